"""Make one style sheet, the fonts and the small files of the theme; every name holds the hash of its bytes.

A wijk restyles without forking: `eigen/stijl.css` comes last and sets custom properties, `eigen/static/` adds or replaces files. A font
that either style sheet names as `url("fonts/<name>.woff2")` is cut from a wheel, or from `eigen/druk/letters/<name>.ttf`. A script in the folder of a
channel is for its own pages: `asset("<kanaal>/<naam>.js")`; so is a style sheet, which has the fonts and the values of the theme and nothing else of it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Final

from wijkpers.adressen import Adressen
from wijkpers.cache import onthoud, vingerafdruk
from wijkpers.finish.klein import klein
from wijkpers.huisstijl import fontbestand
from wijkpers.wijk.aanwijzen import Aanwijzen

_LAGEN: Final = ("reset", "base", "layout", "components", "utilities")
_MAP: Final = "thema"
_KANALEN: Final = Path(__file__).parents[1] / "channels"
# Latin letters with every accent of the languages on the sociale kaart that use them, punctuation, arrows and the euro.
_TEKENS: Final = (
    "U+0020-007E,U+00A0-017F,U+0192,U+01B5-01B6,U+0218-021B,U+1E9E,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,"
    "U+2032-2033,U+2039-203A,U+20AC,U+2190-2193,U+2212"
)


@dataclass
class Assets:
    """Hold the theme's files, ready to write; `adres` is what templates call `asset`."""

    adressen: Adressen
    bestanden: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def voeg_toe(self, naam: str, data: bytes) -> str:
        """Add a file under a name with its hash, and return that name."""
        stam, _, soort = naam.rpartition(".")
        hash_ = hashlib.sha256(data).hexdigest()[:8]
        self.bestanden[naam] = (f"{_MAP}/{stam}.{hash_}.{soort}", data)
        return self.bestanden[naam][0]

    def adres(self, naam: str) -> str:
        """Give the address of a file of the theme; raises KeyError naming it when there is none."""
        return self.adressen.naar(self.bestanden[naam][0])

    @property
    def letters(self) -> tuple[str, ...]:
        """Give the addresses of the fonts, for pages to fetch beside the style sheet that names them."""
        return tuple(self.adres(naam) for naam in self.bestanden if naam.startswith("fonts/"))

    def schrijf(self, output: Path) -> None:
        """Write every file."""
        for pad, data in self.bestanden.values():
            doel = output / pad
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(data)


def bundel(theme: Path, eigen: Path, cache: Path, adressen: Adressen, kanalen: Iterable[str] = ()) -> Assets:
    """Collect the assets of a theme, of the wijk's own folder, and of the channels that are on."""
    assets = Assets(adressen)
    with Aanwijzen(eigen.parent, "het thema", "theme"):
        for map_ in (theme / "static", eigen / "static"):
            for pad in sorted(map_.rglob("*")) if map_.is_dir() else ():
                if pad.is_file() and not pad.name.startswith("."):
                    assets.voeg_toe(pad.relative_to(map_).as_posix(), script(pad, theme / "js") if pad.suffix == ".js" else pad.read_bytes())
        vellen = {"css/site.css": stijl(theme, eigen)}
        for pad in (pad for naam in kanalen for pad in sorted((_KANALEN / naam).iterdir()) if pad.suffix in (".css", ".js")):
            naam = f"{pad.parent.name}/{pad.name}"
            if pad.suffix == ".js":
                assets.voeg_toe(naam, script(pad, theme / "js"))
            else:
                vellen[naam] = _gelezen(theme / "css/fonts.css", theme / "css/tokens.css", pad, eigen / "stijl.css")
        for naam, css in vellen.items():
            assets.voeg_toe(naam, klein("text/css", _letters(css, assets, cache, eigen)).encode())
    return assets


def stijl(theme: Path, eigen: Path) -> str:
    """Concatenate the style sheets, each in its layer; fonts, tokens and the wijk's own stand outside them, so the last value wins."""
    css = theme / "css"
    delen = [f"@layer {', '.join(_LAGEN)};", _gelezen(css / "fonts.css", css / "tokens.css")]
    for laag in _LAGEN:
        paden = sorted((theme / "components").glob("*/*.css")) if laag == "components" else [css / f"{laag}.css"]
        delen.append(f"@layer {laag} {{\n{_gelezen(*paden)}\n}}")
    return "\n".join((*delen, _gelezen(eigen / "stijl.css")))


def _gelezen(*paden: Path) -> str:
    return "\n".join(pad.read_text(encoding="utf-8") for pad in paden if pad.exists())


def script(pad: Path, gedeeld: Path) -> bytes:
    """Minify a script, with the shared part in front that its first line names: `// met zoekhulp.js`."""
    tekst = pad.read_text(encoding="utf-8")
    met = re.match(r"// met (\S+)\n", tekst)
    return klein("text/javascript", (gedeeld / met[1]).read_text(encoding="utf-8") + tekst if met else tekst).encode()


def _letters(css: str, assets: Assets, cache: Path, eigen: Path) -> str:
    """Cut each font that a style sheet names to our letters; the sheet then points at the hashed file."""

    def vervang(m: re.Match[str]) -> str:
        """Add one font and give its address."""
        naam = m[1].rsplit("/", 1)[-1]
        pad = assets.voeg_toe(f"fonts/{naam}", _subset(fontbestand(naam.removesuffix(".woff2"), eigen), cache))
        return f'url("../{pad.removeprefix(f"{_MAP}/")}")'

    return re.sub(r'url\("?([^")]+\.woff2)"?\)', vervang, css)


def _subset(bron: Path, cache: Path) -> bytes:
    sleutel = vingerafdruk(bron.read_bytes(), _TEKENS.encode(), version("fonttools").encode(), version("brotli").encode())
    return onthoud(cache / "fonts", f"{sleutel}.woff2", lambda: _snijd(bron))


def _snijd(bron: Path) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    opties = subset.Options(layout_features=["kern", "liga", "mark", "locl"], flavor="woff2", notdef_outline=True, hinting=False, desubroutinize=True)
    font = TTFont(bron, recalcTimestamp=False)
    snijder = subset.Subsetter(opties)
    snijder.populate(unicodes=subset.parse_unicodes(_TEKENS.replace("U+", "")))
    snijder.subset(font)
    font.flavor = "woff2"
    buffer = BytesIO()
    font.save(buffer, reorderTables=True)
    return buffer.getvalue()
