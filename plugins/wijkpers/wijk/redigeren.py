"""Put what a form gave back into the file it came from: only what changed is written, in the manner of the file, and every comment stays.

A value is replaced at the marks where the parser found it; a new field comes below the one that stands before it in the form; an emptied one goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import yaml

from wijkpers.schema import Loc
from wijkpers.wijk.ontleden import LADER
from wijkpers.wijk.schrijven import Edit, als_yaml, eind_van, is_bijzonder, regeleinde, zoek

_BREED: Final = 140  # characters: a longer block gets a line per field
_STREEP: Final = re.compile(r" *-\s")
_ZIN: Final = re.compile(r"[A-Za-zÀ-ž(](?:[^:#\n]|:(?! )|(?<! )#)*(?<![ :])")  # a sentence needs no quotes behind a colon, whatever is in it


class Verandering(NamedTuple):
    """Be one change: the value at `loc` becomes `waarde` (None: it goes); a new field comes after its neighbour `na` (empty: first)."""

    loc: Loc
    waarde: object
    na: str = ""


def verander(tekst: str, veranderingen: Iterable[Verandering]) -> str:
    """Make every change in a YAML text, one by one; a number at the end of a `loc` that is not in its list adds a row."""
    for v in veranderingen:
        begin, eind, nieuw = _edit(tekst, yaml.compose(tekst, Loader=LADER), v)
        tekst = tekst[:begin] + nieuw + tekst[eind:]
    return tekst


def opgeschreven(data: Mapping[str, object], marge: int = 0) -> str:
    """Write a block as somebody would by hand: a line per field, short blocks on one line, long texts below their name."""
    return "".join(f"{' ' * marge}{naam}:{_achter(waarde, marge)}\n" for naam, waarde in data.items())


def _achter(waarde: object, marge: int) -> str:
    """Write what comes after the colon of a field that stands `marge` from the left."""
    kort = " " + als_yaml(waarde)
    if isinstance(waarde, str) and "\n" in waarde:
        return " |" + ("" if waarde.endswith("\n") else "-") + "".join(f"\n{' ' * (marge + 2)}{regel}".rstrip(" ") for regel in waarde.rstrip("\n").split("\n"))
    if isinstance(waarde, Mapping):
        past = len(kort) + marge < _BREED // 2 and not any(isinstance(deel, Mapping) for deel in waarde.values())
        return kort if past else "\n" + opgeschreven(waarde, marge + 2).rstrip("\n")
    if isinstance(waarde, list | tuple) and (any(isinstance(deel, Mapping) for deel in waarde) or len(kort) > _BREED):
        return "".join(f"\n{_rij(deel, marge + 2)}" for deel in waarde)
    return f" {waarde}" if isinstance(waarde, str) and _ZIN.fullmatch(waarde) and not is_bijzonder(waarde) else kort


def _rij(waarde: object, marge: int) -> str:
    """Write one row of a list whose dash stands `marge` from the left."""
    kort = als_yaml(waarde)
    if isinstance(waarde, Mapping) and (len(kort) > _BREED or "code" in waarde or "\\n" in kort):
        return f"{' ' * marge}- {opgeschreven(waarde, marge + 2).strip()}"
    return f"{' ' * marge}- {kort}"


def _edit(tekst: str, boom: Any, v: Verandering) -> Edit:
    ouder = zoek(boom, v.loc[:-1])
    if isinstance(ouder, yaml.SequenceNode):
        return _in_lijst(tekst, ouder, v)
    plaats = next((n for n, (sleutel, _) in enumerate(ouder.value) if sleutel.value == v.loc[-1]), None)
    if plaats is None:
        return _erbij(tekst, ouder, v)
    sleutel, waarde = ouder.value[plaats]
    if v.waarde is None:
        return _weg(tekst, ouder, plaats)
    begin, eind = sleutel.end_mark.index, eind_van(tekst, waarde)
    begin += len(re.match(r"\s*:", tekst[begin:])[0])  # ty: ignore[not-subscriptable] - a key ends in one
    if not ouder.flow_style and isinstance(waarde, yaml.ScalarNode) and waarde.style in ("|", ">"):
        eind = begin + len(tekst[begin : waarde.end_mark.index].rstrip())
    if ouder.flow_style:
        return begin, eind, f" {als_yaml(v.waarde)}"
    # What is said behind a value stays on the line of its name when the new one takes several.
    eerste, regel, meer = _achter(v.waarde, sleutel.start_mark.column).partition("\n")
    rest = tekst[eind : regeleinde(tekst, eind)] if regel else ""
    return begin, eind + len(rest), f"{eerste}{rest}{regel}{meer}"


def _in_lijst(tekst: str, lijst: Any, v: Verandering) -> Edit:
    plaats = int(v.loc[-1])
    if plaats < len(lijst.value):
        node = lijst.value[plaats]
        begin, eind = node.start_mark.index, eind_van(tekst, node)
        if v.waarde is not None:
            return begin, eind, als_yaml(v.waarde) if lijst.flow_style else _rij(v.waarde, node.start_mark.column - 2).lstrip()[2:]
        if lijst.flow_style:
            return _uit_de_rij(lijst.value, plaats, lambda n: n.start_mark.index, lambda n: eind_van(tekst, n))
        return _streep(tekst, begin), regeleinde(tekst, eind) + 1, ""
    eind = lijst.end_mark.index - 1 if lijst.flow_style else regeleinde(tekst, eind_van(tekst, lijst))
    if lijst.flow_style:
        return eind, eind, (", " if lijst.value else "") + als_yaml(v.waarde)
    return eind, eind, f"\n{_rij(v.waarde, lijst.start_mark.column)}"


def _streep(tekst: str, plek: int) -> int:
    """Give the line with the dash of a row; what stands in the row may begin below it."""
    begin = tekst.rfind("\n", 0, plek) + 1
    while begin and not _STREEP.match(tekst, begin):
        begin = tekst.rfind("\n", 0, begin - 1) + 1
    return begin


def _erbij(tekst: str, block: Any, v: Verandering) -> Edit:
    """Add a field to a block, after `na` or as the first."""
    na = next((paar for paar in block.value if paar[0].value == v.na), None)
    if block.flow_style:
        begin = eind_van(tekst, na[1]) if na else block.value[0][0].start_mark.index
        paar = f"{v.loc[-1]}: {als_yaml(v.waarde)}"
        return begin, begin, f", {paar}" if na else f"{paar}, "
    sleutel = block.value[0][0]
    marge = sleutel.start_mark.column
    regel = f"{v.loc[-1]}:{_achter(v.waarde, marge)}"
    if na is None:
        return sleutel.start_mark.index, sleutel.start_mark.index, f"{regel}\n{' ' * marge}"
    eind = regeleinde(tekst, eind_van(tekst, na[1]))
    return eind, eind, f"\n{' ' * marge}{regel}"


def _weg(tekst: str, block: Any, plaats: int) -> Edit:
    """Take a field away, with the line it stands on."""
    sleutel, waarde = block.value[plaats]
    if block.flow_style:
        return _uit_de_rij(block.value, plaats, lambda p: p[0].start_mark.index, lambda p: eind_van(tekst, p[1]))
    begin, eind = sleutel.start_mark.index, regeleinde(tekst, eind_van(tekst, waarde)) + 1
    regel = tekst.rfind("\n", 0, begin) + 1
    if not tekst[regel:begin].strip():
        return regel, eind, ""
    # It stands behind the dash of a row: the next field takes its place.
    return begin, block.value[plaats + 1][0].start_mark.index if plaats + 1 < len(block.value) else eind - 1, ""


def _uit_de_rij(rij: Any, plaats: int, begin: Any, eind: Any) -> Edit:
    """Take one of a row between brackets away, with the comma that it does not need any more."""
    if plaats + 1 < len(rij):
        return begin(rij[plaats]), begin(rij[plaats + 1]), ""
    return eind(rij[plaats - 1]) if plaats else begin(rij[plaats]), eind(rij[plaats]), ""
