"""Draw any row of `tijden`, and say what other libraries make of it: shared by the tests and by bench/tijden.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from types import SimpleNamespace
from typing import Any

import holidays
import recurring_ical_events
from dateutil import rrule, tz
from hypothesis import strategies as st
from icalendar import Calendar

from wijkpers.adressen import Adressen
from wijkpers.channels.agenda.ics import Kalenders
from wijkpers.klok import AMSTERDAM
from wijkpers.recurrence import DAYS, Kalender, hsds_rows
from wijkpers.text import DAGEN

MIDDEN = Kalender("Midden", (date(2026, 7, 20), date(2026, 8, 16)))
Keer = tuple[datetime, datetime | None]


@dataclass(frozen=True)
class NietOp:
    """Be an exception."""

    van: date
    tot: date | None = None
    reden: str = ""


@dataclass(frozen=True)
class ExtraOp:
    """Be an extra occasion."""

    datum: date
    van: time | None = None
    tot: time | None = None
    opmerking: str = ""


@dataclass(frozen=True)
class Rij:
    """Be a row in the shape that the engine asks; blocks.py has the real one."""

    dag: tuple[str, ...] = ()
    datum: date | None = None
    van: time | None = time(10)
    tot: time | None = time(12)
    hoe_vaak: str = "elke week"
    vanaf: date | None = None
    tot_en_met: date | None = None
    niet_in: tuple[str, ...] = ()
    niet_op: tuple[NietOp, ...] = ()
    extra_op: tuple[ExtraOp, ...] = ()
    afspraak: str | None = None
    ook_telefonisch: bool = False
    locatie: str | None = None
    opmerking: str = ""


@cache
def _vrije_dagen(soort: str) -> frozenset[date]:
    category = "public" if soort == "feestdagen" else "school"
    dagen = holidays.NL(subdiv="Midden", years=range(2025, 2032), categories=(category,), language="nl")
    return frozenset(dag for dag, naam in dagen.items() if soort in ("feestdagen", "schoolvakantie") or soort == naam.lower())


def met_dateutil(rij: Rij, van: date, tot: date) -> list[datetime]:
    """Give the starts that dateutil's rruleset finds, with holidays taken straight from `holidays`."""
    begin = max(filter(None, (rij.vanaf, rij.datum)), default=van)
    regel: dict = {"dtstart": datetime.combine(begin, rij.van), "wkst": rrule.MO}
    einde = min(rij.tot_en_met or tot, tot)
    regel["until"] = datetime.combine(einde, time.max)
    week = [(rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU)[DAGEN.index(d)] for d in rij.dag]
    match rij.hoe_vaak:
        case "eenmalig":
            regel |= {"freq": rrule.DAILY, "count": 1}
            del regel["until"]
        case "elke dag":
            regel |= {"freq": rrule.DAILY}
        case "elke maand":
            regel |= {"freq": rrule.MONTHLY}
        case "elk jaar":
            regel |= {"freq": rrule.YEARLY}
        case "laatste":
            regel |= {"freq": rrule.MONTHLY, "byweekday": [w(-1) for w in week]}
        case "" if rij.tot_en_met:
            regel |= {"freq": rrule.DAILY}
        case "elke week":
            regel |= {"freq": rrule.WEEKLY, "byweekday": week}
        case "om de week":
            regel |= {"freq": rrule.WEEKLY, "interval": 2, "byweekday": week}
        case rangen if rangen[1] == "e":
            regel |= {"freq": rrule.MONTHLY, "byweekday": [w(_rang(r)) for w in week for r in rangen.split(" en ")]}
        case weken:
            regel |= {"freq": rrule.WEEKLY, "interval": int(weken.split()[1]), "byweekday": week}
    reeks = rrule.rruleset()
    reeks.rrule(rrule.rrule(**regel))
    vrij = {dag for soort in rij.niet_in for dag in _vrije_dagen(soort)}
    for x in rij.niet_op:
        vrij |= {x.van + timedelta(n) for n in range(((x.tot or x.van) - x.van).days + 1)}
    for dag in vrij:
        reeks.exdate(datetime.combine(dag, rij.van))
    regelmatig = reeks.between(datetime.combine(van, time.min), datetime.combine(tot, time.max), inc=True)
    extra = [datetime.combine(x.datum, x.van or rij.van) for x in rij.extra_op if van <= x.datum <= tot]
    return sorted({tz.resolve_imaginary(moment.replace(tzinfo=AMSTERDAM, fold=0)) for moment in (*regelmatig, *extra)})


def _rang(woord: str) -> int:
    return -1 if woord == "laatste" else int(woord[0])


def kaal(occs: Any) -> list[Keer]:
    """Give begin and end of occurrences in UTC, in order."""
    return sorted(((o.start.astimezone(UTC), o.end.astimezone(UTC) if o.end else None) for o in occs), key=lambda k: k[0])


@dataclass(frozen=True)
class Wijkje:
    """Be as much of a wijk as a calendar needs."""

    today: date
    kalender: Kalender = MIDDEN
    adressen: Adressen = field(default_factory=lambda: Adressen("https://wijk.example"))

    def get(self, soort: str, code: str | None) -> None:
        """Know nobody."""

    def pad(self, item: Any) -> str:
        """Give an address."""
        return "agenda/iets/"


def activiteit(*tijden: Rij, **velden: Any) -> Any:
    """Make an activity of rows."""
    gewoon = {"id": "iets", "titel": "Iets", "status": "gaat door", "locatie": "huis", "online": "", "onderwerpen": (), "melding": "", "kort": "Kort."}
    return SimpleNamespace(**gewoon | {"kosten": "gratis", "aanmelden": SimpleNamespace(hoe="hoeft niet"), "organisatie": "org", "tijden": tijden} | velden)


def kalenderbestand(today: date, *items: Any) -> tuple[bytes, date, date]:
    """Make the calendar of activities, and give its first and last day."""
    kalenders = Kalenders(Wijkje(today))  # ty: ignore[invalid-argument-type]
    data = kalenders.bestand("Proef", [a for item in items for a in kalenders.afspraken(item)])
    return data, *kalenders._venster


def met_icalendar(data: bytes, van: date, tot: date) -> list[Keer]:
    """Expand a calendar with icalendar and recurring-ical-events; an event that ends as it begins has no end."""
    kalender = Calendar.from_ical(data)
    assert not any(deel.errors for deel in kalender.walk())
    return sorted((_keer(deel) for deel in recurring_ical_events.of(kalender).between(van, tot + timedelta(1))), key=lambda k: k[0])


def _keer(deel: Any) -> Keer:
    begin, eind = deel["DTSTART"].dt, deel["DTEND"].dt if "DTEND" in deel else None
    if not isinstance(begin, datetime):
        return datetime.combine(begin, time.min, AMSTERDAM).astimezone(UTC), None
    return begin.astimezone(UTC), eind.astimezone(UTC) if eind is not None and eind != begin else None


def met_hsds(rijen_: Any, van: date, tot: date, kalender: Kalender = MIDDEN) -> list[Keer]:
    """Expand the HSDS rows as a reader of them would: a dateutil rule each, on the clock of Amsterdam."""
    return sorted((keer for rij in hsds_rows(rijen_, van, tot, kalender) for keer in _hsds_rij(rij)), key=lambda k: k[0])


def _hsds_rij(rij: dict[str, Any]) -> list[Keer]:
    regel: dict[str, Any] = {"dtstart": datetime.fromisoformat(rij["dtstart"]), "freq": getattr(rrule, rij["freq"]), "wkst": rrule.MO}
    regel |= {"interval": rij.get("interval", 1), **({"count": rij["count"]} if "count" in rij else {"until": datetime.fromisoformat(rij["until"])})}
    if "byday" in rij:
        regel["byweekday"] = [rrule.weekday(DAYS.index(d[-2:]), int(d[:-2]) if d[:-2] else None) for d in rij["byday"].split(",")]
    if "bymonthday" in rij:
        regel["bymonthday"] = int(rij["bymonthday"])
    dagen = [moment.date() for moment in rrule.rrule(**regel)]
    assert dagen[0].isoformat() == rij["valid_from"]
    assert dagen[-1].isoformat() == rij["valid_to"]
    return [_hsds_keer(dag, rij) for dag in dagen]


def _hsds_keer(dag: date, rij: dict[str, Any]) -> Keer:
    van = time.fromisoformat(rij.get("opens_at", "00:00"))
    begin = tz.resolve_imaginary(datetime.combine(dag, van, AMSTERDAM))
    if "closes_at" not in rij:
        return begin.astimezone(UTC), None
    tot = time.fromisoformat(rij["closes_at"])
    eind = tz.resolve_imaginary(datetime.combine(dag if tot > van else dag + timedelta(1), tot, AMSTERDAM))
    if eind <= begin:  # both in the hour that summer time skips
        eind = begin + (datetime.combine(date.min, tot) - datetime.combine(date.min, van))
    return begin.astimezone(UTC), eind.astimezone(UTC)


DATUMS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
KLOK = st.one_of(st.sampled_from([time(2, 30), time(3, 30), time(0), time(23, 45)]), st.times().map(lambda t: t.replace(second=0, microsecond=0)))


@st.composite
def rijen(draw: st.DrawFn) -> Rij:
    """Draw a row that can be counted, with exceptions and extras."""
    vaak = draw(
        st.sampled_from(
            [
                *("elke week", "om de week", "elke 3 weken", "elke 7 weken"),
                *("1e", "2e", "3e", "4e", "5e", "laatste", "1e en 3e", "2e en laatste"),
                *("eenmalig", "elke dag", "elke maand", "elk jaar", ""),
            ]
        )
    )
    op_datum = vaak in ("eenmalig", "elke maand", "elk jaar", "")
    vanaf = draw(DATUMS) if "we" in vaak and vaak != "elke week" else draw(st.none() | DATUMS)
    niet_op = draw(st.lists(st.builds(lambda d, n: NietOp(d, d + timedelta(n) if n else None), DATUMS, st.integers(0, 40)), max_size=3))
    extra = draw(st.lists(st.builds(ExtraOp, DATUMS, st.none() | KLOK), max_size=2))
    return Rij(
        dag=() if op_datum or vaak == "elke dag" else tuple(draw(st.lists(st.sampled_from(DAGEN), min_size=1, max_size=4))),
        datum=draw(DATUMS) if op_datum else None,
        van=draw(KLOK),
        tot=draw(st.none() | KLOK),
        hoe_vaak=vaak,
        vanaf=None if op_datum else vanaf,
        tot_en_met=draw(DATUMS) if vaak == "" else draw(st.none() | DATUMS) if not op_datum else None,
        niet_in=tuple(draw(st.lists(st.sampled_from(["schoolvakantie", "feestdagen", "kerstvakantie"]), unique=True))),
        niet_op=tuple(niet_op),
        extra_op=tuple(extra),
    )
