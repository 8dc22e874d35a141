"""Choose what goes in an edition of the newsletter: what is new, what comes, who asks for something, and one organisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

from wijkpers.bericht import Bericht, bericht, eerstkomend, nieuw, uitgelicht, weeknummer
from wijkpers.text import MAANDEN, hoofdletter
from wijkpers.wijk import Wijk

MEEST: Final = {"Nieuws": 8, "Te doen": 12, "Oproepen": 6}  # what is over has a link to the site


@dataclass(frozen=True, slots=True)
class Soort:
    """Be a rhythm: how it is called, where it stands, and how many days it looks back and ahead."""

    label: str
    pad: str
    terug: int
    vooruit: int


EDITIES: Final[Mapping[str, Soort]] = MappingProxyType(
    {
        "week": Soort("Deze week", "nieuwsbrief/", 7, 14),
        "maand": Soort("Deze maand", "nieuwsbrief/maand/", 31, 35),
        "uitgave": Soort("Bij het magazine", "nieuwsbrief/uitgave/", 31, 35),
    }
)


@dataclass(frozen=True, slots=True)
class Deel:
    """Be one section: its heading, what is in it, how many there are besides, and the site path where all of it stands."""

    kop: str
    berichten: tuple[Bericht, ...]
    rest: int
    alles: str


@dataclass(frozen=True, slots=True)
class Editie:
    """Be one newsletter; `kenmerk` is different for each that should be sent, `kort` is what a mail program shows beside the subject."""

    code: str
    kenmerk: str
    titel: str
    kort: str
    dag: date
    delen: tuple[Deel, ...]
    uitgelicht: Bericht | None

    @property
    def label(self) -> str:
        """Name its rhythm."""
        return EDITIES[self.code].label

    @property
    def pad(self) -> str:
        """Give the site path of the web version."""
        return EDITIES[self.code].pad

    @property
    def leeg(self) -> bool:
        """Tell whether there is nothing to send: an organisation alone is no news."""
        return not self.delen


def editie(wijk: Wijk, code: str) -> Editie:
    """Make the edition of today."""
    soort, vandaag = EDITIES[code], wijk.today
    uitgave: Any = next(iter(wijk.alle("uitgave")), None) if code == "uitgave" else None
    delen = tuple(_delen(wijk, _stukken(wijk, uitgave) if uitgave else nieuw(wijk, vandaag - timedelta(days=soort.terug - 1)), soort.vooruit))
    eerste = delen[0].berichten[0] if delen else None
    ander = uitgelicht(wijk, weeknummer(vandaag))
    kenmerk, titel = _naam(vandaag, code, uitgave)
    return Editie(
        code=code,
        kenmerk=kenmerk,
        titel=titel,
        kort=eerste.titel if eerste else "Er is nu niets nieuws.",
        dag=vandaag,
        delen=delen,
        uitgelicht=bericht(wijk, ander) if ander else None,
    )


def _naam(vandaag: date, code: str, uitgave: Any) -> tuple[str, str]:
    """Give what sets an edition apart from the one before, and its title."""
    jaar, week, _ = vandaag.isocalendar()
    if code == "week":
        return f"{jaar}-week-{week:02d}", f"Nieuwsbrief, week {week}"
    if uitgave:
        return uitgave.id, uitgave.titel
    return f"{vandaag:%Y-%m}", f"Nieuwsbrief van {MAANDEN[vandaag.month - 1]}"


def _stukken(wijk: Wijk, uitgave: Any) -> list[Any]:
    """Give the pieces of an edition of the magazine that stand on the site, in its own order."""
    alle = {i.id: i for soort in ("artikel", "verhaal") for i in wijk.alle(soort)}
    return [alle[p.stuk] for p in uitgave.indeling if p.stuk in alle]


def _delen(wijk: Wijk, stukken: Sequence[Any], vooruit: int) -> Iterator[Deel]:
    komt = [bericht(wijk, item, occ) for occ, item in eerstkomend(wijk, wijk.today, wijk.today + timedelta(days=vooruit - 1))]
    for kop, rij, alles in (
        ("Nieuws", [bericht(wijk, s) for s in stukken], "nieuws/"),
        ("Te doen", komt, "agenda/"),
        ("Oproepen", [bericht(wijk, o) for o in wijk.alle("oproep")], "oproepen/"),
    ):
        if rij:
            yield Deel(kop, tuple(rij[: MEEST[kop]]), max(0, len(rij) - MEEST[kop]), alles)


def onderwerp(wijk: Wijk, gemaakt: Editie) -> str:
    """Give the subject of the message: who it is from, and the first thing in it."""
    return hoofdletter(f"{wijk.instellingen.naam}: {gemaakt.kort}")
