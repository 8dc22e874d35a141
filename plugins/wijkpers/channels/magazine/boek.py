"""The book: everything that one printed edition contains, as plain data.

These types are the contract between the wijk (which fills the book), the fitting loop and the print theme (which reads it as
JSON). A book knows no Item, no path and no clock.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

from wijkpers.druk.boom import Blok


class Beeld(TypedDict):
    """Hold a picture; `bestand` is a key of the map of files that goes with the book."""

    bestand: str
    alt: str
    bijschrift: NotRequired[str | None]
    fotograaf: NotRequired[str | None]


class Balie(TypedDict):
    """Hold the desk that a resident can always phone."""

    naam: str
    telefoon: str
    email: str
    inloop: str


class WijkGegevens(TypedDict):
    """Hold the wijk that publishes."""

    naam: str
    plaats: str
    magazine: str
    url: str
    vraagbaak: Balie
    kleuren: NotRequired[dict[str, str]]
    schriften: NotRequired[dict[str, str]]


class Sponsor(TypedDict):
    """Hold who helps to pay."""

    naam: str
    tekst: str


class Advertentie(TypedDict):
    """Hold an advertisement: a strip at the foot of a page (`voet`) or a whole `pagina`; `nummer` counts them, for their colours."""

    naam: str
    tekst: str
    adres: str
    plaats: str
    nummer: int
    beeld: Beeld | None


class UitgaveGegevens(TypedDict):
    """Hold the edition; `datum` is ISO and also dates the file."""

    nummer: str
    titel: str
    thema: str
    verschijnt: str
    datum: str
    paginas: int
    formaat: str  # of the edition that goes to the printer: A4 or A5
    colofon: list[str]
    sponsors: list[Sponsor]
    voorwoord: list[Blok]
    voorkant: Beeld | None


class Stuk(TypedDict):
    """Hold one piece with the place that the redactie reserved for it."""

    id: str
    soort: str
    rubriek: str
    titel: str
    kort: str
    auteur: str
    verteller: str | None
    datum: str
    beeld: Beeld | None
    beelden: list[Beeld]  # of a photo page, the leading picture first
    plaats: str | None
    tekst: list[Blok]
    streamers: NotRequired[list[dict[str, Any]]]
    advertentie: NotRequired[Advertentie]
    adres: str


class Afspraak(TypedDict):
    """Hold one occasion of the agenda."""

    tijd: str
    titel: str
    plek: str
    kosten: str
    status: str


class Agendadag(TypedDict):
    """Hold a day with its occasions; `datum` is ISO, `dag` is `zaterdag 5 december`."""

    datum: str
    dag: str
    items: list[Afspraak]


class Vast(Afspraak):
    """Hold an activity of the fixed week; `wanneer` says which weeks, empty for every week."""

    wanneer: str


class Vastedag(TypedDict):
    """Hold the fixed activities of one day of the week."""

    dag: str
    items: list[Vast]


class Spreekuur(TypedDict):
    """Hold an hour at which somebody can be found."""

    wat: str
    wanneer: str
    waar: str
    telefoon: str


class Organisatie(TypedDict):
    """Hold an entry of the sociale kaart; `plek` is the code of its place, which may have a number on the map."""

    naam: str
    plek: str
    kort: str
    telefoon: str
    waar: str
    wanneer: str
    toegankelijk: str
    gecontroleerd: str


class Onderwerp(TypedDict):
    """Hold a topic with its entries."""

    naam: str
    organisaties: list[Organisatie]


class Groep(TypedDict):
    """Hold a category of the sociale kaart."""

    groep: str
    onderwerpen: list[Onderwerp]


class Vraag(TypedDict):
    """Hold what residents ask about a topic."""

    onderwerp: str
    groep: str
    vragen: list[str]


class Oproep(TypedDict):
    """Hold a note for the notice board."""

    soort: str
    titel: str
    kort: str
    via: str


class Vuller(TypedDict):
    """Hold a page that may be left out: the fitting loop takes these before the theme's own."""

    titel: str
    tekst: list[Blok]
    beeld: NotRequired[Beeld | None]


class Boek(TypedDict):
    """Hold a whole edition."""

    wijk: WijkGegevens
    uitgave: UitgaveGegevens
    stukken: list[Stuk]
    advertenties: list[Advertentie]
    agenda: list[Agendadag]
    spreekuren: list[Spreekuur]
    sociale_kaart: list[Groep]
    plattegrond: dict[str, Any] | None  # see plattegrond.tekening
    vragen: list[Vraag]
    oproepen: list[Oproep]
    vullers: list[Vuller]
