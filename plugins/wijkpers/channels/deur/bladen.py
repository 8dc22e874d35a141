"""Make the sheets of A4: the week, a topic for the desk, the round of calls, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from wijkpers.channel import Drukopdracht, Drukwerk, File
from wijkpers.channels.deur.eerder import eerder, wijzigingen
from wijkpers.overzicht import Gesprek, gesprekken, per_dag
from wijkpers.papier import Gegevens, adresregels, afspraak_van, code_van, qr_van, spreektijden, zet
from wijkpers.problems import WijkError, nearest, problem, tell
from wijkpers.text import datum, hoofdletter, telefoon
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk

WEEK: Final = 7


def weekblad(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield what there is to do in the seven days from today."""
    yield File(f"week-{wijk.today.isoformat()}.pdf", week(wijk))


def week(wijk: Wijk) -> bytes:
    """Set the sheet of the week."""
    dagen = [
        {"dag": hoofdletter(datum(dag, "dag")), "items": [afspraak_van(wijk, occ, item) for occ, item in rij]} for dag, rij in per_dag(wijk, wijk.today, WEEK)
    ]
    tot = wijk.today + timedelta(WEEK - 1)
    adres = wijk.adressen.op_papier("agenda/")
    inhoud = {
        "titel": "Deze week",
        "onder": f"{datum(wijk.today, 'dag')} tot en met {datum(tot, 'dag')}",
        "dagen": dagen,
        "adres": adres,
        "qr": qr_van(wijk, adres),
    }
    return zet(wijk, "weekblad", inhoud, {}, "weekblad", "content/activiteiten")


def onderwerp(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet of a topic for the information desk."""
    gevonden: Any = wijk.get("onderwerp", opdracht.code)
    if gevonden is None:
        codes = [o.id for o in wijk.alle("onderwerp")]
        raise WijkError([problem("WK501", f"data/onderwerpen.yaml#{opdracht.code}", remedie=nearest(opdracht.code, codes) or f"kies uit: {', '.join(codes)}")])
    wie: list[Any] = list(wijk.verwijzers(gevonden, "organisatie"))
    inhoud = {
        "titel": gevonden.naam,
        "groep": gevonden.groep,
        "onder": gevonden.kort,
        "vragen": list(gevonden.vragen),
        "wie": [_ingang(wijk, o) for o in wie],
        "stand": datum(wijk.today),
        **code_van(wijk, gevonden),
    }
    yield File(f"onderwerp-{gevonden.id}.pdf", zet(wijk, "onderwerp", inhoud, {}, gevonden.id, "data/onderwerpen.yaml"))


def _ingang(wijk: Wijk, o: Any) -> Gegevens:
    plek: Any = wijk.get("locatie", o.locatie)
    return {
        "naam": o.naam,
        "kort": o.kort,
        "telefoon": telefoon(o.telefoon),
        "waar": ", ".join(adresregels(plek)),
        "wanneer": [hoofdletter(tijden_tekst(r, wijk.today)) for r in spreektijden(o)[:3]],
        "toegankelijk": "Rolstoel: ja" if plek and plek.toegankelijk.rolstoel == "ja" else "",
        "gecontroleerd": datum(o.gecontroleerd.op),
        "oud": not o.gecontroleerd.vers(wijk.today),
    }


def belronde(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the list of whom to phone."""
    rijen = [_belregel(wijk, gesprek) for gesprek in gesprekken(wijk)]
    inhoud = {"titel": "Belronde", "onder": f"{len(rijen)} te bellen, lijst van {datum(wijk.today)}", "lijst": rijen}
    yield File("belronde.pdf", zet(wijk, "belronde", inhoud, {}, "belronde", "data/organisations.yaml"))


def _belregel(wijk: Wijk, gesprek: Gesprek) -> Gegevens:
    o = gesprek.organisatie
    return {**_ingang(wijk, o), "op": datum(gesprek.sinds), "oud": gesprek.oud(wijk.today), "diensten": ", ".join(d.kop for d in o.aanbod)}


def wijzigingenvel(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield what changed in the sociale kaart since the last printed edition, to lay in the magazine or on the desk."""
    verschenen = [u.verschijnt for u in wijk.alle("uitgave") if u.verschijnt < wijk.today]  # ty: ignore[missing-attribute] - an Uitgave has it
    sinds = opdracht.sinds or (max(verschenen) if verschenen else wijk.today - timedelta(90))
    vroeger = eerder(wijk, sinds)
    if vroeger is None:
        tell(f"Er is geen stand van {datum(sinds)} te vinden in git. Kies een latere dag met --sinds, of haal de hele geschiedenis op.")
        return
    inhoud = {
        "titel": "Wat is er veranderd?",
        "onder": f"Sociale kaart, sinds {datum(sinds)}",
        "wijzigingen": wijzigingen(wijk, vroeger),
        "stand": datum(wijk.today),
    }
    yield File(f"wijzigingen-{wijk.today.isoformat()}.pdf", zet(wijk, "wijzigingen", inhoud, {}, "wijzigingen", "data/organisations.yaml"))


DRUKWERK: Final = (
    Drukwerk(naam="weekblad", uitleg="wat er deze week te doen is", maak=weekblad),
    Drukwerk(naam="onderwerp", uitleg="wie helpt bij één onderwerp, voor op de balie", maak=onderwerp, over="onderwerp"),
    Drukwerk(naam="belronde", uitleg="wie moet er gebeld worden", maak=belronde),
    Drukwerk(naam="wijzigingen", uitleg="wat er veranderde op de sociale kaart", maak=wijzigingenvel),
)
