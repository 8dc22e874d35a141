"""Look at a PDF as a printer does before it goes to the plates, and say in Dutch what he would say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Final, Literal, NamedTuple

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from wijkpers.druk.bladlezen import Blad, alle_bladen
from wijkpers.druk.motor import VEL

Ernst = Literal["goed", "let op", "fout"]
MM: Final = 72 / 25.4
AFLOOP: Final = 3.0  # mm
VEILIG: Final = 5.0  # mm between text and the trimmed edge
PPI_FOUT: Final = 150
PPI_LET_OP: Final = 250
INKT: Final = 3.0  # four inks together


class Bevinding(NamedTuple):
    """Hold one finding: how serious, about what, and in words."""

    ernst: Ernst
    wat: str
    tekst: str


def preflight(data: bytes, *, boekje: bool = True) -> tuple[Bevinding, ...]:
    """Check a press file; `boekje` asks for a multiple of four pages."""
    with pikepdf.open(BytesIO(data)) as pdf:
        bladen = list(alle_bladen(pdf))
        klachten = (_paginas(pdf, boekje), _kaders(pdf), _kleur(pdf, bladen), _inkt(pdf, bladen), _letters(pdf), _norm(pdf), _fotos(bladen), _veilig(pdf, data))
        return tuple(b for deel in klachten for b in deel)


def als_tekst(bevindingen: Iterable[Bevinding]) -> str:
    """Write the findings as lines, and whether it may go to the printer."""
    rijen = [f"  {b.ernst:<7} {b.wat:<16} {b.tekst}" for b in bevindingen]
    fouten = sum(b.ernst == "fout" for b in bevindingen)
    slot = "Dit bestand kan naar de drukker." if not fouten else f"Nog niet naar de drukker: {fouten} {'fout' if fouten == 1 else 'fouten'}."
    return "\n".join([*rijen, slot])


def _paginas(pdf: Pdf, boekje: bool) -> Iterator[Bevinding]:
    aantal = len(pdf.pages)
    if boekje and aantal % VEL:
        yield Bevinding("fout", "pagina's", f"{aantal} pagina's is geen veelvoud van vier; laat er {-aantal % VEL} bij komen")
    else:
        yield Bevinding("goed", "pagina's", f"{aantal}" + (", een veelvoud van vier" if boekje else ""))


def _kaders(pdf: Pdf) -> Iterator[Bevinding]:
    fout = [n for n, page in enumerate(pdf.pages, 1) if not _afloop_goed(page)]
    if fout:
        yield Bevinding(
            "fout", "afloop", f"geen snijrand met {AFLOOP:.0f} mm afloop op {_op(fout)}; maak het bestand met: publish.py print magazine --formaat drukker"
        )
        return
    maten = {(round((t[2] - t[0]) / MM), round((t[3] - t[1]) / MM)) for t in (_kader(p, "/TrimBox") for p in pdf.pages)}
    if len(maten) > 1:
        yield Bevinding("fout", "maat", "niet alle pagina's zijn even groot: " + ", ".join(f"{b} x {h} mm" for b, h in sorted(maten)))
    else:
        yield Bevinding("goed", "maat", "".join(f"{b} x {h} mm, {AFLOOP:.0f} mm afloop op elke pagina" for b, h in maten))


def _afloop_goed(page: pikepdf.Page) -> bool:
    if "/TrimBox" not in page.obj or "/BleedBox" not in page.obj:
        return False
    snij, afloop = _kader(page, "/TrimBox"), _kader(page, "/BleedBox")
    randen = (snij[0] - afloop[0], snij[1] - afloop[1], afloop[2] - snij[2], afloop[3] - snij[3])
    return all(rand >= (AFLOOP - 0.05) * MM for rand in randen)


def _kader(page: pikepdf.Page, naam: str) -> tuple[float, float, float, float]:
    a, b, c, d = (float(v) for v in page.obj[naam])
    return a, b, c, d


def _kleur(pdf: Pdf, bladen: Sequence[Blad]) -> Iterator[Bevinding]:
    fout = [n for n, blad in enumerate(bladen, 1) if blad.rgb or any(p.componenten == 3 for p in blad.plaatsingen)]
    if fout:
        yield Bevinding("fout", "kleur", f"schermkleuren (RGB) op {_op(fout)}")
    elif any(_rgb_ruimte(obj) for obj in pdf.objects):
        yield Bevinding("fout", "kleur", "een verloop of masker gebruikt schermkleuren (RGB)")
    else:
        yield Bevinding("goed", "kleur", "alles in cyaan, magenta, geel en zwart")


def _rgb_ruimte(obj: object) -> bool:
    return isinstance(obj, Dictionary) and "/ShadingType" in obj and obj.ColorSpace not in (Name.DeviceCMYK, Name.DeviceGray)


def _inkt(pdf: Pdf, bladen: Sequence[Blad]) -> Iterator[Bevinding]:
    meest = max((blad.inkt for blad in bladen), default=0.0)
    foto = max((_inkt_van(obj) for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and obj.get("/ColorSpace") == Name.DeviceCMYK), default=0.0)
    ernst: Ernst = "fout" if max(meest, foto) > INKT + 0.005 else "goed"
    yield Bevinding(ernst, "inkt", f"hooguit {meest:.0%} in vlakken en {foto:.0%} in foto's (grens {INKT:.0%})")


def _inkt_van(obj: pikepdf.Stream) -> float:
    """Give the most ink in a photo, looked at in blocks of some pixels so that the noise of JPEG does not count."""
    beeld = pikepdf.PdfImage(obj).as_pil_image()
    klein = beeld.convert("CMYK").resize((min(beeld.width, 200), min(beeld.height, 200)), Image.Resampling.BOX)
    c, m, y, k = klein.split()
    som = [sum(punt) for punt in zip(*(kanaal.tobytes() for kanaal in (c, m, y, k)), strict=True)]
    return max(som, default=0) / 255


def _letters(pdf: Pdf) -> Iterator[Bevinding]:
    namen, los = set(), set()
    for obj in pdf.objects:
        if isinstance(obj, Dictionary) and obj.get("/Type") == Name.FontDescriptor:
            naam = str(obj.FontName).lstrip("/").split("+")[-1]
            (namen if any(s in obj for s in ("/FontFile", "/FontFile2", "/FontFile3")) else los).add(naam)
    if los:
        yield Bevinding("fout", "letters", "niet ingesloten: " + ", ".join(sorted(los)))
    else:
        yield Bevinding("goed", "letters", f"{len(namen)} lettertypen, allemaal ingesloten")


def _norm(pdf: Pdf) -> Iterator[Bevinding]:
    intenties = [i for i in pdf.Root.get("/OutputIntents", Array([])) if i.get("/S") == Name.GTS_PDFX]
    if not intenties or "/DestOutputProfile" not in intenties[0]:
        yield Bevinding("fout", "PDF/X-4", "er staat niet in voor welke pers het is (output intent)")
    else:
        yield Bevinding("goed", "PDF/X-4", f"voor {intenties[0].OutputConditionIdentifier}, profiel ingesloten")
    koppelingen = [n for n, page in enumerate(pdf.pages, 1) if "/Annots" in page.obj]
    if koppelingen:
        yield Bevinding("fout", "koppelingen", f"links of notities op {_op(koppelingen)}")


class KleineFoto(NamedTuple):
    """Hold a photo with few pixels for its place: the page, its pixels, what that is per inch, and the pixels for 300 per inch."""

    pagina: int
    pixels: tuple[int, int]
    ppi: float
    nodig: str


def kleine_fotos(data: bytes) -> tuple[KleineFoto, ...]:
    """Find the photos under PPI_LET_OP."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(_klein(alle_bladen(pdf)))


def _klein(bladen: Iterable[Blad]) -> Iterator[KleineFoto]:
    for pagina, blad in enumerate(bladen, 1):
        for p in blad.plaatsingen:
            if p.ppi < PPI_LET_OP:
                yield KleineFoto(pagina, p.pixels, p.ppi, " x ".join(str(round(punten / 72 * 300)) for punten in (p.breed, p.hoog)))


def _fotos(bladen: Sequence[Blad]) -> Iterator[Bevinding]:
    klein = list(_klein(bladen))
    for f in klein:
        tekst = f"pagina {f.pagina}: {f.pixels[0]} x {f.pixels[1]} beeldpunten is {f.ppi:.0f} ppi; mooi voor deze maat: {f.nodig}"
        yield Bevinding("fout" if f.ppi < PPI_FOUT else "let op", "foto", tekst)
    alle = [p.ppi for blad in bladen for p in blad.plaatsingen]
    if alle and not klein:
        yield Bevinding("goed", "foto's", f"{len(alle)} foto's, de laagste {min(alle):.0f} ppi")


def _veilig(pdf: Pdf, data: bytes) -> Iterator[Bevinding]:
    """Find text that stands so close to the edge that it may be cut off."""
    buiten: dict[int, str] = defaultdict(str)
    with pypdfium2.PdfDocument(data) as document:
        for nummer, page in enumerate(document):
            snij = _kader(pdf.pages[nummer], "/TrimBox") if "/TrimBox" in pdf.pages[nummer].obj else page.get_mediabox()
            for tekst, vak in _letters_op(page):
                ruimte = min(vak[0] - snij[0], vak[1] - snij[1], snij[2] - vak[2], snij[3] - vak[3])
                if ruimte < (VEILIG - 0.1) * MM:
                    buiten[nummer + 1] += tekst
    for nummer, tekst in buiten.items():
        yield Bevinding("fout", "rand", f"pagina {nummer}: tekst binnen {VEILIG:.0f} mm van de snijrand: {tekst[:30]!r}")
    if not buiten:
        yield Bevinding("goed", "rand", f"alle tekst staat meer dan {VEILIG:.0f} mm van de snijrand")


def _letters_op(page: pypdfium2.PdfPage) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Yield every letter with its box: left, bottom, right, top."""
    tekst = page.get_textpage()
    for i in range(tekst.count_chars()):
        letter = tekst.get_text_range(i, 1)
        if letter.strip():
            yield letter, tekst.get_charbox(i)


def _op(paginas: Sequence[int]) -> str:
    reeks = ", ".join(map(str, paginas[:8])) + (" ..." if len(paginas) > 8 else "")
    return f"pagina {reeks}"
