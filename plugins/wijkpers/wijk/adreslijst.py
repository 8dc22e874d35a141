"""Keep the addresses that the site has had, in data/adressen.txt, so that none of them disappears unnoticed.

A line is an address; behind it stands where it went (`nieuws/oud/ > nieuws/nieuw/`), or that it is gone for good (`nieuws/oud/ vervallen`).
What a build has to compare with must be in the repository: the machine that builds has no old site.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wijkpers.cache import schrijf_heel
from wijkpers.schema import Item, discover
from wijkpers.wijk.lezen import Document, lees

ADRESSEN: Final = "data/adressen.txt"
PAD: Final = r"[\w~-][\w.~-]*(?:/[\w~-][\w.~-]*)*/?"
_REGEL: Final = re.compile(rf"/?({PAD})(?:\s*>\s*/?({PAD}(?:#[\w-]+)?)|\s+(vervallen))?", re.ASCII)
_KOP: Final = """\
# De adressen die op de site stonden. `publish.py addresses` zet nieuwe erbij.
# Is een stuk weg of anders gaan heten? Zet achter het adres waar het nu staat, of dat het vervallen is:
#   nieuws/oude-naam/ > nieuws/nieuwe-naam/
#   nieuws/actie-van-toen/ vervallen
"""


@dataclass(frozen=True, slots=True)
class Adresregel:
    """Be one address that was: where it leads now (empty: nowhere), and the line it stands on."""

    pad: str
    naar: str = ""
    vervallen: bool = False
    regel: int = 0


def lees_adressen(pad: Path, naam: str = ADRESSEN) -> Document:
    """Read the file; `data` maps each address to its line, empty when there is no file."""
    if not pad.exists():
        return Document(naam, "", data={})
    document = lees(pad, naam)
    regels: dict[str, Adresregel] = {}
    for nummer, regel in enumerate(map(str.strip, document.tekst.split("\n")), 1):
        if not regel or regel.startswith("#"):
            continue
        m = _REGEL.fullmatch(regel)
        if not m:
            document.meld("WK305", nummer, 1)
        elif m[1] in regels:
            document.meld("WK104", nummer, 1, naam=m[1])
        else:
            regels[m[1]] = Adresregel(m[1], m[2] or "", bool(m[3]), nummer)
    document.data = regels
    return document


def blijvend(items: Mapping[str, Mapping[str, Item]]) -> set[str]:
    """Give the addresses of items that are meant to stay: not those of what passes by itself."""
    return {kind.pad(item) for naam, kind in discover().items() if kind.adres and kind.blijvend for item in items.get(naam, {}).values()}


def meld_verdwenen(document: Document, items: Mapping[str, Mapping[str, Item]]) -> None:
    """Report every address that nobody has any more, and that nobody wrote anything behind; hidden items still have theirs."""
    regels: dict[str, Adresregel] = document.data
    if not regels:
        return
    adressen = {kind.pad(item) for naam, kind in discover().items() if kind.adres for item in items.get(naam, {}).values()}
    for regel in regels.values():
        if not (regel.naar or regel.vervallen or regel.pad in adressen):
            document.meld("WK306", regel.regel, 1, pad=regel.pad, nieuw=_lijkt_op(regel.pad, adressen - regels.keys()) or "het-nieuwe-adres/")


def _lijkt_op(pad: str, nieuw: Collection[str]) -> str:
    """Find a new address in the same folder whose own name looks like that of an old one."""
    map_, _, naam = pad.rstrip("/").rpartition("/")
    naast = {p.rstrip("/").rpartition("/")[2]: p for p in sorted(nieuw) if p.rstrip("/").rpartition("/")[0] == map_}
    return next((naast[n] for n in difflib.get_close_matches(naam, naast, n=1)), "")


def verhuisd(regels: Mapping[str, Adresregel]) -> tuple[Adresregel, ...]:
    """Give every address that leads on, each to where the way ends."""
    return tuple(Adresregel(r.pad, _einde(r, regels), regel=r.regel) for r in regels.values() if r.naar)


def _einde(regel: Adresregel, regels: Mapping[str, Adresregel]) -> str:
    gezien = {regel.pad}
    while (verder := regels.get(regel.naar)) and verder.naar and verder.pad not in gezien:
        gezien.add(verder.pad)
        regel = verder
    return regel.naar


def schrijf_adressen(root: Path, document: Document, adressen: Iterable[str]) -> list[str]:
    """Add the addresses that are not in the file yet, and return them; lines stay as they are, and a file without any gets a heading."""
    nieuw = sorted(set(adressen) - document.data.keys())
    if nieuw:
        tekst = document.tekst or _KOP
        schrijf_heel(root / ADRESSEN, (tekst.rstrip("\n") + "\n" + "".join(f"{pad}\n" for pad in nieuw)).encode())
    return nieuw
