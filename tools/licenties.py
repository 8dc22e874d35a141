"""Write docs/licenties.md: every package in the lock, its licence as its own metadata says it, and whether that goes with ours (AGPL-3.0-or-later)."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

# What classifiers and old license fields say, as SPDX says it; a choice of licences is "OR".
_SPDX: Final = {
    "MIT License": "MIT",
    "MIT license": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1",
    "GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU General Public License (GPL)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3.0-or-later",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL-3.0-or-later",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
# Whose metadata is silent, or lists together what holds for different files; read in the package itself.
_GELEZEN: Final = {
    "colorama": "BSD-3-Clause",
    "docutils": "BSD-2-Clause AND GPL-3.0-or-later",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyromark": "MIT",
}
_VRIJ: Final = "MIT MIT-0 MIT-CMU BSD-2-Clause BSD-3-Clause Apache-2.0 PSF-2.0 OFL-1.1".split()
_COPYLEFT: Final = "AGPL-3.0-or-later GPL-2.0-or-later GPL-3.0-or-later LGPL-2.1-or-later LGPL-3.0-or-later MPL-2.0".split()
_KOP: Final = """\
# Licenties van wat we gebruiken

wijkpers zelf is AGPL-3.0-or-later. Deze lijst komt uit `uv.lock` en uit wat elk pakket over zichzelf zegt; `make docs` maakt hem opnieuw.
Niets hiervan staat in de repository: alles wordt geïnstalleerd, vast op versie en hash. Bij een ¹ hoort copyleft: wie dat pakket verandert en
doorgeeft, geeft de broncode mee. Alle licenties hieronder gaan samen met AGPL-3.0-or-later; een test zorgt dat een andere opvalt.
"""


def pakketten(slot: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give name and version of the packages that a build needs, and of those that only tests and development need."""
    lijst = tomllib.loads(slot.read_text(encoding="utf-8"))["package"]
    wij = next(p for p in lijst if p["source"] == {"virtual": "."})
    bouw = _alle(lijst, (d["name"] for d in wij["dependencies"]))
    namen = sorted({(p["name"], p["version"]) for p in lijst if p is not wij})
    return [p for p in namen if p[0] in bouw], [p for p in namen if p[0] not in bouw]


def _alle(lijst: list[dict[str, Any]], begin: Iterable[str]) -> set[str]:
    gezien: set[str] = set()
    open_ = list(begin)
    while open_:
        naam = open_.pop()
        if naam not in gezien:
            gezien.add(naam)
            open_ += [d["name"] for p in lijst if p["name"] == naam for d in p.get("dependencies", ())]
    return gezien


def licentie(naam: str) -> str:
    """Give the licence of a package in SPDX words, empty when it cannot be told."""
    if naam in _GELEZEN:
        return _GELEZEN[naam]
    try:
        metadata: Any = importlib.metadata.metadata(naam)
    except importlib.metadata.PackageNotFoundError:
        return ""
    soorten = [c.rpartition(" :: ")[2] for c in metadata.get_all("Classifier") or () if c.startswith("License :: ")]
    uitdrukking, woorden = (next(iter(metadata.get_all(veld) or ()), "") for veld in ("License-Expression", "License"))
    tekst = uitdrukking or " OR ".join(_SPDX.get(s, s) for s in sorted(soorten)) or woorden
    return _SPDX.get(tekst, tekst)


def gaat_samen(licentie_: str) -> bool:
    """Tell whether a licence goes with AGPL-3.0-or-later: of a choice one part must, of parts together all."""
    return any(all(deel in _VRIJ + _COPYLEFT for deel in keus.split(" AND ")) for keus in licentie_.split(" OR "))


def copyleft(licentie_: str) -> bool:
    """Tell whether no choice is free of copyleft."""
    return not any(all(deel in _VRIJ for deel in keus.split(" AND ")) for keus in licentie_.split(" OR "))


def bladzijde(slot: Path) -> str:
    """Make the page."""
    bouw, ontwikkeling = pakketten(slot)
    return "\n".join([_KOP, *_tabel("Om te bouwen", bouw), "", *_tabel("Alleen om te testen en te ontwikkelen", ontwikkeling)]) + "\n"


def _tabel(titel: str, rijen: list[tuple[str, str]]) -> Iterator[str]:
    yield from (f"## {titel}", "", "| pakket | versie | licentie |", "|---|---|---|")
    for naam, versie in rijen:
        zegt = licentie(naam)
        yield f"| {naam} | {versie} | {re.sub(' (OR|AND) ', lambda m: {'OR': ' of ', 'AND': ' en '}[m[1]], zegt)}{' ¹' if copyleft(zegt) else ''} |"
