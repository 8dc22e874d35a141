"""Turn `tijden` into occurrences: on which days, at what hours in Amsterdam, what falls out, and why.

`rij` says what a row is, `kalender` knows the days off, `dagen` counts the bare days of a row, `keren` puts hours on them and takes out what
falls out, `reeks` says the same as rules for calendars (RFC 5545) and for HSDS. Nothing here reads a clock or a locale.
"""

from wijkpers.recurrence.dagen import bare_days
from wijkpers.recurrence.kalender import VAKANTIES, VRIJ, Kalender, Regio
from wijkpers.recurrence.keren import Occurrence, expand, next_occurrences, past, per_row, uitval
from wijkpers.recurrence.reeks import DAYS, Reeks, hsds_rows, reeksen
from wijkpers.recurrence.rij import ExtraOp, NietOp, Rij, Ritme, ritme, weekdagen

__all__ = [
    "DAYS", "VAKANTIES", "VRIJ", "ExtraOp", "Kalender", "NietOp", "Occurrence", "Reeks", "Regio", "Rij", "Ritme",
    "bare_days", "expand", "hsds_rows", "next_occurrences", "past", "per_row", "reeksen", "ritme", "uitval", "weekdagen",
]  # fmt: skip
