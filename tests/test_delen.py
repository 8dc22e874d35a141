"""Sharing, printing and reading aloud: plain links first, a small script for the rest, and paper that leads back."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import brotli
import pytest
import zxingcpp
from bs4 import BeautifulSoup
from conftest import pdf_tekst
from PIL import Image, ImageDraw

from wijkpers.adressen import Adressen
from wijkpers.channel import detail
from wijkpers.qr import Codes, Tekening, teken
from wijkpers.render import blad, taalmerk

STUKKEN = ("nieuws/nieuwe-bankjes", "verhalen/de-sleutel", "agenda/repair-cafe", "sociale-kaart/vraagbaak", "hulp/ontmoeten", "magazine/2026-4", "contact")


def soep(site, pad: str) -> BeautifulSoup:
    return BeautifulSoup((site / pad / "index.html").read_text(encoding="utf-8"), "html.parser")


def gelezen(tekening: Tekening, punten: int = 4) -> str:
    """Read a drawn code as a telephone does, with its quiet zone."""
    beeld = Image.new("L", ((tekening.zijde + 8) * punten,) * 2, 255)
    pen = ImageDraw.Draw(beeld)
    for rij in re.findall(r"M0 \d+[^M]*", tekening.d):
        x, y = 0, int(re.match(r"M0 (\d+)", rij)[1])
        for soort, n in re.findall(r"(h|m)(\d+)", rij):
            if soort == "h":
                pen.rectangle(((x + 4) * punten, (y + 4) * punten, (x + 4 + int(n)) * punten - 1, (y + 5) * punten - 1), fill=0)
            x += int(n)
    return zxingcpp.read_barcodes(beeld)[0].text


def test_every_short_address_has_a_code_that_can_be_read():
    """Made by adding up what each bit changes, for every letter in every place."""
    codes = Codes("https://testwijk.example/k/", 5)
    woorden = [f"{teken_}{teken_}a9{teken_}" for teken_ in "abcdefghjkmnpqrstuvwxyz23456789"]
    assert [gelezen(codes.code(woord)) for woord in woorden] == [f"https://testwijk.example/k/{woord}" for woord in woorden]
    assert gelezen(teken("https://testwijk.example/agenda")) == "https://testwijk.example/agenda"


@pytest.mark.build
@pytest.mark.parametrize("pad", STUKKEN)
def test_a_page_can_be_shared_without_a_script(site, pad):
    """WhatsApp with title and address, mail with a subject and both in its text; what needs a script is hidden."""
    delen = soep(site, pad).select_one(".delen")
    titel = soep(site, pad).h1.get_text()
    whatsapp, mail = (a["href"] for a in delen.select("a"))
    tekst = lambda adres: html.unescape(re.sub("%([0-9A-F]{2})", lambda m: chr(int(m[1], 16)), adres).encode("latin1").decode())  # noqa: E731
    assert tekst(whatsapp) == f"https://wa.me/?text={titel} https://testwijk.example/{pad}/"
    assert tekst(mail) == f"mailto:?subject={titel}&body={titel}\nhttps://testwijk.example/{pad}/"
    assert all(knop.find_parent(hidden=True) or knop.has_attr("hidden") for knop in delen.select("button"))


@pytest.mark.build
@pytest.mark.parametrize("pad", STUKKEN)
def test_a_printed_page_tells_where_it_came_from(site, pad):
    """In words and as a code, by a short address that leads back here."""
    opdruk = soep(site, pad).select_one(".opdruk")
    adres = opdruk.b.get_text()
    svg = opdruk.svg
    assert gelezen(Tekening(int(svg["viewbox"].split()[2]) - 4, svg.path["d"])) == f"https://{adres}"
    assert f'href="/{pad}/"' in (site / adres.removeprefix("testwijk.example/") / "index.html").read_text(encoding="utf-8")


def test_without_short_addresses_paper_gets_the_long_one_and_without_an_address_none(wijk):
    """A code of every long address would cost a large site seconds."""
    item = wijk.get("artikel", "nieuwe-bankjes")
    zonder = replace(wijk, instellingen=wijk.instellingen.model_copy(update={"kanalen": ("site",)}))
    opdruk = blad(zonder, detail(zonder, item)).opdruk
    assert (opdruk.adres, opdruk.code) == ("testwijk.example/nieuws/nieuwe-bankjes", None)
    thuis = replace(wijk, adressen=Adressen(""))
    assert blad(thuis, detail(thuis, item)).opdruk is None
    assert blad(thuis, detail(thuis, item)).og_beeld is None


@pytest.mark.build
def test_what_can_be_followed_is_named_in_the_head_and_on_the_page(site):
    """The feed everywhere, the calendar on an activity."""
    for pad, soort, adres in (
        ("nieuws/nieuwe-bankjes", "application/atom+xml", "/feeds/"),
        ("agenda/repair-cafe", "text/calendar", "/agenda/repair-cafe/"),
        ("agenda", "text/calendar", "/agenda/agenda.ics"),
    ):
        pagina = soep(site, pad)
        hoofd = pagina.select_one('link[rel="alternate"][type]')
        assert (hoofd["type"], hoofd["href"].startswith(adres)) == (soort, True), pad
        assert pagina.body.select_one(f'a[href="{hoofd["href"]}"]'), pad


def test_a_title_from_right_to_left_is_marked_and_a_dutch_one_is_not():
    """On its own page, its card and in its summary."""
    assert taalmerk("مرحبا بكم") == ' lang="ar" dir="rtl"'
    assert taalmerk("Café سلام") == taalmerk("De markt") == ""


@pytest.mark.build
@pytest.mark.parametrize("pad", ["nieuws/nieuwe-bankjes", "verhalen/de-sleutel", "agenda/repair-cafe"])
def test_a_piece_begins_with_its_summary_in_easy_words(site, pad):
    """The field `kort`, above picture and text, the same that is shared and read aloud first."""
    pagina = soep(site, pad)
    kort = pagina.select_one("h1 ~ .kop__intro").get_text()
    assert kort == pagina.select_one('meta[property="og:description"]')["content"]
    assert str(pagina.main).index(kort) < min(str(pagina.main).find(merk) % 10**9 for merk in ("<picture", 'class="lees'))


@pytest.mark.build
def test_the_script_is_small_and_only_where_there_is_something_to_share(site):
    """At most one kilobyte, and none on a list."""
    script = next(site.glob("thema/js/delen.*.js"))
    assert len(brotli.compress(script.read_bytes())) <= 1024
    assert "js/delen." in str(soep(site, "nieuws/nieuwe-bankjes"))
    assert "js/delen." not in str(soep(site, "nieuws"))


def na_script(chromium, adres: str, pad: str, vooraf: str) -> None:
    """Open a page after a script of ours, under its own policy."""
    chromium.vooraf(vooraf)
    chromium.open(f"{adres}/{pad}/")


STEM = """
const gezegd = [];
const stem = { getVoices: () => [{ lang: "nl_NL".replace("_", "-") }], speak: (u) => gezegd.push(u.text), cancel() {} };
Object.defineProperty(window, "speechSynthesis", { value: stem });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


@pytest.mark.browser
@pytest.mark.build
def test_a_page_is_read_aloud_sentence_by_sentence_where_there_is_a_dutch_voice(adres, chromium):
    """Title, summary and text, by a button that then says stop; without a voice there is no button."""
    na_script(chromium, adres, "nieuws/nieuwe-bankjes", STEM)
    chromium.waarde('document.querySelector("[data-doe=lees]").click()')
    assert chromium.waarde('document.querySelector("[data-doe=lees]:not([hidden])").textContent') == "Stop"
    assert chromium.waarde("gezegd[0]") == "Nieuwe bankjes langs de vaart"
    chromium.opnieuw()
    na_script(chromium, adres, "nieuws/nieuwe-bankjes", STEM.replace("nl_NL", "en_GB"))
    assert chromium.waarde('document.querySelector("[data-doe=lees]").hidden')


@pytest.mark.browser
@pytest.mark.build
def test_the_address_is_copied_and_a_large_print_is_one_button(adres, chromium):
    """The button says that it is done; the letters are large while the page is printed."""
    vooraf = """
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (t) => { document.title = t; } } });
    window.print = () => { document.body.dataset.gedrukt = document.documentElement.className; dispatchEvent(new Event("afterprint")); };
    """
    na_script(chromium, adres, "agenda/repair-cafe", vooraf)
    chromium.waarde('document.querySelector("[data-doe=kopieer]").click(); document.querySelector("[data-doe=groot]").click();')
    assert chromium.wacht("document.title.startsWith('http') && document.title") == "https://testwijk.example/agenda/repair-cafe/"
    assert chromium.wacht("document.querySelector('[data-doe=kopieer]').textContent.includes('gekopieerd')")
    assert chromium.waarde("[document.body.dataset.gedrukt, document.documentElement.className]") == ["groot", ""]


@pytest.mark.browser
@pytest.mark.build
def test_paper_keeps_what_counts_and_drops_the_furniture(adres, chromium):
    """The telephone, the place, the short address and where links lead; no menu, no search, no footer."""
    chromium.open(f"{adres}/sociale-kaart/vraagbaak/")
    link = '<p class="lees"><a href="https://elders.example/folder">een folder</a></p>'
    chromium.waarde(f"document.querySelector('main').insertAdjacentHTML('beforeend', '{link}')")
    tekst = pdf_tekst(chromium.pdf())
    assert all(woord in tekst for woord in ("De Vraagbaak", "030 123 45 67", "testwijk.example/k/", "een folder (https://elders.example/folder)"))
    assert not [woord for woord in ("Zoeken", "Naar de inhoud", "Kom je er niet uit", "WhatsApp", "Deel dit") if woord in tekst]
