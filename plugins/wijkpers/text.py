"""Write and read Dutch dates, times, telephone numbers and lists, without a locale and without a clock."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, time
from types import MappingProxyType
from typing import Final

MAANDEN: Final = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
DAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

# What a Dutch reader calls a language, and its code (BCP 47).
TAALCODES: Final = MappingProxyType(
    {
        "nederlands": "nl", "fries": "fy", "engels": "en", "duits": "de", "frans": "fr", "spaans": "es", "portugees": "pt", "italiaans": "it", "latijn": "la",
        "turks": "tr", "arabisch": "ar", "berbers": "ber", "koerdisch": "ku", "farsi": "fa", "dari": "prs", "pasjtoe": "ps", "oerdoe": "ur", "hebreeuws": "he",
        "pools": "pl", "oekraïens": "uk", "russisch": "ru", "roemeens": "ro", "bulgaars": "bg", "hongaars": "hu", "grieks": "el", "tigrinya": "ti",
        "somalisch": "so", "papiaments": "pap", "sranan": "srn", "hindi": "hi", "chinees": "zh", "vietnamees": "vi", "indonesisch": "id",
    }
)  # fmt: skip
NAAR_LINKS: Final = frozenset(("ar", "fa", "he", "prs", "ps", "ur"))  # written from right to left
# Control characters, bidi overrides, zero-width marks, and what XML cannot hold: never meant, sometimes harmful (Trojan Source, CVE-2021-42574).
ONZICHTBAAR: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff]")
_PERZISCH: Final = frozenset("پچژگکی")  # letters that Arabic does not write
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$")
_DMJ: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")
_WOORD: Final = re.compile(r"(?:(?:ma|di|wo|do|vr|za|zo)\w*\s+)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$", re.IGNORECASE)
_TIJD: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?(?:\s*(?:uur|u))?$")


def datum(d: date, vorm: str = "lang") -> str:
    """Write a date: lang `24 november 2026`, dag `dinsdag 24 november`, kort `24 nov`, maand `november 2026`, iso."""
    match vorm:
        case "lang":
            return f"{d.day} {MAANDEN[d.month - 1]} {d.year}"
        case "dag":
            return f"{DAGEN[d.weekday()]} {d.day} {MAANDEN[d.month - 1]}"
        case "kort":
            return f"{d.day} {maand_kort(d.month)}"
        case "maand":
            return f"{MAANDEN[d.month - 1]} {d.year}"
        case "iso":
            return d.isoformat()
        case _:
            raise ValueError(f"onbekende vorm van een datum: {vorm}")


def maand_kort(month: int) -> str:
    """Give the Dutch three-letter month; March is `mrt`, to tell it from `mei`."""
    return "mrt" if month == 3 else MAANDEN[month - 1][:3]


def tijd(t: time) -> str:
    """Write a time of day as Dutch does: `9.30`, `14.00`."""
    return f"{t.hour}.{t.minute:02d}"


def lees_datum(tekst: str) -> date | None:
    """Read a date, day first: `2026-12-05`, `5-12-2026`, `za 5 december 2026`. None is not a date at all.

    Raises ValueError for a date that is not on the calendar, such as 31 November, or a year outside 1900-2200.
    """
    parts = _date_parts(tekst.strip())
    if parts is None:
        return None
    year, month, day = parts
    if not 1900 <= year <= 2200:
        raise ValueError(tekst)
    return date(year, month, day)


def _date_parts(tekst: str) -> tuple[int, int, int] | None:
    if m := _ISO.match(tekst):
        return int(m[1]), int(m[2]), int(m[3])
    if m := _DMJ.match(tekst):
        return int(m[3]), int(m[2]), int(m[1])
    if (m := _WOORD.match(tekst)) and (month := maand_nummer(m[2].lower())):
        return int(m[3]), month, int(m[1])
    return None


def weekdag_in(tekst: str) -> str:
    """Give the weekday that a written date begins with, as `za 5 december 2026`; empty when it names none."""
    woord = re.match(r"([a-z]{2,9})\b", tekst.strip().lower())
    return next((dag for dag in DAGEN if woord and len(woord[1]) > 1 and dag.startswith(woord[1])), "")


def maand_nummer(woord: str) -> int:
    """Give the number of a Dutch month, written out or short, in lower case; 0 for another word."""
    for number, naam in enumerate(MAANDEN, 1):
        if woord == naam or woord == maand_kort(number) or (len(woord) == 3 and naam.startswith(woord)) or (number == 9 and woord == "sept"):
            return number
    return 0


def lees_tijd(tekst: str) -> time | None:
    """Read `9:30`, `9.30`, `09:30`, `9 uur`; `24.00` is midnight. None when it is no time."""
    m = _TIJD.match(tekst.strip())
    if not m:
        return None
    hour, minute = int(m[1]), int(m[2] or 0)
    if (hour, minute) == (24, 0):
        return time(0, 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


ONBEVESTIGD: Final = "nog niet bevestigd"  # what the redactie writes where somebody still has to ask


def telefoon(nummer: str) -> str:
    """Group the digits of a Dutch number as people read them aloud: `030 123 45 67`, `0800 1234`; of one that nobody confirmed, say so."""
    if nummer == ONBEVESTIGD:
        return f"nummer {ONBEVESTIGD}"
    digits = re.sub(r"\D", "", nummer)
    if len(digits) == 10 and digits.startswith(("0800", "0900", "0906", "0909")):
        return f"{digits[:4]} {digits[4:]}"
    if len(digits) == 10 and digits.startswith("06"):
        return f"06 {digits[2:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if len(digits) == 10:
        cut = 3 if digits[:3] in _DRIECIJFERIG else 4
        return f"{digits[:cut]} {digits[cut:-4]} {digits[-4:-2]} {digits[-2:]}" if cut == 3 else f"{digits[:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if len(digits) == 8 and digits.startswith("0800"):
        return f"{digits[:4]} {digits[4:]}"
    return f"14 {digits[2:]}" if digits.startswith("14") and len(digits) >= 5 else nummer


# Area codes of three digits; source: Nummerplan telefoon- en ISDN-diensten (ACM).
_DRIECIJFERIG: Final = frozenset(
    "010 013 014 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 078 079 085 088 091 097".split()
)


def tel(nummer: str) -> str:
    """Give the `tel:` address of a Dutch number; short numbers such as 112 stay as they are."""
    digits = re.sub(r"[^\d+]", "", nummer)
    return f"tel:+31{digits[1:]}" if len(digits) == 10 and digits.startswith("0") and digits[:4] not in ("0800", "0900") else f"tel:{digits}"


def opsomming(woorden: Iterable[str], voegwoord: str = "en") -> str:
    """Join words as a sentence does: `a`, `a en b`, `a, b en c`."""
    *eerste, laatste = list(woorden) or [""]
    return f"{', '.join(eerste)} {voegwoord} {laatste}" if eerste else laatste


def hoofdletter(tekst: str) -> str:
    """Give a text a capital at its start and leave the rest as it is."""
    return tekst[:1].upper() + tekst[1:]


def megabytes(aantal: int) -> str:
    """Write a number of bytes as people compare files: `7,6 MB`, and `84 kB` below a tenth of that."""
    return f"{aantal / 1_048_576:.1f} MB".replace(".", ",") if aantal >= 104_858 else f"{max(1, round(aantal / 1024))} kB"


def slug(tekst: str) -> str:
    """Make a code of a title: lower-case ASCII letters, digits and hyphens, at most 80; empty when nothing is left."""
    ascii_ = unicodedata.normalize("NFKD", tekst.replace("ij", "ij").replace("&", " en ")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_.lower()).strip("-")[:80].strip("-")


def sorteersleutel(tekst: str) -> str:
    """Fold a name for the alphabet: accents off, articles and 't/'s in front ignored, ij as ij."""
    kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^(de|het|een|'t|'s|stichting|vereniging)\s+", "", kaal).strip(" '\"")


def taal_van_schrift(tekst: str) -> str:
    """Name the language (ar, fa, he) of a text that runs from right to left; nothing for any other.

    As a browser does for `dir="auto"`, the first letter with a direction decides.
    """
    eerste = next((richting for teken in tekst if (richting := unicodedata.bidirectional(teken)) in ("L", "R", "AL")), "L")
    if eerste == "L":
        return ""
    return "he" if eerste == "R" else "fa" if _PERZISCH.intersection(tekst) else "ar"
