"""Pack a press release with the photos that may be printed anywhere, and with who made them."""

from __future__ import annotations

import io
import zipfile
from typing import Any, Final

from wijkpers.bericht import Bericht
from wijkpers.blocks import Stuk
from wijkpers.wijk import Wijk

_BEGIN: Final = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can say; a clock would make each one different


def fotos(b: Bericht) -> tuple[Any, ...]:
    """Give the photos of a piece on which nobody can be recognised: the consent of who is, was given to the wijk and not to a paper."""
    item: Any = b.item
    alle = item.fotos() if isinstance(item, Stuk) else (b.beeld,)
    return tuple(beeld for beeld in alle if beeld and beeld.herkenbaar == "niemand")


def pak(wijk: Wijk, b: Bericht, tekst: str) -> bytes:
    """Give the zip: the release, the photos large enough to print, and a list of their makers. The same bytes every time."""
    namen = {f"foto-{n}.jpg": beeld for n, beeld in enumerate(fotos(b), 1)}
    makers = "\n".join(f"{naam}: {beeld.bijschrift or beeld.alt} Foto: {beeld.fotograaf}. Rechten: {beeld.rechten}." for naam, beeld in namen.items())
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        zip_.writestr(zipfile.ZipInfo("persbericht.txt", _BEGIN), tekst)
        for naam, beeld in namen.items():
            zip_.writestr(zipfile.ZipInfo(naam, _BEGIN), wijk.beelden.voor_druk(beeld.bestand).read_bytes())
        if makers:
            zip_.writestr(zipfile.ZipInfo("makers.txt", _BEGIN), f"{makers}\n")
    return uit.getvalue()
