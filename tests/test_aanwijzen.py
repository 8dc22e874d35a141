"""Whatever breaks in a template, a channel or a package: the message names the item, and the build goes on to find more."""

from __future__ import annotations

import pytest
from conftest import ROOT, VANDAAG
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkpers.adressen import Adressen
from wijkpers.channel import Channel, Page, later
from wijkpers.finish import assets
from wijkpers.persgang import Persgang
from wijkpers.problems import WijkError
from wijkpers.werkers import apart
from wijkpers.wijk import laden, teksten


class PanicException(BaseException):
    """Be what a package written in Rust raises; it is no Exception."""


def draai(wijk, map_, *pages, sjabloon=""):
    """Make the pages of channels and give the problems."""
    (map_ / "stuk.html").write_text(sjabloon, encoding="utf-8")
    env = Environment(loader=FileSystemLoader(map_), undefined=StrictUndefined, autoescape=True)
    kanalen = [Channel(naam=f"proef{n}", label="Proef", uitleg="Proef.", pages=p) for n, p in enumerate(pages)]
    with pytest.raises(WijkError) as fout:
        Persgang(wijk, kanalen, env, map_).draai()
    return fout.value.problems


def bladen(wijk):
    """Give a page for each article, with its item."""
    for item in wijk.alle("artikel"):
        yield Page(pad=f"x/{item.id}/", template="stuk.html", titel=item.kop, context={"item": item}, bron="ergens.md")


def test_a_template_names_the_item_and_the_line(wijk, tmp_path):
    """Also when the error is none of Jinja's, and in every article that it meets."""
    problems = draai(wijk, tmp_path, bladen, sjabloon="<p>\n{{ item.kop }}\n{{ 1 // (item.kop|length - item.kop|length) }}")
    assert [p.path for p in problems] == sorted(i.herkomst.path for i in wijk.alle("artikel"))
    assert {p.code for p in problems} == {"WK506"}
    assert "ZeroDivisionError" in problems[0].message
    assert problems[0].hint == "meld dit aan de beheerder, met het stuk erbij: stuk.html, regel 3"


def test_a_template_that_is_no_template_is_told_once_per_page(wijk, tmp_path):
    """A syntax error has a line as well; a template that is not there has its name."""
    assert draai(wijk, tmp_path, bladen, sjabloon="<p>\n{% if %}")[0].hint == "meld dit aan de beheerder, met het stuk erbij: stuk.html, regel 2"
    weg = draai(wijk, tmp_path, lambda wijk: [Page(pad="x/", template="weg.html", titel="x", context={}, bron="content/paginas/x.md")])
    assert (weg[0].path, "weg.html" in weg[0].message) == ("content/paginas/x.md", True)


def test_a_mistake_on_many_pages_is_told_once(wijk, tmp_path):
    """A part of the theme that all pages share: the first page, and how many more."""

    def veel(wijk):
        for nummer in range(40):
            yield Page(pad=f"x/{nummer}/", template="stuk.html", titel="x", context={})

    [p] = draai(wijk, tmp_path, veel, sjabloon="{{ nergens }}")
    assert (p.path, p.message) == ("x/0/", "het sjabloon loopt hierop vast: UndefinedError: 'nergens' is undefined (en zo nog 39 keer)")


@pytest.mark.parametrize("fout", [ValueError, KeyError, PanicException, RecursionError])
def test_a_channel_names_the_item_it_was_busy_with_and_the_others_go_on(wijk, tmp_path, fout):
    """A service stands halfway a list: with its line."""

    def kapot(wijk):
        dienst = wijk.alle("dienst")[-1]
        raise fout(dienst.id)
        yield

    def later_kapot(wijk):
        yield later(_raise, fout)

    zonder_item, bij_item = draai(wijk, tmp_path, kapot, later_kapot)
    assert (zonder_item.code, zonder_item.path) == ("WK525", "channels/proef1")
    assert bij_item.path == "data/organisations.yaml"
    assert bij_item.line > 1
    assert "het kanaal proef0 loopt hierop vast" in bij_item.message
    assert "test_aanwijzen.py, regel " in bij_item.hint


def _raise(fout):
    raise fout("stuk")


def test_a_full_disk_is_not_blamed_on_an_item(wijk, tmp_path):
    """It stays what it is, for the one who tells it."""

    def vol(wijk):
        item = wijk.alle("artikel")[0]
        raise OSError(28, "No space left on device", item.id)
        yield

    with pytest.raises(OSError, match="No space"):
        Persgang(wijk, [Channel(naam="vol", label="Vol", uitleg="Vol.", pages=vol)], Environment(), tmp_path).draai()


@pytest.mark.parametrize(("naam", "inhoud", "woorden"), [("static/js/x.js", b"function ( {", "MinifyError"), ("stijl.css", b"\xff\xfe", "UnicodeDecodeError")])
def test_a_file_of_the_wijks_own_that_is_wrong_is_named(wijkje, tmp_path, naam, inhoud, woorden):
    """A script that is no script, a style sheet in another encoding."""
    (wijkje / "eigen" / naam).parent.mkdir(parents=True)
    (wijkje / "eigen" / naam).write_bytes(inhoud)
    with pytest.raises(WijkError) as fout:
        apart(lambda: assets.bundel(ROOT / "theme", wijkje / "eigen", tmp_path, Adressen()))
    [p] = fout.value.problems
    assert (p.path, p.code) == (f"eigen/{naam}", "WK525")
    assert woorden in p.message
    assert p.hint.startswith("meld dit aan de beheerder; het gebeurt in plugins/wijkpers/finish/")


def test_what_breaks_while_reading_names_the_file(wijkje, tmp_path, monkeypatch):
    """A reader of Markdown that cannot stand one text."""
    echt = teksten.render

    def render(tekst, *rest):
        if "bankje" in tekst:
            raise PanicException("onverwacht teken")
        return echt(tekst, *rest)

    monkeypatch.setattr(teksten, "render", render)
    with pytest.raises(WijkError) as fout:
        laden.load(wijkje, VANDAAG, cache=tmp_path / "cache")
    assert fout.value.problems[0].path == "content/artikelen/nieuwe-bankjes.md"
    assert "het lezen van de wijk loopt hierop vast: PanicException: onverwacht teken" in fout.value.problems[0].message
