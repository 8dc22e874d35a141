"""The command line: Dutch words, exit codes that mean something."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from conftest import ROOT, VANDAAG, WIJKJE, publish

from wijkpers.cli import main
from wijkpers.commands.alle import COMMANDS
from wijkpers.commands.serve import Handler, Staat
from wijkpers.opdracht import Opdracht
from wijkpers.voorbeeld import Voorbeeld


def test_every_command_has_a_dutch_alias_and_a_line_of_help():
    """And no word is used twice."""
    namen = [n for c in COMMANDS for n in {c.verb, c.alias}]
    assert len(namen) == len(set(namen))
    assert all(c.hulp for c in COMMANDS)


@pytest.mark.parametrize("woord", ["check", "controleer"])
def test_check_says_what_is_there_and_writes_nothing(wijkje, woord):
    """Both the English verb and its Dutch alias."""
    voor = sorted(p.as_posix() for p in wijkje.rglob("*"))
    klaar = publish(woord, "--root", wijkje, "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    assert "2 artikelen" in klaar.stderr
    assert sorted(p.as_posix() for p in wijkje.rglob("*")) == voor


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("build --bestaatniet", "dit kennen we niet: --bestaatniet"),
        ("bild", '"bild" kennen we niet; bedoel je "build"?'),
        ("new", "er ontbreekt nog iets: soort, titel"),
        ("build --root README.md", '--root: "README.md" is geen map'),
        ("build --root nergens", '--root: "nergens" is geen map'),
        ("build --root", "achter --root hoort een waarde"),
        ("check --date 31-11-2026", '--date: "31-11-2026" is geen datum; schrijf 2026-12-05'),
        ("serve --port acht", 'achter -p/--port hoort een getal, en er staat "acht"'),
    ],
)
def test_a_wrong_option_is_exit_2_in_dutch(woorden, antwoord, capsys):
    """What argparse says in English, with the way to the help."""
    with pytest.raises(SystemExit) as fout:
        main(woorden.split(), ROOT)
    assert fout.value.code == 2
    assert capsys.readouterr().err == f"Die opdracht klopt niet: {antwoord}\nBekijk wat er kan met: publish.py --help\n"


@pytest.mark.parametrize(
    "woorden", ["check", "build", "list", "print magazine", "export", "import weg.csv", "zoek brood", "addresses", "belronde", "geocodeer"]
)
@pytest.mark.parametrize("map_", ["leeg", "lege wijk.yaml", "data is een bestand"])
def test_a_command_outside_a_wijk_says_so(tmp_path, capsys, woorden, map_):
    """An empty folder, an empty wijk.yaml, a file where a folder belongs: in Dutch, with a file and what to do."""
    if map_ == "lege wijk.yaml":
        (tmp_path / "data").mkdir()
        (tmp_path / "data/wijk.yaml").touch()
    elif map_ == "data is een bestand":
        (tmp_path / "data").touch()
    assert main([*woorden.split(), "--root", str(tmp_path)], tmp_path) == 1
    gezegd = capsys.readouterr().err
    assert gezegd.startswith("data/wijk.yaml  fout WK102" if map_ == "lege wijk.yaml" else "data/wijk.yaml  fout WK501")


@pytest.mark.skipif(os.name != "posix", reason="signals as Unix has them")
def test_a_build_that_is_asked_to_stop_cleans_up(wijkje):
    """SIGTERM, as when a machine goes down or a CI gives up: exit 130, the old site stands, and nothing is left beside it."""
    (wijkje / "output").mkdir()
    (wijkje / "output/index.html").write_text("de goede site", encoding="utf-8")
    opdracht = [sys.executable, str(ROOT / "publish.py"), "build", "--root", str(wijkje), "--date", "2026-11-24"]
    proces = subprocess.Popen(opdracht, stderr=subprocess.PIPE, text=True)
    while proces.poll() is None and not any(p.suffix == ".nieuw" for p in wijkje.iterdir()):
        time.sleep(0.01)
    proces.send_signal(signal.SIGTERM)
    _, gezegd = proces.communicate()
    assert proces.returncode == 130, gezegd
    assert gezegd == "Onderbroken. De site die er stond, staat er nog.\n"
    assert [p.name for p in (wijkje / "output").iterdir()] == ["index.html"]
    assert not [p.name for p in wijkje.iterdir() if p.name.startswith(".output")]


def test_a_missing_package_is_exit_3_with_the_two_commands(tmp_path):
    """As on a machine where nothing was installed."""
    (tmp_path / "pydantic_core.py").write_text("raise ModuleNotFoundError(\"No module named 'pydantic_core'\", name='pydantic_core')", encoding="utf-8")
    klaar = publish("check", PYTHONPATH=str(tmp_path))
    assert klaar.returncode == 3
    assert "make site" in klaar.stderr


def test_a_ci_gets_annotations(wijkje):
    """So that the mistake shows beside its line in a pull request."""
    (wijkje / "content/artikelen/leeg.md").write_text("", encoding="utf-8")
    klaar = publish("check", "--root", wijkje, CI="true")
    assert klaar.returncode == 1
    assert "::error file=content/artikelen/leeg.md,line=1,col=1,title=WK102::dit bestand is leeg" in klaar.stderr


@pytest.mark.parametrize("soort", ["artikel", "verhaal", "activiteit", "oproep", "uitgave", "pagina"])
def test_new_makes_a_concept_that_the_check_accepts(wijkje, soort):
    """A scaffold is never a mistake; only a title differs from the example."""
    (wijkje / "content/uitgaven/2026-4.md").unlink()
    klaar = publish("new", soort, "Feest op het plein", "--root", wijkje, "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    (pad,) = (p for p in (wijkje / "content").rglob("*.md") if "Feest op het plein" in p.read_text(encoding="utf-8"))
    assert pad.stem == ("2027-1" if soort == "uitgave" else "feest-op-het-plein")
    gemaakt = pad.read_text(encoding="utf-8")
    assert "status: concept" in gemaakt
    assert 'titel: "Feest op het plein"' in gemaakt
    assert publish("check", "--root", wijkje, "--date", "2026-11-24").returncode == 0


def test_a_proposal_on_gitlab_gets_a_report(wijkje, tmp_path):
    """With file, line, message and remedy; empty when all is well, as there must be one to compare with."""
    rapport = tmp_path / "meldingen.json"
    assert publish("check", "--root", wijkje, "--date", "2026-11-24", "--rapport", rapport).returncode == 0
    assert json.loads(rapport.read_text(encoding="utf-8")) == []
    (wijkje / "content/artikelen/leeg.md").write_text("", encoding="utf-8")
    assert publish("check", "--root", wijkje, "--rapport", rapport).returncode == 1
    (melding,) = json.loads(rapport.read_text(encoding="utf-8"))
    assert (melding["check_name"], melding["severity"], melding["location"]) == ("WK102", "major", {"path": "content/artikelen/leeg.md", "lines": {"begin": 1}})
    assert "dit bestand is leeg" in melding["description"]


def test_new_never_overwrites(wijkje):
    """An existing file is somebody's work."""
    assert publish("new", "artikel", "Nieuwe bankjes", "--root", wijkje).returncode == 2


def test_new_of_a_listed_kind_prints_what_to_paste(wijkje):
    """On stdout, ready for the list."""
    klaar = publish("nieuw", "organisatie", "De Kring", "--root", wijkje)
    assert klaar.stdout.startswith('- code: de-kring\n  naam: "De Kring"\n')


def test_schema_prints_json():
    """For editors that complete while typing."""
    assert json.loads(publish("schema", "artikel").stdout)["title"] == "Artikel"


def test_doctor_finds_everything_here():
    """The same packages that the build uses."""
    klaar = publish("doctor", "--root", WIJKJE)
    assert klaar.returncode == 0, klaar.stderr


@pytest.fixture
def server(site, monkeypatch):
    """Serve the miniature wijk as `serve` does."""
    staat, voorbeeld = Staat(), Voorbeeld(Opdracht(site.parent, site, VANDAAG, siteurl=""))
    voorbeeld.ververs()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, staat=staat, voorbeeld=voorbeeld))
    httpd.daemon_threads = False  # closing waits for them
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield staat, f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    monkeypatch.setattr(staat, "wacht", lambda *_: (_ for _ in ()).throw(ConnectionResetError))
    staat.meld()  # a stream that waits goes now, and no thread of it is left for the next test
    httpd.server_close()


@pytest.mark.build
def test_preview_shows_pages_with_its_script_and_a_real_404(server):
    """The 404 page is the wijk's own, with status 404."""
    _, adres = server
    with urllib.request.urlopen(f"{adres}/nieuws/nieuwe-bankjes/") as antwoord:
        assert b"/_voorbeeld.js" in antwoord.read()
    with pytest.raises(urllib.error.HTTPError) as fout:
        urllib.request.urlopen(f"{adres}/bestaat-niet/")
    assert fout.value.code == 404
    assert "Deze pagina is er niet" in fout.value.read().decode()
    fout.value.close()


@pytest.mark.build
def test_preview_tells_the_browser_about_a_build_and_about_mistakes(server):
    """One event per build: reload, or the report to lay over the page."""
    staat, adres = server
    with urllib.request.urlopen(f"{adres}/_voorbeeld", timeout=5) as stroom:
        staat.meld()
        assert stroom.readline() == b"data: ververs\n"
        stroom.readline()
        staat.meld("1 fout")
        assert stroom.readline() == b'data: "1 fout"\n'


@pytest.mark.build
def test_a_page_that_was_made_before_the_last_change_comes_back_at_once(server):
    """Between the page and its stream a second change may fall."""
    staat, adres = server
    with urllib.request.urlopen(f"{adres}/") as antwoord:
        versie = re.search(rb'data-versie="(\d+)"', antwoord.read())[1].decode()
        assert antwoord.headers["Cache-Control"] == "no-store"
    staat.meld()
    with urllib.request.urlopen(f"{adres}/_voorbeeld?{versie}", timeout=5) as stroom:
        assert stroom.readline() == b"data: ververs\n"


@pytest.mark.build
def test_a_browser_keeps_what_has_the_hash_of_its_bytes_in_its_name(server):
    """Then a page that comes back fetches itself and nothing else."""
    _, adres = server
    with urllib.request.urlopen(f"{adres}/") as antwoord:
        namen = re.findall(rb'"(/(?:thema|beeld)/[^" ]+|/_voorbeeld\.js[^"]*)"', antwoord.read())
    assert len(namen) > 3
    for naam in namen:
        with urllib.request.urlopen(adres + naam.decode()) as antwoord:
            assert "immutable" in antwoord.headers["Cache-Control"], naam
