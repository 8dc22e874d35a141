"""Show and print the handbook of the redactie, from the pages of docs/redactie/: on the site, beside the editor, and on paper beside the telephone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from markupsafe import Markup

from wijkpers import HUIS
from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Later, Link, Page, Part, kruimels
from wijkpers.druk.boom import boom
from wijkpers.images import Beelden, meet
from wijkpers.markup import Koppelaar, render
from wijkpers.papier import zet
from wijkpers.schema import discover
from wijkpers.text import datum
from wijkpers.wijk import Wijk

_MAP: Final = HUIS / "docs/redactie"
_HIER: Final = "handboek/"
_TITEL: Final = "Handboek voor de redactie"
_FOTO: Final = Markup('<img src="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async">')


class Hoofdstuk(NamedTuple):
    """Be one page of the handbook: its title and its text, as HTML."""

    titel: str
    tekst: str


def bladzijden() -> dict[str, Path]:
    """Give the pages in their order, by the name that asks for one."""
    return {_naam(pad.name): pad for pad in sorted(_MAP.glob("[0-9]*.md"))}


def _naam(bestand: str) -> str:
    return re.sub(r"^\d+-|\.md$", "", bestand)


def _lees(pad: Path, link: Callable[[str], str | None], beeld: Callable[[str, str], Markup]) -> Hoofdstuk:
    kop, _, tekst = pad.read_text(encoding="utf-8").partition("\n")
    return Hoofdstuk(kop.removeprefix("# ").strip(), str(render(tekst, "commonmark", Koppelaar(link, beeld, lambda code, naald, **waarden: None))))


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the contents, every page, and the pictures."""
    yield Later(_HIER, lambda: _site(wijk))


def _site(wijk: Wijk) -> Iterator[Page | File]:
    hier = wijk.adressen.naar(_HIER)

    def link(href: str) -> str | None:
        """Lead to another page of the handbook; what else docs/ has is not on the site."""
        return f"{hier}{_naam(href)}/" if href in {pad.name for pad in alle.values()} else None

    def beeld(src: str, alt: str) -> Markup:
        """Show a picture at half its size, so that it is sharp on a good screen."""
        foto = meet(_MAP, src)
        return _FOTO.format(f"{hier}{src}", foto.breedte // 2, foto.hoogte // 2, alt)

    alle = bladzijden()
    delen = {naam: _lees(pad, link, beeld) for naam, pad in alle.items()}
    rij = [Link(deel.titel, f"{hier}{naam}/") for naam, deel in delen.items()]
    yield _pagina(wijk, "", _TITEL, {"inhoud": rij})
    for n, (naam, deel) in enumerate(delen.items()):
        volgende = rij[n + 1] if n + 1 < len(rij) else None
        yield _pagina(wijk, f"{naam}/", deel.titel, {"tekst": Markup(deel.tekst), "volgende": volgende, "inhoud": rij}, Link(_TITEL, hier))
    yield from (File(f"{_HIER}beeld/{pad.name}", pad.read_bytes()) for pad in sorted((_MAP / "beeld").glob("*")))


def _pagina(wijk: Wijk, naam: str, titel: str, context: Mapping[str, object], *boven: Link) -> Page:
    return Page(
        pad=f"{_HIER}{naam}",
        template=f"channels/handboek/{'blad' if naam else 'index'}.html",
        titel=titel,
        beschrijving="" if naam else "Voor wie meeschrijft: hoe je iets op de site en in het blad zet, en wat je dan moet weten.",
        sectie="over",
        kruimels=(*kruimels(wijk, discover()["pagina"]), *boven),
        context=context,
        zoekbaar=False,
    )


def handboek(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the whole handbook on paper, or one page of it."""
    alle, een = bladzijden(), opdracht.formaat
    beelden, breedtes = Beelden(_MAP, wijk.beelden.cache, wijk.adressen), {}

    def beeld(src: str, alt: str) -> Markup:
        """Give a picture by the name under which the theme finds it."""
        breedtes[src] = beelden.foto(src).breedte
        return Markup('<img src="{}" alt="{}">').format(src, alt)

    delen = [_lees(pad, lambda href: href if href.startswith("http") else None, beeld) for pad in ([alle[een]] if een else alle.values())]
    inhoud = {
        "titel": _TITEL,
        "onder": f"van {wijk.instellingen.magazine}, {datum(wijk.today)}",
        "hoofdstukken": [{"titel": deel.titel, "tekst": boom(deel.tekst)} for deel in delen],
        "breedtes": breedtes,
    }
    plaatjes = {src: beelden.voor_druk(src) for src in breedtes}
    yield File(f"handboek{f'-{een}' if een else ''}.pdf", zet(wijk, "handboek", inhoud, plaatjes, "handboek", "docs/redactie"))


CHANNEL = Channel(
    naam="handboek",
    label="Handboek",
    uitleg="De handleiding van de redactie, op de site en om te printen.",
    pages=pages,
    voet=(Link("Voor de redactie", _HIER),),
    drukwerk=(Drukwerk(naam="handboek", uitleg="de handleiding voor de redactie, heel of één bladzijde", maak=handboek, formaten=tuple(bladzijden())),),
)
