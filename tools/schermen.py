"""Take the pictures of the pages for the redactie: `uv run python tools/schermen.py` looks at output/ and writes docs/redactie/beeld/."""

from __future__ import annotations

import base64
import io
import sys
import tempfile
from pathlib import Path
from typing import Final

from PIL import Image

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT)]

from tools.browser import chromium, dien

# Per picture: the page, and how high the window is. One width, so that all have letters of one size.
SCHERMEN: Final = {
    "voorpagina": ("", 600),
    "artikel": ("nieuws/de-duizendste-reparatie/", 500),
    "activiteit": ("agenda/repair-cafe/", 600),
    "organisatie": ("sociale-kaart/repair-cafe/", 600),
    "uitgave": ("magazine/2026-4/", 600),
    "oproep": ("oproepen/laarzen-maat-34-en-36/", 560),
}
# What is in the window has come in; what waits below never does.
_KLAAR: Final = """document.fonts.ready.then(() => Promise.all([...document.images].filter(i => i.getBoundingClientRect().top < innerHeight)
    .map(i => i.decode().catch(() => 0)))).then(() => 1)"""
BREED, KLEINER, KWALITEIT = 1280, 960, 80


def main() -> int:
    """Open each page as a reader sees it, by day, and keep it as a small JPEG."""
    output, beeld = ROOT / "output", ROOT / "docs/redactie/beeld"
    if weg := [pad for pad, _ in SCHERMEN.values() if not (output / pad / "index.html").is_file()]:
        print(f"maak eerst de demowijk; deze pagina's zijn er niet: {', '.join(weg)}")
        return 1
    beeld.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profiel, dien(output) as adres, chromium(Path(profiel)) as browser:
        for naam, (pad, hoog) in SCHERMEN.items():
            browser.venster(BREED, hoog, prefers_color_scheme="light", prefers_reduced_motion="reduce")
            browser.open(f"{adres}/{pad}")
            browser.waarde(_KLAAR)
            foto = Image.open(io.BytesIO(base64.b64decode(browser.vraag("Page.captureScreenshot", format="png")["data"]))).convert("RGB")
            klein = foto.resize((KLEINER, round(hoog * KLEINER / BREED)), Image.Resampling.LANCZOS)
            klein.save(beeld / f"{naam}.jpg", "JPEG", quality=KWALITEIT, optimize=True, progressive=True)
            print(f"docs/redactie/beeld/{naam}.jpg: {(beeld / f'{naam}.jpg').stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
