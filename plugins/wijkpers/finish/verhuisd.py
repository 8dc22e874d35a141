"""Let old addresses lead to where their page went: a page that leads on, and a line for a host that listens."""

from __future__ import annotations

from pathlib import Path

from wijkpers.channel import File, doorverwijzing
from wijkpers.problems import Problem, WijkError, problem
from wijkpers.wijk import Wijk
from wijkpers.wijk.adreslijst import ADRESSEN, Adresregel


def schrijf(output: Path, wijk: Wijk) -> None:
    """Write a page per old address; raises WijkError when one is taken again or leads nowhere."""
    problems: list[Problem] = []
    for oud in wijk.verhuisd:
        pagina = bestand(wijk, oud)
        doel = output / pagina.pad
        if doel.exists():
            problems.append(problem("WK307", ADRESSEN, oud.regel, 1, pad=oud.pad))
        elif not (output / oud.naar.partition("#")[0]).exists():
            problems.append(problem("WK308", ADRESSEN, oud.regel, 1, pad=oud.naar))
        else:
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(pagina.data)
    if problems:
        raise WijkError(problems)


def bestand(wijk: Wijk, oud: Adresregel) -> File:
    """Make the page at an old address."""
    return doorverwijzing(wijk, _map(oud.pad), _map(oud.naar), "Deze pagina is verhuisd")


def regels(wijk: Wijk) -> str:
    """Give the lines for `_redirects`."""
    naar = wijk.adressen.naar
    return "".join(f"{naar(_map(oud.pad))} {naar(_map(oud.naar))} 301\n" for oud in wijk.verhuisd)


def _map(pad: str) -> str:
    """Give an address that names no file its last slash."""
    kaal, hek, anker = pad.partition("#")
    return kaal + ("" if kaal.endswith("/") or "." in kaal.rsplit("/", 1)[-1] else "/") + hek + anker
