"""What only a browser can tell: the search finds, and nothing scrolls sideways on a small phone."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from bs4 import BeautifulSoup

from wijkpers.klok import AMSTERDAM

pytestmark = [pytest.mark.browser, pytest.mark.build]


def hier(chromium) -> BeautifulSoup:
    """Give the page as it is now."""
    return BeautifulSoup(chromium.dom(), "html.parser")


def gezocht(chromium, adres: str, vraag: str, tot: str) -> BeautifulSoup:
    """Ask the search page, and give it when its results hold a text."""
    chromium.open(f"{adres}/zoeken/?q={vraag}")
    chromium.wacht(f"document.querySelector('#uitkomst:not([hidden])')?.parentNode.textContent.includes({tot!r})")
    return hier(chromium)


def test_the_search_page_finds_a_word_of_a_text(adres, chromium):
    """Pagefind answers through our own script, with a link to the page."""
    link = gezocht(chromium, adres, "thermoskan", "Nieuwe bankjes").select_one('#uitkomst a[href="/nieuws/nieuwe-bankjes/"]')
    assert link.get_text().startswith("Nieuwe bankjes langs de vaart")


def test_a_search_without_result_is_no_dead_end_and_markup_in_it_is_text(adres, chromium):
    """The question comes back as text, and the topics stay."""
    main = gezocht(chromium, adres, "%3Cimg%20src%3Dx%3Eqqqqqq", "Niets gevonden").main
    assert not main.select("img[src=x]")
    assert main.select('a[href="/hulp/ontmoeten/"]')


def test_the_search_page_shows_topics_first_and_understands_sounds(adres, chromium):
    """`geselschap` is gezelschap; the topic stands in its own group, and is said aloud."""
    pagina = gezocht(chromium, adres, "geselschap", "Bedoelde je: Mensen ontmoeten?")
    groep = pagina.select_one("#uitkomst [data-groep]:not([hidden])")
    assert (groep.h3.get_text(), groep.a["href"], groep.a.get_text()) == ("Onderwerpen", "/hulp/ontmoeten/", "Mensen ontmoeten")


def test_a_word_of_the_whole_list_is_found_by_the_part_for_its_letter(adres, site, chromium):
    """The short list does not have it, and is not sure."""
    assert "sjoel" not in (site / "woorden/kort.js").read_text(encoding="utf-8")
    pagina = gezocht(chromium, adres, "sjoelmiddag", "Mensen ontmoeten")
    assert pagina.select_one("#uitkomst [data-groep]:not([hidden]) a")["href"] == "/hulp/ontmoeten/"


def test_the_search_page_loads_nothing_before_a_key_and_only_it_may_run_wasm(adres, site, chromium):
    """No list of words and no Pagefind come with the page as it opens; its policy allows no other host."""
    chromium.open(f"{adres}/zoeken/")
    assert not [v for v in chromium.zag("Network.requestWillBeSent") if re.search(r"/(woorden|pagefind)/", v["request"]["url"])]
    policy = hier(chromium).select_one("meta[http-equiv=Content-Security-Policy]")["content"]
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
def test_nothing_scrolls_sideways_at_320_pixels(adres, chromium, pad):
    """Not the page; what is wider scrolls in its own frame."""
    chromium.venster(320)
    chromium.open(f"{adres}/{pad}")
    assert chromium.waarde("document.documentElement.scrollWidth") <= 320


def op_tijdstip(chromium, url: str, moment: datetime) -> BeautifulSoup:
    """Open a page as if it were read at another moment."""
    chromium.vooraf(f"Date.now = () => {moment.timestamp() * 1000:.0f};")
    chromium.open(url)
    return hier(chromium)


@pytest.mark.parametrize(
    ("moment", "zin"),
    [
        (datetime(2026, 11, 24, 9, 0, tzinfo=AMSTERDAM), "Vandaag open van 10.00 tot 12.00 uur"),
        (datetime(2026, 11, 24, 11, 59, tzinfo=AMSTERDAM), "Nu open, tot 12.00 uur"),
        (datetime(2026, 11, 24, 12, 1, tzinfo=AMSTERDAM), "Dinsdag 1 december open van 10.00 tot 12.00 uur"),
        (datetime(2026, 11, 30, 23, 30, tzinfo=AMSTERDAM), "Morgen open van 10.00 tot 12.00 uur"),
    ],
)
def test_a_door_says_what_is_true_at_the_moment_of_reading(adres, chromium, moment, zin):
    """Whatever the day of the build; on the clock of Amsterdam."""
    assert op_tijdstip(chromium, f"{adres}/hulp/ontmoeten/", moment).select_one(".nu").get_text() == zin


def test_a_door_says_nothing_when_the_site_is_too_old_to_know(adres, chromium):
    """The hours are known for a fortnight."""
    assert op_tijdstip(chromium, f"{adres}/hulp/ontmoeten/", datetime(2027, 3, 1, tzinfo=AMSTERDAM)).select_one(".nu").has_attr("hidden")


def test_what_has_passed_is_hidden_and_a_day_with_nothing_left_goes_with_it(adres, chromium):
    """On Tuesday evening the Tuesday is gone, with the link to it, and Thursday stays."""
    pagina = op_tijdstip(chromium, f"{adres}/spreekuren/", datetime(2026, 11, 24, 20, 0, tzinfo=AMSTERDAM))
    assert [(dag["id"], dag.has_attr("hidden")) for dag in pagina.select(".dag")] == [("d2026-11-24", True), ("d2026-11-26", False), ("d2026-11-30", False)]
    assert [(keuze.get_text(), keuze.has_attr("hidden")) for keuze in pagina.select(".filters li")] == [
        ("Dinsdag", True),
        ("Donderdag", False),
        ("Maandag", False),
    ]


def test_a_front_page_of_yesterday_does_not_say_today(adres, chromium):
    """Nothing to do on the day of the build: that is no word about the day after."""
    pagina = op_tijdstip(chromium, f"{adres}/", datetime(2026, 11, 25, 9, 0, tzinfo=AMSTERDAM))
    assert pagina.select_one(".vandaag p").get_text() == "Dinsdag 24 november staat er niets in de agenda. Kijk wat er deze week is."


@pytest.fixture
def met_script(chromium, site, tmp_path):
    """Give what shows a piece of a page at another moment, in minutes since 1970, after the script of the hour has run."""
    script = next(site.glob("thema/js/nu.*.js")).as_uri()

    def toon(minuut: int, stuk: str) -> BeautifulSoup:
        (tmp_path / "proef.html").write_text(f'<!doctype html>{stuk}<script defer src="{script}"></script>', encoding="utf-8")
        return op_tijdstip(chromium, (tmp_path / "proef.html").as_uri(), datetime.fromtimestamp(minuut * 60, AMSTERDAM))

    return toon


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
def test_today_is_a_date_once_it_has_passed(met_script, moment, zinnen):
    """From midnight in Amsterdam; only where the build wrote it, in a sentence that says so."""
    gemaakt = [
        f'<p data-gemaakt="2026-11-24">{zin}</p>'
        for zin in ("Vandaag om 10.00 uur", "Morgen om 10.00 uur", "let op: vandaag en morgen gesloten (elke donderdagmorgen)")
    ]
    pagina = met_script(minuut(moment), "".join([*gemaakt, "<p>Morgen is er taart</p>"]))
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
def test_a_door_is_told_as_people_say_it(met_script, keren, moment, zin):
    """Every stretch of the day, midnight as 24.00, and whole days."""
    open_ = " ".join("/".join(str(minuut(deel)) for deel in keer.split("/")) for keer in keren.split())
    deur = met_script(minuut(moment), f'<p data-woord="open" data-open="{open_}"></p>')
    assert deur.p.get_text() == zin


@pytest.mark.parametrize(("moment", "weg"), [("24T17:00", [True, True, True, True, False, False]), ("25T00:30", [True] * 6)])
def test_today_stays_as_long_as_something_is_to_come(met_script, moment, weg):
    """The strip of the front page holds more than the four it shows; it goes with the last."""
    regels = "".join(f'<li data-tot="{minuut(f"24T{uur}:00")}"></li>' for uur in ("10", "11", "12", "16", "20", "22"))
    pagina = met_script(minuut(moment), f'<section class="vandaag"><ul class="vandaag__rij">{regels}</ul></section>')
    assert [li.has_attr("hidden") for li in pagina.select("li")] == weg
    assert pagina.section.has_attr("hidden") == all(weg)


def test_the_page_of_today_is_the_page_of_a_date_the_day_after(adres, chromium):
    """In its heading, its title and the way to it."""
    pagina = op_tijdstip(chromium, f"{adres}/agenda/vandaag/", datetime(2026, 11, 25, 9, 0, tzinfo=AMSTERDAM))
    assert pagina.h1.get_text() == "Dinsdag 24 november te doen"
    assert pagina.title.get_text().startswith("Dinsdag 24 november te doen")
    assert pagina.select_one(".filters [aria-current]").get_text() == "Dinsdag 24 november"
