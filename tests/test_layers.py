"""The house has layers: a module imports only what stands to its left."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAKKET = ROOT / "plugins/wijkpers"
LAGEN = (
    ("meldingen",),
    ("problems", "text", "klok", "huisstijl", "qr"),
    ("fields", "adressen", "cache", "zoekhulp", "werkers", "tabeltekst"),
    ("recurrence", "privacy"),
    ("tijdtekst", "tijdlezen", "schema"),
    ("blocks",),
    ("kinds",),
    ("zuiver",),
    ("markup", "images"),
    ("ansicht",),
    ("wijk",),
    ("jsonld", "thesaurus", "plattegrond", "taalhulp"),
    ("channel", "overzicht", "druk"),
    ("papier", "bericht"),
    ("derive",),
    ("redactie",),
    ("channels", "render", "sjabloon", "start"),
    ("finish",),
    ("opdracht",),
    ("persgang",),
    ("bridge",),
    ("voorbeeld", "stad"),
    ("commands",),
    ("cli",),
)
RANG = {naam: rang for rang, laag in enumerate(LAGEN) for naam in laag}
EIGENAARS = {
    "yaml": ("wijk/",),
    "markdown": ("markup.py",),
    "pelican": ("bridge.py",),
    "pyromark": ("markup.py",),
    "typst": ("druk/", "channels/magazine/__init__.py"),
}
MODULES = sorted(PAKKET.rglob("*.py"))


def imports(pad: Path) -> set[str]:
    """Give the dotted names a module imports."""
    namen: set[str] = set()
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            namen |= {alias.name for alias in knoop.names}
        elif isinstance(knoop, ast.ImportFrom) and knoop.module:
            namen.add(knoop.module)
    return namen


def laag(pad: Path) -> str:
    return pad.relative_to(PAKKET).parts[0].removesuffix(".py")


@pytest.mark.parametrize("pad", MODULES, ids=lambda p: p.relative_to(PAKKET).as_posix())
def test_a_module_imports_only_to_its_left(pad):
    """Its own layer counts as left only inside one package."""
    eigen = laag(pad)
    if eigen == "__init__":
        return
    for naam in imports(pad):
        if not naam.startswith("wijkpers."):
            continue
        doel = naam.split(".")[1]
        assert doel == eigen or RANG[doel] < RANG[eigen], f"{pad.name} leest {naam}, dat rechts van {eigen} staat"


@pytest.mark.parametrize("map_", ["kinds", "channels"])
def test_kinds_never_import_kinds_and_channels_never_import_channels(map_):
    """They know each other by name only."""
    for pad in (PAKKET / map_).rglob("*.py"):
        eigen = f"wijkpers.{map_}.{pad.relative_to(PAKKET / map_).parts[0]}"
        anderen = [n for n in imports(pad) if n.startswith(f"wijkpers.{map_}.") and not n.startswith(eigen)]
        assert not anderen, f"{pad} leest {anderen}"


@pytest.mark.parametrize("pakket", EIGENAARS)
def test_a_foreign_library_has_one_owner(pakket):
    """So that it can be replaced in one place."""
    for pad in MODULES:
        naam = pad.relative_to(PAKKET).as_posix()
        if not naam.startswith(EIGENAARS[pakket]):
            assert pakket not in {n.split(".")[0] for n in imports(pad)}, f"{naam} leest {pakket}"


def test_no_template_marks_text_as_safe():
    """Only markup.py makes Markup."""
    for pad in (*PAKKET.rglob("*.html"), *(ROOT / "theme").rglob("*.html")):
        assert not re.search(r"\|\s*safe\b", pad.read_text(encoding="utf-8")), pad


def test_only_tokens_hold_a_colour():
    """A wijk restyles by values alone."""
    for pad in (ROOT / "theme").rglob("*.css"):
        if pad.name != "tokens.css":
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", pad.read_text(encoding="utf-8")), pad
