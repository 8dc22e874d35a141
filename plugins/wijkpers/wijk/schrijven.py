"""Change a YAML file of the redactie in place: one value is one changed line, and every comment stays where it was.

A library that reads and writes YAML lays the whole file out anew; here the text is changed at the marks where the parser found a value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import yaml

from wijkpers.schema import Loc
from wijkpers.wijk.ontleden import LADER

_GEWOON: Final = re.compile(r"[A-Za-zÀ-ž(][^:#,\[\]{}\"'\\\n]*(?<! )")
_BIJZONDER: Final = frozenset(("null", "ja", "nee", "yes", "no", "true", "false", "on", "off", "~"))
# A day, a price, a telephone number, a time, a number of something: plain wherever it stands.
_CIJFERS: Final = re.compile(r"\d[\d -]*|\d{1,2}\.\d{2}|\d+ [a-z]+(?:'s)?")

Edit = tuple[int, int, str]


def als_yaml(waarde: object) -> str:
    """Write a value on one line, with quotes where they are needed."""
    if isinstance(waarde, Mapping):
        return f"{{{', '.join(f'{naam}: {als_yaml(deel)}' for naam, deel in waarde.items())}}}"
    if isinstance(waarde, list | tuple):
        return f"[{', '.join(als_yaml(deel) for deel in waarde)}]"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    tekst = str(waarde)
    gewoon = (_GEWOON.fullmatch(tekst) and not is_bijzonder(tekst)) or _CIJFERS.fullmatch(tekst)
    return tekst if gewoon else json.dumps(tekst, ensure_ascii=False)


def is_bijzonder(tekst: str) -> bool:
    """Tell whether a word means something else than itself to some reader of YAML."""
    return tekst.lower() in _BIJZONDER


def zet(tekst: str, loc: Loc, waarde: object) -> str:
    """Set the value at `loc`; a key that is not there comes on a line of its own after the first key of its block."""
    return wijzig(tekst, [(loc, waarde)])


def wijzig(tekst: str, waarden: Iterable[tuple[Loc, object]], erbij: Iterable[tuple[Loc, object]] = ()) -> str:
    """Set the value at each `loc` of `waarden`, and add each of `erbij` at the end of the list at its `loc`; the file is parsed once."""
    boom = yaml.compose(tekst, Loader=LADER)
    per_lijst: dict[Loc, list[object]] = {}
    for loc, waarde in erbij:
        per_lijst.setdefault(loc, []).append(waarde)
    edits = [_zet(tekst, boom, loc, waarde) for loc, waarde in waarden] + [_achteraan(tekst, boom, loc, rij) for loc, rij in per_lijst.items()]
    for begin, eind, nieuw in sorted(edits, reverse=True):
        tekst = tekst[:begin] + nieuw + tekst[eind:]
    return tekst


def _zet(tekst: str, boom: Any, loc: Loc, waarde: object) -> Edit:
    node = zoek(boom, loc[:-1])
    paar = next(((s, w) for s, w in node.value if s.value == str(loc[-1])), None)
    sleutel, eerste = paar or node.value[0]
    if paar:
        begin, eind = eerste.start_mark.index, eind_van(tekst, eerste)
        if not _los(tekst, sleutel, eerste) or not _rijen(waarde):
            spatie = " " if tekst[begin - 1] == ":" else ""
            regel = tekst[eind : regeleinde(tekst, eind)].strip()
            opmerkingen = _opmerkingen(tekst[begin:eind]) if not isinstance(eerste, yaml.ScalarNode) and regel[:1] in ("", "#") else ()
            return begin, eind, spatie + "  ".join([als_yaml(waarde), *opmerkingen])
        # The rows of a block stay a block: what somebody wrote between them is kept above them.
        marge = " " * eerste.start_mark.column
        return begin, eind, f"\n{marge}".join([*_opmerkingen(tekst[begin:eind]), *(f"- {als_yaml(rij)}" for rij in waarde)])  # ty: ignore[not-iterable] - rows
    if node.flow_style:
        begin = sleutel.start_mark.index
        return begin, begin, f"{loc[-1]}: {als_yaml(waarde)}, "
    eind, marge = regeleinde(tekst, eind_van(tekst, eerste)), " " * sleutel.start_mark.column
    rijen = "".join(f"\n{marge}  - {als_yaml(rij)}" for rij in waarde) if _rijen(waarde) else f" {als_yaml(waarde)}"  # ty: ignore[not-iterable] - rows
    return eind, eind, f"\n{marge}{loc[-1]}:{rijen}"


def _achteraan(tekst: str, boom: Any, loc: Loc, rijen: list[object]) -> Edit:
    """Add rows to a list, or make the list at the end of its block."""
    block = zoek(boom, loc[:-1])
    lijst = next((w for s, w in block.value if s.value == str(loc[-1])), None)
    if lijst is not None and lijst.flow_style:
        eind = lijst.end_mark.index - 1
        return eind, eind, (", " if lijst.value else "") + ", ".join(map(als_yaml, rijen))
    if block.flow_style:
        return _zet(tekst, boom, loc, rijen)
    laatste = lijst.value[-1] if lijst else block.value[-1][1]
    marge = lijst.start_mark.column if lijst else block.value[0][0].start_mark.column + 2
    kop = "" if lijst else f"\n{' ' * (marge - 2)}{loc[-1]}:"
    eind = regeleinde(tekst, eind_van(tekst, laatste))
    return eind, eind, kop + "".join("\n" + re.sub(r"^(?=.)", " " * marge, _blok([rij]).rstrip(), flags=re.MULTILINE) for rij in rijen)


def zoek(node: Any, loc: Loc) -> Any:
    """Walk from a node to the one at `loc`."""
    for deel in loc:
        node = node.value[deel] if isinstance(node, yaml.SequenceNode) else next(w for s, w in node.value if s.value == str(deel))
    return node


def _rijen(waarde: object) -> bool:
    return isinstance(waarde, list | tuple) and any(isinstance(deel, Mapping) for deel in waarde)


def _los(tekst: str, sleutel: Any, node: Any) -> bool:
    """Tell whether a value is a list with a line per row."""
    return isinstance(node, yaml.SequenceNode) and not node.flow_style and "\n" in tekst[sleutel.end_mark.index : node.start_mark.index]


def eind_van(tekst: str, node: Any) -> int:
    """Give the place after the last sign of a value: the parser puts the end of a block after the comments that follow it."""
    if node.value and not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        laatste = node.value[-1]
        return eind_van(tekst, laatste[1] if isinstance(laatste, tuple) else laatste)
    begin, eind = node.start_mark.index, node.end_mark.index
    return begin + len(tekst[begin:eind].rstrip())


def regeleinde(tekst: str, plek: int) -> int:
    """Give the place of the end of the line that a place is in."""
    eind = tekst.find("\n", plek)
    return len(tekst) if eind < 0 else eind


def _opmerkingen(stuk: str) -> Iterator[str]:
    """Give the comments in a piece of YAML: what begins with # outside the tokens of the parser."""
    vorige = 0
    for token in yaml.scan(stuk, Loader=LADER):
        tussen = stuk[vorige : token.start_mark.index]
        yield from (m.strip() for m in re.findall(r"(?:^|\s)(#.*)", tussen))
        vorige = max(vorige, token.end_mark.index)


class _Voluit(yaml.SafeDumper):
    """Write every value in full: anchors are something that we do not read. A list of words and a row of hours stand on one line."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never point at a value that was written before."""
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        """Give an item with a code a line per field, and any other block one line."""
        return super().represent_mapping(tag, mapping, flow_style="code" not in mapping)


def _blok(items: Sequence[object]) -> str:
    return yaml.dump(items, Dumper=_Voluit, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None)


def voeg_toe(tekst: str, items: Sequence[Mapping[str, Any]]) -> str:
    """Add items at the end of a list."""
    stukken = (_blok([dict(item)]) for item in items)
    return "\n".join([tekst.rstrip() + "\n" if tekst.strip() else "", *stukken]).lstrip("\n")
