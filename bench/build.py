"""Time full builds of generated wijken: `uv run python bench/build.py [100 1000 5000]`.

Each article has 400-600 Dutch words, two pictures, keywords, an author and a reference to one of N/10 organisations. Pictures come
from a pool of eight, encoded in the run that is called cold. A row gives the median, least and most of the runs: wall seconds
without Pagefind and peak memory of the whole process tree's largest process.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parents[1]
WOORDEN = (
    "de het een van in op met voor naar bij uit over onder door buurt straat plein brug vaart tuin huis deur raam fiets markt koffie soep brood "
    "bewoner buurvrouw vrijwilliger kinderen school bibliotheek avond ochtend week maand jaar zomer winter regen zon licht samen eerste nieuwe "
    "oude kleine grote mooie warme zit loopt vertelt maakt helpt vraagt kookt leest zingt schrijft repareert plant bouwt komt gaat weet wil kan"
).split()


def zin(kans: random.Random) -> str:
    """Make a sentence of 6 to 16 words."""
    return " ".join(kans.choices(WOORDEN, k=kans.randint(6, 16))).capitalize() + "."


def tekst(kans: random.Random, foto: int) -> str:
    """Make a body of 400 to 600 words with headings, a list, a link and a picture."""
    doel, delen, aantal = kans.randint(400, 600), [], 0
    while aantal < doel:
        alinea = " ".join(zin(kans) for _ in range(5))
        aantal += alinea.count(" ") + 1
        delen.append(alinea)
    delen.insert(1, "## " + zin(kans)[:-1])
    delen.insert(3, "\n".join(f"- {zin(kans)}" for _ in range(4)))
    delen.insert(5, f'![Een foto uit de buurt](../media/foto-{foto}.jpg "{zin(kans)}")')
    delen.append("Meer weten? Ga naar [de organisatie](organisatie:org-0).")
    return "\n\n".join(delen)


def corpus(map_: Path, n: int) -> None:
    """Write a wijk of `n` articles and n/10 organisations; the same for the same n."""
    kans = random.Random(n)
    for naam in ("content/artikelen", "content/media", "data"):
        (map_ / naam).mkdir(parents=True)
    for i in range(8):
        im = Image.effect_noise((1600, 1067), 60).convert("RGB")
        ImageDraw.Draw(im).ellipse((200 + 60 * i, 200, 900, 900), fill=(40 * i % 256, 90, 120))
        im.resize((1200, 800)).save(map_ / f"content/media/foto-{i}.jpg", quality=80)
    (map_ / "data/wijk.yaml").write_text(
        "naam: Bank\nplaats: Stad\nkort: Een wijk om te meten.\n"
        "url: https://bank.example\nschoolregio: Midden\nvraagbaak: {naam: Balie, telefoon: 030 123 45 67}\n"
        "buurten: [{code: noord, naam: Noord}]\n"
        "rubrieken: [{code: nieuws, naam: Nieuws}]\nkanalen: [site, agenda, sociale_kaart, feeds]\n",
        encoding="utf-8",
    )
    for i in range(n):
        kop = (
            f"---\ntitel: {zin(kans)[:60].rstrip('.')} {i}\nkort: {zin(kans)}\ndatum: {2016 + i % 10}-{1 + i % 12:02d}-{1 + i % 28:02d}\n"
            f"auteur: Auteur {i % 40}\nrubriek: nieuws\n"
            f"trefwoorden: [woord {i % 60}, woord {i % 7}]\nbuurten: [noord]\norganisaties: [org-{i % max(1, n // 10)}]\n"
            f"beeld:\n  bestand: media/foto-{i % 8}.jpg\n  alt: Een foto uit de buurt\n  fotograaf: Fotoclub\n  rechten: eigen\n  herkenbaar: niemand\n---\n"
        )
        (map_ / f"content/artikelen/artikel-{i}.md").write_text(kop + tekst(kans, (i + 3) % 8) + "\n", encoding="utf-8")
    rijen = [
        f"- code: org-{i}\n  naam: Organisatie {i}\n  soort: stichting\n  kort: {zin(kans)}\n  telefoon: 030 123 45 67\n"
        "  gecontroleerd: {op: 2026-10-01, hoe: gebeld}\n"
        for i in range(max(1, n // 10))
    ]
    (map_ / "data/organisations.yaml").write_text("".join(rijen), encoding="utf-8")


def meet(map_: Path, *, zoeken: bool = False) -> tuple[float, float]:
    """Build once in a process of its own; return wall seconds and peak megabytes."""
    opdracht = [sys.executable, str(ROOT / "publish.py"), "build", "--root", str(map_), "--date", "2026-11-24", *([] if zoeken else ["--zonder-zoeken"])]
    shutil.rmtree(map_ / ".cache/wijkpers/gemaakt", ignore_errors=True)  # else nothing changed, and nothing is built
    begin = time.perf_counter()
    kind = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, gebruik = os.wait4(kind.pid, 0)
    duur = time.perf_counter() - begin
    if status:
        raise SystemExit(kind.stderr.read().decode() if kind.stderr else "de bouw mislukt")
    return duur, gebruik.ru_maxrss / (1 if sys.platform == "darwin" else 1024) / (1024 if sys.platform == "darwin" else 1)


def main() -> None:
    """Print a row per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aantallen", nargs="*", type=int, default=[100, 1000, 5000])
    parser.add_argument("-n", type=int, default=3, help="metingen per rij")
    args = parser.parse_args()
    print(f"{os.cpu_count()} kernen, Python {sys.version.split()[0]}, belasting vooraf {os.getloadavg()[0]:.1f}")
    for n in args.aantallen:
        with tempfile.TemporaryDirectory() as tmp:
            map_ = Path(tmp) / "wijk"
            corpus(map_, n)
            koud = meet(map_)
            metingen = [meet(map_) for _ in range(args.n)]
            tijden, geheugen = [t for t, _ in metingen], max(m for _, m in metingen)
            paginas = sum(1 for _ in (map_ / "output").rglob("*.html"))
            mediaan = statistics.median(tijden)
            print(f"{n:>6} artikelen, {paginas} pagina's: koud {koud[0]:.2f} s, daarna {mediaan:.2f} s", end=" ")
            print(f"({min(tijden):.2f}-{max(tijden):.2f}), {geheugen:.0f} MB")
            shutil.rmtree(map_)


if __name__ == "__main__":
    main()
