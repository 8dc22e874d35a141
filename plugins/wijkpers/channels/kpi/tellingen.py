"""Count what the wijk knows by itself, and lay counts out by year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from wijkpers.kinds.kpi import Meting
from wijkpers.overzicht import inlopen
from wijkpers.text import datum
from wijkpers.wijk import Wijk

JAREN: Final = 8  # that a chart shows


def _plekken(wijk: Wijk) -> int:
    """Count the places that somebody may walk into: of organisations, of services, and of activities for which nobody signs up."""
    codes: set[str | None] = set()
    for o in wijk.alle("organisatie"):
        organisatie: Any = o
        codes |= {rij.locatie or organisatie.locatie for rij in inlopen(organisatie.inloop)}
        codes |= {code for d in organisatie.aanbod if d.hoe == "binnenlopen" and d.status == "open" for code in d.locaties}
    codes |= {a.locatie for a in wijk.alle("activiteit") if a.aanmelden.hoe == "hoeft niet"}  # ty: ignore[missing-attribute] - an Activiteit has it
    return len(codes - {None, ""})


def _eenmalig(wijk: Wijk) -> int:
    """Count the activities of this year that are on named dates only."""
    alle: tuple[Any, ...] = wijk.alle("activiteit")
    return sum(any(r.datum and r.datum.year == wijk.today.year and not r.dag for r in a.tijden) for a in alle)


TELLERS: Final[Mapping[str, Callable[[Wijk], int]]] = MappingProxyType(
    {
        "plekken om binnen te lopen": _plekken,
        "organisaties op de sociale kaart": lambda wijk: len(wijk.alle("organisatie")),
        "eenmalige activiteiten dit jaar": _eenmalig,
    }
)


def nu(wijk: Wijk, kpi: Any) -> int | None:
    """Give what the wijk counts today, None when it cannot."""
    return TELLERS[kpi.automatisch](wijk) if kpi.automatisch else None


def reeks(wijk: Wijk, kpi: Any, tot: int) -> tuple[tuple[int, Any], ...]:
    """Give (year, count) from the first to the last year counted, None where nobody did; this year the wijk counts, when it can and nobody else did."""
    per_jaar = {m.jaar: m for m in kpi.meting if m.jaar <= tot}
    jaar = wijk.today.year
    if tot >= jaar and jaar not in per_jaar and (aantal := nu(wijk, kpi)) is not None:
        per_jaar[jaar] = Meting.model_construct(jaar=jaar, aantal=aantal, bron=f"Geteld op deze site, {datum(wijk.today)}")
    return tuple((j, per_jaar.get(j)) for j in range(min(per_jaar), max(per_jaar) + 1))[-JAREN:] if per_jaar else ()
