"""A wijk may let telephones keep pages for when there is no network; news is never old while there is one."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from pathlib import Path

import pytest
from conftest import kopieer, publish

from tools.browser import Stil, chromium, start, stop

pytestmark = pytest.mark.build


def bouw(root: Path, *, offline: bool) -> Path:
    """Build the miniature wijk with or without the worker."""
    wijk = root / "data/wijk.yaml"
    wijk.write_text(re.sub(r"\noffline: ja\n", "\n", wijk.read_text(encoding="utf-8")) + "\noffline: ja\n" * offline, encoding="utf-8")
    klaar = publish("build", "--root", root, "--date", "2026-11-24", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    return root / "output"


@pytest.fixture(scope="module")
def root(tmp_path_factory, site) -> Path:
    """Give a wijk to build, with a filled cache."""
    return kopieer(tmp_path_factory.mktemp("offline") / "wijkje", site)


def test_a_wijk_without_it_has_only_a_worker_that_removes_itself(site):
    """Nothing on a page asks for it; a browser with an earlier one does."""
    assert "registration.unregister()" in (site / "sw.js").read_text(encoding="utf-8")
    assert not (site / "site.webmanifest").exists()
    assert not (site / "zonder-verbinding").exists()
    assert "js/offline." not in (site / "index.html").read_text(encoding="utf-8")


def test_what_is_fetched_at_once_is_there_and_small(root):
    """At most 150 KB over the line, and every address of it is a file; the version follows what is in it."""
    output = bouw(root, offline=True)
    werker = (output / "sw.js").read_text(encoding="utf-8")
    vooraf = json.loads(re.search(r"VERS ?= ?(\[.*?\])\.map", werker)[1])
    bestanden = [output / f"{adres.strip('/')}{'/' * (adres != '/')}index.html" if adres.endswith("/") else output / adres[1:] for adres in vooraf]
    assert {"/", "/hulp/", "/sociale-kaart/", "/zonder-verbinding/"} <= set(vooraf)
    assert sum(len(gzip.compress(b.read_bytes())) for b in bestanden) < 150 * 1024
    manifest = json.loads((output / "site.webmanifest").read_text(encoding="utf-8"))
    assert (output / manifest["icons"][0]["src"][1:]).is_file()
    assert manifest["theme_color"].startswith("#")
    shutil.copy(root / "output/sw.js", root / "eerst.js")
    bouw(root, offline=True)
    assert (root / "eerst.js").read_bytes() == (root / "output/sw.js").read_bytes()


class Host(Stil):
    """Serve as hosts do, with pages that may be kept for a while; once closed, say nothing on a connection that a browser had opened before."""

    def do_GET(self):
        if not hasattr(self.server, "dicht"):
            super().do_GET()

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


BESTUURD = """
navigator.serviceWorker.ready
  .then(() => navigator.serviceWorker.controller || new Promise((klaar) => (navigator.serviceWorker.oncontrollerchange = klaar)))
  .then(() => 1)
"""
INHOUD = "document.querySelector('main').textContent"
BEWAARD = "caches.match(location.href).then(Boolean)"
WEG = """
navigator.serviceWorker.getRegistrations().then(async (alle) => {
  await Promise.all(alle.map((een) => een.update().catch(() => 0)));
  return !alle.length && !(await caches.keys()).length;
})
"""


@pytest.mark.browser
def test_a_page_that_was_seen_is_there_without_a_network_and_says_of_when(root, tmp_path):
    """One that was not is a page with a number to call; what was switched off leaves nothing behind."""
    httpd = start(bouw(root, offline=True), Host)
    adres = f"http://127.0.0.1:{httpd.server_port}"
    with chromium(tmp_path / "profiel") as browser:
        browser.open(f"{adres}/")
        browser.waarde(BESTUURD)
        browser.open(f"{adres}/nieuws/nieuwe-bankjes/")
        assert "Geen verbinding" not in browser.waarde(INHOUD)
        assert browser.wacht(BEWAARD)
        httpd.dicht = True
        stop(httpd)

        browser.open(f"{adres}/nieuws/nieuwe-bankjes/?van=ergens")
        gezien = browser.waarde(INHOUD)
        assert re.match(r"Geen verbinding\. Deze pagina is opgeslagen op \d+ [a-z]+ 20\d\d\.", gezien)
        assert "Nieuwe bankjes langs de vaart" in gezien
        assert browser.waarde("getComputedStyle(document.body).fontFamily").startswith(('"Source', "Source"))
        browser.open(f"{adres}/hulp/")
        assert "Geen verbinding. Deze pagina is opgeslagen" in browser.waarde(INHOUD)
        browser.open(f"{adres}/nooit/gezien/")
        assert "Deze pagina heb je nog niet bij je" in browser.waarde(INHOUD)
        assert browser.waarde("document.querySelector('main a[href^=\"tel:\"]').textContent") == "030 123 45 67"

        httpd = start(bouw(root, offline=False), Host, httpd.server_port)
        browser.open(f"{adres}/")
        assert "Geen verbinding" not in browser.waarde(INHOUD)
        assert browser.wacht(WEG)
        stop(httpd)
