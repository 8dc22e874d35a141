"""Several wijken together: fetched on request, kept with source and day, shown with whose it is, and everything has one owner."""

from __future__ import annotations

import json
import shutil
import urllib.error
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest
from conftest import VANDAAG

from tools.browser import dien
from wijkpers.channel import kanalen
from wijkpers.channels import portaal
from wijkpers.channels.portaal.eigenaar import overnames
from wijkpers.commands import fetch
from wijkpers.wijk.invoer.kalender import PER_REEKS, afspraken
from wijkpers.wijk.invoer.partner import VAN_EEN_WIJK
from wijkpers.wijk.laden import load

BUUR = """
- {code: buur, naam: Drie Bruggen, website: https://driebruggen.example}
- {code: museum, naam: Het Museum, website: https://museum.example, soort: ics, feed: https://museum.example/agenda.ics}
- {code: stad, naam: De Stad, website: https://stad.example, soort: csv, feed: https://stad.example/lijst.csv}
"""
EVENT = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@museum.example
SUMMARY:Rondleiding\\, met thee
LOCATION:Zaal 2
URL:https://museum.example/rondleiding
DTSTART;TZID=Europe/Amsterdam:20260901T140000
DTEND;TZID=Europe/Amsterdam:20260901T153000
RRULE:FREQ=WEEKLY;UNTIL=20261231T225959Z
EXDATE;TZID=Europe/Amsterdam:20261208T140000
BEGIN:VALARM
TRIGGER:-PT15M
SUMMARY:Piep
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:2@museum.example
SUMMARY:Open dag
DTSTART;VALUE=DATE:20261205
END:VEVENT
BEGIN:VEVENT
UID:3@museum.example
SUMMARY:Ging niet door
STATUS:CANCELLED
DTSTART:20261206T100000Z
END:VEVENT
BEGIN:VEVENT
UID:4@museum.example
SUMMARY:In een andere zone en ge
 vouwen over twee regels
DTSTART:20261207T190000Z
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def portaalwijk(wijkje):
    """Give a wijk with three partners of which nothing was fetched yet."""
    (wijkje / "data/partners.yaml").write_text(BUUR, encoding="utf-8")
    return wijkje


@pytest.fixture(scope="session")
def gedeeld(demowijk, tmp_path_factory):
    """Give what the demo wijk publishes for others, as on its site."""
    map_ = tmp_path_factory.mktemp("gedeeld")
    for naam in ("agenda", "open_data"):
        for deel in kanalen()[naam].made(demowijk):
            if deel.pad in VAN_EEN_WIJK:
                (map_ / deel.pad).parent.mkdir(parents=True, exist_ok=True)
                (map_ / deel.pad).write_bytes(deel.data)
    return map_


def haal(root: Path, code: str = "", van: Path | None = None, op: date = VANDAAG) -> int:
    """Run the command."""
    return fetch.run(Namespace(root=root, code=code, van=van, date=op))


def test_a_calendar_becomes_occasions():
    """Series with their exceptions, whole days, other zones, folded lines; what was cancelled and what an alarm says stay out."""
    rijen = list(afspraken(EVENT.replace("\n", "\r\n"), VANDAAG))
    assert [(r["titel"], r["dag"], r.get("van", ""), r.get("tot", "")) for r in sorted(rijen, key=lambda r: r["dag"])][:4] == [
        ("Rondleiding, met thee", "2026-11-24", "14.00", "15.30"),
        ("Rondleiding, met thee", "2026-12-01", "14.00", "15.30"),
        ("Open dag", "2026-12-05", "", ""),
        ("In een andere zone en gevouwen over twee regels", "2026-12-07", "20.00", ""),
    ]
    assert "2026-12-08" not in {r["dag"] for r in rijen}
    assert max(r["dag"] for r in rijen) == "2026-12-29"


@pytest.mark.parametrize("tekst", ["<!doctype html>", "", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20261340T990000\nEND:VEVENT"])
def test_what_is_no_calendar_is_refused(tekst):
    """In words, and not half read."""
    with pytest.raises(ValueError, match=r"."):
        list(afspraken(tekst, VANDAAG))


def test_a_series_without_end_is_cut():
    """A neighbour that rings every day is heard sixty times."""
    zonder = EVENT.replace("FREQ=WEEKLY;UNTIL=20261231T225959Z", "FREQ=DAILY")
    assert sum(r["titel"].startswith("Rondleiding") for r in afspraken(zonder, VANDAAG)) <= PER_REEKS


@pytest.mark.parametrize(
    "regel", ["FREQ=SECONDLY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=WEEKLY;BYDAY=9MO", "FREQ=DAILY;INTERVAL=0", "", "FREQ=YEARLY;BYWEEKNO=99"]
)
def test_a_series_that_could_go_on_for_ever_happens_once(regel):
    """Its first time is taken, and nobody waits."""
    een = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Soep\nDTSTART:20261201T100000\nRRULE:{regel}\nEND:VEVENT\nEND:VCALENDAR"
    assert [r["dag"] for r in afspraken(een, VANDAAG)] == ["2026-12-01"]


def test_a_wijk_is_fetched_and_shown_with_its_origin(portaalwijk, gedeeld, capsys):
    """Its agenda and its organisations, each with whose it is and a link to the site where it stands; source and day are kept."""
    assert haal(portaalwijk, "buur", gedeeld) == 0
    bewaard = (portaalwijk / "data/overnames/buur.yaml").read_text(encoding="utf-8")
    assert 'bron: ["https://driebruggen.example/agenda/agenda.ics"' in bewaard
    assert "opgehaald: {op: 2026-11-24, geldig: 1}" in bewaard
    wijk = load(portaalwijk, VANDAAG, kanalen=kanalen().keys())
    regels = portaal.kaart(wijk)
    assert {r.van_wie for r in regels} == {"Testwijk", "Drie Bruggen"}
    vaart = next(r for r in regels if r.kop == "Wijkcoöperatie Drie Bruggen")
    assert (vaart.url, vaart.telefoon) == ("https://driebruggen.example/sociale-kaart/wijkcooperatie-drie-bruggen/", "0301234567")
    keren = portaal.agenda(wijk)
    assert {"Testwijk", "Drie Bruggen"} == {r.van_wie for r in keren}
    assert keren == sorted(keren, key=lambda r: r.dag)
    assert "keer iets te doen" in capsys.readouterr().err


def test_one_entry_has_one_owner(portaalwijk, gedeeld, capsys):
    """What we have ourselves is ours, also when a neighbour tells it; of two neighbours it is whose site it stands on."""
    haal(portaalwijk, "buur", gedeeld)
    buur = portaalwijk / "data/overnames/buur.yaml"
    extra = '  - {id: "vb@driebruggen.example", naam: De Vraagbaak, telefoon: 0301234567}\n  - {id: "m@x.example", naam: Museumcafé, url: "https://museum.example/cafe"}\n'
    buur.write_text(buur.read_text(encoding="utf-8").replace("kaart:\n", f"kaart:\n{extra}"), encoding="utf-8")
    museum = {"code": "museum", "bron": ["https://museum.example"], "opgehaald": {"op": "2026-11-20"}}
    museum["kaart"] = [{"id": "cafe@museum.example", "naam": "Museumcafé", "url": "https://museum.example/cafe"}]
    (portaalwijk / "data/overnames/museum.yaml").write_text(json.dumps(museum), encoding="utf-8")
    wijk = load(portaalwijk, VANDAAG)
    regels = portaal.kaart(wijk)
    assert [r.van_wie for r in regels if r.kop == "De Vraagbaak"] == ["Testwijk"]
    assert [r.van_wie for r in regels if r.kop == "Museumcafé"] == ["Het Museum"]
    gezegd = [(p.code, p.message) for p in fetch.dubbelen(wijk)]
    assert ("WK794", "Museumcafé staat bij Het Museum en bij Drie Bruggen; we houden het bij Het Museum") in gezegd
    assert ("WK794", "De Vraagbaak staat bij Testwijk en bij Drie Bruggen; we houden het bij Testwijk") in gezegd
    capsys.readouterr()


def test_what_is_old_is_told_and_not_shown(portaalwijk, gedeeld, capsys):
    """A warning for the redactie, a day for the reader, and no entry that may have changed."""
    haal(portaalwijk, "buur", gedeeld)
    later = load(portaalwijk, date(2027, 1, 10))
    assert [p.code for p in later.problems if p.path == "data/overnames/buur.yaml"] == ["WK791"]
    assert {p.id: o for p, o in overnames(later)}["buur"] is None
    assert {r.van_wie for r in portaal.kaart(later)} == {"Testwijk"}
    (partner, overname, vers), *_ = next(d for d in portaal.CHANNEL.made(later) if d.pad == "portaal/").context["partners"]
    assert (partner.id, overname.opgehaald.op, vers) == ("buur", VANDAAG, None)
    capsys.readouterr()


@pytest.mark.parametrize(
    ("inhoud", "oorzaak"),
    [
        (b"<!doctype html><h1>502</h1>", "dit is geen agenda"),
        (b"", "dit is geen agenda"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "er staat niets in"),
        (b"BEGIN:VCALENDAR\n" + b"x" * fetch._MEEST, "groter dan 20 MB"),
    ],
)
def test_a_broken_empty_or_huge_feed_leaves_what_was_there(portaalwijk, tmp_path, capsys, inhoud, oorzaak):
    """With the reason in words."""
    eerder = portaalwijk / "data/overnames/museum.yaml"
    eerder.parent.mkdir()
    eerder.write_text("code: museum\nbron: [x]\nopgehaald: {op: 2026-11-20}\n", encoding="utf-8")
    feed = tmp_path / "feed.ics"
    feed.write_bytes(inhoud)
    assert haal(portaalwijk, "museum", feed) == 1
    gezegd = capsys.readouterr().err
    assert "WK792" in gezegd
    assert oorzaak in gezegd
    assert "op: 2026-11-20" in eerder.read_text(encoding="utf-8")


def test_a_website_that_is_away_is_no_reason_to_stop(portaalwijk, monkeypatch, capsys):
    """The others are fetched, and the reason is told."""

    def stuk(url):
        if "museum" in url:
            raise urllib.error.HTTPError(url, 503, "weg", None, None)
        if "stad" in url:
            return b"naam;telefoon;kort\nStadsloket;14 030;Voor een paspoort.\nJan;06 12345678;Bel Jan op 06 12345678\n"
        raise urllib.error.URLError("geen net")

    monkeypatch.setattr(fetch, "haal", stuk)
    assert haal(portaalwijk) == 1
    gezegd = capsys.readouterr().err
    assert "bij Het Museum is niets op te halen: de website antwoordt met 503" in gezegd
    assert "bij Drie Bruggen is niets op te halen: de website antwoordt niet" in gezegd
    stad = load(portaalwijk, VANDAAG).get("overname", "stad")
    assert [(i.naam, i.telefoon) for i in stad.kaart] == [("Jan", ""), ("Stadsloket", "14030")]
    assert "06" not in (portaalwijk / "data/overnames/stad.yaml").read_text(encoding="utf-8").replace("2026", "")


def test_too_much_of_one_partner_is_cut_and_told(portaalwijk, tmp_path, capsys):
    """Two thousand is a lot for a neighbour."""
    event = "BEGIN:VEVENT\nUID:{n}\nSUMMARY:Iets {n}\nDTSTART:20261201T100000\nEND:VEVENT\n"
    (tmp_path / "f.ics").write_text(
        "BEGIN:VCALENDAR\n" + "".join(event.format(n=n) for n in range(2300)) + "BEGIN:VEVENT\nSUMMARY:\nDTSTART:20261202\nEND:VEVENT\n"
    )
    assert haal(portaalwijk, "museum", tmp_path / "f.ics") == 0
    assert "WK793" in capsys.readouterr().err
    assert len(load(portaalwijk, VANDAAG).get("overname", "museum").agenda) == 2000


def test_an_unknown_partner_gets_the_nearest(portaalwijk, capsys):
    """Exit code 2."""
    assert haal(portaalwijk, "buurr") == 2
    assert 'bedoel je "buur"?' in capsys.readouterr().err


def test_without_partners_the_portal_says_so(wijk):
    """Our own agenda and sociale kaart are there all the same."""
    delen = {d.pad: d for d in portaal.CHANNEL.made(wijk)}
    assert delen["portaal/"].context["partners"] == ()
    assert {r.van_wie for _, rij in delen["portaal/sociale-kaart/"].context["letters"] for r in rij} == {"Testwijk"}


@pytest.mark.build
@pytest.mark.browser
def test_the_search_page_looks_in_a_wijk_on_the_same_host_as_well(site, tmp_path, chromium):
    """Pagefind merges the two indexes, and what is found stands under the name of its wijk; an index that is not there is no trouble."""
    shutil.copytree(site, tmp_path / "stad")
    shutil.copytree(site / "pagefind", tmp_path / "stad/oost/pagefind")
    zoeken = tmp_path / "stad/zoeken/index.html"
    html = zoeken.read_text(encoding="utf-8").replace('id="uitkomst"', 'id="uitkomst" data-elders="/oost/pagefind/ /weg/pagefind/"')
    sectie = '<section data-groep="/oost/" hidden><h3 class="uitkomst__kop">Oost</h3><ol class="uitkomst__rij"></ol></section>'
    zoeken.write_text(html.replace('<p id="stand" role="status"></p>', f'<p id="stand" role="status"></p>{sectie}'), encoding="utf-8")
    with dien(tmp_path / "stad") as adres:
        chromium.open(f"{adres}/zoeken/?q=thermoskan")
        plek = '[data-groep="/oost/"]:not([hidden]) a[href="/oost/nieuws/nieuwe-bankjes/"]'
        chromium.wacht(f"document.querySelector('{plek}') !== null")


def test_the_page_of_the_search_names_the_other_indexes(portaalwijk):
    """Only those on our own host; another one would learn what our readers look for."""
    bestand = portaalwijk / "data/partners.yaml"
    bestand.write_text(
        bestand.read_text(encoding="utf-8").replace("website: https://driebruggen.example", "website: https://driebruggen.example, zoekindex: /oost/pagefind/")
    )
    wijk = load(portaalwijk, VANDAAG)
    zoeken = next(d for d in kanalen()["site"].made(wijk) if d.pad == "zoeken/")
    assert zoeken.context["elders"] == (("Drie Bruggen", "/oost/pagefind/"),)
