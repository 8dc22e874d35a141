"""Write calendars (RFC 5545): an event per row of `tijden` with its rule and exceptions, ready to download or to subscribe to.

Written by hand: a calendar library takes half a millisecond for an event, and every activity stands in six calendars. The tests read every
file back with two such libraries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlsplit

from wijkpers.recurrence import Reeks, reeksen
from wijkpers.text import telefoon
from wijkpers.wijk import Wijk

_ZONE: Final = "TZID=Europe/Amsterdam"
# The rule of the European Union since 1996 (directive 2000/84/EC).
_VTIMEZONE: Final = (
    "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
_MAANDEN: Final = 13
_STATUS: Final = {"afgelast": "CANCELLED"}


@dataclass(frozen=True)
class Afspraak:
    """Be one event of an activity: the code of its place, and its lines, ready to stand in any calendar."""

    locatie: str | None
    tekst: str


@dataclass(frozen=True)
class Kalenders:
    """Make the calendars of a wijk. An endless row runs on until thirteen months from now; a subscription moves on with every build."""

    wijk: Wijk

    @cached_property
    def _venster(self) -> tuple[date, date]:
        """Begin at the first of last month, so that a file changes little from day to day."""
        begin = (self.wijk.today.replace(day=1) - timedelta(days=1)).replace(day=1)
        maand = begin.year * 12 + begin.month + _MAANDEN
        return begin, date(maand // 12, maand % 12 + 1, 1) - timedelta(days=1)

    @cached_property
    def _vast(self) -> tuple[str, str]:
        """Give the host of every UID, and the moment of this edition."""
        return urlsplit(self.wijk.adressen.herkomst).hostname or "wijk.invalid", f"{self.wijk.today:%Y%m%d}T000000Z"

    def afspraken(self, activiteit: Any) -> tuple[Afspraak, ...]:
        """Give the events of one activity."""
        over = "".join(_regels(self._over(activiteit)))
        delen = reeksen(activiteit.tijden, *self._venster, self.wijk.kalender)
        return tuple(self._afspraak(activiteit, reeks, over) for reeks in delen)

    def _afspraak(self, activiteit: Any, reeks: Reeks, over: str) -> Afspraak:
        host, nu = self._vast
        plek = reeks.eerste.locatie or activiteit.locatie
        los = f"-{reeks.eerste.start:%Y%m%d%H%M}" if reeks.los else ""
        wanneer = (("UID", f"{activiteit.id}-{reeks.rij + 1}{los}@{host}"), ("DTSTAMP", nu), *_wanneer(reeks))
        waar = self._waar(plek, activiteit.online)
        uitleg = self._uitleg(activiteit, reeks.eerste.opmerking)
        return Afspraak(plek, "".join((*_regels((("BEGIN", "VEVENT"), *wanneer)), over, *_regels((*waar, ("DESCRIPTION", uitleg), ("END", "VEVENT"))))))

    def _over(self, activiteit: Any) -> Iterator[tuple[str, str]]:
        """Say what is the same for every event of an activity. What does not go as told is said first, as few programs show STATUS."""
        roep = "" if activiteit.status == "gaat door" else f"{activiteit.status.upper()}: "
        yield "SUMMARY", _tekst(roep + activiteit.titel)
        yield "URL", self.wijk.adressen.absoluut(self.wijk.pad(activiteit))
        yield "STATUS", _STATUS.get(activiteit.status, "CONFIRMED")
        if namen := [onderwerp.kop for code in activiteit.onderwerpen if (onderwerp := self.wijk.get("onderwerp", code))]:
            yield "CATEGORIES", ",".join(map(_tekst, namen))

    def _waar(self, code: str | None, online: str) -> Iterator[tuple[str, str]]:
        """Name the place; one that is shielded has no address and no point."""
        plek: Any = self.wijk.get("locatie", code)
        if plek is None:
            yield "LOCATION", _tekst(online)
            return
        yield "LOCATION", _tekst(", ".join(filter(None, (plek.naam, plek.adres))))
        if plek.punt:
            yield "GEO", f"{plek.punt[0]};{plek.punt[1]}"

    def _uitleg(self, activiteit: Any, opmerking: str) -> str:
        organisatie: Any = self.wijk.get("organisatie", activiteit.organisatie)
        wie = organisatie and f"{organisatie.naam}{f', {telefoon(organisatie.telefoon)}' if organisatie.telefoon else ''}"
        adres = self.wijk.adressen.absoluut(self.wijk.pad(activiteit))
        regels = (activiteit.melding, activiteit.kort, opmerking, f"Kosten: {activiteit.kosten}", f"Aanmelden: {activiteit.aanmelden.hoe}", wie, adres)
        return _tekst("\n".join(filter(None, regels)))

    def bestand(self, naam: str, afspraken: Iterable[Afspraak]) -> bytes:
        """Give a whole calendar; a program that subscribes asks again every day."""
        kop = (
            *(("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//wijkpers//agenda//NL"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")),
            *(("NAME", _tekst(naam)), ("X-WR-CALNAME", _tekst(naam)), ("X-WR-TIMEZONE", "Europe/Amsterdam")),
            *(("REFRESH-INTERVAL;VALUE=DURATION", "P1D"), ("X-PUBLISHED-TTL", "P1D")),
        )
        zone = "".join(f"{regel}\r\n" for regel in _VTIMEZONE)
        return "".join((*_regels(kop), zone, *(a.tekst for a in afspraken), "END:VCALENDAR\r\n")).encode()


def _wanneer(reeks: Reeks) -> Iterator[tuple[str, str]]:
    eerste = reeks.eerste
    soort = "VALUE=DATE" if eerste.all_day else _ZONE
    yield f"DTSTART;{soort}", _moment(eerste.start, heel=eerste.all_day)
    if eerste.end:
        yield f"DTEND;{soort}", _moment(eerste.end)
    if reeks.regel and reeks.until:
        until = f"{reeks.until:%Y%m%d}" if eerste.all_day else f"{reeks.until.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        yield "RRULE", ";".join(f"{naam}={waarde}" for naam, waarde in (*reeks.regel, ("UNTIL", until)))
    for naam, momenten in (("EXDATE", reeks.exdates), ("RDATE", reeks.rdates)):
        if momenten:
            yield f"{naam};{soort}", ",".join(_moment(m, heel=eerste.all_day) for m in momenten)


def _moment(moment: datetime, *, heel: bool = False) -> str:
    return moment.isoformat()[: 10 if heel else 19].replace("-", "").replace(":", "")  # strftime takes four times as long


_VREEMD: Final[Mapping[str, str]] = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def _tekst(tekst: str) -> str:
    """Escape a text value (RFC 5545, 3.3.11); control characters have no place in one."""
    return re.sub(r"[\\;,\n]", lambda m: _VREEMD[m[0]], re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", tekst))


def _regels(eigenschappen: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Write content lines, folded at 75 bytes and never inside a character (3.1)."""
    for naam, waarde in eigenschappen:
        regel = f"{naam}:{waarde}"
        yield f"{regel if len(regel) < 75 and regel.isascii() else _vouw(regel)}\r\n"


def _vouw(regel: str) -> str:
    ruw, delen, ruimte = regel.encode(), [], 75
    while len(ruw) > ruimte:
        knip = ruimte
        while ruw[knip] & 0xC0 == 0x80:  # inside a character
            knip -= 1
        delen.append(ruw[:knip])
        ruw, ruimte = ruw[knip:], 74
    return b"\r\n ".join((*delen, ruw)).decode()
