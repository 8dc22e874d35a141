"""Set the sheet of a language: whom to call, who helps and what there is to do, on one A4 to hang up or to give along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from typing import Any, Final

from wijkpers.bericht import eerstkomend
from wijkpers.channel import Drukopdracht, File
from wijkpers.channels.talen.kaart import Verteller, naam_van
from wijkpers.channels.talen.taal import Taal
from wijkpers.channels.talen.woorden import TALEN
from wijkpers.papier import Gegevens, qr_van, zet
from wijkpers.text import telefoon
from wijkpers.wijk import Wijk

FORMATEN: Final = tuple(taal.nl.replace(" Nederlands", "").replace("ï", "i").lower() for taal in TALEN)
_WEKEN: Final = 4
_AANTAL: Final = ((10, 8), (9, 7), (8, 6), (7, 5), (6, 4), (4, 3))  # services and activities to try
_TAG: Final = re.compile(r"<[^>]+>")


def taalblad(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet of the language that is asked for, or of every language."""
    for naam, taal in zip(FORMATEN, TALEN, strict=True):
        if opdracht.formaat in ("", naam):
            yield File(f"taalblad-{naam}.pdf", _blad(Verteller(wijk, taal, {})))


def _blad(verteller: Verteller) -> bytes:
    wijk, taal = verteller.wijk, verteller.taal
    lab, s = taal.labels, wijk.instellingen
    adres = wijk.adressen.op_papier(f"{taal.map}/")
    hulp, doen = [_dienst(verteller, d) for d in _diensten(wijk, taal)], [_activiteit(verteller, occ, a) for occ, a in _activiteiten(wijk, taal)]
    voor, _, na = lab.titel.partition("{wijk}")
    vast = {
        "titel": f"{voor}{s.naam}{na}",
        "taal": taal.code,
        "intro": lab.intro,
        "bel": lab.bel,
        "balie": [s.vraagbaak.naam, telefoon(s.vraagbaak.telefoon)],
        "koppen": [lab.hulp, lab.te_doen],
        "adres": adres,
        "qr": qr_van(wijk, adres),
    }
    kandidaten = [{**vast, "hulp": hulp[:h], "doen": doen[:d]} for h, d in _AANTAL]
    return zet(wijk, "taalblad", kandidaten, {}, f"taalblad {taal.nl}", "data/organisations.yaml")


def _diensten(wijk: Wijk, taal: Taal) -> list[Any]:
    """Give the services to name: those that speak the language first, then those of the card for the meter cupboard."""
    alle: list[Any] = [d for d in wijk.alle("dienst") if d.gecontroleerd.vers(wijk.today) and d.status == "open"]  # ty: ignore[missing-attribute]
    return sorted((d for d in alle if taal.nl in d.talen or d.op_kaartje), key=lambda d: (taal.nl not in d.talen, d.op_kaartje or 9))


def _activiteiten(wijk: Wijk, taal: Taal) -> list[tuple[Any, Any]]:
    komt = list(eerstkomend(wijk, wijk.today, wijk.today + timedelta(weeks=_WEKEN)))
    return sorted(komt, key=lambda keer: (taal.nl not in keer[1].talen, "taal" not in keer[1].onderwerpen))


def _dienst(verteller: Verteller, d: Any) -> Gegevens:
    wijk = verteller.wijk
    organisatie: Any = wijk.get("organisatie", d.organisatie)
    nummer = d.telefoon or organisatie.telefoon
    telefoon(nummer) if nummer else ""
    onderwerp = wijk.get("onderwerp", next(iter(d.onderwerpen), None))
    feiten = dict(verteller.dienst(d))
    regels = [_plat(feiten[label]) for label in (verteller.taal.labels.wanneer, verteller.taal.labels.kosten) if label in feiten]
    return {
        "boven": _plat(naam_van(verteller.taal, onderwerp)) if onderwerp else "",
        "naam": organisatie.naam,
        "bel": telefoon(nummer) if nummer else "",
        "regels": regels,
    }


def _activiteit(verteller: Verteller, occ: Any, a: Any) -> Gegevens:
    lab, feiten = verteller.taal.labels, dict(verteller.activiteit(a, occ))
    regels = [_plat(feiten[lab.wanneer].split("<br>")[0]), _plat(feiten.get(lab.kosten, ""))]
    return {"naam": a.titel, "plek": _plat(feiten.get(lab.waar, "")), "regels": [regel for regel in regels if regel]}


def _plat(html: str) -> str:
    """Give the words of what a page shows, lines parted by a dot."""
    return unescape(_TAG.sub("", str(html).replace("<br>", " · ")))
