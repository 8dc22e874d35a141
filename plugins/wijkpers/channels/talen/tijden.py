"""Tell the hours of an item in a language: what tijdtekst does in Dutch, from the same rows. Free words of the redactie stay out of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from wijkpers.channels.talen.taal import Taal
from wijkpers.recurrence import Occurrence, Rij, ritme, weekdagen
from wijkpers.tijdtekst import Sluiting


def rij_tekst(taal: Taal, row: Rij, today: date) -> str:
    """Say the habit of a row: when, at which hours, from and until when, when not, and whether one calls first."""
    z = taal.zinnen
    delen = [f"{_wanneer(taal, row)}{z.komma}{uren(taal, row.van, row.tot)}"]
    if ritme(row).eenheid != "keer":
        begin = max(filter(None, (row.vanaf, row.datum)), default=None)
        delen.append(z.vanaf.format(datum=datum(taal, begin, jaar=True)) if begin and begin > today else "")
        delen.append(z.tot_en_met.format(datum=datum(taal, row.tot_en_met, jaar=True)) if row.tot_en_met else "")
        delen += [z.niet_in[soort] for soort in row.niet_in]
    delen += [z.afspraak.get(row.afspraak or "", ""), z.ook_telefonisch if row.ook_telefonisch else ""]
    return groot(z.puntkomma.join(filter(None, delen)))


def keer_tekst(taal: Taal, occ: Occurrence) -> str:
    """Say when one occasion is."""
    return groot(f"{dag(taal, occ.start.date())}{taal.zinnen.komma}{_uren_van(taal, occ)}")


def sluiting_tekst(taal: Taal, sluitingen: Iterable[Sluiting]) -> list[str]:
    """Warn for what falls out in the coming weeks: the days, and what does happen on them."""
    z = taal.zinnen
    dicht = [d for s in sluitingen if not s.wel for d in s.dagen]
    zinnen = [z.gesloten.format(data=_dagen(taal, dicht))] if dicht else []
    zinnen += [z.alleen.format(data=_dagen(taal, s.dagen), uren=z.en([_uren_van(taal, o) for o in s.wel])) for s in sluitingen if s.wel]
    return zinnen


def datum(taal: Taal, d: date, *, jaar: bool = False) -> str:
    """Write a date without its weekday, where `jaar` is set with its year."""
    z = taal.zinnen
    zonder = z.dag_maand.format(d=d.day, maand=z.maanden[d.month - 1])
    return f"{zonder} {d.year}" if jaar else zonder


def dag(taal: Taal, d: date, *, jaar: bool = False) -> str:
    """Write a date with its weekday, in the order of the language."""
    z = taal.zinnen
    return (z.datum_jaar if jaar else z.datum).format(dag=z.dagen[d.weekday()], d=d.day, maand=z.maanden[d.month - 1], jaar=d.year)


def uren(taal: Taal, van: time | None, tot: time | None) -> str:
    """Say the hours, by the clock of 24; midnight as an end is 24:00."""
    if van is None:
        return taal.zinnen.hele_dag
    return taal.zinnen.van_tot.format(van=_klok(van), tot="24:00" if tot == time() else _klok(tot)) if tot else taal.zinnen.om(_klok(van))


def _klok(t: time | datetime) -> str:
    return f"{t.hour}:{t.minute:02d}"


def _uren_van(taal: Taal, occ: Occurrence) -> str:
    return uren(taal, None if occ.all_day else occ.start.time(), occ.end.time() if occ.end else None)


def _dagen(taal: Taal, dagen: Sequence[date]) -> str:
    return taal.zinnen.en([datum(taal, d) for d in dict.fromkeys(dagen)])


def _wanneer(taal: Taal, row: Rij) -> str:
    """Say the days of the habit."""
    z = taal.zinnen
    match ritme(row):
        case ("keer", _, _) if row.datum:
            return dag(taal, row.datum, jaar=True)
        case ("maand", _, _) if row.datum:
            return z.maandelijks.format(d=row.datum.day)
        case ("jaar", _, _) if row.datum:
            return z.jaarlijks.format(datum=datum(taal, row.datum))
        case ("rang", _, rangen):
            return z.rang(rangen, weekdagen(row))
        case ("week", n, _) if n > 1:
            return z.weken(n, weekdagen(row))
        case _:
            dagen = weekdagen(row)
            if len(dagen) == 7:
                return z.elke_dag
            aaneen = len(dagen) > 2 and dagen[-1] - dagen[0] == len(dagen) - 1
            return z.reeks(dagen[0], dagen[-1]) if aaneen else z.elke(dagen)


def groot(zin: str) -> str:
    """Give a sentence its capital; in Turkish that of `i` has a dot, but no sentence of ours begins with one in another language."""
    return ("İ" if zin[:3] == "iki" else zin[:1].upper()) + zin[1:]
