"""A wijk of its own: begun by a wheel, without a trace of the demo, built, hosted and brought up to date."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, VANDAAG, publish

from wijkpers.channels.magazine.drukken import _uitgave
from wijkpers.cli import main
from wijkpers.schema import discover
from wijkpers.start import motor
from wijkpers.start.bijwerken import bijwerking, nieuws
from wijkpers.start.hosting import HOSTS, bestanden
from wijkpers.start.profielen import PROFIELEN
from wijkpers.wijk.hernoemen import Hernoemd, hernoem
from wijkpers.wijk.laden import load

VEER = ["--naam", "Het Oude Veer", "--plaats", "Veerdam", "--telefoon", "0301234567"]
GIT = {"vcs": "git", "commit_id": "abc"}
DEMO = re.compile(r"Drie Bruggen|Vaartstad|De Oversteek|driebruggen")


def begin(map_: Path, *meer: str) -> Path:
    """Start a wijk with flags alone."""
    assert main(["start", str(map_), *VEER, *meer, "--motor", "wijkpers==0.1.0", "--date", VANDAAG.isoformat()], ROOT) == 0
    return map_


@pytest.fixture(autouse=True)
def niet_vragen(monkeypatch):
    """Nobody sits at this keyboard."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture(scope="session")
def wiel(tmp_path_factory) -> Path:
    """Build the wheel without a network, and give the folder that it unpacks to."""
    map_ = tmp_path_factory.mktemp("wiel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(map_)], cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(map_.glob("*.whl"))) as zip_:
        zip_.extractall(map_ / "los")
    return map_ / "los"


@pytest.mark.build
def test_a_wheel_begins_a_wijk_and_its_own_publish_py_builds_it(wiel, tmp_path):
    """With the theme inside, from a folder where nothing else of the engine is."""
    opdracht = "from wijkpers.cli import main; import sys; sys.exit(main())"
    mee = {"PYTHONPATH": str(wiel)}
    klaar = subprocess.run(
        [sys.executable, "-c", opdracht, "start", "veer", *VEER, "--straat", "Veerweg 3", "--postcode", "3599 AB", "--date", "2026-11-24"],
        cwd=tmp_path, capture_output=True, text=True, env=mee, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stderr
    assert "\nwijkpers==" in (tmp_path / "veer/requirements.txt").read_text(encoding="utf-8")
    gebouwd = publish("build", "--date", "2026-11-24", script=tmp_path / "veer/publish.py", **mee)
    assert gebouwd.returncode == 0, gebouwd.stderr
    site = tmp_path / "veer/output"
    assert "We zijn begonnen in Het Oude Veer" in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "agenda/buurtkoffie/index.html").is_file()
    assert (site / "sociale-kaart/wijkcooperatie-het-oude-veer/index.html").is_file()
    assert (site / "handboek/beeld/editor-lijst.webp").is_file(), "and who writes finds out how"
    assert list(site.rglob("*.pdf")), "the first edition is printed"
    assert not [p for p in site.rglob("*.html") if DEMO.search(p.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("profiel", PROFIELEN)
def test_every_kind_of_collective_begins_without_a_mistake_or_a_word_of_the_demo(tmp_path, profiel):
    """`check` is silent, and what a redactie reads is about its own wijk."""
    wijk = load(begin(tmp_path / "veer", "--profiel", profiel, "--straat", "Veerweg 3", "--postcode", "3599 AB", "--buurten", "Noord, De Dijk"), VANDAAG)
    assert not wijk.problems
    assert [len(wijk.alle(soort)) for soort in ("artikel", "activiteit", "organisatie", "uitgave", "pagina")] == [1, 1, 1, 1, 6]
    teksten = [p for p in (tmp_path / "veer").rglob("*") if p.is_file() and p.suffix != ".jpg"]
    assert not [p.name for p in teksten if DEMO.search(p.read_text(encoding="utf-8"))]


def test_without_an_address_the_activity_waits_as_a_concept(tmp_path, capsys):
    """Nothing is made up about where people meet."""
    wijk = load(begin(tmp_path / "veer"), VANDAAG)
    assert not wijk.alle("activiteit")
    assert "zet het adres in data/locaties.yaml" in capsys.readouterr().err


def test_start_overwrites_nothing(tmp_path, capsys):
    """A folder with something in it is somebody's work; what a host put in an empty repository stays."""
    map_ = tmp_path / "veer"
    map_.mkdir()
    (map_ / "README.md").write_text("van de host", encoding="utf-8")
    begin(map_)
    assert (map_ / "README.md").read_text(encoding="utf-8") == "van de host"
    assert main(["start", str(map_), *VEER], ROOT) == 1
    assert "fout WK720" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("meer", "gezegd"),
    [
        (["--telefoon", "12345"], "--telefoon  fout WK721"),
        (["--postcode", "12"], "--postcode  fout WK721"),
        (["--naam", "!!!"], "--naam  fout WK721"),
        (["--naam", "x" * 61], "hooguit 60 tekens"),
        (["--url", "javascript:alert(1)"], "--url  fout WK721"),
    ],
)
def test_an_answer_that_cannot_be_is_told_and_nothing_is_made(tmp_path, capsys, meer, gezegd):
    """By the same rules as in the files."""
    assert main(["start", str(tmp_path / "veer"), *VEER, *meer], ROOT) == 1
    assert gezegd in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_an_answer_that_is_missing_is_asked_for(tmp_path, capsys):
    """With the name of the option."""
    assert main(["start", str(tmp_path / "veer"), "--naam", "Veer"], ROOT) == 2
    assert "--plaats, --telefoon" in capsys.readouterr().err


def test_at_a_terminal_it_asks_until_the_answer_can_be(tmp_path, monkeypatch, capsys):
    """A choice by its number, a mistake once more, an empty line for what may be left."""
    regels = iter(["Het Oude Veer", "Veerdam", "2", "", "12", "0301234567", "", "", "", "", "Oost", "Zuid", "", "5"])
    monkeypatch.setattr(sys, "stdin", type("Terminal", (io.StringIO,), {"isatty": lambda self: True})())
    monkeypatch.setattr("builtins.input", lambda vraag: next(regels))
    assert main(["start", str(tmp_path / "veer"), "--date", "2026-11-24"], ROOT) == 0
    assert "Dat kan niet" in capsys.readouterr().err
    wijk = load(tmp_path / "veer", VANDAAG)
    assert (wijk.instellingen.vraagbaak.naam, wijk.instellingen.schoolregio) == ("Wijkbedrijf Het Oude Veer", "Zuid")
    assert (tmp_path / "veer/netlify.toml").is_file()


def test_what_is_begun_in_a_new_wijk_could_be_published_at_once(tmp_path):
    """Of every kind: its places, people and photos are of this wijk, its days are near, and nobody's advertisement came along."""
    veer = begin(tmp_path / "veer")
    er_was, soorten = set((veer / "content").rglob("*.md")), [naam for naam, kind in discover().items() if kind.vorm == "markdown"]
    for soort in soorten:
        assert main(["new", soort, f"Over {soort}", "--date", "2027-06-01"], veer) == 0
    stukken = set((veer / "content").rglob("*.md")) - er_was
    assert len(stukken) == len(soorten)
    wijk = load(veer, date(2027, 6, 1))
    assert (wijk.get("uitgave", "2027-2"), _uitgave(wijk, "").nummer) == (None, "2027-2"), "an edition that is not finished is printed, and nowhere else"
    for pad in stukken:
        tekst = pad.read_text(encoding="utf-8")
        assert "Bakkerij" not in tekst
        pad.write_text(tekst.replace("status: concept\n", ""), encoding="utf-8")
    wijk = load(veer, date(2027, 6, 1))
    assert not [p for p in wijk.problems if p.path in {pad.relative_to(veer).as_posix() for pad in stukken}]
    assert wijk.get("uitgave", "2027-2").verschijnt == date(2027, 7, 27)
    assert wijk.alle("oproep")[0].verloopt == date(2027, 6, 29)


def test_what_is_begun_in_a_broken_wijk_says_so(tmp_path, capsys):
    """The example comes as it is; what is wrong elsewhere does not stop a writer."""
    veer = begin(tmp_path / "veer")
    (veer / "data/locaties.yaml").write_text("- [", encoding="utf-8")
    assert main(["new", "artikel", "Bankjes"], veer) == 0
    assert "staat nu een fout" in capsys.readouterr().err
    assert (veer / "content/artikelen/bankjes.md").is_file()


@pytest.mark.parametrize("host", HOSTS)
def test_what_a_host_runs_is_pinned_and_builds_as_the_readme_does(host):
    """No action by a tag, no image by a name alone."""
    for naam, tekst in bestanden(host).items():
        assert "python publish.py build" in tekst
        assert "requirements.txt" in tekst
        assert all(re.search(r"@[0-9a-f]{40} # v\d", regel) for regel in tekst.splitlines() if "uses:" in regel), naam
        assert all("@sha256:" in regel for regel in tekst.splitlines() if re.match(r"\s*image:", regel)), naam


def opdrachten(deel: object) -> Iterator[str]:
    """Find what a host gives to a shell, wherever it stands."""
    for naam, waarde in deel.items() if isinstance(deel, dict) else enumerate(deel) if isinstance(deel, list) else ():
        if naam in ("run", "command", "script", "before_script"):
            yield from [waarde] if isinstance(waarde, str) else waarde
        else:
            yield from opdrachten(waarde)


@pytest.mark.parametrize("host", HOSTS)
def test_what_a_host_gives_to_a_shell_is_one(host):
    """Every line, quotes and all; and nothing that somebody else writes (a name, a title) is put in it by the host."""
    ((naam, tekst),) = bestanden(host).items()
    alle = list(opdrachten(tomllib.loads(tekst) if naam.endswith(".toml") else yaml.safe_load(tekst)))
    assert any("publish.py build" in opdracht for opdracht in alle)
    for opdracht in alle:
        assert "${{" not in opdracht
        assert subprocess.run(["bash", "-n", "-c", opdracht], capture_output=True, check=False).returncode == 0, opdracht


@pytest.mark.parametrize("host", ["github", "cloudflare"])
def test_what_builds_never_holds_the_key_with_which_is_published(host):
    """A package, or what somebody proposes, runs in a job that may only read; the job that publishes runs nothing of the wijk."""
    (tekst,) = bestanden(host).values()
    taken = yaml.safe_load(tekst)["jobs"]
    bouwen, plaatsen = (json.dumps(taken[naam]) for naam in ("bouwen", "plaatsen"))
    assert "secrets." not in bouwen
    assert "write" not in bouwen
    assert "publish.py" not in plaatsen
    assert "checkout" not in plaatsen
    assert taken["plaatsen"]["needs"] == "bouwen"


@pytest.mark.parametrize(("host", "leest"), [("codeberg", "cache/restore@"), ("gitlab", "policy: pull")])
def test_a_proposal_reads_the_cache_and_writes_nothing_in_it(host, leest):
    """What it would leave there, the next build of the site would take (on GitHub the host sees to it)."""
    (tekst,) = bestanden(host).values()
    assert leest in tekst
    if host == "gitlab":
        assert yaml.safe_load(tekst)["controleren"]["extends"] == ".bouwen"
        assert "policy" not in yaml.safe_load(tekst)["pages"]["cache"]
    else:
        stappen = yaml.safe_load(tekst)["jobs"]["site"]["steps"]
        wie = {s["uses"].split("/actions/")[1].split("@")[0]: s["if"] for s in stappen if "/cache" in s.get("uses", "")}
        assert wie == {"cache/restore": "github.event_name == 'pull_request'", "cache": "github.event_name != 'pull_request'"}


@pytest.mark.parametrize(
    ("herkomst", "eis"),
    [
        ({"url": "https://wie:sleutel@git.example/w/pers.git", "vcs_info": GIT}, "wijkpers @ git+https://git.example/w/pers.git@abc"),
        ({"url": "git@git.example:w/pers.git", "vcs_info": GIT}, "wijkpers @ git+https://git.example/w/pers.git@abc"),
        ({"url": "https://git.example/pers.whl", "archive_info": {}}, "wijkpers @ https://git.example/pers.whl"),
    ],
)
def test_the_engine_is_found_where_it_came_from_without_anybodys_key(herkomst, eis):
    """What pip wrote down, as others may fetch it."""
    assert motor._van_pip(herkomst) == eis


def test_a_field_with_a_new_name_is_renamed_in_its_line_and_nowhere_else(tmp_path):
    """In front matter, in a block, in a list inside a list; comments, order and other fields with that name stay."""
    veer = begin(tmp_path / "veer")
    artikel, lijst = veer / "content/artikelen/we-zijn-begonnen.md", veer / "data/organisations.yaml"
    artikel.write_text("---\ntitel: Rubriek\n# rubriek: niet deze\n'rubriek': nieuws\nbeeld: {maker: Jan}\n---\nrubriek: in de tekst\n", encoding="utf-8")
    oud = lijst.read_text(encoding="utf-8")
    nieuw, wijzigingen = hernoem(
        veer,
        (
            Hernoemd("0.2", "artikel", ("rubriek",), "vak"),
            Hernoemd("0.2", "artikel", ("beeld", "maker"), "fotograaf"),
            Hernoemd("0.2", "organisatie", ("aanbod", "kosten"), "prijs"),
            Hernoemd("0.2", "wijk", ("kort",), "naam"),
        ),
    )
    tekst = "---\ntitel: Rubriek\n# rubriek: niet deze\nvak: nieuws\nbeeld: {fotograaf: Jan}\n---\nrubriek: in de tekst\n"
    assert nieuw == {artikel: tekst.encode(), lijst: oud.replace("kosten:", "prijs:").encode()}
    assert [(w.path, w.regel, w.dubbel) for w in wijzigingen] == [
        ("content/artikelen/we-zijn-begonnen.md", 4, False),
        ("content/artikelen/we-zijn-begonnen.md", 5, False),
        ("data/organisations.yaml", oud[: oud.index("kosten:")].count("\n") + 1, False),
        ("data/wijk.yaml", 4, True),
    ]


def test_upgrade_shows_first_and_then_writes(tmp_path, capsys):
    """The version, the tested packages and, when asked, the files of the host; the proof writes nothing."""
    veer = begin(tmp_path / "veer")
    wijk_yaml, versies, werk = veer / "data/wijk.yaml", veer / "versies.txt", veer / ".github/workflows/site.yml"
    wijk_yaml.write_text(wijk_yaml.read_text(encoding="utf-8").replace('motor: "0.1.0"', 'motor: "0.0.9"'), encoding="utf-8")
    versies.write_text("pelican==1.0\n", encoding="utf-8")
    werk.write_text("name: eigen\n", encoding="utf-8")
    assert main(["doctor", "--root", str(veer)], veer) == 0
    assert main(["upgrade", "--root", str(veer)], veer) == 0
    gezegd = capsys.readouterr()
    assert "publish.py upgrade" in gezegd.err
    assert "Van wijkpers 0.0.9 naar" in gezegd.err
    assert (gezegd.out, versies.read_text(encoding="utf-8")) == ("~ data/wijk.yaml\n~ versies.txt\n", "pelican==1.0\n")
    assert main(["upgrade", "--root", str(veer), "--host", "github", "--write"], veer) == 0
    assert werk.read_text(encoding="utf-8") == bestanden("github")[".github/workflows/site.yml"]
    assert (bijwerking(veer).nodig, list(nieuws("999"))) == (False, [])
    assert load(veer, VANDAAG).instellingen.motor
