"""Tell where each example wijk serves what the booklet says of its collective: the table of docs/voorbeelden.nl.md."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from wijkpers.channel import kanalen
from wijkpers.channels.collectief import wegen
from wijkpers.wijk import Wijk
from wijkpers.wijk.laden import load

DAG: Final = date(2026, 11, 29)
VAKKEN: Final = {"ontmoeting": "Ontmoeting en contact", "wijkinformatie": "Wijkinformatie en communicatie"}
_KOP: Final = """# De vijf collectieven van het boekje

<!-- Gemaakt door `make docs` uit voorbeelden/*/data/collectieven.yaml; pas daar iets aan. -->

In `voorbeelden/` staan vijf kleine wijken, elk gemaakt van alleen de feiten uit het boekje "Gemeenschapskracht(ig)".
Wat het boekje niet vertelt, staat er als *nog niet bevestigd*.
Aan staat precies wat het boekje noemt. Bouw er een met `uv run publish.py build --root voorbeelden/griftstroom`,
of alle vijf met `make voorbeelden`.

Elk punt onder *Ontmoeting en contact* en *Wijkinformatie en communicatie*, en waar de site het laat zien. Een test kijkt of het er is.
"""


def voorbeelden(root: Path) -> tuple[Path, ...]:
    """Give the folder of every example."""
    return tuple(sorted(pad for pad in (root / "voorbeelden").iterdir() if (pad / "data/wijk.yaml").is_file()))


def laad(map_: Path, cache: Path | None = None) -> Wijk:
    """Load an example as it is on the day that it was made."""
    return load(map_, DAG, cache=cache, kanalen=kanalen().keys())


def bladzijde(root: Path) -> str:
    """Write the page."""
    return _KOP + "".join(f"\n{regel}\n" if regel.startswith("#") else f"{regel}\n" for map_ in voorbeelden(root) for regel in _van(laad(map_), map_.name))


def _van(wijk: Wijk, naam: str) -> Iterator[str]:
    (item,) = wijk.alle("collectief")
    collectief: Any = item
    yield f"## {collectief.naam}"
    yield f"\nMap: `voorbeelden/{naam}`. Aan staan: {', '.join(wijk.instellingen.kanalen)}."
    for vak, label in VAKKEN.items():
        yield f"### {label}"
        punten = getattr(collectief, vak)
        yield "\n| punt | op de site | op papier |\n|---|---|---|" if punten else "\nHet boekje geeft hier geen lijst voor."
        for punt in punten:
            paden = ", ".join(f"`{link.url}`" for link in wegen(wijk, punt))
            yield f"| {punt.wat} | {paden} | {f'`print {punt.op_papier}`' if punt.op_papier else ''} |"
