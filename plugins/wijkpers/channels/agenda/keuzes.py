"""Cut the agenda by what a resident can choose: free of charge, without signing up, a buurt, a topic, for whom, a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wijkpers.blocks import DOELGROEPEN, OPGAVEN, VIJF_O
from wijkpers.channels.agenda.ics import Afspraak
from wijkpers.overzicht import opgaven
from wijkpers.recurrence import Occurrence
from wijkpers.text import hoofdletter, slug
from wijkpers.wijk import Wijk

Toets = Callable[[Any, str | None], bool]


@dataclass(frozen=True, slots=True)
class Keuze:
    """Be one choice with a page at `pad`; `toets` looks at an activity and the code of the place of an occasion."""

    groep: str
    pad: str
    label: str
    naam: str
    uitleg: str
    toets: Toets

    @property
    def ics(self) -> str:
        """Give the site path of its calendar."""
        return f"{self.pad}{self.pad.rstrip('/').rsplit('/', 1)[-1]}.ics"

    def past(self, keer: Occurrence | Afspraak, item: Any) -> bool:
        """Tell whether an occasion of an activity is meant."""
        return self.toets(item, keer.locatie or item.locatie)


def keuzes(wijk: Wijk) -> tuple[Keuze, ...]:
    """Give every choice: all buurten, and each topic, audience and place that an activity names. An empty page stays, so that no QR code breaks."""
    return tuple(_alle(wijk))


def _alle(wijk: Wijk) -> Iterator[Keuze]:
    activiteiten: tuple[Any, ...] = wijk.alle("activiteit")
    locaties: dict[str, Any] = {loc.id: loc for loc in wijk.alle("locatie")}
    yield Keuze("Snel kiezen", "agenda/gratis/", "Gratis", "Gratis te doen", "Hier betaal je niets.", lambda item, _: item.kosten.gratis)
    yield Keuze(
        "Snel kiezen",
        "agenda/zonder-aanmelden/",
        "Zonder aanmelden",
        "Te doen zonder aanmelden",
        "Hier kun je zo binnenlopen.",
        lambda item, _: item.aanmelden.hoe == "hoeft niet",
    )
    for buurt in wijk.instellingen.buurten:
        hier = frozenset(code for code, loc in locaties.items() if loc.buurt == buurt.code)
        yield Keuze("Buurt", f"agenda/buurt/{buurt.code}/", buurt.naam, f"Te doen in {buurt.naam}", "", _in(hier))
    onderwerpen: tuple[Any, ...] = wijk.alle("onderwerp")
    for onderwerp in onderwerpen:
        if any(onderwerp.id in a.onderwerpen for a in activiteiten):
            naam = f"Te doen: {onderwerp.kop}"
            yield Keuze(
                "Onderwerp", f"agenda/onderwerp/{onderwerp.id}/", onderwerp.kop, naam, getattr(onderwerp, "kort", ""), _heeft("onderwerpen", onderwerp.id)
            )
    for groep in (g for g in DOELGROEPEN[1:] if any(g in a.voor_wie for a in activiteiten)):
        yield Keuze("Voor wie", f"agenda/voor/{slug(groep)}/", groep.capitalize(), f"Te doen voor {groep}", "", _heeft("voor_wie", groep))
    for o in (o for o in VIJF_O if any(o in a.vijf_o for a in activiteiten)):
        yield Keuze("Vijf O's", f"agenda/o/{o}/", hoofdletter(o), f"Te doen: {o}", "", _heeft("vijf_o", o))
    for opgave in OPGAVEN:
        mee = frozenset(a.id for a in activiteiten if opgave in opgaven(wijk, a))
        if mee:
            yield Keuze("Waar het aan bijdraagt", f"agenda/opgave/{slug(opgave)}/", hoofdletter(opgave), f"Te doen: {opgave}", "", _een_van(mee))
    gebruikt = {code for a in activiteiten for code in (a.locatie, *(rij.locatie for rij in a.tijden))}
    for code, locatie in locaties.items():
        if code in gebruikt:
            yield Keuze("Plek", f"agenda/locatie/{code}/", locatie.kop, f"Te doen: {locatie.kop}", locatie.adres, _in(frozenset((code,))))


def _in(codes: frozenset[str]) -> Toets:
    return lambda item, plek: plek in codes


def _een_van(ids: frozenset[str]) -> Toets:
    return lambda item, plek: item.id in ids


def _heeft(veld: str, waarde: str) -> Toets:
    return lambda item, plek: waarde in getattr(item, veld)
