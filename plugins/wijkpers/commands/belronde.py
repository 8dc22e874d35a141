"""Make the call sheet: whom to phone because nobody confirmed an entry of late, with boxes to tick. A page to print, for volunteers."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkpers import text
from wijkpers.commands.basis import OK, Command, today
from wijkpers.problems import tell
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk

_MAAND: Final = 30.44


@dataclass(frozen=True, slots=True)
class Gesprek:
    """Be one call: an organisation, what of it is due, and since when."""

    organisatie: Any
    zelf: bool
    diensten: tuple[Any, ...]
    sinds: date


def opties(parser: argparse.ArgumentParser) -> None:
    """Add how far to look ahead, and where the page goes."""
    parser.add_argument("--dagen", type=int, default=14, metavar="AANTAL", help="ook wat binnen zoveel dagen verloopt (gewoonlijk: 14)")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="BESTAND", help="waar de lijst komt (gewoonlijk: belronde.html)")


def run(args: argparse.Namespace) -> int:
    """Write the page, and say how many calls it holds."""
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    wijk = load(root, today(args))
    gesprekken = belronde(wijk, args.dagen)
    doel = args.output or root / "belronde.html"
    doel.write_text(bladzijde(wijk, gesprekken), encoding="utf-8")
    tell(f"{len(gesprekken)} telefoontjes staan klaar in {doel}. Open het bestand en druk het af.")
    return OK


def belronde(wijk: Wijk, dagen: int) -> tuple[Gesprek, ...]:
    """Give the calls to make, the longest ago first; what lapses within so many `dagen` counts as due."""
    grens = wijk.today + timedelta(days=dagen)
    gesprekken = (_gesprek(o, wijk.today, grens) for o in wijk.alle("organisatie"))
    return tuple(sorted((g for g in gesprekken if g), key=lambda g: (g.sinds, g.organisatie.id)))


def _gesprek(o: Any, today: date, grens: date) -> Gesprek | None:
    zelf = not o.gecontroleerd.vers(grens)
    diensten = tuple(d for d in o.aanbod if d.zichtbaar(today) and (d.status == "nog niet bevestigd" or not d.gecontroleerd.vers(grens)))
    data = [*([o.gecontroleerd.op] if zelf else []), *(d.gecontroleerd.op for d in diensten)]
    return Gesprek(o, zelf, diensten, min(data)) if data else None


def bladzijde(wijk: Wijk, gesprekken: tuple[Gesprek, ...]) -> str:
    """Render the call sheet: one file that needs nothing else."""
    env = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.get_template("belronde.html").render(
        wijk=wijk.instellingen,
        gesprekken=gesprekken,
        vandaag=text.datum(wijk.today, "dag"),
        datum=text.datum,
        telefoon=text.telefoon,
        opsomming=text.opsomming,
        tijden=lambda rijen: "; ".join(tijden_tekst(rij, wijk.today) for rij in rijen),
        maanden=lambda dag: round((wijk.today - dag).days / _MAAND),
        plekken=lambda codes: text.opsomming(plek.kop for code in codes if (plek := wijk.get("locatie", code))),
    )


COMMAND = Command("belronde", "bellijst", "maak de lijst van wie je moet nabellen", run, opties)
