"""Say what a language must have before a page may be in it: every label, every choice of the fields, and how it tells a day and an hour.

A language is one module in woorden/ with one `TAAL`. What is missing there cannot be forgotten: a label is a field without a default, and a test holds the
choices against those of the kinds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Vorm = tuple[str, ...]  # seven, Monday first


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Hold what a page says itself. In curly brackets stands what it fills in."""

    titel: str  # of the first page: help and activities in {wijk}
    intro: str
    bel: str  # call, before the name of the desk
    naar_inhoud: str
    talen: str  # other languages
    nederlands: str  # this page in Dutch
    hulp: str
    te_doen: str
    te_doen_intro: str
    geen_te_doen: str
    onderwerp: str
    aanbod: str
    wanneer: str
    waar: str
    kosten: str
    hoe: str
    aanmelden: str
    voor_wie: str
    leeftijd: str
    spreekt: str
    tolk: str
    meenemen: str
    toegankelijk: str
    telefoon: str
    post: str
    let_op: str
    gecontroleerd: str  # checked on {datum}
    onbevestigd: str
    overal: str  # at home or anywhere in the wijk
    online: str
    vanaf_jaar: str  # from {van} years old
    tot_jaar: str
    van_tot_jaar: str
    uiterlijk: str  # on {datum} at the latest
    vertaald: str  # translated by {wie}
    blad: str  # heading of the sheet of paper
    ja: str
    nee: str
    onbekend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuzes:
    """Hold a word for every choice that a field offers, by the Dutch word for it."""

    groepen: Mapping[str, str]
    soorten: Mapping[str, str]
    doelgroepen: Mapping[str, str]
    talen: Mapping[str, str]
    toegang: Mapping[str, str]
    hoe: Mapping[str, str]
    aanmelden: Mapping[str, str]
    status: Mapping[str, str]
    gratis: str
    vrije_bijdrage: str
    per: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zinnen:
    """Tell days and hours. Functions where a language bends its words, patterns where it does not."""

    dagen: Vorm  # as a date begins: Tuesday 1 December
    maanden: Vorm  # twelve, as they stand in a date
    datum: str  # {dag} {d} {maand}
    datum_jaar: str  # {dag} {d} {maand} {jaar}
    dag_maand: str  # {d} {maand}, without the weekday
    elke: Callable[[tuple[int, ...]], str]  # every Monday and Thursday
    reeks: Callable[[int, int], str]  # from Monday to Friday
    weken: Callable[[int, tuple[int, ...]], str]  # every two weeks on Monday
    rang: Callable[[tuple[int, ...], tuple[int, ...]], str]  # every first and third Monday of the month
    elke_dag: str
    maandelijks: str  # {d} of every month
    jaarlijks: str  # every year on {datum}
    van_tot: str  # from {van} to {tot}
    om: Callable[[str], str]  # at ten
    hele_dag: str
    vanaf: str  # from {datum}
    tot_en_met: str  # until {datum}
    niet_in: Mapping[str, str]
    afspraak: Mapping[str, str]
    ook_telefonisch: str
    gesloten: str  # closed on {data}
    alleen: str  # on {data} only {uren}
    en: Callable[[list[str]], str]  # a, b and c
    komma: str = ", "
    puntkomma: str = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class Taal:
    """Be one language: its code (BCP 47), the folder of its pages, its own name, the Dutch one, and its words."""

    code: str
    map: str
    naam: str
    nl: str
    labels: Labels
    keuzes: Keuzes
    zinnen: Zinnen
    richting: str = "ltr"


def met(voegwoord: str, komma: str = ", ") -> Callable[[list[str]], str]:
    """Join words with a comma, and the last with a word of its own."""
    return lambda rij: voegwoord.join((komma.join(rij[:-1]), rij[-1])) if len(rij) > 1 else "".join(rij)
