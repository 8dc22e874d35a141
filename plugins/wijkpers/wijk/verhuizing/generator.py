"""Know Hugo, Jekyll, Eleventy and Pelican: where their texts and pictures are, and which address each text had."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, Final

import yaml

from wijkpers.text import slug
from wijkpers.wijk.ontleden import LADER

DATUM_IN_NAAM: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[-_](.+)$")
POSTS: Final = frozenset(
    "post posts _posts item items blog blogs nieuws news artikel artikelen articles berichten bericht actueel _drafts drafts verhalen columns".split()
)
_JEKYLL: Final = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "none": "/:categories/:title.html",
}


@dataclass
class Generator:
    """Describe a site: what made it, where its texts are (below `map_`), where else a picture may stand, and how it made addresses."""

    naam: str
    map_: Path
    teksten: Path
    beelden: tuple[Path, ...]
    instellingen: Mapping[str, Any] = field(default_factory=dict)

    @property
    def basis(self) -> str:
        """Give the address of the site, where its settings tell it."""
        for sleutel in ("baseURL", "baseurl", "url", "SITEURL", "siteurl"):
            if re.match(r"https?://[^/]+\.", waarde := str(self.instellingen.get(sleutel, ""))):
                return waarde.rstrip("/")
        return ""

    def is_bericht(self, pad: PurePosixPath, kop: Mapping[str, Any]) -> bool:
        """Tell news from a page: by what the head says, else by a date, else by its folder."""
        soort = str(kop.get("layout") or kop.get("type") or "").lower()
        if soort in ("page", "pages", "pagina") or "pages" in pad.parts[:-1]:
            return False
        in_map = bool(POSTS & {deel.lower() for deel in pad.parts[:-1]})
        tags = kop.get("tags")
        tag = {str(t).lower() for t in (tags if isinstance(tags, list) else [tags])} & {"post", "posts", "blog"}
        kop_datum = any(kop.get(naam) for naam in ("date", "datum", "published", "pubdate", "publishdate"))
        los = self.naam == "Hugo" and len(pad.parts) == 1  # in the root of Hugo stand pages, which have a date as well
        return bool((soort in ("post", "article", "blog") and kop_datum) or in_map or tag or DATUM_IN_NAAM.match(stam_van(pad)) or (kop_datum and not los))

    def adres(self, pad: PurePosixPath, kop: Mapping[str, Any], dag: date | None, bericht: bool) -> str:
        """Give the path that a text had on the site."""
        if isinstance(eigen := kop.get("permalink") or kop.get("url") or kop.get("save_as"), str) and eigen not in ("false", ""):
            return re.sub(r"index\.html$", "", eigen).lstrip("/") if "{{" not in eigen else ""
        stam = stam_van(pad)
        zonder_dag = m[4] if self.naam != "Hugo" and (m := DATUM_IN_NAAM.match(stam)) else stam
        naam = str(kop.get("slug") or zonder_dag)
        match self.naam:
            case "Hugo":
                return self._hugo(pad, naam, stam, dag)
            case "Jekyll" if bericht:
                return self._jekyll(naam, kop, dag)
            case "Pelican":
                patroon = str(self.instellingen.get("ARTICLE_URL" if bericht else "PAGE_URL") or ("{slug}.html" if bericht else "pages/{slug}.html"))
                return _pelican(patroon, str(kop.get("slug") or slug(str(kop.get("title", naam)))), kop, dag, pad)
            case _:
                boven = "/".join(pad.parts[:-1] if pad.stem != "index" else pad.parts[:-2])
                return f"{boven}/{naam}{'.html' if self.naam == 'Jekyll' else '/'}".lstrip("/") if naam else ""

    def _hugo(self, pad: PurePosixPath, naam: str, stam: str, dag: date | None) -> str:
        """Follow `permalinks` of the section, else the folder."""
        boven = pad.parts[:-2] if pad.stem.split(".")[0].lstrip("_") == "index" else pad.parts[:-1]
        sectie = boven[0] if boven else ""
        regels = self.instellingen.get("permalinks")
        regels = regels.get("page", regels) if isinstance(regels, dict) else {}
        if isinstance(patroon := regels.get(sectie), str) and dag:
            delen = {":year": f"{dag.year}", ":month": f"{dag.month:02d}", ":day": f"{dag.day:02d}", ":sections": "/".join(boven), ":section": sectie}
            for deel, waarde in {**delen, ":slugorfilename": naam, ":contentbasename": stam, ":filename": stam, ":title": naam, ":slug": naam}.items():
                patroon = patroon.replace(deel, waarde)
            return patroon.lstrip("/")
        return "/".join((*(deel.lower().replace(" ", "-") for deel in boven), naam.lower().replace(" ", "-"))) + "/"

    def _jekyll(self, naam: str, kop: Mapping[str, Any], dag: date | None) -> str:
        patroon = str(self.instellingen.get("permalink") or "date")
        patroon = _JEKYLL.get(patroon, patroon)
        rubrieken = kop.get("categories") or kop.get("category") or []
        rubrieken = rubrieken.split() if isinstance(rubrieken, str) else rubrieken
        if dag is None and ":year" in patroon:
            return ""
        dag = dag or date.min
        delen = {
            ":categories": "/".join(slug(str(r)) for r in rubrieken),
            ":year": f"{dag.year}",
            ":short_year": f"{dag.year % 100:02d}",
            ":month": f"{dag.month:02d}",
        }
        delen |= {
            ":i_month": f"{dag.month}",
            ":day": f"{dag.day:02d}",
            ":i_day": f"{dag.day}",
            ":y_day": f"{dag.timetuple().tm_yday:03d}",
            ":title": naam,
            ":slug": naam,
        }
        for deel, waarde in delen.items():
            patroon = patroon.replace(deel, waarde)
        return re.sub("/{2,}", "/", patroon).lstrip("/")


def stam_van(pad: PurePosixPath) -> str:
    """Give the name of a text: that of its folder when it is the index of a bundle; a language at its end left off."""
    stam = re.sub(r"\.(?:nl|en|de|fr|tr|ar|pl)(?:-\w+)?$", "", pad.name.rsplit(".", 1)[0])
    return pad.parts[-2] if stam in ("index", "_index") and len(pad.parts) > 1 else stam


def _pelican(patroon: str, naam: str, kop: Mapping[str, Any], dag: date | None, pad: PurePosixPath) -> str:
    rubriek = str(kop.get("category") or (pad.parts[-2] if len(pad.parts) > 1 else ""))
    with suppress(LookupError, ValueError, AttributeError):
        return re.sub(r"index\.html$", "", patroon.format(slug=naam, date=dag or date.min, lang="nl", category=slug(rubriek), author="")).lstrip("/")
    return ""


def herken_generator(map_: Path) -> Generator:
    """Look at the files in the root of a site."""
    inst = _instellingen(map_)
    if (map_ / "pelicanconf.py").is_file():
        inst = _uit_python((map_ / "pelicanconf.py").read_text(encoding="utf-8", errors="replace"))
        teksten = map_ / (str(inst.get("PATH", "content")) if (map_ / str(inst.get("PATH", "content"))).is_dir() else ".")
        return Generator("Pelican", map_, teksten, (teksten, teksten / "images", map_), inst)
    if any((map_ / naam).is_dir() for naam in ("_posts", "_drafts")) or (map_ / "_config.yml").is_file() or (map_ / "_config.yaml").is_file():
        return Generator("Jekyll", map_, map_, (map_, map_ / "assets", map_ / "images"), inst)
    if any(p for patroon in (".eleventy.*", "eleventy.config.*") for p in map_.glob(patroon)):
        teksten = next((map_ / naam for naam in ("src/content", "content", "src", "input") if (map_ / naam).is_dir()), map_)
        return Generator("Eleventy", map_, teksten, (teksten, map_ / "src", map_ / "public", map_ / "static", map_), inst)
    if (map_ / "content").is_dir():
        return Generator("Hugo", map_, map_ / "content", (map_ / "static", map_ / "assets", map_ / "content", map_), inst)
    return Generator("Markdown", map_, map_, (map_, map_ / "static", map_ / "images"), inst)


def _instellingen(map_: Path) -> dict[str, Any]:
    """Read the settings of Hugo or Jekyll, from whichever file has them."""
    namen = ("hugo", "config", "_config", "config/_default/hugo", "config/_default/config")
    for pad in (map_ / f"{naam}{eind}" for naam in namen for eind in (".toml", ".yaml", ".yml", ".json")):
        if pad.is_file() and pad.stat().st_size < 256 * 1024:
            with suppress(ValueError, yaml.YAMLError, RecursionError):
                tekst = pad.read_text(encoding="utf-8", errors="replace")
                data = tomllib.loads(tekst) if pad.suffix == ".toml" else json.loads(tekst) if pad.suffix == ".json" else yaml.load(tekst, Loader=LADER)
                if isinstance(data, dict):
                    return data
    return {}


def _uit_python(tekst: str) -> dict[str, Any]:
    """Read the plain texts of pelicanconf.py; it is never run."""
    return {m[1]: m[3] for m in re.finditer(r"^([A-Z_]+)\s*=\s*(['\"])(.*?)\2\s*(?:#.*)?$", tekst, re.MULTILINE)}
