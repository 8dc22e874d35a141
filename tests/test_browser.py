"""What only a browser can tell: the search finds, and nothing scrolls sideways on a small phone."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import threading
import time
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from bs4 import BeautifulSoup

from wijkpers.klok import AMSTERDAM

CHROMIUM = shutil.which("chromium")
VLAGGEN = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars", "--virtual-time-budget=10000"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--dump-dom"),
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.build,
    pytest.mark.skipif(not CHROMIUM and not os.environ.get("CI"), reason="hier is geen chromium (Debian: apt install chromium)"),
]


class Stil(SimpleHTTPRequestHandler):
    """Serve without a word; `/traag` takes its time, and holds the load event that Chromium waits for."""

    def do_GET(self):
        if self.path == "/traag":
            time.sleep(4)
        super().do_GET()

    def log_message(self, format, *args):
        pass


@pytest.fixture
def adres(site):
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Stil, directory=str(site)))
    httpd.daemon_threads = True
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def dom(url: str, profiel) -> str:
    """Open a page and give its document after its scripts have run."""
    klaar = subprocess.run([str(CHROMIUM), *VLAGGEN, f"--user-data-dir={profiel}", url], capture_output=True, text=True, check=True, timeout=60)
    return klaar.stdout


def gezocht(adres: str, site, profiel, vraag: str) -> str:
    """Ask the search page in a frame, wait, and give what it shows as HTML."""
    proef = site / "proef-zoeken.html"
    proef.write_text(
        f'<!doctype html><iframe src="/zoeken/?q={vraag}"></iframe><img src="/traag"><pre></pre><script>onload = () => '
        "{ document.querySelector('pre').textContent = document.querySelector('iframe').contentDocument.querySelector('main').outerHTML; };</script>",
        encoding="utf-8",
    )
    try:
        return html.unescape(re.search(r"<pre>(.*?)</pre>", dom(f"{adres}/proef-zoeken.html", profiel), re.DOTALL)[1])
    finally:
        proef.unlink()


def test_the_search_page_finds_a_word_of_a_text(adres, site, tmp_path):
    """Pagefind answers through our own script, with a link to the page."""
    main = gezocht(adres, site, tmp_path, "thermoskan")
    assert re.search(r'<a href="/nieuws/nieuwe-bankjes/"[^>]*>Nieuwe bankjes langs de vaart', main)


def test_a_search_without_result_is_no_dead_end_and_markup_in_it_is_text(adres, site, tmp_path):
    """The question comes back as text, and the topics stay."""
    main = gezocht(adres, site, tmp_path, "%3Cimg%20src%3Dx%3Eqqqqqq")
    assert "Niets gevonden" in main
    assert "<img src=x" not in main
    assert 'href="/hulp/ontmoeten/"' in main


def test_the_search_page_shows_topics_first_and_understands_sounds(adres, site, tmp_path):
    """`geselschap` is gezelschap; the topic stands in its own group, and is said aloud."""
    main = gezocht(adres, site, tmp_path, "geselschap")
    assert re.search(r'<h3[^>]*>Onderwerpen</h3><ol[^>]*><li><a href="/hulp/ontmoeten/">Mensen ontmoeten</a>', main)
    assert "Bedoelde je: Mensen ontmoeten?" in main


def test_a_word_of_the_whole_list_is_found_by_the_part_for_its_letter(adres, site, tmp_path):
    """The short list does not have it, and is not sure."""
    assert "sjoel" not in (site / "woorden/kort.js").read_text(encoding="utf-8")
    assert re.search(r"<h3[^>]*>Onderwerpen</h3><ol[^>]*><li><a href=\"/hulp/ontmoeten/\"", gezocht(adres, site, tmp_path, "sjoelmiddag"))


def test_the_search_page_loads_nothing_before_a_key_and_only_it_may_run_wasm(adres, site, tmp_path):
    """No list of words and no Pagefind stand in the page as it opens; its policy allows no other host."""
    pagina = dom(f"{adres}/zoeken/", tmp_path)
    assert not re.search(r"<script[^>]+(woorden|pagefind)", pagina)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)', pagina)[1]
    assert policy.startswith("default-src 'none'; script-src 'self' file: 'wasm-unsafe-eval';")
    assert "http" not in policy
    assert "wasm" not in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "pad",
    [
        "",
        "nieuws/nieuwe-bankjes/",
        "sociale-kaart/",
        "zoeken/",
        "hulp/ontmoeten/",
        "agenda/",
        "agenda/maand/2026-12/",
        "agenda/repair-cafe/",
        "spreekuren/",
        "oproepen/plaatsen/",
        "sociale-kaart/vraagbaak/",
        "magazine/2026-4/",
    ],
)
def test_nothing_scrolls_sideways_at_320_pixels(adres, site, tmp_path, pad):
    """A frame of 320 pixels wide holds the page; a wider document would say so in the title of this test page."""
    proef = site / "proef-320.html"
    proef.write_text(
        f'<!doctype html><title>-</title><iframe src="/{pad}" width="320" height="800"></iframe><script>'
        "onload = () => { document.title = document.querySelector('iframe').contentDocument.documentElement.scrollWidth; };</script>",
        encoding="utf-8",
    )
    try:
        breedte = int(re.search(r"<title>(\d+)</title>", dom(f"{adres}/proef-320.html", tmp_path))[1])
    finally:
        proef.unlink()
    assert breedte <= 320


def op_tijdstip(adres: str, site, profiel, pad: str, moment: datetime) -> BeautifulSoup:
    """Open a page as if it were read at another moment, after its scripts have run."""
    bron = (site / pad / "index.html").read_text(encoding="utf-8")
    proef = site / pad / "proef-nu.html"
    proef.write_text(bron.replace("<head>", f"<head><script>Date.now = () => {moment.timestamp() * 1000:.0f};</script>", 1), encoding="utf-8")
    try:
        return BeautifulSoup(dom(f"{adres}/{pad}/proef-nu.html", profiel), "html.parser")
    finally:
        proef.unlink()


@pytest.mark.parametrize(
    ("moment", "zin"),
    [
        (datetime(2026, 11, 24, 9, 0, tzinfo=AMSTERDAM), "Vandaag open van 10.00 tot 12.00 uur"),
        (datetime(2026, 11, 24, 11, 59, tzinfo=AMSTERDAM), "Nu open, tot 12.00 uur"),
        (datetime(2026, 11, 24, 12, 1, tzinfo=AMSTERDAM), "Dinsdag 1 december open van 10.00 tot 12.00 uur"),
        (datetime(2026, 11, 30, 23, 30, tzinfo=AMSTERDAM), "Morgen open van 10.00 tot 12.00 uur"),
    ],
)
def test_a_door_says_what_is_true_at_the_moment_of_reading(adres, site, tmp_path, moment, zin):
    """Whatever the day of the build; on the clock of Amsterdam."""
    assert op_tijdstip(adres, site, tmp_path, "hulp/ontmoeten", moment).select_one(".nu").get_text() == zin


def test_a_door_says_nothing_when_the_site_is_too_old_to_know(adres, site, tmp_path):
    """The hours are known for a fortnight."""
    assert op_tijdstip(adres, site, tmp_path, "hulp/ontmoeten", datetime(2027, 3, 1, tzinfo=AMSTERDAM)).select_one(".nu").has_attr("hidden")


def test_what_has_passed_is_hidden_and_a_day_with_nothing_left_goes_with_it(adres, site, tmp_path):
    """On Tuesday evening the Tuesday is gone, with the link to it, and Thursday stays."""
    pagina = op_tijdstip(adres, site, tmp_path, "spreekuren", datetime(2026, 11, 24, 20, 0, tzinfo=AMSTERDAM))
    assert [(dag["id"], dag.has_attr("hidden")) for dag in pagina.select(".dag")] == [("d2026-11-24", True), ("d2026-11-26", False), ("d2026-11-30", False)]
    assert [(keuze.get_text(), keuze.has_attr("hidden")) for keuze in pagina.select(".filters li")] == [
        ("Dinsdag", True),
        ("Donderdag", False),
        ("Maandag", False),
    ]


def test_a_front_page_of_yesterday_does_not_say_today(adres, site, tmp_path):
    """Nothing to do on the day of the build: that is no word about the day after."""
    pagina = op_tijdstip(adres, site, tmp_path, "", datetime(2026, 11, 25, 9, 0, tzinfo=AMSTERDAM))
    assert pagina.select_one(".vandaag p").get_text() == "Dinsdag 24 november staat er niets in de agenda. Kijk wat er deze week is."


def met_script(adres: str, site, profiel, minuut: int, stuk: str) -> BeautifulSoup:
    """Open a page of one piece at another moment, in minutes since 1970, after the script of the hour has run."""
    proef = site / "proef-stuk.html"
    script = next(p.relative_to(site) for p in site.glob("thema/js/nu.*.js"))
    klok = f"<script>Date.now = () => {minuut} * 6e4;</script>"
    proef.write_text(f'<!doctype html>{klok}{stuk}<script defer src="/{script}"></script>', encoding="utf-8")
    try:
        return BeautifulSoup(dom(f"{adres}/proef-stuk.html", profiel), "html.parser")
    finally:
        proef.unlink()


def minuut(tekst: str) -> int:
    """Give the minutes since 1970 of a moment in November 2026, such as `24T09:00`."""
    return int(datetime.fromisoformat(f"2026-11-{tekst}").replace(tzinfo=AMSTERDAM).timestamp() // 60)


@pytest.mark.parametrize(
    ("moment", "zinnen"),
    [
        ("24T23:59", ["Vandaag om 10.00 uur", "Morgen om 10.00 uur", "let op: vandaag en morgen gesloten (elke donderdagmorgen)", "Morgen is er taart"]),
        (
            "25T00:00",
            [
                "Dinsdag 24 november om 10.00 uur",
                "Woensdag 25 november om 10.00 uur",
                "let op: dinsdag 24 november en woensdag 25 november gesloten (elke donderdagmorgen)",
                "Morgen is er taart",
            ],
        ),
    ],
)
def test_today_is_a_date_once_it_has_passed(adres, site, tmp_path, moment, zinnen):
    """From midnight in Amsterdam; only where the build wrote it, in a sentence that says so."""
    gemaakt = [
        f'<p data-gemaakt="2026-11-24">{zin}</p>'
        for zin in ("Vandaag om 10.00 uur", "Morgen om 10.00 uur", "let op: vandaag en morgen gesloten (elke donderdagmorgen)")
    ]
    pagina = met_script(adres, site, tmp_path, minuut(moment), "".join([*gemaakt, "<p>Morgen is er taart</p>"]))
    assert [p.get_text() for p in pagina.select("p")] == zinnen


@pytest.mark.parametrize(
    ("keren", "moment", "zin"),
    [
        ("24T09:00/24T12:00 24T13:00/24T17:00", "24T08:00", "Vandaag open van 9.00 tot 12.00 en van 13.00 tot 17.00 uur"),
        ("24T22:00/25T02:00", "25T01:00", "Nu open, tot 2.00 uur"),
        ("24T20:00/25T00:00", "24T21:00", "Nu open, tot 24.00 uur"),
        ("25T00:00/26T00:00", "24T21:00", "Morgen open de hele dag"),
        ("20T00:00/30T00:00", "24T21:00", "Nu open, dag en nacht"),
        ("24T00:00/26T00:00", "24T21:00", "Nu open, tot 24.00 uur"),
    ],
)
def test_a_door_is_told_as_people_say_it(adres, site, tmp_path, keren, moment, zin):
    """Every stretch of the day, midnight as 24.00, and whole days."""
    open_ = " ".join("/".join(str(minuut(deel)) for deel in keer.split("/")) for keer in keren.split())
    deur = met_script(adres, site, tmp_path, minuut(moment), f'<p data-woord="open" data-open="{open_}"></p>')
    assert deur.p.get_text() == zin


@pytest.mark.parametrize(("moment", "weg"), [("24T17:00", [True, True, True, True, False, False]), ("25T00:30", [True] * 6)])
def test_today_stays_as_long_as_something_is_to_come(adres, site, tmp_path, moment, weg):
    """The strip of the front page holds more than the four it shows; it goes with the last."""
    regels = "".join(f'<li data-tot="{minuut(f"24T{uur}:00")}"></li>' for uur in ("10", "11", "12", "16", "20", "22"))
    pagina = met_script(adres, site, tmp_path, minuut(moment), f'<section class="vandaag"><ul class="vandaag__rij">{regels}</ul></section>')
    assert [li.has_attr("hidden") for li in pagina.select("li")] == weg
    assert pagina.section.has_attr("hidden") == all(weg)


def test_the_page_of_today_is_the_page_of_a_date_the_day_after(adres, site, tmp_path):
    """In its heading, its title and the way to it."""
    pagina = op_tijdstip(adres, site, tmp_path, "agenda/vandaag", datetime(2026, 11, 25, 9, 0, tzinfo=AMSTERDAM))
    assert pagina.h1.get_text() == "Dinsdag 24 november te doen"
    assert pagina.title.get_text().startswith("Dinsdag 24 november te doen")
    assert pagina.select_one(".filters [aria-current]").get_text() == "Dinsdag 24 november"
