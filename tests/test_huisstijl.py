"""A wijk restyles everything, paper included, by values alone; and whatever the values of the house are, text can be read."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from conftest import ROOT, VANDAAG

from wijkpers.channel import Drukopdracht, kanalen
from wijkpers.channels.deur import affiche
from wijkpers.finish.assets import stijl
from wijkpers.huisstijl import schriften, tokens
from wijkpers.wijk.laden import load

THEME = ROOT / "theme"
ANDERS = Path(__file__).parent / "huisstijl"
VLAKKEN = ("papier", "vlak", "tint-blos", "tint-zon", "tint-water")
TEKST = ("inkt", "zacht", "link", "accent")
PAREN = (("op-brug", "brug"), ("brug-accent", "brug"), ("op-knop", "knop"), ("op-rood", "rood"), ("op-geel", "geel"))
KLEUR_OF_LETTER = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color-mix|cmyk|luma)\(|[\"']Source|font-family:(?! var\()", re.ASCII
)


def bladen() -> list[Path]:
    """Give every style sheet of site and paper that may not hold a colour or a font."""
    css = [p for p in THEME.rglob("*.css") if p.name not in ("tokens.css", "fonts.css")]
    return [*css, *(p for p in (THEME / "print").glob("*.typ") if p.name != "tokens.typ")]


def zonder_uitleg(tekst: str) -> str:
    """Take the comments out."""
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", tekst, flags=re.DOTALL)


def test_only_the_tokens_name_a_colour_or_a_font():
    """On screen and on paper."""
    gevonden = {p.name: m[0] for p in bladen() if (m := KLEUR_OF_LETTER.search(zonder_uitleg(p.read_text(encoding="utf-8"))))}
    assert len(bladen()) > 60
    assert gevonden == {}


def schema(css: str, donker: bool) -> dict[str, str]:
    """Give the colours of a sheet, in the light scheme or in the dark one."""
    licht, _, rest = zonder_uitleg(css).partition("@media")
    blok = licht + (rest.split("@media")[0] if donker else "")
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})\b", blok))


def licht(kleur: str) -> float:
    """Give the relative luminance of a colour (WCAG 2.2)."""
    kanalen_ = (int(kleur[n : n + 2], 16) / 255 for n in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanalen_)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    """Give the contrast between two colours."""
    laag, hoog = sorted((licht(a), licht(b)))
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("donker", [False, True])
@pytest.mark.parametrize("anders", [False, True])
def test_text_has_a_contrast_of_seven_on_every_surface_it_may_stand_on(anders, donker):
    """Of the demo and of a second wijk, by day and by night."""
    kleuren = schema((THEME / "css/tokens.css").read_text(encoding="utf-8"), donker)
    if anders:
        kleuren |= schema((ANDERS / "stijl.css").read_text(encoding="utf-8"), donker)
    paren = [(tekst, vlak) for tekst in TEKST for vlak in VLAKKEN] + list(PAREN)
    te_weinig = {paar: round(c, 2) for paar in paren if (c := contrast(kleuren[paar[0]], kleuren[paar[1]])) < 7}
    assert te_weinig == {}


def test_the_values_of_the_wijk_come_after_those_of_the_house_and_paper_stays_white():
    """Outside the layers the last value wins, but the block for paper is more specific than any `:root`."""
    css = zonder_uitleg(stijl(THEME, ANDERS))
    assert css.index("--brug: #12363f") < css.index("--brug: #2c1259")
    assert re.search(r"@media print \{\s*:root:root \{\s*--papier: #fff;", css)


def test_paper_reads_the_values_of_the_wijk():
    """Colours and letters, of the light scheme; what the wijk leaves alone is that of the house."""
    anders = tokens(THEME, ANDERS)
    assert (anders["brug"], anders["papier"]) == ("#2c1259", "#f3f0fa")
    assert set(anders) == set(tokens(THEME))
    assert schriften(THEME, ANDERS) == {"kop": "Source Sans Pro", "tekst": "Source Serif Pro"}


def grootste_en_meeste(data: bytes) -> tuple[str, str, set[tuple[int, int, int]]]:
    """Give the font of the largest text of a PDF, the font of most text, and the colours that fill a hundredth of its first page."""
    with pypdfium2.PdfDocument(data) as pdf:
        pagina = pdf[0]
        tekst = [o for o in pagina.get_objects(max_depth=15, textpage=pagina.get_textpage()) if isinstance(o, pypdfium2.PdfTextObj)]
        maten = [(o.get_font_size() * abs(o.get_matrix().d), o.get_font().get_base_name().split("+")[-1], len(o.extract())) for o in tekst]
        beeld = pagina.render(scale=1).to_pil().convert("RGB")
    per_font: dict[str, int] = {}
    for _, naam, aantal in maten:
        per_font[naam] = per_font.get(naam, 0) + aantal
    kleuren = {kleur for n, kleur in beeld.getcolors(beeld.width * beeld.height) if n > beeld.width * beeld.height / 100}
    return max(maten)[1], max(per_font, key=per_font.__getitem__), kleuren


def test_a_sheet_of_paper_wears_the_colours_and_letters_of_the_wijk(wijkje, tmp_path):
    """The same flyer, before and after the wijk has a style of its own."""

    def flyer():
        wijk = load(wijkje, VANDAAG, cache=tmp_path / "cache", kanalen=kanalen().keys())
        return grootste_en_meeste(next(iter(affiche.flyer(wijk, Drukopdracht(code="repair-cafe")))).data)

    kop, tekst, kleuren = flyer()
    assert (kop[:11], tekst[:10]) == ("SourceSerif", "SourceSans")
    assert (0x12, 0x36, 0x3F) in kleuren
    shutil.copytree(ANDERS, wijkje / "eigen")
    kop, tekst, kleuren = flyer()
    assert (kop[:10], tekst[:11]) == ("SourceSans", "SourceSerif")
    assert (0x2C, 0x12, 0x59) in kleuren
    assert (0x12, 0x36, 0x3F) not in kleuren
