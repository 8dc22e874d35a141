"""Nothing private leaves: strings that may not be seen are planted in every place for them, everything is built, and all of it is searched.

The places are found by walking the schema, so a new internal field is planted without a word here. A string in a public field is planted as
well, and must be found in every format: that shows that the search would see the others.
"""

from __future__ import annotations

import email.policy
import gzip
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml
from conftest import kopieer, publish
from PIL import Image, PngImagePlugin
from pydantic import BaseModel

from wijkpers.blocks import Beeld, Gecontroleerd
from wijkpers.fields import Alinea, Datum, Getal, Groep, JaNee, Lijst, Tekst
from wijkpers.schema import discover, velden

pytestmark = pytest.mark.build
OPENBAAR = "kanarieopenbaar"
# A block that an example lacks, with what it needs.
BLOKKEN: dict[type[BaseModel], dict[str, Any]] = {
    Beeld: {"bestand": "media/plein.jpg", "alt": "Een plein", "fotograaf": "Buurtfotoclub", "rechten": "CC0", "herkenbaar": "niemand"},
    Gecontroleerd: {"op": "2026-10-01", "hoe": "gebeld"},
}
VERBORGEN: Mapping[str, str] = {
    "artikelen/concept-stuk": "titel: KANARIE\nkort: KANARIE\ndatum: 2026-11-01\nauteur: KANARIE\nrubriek: wijknieuws\nstatus: concept\ntrefwoorden: [KANARIE]",
    "artikelen/later-stuk": "titel: KANARIE\nkort: KANARIE\ndatum: 2027-03-01\nauteur: KANARIE\nrubriek: wijknieuws\ntrefwoorden: [KANARIE]",
    "artikelen/weg-stuk": "titel: KANARIE\nkort: KANARIE\ndatum: 2026-02-01\nweg_op: 2026-03-01\nauteur: KANARIE\nrubriek: wijknieuws",
    "verhalen/ingetrokken": "titel: KANARIE\nkort: KANARIE\ndatum: 2026-02-01\nauteur: KANARIE\nrubriek: verhalen\nschaal: klein\nverteller: KANARIE\n"
    "toestemming: ja\ntoestemming_tot: 2026-10-01",
    "activiteiten/concept-feest": "titel: KANARIE\nkort: KANARIE\ntijden: [{dag: dinsdag, van: 10.00, tot: 12.00}]\nlocatie: buurthuis\n"
    "organisatie: vraagbaak\nkosten: gratis\naanmelden: hoeft niet\nstatus: concept",
    "oproepen/verlopen": "soort: vraag\ntitel: KANARIE\nkort: KANARIE\ndatum: 2026-05-01\nverloopt: 2026-06-01\nvia: vraagbaak",
    "oproepen/later-vraag": "soort: vraag\ntitel: KANARIE\nkort: KANARIE\ndatum: 2027-01-01\nverloopt: 2027-01-20\nvia: vraagbaak",
    "paginas/concept-blad": "titel: KANARIE\nstatus: concept",
}


class Planter:
    """Hand out strings, each for one place, and remember where it went."""

    def __init__(self) -> None:
        self.plekken: dict[str, str] = {}
        self.geplant: set[tuple[type[BaseModel], str]] = set()

    def zaai(self, plek: str) -> str:
        """Give a new string."""
        woord = f"kanarie{len(self.plekken):03d}q"
        self.plekken[woord] = plek
        return woord

    def dag(self, plek: str) -> str:
        """Give a new day; it is searched in both ways of writing."""
        n = len(self.plekken) + 1
        iso = f"{2047 + n // 28}-05-{n % 28 + 1:02d}"
        self.plekken |= {iso: plek, f"{n % 28 + 1} mei {2047 + n // 28}": plek}
        return iso

    def intern(self, data: dict[str, Any], model: type[BaseModel], plek: str) -> None:
        """Fill every internal field of raw data, and of the blocks inside it."""
        for naam, veld in velden(model).items():
            hier = f"{plek}.{naam}"
            if veld.privacy == "intern":
                self.geplant.add((model, naam))
                match veld:
                    case Datum():
                        data[naam] = self.dag(hier)
                    case Getal():
                        data[naam] = str(9_182_700 + len(self.plekken))
                        self.plekken[data[naam]] = hier
                    case Tekst() | Alinea():
                        data[naam] = self.zaai(hier)
                    case JaNee():
                        data[naam] = "ja"
                    case _:
                        raise AssertionError(f"{hier}: hoe plant je een {type(veld).__name__}?")
            for element in _elementen(data, naam, veld):
                self.intern(element, _groep(veld).klasse(), hier)


def _groep(veld: Any) -> Any:
    return veld.van if isinstance(veld, Lijst) else veld


def _elementen(data: dict[str, Any], naam: str, veld: Any) -> Iterator[dict[str, Any]]:
    """Give the blocks of a field; one that is missing is made, where it needs nothing or we know what it needs."""
    groep = _groep(veld)
    if not isinstance(groep, Groep):
        return
    klasse = groep.klasse()
    if naam not in data and klasse in BLOKKEN:
        data[naam] = [dict(BLOKKEN[klasse])] if isinstance(veld, Lijst) else dict(BLOKKEN[klasse])
    waarde = data.get(naam)
    for element in waarde if isinstance(waarde, list) else [waarde]:
        if isinstance(element, dict):
            yield element


def _interne_velden(model: type[BaseModel], gezien: set[type[BaseModel]]) -> Iterator[tuple[type[BaseModel], str]]:
    """Give every internal field that can be reached from a model."""
    if model in gezien:
        return
    gezien.add(model)
    for naam, veld in velden(model).items():
        if veld.privacy == "intern":
            yield model, naam
        if isinstance(_groep(veld), Groep):
            yield from _interne_velden(_groep(veld).klasse(), gezien)


def _foto(pad: Path, planter: Planter) -> None:
    """Write a photo that carries all that a camera and a program put in."""
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = planter.zaai(f"{pad.name} exif")
    exif.get_ifd(0x8825)[0x001D] = planter.zaai(f"{pad.name} gps")
    xmp, opmerking = planter.zaai(f"{pad.name} xmp"), planter.zaai(f"{pad.name} opmerking")
    beeld = Image.effect_noise((900, 600), 60).convert("RGB")
    if pad.suffix == ".png":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", opmerking)
        info.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{xmp}</x:xmpmeta>")
        beeld.save(pad, pnginfo=info, exif=exif)
    else:
        beeld.save(pad, quality=70, exif=exif, xmp=f"<x:xmpmeta>{xmp}</x:xmpmeta>".encode(), comment=opmerking.encode())
        photoshop = b"Photoshop 3.0\0" + planter.zaai(f"{pad.name} iptc").encode()
        data = pad.read_bytes()
        pad.write_bytes(data[:2] + b"\xff\xed" + (len(photoshop) + 2).to_bytes(2, "big") + photoshop + data[2:])


def _stuk(pad: Path) -> tuple[dict[str, Any], str]:
    _, kop, body = pad.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.load(kop, Loader=yaml.BaseLoader), body


def _bewaar(pad: Path, data: Any, planter: Planter, body: str | None = None) -> None:
    """Write data back with a comment in the YAML, and one in the text."""
    kop = f"# {planter.zaai(f'{pad.name} opmerking in yaml')}\n" + yaml.safe_dump(json.loads(json.dumps(data)), allow_unicode=True, sort_keys=False)
    commentaar = f"\n<!-- {planter.zaai(f'{pad.name} opmerking in tekst')} -->\n"
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(kop if body is None else f"---\n{kop}---\n{body}{commentaar}", encoding="utf-8")


def beplant(root: Path) -> Planter:
    """Plant the miniature wijk in `root`."""
    planter = Planter()
    for kind in discover().values():
        if kind.vorm == "markdown":
            for pad in sorted((root / kind.waar).glob("*.md")):
                if pad.read_text(encoding="utf-8").startswith("---"):
                    data, body = _stuk(pad)
                    planter.intern(data, kind.model, pad.name)
                    _bewaar(pad, data, planter, body)
        elif kind.vorm == "lijst" and (root / kind.waar).exists():
            rij = yaml.load((root / kind.waar).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
            for data in rij:
                planter.intern(data, kind.model, kind.naam)
            _bewaar(root / kind.waar, rij, planter)
    for naam, kop in VERBORGEN.items():
        tekst = f"{kop}\n---\nKANARIE in de tekst van een verborgen stuk.\n"
        while "KANARIE" in tekst:
            tekst = tekst.replace("KANARIE", planter.zaai(naam), 1)
        (root / f"content/{naam}.md").write_text(f"---\n{tekst}", encoding="utf-8")
    _in_wat_openbaar_is(root, planter)
    _rond_wat_verborgen_is(root, planter)
    return planter


def _rond_wat_verborgen_is(root: Path, planter: Planter) -> None:
    """Lead from what is public to what is hidden: a link, a page of the edition, photos of a concept; and plant what Markdown does not show."""
    fotos = [root / f"content/media/{planter.zaai('naam van een foto bij een concept')}.jpg" for _ in range(2)]
    for foto in fotos:
        _foto(foto, planter)
    concept = root / "content/artikelen/concept-stuk.md"
    beeld = f"beeld: {{bestand: media/{fotos[0].name}, alt: Een plein, fotograaf: Buurtfotoclub, rechten: CC0, herkenbaar: niemand}}"
    tekst = concept.read_text(encoding="utf-8").replace("status: concept", f"status: concept\n{beeld}")
    concept.write_text(f"{tekst}\n![Een plein](../media/{fotos[1].name})\n", encoding="utf-8")
    with (root / "content/paginas/contact.md").open("a", encoding="utf-8") as pagina:
        pagina.write("\nLees [dit](artikel:concept-stuk) en [dat](../verhalen/ingetrokken.md).\n\n")
        pagina.write(f"[//]: # ({planter.zaai('opmerking als link')})\n\n[{planter.zaai('link zonder plek')}]: https://wijk.example/\n")
    uitgave = root / "content/uitgaven/2026-4.md"
    data, body = _stuk(uitgave)
    data["indeling"] += [{"stuk": stuk, "plaats": "1 pagina"} for stuk in ("concept-stuk", "ingetrokken", "later-stuk")]
    _bewaar(uitgave, data, planter, body)


def _in_wat_openbaar_is(root: Path, planter: Planter) -> None:
    """Hide parts of what is public: a shielded place, a service that stopped, a name and a photo whose consent ended. And plant what is public."""
    media = root / "content/media"
    for naam in ("camera.jpg", "scherm.png"):
        _foto(media / naam, planter)
    verlopen = media / f"{planter.zaai('naam van een verlopen foto')}.jpg"
    _foto(verlopen, planter)
    bankjes = root / "content/artikelen/nieuwe-bankjes.md"
    data, body = _stuk(bankjes)
    foto = {"fotograaf": "Buurtfotoclub", "rechten": "CC0", "herkenbaar": "volwassenen", "toestemming": planter.zaai("formulier")}
    weg = {**foto, "bestand": f"media/{verlopen.name}", "alt": planter.zaai("alt van een verlopen foto"), "tot": "2026-11-01"}
    data["beelden"] = [weg, {**foto, "bestand": "media/camera.jpg", "alt": "Twee buren", "tot": "2030-01-01"}]
    data["titel"], data["kort"] = f"Nieuwe {OPENBAAR}", f"Een {OPENBAAR} langs de vaart."
    _bewaar(bankjes, data, planter, f"{body}\n![Een scherm](../media/scherm.png)\n")
    pad = root / "data/organisations.yaml"
    rij = yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    rij[0]["kort"] = f"Hier vind je de {OPENBAAR} en hulp bij elke vraag."
    dienst = rij[0]["aanbod"][0]
    dienst["kort"] = f"Stel je vraag bij de {OPENBAAR}."
    gestopt = {"code": "gestopt", "naam": planter.zaai("gestopte dienst"), "kort": planter.zaai("gestopte dienst"), "status": "gestopt"}
    rij[0]["aanbod"].append({**dienst, **gestopt})
    dienst["melding"] = {"tekst": planter.zaai("melding van vorige maand"), "tot": "2026-10-01"}
    contact = {"rol": "wijkhost", "naam": planter.zaai("naam na einde toestemming"), "toestemming": "ja", "toestemming_tot": "2026-10-01"}
    rij[0]["contacten"].append({**contact, "telefoon": "06 12 34 59 78", "email": "wijkhost.kanariemail@gmail.com"})
    planter.plekken |= {"06 12 34 59 78": "mobiel nummer", "31612345978": "mobiel nummer", "kanariemail": "persoonlijk adres"}
    _bewaar(pad, rij, planter)
    pad = root / "data/locaties.yaml"
    rij = yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    schuil = {"code": "schuil", "naam": "Een veilig huis", "soort": "fysiek", "buurt": "noord", "afschermen": "ja", "plaats": planter.zaai("schuilplek")}
    schuil |= {"straat": f"{planter.zaai('schuilplek')} 7", "postcode": "3597 ZQ", "punt": "52.13579, 5.02468", "route": planter.zaai("schuilplek")}
    planter.plekken |= {"3597 ZQ": "schuilplek", "52.13579": "schuilplek", "5.02468": "schuilplek"}
    _bewaar(pad, [*rij, schuil], planter)
    pad = root / "data/organisations.yaml"
    rij = yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    opvang = {**rij[0], "code": "opvang", "naam": "De Opvang", "telefoon": "030 123 45 69", "locatie": "schuil"}
    opvang["aanbod"] = [{**rij[0]["aanbod"][0], "code": "opvang-spreekuur", "locaties": ["schuil"]}]
    _bewaar(pad, [*rij, opvang], planter)
    pad = root / "content/activiteiten/repair-cafe.md"
    data, body = _stuk(pad)
    data |= {"titel": f"Samen {OPENBAAR} maken", "locatie": "schuil"}
    _bewaar(pad, data, planter, body)


def inhoud(pad: Path) -> Iterator[str]:
    """Give everything that can be read in a file: as bytes, and unpacked."""
    data = pad.read_bytes()
    yield data.decode("utf-8", "replace")
    if data[:2] == b"\x1f\x8b":
        yield gzip.decompress(data).decode("utf-8", "replace")
    if pad.suffix == ".eml":
        yield from (str(deel.get_content()) for deel in email.message_from_bytes(data, policy=email.policy.default).walk() if not deel.is_multipart())
    if pad.suffix == ".zip":
        with zipfile.ZipFile(io.BytesIO(data)) as pak:
            yield from (pak.read(naam).decode("utf-8", "replace") for naam in pak.namelist())
    if pad.suffix == ".pdf":
        with pypdfium2.PdfDocument(data) as pdf:
            yield from (page.get_textpage().get_text_bounded() for page in pdf)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            stromen = (o for o in pdf.objects if isinstance(o, pikepdf.Stream) and "/DCTDecode" not in str(o.get("/Filter")))
            yield from (stroom.read_bytes().decode("utf-8", "replace") for stroom in stromen)
            yield str(pdf.docinfo)
    if pad.suffix in (".jpg", ".avif", ".png"):
        with Image.open(io.BytesIO(data)) as beeld:
            yield f"{beeld.info} {dict(beeld.getexif())} {dict(beeld.getexif().get_ifd(0x8825))}"


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory, site) -> tuple[Planter, dict[str, str]]:
    """Build the planted wijk, search index and paper included; give all that can be read in it, by file."""
    root = kopieer(tmp_path_factory.mktemp("kanaries") / "wijkje", site)
    planter = beplant(root)
    klaar = publish("build", "--root", root, "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    output = root / "output"
    return planter, {pad.relative_to(output).as_posix(): "\n".join([pad.name, *inhoud(pad)]) for pad in sorted(output.rglob("*")) if pad.is_file()}


def test_every_internal_field_of_the_schema_is_planted(gebouwd):
    """A new one must have its place in the miniature wijk, or here."""
    gezien: set[type[BaseModel]] = set()
    alle = {veld for kind in discover().values() for veld in _interne_velden(kind.model, gezien)}
    assert len(alle) > 8
    assert alle == gebouwd[0].geplant


def test_nothing_private_is_in_anything_that_was_made(gebouwd):
    """Pages, feeds, calendars, open data, search index, cards, photos and PDFs."""
    planter, bestanden = gebouwd
    assert len(planter.plekken) > 80
    gevonden = [f"{pad}: {planter.plekken[woord]}" for pad, tekst in bestanden.items() for woord in planter.plekken if woord in tekst]
    assert not gevonden


@pytest.mark.parametrize("soort", [".html", ".atom.xml", ".rss.xml", ".ics", ".json", ".csv", ".zip", ".eml", ".txt", ".pf_fragment", ".pdf"])
def test_the_search_sees_what_is_public_in_every_format(gebouwd, soort):
    """Else it would find nothing in a format that it cannot read."""
    _, bestanden = gebouwd
    assert any(OPENBAAR in tekst for pad, tekst in bestanden.items() if pad.endswith(soort))
