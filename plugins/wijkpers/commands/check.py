"""Check the wijk and write nothing; with --budget, weigh the site that was built."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from wijkpers.commands.basis import FOUTEN, GEBRUIK, OK, Command, today
from wijkpers.problems import Problem, WijkError, as_code_quality, regels_van, report, tell
from wijkpers.schema import discover


def opties(parser: argparse.ArgumentParser) -> None:
    """Add weighing the site."""
    parser.add_argument("--budget", action="store_true", help="weeg de site die er staat: hoe zwaar is elke soort pagina, en wat mag het zijn")
    parser.add_argument("--taal", nargs="?", const="", default=None, metavar="BESTAND", help="laat zien wat makkelijker kan, in alles of in dit ene stuk")
    parser.add_argument("--rapport", type=Path, default=None, metavar="BESTAND", help="schrijf de meldingen ook als JSON, zoals GitLab ze toont")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar de site staat, bij --budget (gewoonlijk: output)")


def budget(output: Path) -> int:
    """Print a line per budget, and what to do about each that is over its limit."""
    from wijkpers.finish.gewicht import weeg

    if not (output / "index.html").is_file():
        tell(f"In {output} staat geen site. Maak hem eerst: publish.py build")
        return GEBRUIK
    uitslagen = weeg(output)
    sys.stdout.write(f"{'':27} {'meest':>8} {'doel':>8} {'grens':>8}\n")
    for uitslag in uitslagen:
        regel = uitslag.regel
        cijfers = (f"{n}" if regel.stuks else f"{n / 1024:.1f} KB" for n in (uitslag.meest, regel.doel, regel.grens))
        sys.stdout.write(f"{regel.naam:27} {' '.join(f'{cijfer:>8}' for cijfer in cijfers)}  {uitslag.oordeel:11} {uitslag.pagina}\n")
    te_zwaar = [u for u in uitslagen if u.oordeel == "te zwaar"]
    for uitslag in te_zwaar:
        tell(f"Te zwaar: {uitslag.regel.naam}, op {uitslag.pagina}. Wat je kunt doen: {uitslag.regel.remedie}.")
    return FOUTEN if te_zwaar else OK


def taal(args: argparse.Namespace) -> int:
    """Show the hints, concepts included; a hint is never a mistake."""
    from wijkpers.taalhulp import hints
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    alleen = Path(args.taal)
    pad = alleen.resolve().relative_to(root).as_posix() if args.taal and alleen.resolve().is_relative_to(root) else alleen.as_posix()
    if args.taal and not (root / pad).is_file():
        tell(f"{args.taal} is er niet. Geef de naam van een stuk, zoals content/artikelen/feest.md")
        return GEBRUIK
    gevonden = hints(load(root, today(args), intern=True), pad if args.taal else "")
    for p in gevonden:
        tell("\n".join(regels_van(p)))
    tell(f"{len(gevonden)} hints. Je hoeft er niets mee: jij weet het beste hoe het moet klinken." if gevonden else "Dit leest makkelijk. Er zijn geen hints.")
    return OK


def run(args: argparse.Namespace) -> int:
    """Load everything; mistakes come out through WijkError, warnings are shown."""
    if args.budget:
        return budget((args.output or args.root / "output").resolve())

    if args.taal is not None:
        return taal(args)

    from wijkpers.channel import kanaalnamen
    from wijkpers.taalhulp import hints
    from wijkpers.wijk.adreslijst import ADRESSEN, blijvend, lees_adressen
    from wijkpers.wijk.laden import load
    from wijkpers.wijk.zoekvragen import ZOEKVRAGEN, lees_zoekvragen

    try:
        wijk = load(args.root.resolve(), today(args), kanalen=kanaalnamen())
    except WijkError as e:
        _rapport(args.rapport, e.problems)
        raise
    _rapport(args.rapport, wijk.problems)
    if (wijk.root / ZOEKVRAGEN).exists():
        lees_zoekvragen(wijk)
    if wijk.problems:
        tell(report(wijk.problems))
    telling = Counter({discover()[naam].meervoud: len(rij) for naam, rij in wijk.items.items() if rij})
    if oud := sum(p.code == "WK502" for p in wijk.problems):
        tell(f"{oud} keer is iets te lang niet bevestigd. Wie je moet bellen: publish.py belronde")
    if (bekend := lees_adressen(wijk.root / ADRESSEN).data) and (nieuw := len(blijvend(wijk.items) - bekend.keys())):
        tell(f"{nieuw} adressen staan nog niet in {ADRESSEN}. Schrijf ze op met: publish.py addresses")
    if aantal := len({p.path for p in hints(wijk)}):
        tell(f"{aantal} {'stuk kan' if aantal == 1 else 'stukken kunnen'} op een plek makkelijker. Wil je het zien? publish.py check --taal")
    tell(f"{wijk.instellingen.naam} is in orde: " + ", ".join(f"{aantal} {naam}" for naam, aantal in telling.items()) + ".")
    return OK


def _rapport(pad: Path | None, problems: Sequence[Problem]) -> None:
    if pad:
        pad.write_text(as_code_quality(problems), encoding="utf-8")


COMMAND = Command("check", "controleer", "controleer alles en schrijf niets", run, opties)
