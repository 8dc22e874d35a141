"""Fill in the fields of an activity from what a calendar or another site tells of it; what nobody can know is not made up."""

from __future__ import annotations

import re
from typing import Any, Final

from wijkpers.text import ONBEVESTIGD, slug
from wijkpers.wijk import Wijk
from wijkpers.wijk.verhuizing.basis import Bron

_KOSTEN: Final = re.compile(r"\bgratis\b|vrije bijdrage|(?:€|EUR)\s*\d+(?:[.,]\d{2})?", re.IGNORECASE)
_AANMELDEN: Final = re.compile(r"aanmeld|opgeven|opgave|geef (?:je|u) op|reserve", re.IGNORECASE)


def maak_activiteit(stuk: Bron, wijk: Wijk, rijen: list[dict[str, Any]], plat: str, waar: str) -> Bron:
    """Make an activity of a piece, with its rows of hours; `plat` is all that is said of it, `waar` the place as it was named.

    A place that the wijk does not know makes it a concept: only a person can tell which one it is.
    """
    kosten, plek, online = _KOSTEN.search(plat), _plek(waar, wijk), waar if waar.startswith("https://") else ""
    if not plek and not online:
        stuk.concept = stuk.concept or (f'de plek "{waar}" staat niet in data/locaties.yaml' if waar else "er staat geen plek bij")
    zin = re.split(r"(?<=[.!?])\s", plat)[0] if plat else ""
    stuk.soort = "activiteit"
    stuk.velden = {
        "kort": (stuk.kort or zin)[:240] or stuk.titel,
        "tijden": rijen,
        "locatie": plek or ("" if online else next((p.id for p in wijk.alle("locatie")), "")),
        "online": online,
        "organisatie": wijk.instellingen.vraagbaak.organisatie or next((o.id for o in wijk.alle("organisatie")), ""),
        "kosten": re.sub(r"(?:€|EUR)\s*", "", kosten[0]).lower() if kosten else ONBEVESTIGD,
        "aanmelden": ONBEVESTIGD if _AANMELDEN.search(plat) else "hoeft niet",
    }
    return stuk


def _plek(waar: str, wijk: Wijk) -> str:
    """Find a place of the wijk, by its name or its street."""
    kaal = f"-{slug(waar)}-"
    plekken: tuple[Any, ...] = wijk.alle("locatie")
    return next((p.id for p in plekken if f"-{slug(p.naam)}-" in kaal or (p.straat and f"-{slug(p.straat)}-" in kaal)), "")
