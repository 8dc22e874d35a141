"""Read what people type in a cell: numbers with a name behind them, languages, groups, ages, a tick; whatever is left over is reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from pydantic_core import PydanticCustomError

from wijkpers.blocks import DOELGROEPEN, TALEN
from wijkpers.fields import Telefoon
from wijkpers.text import telefoon as telefoon_tekst
from wijkpers.tijdlezen import lees_tijden
from wijkpers.wijk.hsds_woorden import TALEN as TAALCODES

Weg = Callable[[object, str], None]  # reports a value that is not taken over, and why

_NUMMER: Final = re.compile(r"(?:\+|00)?\d(?:[\s().\-–]*\d){2,12}")
_GROEPEN: Final = {
    "kind": "kinderen", "jeugd": "jongeren", "jongere": "jongeren", "tieners": "jongeren", "studenten": "jongeren", "senioren": "ouderen", "65+": "ouderen",
    "55+": "ouderen", "60+": "ouderen", "bejaarden": "ouderen", "volwassene": "volwassenen", "vrouw": "vrouwen", "man": "mannen", "gezinnen": "ouders",
    "statushouders": "nieuwkomers", "anderstaligen": "nieuwkomers", "minima": "mensen met weinig geld", "alle": "iedereen", "allen": "iedereen",
    "alle leeftijden": "iedereen", "alle bewoners": "iedereen", "wijkbewoners": "iedereen", "bewoners": "iedereen", "buurtbewoners": "iedereen",
    "werkzoekenden": "mensen zonder werk", "mantelzorger": "mantelzorgers", "vrijwilliger": "vrijwilligers",
}  # fmt: skip
_TALEN: Final = {**{taal.lower(): taal for taal in TALEN}, **{code: taal for taal, code in TAALCODES.items()}, "gebarentaal": "Nederlandse Gebarentaal",
                 "marokkaans": "Berbers", "oekraiens": "Oekraïens", "perzisch": "Farsi", "english": "Engels"}  # fmt: skip
_HOE: Final = {
    "binnenlopen": "binnenlopen", "inloop": "binnenlopen", "vrije inloop": "binnenlopen", "bellen": "bellen", "telefonisch": "bellen", "telefoon": "bellen",
    "mailen": "mailen", "mail": "mailen", "e-mail": "mailen", "per mail": "mailen", "via huisarts": "via huisarts", "huisarts": "via huisarts",
    "via wijkteam": "via wijkteam", "wijkteam": "via wijkteam",
}  # fmt: skip
_JA: Final = frozenset(("ja", "j", "x", "v", "1", "yes", "waar", "true", "✓", "✔", "toegankelijk", "volledig"))
_NEE: Final = frozenset(("nee", "n", "0", "no", "onwaar", "false", "niet", "geen"))
_GRATIS: Final = re.compile(r"(?:geen(?: kosten)?|kosteloos|nee|0|€ ?0|nihil)$", re.IGNORECASE)


def delen(tekst: str) -> list[str]:
    """Split a list as people write it."""
    return [deel for stuk in re.split(r"[,;/\n|]|\s(?:en|&|of)\s", tekst) if (deel := stuk.strip(" .•·-"))]


def een_van(tekst: str, weg: Weg) -> str:
    """Take the first of several addresses."""
    eerste, *rest = [deel for deel in re.split(r"[,;\s]+(?:of\s+)?", tekst) if deel] or [""]
    if rest:
        weg(" ".join(rest), "er past er één; dit is de tweede")
    return eerste


def telefoon(tekst: str, weg: Weg) -> str:
    """Take the first number, with the zero that a spreadsheet dropped; words and a second number are reported."""
    kaal = re.sub(r"\.0$", "", tekst.strip())
    if not re.search(r"[A-Za-z/;,\n]", kaal):
        return _met_nul(kaal)
    gevonden = [m[0] for m in _NUMMER.finditer(re.sub(r"(?<=\d)\s*/\s*(?=\d{6,})", "-", kaal))]
    if not gevonden:
        return kaal
    rest = kaal.replace("/", "-") if "/" in kaal and len(gevonden) == 1 else kaal
    over = rest.replace(gevonden[0], "", 1).strip(" ,;/-()\n")
    if re.search(r"[A-Za-z\d]", over):
        weg(over, "er past één nummer, zonder woorden erbij")
    return _met_nul(gevonden[0])


def _met_nul(nummer: str) -> str:
    """Write a number as people read it aloud; what is no number stays as it is, for the message about it."""
    try:
        return telefoon_tekst(Telefoon().parse(_hersteld(nummer)))
    except PydanticCustomError:
        return nummer


def _hersteld(nummer: str) -> str:
    cijfers = re.sub(r"\D", "", nummer)
    if nummer.isdigit() and (re.fullmatch(r"[1-9]\d{8}|[89]00\d{4,7}", cijfers)):
        return f"0{cijfers}"
    return f"+{cijfers}" if re.fullmatch(r"31[1-9]\d{8}", nummer) else nummer


def talen(tekst: str, weg: Weg) -> list[str]:
    """Give the languages that we know."""
    return _bekend(delen(tekst), _TALEN, weg, "deze taal kennen we niet")


def groepen(tekst: str, weg: Weg) -> dict[str, Any]:
    """Give the groups that we know, and the ages that are named: `4 t/m 12 jaar`, `vanaf 18`, `55+`."""
    data: dict[str, Any] = {}
    m = re.search(r"(\d{1,2})\s*(?:-|–|t/m|tot en met|tot)\s*(\d{1,3})(?:\s*ja?a?r)?", tekst)
    vanaf = re.search(r"(?:vanaf\s*(\d{1,2})|(\d{1,2})\s*\+|(\d{1,2}) jaar en ouder)(?:\s*jaar)?", tekst, re.IGNORECASE)
    if m:
        data |= {"leeftijd_van": m[1], "leeftijd_tot": m[2]}
    elif vanaf:
        data["leeftijd_van"] = next(filter(None, vanaf.groups()))
    zonder = tekst.replace((m or vanaf)[0], ",") if m or vanaf else tekst  # ty: ignore[not-subscriptable] - one of the two is there
    woorden = [woord for woord in delen(zonder) if re.search(r"[^\W\d_]", woord) and woord.lower() not in ("jaar", "leeftijd", "jr")]
    return data | {"voor_wie": _bekend(woorden, {**{g: g for g in DOELGROEPEN}, **_GROEPEN}, weg, "deze doelgroep kennen we niet")}


def _bekend(woorden: Iterable[str], lijst: dict[str, str], weg: Weg, reden: str) -> list[str]:
    gevonden: list[str] = []
    for woord in woorden:
        if waarde := lijst.get(woord.lower()):
            gevonden.append(waarde)
        else:
            weg(woord, reden)
    return list(dict.fromkeys(gevonden))


def hoe(tekst: str, weg: Weg) -> str:
    """Give the way in, when it is one of ours."""
    if tekst.lower() not in _HOE:
        weg(tekst, "kies uit: binnenlopen, bellen, mailen, via huisarts, via wijkteam")
    return _HOE.get(tekst.lower(), "")


def ja_nee(tekst: str, weg: Weg) -> str:
    """Read a tick or a word."""
    if tekst.lower() in _JA | _NEE:
        return "ja" if tekst.lower() in _JA else "nee"
    weg(tekst, "schrijf ja of nee")
    return ""


def tijden(tekst: str, weg: Weg) -> list[str]:
    """Give hours in words, a line each; what nobody can read stays behind, because half an understanding sends people to a closed door."""
    heel = " ".join(tekst.split())
    if not lees_tijden(heel)[1]:
        return [heel]
    regels = [regel for stuk in re.split(r"[\n;]", tekst) if (regel := " ".join(stuk.split()))]
    for regel in regels:
        if lees_tijden(regel)[1]:
            weg(regel, "deze tijden kunnen we niet lezen; schrijf ze zoals: ma-vr 9:00-17:00")
    return [regel for regel in regels if not lees_tijden(regel)[1]]


def kosten(tekst: str) -> str:
    """Give what it costs as our field reads it."""
    return "gratis" if _GRATIS.match(tekst) else tekst


def adres(tekst: str) -> dict[str, str]:
    """Split an address in one cell into street, postcode and town."""
    regel = " ".join(tekst.split())
    m = re.search(r"[\s,;]*\b([1-9]\d{3}\s?[A-Za-z]{2})\b[\s,;]*(.*)$", regel)
    if not m:
        return {"straat": regel}
    return {"straat": regel[: m.start()].strip(" ,;"), "postcode": m[1], "plaats": m[2].strip(" ,;.")}
