"""Draw the pictures: ``python -m tools.tekeningen [naam ...]``, all of them or the named ones, on two processes."""

import sys
from concurrent.futures import ProcessPoolExecutor

from .render import render
from .scenes import SCENES


def draw(name: str) -> str:
    """Draw one picture and return a line about it."""
    form, make = SCENES[name]
    target = render(name, form, make())
    return f"{name:20} {target.stat().st_size / 1000:6.0f} kB"


def main(names: list[str]) -> int:
    """Draw the named pictures (all when none is named); an unknown name is an error."""
    unknown = [name for name in names if name not in SCENES]
    if unknown:
        print(f"onbekend: {', '.join(unknown)}; kies uit: {', '.join(sorted(SCENES))}", file=sys.stderr)
        return 2
    with ProcessPoolExecutor(max_workers=2) as pool:
        for report in pool.map(draw, names or SCENES):
            print(report)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
