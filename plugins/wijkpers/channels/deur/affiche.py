"""Make a flyer, a poster, or a poster with strips to tear off, from any activiteit or dienst."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from wijkpers.channel import Drukopdracht, Drukwerk, File
from wijkpers.druk.katern import samen
from wijkpers.papier import Gegevens, adresregels, beeld_van, code_van, niet_op_papier, zet
from wijkpers.problems import nearest
from wijkpers.recurrence import next_occurrences
from wijkpers.schema import soort_van
from wijkpers.text import DAGEN, ONBEVESTIGD, datum, hoofdletter, maand_kort, opsomming, telefoon
from wijkpers.tijdtekst import tijden_tekst, uren
from wijkpers.wijk import Wijk

STROKEN: Final = 9
DATA: Final = 3  # so many dates are named
SOORTEN: Final = ("activiteit", "dienst")


def flyer(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield a flyer; an A6 also four on a sheet, to cut at home."""
    item, maat = zoek(wijk, opdracht.code), opdracht.formaat or "A6"
    data = _zet(wijk, item, maat)
    yield File(f"flyer-{item.id}-{maat}.pdf", data)
    if maat == "A6":
        yield File(f"flyer-{item.id}-vier-op-A4.pdf", samen([data] * 4))


def poster(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield a poster."""
    item, maat = zoek(wijk, opdracht.code), opdracht.formaat or "A4"
    yield File(f"poster-{item.id}-{maat}.pdf", _zet(wijk, item, maat))


def raamposter(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield a poster for a window or a notice board, with strips to tear off."""
    item = zoek(wijk, opdracht.code)
    yield File(f"raamposter-{item.id}.pdf", _zet(wijk, item, opdracht.formaat or "A4", STROKEN))


def zoek(wijk: Wijk, code: str) -> Any:
    """Find the activiteit or dienst that a code names; a dienst may be named with or without its organisatie."""
    alle = {i.id: i for soort in SOORTEN for i in wijk.alle(soort)}
    gevonden = alle.get(code) or next((i for i in alle.values() if getattr(i, "code", "") == code), None)
    if gevonden is None:
        raise niet_op_papier(wijk, f"content/activiteiten/{code}.md", nearest(code, alle) or "kies de code van een activiteit of dienst")
    return gevonden


def _zet(wijk: Wijk, item: Any, maat: str, stroken: int = 0) -> bytes:
    beelden: dict[str, Path] = {}
    inhoud = gegevens(wijk, item, beelden) | {"maat": maat, "stroken": stroken}
    return zet(wijk, "affiche", inhoud, beelden, item.id, item.herkomst.path)


def gegevens(wijk: Wijk, item: Any, beelden: dict[str, Path]) -> Gegevens:
    """Describe what the poster says."""
    organisatie: Any = wijk.get("organisatie", item.organisatie)
    plek: Any = wijk.get("locatie", getattr(item, "locatie", None) or next(iter(getattr(item, "locaties", ())), None))
    return {
        "label": "Hulp" if soort_van(type(item)).naam == "dienst" else "Doe mee",
        "titel": item.kop,
        "kort": item.kort,
        "dag": _dag(wijk, item),
        "wanneer": _wanneer(wijk, item),
        "waar": adresregels(plek) or [_zonder_plek(item)],
        "kosten": [hoofdletter(str(item.kosten))],
        "meedoen": _meedoen(item, organisatie),
        "weten": _weten(item, plek),
        "bel": _bel(wijk, item, organisatie),
        "strook": item.kop if len(item.kop) < 40 else f"{item.kop[:38]}…",
        "beeld": beeld_van(wijk, getattr(item, "beeld", None), beelden),
        **code_van(wijk, item),
    }


def _zonder_plek(item: Any) -> str:
    return "Online" if getattr(item, "online", "") else f"Plek: {ONBEVESTIGD}" if item.status == ONBEVESTIGD else "In de hele wijk"


def _dag(wijk: Wijk, item: Any) -> Gegevens | None:
    """Give the sign with the day: the date of what happens once, the weekday of what returns."""
    komend = next_occurrences(item.tijden, wijk.today, 2, wijk.kalender)
    dagen = {d for rij in item.tijden for d in rij.dag}
    if len(komend) == 1:
        dag: date = komend[0].start.date()
        return {"boven": DAGEN[dag.weekday()], "midden": str(dag.day), "onder": maand_kort(dag.month), "maat": 50}
    if len(dagen) == 1:
        (naam,) = dagen
        return {"boven": "elke" if all(r.hoe_vaak in ("", "elke week") for r in item.tijden) else "op", "midden": naam, "onder": "", "maat": 24}
    return None


def _wanneer(wijk: Wijk, item: Any) -> list[str]:
    """Say when: the only time, or the habit with the first dates; and when nobody knows yet, that."""
    if not item.tijden and item.status == ONBEVESTIGD:
        return [f"Dag en tijd: {ONBEVESTIGD}"]
    komend = next_occurrences(item.tijden, wijk.today, DATA, wijk.kalender)
    if len(komend) == 1:
        return [hoofdletter(f"{datum(komend[0].start.date(), 'dag')}, {uren(komend[0])} uur")]
    regels = [hoofdletter(tijden_tekst(rij, wijk.today)) for rij in item.tijden[:DATA]]
    if all(rij.hoe_vaak in ("", "elke week", "elke dag") for rij in item.tijden):
        return regels
    return [*regels, f"De eerste keren: {opsomming(datum(o.start.date(), 'dag') for o in komend)}"] if komend and len(regels) < DATA else regels


def _meedoen(item: Any, organisatie: Any) -> list[str]:
    aanmelden = getattr(item, "aanmelden", None)
    if aanmelden is None:
        return [hoofdletter(item.hoe)]
    if aanmelden.hoe == "hoeft niet":
        return ["Aanmelden hoeft niet, kom gewoon"]
    hoe = {"bellen": f"Bel {telefoon(aanmelden.telefoon)}", "mailen": f"Mail naar {aanmelden.email}", "link": "Meld je aan op de site"}.get(
        aanmelden.hoe, f"Aanmelden: {ONBEVESTIGD}"
    )
    return [f"{hoe}, uiterlijk {datum(aanmelden.uiterlijk, 'dag')}" if aanmelden.uiterlijk else hoe]


def _weten(item: Any, plek: Any) -> list[str]:
    """Name what people ask first: the wheelchair, other languages, what to bring."""
    rolstoel = "Rolstoel: ja" if plek and (getattr(item, "toegankelijk", None) or plek.toegankelijk).rolstoel == "ja" else ""
    talen = f"Ook in het {opsomming(t for t in item.talen if t != 'Nederlands')}" if any(t != "Nederlands" for t in item.talen) else ""
    mee = f"Neem mee: {opsomming(item.meenemen)}" if item.meenemen else ""
    return [deel for deel in (". ".join(filter(None, (rolstoel, talen))), mee) if deel]


def _bel(wijk: Wijk, item: Any, organisatie: Any) -> Gegevens:
    """Give the number to phone: that of the activity, of the organisation, else of the desk that always answers."""
    s = wijk.instellingen.vraagbaak
    eigen = getattr(getattr(item, "aanmelden", None), "telefoon", "") or getattr(item, "telefoon", "") or getattr(organisatie, "telefoon", "")
    return {"naam": organisatie.kop if organisatie and eigen else s.naam, "telefoon": telefoon(eigen or s.telefoon)}


DRUKWERK: Final = (
    Drukwerk(naam="flyer", uitleg="om uit te delen", maak=flyer, formaten=("A6", "A5"), over="activiteit of dienst"),
    Drukwerk(naam="poster", uitleg="voor aan de muur", maak=poster, formaten=("A4", "A3"), over="activiteit of dienst"),
    Drukwerk(naam="raamposter", uitleg="met strookjes om af te scheuren", maak=raamposter, formaten=("A4", "A3"), over="activiteit of dienst"),
)
