"""Set a book as a PDF: check it, fit it to whole sheets, and tell per page how that went."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

from wijkpers.channels.magazine.boek import Boek, Spreekuur
from wijkpers.channels.magazine.meten import FORMATEN
from wijkpers.channels.magazine.passen import Gepast, knoppen, pas
from wijkpers.channels.magazine.verslag import Bladregel, verslag
from wijkpers.channels.magazine.weken import kalender, weekschema
from wijkpers.druk.keuring import keur
from wijkpers.druk.kleur import Drukkleur
from wijkpers.druk.motor import VEL, DrukFout, Werk, qr, werkplaats
from wijkpers.druk.pers import voor_pers


@dataclass(frozen=True, slots=True)
class Zetsel:
    """Hold a set edition: the PDF for a screen, its pages, and what can be told about each of them."""

    pdf: bytes
    paginas: int
    gepast: Gepast
    verslag: tuple[Bladregel, ...]

    def bewaard(self) -> bytes:
        """Give everything as bytes, to keep: a line of JSON and the PDF."""
        return json.dumps({"paginas": self.paginas, "gepast": self.gepast, "verslag": self.verslag}, ensure_ascii=False).encode() + b"\n" + self.pdf

    @classmethod
    def uit(cls, data: bytes) -> Self:
        """Read what `bewaard` gave."""
        kop, _, pdf = data.partition(b"\n")
        los = json.loads(kop)
        return cls(pdf, los["paginas"], los["gepast"], tuple(Bladregel(*regel) for regel in los["verslag"]))


def pdf(boek: Boek, beelden: Mapping[str, Path], theme: Path, fonts: Sequence[Path] | None = None, formaat: str = "A4") -> Zetsel:
    """Set the book as PDF/UA-1 and PDF/A-2a, with a number of pages that is a multiple of four.

    `beelden` gives the JPEG of every `bestand` in the book, `theme` is the folder that holds print/ and css/, `fonts` are
    folders with fonts (default: those of the font wheels), `formaat` is a key of FORMATEN. Raises DrukFout, naming the pieces,
    for a missing or damaged picture, a character that the fonts do not have, a table too wide for paper, and for whatever the
    engine refuses.
    """
    keur(_delen(boek), beelden, fonts)
    with _werkplaats(boek, beelden, theme, fonts, formaat) as werk, werk.zetter("magazine") as magazine:
        gepast = pas(werk, magazine, boek, FORMATEN[formaat])
        maten = magazine.vraag(knoppen=knoppen(gepast["stukken"], gepast["vullers"]))
        te_lang = [e["id"] for e in maten["einde"] if e["paginas"] > 0 or e["regels"] > 0.1]
        if te_lang or maten["paginas"] % VEL:
            raise DrukFout([(wie, "dit past niet op hele vellen") for wie in te_lang or (werk.wie,)])
        return Zetsel(magazine.pdf(), maten["paginas"], gepast, verslag(boek, gepast, maten, FORMATEN[formaat]))


def pers(boek: Boek, beelden: Mapping[str, Path], theme: Path, gepast: Gepast, kleur: Drukkleur, fonts: Sequence[Path] | None = None) -> bytes:
    """Set the book once more, as it was fitted, with bleed and for the press (PDF/X-4)."""
    with _werkplaats(boek, beelden, theme, fonts, boek["uitgave"]["formaat"], afloop="ja") as werk, werk.zetter("magazine") as magazine:
        data = magazine.pdf(("1.6",), knoppen=knoppen(gepast["stukken"], gepast["vullers"]))
    return voor_pers(data, kleur, boek["uitgave"]["titel"])


def _werkplaats(
    boek: Boek, beelden: Mapping[str, Path], theme: Path, fonts: Sequence[Path] | None, formaat: str, **keuzes: str
) -> AbstractContextManager[Werk]:
    dag, wie = date.fromisoformat(boek["uitgave"]["datum"]), f"uitgave {boek['uitgave']['nummer']}"
    return werkplaats(_uitgewerkt(boek), beelden, theme, dag, wie=wie, fonts=fonts, formaat=formaat, **keuzes)


def _uitgewerkt(boek: Boek) -> dict[str, Any]:
    """Add to the book what the theme cannot work out itself: codes and weeks."""
    vast, los = weekschema(boek["agenda"])
    return {
        **boek,
        "stukken": [{**stuk, "qr": qr(f"https://{stuk['adres']}")} if stuk["adres"] else stuk for stuk in boek["stukken"]],
        "agenda_vast": vast,
        "agenda_los": los,
        "kalender": kalender(los or boek["agenda"]),
        "spreekuren_per_plek": _per_plek(boek["spreekuren"]),
        "stand": boek["uitgave"]["verschijnt"],
    }


def _per_plek(spreekuren: Sequence[Spreekuur]) -> list[dict[str, Any]]:
    """Gather the hours of one desk; below the heading `inloop en spreekuren` the words `elke` and `inloop` say nothing."""
    per: dict[tuple[str, str, str], list[str]] = {}
    for s in spreekuren:
        per.setdefault((s["wat"], s["waar"], s["telefoon"]), []).append(s["wanneer"].removeprefix("elke ").removesuffix(", inloop"))
    return [{"wat": wat, "waar": waar, "telefoon": telefoon, "regels": regels} for (wat, waar, telefoon), regels in per.items()]


def _delen(boek: Boek) -> Iterator[tuple[str, Any]]:
    """Yield every part of the book with the name under which the redactie knows it."""
    yield from ((stuk["id"], {**stuk, "advertentie": None}) for stuk in boek["stukken"])
    yield f"uitgave {boek['uitgave']['nummer']}", [boek["uitgave"], *(stuk["advertentie"] for stuk in boek["stukken"] if "advertentie" in stuk)]
    for naam in ("wijk", "advertenties", "agenda", "spreekuren", "sociale_kaart", "plattegrond", "vragen", "oproepen", "vullers"):
        yield naam, boek[naam]
