"""The generated pages say what the code does today."""

from __future__ import annotations

import re
from pathlib import Path

from conftest import ROOT

from wijkpers.channel import kanalen
from wijkpers.cli import parser
from wijkpers.commands import COMMANDS
from wijkpers.derive.docs import bladzijden
from wijkpers.meldingen import MELDINGEN
from wijkpers.schema import discover, velden


def test_the_generated_pages_are_fresh():
    """`make docs` would change nothing."""
    for naam, tekst in bladzijden(parser(Path())).items():
        assert (ROOT / "docs" / naam).read_text(encoding="utf-8") == tekst, f"docs/{naam} is verouderd: make docs"


def test_every_field_message_and_command_is_documented():
    """By its own name."""
    paginas = bladzijden(parser(Path()))
    for kind in discover().values():
        for veld in velden(kind.model):
            assert f"`{veld}`" in paginas["velden.nl.md"]
    for code in MELDINGEN:
        assert f"## {code}" in paginas["meldingen.nl.md"]
    for command in COMMANDS:
        assert f"## {command.verb}" in paginas["opdrachten.nl.md"]
    for kanaal in kanalen().values():
        assert kanaal.label.lower() in paginas["woordenlijst.nl.md"]


def test_every_code_that_the_source_uses_exists_and_every_code_is_used():
    """No message is dead and none is missing."""
    bron = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "plugins").rglob("*.py") if p.name != "meldingen.py")
    gebruikt = set(re.findall(r'"(WK\d{3})"', bron))
    assert gebruikt <= set(MELDINGEN)
    assert set(MELDINGEN) - gebruikt == set()


def test_the_readme_names_commands_that_exist():
    """And files that are there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    verbs = {c.verb for c in COMMANDS}
    assert set(re.findall(r"uv run publish\.py ([a-z]+)", readme)) <= verbs
    for pad in re.findall(r"\]\(([^)#:]+)\)", readme):
        assert (ROOT / pad).exists(), pad
