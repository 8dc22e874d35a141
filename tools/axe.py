"""Look at every kind of page with axe-core in Chromium: `python tools/axe.py [output] [--schrijf]`. Exit 1 when something is wrong.

Of every kind of page the largest is opened: light and dark, on a telephone of 320 pixels and a screen of 1280, and once more as a page in Arabic, from
right to left. All rules count, those of level AAA for contrast (7:1) among them. What axe cannot decide must be explained below, with the reason.
`--schrijf` puts what was found in data/wijk.yaml, from which the page /toegankelijkheid/ tells it.

axe-core comes from npm: `npm ci --ignore-scripts --prefix tools/keuring`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, Final

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tools.browser import Chromium, chromium, dien
from wijkpers.wijk.schrijven import zet

AXE: Final = Path(__file__).parent / "keuring/node_modules/axe-core"
BREEDTES: Final = (320, 1280)
# What axe cannot decide: rule, the HTML it is about, and how we know. The contrast of every pair of tokens is tested in tests/test_huisstijl.py.
UITGELEGD: Final = (
    (r"color-contrast", r"<text ", "words and numbers in the drawing of the map, on colours of the tokens"),
    (r"color-contrast", r"<t[hd][ >]", "a table wider than a telephone, that scrolls in its own frame"),
    (r"color-contrast", r'class="status"', "below the transparent surface that makes a whole card one link"),
    (r"color-contrast", r'<time class="bij"|<del>|<ins>', "beside a number in a circle that is a pseudo-element, not below it"),
)
_VRAAG: Final = """(async () => {
  const extra = {"color-contrast-enhanced": {enabled: true}, "target-size": {enabled: true}};
  if (location.pathname.endsWith("/onderdelen/")) extra["landmark-unique"] = {enabled: false}; // shows one part several times
  const {violations, incomplete} = await axe.run(document, {resultTypes: ["violations", "incomplete"], rules: extra});
  const plek = (n) => n.html.slice(0, 160) + " " + n.any.concat(n.all).map((c) => c.message).join("; ");
  const rij = (soort) => (v) => [soort, v.id, v.help, v.nodes.map(plek)];
  return violations.map(rij("fout")).concat(incomplete.map(rij("onbeslist")));
})()"""


def soorten(output: Path) -> dict[str, Path]:
    """Give the largest page of every kind: of what stands side by side in a folder."""
    per_soort: dict[str, list[Path]] = defaultdict(list)
    for pad in output.rglob("*.html"):
        delen = pad.relative_to(output).as_posix().removesuffix("index.html").strip("/").split("/")
        if delen[0] != "k":
            per_soort["/".join([*delen[:-1], "*"]) if len(delen) > 1 else delen[0] or "voorpagina"].append(pad)
    return {naam: max(paden, key=lambda p: (p.stat().st_size, p)) for naam, paden in sorted(per_soort.items())}


def bevindingen(browser: Chromium, adres: str, axe: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Open a page in every way, and give the way with each finding."""
    for breed in BREEDTES:
        for schema in ("light", "dark"):
            browser.venster(breed, prefers_color_scheme=schema, prefers_reduced_motion="reduce")
            browser.open(adres)
            browser.waarde(axe)
            yield from ((f"{breed} {schema}", tuple(b)) for b in browser.waarde(_VRAAG))
        browser.waarde("document.documentElement.lang = 'ar'; document.documentElement.dir = 'rtl'; 1")
        yield from ((f"{breed} ar", tuple(b)) for b in browser.waarde(_VRAAG))


def kijk(output: Path) -> tuple[int, dict[tuple[str, str, str], list[str]]]:
    """Look at all, with a browser for each processor; give how many times a page was judged, and per (result, rule, what it asks) where."""
    plekken = [pad.relative_to(output).as_posix() for pad in soorten(output).values()]
    axe = (AXE / "axe.min.js").read_text(encoding="utf-8") + "; 1"
    samen = os.cpu_count() or 1
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as tmp, dien(output) as adres, ThreadPoolExecutor(samen) as pool:
        delen = [pool.submit(_kijk_naar, plekken[n::samen], adres, axe, Path(tmp) / str(n)) for n in range(samen)]
        gevonden: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for wat, waar in sorted(rij for deel in delen for rij in deel.result()):
            gevonden[wat].append(waar)
    return len(plekken) * len(BREEDTES) * 3, gevonden


def _kijk_naar(plekken: Iterable[str], adres: str, axe: str, profiel: Path) -> list[tuple[tuple[str, str, str], str]]:
    """Look at some of the pages with one browser."""
    with chromium(profiel) as browser:
        return [
            ((soort, regel, wat), f"{plek} ({hoe}): {stuk}")
            for plek in plekken
            for hoe, (soort, regel, wat, stukken) in bevindingen(browser, f"{adres}/{plek.removesuffix('index.html')}", axe)
            for stuk in stukken
        ]


def uitgelegd(regel: str, waar: str) -> bool:
    """Tell whether we know what axe cannot."""
    return any(re.match(r, regel) and re.search(stuk, waar) for r, stuk, _ in UITGELEGD)


def schrijf(pad: Path, keren: int, soorten_: int, gevonden: Mapping[tuple[str, str, str], list[str]]) -> None:
    """Write what was found, for the page that tells it."""
    versie = json.loads((AXE / "package.json").read_text(encoding="utf-8"))["version"]
    fouten = sum(len(w) for (soort, *_), w in gevonden.items() if soort == "fout")
    onbeslist = sorted({regel for soort, regel, _ in gevonden if soort == "onbeslist"})
    uitslag = {"op": date.today().isoformat(), "met": f"axe-core {versie}", "soorten": soorten_, "keren": keren, "fouten": fouten}
    tekst = zet(pad.read_text(encoding="utf-8"), ("toegankelijkheid",), uitslag | ({"onbeslist": onbeslist} if onbeslist else {}))
    pad.write_text(tekst, encoding="utf-8")


def main() -> int:
    """Print what was found, and how often was looked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output")
    parser.add_argument("--schrijf", action="store_true", help="zet het in data/wijk.yaml")
    args = parser.parse_args()
    keren, gevonden = kijk(args.output)
    mis = {k: open_ for k, waar in gevonden.items() if (open_ := waar if k[0] == "fout" else [w for w in waar if not uitgelegd(k[1], w)])}
    for (soort, regel, wat), waar in sorted(mis.items()):
        sys.stdout.write(f"{soort} {regel} ({len(waar)}x): {wat}\n" + "".join(f"    {plek}\n" for plek in waar[:3]))
    sys.stdout.write(f"{keren} keer een pagina bekeken, {len(soorten(args.output))} soorten: {len(mis)} bezwaren\n")
    if args.schrijf and not mis:
        schrijf(ROOT / "data/wijk.yaml", keren, len(soorten(args.output)), gevonden)
    return bool(mis) or not keren


if __name__ == "__main__":
    sys.exit(main())
