"""Make what the wijk talks about: the reports of its dialogues with every question followed, and its growing story on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from wijkpers.channel import Channel, Drukwerk, Link, Page, Part, detail, kruimels, later
from wijkpers.channels.dialoog import papier
from wijkpers.kinds.dialoog import STANDEN
from wijkpers.schema import discover
from wijkpers.wijk import Wijk

_UITLEG: Final = {
    "gehoord": "Deze vragen zijn opgeschreven. Er is nog niets mee gedaan.",
    "mee bezig": "Hier werkt iemand aan.",
    "gedaan": "Dit is gelukt.",
    "kan niet": "Dit gaat niet door. Bij elke vraag staat waarom.",
}


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the overview by where each question stands, and every report."""
    yield later("wijkdialoog/", _overzicht, wijk)
    yield from (later(wijk.pad(d), detail, wijk, d) for d in wijk.alle("dialoog"))


def _overzicht(wijk: Wijk) -> Page:
    alle: tuple[Any, ...] = wijk.alle("dialoog")
    vragen = [(v, d, f"{wijk.adressen.naar(wijk.pad(d))}#vraag-{n}") for d in alle for n, v in enumerate(d.vragen, 1)]
    return Page(
        pad="wijkdialoog/",
        template="channels/dialoog/index.html",
        titel="Wijkdialoog",
        beschrijving="Wat bewoners vroegen, wat het antwoord was, en wat ermee gedaan is.",
        sectie="verhalen",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"standen": tuple((stand, _UITLEG[stand], [rij for rij in vragen if rij[0].stand == stand]) for stand in STANDEN), "dialogen": alle},
        zoekbaar=False,
    )


CHANNEL = Channel(
    naam="dialoog",
    label="Wijkdialoog",
    uitleg="Wat bewoners vroegen, wat het antwoord was en wat ermee gedaan is; en het grote verhaal op papier.",
    pages=pages,
    voet=(Link("Wijkdialoog", "wijkdialoog/"),),
    drukwerk=(
        Drukwerk(naam="dialoog", uitleg="het verslag van een wijkdialoog", maak=papier.verslag, over="wijkdialoog"),
        Drukwerk(naam="verhaal", uitleg="een verhaal met zijn versies en de kleine verhalen erbij", maak=papier.verhaal, over="verhaal"),
    ),
)
