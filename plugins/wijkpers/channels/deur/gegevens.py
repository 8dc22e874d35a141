"""Gather what every sheet needs, and set a sheet: the one way from data to a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from wijkpers import druk
from wijkpers.cache import onthoud, vingerafdruk
from wijkpers.druk.keuring import keur
from wijkpers.druk.motor import DrukFout, qr, werkplaats
from wijkpers.papier import Gegevens, eigen_letters, letters_van, papieradres, wijk_van
from wijkpers.problems import WijkError, problem
from wijkpers.schema import Item
from wijkpers.wijk import Wijk


def qr_van(wijk: Wijk, adres: str) -> tuple[str, ...] | None:
    """Give the QR code of an address on paper; none while the site has no address."""
    return qr(f"https://{adres}") if wijk.adressen.herkomst else None


def code_van(wijk: Wijk, item: Item) -> Gegevens:
    """Give the QR code of an item and the short address that stands beside it."""
    adres = papieradres(wijk, item)
    return {"adres": adres, "qr": qr_van(wijk, adres)}


def zet(wijk: Wijk, document: str, gegevens: Gegevens | Sequence[Gegevens], beelden: Mapping[str, Path], wie: str, bron: str) -> bytes:
    """Set `theme/print/<document>.typ`, or find what was set from the same; a mistake comes out with the file `bron`.

    Of several `gegevens`, from much to little, the first is taken that the document says to have room for (its mark <maten> is 0).
    """
    alle = [{"wijk": wijk_van(wijk), **g} for g in ([gegevens] if isinstance(gegevens, dict) else gegevens)]
    vorm = sorted((*(wijk.theme / "print").glob("*.typ"), wijk.theme / "css/tokens.css", *Path(druk.__file__).parent.glob("*.py")))
    inhoud = json.dumps(alle, ensure_ascii=False).encode()
    afdruk = vingerafdruk(inhoud, wijk.today.isoformat().encode(), version("typst").encode(), bestanden=(*vorm, *eigen_letters(wijk), *beelden.values()))

    def maak() -> bytes:
        """Set it."""
        keur(((wie, data) for data in alle[:1]), beelden, letters_van(wijk))
        for data in alle:
            with werkplaats(data, beelden, wijk.theme, wijk.today, wie=wie, fonts=letters_van(wijk)) as werk, werk.zetter(document) as zetter:
                if data is alle[-1] or zetter.vraag() == 0:
                    return zetter.pdf()
        raise ValueError(f"{document}: geen gegevens")

    try:
        return onthoud(wijk.beelden.cache / "druk", f"{document}-{afdruk}.pdf", maak)
    except DrukFout as e:
        raise WijkError(list(_problemen(e, bron))) from e


def _problemen(e: DrukFout, bron: str) -> Iterator[Any]:
    return (problem("WK507", bron, oorzaak=f"{wie}: {oorzaak}") for wie, oorzaak in e.fouten)
