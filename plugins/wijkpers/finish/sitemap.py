"""Write sitemap.xml and robots.txt from the pages that are there."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from wijkpers.adressen import KORT, Adressen
from wijkpers.finish.mappen import bladzijden

_NIET = frozenset(("404.html", "zoeken/index.html", "onderdelen/index.html", "zonder-verbinding/index.html"))


def schrijf(output: Path, adressen: Adressen) -> None:
    """List every page but the search page, the error page and the short addresses. A site without an address gets no sitemap."""
    if not adressen.herkomst:
        (output / "robots.txt").write_text("User-agent: *\nAllow: /\n", encoding="utf-8")
        return
    paden = (pad for pad in bladzijden(output) if pad not in _NIET and not pad.startswith(KORT))
    urls = "".join(f"<url><loc>{escape(adressen.absoluut(pad.removesuffix('index.html')))}</loc></url>\n" for pad in paden)
    xml = f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    (output / "sitemap.xml").write_text(xml, encoding="utf-8")
    (output / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {adressen.absoluut('sitemap.xml')}\n", encoding="utf-8")
