"""Parse where and how to reach somebody: telephone, mail, site, postcode, place on the map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from wijkpers.fields.basis import Veld
from wijkpers.problems import refuse
from wijkpers.text import ONBEVESTIGD

_KORT: Final = re.compile(r"(112|113|144|116\d{3}|0800\d{4,7}|090[069]\d{4,7}|088\d{7}|14\d{3,4}|18\d{2})$")
_EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,24}$")
_POSTCODE: Final = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})$")
_AANBIEDERS: Final = (
    "gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|proton|protonmail|gmx|aol|ziggo|kpnmail|xs4all|planet|home|telfort|hetnet|casema|chello|upcmail"
    "|quicknet|zonnet|tele2|caiway|solcon|online|wxs|freeler|zeelandnet|kabelfoon|pm|freedom|odido|wanadoo|kpnplanet|tuta|tutanota"
)
_PERSOONLIJK: Final = re.compile(rf"@(?:{_AANBIEDERS})\.", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Telefoon(Veld):
    """Take a Dutch telephone number, kept as bare digits and shown grouped; with `open_laten` also the words `nog niet bevestigd`."""

    open_laten: bool = False

    def parse(self, tekst: str) -> str:
        """Refuse what nobody in the Netherlands can dial."""
        import phonenumbers  # a slow import that a wijk without numbers need not pay

        if self.open_laten and tekst.lower() == ONBEVESTIGD:
            return ONBEVESTIGD
        cijfers = re.sub(r"[\s().\-–]", "", tekst)
        cijfers = re.sub(r"^(\+31|0031)0?", "0", cijfers)
        if _KORT.match(cijfers):
            return cijfers
        if not re.fullmatch(r"0[1-9]\d{8}", cijfers):
            refuse("WK212", waarde=tekst[:40])
        if not phonenumbers.is_possible_number(phonenumbers.parse(cijfers, "NL")):
            refuse("WK212", waarde=tekst[:40])
        return cijfers

    def json_schema(self) -> dict[str, Any]:
        """Show the preferred form."""
        return {"type": "string", "examples": ["030 123 45 67"]}

    def widget(self) -> dict[str, Any]:
        """Ask for a line with as many digits as a number has."""
        return {"widget": "string", "pattern": [r"^\s*\+?\d(?:[\s().\-–]*\d){2,12}\s*$", "Dit lijkt geen telefoonnummer. Schrijf het als 030 123 45 67."]}

    def voorbeeld(self) -> str:
        """Give a number that belongs to nobody."""
        return "030 123 45 67"


def mobiel(nummer: str) -> bool:
    """Tell whether a number is a mobile one, which belongs to a person."""
    return nummer.startswith("06")


@dataclass(frozen=True, kw_only=True)
class Email(Veld):
    """Take a mail address."""

    def parse(self, tekst: str) -> str:
        """Refuse what no mail program would send to; names no server."""
        adres = tekst.removeprefix("mailto:")
        if not _EMAIL.match(adres) or ".." in adres:
            refuse("WK213", waarde=tekst[:80])
        return adres

    def json_schema(self) -> dict[str, Any]:
        """Name the format."""
        return {"type": "string", "format": "email"}

    def widget(self) -> dict[str, Any]:
        """Ask for a line with one @."""
        return {"widget": "string", "pattern": [r"^[^\s@]+@[^\s@]+\.[A-Za-z]{2,24}$", "Dit lijkt geen e-mailadres. Schrijf het als naam@wijk.nl."]}

    def voorbeeld(self) -> str:
        """Give an address that cannot exist."""
        return "naam@wijk.example"


def persoonlijk(adres: str) -> bool:
    """Tell whether a mail address is at a provider for private persons."""
    return bool(_PERSOONLIJK.search(adres))


@dataclass(frozen=True, kw_only=True)
class Website(Veld):
    """Take a web address; `https://` is added when it is left out."""

    def parse(self, tekst: str) -> str:
        """Refuse other schemes, credentials, addresses without a dot, and mixed alphabets."""
        adres = tekst if re.match(r"[a-z][a-z0-9+.-]*:", tekst, re.IGNORECASE) and "." not in tekst.split(":", 1)[0] else f"https://{tekst.removeprefix('//')}"
        try:
            delen = urlsplit(adres)
        except ValueError:
            refuse("WK214", waarde=tekst[:80])
        host = delen.hostname or ""
        if (
            delen.scheme not in ("https", "http")
            or "." not in host
            or delen.username
            or "xn--" in host
            or not re.fullmatch(r"[a-z0-9.-]+", host)
            or re.search(r"\s|[<>\"]", adres)
        ):
            refuse("WK214", waarde=tekst[:80])
        return adres

    def json_schema(self) -> dict[str, Any]:
        """Name the format."""
        return {"type": "string", "examples": ["https://voorbeeld.nl"]}

    def widget(self) -> dict[str, Any]:
        """Ask for a line with a point and no space."""
        return {"widget": "string", "pattern": [r"^(https?://)?[^\s/:@]+\.[^\s@]+$", "Dit lijkt geen webadres. Schrijf het als https://wijk.nl."]}

    def voorbeeld(self) -> str:
        """Give an address that cannot exist."""
        return "https://wijk.example"


@dataclass(frozen=True, kw_only=True)
class Postcode(Veld):
    """Take a Dutch postcode; shown as `3513 AB`."""

    def parse(self, tekst: str) -> str:
        """Put the space and the capitals right."""
        m = _POSTCODE.match(tekst)
        if not m:
            refuse("WK203", waarde=tekst[:20], hint=_bijna(tekst))
        return f"{m[1]} {m[2].upper()}"

    def json_schema(self) -> dict[str, Any]:
        """Add the pattern."""
        return {"type": "string", "pattern": "^[1-9][0-9]{3} ?[A-Za-z]{2}$"}

    def widget(self) -> dict[str, Any]:
        """Ask for a line of four digits and two letters."""
        return {"widget": "string", "pattern": ["^[1-9][0-9]{3} ?[A-Za-z]{2}$", "Dit is geen postcode. Schrijf hem als 3513 AB."]}

    def voorbeeld(self) -> str:
        """Give a postcode."""
        return "3599 AB"


def _bijna(tekst: str) -> str:
    m = re.fullmatch(r"([1-9]\d{3})[\s.\-_]*([A-Za-z]{2})[A-Za-z]?", tekst)
    return f'bedoel je "{m[1]} {m[2].upper()}"?' if m else ""


@dataclass(frozen=True, kw_only=True)
class Kvk(Veld):
    """Take a number of the trade register: eight digits, kept as text for its leading zero."""

    def parse(self, tekst: str) -> str:
        """Refuse anything but eight digits."""
        if not re.fullmatch(r"\d{8}", tekst):
            refuse("WK220", waarde=tekst[:20])
        return tekst

    def widget(self) -> dict[str, Any]:
        """Ask for eight digits."""
        return {"widget": "string", "pattern": [r"^\d{8}$", "Een KvK-nummer heeft acht cijfers."]}

    def voorbeeld(self) -> str:
        """Give a number."""
        return "12345678"


@dataclass(frozen=True, kw_only=True)
class Punt(Veld):
    """Take `breedte, lengte` in WGS 84 degrees; a (float, float) inside the Netherlands."""

    def parse(self, tekst: str) -> tuple[float, float]:
        """Refuse swapped or foreign coordinates; the European Netherlands is 50.7-53.6 N, 3.2-7.3 E."""
        m = re.fullmatch(r"[\[(]?\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*[\])]?", tekst)
        if not m:
            refuse("WK216", waarde=tekst[:40])
        lat, lon = float(m[1]), float(m[2])
        if not (50.7 <= lat <= 53.6 and 3.2 <= lon <= 7.3):
            verwisseld = 50.7 <= lon <= 53.6 and 3.2 <= lat <= 7.3
            refuse("WK217", waarde=tekst[:40], remedie=f'bedoel je "{lon}, {lat}"?' if verwisseld else "zoek het adres op een kaart")
        return lat, lon

    def widget(self) -> dict[str, Any]:
        """Ask for two numbers: a map would have to come from somebody else."""
        return {
            "widget": "string",
            "pattern": [r"^5[0-3]\.\d+, ?[3-7]\.\d+$", "Schrijf het punt als 52.0907, 5.1214: eerst de breedte, dan de lengte."],
        }

    def voorbeeld(self) -> str:
        """Give a point."""
        return '"52.0907, 5.1214"'
