"""Make the agenda: today, this week, every week and month to come, a page per choice and per activity, an archive, and calendars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from wijkpers.channel import Channel, File, Later, Link, Page, Part, detail, kruimels, later, lijst
from wijkpers.channels.agenda.ics import Afspraak, Kalenders
from wijkpers.channels.agenda.keuzes import Keuze, keuzes
from wijkpers.channels.agenda.tijdvakken import Tijdvak, maandrooster, tijdvakken
from wijkpers.overzicht import Keer, dagelijks, keren, op_dag
from wijkpers.recurrence import expand, past
from wijkpers.schema import discover
from wijkpers.wijk import Wijk

_VOORUIT = timedelta(days=400)
_DICHTBIJ = timedelta(days=28)
_TERUG = timedelta(days=800)


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the overviews, a page and a calendar per choice and per activity, and the archive."""
    agenda = Agenda.maak(wijk)
    yield agenda.voorblad()
    yield from (agenda.tijdvak(tijdvak) for tijdvak in agenda.vakken)
    yield agenda.kalender("agenda/agenda.ics", "Agenda")
    for keuze in agenda.keuzes:
        yield later(keuze.pad, agenda.keuze, keuze)
        yield later(keuze.ics, agenda.kalender, keuze.ics, keuze.naam, keuze)
    for item in agenda.komend:
        yield Later(f"agenda/{item.id}/", partial(_komt, agenda, item))
    for item in agenda.zonder_datum:
        yield later(f"agenda/{item.id}/", detail, wijk, item)
    for item in agenda.geweest:
        yield later("agenda/", _geweest, wijk, item)
    yield from lijst(
        wijk, "agenda/archief/", "Geweest in de wijk", agenda.geweest, intro="Wat er te doen was. Je komt het misschien nog eens tegen.", sectie="agenda"
    )


def _komt(agenda: Agenda, item: Any) -> tuple[Page, File]:
    """Make the page and the calendar of an activity to come."""
    page = replace(detail(agenda.wijk, item, kalender=_ics(item)), feeds=agenda.volg(f"{item.titel} (kalender)", _ics(item)))
    return page, File(_ics(item), agenda.kalenders.bestand(item.titel, agenda.afspraken[item.id]))


def _geweest(wijk: Wijk, item: Any) -> Page:
    """Make the page of an activity that is over."""
    laatste = expand(item.tijden, wijk.today - _TERUG, wijk.today, wijk.kalender)[-1:]
    return replace(detail(wijk, item, geweest=laatste), zoekbaar=False)


def _ics(item: Any) -> str:
    return f"agenda/{item.id}/{item.id}.ics"


def eenmalig(activiteit: Any) -> bool:
    """Tell whether an activity happens on named dates only."""
    return all(rij.datum and not rij.dag for rij in activiteit.tijden)


@dataclass(frozen=True)
class Agenda:
    """Hold what all pages of the agenda share, worked out once."""

    wijk: Wijk
    keren: tuple[Keer, ...]
    komend: tuple[Any, ...]
    geweest: tuple[Any, ...]
    zonder_datum: tuple[Any, ...]
    vakken: tuple[Tijdvak, ...]
    keuzes: tuple[Keuze, ...]
    kalenders: Kalenders
    afspraken: dict[str, tuple[Afspraak, ...]]

    @classmethod
    def maak(cls, wijk: Wijk) -> Agenda:
        """Work it out."""
        zonder: tuple[Any, ...] = tuple(a for a in wijk.alle("activiteit") if not a.tijden)  # ty: ignore[missing-attribute] - an Activiteit has them
        alle: tuple[Any, ...] = tuple(a for a in wijk.alle("activiteit") if a not in zonder)
        voorbij = {a.id for a in alle if past(a.tijden, wijk.today, wijk.kalender)}
        komend, geweest = (tuple(a for a in alle if (a.id in voorbij) is weg) for weg in (False, True))
        komst, kalenders = keren(wijk, wijk.today, wijk.today + _VOORUIT), Kalenders(wijk)
        afspraken = {a.id: kalenders.afspraken(a) for a in komend}
        return cls(wijk, komst, komend, geweest, zonder, tijdvakken(wijk.today, komst), keuzes(wijk), kalenders, afspraken)

    def voorblad(self) -> Page:
        """Make the front page of the agenda: today, the rest of this week and the next, and every way to look further."""
        grens = self.wijk.today + timedelta(days=14 - self.wijk.today.weekday())
        return self._page(
            "agenda/",
            "index",
            "Agenda",
            "Wat er te doen is in de wijk: vandaag, deze week en daarna.",
            ics="agenda/agenda.ics",
            **_dagen([k for k in self.keren if k[0].start.date() < grens]),
            terugkerend=tuple(a for a in self.komend if not eenmalig(a) and not dagelijks(a)),
            eenmalig=tuple(a for a in self._volgorde() if eenmalig(a)),
            zonder_datum=self.zonder_datum,
            groepen=self._groepen(),
        )

    def _volgorde(self) -> tuple[Any, ...]:
        """Give what comes, the soonest first."""
        eerste = {item.id: n for n, (_, item) in reversed(list(enumerate(self.keren)))}
        return tuple(sorted(self.komend, key=lambda a: eerste.get(a.id, len(self.keren))))

    def _groepen(self) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        groepen = dict.fromkeys(k.groep for k in self.keuzes)
        return tuple((g, tuple(Link(k.label, self.wijk.adressen.naar(k.pad)) for k in self.keuzes if k.groep == g)) for g in groepen)

    def tijdvak(self, vak: Tijdvak) -> Page:
        """Make the page of a day, week or month."""
        rij = tuple(k for k in self.keren if vak.van <= k[0].start.date() <= vak.tot)
        dagen = {"dagen": op_dag(rij), "elke_dag": ()} if vak.soort == "dag" else _dagen(rij)
        rooster = maandrooster(vak.van, dagen["dagen"]) if vak.soort == "maand" else ()
        return self._page(vak.pad, "lijst", vak.naam, vak.uitleg, ics="agenda/agenda.ics", **dagen, later=(), rooster=rooster)

    def keuze(self, keuze: Keuze) -> Page:
        """Make the page of one choice: four weeks day by day, and what comes later."""
        rij = [k for k in self.keren if keuze.past(*k)]
        grens = self.wijk.today + _DICHTBIJ
        nu = [k for k in rij if k[0].start.date() < grens]
        nabij = {item.id for _, item in nu}
        later = {item.id: keer for keer in reversed(rij) if (item := keer[1]).id not in nabij}
        return self._page(keuze.pad, "lijst", keuze.naam, keuze.uitleg, ics=keuze.ics, **_dagen(nu), later=tuple(reversed(later.values())), rooster=())

    def kalender(self, pad: str, naam: str, keuze: Keuze | None = None) -> File:
        """Make a calendar of everything, or of one choice."""
        kies = [a for item in self.komend for a in self.afspraken[item.id] if keuze is None or keuze.past(a, item)]
        return File(pad, self.kalenders.bestand(f"{naam}, {self.wijk.instellingen.naam}", kies))

    def volg(self, titel: str, ics: str) -> tuple[Link, ...]:
        """Name the calendar in the head of a page."""
        return (Link(titel, self.wijk.adressen.naar(ics)),)

    def _page(self, pad: str, template: str, titel: str, beschrijving: str, *, ics: str, **context: Any) -> Page:
        naar = self.wijk.adressen.naar
        return Page(
            pad=pad,
            template=f"channels/agenda/{template}.html",
            titel=titel,
            beschrijving=beschrijving,
            sectie="agenda",
            kruimels=kruimels(self.wijk, discover()["activiteit" if pad != "agenda/" else "pagina"]),
            context={"kalender": ics, "vakken": tuple(Link(v.label, naar(v.pad)) for v in self.vakken if v.label), **context},
            zoekbaar=False,
            feeds=self.volg(f"{titel} (kalender)", ics),
        )


def _dagen(rij: Sequence[Keer]) -> dict[str, Any]:
    """Give the days, and apart what is there nearly every day: told once, it does not hide what is rare."""
    elke_dag = {item.id: item for _, item in rij if dagelijks(item)}
    return {"dagen": op_dag(k for k in rij if k[1].id not in elke_dag), "elke_dag": tuple(elke_dag.values())}


CHANNEL = Channel(
    naam="agenda",
    label="Agenda",
    uitleg="Wat er te doen is, per dag, week en maand, met een pagina en een kalender per activiteit.",
    pages=pages,
    menu=((10, Link("Agenda", "agenda/", "agenda")),),
    feeds=(Link("Agenda (kalender)", "agenda/agenda.ics"),),
)
