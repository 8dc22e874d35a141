"""What a form gives back changes only what was changed in the file, and a form shows all that a file says."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import ROOT, VANDAAG, WIJKJE

from wijkpers.cache import cachemap
from wijkpers.channels.redactie import CHANNEL, backend
from wijkpers.channels.redactie.pakket import aanwezig, haal, plek
from wijkpers.derive.cms import config, keuzes_van
from wijkpers.problems import WijkError
from wijkpers.redactie.bewaren import GROOTST, bewaar
from wijkpers.redactie.github import leg_vast
from wijkpers.redactie.werkboom import Werkboom, als_tekst
from wijkpers.schema import discover, velden
from wijkpers.wijk.instellingen import Redactie
from wijkpers.wijk.redigeren import Verandering, verander


@pytest.fixture
def boom(tmp_path):
    """Give the folder of the miniature wijk as the editor sees it."""
    for map_ in ("content", "data"):
        shutil.copytree(WIJKJE / map_, tmp_path / map_)
    return Werkboom(tmp_path)


def formulier(boom, pad: str) -> dict:
    """Give what a form shows of a file."""
    tekst = boom.bladen()[pad].tekst
    return yaml.safe_load(tekst.split("---\n")[1] if pad.endswith(".md") else tekst)


def stuur(boom, pad: str, **anders: object) -> str:
    """Send a form back with other values (None: emptied), as the editor writes it; give what the file behind it says then."""
    blad = boom.bladen()[pad]
    data = {naam: waarde for naam, waarde in (formulier(boom, pad) | anders).items() if waarde is not None}
    tekst = als_tekst(data)
    body = blad.tekst.split("---\n", 2)[2] if pad.endswith(".md") else ""
    bewaar(boom, {pad: (f"---\n{tekst}---\n{body}" if pad.endswith(".md") else tekst).encode()}, [])
    return blad.bron.read_text(encoding="utf-8")


def test_sending_every_form_back_untouched_changes_no_byte(boom):
    """Of every file of the miniature wijk; hours in words, lists with commas and bare values included."""
    voor = {pad: pad.read_bytes() for pad in boom.root.rglob("*") if pad.is_file()}
    for naam, blad in boom.bladen().items():
        if blad.tekst is not None:
            stuur(boom, naam)
    assert {pad: pad.read_bytes() for pad in boom.root.rglob("*") if pad.is_file()} == voor


def test_one_other_value_is_one_other_line(boom):
    """In an item of a list, in a block, and in a row; a comment behind it stays."""
    lijst = boom.root / "data/organisations.yaml"
    voor = lijst.read_text(encoding="utf-8").replace("  telefoon: 030 123 45 67\n", "  telefoon: 030 123 45 67  # ook in het weekend\n", 1)
    lijst.write_text(voor, encoding="utf-8")
    na = stuur(boom, "data/organisaties/vraagbaak.yaml", telefoon="030 765 43 21")
    assert na == voor.replace("030 123 45 67  # ook", "030 765 43 21  # ook", 1)
    aanbod = formulier(boom, "data/organisaties/vraagbaak.yaml")["aanbod"]
    aanbod[0]["tijden"][0]["tot"] = "13:30"
    later = na.replace("{dag: dinsdag, van: 10.00, tot: 12.00}", "{dag: dinsdag, van: 10.00, tot: 13.30}")
    assert stuur(boom, "data/organisaties/vraagbaak.yaml", aanbod=aanbod) == later


def test_a_new_field_comes_below_its_neighbour_and_an_emptied_one_goes(boom):
    """With the line it stood on."""
    voor = boom.bladen()["content/artikelen/nieuwe-bankjes.md"].bron.read_text(encoding="utf-8")
    na = stuur(boom, "content/artikelen/nieuwe-bankjes.md", trefwoorden=None, weg_op="2027-01-05")
    zonder = voor.replace("trefwoorden: [bankjes, openbare ruimte]\n", "")
    assert na == zonder.replace("organisaties: [vraagbaak]\n", "organisaties: [vraagbaak]\nweg_op: 2027-01-05\n")


def test_hours_in_words_are_rows_in_the_form_and_stay_words_in_the_file(boom):
    """Until somebody changes them."""
    pad = boom.root / "content/activiteiten/repair-cafe.md"
    tekst = pad.read_text(encoding="utf-8")
    blok = tekst[tekst.index("tijden:") : tekst.index("locatie:")]
    pad.write_text(tekst.replace(blok, "tijden: elke 1e dinsdag van de maand van 10.00 tot 12.00 uur\n"), encoding="utf-8")
    rij = formulier(boom, "content/activiteiten/repair-cafe.md")["tijden"][0]
    assert (rij["dag"], rij["van"], rij["hoe_vaak"]) == (["dinsdag"], "10:00", "1e")
    assert "tijden: elke 1e dinsdag" in stuur(boom, "content/activiteiten/repair-cafe.md", titel="Repair Café")


def test_a_file_that_is_edited_on_a_host_as_well_keeps_the_shape_of_its_form(boom):
    """What somebody changes on this computer is written as an editor of any YAML reads it."""
    with (boom.root / "data/wijk.yaml").open("a", encoding="utf-8") as wijk:
        wijk.write("redactie: {host: github, opslag: test/wijk}\n")
    tijden = formulier(boom, "content/activiteiten/repair-cafe.md")["tijden"]
    tijden[0]["tot"] = "13:30"
    assert '    tot: "13:30"\n' in stuur(boom, "content/activiteiten/repair-cafe.md", tijden=tijden)
    assert "telefoon: 030 765 43 21\n  email" in stuur(boom, "data/organisaties/vraagbaak.yaml", telefoon="030 765 43 21")


@pytest.mark.parametrize(
    ("tekst", "veranderingen", "na"),
    [
        ("a: {b: 1, c: 2}\n", [Verandering(("a", "c"), None)], "a: {b: 1}\n"),
        ("a: {b: 1, c: 2}\n", [Verandering(("a", "b"), None)], "a: {c: 2}\n"),
        ("a: {b: 1}\n", [Verandering(("a", "c"), "x, y", "b")], 'a: {b: 1, c: "x, y"}\n'),
        ("- a: 1\n  b: 2\n", [Verandering((0, "a"), None)], "- b: 2\n"),
        ("a: |\n  een\n  twee\nb: 1\n", [Verandering(("a",), "drie\nvier")], "a: |-\n  drie\n  vier\nb: 1\n"),
        ("a:\n  - b: 1\n  # over twee\n  - b: 2\n", [Verandering(("a", 1), None)], "a:\n  - b: 1\n  # over twee\n"),
        ("a: [x]\n", [Verandering(("a", 1), "y")], "a: [x, y]\n"),
        ("a: x  # waarom\n", [Verandering(("a",), "een\ntwee")], "a: |-  # waarom\n  een\n  twee\n"),
        ("a:\n  - # een\n    b: 1\n  - b: 2\n", [Verandering(("a", 0), None)], "a:\n  - b: 2\n"),
        ("a: 1 # waarom\n", [Verandering(("b",), {"c": "ja", "d": True}, "a")], 'a: 1 # waarom\nb: {c: "ja", d: ja}\n'),
    ],
)
def test_a_change_is_made_in_the_manner_of_the_file(tekst, veranderingen, na):
    """Between brackets, behind a dash, below a name, beside a comment."""
    assert verander(tekst, veranderingen) == na


@pytest.mark.parametrize(
    ("naam", "data", "woorden"),
    [
        ("content/../publish.py", b"", "hier mag de redactie niet schrijven"),
        ("../buiten.md", b"", "hier mag de redactie niet schrijven"),
        ("/etc/passwd", b"", "hier mag de redactie niet schrijven"),
        ("content/.git/config", b"", "hier mag de redactie niet schrijven"),
        ("theme/css/tokens.css", b"", "hier mag de redactie niet schrijven"),
        ("data/wijk.yaml", b"naam: x", "hier mag de redactie niet schrijven"),
        ("data/organisations.yaml", b"[]", "hier mag de redactie niet schrijven"),
        ("content/media/foto.heic", b"x", "dit soort bestand kan de site niet tonen"),
        ("content/media/tekening.svg", b"<svg/>", "dit soort bestand kan de site niet tonen"),
        ("content/media/groot.jpg", b"x" * (GROOTST + 1), "dit bestand is te groot: 30 MB"),
        ("content/artikelen/x.md", b"geen kop", "begint niet met een kop"),
        ("content/artikelen/x.md", b"---\ntitel: x\n---\n", "kort ontbreekt"),
    ],
)
def test_what_may_not_be_saved_is_refused_in_words_and_nothing_is_written(boom, naam, data, woorden):
    """Not even what came along with it."""
    voor = sorted(boom.root.rglob("*"))
    with pytest.raises(WijkError) as fout:
        bewaar(boom, {"content/media/goed.jpg": b"x", naam: data}, [])
    assert woorden in str(fout.value)
    assert sorted(boom.root.rglob("*")) == voor


def test_a_link_out_of_the_wijk_is_no_way_out(boom, tmp_path_factory):
    """A folder that is one is not written in."""
    elders = tmp_path_factory.mktemp("elders")
    (boom.root / "content/artikelen/weg").symlink_to(elders)
    with pytest.raises(WijkError):
        bewaar(boom, {"content/artikelen/weg/foto.jpg": b"x"}, [])
    assert not list(elders.iterdir())


def test_a_file_that_was_broken_by_hand_is_not_written_over(boom):
    """What is wrong is told with its line; what was typed in the form is still there."""
    blad = boom.bladen()["content/artikelen/nieuwe-bankjes.md"]
    kapot = blad.bron.read_text(encoding="utf-8").replace("auteur: Fatma", 'auteur: "Fatma')
    blad.bron.write_text(kapot, encoding="utf-8")
    with pytest.raises(WijkError, match=r"nieuwe-bankjes\.md"):
        bewaar(boom, {blad.pad: blad.tekst.encode()}, [])
    assert blad.bron.read_text(encoding="utf-8") == kapot


def test_an_item_of_a_list_can_be_taken_away(boom):
    """The others stay as they are; a file of its own just goes."""
    lijst = boom.root / "data/locaties.yaml"
    voor = lijst.read_text(encoding="utf-8")
    lijst.write_text(voor + "- code: loods\n  naam: De Loods\n  soort: telefonisch\n", encoding="utf-8")
    bewaar(boom, {}, ["data/locaties/loods.yaml"])
    assert lijst.read_text(encoding="utf-8") == voor
    bewaar(boom, {}, ["content/artikelen/later.md"])
    assert not (boom.root / "content/artikelen/later.md").exists()


def test_the_configuration_asks_for_every_field_of_every_kind(wijk):
    """And of each host only what that host needs."""
    per_soort = {c["name"]: c for c in config({}, "Testwijk", "", keuzes_van(wijk.instellingen), VANDAAG)["collections"] if "fields" in c}
    los = {naam: kind for naam, kind in discover().items() if kind.vorm != "ingesloten"}
    assert set(per_soort) == set(los)
    for naam, kind in los.items():
        assert {v["name"] for v in per_soort[naam]["fields"]} - {"body"} == set(velden(kind.model))
        assert all(v.get("label") for v in per_soort[naam]["fields"])
        assert per_soort[naam]["identifier_field"] in velden(kind.model)


def op_de_site(wijk, root, host: str) -> dict[str, object]:
    """Give what the channel makes for a wijk that is kept at a host, by path."""
    redactie = Redactie(host=host, opslag="wijk/site", app="1")  # ty: ignore[missing-argument]
    anders = replace(wijk, root=root, instellingen=wijk.instellingen.model_copy(update={"redactie": redactie}))
    return {getattr(deel, "bestand", deel.pad): deel for deel in CHANNEL.made(anders)}


def test_a_wijk_that_does_not_use_the_editor_has_none(wijk):
    """Not even a page about it."""
    assert not list(CHANNEL.made(wijk))


def test_an_editor_that_was_not_fetched_is_a_page_that_says_what_to_do(wijk, tmp_path):
    """The site is built all the same, without network."""
    gemaakt = op_de_site(wijk, tmp_path, "github")
    assert [(pad, deel.template) for pad, deel in gemaakt.items()] == [("redactie/index.html", "channels/redactie/ontbreekt.html")]


@pytest.mark.parametrize(("host", "vraagt"), [("github", "https://api.github.com"), ("gitlab", "https://gitlab.com"), ("codeberg", "https://codeberg.org")])
def test_the_page_of_the_editor_may_ask_its_host_and_nobody_else(wijk, tmp_path, host, vraagt):
    """No script in the page but the list of names, by its hash; nothing evaluates text."""
    map_ = plek(cachemap(tmp_path))
    for naam in ("sveltia/npm/index.js", "sveltia/locales/nl.json", "schema.json"):
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text('{"save": "Opslaan"}', encoding="utf-8")
    gemaakt = op_de_site(wijk, tmp_path, host)
    pagina = gemaakt["redactie/index.html"].data.decode()
    regels = dict(regel.split(" ", 1) for regel in re.search('Policy" content="([^"]+)"', pagina)[1].split("; "))
    assert regels["default-src"] == "'none'"
    assert regels["connect-src"] == f"'self' blob: data: {vraagt}"
    wegwijzer = re.search('<script type="importmap">(.*?)</script>', pagina)[1]
    hash_ = base64.b64encode(hashlib.sha256(wegwijzer.encode()).digest()).decode()
    assert regels["script-src"] == f"'self' 'sha256-{hash_}' 'wasm-unsafe-eval'"
    assert pagina.count("<script") == 2
    assert 'data-sleutel=""' in pagina
    woorden = json.loads(gemaakt["redactie/nl.js"].data.decode().removeprefix("export default ").rstrip(";\n"))
    assert (woorden["save"], woorden["save_conflict"]["title"]) == ("Opslaan", "Iemand anders was je voor")
    assert "redactie/schema.json" not in gemaakt


def test_a_save_can_be_a_commit_of_just_that(boom):
    """In Dutch, of the files that were saved and no others; where git refuses, they are saved all the same."""
    git = ["git", "-C", str(boom.root), "-c", "user.name=x", "-c", "user.email=x@wijk.example"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "config", "user.name", "Els"], check=True)
    subprocess.run([*git, "config", "user.email", "els@wijk.example"], check=True)
    leg_vast(boom.root, [boom.root / "content/artikelen/later.md"], "Redactie: artikel: later bijgewerkt")
    log = subprocess.run([*git, "log", "--format=%s", "--name-only"], capture_output=True, text=True, check=True).stdout.split("\n")
    assert log == ["Redactie: artikel: later bijgewerkt", "", "content/artikelen/later.md", ""]


@pytest.mark.parametrize("host", ["github", "gitlab", "codeberg"])
def test_the_configuration_fits_the_schema_of_the_editor(wijk, host):
    """That of the very version that we pin; its own kind of field it calls by name."""
    map_ = aanwezig(cachemap(ROOT))
    if map_ is None:
        pytest.skip("de editor is nog niet opgehaald: publish.py redactie --haal")
    schema = json.loads((map_ / "schema.json").read_bytes())
    bank = backend(Redactie(host=host, opslag="wijk/site", app="1"))  # ty: ignore[missing-argument]
    jsonschema.validate(config(bank, "Testwijk", "https://testwijk.example", keuzes_van(wijk.instellingen), VANDAAG), schema)


@pytest.mark.parametrize(("npm", "code"), [("brengt iets anders", "WK702"), ("kan niet", "WK701"), ("is er niet", "WK700")])
def test_an_editor_that_cannot_be_had_whole_is_not_kept(tmp_path, monkeypatch, npm, code):
    """Other bytes than we pinned, no network, no npm: said in Dutch, and nothing is left that a later run would trust."""

    def opdracht(woorden, **_):
        waar = Path(woorden[woorden.index("--pack-destination") + 1])
        for pakket in woorden[-5:]:
            naam, _, versie = pakket.rpartition("@")
            (waar / f"{naam.removeprefix('@').replace('/', '-')}-{versie}.tgz").write_bytes(b"iets anders")
        return subprocess.CompletedProcess(woorden, npm == "kan niet", "", "geen netwerk")

    monkeypatch.setattr("wijkpers.channels.redactie.pakket.shutil.which", lambda naam: "" if npm == "is er niet" else naam)
    monkeypatch.setattr("wijkpers.channels.redactie.pakket.subprocess.run", opdracht)
    with pytest.raises(WijkError) as fout:
        haal(tmp_path)
    assert [p.code for p in fout.value.problems] == [code]
    assert fout.value.exitcode == 3
    assert not list((tmp_path / "redactie").iterdir())
