"""Every component is right in every example of its own: it renders, its HTML is valid, and no text in it becomes markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import html5lib
import pytest
from conftest import ROOT
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError

from wijkpers.render import functies
from wijkpers.wijk.voorbeelden import Onderdeel, Voorbeeld, onderdelen

THEMA = ROOT / "theme"
ALLE = onderdelen(THEMA)
VOORBEELDEN = [(o, v) for o in ALLE for v in o.voorbeelden]
LASTIG = "<b>\"'&</b>"


@pytest.fixture(scope="module")
def env(wijk):
    """Give templates as a build has them."""
    env = Environment(
        loader=FileSystemLoader([THEMA, ROOT / "plugins/wijkpers"]), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    env.globals.update(functies(wijk, env, lambda naam: f"/thema/{naam}"))
    return env


def html_van(env: Environment, onderdeel: Onderdeel, argumenten: Mapping[str, Any]) -> str:
    """Render one component."""
    return str(getattr(env.get_template(onderdeel.sjabloon).module, onderdeel.macro)(**argumenten))


def vol(waarde: Any) -> Any:
    """Put what could become markup in the place of every text."""
    match waarde:
        case str():
            return LASTIG
        case list():
            return [vol(deel) for deel in waarde]
        case Mapping():
            return {naam: vol(deel) for naam, deel in waarde.items()}
        case _:
            return waarde


def naam(paar: tuple[Onderdeel, Voorbeeld]) -> str:
    """Name a test after component and example."""
    return f"{paar[0].naam}: {paar[1].naam}"


def test_every_component_has_a_template_and_says_what_it_shows():
    """A folder is a component: its name is its template, and its examples are its description."""
    mappen = {p.name for p in (THEMA / "components").iterdir()}
    assert {o.naam for o in ALLE} == mappen
    assert all((THEMA / o.sjabloon).is_file() for o in ALLE)
    zonder = {o.naam for o in ALLE if not o.voorbeelden}
    assert zonder == {"moment", "agendadag"}, "these need the days of a whole wijk, and the agenda tests them"


@pytest.mark.parametrize("paar", VOORBEELDEN, ids=naam)
def test_an_example_is_valid_html(env, paar):
    """As a part of a page, with its ids once."""
    html = html_van(env, paar[0], paar[1].argumenten)
    parser = html5lib.HTMLParser()
    parser.parse(f"<!doctype html><html lang=nl><head><title>x</title></head><body>{html}</body></html>")
    assert not parser.errors
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("paar", VOORBEELDEN, ids=naam)
def test_no_text_of_an_example_becomes_markup(env, paar):
    """Whatever an editor or an importer puts in."""
    try:
        html = html_van(env, paar[0], vol(paar[1].argumenten))
    except (KeyError, UndefinedError):
        return  # it takes a fixed set of words, and no others
    assert '<b>"' not in html
    assert "\"'&</b>" not in html


@pytest.mark.parametrize("paar", VOORBEELDEN, ids=naam)
def test_everything_to_touch_has_a_name(env, paar):
    """A link, a button or a field says what it does, in words or in a label."""
    boom = html5lib.parse(html_van(env, paar[0], paar[1].argumenten), namespaceHTMLElements=False)
    labels = {label.get("for") for label in boom.iter("label")}
    for ding in boom.iter():
        if ding.tag in ("a", "button", "summary"):
            assert "".join(ding.itertext()).strip() or ding.get("aria-label")
        elif ding.tag in ("input", "select", "textarea") and ding.get("type") not in ("hidden", "submit"):
            in_label = any(ding in label.iter() for label in boom.iter("label"))
            assert ding.get("id") in labels or ding.get("aria-label") or in_label


def test_the_gallery_shows_every_example(site):
    """It is there when its channel is on, for who works on the theme: no search engine is sent there."""
    pagina = (site / "onderdelen/index.html").read_text(encoding="utf-8")
    for onderdeel, voorbeeld in VOORBEELDEN:
        assert f'id="{onderdeel.naam}"' in pagina
        assert voorbeeld.naam.split("(")[0].strip() in pagina
    assert '<meta name="robots" content="noindex">' in pagina
    assert "onderdelen" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    ids = re.findall(r' id="([^"]+)"', pagina)
    assert len(ids) == len(set(ids))
