"""The list of the sociale kaart: whole without script, narrowed with it, on any site and from a USB stick."""

from __future__ import annotations

import re
import shutil

import brotli
import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, WIJKJE, publish

from wijkpers.channels.sociale_kaart.lijst import filters, per_letter, regels
from wijkpers.thesaurus import register

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """Build what the demo wijk says of its organisations, as it stands at /, with addresses that also work from file://."""
    root = tmp_path_factory.mktemp("demo")
    output = root / "output"
    for naam in ("content", "data", ".cache/wijkpers/beeld", ".cache/wijkpers/kaart"):
        if (ROOT / naam).is_dir():
            shutil.copytree(ROOT / naam, root / naam)
    alleen(root, "site, agenda, spreekuren, oproepen, sociale_kaart, feeds, collectief, dekking, kpi")
    klaar = publish("build", "--root", root, "--siteurl", f"file://{output}", "--zonder-zoeken", "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    return output


def alleen(root, kanalen: str) -> None:
    """Leave channels off that make many pages of each organisation."""
    pad = root / "data/wijk.yaml"
    tekst = re.sub(r"\nkanalen:\n(  - .*\n)+", "\n", pad.read_text(encoding="utf-8"))
    pad.write_text(f"{tekst}\nkanalen: [{kanalen}]\n", encoding="utf-8")


def bladzijde(chromium, output, vraag: str) -> BeautifulSoup:
    """Open the list from file:// with a question, wait for its answer, and give what stands there."""
    chromium.open(f"{output.as_uri()}/sociale-kaart/index.html?{vraag}")
    chromium.wacht("document.getElementById('stand').textContent")
    return hier(chromium)


def hier(chromium) -> BeautifulSoup:
    return BeautifulSoup(chromium.dom(), "html.parser")


def namen(pagina: BeautifulSoup) -> list[str]:
    """Give the names that can be seen, in order."""
    zichtbaar = [li for li in pagina.select("#treffers .lijst > li, #lijst .lijst > li") if not any(ouder.has_attr("hidden") for ouder in (li, *li.parents))]
    return [li.h3.get_text() for li in zichtbaar]


def test_the_list_is_whole_without_script(demo):
    """Every organisation with its number, and ways by topic, buurt and group."""
    pagina = BeautifulSoup((demo / "sociale-kaart/index.html").read_text(encoding="utf-8"), "html.parser")
    assert len(pagina.select("#lijst .lijst > li")) >= 60
    assert pagina.select_one("details:not([open])")
    assert pagina.select_one("form#filter")["action"].endswith("/zoeken/")
    links = {a["href"].removeprefix(str(demo)) for a in pagina.select("main a[href]")}
    assert {"/hulp/", "/voor/ouderen/", "/buurten/molenkade/"} <= links
    ouderen = BeautifulSoup((demo / "voor/ouderen/index.html").read_text(encoding="utf-8"), "html.parser")
    assert len(ouderen.select("article.wie")) >= 5


def test_the_choices_count_what_they_find(wijk):
    """Only choices that find something, with how many."""
    rijen = regels(wijk)
    keuzes = {f.naam: f.keuzes for f in filters(wijk, rijen, ("iedereen", "ouderen"), ("Nederlands", "Turks"))}
    assert keuzes["onderwerp"] == (("ontmoeten", "Mensen ontmoeten", 1),)
    assert keuzes["buurt"] == (("noord", "Noord", 1),)
    assert [naam for _, naam, _ in keuzes["dag"]] == ["Maandag", "Dinsdag", "Donderdag"]
    assert keuzes["voor"] == keuzes["taal"] == ()
    assert rijen[0].kenmerken == ("gratis", "inloop", "rolstoel")
    assert [letter for letter, _ in per_letter(rijen)] == ["V"]


def test_the_page_keeps_its_budget(demo):
    """25 KB of HTML and 3 KB of script after compression."""
    assert len(brotli.compress((demo / "sociale-kaart/index.html").read_bytes())) <= 25 * 1024
    (script,) = (demo / "thema/js").glob("filter.*.js")
    assert len(brotli.compress(script.read_bytes())) <= 3 * 1024


def test_every_page_that_says_when_has_the_script_that_keeps_it_true(demo, site):
    """What is open, over or today on the day of the build is not so the day after; in the small wijk every channel is on."""
    zinnen = re.compile(r"data-(open|tot|gemaakt)=")
    paginas = [tekst for map_ in (demo, site) for pad in map_.rglob("*.html") if zinnen.search(tekst := pad.read_text(encoding="utf-8"))]
    assert len(paginas) > 100
    assert [tekst[:200] for tekst in paginas if not re.search(r"/(js/nu|scherm/scherm)\.", tekst)] == []


def test_a_long_list_shows_lines_and_has_pages_per_letter(wijkje):
    """Above 400 organisations; the page stays below 60 KB after compression."""
    soort = (WIJKJE / "data/organisations.yaml").read_text(encoding="utf-8")
    rijen = "".join(
        f"- code: org-{n}\n  naam: {chr(97 + n % 26).upper()}ctie {n}\n  soort: stichting\n  kort: Zin nummer {n} over wat er te halen is.\n"
        f"  telefoon: 030 123 45 {n % 90 + 10}\n  onderwerpen: [ontmoeten]\n  gecontroleerd: {{op: 2026-10-01, hoe: gebeld}}\n"
        for n in range(450)
    )
    (wijkje / "data/organisations.yaml").write_text(soort + rijen, encoding="utf-8")
    alleen(wijkje, "site, agenda, oproepen, sociale_kaart, magazine, collectief, dekking, kpi, feeds")
    klaar = publish("build", "--root", wijkje, "--zonder-zoeken", "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    data = (wijkje / "output/sociale-kaart/index.html").read_bytes()
    assert len(brotli.compress(data)) <= 60 * 1024
    assert b"over wat er te halen is" not in data
    letter = (wijkje / "output/sociale-kaart/letter-c/index.html").read_bytes()
    assert b"over wat er te halen is" in letter
    assert b"/js/nu." in letter


def test_the_register_leads_every_word_to_its_topics(demowijk, demo):
    """By letter as a dictionary has it, a word of two topics with both; the page keeps its budget."""
    letters = dict(register(demowijk))
    assert list(letters) == sorted(letters)
    woorden = {woord: [o.id for o in bij] for rij in letters.values() for woord, bij in rij}
    assert woorden["deurwaarder"] == ["geldzorgen"]
    assert len(woorden["rijbewijs verlengen"]) == 1
    assert {"mantelzorg", "psychische-gezondheid"} & {*woorden["overbelast"]}
    data = (demo / "hulp/register/index.html").read_bytes()
    assert len(BeautifulSoup(data, "html.parser").select(".register li")) == len(woorden) > 2000
    assert len(brotli.compress(data)) <= 60 * 1024


@pytest.mark.browser
class TestInTheBrowser:
    """With script, from file://."""

    def test_words_are_understood(self, demo, chromium):
        """A misspelling finds the topic; the best stands first; the count is told; the topic is offered."""
        pagina = bladzijde(chromium, demo, "q=mantelsorg")
        gevonden = namen(pagina)
        assert gevonden[0] == "Mantelzorgpunt"
        stand = pagina.select_one("#stand")
        assert stand.get_text().startswith(f"{len(gevonden)} van de 62 organisaties.")
        assert stand["role"] == "status"
        assert stand.a["href"].endswith("/hulp/mantelzorg/")

    def test_another_language_fetches_the_whole_list(self, demo, chromium):
        """The short list knows no Turkish; the whole one does."""
        bladzijde(chromium, demo, "q=hollandaca+kursu")
        assert chromium.wacht("document.querySelector('#stand a')?.href").endswith("/hulp/taal/")
        assert namen(hier(chromium))

    def test_choices_narrow_and_the_address_remembers(self, demo, chromium):
        """Buurt, day and wheelchair together; clearing brings everything back in its old order."""
        pagina = bladzijde(chromium, demo, "buurt=molenkade&dag=5&rolstoel=ja")
        gevonden = namen(pagina)
        assert 0 < len(gevonden) < 62
        for li in pagina.select("#lijst .lijst > li:not([hidden])"):
            assert "molenkade" in li["data-buurt"]
            assert "5" in li["data-dag"]
            assert "rolstoel" in li["data-ook"]
        assert "buurt=molenkade" in chromium.waarde("location.search")
        bladzijde(chromium, demo, "q=schulden")
        chromium.waarde("document.querySelector('[type=reset]').click()")
        chromium.wacht("!document.getElementById('stand').textContent")
        assert namen(hier(chromium)) == namen(BeautifulSoup((demo / "sociale-kaart/index.html").read_text(encoding="utf-8"), "html.parser"))

    def test_danger_shows_the_number_first(self, demo, chromium):
        """112 and Veilig Thuis, above the list; 113 stays away."""
        bladzijde(chromium, demo, "q=mijn+man+slaat+mij")
        chromium.wacht("!document.getElementById('nood').hidden")
        assert [li["data-nummer"] for li in hier(chromium).select("#nood li:not([hidden])")] == ["112", "Veilig Thuis"]

    @pytest.mark.parametrize("vraag", ["qqqqqqq", "%3Cimg%20src=x%20onerror=alert(1)%3E", "x" * 10_000, "%25%25%25"])
    def test_nothing_found_is_no_dead_end_and_markup_stays_text(self, demo, chromium, vraag):
        """The way to the topics and the telephone; nothing of the question becomes an element."""
        pagina = bladzijde(chromium, demo, f"q={vraag}")
        assert not pagina.select("img[src=x]")
        geen = pagina.select_one("#geen")
        assert geen.has_attr("hidden") == bool(namen(pagina))
        assert geen.select_one('a[href^="tel:"]')
