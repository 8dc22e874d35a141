"""Help with plain language: long sentences, words that residents do not use, who does what, and how a piece reads. Hints, never a mark.

The words come from the thesaurus of the wijk, which knows what professionals say and what residents say, and from a short list of the words
of letters and minutes. Reading ease is Flesch's as Douma fitted it to Dutch (1960); no number of it is ever shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from wijkpers.problems import Problem, problem
from wijkpers.schema import Item
from wijkpers.wijk import Wijk

LANG: Final = 25  # words in a sentence; B1 stays below
_PER_STUK: Final = 3  # hints of one kind: nobody reads on
_LEESBAAR: Final = 50
_GENOEG: Final = 80  # words before reading ease says anything
# What a profession puts behind a word that everybody knows.
_AMBTELIJK: Final = re.compile(
    "(.{4,}?)(hulpverlening|verlening|ondersteuning|begeleiding|voorzieningen|voorziening|problematiek|bestrijding|dienstverlening|beleid)"
)
_SOORTEN: Final = ("artikel", "verhaal", "activiteit", "oproep", "uitgave", "pagina")
_GEWOON: Final[Mapping[str, str]] = {
    naam: gewoon
    for regel in """
    aangaande: over; aanvangen: beginnen; aanwenden: gebruiken; additioneel: extra; afdoende: genoeg; alsmede: en; alvorens: voordat; betreffende: over;
    conform: volgens; continueren: doorgaan; derhalve: daarom; desalniettemin: toch; desgewenst: als je wilt; dienaangaande: daarover; dienen te: moeten;
    echter: maar; eveneens: ook; evalueren: bekijken hoe het ging; faciliteren: helpen; formuleren: opschrijven; frequent: vaak; gedurende: tijdens;
    gerealiseerd: gemaakt; geïmplementeerd: ingevoerd; heden: nu; hetgeen: wat; implementeren: invoeren; in het kader van: voor; indien: als;
    initiatiefnemer: wie het begon; initiëren: beginnen; inventariseren: op een rij zetten; inzake: over; kenbaar maken: zeggen; laagdrempelig: makkelijk;
    met betrekking tot: over; middels: met; mits: als; momenteel: nu; nagenoeg: bijna; naar aanleiding van: door; omtrent: over; op basis van: door;
    optimaliseren: verbeteren; participatie: meedoen; participeren: meedoen; realiseren: maken; reeds: al; relevant: belangrijk; respectievelijk: en;
    stakeholders: wie erbij horen; teneinde: om; ten behoeve van: voor; ten gevolge van: door; tevens: ook; thans: nu; traject: plan; trachten: proberen;
    uitsluitend: alleen; vigerend: geldend; voornemens: van plan; voorts: ook; wederom: weer; zorg dragen voor: zorgen voor;
    cliënt: wie hulp krijgt; doelgroep: voor wie het is; hulpvraag: vraag; indicatie: besluit dat je hulp krijgt; intake: eerste gesprek;
    outreachend: bij mensen langs; toeleiden: de weg wijzen; zelfredzaam: wie het zelf kan; zelfredzaamheid: het zelf kunnen
    """.split(";")
    for naam, gewoon in [map(str.strip, regel.split(":"))]
}
_DEELWOORD: Final = r"(?:ge|be|ver|ont|her)[a-z]{3,}(?:d|t|en)|[a-z]{2,7}ge[a-z]{3,}(?:d|t|en)"
_LIJDEND: Final = re.compile(rf"\b(wordt|worden|werd|werden|is|zijn)\b(?:\s+[\w'’-]+){{0,6}}?\s+({_DEELWOORD})\b(?:\s+(?:door|worden)\b)?", re.IGNORECASE)
_WEG: Final = re.compile(
    r"```.*?(?:```|\Z)|<!--.*?-->|<[^>\n]*>|`[^`\n]*`|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|\[\^[^\]\n]*\]"
    r"|^[ \t]*[#|>][^\n]*|^\[[^\]\n]+\]:[^\n]*|https?://\S+",
    re.DOTALL | re.MULTILINE,
)
_TEKEN: Final = re.compile(r"[\[\]*_\\~]|^\s*(?:[-+*]|\d+[.)])\s", re.MULTILINE)
_EINDE: Final = re.compile(
    r"(?<!\b[a-z]\.[a-z])(?<!\bbijv)(?<!\bdhr)(?<!\bmevr)(?<!\bca)(?<!\bnr)[.!?:][\"”’')]*(?=\s+[A-ZÀ-Ý\"“‘'(0-9]|\s*\Z)"
    r"|\n\s*(?=\n|[-+*]\s|\d+[.)]\s)"
)
_WOORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_KLINKERS: Final = re.compile("[aeiouyàáâäèéêëìíîïòóôöùúûü]+")


@dataclass(frozen=True)
class Zin:
    """Be one sentence as it is read: its words, and where it begins in the text."""

    tekst: str
    begin: int

    @cached_property
    def woorden(self) -> list[str]:
        """Give its words."""
        return _WOORD.findall(self.tekst)


def zinnen(tekst: str) -> Iterator[Zin]:
    """Give the sentences of Markdown; headings, tables, quotations, code and addresses are no sentences of ours."""
    kaal = _TEKEN.sub(lambda m: " " * len(m[0]), _WEG.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), tekst))
    vanaf = 0
    for m in (*_EINDE.finditer(kaal), None):
        eind = m.end() if m else len(kaal)
        ruw = kaal[vanaf:eind]
        if ruw.strip():
            yield Zin(" ".join(ruw.split()), vanaf + len(ruw) - len(ruw.lstrip()))
        vanaf = eind


def leesgemak(rij: Iterable[Zin]) -> float:
    """Give Flesch-Douma of sentences; a syllable is a run of vowels, which is right often enough for a whole piece."""
    rij = [z for z in rij if z.woorden]
    woorden = [w for z in rij for w in z.woorden]
    if not woorden:
        return 100.0
    lettergrepen = sum(max(1, len(_KLINKERS.findall(w.lower().replace("ij", "i")))) for w in woorden)
    return 206.84 - 77 * lettergrepen / len(woorden) - 0.93 * len(woorden) / len(rij)


def hints(wijk: Wijk, alleen: str = "") -> list[Problem]:
    """Give the hints for every piece, or for the one in the file `alleen`; concepts too when the wijk was loaded with `intern`."""
    moeilijk = _vakwoorden(wijk)
    patroon = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(moeilijk, key=len, reverse=True)))})(?![\w-])", re.IGNORECASE)
    stukken = (i for rijen in (wijk.items, wijk.verborgen) for soort in _SOORTEN for i in rijen.get(soort, {}).values())
    return sorted({h for stuk in stukken if not alleen or stuk.herkomst.path == alleen for h in _van_stuk(stuk, patroon, moeilijk)})


def _vakwoorden(wijk: Wijk) -> dict[str, str]:
    """Give each word of professionals with the word of residents that is in it, and the words of letters; what is the name of something here, is known."""
    namen = " ".join(i.kop.lower() for rijen in wijk.items.values() for i in rijen.values())
    onderwerpen: tuple[Any, ...] = wijk.alle("onderwerp")
    uit = dict(_GEWOON)
    for o in onderwerpen:
        gewoon = {w.lower() for w in (*o.woorden, *o.zoekwoorden)}
        for woord in (w.lower() for w in o.vaktermen if w.lower() not in namen):
            if (m := _AMBTELIJK.fullmatch(woord)) and (korter := next((w for w in (m[1], m[1].rstrip("s"), f"{m[1]}en") if w in gewoon), "")):
                uit.setdefault(woord, f"hulp bij {korter}" if m[2] in ("hulpverlening", "ondersteuning", "begeleiding") else korter)
    return uit


def _van_stuk(stuk: Item, patroon: re.Pattern[str], moeilijk: Mapping[str, str]) -> Iterator[Problem]:
    h, tekst = stuk.herkomst, stuk.herkomst.body
    alle = list(zinnen(tekst))

    def plek(zin: Zin) -> int:
        """Give the line on which a sentence begins."""
        return h.body_line + tekst.count("\n", 0, zin.begin)

    lang = [z for z in alle if len(z.woorden) > LANG]
    yield from (problem("WK745", h.path, plek(z), aantal=len(z.woorden), zin=_begin(z), remedie=_korter(z)) for z in lang[:_PER_STUK])
    gezien: dict[str, tuple[Zin, str]] = {}
    for z in alle:
        for m in patroon.finditer(z.tekst):
            gezien.setdefault(m[0].lower(), (z, m[0]))
    yield from (problem("WK746", h.path, plek(z), waarde=woord, gewoon=moeilijk[klein]) for klein, (z, woord) in list(gezien.items())[:_PER_STUK])
    lijdend = [
        (z, m) for z in alle if (m := _LIJDEND.search(z.tekst)) and (m[1].lower() in ("wordt", "worden", "werd", "werden") or re.search(r"\bdoor$", m[0]))
    ]
    yield from (problem("WK747", h.path, plek(z), werkwoord=f"{m[1]} ... {m[2]}") for z, m in lijdend[:_PER_STUK] if len(lijdend) > 1)
    if "kort" in type(stuk).model_fields and not getattr(stuk, "kort", "") and len(tekst.split()) > _GENOEG // 2:
        yield problem("WK748", h.path)
    if sum(len(z.woorden) for z in alle) >= _GENOEG and leesgemak(alle) < _LEESBAAR:
        yield problem("WK749", h.path)


def _korter(zin: Zin) -> str:
    return "maak er een rijtje van met streepjes, of twee zinnen" if zin.tekst.count(",") > 2 else "maak er twee zinnen van"


def _begin(zin: Zin) -> str:
    woorden = zin.tekst.split()
    return " ".join(woorden[:6]) + " ..."
