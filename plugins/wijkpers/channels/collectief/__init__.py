"""Make the sheets of facts of collectives, on the web and on A4, and a page for every role, without the names of those who have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Link, Page, Part, detail, kanalen, kruimels, later, lijst
from wijkpers.fields.adres import mobiel
from wijkpers.papier import code_van, zet
from wijkpers.problems import WijkError, nearest, problem
from wijkpers.schema import Item, discover
from wijkpers.text import datum
from wijkpers.wijk import Wijk

_SECTIE: Final = "over"


@dataclass(frozen=True, slots=True)
class Plek:
    """Be where a role can be reached: at whose, on which number, when and in which languages."""

    rol: str
    organisatie: Any
    telefoon: str
    bel_tijden: str
    talen: tuple[str, ...]


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield a page and a sheet per collective, a page per role, and a list of each where there is more than one."""
    for item in wijk.alle("collectief"):
        yield later("collectief/", _collectief, wijk, item)
        yield later("collectief/", _blad, wijk, item)
    for rol in wijk.alle("rol"):
        yield later("rollen/", _rol, wijk, rol)
    for kind, pad, titel in (("collectief", "collectief/", "Collectieven in bedrijf"), ("rol", "rollen/", "Wie is wie in de wijk")):
        if items := wijk.alle(kind):
            yield from lijst(wijk, pad, titel, items, intro=discover()[kind].uitleg, sectie=_SECTIE)


def _collectief(wijk: Wijk, item: Any) -> Page:
    pagina = detail(wijk, item, wegen=partial(wegen, wijk), blad=wijk.adressen.naar(_bladpad(item)))
    return replace(pagina, sectie=_SECTIE, kruimels=(*kruimels(wijk, discover()["pagina"]), Link("Collectieven", wijk.adressen.naar("collectief/"))))


def _bladpad(item: Item) -> str:
    return f"collectief/{item.id}/{item.id}.pdf"


def wegen(wijk: Wijk, punt: Any) -> tuple[Link, ...]:
    """Give where the wijk shows what a line of the sheet says: items by their title, and the front page of a channel that is on."""
    links = [Link(item.kop, wijk.adressen.naar(wijk.pad(item))) for code in punt.waar if (item := _vind(wijk, code))]
    for naam in punt.kanaal:
        kanaal = kanalen()[naam]
        links_ernaar = (*(link for _, link in kanaal.menu), *kanaal.voet_van(wijk))
        voor = Link(kanaal.label, "") if naam == "site" else next(iter(links_ernaar), None)
        if wijk.kanaal_aan(naam) and voor:
            links.append(Link(kanaal.label, wijk.adressen.naar(voor.url)))
    return tuple({link.url: link for link in links}.values())


def _vind(wijk: Wijk, code: str) -> Item | None:
    return next((item for soort in discover() if (item := wijk.get(soort, code)) and wijk.pad(item)), None)


def _rol(wijk: Wijk, item: Any) -> Page:
    zoek = item.naam.lower()
    oproepen = tuple(o for o in wijk.alle("oproep") if zoek in o.kop.lower())
    pagina = detail(wijk, item, wie=tuple(_plekken(wijk, item)), oproepen=oproepen)
    return replace(pagina, sectie=_SECTIE, kruimels=(*kruimels(wijk, discover()["pagina"]), Link("Wie is wie", wijk.adressen.naar("rollen/"))))


def _plekken(wijk: Wijk, rol: Any) -> Iterator[Plek]:
    """Give who has a role. A name, a mobile number and a mail address stay out, also with consent: those are of who has the role now."""
    for o in wijk.alle("organisatie"):
        organisatie: Any = o
        for contact in organisatie.contacten:
            if rol.past(contact.rol):
                eigen = contact.telefoon if contact.telefoon and not mobiel(contact.telefoon) else ""
                yield Plek(contact.rol, organisatie, eigen or organisatie.telefoon, contact.bel_tijden, contact.talen)


def _blad(wijk: Wijk, item: Any) -> File:
    """Set the sheet of a collective."""
    feiten = [("Begonnen", item.begonnen), ("Gebied", item.gebied), *((a.naam, a.url.split("://")[-1]) for a in item.adressen)]
    inhoud = {
        "titel": item.naam,
        "onder": "In bedrijf",
        "kort": item.kort,
        "feiten": [[label, tekst] for label, tekst in feiten if tekst],
        "vakken": [{"naam": naam, "punten": [{"wat": p.wat, "noot": p.noot} for p in punten]} for naam, punten in item.vakken],
        "bron": item.bron,
        "stand": f"Stand van {datum(item.stand)}." if item.stand else "Van wanneer deze gegevens zijn, is nog niet bevestigd.",
        **code_van(wijk, item),
    }
    return File(_bladpad(item), zet(wijk, "collectief", inhoud, {}, item.id, "data/collectieven.yaml"))


def vel(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet of one collective, or of all."""
    alle: dict[str, Any] = {c.id: c for c in wijk.alle("collectief")}
    if opdracht.code and opdracht.code not in alle:
        remedie = nearest(opdracht.code, alle) or f"kies uit: {', '.join(alle) or 'geen'}"
        raise WijkError([problem("WK501", f"data/collectieven.yaml#{opdracht.code}", remedie=remedie)])
    for item in [alle[opdracht.code]] if opdracht.code else alle.values():
        yield File(f"collectief-{item.id}.pdf", _blad(wijk, item).data)


CHANNEL = Channel(
    naam="collectief",
    label="Collectief in bedrijf",
    uitleg="Het blad met feiten van een bewonerscollectief, en een pagina per rol.",
    pages=pages,
    voet=(Link("Wie is wie", "rollen/"),),
    voet_bij=("rol",),
    drukwerk=(Drukwerk(naam="collectief", uitleg="het blad met feiten van een bewonerscollectief", maak=vel),),
)
