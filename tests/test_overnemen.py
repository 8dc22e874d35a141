"""Take over with everything in it: HSDS with its services and hours there and back, sheets as people really keep them, changes deep inside an item."""

from __future__ import annotations

import difflib
import json
import re
import shutil
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from conftest import ROOT, VANDAAG, publish
from openpyxl import Workbook
from rijen import MIDDEN

from wijkpers.blocks.tijden import Tijden
from wijkpers.channel import File
from wijkpers.channels.open_data import CHANNEL
from wijkpers.channels.open_data.hsds import Hsds
from wijkpers.commands.invoer import schrijf
from wijkpers.recurrence import expand, hsds_rows
from wijkpers.wijk.aanvullen import Standaard
from wijkpers.wijk.invoer import lees_invoer
from wijkpers.wijk.invoer.koppen import herken
from wijkpers.wijk.invoer.reeksen import rijen_van, venster
from wijkpers.wijk.laden import load
from wijkpers.wijk.overnemen import voorstellen

HSDS = ("services.json", "organizations.json", "services.ndjson", "hsds.zip")


@pytest.fixture(scope="module")
def uitvoer(demowijk, tmp_path_factory) -> Path:
    """Give the open data of the demo as files."""
    map_ = tmp_path_factory.mktemp("uitvoer")
    for deel in CHANNEL.made(demowijk):
        if isinstance(deel, File):
            (map_ / Path(deel.pad).name).write_bytes(deel.data)
    return map_


@pytest.fixture
def leeg(tmp_path) -> Path:
    """Give the demo wijk without a single organisation or place."""
    (tmp_path / "leeg/data").mkdir(parents=True)
    shutil.copy(ROOT / "data/onderwerpen.yaml", tmp_path / "leeg/data")
    tekst = (ROOT / "data/wijk.yaml").read_text(encoding="utf-8")
    tekst = re.sub(r"^oproepbalies.*\n|^  organisatie: vraagbaak\n", "", tekst, flags=re.MULTILINE)
    (tmp_path / "leeg/data/wijk.yaml").write_text(tekst, encoding="utf-8")
    return tmp_path / "leeg"


def neem_over(root: Path, bestand: Path, **standaard: str):
    """Give what a file would do to a wijk, and what was reported."""
    wijk = load(root, VANDAAG)
    invoer = lees_invoer(bestand, VANDAAG, wijk.kalender)
    return voorstellen(wijk, invoer, Standaard(**standaard)), invoer.problems


def kaal(ding):
    """Leave ids out, and the order of lists."""
    if isinstance(ding, dict):
        return {k: kaal(v) for k, v in ding.items() if k != "id" and not k.endswith("_id")}
    return sorted((kaal(v) for v in ding), key=str) if isinstance(ding, list) else ding


# --- HSDS there and back


@pytest.mark.parametrize("naam", [*HSDS, "sociale-kaart.csv"])
def test_our_own_export_over_the_same_wijk_proposes_nothing(uitvoer, naam):
    """In each of its forms: nothing new, nothing different, nothing left over."""
    rijen, problems = neem_over(ROOT, uitvoer / naam)
    assert len([v for v in rijen if v.soort == "organisatie"]) == 62
    assert [v for v in rijen if not v.gelijk] == []
    assert problems == []


def test_our_own_export_in_an_empty_wijk_gives_the_same_organisations_and_services(demowijk, uitvoer, leeg):
    """Every field that HSDS carries, held against a second export; the way a check was made and how long it is valid, it does not carry."""
    for naam in ("organizations.json", "services.json"):
        klaar = publish("import", uitvoer / naam, "--root", leeg, "--date", VANDAAG, "--gecontroleerd", "2026-11-01", "--write")
        assert klaar.returncode == 0, klaar.stderr
        assert "HSDS kent niet, van een organisatie: soort, uitleg, inloop" in klaar.stderr
        assert " let op " not in klaar.stderr
    eerst, daarna = Hsds(demowijk), Hsds(load(leeg, VANDAAG))
    lang_geldig = {d.naam for d in demowijk.alle("dienst") if d.gecontroleerd.geldig != 6}

    def diensten(hsds):
        return {
            (s["organization"]["name"], s["name"]): kaal({k: v for k, v in s.items() if k != "alert" or s["name"] not in lang_geldig}) for s in hsds.services()
        }

    assert diensten(eerst) == diensten(daarna)
    assert [kaal(o) for o in eerst.organizations()] == [kaal(o) for o in daarna.organizations()]


@pytest.mark.parametrize("naam", ["services.json", "hsds.zip"])
def test_services_alone_are_enough(demowijk, uitvoer, leeg, naam):
    """One file gives every service with its codes, places and hours, and the wijk that comes out is in order."""
    rijen, _ = neem_over(leeg, uitvoer / naam, gecontroleerd="2026-11-01")
    schrijf(leeg, rijen)
    wijk = load(leeg, VANDAAG)
    assert {d.id for d in wijk.alle("dienst")} == {d.id for d in demowijk.alle("dienst")}
    van, tot = VANDAAG, VANDAAG + timedelta(days=365)
    for dienst in demowijk.alle("dienst"):
        eigen = wijk.get("dienst", dienst.id)
        assert [(o.start, o.end) for o in expand(eigen.tijden, van, tot, wijk.kalender)] == [
            (o.start, o.end) for o in expand(dienst.tijden, van, tot, demowijk.kalender)
        ], dienst.id


@pytest.mark.parametrize("today", [date(2026, 7, 20), date(2026, 12, 28), date(2027, 5, 1)])
@pytest.mark.parametrize(
    "rij",
    [
        {"dag": ["maandag", "donderdag"], "van": "10.00", "tot": "12.00", "niet_in": ["schoolvakantie", "feestdagen"]},
        {"dag": "dinsdag", "van": "9.30", "hoe_vaak": "1e en 3e", "niet_in": ["zomerstop"], "opmerking": "met koffie"},
        {"dag": "vrijdag", "van": "19.00", "tot": "21.00", "hoe_vaak": "elke 3 weken", "vanaf": "2026-05-01", "niet_op": ["2027-01-01"]},
        {"dag": "woensdag", "hele_dag": "ja", "vanaf": "2027-02-03", "tot_en_met": "2027-06-30", "afspraak": "aanmelden"},
        {"datum": "2026-08-15", "van": "9.00", "tot": "10.00", "hoe_vaak": "elke maand"},
    ],
)
def test_schedules_are_read_back_as_the_days_they_were_made_of(rij, today):
    """One row again, with the same days, whatever falls out of it and on whatever day the directory was made."""
    eerst = Tijden.model_validate(rij)
    tot = today + timedelta(days=365)
    schedules = hsds_rows([eerst, Tijden.model_validate({"dag": "zondag", "van": "8.00"})], today, tot, MIDDEN)
    rijen, rest = rijen_van([s for s in schedules if s.get("opens_at") != "08:00"], venster(schedules, today), MIDDEN)
    assert (len(rijen), rest) == (1, [])
    daarna = Tijden.model_validate(rijen[0])
    assert list(daarna.controleer()) == []
    assert expand([daarna], today, tot, MIDDEN) == expand([eerst], today, tot, MIDDEN)
    assert bool(daarna.tot_en_met) == bool(eerst.tot_en_met)


def test_schedules_of_others_are_read_or_reported():
    """A count, a zone behind the time, hours in words, an end in a season; a rhythm that we do not know is named."""
    schedules = [
        {"freq": "WEEKLY", "byday": "MO", "dtstart": "2026-11-30", "count": 3, "opens_at": "09:00:00Z", "closes_at": "12:00:00Z"},
        {"freq": "MONTHLY", "byday": "2TU,-1TU", "opens_at": "10:00", "closes_at": "11:00", "attending_type": "in-person"},
        {"freq": "WEEKLY", "byday": "FR", "opens_at": "13:00", "closes_at": "14:00", "valid_from": "2026-09-01", "valid_to": "2026-12-18"},
        {"description": "za 10-12 uur"},
        {"freq": "WEEKLY", "byday": "MO", "byweekno": "41,42", "opens_at": "09:00"},
    ]
    rijen, rest = rijen_van(schedules, venster(schedules, VANDAAG), MIDDEN)
    assert rijen == [
        {"dag": "maandag", "van": "9.00", "tot": "12.00", "tot_en_met": "2026-12-14"},
        {"dag": "dinsdag", "van": "10.00", "tot": "11.00", "hoe_vaak": "2e en laatste"},
        {"dag": "vrijdag", "van": "13.00", "tot": "14.00", "tot_en_met": "2026-12-18"},
        "za 10-12 uur",
    ]
    assert len(rest) == 1
    assert "byweekno=41,42" in rest[0]


def test_hsds_of_another_directory_is_taken_over_and_what_has_no_place_is_named(wijkje, tmp_path):
    """Services inside their organisation; a long text, a person, a foreign area and an unknown field are each reported."""
    dienst = {
        "id": "s1", "name": "Taalhuis", "description": "Hulp met taal. " * 30, "status": "active",
        "fees_description": "Eigen bijdrage",
        "cost_options": [{"id": "k", "amount": 2.5, "amount_description": "per keer"}], "accreditations": "ISO",
        "eligibility_description": "volwassenen, katten",
        "service_areas": [{"id": "g", "name": "Noord"}, {"id": "h", "name": "Elders"}], "languages": [{"id": "t", "code": "tr"}, {"id": "u", "name": "Fries"}],
        "service_at_locations": [{"id": "p", "location": {"id": "l", "location_type": "physical", "name": "Bieb", "addresses": [
            {"address_1": "Plein 1", "postal_code": "3599 AE", "city": "Vaartstad", "region": "Noord"}],
            "accessibility": [{"description": "Rolstoel: ja"}, {"description": "hellingbaan"}]}}],
        "schedules": [{"id": "x", "freq": "WEEKLY", "byday": "TU", "opens_at": "10:00", "closes_at": "12:00"}],
    }  # fmt: skip
    org = {
        "id": "o", "name": "Stichting Taal", "description": "Taal voor iedereen.", "year_incorporated": 1999, "services": [dienst],
        "contacts": [{"id": "c", "title": "coördinator", "name": "Ans", "phones": [{"id": "n", "number": "06 12345678"}]}],
        "phones": [{"id": "n", "number": "+31 30 123 45 90", "extension": 12}],
    }  # fmt: skip
    (tmp_path / "in.json").write_text(json.dumps([org]), encoding="utf-8")
    klaar = publish("import", tmp_path / "in.json", "--root", wijkje, "--date", VANDAAG, "--gecontroleerd", "2026-11-01", "--onderwerp", "ontmoeten", "--write")
    assert klaar.returncode == 0, klaar.stderr
    for woorden in (
        "hooguit 300 tekens",
        "Ans",
        "06 12 34 56 78",
        "Elders",
        "Fries",
        "katten",
        "hellingbaan",
        "organization.year_incorporated",
        "phone.extension",
        "service.accreditations",
    ):
        assert woorden in klaar.stderr, woorden
    wijk = load(wijkje, VANDAAG)
    taalhuis = wijk.get("dienst", "taalhuis")
    assert (str(taalhuis.kosten), taalhuis.talen, taalhuis.bereik, taalhuis.locaties) == ("€\xa02,50 per keer", ("Turks",), ("noord",), ("bieb",))
    assert wijk.get("locatie", "bieb").toegankelijk.rolstoel == "ja"
    (contact,) = wijk.get("organisatie", "stichting-taal").contacten
    assert (contact.rol, contact.naam, contact.telefoon) == ("coördinator", "", "")


def test_hours_of_one_of_several_places_name_the_place(wijkje, tmp_path):
    """And a service may come before its organisation, in one object with both."""
    plekken = [{"id": f"p{n}", "location_type": "virtual", "name": naam} for n, naam in enumerate(("Chat", "Bellijn"))]
    uren = [{"id": "u", "freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "12:00"}]
    bij = [{"id": f"b{n}", "location": plek, "schedules": uren if n else []} for n, plek in enumerate(plekken)]
    dienst = {"id": "s", "organization_id": "o", "name": "Praatje", "status": "active", "service_at_locations": bij, "fees_description": "gratis"}
    (tmp_path / "in.json").write_text(
        json.dumps({"services": [dienst], "organizations": [{"id": "o", "name": "Luisterlijn", "description": "Praten"}]}), encoding="utf-8"
    )
    rijen, _ = neem_over(wijkje, tmp_path / "in.json", onderwerp="ontmoeten", gecontroleerd="2026-11-01")
    (lijn,) = (v.data for v in rijen if v.soort == "organisatie")
    assert lijn["aanbod"][0]["locaties"] == ["chat", "bellijn"]
    assert lijn["aanbod"][0]["tijden"] == [{"dag": "maandag", "van": "10.00", "tot": "12.00", "locatie": "bellijn"}]


# --- deep inside an item


def test_a_change_inside_a_service_is_shown_and_written_with_its_comments(wijkje):
    """Its number, hours and costs; a service that is not there is added behind the others; the rest of the file stays to the letter."""
    pad = wijkje / "data/organisations.yaml"
    tekst = pad.read_text(encoding="utf-8").replace("      kosten: gratis\n", "      kosten: gratis  # nog wel\n")
    tekst = tekst.replace("        - {dag: dinsdag, van: 10.00, tot: 12.00}\n", "        - {dag: dinsdag, van: 10.00, tot: 12.00}  # sinds mei\n")
    pad.write_text(tekst, encoding="utf-8")
    (wijkje / "in.csv").write_text(
        "Organisatie;Dienst;Spreekuur;Kosten;Tel.;Onderwerp\n"
        "De Vraagbaak;Spreekuur;ma 9:00-11:00;€ 2 per keer;030 123 45 77;\nDe Vraagbaak;Fietsles;;gratis;030 123 45 67;ontmoeten\n",
        encoding="utf-8",
    )
    args = ("import", wijkje / "in.csv", "--root", wijkje, "--date", VANDAAG, "--gecontroleerd", "2026-11-01")
    proef = publish(*args)
    assert pad.read_text(encoding="utf-8") == tekst
    for regel in (
        "Spreekuur: tijden: elke dinsdag van 10.00 tot 12.00 uur → ma 9:00-11:00",
        "Spreekuur: kosten: gratis → € 2 per keer",
        "Spreekuur: telefoon: (leeg) → 030 123 45 77",
        "+ aanbod: Fietsles",
    ):
        assert f"    {regel}\n" in proef.stdout, proef.stdout
    assert publish(*args, "--write").returncode == 0
    na = pad.read_text(encoding="utf-8")
    weg = [regel for regel in difflib.ndiff(tekst.splitlines(), na.splitlines()) if regel.startswith("- ")]
    assert weg == ["-         - {dag: dinsdag, van: 10.00, tot: 12.00}  # sinds mei", "-       kosten: gratis  # nog wel"]
    assert "# sinds mei" in na
    assert '      kosten: "€ 2 per keer"  # nog wel\n' in na
    wijk = load(wijkje, VANDAAG)
    spreekuur = wijk.get("dienst", "vraagbaak-spreekuur")
    assert (spreekuur.telefoon, spreekuur.tijden[0].van) == ("0301234577", time(9))
    assert [d.id for d in wijk.get("organisatie", "vraagbaak").aanbod] == ["vraagbaak-spreekuur", "fietsles"]
    assert publish(*args).stdout.strip() == "= 1 gelijk"


def test_what_would_contradict_the_rest_of_a_service_is_refused(wijkje):
    """A new value that no field can see by itself to be wrong."""
    (wijkje / "in.csv").write_text("Organisatie;Dienst;Tijden\nDe Vraagbaak;Spreekuur;om de week op dinsdag 10:00-12:00\n", encoding="utf-8")
    klaar = publish("import", wijkje / "in.csv", "--root", wijkje, "--date", VANDAAG, "--write")
    assert klaar.returncode == 1
    assert "in.csv:2:0  fout WK222  vraagbaak-spreekuur.tijden.1: hier ontbreekt vanaf" in klaar.stderr


# --- sheets as people keep them


def test_a_sheet_of_the_municipality(wijkje, tmp_path):
    """A title, empty and merged rows, a number without its zero, a tick, a date, a link: organisations with their services, and all else is named."""
    boek = Workbook()
    blad = boek.active
    blad["A1"] = "Overzicht voorzieningen"
    blad.append([])
    blad.append(
        "Naam organisatie|Activiteit|Wat?|Tel.nr.|Website|Straat|Huisnr|Toev.|Postcode|Openingstijden|Rolstoel|Rubriek|Doelgroep|Gewijzigd op|Gebied".split("|")
    )
    links = ["Buurtteam", "Spreekuur", "Hulp", 301234599, "klik hier", "Kade", 12, "b", "3599ab", "ma t/m vr 9.00 - 12.00", "x", "sociale samenhang"]
    blad.append([*links, "55+, katten", date(2026, 9, 1), "Noord"])
    blad["E4"].hyperlink = "https://buurtteam.example"
    blad.append([None, "Taalles", "Nederlands leren", "030-1234598 (Ans)", None, None, None, None, None, "zie website", None, "ontmoeten", "4-12 jaar"])
    blad.merge_cells("A4:A5")
    blad.append([])
    blad.append([None, "Zonder naam"])
    boek.create_sheet("Bron")["A1"] = "gemeente"
    boek.save(tmp_path / "in.xlsx")
    rijen, problems = neem_over(wijkje, tmp_path / "in.xlsx", gecontroleerd="2026-10-01", kosten="gratis", buurt="noord")
    plek, organisatie = (v.data for v in rijen)
    assert (plek["straat"], plek["postcode"], plek["plaats"], plek["toegankelijk"]) == ("Kade 12b", "3599ab", "Vaartstad", {"rolstoel": "ja"})
    assert (organisatie["telefoon"], organisatie["website"], organisatie["locatie"]) == ("030 123 45 99", "https://buurtteam.example", "buurtteam")
    spreekuur, taalles = organisatie["aanbod"]
    assert (spreekuur["onderwerpen"], spreekuur["leeftijd_van"], spreekuur["gecontroleerd"]["op"]) == (["ontmoeten"], "55", "2026-09-01")
    assert (taalles["telefoon"], taalles["leeftijd_tot"], "tijden" in taalles) == ("030 123 45 98", "12", False)
    gezegd = {(p.line, p.code, p.field or p.message) for p in problems}
    assert {(7, "WK602", "de naam ontbreekt"), (3, "WK604", 'de kolom "Gebied" kennen we niet en nemen we niet over')} <= gezegd
    assert {(4, "WK605", "Doelgroep"), (5, "WK605", "Telnr"), (5, "WK605", "Openingstijden"), (0, "WK605", "blad Bron")} <= gezegd


@pytest.mark.parametrize(
    ("codering", "meldt"), [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("utf-16-le", False), ("cp1252", True)], ids=lambda x: str(x)
)
def test_a_file_is_read_in_whatever_letters_it_was_saved(wijkje, tmp_path, codering, meldt):
    """With tabs, an empty column, `sep=` in front, capitals and accents in the headings."""
    tekst = "sep=\t\nNÁAM\t\tE-MAIL:\tCategorieën\r\nCafé Één\t\tcafe@een.example\tvereniging | ontmoeten\r\n\t\t\t\r\n"
    (tmp_path / "in.txt").write_bytes(tekst.encode(codering))
    rijen, problems = neem_over(wijkje, tmp_path / "in.txt")
    (organisatie,) = (v.data for v in rijen)
    assert (organisatie["naam"], organisatie["email"], organisatie["soort"], organisatie["onderwerpen"]) == (
        "Café Één", "cafe@een.example", "vereniging", ["ontmoeten"],
    )  # fmt: skip
    assert [p.code for p in problems] == ["WK607"] * meldt


@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("Naam aanbieder", "organisatie"), ("Naam van de activiteit", "dienst"), ("Naam locatie", "waar"), ("Straat + nr", "adres"),
        ("Adres van de locatie", "adres"), ("Adres, postcode en plaats", "adres"), ("Telefoonnummer organisatie", "telefoon"),
        ("Algemeen e-mailadres", "email"), ("Openingstijden locatie", "tijden"), ("Omschrijving activiteit", "kort"), ("Thema / onderwerp", "onderwerpen"),
        ("Naam contactpersoon", ""), ("Telefoon wethouder", ""), ("Contact naam", ""), ("Telefoon + e-mail", ""), ("Datum oprichting", ""), ("Contact", ""),
    ],
)  # fmt: skip
def test_a_heading_of_several_words_is_what_they_come_down_to(kop, veld):
    """With a word that we do not know it may be about a person, and is left."""
    assert herken(kop) == veld


def test_a_letter_box_is_no_place(wijkje, tmp_path):
    """It is where to write to; another address for letters stays, and the letter box is named."""
    (tmp_path / "in.csv").write_text(
        "naam;adres;postcode;plaats;postadres\nA;Postbus 12;3500 AA;Utrecht;\nB;POSTBUS 13;;;Kade 1\nC;Postbuslaan 2;3512 AB;Utrecht;\n", encoding="utf-8"
    )
    rijen, problems = neem_over(wijkje, tmp_path / "in.csv")
    wie = {v.data["naam"]: (v.data.get("straat"), v.data.get("post"), v.data.get("locatie")) for v in rijen}
    assert wie["A"] == (None, "Postbus 12, 3500 AA Utrecht", None)
    assert wie["B"] == (None, "Kade 1", None)
    assert [p.field for p in problems if "POSTBUS 13" in p.message] == ["postadres"]
    assert {v.data.get("straat") for v in rijen} == {None, "Postbuslaan 2"}


def test_two_sheets_are_both_read_and_a_message_names_the_sheet(wijkje, tmp_path):
    """A hidden one is named and left."""
    boek = Workbook()
    boek.active.append(["Naam", "Omschrijving"])
    boek.active.append(["Club", "Dammen"])
    geheim = boek.create_sheet("Lijstjes")
    geheim.append(["Naam", "keuzes"])
    geheim.sheet_state = "hidden"
    tweede = boek.create_sheet("Oud")
    tweede.append(["Naam", "Tel"])
    tweede.append(["", "030 123 45 67"])
    boek.save(tmp_path / "in.xlsx")
    rijen, problems = neem_over(wijkje, tmp_path / "in.xlsx")
    assert [v.waar for v in rijen] == [("in.xlsx (Sheet)", 2)]
    assert [(p.place, p.field) for p in problems] == [("in.xlsx", "blad Lijstjes"), ("in.xlsx (Oud):2:0", "")]


def test_rows_with_one_name_are_one_organisation_and_another_value_is_reported(wijkje, tmp_path):
    """The first row wins; a service that comes twice gets the places and hours of both; a column with the service beside `Organisatie` may be called `Naam`."""
    (tmp_path / "in.csv").write_text(
        "Organisatie,Naam,E-mail,Waar,Openingstijden,Kosten\n"
        "Club,Dammen,a@club.example,Buurthuis De Brug,ma 9:00-10:00,geen\nCLUB,dammen,b@club.example,,di 9:00-10:00,\n",
        encoding="utf-8",
    )
    rijen, problems = neem_over(wijkje, tmp_path / "in.csv", onderwerp="ontmoeten", gecontroleerd="2026-11-01")
    (club,) = (v.data for v in rijen if v.soort == "organisatie")
    (dammen,) = club["aanbod"]
    assert (club["email"], dammen["tijden"], dammen["locaties"], dammen["kosten"]) == (
        "a@club.example", ["ma 9:00-10:00", "di 9:00-10:00"], ["buurthuis"], "gratis",
    )  # fmt: skip
    assert [(p.code, p.line, p.field, p.message) for p in problems] == [("WK605", 3, "E-mail", 'dit nemen we niet over: "b@club.example"')]
