"""Turn the YAML of a file into plain text, lists and dicts: without guessing, without anchors, and not deeper than a person would write."""

from __future__ import annotations

import re
from functools import partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final

import yaml

from wijkpers.text import ONZICHTBAAR
from wijkpers.werkers import elk

if TYPE_CHECKING:
    from wijkpers.wijk.lezen import Document

MAX_DIEPTE: Final = 30
LADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
RIJ: Final = re.compile(r"^-(?=\s)", re.MULTILINE)
_GEWONE_LABELS: Final = frozenset(("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"))
_ANKER: Final = re.compile(r"(?:^|[\s\[{,])[&*][^\s*]", re.MULTILINE)
_TREDEN: Final = re.compile(r"(?:[-?:][ \t]+){30}")
_VEEL: Final = 500
# What may stand above a list, and what would make of one text several.
_AANHEF: Final = re.compile(r"(?:[ \t]*(?:#.*)?\n)*")
_DOCUMENT: Final = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)


def ontleed(document: Document) -> Any:
    """Give the data of the YAML, or None with a problem in the document."""
    try:
        if _kan_diep(document.kop):
            _diepte(document)
        if not document.fataal() and _ANKER.search(document.kop):
            _ankers(document)
        if document.fataal():
            return None
        node = yaml.compose(document.kop, Loader=LADER)
        if node is None:
            document.meld("WK102")
            return None
        data = _plat(node, document, 0)
    except yaml.MarkedYAMLError as e:
        oorzaak, remedie = _oorzaak(e)
        mark = e.context_mark if "flow" in (e.context or "") else e.problem_mark or e.context_mark
        document.meld("WK103", mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, oorzaak=oorzaak, remedie=remedie)
        return None
    return None if document.fataal() else data


def ontleed_lijst(document: Document, stapel: int = 50) -> Any:
    """Give the data of a long list, a stack of elements at a time, divided over processes; YAML takes half a second for a thousand organisations.

    Any other text is read as a whole, and so is one with a problem: where it is and what it says needs all of it.
    """
    begin = [m.start() for m in RIJ.finditer(document.kop)]
    if len(begin) <= 4 * stapel or _DOCUMENT.search(document.kop) or not _AANHEF.fullmatch(document.kop, 0, begin[0]):
        return ontleed(document)
    delen = elk(partial(_deel, document), list(pairwise([*begin[::stapel], len(document.kop)])), 1)
    goed = [deel for deel in delen if deel is not None]
    return list(chain.from_iterable(goed)) if len(goed) == len(delen) else ontleed(document)


def _deel(document: Document, plek: tuple[int, int]) -> list[Any] | None:
    """Give the elements between two places of a list, or None when anything is wrong with them."""
    deel = type(document)(document.path, "", kop=document.kop[slice(*plek)])
    data = ontleed(deel)
    return data if isinstance(data, list) and not deel.problems else None


def _plat(node: yaml.Node, document: Document, diepte: int) -> Any:
    """Turn nodes into str, list and dict; empty values and `null` are left out, as if the line were not there."""
    if diepte > MAX_DIEPTE:
        document.meld("WK115", node.start_mark.line + 1, node.start_mark.column + 1)
        return None
    _label(node, document)
    if isinstance(node, yaml.ScalarNode):
        if node.style == '"' and (m := ONZICHTBAAR.search(node.value)):  # written as "\\u202e"
            mark: Any = node.start_mark
            document.meld("WK113", mark.line + 1, mark.column + 1, teken=f"{ord(m[0]):04X}")
            return ONZICHTBAAR.sub("", node.value) or None
        leeg = node.value == "" or (node.style in (None, "") and node.value in ("null", "~", "Null", "NULL"))
        return None if leeg else node.value
    if isinstance(node, yaml.SequenceNode):
        return [waarde for waarde in (_plat(n, document, diepte + 1) for n in node.value) if waarde is not None]
    data: dict[str, Any] = {}
    for sleutel, waardenode in node.value:
        regel, kolom = sleutel.start_mark.line + 1, sleutel.start_mark.column + 1
        if not isinstance(sleutel, yaml.ScalarNode):
            document.meld("WK107", regel, kolom, verwacht="een naam", gevonden="een blok")
        elif sleutel.value in data:
            document.meld("WK104", regel, kolom, naam=sleutel.value)
        elif getattr(node, "flow_style", False) and waardenode.start_mark.index <= sleutel.end_mark.index:
            beter = f'zet de hele tekst tussen aanhalingstekens: "..., {sleutel.value}"'
            document.meld("WK103", regel, kolom, oorzaak="er staat een komma in een tekst", remedie=beter)
        else:
            data[sleutel.value] = _plat(waardenode, document, diepte + 1)
    return {naam: waarde for naam, waarde in data.items() if waarde is not None}


def _label(node: yaml.Node, document: Document) -> None:
    if node.tag not in _GEWONE_LABELS:
        document.meld("WK108", node.start_mark.line + 1, node.start_mark.column + 1)


def _ankers(document: Document) -> None:
    """Report anchors and aliases before `compose` follows them: nine of them can unfold into a billion values."""
    for token in yaml.scan(document.kop, Loader=LADER):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            document.meld("WK105", token.start_mark.line + 1, token.start_mark.column + 1)


def _kan_diep(kop: str) -> bool:
    """Tell whether a text has so many brackets in one element of its list, or so many dashes in one line, that counting how deep it goes is worth the time."""
    return bool(_TREDEN.search(kop)) or any(deel.count("[") + deel.count("{") > _VEEL for deel in RIJ.split(kop))


def _diepte(document: Document) -> None:
    """Report a text that is too deep before `compose` follows it: that calls itself in C, and would take the whole process down."""
    diepte = 0
    for event in yaml.parse(document.kop, Loader=LADER):
        diepte += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if diepte > MAX_DIEPTE:
            document.meld("WK115", event.start_mark.line + 1, event.start_mark.column + 1)
            return


def _oorzaak(e: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Say in plain Dutch what a YAML parser complains about, and what to do."""
    wat = f"{e.problem or ''} {e.context or ''}"
    mark = e.problem_mark
    for stuk, oorzaak, remedie in _YAML:
        if stuk in wat:
            return oorzaak, remedie
    return (f"de regel {mark.line + 1} klopt niet" if mark else "de opbouw klopt niet"), "kijk of het inspringen en de dubbele punten kloppen"


_YAML: Final = (
    ("'\\t'", "er staat een tab in", "spring in met spaties, nooit met de tab-toets"),
    ("found a tab", "er staat een tab in", "spring in met spaties, nooit met de tab-toets"),
    ("mapping values are not allowed", "er staat een dubbele punt te veel", 'zet de waarde tussen aanhalingstekens: naam: "De Kade: een huis"'),
    ("found unexpected end of stream", "een aanhalingsteken is niet gesloten", "zet aan het eind van de waarde hetzelfde aanhalingsteken"),
    ("found unexpected document", "een aanhalingsteken is niet gesloten", "zet aan het eind van de waarde hetzelfde aanhalingsteken"),
    ("found character that cannot start", "de waarde begint met een teken dat hier niet kan", 'zet de waarde tussen aanhalingstekens, zoals "@piet"'),
    ("found undefined alias", "een woord begint met *", "zet de waarde tussen aanhalingstekens"),
    ("flow", "een haakje is niet gesloten", 'zet er een ] of } achter, of zet de hele tekst tussen aanhalingstekens: "[gratis] soep"'),
    ("expected <block end>", "het inspringen klopt niet", "zet de namen van één blok precies onder elkaar"),
    ("did not find expected", "het inspringen of een teken klopt niet", "zet namen precies onder elkaar, en een tekst met : [ of { tussen aanhalingstekens"),
    ("could not find expected ':'", "een dubbele punt ontbreekt", "schrijf elke regel als naam: waarde"),
)
