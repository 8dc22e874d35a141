"""Write values out in a file, in the shape that a form reads: the editor on a git host takes a file as any YAML 1.2 program would.

For it `van: 9.30` is the number 9.3, `ja` a word, and hours in words no rows. Only such values are written anew; all else in the file stays as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from wijkpers.fields import Groep, Lijst, Veld
from wijkpers.redactie.vorm import als_vorm, leesbaar, vanzelf
from wijkpers.schema import velden
from wijkpers.wijk.kern import boom, kaal, kern
from wijkpers.wijk.lezen import Document, lees_yaml
from wijkpers.wijk.redigeren import Verandering, verander
from wijkpers.wijk.schrijven import Edit, als_yaml, eind_van


def op_host(root: Path) -> bool:
    """Tell whether an editor on a git host reads the files of this wijk: data/wijk.yaml says where they are kept."""
    wijk = lees_yaml(root / "data/wijk.yaml", "data/wijk.yaml").data
    return isinstance(wijk, dict) and "redactie" in wijk


def heel(model: type[BaseModel], document: Document) -> str:
    """Give the text of a file with one item, written out; one that cannot be read, or has the old kind of head, stays as it is."""
    if not isinstance(document.data, dict) or document.dialect != "commonmark":
        return document.tekst
    kop = document.kop.removeprefix("#\n")
    return document.tekst.replace(kop, voluit(model, kop), 1)


def voluit(model: type[BaseModel], tekst: str) -> str:
    """Give the text of one item of a kind with every value in the shape that its form reads."""
    tekst = verander(tekst, _zwijgt(model, boom(tekst)))
    for begin, eind, nieuw in sorted(_blok(model, tekst, boom(tekst)), reverse=True):
        tekst = tekst[:begin] + nieuw + tekst[eind:]
    return tekst


def _zwijgt(model: type[BaseModel], blok: Any) -> Iterator[Verandering]:
    """Give the fields that a file leaves out because they go without saying, each after its neighbour."""
    er, stil, vorige = {sleutel.value for sleutel, _ in blok.value}, vanzelf(model), ""
    for naam in velden(model):
        if naam in er or naam in stil:
            if naam not in er:
                yield Verandering((naam,), stil[naam], vorige)
            vorige = naam


def _blok(model: type[BaseModel], tekst: str, blok: Any) -> Iterator[Edit]:
    namen = velden(model)
    for sleutel, node in blok.value:
        if sleutel.value in namen and kern(node) is not None:
            yield from _waarde(namen[sleutel.value], tekst, node, blok)


def _waarde(veld: Veld, tekst: str, node: Any, ouder: Any) -> Iterator[Edit]:
    """Give what has to change in one value; nothing when a form reads it as it stands."""
    if isinstance(veld, Groep) and node.id == "mapping":
        yield from _blok(veld.klasse(), tekst, node)
    elif isinstance(veld, Lijst) and node.id == "sequence":
        for rij in node.value:
            yield from _rij(veld, tekst, rij, node)
    elif not leesbaar(veld, kern(node)):
        yield _anders(tekst, node, ouder, als_vorm(veld, _ruw(node)))


def _rij(veld: Lijst, tekst: str, rij: Any, lijst: Any) -> Iterator[Edit]:
    """Give what has to change in one row; words may stand for several rows."""
    if rij.id != "scalar" or leesbaar(veld.van, kern(rij)):
        yield from _waarde(veld.van, tekst, rij, lijst)
        return
    rijen = [_tekst(w) for w in als_vorm(veld, [_ruw(rij)])]
    tussen = ", " if lijst.flow_style else f"\n{' ' * (rij.start_mark.column - 2)}- "
    yield rij.start_mark.index, eind_van(tekst, rij), tussen.join(rijen)


def _anders(tekst: str, node: Any, ouder: Any, waarde: Any) -> Edit:
    """Replace a value; the rows that words stand for get a line each."""
    begin, eind = node.start_mark.index, eind_van(tekst, node)
    if not ouder.flow_style and isinstance(waarde, list) and any(isinstance(rij, Mapping) for rij in waarde):
        regels = [f"\n{' ' * (ouder.start_mark.column + 2)}- {_tekst(rij)}" for rij in waarde]
        return len(tekst[:begin].rstrip(" ")), eind, "".join(regels)
    return begin, eind, _tekst(waarde)


def _ruw(node: Any) -> Any:
    """Give the data of a node as our reader does: every value is text."""
    if node.id == "sequence":
        return [_ruw(deel) for deel in node.value]
    return {sleutel.value: _ruw(waarde) for sleutel, waarde in node.value} if node.id == "mapping" else node.value


def _tekst(waarde: Any) -> str:
    """Write a value on one line, so that any reader of YAML 1.2 takes it as it is."""
    if isinstance(waarde, Mapping):
        return f"{{{', '.join(f'{naam}: {_tekst(deel)}' for naam, deel in waarde.items())}}}"
    if isinstance(waarde, list):
        return f"[{', '.join(map(_tekst, waarde))}]"
    gewoon = als_yaml(waarde)
    vrij = isinstance(waarde, str) and kaal(gewoon) == waarde
    return gewoon if vrij else json.dumps(waarde, ensure_ascii=False)
