"""Write the generated pages of docs/: `make docs`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT)]

from tools import voorbeelden
from tools.licenties import bladzijde
from wijkpers.cli import parser
from wijkpers.derive.docs import bladzijden

if __name__ == "__main__":
    for naam, tekst in {**bladzijden(parser(Path())), "licenties.md": bladzijde(ROOT / "uv.lock"), "voorbeelden.nl.md": voorbeelden.bladzijde(ROOT)}.items():
        (ROOT / "docs" / naam).write_text(tekst, encoding="utf-8")
        print(f"docs/{naam}: {tekst.count(chr(10))} regels")
