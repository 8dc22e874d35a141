"""Coming from elsewhere: nothing is lost, nothing unsafe comes along, and what a person has to look at is told.

`tests/verhuizen/<site>/` is a site; `<site>.txt` beside it is every file that comes of it, the addresses and the report, to the letter.
`UPDATE=1 pytest tests/test_verhuizen.py` rewrites those, to be read before they are committed.
"""

from __future__ import annotations

import os
import shutil
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import VANDAAG, kopieer

from wijkpers.cli import main
from wijkpers.wijk.laden import load
from wijkpers.wijk.verhuizing import herken
from wijkpers.wijk.verhuizing.basis import MERK, Bron
from wijkpers.wijk.verhuizing.kortcodes import zonder_kortcodes
from wijkpers.wijk.verhuizing.markdown_tekst import maak_schoon
from wijkpers.wijk.verhuizing.opmaak import naar_markdown
from wijkpers.wijk.verhuizing.tekens import eerste_zinnen
from wijkpers.wijk.verhuizing.uitpakken import pak_uit
from wijkpers.wijk.verhuizing.voorkop import lees_kop
from wijkpers.wijk.verhuizing.wordpress import als_unicode

SITES = Path(__file__).parent / "verhuizen"
MEDIA = SITES / "media"


def neem_over(wijk: Path, bron: Path, *meer: object) -> int:
    """Run the command as somebody types it."""
    return main(["import", str(bron), "--root", str(wijk), "--date", VANDAAG.isoformat(), *map(str, meer)], wijk)


def bron(site: str) -> Path:
    """Give what the command gets: a folder, or the one file of an export."""
    map_ = SITES / site
    return next((p for p in map_.iterdir() if p.suffix in (".xml", ".ics")), map_)


@pytest.mark.parametrize("site", ["wordpress", "hugo", "jekyll", "eleventy", "pelican", "agenda"])
def test_a_site_comes_over_to_the_letter(site, wijkje, capsys):
    """Texts, heads, pictures, links and old addresses; afterwards the wijk is still in order, and a second time nothing comes."""
    eerder = {p: p.read_bytes() for p in wijkje.rglob("*") if p.is_file()}
    assert neem_over(wijkje, bron(site), "--media", MEDIA, "--write") == 0
    gezegd = capsys.readouterr()
    nieuw = [p for p in sorted(wijkje.rglob("*")) if p.is_file() and eerder.get(p) != p.read_bytes() and p.name != "verslag.txt"]
    deel = (f"=== {p.relative_to(wijkje).as_posix()}\n{p.read_text(encoding='utf-8') if p.suffix != '.jpg' else ''}" for p in nieuw)
    tekst = f"{''.join(deel)}=== gezegd\n{gezegd.out}{gezegd.err}"
    verwacht = SITES / f"{site}.txt"
    if os.environ.get("UPDATE"):
        verwacht.write_text(tekst, encoding="utf-8")
    assert tekst == verwacht.read_text(encoding="utf-8")
    assert load(wijkje, VANDAAG)
    assert neem_over(wijkje, bron(site), "--media", MEDIA) == 0
    assert "eerder overgenomen" in capsys.readouterr().out


def test_a_proof_writes_nothing(wijkje):
    """Not even the report."""
    voor = {p: p.read_bytes() for p in wijkje.rglob("*") if p.is_file()}
    assert neem_over(wijkje, bron("wordpress")) == 0
    assert {p: p.read_bytes() for p in wijkje.rglob("*") if p.is_file()} == voor


def test_what_the_check_refuses_waits_outside_the_site_with_the_reason(wijkje):
    """A private number does not stop the import, nor does it get in."""
    neem_over(wijkje, bron("wordpress"), "--write")
    tekst = (wijkje / "nakijken/een-feest.md").read_text(encoding="utf-8")
    assert "# waarom: WK263" in tekst
    assert not (wijkje / "content/artikelen/een-feest.md").exists()


def test_a_picture_that_comes_later_finds_its_place(wijkje, capsys):
    """In what came over before, beside what somebody changed since."""
    neem_over(wijkje, bron("wordpress"), "--write")
    stuk = wijkje / "content/artikelen/tweede.md"
    tekst = stuk.read_text(encoding="utf-8").replace("Eerste regel", "Verbeterde regel")
    assert tekst.count("<!-- beeld: ") == 3
    stuk.write_text(tekst, encoding="utf-8")
    capsys.readouterr()
    neem_over(wijkje, bron("wordpress"), "--media", MEDIA, "--write")
    assert "eerder overgenomen, 2 krijgen nu beelden" in capsys.readouterr().out
    nieuw = stuk.read_text(encoding="utf-8")
    assert ("Verbeterde regel" in nieuw, nieuw.count("../media/a.jpg"), nieuw.count("<!-- beeld: ")) == (True, 3, 0)


def test_pictures_are_fetched_only_when_asked_and_only_from_the_old_site(wijkje, tmp_path, capsys):
    """By name, at their full size; another host is never asked."""
    (tmp_path / "www/2014/05").mkdir(parents=True)
    shutil.copy(MEDIA / "2014/05/a.jpg", tmp_path / "www/2014/05/a.jpg")
    gevraagd: list[str] = []

    class Host(SimpleHTTPRequestHandler):
        def do_GET(self):
            gevraagd.append(self.path)
            super().do_GET()

        def log_message(self, *args):
            """Say nothing."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(tmp_path / "www")))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    oud = tmp_path / "oud.xml"
    adres = f"http://127.0.0.1:{httpd.server_port}"
    beelden = f"&lt;img src='{adres}/2014/05/a-300x200.jpg' alt='Een plein'&gt; &lt;img src='https://elders.example/b.jpg' alt='B'&gt;"
    oud.write_text(
        f"<rss xmlns:wp='w' xmlns:content='c'><channel><wp:base_site_url>{adres}</wp:base_site_url><item><title>Foto</title>"
        f"<content:encoded>Tekst. {beelden}</content:encoded>"
        "<wp:post_date>2014-05-01</wp:post_date><wp:status>publish</wp:status></item></channel></rss>",
        encoding="utf-8",
    )
    try:
        assert neem_over(wijkje, oud) == 0
        assert not gevraagd
        assert neem_over(wijkje, oud, "--haal-beelden", "--write") == 0
    finally:
        httpd.shutdown()
        httpd.server_close()
    assert gevraagd == ["/2014/05/a.jpg"]
    tekst = (wijkje / "content/artikelen/foto.md").read_text(encoding="utf-8")
    assert "![Een plein](../media/" in tekst
    assert "<!-- beeld: https://elders.example/b.jpg | B -->" in tekst


@pytest.mark.parametrize("naam", ["weg.xml", "weg.ics", "weg.zip", "weg.csv", "weg.md"])
def test_a_file_that_is_not_there_is_told(wijkje, capsys, naam):
    """In Dutch."""
    assert neem_over(wijkje, wijkje / naam) == 1
    assert "dit bestand kunnen we niet lezen: het is er niet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("naam", "inhoud", "gezegd"),
    [
        ("oud.xml", b"<html><body>Log eerst in</body></html>", "geen export van WordPress"),
        ("oud.xml", b"", "geen export van WordPress"),
        ("agenda.ics", b"BEGIN:VCARD\nEND:VCARD\n", "geen agenda"),
    ],
)
def test_a_file_that_is_something_else_is_told(wijkje, tmp_path, capsys, naam, inhoud, gezegd):
    """In Dutch, and nothing is written."""
    (tmp_path / naam).write_bytes(inhoud)
    assert neem_over(wijkje, tmp_path / naam, "--write") == 1
    assert f"fout WK601  dit bestand kunnen we niet lezen: dit is {gezegd}" in capsys.readouterr().err
    assert not (wijkje / "nakijken").exists()


def test_a_zip_of_a_site_is_read_and_a_bomb_is_not(wijkje, tmp_path, capsys):
    """What unfolds to far more than it weighs, or climbs out of its folder, never reaches the disk."""
    goed, bom = tmp_path / "site.zip", tmp_path / "bom.zip"
    with zipfile.ZipFile(goed, "w") as zip_:
        zip_.writestr("blog-main/_posts/2020-01-02-stuk.md", "---\ntitle: Uit een zip\n---\nEen zin.\n")
        zip_.writestr("blog-main/_config.yml", "url: https://oud.example\n")
        zip_.writestr("../../weg.md", "---\ntitle: Ontsnapt\n---\nNee.\n")
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("groot.md", b"a" * 60_000_000)
    assert neem_over(wijkje, goed, "--write") == 0
    assert (wijkje / "content/artikelen/stuk.md").is_file()
    assert not list(tmp_path.parent.rglob("weg.md"))
    assert neem_over(wijkje, bom, "--write") == 1
    assert "veel te groot voor een site" in capsys.readouterr().err
    (tmp_path / "stuk.zip").write_bytes(b"PK\x03\x04 kapot")
    with pytest.raises(ValueError, match="geen zip"):
        pak_uit(tmp_path / "stuk.zip", tmp_path / "uit")


def test_organisations_still_come_from_sheets_and_hsds(tmp_path):
    """A zip with a datapackage is no site."""
    with zipfile.ZipFile(tmp_path / "hsds.zip", "w") as zip_:
        zip_.writestr("datapackage.json", "{}")
    assert [herken(Path(naam)) for naam in ("lijst.csv", "lijst.xlsx", "gids.json")] == ["", "", ""]
    assert (herken(tmp_path / "hsds.zip"), herken(SITES), herken(Path("oud.xml")), herken(Path("stuk.md"))) == ("", "map", "wordpress", "map")


def test_old_letters_of_windows_are_read_beside_utf_8():
    """An export that was edited on an old computer holds both."""
    assert als_unicode("café ".encode() + "één “citaat”".encode("cp1252")) == "café één “citaat”"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("a<b>b </b>c", "a**b** c"),
        ("<b>a<b>b</b></b>", "**ab**"),
        ('x<strong>"y"</strong>z', 'x<strong>"y"</strong>z'),
        ("<p>1. nee</p><p># nee</p><p>- nee</p>", "1\\. nee\n\n\\# nee\n\n\\- nee"),
        ("*a* _b_ a_b [c] `d` &lt;e&gt; &amp;copy;", "\\*a\\* \\_b\\_ a_b \\[c\\] \\`d\\` \\<e\\> \\&copy;"),
        ("zie https://oud.example/a_b.", "zie <https://oud.example/a_b>."),
        ("<h1>A</h1><h4>B</h4><h2>C</h2><h1> </h1>", "## A\n\n### B\n\n### C"),
        ("<ul><li>a<ol><li>b</li></ol></li></ul>", "- a\n  1. b"),
        ("<a href='javascript:x()'>woord</a><a href='/leeg'></a>", "woord"),
        ("<img class='emoji' alt='🙂'><img src='teller.gif' width='1'>", "🙂"),
        ("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", "a\n\nb"),
        ("<script>x</script><style>y</style><form>z<input></form>", "z"),
        ("<iframe src='//player.vimeo.com/video/12'></iframe>", "[Bekijk de video op Vimeo](https://vimeo.com/12)"),
    ],
)
def test_html_becomes_markdown_that_says_the_same(html, markdown):
    """Signs stay signs, structure becomes structure, the rest goes."""
    assert naar_markdown(html, Bron("", "artikel", ""), lambda wat: None) == markdown


@pytest.mark.parametrize(
    ("tekst", "over", "weg"),
    [
        ("[sic] [1] [foto: Jan] [zie boven]", "[sic] [1] [foto: Jan] [zie boven]", []),
        ("[vc_row a='b'][vc_column]tekst[/vc_column][/vc_row]", "tekst", []),
        ("[contact-form-7 id='1'] [gravityform id=2 title=false]", "", ["[contact-form-7]", "[gravityform]"]),
        ("[et_pb_button button_url='https://a.example' button_text='Meer' /]", '<a href="https://a.example">Meer</a>', []),
        ("[su_button url='/x']Klik[/su_button]", '<a href="/x">Klik</a>', []),
        ("[et_pb_image src='https://a.example/b.jpg' alt='B']", '<img src="https://a.example/b.jpg" alt="B">', []),
        ("[vc_single_image image='9']", "<figure></figure>", []),
        ("[niet-waar] [events-calendar]", "[niet-waar]", ["[events-calendar]"]),
        ("[[gallery]]", "&#91;gallery&#93;", []),
        ("[embed]https://a.example/b[/embed]", '<iframe src="https://a.example/b"></iframe>', []),
    ],
)
def test_a_shortcode_goes_and_words_between_brackets_stay(tekst, over, weg):
    """Only what a plugin would have replaced is one."""
    gezegd: list[str] = []
    assert zonder_kortcodes(tekst, gezegd.append, lambda nummers: ["<figure></figure>"]).strip().replace("\n", "") in (
        over,
        over.replace("&#91;gallery&#93;", "[<figure></figure>]"),
    )
    assert gezegd == weg


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("## Wat & hoe\n\n[ga](#wat--hoe) en [weg](#nergens)", "## Wat & hoe\n\n[ga](#kop-wat-en-hoe) en weg"),
        ('{% include youtube.html video="abcdefghijk" %}', "[Bekijk de video op YouTube](https://www.youtube.com/watch?v=abcdefghijk)"),
        ('{% include video id="abcdefghijk" provider="youtube" %}', "[Bekijk de video op YouTube](https://www.youtube.com/watch?v=abcdefghijk)"),
        ("{{ site.title }} {{ page.titel }} {{ '/x' | relative_url }}", "De wijk  /x"),
        ("| a | b |\n| c | d |", "|  |  |\n|---|---|\n| a | b |\n| c | d |"),
        ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | d |"),
        ("{% raw %}`{{ x }}`{% endraw %} 1\\. {: .klasse}", "`{{ x }}` 1\\."),
    ],
)
def test_templates_go_and_what_they_showed_stays(tekst, over):
    """Of Jekyll; code is code."""
    stuk = Bron("", "artikel", "")
    schoon = maak_schoon(tekst, stuk, lambda wat: None, sjablonen={"title": "De wijk", "page": {}})
    assert MERK.sub(lambda m: stuk.links[int(m[2])], schoon) == over


@pytest.mark.parametrize(
    ("tekst", "kop", "fout"),
    [
        ("---\ntitel: a\nlijst: [b, c]\n---\nx", {"titel": "a", "lijst": ["b", "c"]}, False),
        ("+++\ntitel = 'a'\ndatum = 2020-01-02\nklaar = true\n+++\nx", {"titel": "a", "datum": "2020-01-02", "klaar": "true"}, False),
        ('{"titel": "a", "n": 1}\nx', {"titel": "a", "n": "1"}, False),
        ("Title: a\nTags: b, c\n\nx", {"Title": "a", "Tags": "b, c"}, False),
        ("---\ntitel: a: b\ntags:\n  - c\n---\nx", {"titel": "a: b", "tags": ["c"]}, True),
        ("+++\ntitel = a\n+++\nx", {"titel": "a"}, True),
        (f"---\na: &a [x]\nb: [{'*a, ' * 50}]\n---\nx", {"a": "&a [x]"}, True),
        (f"---\na: {'[' * 3000}\n---\nx", {"a": []}, True),
        ("x", {}, False),
    ],
)  # fmt: skip
def test_every_head_is_read_and_a_broken_one_line_by_line(tekst, kop, fout):
    """Also one that would unfold without end, or that is too deep."""
    gelezen, gezegd, body = lees_kop(tekst)
    assert (body.strip(), bool(gezegd)) == ("x", fout)
    assert {naam: gelezen[naam] for naam in kop} == kop


def test_the_first_sentences_are_sentences():
    """No heading, list or picture, and cut at an end."""
    assert eerste_zinnen("# Kop\n\n![a](b)\n\n- rij\n\nEen **zin**. Nog [een](x)!\n\n> citaat") == "Een zin. Nog een!"
    assert eerste_zinnen(f"{'Dit is een zin van tien woorden en nog een paar. ' * 9}").endswith("paar.")


def test_the_wijk_comes_first(tmp_path, capsys):
    """A mistake that is there already is told before anything is read."""
    kapot = kopieer(tmp_path / "wijkje")
    (kapot / "content/artikelen/leeg.md").touch()
    assert neem_over(kapot, bron("hugo"), "--write") == 1
    assert "WK102" in capsys.readouterr().err
    assert not (kapot / "nakijken").exists()
