"""Share one miniature wijk between all tests; nothing here reaches the network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import drukpers
import pypdfium2
import pytest

from tools.browser import CHROMIUM, dien
from tools.browser import chromium as open_chromium
from wijkpers.finish.slot import slot
from wijkpers.problems import Storing
from wijkpers.wijk import Wijk
from wijkpers.wijk.laden import load

ROOT = Path(__file__).resolve().parents[1]
WIJKJE = ROOT / "tests/wijkje"
VANDAAG = date(2026, 11, 24)


def pytest_runtest_setup(item):
    """Skip what looks in a browser where there is none, but never in CI."""
    if item.get_closest_marker("browser") and not CHROMIUM and not os.environ.get("CI"):
        pytest.skip("hier is geen chromium (Debian: apt install chromium)")


def pytest_collection_modifyitems(items):
    """Begin with what builds or looks in a browser: at the end every worker then has something small to do."""
    items.sort(key=lambda item: not any(item.get_closest_marker(naam) for naam in ("browser", "build")))


@pytest.fixture(autouse=True)
def geen_netwerk(monkeypatch):
    """Refuse every connection that leaves this machine."""
    echt = socket.socket.connect

    def connect(self, adres):
        if self.family == socket.AF_UNIX or (isinstance(adres, tuple) and adres[0] in ("127.0.0.1", "::1", "localhost")):
            return echt(self, adres)
        raise AssertionError(f"een test zoekt verbinding met {adres}")

    monkeypatch.setattr(socket.socket, "connect", connect)


def kopieer(doel: Path, site: Path | None = None, *zonder: str) -> Path:
    """Copy the miniature wijk without some of its files; who builds it does so with the cache of `site`, as everybody but a newcomer does."""
    shutil.copytree(WIJKJE, doel, ignore=shutil.ignore_patterns(".cache", *zonder))
    if site:
        shutil.copytree(site.parent / ".cache", doel / ".cache")
    return doel


@pytest.fixture
def wijkje(tmp_path, request) -> Path:
    """Give a copy of the miniature wijk that a test may break."""
    return kopieer(tmp_path / "wijkje", request.getfixturevalue("site") if request.node.get_closest_marker("build") else None)


@pytest.fixture(scope="session")
def wijk(tmp_path_factory) -> Wijk:
    """Give the loaded miniature wijk."""
    return load(WIJKJE, VANDAAG, cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def demowijk(tmp_path_factory) -> Wijk:
    """Give the loaded demo wijk."""
    return load(ROOT, VANDAAG, cache=tmp_path_factory.mktemp("cache"))


def met(wijk, **soorten):
    """Give the wijk with other items of some kinds."""
    items = {naam: MappingProxyType(dict(enumerate(soorten[naam]))) if naam in soorten else rij for naam, rij in wijk.items.items()}
    return replace(wijk, items=MappingProxyType(items))


def publish(*args: object, script: Path = ROOT / "publish.py", **env: str) -> subprocess.CompletedProcess[str]:
    """Run publish.py in a process of its own, as Pelican's signals are shared by a whole process."""
    omgeving = {k: v for k, v in os.environ.items() if k != "CI"} | env
    if script == drukpers.SCRIPT and not env and hasattr(os, "fork"):
        return drukpers.draai([*map(str, args)], omgeving)
    return subprocess.run([sys.executable, str(script), *map(str, args)], capture_output=True, text=True, cwd=script.parent, env=omgeving, check=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """Build the miniature wijk once, give every worker a copy, and give its output folder."""
    hier = tmp_path_factory.getbasetemp()
    allen = hier.parent if "PYTEST_XDIST_WORKER" in os.environ else hier
    root = tmp_path_factory.mktemp("bouw") / "wijkje"
    with beurt(allen / "bouw.slot"):
        if not (allen / "gebouwd").exists():
            klaar = publish("build", "--root", kopieer(root), "--date", "2026-11-24")
            assert klaar.returncode == 0, klaar.stderr
            root.rename(allen / "gebouwd")
    shutil.copytree(allen / "gebouwd", root)
    return root / "output"


@contextmanager
def beurt(pad: Path):
    """Wait until no other worker has this lock, and hold it."""
    with ExitStack() as vast:
        while True:
            try:
                vast.enter_context(slot(pad, pad.name))
                break
            except Storing:
                time.sleep(0.1)
        yield


@pytest.fixture(scope="session")
def _chromium(tmp_path_factory):
    with open_chromium(tmp_path_factory.mktemp("profiel")) as browser:
        yield browser


@pytest.fixture
def chromium(_chromium):
    """Give the browser that tests share, as it comes."""
    _chromium.opnieuw()
    return _chromium


@pytest.fixture(scope="session")
def adres(site):
    """Give the address of the miniature wijk, without a slash at its end."""
    with dien(site) as adres:
        yield adres


def pdf_tekst(data: bytes) -> str:
    """Give all words of a PDF on one line."""
    with pypdfium2.PdfDocument(data) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\xa0", " ").split())
