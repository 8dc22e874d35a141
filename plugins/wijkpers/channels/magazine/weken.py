"""Tell an agenda as paper can: a fixed week, the days with something special, and months as a grid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from wijkpers.channels.magazine.boek import Afspraak, Agendadag, Vast, Vastedag
from wijkpers.text import DAGEN, datum, maand_kort, opsomming

Reeks = tuple[int, str, str, str, str]  # weekday, hours, title, place, status

VAST_VANAF: Final = 4  # so many times the same hour and place makes an activity part of the fixed week
VEEL_DAGEN: Final = 4  # on so many days of the week it is told once for all of them


def weekschema(agenda: Sequence[Agendadag]) -> tuple[list[Vastedag], list[Agendadag]]:
    """Split the agenda in a fixed week and the days with something special.

    Paper has no room for twelve Tuesdays with the same coffee: what happens at least `VAST_VANAF` times on one weekday at
    the same hour and place is told once, with the weeks in which it does (or does not) happen.
    """
    reeksen: dict[Reeks, list[date]] = defaultdict(list)
    for dag, item in _losse(agenda):
        reeksen[_sleutel(dag, item)].append(dag)
    vast = {sleutel: dagen for sleutel, dagen in reeksen.items() if len(dagen) >= VAST_VANAF}
    los = [Agendadag(datum=d["datum"], dag=d["dag"], items=[i for i in d["items"] if _sleutel(date.fromisoformat(d["datum"]), i) not in vast]) for d in agenda]
    return _vaste_week(agenda, vast), [dag for dag in los if dag["items"]]


def _losse(agenda: Sequence[Agendadag]) -> Iterator[tuple[date, Afspraak]]:
    return ((date.fromisoformat(dag["datum"]), item) for dag in agenda for item in dag["items"])


def _sleutel(dag: date, item: Afspraak) -> Reeks:
    return dag.weekday(), item["tijd"], item["titel"], item["plek"], item["status"]


def _vaste_week(agenda: Sequence[Agendadag], vast: Mapping[Reeks, list[date]]) -> list[Vastedag]:
    kosten = {_sleutel(dag, item): item["kosten"] for dag, item in _losse(agenda)}
    grenzen = [date.fromisoformat(dag["datum"]) for dag in (*agenda[:1], *agenda[-1:])]
    per_item: dict[str, tuple[Vast, list[int]]] = {}
    for sleutel, dagen in vast.items():
        dag, tijd, titel, plek, status = sleutel
        item = Vast(tijd=tijd, titel=titel, plek=plek, kosten=kosten[sleutel], status=status, wanneer=_weken(dagen, *grenzen))
        per_item.setdefault(repr(item), (item, []))[1].append(dag)
    week: dict[tuple[int, ...], list[Vast]] = defaultdict(list)
    for item, dagnummers in per_item.values():
        for groep in [tuple(sorted(dagnummers))] if len(dagnummers) >= VEEL_DAGEN else [(d,) for d in dagnummers]:
            week[groep].append(item)
    volgorde = sorted(week, key=lambda groep: (-len(groep), groep))
    return [{"dag": _dagen(groep), "items": sorted(week[groep], key=lambda i: (len(i["tijd"].split()[0]), i["tijd"], i["titel"]))} for groep in volgorde]


def _dagen(groep: tuple[int, ...]) -> str:
    """Name the days of a group: `elke dag`, `maandag tot en met vrijdag`, or one by one."""
    if len(groep) == len(DAGEN):
        return "elke dag"
    if len(groep) > 2 and groep[-1] - groep[0] == len(groep) - 1:
        return f"{DAGEN[groep[0]]} tot en met {DAGEN[groep[-1]]}"
    return opsomming(DAGEN[d] for d in groep)


def _weken(dagen: Sequence[date], van: date, tot: date) -> str:
    """Say in which weeks: nothing for all of them, the missing days when they are few, else the days themselves."""
    alle = [van + timedelta(n) for n in range((tot - van).days + 1) if (van + timedelta(n)).weekday() == dagen[0].weekday()]
    mist = [d for d in alle if d not in dagen]
    if not mist:
        return ""
    return f"niet op {_reeks(mist)}" if len(mist) < len(dagen) else _reeks(dagen)


def _reeks(dagen: Sequence[date]) -> str:
    """Write days as a poster does: `8 en 22 dec, 5 jan`."""
    per_maand: dict[tuple[int, int], list[str]] = defaultdict(list)
    for d in dagen:
        per_maand[d.year, d.month].append(str(d.day))
    return ", ".join(f"{' en '.join([', '.join(rij[:-1]), rij[-1]] if len(rij) > 1 else rij)} {maand_kort(maand)}" for (_, maand), rij in per_maand.items())


def kalender(agenda: Sequence[Agendadag]) -> list[dict[str, Any]]:
    """Lay out the months of the agenda as weeks of seven days; a day is its number, `aan` tells whether there is something."""
    vol = {dag["datum"] for dag in agenda}
    maanden = sorted({d[:7] for d in vol})
    return [{"naam": datum(date.fromisoformat(f"{m}-01"), "maand"), "weken": _weken_van(date.fromisoformat(f"{m}-01"), vol)} for m in maanden]


def _weken_van(eerste: date, vol: set[str]) -> list[list[dict[str, Any]]]:
    maandag = eerste - timedelta(eerste.weekday())
    dagen = [maandag + timedelta(n) for n in range(42)]
    weken = [dagen[n : n + 7] for n in range(0, 42, 7)]
    return [
        [{"dag": d.day if d.month == eerste.month else 0, "aan": d.isoformat() in vol} for d in week]
        for week in weken
        if any(d.month == eerste.month for d in week)
    ]
