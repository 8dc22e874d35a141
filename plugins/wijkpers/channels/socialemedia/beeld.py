"""Cut the picture of a piece to the sizes of social media; a piece without one gets the card that its shared page shows."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from wijkpers.ansicht.tekenen import teken
from wijkpers.bericht import Bericht
from wijkpers.channel import File
from wijkpers.text import hoofdletter
from wijkpers.wijk import Wijk

MATEN: Final = {"vierkant": (1080, 1080), "staand": (1080, 1350), "liggend": (1200, 630), "verhaal": (1080, 1920)}


def beelden(wijk: Wijk, b: Bericht) -> Iterator[File]:
    """Yield a JPEG of each size."""
    bron, heel = _bron(wijk, b)
    for naam, maat in MATEN.items():
        beeld = ImageOps.fit(bron, maat, Image.Resampling.LANCZOS, centering=(0.5, 0.35)) if not heel else _op_vlak(bron, maat, wijk)
        beeld.save(buffer := BytesIO(), "JPEG", quality=88, optimize=True)
        yield File(f"{b.item.id}-{naam}-{maat[0]}x{maat[1]}.jpg", buffer.getvalue())


def _bron(wijk: Wijk, b: Bericht) -> tuple[Image.Image, bool]:
    """Give the photo, or the card, which must stay whole."""
    if b.beeld:
        with Image.open(wijk.beelden.voor_druk(b.beeld.bestand)) as foto:
            return foto.convert("RGB"), False
    spec, _ = wijk.ansichten.nodig[wijk.ansichten.kaart(b.titel, b.wanneer.split(" van ")[0] or hoofdletter(b.soort), b.waar).removeprefix("beeld/")]
    with Image.open(BytesIO(teken(spec))) as kaart:
        return kaart.convert("RGB"), True


def _op_vlak(kaart: Image.Image, maat: tuple[int, int], wijk: Wijk) -> Image.Image:
    """Put a card at the foot of a sheet of its own paper: its bridge stands on the ground."""
    vel = Image.new("RGB", maat, wijk.ansichten.stijl.kleur("papier"))
    klein = ImageOps.contain(kaart, maat, Image.Resampling.LANCZOS)
    vel.paste(klein, ((maat[0] - klein.width) // 2, maat[1] - klein.height))
    return vel
