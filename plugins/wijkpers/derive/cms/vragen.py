"""Describe one field as a form control: what the field type asks for, with the label, the hint and the default of its declaration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from wijkpers.fields import Alinea, Groep, Keuze, Lijst, Pad, Veld, Verwijzing
from wijkpers.schema import Kind, discover, velden, verplicht

Keuzes = Mapping[str, tuple[tuple[str, str], ...]]
Vraag = dict[str, Any]

_VOORAAN: Final = ("locatie", "online", "telefoon", "status", "beeld")  # asked before the text, though they need not be filled in
_ACHTERAAN: Final = ("slug", "persoonlijk_tot")
_KNOPPEN: Final = ["bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"]
_KOP: Final = ("titel", "naam", "rol", "stuk", "jaar", "dag", "datum", "van", "wat", "tekst", "plaats", "alt")


def formulier(kind: Kind, keuzes: Keuzes) -> list[Vraag]:
    """Give the questions of a kind: what must be filled in, then the text, then the rest."""
    model = kind.model
    namen = list(velden(model))
    eerst = [naam for naam in namen if verplicht(model, naam)] + [naam for naam in _VOORAAN if naam in namen and not verplicht(model, naam)]
    vragen = {naam: vraag(model, naam, keuzes) for naam in namen}
    if kind.vorm == "markdown":
        vragen["body"] = _tekst(verplicht_=kind.tekst_verplicht)
        eerst.append("body")
        vragen["status"] = {**vragen["status"], "required": True, "hint": "Bij concept ziet alleen de redactie het."}
        vragen["status"].pop("default", None)  # what has no status yet must not get one by being opened
    rest = sorted((naam for naam in namen if naam not in eerst), key=lambda naam: naam in _ACHTERAAN)
    return [vragen[naam] for naam in (*eerst, *rest)]


def kopveld(kind: Kind) -> str:
    """Name the field whose words stand for an item in a list."""
    return next(naam for naam in ("titel", "naam", *velden(kind.model)) if naam in velden(kind.model))


def _tekst(*, verplicht_: bool) -> Vraag:
    hint = "Gewone zinnen. Met een lege regel begint een nieuwe alinea."
    return {"name": "body", "label": "Tekst", "hint": hint, "required": verplicht_, **_opmaak()}


def _opmaak() -> Vraag:
    return {"widget": "markdown", "buttons": _KNOPPEN, "editor_components": ["image"], "linked_images": False}


def vraag(model: type[BaseModel], naam: str, keuzes: Keuzes) -> Vraag:
    """Give the question of one field of a model."""
    veld, moet = velden(model)[naam], verplicht(model, naam)
    vorm = {"name": naam, "label": veld.label or naam.capitalize(), **_vorm(veld, keuzes)}
    if veld.hint:
        vorm.setdefault("hint", veld.hint)
    if vorm["widget"] == "boolean":
        vorm["required"] = False
        vorm["default"] = False if moet else bool(model.model_fields[naam].get_default())
    elif not moet:
        vorm["required"] = False
        standaard = model.model_fields[naam].get_default()
        if isinstance(veld, Keuze) and standaard:
            vorm["default"] = standaard
    return vorm


def _vorm(veld: Veld, keuzes: Keuzes) -> Vraag:
    match veld:
        case Groep():
            return veld.widget() | _herken(veld.klasse()) | _binnen(veld.klasse(), keuzes)
        case Lijst(van=Groep() as groep):
            return {**veld.widget(), "collapsed": "auto", "label_singular": veld.label, **_herken(groep.klasse()), **_binnen(groep.klasse(), keuzes)}
        case Lijst(van=Verwijzing() as naar):
            een = _verwijzing(naar, keuzes)
            return {"widget": "list"} if een["widget"] == "string" else {**een, "multiple": True}
        case Lijst():
            return veld.widget()
        case Verwijzing():
            return _verwijzing(veld, keuzes)
        case Alinea(opmaak=True):
            return _opmaak()
        case Pad():
            return {**veld.widget(), "choose_url": False}
        case _:
            return veld.widget()


def _vragen(model: type[BaseModel], keuzes: Keuzes) -> list[Vraag]:
    return [vraag(model, naam, keuzes) for naam in velden(model)]


def _binnen(model: type[BaseModel], keuzes: Keuzes) -> Vraag:
    """Give the questions of a block. A choice in it that asks for other fields comes first, and decides which questions follow.

    The editor only takes choices of one word for that; after any other, all questions follow.
    """
    eisend = next(((naam, veld) for naam, veld in velden(model).items() if isinstance(veld, Keuze) and veld.eist and all(map(str.isalnum, veld.keuzes))), None)
    if eisend is None:
        return {"fields": _vragen(model, keuzes)}
    naam, veld = eisend
    anders = {n for namen in veld.eist.values() for n in namen}
    rest = [v for v in _vragen(model, keuzes) if v["name"] != naam]
    return {"typeKey": naam, "types": [_soort(veld, keuze, rest, anders) for keuze in veld.keuzes]}


def _soort(veld: Keuze, keuze: str, rest: Iterable[Vraag], anders: set[str]) -> Vraag:
    eist = veld.eist.get(keuze, ())
    vragen = [v | {"required": True} if v["name"] in eist else v for v in rest if v["name"] not in anders or v["name"] in eist]
    return {"name": keuze, "label": f"{veld.label} {keuze.capitalize()}", "widget": "object", "fields": vragen}


def _herken(model: type[BaseModel]) -> Vraag:
    """Say how a folded block is recognised: by its first words that tell, and by its picture."""
    namen = velden(model)
    kop = [naam for naam in _KOP if naam in namen][:3] or list(namen)[:2]
    beeld = next((naam for naam, veld in namen.items() if isinstance(veld, Pad) and not veld.geluid), "")
    return {"summary": " ".join(f"{{{{{naam}}}}}" for naam in kop)} | ({"thumbnail": beeld} if beeld else {})


def _verwijzing(veld: Verwijzing, keuzes: Keuzes) -> Vraag:
    """Ask for another item: by a relation, a choice of the wijk, or (of several kinds) any piece."""
    if len(veld.naar_soort) > 1:
        return {"widget": "stuk", "soorten": [discover()[soort].waar for soort in veld.naar_soort]}
    (soort,) = veld.naar_soort
    if soort in keuzes:
        opties = [{"value": code, "label": naam} for code, naam in keuzes[soort]]
        return {"widget": "select", "options": opties} if opties else {"widget": "string"}
    return {"widget": "relation", "collection": soort, **_zoek(discover()[soort])}


def _zoek(kind: Kind) -> Vraag:
    namen = velden(kind.model)
    kop = kopveld(kind)
    waarde = next((naam for naam in ("code", "nummer") if naam in namen), "{{slug}}")
    return {"value_field": waarde, "display_fields": [kop], "search_fields": list(_zoekvelden(namen, kop))}


def _zoekvelden(namen: Mapping[str, Veld], kop: str) -> Iterator[str]:
    yield kop
    yield from (naam for naam in ("code", "kort") if naam in namen)
