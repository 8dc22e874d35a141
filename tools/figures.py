"""Print the house's own figures, and fail when one is not met: module and function length, docstrings, broad excepts."""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULE, FUNCTIE, MEDIAAN = 300, 50, 8

Functie = ast.FunctionDef | ast.AsyncFunctionDef


def bestanden() -> list[Path]:
    """Give every module that is ours and no test."""
    return [*sorted(p for map_ in ("plugins", "tools", "bench") for p in (ROOT / map_).rglob("*.py")), ROOT / "publish.py"]


def lengte(functie: Functie) -> int:
    """Count the lines of a function without its docstring."""
    begin = functie.body[1].lineno if ast.get_docstring(functie) and len(functie.body) > 1 else functie.body[0].lineno
    return (functie.end_lineno or begin) - begin + 1


def klachten(pad: Path, boom: ast.Module, tekst: str) -> Iterator[str]:
    """Yield what a module does not keep to."""
    naam = pad.relative_to(ROOT).as_posix()
    regels = tekst.count("\n")
    if regels > MODULE:
        yield f"{naam}: {regels} regels, hooguit {MODULE}"
    if not ast.get_docstring(boom):
        yield f"{naam}: geen docstring"
    for knoop in ast.walk(boom):
        if isinstance(knoop, Functie):
            if lengte(knoop) > FUNCTIE:
                yield f"{naam}:{knoop.lineno}: {knoop.name} is {lengte(knoop)} regels, hooguit {FUNCTIE}"
            if not knoop.name.startswith("_") and not ast.get_docstring(knoop) and lengte(knoop) > 3:
                yield f"{naam}:{knoop.lineno}: {knoop.name} heeft geen docstring"
        if isinstance(knoop, ast.ExceptHandler) and (
            knoop.type is None or (isinstance(knoop.type, ast.Name) and knoop.type.id in ("Exception", "BaseException"))
        ):
            yield f"{naam}:{knoop.lineno}: vangt alles"


def main() -> int:
    """Print the table and the complaints."""
    bomen = [(p, ast.parse(tekst := p.read_text(encoding="utf-8")), tekst) for p in bestanden()]
    lengtes = [lengte(k) for _, boom, _ in bomen for k in ast.walk(boom) if isinstance(k, Functie)]
    mediaan = statistics.median(lengtes)
    fout = [klacht for pad, boom, tekst in bomen for klacht in klachten(pad, boom, tekst)]
    if mediaan > MEDIAAN:
        fout.append(f"de mediaan van de functies is {mediaan} regels, hooguit {MEDIAAN}")
    langste = max(tekst.count("\n") for _, _, tekst in bomen)
    print(f"{len(bomen)} modules, de langste {langste} regels")
    print(f"{len(lengtes)} functies, mediaan {mediaan:g}, de langste {max(lengtes)} regels")
    print("\n".join(fout) or "alle huisregels gehaald")
    return bool(fout)


if __name__ == "__main__":
    sys.exit(main())
