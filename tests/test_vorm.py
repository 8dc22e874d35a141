"""Whatever an editor writes and however it is read, nothing is cut off, nothing overlaps, and everything can be pressed with a thumb."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import kopieer, publish
from PIL import Image

from tools.browser import dien

pytestmark = [pytest.mark.browser, pytest.mark.build]

LANG = "Wijkgezondheidsdienstenvrijwilligerscoordinatieoverlegcommissie"
ARABISCH = "مرحبا بكم في الحي الجديد"
STUKKEN = {
    "kort": ("A", "B", "Dit is de hele tekst.", None),
    "lang": (
        LANG,
        f"{LANG} en nog {LANG}.",
        f"## {LANG}\n\n{LANG} staat in een alinea.\n\n- {LANG}\n\n> {LANG}\n\n| {LANG} | b | c |\n|-|-|-|\n| 1 | 2 | 3 |",
        None,
    ),
    "vol": ("Zeventig tekens in een titel is het meeste dat een artikel hebben mag", "Kort. " * 49, "Een alinea.", "staand"),
    "breed": ("Een plaatje dat heel breed is en heel laag", "Dat komt voor.", "Een alinea.", "liggend"),
    "arabisch": (ARABISCH, f"{ARABISCH}. {ARABISCH}.", f"## {ARABISCH}\n\n{ARABISCH} {ARABISCH} {ARABISCH}\n\n- {ARABISCH}\n\nBel 030 123 45 67.", "staand"),
}
PADEN = (
    "",
    "nieuws/",
    *(f"nieuws/{naam}/" for naam in STUKKEN),
    "verhalen/",
    "verhalen/de-sleutel/",
    "agenda/",
    "agenda/vandaag/",
    "agenda/maand/2026-12/",
    "agenda/repair-cafe/",
    "sociale-kaart/",
    "sociale-kaart/vraagbaak/",
    "hulp/",
    "hulp/ontmoeten/",
    "locaties/buurthuis/",
    "oproepen/",
    "oproepen/hond/",
    "magazine/",
    "magazine/2026-4/",
    "rubriek/wijknieuws/",
    "buurten/noord/",
    "archief/",
    "zoeken/",
    "contact/",
    "404.html",
)

# What does not fit: the page itself, a box outside the window, and lines of text that run through each other (of which half the height must be its own).
FOUTEN = """(() => {
  const breed = document.documentElement.clientWidth, fouten = [];
  if (document.documentElement.scrollWidth > breed) fouten.push(`zijwaarts: ${document.documentElement.scrollWidth}`);
  const vrij = ".verborgen, .plattegrond, .tabel, .sprong, .opdruk";
  for (const e of document.querySelectorAll("body *")) {
    const r = e.getBoundingClientRect();
    if (!r.width || !e.checkVisibility({ contentVisibilityAuto: true }) || e.closest(vrij)) continue;
    if (r.left < -1.5 || r.right > breed + 1.5) fouten.push(`buiten beeld: ${e.outerHTML.slice(0, 90)}`);
    if (getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1) fouten.push(`afgesneden: ${e.outerHTML.slice(0, 90)}`);
  }
  const regels = [], lopen = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (lopen.nextNode()) {
    const tekst = lopen.currentNode, stuk = document.createRange();
    const om = tekst.parentElement;
    if (!tekst.data.trim() || !om.checkVisibility({ contentVisibilityAuto: true }) || om.closest(vrij + ", svg, option")) continue;
    stuk.selectNodeContents(tekst);
    for (const r of stuk.getClientRects()) {
      if (r.width > 1) regels.push([r.left + 1, r.right - 1, r.top + r.height / 4, r.bottom - r.height / 4, tekst.data.trim().slice(0, 40)]);
    }
  }
  regels.forEach((a, n) => regels.slice(n + 1).forEach((b) => {
    if (a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]) fouten.push(`over elkaar: ${a[4]} / ${b[4]}`);
  }));
  return fouten;
})()"""

# Everything to press, save links in a sentence: what is found 21 pixels above and below its middle, or how high the card is that it covers.
TE_KLEIN = """[...document.querySelectorAll("a, button, summary, select, input")].filter((e) => {
  const r = e.getClientRects()[0];
  if (!r || !r.width || !e.checkVisibility({ contentVisibilityAuto: true }) || e.closest("svg, .sprong, .opdruk")) return false;
  if (getComputedStyle(e, "::after").position === "absolute") return e.offsetParent.offsetHeight < 44;
  const zin = e.closest("p, li, dd, td");
  const links = zin && [...zin.querySelectorAll("a, button")].reduce((n, l) => n + l.textContent.trim().length, 0);
  if (e.matches("a") && zin && zin.textContent.trim().length > links + 12) return false;
  const doel = e.closest("label") || e;
  return [-21, 21].some((weg) => {
    const x = r.left + r.width / 2, y = r.top + r.height / 2 + weg;
    scrollTo(0, 0);
    const daar = document.elementFromPoint(x, y);
    return daar && !doel.contains(daar) && !daar.contains(doel);
  });
}).map((e) => e.outerHTML.slice(0, 120))"""


def schrijf(root: Path) -> None:
    """Give the miniature wijk everything that an editor may get wrong without an error."""
    for naam, maat in (("staand", (500, 1500)), ("liggend", (2400, 300))):
        Image.new("RGB", maat, "#12363f").save(root / f"content/media/{naam}.jpg")
    for dag, (naam, (titel, kort, tekst, foto)) in enumerate(STUKKEN.items(), 1):
        beeld = f"beeld: {{bestand: media/{foto}.jpg, alt: Een vlak, fotograaf: Atelier, rechten: CC BY 4.0, herkenbaar: niemand}}\n" if foto else ""
        woorden = "trefwoorden: [" + ", ".join(f"woord {n}" for n in range(400)) + "]\n" if naam == "vol" else ""
        kop = f"titel: {titel}\nkort: {kort.strip()}\ndatum: 2026-11-{dag:02d}\nauteur: Noor\nrubriek: wijknieuws\n"
        kop += "onderwerpen: [ontmoeten]\norganisaties: [vraagbaak]\n"
        (root / f"content/artikelen/{naam}.md").write_text(f"---\n{kop}{beeld}{woorden}---\n{tekst}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def lastig(tmp_path_factory, site):
    """Build a wijk that is hard to set, and give its address."""
    root = kopieer(tmp_path_factory.mktemp("lastig") / "wijkje", site)
    schrijf(root)
    klaar = publish("build", "--root", root, "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    with dien(root / "output") as adres:
        yield f"{adres}/"


@pytest.mark.parametrize("pad", PADEN)
def test_nothing_is_cut_off_nothing_overlaps_and_everything_to_press_is_as_high_as_a_thumb(lastig, chromium, pad):
    """Small, wide, and with letters of 200 %: titles of one letter and of a word of sixty-three, pictures of any shape, a page in Arabic.

    44 pixels: chips, crumbs, cards and the links that stand by themselves, on a telephone and on a desk.
    """
    chromium.venster(320)
    chromium.open(lastig + pad)
    fouten = {}
    for naam, vraag, letter, *venster in (  # no script measures, so another window is as good as another visit
        ("klein", FOUTEN, 16, 320),
        ("midden", FOUTEN, 16, 768),
        ("breed", FOUTEN, 16, 1280),
        ("groot", FOUTEN, 32, 640),
        ("grootst", FOUTEN, 32, 320),
        ("duim", TE_KLEIN, 16, 320, 12000),
        ("duim op een breed scherm", TE_KLEIN, 16, 1280, 12000),
    ):
        chromium.venster(*venster)
        chromium.letter(letter)
        fouten[naam] = chromium.waarde(vraag)
    assert fouten == {naam: [] for naam in fouten}


def test_four_hundred_choices_are_only_many(lastig, chromium):
    """The row of chips wraps."""
    chromium.venster(320)
    chromium.open(f"{lastig}nieuws/")
    chromium.waarde(
        "(() => { const rij = document.querySelector('.filters__rij'); for (let n = 0; n < 400; n++) rij.append(rij.firstElementChild.cloneNode(true)); })()"
    )
    assert chromium.waarde(FOUTEN) == []


def test_a_new_wijk_has_a_front_page_without_holes(tmp_path, site, chromium):
    """One article, one organisation and one place: what is empty is not there."""
    root = kopieer(tmp_path / "wijkje", site, "activiteiten", "verhalen", "oproepen", "uitgaven", "kpi.yaml")
    klaar = publish("build", "--root", root, "--date", "2026-11-24", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    with dien(root / "output") as adres:
        for breed in (320, 1280):
            chromium.venster(breed)
            chromium.open(f"{adres}/")
            assert chromium.waarde(FOUTEN) == []
        assert (
            chromium.waarde("[...document.querySelectorAll('main section')].filter((s) => !s.textContent.trim() || s.matches(':has(> ul:empty)')).length") == 0
        )


def test_the_focus_is_seen_and_motion_and_colours_of_the_reader_are_kept(lastig, chromium):
    """A ring on what has the focus; no transition for who wants none; edges where colour carried them."""
    chromium.venster(1280, prefers_reduced_motion="reduce", forced_colors="active")
    chromium.open(lastig)
    stijl = "getComputedStyle(document.querySelector('{}')).{}"
    assert chromium.waarde("matchMedia('(forced-colors: active)').matches")
    assert chromium.waarde(stijl.format("main a", "transitionDuration")) == "0s"
    assert chromium.waarde(stijl.format(".datumblok", "borderTopStyle")) == "solid"
    for soort in ("keyDown", "keyUp"):
        chromium.vraag("Input.dispatchKeyEvent", type=soort, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    assert chromium.waarde("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert chromium.waarde("document.activeElement.getBoundingClientRect().top >= 0")


def test_a_page_in_arabic_runs_from_right_to_left(lastig, chromium):
    """Its title, its summary and its text, each by the mark that stands in the page."""
    chromium.open(f"{lastig}nieuws/arabisch/")
    kanten = chromium.waarde("['h1', '.kop__intro', '.lees p', '.lees h2'].map((e) => getComputedStyle(document.querySelector(e)).direction)")
    assert kanten == ["rtl"] * 4


def test_the_values_of_a_wijk_restyle_every_part_of_a_page(lastig, chromium, wijkje):
    """The same pages with another eigen/stijl.css: ground, text, bridge and letters are all others, by day and by night, and paper stays white."""
    shutil.copytree(Path(__file__).parent / "huisstijl", wijkje / "eigen")
    klaar = publish("build", "--root", wijkje, "--date", "2026-11-24", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    vraag = """document.fonts.ready.then(() => [
      ["body", "backgroundColor"], ["h1", "color"], [".dek", "backgroundColor"], [".rand", "fill"], [".balk", "backgroundColor"],
      [".lees a", "color"], [".kicker", "color"], ["h1", "fontFamily"], [".lees", "fontFamily"],
    ].map(([e, s]) => getComputedStyle(document.querySelector(e))[s])
      .concat([...document.fonts].filter((f) => f.status === "loaded").map((f) => f.family + f.weight).sort().join()))"""
    with dien(wijkje / "output") as adres:
        for media in ({"prefers_color_scheme": "light"}, {"prefers_color_scheme": "dark"}):
            beide = []
            chromium.venster(1280, **media)
            for site in (lastig, f"{adres}/"):
                chromium.open(f"{site}nieuws/nieuwe-bankjes/")
                beide.append(chromium.waarde(vraag))
            assert [a for a, b in zip(*beide, strict=True) if a == b] == []
    chromium.vraag("Emulation.setEmulatedMedia", media="print", features=[])
    assert chromium.waarde("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
