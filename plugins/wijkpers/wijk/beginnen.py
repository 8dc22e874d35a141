"""Fit the example of a kind to one wijk, so that what somebody begins is no mistake: what it names is there, and its days are these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from pydantic import BaseModel

from wijkpers.fields import Groep, Lijst, Pad, Verwijzing
from wijkpers.schema import Kind, Loc, soort_van, velden, verplicht
from wijkpers.wijk import Wijk
from wijkpers.wijk.lezen import ontleed_yaml
from wijkpers.wijk.redigeren import Verandering, verander

_DAG: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_BEGIN: Final = re.compile(r"^(datum|verschijnt): (\d{4}-\d\d-\d\d)$", re.MULTILINE)
_MAKEN, _KWARTAAL = timedelta(weeks=8), timedelta(weeks=13)  # an edition takes so long, and the next comes so much later
_LINK: Final = re.compile(r"\[[^\]]+\]\((\w+):([\w-]+)\)")
_VAN_NIEMAND: Final = "sponsors"  # an advertisement that nobody asked for


def ingepast(tekst: str, kind: Kind, wijk: Wijk) -> str:
    """Give the example of a Markdown kind with days, references, links and pictures of this wijk; what it cannot name it leaves out."""
    _, kop, body = _met_dagen(tekst, wijk).split("---\n", 2)
    data = ontleed_yaml(kop, "voorbeeld").data
    kop = verander(kop, [*_veranderd(wijk, kind.model, data), *_nummer(wijk, data)])
    return f"---\n{kop}---\n{_LINK.sub(lambda m: _naar(wijk, m), body)}"


def _met_dagen(tekst: str, wijk: Wijk) -> str:
    """Move all days together, so that the piece is of today, or the edition comes in time and after the last one."""
    begin = _BEGIN.search(tekst)
    if begin is None:
        return tekst
    dag = wijk.today if begin[1] == "datum" else max([wijk.today + _MAKEN, *(u.verschijnt + _KWARTAAL for u in _uitgaven(wijk))])
    verschil = dag - date.fromisoformat(begin[2])
    return _DAG.sub(lambda m: (date.fromisoformat(m[0]) + verschil).isoformat(), tekst)


def _uitgaven(wijk: Wijk) -> list[Any]:
    """Give every edition, also those that are not finished."""
    return [u for rij in (wijk.items, wijk.verborgen) for u in rij.get("uitgave", {}).values()]


def _nummer(wijk: Wijk, data: Mapping[str, Any]) -> Iterator[Verandering]:
    """Give an edition the number after the last one of its year."""
    if "nummer" in data:
        jaar = str(data["verschijnt"])[:4]
        laatste = max((int(u.nummer.rpartition("-")[2]) for u in _uitgaven(wijk) if u.nummer.startswith(f"{jaar}-")), default=0)
        yield Verandering(("nummer",), f"{jaar}-{laatste + 1}")


def _veranderd(wijk: Wijk, model: type[BaseModel], data: Mapping[str, Any], boven: Loc = ()) -> Iterator[Verandering]:
    """Say what must change in a block for all that it names to be there; last things first, as places in a list shift."""
    for naam, veld in velden(model).items():
        waarde, loc = data.get(naam), (*boven, naam)
        if waarde is None:
            continue
        if naam == _VAN_NIEMAND:
            yield Verandering(loc, None)
        elif isinstance(veld, Lijst) and isinstance(veld.van, Verwijzing):
            er = _codes(wijk, veld.van.naar_soort)
            yield from _anders(loc, waarde, [code for code in waarde if code in er] or list(er[:1]) or None)
        elif isinstance(veld, Verwijzing):
            er = _codes(wijk, veld.naar_soort)
            yield from _anders(loc, waarde, waarde if waarde in er else next(iter(er), None))
        elif isinstance(veld, Pad):
            yield from _anders(loc, waarde, waarde if (wijk.beelden.content / waarde).is_file() else None)
        elif isinstance(veld, Groep) and isinstance(waarde, Mapping):
            if any(_veranderd(wijk, veld.klasse(), waarde)):
                yield from _ander_blok(wijk, model, loc) if verplicht(model, naam) else [Verandering(loc, None)]
        elif isinstance(veld, Lijst) and isinstance(veld.van, Groep):
            for n, rij in enumerate(waarde):
                yield from _veranderd(wijk, veld.van.klasse(), rij, (*loc, n))


def _ander_blok(wijk: Wijk, model: type[BaseModel], loc: Loc) -> Iterator[Verandering]:
    """Put the block of another item of this kind, whole, in the place of one that names what is not there."""
    for item in wijk.items.get(soort_van(model).naam, {}).values():
        yield Verandering(loc, getattr(item, str(loc[-1])).model_dump(mode="json", exclude_defaults=True))
        return


def _anders(loc: Loc, was: object, wordt: object) -> Iterator[Verandering]:
    if was != wordt:
        yield Verandering(loc, wordt)


def _codes(wijk: Wijk, soorten: Sequence[str]) -> tuple[str, ...]:
    """Give the codes that a reference may name, the likeliest first."""
    s = wijk.instellingen
    eigen = {
        "buurt": [b.code for b in s.buurten],
        "rubriek": [r.code for r in s.rubrieken],
        "balie": list(s.balies),
    }
    codes = [code for soort in soorten for code in eigen.get(soort, wijk.items.get(soort, {}))]
    return tuple(sorted(codes, key=lambda code: code != s.vraagbaak.organisatie))


def _naar(wijk: Wijk, m: re.Match[str]) -> str:
    """Give a link in the text to what is there; without anything, nothing of it stays."""
    if m[2] in _codes(wijk, (m[1],)):
        return m[0]
    ander = wijk.get(m[1], next(iter(_codes(wijk, (m[1],))), None))
    return f"[{ander.kop}]({m[1]}:{ander.id})" if ander else ""
