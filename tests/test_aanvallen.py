"""Texts that want to run a script or call another site do neither, in a real browser, with our policy and without it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from bs4 import BeautifulSoup
from conftest import VANDAAG, kopieer, publish
from icalendar import Calendar
from lxml import etree
from markupsafe import Markup

from tools.browser import Chromium, dien
from wijkpers.markup import Koppelaar, render
from wijkpers.problems import WijkError
from wijkpers.text import ONZICHTBAAR, slug
from wijkpers.wijk.laden import load

AANVALLEN: dict[str, str] = yaml.safe_load((Path(__file__).parent / "aanvallen.yaml").read_text(encoding="utf-8"))
NAMEN = list(AANVALLEN)
REGELS = {naam: " ".join(tekst.split()) for naam, tekst in AANVALLEN.items()}
VIJFTIENDE = range(0, len(NAMEN) - 2, 15)
KALENDER = "Koffie, thee; koek\\n\r\nATTACH:https://kwaad.example/x\r\nEND:VEVENT"
GECONTROLEERD = {"op": "2026-10-01", "hoe": "gebeld"}

# Whatever would run calls one of these; it is told before any script of the page starts.
LUISTER = 'for (const naam of ["alert", "prompt", "confirm"]) window[naam] = (x) => geraakt(naam);'
# What a reader cannot see but a script could use: handlers, addresses that run, elements of another site, names that hide an element.
KEUR = """(async () => {
  await new Promise((klaar) => setTimeout(klaar, RUST));
  const fout = [];
  const eigen = (adres) => new URL(adres, document.baseURI).origin === location.origin;
  for (const e of document.querySelectorAll("*")) {
    const naam = e.localName;
    for (const { name, value } of e.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^autofocus$|^xlink:href$|^background$/i.test(name)) fout.push(naam + " " + name);
      const soort = /^(href|src|action|data|poster)$/.test(name) && new URL(value, document.baseURI).protocol;
      if (soort && !/^(https?|mailto|tel|webcal):$/.test(soort)) fout.push(naam + " " + value);
      if (/^(src|srcset|poster|data|action)$/.test(name) && value.split(", ").some((deel) => !eigen(deel.split(" ")[0]))) fout.push(naam + " " + value);
    }
    if (/^(iframe|object|embed|base|frame|applet|template|noscript|xmp|plaintext|marquee|math)$/.test(naam)) fout.push(naam);
    if (naam === "script" && !e.src && e.type !== "application/ld+json") fout.push("script in de pagina");
    if (naam === "meta" && e.httpEquiv && e.httpEquiv !== "Content-Security-Policy") fout.push("meta " + e.httpEquiv);
    if (naam === "link" && /stylesheet|preload|icon|prefetch/.test(e.rel) && !eigen(e.href)) fout.push("link " + e.href);
  }
  for (const e of document.querySelectorAll(".lees [id], .lees [name]")) if (e.name || !/^(kop|noot)-/.test(e.id)) fout.push("naam " + (e.name || e.id));
  return fout;
})()"""


def knip(tekst: str, max_: int) -> str:
    """Make a text fit a field; it must say something."""
    return f"{tekst[: max_ - 2]} x"


def stuk(velden: dict, tekst: str = "") -> str:
    """Write a Markdown file; JSON is YAML."""
    kop = "".join(f"{naam}: {json.dumps(waarde)}\n" for naam, waarde in velden.items())
    return f"---\n{kop}---\n{tekst}\n"


def artikel(root: Path, naam: str, regels: list[str], tekst: str) -> None:
    """Write an article with a line for its title, its summary, its author and its keyword."""
    titel, kort, auteur, trefwoord = (regels * 4)[:4]
    velden = {"titel": knip(titel, 120), "kort": knip(kort, 300), "datum": "2026-11-20", "auteur": knip(auteur, 80), "rubriek": "wijknieuws"}
    velden |= {"trefwoorden": [f"{naam[-9:]} {trefwoord}"[:40].replace(",", " ")]}
    (root / f"content/artikelen/{naam}.md").write_text(stuk(velden, tekst), encoding="utf-8")


def geweigerd(root: Path, cache: Path) -> set[str]:
    """Plant each attack as an article of its own, and give the names of those that stop a build."""
    for naam, tekst in AANVALLEN.items():
        artikel(root, slug(naam), ["Een gewone titel"], tekst)
    with pytest.raises(WijkError) as fout:
        load(root, VANDAAG, cache=cache)
    for naam in NAMEN:
        (root / f"content/artikelen/{slug(naam)}.md").unlink()
    stammen = {Path(p.path).stem for p in fout.value.problems if p.fatal}
    return {naam for naam in NAMEN if slug(naam) in stammen}


def plant(root: Path, mag: list[str]) -> None:
    """Put attacks in the body, title, summary, author and keyword of articles, four each, and some in everything else that a person writes."""
    for n in range(0, len(mag), 4):
        artikel(root, f"aanval-{n}", [REGELS[naam] for naam in mag[n : n + 4]], "\n\n".join(AANVALLEN[naam] for naam in mag[n : n + 4]))
    activiteit = {"titel": KALENDER, "kort": KALENDER, "tijden": [{"dag": "zaterdag", "van": "10.00", "tot": "13.00"}], "locatie": "buurthuis"}
    activiteit |= {"organisatie": "vraagbaak", "kosten": "gratis", "aanmelden": "hoeft niet"}
    (root / "content/activiteiten/kalender.md").write_text(stuk(activiteit, "Kom langs."), encoding="utf-8")
    for n in VIJFTIENDE:
        een, twee, drie = (knip(regel, 100) for regel in list(REGELS.values())[n : n + 3])
        activiteit = {"titel": een, "kort": twee, "tijden": [{"dag": "zaterdag", "van": "10.00", "tot": "13.00"}], "locatie": "buurthuis"}
        activiteit |= {"organisatie": f"aanval-{n}", "kosten": "gratis", "aanmelden": "hoeft niet", "meenemen": [drie[:78]]}
        (root / f"content/activiteiten/aanval-{n}.md").write_text(stuk(activiteit, "Kom langs."), encoding="utf-8")
        oproep = {"soort": "aanbod", "titel": een[:70], "kort": drie, "datum": "2026-11-16", "verloopt": "2026-12-14", "via": "vraagbaak", "buurt": "noord"}
        (root / f"content/oproepen/aanval-{n}.md").write_text(stuk(oproep, "Kom langs."), encoding="utf-8")
        organisatie = {"code": f"aanval-{n}", "naam": een, "soort": "bewonersinitiatief", "kort": twee, "telefoon": "030 123 45 67"}
        organisatie |= {
            "uitleg": "Kom langs." if "<a" in drie else drie,
            "ook_bekend_als": [drie],
            "locatie": "buurthuis",
            "onderwerpen": ["ontmoeten"],
            "gecontroleerd": GECONTROLEERD,
        }
        with (root / "data/organisations.yaml").open("a", encoding="utf-8") as bestand:
            bestand.write(f"- {json.dumps(organisatie)}\n")


@pytest.fixture(scope="module")
def aangevallen(tmp_path_factory, site) -> tuple[Path, set[str]]:
    """Build a wijk full of attacks, with two pages beside it that hold the bare HTML of each; give it, and which texts were refused."""
    root = kopieer(tmp_path_factory.mktemp("aanval") / "wijkje", site)
    fout = geweigerd(root, root / ".cache/wijkpers")
    plant(root, [naam for naam in NAMEN if naam not in fout])
    klaar = publish("build", "--root", root, "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr[-2000:]
    beeld = Markup('<picture><img src="/beeld/{}" alt="{}"></picture>')
    for dialect in ("commonmark", "python-markdown"):
        koppelaar = Koppelaar(lambda href: f"/x/{quote(href)}", lambda src, alt: beeld.format(quote(src), alt), lambda *a, **k: None)
        delen = "".join(f"<section>{render(tekst, dialect, koppelaar)}</section>" for tekst in AANVALLEN.values())
        (root / f"output/kaal-{dialect}.html").write_text(
            f'<!doctype html><meta charset="utf-8"><title>-</title><div class="lees">{delen}</div>', encoding="utf-8"
        )
    (root / "output/proef.html").write_text(
        "<!doctype html><title>-</title><img src=/x alt=x onerror=alert(1)><img src=http://kwaad.example/x alt=x><a href=javascript:alert(1)>x</a>",
        encoding="utf-8",
    )
    return root / "output", fout


@pytest.fixture(scope="module")
def adres(aangevallen):
    with dien(aangevallen[0]) as adres:
        yield adres


@pytest.fixture
def proefhok(chromium):
    """Give the browser with an ear for whatever runs."""
    chromium.vraag("Runtime.addBinding", name="geraakt")
    chromium.vooraf(LUISTER)
    yield chromium
    chromium.vraag("Page.setBypassCSP", enabled=False)


def gezien(browser: Chromium, adres: str, pad: str, rust: int = 0) -> list[str]:
    """Open a page and tell what it should not have: a script that ran, a request elsewhere, an error, or a document that could."""
    browser.open(f"{adres}/{pad}")
    fout = browser.waarde(KEUR.replace("RUST", str(rust)))
    fout += [f"{keer['payload']} liep" for keer in browser.zag("Runtime.bindingCalled")]
    vragen = [vraag["request"]["url"] for vraag in browser.zag("Network.requestWillBeSent")]
    fout += [f"vroeg {url[:80]}" for url in vragen if not url.startswith(f"{adres}/")]
    return fout + [f"fout {keer['exceptionDetails']}"[:300] for keer in browser.zag("Runtime.exceptionThrown")]


pytestmark = pytest.mark.build


@pytest.mark.browser
def test_the_detector_sees_a_script_that_runs_and_a_request_that_leaves(proefhok, adres):
    """Without this the other tests would prove nothing."""
    fout = gezien(proefhok, adres, "proef.html", 100)
    assert {"alert liep", "vroeg http://kwaad.example/x", "img onerror", "a javascript:alert(1)", "img http://kwaad.example/x"} <= set(fout)


@pytest.mark.browser
@pytest.mark.parametrize("zonder_beleid", [False, True], ids=["met beleid", "zonder beleid"])
def test_no_text_runs_a_script_or_calls_another_site(proefhok, adres, aangevallen, zonder_beleid):
    """Each article, each list that names it, and everything else that people write; also when the policy is not there to stop it."""
    output = aangevallen[0]
    proefhok.vraag("Page.setBypassCSP", enabled=zonder_beleid)
    lijsten = ["", "nieuws/", "agenda/", "oproepen/", "sociale-kaart/", "hulp/ontmoeten/", "buurten/noord/", "locaties/buurthuis/", "archief/"]
    stukken = [f"nieuws/aanval-{n}/" for n in range(0, len(NAMEN), 4)]
    ander = [f"{map_}/aanval-{n}/" for n in VIJFTIENDE for map_ in ("agenda", "oproepen", "sociale-kaart")]
    meer = [*stukken, *ander] if zonder_beleid else [*stukken, *ander][::4]  # what is safe without it, is safe with it
    paden = [pad for pad in (*lijsten, *meer) if (output / pad / "index.html").exists()]
    assert len(paden) > 15
    fout = {pad: gevonden for pad in [*paden, "kaal-commonmark.html", "kaal-python-markdown.html"] if (gevonden := gezien(proefhok, adres, pad))}
    assert fout == {}


VRAGEN = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "x" * 10_000,
    "🦄🦄",
    "   ",
    "%",
    "%zz%00",
    '" onfocus=alert(1) autofocus x="',
    "{{7*7}}",
    "\\",
    "(((",
]


@pytest.mark.browser
@pytest.mark.parametrize("zonder_beleid", [False, True], ids=["met beleid", "zonder beleid"])
def test_no_question_and_no_address_runs_a_script(proefhok, adres, zonder_beleid):
    """What a reader types or is sent in a link: the question, the filters, the hash. Nothing breaks on it either."""
    proefhok.vraag("Page.setBypassCSP", enabled=zonder_beleid)
    paden = [f"zoeken/?q={quote(vraag)}" for vraag in VRAGEN] + ["zoeken/?q=%&q=%ff", "zoeken/#<img src=x onerror=alert(1)>"]
    paden += [f"sociale-kaart/?q={quote(vraag)}&buurt={quote(vraag)}&onderwerp={quote(vraag)}&dag=x&nu=ja" for vraag in VRAGEN]
    paden += [
        "sociale-kaart/?__proto__=x&constructor=y&length=3&elements=z",
        "agenda/?buurt=<img src=x onerror=alert(1)>#<svg onload=alert(1)>",
        "#javascript:alert(1)",
    ]
    fout = {pad[:80]: gevonden for pad in paden if (gevonden := gezien(proefhok, adres, pad, 100))}
    assert fout == {}


def test_only_pictures_stop_the_build(aangevallen):
    """Every other attack is made safe, and its words stay; a picture that is not ours has no words."""
    assert {naam for naam in aangevallen[1] if "<img" not in AANVALLEN[naam] and "![" not in AANVALLEN[naam]} == set()


def test_a_title_is_the_same_words_in_every_place(aangevallen):
    """Title, heading, Open Graph, JSON-LD and feed each escape in their own way, and give back what was written."""
    output, fout = aangevallen
    feed = BeautifulSoup((output / "feeds/nieuws.atom.xml").read_bytes(), "xml")
    uit_feed = {titel.get_text() for titel in feed.select("entry > title")}
    titels = [knip(ONZICHTBAAR.sub("", REGELS[naam]), 120) for naam in NAMEN if naam not in fout][::4]
    for n, titel in enumerate(titels):
        pagina = BeautifulSoup((output / f"nieuws/aanval-{4 * n}/index.html").read_bytes(), "html.parser")
        assert pagina.title.get_text().startswith(titel)
        assert pagina.h1.get_text(strip=True) == titel
        assert pagina.select_one("meta[property='og:title']")["content"] == titel
        assert json.loads(pagina.select_one("script[type='application/ld+json']").string)["headline"] == titel
    assert len(uit_feed.intersection(titels)) > 10


def test_what_other_programs_read_stays_whole(aangevallen):
    """Feeds and sitemap are XML, open data and search lists are JSON, and a calendar holds no property that a title wrote."""
    output = aangevallen[0]
    for pad in [*output.rglob("*.xml"), *output.rglob("*.geojson"), *output.rglob("*.json")]:
        etree.parse(pad) if pad.suffix == ".xml" else json.loads(pad.read_bytes())
    kalenders = [Calendar.from_ical(pad.read_bytes()) for pad in output.rglob("*.ics")]
    afspraken = [deel for kalender in kalenders for deel in kalender.walk("VEVENT")]
    assert " ".join(KALENDER.split()) in {str(afspraak["SUMMARY"]) for afspraak in afspraken}
    assert not any("ATTACH" in afspraak for afspraak in afspraken)


def test_no_json_in_a_page_can_end_its_script(aangevallen):
    """JSON-LD writes < as \\u003c."""
    for pad in aangevallen[0].rglob("index.html"):
        for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', pad.read_text(encoding="utf-8"), re.DOTALL):
            assert "<" not in script
            json.loads(script)
