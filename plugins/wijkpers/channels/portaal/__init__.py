"""Show several wijken together: one agenda and one sociale kaart, every entry with whose it is and a link to its owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Final

from wijkpers.channel import Channel, Link, Page, Part, kruimels, later
from wijkpers.channels.portaal.eigenaar import Dubbel, agenda_sleutels, kaart_sleutels, overnames, verdeel
from wijkpers.overzicht import dagelijks, keren, plek_van
from wijkpers.schema import discover
from wijkpers.text import slug, sorteersleutel, tijd
from wijkpers.wijk import Wijk

DAGEN: Final = 14
Sleutel = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regel:
    """Be one line of the agenda or of the sociale kaart: what it is, where it leads, and whose it is."""

    kop: str
    url: str
    van_wie: str
    kort: str = ""
    telefoon: str = ""
    wanneer: str = ""
    waar: str = ""
    dag: date = date.min


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the front page, the agenda and the sociale kaart."""
    yield _blad(wijk, "portaal/", "index", "Ook in de buurt", partners=tuple(_partners(wijk)))
    yield later("portaal/agenda/", _agenda, wijk)
    yield later("portaal/sociale-kaart/", _kaart, wijk)


def _partners(wijk: Wijk) -> Iterator[tuple[Any, Any, Any]]:
    """Give every partner with what was fetched, fresh or not, and with it while it is fresh."""
    for partner, vers in overnames(wijk):
        yield partner, wijk.get("overname", partner.id), vers


def _agenda(wijk: Wijk) -> Page:
    dagen = tuple((dag, tuple(rij)) for dag, rij in groupby(agenda(wijk), key=lambda regel: regel.dag))
    return _blad(wijk, "portaal/agenda/", "agenda", "Te doen, hier en hiernaast", dagen=dagen)


def _kaart(wijk: Wijk) -> Page:
    return _blad(wijk, "portaal/sociale-kaart/", "kaart", "Wie helpt, hier en hiernaast", letters=_per_letter(kaart(wijk)))


def agenda(wijk: Wijk) -> list[Regel]:
    """Give all that happens in the coming fortnight, here and at partners, by moment."""
    tot = wijk.today + timedelta(days=DAGEN - 1)
    eigen, sleutels = _eigen_agenda(wijk, tot)
    over, _ = verdeel(wijk, "agenda", sleutels, agenda_sleutels)
    ander = [
        Regel(a.titel, a.url or partner.website, partner.naam, wanneer=tijd(a.van) if a.van else "", waar=a.waar, dag=a.dag)
        for partner, a in over
        if wijk.today <= a.dag <= tot
    ]
    return sorted((*eigen, *ander), key=lambda r: (r.dag, r.wanneer.zfill(5) if r.wanneer else "", sorteersleutel(r.kop)))


def _eigen_agenda(wijk: Wijk, tot: date) -> tuple[list[Regel], list[Sleutel]]:
    """Give our own lines, and the keys by which the same is known elsewhere; what is there nearly every day would hide the rest."""
    eigen: list[Regel] = []
    sleutels: list[Sleutel] = []
    for occ, item in (keer for keer in keren(wijk, wijk.today, tot) if not dagelijks(keer[1])):
        plek: Any = wijk.get("locatie", plek_van(occ, item))
        dag, klok = occ.start.date(), None if occ.all_day else occ.start.time()
        waar = plek.naam if plek else "online"
        eigen.append(_regel(wijk, item, waar=waar, dag=dag, wanneer=tijd(klok) if klok else ""))
        sleutels.append(("wat", slug(item.titel), str(dag), str(klok)))
    return eigen, sleutels


def kaart(wijk: Wijk) -> list[Regel]:
    """Give every organisation, here and at partners, by the alphabet."""
    alle: tuple[Any, ...] = wijk.alle("organisatie")
    eigen = [_regel(wijk, o, kort=o.kort, telefoon=o.telefoon) for o in alle]
    over, _ = verdeel(wijk, "kaart", _eigen_kaart(wijk), kaart_sleutels)
    ander = [Regel(i.naam, i.url or partner.website, partner.naam, kort=i.kort, telefoon=i.telefoon) for partner, i in over]
    return sorted((*eigen, *ander), key=lambda r: sorteersleutel(r.kop))


def _eigen_kaart(wijk: Wijk) -> Iterator[Sleutel]:
    return (("wie", slug(o.naam), o.telefoon) for o in wijk.alle("organisatie"))  # ty: ignore[missing-attribute] - an Organisatie has them


def verdeling(wijk: Wijk) -> list[Dubbel]:
    """Give all that is told twice, in the agenda of the coming fortnight and on the sociale kaart; an activity that returns is told once."""
    _, sleutels = _eigen_agenda(wijk, wijk.today + timedelta(days=DAGEN - 1))
    _, agenda_dubbel = verdeel(wijk, "agenda", sleutels, agenda_sleutels)
    _, kaart_dubbel = verdeel(wijk, "kaart", _eigen_kaart(wijk), kaart_sleutels)
    return list({(d.kop, id(d.eigenaar), id(d.ook)): d for d in (*agenda_dubbel, *kaart_dubbel)}.values())


def _regel(wijk: Wijk, item: Any, **over: Any) -> Regel:
    return Regel(item.kop, wijk.adressen.naar(wijk.pad(item)), wijk.instellingen.naam, **over)


def _per_letter(rij: list[Regel]) -> tuple[tuple[str, tuple[Regel, ...]], ...]:
    return tuple((letter, tuple(samen)) for letter, samen in groupby(rij, key=lambda r: sorteersleutel(r.kop)[:1].upper()))


def _blad(wijk: Wijk, pad: str, sjabloon: str, titel: str, **context: Any) -> Page:
    return Page(
        pad=pad,
        template=f"channels/portaal/{sjabloon}.html",
        titel=titel,
        beschrijving="Wat er is en wat er te doen is, in onze wijk en bij de buren.",
        sectie="portaal",
        kruimels=(*kruimels(wijk, discover()["pagina"]), *([Link("Ook in de buurt", wijk.adressen.naar("portaal/"))] if pad != "portaal/" else [])),
        context=context,
        zoekbaar=False,
    )


CHANNEL = Channel(
    naam="portaal",
    label="Wijkportaal",
    uitleg="Verschillende wijken en partners samen: één agenda en één sociale kaart, met bij alles van wie het is.",
    pages=pages,
    voet=(Link("Ook in de buurt", "portaal/"),),
    voet_bij=("partner",),
)
