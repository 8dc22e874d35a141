"""Parse words: a line, a paragraph, a code, the path of a picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

from wijkpers.fields.basis import Veld
from wijkpers.problems import refuse
from wijkpers.text import slug

_REGEL: Final = 130  # characters: what is longer does not fit on one line of a form
_FOTOS: Final = "image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif"  # no drawing in SVG: a script can hide in one
CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
# Names that Windows reserves for devices: a file of that name cannot be checked out there.
_GERESERVEERD: Final = frozenset(("con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))))


@dataclass(frozen=True, kw_only=True)
class Tekst(Veld):
    """Take one line of text of at most `max` characters that holds at least one letter or digit."""

    max: int = 200

    def parse(self, tekst: str) -> str:
        """Fold white space; refuse what is too long or says nothing."""
        regel = " ".join(tekst.split())
        if not any(c.isalnum() for c in regel):
            refuse("WK211")
        if len(regel) > self.max:
            refuse("WK210", lengte=len(regel), max=self.max, teveel=len(regel) - self.max)
        return regel

    def json_schema(self) -> dict[str, Any]:
        """Add the limit."""
        return {"type": "string", "maxLength": self.max, "minLength": 1}

    def widget(self) -> dict[str, Any]:
        """Ask for a line, or for a sentence or two, and count the characters."""
        return {"widget": "text" if self.max > _REGEL else "string", "maxlength": self.max}


@dataclass(frozen=True, kw_only=True)
class Alinea(Tekst):
    """Take a text of several lines; line ends are kept. `opmaak` says that it is Markdown, with links to be checked."""

    max: int = 5000
    opmaak: bool = False

    def parse(self, tekst: str) -> str:
        """Refuse what is too long or says nothing."""
        if not any(c.isalnum() for c in tekst):
            refuse("WK211")
        if len(tekst) > self.max:
            refuse("WK210", lengte=len(tekst), max=self.max, teveel=len(tekst) - self.max)
        return tekst

    def widget(self) -> dict[str, Any]:
        """Ask for it in a text area, or with buttons for its Markdown."""
        return {"widget": "markdown"} if self.opmaak else {"widget": "text", "maxlength": self.max}


@dataclass(frozen=True, kw_only=True)
class Code(Veld):
    """Take a fixed key: lower-case letters, digits and hyphens, at most 80."""

    def parse(self, tekst: str) -> str:
        """Refuse what could not be a file name or address everywhere."""
        if not goede_code(tekst):
            beter = slug(tekst)
            refuse("WK215", waarde=tekst[:80], remedie=f'bedoel je "{beter}"?' if goede_code(beter) else "kies een ander woord, met alleen a-z, 0-9 en -")
        return tekst

    def json_schema(self) -> dict[str, Any]:
        """Add the pattern."""
        return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80}

    def widget(self) -> dict[str, Any]:
        """Ask for a line of the right signs."""
        vorm = ["^[a-z0-9]+(-[a-z0-9]+)*$", "Alleen kleine letters, cijfers en streepjes, zoals buurthuis-de-brug."]
        return {"widget": "string", "maxlength": 80, "pattern": vorm}

    def voorbeeld(self) -> str:
        """Give a code."""
        return "mijn-code"


def goede_code(tekst: str) -> bool:
    """Tell whether a text can be a code, a file name and a web address on every system."""
    return bool(CODE.match(tekst)) and len(tekst) <= 80 and tekst not in _GERESERVEERD


@dataclass(frozen=True, kw_only=True)
class Pad(Veld):
    """Take the path of a file below content/, with forward slashes; a picture, or with `geluid` something to hear."""

    geluid: bool = False

    def parse(self, tekst: str) -> str:
        """Refuse a path that leaves content/ or an address of another site."""
        if "://" in tekst or tekst.startswith("//"):
            refuse("WK406", waarde=tekst[:120])
        delen = tekst.replace("\\", "/").removeprefix("/").removeprefix("content/").split("/")
        if ".." in unquote(tekst).replace("\\", "/").split("/") or "" in delen:
            refuse("WK219", waarde=tekst[:120])
        return "/".join(deel for deel in delen if deel != ".")

    def widget(self) -> dict[str, Any]:
        """Ask for an uploaded file."""
        if self.geluid:
            return {"widget": "file", "accept": ".mp3"}
        return {"widget": "image", "accept": _FOTOS, "hint": "Kies een foto of sleep hem hierheen. Is hij groot, dan maken we hem kleiner."}

    def voorbeeld(self) -> str:
        """Give a path."""
        return "media/foto.jpg"
