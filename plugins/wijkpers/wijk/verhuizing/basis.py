"""Hold what comes from another site: pieces in a neutral shape, what they point at, and what a person has to know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from wijkpers.problems import Problem, problem

# Marks in a text for what is resolved at the end, when all pieces are known: nobody writes these.
LINK, BEELD, EIND = "\ue010", "\ue011", "\ue012"
MERK: Final = re.compile(f"([{LINK}{BEELD}])(\\d+){EIND}")


@dataclass(frozen=True, slots=True)
class Plaatje:
    """Be a picture in a text: where it was, what it shows, and the words below it."""

    src: str
    alt: str = ""
    bijschrift: str = ""


@dataclass
class Bron:
    """Be one piece as it was elsewhere; `tekst` is Markdown in which marks stand for `links` and `beelden`."""

    waar: str  # the file, or the file and the number in it
    soort: str
    titel: str
    tekst: str = ""
    kort: str = ""
    datum: date | None = None
    auteur: str = ""
    rubrieken: list[str] = field(default_factory=list)
    trefwoorden: list[str] = field(default_factory=list)
    concept: str = ""  # why it is one
    slug: str = ""
    oud: list[str] = field(default_factory=list)  # the addresses it had
    namen: list[str] = field(default_factory=list)  # what else a link may call it by
    links: list[str] = field(default_factory=list)
    beelden: list[Plaatje] = field(default_factory=list)
    rest: dict[str, str] = field(default_factory=dict)
    velden: dict[str, Any] = field(default_factory=dict)  # of another kind than a text

    def link(self, href: str) -> str:
        """Keep where a link leads, and give its mark."""
        self.links.append(href)
        return f"{LINK}{len(self.links) - 1}{EIND}"

    def beeld(self, src: str, alt: str = "", bijschrift: str = "") -> str:
        """Keep a picture, and give its mark."""
        self.beelden.append(Plaatje(src, " ".join(alt.split()), " ".join(bijschrift.split())))
        return f"{BEELD}{len(self.beelden) - 1}{EIND}"


@dataclass
class Verhuizing:
    """Gather the pieces of one site; `vind` gives the file of a picture, where there is one."""

    naam: str  # of the file or folder
    van: str  # what made the site
    hosts: set[str] = field(default_factory=set)
    basis: str = ""  # the address of the old site
    stukken: list[Bron] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    weg: Counter[str] = field(default_factory=Counter)  # what could not come along, with how often
    overgeslagen: Counter[str] = field(default_factory=Counter)  # what is no piece
    velden: Counter[str] = field(default_factory=Counter)  # fields that we do not know
    vind: Callable[[str, Bron], Path | None] = field(default=lambda src, stuk: None)

    def laat_weg(self, wat: str) -> None:
        """Count something that could not come along."""
        self.weg[wat] += 1

    def meld(self, code: str, waar: str = "", line: int = 0, **waarden: Any) -> None:
        """Tell something of the whole, or of one piece."""
        self.problems.append(problem(code, waar or self.naam, line, **waarden))


def schrijver(naam: str) -> str:
    """Give the first name of a login such as `fatma.devries` or `fatma-de-vries`, and any other name as it is."""
    return m[1].capitalize() if (m := re.fullmatch(r"([a-z]{2,})(?:[._-][a-z]+)+\d*", naam)) else naam


def pad_van(adres: str) -> str:
    """Give the path of an address, as the list of addresses writes it."""
    delen = urlsplit(adres)
    return unquote(delen.path).lstrip("/") if not delen.query else ""


def namen_van(adres: str) -> Iterator[str]:
    """Give the ways in which a link may write an address."""
    pad = unquote(urlsplit(adres).path).strip("/").lower()
    kaal = re.sub(r"(?:/?index)?\.(?:html?|md|markdown|php)$", "", pad)
    yield from dict.fromkeys((pad, kaal))
