"""Print the handbook of the redactie, from the same pages as docs/redactie/: to lie beside the telephone, not on a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from wijkpers import HUIS
from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File
from wijkpers.druk.boom import boom
from wijkpers.markup import Koppelaar, render
from wijkpers.papier import zet
from wijkpers.text import datum
from wijkpers.wijk import Wijk

_MAP = HUIS / "docs/redactie"


def bladzijden() -> dict[str, Path]:
    """Give the pages in their order, by the name that asks for one."""
    return {re.sub(r"^\d+-", "", pad.stem): pad for pad in sorted(_MAP.glob("[0-9]*.md"))}


def handboek(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the whole handbook, or one page of it."""
    alle, een = bladzijden(), opdracht.formaat
    beelden: dict[str, Path] = {}
    hoofdstukken = [_hoofdstuk(pad, beelden) for pad in ([alle[een]] if een else alle.values())]
    inhoud = {"titel": "Handboek voor de redactie", "onder": f"van {wijk.instellingen.magazine}, {datum(wijk.today)}", "hoofdstukken": hoofdstukken}
    yield File(f"handboek{f'-{een}' if een else ''}.pdf", zet(wijk, "handboek", inhoud, beelden, "handboek", "docs/redactie"))


def _hoofdstuk(pad: Path, beelden: dict[str, Path]) -> dict[str, Any]:
    """Read one page: its title, its first paragraph and the rest; `beelden` gets its pictures."""

    def beeld(src: str, alt: str) -> Markup:
        """Give a picture by the name under which the theme finds it."""
        beelden[src] = pad.parent / src
        return Markup(f'<img src="{escape(src)}" alt="{escape(alt)}">')

    kop, _, tekst = pad.read_text(encoding="utf-8").partition("\n")
    ruw = render(tekst, "commonmark", Koppelaar(lambda href: href if href.startswith("http") else None, beeld, lambda code, naald, **waarden: None))
    return {"titel": kop.removeprefix("# ").strip(), "tekst": boom(str(ruw))}


CHANNEL = Channel(
    naam="handboek",
    label="Handboek",
    uitleg="De handleiding van de redactie, om te printen.",
    pages=lambda wijk: (),
    drukwerk=(Drukwerk(naam="handboek", uitleg="de handleiding voor de redactie, heel of één bladzijde", maak=handboek, formaten=tuple(bladzijden())),),
)
