"""Find in running text what can lead to a person or a front door, and what opens a lock: a number, an address, a key.

People write numbers with any mark between the digits, and hide them for machines; so a text is first made plain. Every repetition has an end,
so that no text takes long.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import Final

from wijkpers.fields.adres import persoonlijk
from wijkpers.text import MAANDEN

_TUSSEN: Final = r"[\s.,:;/()·–-]{0,3}"
_MOBIEL: Final = re.compile(rf"(?<![\dA-Z])(?:(?:\+|00)?\s?31{_TUSSEN}(?:0{_TUSSEN})?|\(?0\)?)6(?:{_TUSSEN}\d){{8}}(?!\d)")
_DATUM: Final = re.compile(r"0?\d[-./]\d{1,2}[-./]\d{4}")
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}")
_EENHEID: Final = rf"keer|x\b|uur|min|dag|week|weken|maand|jaar|euro|persone?n?|mensen|kinderen|plek|stuks|procent|%|[.:,]\d|{'|'.join(MAANDEN)}"
_HUISNUMMER: Final = rf"\s{{1,2}}(?:(?:nr\.?|nummer)\s)?\d{{1,4}}\s?(?:[a-z]\b)?(?!\d)(?!\s*(?:{_EENHEID}))"
_EIND: Final = r"(?:straat|straatje|str\.|laan|laantje|weg|kade|hof|hofje|plein|pad|dijk|wal|steeg|steegje|dreef|gracht|singel|plantsoen|markt|brink|park)"
_LOS: Final = r"(?:straat|laan|weg|kade|hof|plein|dijk|wal|gracht|singel|plantsoen|markt|brink)"
_NAAR: Final = r"(?:\svan\s(?:de\s|den\s|het\s)?[A-Z][\w'’-]{1,30})?"
_STRATEN: Final = (
    # Tulpstraat 12, molenweg nr. 5, Kanaaldijk-Oost 12
    re.compile(rf"\b[\w'’]{{3,30}}{_EIND}(?:-\w{{2,20}})?{_HUISNUMMER}", re.IGNORECASE),
    # Oude Gracht 12, De Brink 7, Laan van Nieuw-Guinea 12, Churchill laan 5
    re.compile(rf"\b(?:{_LOS.title()}|[A-Z][\w'’-]{{1,20}}\s{_LOS}){_NAAR}{_HUISNUMMER}"),
    # Tulpstraat, without a number: only endings that are nothing else, as Bloemhof and Molenkade may be a buurt
    re.compile(r"\b[A-ZÀ-Ý][\w'’]{2,30}(?:straat|straatje|laan|laantje|steeg|dreef|gracht|singel|plantsoen)\b"),
)
_GEEN_STRAAT: Final = frozenset(
    ("sesamstraat", "leefstraat", "winkelstraat", "speelstraat", "woonstraat", "dwarsstraat", "zijstraat", "onderweg", "fietspad", "voetpad")
)
# SA, SD and SS are never given out; the others follow a number in ordinary sentences.
_POSTCODE: Final = re.compile(
    r"\b[1-9]\d{3}[\s-]{0,2}(?!(?:SA|SD|SS|OV|LP|KM|KG|ML|CM|MM|AA|MB|GB|KB|PK|EN|IN|IS|OP|OF|DE|NA|TV|PC|CD|WC)(?:\b|['’]))[A-Z]{2}\b"
    r"|\b[1-9]\d{3}(?!(?:km|kg|ml|cm|mm|gr|mb|gb|kb|pk|st|nd|rd|th|er)\b)[a-z]{2}\b"
)


# Nine digits in any groups, or eight in one (before 1990): eight in groups are hours or a date.
# Only beside its name is it a citizen service number, for one in eleven numbers passes its check.
_BSN: Final = re.compile(r"(?<!\d)(?<!\d-)(?:\d(?:[ ./-]?\d){8}|\d{8})(?!-?\d)")
_ANDER_NUMMER: Final = re.compile(r"\b(?:kvk|koophandel|rsin|tel)\W{0,3}(?:(?:nr|nummer)\W{0,3})?$", re.IGNORECASE)
_BSN_WOORD: Final = re.compile(r"\b(?:bsn|b\.s\.n\b|burger[\s-]?service[\s-]?n(?:umme)?r|sofi\b|sofi[\s-]?nummer)", re.IGNORECASE)
_OMGEVING: Final = 40
_IBAN: Final = re.compile(r"\b(?:(?i:NL[ .-]?\d{2}[ .-]{0,2}[A-Z]{4}(?:[ .-]{0,2}\d){10})|(?!NL)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b")
_VAN_EEN_ORGANISATIE: Final = re.compile(
    r"stichting|vereniging|co[oö]peratie|gemeente|fonds|kerk|moskee|buurthuis|collectief|bedrijf|b\.?v\.?\b|bewoners|comité|club|(?<!t)huis", re.IGNORECASE
)
_SLEUTELS: Final = (
    re.compile(r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----"),
    re.compile(
        r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,}|sk[-_](?:live|proj|ant)[\w-]{16,})"
    ),
    re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{6,}"),
    re.compile(r"\b[a-z][a-z0-9+]{1,12}://[^\s/:@<>]{1,60}:[^\s/:@<>]{3,60}@[\w-]", re.IGNORECASE),
    re.compile(
        r"(?<![^\W_])(?:api[_-]?key|secret(?:[_-](?:access[_-])?key)?|token|passw(?:or)?d|(?<![?&])pwd)\b['\"]?\s{0,3}(?:=|:(?=\s{0,3}\S{0,60}\d))\s{0,3}['\"]?[^\s'\"<>]{8,}",
        re.IGNORECASE,
    ),
    re.compile(r"\bwachtwoord\s{0,3}=\s{0,3}\S{4,}", re.IGNORECASE),
)
# The mark or word that each of the above cannot do without, but for a number.
_TEKENS: Final = tuple("@ \uff20 \ufe6b & _ apenstaart key secret token pass pwd wachtwoord akia aiza xox sk- glpat eyj".split())
_LANG_NUMMER: Final = re.compile(r"\d(?:\D{0,12}\d){7}")
_APENSTAART: Final = re.compile(r"at\s?[\])]")
_OPMAAK: Final = re.compile(r"</?[a-z]{1,10}\s?/?>|[*_\\`]", re.IGNORECASE)


def verdacht(tekst: str) -> bool:
    """Tell quickly whether a closer look is worth it: most texts hold no long number, no address and no word of a lock.

    One expression for all of it, blind to capitals, took half the time of reading a wijk.
    """
    klein = tekst.casefold()
    return any(teken in klein for teken in _TEKENS) or bool(_LANG_NUMMER.search(klein) or _APENSTAART.search(klein))


def burgerservicenummers(tekst: str) -> Iterator[str]:
    """Give every number that passes the check of eleven and stands beside its name (Wet algemene bepalingen burgerservicenummer, bijlage)."""
    plat = kaal(tekst)
    for m in _BSN.finditer(plat) if _BSN_WOORD.search(plat) else ():
        if (
            _elfproef(m[0])
            and not _ANDER_NUMMER.search(plat[: m.start()][-20:])
            and _BSN_WOORD.search(plat[max(0, m.start() - _OMGEVING) : m.end() + _OMGEVING])
        ):
            yield m[0]


def _elfproef(nummer: str) -> bool:
    cijfers = [int(c) for c in re.sub(r"\D", "", nummer).zfill(9)]
    return any(cijfers) and sum(c * g for c, g in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0


def rekeningen(tekst: str) -> Iterator[str]:
    """Give every bank account (ISO 13616, with its check) without an organisation in its line."""
    plat = kaal(tekst)
    for m in _IBAN.finditer(plat):
        kaal_nummer = re.sub(r"\W", "", m[0])
        regel = plat[plat.rfind("\n", 0, m.start()) + 1 :].split("\n", 1)[0]
        if int("".join(str(int(c, 36)) for c in kaal_nummer[4:] + kaal_nummer[:4])) % 97 == 1 and not _VAN_EEN_ORGANISATIE.search(regel):
            yield m[0]


def sleutels(tekst: str) -> Iterator[str]:
    """Give everything that opens a lock: a private key, a key of a known service, a password behind its name. Shortened: a message is read by others."""
    for patroon in _SLEUTELS:
        yield from (f"{m[0][:12]}…" for m in patroon.finditer(tekst))


def kaal(tekst: str) -> str:
    """Make a text plain: entities and look-alike characters read, invisible ones and the marks of Markdown gone, a written-out @ put back."""
    zichtbaar = "".join(c for c in unicodedata.normalize("NFKC", unescape(tekst)) if unicodedata.category(c) != "Cf")
    zonder = _OPMAAK.sub("", zichtbaar).replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{HYPHEN}", "-")
    return re.sub(
        r"\s{0,3}[\[(]\s?(?:at|apenstaart(?:je)?)\s?[\])]\s{0,3}|\s{1,3}apenstaart(?:je)?\s{1,3}|\s{1,3}@\s{0,3}|@\s{1,3}", "@", zonder, flags=re.IGNORECASE
    )


def persoonsgegevens(tekst: str) -> Iterator[str]:
    """Give every mobile number and personal mail address."""
    plat = kaal(tekst)
    yield from (
        m[0].strip() for m in _MOBIEL.finditer(plat) if not _DATUM.match(m[0]) and not re.search(r"[A-Z]{4}\s?$", plat[max(0, m.start() - 5) : m.start()])
    )
    yield from (m[0] for m in _EMAIL.finditer(plat) if persoonlijk(m[0]))


def adresgegevens(tekst: str) -> Iterator[str]:
    """Give every street and postcode; a street once, with its number where it has one."""
    plat, gevonden = kaal(tekst), set[str]()
    for patroon in (*_STRATEN, _POSTCODE):
        for m in patroon.finditer(plat):
            adres = m[0].strip()
            if adres.split()[0].lower() not in _GEEN_STRAAT and not any(adres in eerder for eerder in gevonden):
                gevonden.add(adres)
                yield adres
