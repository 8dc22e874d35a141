"""Tell an item in a few plain lines, for whoever passes it on: a letter, a message, a press release, a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from wijkpers.overzicht import dagelijks, keren, plek_van, stukken
from wijkpers.problems import WijkError, nearest, problem
from wijkpers.recurrence import Occurrence, next_occurrences
from wijkpers.schema import Item, soort_van
from wijkpers.text import hoofdletter, telefoon
from wijkpers.tijdtekst import occurrence_tekst, tijden_tekst
from wijkpers.wijk import Wijk

_DEELBAAR: Final = 24  # of each: who wants to pass on more has the list itself
_VINDBAAR: Final = ("organisatie", "uitgave", "oproep", "activiteit", "verhaal", "artikel")


@dataclass(frozen=True, slots=True)
class Bericht:
    """Be one item in words: what it is, when and where, what it costs, whom to call, and where to read on. What it has not is empty."""

    item: Item
    soort: str
    titel: str
    kort: str
    wanneer: str
    waar: str
    kosten: str
    bel: str
    adres: str
    beeld: Any

    @property
    def plek(self) -> tuple[str, ...]:
        """Give where and for how much: only what there is."""
        return tuple(filter(None, (self.waar, self.kosten)))

    @property
    def feiten(self) -> tuple[str, ...]:
        """Give when, where and for how much: only what there is."""
        return (self.wanneer, *self.plek) if self.wanneer else self.plek


def bericht(wijk: Wijk, item: Any, occ: Occurrence | None = None) -> Bericht:
    """Tell an item, of an activity the occasion `occ`, else its next one."""
    return Bericht(
        item=item,
        soort=_soort(item),
        titel=item.kop,
        kort=getattr(item, "kort", "") or "",
        wanneer=hoofdletter(wanneer(wijk, item, occ)),
        waar=_waar(wijk, item, occ),
        kosten=hoofdletter(str(item.kosten)) if hasattr(item, "kosten") else "",
        bel=_bel(wijk, item),
        adres=wijk.adressen.absoluut(wijk.pad(item)),
        beeld=getattr(item, "beeld", None) or getattr(item, "voorkant", None),
    )


def _soort(item: Any) -> str:
    """Name what it is to a reader; an activity that does not go as told says so."""
    kind = soort_van(type(item))
    status = getattr(item, "status", "")
    return hoofdletter(status if kind.naam == "activiteit" and status != "gaat door" else getattr(item, "soort", "") if kind.naam == "oproep" else kind.label)


def wanneer(wijk: Wijk, item: Any, occ: Occurrence | None = None) -> str:
    """Say when an item is, empty for what has no hours; no word such as `vandaag`, for who reads it tomorrow."""
    rijen = getattr(item, "tijden", None) or getattr(item, "inloop", ())
    if occ := occ or next(iter(next_occurrences(rijen, wijk.today, 1, wijk.kalender)), None) if hasattr(item, "aanmelden") else occ:
        return occurrence_tekst(occ, min(wijk.today, occ.start.date() - timedelta(2)))
    return "; ".join(tijden_tekst(rij, wijk.today) for rij in rijen)


def _waar(wijk: Wijk, item: Any, occ: Occurrence | None) -> str:
    code = plek_van(occ, item) if occ else getattr(item, "locatie", None) or next(iter(getattr(item, "locaties", ())), None)
    plek: Any = wijk.get("locatie", code)
    if plek is None:
        return "Online" if getattr(item, "online", "") else ""
    return ", ".join(dict.fromkeys(filter(None, (plek.naam, plek.straat))))


def _bel(wijk: Wijk, item: Any) -> str:
    """Give the number to call: of a call always that of its desk, else its own or that of its organisation."""
    if soort_van(type(item)).naam == "oproep":
        return telefoon(wijk.balie(item).telefoon)
    organisatie = wijk.get("organisatie", getattr(item, "organisatie", None))
    nummer = getattr(getattr(item, "aanmelden", None), "telefoon", "") or getattr(item, "telefoon", "") or getattr(organisatie, "telefoon", "")
    return telefoon(nummer) if nummer else ""


def nieuw(wijk: Wijk, van: date) -> list[Any]:
    """Give the articles and stories that appeared on `van` or later, newest first."""
    return [stuk for stuk in stukken(wijk) if stuk.datum >= van]


def eerstkomend(wijk: Wijk, van: date, tot: date) -> Iterator[tuple[Occurrence, Any]]:
    """Give what there is to do, each activity once, at its first time from `van` up to and including `tot`; what is there nearly every day comes last."""
    eerste = {item.id: (occ, item) for occ, item in reversed(keren(wijk, van, tot))}
    return iter(sorted(eerste.values(), key=lambda keer: (dagelijks(keer[1]), keer[0].start, keer[1].kop)))


def uitgelicht(wijk: Wijk, beurt: int) -> Any:
    """Give the organisation whose turn it is, of those that were checked of late; None when there are none."""
    vers = [o for o in wijk.alle("organisatie") if getattr(o, "gecontroleerd").vers(wijk.today)]  # noqa: B009
    return vers[beurt % len(vers)] if vers else None


def weeknummer(dag: date) -> int:
    """Count weeks without a break at New Year, to take turns by."""
    return dag.toordinal() // 7


def deelbaar(wijk: Wijk) -> dict[str, tuple[Bericht, ...]]:
    """Give, by heading, what somebody may want to pass on today: the news of a month, what comes in two weeks, and the calls."""
    komt = (bericht(wijk, item, occ) for occ, item in eerstkomend(wijk, wijk.today, wijk.today + timedelta(days=13)))
    rijen = {
        "Nieuws": [bericht(wijk, stuk) for stuk in nieuw(wijk, wijk.today - timedelta(days=30))],
        "Te doen": list(komt),
        "Oproepen": [bericht(wijk, oproep) for oproep in wijk.alle("oproep")],
    }
    return {kop: tuple(rij[:_DEELBAAR]) for kop, rij in rijen.items() if rij}


def vind(wijk: Wijk, code: str) -> Bericht:
    """Tell the item that a code names; raises WijkError with what it may have meant."""
    alle = {i.id: i for soort in _VINDBAAR for i in reversed(wijk.alle(soort))}
    if code not in alle:
        raise WijkError([problem("WK751", f"content/{code}.md", waarde=code, remedie=nearest(code, alle) or "kies de naam van een bestand in content")])
    return bericht(wijk, alle[code])


def kort_adres(wijk: Wijk, item: Item) -> str:
    """Give the address with the fewest letters."""
    pad = wijk.pad(item)
    return wijk.adressen.absoluut(wijk.adressen.kort(pad)) if wijk.kanaal_aan("kort") and soort_van(type(item)).adres else wijk.adressen.absoluut(pad)


def ingekort(tekst: str, lengte: int) -> str:
    """Cut a text after a whole word, so that it has at most so many characters."""
    if len(tekst) <= lengte:
        return tekst
    woorden = tekst[:lengte].rsplit(None, 1)[0].rstrip(" ,.:;-")
    return f"{woorden[: lengte - 1]}…"
