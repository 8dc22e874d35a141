"""Say in Dutch when something happens, and when against the habit it does not.

The words are for residents: short, the same everywhere, and exact enough to be read back. A passed date, such as one in
`niet_op`, is no part of the habit: what falls out in the coming weeks is told by `sluitingen`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby
from typing import Final

from wijkpers.recurrence import VAKANTIES, Kalender, Occurrence, Rij, expand, ritme, uitval, weekdagen
from wijkpers.text import DAGEN, MAANDEN, datum, opsomming, tijd

_NIET_IN: Final = {
    "schoolvakantie": "in de schoolvakanties", **{naam: f"in de {naam}" for naam in VAKANTIES}, "feestdagen": "op feestdagen", "zomerstop": "in de zomerstop",
}  # fmt: skip
_AFSPRAAK: Final = {"bellen": "na bellen", "aanmelden": "na aanmelden"}
_HALF_JAAR: Final = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Sluiting:
    """Be days that fall out one after another for one reason; `wel` is what does happen on such a (single) day.

    `soort` is niet_op or a value of niet_in, so that a page can leave out what its text already says.
    """

    dagen: tuple[date, ...]
    soort: str
    reden: str
    wel: tuple[Occurrence, ...]


def sluitingen(rows: Iterable[Rij], van: date, tot: date, kalender: Kalender) -> tuple[Sluiting, ...]:
    """Give what the rows promise from `van` up to and including `tot` but falls out, with the reason.

    What starts after all, by another row or an extra occasion, is no Sluiting. Days are taken together while the reason
    stays the same and nothing happens in between.
    """
    rows = tuple(rows)
    wel = {day: tuple(same) for day, same in groupby(expand(rows, van, tot, kalender), key=lambda o: o.start.date())}
    open_days, starts = list(wel), {(o.start, o.locatie) for same in wel.values() for o in same}
    promised = (promise for row in rows for promise in uitval(row, van, tot, kalender))
    missed = {(o.start.date(), soort, reden) for o, soort, reden in promised if (o.start, o.locatie) not in starts}

    def run(m: tuple[date, str, str]) -> tuple[int, bool, str, str]:
        return bisect_left(open_days, m[0]), m[0] in wel, m[1], m[2]

    runs = groupby(sorted(missed, key=lambda m: (run(m), m)), key=run)
    found = sorted((tuple(day for day, _, _ in same), soort, reden) for (_, _, soort, reden), same in runs)
    return tuple(Sluiting(dagen, soort, reden, wel.get(dagen[0], ())) for dagen, soort, reden in found)


def sluiting_tekst(sluiting: Sluiting, today: date) -> str:
    """Warn for what falls out: `let op: 22 december gesloten (kerstmarkt)`, or `alleen van 14.00 tot 16.00 uur`."""
    dagen = sluiting.dagen
    return _waarschuwing(
        sluiting, _losse_dagen(dagen, today) if len(dagen) < 3 else f"van {_dag_tekst(dagen[0], today)} tot en met {_dag_tekst(dagen[-1], today)}"
    )


def sluiting_teksten(rij: Iterable[Sluiting], today: date) -> tuple[str, ...]:
    """Give the warnings; days that are closed for one reason are told together: `let op: 23 en 30 december gesloten (vakantie)`."""
    samen: dict[object, list[Sluiting]] = {}
    for sluiting in rij:
        los = sluiting.reden and not sluiting.wel and len(sluiting.dagen) == 1
        samen.setdefault(sluiting.reden if los else sluiting.dagen, []).append(sluiting)
    return tuple(
        sluiting_tekst(groep[0], today) if len(groep) == 1 else _waarschuwing(groep[0], _losse_dagen([s.dagen[0] for s in groep], today))
        for groep in samen.values()
    )


def _waarschuwing(sluiting: Sluiting, dagen: str) -> str:
    wat = f"alleen {opsomming(_tijdvak_van(o) for o in sluiting.wel)}" if sluiting.wel else "gesloten"
    return f"let op: {dagen} {wat}{f' ({sluiting.reden})' if sluiting.reden else ''}"


def occurrence_tekst(occ: Occurrence, today: date) -> str:
    """Say when one thing is: `vandaag van 10.00 tot 12.00 uur`, `donderdag 3 december van 19.30 tot 22.00 uur`."""
    day = occ.start.date()
    return f"{_vlakbij(day, today) or datum(day, 'dag') + _jaar(day, today)} {_tijdvak_van(occ)}"


def open_tekst(occs: Sequence[Occurrence], today: date, woord: str = "open") -> str:
    """Say when the door is open next: `vandaag open van 9.00 tot 12.00 en van 13.00 tot 17.00 uur`, `dinsdag 1 december open van ...`.

    `occs` come in order, the first day of them is told; nothing to come is an empty text.
    """
    if not occs:
        return ""
    dag = occs[0].start.date()
    uren = opsomming(_tijdvak_van(o).removesuffix(" uur") for o in occs if o.start.date() == dag)
    return f"{_vlakbij(dag, today) or datum(dag, 'dag') + _jaar(dag, today)} {woord} {uren}{'' if uren.endswith('dag') else ' uur'}"


def tijden_tekst(row: Rij, today: date | None = None) -> str:
    """Say the habit of a row: `elke dinsdag van 10.00 tot 12.00 uur, niet in de schoolvakanties en op feestdagen`.

    With `today` a start that has passed is left out. The remark, the place and single exceptions are not in it.
    """
    delen = [f"{_wanneer(row)} {_tijdvak(row.van, row.tot)}"]
    if ritme(row).eenheid != "keer":
        delen += [_looptijd(row, today), _uitzonderingen(row.niet_in)]
    delen += [_AFSPRAAK.get(row.afspraak or "", row.afspraak or ""), "ook telefonisch" if row.ook_telefonisch else ""]
    return ", ".join(filter(None, delen))


def _wanneer(row: Rij) -> str:
    """Say the days of the habit."""
    match ritme(row):
        case ("keer", _, _) if row.datum:
            return f"{datum(row.datum, 'dag')} {row.datum.year}"
        case ("maand", _, _) if row.datum:
            return f"elke maand op de {row.datum.day}e"
        case ("jaar", _, _) if row.datum:
            return f"elk jaar op {row.datum.day} {MAANDEN[row.datum.month - 1]}"
        case ("rang", _, rangen):
            return f"elke {_rangen_tekst(rangen, weekdagen(row))} van de maand"
        case ("week", n, _) if n > 1:
            return f"{'om de week' if n == 2 else f'elke {n} weken'} op {_weekdagen_tekst(weekdagen(row))}"
        case _:
            dagen = weekdagen(row)
            return "elke dag" if len(dagen) == 7 else f"elke {_weekdagen_tekst(dagen)}"


def _rangen_tekst(rangen: tuple[int, ...], dagen: tuple[int, ...]) -> str:
    """Say `1e en 3e dinsdag`; with more weekdays each number is repeated, because `1e maandag en dinsdag` is two things."""
    woorden = ["laatste" if n < 0 else f"{n}e" for n in rangen]
    if len(dagen) == 1:
        return f"{opsomming(woorden)} {DAGEN[dagen[0]]}"
    return opsomming(f"{woord} {DAGEN[dag]}" for woord in woorden for dag in dagen)


def _weekdagen_tekst(dagen: tuple[int, ...]) -> str:
    """Join weekdays, three or more in a row as a stretch: `maandag tot en met vrijdag`."""
    if len(dagen) > 2 and dagen[-1] - dagen[0] == len(dagen) - 1:
        return f"{DAGEN[dagen[0]]} tot en met {DAGEN[dagen[-1]]}"
    return opsomming(DAGEN[dag] for dag in dagen)


def _tijdvak(van: time | None, tot: time | None) -> str:
    """Say the hours; midnight as an end is 24.00."""
    if van is None:
        return "de hele dag"
    if tot is None:
        return f"om {tijd(van)} uur"
    return f"van {tijd(van)} tot {'24.00' if tot == time() else tijd(tot)} uur"


def uren(occ: Occurrence) -> str:
    """Write the hours of one thing as a table does: `10.00 – 12.00`."""
    if occ.all_day:
        return "hele dag"
    return tijd(occ.start.time()) + (f" – {tijd(occ.end.time())}" if occ.end else "")


def _tijdvak_van(occ: Occurrence) -> str:
    return _tijdvak(None if occ.all_day else occ.start.time(), occ.end.time() if occ.end else None)


def _looptijd(row: Rij, today: date | None) -> str:
    begin = max(filter(None, (row.vanaf, row.datum)), default=None)
    if begin and (today is None or begin > today):
        return f"van {_begin_tekst(begin, row.tot_en_met)} tot en met {datum(row.tot_en_met)}" if row.tot_en_met else f"vanaf {datum(begin)}"
    return f"tot en met {datum(row.tot_en_met)}" if row.tot_en_met else ""


def _begin_tekst(begin: date, eind: date) -> str:
    """Leave out the month and the year that the end of the stretch says as well."""
    if begin.year != eind.year:
        return datum(begin)
    return str(begin.day) if begin.month == eind.month else f"{begin.day} {MAANDEN[begin.month - 1]}"


def _uitzonderingen(niet_in: tuple[str, ...]) -> str:
    woorden = [tekst for soort, tekst in _NIET_IN.items() if soort in niet_in]
    return f"niet {opsomming(woorden)}" if woorden else ""


def _vlakbij(day: date, today: date) -> str:
    return {0: "vandaag", 1: "morgen"}.get((day - today).days, "")


def _jaar(day: date, today: date) -> str:
    """Add the year to a date in another year that is more than half a year away."""
    return f" {day.year}" if day.year != today.year and abs(day - today) > _HALF_JAAR else ""


def _dag_tekst(day: date, today: date) -> str:
    return f"{day.day} {MAANDEN[day.month - 1]}{_jaar(day, today)}"


def _losse_dagen(dagen: Sequence[date], today: date) -> str:
    """Name each day, and a month once: `vandaag en morgen`, `3, 10 en 24 december`, `25 december en 1 januari`."""
    maanden = [list(groep) for _, groep in groupby(dagen, key=lambda d: (d.year, d.month))]
    delen = [
        opsomming([*(_vlakbij(d, today) or str(d.day) for d in groep[:-1]), _vlakbij(groep[-1], today) or _dag_tekst(groep[-1], today)]) for groep in maanden
    ]
    return opsomming(delen)
