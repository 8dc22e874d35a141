"""Where there is something and where there is nothing: the five O's and the four tasks, per buurt and part of the day."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest
from conftest import pdf_tekst

from wijkpers.channel import Drukopdracht
from wijkpers.channels import dekking
from wijkpers.channels.dekking.rooster import DAGDELEN, OVERAL, Rooster, dagdelen, per_o, per_opgave
from wijkpers.overzicht import opgaven
from wijkpers.recurrence import Occurrence
from wijkpers.text import ONBEVESTIGD


def keer(begin: str, eind: str) -> Occurrence:
    """Give an occasion."""
    return Occurrence(datetime.fromisoformat(begin), datetime.fromisoformat(eind) if eind else None, False, None, "", False)


@pytest.mark.parametrize(
    ("begin", "eind", "delen"),
    [
        ("2026-12-01T09:00", "2026-12-01T12:00", ("ochtend",)),
        ("2026-12-01T11:00", "2026-12-01T13:00", ("ochtend", "middag")),
        ("2026-12-01T12:00", "", ("middag",)),
        ("2026-12-01T19:30", "2026-12-02T01:00", ("avond",)),
        ("2026-12-05T09:00", "2026-12-05T22:00", ("weekend",)),
    ],
)
def test_an_occasion_is_in_every_part_of_the_day_that_it_reaches(begin, eind, delen):
    """A weekend is one part, and the end of a morning is no afternoon."""
    assert dagdelen(keer(begin, eind)) == delen


def test_what_an_activity_contributes_follows_from_its_topics_unless_it_says_so(demowijk):
    """The redactie fills in a topic once."""
    repair = demowijk.get("activiteit", "repair-cafe")
    assert repair.onderwerpen
    assert opgaven(demowijk, repair)[0] in demowijk.get("onderwerp", repair.onderwerpen[0]).opgaven
    assert opgaven(demowijk, repair.model_copy(update={"opgaven": ("werk en economie",)})) == ("werk en economie",)


def test_every_offer_is_counted_once_in_a_box_and_all_are_somewhere(demowijk):
    """Twice a week in one morning is one offer; what is nowhere in particular is in all of the wijk."""
    rooster = per_o(demowijk)
    assert all(len(set(rij)) == len(rij) for rij in rooster.vakken.values())
    assert {buurt for _, buurt, _ in rooster.vakken} == set(rooster.buurten)
    geteld = {naam for rij in rooster.vakken.values() for naam in rij}
    assert {d.naam for d in demowijk.alle("dienst") if d.status == "open" and d.vijf_o and not d.tijden} <= geteld
    assert rooster.buurten[-1] == OVERAL
    assert per_opgave(demowijk).vakken


def test_a_gap_is_said_in_words_and_the_largest_first():
    """What is everywhere fills no gap, and one empty evening is none."""
    vakken = {("ontmoeting", "Noord", deel): ("Koffie",) for deel in DAGDELEN[:3]} | {
        ("ontmoeting", "Zuid", "ochtend"): ("Thee",),
        ("ontmoeting", OVERAL, "avond"): ("Bus",),
    }
    rooster = Rooster(("ontmoeting",), ("Noord", "Zuid", "West", OVERAL), vakken)
    assert rooster.gaten == ("Ontmoeting in West: niets.", "Ontmoeting in Zuid: niets ’s middags, ’s avonds of in het weekend.")
    assert rooster.rijen("ontmoeting")[1] == ("Zuid", (1, 0, 0, 0, 0))


def test_the_matrix_is_on_the_web_on_one_sheet_and_in_a_table(demowijk):
    """With the same numbers."""
    gemaakt = {deel.pad: deel for deel in dekking.CHANNEL.made(demowijk)}
    rooster = gemaakt["dekking/"].context["delen"][0][1]
    tabel = list(csv.DictReader(io.StringIO(gemaakt["dekking/dekking.csv"].data.decode("utf-8-sig")), delimiter=";"))
    assert len(tabel) == (5 + 4) * len(rooster.buurten) * len(rooster.delen)
    assert all(int(rij["aantal"]) == rooster.aantal(rij["soort"], rij["buurt"], rij["dagdeel"]) for rij in tabel[: 5 * len(rooster.buurten) * len(DAGDELEN)])
    (vel,) = dekking.vel(demowijk, Drukopdracht())
    woorden = pdf_tekst(vel.data)
    assert all(gat in woorden for gat in rooster.gaten)


def test_a_wijk_without_buurten_or_offers_gets_its_gaps(wijk):
    """And nothing breaks."""
    assert Rooster(("ontmoeting",), (OVERAL,), {}).gaten == ("Ontmoeting in de hele wijk: niets.",)
    assert per_o(wijk).rijen("ondernemerschap")


def test_what_is_not_confirmed_has_a_column_of_its_own_and_is_no_gap():
    """Nobody knows when it is, but it is there."""
    rooster = Rooster(("ontmoeting",), ("Noord", OVERAL), {("ontmoeting", "Noord", ONBEVESTIGD): ("Koffie",)})
    assert rooster.delen[-1] == ONBEVESTIGD
    assert rooster.rijen("ontmoeting") == (("Noord", (0, 0, 0, 0, 0, 1)), (OVERAL, (0, 0, 0, 0, 0, 0)))
    assert rooster.gaten == ()


def test_the_agenda_and_the_sociale_kaart_can_be_narrowed_by_purpose(demowijk):
    """By O and by task, each with a page of its own in the agenda."""
    from wijkpers.channels.agenda.keuzes import keuzes
    from wijkpers.channels.sociale_kaart.lijst import filters, regels

    paden = {k.pad for k in keuzes(demowijk)}
    assert {"agenda/o/ontmoeting/", "agenda/opgave/leefbaarheid/"} <= paden
    namen = {f.naam: f.keuzes for f in filters(demowijk, regels(demowijk), (), ())}
    assert [code for code, _, _ in namen["o"]] == ["ontmoeting", "ontspanning", "ondersteuning", "ontwikkeling", "ondernemerschap"]
    assert len(namen["opgave"]) == 4
