"""Show what would come over from another site, and with --write take it over; part of `import`."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import FOUTEN, OK, today
from wijkpers.problems import Problem, WijkError, problem, report, samengevat, tell
from wijkpers.schema import discover
from wijkpers.wijk.verhuizing import herken, lees_site, met_beelden
from wijkpers.wijk.verhuizing.later import met_beelden_van_later
from wijkpers.wijk.verhuizing.plan import NAKIJKEN, Keuzes, Plan, maak_plan
from wijkpers.wijk.verhuizing.proef import keur, leg, leg_adressen

_VERSLAG = f"{NAKIJKEN}/verslag.txt"


def is_site(pad: Path) -> bool:
    """Tell whether a file or folder holds pieces to read, and not organisations."""
    return bool(herken(pad))


def run(args: argparse.Namespace) -> int:
    """Read, plan, try, tell; nothing is written without --write, and a mistake in the wijk as it is comes first."""
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    wijk = load(root, today(args), intern=True)
    if not args.bestand.exists():
        raise WijkError([problem("WK601", args.bestand.name, oorzaak="het is er niet", hint="kijk of de naam en de map kloppen")])
    with tempfile.TemporaryDirectory(prefix="wijkpers-") as tijdelijk:
        try:
            van = lees_site(args.bestand, wijk, Path(tijdelijk))
        except (ValueError, OSError) as e:
            raise WijkError([problem("WK601", args.bestand.name, oorzaak=str(e)[:160])]) from e
        met_beelden(van, args.media, Path(tijdelijk) if args.haal_beelden else None, tell)
        plan = maak_plan(wijk, van, Keuzes(args.auteur, args.rubriek, _paden(root, args)))
        met_beelden_van_later(plan)
        opmerkingen = keur(plan)
        regels = list(_overzicht(plan))
        problems = [*_alles(plan), *opmerkingen]
        print("\n".join(regels))  # noqa: T201 - the output of the command
        if problems:
            tell(report(samengevat(problems)))
        if not plan.plekken and not plan.eerder:
            tell("Er is niets om over te nemen.")
            return FOUTEN
        if args.write:
            _schrijf(plan, root, regels, problems)
        else:
            tell("Dit was een proef, er is niets geschreven. Klopt het? Doe het dan nog eens met --write.")
    return OK


def _paden(root: Path, args: argparse.Namespace) -> frozenset[str]:
    """Give every site path that the channels of the wijk make, so that no page or old address takes one."""
    from wijkpers.channel import Page, kanalen
    from wijkpers.wijk.laden import load

    wijk = load(root, today(args), kanalen=kanalen().keys())
    aan = [kanaal for naam, kanaal in kanalen().items() if wijk.kanaal_aan(naam)]
    gemaakt = (part.pad for kanaal in aan for part in kanaal.pages(wijk) if isinstance(part, Page))
    menu = (link.url for kanaal in aan for link in (*(link for _, link in kanaal.menu), *kanaal.voet))
    stukken = (kind.pad(item) for naam, kind in discover().items() if kind.adres for item in wijk.alle(naam))
    return frozenset({*gemaakt, *stukken, *menu, *(f"{kanaal.naam}/" for kanaal in aan)} - {""})


def _overzicht(plan: Plan) -> Iterator[str]:
    """Give the lines of the proof: how much of what, and where it goes."""
    yield f"{plan.van.van}: {plan.van.naam}"
    for soort, aantal in Counter(p.stuk.soort for p in plan.plekken).items():
        rij = [p for p in plan.plekken if p.stuk.soort == soort]
        kind = discover()[soort]
        concept, nakijken = sum(bool(p.concept and not p.nakijken) for p in rij), sum(bool(p.nakijken) for p in rij)
        erbij = "".join(f", {n} {wat}" for n, wat in ((concept, "als concept"), (nakijken, f"in {NAKIJKEN}/")) if n)
        yield f"+ {aantal} {kind.meervoud if aantal != 1 else kind.label.lower()}{erbij}"
    if plan.eerder:
        aantal = len(plan.aanvulling)
        yield f"= {len(plan.eerder)} eerder overgenomen{f', {aantal} krijgen nu beelden' if aantal else ''}"
    if plan.rubrieken:
        yield f"+ rubrieken: {', '.join(plan.rubrieken.values())}"
    if plan.media:
        yield f"+ beelden in content/media: {len(plan.media)}"
    if wegen := sum(not regel.startswith("#") for regel in plan.adressen()):
        yield f"+ oude adressen die doorverwijzen: {wegen}"


def _alles(plan: Plan) -> Iterator[Problem]:
    """Give everything that a person has to know."""
    yield from plan.van.problems
    yield from (problem("WK733", p.naam, reden=p.concept) for p in plan.plekken if p.concept and not p.nakijken)
    yield from (problem("WK732", naam, aantal=n) for naam, n in ((p.naam, p.missen) for p in plan.plekken) if n)
    yield from (problem("WK737", naam, aantal=n) for naam, n in ((p.naam, p.naar_oud) for p in plan.plekken) if n)
    yield from (problem("WK731", plan.van.naam, wat=wat, aantal=n) for wat, n in plan.van.weg.most_common())
    yield from (problem("WK735", plan.van.naam, naam=naam, aantal=n) for naam, n in plan.van.velden.most_common())


def _schrijf(plan: Plan, root: Path, regels: list[str], problems: list[Problem]) -> None:
    namen = leg(plan, root)
    wegen = leg_adressen(plan, root)
    verslag = "\n".join([*regels, "", report(sorted(set(problems))), "", *namen, ""])
    schrijf_heel(root / _VERSLAG, verslag.encode())
    tell(f"Geschreven: {len(namen)} stukken, {len(plan.media)} beelden, {wegen} oude adressen. Alles staat in {_VERSLAG}. Kijk het na met: publish.py check")
