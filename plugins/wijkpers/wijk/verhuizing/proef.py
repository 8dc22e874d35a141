"""Try a plan before anything is written: lay it over a copy of the wijk and check that as a build would.

What the check refuses goes to nakijken/, with the reason in its head, so that nothing is lost and nothing stops the site.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from wijkpers.cache import schrijf_heel
from wijkpers.images import koppel
from wijkpers.problems import Problem, WijkError
from wijkpers.wijk.adreslijst import ADRESSEN
from wijkpers.wijk.laden import WIJK_YAML, load
from wijkpers.wijk.schrijven import wijzig
from wijkpers.wijk.verhuizing.plan import Plan

_KEREN = 5


def keur(plan: Plan) -> tuple[Problem, ...]:
    """Move to nakijken what the check refuses, until it refuses nothing more; return what it then still remarks on the new files."""
    gezegd: tuple[Problem, ...] = ()
    for _ in range(_KEREN):
        gezegd = _proef(plan)
        per_bestand: dict[str, Problem] = {}
        for p in gezegd:
            if p.fatal:
                per_bestand.setdefault(p.path, p)
        fout = [plek for plek in plan.plekken if plek.naam in per_bestand]
        for plek in fout:
            p = per_bestand[plek.naam]
            plek.nakijken = f"{p.code}, regel {p.line}: {p.message}"
            plan.van.meld("WK734", plek.naam, reden=p.message, hint=p.hint)
        weg = plan.aanvulling.keys() & per_bestand.keys()
        for naam in weg:
            del plan.aanvulling[naam]
        if not fout and not weg:
            break
    namen = {plek.naam for plek in plan.plekken}
    return tuple(p for p in gezegd if p.path in namen and not p.fatal)


def _proef(plan: Plan) -> tuple[Problem, ...]:
    with tempfile.TemporaryDirectory(prefix="wijkpers-") as tijdelijk:
        hier = Path(tijdelijk)
        for map_ in ("content", "data", "eigen"):
            if (plan.wijk.root / map_).is_dir():
                shutil.copytree(plan.wijk.root / map_, hier / map_, copy_function=_koppel, symlinks=True)
        leg(plan, hier)
        try:
            return load(hier, plan.wijk.today).problems
        except WijkError as e:
            return e.problems


def _koppel(bron: str, doel: str) -> None:
    koppel(Path(bron), Path(doel))


def leg(plan: Plan, root: Path) -> list[str]:
    """Write the pieces, the pictures and the new rubrieken below `root`; return the names of the files. Whatever is there, is replaced whole."""
    namen = []
    for plek in plan.plekken:
        schrijf_heel(root / plek.naam, plan.tekst(plek).encode())
        namen.append(plek.naam)
    for naam, tekst in plan.aanvulling.items():
        schrijf_heel(root / naam, tekst.encode())
    for naam, bron in plan.media.items():
        doel = root / "content" / naam
        if not doel.exists():
            doel.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(bron, doel)
            os.utime(doel)
    if plan.rubrieken:
        pad = root / WIJK_YAML
        erbij = [(("rubrieken",), {"code": code, "naam": naam}) for code, naam in plan.rubrieken.items()]
        schrijf_heel(pad, wijzig(pad.read_bytes().decode(), [], erbij).encode())
    return namen


def leg_adressen(plan: Plan, root: Path) -> int:
    """Add the ways from old addresses to the list, and return how many came."""
    pad = root / ADRESSEN
    oud = pad.read_text(encoding="utf-8") if pad.exists() else ""
    bekend = {regel.removeprefix("# straks: ").split(" ")[0].strip("/") for regel in oud.splitlines()}
    nieuw = [regel for regel in plan.adressen() if regel.removeprefix("# straks: ").split(" ")[0].strip("/") not in bekend]
    if nieuw:
        kop = f"# Van {plan.van.basis or plan.van.naam}\n"
        schrijf_heel(pad, (oud.rstrip("\n") + ("\n" if oud else "") + kop + "\n".join(nieuw) + "\n").encode())
    return len(nieuw)
