"""Read hours as people write them: `ma-vr 9:00-17:00`, `elke 1e en 3e dinsdag van de maand om 10.00 uur, niet in de schoolvakanties`.

The other way of `tijdtekst`: what that module writes, this one reads back. Whatever is not understood, contradicts what went before, or would change
nothing is refused whole, because half an understanding sends people to a closed door.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Final

from wijkpers.text import DAGEN, lees_datum, lees_tijd, maand_nummer
from wijkpers.tijdlezen.stukken import Stuk, dagen, stukken, voluit

__all__ = ["dagen", "lees_tijden", "voluit"]

Ruw = dict[str, Any]
LANGSTE: Final = 1000
# The hours that go with a part of the day; outside them somebody wrote 2 for 14.
_DELEN: Final = {"ochtend": (5, 12), "morgen": (5, 12), "middag": (11, 18), "avond": (16, 24)}
_SPEC: Final = frozenset(("dagen", "vaak", "rang", "op_dag", "datums"))


class _Onleesbaar(Exception):
    """Refuse the text."""


@dataclass
class _Groep:
    """Be the days of one row or more: what said them, and what was said of them alone."""

    velden: Ruw = field(default_factory=dict)
    soorten: set[str] = field(default_factory=set)
    deel: str = ""
    eigen: Ruw = field(default_factory=dict)
    rijen: list[Ruw] = field(default_factory=list)

    def erbij(self, stuk: Stuk) -> None:
        """Add days to days and dates to dates, and a rhythm of weeks before its days; anything else would overwrite."""
        velden = {naam: waarde for naam, waarde in stuk.velden.items() if naam != "deel"}
        if self.soorten and (self.soorten, stuk.soort) not in (({"dagen"}, "dagen"), ({"vaak"}, "dagen"), ({"datums"}, "datums")):
            raise _Onleesbaar
        for naam, waarde in velden.items():
            self.velden[naam] = [*self.velden.get(naam, ()), *waarde] if isinstance(waarde, list) else waarde
        self.soorten.add(stuk.soort)
        self.deel = stuk.velden.get("deel", "") or self.deel

    def uren(self, uren: Ruw) -> None:
        """Make the rows of these days with these hours, which must come after those before."""
        if self.rijen and not _na(self.rijen[-1], uren):
            raise _Onleesbaar
        begin, eind = _DELEN.get(self.deel, (0, 25))
        van = lees_tijd(uren.get("van", "12.00"))
        if van and not begin <= van.hour < eind:
            raise _Onleesbaar
        for datum in self.velden.get("datum", [None]):
            los = {"datum": datum} if datum else {}
            self.rijen.append({**self.velden, **los, **uren, **{n: list(w) if isinstance(w, list) else w for n, w in self.eigen.items()}})


def _na(vorige: Ruw, uren: Ruw) -> bool:
    """Tell whether hours begin after those of a row end; rows of other dates have the same hours."""
    tot, van = lees_tijd(vorige.get("tot") or vorige.get("van", "")), lees_tijd(uren.get("van", ""))
    return bool(tot and van and van >= tot and (vorige.get("tot") or van > tot))


def lees_tijden(tekst: str) -> tuple[list[Ruw], str]:
    """Read a text as raw rows (field name -> text, or a list) for the model of `tijden`; with the words that could not be read.

    When there are such words, there are no rows. Rows have a day and hours; their values are not checked yet.
    """
    kaal = re.sub(r"[\u2010-\u2015\u2212]", "-", " ".join(tekst.split()))
    if len(kaal) > LANGSTE:
        return [], kaal[:60]
    delen, rest = stukken(kaal)
    if rest:
        return [], rest
    try:
        rijen = _rijen(delen)
    except _Onleesbaar:
        return [], kaal
    return rijen, "" if rijen else kaal


def _rijen(delen: list[Stuk]) -> list[Ruw]:
    groepen: list[_Groep] = []
    dicht: list[str] = []
    for is_punt, zin in groupby(delen, key=lambda s: s.soort == "punt"):
        if not is_punt:
            groepen += _zin(_uren_achteraan(list(zin)), groepen, dicht)
    _later_wint(groepen)
    return [_met_datum(_open(rij, dicht)) for groep in groepen for rij in groep.rijen]


def _uren_achteraan(zin: list[Stuk]) -> list[Stuk]:
    """Turn `van 10.00 tot 12.00 uur op dinsdag` round: hours in front, and days only after them."""
    soorten = [s.soort for s in zin]
    if soorten[:1] != ["uren"] or soorten.count("uren") > 1:
        return zin
    eind = next((n for n, soort in enumerate(soorten[1:], 1) if soort not in _SPEC | {"komma"}), len(zin))
    spec = [s for s in zin[1:eind] if s.soort != "komma"]
    return [*spec, zin[0], *zin[eind:]] if spec else zin


def _zin(zin: list[Stuk], eerder: list[_Groep], dicht: list[str]) -> list[_Groep]:
    """Read one sentence. Words before its first days are about all of it, words after the last hours about what had none; alone, about all before."""
    groepen: list[_Groep] = []
    vooraf: Ruw = {}
    for n, stuk in enumerate(zin):
        vorige, later = zin[n - 1].soort if n else "komma", any(s.soort == "uren" for s in zin[n + 1 :])
        huidige = groepen[-1] if groepen else None
        if stuk.soort in _SPEC:
            if huidige is None or huidige.rijen:
                groepen.append(_Groep(eigen=dict(vooraf)))
                _geen_ritme_verloren(groepen)
            groepen[-1].erbij(stuk)
        elif stuk.soort == "uren":
            if huidige is None or vorige == "uren":
                raise _Onleesbaar
            huidige.uren(stuk.velden)
        elif stuk.soort == "noot":
            _noot(huidige, stuk)
        elif stuk.soort != "komma":
            dicht += stuk.velden.get("dag", ())
            _woorden(stuk, huidige, groepen, eerder, vooraf, los=vorige == "komma", later=later)
    if any(not groep.rijen for groep in groepen):
        raise _Onleesbaar
    return groepen


def _geen_ritme_verloren(groepen: list[_Groep]) -> None:
    """Refuse `om de week op ma 9-12 en do 13-15`: is the Thursday every week?"""
    if len(groepen) > 1 and any(g.velden.get("hoe_vaak", "").endswith(("de week", "weken")) for g in groepen[:-1]):
        raise _Onleesbaar


def _noot(groep: _Groep | None, stuk: Stuk) -> None:
    if groep is None:
        raise _Onleesbaar
    (groep.rijen[-1] if groep.rijen else groep.eigen).update(stuk.velden)


def _woorden(stuk: Stuk, huidige: _Groep | None, groepen: list[_Groep], eerder: list[_Groep], vooraf: Ruw, *, los: bool, later: bool) -> None:
    """Give words about rows to the rows they are about."""
    velden = {naam: waarde for naam, waarde in stuk.velden.items() if naam != "dag" and waarde}
    if not velden:
        return
    if huidige is None and later:
        _neem([vooraf], velden)
    elif huidige is None:
        _neem([rij for groep in eerder for rij in groep.rijen], velden)
    elif not huidige.rijen:
        _neem([huidige.eigen], velden)
    elif stuk.tussen_haakjes:
        _neem(huidige.rijen, velden)
    elif los and later:
        raise _Onleesbaar
    else:
        _neem([rij for groep in groepen for rij in groep.rijen], velden)


def _neem(rijen: list[Ruw], velden: Ruw) -> None:
    """Add lists, and set what has no value yet; words that would change nothing are refused."""
    for naam, waarde in velden.items():
        if isinstance(waarde, list):
            for rij in rijen:
                rij[naam] = [*rij.get(naam, ()), *waarde]
            continue
        zonder = [rij for rij in rijen if naam not in rij]
        if not zonder:
            raise _Onleesbaar
        for rij in zonder:
            rij[naam] = waarde
    if not rijen:
        raise _Onleesbaar


def _later_wint(groepen: list[_Groep]) -> None:
    """Let `do 9-20` take the Thursday out of `ma-vr 9-17`."""
    for n, groep in enumerate(groepen):
        for later in groepen[n + 1 :]:
            for rij in groep.rijen if groep.soorten == later.soorten == {"dagen"} else ():
                if any(not _na(rij, ander) and not _na(ander, rij) for ander in later.rijen):
                    rij["dag"] = [dag for dag in rij["dag"] if dag not in later.velden["dag"]]


def _open(rij: Ruw, dicht: list[str]) -> Ruw:
    """Take the days that are said to be closed out of a row."""
    week = rij.get("dag") or (list(DAGEN) if rij.get("hoe_vaak") == "elke dag" else [])
    open_ = [dag for dag in week if dag not in dicht]
    if ("dag" in rij and not open_) or (open_ != week and rij.get("hoe_vaak", "elke dag") != "elke dag"):
        raise _Onleesbaar
    return {naam: waarde for naam, waarde in rij.items() if naam != "hoe_vaak"} | {"dag": open_} if open_ != week else rij


def _met_datum(rij: Ruw) -> Ruw:
    """Give a monthly or yearly row the date that it counts from: the first from `vanaf`, or one long ago."""
    if "op_dag" not in rij:
        return rij
    dag, _, maand = rij["op_dag"].partition(" ")
    try:
        begin = lees_datum(rij.get("vanaf", "")) or date(2000, 1, 1)
    except ValueError:
        raise _Onleesbaar from None
    komend = (begin + timedelta(n) for n in range(3000))
    eerste = next((d for d in komend if d.day == int(dag) and (not maand or d.month == maand_nummer(maand.rstrip(".").lower()))), None)
    if eerste is None:
        raise _Onleesbaar
    return {naam: w for naam, w in rij.items() if naam not in ("op_dag", "vanaf")} | {"datum": eerste.isoformat()}
