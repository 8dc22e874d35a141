"""Fill the book of one edition from the wijk: pieces in order, agenda, spreekuren, sociale kaart, oproepen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from wijkpers.blocks import FOTOPLAATSEN, Stuk
from wijkpers.channels.magazine.advertenties import hang_stroken
from wijkpers.channels.magazine.boek import Boek
from wijkpers.channels.magazine.streamers import streamers
from wijkpers.druk.afbreken import druktekst
from wijkpers.druk.boom import Blok, boom, figuren
from wijkpers.markup import platte_tekst, render
from wijkpers.overzicht import groepen, per_dag
from wijkpers.papier import adresregels, afspraak_van, beeld_van, papieradres, spreektijden, wijk_van
from wijkpers.plattegrond import tekening
from wijkpers.schema import Item
from wijkpers.text import datum, telefoon
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.lezen import Document

VRAGEN: Final = 3  # per topic in the register of questions


def stukken_van(wijk: Wijk, uitgave: Any, *, op_papier: bool = False) -> tuple[Any, ...]:
    """Give the pieces of an edition: in the order of `indeling`, then whatever names this edition and is printed.

    Only `op_papier` gives also the pieces that are for paper alone.
    """
    alle: dict[str, Any] = {i.id: i for soort in ("artikel", "verhaal", "activiteit", "oproep") for i in wijk.alle(soort)}
    if op_papier:
        alle |= {i.id: i for rij in wijk.verborgen.values() for i in rij.values() if isinstance(i, Stuk) and i.op_papier(wijk.today)}
    genoemd = [p.stuk for p in uitgave.indeling]
    rest = [i.id for i in alle.values() if isinstance(i, Stuk) and i.uitgave == uitgave.id and i.op_papier(wijk.today)]
    return tuple(alle[id_] for id_ in dict.fromkeys((*genoemd, *rest)) if id_ in alle)


def boek(wijk: Wijk, uitgave: Any) -> tuple[Boek, dict[str, Path]]:
    """Return the book, and the picture on disk for every `bestand` that it names."""
    beelden: dict[str, Path] = {}
    plaats = {p.stuk: p.plaats for p in uitgave.indeling}
    stukken: Any = [_stuk(wijk, item, plaats.get(item.id) or getattr(item, "plaats", ""), beelden) for item in stukken_van(wijk, uitgave, op_papier=True)]
    inhoud: Any = {
        "wijk": wijk_van(wijk),
        "uitgave": {
            "nummer": uitgave.nummer,
            "titel": uitgave.titel,
            "thema": uitgave.thema or uitgave.titel,
            "verschijnt": datum(uitgave.verschijnt),
            "datum": uitgave.verschijnt.isoformat(),
            "paginas": uitgave.paginas,
            "formaat": "A5" if uitgave.formaat.startswith("A5") else "A4",
            "colofon": [druktekst(regel, wijk.afbreken) for regel in uitgave.colofon.splitlines()],
            "sponsors": [{"naam": s.naam, "tekst": (s.adres or s.tekst) if s.plaats == "colofon" else ""} for s in uitgave.sponsors],
            "voorwoord": boom(wijk.tekst(uitgave), wijk.afbreken),
            "voorkant": beeld_van(wijk, uitgave.voorkant, beelden),
        },
        "stukken": stukken,
        "advertenties": hang_stroken(_advertenties(wijk, uitgave, beelden), stukken),
        "agenda": _agenda(wijk, uitgave.agenda_van, uitgave.agenda_tot),
        "spreekuren": list(_spreekuren(wijk)),
        "sociale_kaart": _sociale_kaart(wijk),
        "plattegrond": tekening(wijk),
        "vragen": list(_vragen(wijk)),
        "oproepen": [_oproep(wijk, o) for o in wijk.alle("oproep")],
        "vullers": [],
    }
    return inhoud, beelden


def _advertenties(wijk: Wijk, uitgave: Any, beelden: dict[str, Path]) -> list[Any]:
    gekocht = [s for s in uitgave.sponsors if s.plaats != "colofon"]
    return [
        {"naam": s.naam, "tekst": s.tekst, "adres": s.adres, "plaats": s.plaats, "nummer": nummer, "beeld": beeld_van(wijk, s.beeld, beelden)}
        for nummer, s in enumerate(gekocht)
    ]


def _stuk(wijk: Wijk, item: Any, plaats: str, beelden: dict[str, Path]) -> dict[str, Any]:
    rubrieken = {r.code: r.naam for r in wijk.instellingen.rubrieken}
    tekst = _tekst(wijk, item, beelden)
    return {
        "id": item.id,
        "soort": "verhaal" if hasattr(item, "verteller") else "artikel",
        "rubriek": rubrieken.get(getattr(item, "rubriek", ""), ""),
        "titel": item.titel,
        "kort": druktekst(item.kort, wijk.afbreken),
        "auteur": getattr(item, "auteur", ""),
        "verteller": getattr(item, "verteller", None),
        "datum": datum(item.datum) if item.datum else "",
        "beeld": beeld_van(wijk, item.beeld, beelden),
        "beelden": [beeld_van(wijk, b, beelden) for b in item.fotos()] if plaats in FOTOPLAATSEN else [],
        "plaats": plaats or None,
        "tekst": tekst,
        "streamers": streamers(tekst),
        "adres": papieradres(wijk, item) if item.zichtbaar(wijk.today) else "",
    }


def _tekst(wijk: Wijk, item: Any, beelden: dict[str, Path]) -> list[Blok]:
    """Give the text tree of a piece; its pictures are named by their originals, as those of a `beeld` block are."""
    blokken = boom(_druktekst(wijk, item), wijk.afbreken)
    for figuur in figuren(blokken):
        figuur["bestand"] = pad = wijk.beelden.pad_van(figuur["bestand"])
        beelden[pad] = wijk.beelden.voor_druk(pad)
    return blokken


def _druktekst(wijk: Wijk, item: Any) -> str:
    """Give the text for paper: the shorter one where the redactie wrote one."""
    if getattr(item, "print", "") == "ingekort":
        return render(item.druktekst, "commonmark", koppelaar(Kaart(wijk.items, wijk.today, wijk.adressen), wijk.beelden, Document("", ""), 1))
    return wijk.tekst(item)


def _agenda(wijk: Wijk, van: date, tot: date) -> list[dict[str, Any]]:
    dagen = per_dag(wijk, van, (tot - van).days + 1)
    return [{"datum": dag.isoformat(), "dag": datum(dag, "dag"), "items": [afspraak_van(wijk, occ, item) for occ, item in rij]} for dag, rij in dagen]


def _spreekuren(wijk: Wijk) -> Iterator[dict[str, str]]:
    for organisatie in wijk.alle("organisatie"):
        for rij in getattr(organisatie, "inloop", ()):
            plek = wijk.get("locatie", rij.locatie or getattr(organisatie, "locatie", None))
            yield {
                "wat": organisatie.kop,
                "wanneer": tijden_tekst(rij),
                "waar": plek.kop if plek else "",
                "telefoon": telefoon(getattr(organisatie, "telefoon", "")),
            }


def _sociale_kaart(wijk: Wijk) -> list[dict[str, Any]]:
    """List the organisations under their first topic only, so that nobody is printed twice."""
    gezien: set[str] = set()
    return [
        {"groep": groep, "onderwerpen": [o for o in (_onderwerp(wijk, onderwerp, gezien) for onderwerp in rij) if o["organisaties"]]}
        for groep, rij in groepen(wijk)
    ]


def _vragen(wijk: Wijk) -> Iterator[dict[str, Any]]:
    """Give the questions that residents ask, per topic that has a place in the sociale kaart."""
    gedrukt = {o["naam"] for groep in _sociale_kaart(wijk) for o in groep["onderwerpen"]}
    for groep, rij in groepen(wijk):
        for onderwerp in rij:
            vragen = getattr(onderwerp, "vragen", ())[:VRAGEN]
            if vragen and onderwerp.kop in gedrukt:
                yield {"onderwerp": onderwerp.kop, "groep": groep, "vragen": list(vragen)}


def _onderwerp(wijk: Wijk, onderwerp: Item, gezien: set[str]) -> dict[str, Any]:
    wie = [o for o in wijk.verwijzers(onderwerp, "organisatie") if o.id not in gezien and getattr(o, "gecontroleerd").vers(wijk.today)]  # noqa: B009
    gezien.update(o.id for o in wie)
    return {"naam": onderwerp.kop, "organisaties": [_organisatie(wijk, o) for o in wie]}


def _organisatie(wijk: Wijk, o: Any) -> dict[str, str]:
    plek: Any = wijk.get("locatie", o.locatie)
    return {
        "naam": o.naam,
        "kort": o.kort,
        "plek": o.locatie or "",
        "telefoon": telefoon(o.telefoon),
        "waar": ", ".join(adresregels(plek)),
        "wanneer": "; ".join(tijden_tekst(r) for r in spreektijden(o)[:2]),
        "toegankelijk": "rolstoel" if plek and plek.toegankelijk.rolstoel == "ja" else "",
        "gecontroleerd": datum(o.gecontroleerd.op),
    }


def _oproep(wijk: Wijk, oproep: Any) -> dict[str, str]:
    balie = wijk.balie(oproep)
    return {"soort": oproep.soort, "titel": oproep.titel, "kort": platte_tekst(oproep.kort), "via": f"{balie.naam}, {telefoon(balie.telefoon)}"}
