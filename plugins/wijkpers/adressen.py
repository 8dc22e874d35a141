"""Turn site paths into addresses, for a site at a domain of its own or below a sub-path."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import quote, urlsplit

_GEWOON: Final = re.compile(r"[A-Za-z0-9/#?=&:@,.~_-]*")

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTE: Final = 5
KORT: Final = "k/"  # the folder of the short addresses


@dataclass(frozen=True)
class Adressen:
    """Know where the site lives. `url` is its home, such as `https://naam.github.io/wijk`; empty while it has none."""

    url: str = ""

    @cached_property
    def prefix(self) -> str:
        """Give the path in front of every address: empty, or `/wijk`."""
        return urlsplit(self.url).path.rstrip("/")

    @cached_property
    def herkomst(self) -> str:
        """Give scheme and host, empty when the site has no address yet."""
        delen = urlsplit(self.url)
        return f"{delen.scheme}://{delen.netloc}" if delen.netloc else ""

    def naar(self, pad: str) -> str:
        """Give the address from the root of the host."""
        schoon = pad.lstrip("/")
        return f"{self.prefix}/{schoon if _GEWOON.fullmatch(schoon) else quote(schoon, safe='/#?=&:@,.~-_')}"

    def kort(self, pad: str) -> str:
        """Give the short path that leads to a page: for paper, where somebody has to type it. No letter looks like another."""
        cijfers = int.from_bytes(hashlib.sha256(pad.strip("/").encode()).digest()[:8], "big")
        return KORT + "".join(_LETTERS[cijfers // len(_LETTERS) ** n % len(_LETTERS)] for n in range(_LENGTE)) + "/"

    def op_papier(self, pad: str) -> str:
        """Give the address as people write it: without scheme and without the last slash."""
        return self.absoluut(pad).removeprefix("https://").removeprefix("http://").rstrip("/")

    def absoluut(self, pad: str) -> str:
        """Give the address with scheme and host, where they are known."""
        return f"{self.herkomst}{self.naar(pad)}"
