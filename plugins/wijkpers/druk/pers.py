"""Finish a PDF for the press: PDF/X-4, everything in four inks, dark text in black alone, bleed and trim on every page.

The engine draws in sRGB; here every colour that it names is replaced by inks, every photo is converted, and what only makes sense
on a screen (links, the structure for readers' software) is taken out.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf, Stream
from PIL import Image

from wijkpers.druk.bladlezen import alle_bladen, componenten
from wijkpers.druk.kleur import Drie, Drukkleur, Vier, scherm_lab

MM: Final = 72 / 25.4
AFLOOP_MM: Final = 3
DONKER: Final = 30  # L below which a grey is printed in black alone
PPI: Final = 300  # more pixels per inch than this no press can show
GRIJS: Final = 11  # chroma below which a colour counts as grey
_VUL: Final = frozenset(("scn", "sc", "rg", "g"))
_KLEUR: Final = _VUL | {"SCN", "SC", "RG", "G"}
_RUIMTE: Final = frozenset(("cs", "CS"))
_INTENT: Final = {"FOGRA39": ("Coated FOGRA39 (ISO 12647-2:2004)", "http://www.color.org")}


def voor_pers(data: bytes, kleur: Drukkleur, titel: str) -> bytes:
    """Return the PDF/X-4 of a PDF that was set with 3 mm of bleed (`afloop: ja`); the same bytes give the same bytes."""
    inkt = _inktkiezer(kleur)
    with pikepdf.open(BytesIO(data)) as pdf:
        breedtes = _breedtes(pdf)
        for page in pdf.pages:
            _bladzijde(page)
            page.Contents = pdf.make_stream(_omgezet(page.obj, inkt))
        for obj in list(pdf.objects):
            _voorwerp(obj, kleur, inkt, breedtes)
        for sleutel in ("/StructTreeRoot", "/MarkInfo", "/ViewerPreferences", "/OpenAction", "/OutputIntents"):
            if sleutel in pdf.Root:
                del pdf.Root[sleutel]
        _uitvoer(pdf, kleur)
        _gegevens(pdf, titel, hashlib.sha256(data).hexdigest())
        uit = BytesIO()
        pdf.remove_unreferenced_resources()
        pdf.save(uit, deterministic_id=True, force_version="1.6", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return uit.getvalue()


def _inktkiezer(kleur: Drukkleur) -> Callable[[Drie], Vier]:
    @cache
    def inkt(rgb: Drie) -> Vier:
        """Give black alone for a dark grey, so that small letters need no register."""
        lab = scherm_lab(rgb)
        if lab[0] < DONKER and math.hypot(lab[1], lab[2]) < GRIJS:
            return 0.0, 0.0, 0.0, 1.0 if lab[0] < 20 else 0.92
        return kleur.inkt(rgb)

    return inkt


def _breedtes(pdf: Pdf) -> dict[int, int]:
    """Give per picture the width in pixels that its largest place on paper can use."""
    breedtes: dict[int, int] = {}
    for plaatsing in (p for blad in alle_bladen(pdf) for p in blad.plaatsingen):
        breedtes[plaatsing.nummer] = max(breedtes.get(plaatsing.nummer, 0), round(plaatsing.breed / 72 * PPI))
    return breedtes


# --- pages and drawing ---------------------------------------------------------------------------------------------------


def _bladzijde(page: pikepdf.Page) -> None:
    """Set the boxes from what the engine wrote (media with bleed, trim), and drop links and structure."""
    x0, y0, x1, y1 = (float(v) for v in page.mediabox)
    rand = AFLOOP_MM * MM
    page.BleedBox = Array([_getal(v) for v in (x0, y0, x1, y1)])
    page.TrimBox = Array([_getal(v) for v in (x0 + rand, y0 + rand, x1 - rand, y1 - rand)])
    for sleutel in ("/Annots", "/CropBox", "/ArtBox", "/StructParents", "/Tabs"):
        if sleutel in page.obj:
            del page.obj[sleutel]


def _omgezet(bron: Any, inkt: Callable[[Drie], Vier]) -> bytes:
    """Rewrite a content stream: every colour becomes inks; the choice of a colour space falls away, except for a pattern.

    Operands are asked for only where a colour may be: to turn them into Python's is most of the work.
    """
    uit: list[Any] = []
    for stap in pikepdf.parse_content_stream(bron):
        naam = str(stap.operator)
        if naam in _RUIMTE and stap.operands[0] != Name.Pattern:
            continue
        if naam in _KLEUR and len(operanden := stap.operands) in (1, 3) and not isinstance(operanden[-1], Name):
            getallen = _inktgetallen([float(v) for v in operanden], inkt)
            stap = ContentStreamInstruction(getallen, Operator("k" if naam in _VUL else "K"))
        uit.append(stap)
    return pikepdf.unparse_content_stream(uit)


def _inktgetallen(waarden: Sequence[float], inkt: Callable[[Drie], Vier]) -> list[Decimal]:
    vier = inkt((waarden[0], waarden[1], waarden[2])) if len(waarden) == 3 else (0.0, 0.0, 0.0, 1 - waarden[0])
    return [_getal(v) for v in vier]


def _getal(v: float) -> Decimal:
    return Decimal(f"{v:.4f}").normalize() + 0


# --- pictures, shades, groups ----------------------------------------------------------------------------------------------


def _voorwerp(obj: Any, kleur: Drukkleur, inkt: Callable[[Drie], Vier], breedtes: dict[int, int]) -> None:
    if isinstance(obj, Stream) and obj.get("/Subtype") == Name.Image:
        if componenten(obj.get("/ColorSpace")) == 3:
            _foto(obj, kleur, breedtes.get(obj.objgen[0], obj.Width))
        elif "/ColorSpace" in obj and componenten(obj.ColorSpace) == 1:
            obj.ColorSpace = Name.DeviceGray
    elif isinstance(obj, Stream) and obj.get("/Subtype") == Name.Form:
        obj.write(_omgezet(obj, inkt))
    elif isinstance(obj, Dictionary) and "/ShadingType" in obj:
        _verloop(obj, inkt)
    if isinstance(obj, Dictionary | Stream) and "/Group" in obj and "/CS" in obj.Group:
        obj.Group.CS = Name.DeviceGray if componenten(obj.Group.CS) == 1 else Name.DeviceCMYK
    if isinstance(obj, Dictionary | Stream) and isinstance(obj.get("/Resources"), Dictionary) and "/ColorSpace" in obj.Resources:
        del obj.Resources["/ColorSpace"]


def _foto(obj: Stream, kleur: Drukkleur, maat: int) -> None:
    """Replace an RGB picture by a CMYK one of at most `maat` pixels wide, in inks as JPEG writes them: inverted."""
    beeld = pikepdf.PdfImage(obj).as_pil_image()
    if maat < beeld.width:
        beeld = beeld.resize((maat, round(beeld.height * maat / beeld.width)), Image.Resampling.BICUBIC, reducing_gap=2.0)
    uit = BytesIO()
    kleur.foto(beeld).save(uit, "JPEG", quality=85)
    obj.write(uit.getvalue(), filter=Name.DCTDecode)
    obj.Width, obj.Height = beeld.size
    obj.ColorSpace = Name.DeviceCMYK
    obj.BitsPerComponent = 8
    obj.Decode = Array([1, 0] * 4)


def _verloop(obj: Dictionary, inkt: Callable[[Drie], Vier]) -> None:
    """Turn a shade between colours into one between inks; a grey shade is a mask and stays grey."""
    aantal = componenten(obj.ColorSpace)
    obj.ColorSpace = Name.DeviceGray if aantal == 1 else Name.DeviceCMYK
    if aantal == 3:
        for functie in (obj.Function, *obj.Function.get("/Functions", ())):
            for sleutel in ("/C0", "/C1"):
                if sleutel in functie:
                    functie[sleutel] = Array(_inktgetallen([float(v) for v in functie[sleutel]], inkt))
            if "/Range" in functie:
                functie.Range = Array([0, 1] * 4)


# --- what the printer reads --------------------------------------------------------------------------------------------------


def _uitvoer(pdf: Pdf, kleur: Drukkleur) -> None:
    """Name the printing condition and carry its profile."""
    profiel = pdf.make_stream(kleur.icc, N=4, Alternate=Name.DeviceCMYK)
    uitleg, register = _INTENT.get(kleur.naam, (kleur.naam, ""))
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=kleur.naam, Info=uitleg, DestOutputProfile=profiel)
    if register:
        intent.RegistryName = register
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _gegevens(pdf: Pdf, titel: str, sleutel: str) -> None:
    """Write the metadata that PDF/X-4 asks for; the identifiers follow from the contents."""
    pdf.docinfo["/Title"], pdf.docinfo["/Trapped"] = titel, Name("/False")
    aangemaakt = str(pdf.docinfo.get("/CreationDate", "D:20260101000000Z"))
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = aangemaakt
    iso = pikepdf.models.metadata.decode_pdf_date(aangemaakt).isoformat()
    if "/Metadata" in pdf.Root:
        del pdf.Root["/Metadata"]
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:title"] = titel
        xmp["pdf:Trapped"] = "False"
        xmp["xmp:CreateDate"] = xmp["xmp:ModifyDate"] = xmp["xmp:MetadataDate"] = iso
        xmp["xmpMM:DocumentID"] = f"uuid:{sleutel[:32]}"
        xmp["xmpMM:VersionID"] = "1"
        xmp["xmpMM:RenditionClass"] = "default"
        xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] = "PDF/X-4"
