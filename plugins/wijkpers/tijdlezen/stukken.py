"""Cut a text about hours into known pieces, from left to right. What no piece begins with is given back unread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Literal

from wijkpers.recurrence import VAKANTIES
from wijkpers.text import DAGEN, MAANDEN, maand_kort

Soort = Literal["punt", "komma", "dagen", "vaak", "rang", "op_dag", "datums", "uren", "looptijd", "niet", "afspraak", "telefoon", "noot"]


@dataclass(frozen=True, slots=True)
class Stuk:
    """Be one piece: its kind, what it says (field name -> raw value), and whether it stood in brackets."""

    soort: Soort
    velden: dict[str, Any] = field(default_factory=dict)
    tussen_haakjes: bool = False


Lezer = Callable[[re.Match[str]], list[Stuk] | None]

_DAG_KAAL: Final = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|maa|din|woe|don|vrij?|zat|zon|ma|di|wo|do|vr|za|zo)(?:en|s)?\b\.?"
_DEEL: Final = r"(?:ochtend|morgen|middag|avond)"
_DAG: Final = rf"(?:{_DAG_KAAL}|(?:maan|dins|woens|donder|vrij|zater|zon)dag{_DEEL}(?:en|s)?\b)(?:-(?=\s*(?:,|en\b)))?"
_TOT: Final = r"(?:\s*-\s*|\s*(?:tot en met|tot|t/m)\s*)"
_RIJTJE: Final = r"(?:\s*[,/&+]\s*(?:en\s+)?|\s+en\s+)"
_UUR: Final = r"(?:\s*(?:uur|u)\b\.?)"
_KLOK: Final = rf"(?:\d{{1,2}}(?:[:.h]\d{{2}}|\s?u\s?\d{{2}}|,\d{{2}}(?={_UUR}))?{_UUR}?)(?!\d)"
_KLOK_HEEL: Final = rf"\d{{1,2}}(?:(?:[:.h]\d{{2}}|\s?u\s?\d{{2}}){_UUR}?|{_UUR})(?!\d)"
_MAAND: Final = rf"(?:{'|'.join(sorted({*MAANDEN, *(maand_kort(n) for n in range(1, 13)), 'maa', 'sept'}, key=len, reverse=True))})\.?"
_WOORD: Final = rf"(?:{_DAG_KAAL}\s+)?\d{{1,2}}\s+{_MAAND}\s+\d{{4}}\b"
_DATUM: Final = rf"(?:{_WOORD}|\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{4}}\b|\d{{4}}-\d{{2}}-\d{{2}}\b)"
# The first of two dates may lean on the second: 24 t/m 31 december 2026.
_HALF: Final = rf"\d{{1,2}}(?:\s+{_MAAND})?"
_STRETCH: Final = rf"(?:van\s+)?(?:{_DATUM}{_TOT}{_DATUM}|{_HALF}{_TOT}{_WOORD})"
_RANG: Final = r"(?:[1-5](?:e|ste|de)|eerste|tweede|derde|vierde|vijfde|laatste)"
_RANGEN: Final = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e", "vijfde": "5e"}
_VRIJ: Final = {
    r"(?:schoolvakanties?|vakanties?)": "schoolvakantie", r"(?:officiële |nationale )?feestdag(?:en)?": "feestdagen", r"(?:de )?zomerstop": "zomerstop",
    **{f"{naam}s?": naam for naam in VAKANTIES},
}  # fmt: skip
_AFSPRAAK: Final = {
    r"(?:vrije )?inloop(?:spreekuur)?|binnenlopen|(?:zonder|geen) afspraak(?: nodig)?": "inloop",
    r"na bellen|telefonisch(?: bereikbaar)?": "bellen",
    r"na aanmelden|(?:(?:alleen|uitsluitend) )?(?:op|volgens|na) afspraak": "aanmelden",
}  # fmt: skip
# Words that a remark in brackets cannot hold: there they would change nothing, and the reader thinks that they do.
_GEEN_NOOT: Final = re.compile(
    r"niet (?:in|op|tijdens|van)\b|behalve|m\.?u\.?v|uitgezonderd|gesloten|\bdicht\b|om de\b|even weken|vakantie|feestdag"
    rf"|{_DATUM}|(?:vanaf|tot|t/m) {_HALF}\s+{_MAAND}",
    re.IGNORECASE,
)


def stukken(tekst: str) -> tuple[list[Stuk], str]:
    """Cut a text, and give what is left when a piece is unknown or makes no sense."""
    gevonden: list[Stuk] = []
    plek = 0
    while plek < len(tekst):
        for patroon, lees in _stukken():
            m = patroon.match(tekst, plek)
            gelezen = lees(m) if m else None
            if m and gelezen is not None:
                gevonden += gelezen
                plek = m.end()
                break
        else:
            return gevonden, tekst[plek:]
    return gevonden, ""


def dagen(tekst: str) -> list[str]:
    """Unfold `ma-wo` and `ma, wo en vr`, in the order of the text; a stretch may run over the weekend."""
    gevonden: list[str] = []
    for m in re.finditer(rf"({_DAG})(?:{_TOT}({_DAG}))?", tekst, re.IGNORECASE):
        eerste = _dag(m[1])
        gevonden += [DAGEN[(eerste + n) % 7] for n in range((_dag(m[2]) - eerste) % 7 + 1 if m[2] else 1)]
    return gevonden


def _dag(woord: str) -> int:
    return next(n for n, dag in enumerate(DAGEN) if dag.startswith(woord[:2].lower()))


def _een(soort: Soort, **velden: Any) -> list[Stuk]:
    return [Stuk(soort, velden)]


def _dagen(m: re.Match[str]) -> list[Stuk]:
    deel = re.search(_DEEL, m[1], re.IGNORECASE)
    return _een("dagen", dag=dagen(m[1]), deel=deel[0].lower() if deel else "")


def _rang(m: re.Match[str]) -> list[Stuk] | None:
    """Read `1e en 3e dinsdag` and `1e maandag en 1e dinsdag` (of the month). Each number must go with each day, else it is no row."""
    paren = set()
    for deel in re.finditer(rf"((?:{_RANG}(?:[\s,]|en\b|de\b)+)+)({_DAG})", m[0], re.IGNORECASE):
        rangen = [_RANGEN.get(r, re.sub(r"(?<=\d)(?:ste|de)$", "e", r)) for r in re.findall(_RANG, deel[1].lower())]
        paren |= {(rang, dag) for rang in rangen for dag in dagen(deel[2])}
    rangen, week = sorted({r for r, _ in paren}), [dag for dag in DAGEN if any(d == dag for _, d in paren)]
    return _een("rang", hoe_vaak=" en ".join(rangen), dag=week) if len(paren) == len(rangen) * len(week) else None


def _datums(m: re.Match[str]) -> list[Stuk]:
    return _een("datums", datum=re.findall(_DATUM, m[0], re.IGNORECASE))


def _uren(m: re.Match[str]) -> list[Stuk] | None:
    """Read a pair of times. Bare numbers are taken only when they can be nothing else: 9-17, not 2-4 and not 12-2."""
    van, tot = _klok(m[1]), _klok(m[2])
    if {van, tot} in ({"0.00", "24.00"}, {"0", "24"}):
        return _een("uren", hele_dag="ja")
    if van.isdigit() and ((int(van) < 8 and not van.startswith("0")) or (tot.isdigit() and int(tot) <= int(van) < 17)):
        return None
    return _een("uren", van=van, tot=tot)


def _klok(tekst: str) -> str:
    return re.sub(r"\s*u(?:ur)?\b\.?", "", re.sub(r"(?:\s?u\s?|,|h)(?=\d)", ".", tekst.lower())).strip()


def _looptijd(m: re.Match[str]) -> list[Stuk]:
    van, tot = _stretch(m[1])
    return _een("looptijd", vanaf=van, tot_en_met=tot)


def _stretch(tekst: str) -> tuple[str, str]:
    """Split two dates; the second completes the first: `21 tot en met 24 december 2026`."""
    m = re.fullmatch(rf"(?:van\s+)?({_DATUM}|{_HALF}){_TOT}({_DATUM})", tekst.strip(), re.IGNORECASE)
    assert m
    return voluit(m[1], m[2]), m[2]


def voluit(van: str, tot: str) -> str:
    """Complete a date that leans on a later one: `24` before `31 december 2026` is `24 december 2026`."""
    half = re.fullmatch(_HALF, van, re.IGNORECASE)
    return " ".join([*van.split(), *tot.split()[len(van.split()) :]]) if half else van


def _niet(m: re.Match[str]) -> list[Stuk]:
    """Read what falls out: kinds of holidays, dates and stretches with a reason, and days of the week."""
    velden: dict[str, list[Any]] = {"niet_in": [], "niet_op": [], "dag": []}
    for deel in re.finditer(rf"(?P<vrij>{'|'.join(_VRIJ)})|(?P<lang>{_STRETCH}|{_DATUM})(?:\s*\((?P<reden>[^)]*)\))?|(?P<dag>{_WEEK})", m[0], re.IGNORECASE):
        if deel["vrij"]:
            velden["niet_in"].append(next(soort for patroon, soort in _VRIJ.items() if re.fullmatch(patroon, deel["vrij"], re.IGNORECASE)))
        elif deel["lang"]:
            een = re.fullmatch(_DATUM, deel["lang"], re.IGNORECASE)
            van, tot = (deel["lang"], "") if een else _stretch(deel["lang"])
            velden["niet_op"].append({naam: w for naam, w in (("van", van), ("tot", tot), ("reden", deel["reden"])) if w})
        else:
            velden["dag"] += dagen(deel["dag"])
    return [Stuk("niet", velden)]


def _haakjes(m: re.Match[str]) -> list[Stuk] | None:
    """Read brackets as a rule where they hold one, else as a remark."""
    binnen, rest = stukken(m[1].strip())
    if not rest and binnen and {s.soort for s in binnen} <= {"niet", "looptijd", "afspraak", "telefoon", "komma"}:
        return [Stuk(s.soort, s.velden, tussen_haakjes=True) for s in binnen if s.soort != "komma"]
    return None if _GEEN_NOOT.search(m[1]) else _een("noot", opmerking=m[1].strip())


def _patronen() -> Iterator[tuple[str, Lezer]]:
    """Give the pieces, an earlier one wins."""
    niet = r"(?:niet|behalve|m\.?u\.?v\.?|met uitzondering van|uitgezonderd|gesloten|dicht)\b\.?:?"
    week = rf"{_WEEK}(?!\s*(?:van\s+|om\s+|tussen\s+)?\d)"
    wat = rf"(?:(?:in|op|tijdens)\s+)?(?:de\s+)?(?:(?:{'|'.join(_VRIJ)})(?![a-z])|(?:{_STRETCH}|{_DATUM})(?:\s*\([^)]*\))?|{week})"
    watten = rf"{wat}(?:(?:,|,?\s+en)\s+{wat})*"
    yield r";|\.(?=\s|$)", lambda m: _een("punt")
    yield rf"{watten}\s*[:,-]?\s*(?:gesloten|dicht)\b(?!\s*(?:op|in|van|vanaf|tot|tussen|om)\b)", _niet
    yield rf"{niet}\s+{watten}(?!\s*(?:,|&|,?\s+en\b)\s*{_DAG_KAAL})", _niet  # is that day closed as well, or does a new line begin?
    yield rf"({_STRETCH})", _looptijd
    yield rf"(?:vanaf|v\.a\.)\s+({_DATUM})", lambda m: _een("looptijd", vanaf=m[1])
    yield rf"(?:tot en met|t/m|tot)\s+({_DATUM})", lambda m: _een("looptijd", tot_en_met=m[1])
    ranglijst = rf"{_RANG}(?:(?:,|\s+en)\s+(?:de\s+)?{_RANG})*\s+{_DAG}"
    yield rf"(?:(?:(?:elke|iedere) maand (?:op )?)?(?:de|elke|iedere)\s+)?{ranglijst}(?:(?:,|\s+en)\s+(?:de\s+)?{ranglijst})*", _rang
    yield rf"(?:elke|iedere) maand op de (\d{{1,2}})e\b(?!\s+(?:en\b|{_DAG}))", lambda m: _een("op_dag", hoe_vaak="elke maand", op_dag=m[1])
    yield rf"elk jaar op (\d{{1,2}} {_MAAND})(?!\s*\d{{4}})", lambda m: _een("op_dag", hoe_vaak="elk jaar", op_dag=m[1])
    yield r"(?:om de (?:(?:twee|2) )?(?:week|weken)|(?:elke|iedere|eens per) (?:twee|2) weken)\b", lambda m: _een("vaak", hoe_vaak="om de week")
    yield r"(?:elke|iedere) ([3-9]|[1-5]\d) weken\b", lambda m: _een("vaak", hoe_vaak=f"elke {m[1]} weken")
    yield r"(?:(?:elke|iedere) week|wekelijks)\b", lambda m: _een("vaak", hoe_vaak="elke week")
    yield r"24/7\b", lambda m: [*_een("vaak", hoe_vaak="elke dag"), *_een("uren", hele_dag="ja")]
    yield r"(?:(?:elke|iedere|alle) dag(?:en)?|dagelijks|7 dagen per week)\b", lambda m: _een("vaak", hoe_vaak="elke dag")
    yield r"(?:elke |iedere |op )?(?:werkdag(?:en)?|door de week|doordeweeks)\b", lambda m: _een("dagen", dag=list(DAGEN[:5]), deel="")
    yield r"(?:elk |in het )?weekend\b", lambda m: _een("dagen", dag=list(DAGEN[5:]), deel="")
    yield rf"{_DATUM}(?:{_RIJTJE}{_DATUM})*", _datums
    reeks = rf"{_DAG}(?:{_TOT}{_DAG})?"
    yield rf"(?:(?:elke|iedere|op)\s+)?(?:van\s+)?({reeks}(?:{_RIJTJE}{reeks})*)", _dagen
    yield rf"(?:(?:van|vanaf|om)\s+)?({_KLOK}){_TOT}({_KLOK})|tussen\s+({_KLOK})\s+en\s+({_KLOK})", _paar
    yield r"(?:de )?hele dag\b|24 uur(?: per dag)?\b|dag en nacht\b", lambda m: _een("uren", hele_dag="ja")
    yield rf"(?:om|vanaf|v\.a\.)\s+({_KLOK})|({_KLOK_HEEL})", lambda m: _een("uren", van=_klok(m[1] or m[2]))
    yield r"ook telefonisch\b", lambda m: _een("telefoon", ook_telefonisch="ja")
    for patroon, keuze in _AFSPRAAK.items():
        yield rf"(?:{patroon})\b", lambda m, keuze=keuze: _een("afspraak", afspraak=keuze)
    yield r"\(([^()]+)\)", _haakjes
    yield r"[,&+/]|en\b", lambda m: _een("komma")
    vul = r"op|om|is het|geopend|open|openingstijden|spreekuur|(?:in|van|per|v\.?d\.?|v/d) (?:de |elke )?maand|vd maand|uur"
    yield rf"[:•|*]|-(?=\s*\d)|(?:{vul})\b", lambda m: []


def _paar(m: re.Match[str]) -> list[Stuk] | None:
    tijden = re.match(rf"^\D*?({_KLOK}).*?({_KLOK})$", m[0].strip(), re.IGNORECASE)
    return _uren(tijden) if tijden else None


_WEEK: Final = rf"(?>{_DAG_KAAL}(?:{_TOT}{_DAG_KAAL})?(?:{_RIJTJE}{_DAG_KAAL}(?:{_TOT}{_DAG_KAAL})?)*)"


@cache
def _stukken() -> tuple[tuple[re.Pattern[str], Lezer], ...]:
    """Compile the pieces when the first text about hours comes: that takes longer than reading a hundred of them."""
    return tuple((re.compile(rf"(?:{patroon})\s*", re.IGNORECASE), lees) for patroon, lees in _patronen())
