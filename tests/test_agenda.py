"""The agenda and the board as a resident sees them: right on the day of the build, loud when something changes, and gone when it is over."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import kopieer, publish
from icalendar import Calendar

from wijkpers.klok import AMSTERDAM

pytestmark = pytest.mark.build
VANDAAG = date(2026, 11, 24)  # a Tuesday

ACTIVITEIT = """---
titel: {titel}
kort: Een zin over {titel}.
tijden:
{tijden}
locatie: {locatie}
organisatie: vraagbaak
kosten: {kosten}
aanmelden: {aanmelden}
voor_wie: [{voor_wie}]
onderwerpen: [ontmoeten]
{extra}---
Kom gerust.
"""
ACTIVITEITEN = {
    "soep": {
        "tijden": """  - dinsdag van 12.00 tot 13.30 uur, niet op 22 december 2026 (kerstmarkt), inloop
  - {dag: donderdag, van: 12.00, tot: 13.30, locatie: kerk}"""
    },
    "koor": {"tijden": "  - wo 20-22 uur", "kosten": "2,50", "aanmelden": "{hoe: bellen, telefoon: 030 123 45 67}"},
    "feest": {"tijden": "  - {datum: 2026-12-12, van: 22.00, tot: 2.00}", "extra": "status: afgelast\nmelding: De zaal is te koud.\n"},
    "markt": {"tijden": "  - {datum: 2026-10-10, van: 10.00, tot: 16.00}"},
    "kamp": {"tijden": "  - {datum: 2027-07-10, tot_en_met: 2027-07-12, hele_dag: ja}", "voor_wie": "kinderen"},
    "verhuisd": {"tijden": "  - {datum: 2026-11-24, van: 19.00}", "extra": "status: verplaatst\ntrefwoorden: [muziek]\n"},
}
GEWOON = {"locatie": "buurthuis", "kosten": "gratis", "aanmelden": "hoeft niet", "voor_wie": "iedereen", "extra": ""}
KERK = "- {code: kerk, naam: De Kerk, soort: fysiek, straat: Kerkpad 1, postcode: 3599 AC, plaats: Vaartstad, buurt: zuid}\n"
OPROEP = """---
soort: buurtbaan
titel: Wie runt de bieb?
kort: Een baan.
datum: 2026-11-20
verloopt: 2026-12-20
uren: 20 uur
vergoeding: 16 euro per uur
buurt: zuid
---
Leuk.
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory, site) -> Path:
    """Build a wijk with one activity of every sort, once."""
    root = kopieer(tmp_path_factory.mktemp("agenda") / "wijk", site)
    for naam, velden in ACTIVITEITEN.items():
        (root / f"content/activiteiten/{naam}.md").write_text(ACTIVITEIT.format(**GEWOON | {"titel": naam.capitalize()} | velden), encoding="utf-8")
    (root / "content/oproepen/bieb.md").write_text(OPROEP, encoding="utf-8")
    with (root / "data/locaties.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write(KERK)
    wijk = root / "data/wijk.yaml"
    wijk.write_text(
        wijk.read_text(encoding="utf-8").replace("  - {code: noord, naam: Noord}\n", "  - {code: noord, naam: Noord}\n  - {code: zuid, naam: Zuid}\n"),
        encoding="utf-8",
    )
    klaar = publish("build", "--root", root, "--date", VANDAAG)
    assert klaar.returncode == 0, klaar.stderr
    return root / "output"


def soep(output: Path, pad: str) -> BeautifulSoup:
    return BeautifulSoup((output / pad / "index.html").read_bytes(), "html.parser")


def regels(output: Path, pad: str) -> list[str]:
    """Give the lines of a page of the agenda as `24 Soep`."""
    return [f"{dag.select_one('.datumblok b').get_text()} {regel.a.get_text()}" for dag in soep(output, pad).select(".dag") for regel in dag.select(".regel")]


@pytest.mark.parametrize(
    ("pad", "verwacht"),
    [
        ("agenda/vandaag", ["24 Soep", "24 Verhuisd"]),
        ("agenda/deze-week", ["24 Soep", "24 Verhuisd", "25 Koor", "26 Soep"]),
        ("agenda/week/2026-49", ["1 Soep", "2 Koor", "3 Soep", "5 Repair Café"]),
        ("agenda/maand/2026-11", ["24 Soep", "24 Verhuisd", "25 Koor", "26 Soep"]),
        ("agenda/buurt/zuid", ["26 Soep", "3 Soep", "10 Soep", "17 Soep"]),
        ("agenda/locatie/kerk", ["26 Soep", "3 Soep", "10 Soep", "17 Soep"]),
        ("agenda/voor/kinderen", []),
    ],
)
def test_each_page_holds_what_it_promises_and_no_more(output, pad, verwacht):
    """By the place of the occasion, which may differ from that of the activity."""
    assert regels(output, pad) == verwacht


def test_free_of_charge_and_without_signing_up_are_choices(output):
    """The choir costs money and asks to be called."""
    for keuze in ("gratis", "zonder-aanmelden"):
        assert {regel.split()[1] for regel in regels(output, f"agenda/{keuze}")} == {"Soep", "Verhuisd", "Feest"} | ({"Repair"} if keuze != "gratis" else set())


def test_a_choice_tells_what_comes_after_four_weeks(output):
    """The first occasion of what is not in the list of days, up to a year ahead."""
    later = soep(output, "agenda/voor/kinderen").select_one("[aria-labelledby=later] li")
    assert later.get_text(" ", strip=True) == "Kamp zaterdag 10 juli 2027 de hele dag"


def test_a_month_is_a_calendar_whose_days_lead_to_their_lines(output):
    """Only the days with something to do."""
    tabel = soep(output, "agenda/maand/2026-12").select_one("table")
    assert [a.get_text() for a in tabel.select("a")] == "1 2 3 5 8 9 10 12 15 16 17 23 24 29 30 31".split()
    assert tabel.select_one("a")["aria-label"] == "dinsdag 1 december: 1 keer"


def test_an_exception_is_told_before_it_comes(output):
    """On the page of the activity, with its reason."""
    assert "let op: 22 december gesloten (kerstmarkt)" in soep(output, "agenda/soep").get_text()


def test_what_is_cancelled_or_moved_is_said_loudly(output):
    """On its page with the reason, and in every list before its name."""
    assert soep(output, "agenda/feest").select_one(".status--groot").get_text(" ", strip=True) == "Afgelast De zaal is te koud."
    assert "Verplaatst" in soep(output, "agenda/vandaag").get_text()


def test_what_has_been_is_in_the_archive_and_nowhere_else(output):
    """Its page stays, says so, and is not searched."""
    pagina = soep(output, "agenda/markt")
    assert "Geweest De laatste keer was 10 oktober 2026." in pagina.get_text(" ", strip=True)
    assert pagina.select("[data-pagefind-body]") == []
    assert soep(output, "agenda/soep").select("[data-pagefind-body]")
    assert [a.get_text() for a in soep(output, "agenda/archief").select("main h3 a")] == ["Markt"]
    assert b"Markt" not in (output / "agenda/agenda.ics").read_bytes()
    assert not (output / "agenda/markt/markt.ics").exists()
    for pad in ("agenda", "sociale-kaart/vraagbaak", "locaties/buurthuis", "hulp/ontmoeten"):
        assert "Markt" not in [a.get_text() for a in soep(output, pad).select("main a")]


def test_a_party_past_midnight_stands_on_the_day_it_begins(output):
    """From 22.00 to 2.00 on Saturday 12 December."""
    assert [r for r in regels(output, "agenda/week/2026-50") if "Feest" in r] == ["12 Feest"]


def test_every_calendar_can_be_read_and_holds_what_its_page_does(output):
    """Parsed by another library, without a complaint."""
    titels = {}
    for pad in sorted(output.glob("agenda/**/*.ics")):
        kalender = Calendar.from_ical(pad.read_bytes())
        assert not any(deel.errors for deel in kalender.walk())
        titels[pad.relative_to(output).as_posix()] = {str(deel["SUMMARY"]) for deel in kalender.walk("VEVENT")}
    assert titels["agenda/agenda.ics"] == {"Soep", "Koor", "AFGELAST: Feest", "Kamp", "VERPLAATST: Verhuisd", "Repair Café"}
    assert titels["agenda/buurt/zuid/zuid.ics"] == {"Soep"}
    assert titels["agenda/voor/kinderen/kinderen.ics"] == {"Kamp"}
    assert titels["agenda/koor/koor.ics"] == {"Koor"}


def test_a_page_offers_its_calendar_to_follow_and_to_take(output):
    """webcal for a subscription, the file for once, and a link in the head."""
    pagina = soep(output, "agenda/soep")
    assert pagina.select_one(".abonneer .knop")["href"] == "webcal://testwijk.example/agenda/soep/soep.ics"
    assert pagina.select_one(".abonneer [download]")["href"] == "/agenda/soep/soep.ics"
    assert pagina.select_one('link[type="text/calendar"]')["href"] == "/agenda/soep/soep.ics"


def test_search_engines_read_the_series_and_its_exceptions(output):
    """schema.org Event with a Schedule."""
    data = json.loads(soep(output, "agenda/soep").select_one('script[type="application/ld+json"]').get_text())
    assert data["startDate"] == "2026-11-24T12:00:00+01:00"
    dinsdag = data["eventSchedule"][0]
    assert {k: dinsdag[k] for k in ("repeatFrequency", "byDay", "startTime", "endTime", "exceptDate")} == {
        "repeatFrequency": "P1W",
        "byDay": ["https://schema.org/Tuesday"],
        "startTime": "12:00:00",
        "endTime": "13:30:00",
        "exceptDate": ["2026-12-22"],
    }


def test_every_line_says_when_it_is_over(output):
    """In minutes since 1970, for the script that hides it."""
    regel = soep(output, "agenda/vandaag").select_one(".regel")
    assert int(regel["data-tot"]) == datetime(2026, 11, 24, 13, 30, tzinfo=AMSTERDAM).timestamp() // 60


@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("agenda/soep", "Vandaag van 12.00 tot 13.30 uur"),
        ("agenda/soep", "Eerstvolgende keer: vandaag van 12.00 tot 13.30 uur"),
        ("agenda/koor", "Morgen van 20.00 tot 22.00 uur"),
        ("agenda", "Vandaag om 19.00 uur"),
        ("locaties/buurthuis", "Morgen van 20.00 tot 22.00 uur"),
        ("hulp/ontmoeten", "Vandaag om 19.00 uur"),
        ("sociale-kaart/vraagbaak", "Vandaag van 12.00 tot 13.30 uur"),
        ("trefwoord/muziek", "Vandaag om 19.00 uur"),
        ("buurten/noord", "Vandaag van 12.00 tot 13.30 uur"),
    ],
)
def test_today_and_tomorrow_name_the_day_of_the_build(output, pad, zin):
    """For the script that makes a date of them the day after; a date needs no such thing."""
    tijden = {tijd.get_text(): tijd for tijd in soep(output, pad).select("time:not(.datumblok)")}
    assert {tekst for tekst, tijd in tijden.items() if tijd.has_attr("data-gemaakt")} == {t for t in tijden if re.search("vandaag|morgen", t, re.IGNORECASE)}
    assert tijden[zin]["data-gemaakt"] == "2026-11-24"
    assert soep(output, pad).select('script[src*="/nu."]')


def test_a_list_elsewhere_says_when_an_activity_is_over_for_good(output):
    """By the end of its last coming occasion, for the script that hides it."""
    doen = {li.a.get_text(): li for li in soep(output, "locaties/buurthuis").select("[aria-labelledby=doen] li")}
    assert int(doen["Kamp"]["data-tot"]) == datetime(2027, 7, 13, tzinfo=AMSTERDAM).timestamp() // 60
    assert int(doen["Koor"]["data-tot"]) > datetime(2027, 11, 24, tzinfo=AMSTERDAM).timestamp() // 60


def test_the_spreekuren_of_the_week_are_told_day_by_day(output):
    """Those of the organisation and of its services."""
    assert regels(output, "spreekuren") == ["24 Spreekuur", "26 De Vraagbaak", "30 De Vraagbaak"]


def test_a_door_says_when_it_is_open(output):
    """Right on the day of the build; the intervals are there for the script."""
    nu = soep(output, "hulp/ontmoeten").select_one(".nu")
    assert nu.get_text() == "Vandaag open van 10.00 tot 12.00 uur"
    van, tot = map(int, nu["data-open"].split()[0].split("/"))
    assert tot - van == 120


@pytest.mark.parametrize(
    ("pad", "verwacht"),
    [
        ("oproepen", ["Wie runt de bieb?", "Wie wandelt er met de hond?"]),
        ("oproepen/soort/vraag", ["Wie wandelt er met de hond?"]),
        ("oproepen/buurt/zuid", ["Wie runt de bieb?"]),
        ("oproepen/soort/stage", []),
    ],
)
def test_calls_are_listed_by_soort_and_buurt(output, pad, verwacht):
    """The newest first; an empty list is no dead end."""
    assert [a.get_text() for a in soep(output, pad).select("main h3 a")] == verwacht


def test_a_call_without_a_desk_of_its_own_goes_through_that_of_the_wijk(output):
    """Never to the one who asks."""
    assert "Meld je bij De Vraagbaak" in soep(output, "oproepen/bieb").get_text(" ", strip=True).replace(" .", ".")
    assert soep(output, "oproepen/bieb").select_one(".contact__bel")["href"] == "tel:+31301234567"


def test_paid_work_is_a_job_for_search_engines(output):
    """And a question between neighbours is not."""
    data = {naam: json.loads(soep(output, f"oproepen/{naam}").select_one('script[type="application/ld+json"]').get_text()) for naam in ("bieb", "hond")}
    assert (data["bieb"]["@type"], data["hond"]["@type"]) == ("JobPosting", "Demand")
    assert data["bieb"]["validThrough"] == "2026-12-20"


def test_there_is_a_form_to_print_and_a_phone_to_call(output):
    """Not everyone writes on a screen."""
    pagina = soep(output, "oproepen/plaatsen")
    assert "Mijn naam en telefoon" in pagina.get_text()
    assert pagina.select_one("a.contact__bel")["href"] == "tel:+31301234567"


def test_list_tells_what_asks_for_attention(wijkje):
    """As lines for people, and as JSON for a program."""
    (wijkje / "content/activiteiten/markt.md").write_text(ACTIVITEIT.format(**GEWOON | {"titel": "Markt"} | ACTIVITEITEN["markt"]), encoding="utf-8")
    (wijkje / "content/activiteiten/laatste.md").write_text(
        ACTIVITEIT.format(**GEWOON | {"titel": "Laatste", "tijden": "  - {dag: dinsdag, van: 10.00, tot_en_met: 2026-12-01}"}), encoding="utf-8"
    )
    lijsten = json.loads(publish("list", "--json", "--root", wijkje, "--date", "2026-12-01").stdout)
    assert {wat: [regel["naam"] for regel in rij] for wat, rij in lijsten.items()} == {
        "concepten": ["Kanarie concept"],
        "gepland": ["Kanarie later"],
        "verlopen": ["Markt"],
        "binnenkort": ["Laatste", "Wie wandelt er met de hond?"],
        "verouderd": [],
    }
    tekst = publish("lijst", "verouderd", "--root", wijkje, "--date", "2027-06-01").stdout
    assert "Nog niet bevestigd: 2\n  dienst       Spreekuur\n               nagekeken op 1 oktober 2026 (data/organisations.yaml)" in tekst
    assert publish("list", "onzin", "--root", wijkje).returncode == 2


def test_a_wijk_is_warned_before_the_school_holidays_run_out(wijkje):
    """They are known up to the summer of 2030; only who needs them hears of it."""
    assert "WK513" not in publish("check", "--root", wijkje, "--date", "2029-10-01").stderr
    (wijkje / "content/activiteiten/les.md").write_text(
        ACTIVITEIT.format(**GEWOON | {"titel": "Les", "tijden": "  - dinsdag 10-12, niet in de kerstvakantie"}), encoding="utf-8"
    )
    klaar = publish("check", "--root", wijkje, "--date", "2029-10-01")
    assert klaar.returncode == 0
    assert "data/wijk.yaml:6:14  let op WK513" in klaar.stderr
    assert "WK513" not in publish("check", "--root", wijkje, "--date", "2026-11-24").stderr
