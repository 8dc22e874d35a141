"""Make the lists of words that zoekhulp reads, out of the topics: a short one for the first touch, and the whole one in parts.

A word goes in by its sound, once per topic, at the highest weight it has there. The short list takes the topics in turn, each in the
order in which the redactie wrote its words, until it is full: what people say most stands first in data/onderwerpen.yaml. A browser that
is not sure by the short list fetches the parts of the whole one for the letters that the words of the question begin with, so the
whole one may grow without a page growing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from string import ascii_lowercase, digits
from typing import Any, Final

from wijkpers.text import sorteersleutel
from wijkpers.wijk import Wijk
from wijkpers.zoekhulp import GEWICHT, VREEMD, Zoekhulp, deel, klank, lees, teken, woorden

# Words that say nothing about the topic of a question, in the languages of the thesaurus.
STOP: Final = frozenset(
    """
    ik je jij jou u we wij ze zij hij het een de dit dat die deze mij me mijn zijn haar hun ons onze jouw jullie hem er hier daar iets iemand en of
    maar want als dan dus om omdat wat wie waar waarom wanneer hoe welke welk in op aan van voor met bij naar te tot uit over door na onder tegen zonder
    is ben bent was waren wordt word worden heb hebt heeft hebben had kan kun kunt kunnen kon mag mogen moet moeten moest wil wilt willen wilde zou zal
    zullen ga gaat gaan doe doet doen gedaan komt kom komen krijg krijgt krijgen geef geven vind vinden zoek zoeken zoekt weet weten
    niet geen wel ook nog meer al heel erg zo zeer goed graag nodig hulp help helpen helpt nu even steeds altijd vaak alles mensen buurt wijk eens eigen
    laat laten staat zit zitten voel voelen voelt alsjeblieft probleem problemen problem problems
    toch twee drie vier vijf zes zeven acht negen tien blijven blijft blijf beter minder soms sinds daarvoor daarom daarna jaren jaar maand maanden ergens
    nergens overal zelf gewoon echt misschien eigenlijk terwijl zodat hoeveel hoelang eerst weer toen daarmee waarmee bijna helemaal iedere elke elk ander
    andere niks niets vertellen vertel zeggen zegt zeg denk denkt denken manier ding dingen soort gaat ging
    i my me a the to is are am for of on at and with how where can get need find want looking help do have not no
    nie mam jak gdzie sie na w z szukam potrzebuje pomoc pomocy chce moj moja ben bir ve icin nasil nerede var yok istiyorum ariyorum lazim yardim
    """.split()
)
# Characters of the short list, beside stop words and warnings: with those it is 6 KB after compression.
KLEIN: Final = 7_000


def _vormen(onderwerp: Any) -> Iterator[tuple[int, int, str]]:
    """Give the forms a resident says first of a topic, most telling first, with the number of their weight as one word and as words of a phrase."""
    yield 0, 0, onderwerp.naam
    for rij in zip_longest(onderwerp.woorden, onderwerp.vaktermen, onderwerp.vragen, fillvalue=""):
        yield from ((*gewichten, vorm) for gewichten, vorm in zip(((0, 2), (0, 2), (3, 3)), rij, strict=True) if vorm)
    yield from ((0, 2, vorm) for vorm in onderwerp.spelfouten)


def _meer_vormen(onderwerp: Any) -> Iterator[tuple[int, int, str]]:
    """Give the other forms: more Dutch words, and those of other languages."""
    v = onderwerp.vertalingen
    yield from ((0, 3, vorm) for vorm in onderwerp.zoekwoorden)
    yield from ((1, 2, vorm) for vorm in (*v.engels, *v.turks, *v.arabisch, *v.pools, *v.oekraiens))


def _klanken(vormen: Iterable[tuple[int, int, str]]) -> dict[str, int]:
    """Give the sounds of forms with the number of their weight; a form of stop words only is one word."""
    gevonden: dict[str, int] = {}
    for gewicht, in_zin, vorm in vormen:
        rij = woorden(vorm)
        inhoud = [woord for woord in rij if woord not in STOP and len(woord) > 1]
        for k in map(klank, inhoud) if inhoud else ["_" + klank("".join(rij))]:
            gevonden[k] = min(gevonden.get(k, 9), in_zin if len(rij) > 1 and inhoud else gewicht)
    return gevonden


def woordenlijsten(wijk: Wijk) -> tuple[str, dict[str, str]]:
    """Write the lists for zoekhulp: the short one, of the most telling words, and by letter what the whole one has more; every letter has a part.

    Forms of stop words only (`te doen`) begin with no letter of a sound: the short list has them all.
    """
    onderwerpen: tuple[Any, ...] = wijk.alle("onderwerp")
    heel = [_klanken((*_vormen(onderwerp), *_meer_vormen(onderwerp))) for onderwerp in onderwerpen]
    kort = _de_eerste([_klanken(_vormen(onderwerp)) for onderwerp in onderwerpen], KLEIN)
    kort = [{k: g for k, g in alle.items() if k[0] == "_"} | rij for alle, rij in zip(heel, kort, strict=True)]
    eerst = "\n".join([" ".join(sorted(STOP)), *("|".join([o.id, *_rijen(rij), *_nood(o.nood)]) for o, rij in zip(onderwerpen, kort, strict=True))])
    meer: dict[str, dict[str, dict[str, int]]] = {naam: {} for naam in (*digits, *ascii_lowercase, VREEMD)}
    for o, rij, alle in zip(onderwerpen, kort, heel, strict=True):
        for k, gewicht in alle.items():
            if rij.get(k, 9) > gewicht:
                meer[deel(k)].setdefault(o.id, {})[k] = gewicht
    return eerst, {naam: "".join("\n" + "|".join([code, *_rijen(rij), "", ""]) for code, rij in per.items()) for naam, per in meer.items()}


def _de_eerste(alle: list[dict[str, int]], letters: int) -> list[dict[str, int]]:
    """Take the sounds of all topics in turn, until there are some `letters`."""
    gekozen: list[dict[str, int]] = [{} for _ in alle]
    for beurt in zip_longest(*(rij.items() for rij in alle)):
        for doel, paar in zip(gekozen, beurt, strict=True):
            if paar and letters > 0:
                doel[paar[0]] = paar[1]
                letters -= len(paar[0]) + 1
    return gekozen


def _rijen(klanken: dict[str, int]) -> Iterator[str]:
    return (" ".join(sorted(k for k, g in klanken.items() if g == gewicht)) for gewicht in range(len(GEWICHT)))


def _nood(nood: Any) -> tuple[str, str]:
    if nood is None:
        return "", ""
    return ",".join(nood.nummers), " ".join("+".join(map(_teken, samen.split())) for samen in nood.woorden)


def _teken(woord: str) -> str:
    """Give the sign of a word in a warning, with its star."""
    return "".join(teken(los, STOP) for los in woorden(woord)) + "*" * woord.endswith("*")


def register(wijk: Wijk) -> tuple[tuple[str, tuple[tuple[str, tuple[Any, ...]], ...]], ...]:
    """Give the register for paper and for who cannot search: by letter, each Dutch word with its topics."""
    woorden_: dict[str, tuple[str, dict[str, Any]]] = {}
    for onderwerp in wijk.alle("onderwerp"):
        o: Any = onderwerp
        for woord in (*o.woorden, *o.vaktermen):
            woorden_.setdefault(sorteersleutel(woord), (woord, {}))[1][o.id] = o
    rij = ((sleutel, woord, tuple(bij.values())) for sleutel, (woord, bij) in sorted(woorden_.items()) if sleutel[:1].isalpha())
    return tuple((letter.upper(), tuple((woord, bij) for _, woord, bij in groep)) for letter, groep in groupby(rij, key=lambda r: r[0][0]))


def zoekhulp_van(wijk: Wijk) -> Zoekhulp:
    """Make what answers a question, as the site of this wijk does."""
    kort, delen = woordenlijsten(wijk)
    return Zoekhulp(lees(kort), kort, delen)


def zoekbestanden(wijk: Wijk) -> Iterator[tuple[str, bytes]]:
    """Give the short list and the parts of the whole one as scripts, by their path on the site: a script, unlike a fetch, also works from file://."""
    kort, delen = woordenlijsten(wijk)
    for naam, tekst in {"kort": kort, **delen}.items():
        yield f"woorden/{naam}.js", f"Zoekhulp.teksten[{naam!r}]={json.dumps(tekst, ensure_ascii=False)}\n".encode()
