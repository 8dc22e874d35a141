"""Read the head of a text of another generator: YAML, TOML or JSON, or the `Title:` lines of Pelican; everything as text, lists and dicts."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date, datetime, time
from typing import Any, Final

import yaml

from wijkpers.wijk.ontleden import LADER

_MAX: Final = 64 * 1024
_HAKEN: Final = 300
_ANKERS: Final = 20
_YAML: Final = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML: Final = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_REGEL: Final = re.compile(r"([A-Za-z_][\w .-]{0,40}?)\s*[:=]\s*(.*)$")

Kop = dict[str, Any]


def lees_kop(tekst: str) -> tuple[Kop, str, str]:
    """Give the fields, the text below them, and what was wrong with the head; a head that breaks is read line by line, so that nothing is lost."""
    tekst = tekst.lstrip("\ufeff\n\r\t ").replace("\r\n", "\n").replace("\r", "\n")
    if m := _YAML.match(tekst):
        return *_probeer(_uit_yaml, m[1]), tekst[m.end() :]
    if m := _TOML.match(tekst):
        return *_probeer(_uit_toml, m[1]), tekst[m.end() :]
    if tekst.startswith("{"):
        try:
            data, einde = json.JSONDecoder().raw_decode(tekst)
            return _plat(data), "", tekst[einde:]
        except (json.JSONDecodeError, RecursionError) as e:
            return {}, f"JSON: {e.args[0][:80]}", tekst
    if tekst.startswith(("---\n", "+++\n")):
        kop, _, rest = tekst[4:].partition("\n\n")
        return _regels(kop), "hij wordt niet afgesloten", rest
    return _pelican(tekst)


def _probeer(lezer: Any, ruw: str) -> tuple[Kop, str]:
    """Read a head, or its lines when that fails."""
    try:
        if len(ruw) > _MAX or ruw.count("[") + ruw.count("{") > _HAKEN or len(re.findall(r"(?:^|[\s\[,])\*\w", ruw)) > _ANKERS:
            raise ValueError("hij is te groot of te diep")
        data = lezer(ruw)
        return (_plat(data), "") if isinstance(data, dict) else (_regels(ruw), "er staan geen velden in" if ruw.strip() else "")
    except (ValueError, yaml.YAMLError, RecursionError) as e:
        plek = getattr(e, "problem_mark", None)
        return _regels(ruw), f"regel {plek.line + 2}" if plek else str(e)[:80]


def _uit_yaml(ruw: str) -> Any:
    return yaml.load(ruw.replace("\t", "  "), Loader=LADER)  # every scalar as text


def _uit_toml(ruw: str) -> Any:
    return tomllib.loads(ruw)


def _plat(waarde: Any) -> Any:
    """Make text of every single value, as somebody would have typed it."""
    match waarde:
        case dict():
            return {str(naam): _plat(deel) for naam, deel in waarde.items()}
        case list() | tuple():
            return [_plat(deel) for deel in waarde]
        case bool():
            return "true" if waarde else "false"
        case None:
            return ""
        case datetime() | date() | time():
            return waarde.isoformat()
        case _:
            return str(waarde).strip()


def _regels(ruw: str) -> Kop:
    """Read `naam: waarde` and `- waarde` lines, whatever else stands between them."""
    uit: Kop = {}
    naam = ""
    for regel in ruw.split("\n"):
        if (m := _REGEL.match(regel)) and not regel[0].isspace():
            naam = m[1].strip()
            waarde = m[2].strip().strip("'\"")
            rij = [deel.strip(" '\"") for deel in waarde.strip("[] ").split(",")]
            uit.setdefault(naam, [deel for deel in rij if deel] if waarde.startswith("[") else waarde)
        elif naam and (m := re.match(r"\s*-\s+(.*)$", regel)):
            uit[naam] = [*(uit[naam] if isinstance(uit[naam], list) else []), m[1].strip().strip("'\"")]
    return uit


def _pelican(tekst: str) -> tuple[Kop, str, str]:
    """Read `Title: waarde` lines up to the first empty line; a text without them has no head."""
    regels = tekst.split("\n")
    if not re.match(r"(?:title|titel|date|datum|author|category|tags|slug|summary|status|lang|modified)\s*:", regels[0], re.IGNORECASE):
        return {}, "", tekst
    uit: Kop = {}
    naam = ""
    for n, regel in enumerate(regels):
        if not regel.strip():
            return uit, "", "\n".join(regels[n + 1 :])
        if (m := re.match(r"([A-Za-z_][\w-]*)\s*:\s*(.*)$", regel)) and not regel[0].isspace():
            naam = m[1]
            uit[naam] = m[2].strip()
        elif regel[0].isspace() and naam:
            uit[naam] = f"{uit[naam]} {regel.strip()}"
        else:
            return uit, "", "\n".join(regels[n:])
    return uit, "", ""
