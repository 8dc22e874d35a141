"""Give every entry one owner: our own wijk, then the partner on whose site it stands, then who is first in data/partners.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from wijkpers.text import slug
from wijkpers.wijk import Wijk

Sleutels = Callable[[Any], Iterable[tuple[str, ...]]]
ONS: Final = None


@dataclass(frozen=True, slots=True)
class Dubbel:
    """Be an entry that more than one tells: what it is, whose it is, and who told it as well (None: our own wijk)."""

    kop: str
    eigenaar: Any
    ook: Any


def overnames(wijk: Wijk) -> Iterator[tuple[Any, Any]]:
    """Give every partner, in the order of its file, with what was fetched while that is fresh, else None."""
    for partner in sorted(wijk.alle("partner"), key=lambda p: p.herkomst.loc):
        overname: Any = wijk.get("overname", partner.id)
        yield partner, overname if overname and overname.opgehaald.vers(wijk.today) else None


def kaart_sleutels(ingang: Any) -> Iterator[tuple[str, ...]]:
    """Know an organisation by its id, and by its name with its number."""
    if eigen := getattr(ingang, "id", ""):
        yield ("id", eigen)
    yield ("wie", slug(ingang.naam), ingang.telefoon)


def agenda_sleutels(afspraak: Any) -> Iterator[tuple[str, ...]]:
    """Know an occasion by its id, and by its title with its moment."""
    yield ("id", afspraak.id)
    yield ("wat", slug(afspraak.titel), str(afspraak.dag), str(afspraak.van))


def verdeel(wijk: Wijk, veld: str, eigen: Iterable[tuple[str, ...]], sleutels: Sleutels) -> tuple[list[tuple[Any, Any]], list[Dubbel]]:
    """Give (partner, entry) of what belongs to a partner, and what was told twice; `eigen` are the keys of our own entries."""
    van: dict[tuple[str, ...], Any] = dict.fromkeys(eigen, ONS)
    thuis = {_kaal(p.website): p for p, _ in overnames(wijk)} | ({_kaal(wijk.adressen.url): ONS} if wijk.adressen.url else {})
    alles = [(partner, entry, _wiens(entry, thuis, partner)) for partner, overname in overnames(wijk) if overname for entry in getattr(overname, veld)]
    over: list[tuple[Any, Any]] = []
    dubbel: list[Dubbel] = []
    for partner, entry, wiens in sorted(alles, key=lambda rij: rij[2] is not rij[0]):
        gevonden = next((van[s] for s in sleutels(entry) if s in van), wiens)
        if gevonden is ONS or gevonden is not wiens or any(s in van for s in sleutels(entry)):
            dubbel.append(Dubbel(getattr(entry, "naam", "") or entry.titel, gevonden, partner))
        else:
            van |= dict.fromkeys(sleutels(entry), partner)
            over.append((partner, entry))
    return over, dubbel


def _wiens(entry: Any, thuis: dict[str, Any], verteller: Any) -> Any:
    """Give whose site an entry stands on: the longest address that its own begins with, as one host may hold several wijken; else who tells it."""
    adres = _kaal(entry.url)
    if past := [basis for basis in thuis if adres == basis or adres.startswith(f"{basis}/")]:
        return thuis[max(past, key=len)]
    gast = entry.id.partition("/")[0].rpartition("@")[2]
    return next((wie for basis, wie in thuis.items() if basis == gast), verteller)


def _kaal(url: str) -> str:
    """Give an address without what differs from day to day: scheme, www and the last slash."""
    delen = urlsplit(url)
    return f"{delen.netloc.lower().removeprefix('www.')}{delen.path}".rstrip("/")
