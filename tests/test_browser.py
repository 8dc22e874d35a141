"""What only a browser can tell: the search finds, and nothing scrolls sideways on a small phone."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

CHROMIUM = shutil.which("chromium")
VLAGGEN = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars", "--virtual-time-budget=10000"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--dump-dom"),
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.build,
    pytest.mark.skipif(not CHROMIUM and not os.environ.get("CI"), reason="hier is geen chromium (Debian: apt install chromium)"),
]


class Stil(SimpleHTTPRequestHandler):
    """Serve without a word; `/traag` takes its time, and holds the load event that Chromium waits for."""

    def do_GET(self):
        if self.path == "/traag":
            time.sleep(4)
        super().do_GET()

    def log_message(self, format, *args):
        pass


@pytest.fixture
def adres(site):
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Stil, directory=str(site)))
    httpd.daemon_threads = True
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def dom(url: str, profiel) -> str:
    """Open a page and give its document after its scripts have run."""
    klaar = subprocess.run([str(CHROMIUM), *VLAGGEN, f"--user-data-dir={profiel}", url], capture_output=True, text=True, check=True, timeout=60)
    return klaar.stdout


def gezocht(adres: str, site, profiel, vraag: str) -> str:
    """Ask the search page in a frame, wait, and give what it shows as HTML."""
    proef = site / "proef-zoeken.html"
    proef.write_text(
        f'<!doctype html><iframe src="/zoeken/?q={vraag}"></iframe><img src="/traag"><pre></pre><script>onload = () => '
        "{ document.querySelector('pre').textContent = document.querySelector('iframe').contentDocument.querySelector('main').outerHTML; };</script>",
        encoding="utf-8",
    )
    try:
        return html.unescape(re.search(r"<pre>(.*?)</pre>", dom(f"{adres}/proef-zoeken.html", profiel), re.DOTALL)[1])
    finally:
        proef.unlink()


def test_the_search_page_finds_a_word_of_a_text(adres, site, tmp_path):
    """Pagefind answers through our own script, with a link to the page."""
    main = gezocht(adres, site, tmp_path, "thermoskan")
    assert re.search(r'<a href="/nieuws/nieuwe-bankjes/"[^>]*>Nieuwe bankjes langs de vaart', main)


def test_a_search_without_result_is_no_dead_end_and_markup_in_it_is_text(adres, site, tmp_path):
    """The question comes back as text, and the topics stay."""
    main = gezocht(adres, site, tmp_path, "%3Cimg%20src%3Dx%3Eqqqqqq")
    assert "Niets gevonden" in main
    assert "<img src=x" not in main
    assert 'href="/hulp/ontmoeten/"' in main


def test_the_search_page_shows_topics_first_and_understands_sounds(adres, site, tmp_path):
    """`geselschap` is gezelschap; the topic stands in its own group, and is said aloud."""
    main = gezocht(adres, site, tmp_path, "geselschap")
    assert re.search(r'<h3[^>]*>Onderwerpen</h3><ol[^>]*><li><a href="/hulp/ontmoeten/">Mensen ontmoeten</a>', main)
    assert "Bedoelde je: Mensen ontmoeten?" in main


def test_the_search_page_loads_nothing_before_a_key_and_only_it_may_run_wasm(adres, site, tmp_path):
    """No list of words and no Pagefind stand in the page as it opens; its policy allows no other host."""
    pagina = dom(f"{adres}/zoeken/", tmp_path)
    assert not re.search(r"<script[^>]+(woorden|pagefind)", pagina)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)', pagina)[1]
    assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
    assert "http" not in policy
    assert "wasm" not in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "pad", ["", "sociale-kaart/", "zoeken/", "hulp/ontmoeten/", "nieuws/nieuwe-bankjes/", "agenda/", "sociale-kaart/vraagbaak/", "magazine/2026-4/"]
)
def test_nothing_scrolls_sideways_at_320_pixels(adres, site, tmp_path, pad):
    """A frame of 320 pixels wide holds the page; a wider document would say so in the title of this test page."""
    proef = site / "proef-320.html"
    proef.write_text(
        f'<!doctype html><title>-</title><iframe src="/{pad}" width="320" height="800"></iframe><script>'
        "onload = () => { document.title = document.querySelector('iframe').contentDocument.documentElement.scrollWidth; };</script>",
        encoding="utf-8",
    )
    try:
        breedte = int(re.search(r"<title>(\d+)</title>", dom(f"{adres}/proef-320.html", tmp_path))[1])
    finally:
        proef.unlink()
    assert breedte <= 320
