"""Say of each organisation what the list can be narrowed by, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from wijkpers.blocks import OPGAVEN, VIJF_O
from wijkpers.overzicht import opgaven
from wijkpers.recurrence import weekdagen
from wijkpers.schema import Item
from wijkpers.text import DAGEN, hoofdletter, slug, sorteersleutel
from wijkpers.wijk import Wijk

Keuzes = tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Regel:
    """Be one line of the list: an organisation and what it can be found by, each as the codes that stand in the page."""

    item: Item
    onderwerpen: tuple[str, ...]
    buurten: tuple[str, ...]
    dagen: tuple[str, ...]
    voor: tuple[str, ...]
    talen: tuple[str, ...]
    vijf_o: tuple[str, ...]
    opgaven: tuple[str, ...]
    kenmerken: tuple[str, ...]

    @property
    def letter(self) -> str:
        """Give the letter of the alphabet it stands under."""
        return sorteersleutel(self.item.kop)[:1].upper()


@dataclass(frozen=True, slots=True)
class Filter:
    """Be one thing to choose from: the name in the address, the label, and code, words and count of each choice."""

    naam: str
    label: str
    keuzes: Keuzes


def regels(wijk: Wijk) -> tuple[Regel, ...]:
    """Give the lines in the order of the alphabet; within a letter, what is not confirmed comes last."""
    return tuple(sorted((_regel(wijk, o) for o in wijk.alle("organisatie")), key=lambda r: (r.letter, not r.item.gecontroleerd.vers(wijk.today))))  # ty: ignore[missing-attribute]


def per_letter(rijen: Iterable[Regel]) -> tuple[tuple[str, tuple[Regel, ...]], ...]:
    """Group the lines by letter."""
    return tuple((letter, tuple(rij)) for letter, rij in groupby(rijen, key=lambda r: r.letter))


def plekken(organisatie: Any) -> tuple[str, ...]:
    """Give the code of every place where an organisation can be found, the first one first."""
    codes = (organisatie.locatie, *(rij.locatie for rij in organisatie.inloop), *(code for d in organisatie.aanbod for code in d.locaties))
    return tuple(dict.fromkeys(code for code in codes if code))


def _regel(wijk: Wijk, o: Any) -> Regel:
    diensten = [d for d in o.aanbod if d.zichtbaar(wijk.today)]
    locaties: list[Any] = [plek for code in plekken(o) if (plek := wijk.get("locatie", code))]
    buurten = {loc.buurt for loc in locaties if loc.buurt} | {b for d in diensten for b in d.bereik}
    if any(d.overal and not d.bereik for d in diensten):
        buurten |= {b.code for b in wijk.instellingen.buurten}
    kenmerken = {
        "gratis": any(d.kosten.gratis for d in diensten),
        "inloop": bool(o.inloop) or any(d.hoe == "binnenlopen" for d in diensten),
        "rolstoel": any(loc.toegankelijk.rolstoel == "ja" for loc in locaties),
    }
    return Regel(
        item=o,
        onderwerpen=_onderwerpen([rij.onderwerpen for rij in (o, *diensten)]),
        buurten=tuple(b.code for b in wijk.instellingen.buurten if b.code in buurten),
        dagen=tuple(sorted({str(n) for rij in (*o.inloop, *(t for d in diensten for t in d.tijden)) for n in weekdagen(rij)})),
        voor=_uniek(slug(groep) for d in diensten for groep in d.voor_wie),
        talen=_uniek(slug(taal) for rij in (*diensten, *o.contacten) for taal in rij.talen if taal != "Nederlands"),
        vijf_o=_uniek(o for d in diensten for o in d.vijf_o),
        opgaven=_uniek(slug(opgave) for d in diensten for opgave in opgaven(wijk, d)),
        kenmerken=tuple(naam for naam, heeft in kenmerken.items() if heeft),
    )


def _onderwerpen(rijen: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Give the topics of an organisation and its services, first what most of it is about: the filter counts an earlier topic for more."""
    gewicht: Counter[str] = Counter()
    for rij in rijen:
        gewicht.update({code: 60 // (plaats + 1) for plaats, code in enumerate(rij)})
    return tuple(code for code, _ in gewicht.most_common())


def _uniek(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def filters(wijk: Wijk, rijen: tuple[Regel, ...], doelgroepen: Iterable[str], talen: Iterable[str]) -> tuple[Filter, ...]:
    """Give what the list can be narrowed by, with only the choices that find something."""
    return (
        Filter("onderwerp", "Onderwerp", _keuzes(rijen, lambda r: r.onderwerpen, {o.id: o.kop for o in wijk.alle("onderwerp")})),
        Filter("buurt", "Buurt", _keuzes(rijen, lambda r: r.buurten, {b.code: b.naam for b in wijk.instellingen.buurten})),
        Filter("dag", "Dag", _keuzes(rijen, lambda r: r.dagen, {str(n): dag for n, dag in enumerate(DAGEN)})),
        Filter("voor", "Voor wie", _keuzes(rijen, lambda r: r.voor, {slug(d): d for d in doelgroepen if d != "iedereen"})),
        Filter("taal", "Taal", _keuzes(rijen, lambda r: r.talen, {slug(t): t for t in talen})),
        Filter("o", "Vijf O's", _keuzes(rijen, lambda r: r.vijf_o, {o: o for o in VIJF_O})),
        Filter("opgave", "Draagt bij aan", _keuzes(rijen, lambda r: r.opgaven, {slug(o): o for o in OPGAVEN})),
    )


def _keuzes(rijen: tuple[Regel, ...], codes: Callable[[Regel], tuple[str, ...]], namen: dict[str, str]) -> Keuzes:
    telling = Counter(code for regel in rijen for code in codes(regel))
    return tuple((code, hoofdletter(naam), telling[code]) for code, naam in namen.items() if telling[code])


class Verwant:
    """Know which services are about the same topics; made once for all organisations."""

    def __init__(self, wijk: Wijk) -> None:
        self.diensten: dict[str, Any] = {d.id: d for d in wijk.alle("dienst")}
        self.ouder = {id_: d.herkomst.ouder for id_, d in self.diensten.items()}
        self.oud = {id_: not d.gecontroleerd.vers(wijk.today) for id_, d in self.diensten.items()}
        self.per_onderwerp = {o.id: tuple(d.id for d in wijk.verwijzers(o, "dienst")) for o in wijk.alle("onderwerp")}

    def __call__(self, organisatie: Any, aantal: int = 4) -> tuple[Item, ...]:
        """Give services of others that are most about the same, confirmed ones first; a topic of few services tells most."""
        punten: dict[str, float] = {}
        zelf = organisatie.id
        for code in _uniek(c for d in organisatie.aanbod for c in d.onderwerpen):
            rij = self.per_onderwerp.get(code, ())
            for id_ in rij:
                punten[id_] = punten.get(id_, 0) + 1 / len(rij)
        ander = sorted((self.oud[id_], -punt, id_) for id_, punt in punten.items() if self.ouder[id_] != zelf)
        return tuple(self.diensten[id_] for _, _, id_ in ander[:aantal])
