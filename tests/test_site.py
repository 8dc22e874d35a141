"""The built site: whole, valid, the same every time, and without what should not be there."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import html5lib
import lxml.html
import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, kopieer, publish

from tools import beleid
from wijkpers.adressen import Adressen
from wijkpers.finish import links

pytestmark = pytest.mark.build
GEHEIM = (b"GEHEIM COMMENTAAR", b"GEHEIME MAKER", b"Exif", b"Kanarie")


def bestanden(map_: Path) -> list[str]:
    """List every file below a folder."""
    return sorted(p.relative_to(map_).as_posix() for p in map_.rglob("*") if p.is_file())


def zelfde(een: Path, twee: Path) -> list[str]:
    """List the files that differ."""
    if bestanden(een) != bestanden(twee):
        return sorted(set(bestanden(een)) ^ set(bestanden(twee)))
    return filecmp.cmpfiles(een, twee, bestanden(een), shallow=False)[1]


def soep(pad: Path) -> BeautifulSoup:
    return BeautifulSoup(pad.read_bytes(), "html.parser")


@pytest.mark.parametrize(
    "pad",
    [
        "index.html",
        "404.html",
        "nieuws/index.html",
        "nieuws/nieuwe-bankjes/index.html",
        "rubriek/wijknieuws/index.html",
        "trefwoord/bankjes/index.html",
        "archief/index.html",
        "verhalen/de-sleutel/index.html",
        "agenda/index.html",
        "agenda/repair-cafe/index.html",
        "oproepen/hond/index.html",
        "sociale-kaart/index.html",
        "sociale-kaart/vraagbaak/index.html",
        "hulp/ontmoeten/index.html",
        "locaties/buurthuis/index.html",
        "buurten/noord/index.html",
        "zoeken/index.html",
        "cijfers/index.html",
        "contact/index.html",
        "feeds/nieuws.atom.xml",
        "feeds/nieuws.rss.xml",
        "sitemap.xml",
        "robots.txt",
        "pagefind/pagefind.js",
    ],
)
def test_the_site_has_every_page_a_reader_expects(site, pad):
    """From the home page to the feeds."""
    assert (site / pad).is_file()


def test_every_internal_link_and_picture_resolves(site):
    """The same check that stops a build."""
    assert links.controleer(site, Adressen("https://testwijk.example")) == []


def test_a_broken_link_is_found(site, tmp_path):
    """The check can fail: a page, an anchor and a picture that are not there, and what is no address."""
    kopie = tmp_path / "site"
    shutil.copytree(site, kopie)
    pagina = kopie / "contact/index.html"
    fout = ("/weg/", "/#nergens", "/beeld/weg.jpg", "http://[a.b/", "HTTPS://testwijk.example/weg/2/", "/contact/index.htm", "contact/", "http://\u2100/")
    goed = ("mailto:a@b.example", "https://testwijk.example.nl/x/", "HTTPS://testwijk.example/contact/", "/contact/index.html?a=1#inhoud", "/con%74act/")
    erbij = "".join(f'<a href="{adres}">x</a>' for adres in (*fout, *goed))
    pagina.write_text(pagina.read_text(encoding="utf-8").replace("</main>", f"{erbij}</main>"), encoding="utf-8")
    gemeld = links.kapot(kopie, Adressen("https://testwijk.example"), links.Verwijzingen())
    assert sorted(gemeld) == sorted(("contact/index.html", adres) for adres in fout)


def test_the_link_check_reads_a_page_as_a_parser_does(site):
    """Ids and addresses of every page, and of a text that quotes HTML, against lxml."""
    lastig = '<p>Schrijf id="menu" en &lt;a href="/x/"&gt;: <a class="a" href="/y/?a=1&amp;b=2" title="a > b" hidden>b</a>'
    lastig += '<meta name="d" content="wat betekent href="><p title="x src=" id="na">y</p>'
    lastig += '<img alt="" srcset="/1.avif 480w, /2.avif 960w"/></p>'
    for tekst in (lastig, *(pad.read_text(encoding="utf-8") for pad in site.rglob("*.html"))):
        boom = lxml.html.document_fromstring(tekst.encode())
        gelezen = links.Verwijzingen()
        gelezen.lees("x", tekst)
        srcsets = {deel.split()[0] for srcset in boom.xpath("//@srcset") for deel in srcset.split(",")}
        adressen = {*boom.xpath("//@href | //@src"), *srcsets}
        assert gelezen.ids["x"] == {*boom.xpath("//@id")}
        assert gelezen.adressen == {a for a in adressen if a[0] not in "#?"}


def test_every_page_is_valid_html(site):
    """html5lib, strict, finds no error on any page."""
    for pad in sorted(site.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(pad.read_text(encoding="utf-8"))
        assert not parser.errors, f"{pad.relative_to(site)}: {parser.errors[:3]}"


def test_every_page_has_one_h1_a_title_a_language_and_a_canonical_address(site):
    """What a screen reader and a search engine ask first."""
    for pad in sorted(site.rglob("*.html")):
        boom = soep(pad)
        assert len(boom.find_all("h1")) == 1 or pad.parent.name == "onderdelen", pad  # which shows headings as examples
        assert boom.title.get_text(strip=True)
        assert boom.html["lang"] == {m: m for m in ("en", "tr", "ar", "pl", "uk")}.get(
            pad.relative_to(site).parts[0], "en" if "bankjes-engels" in pad.parts else "nl"
        )
        assert boom.find("link", rel="canonical")["href"].startswith("https://testwijk.example/")


def test_every_page_has_a_strict_policy_and_holds_nothing_that_it_would_stop(site):
    """No script, style or handler in the page, nothing from elsewhere; only the search page may run wasm. CI asks the same of the demo."""
    assert beleid.main(site) == 0


@pytest.mark.parametrize(
    ("html", "klacht"),
    [
        ("<head></head>", "0 keer een beleid"),
        ("{}<p onclick=x>", "in de pagina zelf"),
        ("{}<script>x</script>", "een script of stijl in de pagina zelf"),
        ("{}<p style=x>", "in de pagina zelf"),
    ],
)
def test_a_policy_that_is_not_there_or_would_stop_something_is_seen(html, klacht):
    """The check can fail."""
    goed = """<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>"""
    assert beleid.klachten(goed + "<p>x") == []
    assert klacht in beleid.klachten(html.replace("{}", goed))[0]
    assert beleid.klachten(goed.replace("none'", "none'; style-src 'unsafe-inline'") + "<p>x") == ["in het beleid staat unsafe-inline"]


def test_hidden_texts_and_photo_secrets_are_nowhere_in_the_output(site):
    """A concept, an embargoed article, EXIF, GPS and the JPEG comment: searched as bytes in every file."""
    for pad in bestanden(site):
        data = (site / pad).read_bytes()
        assert not [woord for woord in GEHEIM if woord in data], pad
    assert not [b for b in bestanden(site) if b.endswith("plein.jpg")], "an original was copied"


def test_a_photo_on_its_side_stands_upright(site):
    """The original is 800 x 1200 with orientation 6: a reader sees 1200 x 800."""
    img = soep(site / "nieuws/nieuwe-bankjes/index.html").select_one("main picture img")
    assert int(img["width"]) > int(img["height"])
    assert img["alt"] == "Een plein met bomen en een bankje"


def test_another_machine_gives_the_same_bytes(site, tmp_path):
    """Another folder, time zone, hash seed, locale, umask, order of files, number of cores and disk; a cold cache and then a warm one. Pagefind included."""
    root = kopieer(tmp_path / "ergens anders")
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as schijf:
        for naam in ("koud", "warm"):
            opdracht = ("build", "--root", root, "-o", Path(schijf) / naam, "--date", "2026-11-24")
            klaar = publish(*opdracht, script=ROOT / "tools/anders.py", TZ="Pacific/Auckland", PYTHONHASHSEED="7", LC_ALL="C")
            assert klaar.returncode == 0, klaar.stderr
            assert zelfde(site, Path(schijf) / naam) == [], naam


@pytest.mark.skipif(os.name != "posix", reason="this system cannot limit the size of a file")
def test_a_disk_that_takes_no_more_leaves_the_old_site(wijkje, tmp_path):
    """Every file may have four kilobytes: exit 3, in Dutch, and nothing is left of the new site."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output/index.html").write_text("de goede site", encoding="utf-8")
    krap = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096,) * 2); del sys.argv[0]; runpy.run_path('publish.py', {}, '__main__')"
    opdracht = [sys.executable, "-c", krap, "publish.py", "build", "--root", str(wijkje), "-o", str(tmp_path / "output"), "--date", "2026-11-24"]
    klaar = subprocess.run(opdracht, cwd=ROOT, capture_output=True, text=True, check=False)
    assert klaar.returncode == 3, klaar.stderr
    assert "fout WK519  er past niets meer bij" in klaar.stderr
    assert bestanden(tmp_path / "output") == ["index.html"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["output", "wijkje"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_killed_build_leaves_a_whole_site(wijkje):
    """SIGKILL at some steps and moments; `bench/doden.py` does a thousand."""
    klaar = subprocess.run([sys.executable, str(ROOT / "bench/doden.py"), "4", "--wijk", str(wijkje)], capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert "; 0 keer was de site niet heel" in klaar.stdout


def test_a_site_below_a_path_links_below_that_path(wijkje, tmp_path):
    """SITEURL with a sub-path: every internal address starts with it, and resolves."""
    klaar = publish("build", "--root", wijkje, "-o", tmp_path / "uit", "--date", "2026-11-24", "--siteurl", "https://naam.example/wijk", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    adressen = {a["href"] for a in soep(tmp_path / "uit/index.html").find_all("a")}
    intern = {a for a in adressen if a.startswith("/")}
    assert intern
    assert all(a.startswith("/wijk/") for a in intern)


@pytest.fixture
def pelicanwijk(wijkje) -> Path:
    """Give a wijk with the engine beside it, as in a repository of its own."""
    for naam in ("plugins", "theme", "docs"):
        (wijkje / naam).symlink_to(ROOT / naam)
    shutil.copy(ROOT / "publish.py", wijkje / "publish.py")
    return wijkje


def pelican(root: Path) -> subprocess.CompletedProcess[str]:
    """Run Pelican's own command, as its workflow on GitHub Pages does."""
    omgeving = {**os.environ, "SOURCE_DATE_EPOCH": "1795478400"}
    opdracht = [sys.executable, "-m", "pelican", "-s", "publish.py", "-o", "uit-pelican"]
    return subprocess.run(opdracht, cwd=root, capture_output=True, text=True, check=False, env=omgeving)


def test_pelican_with_publish_py_as_settings_gives_the_same_pages(pelicanwijk):
    """Byte for byte what `publish.py build` makes."""
    klaar = pelican(pelicanwijk)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    anders = publish("build", "--root", pelicanwijk, "-o", pelicanwijk / "uit-publish", SOURCE_DATE_EPOCH="1795478400")
    assert anders.returncode == 0, anders.stderr
    assert zelfde(pelicanwijk / "uit-pelican", pelicanwijk / "uit-publish") == []


def test_pelican_stops_on_a_mistake_with_the_same_report(pelicanwijk):
    """In Dutch, without a traceback, exit 1, and nothing written."""
    (pelicanwijk / "content/artikelen/leeg.md").write_text("", encoding="utf-8")
    klaar = pelican(pelicanwijk)
    assert klaar.returncode == 1
    assert "content/artikelen/leeg.md  fout WK102  dit bestand is leeg" in klaar.stderr
    assert "Traceback" not in klaar.stdout + klaar.stderr
    assert not (pelicanwijk / "uit-pelican").exists()


def test_pelican_tells_a_broken_link_as_we_do(pelicanwijk):
    """That is found when all pages are made: no traceback, and nothing is left beside the output."""
    pad = pelicanwijk / "content/artikelen/nieuwe-bankjes.md"
    pad.write_text(pad.read_text(encoding="utf-8") + "\nKijk [hier](/agend/).\n", encoding="utf-8")
    klaar = pelican(pelicanwijk)
    assert klaar.returncode == 1
    regel = pad.read_text(encoding="utf-8").splitlines().index("Kijk [hier](/agend/).") + 1
    assert f'content/artikelen/nieuwe-bankjes.md:{regel}:13  fout WK309  /agend/ is er niet op de site; bedoel je "/agenda/"?' in klaar.stderr
    assert "Traceback" not in klaar.stdout + klaar.stderr
    assert not [p.name for p in pelicanwijk.iterdir() if "uit-pelican" in p.name]


def test_a_build_needs_no_network(wijkje, tmp_path):
    """With every socket refused, a build succeeds."""
    blok = (
        "import socket, sys, runpy\n"
        "def weiger(*a, **k): raise OSError('geen netwerk')\n"
        "socket.socket.connect = weiger; socket.getaddrinfo = weiger\n"
        f"sys.argv = ['publish.py', 'build', '--root', {str(wijkje)!r}, '-o', {str(tmp_path / 'uit')!r}, '--date', '2026-11-24']\n"
        f"runpy.run_path({str(ROOT / 'publish.py')!r}, run_name='__main__')\n"
    )
    klaar = subprocess.run([sys.executable, "-c", blok], capture_output=True, text=True, check=False, cwd=ROOT)
    assert klaar.returncode == 0, klaar.stderr


def test_a_wijk_overrides_a_template_and_a_token_without_forking(wijkje):
    """`eigen/sjablonen/` wins over the theme, `eigen/stijl.css` comes last in the style sheet."""
    (wijkje / "eigen/sjablonen/channels/site").mkdir(parents=True)
    (wijkje / "eigen/sjablonen/channels/site/404.html").write_text(
        "{% extends 'base.html' %}{% block inhoud %}<h1>Weg is weg</h1>{% endblock %}", encoding="utf-8"
    )
    (wijkje / "eigen/stijl.css").write_text(":root { --kleur-accent: rebeccapurple; }", encoding="utf-8")
    klaar = publish("build", "--root", wijkje, "--date", "2026-11-24", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    assert "Weg is weg" in (wijkje / "output/404.html").read_text(encoding="utf-8")
    css = next((wijkje / "output/thema/css").glob("site.*.css")).read_text(encoding="utf-8")
    assert css.endswith(":root{--kleur-accent:rebeccapurple}")


def test_a_title_with_markup_is_text_everywhere(wijkje):
    """Title, card, Open Graph, JSON-LD, feed: escaped each in its own way."""
    kwaad = '<script>alert(1)</script> & "bankjes" {{ 7*7 }}'
    pad = wijkje / "content/artikelen/nieuwe-bankjes.md"
    pad.write_text(pad.read_text(encoding="utf-8").replace("titel: Nieuwe bankjes langs de vaart", f"titel: '{kwaad}'"), encoding="utf-8")
    klaar = publish("build", "--root", wijkje, "--date", "2026-11-24", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    pagina = (wijkje / "output/nieuws/nieuwe-bankjes/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in pagina
    assert soep(wijkje / "output/nieuws/nieuwe-bankjes/index.html").h1.get_text(strip=True) == kwaad
    assert "<script>alert" not in (wijkje / "output/feeds/nieuws.atom.xml").read_text(encoding="utf-8")


def test_the_atom_feed_holds_the_whole_text_with_full_addresses(site):
    """A reader of the feed need not open the site."""
    feed = BeautifulSoup((site / "feeds/nieuws.atom.xml").read_bytes(), "xml")
    eerste = feed.find("entry").find("content").get_text()
    assert "thermoskan" in eerste
    assert 'href="https://testwijk.example/sociale-kaart/vraagbaak/"' in eerste
    assert 'src="/' not in eerste


def test_a_host_that_listens_gets_headers_and_the_paths_of_the_api(site):
    """Names with a hash are kept for a year; the API of HSDS answers; nobody may frame a page, and no policy here fights that of a page."""
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert "/thema/*\n  Cache-Control: public, max-age=31536000, immutable" in headers
    assert re.findall(r"Content-Security-Policy: (.*)", headers) == ["frame-ancestors 'none'"]
    for kop in (
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Referrer-Policy: strict-origin",
        "Permissions-Policy: ",
        "Cross-Origin-Opener-Policy: ",
    ):
        assert f"\n  {kop}" in headers
    assert "/hsds/services /open-data/hsds/services.json 200" in (site / "_redirects").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("uitslag", "zin"),
    [
        ("", "Deze site is nog niet met een programma onderzocht"),
        ("toegankelijkheid: {op: 2026-11-20, met: axe-core 4.14.1, soorten: 40, keren: 240, fouten: 0}", "Het vond geen fouten"),
        ("toegankelijkheid: {op: 2026-11-20, met: axe, soorten: 40, keren: 240, fouten: 2, onbeslist: [color-contrast]}", "Over 1 punt kan het niet oordelen"),
    ],
)
def test_the_page_about_access_tells_what_the_checks_found(wijkje, tmp_path, uitslag, zin):
    """And says so when nobody looked yet."""
    with (wijkje / "data/wijk.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write(uitslag + "\n")
    (wijkje / "content/paginas/toegankelijk.md").write_text("---\ntitel: Toegankelijkheid\nverplicht_soort: toegankelijkheid\n---\nWelkom.\n", encoding="utf-8")
    klaar = publish("build", "--root", wijkje, "--date", "2026-11-24", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    assert zin in (wijkje / "output/toegankelijk/index.html").read_text(encoding="utf-8")
