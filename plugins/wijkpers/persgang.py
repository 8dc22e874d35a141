"""Run the press: ask every channel for its parts, render them and write them, over as many processes as the machine lends.

Every process walks the same channels and makes the parts that fall to it. Which process makes a part changes nothing in its bytes.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment

from wijkpers.ansicht import Ansicht
from wijkpers.channel import Channel, File, Page, Part, delivered
from wijkpers.finish.links import Verwijzingen
from wijkpers.images import Variant
from wijkpers.problems import Problem, WijkError, problem, samengevat
from wijkpers.render import blad
from wijkpers.werkers import Beurt, aantal, verdeel
from wijkpers.wijk import Wijk
from wijkpers.wijk.aanwijzen import Aanwijzen

# Fewer items than this are made sooner than a second process is started.
_WEINIG = 60


@dataclass
class Opbrengst:
    """Be what one process made: the paths that it wrote, its pages, what went wrong, the pictures and cards they show, and where they lead."""

    paden: list[str] = field(default_factory=list)
    paginas: int = 0
    problems: list[Problem] = field(default_factory=list)
    beelden: dict[str, Variant] = field(default_factory=dict)
    ansichten: dict[str, Ansicht] = field(default_factory=dict)
    verwijzingen: Verwijzingen = field(default_factory=Verwijzingen)


@dataclass(frozen=True)
class Persgang:
    """Hold what every part is made with: the wijk, the channels that are on, the templates, the folder to fill, and what stands in it already."""

    wijk: Wijk
    kanalen: Iterable[Channel]
    env: Environment
    map_: Path
    blijft: Set[str] = frozenset()

    def draai(self) -> Opbrengst:
        """Make everything; raises WijkError with every problem, among them a path that is written twice."""
        gc.freeze()  # what was read stays: no collection needs to look at it, nor a fork to copy it
        samen = Opbrengst()
        for deel in verdeel(self._werk, aantal() if sum(map(len, self.wijk.items.values())) > _WEINIG else 1):
            samen.paden += deel.paden
            samen.paginas += deel.paginas
            samen.problems += deel.problems
            samen.beelden |= deel.beelden
            samen.ansichten |= deel.ansichten
            samen.verwijzingen.neem_over(deel.verwijzingen)
        dubbel = [pad for pad, keer in Counter(samen.paden).items() if keer > 1]
        samen.problems += [problem("WK504", pad, pad=f"/{pad}") for pad in dubbel]
        if samen.problems:
            raise WijkError(samengevat(samen.problems))
        self.wijk.beelden.nodig |= samen.beelden
        self.wijk.ansichten.nodig |= samen.ansichten
        return samen

    def _werk(self, beurt: Beurt) -> Opbrengst:
        uit = Opbrengst(beelden=self.wijk.beelden.nodig, ansichten=self.wijk.ansichten.nodig)
        for kanaal, part in beurt.van(self._parts(uit)):
            try:
                with self._wijst_aan(kanaal):
                    for deel in delivered(part):
                        self._schrijf(deel, uit)
            except WijkError as e:
                uit.problems += e.problems
        return uit

    def _parts(self, uit: Opbrengst) -> Iterator[tuple[Channel, Part]]:
        for kanaal in self.kanalen:
            try:
                with self._wijst_aan(kanaal):
                    yield from ((kanaal, part) for part in kanaal.pages(self.wijk))
            except WijkError as e:
                uit.problems += e.problems

    def _wijst_aan(self, kanaal: Channel) -> Aanwijzen:
        return wijst_aan(self.wijk, kanaal)

    def _schrijf(self, deel: Page | File, uit: Opbrengst) -> None:
        if isinstance(deel, Page):
            pad, tekst = deel.bestand, html(self.wijk, self.env, deel)
            data = tekst.encode()
            uit.paginas += 1
            uit.verwijzingen.lees(pad, tekst)
        else:
            pad, data = deel.pad, deel.data
        uit.paden.append(pad)
        doel = os.path.join(self.map_, pad)
        if pad in self.blijft:
            with suppress(OSError):  # one that may not be read is another
                if _leest(doel) == data:
                    return
            os.unlink(doel)
        with suppress(FileExistsError):
            os.makedirs(os.path.dirname(doel))
        with open(doel, "wb") as bestand:
            bestand.write(data)


def wijst_aan(wijk: Wijk, kanaal: Channel) -> Aanwijzen:
    """Name a channel where something breaks in it."""
    return Aanwijzen(wijk.root, f"het kanaal {kanaal.naam}", f"channels/{kanaal.naam}")


def html(wijk: Wijk, env: Environment, page: Page) -> str:
    """Render a page."""
    with Aanwijzen(wijk.root, f"het sjabloon {page.template}", page.bron or page.pad):
        return env.get_template(page.template).render(**page.context, page=blad(wijk, page))


def _leest(pad: str) -> bytes:
    with open(pad, "rb") as bestand:
        return bestand.read()
