"""Take organisations over from a sheet or another directory: first a proof that shows what would change, then --write."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import FOUTEN, OK, Command, today
from wijkpers.problems import Problem, nearest, problem, report, tell
from wijkpers.schema import Bezwaar, Item, Loc, blokken, discover, soort_van
from wijkpers.text import telefoon
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk
from wijkpers.wijk.aanvullen import Standaard
from wijkpers.wijk.bestanden import lijsten_van
from wijkpers.wijk.hsds_woorden import KENT_NIET
from wijkpers.wijk.invoer import lees_invoer
from wijkpers.wijk.invoer.basis import Waar
from wijkpers.wijk.overnemen import Voorstel, gelezen, lezer, voorstellen
from wijkpers.wijk.redigeren import opgeschreven
from wijkpers.wijk.schrijven import voeg_toe, wijzig


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the file, what it does not say itself, and the choice to write."""
    parser.add_argument(
        "bestand", type=Path, help="organisaties: .csv, .xlsx of HSDS (.json, .zip); stukken: WordPress (.xml), een map of .zip met Markdown, of .ics"
    )
    parser.add_argument("--soort", default="stichting", help="soort organisatie waar het bestand die niet noemt (gewoonlijk: stichting)")
    parser.add_argument("--gecontroleerd", default="", metavar="DATUM", help="wanneer dit gecontroleerd is, waar het bestand dat niet zegt")
    parser.add_argument("--buurt", default="", help="de buurt van een nieuwe plek waar het bestand die niet noemt")
    parser.add_argument("--kosten", default="", help="wat een nieuwe dienst kost waar het bestand dat niet zegt, zoals gratis")
    parser.add_argument("--onderwerp", default="", metavar="CODE", help="het onderwerp van een nieuwe dienst waar het bestand geen bekend onderwerp noemt")
    parser.add_argument("--auteur", default="De redactie", help="bij stukken: wie ze schreef waar dat er niet bij staat")
    parser.add_argument("--rubriek", default="", metavar="CODE", help="bij stukken: de rubriek waar geen bekende bij staat")
    parser.add_argument("--media", type=Path, default=None, metavar="MAP", help="bij stukken: de map waarin de foto's van de oude site staan")
    parser.add_argument("--haal-beelden", action="store_true", help="bij stukken: haal foto's op van de oude site; anders gaat er niets over internet")
    parser.add_argument("--write", "--schrijf", action="store_true", help="schrijf het ook echt")


def run(args: argparse.Namespace) -> int:
    """Show what would change; with --write change it. Nothing is written while anything is wrong."""
    from wijkpers.commands import verhuizen
    from wijkpers.wijk.laden import load

    if verhuizen.is_site(args.bestand):
        return verhuizen.run(args)
    root = args.root.resolve()
    wijk = load(root, today(args), intern=True)
    invoer = lees_invoer(args.bestand, wijk.today, wijk.kalender)
    rijen = voorstellen(wijk, invoer, Standaard(args.soort, args.gecontroleerd, args.buurt, args.kosten, args.onderwerp))
    problems = sorted({*invoer.problems, *(p for v in rijen for p in keuring(wijk, v))})
    print("\n".join(verschil(rijen, wijk)))  # noqa: T201 - the output of the command
    if problems:
        tell(report(problems))
    if invoer.van_hsds and any(v.oud is None for v in rijen):
        tell(f"HSDS kent niet, {KENT_NIET}. Vul dat zelf aan.")
    if any(p.fatal for p in problems):
        tell("Er is niets geschreven.")
        return FOUTEN
    if args.write:
        tell(f"Geschreven in {', '.join(schrijf(root, rijen)) or 'geen enkel bestand: er was niets te veranderen'}. Kijk het na met: publish.py check")
    else:
        tell("Dit was een proef, er is niets geschreven. Klopt het? Doe het dan nog eens met --write.")
    return OK


# --- checking


def keuring(wijk: Wijk, v: Voorstel) -> Iterator[Problem]:
    """Check what is new as if it stood in the list already, and of what is there what changes."""
    if v.oud is None:
        yield from _keur(v.waar, discover()[v.soort].model.model_validate, v.data)
    for naam, data in v.erbij:
        soort = "dienst" if naam == "aanbod" else "contact"
        yield from _keur(v.waar, discover()[soort].model.model_validate, data, (naam,))
    fout = False
    for a in v.anders:
        if len(a.veld) == 1:
            lees = lezer(soort_van(type(a.item)).naam, str(a.veld[0]))
            klachten = list(_keur(v.waar, lees.validate_python, a.nieuw, _veld(v, a.item, a.veld)))
            fout = fout or bool(klachten)
            yield from klachten
    if not fout:
        yield from _samen(v)
    yield from _verwijzingen(wijk, v)


def _veld(v: Voorstel, item: Any, veld: Loc) -> Loc:
    return veld if item is v.oud else (item.id, *veld)


def _samen(v: Voorstel) -> Iterator[Problem]:
    """Give the objections to an item as it would be that it does not have as it is."""
    for item in dict.fromkeys(a.item for a in v.anders):
        soort = soort_van(type(item)).naam
        nieuw = {str(a.veld[0]): gelezen(soort, str(a.veld[0]), a.nieuw) for a in v.anders if a.item is item and len(a.veld) == 1}
        eerder = [(b.veld, b.code) for b in _bezwaren(item)]
        for b in _bezwaren(item.model_copy(update=nieuw)):
            if (b.veld, b.code) not in eerder:
                yield _bezwaar(v.waar, _veld(v, item, (b.veld,)), b)


def _bezwaren(item: Any) -> Iterator[Bezwaar]:
    yield from item.controleer()
    for rij in (*getattr(item, "tijden", ()), *getattr(item, "inloop", ())):
        yield from rij.controleer()


def _verwijzingen(wijk: Wijk, v: Voorstel) -> Iterator[Problem]:
    """Report topics and buurten that do not exist."""
    data = [v.data, *v.data.get("aanbod", ()), *(d for _, d in v.erbij), *({str(a.veld[0]): a.nieuw} for a in v.anders)]
    for code in dict.fromkeys(str(code) for d in data for code in d.get("onderwerpen", ())):
        if wijk.get("onderwerp", code) is None:
            remedie = nearest(code, (o.id for o in wijk.alle("onderwerp"))) or "kijk in data/onderwerpen.yaml, of geef --onderwerp"
            yield problem("WK301", *v.waar, field="onderwerpen", soort="onderwerp", waarde=code, remedie=remedie)
    buurten = [b.code for b in wijk.instellingen.buurten]
    if v.soort == "locatie" and v.data.get("buurt", buurten[:1] and buurten[0]) not in buurten:
        yield problem("WK301", *v.waar, field="buurt", soort="buurt", waarde=v.data["buurt"], remedie=f"kies uit: {', '.join(buurten)}")


def _keur(waar: Waar, lees: Callable[[Any], Any], waarde: Any, loc: Loc = ()) -> Iterator[Problem]:
    try:
        uit = lees(waarde)
    except ValidationError as e:
        yield from (_probleem(waar, fout, (*loc, *fout["loc"])) for fout in e.errors(include_url=False, include_input=False))
        return
    for plek, blok in blokken(uit) if isinstance(uit, Item) else ():
        for b in blok.controleer():
            yield _bezwaar(waar, (*loc, *plek, b.veld), b)


def _bezwaar(waar: Waar, loc: Loc, b: Bezwaar) -> Problem:
    waarden: dict[str, Any] = {**b.waarden}
    if b.code == "WK201" and b.veld in _OPTIE:
        waarden["remedie"] = f"zet er een kolom bij, of geef {_OPTIE[b.veld]}"
    return problem(b.code, *waar, field=".".join(map(str, loc)), **waarden)


_OPTIE: Final = {"gecontroleerd": "--gecontroleerd met de datum", "kosten": "--kosten", "buurt": "--buurt", "onderwerpen": "--onderwerp"}


def _probleem(waar: Waar, fout: Any, loc: Loc) -> Problem:
    veld = ".".join(str(deel + 1) if isinstance(deel, int) else deel for deel in loc)
    context = fout.get("ctx", {})
    if "code" in context:
        return problem(context["code"], *waar, field=veld, hint=context["hint"], **context["values"])
    ook = f" of geef {_OPTIE[loc[-1]]}" if loc[-1] in _OPTIE else ""
    return problem("WK201", *waar, naam=veld, remedie=f"zet er een kolom bij, vul de cel,{ook}".rstrip(","))


# --- showing


def verschil(rijen: list[Voorstel], wijk: Wijk) -> Iterator[str]:
    """Give the lines of the proof: what is new, what changes, and how much stays."""
    for v in rijen:
        plek = "plek " if v.soort == "locatie" else ""
        if v.oud is None:
            yield f"+ nieuw: {plek}{v.data['naam']} ({v.data['code']})"
            yield from _nieuw(v.data, "    ")
        elif not v.gelijk:
            yield f"~ anders: {plek}{v.oud.kop} ({v.oud.id})"
            for a in v.anders:
                waar = f"{a.item.kop}: " if a.item is not v.oud else ""
                oud = telefoon(a.oud) if a.veld == ("telefoon",) else _tekst(a.oud, wijk)
                yield f"    {waar}{' '.join(map(str, a.veld))}: {oud or '(leeg)'} → {_tekst(a.nieuw, wijk)}"
            for naam, data in v.erbij:
                yield f"    + {naam}: {data.get('naam', data.get('rol'))}"
                yield from _nieuw(data, "        ")
    yield f"= {sum(v.gelijk for v in rijen if v.soort == 'organisatie')} gelijk"


def _nieuw(data: Mapping[str, Any], marge: str) -> Iterator[str]:
    for naam, waarde in data.items():
        if naam == "aanbod":
            for d in waarde:
                yield f"{marge}aanbod: {d['naam']}"
                yield from _nieuw(d, f"{marge}    ")
        elif naam not in ("code", "naam"):
            yield f"{marge}{naam}: {_ruw(waarde)}"


def _ruw(waarde: Any) -> str:
    """Write raw data on a line."""
    match waarde:
        case Mapping():
            return ", ".join(f"{naam} {_ruw(deel)}" for naam, deel in waarde.items())
        case list() | tuple():
            return ("; " if any(isinstance(deel, Mapping) for deel in waarde) else ", ").join(map(_ruw, waarde))
        case _:
            return str(waarde)


def _tekst(waarde: Any, wijk: Wijk) -> str:
    """Write a value of an item, or raw data, on a line."""
    if isinstance(waarde, tuple) and waarde and hasattr(waarde[0], "hoe_vaak"):
        return "; ".join(
            tijden_tekst(rij, wijk.today) + "".join(f", niet op {x.van}" + (f" t/m {x.tot}" if x.tot else "") for x in rij.niet_op) for rij in waarde
        )
    return "ja" if waarde is True else _ruw(waarde) if waarde else ""


# --- writing


def schrijf(root: Path, rijen: list[Voorstel]) -> tuple[str, ...]:
    """Change the values in their own files and add what is new to the lists; return the names of the files."""
    per_bestand: dict[str, tuple[list[Any], list[Any], list[Any]]] = {}
    for v in rijen:
        if v.oud is None:
            per_bestand.setdefault(_waarheen(root, v), ([], [], []))[2].append(v.data)
        for a in v.anders:
            per_bestand.setdefault(a.item.herkomst.path, ([], [], []))[0].append(((*a.item.herkomst.loc, *a.veld), a.nieuw))
        for naam, data in v.erbij:
            per_bestand.setdefault(v.oud.herkomst.path, ([], [], []))[1].append(((*v.oud.herkomst.loc, naam), data))
    for naam, (waarden, erbij, nieuw) in per_bestand.items():
        ruw = (root / naam).read_bytes() if (root / naam).exists() else b""
        tekst = ruw.decode("utf-8-sig").replace("\r\n", "\n")
        tekst = wijzig(tekst, waarden, erbij) if waarden or erbij else tekst
        tekst = _met_nieuw(tekst, naam, nieuw)
        schrijf_heel(root / naam, (tekst.replace("\n", "\r\n") if b"\r\n" in ruw else tekst).encode())
    return tuple(per_bestand)


def _waarheen(root: Path, v: Voorstel) -> str:
    """Say where a new item goes: in the list, or where every item has a file of its own, in one."""
    lijst, los = lijsten_van(root, kind := discover()[v.soort])
    return f"{kind.los}/{v.data['code']}.yaml" if los and not lijst else kind.waar


def _met_nieuw(tekst: str, naam: str, nieuw: list[Any]) -> str:
    """Write new items below a list, or the one of a file."""
    lijst = any(naam == kind.waar for kind in discover().values())
    return voeg_toe(tekst, nieuw) if nieuw and lijst else "".join(map(opgeschreven, nieuw)) or tekst


COMMAND = Command("import", "invoer", "neem organisaties over uit een rekenblad of een gids, of stukken van een andere site", run, opties)
