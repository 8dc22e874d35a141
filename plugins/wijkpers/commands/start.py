"""Begin a wijk of your own: answer a few questions, or give the answers as options."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from wijkpers.commands.basis import GEBRUIK, OK, Command, today
from wijkpers.problems import WijkError, problem, tell

if TYPE_CHECKING:
    from wijkpers.start import Antwoorden

# What is asked, in this order: the option, its question, and the field whose rules the answer follows.
_VRAGEN: Final = (
    ("naam", "Hoe heet je wijk?", ("organisatie", "naam")),
    ("plaats", "In welke plaats ligt hij?", ("locatie", "plaats")),
    ("profiel", "Wat voor groep zijn jullie?", ()),
    ("collectief", "Hoe heet jullie groep?", ("organisatie", "naam")),
    ("telefoon", "Welk telefoonnummer mag iedereen bellen?", ("organisatie", "telefoon")),
    ("email", "En welk e-mailadres, niet van één persoon?", ("organisatie", "email")),
    ("magazine", "Hoe gaat het blad heten?", ("organisatie", "naam")),
    ("buurten", "Welke buurten zijn er? Zet een komma ertussen.", ()),
    ("straat", "Waar komen jullie samen? Straat en nummer.", ("locatie", "straat")),
    ("postcode", "Met welke postcode?", ("locatie", "postcode")),
    ("plek", "Hoe heet die plek?", ("locatie", "naam")),
    ("schoolregio", "In welke schoolregio ligt het: Noord, Midden of Zuid?", ()),
    ("url", "Heb je al een webadres voor de site?", ("organisatie", "website")),
)
_MOET: Final = ("naam", "plaats", "telefoon")
_REGIOS: Final = ("Noord", "Midden", "Zuid")
_HOOGSTENS: Final = {"naam": 60, "magazine": 60, "collectief": 80}
_MAG_BLIJVEN: Final = (".git", "README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", ".gitignore", ".gitattributes")


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the folder and an option per question."""
    from wijkpers.start.hosting import GEEN, HOSTS
    from wijkpers.start.profielen import PROFIELEN

    keuzes = {"profiel": tuple(PROFIELEN), "schoolregio": _REGIOS}
    parser.add_argument("map", type=Path, help="de map waarin de wijk komt; hij mag nog niet bestaan, of is leeg")
    for naam, vraag, _ in _VRAGEN:
        extra = f" Kies uit: {', '.join(keuzes[naam])}." if naam in keuzes else ""
        parser.add_argument(f"--{naam}", default=None, choices=keuzes.get(naam), metavar=naam.upper(), help=f"{vraag}{extra}")
    parser.add_argument("--host", default=None, choices=(*HOSTS, GEEN), metavar="HOST", help=f"waar de site komt te staan: {', '.join(HOSTS)} of {GEEN}")
    parser.add_argument("--motor", default="", metavar="EIS", help="waar pip wijkpers vandaan haalt (gewoonlijk: waar deze vandaan komt)")


def run(args: argparse.Namespace) -> int:
    """Ask what was not given, make everything beside the folder, check it as a build would, and only then put it there."""
    from wijkpers.start import Antwoorden, motor

    doel = args.map.expanduser().resolve()
    if bezet := _bezet(doel):
        raise WijkError([problem("WK720", str(args.map), waarde=bezet)])
    gegeven = {naam: getattr(args, naam) for naam, _, _ in _VRAGEN}
    vraagt = sys.stdin.isatty()
    if vraagt:
        gegeven, args.host = _vraag_alles(gegeven, args.host)
    if weg := [naam for naam in _MOET if not gegeven[naam]]:
        tell(f"Er ontbreekt nog iets: {', '.join(f'--{naam}' for naam in weg)}. Of typ de opdracht in een terminal, dan vragen we het.")
        return GEBRUIK
    if fouten := [problem("WK721", f"--{naam}", waarde=str(w)[:60], remedie=reden) for naam, w in gegeven.items() if w and (reden := _bezwaar(naam, w))]:
        raise WijkError(fouten)
    antwoorden = Antwoorden(**{f.name: gegeven[f.name] or f.default for f in fields(Antwoorden)})  # ty: ignore[invalid-argument-type] - text, each of them
    bron = args.motor or motor.bron()
    _plaats(doel, antwoorden, args, bron)
    _vertel(doel, antwoorden, args.host, bron)
    return OK


def _bezet(doel: Path) -> str:
    """Name what stands in the way."""
    if doel.is_file():
        return doel.name
    return next((p.name for p in sorted(doel.iterdir()) if p.name not in _MAG_BLIJVEN), "") if doel.is_dir() else ""


def _bezwaar(naam: str, waarde: str) -> str:
    """Say what is wrong with an answer, by the rules of the field it goes into."""
    from pydantic import ValidationError

    from wijkpers.text import slug
    from wijkpers.wijk.overnemen import lezer

    veld = next(veld for vraag, _, veld in _VRAGEN if vraag == naam)
    if naam == "schoolregio" and waarde not in _REGIOS:
        return "schrijf Noord, Midden of Zuid"
    if naam in _HOOGSTENS and len(waarde) > _HOOGSTENS[naam]:
        return f"hooguit {_HOOGSTENS[naam]} tekens"
    if naam in ("naam", "buurten", "collectief") and not all(slug(deel) for deel in waarde.split(",")):
        return "gebruik letters of cijfers"
    try:
        if veld:
            lezer(*veld).validate_python(waarde)
    except ValidationError as e:
        context = e.errors()[0].get("ctx", {})
        return problem(context["code"], "", hint=context["hint"], **context["values"]).message if "code" in context else "dat lezen we niet"
    return ""


# --- asking


def _vraag_alles(gegeven: Mapping[str, Any], host: str | None) -> tuple[dict[str, Any], str]:
    """Ask, one by one, what no option told; an empty line takes what stands between brackets."""
    from wijkpers.start.hosting import GEEN, HOSTS
    from wijkpers.start.profielen import PROFIELEN

    uit = dict(gegeven)
    for naam, vraag, _ in _VRAGEN:
        if uit[naam] is not None or (naam in ("postcode", "plek") and not uit["straat"]):
            continue
        if naam == "profiel":
            uit[naam] = _kies(vraag, {code: p.uitleg for code, p in PROFIELEN.items()})
        else:
            uit[naam] = _vraag(naam, vraag)
    uitleg = dict.fromkeys((*HOSTS, GEEN), "")
    return uit, host or _kies("Waar komt de site te staan? Alle vijf zijn gratis.", uitleg)


def _vraag(naam: str, vraag: str) -> str:
    while True:
        antwoord = input(f"{vraag}{'' if naam in _MOET else ' (mag leeg)'} ").strip()
        if antwoord and (reden := _bezwaar(naam, antwoord)):
            tell(f"  Dat kan niet: {reden}.")
        elif antwoord or naam not in _MOET:
            return antwoord


def _kies(vraag: str, keuzes: Mapping[str, str]) -> str:
    tell(vraag)
    for nummer, (naam, uitleg) in enumerate(keuzes.items(), 1):
        tell(f"  {nummer}. {naam}{f': {uitleg}' if uitleg else ''}")
    while True:
        antwoord = input(f"Kies een nummer (leeg: 1, {next(iter(keuzes))}) ").strip() or "1"
        if antwoord in keuzes:
            return antwoord
        if antwoord.isdigit() and 0 < int(antwoord) <= len(keuzes):
            return list(keuzes)[int(antwoord) - 1]


# --- making


def _plaats(doel: Path, antwoorden: Antwoorden, args: argparse.Namespace, bron: str) -> None:
    """Make the wijk beside its place; raises WijkError, and nothing is there, when what was answered does not make a good one."""
    from wijkpers.start import bestanden
    from wijkpers.wijk.laden import load

    doel.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".wijk-", dir=doel.parent) as tijdelijk:
        hier = Path(tijdelijk)
        for naam, data in bestanden(antwoorden, today(args), args.host or "github", bron):
            (hier / naam).parent.mkdir(parents=True, exist_ok=True)
            (hier / naam).write_bytes(data)
        load(hier, today(args))
        shutil.rmtree(hier / ".cache", ignore_errors=True)
        for pad in _nieuw(hier, doel):
            (doel / pad).parent.mkdir(parents=True, exist_ok=True)
            (hier / pad).replace(doel / pad)


def _nieuw(hier: Path, doel: Path) -> Iterator[Path]:
    """Give every file that is not there yet: a README or .gitignore that a host made, stays."""
    paden = [p.relative_to(hier) for p in sorted(hier.rglob("*")) if p.is_file()]
    yield from (pad for pad in paden if not (doel / pad).exists())


def _vertel(doel: Path, antwoorden: Antwoorden, host: str | None, bron: str) -> None:
    """Say what to do next."""
    from wijkpers.start import motor
    from wijkpers.start.hosting import GEEN, HOSTS

    tell(f"{antwoorden.naam} staat in {doel}. Zo ga je verder:")
    stappen = ["python3 -m venv .venv", ".venv/bin/python -m pip install -r requirements.txt", ".venv/bin/python publish.py serve"]
    tell("".join(f"\n    {stap}" for stap in (f"cd {doel}", *stappen)))
    tell("\nNaar de host:\n\n    git init -b main && git add . && git commit -m 'Een eigen wijk'")
    if host != GEEN:
        tell(f"\nHoe het daar verder gaat: docs/hosting.nl.md, bij {host or HOSTS[0]}.")
    if not antwoorden.straat:
        tell("De eerste activiteit is nog een concept: zet het adres in data/locaties.yaml en haal dan status: concept weg.")
    if motor.alleen_hier(bron):
        tell(f"Let op: {motor.EISEN} wijst naar een map op deze computer. Zet er een adres op internet voordat een ander ermee bouwt.")


COMMAND = Command("start", "begin", "begin een eigen wijk in een nieuwe map", run, opties)
