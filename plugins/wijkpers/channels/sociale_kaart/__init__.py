"""Make the sociale kaart: who helps with what, by topic, by name, by buurt and by group. All of it works without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, Final

from wijkpers.blocks import DOELGROEPEN, TALEN
from wijkpers.channel import Channel, Later, Link, Page, Part, detail, kruimels, later
from wijkpers.channels.sociale_kaart.lijst import Filter, Regel, Verwant, filters, per_letter, plekken, regels
from wijkpers.overzicht import groepen, per_dag
from wijkpers.plattegrond import Plattegrond, plattegrond
from wijkpers.schema import Item, discover
from wijkpers.text import slug
from wijkpers.thesaurus import register
from wijkpers.wijk import Wijk
from wijkpers.wijk.instellingen import Buurt

# Above this many organisations the list shows lines instead of cards, and the cards have a page per letter.
VEEL: Final = 400


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the overviews, and a page per organisation, topic, place, buurt and group."""
    rijen = regels(wijk)
    yield from _lijst(wijk, rijen)
    yield _blad(wijk, "hulp/", "hulp", "Hulp en vragen", {"groepen": groepen(wijk), "doelgroepen": _doelgroepen(wijk), "buurten": wijk.instellingen.buurten})
    verwant = Verwant(wijk)
    yield from (later("sociale-kaart/", _detail, wijk, o, verwant=verwant) for o in wijk.alle("organisatie"))
    zin = "Zoek je woord op, en lees bij welk onderwerp je moet zijn. Ook om af te drukken."
    yield Later("hulp/register/", lambda: (_blad(wijk, "hulp/register/", "register", "Alle woorden van A tot Z", {"letters": register(wijk)}, zin),))
    yield from (later("locaties/", _detail, wijk, plek) for plek in wijk.alle("locatie"))
    yield from (later("hulp/", _detail, wijk, item, diensten=partial(_diensten, wijk)) for item in wijk.alle("onderwerp"))
    kaart = plattegrond(wijk)
    genummerd = [stip.item for stip in kaart.stippen] if kaart else []
    yield _blad(wijk, "locaties/", "plekken", "Plekken", {"kaart": kaart, "zonder": tuple(p for p in wijk.alle("locatie") if p not in genummerd)})
    yield from (later("buurten/", _buurt, wijk, buurt, kaart) for buurt in wijk.instellingen.buurten)
    yield from (later("voor/", _voor, wijk, naam) for naam in _namen_doelgroepen(wijk))


def _detail(wijk: Wijk, item: Item, **van_item: Callable[[Item], Any]) -> Page:
    """Make the page of an item, with what each function gives of it."""
    return replace(detail(wijk, item, **{naam: maak(item) for naam, maak in van_item.items()}), sectie="sociale-kaart")


def _lijst(wijk: Wijk, rijen: tuple[Regel, ...]) -> Iterator[Page]:
    veel = len(rijen) > VEEL
    context = {"kort": veel, "aantal": len(rijen), "buurten": wijk.instellingen.buurten, "doelgroepen": _doelgroepen(wijk)}
    letters = per_letter(rijen)
    keuzes: tuple[Filter, ...] = filters(wijk, rijen, DOELGROEPEN, TALEN)
    yield _blad(wijk, "sociale-kaart/", "index", "Sociale kaart", {**context, "letters": letters, "filters": keuzes})
    for letter, rij in letters if veel else ():
        yield _blad(wijk, f"sociale-kaart/letter-{slug(letter)}/", "letter", f"Sociale kaart: {letter}", {"letter": letter, "rij": rij})


def _blad(wijk: Wijk, pad: str, sjabloon: str, titel: str, context: dict[str, Any], beschrijving: str = "") -> Page:
    return Page(
        pad=pad,
        template=f"channels/sociale_kaart/{sjabloon}.html",
        titel=titel,
        beschrijving=beschrijving or "Wie je kan helpen in de wijk, en waar je elkaar ontmoet.",
        sectie="sociale-kaart",
        kruimels=kruimels(wijk, discover()["pagina" if pad in ("hulp/", "sociale-kaart/") else "organisatie"]),
        context=context,
        zoekbaar=False,
    )


def _diensten(wijk: Wijk, onderwerp: Any) -> tuple[Any, ...]:
    """Give the services of a topic; what nobody confirmed of late sinks."""
    return tuple(sorted(wijk.verwijzers(onderwerp, "dienst"), key=lambda d: not d.gecontroleerd.vers(wijk.today)))


def _namen_doelgroepen(wijk: Wijk) -> tuple[str, ...]:
    gebruikt = {groep for d in wijk.alle("dienst") for groep in d.voor_wie}  # ty: ignore[missing-attribute]
    return tuple(groep for groep in DOELGROEPEN if groep in gebruikt and groep != "iedereen")


def _doelgroepen(wijk: Wijk) -> tuple[Link, ...]:
    return tuple(Link(naam.capitalize(), wijk.adressen.naar(f"voor/{slug(naam)}/")) for naam in _namen_doelgroepen(wijk))


def _voor(wijk: Wijk, naam: str) -> Page:
    """Make the page of one group: the services that are meant for it."""
    diensten: list[Any] = [d for d in wijk.alle("dienst") if naam in d.voor_wie]  # ty: ignore[missing-attribute]
    diensten.sort(key=lambda d: not d.gecontroleerd.vers(wijk.today))
    zin = f"Wat er in de wijk is voor {naam}."
    return _blad(wijk, f"voor/{slug(naam)}/", "voor", f"Voor {naam}", {"naam": naam, "diensten": tuple(diensten), "doelgroepen": _doelgroepen(wijk)}, zin)


def _buurt(wijk: Wijk, buurt: Buurt, kaart: Plattegrond | None) -> Page:
    """Make the page of one buurt: what is there, and what there is to do in the coming two weeks."""
    locaties: list[Any] = [loc for loc in wijk.alle("locatie") if getattr(loc, "buurt", None) == buurt.code]
    hier = {loc.id for loc in locaties}
    organisaties = tuple(o for o in wijk.alle("organisatie") if hier & {*plekken(o)})
    dagen = per_dag(wijk, wijk.today, 14, waar=lambda a: a.locatie in hier)
    activiteiten = tuple(paar for _, rij in dagen for paar in rij)
    context = {"buurt": buurt, "kaart": kaart, "organisaties": organisaties, "locaties": tuple(locaties), "activiteiten": activiteiten}
    return replace(_blad(wijk, f"buurten/{buurt.code}/", "buurt", buurt.naam, context, buurt.kort), zoekbaar=True)


CHANNEL = Channel(
    naam="sociale_kaart",
    label="Sociale kaart",
    uitleg="Wie helpt waarmee: per vraag, per organisatie en per buurt.",
    pages=pages,
    menu=((20, Link("Hulp", "hulp/", "sociale-kaart")),),
)
