"""Make the lists of words that zoekhulp reads, out of the topics: a short one for the list of the sociale kaart, and the whole one.

A word goes in by its sound, once per topic, at the highest weight it has there. The short list takes the topics in turn, each in the
order in which the redactie wrote its words, until it is full: what people say most stands first in data/onderwerpen.yaml. A browser that
finds nothing certain in the short list (`ZEKER` in filter.js) fetches the whole one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby, zip_longest
from typing import Any, Final

from wijkpers.text import sorteersleutel
from wijkpers.wijk import Wijk
from wijkpers.zoekhulp import GEWICHT, klank, teken, woorden

# Words that say nothing about the topic of a question, in the languages of the thesaurus.
STOP: Final = frozenset(
    """
    ik je jij jou u we wij ze zij hij het een de dit dat die deze mij me mijn zijn haar hun ons onze jouw jullie hem er hier daar iets iemand en of
    maar want als dan dus om omdat wat wie waar waarom wanneer hoe welke welk in op aan van voor met bij naar te tot uit over door na onder tegen zonder
    is ben bent was waren wordt word worden heb hebt heeft hebben had kan kun kunt kunnen kon mag mogen moet moeten moest wil wilt willen wilde zou zal
    zullen ga gaat gaan doe doet doen gedaan komt kom komen krijg krijgt krijgen geef geven vind vinden zoek zoeken zoekt weet weten
    niet geen wel ook nog meer al heel erg zo zeer goed graag nodig hulp help helpen helpt nu even steeds altijd vaak alles mensen buurt wijk eens eigen
    laat laten staat zit zitten voel voelen voelt alsjeblieft probleem problemen problem problems
    i my me a the to is are am for of on at and with how where can get need find want looking help do have not no
    nie mam jak gdzie sie na w z szukam potrzebuje pomoc pomocy chce moj moja ben bir ve icin nasil nerede var yok istiyorum ariyorum lazim yardim
    """.split()
)
# Characters of the short list, beside stop words and warnings: with those it is 6 KB after compression.
KLEIN: Final = 10_800


def _vormen(onderwerp: Any, *, vreemd: bool) -> Iterator[tuple[int, str]]:
    """Give the forms of a topic, most telling first, with the number of their weight."""
    v = onderwerp.vertalingen
    yield 0, onderwerp.naam
    for rij in zip_longest(onderwerp.woorden, onderwerp.vaktermen, onderwerp.vragen, fillvalue=""):
        yield from ((gewicht, vorm) for gewicht, vorm in zip((0, 0, 3), rij, strict=True) if vorm)
    yield from ((0, vorm) for vorm in onderwerp.spelfouten)
    yield from ((1, vorm) for vorm in (*v.engels, *v.turks, *v.arabisch, *v.pools) if vreemd)


def _klanken(onderwerp: Any, *, vreemd: bool) -> dict[str, int]:
    """Give the sounds of a topic with the number of their weight; a form of many words weighs less, one of stop words only is one word."""
    gevonden: dict[str, int] = {}
    for gewicht, vorm in _vormen(onderwerp, vreemd=vreemd):
        rij = woorden(vorm)
        inhoud = [woord for woord in rij if woord not in STOP and len(woord) > 1]
        samen = len(rij) > 1 and vorm != onderwerp.naam and inhoud
        for woord in inhoud or ["".join(rij)]:
            k = klank(woord)
            gevonden[k] = min(gevonden.get(k, 9), max(gewicht, 2) if samen else gewicht)
    return gevonden


def woordenlijst(wijk: Wijk, letters: int = 0) -> str:
    """Write the list for zoekhulp: whole, or the most telling Dutch words of at most some `letters`."""
    onderwerpen: tuple[Any, ...] = wijk.alle("onderwerp")
    alle = [_klanken(onderwerp, vreemd=not letters) for onderwerp in onderwerpen]
    regels = (
        "|".join([o.id, *(_rij(rij, g) for g in range(len(GEWICHT))), *_nood(o.nood)])
        for o, rij in zip(onderwerpen, _de_eerste(alle, letters) if letters else alle, strict=True)
    )
    return "\n".join([" ".join(sorted(STOP)), *regels])


def _de_eerste(alle: list[dict[str, int]], letters: int) -> list[dict[str, int]]:
    """Take the sounds of all topics in turn, until there are some `letters`."""
    gekozen: list[dict[str, int]] = [{} for _ in alle]
    for beurt in zip_longest(*(rij.items() for rij in alle)):
        for doel, paar in zip(gekozen, beurt, strict=True):
            if paar and letters > 0:
                doel[paar[0]] = paar[1]
                letters -= len(paar[0]) + 1
    return gekozen


def _rij(klanken: dict[str, int], gewicht: int) -> str:
    return " ".join(sorted(k for k, g in klanken.items() if g == gewicht))


def _nood(nood: Any) -> tuple[str, str]:
    if nood is None:
        return "", ""
    return ",".join(nood.nummers), " ".join("+".join(teken(woord, STOP) for woord in woorden(samen)) for samen in nood.woorden)


def register(wijk: Wijk) -> tuple[tuple[str, tuple[tuple[str, tuple[Any, ...]], ...]], ...]:
    """Give the register for paper and for who cannot search: by letter, each Dutch word with its topics."""
    woorden_: dict[str, tuple[str, dict[str, Any]]] = {}
    for onderwerp in wijk.alle("onderwerp"):
        o: Any = onderwerp
        for woord in (*o.woorden, *o.vaktermen):
            woorden_.setdefault(sorteersleutel(woord), (woord, {}))[1][o.id] = o
    rij = ((sleutel, woord, tuple(bij.values())) for sleutel, (woord, bij) in sorted(woorden_.items()) if sleutel[:1].isalpha())
    return tuple((letter.upper(), tuple((woord, bij) for _, woord, bij in groep)) for letter, groep in groupby(rij, key=lambda r: r[0][0]))


def zoekbestanden(wijk: Wijk) -> Iterator[tuple[str, bytes]]:
    """Give both lists as scripts, by their path on the site: a script, unlike a fetch, also works from file://."""
    for naam, letters in (("klein", KLEIN), ("groot", 0)):
        yield f"woorden/{naam}.js", f"Zoekhulp.lijsten.{naam}=Zoekhulp.lees({json.dumps(woordenlijst(wijk, letters), ensure_ascii=False)})\n".encode()
