"""The generated pages say what the code does today."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import yaml
from conftest import ROOT
from pydantic import TypeAdapter

from wijkpers.blocks.tijden import Tijden, TijdenLijst
from wijkpers.channel import kanalen
from wijkpers.cli import parser
from wijkpers.commands.alle import COMMANDS
from wijkpers.derive.docs import bladzijden
from wijkpers.meldingen import MELDINGEN
from wijkpers.schema import discover, velden
from wijkpers.tijdlezen import lees_tijden


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


def test_no_two_messages_have_one_code():
    """The second would quietly hide the first."""
    bron = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "plugins/wijkpers/meldingen").glob("*.py"))
    codes = re.findall(r'^    Melding\(\s*"(WK\d{3})"', bron, re.MULTILINE)
    assert sorted(codes) == sorted(MELDINGEN)


def test_every_code_that_the_source_uses_exists_and_every_code_is_used():
    """No message is dead and none is missing."""
    bron = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "plugins").rglob("*.py") if p.parent.name != "meldingen")
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


def test_every_example_of_hours_in_the_guide_is_read():
    """The blocks of YAML whole, and each kind of words in the table with something to go with it."""
    gids = (ROOT / "docs/tijden.nl.md").read_text(encoding="utf-8")
    veld = TypeAdapter(Annotated[tuple[Tijden, ...], TijdenLijst()])
    for blok in re.findall(r"```yaml\n(.*?)```", gids, re.DOTALL):
        for rij in veld.validate_python(yaml.load(blok, yaml.BaseLoader)["tijden"]):
            assert [b for b in rij.controleer() if b.veld != "niet_op"] == []
    aanvulling = {"dagen": "{} 9-10", "uren": "di {}", "pauze": "{}", "hoe vaak": "{} om 20.00 uur, vanaf 1-9-2026"}
    tabel = gids.split("## In rijen")[0]
    for wat, cel in re.findall(r"^\| (\w[\w ]*) \| (`.*) \|$", tabel, re.MULTILINE):
        for woorden in re.findall("`([^`]+)`", cel):
            tekst = aanvulling.get(wat, "di 9-10 {}").format(woorden)
            assert lees_tijden(tekst)[1] == "", tekst
