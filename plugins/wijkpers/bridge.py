"""Be the only module that knows Pelican: settings, the plugin, the generator, the writer, and the build around them.

Pelican carries the pages to disk; what is in them is decided to the left. `publish.py build` and `pelican -s publish.py` take the
same way: load, then fill a fresh folder beside the output, check it there, and swap. Whatever fails, the last good site stays.
"""

from __future__ import annotations

import atexit
import time
from collections import abc
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, cast

from jinja2 import Environment, StrictUndefined, TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import console as pelican_console
from pelican.settings import read_settings
from pelican.writers import Writer

from wijkpers.cache import snoei
from wijkpers.channel import Channel, kanalen
from wijkpers.finish import assets, herkomst, hosts, links, offline, search, sitemap, usb, verhuisd
from wijkpers.finish.wissel import Stage, storing, wissel
from wijkpers.images import BeeldFout
from wijkpers.klok import vandaag
from wijkpers.opdracht import Opdracht, Resultaat
from wijkpers.persgang import Opbrengst, Persgang
from wijkpers.problems import WijkError, problem, tell
from wijkpers.render import functies, site
from wijkpers.sjabloon import Samenhang, Sjabloon, Vertaald
from wijkpers.werkers import apart, naast
from wijkpers.wijk import Wijk
from wijkpers.wijk.aanwijzen import Aanwijzen
from wijkpers.wijk.geheugen import Geheugen
from wijkpers.wijk.laden import load

_RUIM: Final = 200  # files of a cache that may lie there though nothing asks for them
_VEEL: Final = 5000  # of what is small, and has one file for each that there is
PLUGINS = Path(__file__).parent


def laad(opdracht: Opdracht, geheugen: Geheugen | None = None) -> Wijk:
    """Read and check the wijk, with what an earlier time made of it; raises WijkError."""
    o = opdracht
    return load(o.root, o.today, siteurl=o.siteurl, cache=o.cache, theme=o.theme, kanalen=kanalen().keys(), geheugen=geheugen)


def build(opdracht: Opdracht) -> Resultaat:
    """Build the whole site and put it in the place of the old one; raises WijkError and publishes nothing."""
    begin = time.perf_counter()
    _ = opdracht.invoer
    host = Host(opdracht)
    pelican_console.quiet = True  # its closing line counts articles, and we have none of Pelican's
    with wissel(opdracht.output, None if opdracht.usb else opdracht.cache) as host.stage, host.verbonden():
        opdracht.stap("lezen")
        with naast(lambda: vertaal(opdracht)):
            host.wijk = wijk = laad(opdracht)
        Pelican(read_settings(override=settings(opdracht, host))).run()
        uit = Resultaat(wijk.instellingen.naam, wijk.problems, host.opbrengst.paginas, len(host.opbrengst.paden))
        opdracht.noteer(uit)
    return replace(uit, seconden=time.perf_counter() - begin)


def settings(opdracht: Opdracht, host: Host | None = None) -> dict[str, Any]:
    """Return the Pelican settings; everything of Pelican that would write a page of its own is off."""
    uit = ("FEED_ALL_ATOM", "FEED_ALL_RSS", "CATEGORY_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TRANSLATION_FEED_ATOM", "TAG_FEED_ATOM")
    leeg = ("ARCHIVES_SAVE_AS", "AUTHORS_SAVE_AS", "CATEGORIES_SAVE_AS", "TAGS_SAVE_AS", "AUTHOR_SAVE_AS", "CATEGORY_SAVE_AS", "TAG_SAVE_AS")
    return {
        "PATH": str(opdracht.root / "content"),
        "OUTPUT_PATH": str(opdracht.output),
        "THEME": str(opdracht.theme),
        "THEME_STATIC_PATHS": [],
        "THEME_TEMPLATES_OVERRIDES": [str(opdracht.eigen / "sjablonen"), str(PLUGINS), str(opdracht.theme)],
        "SITEURL": opdracht.siteurl or "",
        "SITENAME": "wijkpers",
        "TIMEZONE": "Europe/Amsterdam",
        "DEFAULT_LANG": "nl",
        "PLUGINS": [host or Host(opdracht)],
        "ARTICLE_PATHS": [],
        "PAGE_PATHS": [],
        "STATIC_PATHS": [],
        "DIRECT_TEMPLATES": [],
        "TEMPLATE_PAGES": {},
        "DELETE_OUTPUT_DIRECTORY": False,
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
        "JINJA_ENVIRONMENT": {
            "autoescape": True,
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "extensions": [],
            "auto_reload": False,
            "bytecode_cache": Vertaald(opdracht.gedeeld / "sjablonen"),
            "cache_size": -1,
        },
        **dict.fromkeys(uit),
        **dict.fromkeys(leeg, ""),
    }


class Host:
    """Be the plugin object that Pelican runs; one build has one host."""

    __name__ = "wijkpers"

    def __init__(self, opdracht: Opdracht) -> None:
        self.opdracht = opdracht
        self.wijk: Wijk | None = None
        self.opbrengst = Opbrengst()
        self.stage: Stage | None = None
        self.van_pelican = False  # `pelican -s publish.py`: nobody made a stage, read the wijk or catches what is wrong

    def register(self) -> None:
        """Connect to the signals; Pelican keeps weak references, `settings` keeps this object alive."""
        signals.initialized.connect(self._begin)
        signals.get_generators.connect(self._generators)
        signals.finalized.connect(self._afronden)

    @contextmanager
    def verbonden(self) -> abc.Generator[None]:
        """Disconnect afterwards, so that a second build in this process does everything once."""
        try:
            yield
        finally:
            for signaal, ontvanger in (
                (signals.initialized, self._begin),
                (signals.get_generators, self._generators),
                (signals.finalized, self._afronden),
            ):
                signaal.disconnect(ontvanger)

    def _begin(self, pelican: Pelican) -> None:
        self.opdracht = replace(self.opdracht, output=Path(pelican.output_path).resolve())
        if self.stage is None:
            self.van_pelican = True
            with self.verteld():
                tot_het_einde = ExitStack()
                atexit.register(tot_het_einde.close)
                self.stage = tot_het_einde.enter_context(wissel(self.opdracht.output, self.opdracht.cache))
                self.wijk = laad(self.opdracht)
        assert self.stage is not None
        pelican.output_path = str(self.stage.map)

    @contextmanager
    def verteld(self) -> abc.Generator[None]:
        """Tell what is wrong as our own command line does; Pelican's would show a traceback."""
        try:
            with Aanwijzen(self.opdracht.root, "het maken van de site", self.opdracht.output.name):
                yield
        except (WijkError, OSError) as e:
            if not self.van_pelican:
                raise
            fout = e if isinstance(e, WijkError) else storing(e, self.opdracht.output)
            tell(str(fout))
            raise SystemExit(fout.exitcode) from None

    def _generators(self, pelican: Pelican) -> type[Generator]:
        return type("WijkGenerator", (WijkGenerator,), {"host": self})

    def _afronden(self, pelican: Pelican) -> None:
        with self.verteld():
            self._rond_af()

    def _rond_af(self) -> None:
        """Finish the folder, check it, and only then put it in the place of the old one."""
        assert self.wijk is not None
        assert self.stage is not None
        wijk, stap, map_ = self.wijk, self.opdracht.stap, self.stage.map
        stap("foto's")
        try:
            wijk.beelden.schrijf(map_ / "beeld")
            wijk.ansichten.schrijf(map_ / "beeld")
        except BeeldFout as e:
            pad = e.bron.relative_to(wijk.root).as_posix() if e.bron else "content"
            raise WijkError([problem(e.code, pad, **e.waarden)]) from e
        sitemap.schrijf(map_, wijk.adressen)
        verhuisd.schrijf(map_, wijk)
        hosts.schrijf(map_, wijk.adressen.prefix, verhuisd.regels(wijk))
        index: list[str] = []
        if self.opdracht.zoeken:
            stap("zoeken")
            index = search.indexeer(map_, self.opdracht.cache)
        self.stage.gemaakt(index, zoekindex=True)
        offline.schrijf(map_, wijk, self.opdracht.theme, self.opdracht.eigen)
        stap("controleren")
        if kapot := links.kapot(map_, wijk.adressen, self.opbrengst.verwijzingen):
            raise WijkError(herkomst.problems(wijk, kapot, self.opbrengst.verwijzingen.ids))
        if self.opdracht.usb:
            stap("voor de stick")
            usb.maak(map_, wijk, self.opdracht.theme)
        self.stage.plaats()
        self._snoei(wijk)

    def _snoei(self, wijk: Wijk) -> None:
        """Keep the cache small: what this site shows and as much again, and of the rest what was used last."""
        for deel in (wijk.beelden, wijk.ansichten):
            deel.voorraad.snoei(len(deel.nodig) + _RUIM, deel.nodig)
        for naam, meest in (("druk", _RUIM), ("yaml", _VEEL), ("hergebruik", 3), ("gemaakt", 3)):
            snoei(self.opdracht.cache / naam, meest)
        for naam, meest in (("fonts", _RUIM), ("sjablonen", _VEEL)):
            snoei(self.opdracht.gedeeld / naam, meest)


def sjablonen(opdracht: Opdracht) -> Environment:
    """Make the environment of the templates as Pelican makes it, for who makes one page at a time."""
    s = read_settings(override=settings(opdracht))
    return Generator({}, s, s["PATH"], s["THEME"], s["OUTPUT_PATH"]).env


def vertaal(opdracht: Opdracht) -> None:
    """Compile the templates of all wijken to the cache, while another process reads the wijk; nothing when there is a cache to begin with."""
    if not (opdracht.root / "content").is_dir() or (opdracht.gedeeld / "sjablonen").is_dir():  # there is no wijk, or no need
        return
    env = sjablonen(opdracht)
    mappen = ((opdracht.theme / "templates", "*.html"), (opdracht.theme, "components/*/*.html"), (PLUGINS, "kinds/*/*.html"))
    with suppress(TemplateError):  # it is told when a page needs it
        for map_, patroon in mappen:
            for pad in sorted(map_.glob(patroon)):
                env.get_template(pad.relative_to(map_).as_posix())


def aan_van(wijk: Wijk) -> dict[str, Channel]:
    """Give the channels that are on."""
    return {naam: kanaal for naam, kanaal in kanalen().items() if wijk.kanaal_aan(naam)}


def richt_in(env: Environment, wijk: Wijk, thema: assets.Assets, *, usb: bool = False) -> None:
    """Give the templates what they may use of this wijk."""
    env.template_class, env.context_class = Sjabloon, Samenhang
    for sjabloon in env.cache.values() if env.cache else ():
        cast("Sjabloon", sjabloon).vergeet()
    gezicht = replace(site(wijk, aan_van(wijk)), offline=wijk.instellingen.offline and not usb)
    cast("dict[str, Any]", env.globals).update(functies(wijk, env, thema.adres), site=gezicht, lettertypen=() if usb else thema.letters)


class WijkGenerator(Generator):
    """Ask every channel for its pages and write them."""

    host: Host

    def generate_output(self, writer: Writer) -> None:
        """Render and write."""
        with self.host.verteld():
            self._maak()

    def _maak(self) -> None:
        """Ask, render and write; the build reads its way down here."""
        wijk, opdracht = self.host.wijk, self.host.opdracht
        assert wijk is not None
        assert self.host.stage is not None
        aan = aan_van(wijk)
        thema = apart(lambda: assets.bundel(opdracht.theme, opdracht.eigen, opdracht.gedeeld, wijk.adressen, aan))
        richt_in(self.env, wijk, thema, usb=opdracht.usb)
        opdracht.stap("pagina's maken")
        uit = self.host.opbrengst = Persgang(wijk, tuple(aan.values()), self.env, self.host.stage.map, self.host.stage.blijft).draai()
        self.host.stage.gemaakt(uit.paden)
        thema.schrijf(self.host.stage.map)


def pelican_settings(root: Path) -> dict[str, Any]:
    """Return the settings for `pelican -s publish.py`, which reads upper-case names of a module."""
    return settings(Opdracht(root, root / "output", vandaag()))
