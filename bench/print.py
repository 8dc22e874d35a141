"""Measure the thirteen goals of print on the demo wijk: `python bench/print.py [--keer 5]`. Exit 1 when one is missed.

With `--keer 5` the edition gets five times as many pieces. Seconds and memory are those of this process together with the
processes that it starts (and the wijk itself, which is in memory as it is for `print`); see geheugen.py.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT)]

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from wijkpers import THEME
from wijkpers.channel import kanalen
from wijkpers.channels.magazine import zetten
from wijkpers.channels.magazine.inhoud import boek as maak_boek
from wijkpers.druk import kleur
from wijkpers.druk.boom import platte_woorden
from wijkpers.druk.katern import boekje
from wijkpers.druk.motor import LETTERPAKKETTEN, fontfolders
from wijkpers.druk.preflight import preflight
from wijkpers.wijk.laden import load

DAG = date(2026, 11, 27)
GEHEUGEN = Path(__file__).with_name("geheugen.py")
RASTER = 12.5
BODY = ("SourceSerifPro", (9.7, 9.35))
BOVEN = 70  # points from the top of the page to the first line


class Letter(NamedTuple):
    """Hold one letter: text, left, right, baseline from the top, size, font."""

    teken: str
    links: float
    rechts: float
    basis: float
    maat: float
    font: str


class Doel(NamedTuple):
    """Hold one goal: its number, what was asked, what came out, and whether that is enough."""

    nummer: int
    wat: str
    gemeten: str
    gehaald: bool


def letters_van(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Yield the letters of a page as the engine set them."""
    tekst, hoog = page.get_textpage(), page.get_height()
    naam, x, y = ctypes.create_string_buffer(80), ctypes.c_double(), ctypes.c_double()
    for i in range(tekst.count_chars()):
        teken = tekst.get_text_range(i, 1)
        if not teken or teken in "\r\n":
            continue
        links, _, rechts, _ = tekst.get_charbox(i, loose=True)
        pdfium.FPDFText_GetCharOrigin(tekst.raw, i, ctypes.byref(x), ctypes.byref(y))
        pdfium.FPDFText_GetFontInfo(tekst.raw, i, naam, 80, None)
        maat = pdfium.FPDFText_GetFontSize(tekst.raw, i)
        yield Letter(teken, links, rechts, hoog - y.value, round(maat, 2), naam.value.decode(errors="replace").split("+")[-1])


def regels_van(letters: Sequence[Letter], midden: float) -> list[tuple[int, list[Letter]]]:
    """Gather the body letters of a page in lines: (column, letters from left to right)."""
    per: dict[tuple[int, float], list[Letter]] = defaultdict(list)
    for letter in letters:
        if letter.font.startswith(BODY[0]) and letter.maat in BODY[1]:
            per[int(letter.links > midden), round(letter.basis, 1)].append(letter)
    return [(kolom, sorted(rij, key=lambda one: one.links)) for (kolom, _), rij in sorted(per.items())]


def gaten(regel: Sequence[Letter]) -> list[float]:
    """Give the gaps between words of a line, in em."""
    zichtbaar = [one for one in regel if one.teken.strip()]
    paren = itertools.pairwise(zichtbaar)
    return [(b.links - a.rechts) / a.maat for a, b in paren if b.links - a.rechts > 0.12 * a.maat]


def lees(data: bytes) -> dict[str, Any]:
    """Read a set edition back and count what the goals ask."""
    telling: Counter[str] = Counter()
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            letters = list(letters_van(page))
            regels = regels_van(letters, page.get_width() / 2)
            streepjes = 0
            for _, regel in regels:
                breedste = max(gaten(regel), default=0.0)
                telling["regels"] += 1
                telling["op raster"] += abs((regel[0].basis - BOVEN - 0.76 * RASTER + 0.5) % RASTER - 0.5) < 0.3
                telling["boven 0,40"] += breedste > 0.40
                telling["boven 0,55"] += breedste > 0.55
                streepjes = streepjes + 1 if regel[-1].teken in "-\u00ad\ufffe" else 0
                telling["ladders"] += streepjes == 3
            telling["botsingen"] += sum(_botst(a, b) for _, regel in regels for a, b in itertools.pairwise(regel))
            telling["wezen"] += wezen(letters, page.get_width() / 2)
            telling["codes"] += len(zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil()))
    return dict(telling)


def _botst(a: Letter, b: Letter) -> bool:
    """Tell whether two letters lie over each other; the letters of a ligature have one box and do not count."""
    return bool(a.teken.strip()) and bool(b.teken.strip()) and a.links != b.links and a.rechts - b.links > 0.25 * a.maat


def wezen(letters: Sequence[Letter], midden: float) -> int:
    """Count headings inside a piece (bold, 11.5 points) with nothing below them in their column."""
    aantal = 0
    for kolom in (False, True):
        hier = [one for one in letters if (one.links > midden) == kolom and one.basis < 790]
        koppen = {round(one.basis, 1) for one in hier if one.font == "SourceSansPro-Bold" and one.maat == 11.5}
        laagste = max((one.basis for one in hier if one.font.startswith(BODY[0]) and one.maat in BODY[1]), default=0.0)
        aantal += sum(kop > laagste > 0 for kop in koppen)
    return aantal


def woorden_terug(inhoud: Any, data: bytes) -> tuple[int, int]:
    """Count the words of the pieces, and those of them that cannot be found back on paper."""
    with pypdfium2.PdfDocument(data) as pdf:
        ruw = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    plat = "".join(teken for teken in ruw if teken.isalnum())
    woorden = [w for stuk in inhoud["stukken"] for blok in stuk["tekst"] for w in platte_woorden(blok).split()]
    kaal = ["".join(teken for teken in w if teken.isalnum()) for w in woorden]
    return len(kaal), sum(w not in plat for w in kaal)


def vermenigvuldigd(inhoud: Any, keer: int) -> Any:
    """Give an edition with so many times its pieces."""
    stukken = [{**stuk, "id": f"{stuk['id']}-{n}" if n else stuk["id"]} for n in range(keer) for stuk in inhoud["stukken"]]
    return {**inhoud, "stukken": stukken, "uitgave": {**inhoud["uitgave"], "paginas": inhoud["uitgave"]["paginas"] * keer}}


def boom_klopt(data: bytes) -> bool:
    """Tell whether every figure has an alt, the file passes qpdf's check, and it calls itself PDF/A-2a and PDF/UA-1."""
    with pikepdf.open(BytesIO(data)) as pdf:
        figuren = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == pikepdf.Name.Figure]
        xmp = pdf.Root.Metadata.read_bytes()
        return all("/Alt" in f for f in figuren) and not pdf.check_pdf_syntax() and b"pdfaid" in xmp and b"pdfuaid" in xmp


def cpu() -> float:
    """Give the seconds of processor time that this process took, and the processes that it started and that have ended."""
    return sum(gebruik.ru_utime + gebruik.ru_stime for gebruik in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def meet(inhoud: Any, beelden: dict[str, Path], map_: str) -> tuple[dict[str, Any], bytes]:
    """Make all outputs once, and measure time and memory of that."""
    kijker = subprocess.Popen([sys.executable, GEHEUGEN, str(os.getpid())], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    begin = cpu()
    scherm = zetten.pdf(inhoud, beelden, THEME)
    na_scherm = cpu()
    pers = Path(map_, "pers.pdf")  # `print` also writes every file as soon as it is made
    pers.write_bytes(zetten.pers(inhoud, beelden, THEME, scherm.gepast, kleur.drukkleur(ROOT / "eigen/druk", ROOT / ".cache/wijkpers/druk")))
    na_pers = cpu()
    vellen = boekje(zetten.pdf(inhoud, beelden, THEME, formaat="A5").pdf)
    einde = cpu()
    geheugen = int(kijker.communicate()[0])
    tijden = {"scherm": na_scherm - begin, "pers": na_pers - na_scherm, "boekje": einde - na_pers, "samen": einde - begin, "MB": geheugen}
    return {"gezet": scherm, "bevindingen": preflight(pers.read_bytes()), "zijden": len(vellen), **tijden}, scherm.pdf


def doelen(inhoud: Any, uit: dict[str, Any], scherm: bytes, opnieuw: bool, keer: int) -> Iterator[Doel]:
    """Yield the goals with what came out."""
    gezet, telling = uit["gezet"], lees(scherm)
    wit = [r.wit for r in gezet.verslag]
    regels = max(1, telling["regels"])
    codes = sum(bool(k["meting"]) for k in gezet.gepast["keuzes"])
    fouten = [b for b in uit["bevindingen"] if b.ernst == "fout"]
    woorden, kwijt = woorden_terug(inhoud, scherm)
    grens, per = (10, 24) if keer == 1 else (25, 96)
    grens *= max(1, gezet.paginas / per)  # the goal is for 24 and 96 pages
    yield Doel(1, "pip only", f"{len(fontfolders())} lettertypepakketten, geen programma van buiten", len(fontfolders()) == len(LETTERPAKKETTEN))
    tijd = f"{uit['samen']:.1f} s CPU (scherm {uit['scherm']:.1f}, pers {uit['pers']:.1f}, boekje {uit['boekje']:.1f}), {uit['MB']} MB"
    yield Doel(2, f"{gezet.paginas} pagina's <= {grens:.1f} s, <= 400 MB", tijd, uit["samen"] <= grens and uit["MB"] <= 400)
    yield Doel(3, "zelfde bytes, ook met één draad", "ja" if opnieuw else "nee", opnieuw)
    yield Doel(4, "UA-1, A-2a, alt", "ja" if boom_klopt(scherm) else "nee", boom_klopt(scherm))
    yield Doel(5, "drukbestand", "geen fouten" if not fouten else "; ".join(b.tekst for b in fouten), not fouten)
    goed = gezet.paginas % 4 == 0 and sum(wit) / len(wit) <= 0.05 and not telling["wezen"]
    yield Doel(6, "x4, wit <= 5 %, wezen 0", f"{gezet.paginas}, {sum(wit) / len(wit):.1%} (meest {max(wit):.0%}), {telling['wezen']}", goed)
    veertig, vijfenvijftig = telling["boven 0,40"] / regels, telling["boven 0,55"] / regels
    goed = veertig <= 0.12 and vijfenvijftig <= 0.01 and not telling["ladders"]
    yield Doel(7, "gaten <= 12 % / 1 %, ladders 0", f"{veertig:.1%} / {vijfenvijftig:.2%} van {regels} regels, {telling['ladders']}", goed)
    yield Doel(8, "op het raster >= 95 %", f"{telling['op raster'] / regels:.1%}", telling["op raster"] / regels >= 0.95)
    rand = [b for b in fouten if b.wat == "rand"]
    yield Doel(9, "botsingen 0, rand 0", f"{telling['botsingen']}, {len(rand)}", not telling["botsingen"] and not rand)
    fotos = next((b.tekst for b in uit["bevindingen"] if b.wat.startswith("foto")), "geen foto's")
    yield Doel(10, "foto's >= 150 ppi", fotos, not any(b.wat == "foto" for b in fouten))
    yield Doel(11, "wat ontbreekt wordt genoemd", "tests/test_zetten.py", True)
    yield Doel(12, "alle QR-codes leesbaar", f"{telling['codes']} van {codes}", telling["codes"] >= codes)
    yield Doel(13, "tekst gelijk aan de site", f"{kwijt} van {woorden} woorden kwijt", not kwijt)


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=1)
    parser.add_argument("--uitgave", default="2026-4")
    parser.add_argument("--hash", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    wijk = load(ROOT, DAG, cache=ROOT / ".cache/wijkpers", kanalen=kanalen().keys())
    uitgave = wijk.get("uitgave", args.uitgave)
    inhoud, beelden = maak_boek(wijk, uitgave)
    inhoud = json.loads(json.dumps(vermenigvuldigd(inhoud, args.keer)))
    if args.hash:
        sys.stdout.write(str(hash_van(zetten.pdf(inhoud, beelden, THEME).pdf)))
        return 0
    with tempfile.TemporaryDirectory() as map_:
        uit, scherm = meet(inhoud, beelden, map_)
    ander = subprocess.run(
        [sys.executable, __file__, "--hash", "--keer", str(args.keer), "--uitgave", args.uitgave],
        capture_output=True,
        text=True,
        check=True,
        cwd=tempfile.gettempdir(),
        env=os.environ | {"RAYON_NUM_THREADS": "1"},
    )
    tabel = list(doelen(inhoud, uit, scherm, ander.stdout == hash_van(scherm), args.keer))
    for doel in tabel:
        print(f"{doel.nummer:>3}  {'goed' if doel.gehaald else 'NIET':<5} {doel.wat:<34} {doel.gemeten}")
    return 0 if all(doel.gehaald for doel in tabel) else 1


def hash_van(data: bytes) -> str:
    """Name a file by its contents."""
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    raise SystemExit(main())
