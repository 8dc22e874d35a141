"""Read data/zoekvragen.yaml: what residents type, and the topic that has to answer it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wijkpers.problems import WijkError, choices_hint
from wijkpers.wijk import Wijk
from wijkpers.wijk.lezen import Document, lees_yaml

ZOEKVRAGEN: Final = "data/zoekvragen.yaml"


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """Be one question: its class, its words, and the topics of which one has to come up."""

    klas: str
    vraag: str
    onderwerpen: tuple[str, ...]


def lees_zoekvragen(wijk: Wijk) -> tuple[Zoekvraag, ...]:
    """Read the questions of a wijk; raises WijkError for a topic that does not exist."""
    document = lees_yaml(wijk.root / ZOEKVRAGEN, ZOEKVRAGEN)
    vragen = tuple(_vragen(document)) if not document.problems else ()
    codes = tuple(o.id for o in wijk.alle("onderwerp"))
    for vraag in vragen:
        for code in set(vraag.onderwerpen) - set(codes):
            plek = document.plek((vraag.klas, vraag.vraag))
            document.meld("WK301", *plek, soort="onderwerp", waarde=code, remedie=choices_hint(code, codes) or "kijk in data/onderwerpen.yaml")
    if document.problems:
        raise WijkError(document.problems)
    return vragen


def _vragen(document: Document) -> Iterator[Zoekvraag]:
    if not isinstance(document.data, dict) or not all(isinstance(rij, dict) for rij in document.data.values()):
        document.meld("WK107", 1, 1, verwacht="een blok per soort vraag", gevonden="iets anders")
        return
    for klas, rij in document.data.items():
        for vraag, antwoord in rij.items():
            yield Zoekvraag(klas, vraag, (antwoord,) if isinstance(antwoord, str) else tuple(map(str, antwoord)))
