"""Put pictures that were not there the first time in the pieces that came over then: where their remark still stands."""

from __future__ import annotations

import re
from typing import Final

from wijkpers.wijk.verhuizing.plan import Plan, opmerking

_OPMERKING: Final = re.compile(r"<!-- beeld: [^\n]*? -->")


def met_beelden_van_later(plan: Plan) -> None:
    """Note in `plan.aanvulling` the new text of every file that gets a picture; whatever else somebody changed in it, stays."""
    for naam, stuk in plan.eerder.items():
        tekst = (plan.wijk.root / naam).read_bytes().decode(errors="replace")
        getoond = {opmerking(beeld): beeld for beeld in stuk.beelden}

        def toon(m: re.Match[str], stuk=stuk, getoond=getoond) -> str:  # noqa: ANN001 - the values of this turn
            """Give the picture for its remark, when it is there now."""
            beeld = getoond.get(m[0])
            return (plan.toon(beeld, stuk) if beeld else "") or m[0]

        if "<!-- beeld:" in tekst and (nieuw := _OPMERKING.sub(toon, tekst)) != tekst:
            plan.aanvulling[naam] = nieuw
