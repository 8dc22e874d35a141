"""Read hours as people write them: `ma-vr 9:00-17:00`, `elke 1e en 3e dinsdag van de maand om 10.00 uur, niet in de schoolvakanties`.

The other way of `tijdtekst`: what that module writes, this one reads back. A text is cut into known pieces from left to right; a piece that
nobody knows is refused, because half an understanding sends people to a closed door.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from wijkpers.recurrence import VAKANTIES
from wijkpers.text import DAGEN, MAANDEN, lees_datum, maand_kort, maand_nummer

Ruw = dict[str, Any]

_DAG: Final = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)(?:ochtend|morgen|middag|avond)?(?:en|s)?\b\.?"
_TOT: Final = r"(?:\s*-\s*|\s*(?:tot en met|tot|t/m)\s*)"
_KLOK: Final = r"\d{1,2}(?:[:.]\d{2}|\s?u\s?\d{2})?(?:\s*(?:uur|u)\b)?"
_MAAND: Final = "|".join(sorted({*MAANDEN, *(maand_kort(n) for n in range(1, 13)), "maa", "sept"}, key=len, reverse=True))
_DATUM: Final = rf"(?:(?:{_DAG}\s+)?\d{{1,2}}\s+(?:{_MAAND})\.?\s+\d{{4}}|\d{{1,2}}-\d{{1,2}}-\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_RANG: Final = r"(?:[1-5](?:e|ste|de)|eerste|tweede|derde|vierde|vijfde|laatste)"
_RANGEN: Final = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e", "vijfde": "5e"}
_NIET: Final = {
    r"schoolvakanties?|vakanties?": "schoolvakantie", r"(?:officiële )?feestdag(?:en)?": "feestdagen", r"zomerstop": "zomerstop",
    **{f"{naam}s?": naam for naam in VAKANTIES},
}  # fmt: skip
_AFSPRAAK: Final = {
    r"(?:vrije )?inloop|binnenlopen|zonder afspraak": "inloop", r"na bellen|telefonisch": "bellen", r"na aanmelden|(?:alleen )?op afspraak": "aanmelden",
}  # fmt: skip
_WANNEER: Final = frozenset(("dag", "datum", "hoe_vaak"))
_UREN: Final = frozenset(("van", "hele_dag"))


@dataclass
class _Lezing:
    """Hold what has been read: rows that have their hours, and the days that still wait for them."""

    rijen: list[Ruw] = field(default_factory=list)
    wacht: Ruw = field(default_factory=dict)
    vast: int = 0

    def dag(self, **velden: Any) -> None:
        """Take words about days; after hours they begin a new row."""
        if self.wacht.keys() & _UREN:
            self.wacht = {}
        for naam, waarde in velden.items():
            self.wacht[naam] = [*self.wacht.get(naam, ()), *waarde] if isinstance(waarde, list) else waarde

    def uren(self, **velden: Any) -> None:
        """Close a row; the same days may get more hours."""
        self.wacht = {naam: waarde for naam, waarde in self.wacht.items() if naam not in ("van", "tot", "hele_dag")} | velden
        self.rijen.append(dict(self.wacht))

    def alle(self, **velden: Any) -> None:
        """Take words about every row since the last full stop, and about the days that wait; what was said of one row before stays."""
        for rij in (*self.rijen[self.vast :], self.wacht):
            for naam, waarde in velden.items():
                rij[naam] = [*rij.get(naam, ()), *waarde] if isinstance(waarde, list) else rij.get(naam, waarde)

    def deze(self, **velden: Any) -> None:
        """Take words about the last row alone."""
        (self.rijen[-1] if self.rijen else self.wacht).update(velden)

    def punt(self) -> None:
        """End a stretch of rows."""
        self.wacht, self.vast = {}, len(self.rijen)


Nemer = Callable[[_Lezing, re.Match[str]], None]


def lees_tijden(tekst: str) -> tuple[list[Ruw], str]:
    """Read a text as raw rows (field name -> text, or a list) for the model of `tijden`; with the words that could not be read.

    When there are such words, there are no rows. Rows without an error of their own have a day and hours.
    """
    kaal = re.sub(r"[\u2010-\u2015\u2212]", "-", " ".join(tekst.split()))
    lezing, plek = _Lezing(), 0
    while plek < len(kaal):
        neem, m = next(((neem, m) for patroon, neem in _STUKKEN if (m := patroon.match(kaal, plek))), (None, None))
        if neem is None or m is None:
            return [], kaal[plek:]
        neem(lezing, m)
        plek = m.end()
    onaf = lezing.wacht.keys() & _WANNEER and not lezing.wacht.keys() & _UREN
    rijen = [rij for rij in map(_met_datum, lezing.rijen) if rij.keys() & _WANNEER]
    return (rijen, "") if rijen and len(rijen) == len(lezing.rijen) and not onaf else ([], tekst.strip())


def _met_datum(rij: Ruw) -> Ruw:
    """Give a monthly or yearly row the date that it counts from: the first from `vanaf`, or one long ago; {} when there is none."""
    if "op_dag" not in rij:
        return rij
    dag, _, maand = rij["op_dag"].partition(" ")
    try:
        begin = lees_datum(rij.get("vanaf", "")) or date(2000, 1, 1)
    except ValueError:
        return {}
    dagen = (begin + timedelta(n) for n in range(3000))
    eerste = next((d for d in dagen if d.day == int(dag) and (not maand or d.month == maand_nummer(maand.lower()))), None)
    return {naam: w for naam, w in rij.items() if naam not in ("op_dag", "vanaf")} | {"datum": eerste.isoformat()} if eerste else {}


def _dagen(tekst: str) -> list[str]:
    """Unfold `ma-wo` and `ma, wo en vr`; a stretch may run over the weekend."""
    gevonden: list[str] = []
    for m in re.finditer(rf"({_DAG})(?:{_TOT}({_DAG}))?", tekst, re.IGNORECASE):
        eerste = _dag(m[1])
        gevonden += [DAGEN[(eerste + n) % 7] for n in range((_dag(m[2]) - eerste) % 7 + 1 if m[2] else 1)]
    return gevonden


def _dag(woord: str) -> int:
    return next(n for n, dag in enumerate(DAGEN) if dag.startswith(woord[:2].lower()))


def _klok(tekst: str) -> str:
    return re.sub(r"\s*u(?:ur)?\b", "", re.sub(r"\s?u\s?(?=\d)", ".", tekst.lower()))


def _neem_rang(lezing: _Lezing, m: re.Match[str]) -> None:
    """Read `1e en 3e dinsdag` and `1e maandag en 1e dinsdag` (of the month). Each number must go with each day, else it is no row."""
    paren = {(_RANGEN.get(r, re.sub(r"(?<=\d)(?:ste|de)", "e", r)), d) for d, r in _rangdagen(m[0].lower())}
    rangen, dagen = sorted({r for r, _ in paren}), [dag for dag in DAGEN if any(d == dag for _, d in paren)]
    if len(paren) == len(rangen) * len(dagen):
        lezing.dag(hoe_vaak=" en ".join(rangen), dag=dagen)


def _rangdagen(tekst: str) -> Iterator[tuple[str, str]]:
    for m in re.finditer(rf"((?:{_RANG}[\s,en]+?)+)({_DAG})", tekst):
        yield from ((dag, rang) for dag in _dagen(m[2]) for rang in re.findall(_RANG, m[1]))


def _neem_niet(lezing: _Lezing, m: re.Match[str]) -> None:
    """Read `niet in de schoolvakanties, op feestdagen en op 22 december 2026 (kerstmarkt)`."""
    if soorten := [soort for patroon, soort in _NIET.items() if re.search(rf"\b(?:{patroon})\b", m[0].lower())]:
        lezing.alle(niet_in=soorten)
    for d in re.finditer(rf"({_DATUM})(?:{_TOT}({_DATUM}))?(?:\s*\(([^)]*)\))?", m[0], re.IGNORECASE):
        lezing.alle(niet_op=[{naam: waarde for naam, waarde in zip(("van", "tot", "reden"), d.groups(), strict=True) if waarde}])


def _neem_looptijd(lezing: _Lezing, m: re.Match[str]) -> None:
    """Read `van 21 tot en met 24 december 2026` and `van 1 maart tot en met 30 juni 2027`: the second date completes the first."""
    lezing.alle(vanaf=" ".join([*m[1].split(), *m[2].split()[len(m[1].split()) :]]), tot_en_met=m[2])


def _neem_dicht(lezing: _Lezing, m: re.Match[str]) -> None:
    lezing.wacht = {}


def _vast(hoe: Callable[..., None], **velden: Any) -> Nemer:
    """Make a taker that always says the same."""
    return lambda lezing, m: hoe(lezing, **velden)


def _stukken() -> Iterator[tuple[str, Nemer]]:
    """Give the pieces of a text, each with what it means; an earlier one wins."""
    niet_wat = rf"(?:(?:in|op|tijdens)\s+)?(?:de\s+)?(?:{'|'.join(_NIET)}|{_DATUM}(?:{_TOT}{_DATUM})?(?:\s*\([^)]*\))?)(?![a-z])"
    dagen = rf"{_DAG}(?:{_TOT}{_DAG})?"
    yield r";|\.(?=\s|$)", lambda lezing, m: lezing.punt()
    yield rf"(?:niet|behalve|m\.u\.v\.|uitgezonderd|gesloten)\s+{niet_wat}(?:(?:,| en|, en)\s+{niet_wat})*", _neem_niet
    yield r"(?:gesloten|dicht)\b", _neem_dicht
    yield rf"van\s+({_DATUM}){_TOT}({_DATUM})", lambda lezing, m: lezing.alle(vanaf=m[1], tot_en_met=m[2])
    yield rf"van\s+(\d{{1,2}}(?:\s+(?:{_MAAND}))?){_TOT}(\d{{1,2}}\s+(?:{_MAAND})\s+\d{{4}})", _neem_looptijd
    yield rf"vanaf\s+({_DATUM})", lambda lezing, m: lezing.alle(vanaf=m[1])
    yield rf"(?:tot en met|t/m|tot)\s+({_DATUM})", lambda lezing, m: lezing.alle(tot_en_met=m[1])
    yield rf"(?:(?:elke|iedere|de)\s+)?(?:{_RANG}(?:(?:,| en)\s+{_RANG})*\s+{_DAG}(?:(?:,|\s+en)\s+)?)+", _neem_rang
    yield r"(?:elke|iedere) maand op de (\d{1,2})e", lambda lezing, m: lezing.dag(hoe_vaak="elke maand", op_dag=m[1])
    yield rf"elk jaar op (\d{{1,2}} (?:{_MAAND}))\b", lambda lezing, m: lezing.dag(hoe_vaak="elk jaar", op_dag=m[1])
    yield r"(?:om de week|(?:elke|iedere|om de) (?:twee|2) weken)\b", _vast(_Lezing.dag, hoe_vaak="om de week")
    yield r"(?:elke|iedere) ([1-9]\d?) weken\b", lambda lezing, m: lezing.dag(hoe_vaak=f"elke {m[1]} weken")
    yield r"(?:(?:elke|iedere|alle) dag(?:en)?|dagelijks|7 dagen per week)\b", _vast(_Lezing.dag, hoe_vaak="elke dag")
    yield r"(?:elke |iedere |op )?(?:werkdag(?:en)?|door de week|doordeweeks)\b", _vast(_Lezing.dag, dag=list(DAGEN[:5]))
    yield r"(?:elk |in het )?weekend\b", _vast(_Lezing.dag, dag=list(DAGEN[5:]))
    yield rf"({_DATUM})", lambda lezing, m: lezing.dag(datum=m[1])
    yield rf"(?:(?:elke|iedere|op)\s+)?(?:van\s+)?({dagen}(?:(?:\s*[,/&+]\s*|,?\s+en\s+){dagen})*)", lambda lezing, m: lezing.dag(dag=_dagen(m[1]))
    yield rf"(?:van\s+|tussen\s+)?({_KLOK})(?:{_TOT}|\s+en\s+)({_KLOK})", lambda lezing, m: lezing.uren(van=_klok(m[1]), tot=_klok(m[2]))
    yield r"(?:de )?hele dag\b|24 uur(?: per dag)?\b|dag en nacht\b", _vast(_Lezing.uren, hele_dag="ja")
    yield rf"(?:om|vanaf)\s+({_KLOK})", lambda lezing, m: lezing.uren(van=_klok(m[1]))
    yield r"(\d{1,2}(?:[:.]\d{2}|\s?u\s?\d{2}|\s*(?:uur|u)\b))", lambda lezing, m: lezing.uren(van=_klok(m[1]))
    yield r"\(ook telefonisch\)", _vast(_Lezing.deze, ook_telefonisch="ja")
    yield r"ook telefonisch\b", _vast(_Lezing.alle, ook_telefonisch="ja")
    for patroon, keuze in _AFSPRAAK.items():
        yield rf"\((?:{patroon})\)", _vast(_Lezing.deze, afspraak=keuze)
        yield rf"(?:{patroon})\b", _vast(_Lezing.alle, afspraak=keuze)
    yield r"\(([^)]+)\)", lambda lezing, m: lezing.deze(opmerking=m[1])
    yield r"[,&+/:]|(?:en|op|is het|geopend|open|spreekuur|van de maand|uur)\b", lambda lezing, m: None


_STUKKEN: Final = tuple((re.compile(rf"(?:{patroon})\s*", re.IGNORECASE), neem) for patroon, neem in _stukken())
