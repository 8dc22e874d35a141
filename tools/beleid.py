"""Check that each page of a built site has one strict policy (CSP) and holds nothing that it would stop: `python tools/beleid.py output`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import lxml.html


def klachten(html: str, *, wasm: bool = False) -> list[str]:
    """Say what is wrong with the policy of a page; only where `wasm` is set may it run that."""
    boom = lxml.html.document_fromstring(html)
    beleid = boom.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
    if len(beleid) != 1:
        return [f"{len(beleid)} keer een beleid"]
    return [*_beleid(beleid[0], wasm=wasm), *_inhoud(boom)]


def _beleid(beleid: str, *, wasm: bool) -> Iterator[str]:
    if not beleid.startswith("default-src 'none'"):
        yield "het beleid begint niet met niets"
    yield from (f"in het beleid staat {woord}" for woord in ("unsafe-inline", "'unsafe-eval'", "*", "http", "data:") if woord in beleid)
    if ("wasm-unsafe-eval" in beleid) != wasm:
        yield "alleen de zoekpagina draait wasm"


def _inhoud(boom: lxml.html.HtmlElement) -> Iterator[str]:
    if boom.xpath("//script[not(@src)][not(@type='application/ld+json')] | //style"):
        yield "een script of stijl in de pagina zelf"
    yield from (f"{e.tag} met stijl of script in de pagina zelf" for e in boom.xpath("//*[@*[name()='style' or starts-with(name(), 'on')]]"))


def main(output: Path) -> int:
    """Check every page of a site; 1 when anything is wrong."""
    paginas = sorted(p for p in output.rglob("*.html") if "pagefind" not in p.parts)
    fouten = [f"{p}: {k}" for p in paginas for k in klachten(p.read_text(encoding="utf-8"), wasm=p.parent.name == "zoeken")]
    print(*fouten, f"{len(paginas)} pagina's, {len(fouten)} zonder streng beleid", sep="\n")
    return bool(fouten or not paginas)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "output")))
