"""Time and judge the hours: `uv run python bench/tijden.py`.

Speed: 10,000 activities expanded over a year, and the calendars of 300 activities. Truth: 2,000 random series (with exceptions, extras,
summer time) against dateutil, against icalendar with recurring-ical-events reading our calendar, and against our HSDS rows read back.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from datetime import time as klok
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / map_) for map_ in ("plugins", "tests")]

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from rijen import DATUMS, MIDDEN, ExtraOp, NietOp, Rij, activiteit, kaal, kalenderbestand, met_dateutil, met_hsds, met_icalendar, rijen

from wijkpers.recurrence import expand
from wijkpers.text import DAGEN

JAAR = date(2026, 9, 1), date(2027, 8, 31)


def wijkachtig(kans: random.Random) -> Rij:
    """Draw a row as a wijk has them: mostly weekly, half of them not in the holidays, some with exceptions and extras."""
    vaak = kans.choices(["elke week", "om de week", "1e", "1e en 3e", "laatste", "elke dag"], [70, 11, 8, 5, 5, 1])[0]
    return Rij(
        dag=() if vaak == "elke dag" else tuple(kans.sample(DAGEN, kans.choices([1, 2, 5], [80, 15, 5])[0])),
        van=klok(kans.randint(8, 20), kans.choice([0, 30])),
        tot=klok(22),
        hoe_vaak=vaak,
        vanaf=date(2026, 9, kans.randint(1, 28)),
        niet_in=tuple(kans.sample(["schoolvakantie", "feestdagen"], kans.choice([0, 1, 2]))),
        niet_op=tuple(NietOp(date(2026, 12, d), None, "kerstmarkt") for d in kans.sample(range(1, 31), kans.choice([0, 0, 1, 3]))),
        extra_op=tuple(ExtraOp(date(2027, 1, d), klok(14), klok(16)) for d in kans.sample(range(1, 31), kans.choice([0, 0, 0, 2]))),
    )


def duur(wat: Callable[[], object], n: int) -> str:
    """Run n times and give median, least and most in milliseconds, with Python's garbage collector off, as timeit does, and on."""
    delen = []
    for schakel in (gc.disable, gc.enable):
        schakel()
        metingen = []
        for _ in range(n):
            begin = time.perf_counter()
            wat()
            metingen.append(1000 * (time.perf_counter() - begin))
        delen.append(f"{statistics.median(metingen):.0f} ms ({min(metingen):.0f}-{max(metingen):.0f})")
    return f"{delen[0]}, met gc {delen[1]}"


def oordeel(aantal: int) -> Counter[str]:
    """Compare random series with what others make of them; count what differs."""
    anders: Counter[str] = Counter()

    @settings(max_examples=aantal, deadline=None, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(rijen(), DATUMS, st.integers(30, 500))
    def vergelijk(rij: Rij, van: date, lengte: int) -> None:
        """Compare one series with each of them."""
        tot = van + timedelta(lengte)
        occs = expand((rij,), van, tot, MIDDEN)
        data, eerste, laatste = kalenderbestand(van, activiteit(rij))
        anders["reeksen"] += 1
        anders["keren"] += len(occs)
        anders["dateutil"] += [o.start for o in occs] != met_dateutil(rij, van, tot)
        anders["hsds"] += met_hsds((rij,), van, tot) != kaal(occs)
        anders["icalendar"] += met_icalendar(data, eerste, laatste) != kaal(expand((rij,), eerste, laatste, MIDDEN))

    vergelijk()
    return anders


def main() -> None:
    """Print the figures; exit 1 when a series differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=7, help="metingen")
    parser.add_argument("--reeksen", type=int, default=2000, help="willekeurige reeksen")
    args = parser.parse_args()
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}")
    kans = random.Random(1)
    reeksen = [(wijkachtig(kans),) for _ in range(10_000)]
    keren = sum(len(expand(reeks, *JAAR, MIDDEN)) for reeks in reeksen)
    print(f"10.000 activiteiten, een jaar, {keren} keren: {duur(lambda: [expand(reeks, *JAAR, MIDDEN) for reeks in reeksen], args.n)}")
    items = [activiteit(*reeks, id=f"a-{n}", titel=f"Activiteit {n}", kort="Twee zinnen over wat er te doen is. " * 3) for n, reeks in enumerate(reeksen[:300])]
    grootte = len(kalenderbestand(date(2026, 11, 24), *items)[0]) // 1024
    print(f"300 activiteiten naar ICS, {grootte} kB: {duur(lambda: kalenderbestand(date(2026, 11, 24), *items), args.n)}")
    anders = oordeel(args.reeksen)
    print(f"{anders['reeksen']} willekeurige reeksen, {anders['keren']} keren. Anders dan dateutil {anders['dateutil']}, ", end="")
    print(f"dan icalendar {anders['icalendar']}, in HSDS {anders['hsds']}")
    sys.exit(anders["dateutil"] + anders["icalendar"] + anders["hsds"] > 0)


if __name__ == "__main__":
    main()
