"""A kind is one folder: its model, its example, its templates."""

from __future__ import annotations

import shutil
from typing import get_args

import jsonschema
import pytest
from conftest import ROOT, VANDAAG, WIJKJE, kopieer, publish

from wijkpers.derive.json_schema import schemas
from wijkpers.fields import Privacy, Veld
from wijkpers.schema import discover, velden
from wijkpers.wijk.laden import load
from wijkpers.wijk.lezen import lees_stuk, lees_yaml

ELF = {"artikel", "verhaal", "activiteit", "oproep", "uitgave", "pagina", "organisatie", "dienst", "locatie", "contact", "kpi"}


def test_all_eleven_kinds_exist():
    """And the thesaurus, a collective and its roles, partners and what they share, a piece in another language, the report of a dialogue."""
    assert set(discover()) == ELF | {"onderwerp", "collectief", "rol", "partner", "overname", "vertaling", "dialoog"}


@pytest.mark.parametrize("naam", sorted(discover()))
def test_every_field_is_declared_with_a_label_and_a_privacy_class(naam):
    """A field without a declaration could not be documented or asked for."""
    model = discover()[naam].model
    assert set(velden(model)) == set(model.model_fields)
    for veld in velden(model).values():
        assert isinstance(veld, Veld)
        assert veld.label
        assert veld.privacy in get_args(Privacy)


@pytest.mark.parametrize("naam", sorted(discover()))
def test_the_example_of_a_kind_fits_its_schema_and_its_model(naam):
    """The example that `new` starts from is right by both descriptions."""
    kind = discover()[naam]
    lezer = lees_stuk if kind.vorm == "markdown" else lees_yaml
    document = lezer(kind.voorbeeld(), naam)
    assert not document.problems
    data = document.data if kind.vorm == "markdown" else document.data[0]
    kind.model.model_validate(data)
    jsonschema.validate(data, schemas()[naam])


def test_schemas_are_valid_json_schema():
    """Editors load them as they are."""
    for schema in schemas().values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_hidden_items_are_not_in_the_wijk(wijk):
    """A concept and an embargoed article are known, and not published."""
    assert set(wijk.items["artikel"]) == {"nieuwe-bankjes", "oud-van-elders"}
    assert not wijk.verborgen["artikel"]
    assert set(load(WIJKJE, VANDAAG, intern=True).verborgen["artikel"]) == {"concept", "later"}


def test_an_embargoed_article_appears_on_its_day():
    """Only `today` decides."""
    from datetime import date

    assert "later" in load(WIJKJE, date(2027, 2, 1)).items["artikel"]


def test_an_oproep_is_gone_the_day_after_it_expires(wijk):
    """And not a day before."""
    from datetime import date

    assert "hond" in load(WIJKJE, date(2026, 12, 14)).items["oproep"]
    assert "hond" not in load(WIJKJE, date(2026, 12, 15)).items["oproep"]


def test_files_with_the_old_header_are_read_with_their_own_dialect(wijk):
    """Pelican's `Title:` header names fields in English and holds lists with commas."""
    item = wijk.get("artikel", "oud-van-elders")
    assert item.trefwoorden == ("bankjes", "import")
    assert item.herkomst.dialect == "python-markdown"
    assert "<em>woord</em>" in wijk.tekst(item)


def test_references_are_known_in_both_directions(wijk):
    """An organisation knows the articles that name it."""
    organisatie = wijk.get("organisatie", "vraagbaak")
    assert [i.id for i in wijk.verwijzers(organisatie, "artikel")] == ["nieuwe-bankjes"]
    assert [i.id for i in wijk.verwijzers(organisatie, "activiteit")] == ["repair-cafe"]


def test_yaml_is_never_guessed(wijk):
    """`10.00`, `030...` and `no` stay what was written."""
    dienst = wijk.get("dienst", "vraagbaak-spreekuur")
    assert dienst.tijden[0].van.hour == 10
    assert wijk.get("organisatie", "vraagbaak").telefoon == "0301234567"
    assert dienst.organisatie == "vraagbaak"


def test_a_wijk_is_the_same_read_twice():
    """Loading has no memory and no order of its own."""
    een, twee = load(WIJKJE, VANDAAG), load(WIJKJE, VANDAAG)
    assert een.teksten == twee.teksten
    assert [list(rij) for rij in een.items.values()] == [list(rij) for rij in twee.items.values()]


KIND = '''"""Be a recipe."""

from typing import Annotated

from wijkpers.blocks import Geschreven
from wijkpers.fields import Tekst
from wijkpers.schema import Kind


class Recept(Geschreven):
    """Hold one recipe."""

    kort: Annotated[str, Tekst(label="Kort")]
    voor: Annotated[str, Tekst(label="Voor hoeveel mensen")]


KIND = Kind(
    naam="recept", label="Recept", meervoud="recepten", uitleg="Een recept.", model=Recept,
    waar="content/recepten", adres="recepten/{id}/", lijst="recepten/",
)
'''
CHANNEL = '''"""Make a page that counts."""

from wijkpers.channel import Channel, File


def pages(wijk):
    """Yield one file."""
    yield File("telling.txt", str(sum(len(rij) for rij in wijk.items.values())).encode())


CHANNEL = Channel(naam="telling", label="Telling", uitleg="Telt.", pages=pages)
'''


@pytest.mark.build
def test_adding_a_kind_is_one_folder_and_adding_a_channel_is_one_folder(site, tmp_path):
    """A copy of the engine with two new folders publishes the new kind with a page and a list, and the new channel's file."""
    for naam in ("plugins", "theme", "publish.py"):
        bron = ROOT / naam
        shutil.copytree(bron, tmp_path / naam) if bron.is_dir() else shutil.copy(bron, tmp_path / naam)
    kopieer(tmp_path / "wijk", site)
    for map_, code in (("kinds/recept", KIND), ("channels/telling", CHANNEL)):
        (tmp_path / "plugins/wijkpers" / map_).mkdir()
        (tmp_path / "plugins/wijkpers" / map_ / "__init__.py").write_text(code, encoding="utf-8")
    kaartje = '<article><a href="{{ url(item) }}">{{ item.titel }}</a></article>'
    (tmp_path / "plugins/wijkpers/kinds/recept/kaartje.html").write_text(kaartje, encoding="utf-8")
    (tmp_path / "wijk/content/recepten").mkdir()
    (tmp_path / "wijk/content/recepten/soep.md").write_text("---\ntitel: Soep\nkort: Warm.\nvoor: zes mensen\n---\nRoer.\n", encoding="utf-8")
    klaar = publish("build", "--root", tmp_path / "wijk", "--date", "2026-11-24", "--zonder-zoeken", script=tmp_path / "publish.py")
    assert klaar.returncode == 0, klaar.stderr
    output = tmp_path / "wijk/output"
    assert "zes mensen" in (output / "recepten/soep/index.html").read_text(encoding="utf-8")
    assert "Soep" in (output / "recepten/index.html").read_text(encoding="utf-8")
    assert int((output / "telling.txt").read_text(encoding="utf-8")) > 10
