"""Make the pages in the languages of the wijk: who helps and what there is to do, from the fields alone, and pieces that somebody translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from wijkpers.bericht import eerstkomend
from wijkpers.channel import Channel, Drukwerk, Link, Page, Part, Taalversie, detail, kruimels, later
from wijkpers.channels.talen import papier
from wijkpers.channels.talen.kaart import Verteller, naam_van
from wijkpers.channels.talen.taal import Taal
from wijkpers.channels.talen.woorden import TALEN
from wijkpers.overzicht import groepen
from wijkpers.recurrence import expand
from wijkpers.schema import Item, discover, soort_van
from wijkpers.wijk import Wijk

_WEKEN: Final = 4


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the page where one chooses, the pages per language, and every translation."""
    yield _keuze(wijk)
    vertellers = tuple(Verteller(wijk, taal, uitval) for uitval in ({},) for taal in TALEN)
    for v in vertellers:
        yield later(f"{v.taal.map}/", _voorblad, v)
        yield later(f"{v.taal.map}/agenda/", _agenda, v)
    for o in wijk.alle("organisatie"):  # in all languages after one another: what falls out is worked out once
        talen = _met_nederlands(wijk, o)
        yield from (later(_pad(v.taal, o), _organisatie, v, o, talen) for v in vertellers)
    yield from (later("vertalingen/", _vertaling, wijk, v) for v in wijk.alle("vertaling"))


def versies(wijk: Wijk, item: Item) -> Iterable[Taalversie]:
    """Say in which languages an item can be read, beside its own page."""
    soort = soort_van(type(item)).naam
    if soort == "organisatie":
        return [_versie(wijk, taal, _pad(taal, item)) for taal in TALEN]
    if soort == "activiteit":
        return [_versie(wijk, taal, f"{taal.map}/agenda/#{item.id}") for taal in TALEN] if _komt(wijk, item) else []
    vertaald: tuple[Any, ...] = wijk.verwijzers(item, "vertaling")
    return [_versie(wijk, _van(v), wijk.pad(v)) for v in vertaald]


def _komt(wijk: Wijk, item: Item) -> bool:
    return bool(expand(item.tijden, wijk.today, _tot(wijk), wijk.kalender))  # ty: ignore[missing-attribute] - an Activiteit has it


def _tot(wijk: Wijk) -> date:
    return wijk.today + timedelta(weeks=_WEKEN) - timedelta(days=1)


def _van(vertaling: Any) -> Taal:
    return next(taal for taal in TALEN if taal.nl == vertaling.taal)


def _pad(taal: Taal, o: Item) -> str:
    return f"{taal.map}/hulp/{o.id}/"


def _versie(wijk: Wijk, taal: Taal, pad: str) -> Taalversie:
    return Taalversie(taal.code, taal.naam, wijk.adressen.naar(pad), eigen=taal.code != "nl" and "#" not in pad)


def _kader(wijk: Wijk, taal: Taal) -> dict[str, Any]:
    """Give what the frame of every page in a language needs."""
    return {"t": taal, "lab": taal.labels, "thuis": wijk.adressen.naar(f"{taal.map}/")}


def _blad(verteller: Verteller, pad: str, sjabloon: str, titel: str, **context: Any) -> Page:
    context |= _kader(verteller.wijk, verteller.taal)
    return Page(pad=pad, template=f"channels/talen/{sjabloon}.html", titel=titel, taal=verteller.taal.code, context=context, zoekbaar=False)


def _voorblad(verteller: Verteller) -> Page:
    wijk, taal = verteller.wijk, verteller.taal

    def wie(onderwerp: Item) -> list[Link]:
        return [Link(o.kop, wijk.adressen.naar(_pad(taal, o))) for o in wijk.verwijzers(onderwerp, "organisatie")]

    per_groep = [(taal.keuzes.groepen[groep], [(naam_van(taal, o), wie(o)) for o in rij]) for groep, rij in groepen(wijk)]
    voor, _, na = taal.labels.titel.partition("{wijk}")
    page = _blad(verteller, f"{taal.map}/", "voorblad", f"{voor}{wijk.instellingen.naam}{na}", voor=voor, na=na, groepen=per_groep)
    return replace(page, beschrijving=taal.labels.intro, talen=_zelfde(wijk, ""))


def _agenda(verteller: Verteller) -> Page:
    wijk, taal = verteller.wijk, verteller.taal
    rij = [(item, verteller.status(item), verteller.activiteit(item, occ)) for occ, item in eerstkomend(wijk, wijk.today, _tot(wijk))]
    page = _blad(verteller, f"{taal.map}/agenda/", "agenda", taal.labels.te_doen, rij=rij)
    return replace(page, beschrijving=taal.labels.te_doen_intro, talen=_zelfde(wijk, "agenda/"))


def _organisatie(verteller: Verteller, o: Any, talen: tuple[Taalversie, ...]) -> Page:
    wijk, taal = verteller.wijk, verteller.taal
    soort = taal.keuzes.soorten[o.soort]
    page = _blad(
        verteller,
        _pad(taal, o),
        "organisatie",
        o.naam,
        o=o,
        soort=soort,
        feiten=verteller.organisatie(o),
        diensten=[(d, verteller.status(d), verteller.dienst(d)) for d in o.aanbod],
        gecontroleerd=verteller.gecontroleerd(o),
        nederlands=wijk.adressen.naar(wijk.pad(o)),
    )
    return replace(page, beschrijving=f"{o.naam}: {soort}", talen=talen)


def _vertaling(wijk: Wijk, v: Any) -> Page:
    """Make the page of a translation, in the frame of its own language."""
    taal, bron = _van(v), wijk.get("artikel", v.van) or wijk.get("verhaal", v.van)
    assert bron is not None  # else the translation would not be here either
    page = replace(detail(wijk, v), template="channels/talen/vertaling.html", taal=taal.code, talen=_met_nederlands(wijk, bron))
    return replace(page, context={**page.context, **_kader(wijk, taal), "bron": bron})


def _zelfde(wijk: Wijk, pad: str) -> tuple[Taalversie, ...]:
    """Give the same page in every language."""
    return tuple(_versie(wijk, taal, f"{taal.map}/{pad}") for taal in TALEN)


def _met_nederlands(wijk: Wijk, item: Item) -> tuple[Taalversie, ...]:
    """Give an item in every language, the Dutch of the site first."""
    return (Taalversie("nl", "Nederlands", wijk.adressen.naar(wijk.pad(item)), eigen=True), *versies(wijk, item))


def _keuze(wijk: Wijk) -> Page:
    return Page(
        pad="talen/",
        template="channels/talen/index.html",
        titel="In je eigen taal",
        beschrijving="Hulp en activiteiten in het Engels, Turks, Arabisch, Pools en Oekraïens, en in makkelijk Nederlands.",
        sectie="sociale-kaart",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={
            "talen": [(taal, wijk.adressen.naar(f"{taal.map}/")) for taal in TALEN],
            "vertalingen": [(_van(v), v) for v in wijk.alle("vertaling")],
        },
        zoekbaar=False,
        talen=_zelfde(wijk, ""),
    )


CHANNEL = Channel(
    naam="talen",
    label="In de eigen taal",
    uitleg="Hulp en activiteiten in het Engels, Turks, Arabisch, Pools, Oekraïens en makkelijk Nederlands.",
    pages=pages,
    versies=versies,
    voet=(Link("In je eigen taal", "talen/"),),
    drukwerk=(Drukwerk(naam="taalblad", uitleg="wie helpt en wat er te doen is, in één taal op één vel", maak=papier.taalblad, formaten=papier.FORMATEN),),
)
