"""Look up the points of addresses at PDOK Locatieserver: only on request, never in a build. One function here uses the network."""

from __future__ import annotations

import argparse
import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import OK, OMGEVING, Command, today
from wijkpers.fields import Punt
from wijkpers.problems import tell
from wijkpers.wijk import Wijk
from wijkpers.wijk.schrijven import zet

# https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/: open, without a key.
_DIENST: Final = "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free"
Vraag = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Vondst:
    """Be a place with the point that was found for it (empty: none) and the address that the register knows."""

    plek: Any
    punt: str
    adres: str


def haal(url: str) -> bytes:
    """Fetch an address; besides `links --extern` and `fetch` nothing else in wijkpers uses the network."""
    with urllib.request.urlopen(urllib.request.Request(url, headers={"User-Agent": "wijkpers"}), timeout=15) as antwoord:
        return antwoord.read()


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the choice to write."""
    parser.add_argument("--write", "--schrijf", action="store_true", help="schrijf de gevonden punten in data/locaties.yaml")


def run(args: argparse.Namespace) -> int:
    """Show what was found; with --write add it to the places."""
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    try:
        vondsten = list(zoek(load(root, today(args), intern=True), haal))
    except (urllib.error.URLError, TimeoutError) as e:
        tell(f"PDOK is niet te bereiken ({e}). Probeer het later nog eens; de wijk zelf heeft dit niet nodig.")
        return OMGEVING
    for v in vondsten:
        print(f"{v.plek.naam}: {v.punt or 'niet gevonden'}{f'  ({v.adres})' if v.adres else ''}")  # noqa: T201 - the output of the command
    gevonden = [v for v in vondsten if v.punt]
    if args.write and gevonden:
        schrijf(root, gevonden)
        tell(f"{len(gevonden)} punten geschreven. Kijk op de kaart of ze kloppen.")
    else:
        tell("Elke plek met een adres heeft al een punt." if not vondsten else "Er is niets geschreven. Klopt het? Doe het nog eens met --write.")
    return OK


def zoek(wijk: Wijk, vraag: Vraag) -> Iterator[Vondst]:
    """Look up every place with an address and without a point; a shielded one is never sent out."""
    for plek in wijk.alle("locatie"):
        adres = getattr(plek, "adres", "")
        if adres and not getattr(plek, "punt", None):
            yield lees(plek, vraag(f"{_DIENST}?{urlencode({'q': adres, 'fq': 'type:adres', 'rows': 1})}"))


def lees(plek: Any, antwoord: bytes) -> Vondst:
    """Read an answer; a point outside the Netherlands, or of another postcode, is none."""
    docs = json.loads(antwoord)["response"]["docs"]
    m = re.fullmatch(r"POINT\(([\d.]+) ([\d.]+)\)", docs[0].get("centroide_ll", "")) if docs else None
    if m is None or docs[0].get("postcode", "") != plek.postcode.replace(" ", ""):
        return Vondst(plek, "", docs[0].get("weergavenaam", "") if docs else "")
    lat, lon = Punt().parse(f"{float(m[2]):.5f}, {float(m[1]):.5f}")
    return Vondst(plek, f"{lat}, {lon}", docs[0].get("weergavenaam", ""))


def schrijf(root: Path, vondsten: list[Vondst]) -> None:
    """Add each point to its place; every other line stays as it was."""
    for naam in {v.plek.herkomst.path for v in vondsten}:
        tekst = (root / naam).read_text(encoding="utf-8")
        for v in vondsten:
            if v.plek.herkomst.path == naam:
                tekst = zet(tekst, (*v.plek.herkomst.loc, "punt"), v.punt)
        schrijf_heel(root / naam, tekst.encode())


COMMAND = Command("geocodeer", "punten", "zoek bij elk adres het punt op de kaart (gebruikt het internet)", run, opties)
