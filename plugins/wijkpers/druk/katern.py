"""Rearrange pages for a printer at home: two on a sheet as a booklet, or enlarged to large print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

MM: Final = 72 / 25.4
A4: Final = (297 * MM, 210 * MM)  # a sheet on its side
PAPIER_MM: Final = 0.1  # thickness of a sheet of 80 grams
VERGROTING: Final = 2**0.5  # from A5 to A4


def zijden(aantal: int) -> Iterator[tuple[int, int, int]]:
    """Yield (sheet, left page, right page) for every printed side: 20|1, 2|19, 18|3 ...; pages count from 1."""
    for vel in range(aantal // 4):
        yield vel, aantal - 2 * vel, 2 * vel + 1
        yield vel, 2 * vel + 2, aantal - 2 * vel - 1


def boekje(data: bytes) -> bytes:
    """Impose A5 pages on sheets of A4, printed on both sides, flipped on the short side, folded and stapled.

    Inside a folded pile the inner sheets stick out: their pages move towards the fold by the thickness of the sheets around
    them (creep). Raises ValueError when the pages do not fill whole sheets.
    """
    with pikepdf.open(BytesIO(data)) as bron, Pdf.new() as doel:
        if len(bron.pages) % 4:
            raise ValueError(f"{len(bron.pages)} pagina's vullen geen hele vellen")
        for vel, links, rechts in zijden(len(bron.pages)):
            doel.add_blank_page(page_size=A4)
            blad = doel.pages[-1]
            naar_rug = vel * PAPIER_MM * MM
            for nummer, x in ((links, naar_rug), (rechts, A4[0] / 2 - naar_rug)):
                _plak(doel, blad, bron.pages[nummer - 1], nummer, (x, 0, A4[0] / 2, A4[1]))
        return _bewaar(bron, doel)


def _plak(doel: Pdf, blad: pikepdf.Page, bron: pikepdf.Page, nummer: int, vak: tuple[float, float, float, float]) -> None:
    """Draw a page in a part of a sheet (x, y, width, height), as large as fits, clipped to that part."""
    x, y, ruim_breed, ruim_hoog = vak
    breed, hoog = (float(bron.trimbox[i + 2]) - float(bron.trimbox[i]) for i in (0, 1))
    schaal = min(ruim_breed / breed, ruim_hoog / hoog)
    vorm = doel.copy_foreign(bron.as_form_xobject())
    if "/StructParents" in vorm:
        del vorm["/StructParents"]
    naam = blad.add_resource(vorm, Name.XObject, Name(f"/P{nummer}"))
    dx, dy = x - float(bron.trimbox[0]) * schaal, y - float(bron.trimbox[1]) * schaal
    knip = f"{x:.3f} {y:.3f} {ruim_breed:.3f} {ruim_hoog:.3f} re W n"
    blad.contents_add(f"q {knip} {schaal:.5f} 0 0 {schaal:.5f} {dx:.3f} {dy:.3f} cm {naam} Do Q\n".encode())


def samen(bladen: Sequence[bytes]) -> bytes:
    """Put four A6 pages on one A4, with marks to cut along."""
    breed, hoog = A4[1] / 2, A4[0] / 2
    with Pdf.new() as doel:
        doel.add_blank_page(page_size=(A4[1], A4[0]))
        blad = doel.pages[-1]
        for nummer, data in enumerate(bladen[:4]):
            with pikepdf.open(BytesIO(data)) as bron:
                _plak(doel, blad, bron.pages[0], nummer, (nummer % 2 * breed, (1 - nummer // 2) * hoog, breed, hoog))
        lijnen = [(breed, 0, breed, 12), (breed, A4[0] - 12, breed, A4[0]), (0, hoog, 12, hoog), (A4[1] - 12, hoog, A4[1], hoog)]
        blad.contents_add(("0.3 w " + " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l S" for a, b, c, d in lijnen)).encode())
        return _bewaar(doel, doel)


def vergroot(data: bytes) -> bytes:
    """Enlarge A5 pages to A4; links and bookmarks move along, the structure for readers' software stays."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            for kader in ("/MediaBox", "/TrimBox", "/BleedBox", "/CropBox", "/ArtBox"):
                if kader in page.obj:
                    page.obj[kader] = _maal(page.obj[kader])
            page.contents_add(f"q {VERGROTING:.6f} 0 0 {VERGROTING:.6f} 0 0 cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ", prepend=False)
        for obj in pdf.objects:
            _verplaats(obj)
        uit = BytesIO()
        pdf.save(uit, deterministic_id=True)
    return uit.getvalue()


def _verplaats(obj: Any) -> None:
    """Scale the place of a link, and where a bookmark or link leads to."""
    if isinstance(obj, Dictionary) and obj.get("/Subtype") == Name.Link:
        obj.Rect = _maal(obj.Rect)
        if "/QuadPoints" in obj:
            obj.QuadPoints = _maal(obj.QuadPoints)
    doelen = [obj] if isinstance(obj, Array) else [obj[s] for s in ("/Dest", "/D") if s in obj] if isinstance(obj, Dictionary) else []
    for doel in doelen:
        if isinstance(doel, Array) and len(doel) == 5 and doel[1] == Name.XYZ:
            doel[2], doel[3] = (float(doel[i]) * VERGROTING for i in (2, 3))


def _maal(getallen: Any) -> Array:
    return Array([round(float(v) * VERGROTING, 3) for v in getallen])


def _bewaar(bron: Pdf, doel: Pdf) -> bytes:
    for sleutel in ("/Title", "/CreationDate", "/Author"):
        if sleutel in bron.docinfo:
            doel.docinfo[sleutel] = str(bron.docinfo[sleutel])
    uit = BytesIO()
    doel.save(uit, deterministic_id=True)
    return uit.getvalue()
