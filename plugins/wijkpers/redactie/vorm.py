"""Translate between what a file says and what a form shows; and find what somebody changed in the form.

A file may say things short: `aanmelden: hoeft niet`, `trefwoorden: a, b`, hours in words. A form needs every value in its one full shape.
Only a value that differs in that shape is a change; everything else stays as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any, Final

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from wijkpers.fields import Alinea, Datum, Getal, Groep, JaNee, Keuze, Lijst, Pad, Telling, Tijdstip, Veld, Verwijzing
from wijkpers.schema import Loc, velden, verplicht
from wijkpers.wijk.redigeren import Verandering

_GELEZEN: Final = (Datum, Getal, JaNee, Keuze, Pad, Tijdstip, Verwijzing)
_LEEG: Final = (None, "", [], {}, ())

Data = Mapping[str, Any]


def vol(model: type[BaseModel], data: Data) -> dict[str, Any]:
    """Give the data of a block in the full shape that a form shows; what no field knows stays as it is."""
    namen = velden(model)
    return {naam: _vol(namen[naam], waarde) if naam in namen else waarde for naam, waarde in data.items()}


def _vol(veld: Veld, waarde: Any) -> Any:
    """Give one value in its full shape; what is wrong stays as it is, for a person to see."""
    try:
        if isinstance(veld, Groep):
            blok = veld.blok(waarde)
            return vol(veld.klasse(), blok) if isinstance(blok, dict) else blok
        if isinstance(veld, Lijst):
            return [_vol(veld.van, rij) for rij in veld.voluit(waarde)]
        return _vertaald(veld.parse(waarde.strip())) if _op_inhoud(veld) and isinstance(waarde, str) else _kaal(veld, waarde)
    except PydanticCustomError:
        return waarde


def _kaal(veld: Veld, waarde: Any) -> Any:
    if not isinstance(waarde, str):
        return waarde
    return waarde.rstrip() if isinstance(veld, Alinea) else " ".join(waarde.split())


def _vertaald(waarde: Any) -> Any:
    match waarde:
        case time():
            return waarde.strftime("%H:%M")
        case date():
            return waarde.isoformat()
        case _:
            return waarde


def leesbaar(veld: Veld, waarde: Any) -> bool:
    """Tell whether a form takes a value as it is; of a block or a list only whether it is one."""
    if isinstance(veld, Groep | Lijst):
        return isinstance(waarde, dict if isinstance(veld, Groep) else list)
    if _op_inhoud(veld) and isinstance(veld, JaNee | Getal):
        return type(waarde) is (bool if isinstance(veld, JaNee) else int)
    return isinstance(waarde, str) and (not _op_inhoud(veld) or als_vorm(veld, waarde) == waarde)


def _op_inhoud(veld: Veld) -> bool:
    """Tell whether a form needs what a value means; a count may be words, and is a line of text for that."""
    return isinstance(veld, _GELEZEN) and not isinstance(veld, Telling)


def als_vorm(veld: Veld, waarde: Any) -> Any:
    """Give one value as a form shows it, with pictures as the editor knows them."""
    return _pad(veld, _vol(veld, waarde), _met_streep)


def voor_formulier(model: type[BaseModel], data: Data) -> dict[str, Any]:
    """Give what the form of a model shows of the data of a file: what goes without saying as well, and pictures as the editor knows them."""
    return _met_paden(model, vanzelf(model) | vol(model, data), _met_streep)


def vanzelf(model: type[BaseModel]) -> dict[str, str | bool]:
    """Give what goes without saying in a file, and not in a form."""
    return {naam: w for naam in velden(model) if not verplicht(model, naam) and isinstance(w := _standaard(model, naam), str | bool) and w}


def _met_streep(pad: str) -> str:
    return f"/{pad.removeprefix('/')}"


def _met_paden(model: type[BaseModel], data: Data, doe: Any) -> dict[str, Any]:
    namen = velden(model)
    return {naam: _pad(namen.get(naam), waarde, doe) for naam, waarde in data.items()}


def _pad(veld: Veld | None, waarde: Any, doe: Any) -> Any:
    match veld, waarde:
        case Pad(), str():
            return doe(waarde)
        case Groep(), dict():
            return _met_paden(veld.klasse(), waarde, doe)
        case Lijst(), list():
            return [_pad(veld.van, rij, doe) for rij in waarde]
        case _:
            return waarde


def met_de_hand(model: type[BaseModel], data: Data) -> dict[str, Any]:
    """Give the data of a form as somebody would write it: nothing empty, nothing that goes without saying, times with a point."""
    namen = velden(model)
    schoon = {naam: _hand(namen.get(naam), waarde) for naam, waarde in vol(model, data).items() if not _overbodig(model, naam, waarde)}
    return {naam: waarde for naam, waarde in schoon.items() if waarde not in _LEEG}


def _hand(veld: Veld | None, waarde: Any) -> Any:
    match veld, waarde:
        case Tijdstip(), str():
            return waarde.removeprefix("0").replace(":", ".")
        case Groep(), dict():
            op_volgorde = [*velden(veld.klasse()), *waarde]
            kort = met_de_hand(veld.klasse(), {naam: waarde[naam] for naam in op_volgorde if naam in waarde})
            return kort[veld.kort] if veld.kort and list(kort) == [veld.kort] else kort
        case Lijst(), list():
            rijen = [_hand(veld.van, rij) for rij in waarde]
            return [rij for rij in rijen if rij not in _LEEG]
        case _:
            return waarde


def _overbodig(model: type[BaseModel], naam: str, waarde: Any) -> bool:
    """Tell whether leaving a value out says the same."""
    if waarde in _LEEG or naam not in velden(model) or verplicht(model, naam):
        return waarde in _LEEG
    return _standaard(model, naam) == waarde


def _standaard(model: type[BaseModel], naam: str) -> Any:
    standaard = model.model_fields[naam].get_default()
    return list(standaard) if isinstance(standaard, tuple) else standaard


def verschil(model: type[BaseModel], oud: Data, nieuw: Data, loc: Loc = ()) -> Iterator[Verandering]:
    """Give what was changed in a form: `oud` is what the file says, `nieuw` what the form gave back. What no field knows is left alone."""
    vorige = ""
    for naam, veld in velden(model).items():
        anders = list(_verschil(model, veld, (oud, nieuw), (*loc, naam)))
        yield from (v._replace(na=vorige) if len(v.loc) == len(loc) + 1 else v for v in anders)
        if naam in oud if not anders else anders[-1].waarde is not None:
            vorige = naam


def _verschil(model: type[BaseModel], veld: Veld, beide: tuple[Data, Data], loc: Loc) -> Iterator[Verandering]:
    naam = str(loc[-1])
    ruw = beide[0].get(naam)
    oud, nieuw = (_vol(veld, data[naam]) if naam in data else None for data in beide)
    hand = _hand(veld, nieuw)
    if _hand(veld, oud) == hand or (ruw is None and _overbodig(model, naam, nieuw)):
        return
    if hand in _LEEG:
        yield Verandering(loc, None)
    elif isinstance(veld, Groep) and isinstance(ruw, dict) and isinstance(nieuw, dict):
        yield from verschil(veld.klasse(), ruw, nieuw, loc)
    elif isinstance(veld, Lijst) and isinstance(veld.van, Groep) and (blokken := _alleen_blokken(ruw)):
        yield from _rijen(veld.van, blokken, nieuw or [], loc)
    else:
        yield Verandering(loc, hand)


def _rijen(veld: Groep, oud: list[Data], nieuw: list[Data], loc: Loc) -> Iterator[Verandering]:
    """Compare two lists of blocks: rows that went, else the same rows with changes in them and new ones below."""
    waren, zijn = [_vol(veld, rij) for rij in oud], [_vol(veld, rij) for rij in nieuw]
    if len(zijn) < len(waren):
        over = iter(zijn)
        volgende = next(over, None)
        weg = []
        for n, rij in enumerate(waren):
            if rij == volgende:
                volgende = next(over, None)
            else:
                weg.append(n)
        if len(waren) - len(weg) == len(zijn):
            yield from (Verandering((*loc, n), None) for n in reversed(weg))
        else:
            yield Verandering(loc, [_hand(veld, rij) for rij in zijn])
        return
    for n, rij in enumerate(oud):
        yield from verschil(veld.klasse(), rij, nieuw[n], (*loc, n))
    yield from (Verandering((*loc, n), _hand(veld, rij)) for n, rij in enumerate(zijn[len(oud) :], len(oud)))


def _alleen_blokken(rijen: Any) -> list[Data]:
    """Give a list of blocks; nothing when a text stands among them for one."""
    return rijen if isinstance(rijen, list) and all(isinstance(rij, dict) for rij in rijen) else []
