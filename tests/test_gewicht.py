"""A site is weighed as a reader meets it, and each budget can be broken."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from conftest import publish

from wijkpers.finish.gewicht import BUDGET, Uitslag, weeg

KOP = (
    '<!doctype html><html><head><link rel="canonical" href="https://a.example/wijk/"><link rel="stylesheet" href="/wijk/s.css">{meta}</head>'
    "<body>{rest}</body></html>"
)
STUK = '<meta property="og:type" content="article">'


def rommel(bytes_: int) -> str:
    """Give text that does not pack."""
    return random.Random(bytes_).randbytes(bytes_).hex()


def site(map_: Path, artikel: str = "", lijst: str = "", css: str = "", **bestanden: bytes) -> dict[str, Uitslag]:
    """Write a site of one piece and one list, below a path; give what each budget came to."""
    for naam, data in {"s.css": css.encode(), **{n.replace("_", "."): d for n, d in bestanden.items()}}.items():
        (map_ / naam).write_bytes(data)
    (map_ / "index.html").write_text(KOP.format(meta="", rest=lijst), encoding="utf-8")
    (map_ / "stuk").mkdir()
    (map_ / "stuk/index.html").write_text(KOP.format(meta=STUK, rest=artikel), encoding="utf-8")
    return {u.regel.naam: u for u in weeg(map_)}


def test_a_light_site_is_well_within_every_budget(tmp_path):
    """Of every line."""
    uit = site(tmp_path, "<p>Kort.", "<p>Kort.")
    assert [u.oordeel for u in uit.values()] == ["goed"] * len(BUDGET)


@pytest.mark.parametrize(
    ("naam", "fout"),
    [
        ("html van een stuk", {"artikel": rommel(15_000)}),
        ("html van een lijst", {"lijst": rommel(61_000)}),
        ("opmaak (css)", {"css": rommel(9_000)}),
        ("scripts bij een stuk", {"artikel": '<script src="/wijk/a.js"></script>', "a_js": rommel(2_500).encode()}),
        ("scripts bij een lijst", {"lijst": '<script src="/wijk/a.js"></script>', "a_js": rommel(6_500).encode()}),
        ("letters", {"css": '@font-face{src:url("f.woff2")}', "f_woff2": bytes(41_000)}),
        ("foto's op het eerste scherm", {"lijst": '<img src="/wijk/f.jpg">', "f_jpg": bytes(82_000)}),
        ("een stuk in totaal", {"artikel": '<img src="/wijk/f.jpg">', "f_jpg": bytes(154_000)}),
        ("verzoeken voor een stuk", {"artikel": '<img src="/wijk/f.jpg">' * 9}),
        ("van een ander, en cookies", {"lijst": '<img src="https://teller.example/1.gif">'}),
        ("van een ander, en cookies", {"artikel": '<iframe src="//film.example/"></iframe>'}),
        ("van een ander, en cookies", {"lijst": '<script src="/wijk/a.js"></script>', "a_js": b"document.cookie = 'x=1'"}),
    ],
)
def test_a_page_over_a_limit_is_named(tmp_path, naam, fout):
    """The line, the page, and what to do."""
    uit = site(tmp_path, **fout)[naam]
    assert uit.oordeel == "te zwaar"
    assert uit.regel.remedie
    assert uit.pagina == ("stuk/index.html" if "artikel" in fout else "index.html")


def test_a_picture_weighs_what_a_telephone_takes_of_it_and_a_lazy_one_nothing(tmp_path):
    """The narrowest that is wide enough."""
    beeld = '<picture><source type="image/avif" srcset="/wijk/a.avif 480w, /wijk/b.avif 664w, /wijk/c.avif 1280w"><img src="/wijk/d.jpg" {}></picture>'
    maten = {"a_avif": bytes(100), "b_avif": bytes(200), "c_avif": bytes(300), "d_jpg": bytes(400)}
    assert site(tmp_path, beeld.format(""), beeld.format('loading="lazy"'), **maten)["foto's op het eerste scherm"].meest == 200


def test_a_page_that_only_leads_on_is_not_weighed(tmp_path):
    """Nobody stays there."""
    site(tmp_path)
    (tmp_path / "stuk/index.html").write_text(f'<meta http-equiv="refresh" content="0; url=/x/">{STUK}{rommel(15_000)}', encoding="utf-8")
    assert "html van een stuk" not in {u.regel.naam for u in weeg(tmp_path)}


def test_the_command_tells_what_is_too_heavy_and_fails(tmp_path):
    """Exit code 1; 2 when there is nothing to weigh."""
    leeg = publish("check", "--budget", "-o", tmp_path)
    assert (leeg.returncode, "Maak hem eerst" in leeg.stderr) == (2, True)
    site(tmp_path, lijst=rommel(61_000))
    zwaar = publish("check", "--budget", "-o", tmp_path)
    assert zwaar.returncode == 1
    assert "html van een lijst" in zwaar.stdout
    assert "verdeel de lijst" in zwaar.stderr
