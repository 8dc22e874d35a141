"""Ask what the site would find: `publish.py zoek "mantelsorg"`; with --meet, ask all of data/zoekvragen.yaml and count."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import Final

from wijkpers.commands.basis import FOUTEN, GEBRUIK, OK, Command, today
from wijkpers.problems import tell
from wijkpers.thesaurus import zoekhulp_van
from wijkpers.wijk import Wijk
from wijkpers.wijk.zoekvragen import Zoekvraag, lees_zoekvragen
from wijkpers.zoekhulp import Zoekhulp

ALLES: Final = "alle vragen"
# Least share of questions with their topic among the first five, over all and per class, and most share without any answer.
DOEL, DOEL_PER_KLAS, DOEL_LEEG = 0.92, 0.75, 0.04


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the question, and the choice to measure."""
    parser.add_argument("vraag", nargs="*", help="wat een bewoner intypt")
    parser.add_argument("--meet", action="store_true", help="stel alle vragen van data/zoekvragen.yaml en tel wat goed gaat")


def run(args: argparse.Namespace) -> int:
    """Print the ranking of one question, or the table of all."""
    from wijkpers.wijk.laden import load

    wijk = load(args.root.resolve(), today(args))
    hulp = zoekhulp_van(wijk)
    if args.meet:
        return _meet(wijk, hulp)
    if not args.vraag:
        tell('Zet de vraag erachter, zoals: publish.py zoek "ik kan mijn rekening niet betalen"')
        return GEBRUIK
    print("\n".join(antwoord(wijk, hulp, " ".join(args.vraag))))  # noqa: T201 - the output of the command
    return OK


def antwoord(wijk: Wijk, hulp: Zoekhulp, vraag: str) -> Iterator[str]:
    """Give the lines of the answer: numbers for an emergency, then topics with their score."""
    if nood := hulp.gevaar(vraag):
        yield "   nood  " + ", ".join(dict.fromkeys(nummer for n in nood for nummer in n.nummers))
    gevonden = hulp.vind(vraag)
    for plaats, (code, score) in enumerate(gevonden, 1):
        item = wijk.get("onderwerp", code)
        yield f"{plaats:>3}  {score:4.2f}  {code:<24}{item.kop if item else ''}"
    if not gevonden:
        yield "Niets gevonden: de site toont dan alle onderwerpen en het nummer van de balie."


def telling(vragen: Iterable[Zoekvraag], hulp: Zoekhulp) -> dict[str, tuple[int, float, float, float]]:
    """Count per class: how many, and the shares with their topic among five, with it first, and without any answer."""
    uitslagen: dict[str, list[tuple[bool, bool, bool]]] = {ALLES: []}
    for v in vragen:
        codes = [code for code, _ in hulp.vind(v.vraag)]
        uitslag = (bool({*codes[:5]} & {*v.onderwerpen}), codes[:1] != [] and codes[0] in v.onderwerpen, not codes)
        uitslagen.setdefault(v.klas, []).append(uitslag)
        uitslagen[ALLES].append(uitslag)
    return {klas: (len(rij), *(sum(kolom) / len(rij) for kolom in zip(*rij, strict=True))) for klas, rij in uitslagen.items() if rij}


def gehaald(tellingen: dict[str, tuple[int, float, float, float]]) -> bool:
    """Tell whether the search is good enough."""
    _, vijf, _, leeg = tellingen[ALLES]
    return vijf >= DOEL and leeg <= DOEL_LEEG and all(rij[1] >= DOEL_PER_KLAS for rij in tellingen.values())


def _meet(wijk: Wijk, hulp: Zoekhulp) -> int:
    tellingen = telling(lees_zoekvragen(wijk), hulp)
    for klas, (aantal, vijf, eerst, leeg) in tellingen.items():
        print(f"{klas:<36}{aantal:>4} vragen  bij de eerste vijf {vijf:4.0%}  bovenaan {eerst:4.0%}  niets {leeg:4.0%}")  # noqa: T201
    return OK if gehaald(tellingen) else FOUTEN


COMMAND = Command("zoek", "vind", "kijk wat de site vindt bij een vraag", run, opties)
