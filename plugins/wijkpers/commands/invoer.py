"""Take organisations over from a sheet or another directory: first a proof that shows what would change, then --write."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import TypeAdapter, ValidationError

from wijkpers.commands.basis import FOUTEN, OK, Command, today
from wijkpers.problems import Problem, nearest, problem, report, tell
from wijkpers.schema import Item, Loc, blokken, discover
from wijkpers.wijk import Wijk
from wijkpers.wijk.invoer import Invoer, lees_invoer
from wijkpers.wijk.schrijven import voeg_toe, zet

_LIJST: Final = "data/organisations.yaml"
# What a sheet may change of an organisation that is there; its services are only taken over with an organisation that is new.
_VELDEN: Final = ("naam", "ook_bekend_als", "soort", "kort", "telefoon", "email", "website", "post", "onderwerpen", "kvk")


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Be what a row would do: a new organisation (`oud` is None), or fields of one that is there, each with old and new."""

    rij: int
    data: dict[str, Any]
    oud: Any
    anders: dict[str, tuple[Any, Any]]


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the file, what it does not say itself, and the choice to write."""
    parser.add_argument("bestand", type=Path, help="een .csv, .xlsx of HSDS .json")
    parser.add_argument("--soort", default="stichting", help="soort organisatie waar het bestand die niet noemt (gewoonlijk: stichting)")
    parser.add_argument("--gecontroleerd", default="", metavar="DATUM", help="wanneer dit gecontroleerd is, waar het bestand dat niet zegt")
    parser.add_argument("--write", "--schrijf", action="store_true", help=f"schrijf het ook echt in {_LIJST}")


def run(args: argparse.Namespace) -> int:
    """Show what would change; with --write change it. Nothing is written while anything is wrong."""
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    wijk = load(root, today(args))
    invoer = lees_invoer(args.bestand)
    voorstellen = [voorstel(wijk, rij, data, args.soort, args.gecontroleerd) for rij, data in invoer.rijen]
    problems = [*invoer.problems, *(p for v in voorstellen for p in keuring(wijk, invoer, v))]
    print("\n".join(verschil(voorstellen)))  # noqa: T201 - the output of the command
    if problems:
        tell(report(sorted(problems)))
    if any(p.fatal for p in problems):
        tell("Er is niets geschreven.")
        return FOUTEN
    if args.write:
        tell(f"Geschreven in {', '.join(schrijf(root, voorstellen)) or 'geen enkel bestand: er was niets te veranderen'}. Kijk het na met: publish.py check")
    else:
        tell("Dit was een proef, er is niets geschreven. Klopt het? Doe het dan nog eens met --write.")
    return OK


def voorstel(wijk: Wijk, rij: int, data: dict[str, Any], soort: str, gecontroleerd: str) -> Voorstel:
    """Compare one row with the organisation of the same code or name."""
    oud: Any = wijk.get("organisatie", data["code"]) or next((o for o in wijk.alle("organisatie") if o.kop.lower() == data["naam"].lower()), None)
    op = data.get("gecontroleerd") or gecontroleerd
    vast = {"gecontroleerd": {"op": op, "hoe": "door organisatie zelf"}} if op else {}
    if oud is None:
        diensten = [{**vast, **d} for d in data.get("aanbod", [])]
        return Voorstel(rij, {"soort": soort, **data, **({"aanbod": diensten} if diensten else {}), **vast}, None, {})
    anders = {naam: (getattr(oud, naam), data[naam]) for naam in _VELDEN if naam in data and _tekst(getattr(oud, naam)) != _tekst(_gelezen(naam, data[naam]))}
    return Voorstel(rij, data, oud, anders)


@cache
def _lezer(naam: str) -> TypeAdapter[Any]:
    """Make the reader of one field of an organisation."""
    veld = discover()["organisatie"].model.model_fields[naam]
    return TypeAdapter(Annotated[(veld.annotation, *veld.metadata)])  # ty: ignore[invalid-type-form] - made while running


def _gelezen(naam: str, waarde: Any) -> Any:
    """Read a new value as the field would, so that another way of writing is no change; what cannot be read is a change, and then a mistake."""
    try:
        return _lezer(naam).validate_python(waarde)
    except ValidationError:
        return waarde


def _tekst(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list | tuple) else str(waarde or "")


def keuring(wijk: Wijk, invoer: Invoer, v: Voorstel) -> Iterator[Problem]:
    """Check a new organisation as if it stood in the list already, and of one that is there what changes."""
    if v.oud is None:
        yield from _keur(invoer, v.rij, discover()["organisatie"].model.model_validate, v.data)
    for naam, (_, nieuw) in v.anders.items():
        yield from _keur(invoer, v.rij, _lezer(naam).validate_python, nieuw, (naam,))
    diensten = (d for d in v.data.get("aanbod", ()) if v.oud is None)
    for code in dict.fromkeys(code for rij in (v.data, *diensten) for code in rij.get("onderwerpen", ())):
        if wijk.get("onderwerp", code) is None:
            remedie = nearest(code, (o.id for o in wijk.alle("onderwerp"))) or "kijk in data/onderwerpen.yaml"
            yield problem("WK301", invoer.pad, v.rij, field="onderwerpen", soort="onderwerp", waarde=code, remedie=remedie)


def _keur(invoer: Invoer, rij: int, lees: Callable[[Any], Any], waarde: Any, loc: Loc = ()) -> Iterator[Problem]:
    try:
        gelezen = lees(waarde)
    except ValidationError as e:
        yield from (_probleem(invoer.pad, rij, fout, (*loc, *fout["loc"])) for fout in e.errors(include_url=False, include_input=False))
        return
    for plek, blok in blokken(gelezen) if isinstance(gelezen, Item) else ():
        for b in blok.controleer():
            waarden: dict[str, Any] = {**b.waarden}
            yield problem(b.code, invoer.pad, rij, field=".".join(map(str, (*plek, b.veld))), **waarden)


def _probleem(pad: str, rij: int, fout: Any, loc: Loc) -> Problem:
    veld = ".".join(str(deel + 1) if isinstance(deel, int) else deel for deel in loc)
    context = fout.get("ctx", {})
    if "code" in context:
        return problem(context["code"], pad, rij, field=veld, hint=context["hint"], **context["values"])
    ook = " of geef --gecontroleerd met de datum" if loc[-1] == "gecontroleerd" else ""
    return problem("WK201", pad, rij, naam=veld, remedie=f"zet er een kolom bij, vul de cel,{ook}".rstrip(","))


def verschil(voorstellen: list[Voorstel]) -> Iterator[str]:
    """Give the lines of the proof: what is new, what changes, and how much stays."""
    for v in voorstellen:
        if v.oud is None:
            yield f"+ nieuw: {v.data['naam']} ({v.data['code']})"
            yield from (
                f"    {naam}: {_tekst(w) if not isinstance(w, dict) else _tekst(list(w.values()))}"
                for naam, w in v.data.items()
                if naam not in ("code", "naam", "aanbod")
            )
            yield from (f"    aanbod: {d['naam']}" for d in v.data.get("aanbod", ()))
        elif v.anders:
            yield f"~ anders: {v.oud.kop} ({v.oud.id})"
            yield from (f"    {naam}: {_tekst(oud) or '(leeg)'} → {_tekst(nieuw)}" for naam, (oud, nieuw) in v.anders.items())
    yield f"= {sum(v.oud is not None and not v.anders for v in voorstellen)} gelijk"


def schrijf(root: Path, voorstellen: list[Voorstel]) -> tuple[str, ...]:
    """Change the values in their own files and add what is new to the list; return the names of the files."""
    teksten: dict[str, str] = {}

    def tekst(naam: str) -> str:
        return teksten[naam] if naam in teksten else (root / naam).read_text(encoding="utf-8") if (root / naam).exists() else ""

    for v in voorstellen:
        for naam, (_, nieuw) in v.anders.items():
            pad = v.oud.herkomst.path
            teksten[pad] = zet(tekst(pad), (*v.oud.herkomst.loc, naam), nieuw)
    if nieuw := [v.data for v in voorstellen if v.oud is None]:
        teksten[_LIJST] = voeg_toe(tekst(_LIJST), nieuw)
    for naam, inhoud in teksten.items():
        (root / naam).write_text(inhoud, encoding="utf-8")
    return tuple(teksten)


COMMAND = Command("import", "invoer", "neem organisaties over uit een rekenblad of een andere gids", run, opties)
