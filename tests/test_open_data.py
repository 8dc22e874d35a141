"""The sociale kaart given away: valid HSDS 3.0, safe CSV, nothing that is of a person."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from conftest import ROOT, VANDAAG, publish
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from rijen import kaal, met_hsds

from wijkpers.channel import File
from wijkpers.channels.open_data import CHANNEL
from wijkpers.channels.open_data.hsds import Hsds
from wijkpers.recurrence import expand
from wijkpers.schema import discover, velden
from wijkpers.tabeltekst import als_csv, veilig
from wijkpers.wijk.laden import load

SCHEMAS = next((map_ for ouder in ROOT.parents if (map_ := ouder / "shared/hsds").is_dir()), None)
met_schemas = pytest.mark.skipif(SCHEMAS is None and not os.environ.get("CI"), reason="de schema's van HSDS 3.0 staan niet naast deze map (shared/hsds)")


@pytest.fixture(scope="module")
def bestanden(demowijk) -> dict[str, bytes]:
    """Give every exported file of the demo by its path."""
    return {deel.pad: deel.data for deel in CHANNEL.made(demowijk) if isinstance(deel, File)}


def keuring(naam: str) -> Draft202012Validator:
    """Make the validator of one HSDS schema."""
    assert SCHEMAS
    bronnen = [
        (p.name, Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema"} | json.loads(p.read_text())))
        for p in Path(SCHEMAS).glob("*.json")
    ]
    schema = json.loads((SCHEMAS / naam).read_text(encoding="utf-8"))
    return Draft202012Validator(schema, registry=Registry().with_resources(bronnen), format_checker=FormatChecker())


@met_schemas
@pytest.mark.parametrize(
    ("bestand", "schema"),
    [("services", "service.json"), ("organizations", "organization.json"), ("taxonomies", "taxonomy.json"), ("taxonomy_terms", "taxonomy_term.json")],
)
def test_the_whole_demo_is_valid_hsds(bestanden, bestand, schema):
    """Zero errors, formats included, in every object."""
    rijen = json.loads(bestanden[f"open-data/hsds/{bestand}.json"])["contents"]
    assert rijen
    assert [f"{fout.json_path}: {fout.message}" for rij in rijen for fout in keuring(schema).iter_errors(rij)] == []


@met_schemas
def test_the_validator_bites(bestanden):
    """A wrong status, a wrong id and a wrong date are found."""
    dienst = json.loads(bestanden["open-data/hsds/services.json"])["contents"][0]
    fout = dienst | {"status": "open", "id": "geen-uuid", "last_modified": "gisteren"}
    assert len(list(keuring("service.json").iter_errors(fout))) == 3


@met_schemas
def test_every_field_is_one_that_hsds_knows(bestanden):
    """The schemas allow anything more; we write nothing more, at any depth."""
    kennen = {p.name: json.loads(p.read_text(encoding="utf-8")).get("properties", {}) for p in Path(SCHEMAS).glob("*.json")}

    def kijk(schema: str, rij: dict) -> None:
        assert set(rij) <= set(kennen[schema]), (schema, set(rij) - set(kennen[schema]))
        for naam, waarde in rij.items():
            wijst = kennen[schema][naam].get("$ref") or kennen[schema][naam].get("items", {}).get("$ref")
            for binnen in waarde if isinstance(waarde, list) else [waarde] if wijst else []:
                kijk(wijst, binnen)

    for rij in json.loads(bestanden["open-data/hsds/services.json"])["contents"]:
        kijk("service.json", rij)
    for rij in json.loads(bestanden["open-data/hsds/organizations.json"])["contents"]:
        kijk("organization.json", rij)


def test_ids_stay_the_same(demowijk):
    """The same code gives the same UUID of version 5, whatever the address of a preview."""
    a, b = Hsds(demowijk), Hsds(load(ROOT, VANDAAG, siteurl="https://elders.example/wijk"))
    assert a.id("dienst", "buurtbakkie") == b.id("dienst", "buurtbakkie")
    assert UUID(a.id("dienst", "buurtbakkie")).version == 5
    assert len({s["id"] for s in a.services()}) == len(demowijk.alle("dienst"))


def test_schedule_rows_are_the_days_themselves(demowijk):
    """Unfolding the rows of every service gives exactly what the agenda gives, day by day and hour by hour."""
    van, tot = VANDAAG, VANDAAG + timedelta(days=365)
    for dienst in demowijk.alle("dienst"):
        assert met_hsds(dienst.tijden, van, tot, demowijk.kalender) == kaal(expand(dienst.tijden, van, tot, demowijk.kalender)), dienst.id


def test_the_zip_is_a_data_package_whose_tables_fit(bestanden, demowijk):
    """Each column is named, each id once, each foreign key leads somewhere; and the bytes are the same every time."""
    data = bestanden["open-data/hsds/hsds.zip"]
    assert data == next(d.data for d in CHANNEL.made(demowijk) if isinstance(d, File) and d.pad.endswith("hsds.zip"))
    zip_ = zipfile.ZipFile(io.BytesIO(data))
    resources = json.loads(zip_.read("datapackage.json"))["resources"]
    tabellen = {r["name"]: list(csv.DictReader(io.StringIO(zip_.read(r["path"]).decode("utf-8-sig")))) for r in resources}
    assert {"service", "organization", "location", "schedule", "phone", "taxonomy_term"} <= set(tabellen)
    for r in resources:
        rijen = tabellen[r["name"]]
        assert list(rijen[0]) == [f["name"] for f in r["schema"]["fields"]]
        assert len({rij["id"] for rij in rijen}) == len(rijen)
        for sleutel in r["schema"]["foreignKeys"]:
            doel = {rij["id"] for rij in tabellen[sleutel["reference"]["resource"]]}
            assert {rij[sleutel["fields"]] for rij in rijen if rij[sleutel["fields"]]} <= doel, (r["name"], sleutel)


def test_nothing_of_a_person_and_nothing_internal_leaves(wijkje, tmp_path):
    """A canary in every field of the classes `persoon` and `intern`, and a shielded place: none of it is in any file."""
    pad = wijkje / "data/organisations.yaml"
    tekst = pad.read_text(encoding="utf-8")
    tekst = tekst.replace(
        "{rol: buurtverbinder, telefoon: 030 123 45 68}",
        "{rol: buurtverbinder, telefoon: 030 123 45 99, email: kanarie@wijk.example, naam: Kanarie Mens, toestemming: ja, toestemming_tot: 2030-01-01}",
    )
    tekst = tekst.replace("hoe: gebeld}", "hoe: gebeld, door: Kanarie Beller}").replace(
        "  locatie: buurthuis\n", "  locatie: buurthuis\n  opname: Kanarie Reden\n"
    )
    pad.write_text(tekst, encoding="utf-8")
    plek = wijkje / "data/locaties.yaml"
    plek.write_text(plek.read_text(encoding="utf-8").replace("  buurt: noord", "  afschermen: ja\n  buurt: noord"), encoding="utf-8")
    wijk = load(wijkje, VANDAAG, cache=tmp_path)
    alles = b"".join(_uitgepakt(deel) for deel in CHANNEL.made(wijk) if isinstance(deel, File))
    for verboden in (b"anarie", b"45 99", b"0301234599", b"Vaartstraat", b"3599", b"52.12", b"halte Marktbrug", b"2030"):
        assert verboden not in alles, verboden
    assert b"buurtverbinder" in alles


def _uitgepakt(bestand: File) -> bytes:
    if not bestand.pad.endswith(".zip"):
        return bestand.data
    zip_ = zipfile.ZipFile(io.BytesIO(bestand.data))
    return b"".join(zip_.read(naam) for naam in zip_.namelist())


def test_every_field_has_a_class_that_the_export_knows():
    """So that a new field cannot slip out by having a class of its own."""
    for kind in discover().values():
        for naam, veld in velden(kind.model).items():
            assert veld.privacy in ("open", "org", "persoon", "intern"), naam


@pytest.mark.parametrize("cel", ["=HYPERLINK(1)", "+31", "-1+1", "@SUM(A1)", "\tx", "\r=1"])
def test_a_spreadsheet_never_runs_a_cell(cel):
    """A quote in front of what a spreadsheet would take for a formula."""
    assert veilig(cel) == f"'{cel}"
    assert next(csv.reader(io.StringIO(als_csv(["a"], [{"a": cel}]).decode("utf-8-sig").split("\r\n", 1)[1], newline="")))[0] == f"'{cel}"


def test_csv_has_a_row_per_service_and_opens_in_dutch_excel(bestanden, demowijk):
    """Semicolons, a mark in front, and every organisation at least once."""
    tekst = bestanden["open-data/sociale-kaart.csv"].decode("utf-8")
    assert tekst.startswith("\ufefforganisatie;dienst;")
    rijen = list(csv.DictReader(io.StringIO(tekst.removeprefix("\ufeff")), delimiter=";"))
    assert {r["organisatie"] for r in rijen} == {o.naam for o in demowijk.alle("organisatie")}
    assert {r["dienst"] for r in rijen if r["dienst"]} == {d.naam for d in demowijk.alle("dienst")}


def test_geojson_has_longitude_first_and_only_places_with_a_point(bestanden, demowijk):
    """As RFC 7946 asks."""
    data = json.loads(bestanden["open-data/plekken.geojson"])
    punten = [p for p in demowijk.alle("locatie") if p.punt and not p.afschermen]
    assert len(data["features"]) == len(punten) > 10
    assert all(3 < f["geometry"]["coordinates"][0] < 8 < 50 < f["geometry"]["coordinates"][1] for f in data["features"])


def test_the_command_writes_the_same_files_without_a_site(demowijk, bestanden, tmp_path):
    """To the byte, the addresses in them those of data/wijk.yaml."""
    klaar = publish("export", "-o", tmp_path, "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    assert {f"open-data/{p.relative_to(tmp_path).as_posix()}": p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == bestanden
