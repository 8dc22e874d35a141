"""Fetch what partners share and keep it in data/overnames/, with its source and its day. Only on request: a build never uses the network."""

from __future__ import annotations

import argparse
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Any, Final

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import FOUTEN, GEBRUIK, OK, Command, today
from wijkpers.problems import Problem, nearest, problem, report, tell
from wijkpers.wijk import Wijk
from wijkpers.wijk.invoer.partner import VAN_EEN_WIJK, Oogst, als_bestand, lees

_MEEST: Final = 20 * 1024 * 1024
_MAP: Final = "data/overnames"
_SOORT: Final = {"hsds": "feed.json", "csv": "feed.csv", "ics": "feed.ics"}
Haal = Callable[[str], bytes]


def haal(url: str) -> bytes:
    """Fetch an address. Raises ValueError for what is too large."""
    with urllib.request.urlopen(urllib.request.Request(url, headers={"User-Agent": "wijkpers"}), timeout=30) as antwoord:
        return _begrensd(antwoord.read(_MEEST + 1))


def uit_map(map_: Path) -> Haal:
    """Take files from a built site on this computer in the place of the network: by their path below `map_`, or `map_` itself when it is a file."""

    def neem(url: str) -> bytes:
        """Read one."""
        staart = next((pad for pad in VAN_EEN_WIJK if url.endswith(pad)), "")
        pad = map_ / staart if map_.is_dir() else map_
        with pad.open("rb") as bestand:
            return _begrensd(bestand.read(_MEEST + 1))

    return neem


def _begrensd(data: bytes) -> bytes:
    if len(data) > _MEEST:
        raise ValueError(f"groter dan {_MEEST // 1024 // 1024} MB")
    return data


def opties(parser: argparse.ArgumentParser) -> None:
    """Add whose, and where from."""
    parser.add_argument("code", nargs="?", default="", help="de code van één partner (gewoonlijk: allemaal)")
    parser.add_argument(
        "--van", "--from", type=Path, default=None, metavar="MAP", help="niet van internet, maar uit een gebouwde site of een bestand op deze computer"
    )


def run(args: argparse.Namespace) -> int:
    """Fetch, keep, and tell what two partners both claim. What cannot be fetched leaves what was there."""
    from wijkpers.wijk.laden import load

    root = args.root.resolve()
    wijk = load(root, today(args))
    codes = [p.id for p in wijk.alle("partner")]
    if args.code and args.code not in codes:
        tell(f'"{args.code}" is geen partner; {nearest(args.code, codes) or "kies uit: " + (", ".join(codes) or "geen, zet ze in data/partners.yaml")}')
        return GEBRUIK
    problems = list(_alle(wijk, args.code, uit_map(args.van) if args.van else haal))
    problems += dubbelen(load(root, today(args)))
    if problems:
        tell(report(problems))
    return FOUTEN if any(p.fatal for p in problems) else OK


def _alle(wijk: Wijk, code: str, van: Haal) -> Iterator[Problem]:
    for item in wijk.alle("partner"):
        partner: Any = item
        if code in ("", partner.id):
            yield from neem_over(wijk, partner, van)


def neem_over(wijk: Wijk, partner: Any, van: Haal) -> Iterator[Problem]:
    """Fetch from one partner and keep it; of a wijk what it has of both, as not every wijk has everything."""
    bronnen = [f"{partner.website.rstrip('/')}/{pad}" for pad in VAN_EEN_WIJK] if partner.soort == "wijk" else [partner.feed]
    oogst, gelukt, oorzaak = Oogst(), [], "er staat niets in"
    for bron in bronnen:
        try:
            naam = bron.rpartition("/")[2] if partner.soort == "wijk" else _SOORT[partner.soort]
            lees(partner, naam, van(bron), wijk.today, wijk.kalender, oogst)
            gelukt.append(bron)
        except (OSError, ValueError, OverflowError, HTTPException) as e:
            oorzaak = _in_woorden(e)
    if not oogst.agenda and not oogst.kaart:
        yield problem("WK792", "data/partners.yaml", naam=partner.naam, oorzaak=oorzaak, bron=bronnen[0])
        return
    doel = wijk.root / _MAP / f"{partner.id}.yaml"
    schrijf_heel(doel, als_bestand(partner, gelukt, wijk.today, oogst).encode())
    tell(f"{partner.naam}: {len(oogst.agenda)} keer iets te doen, {len(oogst.kaart)} organisaties, in {_MAP}/{doel.name}")
    if oogst.weg or oogst.te_veel:
        yield problem("WK793", f"{_MAP}/{doel.name}", naam=partner.naam, weg=oogst.weg, te_veel=oogst.te_veel)


def _in_woorden(e: Exception) -> str:
    if isinstance(e, urllib.error.HTTPError):
        return f"de website antwoordt met {e.code}"
    if isinstance(e, FileNotFoundError):
        return "dat bestand is er niet"
    return "de website antwoordt niet" if isinstance(e, OSError | HTTPException) else str(e)[:160]


def dubbelen(wijk: Wijk) -> Iterator[Problem]:
    """Tell what two claim, and whose it is."""
    from wijkpers.channels.portaal import verdeling

    for dubbel in verdeling(wijk):
        een, ander = (partner.naam if partner else wijk.instellingen.naam for partner in (dubbel.eigenaar, dubbel.ook))
        yield problem("WK794", f"{_MAP}/{dubbel.ook.id}.yaml", kop=dubbel.kop, een=een, ander=ander)


COMMAND = Command("fetch", "haal", "haal op wat partners delen: hun agenda en sociale kaart (gebruikt het internet)", run, opties)
