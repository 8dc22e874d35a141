"""Change a YAML file of the redactie in place: one value is one changed line, and every comment stays where it was.

A library that reads and writes YAML lays the whole file out anew; here the text is changed at the marks where the parser found a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml

from wijkpers.schema import Loc

_GEWOON: Final = re.compile(r"[A-Za-zÀ-ž(][^:#,\[\]{}\"'\\\n]*(?<! )")
_BIJZONDER: Final = frozenset(("null", "ja", "nee", "yes", "no", "true", "false", "on", "off", "~"))


def als_yaml(waarde: object) -> str:
    """Write a value on one line, with quotes where they are needed."""
    if isinstance(waarde, list):
        return f"[{', '.join(als_yaml(deel) for deel in waarde)}]"
    tekst = str(waarde)
    gewoon = (_GEWOON.fullmatch(tekst) and tekst.lower() not in _BIJZONDER) or re.fullmatch(r"[\d -]+", tekst)
    return tekst if gewoon else '"' + tekst.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def zet(tekst: str, loc: Loc, waarde: object) -> str:
    """Set the value at `loc`; a key that is not there comes on a line of its own after the first key of its block."""
    node: Any = yaml.compose(tekst)
    for deel in loc[:-1]:
        node = node.value[deel] if isinstance(node, yaml.SequenceNode) else _waarde(node, str(deel))
    oud = _waarde(node, str(loc[-1]))
    if oud is not None:
        return tekst[: oud.start_mark.index] + als_yaml(waarde) + tekst[oud.end_mark.index :]
    sleutel, eerste = node.value[0]
    if node.flow_style:
        begin = sleutel.start_mark.index
        return f"{tekst[:begin]}{loc[-1]}: {als_yaml(waarde)}, {tekst[begin:]}"
    eind = tekst.find("\n", eerste.end_mark.index)
    eind = len(tekst) if eind < 0 else eind
    return f"{tekst[:eind]}\n{' ' * sleutel.start_mark.column}{loc[-1]}: {als_yaml(waarde)}{tekst[eind:]}"


def _waarde(node: yaml.MappingNode, naam: str) -> Any:
    return next((waarde for sleutel, waarde in node.value if sleutel.value == naam), None)


class _Voluit(yaml.SafeDumper):
    """Write every value in full: anchors are something that we do not read."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never point at a value that was written before."""
        return True


def voeg_toe(tekst: str, items: Sequence[Mapping[str, Any]]) -> str:
    """Add items at the end of a list."""
    stukken = (yaml.dump([dict(item)], Dumper=_Voluit, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=False) for item in items)
    return "\n".join([tekst.rstrip() + "\n" if tekst.strip() else "", *stukken]).lstrip("\n")
