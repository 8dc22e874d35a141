"""Read YAML as any program with the core schema of YAML 1.2 does, such as an editor on a git host: it takes `9.30` for a number, and `ja` for a word."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from wijkpers.wijk.ontleden import LADER

_GETAL: Final = re.compile(r"[-+]?\d+")
_BREUK: Final = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?")
_WOORDEN: Final = {w: waarde for waarde, rij in ((True, "true True TRUE"), (False, "false False FALSE"), (None, "~ null Null NULL")) for w in rij.split()}


def boom(tekst: str) -> Any:
    """Compose a text that can be read: nodes with their marks."""
    return yaml.compose(tekst, Loader=LADER)


def kern(node: Any) -> Any:
    """Give what such a program makes of a node; days and times are text."""
    if isinstance(node, yaml.MappingNode):
        return {kern(sleutel): kern(waarde) for sleutel, waarde in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [kern(deel) for deel in node.value]
    return kaal(node.value) if node.style in (None, "") else node.value


def kaal(tekst: str) -> Any:
    """Give what it makes of a value without quotes."""
    if _GETAL.fullmatch(tekst):
        return int(tekst)
    return float(tekst) if _BREUK.fullmatch(tekst) else _WOORDEN.get(tekst, tekst or None)
