"""Make the card for the meter cupboard: whom to phone on the front, who helps with what on the back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final

from wijkpers.channel import Drukopdracht, Drukwerk, File
from wijkpers.channels.deur.eerder import eerder, nieuwe_namen
from wijkpers.overzicht import groepen
from wijkpers.papier import Gegevens, zet
from wijkpers.text import datum, telefoon
from wijkpers.wijk import Wijk

# Numbers that are the same in the whole country.
NOOD: Final = (
    {"naam": "Levensgevaar, brand", "wat": "ambulance, brandweer, politie", "telefoon": "112"},
    {"naam": "Politie, geen spoed", "wat": "aangifte, overlast", "telefoon": "0900-8844"},
    {"naam": "Denk je aan zelfmoord?", "wat": "gratis, dag en nacht", "telefoon": "0800-0113"},
    {"naam": "Veilig Thuis", "wat": "als het thuis niet veilig is", "telefoon": "0800-2000"},
    {"naam": "De Luisterlijn", "wat": "iemand die luistert, dag en nacht", "telefoon": "088 0767 000"},
    {"naam": "Kindertelefoon", "wat": "van 8 tot 18 jaar", "telefoon": "0800-0432"},
    {"naam": "Gaslucht, stroom weg", "wat": "storing gas en stroom", "telefoon": "0800-9009"},
)
PER_ONDERWERP: Final = 3
STAP: Final = 4  # names fewer for every try
NIEUW: Final = 4  # so many new entries are named
JAAR: Final = timedelta(days=365)


def kaart(wijk: Wijk, nieuw: Sequence[str] = ()) -> bytes:
    """Set the card as on this day, with the names that are new; on a back that is full the topics get fewer names, the last first."""
    onderwerpen = list(_onderwerpen(wijk))
    meest = sum(len(o["wie"]) for o in onderwerpen)
    alle = [gegevens(wijk, _verdeeld(onderwerpen, n), nieuw) for n in range(meest, len(onderwerpen) - 1, -STAP)]
    return zet(wijk, "meterkastkaart", alle or gegevens(wijk, [], nieuw), {}, "meterkastkaart", "data/organisations.yaml")


def _verdeeld(onderwerpen: Sequence[Gegevens], aantal: int) -> list[Gegevens]:
    """Give every topic one name, then a second, then a third, as far as `aantal` names go."""
    per = [0] * len(onderwerpen)
    for ronde in range(PER_ONDERWERP):
        for i, onderwerp in enumerate(onderwerpen):
            if sum(per) < aantal and len(onderwerp["wie"]) > ronde:
                per[i] = ronde + 1
    return [{**o, "wie": o["wie"][:n]} for o, n in zip(onderwerpen, per, strict=True)]


def gegevens(wijk: Wijk, onderwerpen: list[Gegevens], nieuw: Sequence[str]) -> Gegevens:
    """Describe both sides."""
    return {
        "nood": list(NOOD),
        "dichtbij": list(_dichtbij(wijk)),
        "nieuw": list(nieuw[:NIEUW]),
        "versie": datum(wijk.today),
        "onderwerpen": onderwerpen,
    }


def _dichtbij(wijk: Wijk) -> Iterator[Gegevens]:
    """Give the services with a place on the card, in the order of `op_kaartje`."""
    diensten: list[Any] = [d for d in wijk.alle("dienst") if getattr(d, "op_kaartje", None)]
    for dienst in sorted(diensten, key=lambda d: (d.op_kaartje, d.id)):
        organisatie: Any = wijk.get("organisatie", dienst.organisatie)
        nummer = dienst.telefoon or organisatie.telefoon
        if nummer:
            yield {"naam": dienst.naam, "wat": organisatie.naam, "telefoon": telefoon(nummer)}


def _onderwerpen(wijk: Wijk) -> Iterator[Gegevens]:
    """Give the topics with who helps: first those for whom it is what they mainly do."""
    for groep, rij in groepen(wijk):
        for onderwerp in rij:
            bekend: list[Any] = [o for o in wijk.verwijzers(onderwerp, "organisatie") if getattr(o, "telefoon", "")]
            vers = sorted((o for o in bekend if o.gecontroleerd.vers(wijk.today)), key=partial(_rang, onderwerp.id))
            if vers:
                yield {"naam": onderwerp.kop, "groep": groep, "wie": [{"naam": o.naam, "telefoon": telefoon(o.telefoon)} for o in vers[:PER_ONDERWERP]]}


def _rang(code: str, organisatie: Any) -> tuple[int, str]:
    eigen = organisatie.onderwerpen
    return eigen.index(code) if code in eigen else len(eigen), organisatie.naam


def maak(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the card; what is new since a year comes from the history of the data, where there is one."""
    vroeger = eerder(wijk, opdracht.sinds or wijk.today - JAAR)
    yield File("meterkastkaart.pdf", kaart(wijk, nieuwe_namen(wijk, vroeger) if vroeger else ()))


DRUKWERK: Final = (Drukwerk(naam="meterkastkaart", uitleg="wie bel ik, op A4 gevouwen tot A6", maak=maak),)
