"""Say what a newer engine changes for a wijk, and change it: renamed fields, tested versions, the version that the wijk is at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wijkpers import HUIS, __version__
from wijkpers.start import hosting, motor
from wijkpers.wijk.hernoemen import Wijziging, hernoem
from wijkpers.wijk.lezen import lees_yaml
from wijkpers.wijk.schrijven import zet

_WIJK_YAML: Final = "data/wijk.yaml"
_VERSIE: Final = re.compile(r"^## (\d[\w.]*)[^\n]*\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)
_LEZER: Final = re.compile(r"^### ([^\n]+)\n(.*?)(?=^### |\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Bijwerking:
    """Hold what an upgrade does: from which version, which lines, which files get which bytes, and which host files are not as this version makes them."""

    van: str
    wijzigingen: tuple[Wijziging, ...]
    bestanden: dict[Path, bytes]
    hosts: tuple[str, ...]

    @property
    def nodig(self) -> bool:
        """Tell whether there is anything to do."""
        return bool(self.bestanden)


def bijwerking(root: Path) -> Bijwerking:
    """Look what this engine would change in a wijk; an engine that is its own wijk, as the demo, has no version to keep."""
    document = lees_yaml(root / _WIJK_YAML, _WIJK_YAML)
    van = str(document.data.get("motor", "")) if isinstance(document.data, dict) else ""
    bestanden, wijzigingen = hernoem(root)
    versies = root / motor.VERSIES
    if versies.is_file() and versies.read_text(encoding="utf-8") != (nieuw := motor.bestanden("")[motor.VERSIES]):
        bestanden[versies] = nieuw.encode()
    if van and van != __version__:
        yaml = root / _WIJK_YAML
        bestanden[yaml] = zet(bestanden.get(yaml, yaml.read_bytes()).decode(), ("motor",), __version__).encode()
    anders = tuple(naam for naam, tekst in _hostbestanden(root).items() if (root / naam).read_text(encoding="utf-8") != tekst)
    return Bijwerking(van, tuple(wijzigingen), bestanden, anders)


def _hostbestanden(root: Path) -> dict[str, str]:
    return {naam: tekst for host in hosting.aanwezig(root) for naam, tekst in hosting.bestanden(host).items()}


def nieuws(sinds: str) -> Iterator[str]:
    """Give what CHANGELOG.md tells a redactie and a beheerder of every version after `sinds`."""
    tekst = (HUIS / "CHANGELOG.md").read_text(encoding="utf-8")
    for versie, deel in _VERSIE.findall(tekst):
        if volgorde(versie) > volgorde(sinds):
            yield f"{versie}:"
            yield from (regel for lezer, regels in _LEZER.findall(deel) if "ontwikkelaar" not in lezer for regel in regels.strip().split("\n") if regel)


def volgorde(versie: str) -> tuple[int, ...]:
    """Give a version as numbers, to compare."""
    return tuple(int(cijfers) for cijfers in re.findall(r"\d+", versie))
