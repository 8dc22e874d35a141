"""Read schedules of HSDS 3.0 back as rows of `tijden`: the other way of `recurrence.hsds_rows`.

HSDS knows no exceptions, so a directory gives a series in stretches. Stretches of one rhythm and the same hours are one series again; the days
missing between them are a holiday when the whole holiday is missing, else `niet_op`. A directory also stops somewhere, often after a year: a series
that runs until there has no end of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any, Final

from wijkpers.blocks.tijden import Tijden
from wijkpers.recurrence import DAYS, Kalender, bare_days
from wijkpers.text import DAGEN, lees_datum, opsomming

Ruw = dict[str, Any]
_LANG: Final = 350  # days; a file that covers so many shows a year, not a season
_OVER: Final = 365
_AFSPRAKEN: Final = ("inloop", "bellen", "aanmelden")


@dataclass(frozen=True, slots=True)
class Venster:
    """Be the days that a whole file is about; `vol` when it covers a year, so that its last day is no end of anything."""

    van: date
    tot: date
    vol: bool
    today: date


@dataclass(frozen=True, slots=True)
class _Stuk:
    """Be one schedule: its rhythm and hours as raw fields, and its first and last day (None: goes on); a single day has no rhythm."""

    ritme: tuple[tuple[str, Any], ...]
    uren: tuple[tuple[str, str], ...]
    eerste: date
    laatste: date | None


def venster(schedules: Iterable[Mapping[str, Any]], today: date) -> Venster:
    """Find the days that all schedules of a file are about."""
    rijen = [(_dag(s, "dtstart", "valid_from"), _dag(s, "until", "valid_to")) for s in schedules]
    van, tot = min((v for v, _ in rijen if v), default=today), max((t for _, t in rijen if t), default=today)
    return Venster(van, max(tot, today), (tot - van).days >= _LANG, today)


def rijen_van(schedules: Sequence[Mapping[str, Any]], ruimte: Venster, kalender: Kalender) -> tuple[list[Ruw | str], list[str]]:
    """Give the raw rows of schedules, and in words each schedule that is no row here. A schedule in words stays words."""
    stukken: list[_Stuk] = []
    rijen: list[Ruw | str] = []
    rest: list[str] = []
    for s in schedules:
        gelezen = list(_stukken(s, ruimte))
        stukken += gelezen
        woorden = s.get("description") or " ".join(f"{naam}={waarde}" for naam, waarde in s.items() if not naam.endswith("id"))
        if not gelezen:
            (rijen if s.get("description") and not s.get("opens_at") else rest).append(woorden)
    return [*_samen(stukken, ruimte, kalender), *rijen], rest


def _dag(s: Mapping[str, Any], *namen: str) -> date | None:
    """Give the first day among fields that is one."""
    for naam in namen:
        try:
            if dag := lees_datum(str(s.get(naam) or "")[:10]):
                return dag
        except ValueError:
            continue
    return None


def _stukken(s: Mapping[str, Any], ruimte: Venster) -> Iterator[_Stuk]:
    """Read one schedule; nothing when it says something that a row cannot."""
    eerste, laatste, uren = _dag(s, "dtstart", "valid_from"), _dag(s, "until", "valid_to"), _uren(s)
    if uren is None or s.get("byweekno") or s.get("byyearday"):
        return
    aantal = int(float(s.get("count") or 0))
    if aantal == 1 and eerste:
        yield _Stuk((), uren, eerste, eerste)
        return
    for basis in _ritmes(s, eerste or ruimte.van):
        stuk = _Stuk(tuple(basis.items()), uren, eerste or ruimte.van, laatste)
        if aantal:
            dagen = bare_days(_rij(stuk), stuk.eerste, laatste or stuk.eerste + timedelta(20 * _OVER))
            stuk = _Stuk(stuk.ritme, uren, stuk.eerste, max(islice(dagen, aantal), default=laatste))
        yield stuk


def _uren(s: Mapping[str, Any]) -> tuple[tuple[str, str], ...] | None:
    """Give the hours and what is said of them, the clock of a zone left as it is: a directory writes local time."""
    van, tot = (re.match(r"(\d{1,2}):(\d{2})", str(s.get(naam) or "")) for naam in ("opens_at", "closes_at"))
    if van is None and (tot is not None or not s.get("freq")):
        return None
    velden = {
        "van": f"{int(van[1])}.{van[2]}" if van else "",
        "tot": f"{int(tot[1])}.{tot[2]}" if tot else "",
        "hele_dag": "" if van else "ja",
        "afspraak": s["attending_type"] if s.get("attending_type") in _AFSPRAKEN else "",
        "opmerking": str(s.get("notes") or "")[:80],
    }
    return tuple((naam, waarde) for naam, waarde in velden.items() if waarde)


def _ritmes(s: Mapping[str, Any], eerste: date) -> Iterator[dict[str, Any]]:
    """Give the rhythm as raw fields of `tijden`; a schedule with several days of the month is a row per day."""
    om, paren = int(float(s.get("interval") or 1)), re.findall(r"([+-]?\d*)(MO|TU|WE|TH|FR|SA|SU)", str(s.get("byday") or ""))
    if s.get("freq", "WEEKLY") == "WEEKLY":
        dagen = tuple(DAGEN[n] for n, dag in enumerate(DAYS) if dag in {d for _, d in paren}) or (DAGEN[eerste.weekday()],)
        maandag = eerste - timedelta(eerste.weekday())
        ver = "om de week" if om == 2 else f"elke {om} weken"
        yield {"dag": dagen} if om == 1 else {"dag": dagen, "hoe_vaak": ver, "vanaf": _fase(maandag, om)}
    elif s["freq"] == "MONTHLY" and om == 1 and paren:
        rangen: dict[tuple[str, ...], list[str]] = {}
        for rang in dict.fromkeys(r.lstrip("+") for r, _ in paren):
            rangen.setdefault(tuple(DAGEN[DAYS.index(d)] for r, d in paren if r.lstrip("+") == rang), []).append(rang)
        if all(re.fullmatch(r"[1-4]|-1", rang) for rij in rangen.values() for rang in rij):
            namen = ((dagen, ["laatste" if r == "-1" else f"{r}e" for r in rij]) for dagen, rij in rangen.items())
            yield from ({"dag": dagen, "hoe_vaak": opsomming(rij)} for dagen, rij in namen)
    elif s["freq"] == "MONTHLY" and om == 1:
        yield from ({"hoe_vaak": "elke maand", "datum": f"2000-01-{int(n):02d}"} for n in re.findall(r"(?<![-\d])\d{1,2}", str(s.get("bymonthday") or "")))


def _fase(maandag: date, om: int) -> str:
    """Give a week from which weeks are counted, the same one for every stretch of a series."""
    basis = date(2000, 1, 3)
    return (basis + timedelta((maandag - basis).days % (7 * om))).isoformat()


def _rij(stuk: _Stuk, **velden: Any) -> Tijden:
    """Make the model of a rhythm, to count its days; the date of a monthly row is only the day of its month."""
    ruw = {**dict(stuk.ritme), **dict(stuk.uren), **velden}
    return Tijden.model_validate({naam: list(w) if isinstance(w, tuple) else w for naam, w in ruw.items()})


def _samen(stukken: Sequence[_Stuk], ruimte: Venster, kalender: Kalender) -> Iterator[Ruw]:
    """Join stretches to series, give each series the single days that fit in it, and give what is left as single rows."""
    los = [s for s in stukken if not s.ritme]
    groepen: dict[Any, list[_Stuk]] = {}
    for stuk in stukken:
        if stuk.ritme:
            groepen.setdefault((stuk.ritme, stuk.uren), []).append(stuk)
    for groep in groepen.values():
        rij = _rij(groep[0])
        eigen = [s for s in los if s.uren == groep[0].uren and any(bare_days(rij, s.eerste, s.eerste))]
        los = [s for s in los if s not in eigen]
        yield _reeks(rij, [*groep, *eigen], ruimte, kalender)
    for stuk in los:
        yield {"datum": stuk.eerste.isoformat(), **dict(stuk.uren)}


def _reeks(rij: Tijden, stukken: Sequence[_Stuk], ruimte: Venster, kalender: Kalender) -> Ruw:
    """Say stretches as one row: its days, where it begins and ends when that matters, and what falls out."""
    open_ = any(s.laatste is None for s in stukken)
    eind = max(ruimte.tot, *(s.laatste or s.eerste + timedelta(_OVER) for s in stukken))
    wel = {dag for s in stukken for dag in bare_days(rij, s.eerste, s.laatste or eind)}
    eerste, laatste = min(wel, default=ruimte.van), max(wel, default=eind)
    van, tot = (ruimte.van, eind) if ruimte.vol else (eerste, eind if open_ else laatste)
    uit, _ = _uitval(rij, van, tot, wel, kalender)
    later = any(bare_days(rij, ruimte.today, eerste - timedelta(1))) and (not ruimte.vol or any(dag < eerste for dag in uit))
    blijft = open_ or (ruimte.vol and not any(dag > laatste for dag in uit))
    uit, niet_in = _uitval(rij, eerste if later else van, tot if blijft else laatste, wel, kalender)
    velden = {
        "dag": rij.dag[0] if len(rij.dag) == 1 else list(rij.dag),
        "datum": eerste.isoformat() if rij.datum else "",
        **dict(stukken[0].uren),
        "hoe_vaak": rij.hoe_vaak,
        "vanaf": eerste.isoformat() if rij.vanaf or (later and not rij.datum) else "",
        "tot_en_met": "" if blijft else laatste.isoformat(),
        "niet_in": niet_in,
        "niet_op": _spannen(rij, [dag for dag in uit if dag >= eerste]),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _uitval(rij: Tijden, van: date, tot: date, wel: set[date], kalender: Kalender) -> tuple[list[date], list[str]]:
    """Give the days that a series promises and does not keep, without those of holidays that are missing whole; and those holidays."""
    beloofd = list(bare_days(rij, van, tot))
    weg, namen = {dag for dag in beloofd if dag not in wel}, []
    for soort in ("schoolvakantie", "feestdagen", "zomerstop") if weg else ():
        vrij = {dag: naam for jaar in range(van.year, tot.year + 1) for dag, naam in kalender.vrij(soort, jaar).items()}
        hier = {dag for dag in beloofd if dag in vrij}
        genoeg = len({vrij[dag] for dag in hier}) > 1 or soort == "zomerstop"  # one day off is no habit
        if hier & weg and not hier & wel and genoeg:
            namen.append(soort)
            weg -= hier
    return sorted(weg), namen


def _spannen(rij: Tijden, dagen: list[date]) -> list[Any]:
    """Write days out: days of the series that follow each other as one span."""
    spannen: list[list[date]] = []
    for dag in dagen:
        vorige = spannen[-1][-1] if spannen else None
        if vorige and not any(bare_days(rij, vorige + timedelta(1), dag - timedelta(1))):
            spannen[-1].append(dag)
        else:
            spannen.append([dag])
    return [s[0].isoformat() if len(s) == 1 else {"van": s[0].isoformat(), "tot": s[-1].isoformat()} for s in spannen]
