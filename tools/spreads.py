"""Draw the spreads of the newest edition for the README: `uv run python tools/spreads.py` writes docs/beeld/magazine.png."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from wijkpers.channel import kanalen
from wijkpers.channels.magazine.drukken import scherm
from wijkpers.klok import vandaag
from wijkpers.wijk.laden import load

# Rows of single pages and spreads, five pages wide: the cover, an opener, photos, the agenda, who helps with what, the back.
RIJEN: Final = (((1,), (2, 3), (4, 5)), ((8, 9), (12, 13), (36,)), ((18, 19), (16, 17), (35,)), ((25,), (28, 29), (30, 31)))
BREED, NAAD, GROND, KLEUREN = 252, 15, "#d9e8e4", 160  # pixels of a page and between spreads, the ground, colours of the palette


def main() -> None:
    """Set the edition, and lay its pages side by side."""
    wijk = load(ROOT, vandaag(), cache=ROOT / ".cache/wijkpers", kanalen=kanalen().keys())
    with pypdfium2.PdfDocument(scherm(wijk, wijk.alle("uitgave")[0])) as pdf:
        hoog = round(BREED * pdf[0].get_height() / pdf[0].get_width())
        vel = Image.new("RGB", (5 * BREED + 4 * NAAD, len(RIJEN) * (hoog + NAAD) + NAAD), GROND)
        for y, rij in enumerate(RIJEN):
            x = NAAD
            for groep in rij:
                for nummer in groep:
                    blad = pdf[nummer - 1]
                    beeld = blad.render(scale=2 * BREED / blad.get_width()).to_pil().resize((BREED, hoog), Image.Resampling.LANCZOS)
                    vel.paste(beeld, (x, NAAD + y * (hoog + NAAD)))
                    x += BREED
                x += NAAD
    vel.quantize(KLEUREN, dither=Image.Dither.NONE).save(ROOT / "docs/beeld/magazine.png", optimize=True)


if __name__ == "__main__":
    main()
