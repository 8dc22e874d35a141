"""Check every page of a built site with html5lib: `python tools/valid.py [output]`. Exit 1 when one has an error."""

from __future__ import annotations

import sys
from multiprocessing import Pool
from pathlib import Path

import html5lib


def fouten(pad: Path) -> list[str]:
    """Give the errors of one page, with their line."""
    parser = html5lib.HTMLParser()
    parser.parse(pad.read_text(encoding="utf-8"))
    return [f"{pad}:{regel}: {code} {waarden}" for (regel, _), code, waarden in parser.errors]


def main() -> int:
    """Print the errors and a count."""
    paginas = sorted(Path(sys.argv[1] if len(sys.argv) > 1 else "output").rglob("*.html"))
    with Pool() as pool:
        alle = [fout for rij in pool.map(fouten, paginas, chunksize=16) for fout in rij]
    print("\n".join(alle[:40]))
    print(f"{len(paginas)} pagina's, {len(alle)} fouten in de html")
    return bool(alle) or not paginas


if __name__ == "__main__":
    sys.exit(main())
