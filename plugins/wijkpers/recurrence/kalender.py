"""Know the days off of a wijk: school holidays of its region, public holidays, its own summer stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, get_args

Regio = Literal["Noord", "Midden", "Zuid"]
Uitval = Mapping[date, tuple[str, str]]
VAKANTIES: Final = ("herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "meivakantie", "zomervakantie")
# What niet_in may name. The last one names a day that is in several, so Christmas does not cut its holiday up.
VRIJ: Final = ("feestdagen", "zomerstop", *VAKANTIES, "schoolvakantie")


@dataclass(frozen=True, slots=True)
class Kalender:
    """Be the days off of a wijk: its school region, and the first and last day of its own summer stop.

    Raises ValueError for an unknown region, because `holidays` knows no school holidays at all for an empty one.
    """

    regio: Regio
    zomerstop: tuple[date, date] | None = None

    def __post_init__(self) -> None:
        if self.regio not in get_args(Regio):
            raise ValueError(f"onbekende schoolregio: {self.regio!r}")

    def vrij(self, soort: str, year: int) -> Mapping[date, str]:
        """Name the days off of one kind (a value of niet_in) in a year: `herfstvakantie`, `eerste kerstdag`.

        School holidays are the ministry's, weekends included, from 2014 up to the summer of 2030, and none outside.
        Public holidays have Good Friday, and 5 May once in five years. Raises ValueError for an unknown kind.
        """
        if soort == "zomerstop":
            days = span(*self.zomerstop) if self.zomerstop else ()
            return {day: soort for day in days if day.year == year}
        if soort not in VRIJ:
            raise ValueError(f"onbekende vrije dagen: {soort!r}")
        if soort == "feestdagen":
            return _holidays("public", self.regio, year)
        school = _holidays("school", self.regio, year)
        return school if soort == "schoolvakantie" else {day: naam for day, naam in school.items() if naam == soort}

    def kent_schooljaar(self, day: date) -> bool:
        """Tell whether the school year (from 1 August) of a day is known, so that a build can warn before 2030."""
        return "herfstvakantie" in self.vrij("schoolvakantie", day.year - (day.month < 8)).values()


@cache
def _holidays(category: str, regio: str, year: int) -> Mapping[date, str]:
    from holidays import country_holidays  # a slow import that a wijk without holidays need not pay

    found = country_holidays("NL", regio, year, expand=False, categories=(category,), language="nl")
    return MappingProxyType({day: _spelling(found[day]) for day in sorted(found)})


def _spelling(name: str) -> str:
    """Follow the Dutch dictionary: eerste kerstdag, but Koningsdag and Goede Vrijdag."""
    small = re.sub(r"\b(?!Koning|Bevrijding|Hemelvaart)\w", lambda letter: letter[0].lower(), name)
    return small.replace("goede vrijdag", "Goede Vrijdag").replace("; ", " en ")


@cache
def days_off(kalender: Kalender, niet_in: tuple[str, ...], first_year: int, last_year: int) -> Uitval:
    """Give kind and name of every day off of the kinds in `niet_in`, from a year up to and including another."""
    kinds, years = sorted(niet_in, key=VRIJ.index), range(first_year, last_year + 1)
    named = ((soort, kalender.vrij(soort, year)) for soort in kinds for year in years)
    return MappingProxyType({day: (soort, naam) for soort, days in named for day, naam in days.items()})


def span(first: date, last: date) -> Iterator[date]:
    """Give the days from the first up to and including the last."""
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
