"""A site on a USB stick opens with a double click: every address leads to a file, and all that needs a script works from file://."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import kopieer, publish
from lxml import html

from tools.browser import Chromium
from wijkpers.adressen import Adressen
from wijkpers.finish.usb import Stick

pytestmark = pytest.mark.build


@pytest.fixture(scope="module", params=["", "https://naam.example/wijk"], ids=["zonder adres", "onder een pad"])
def stick(request, tmp_path_factory, site) -> Path:
    """Build the miniature wijk for a stick, in a folder with a space in its name."""
    root = kopieer(tmp_path_factory.mktemp("een stick") / "wijkje", site)
    klaar = publish("build", "--usb", "--root", root, "--date", "2026-11-24", *(["--siteurl", request.param] if request.param else []))
    assert klaar.returncode == 0, klaar.stderr
    return root / "usb"


def adressen(pagina: Path) -> set[str]:
    """Give every address in a page that a browser would follow or fetch."""
    boom = html.document_fromstring(pagina.read_bytes())
    los = boom.xpath("//@href | //@src | //@action | //@poster | //meta[@http-equiv='refresh']/@content")
    return {str(a).removeprefix("0; url=") for a in los} | {deel.split()[0] for rij in boom.xpath("//@srcset") for deel in rij.split(",")}


def test_every_address_leads_to_a_file_on_the_stick(stick):
    """Also pictures in all sizes, pages that lead on, and the anchors in them."""
    paginas = sorted(stick.rglob("*.html"))
    assert len(paginas) > 50
    for pagina in paginas:
        for adres in adressen(pagina):
            delen = urlsplit(adres)
            if delen.scheme:
                assert delen.scheme != "file"
                continue
            doel = (pagina.parent / unquote(delen.path)).resolve() if delen.path else pagina
            assert not adres.startswith("/"), (pagina, adres)
            assert doel.is_file(), (pagina, adres)
            assert doel.is_relative_to(stick)
            if delen.fragment and doel.suffix == ".html":
                assert delen.fragment == "top" or html.document_fromstring(doel.read_bytes()).xpath("//*[@id=$x]", x=unquote(delen.fragment)), (pagina, adres)


def test_the_root_holds_one_page_and_one_folder(stick):
    """So that nobody has to wonder what to open; nothing for hosts or search engines goes along, and no service of Pagefind."""
    assert sorted(p.name for p in stick.iterdir()) == ["index.html", "site"]
    weg = ("_headers", "_redirects", "robots.txt", "sitemap.xml", "404.html", "k", "onderdelen", "pagefind")
    assert not [naam for naam in weg if (stick / "site" / naam).exists()]


def test_a_page_says_of_which_day_it_is_and_whom_to_call(stick):
    """On every page that somebody reads."""
    tekst = (stick / "site/sociale-kaart/index.html").read_text(encoding="utf-8")
    assert 'Opgeslagen op 24 november 2026. Weet je niet zeker of iets nog klopt? Bel <a href="tel:' in tekst


def test_addresses_in_running_text_stay_as_they_are():
    """Only a tag has addresses; what a text says of them is text, also in the words beside a picture."""
    stick = Stick(Adressen("https://naam.example/wijk"))
    tekst = '<p title="kijk op href="><a href="/wijk/nieuws/a%20%26%20b/?x=1&amp;y=2#&#233;">href="/wijk/"</a></p>'
    assert stick.pagina("agenda/index.html", tekst) == (
        '<p title="kijk op href="><a href="../nieuws/a%20%26%20b/index.html?x=1&amp;y=2#é">href="/wijk/"</a></p>'
    )


@pytest.mark.parametrize(
    ("adres", "wordt"),
    [
        ("/wijk/", "../../index.html"),
        ("/wijk", "../../index.html"),
        ("/wijk/#nu", "../../index.html#nu"),
        ("/wijk/agenda/", "index.html"),
        ("/wijk/magazine/a:b.pdf", "../magazine/a%3Ab.pdf"),
        ("#boven", "#boven"),
        ("?dag=ma", "?dag=ma"),
        ("", ""),
        ("tel:112", "tel:112"),
        ("//elders.example/x", "//elders.example/x"),
        ("https://elders.example/", "https://elders.example/"),
    ],
)
def test_an_address_becomes_relative_and_names_a_file(adres, wordt):
    """What is not of this site stays."""
    assert Stick(Adressen("https://naam.example/wijk")).naar("agenda/index.html", adres) == wordt


def test_a_link_with_the_full_address_of_the_site_stays_on_the_stick():
    """The editor copied it out of the bar of the browser; the canonical address of a page is for machines, and stays."""
    stick = Stick(Adressen("https://naam.example/wijk"))
    assert stick.pagina("index.html", '<a href="https://naam.example/wijk/nieuws/">') == '<a href="site/nieuws/index.html">'
    for elders in ("https://naam.example", "https://naam.example/x/", "https://naam.example.org/wijk/"):
        assert stick.pagina("index.html", f'<a href="{elders}">') == f'<a href="{elders}">'
    assert Stick(Adressen("https://naam.example")).pagina("index.html", '<a href="https://naam.example">') == '<a href="index.html">'
    assert stick.pagina("index.html", '<link href="https://naam.example/wijk/">') == '<link href="https://naam.example/wijk/">'


def test_two_sticks_have_the_same_bytes(stick, tmp_path):
    """A second build on the first changes nothing."""
    eerst = {p.relative_to(stick): p.read_bytes() for p in stick.rglob("*") if p.is_file()}
    siteurl = html.document_fromstring((stick / "index.html").read_bytes()).xpath("string(//link[@rel='canonical']/@href)")
    args = ["--siteurl", siteurl.rstrip("/")] if siteurl.startswith("http") else []
    assert publish("build", "--usb", "--root", stick.parent, "--date", "2026-11-24", "-o", tmp_path / "usb", *args).returncode == 0
    assert {p.relative_to(tmp_path / "usb"): p.read_bytes() for p in (tmp_path / "usb").rglob("*") if p.is_file()} == eerst


def geklaagd(chromium: Chromium) -> list[str]:
    """Give what a browser wrote in its console as an error."""
    return [str(g) for g in (*chromium.zag("Runtime.exceptionThrown"), *chromium.zag("Log.entryAdded"), *chromium.zag("Network.loadingFailed"))]


ZOEK = """(() => {
  const veld = document.querySelector("main [name=q]");
  veld.value = %r;
  veld.form.requestSubmit();
})()"""
GEVONDEN = "[...document.querySelectorAll('#uitkomst li a')].map((a) => a.href)"


@pytest.mark.browser
def test_search_and_filter_work_from_a_file(stick, chromium):
    """A sound, a word of a text and nonsense; no page throws or fails to load a thing."""
    for pad in ("index.html", "site/nieuws/nieuwe-bankjes/index.html", "site/agenda/index.html", "site/hulp/ontmoeten/index.html"):
        chromium.open((stick / pad).as_uri())
        assert not geklaagd(chromium)
    chromium.open((stick / "site/zoeken/index.html").as_uri())
    for vraag, in_stand, in_links in (
        ("geselschap", "Bedoelde je: Mensen ontmoeten?", "/site/hulp/ontmoeten/index.html"),
        ("thermoskan", "voor “thermoskan”", "/site/nieuws/nieuwe-bankjes/index.html"),
        ("qqqxqqq", "Niets gevonden", ""),
    ):
        chromium.waarde(ZOEK % vraag)
        assert chromium.wacht(f"document.getElementById('stand').textContent.includes({in_stand!r})")
        assert chromium.wacht(f"{GEVONDEN}.some((link) => link.endsWith({in_links!r}))") if in_links else not chromium.waarde(GEVONDEN)
    assert not geklaagd(chromium)
    chromium.open((stick / "site/sociale-kaart/index.html").as_uri() + "?q=geselschap")
    assert 'href="../hulp/ontmoeten/index.html"' in chromium.wacht("document.getElementById('stand').innerHTML")
    assert not geklaagd(chromium)
