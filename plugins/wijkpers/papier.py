"""Tell every sheet of paper the same (who publishes, what happens when, where somebody can be found), and set a sheet: the one way from data to a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from wijkpers import druk
from wijkpers.cache import onthoud, vingerafdruk
from wijkpers.druk.keuring import keur
from wijkpers.druk.motor import DrukFout, fontfolders, lettertypen, qr, werkplaats
from wijkpers.huisstijl import schriften, tokens
from wijkpers.overzicht import plek_van
from wijkpers.problems import Problem, WijkError, problem
from wijkpers.recurrence import Occurrence
from wijkpers.schema import Item
from wijkpers.text import telefoon
from wijkpers.tijdtekst import uren
from wijkpers.wijk import Wijk

_LETTERS: Final = "eigen/druk/letters"
_KANALEN: Final = Path(__file__).parent / "channels"
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


def qr_van(wijk: Wijk, adres: str) -> tuple[str, ...] | None:
    """Give the QR code of an address on paper; none while the site has no address."""
    return qr(f"https://{adres}") if wijk.adressen.herkomst else None


def code_van(wijk: Wijk, item: Item) -> Gegevens:
    """Give the QR code of an item and the short address that stands beside it."""
    adres = papieradres(wijk, item)
    return {"adres": adres, "qr": qr_van(wijk, adres)}


def niet_op_papier(wijk: Wijk, pad: str, remedie: str) -> WijkError:
    """Say why something cannot be printed: there is no such file, or it is not to be seen yet."""
    return WijkError([problem("WK830", pad) if (wijk.root / pad).is_file() else problem("WK501", pad, remedie=remedie)])


def zet(wijk: Wijk, document: str, gegevens: Gegevens | Sequence[Gegevens], beelden: Mapping[str, Path], wie: str, bron: str) -> bytes:
    """Set `theme/print/<document>.typ` or a channel's own, or find what was set from the same; a mistake comes out with the file `bron`.

    Of several `gegevens`, from much to little, the first is taken that the document says to have room for (its mark <maten> is 0).
    """
    alle = [{"wijk": wijk_van(wijk), **g} for g in ([gegevens] if isinstance(gegevens, dict) else gegevens)]
    erbij = sorted(_KANALEN.glob(f"*/{document}.typ"))
    vorm = sorted((*erbij, *(wijk.theme / "print").glob("*.typ"), wijk.theme / "css/tokens.css", *Path(druk.__file__).parent.glob("*.py")))
    inhoud = json.dumps(alle, ensure_ascii=False).encode()
    afdruk = vingerafdruk(inhoud, wijk.today.isoformat().encode(), version("typst").encode(), bestanden=(*vorm, *eigen_letters(wijk), *beelden.values()))

    def maak() -> bytes:
        """Set it."""
        keur(((wie, data) for data in alle[:1]), beelden, letters_van(wijk))
        for data in alle:
            with werkplaats(data, beelden, wijk.theme, wijk.today, wie=wie, fonts=letters_van(wijk)) as werk:
                werk.leg_erbij(erbij)
                with werk.zetter(document) as zetter:
                    if data is alle[-1] or zetter.vraag() == 0:
                        return zetter.pdf()
        raise ValueError(f"{document}: geen gegevens")

    try:
        return onthoud(wijk.beelden.cache / "druk", f"{document}-{afdruk}.pdf", maak)
    except DrukFout as e:
        raise WijkError(list(_problemen(e, bron))) from e


def _problemen(e: DrukFout, bron: str) -> Iterator[Problem]:
    return (problem("WK507", bron, oorzaak=f"{wie}: {oorzaak}") for wie, oorzaak in e.fouten)
