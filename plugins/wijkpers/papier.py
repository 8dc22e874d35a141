"""Tell every sheet of paper the same: who publishes, what happens when, and where and when somebody can be found."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from wijkpers.druk.motor import fontfolders, lettertypen
from wijkpers.huisstijl import schriften, tokens
from wijkpers.overzicht import plek_van
from wijkpers.recurrence import Occurrence
from wijkpers.schema import Item
from wijkpers.text import telefoon
from wijkpers.tijdtekst import uren
from wijkpers.wijk import Wijk

_LETTERS: Final = "eigen/druk/letters"
Gegevens = dict[str, Any]


def wijk_van(wijk: Wijk) -> Gegevens:
    """Describe who publishes, in which colours and letters."""
    s, stijl = wijk.instellingen, (wijk.theme, wijk.root / "eigen")
    balie = {"naam": s.vraagbaak.naam, "telefoon": telefoon(s.vraagbaak.telefoon), "email": s.vraagbaak.email, "inloop": s.vraagbaak.inloop}
    wie = {"naam": s.naam, "plaats": s.plaats, "magazine": s.magazine, "url": wijk.adressen.op_papier(""), "vraagbaak": balie}
    return {**wie, "kleuren": tokens(*stijl), "schriften": schriften(*stijl)}


def letters_van(wijk: Wijk) -> tuple[Path, ...]:
    """Give the folders with fonts: those of the font wheels, and what the wijk adds for letters that these do not have."""
    return (*fontfolders(), wijk.root / _LETTERS)


def eigen_letters(wijk: Wijk) -> list[Path]:
    """Give the fonts that the wijk adds, to know when one changed."""
    return list(lettertypen([wijk.root / _LETTERS]))


def papieradres(wijk: Wijk, item: Item) -> str:
    """Give the address of an item as it stands on paper: the short one, unless that channel is off."""
    pad = wijk.pad(item)
    return wijk.adressen.op_papier(wijk.adressen.kort(pad) if wijk.kanaal_aan("kort") else pad)


def beeld_van(wijk: Wijk, blok: Any, beelden: dict[str, Path]) -> Gegevens | None:
    """Describe a picture, and note in `beelden` the file that it is in."""
    if blok is None:
        return None
    beelden[blok.bestand] = wijk.beelden.voor_druk(blok.bestand)
    return {"bestand": blok.bestand, "alt": blok.alt, "bijschrift": blok.bijschrift, "fotograaf": blok.fotograaf}


def afspraak_van(wijk: Wijk, occ: Occurrence, item: Any) -> Gegevens:
    """Describe an occasion of an activity; its status only when it does not go as told."""
    plek = wijk.get("locatie", plek_van(occ, item))
    status = "" if item.status == "gaat door" else item.status
    return {"tijd": uren(occ), "titel": item.titel, "plek": plek.kop if plek else "online", "kosten": str(item.kosten), "status": status}


def adresregels(plek: Any) -> list[str]:
    """Give name and street of a place as lines; a shielded place gives its name only, no place gives none."""
    return [deel for deel in dict.fromkeys((plek.naam, plek.straat)) if deel] if plek else []


def spreektijden(organisatie: Any) -> tuple[Any, ...]:
    """Give the rows of hours to print for an organisation: those to walk in, else of the first service that has any."""
    return organisatie.inloop or next((d.tijden for d in organisatie.aanbod if d.tijden), ())
