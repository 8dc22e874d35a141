"""Say what is wrong with the fields of an item: each mistake once, at its line, with what was meant."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from wijkpers.fields import Groep, Lijst, Tekst
from wijkpers.problems import choices_hint, closest
from wijkpers.schema import Loc, velden
from wijkpers.text import DAGEN
from wijkpers.wijk.lezen import Document

# What other sites call our fields.
_ELDERS: Final = MappingProxyType(
    {"title": "titel", "name": "naam", "date": "datum", "author": "auteur", "summary": "kort", "description": "kort", "excerpt": "kort", "draft": "status"}
    | {"category": "rubriek", "categories": "rubriek", "tags": "trefwoorden", "keywords": "trefwoorden", "image": "beeld", "phone": "telefoon"}
)
_VAN_ELDERS: Final = 3  # as many of those fields in one head were not typed here


def meld_fouten(e: ValidationError, document: Document, model: type[BaseModel], soort: str, basis: Loc = ()) -> None:
    """Turn every error of pydantic into a problem of the document."""
    fouten = e.errors(include_url=False, include_input=False)
    onbekend = {tuple(fout["loc"]): _bedoeld(model, tuple(fout["loc"])) for fout in fouten if fout["type"] == "extra_forbidden"}
    if document.body and len(elders := [str(loc[0]) for loc in onbekend if len(loc) == 1 and str(loc[0]).lower() in _ELDERS]) >= _VAN_ELDERS:
        document.meld("WK116", *document.plek((elders[0],), sleutel=True), velden=", ".join(elders))
        return
    bedoeld = {(*loc[:-1], naam) for loc, naam in onbekend.items()}  # what is there under another name is not missing
    for fout in fouten:
        loc = tuple(fout["loc"])
        plek = (*basis, *loc)
        context = fout.get("ctx", {})
        if loc in onbekend:
            waarden = {"naam": loc[-1], "soort": _deel(model, loc, soort), "remedie": _veldhint(model, loc, onbekend[loc])}
            _meld(document, "WK202", document.plek(plek, sleutel=True), loc, **waarden)
        elif fout["type"] == "missing":
            if loc not in bedoeld:
                _meld(document, "WK201", document.plek(plek[:-1]), loc, naam=loc[-1], remedie=_voeg_toe(model, loc))
        elif "code" in context:
            _meld(document, context["code"], document.plek(plek), loc, hint=context["hint"], **context["values"])
        else:
            _meld(document, "WK107", document.plek(plek), loc, verwacht="iets anders", gevonden=fout["msg"])


def _bedoeld(model: type[BaseModel], loc: Loc) -> str:
    """Give the field that an unknown one must have meant, or nothing."""
    namen, naam = velden(_model(model, loc[:-1])), str(loc[-1]).lower()
    return _ELDERS[naam] if _ELDERS.get(naam) in namen else closest(naam, namen)


def _veldhint(model: type[BaseModel], loc: Loc, bedoeld: str) -> str:
    if str(loc[-1]).lower() in DAGEN:
        return f'schrijf de tijden in woorden: "{loc[-1]} 9.00-12.00"'
    namen = tuple(velden(_model(model, loc[:-1])))
    return f'bedoel je "{bedoeld}"?' if bedoeld else choices_hint("", namen) or "kijk in docs/velden.nl.md"


def _meld(document: Document, code: str, plek: tuple[int, int], loc: Loc, **waarden: Any) -> None:
    veld = ".".join(str(deel + 1) if isinstance(deel, int) else deel for deel in loc)
    document.meld(code, *plek, field=veld if code not in ("WK201", "WK202") or len(loc) > 1 else "", **waarden)


def _model(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """Follow a path to the model of the block it ends in."""
    for deel in loc:
        veld = velden(model).get(str(deel))
        binnen = veld.van if isinstance(veld, Lijst) else veld
        if isinstance(binnen, Groep):
            model = binnen.klasse()
    return model


def _deel(model: type[BaseModel], loc: Loc, soort: str) -> str:
    namen = [str(deel) for deel in loc[:-1] if isinstance(deel, str)]
    return namen[-1] if namen else soort


def _voeg_toe(model: type[BaseModel], loc: Loc) -> str:
    veld = velden(_model(model, loc[:-1])).get(str(loc[-1]))
    if veld is None:
        return "vul het in"
    binnen = veld.van if isinstance(veld, Lijst) else veld
    if isinstance(binnen, Groep):
        return f"voeg een blok {loc[-1]}: toe. {veld.hint}".strip()
    voorbeeld = "..." if isinstance(binnen, Tekst) else binnen.voorbeeld()
    return f'voeg een regel "{loc[-1]}: {voorbeeld}" toe. {veld.hint}'.strip()
