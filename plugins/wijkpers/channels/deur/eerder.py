"""Compare the sociale kaart with how it was: what changed since the last time it was printed, in plain Dutch.

How it was comes from git, in which every change of the data already is; nobody has to keep a copy.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from wijkpers.channel import kanalen
from wijkpers.papier import Gegevens, adresregels
from wijkpers.problems import WijkError
from wijkpers.text import telefoon
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk
from wijkpers.wijk.laden import load

MAPPEN: Final = ("content", "data")


def eerder(wijk: Wijk, dag: date) -> Wijk | None:
    """Load the wijk as it was at the end of a day; None without a history, or when it was of a form that we no longer read."""
    versie = _git(wijk.root, "rev-list", "-1", f"--before={dag.isoformat()}T23:59:59", "HEAD").decode().strip()
    archief = _git(wijk.root, "archive", versie, *MAPPEN) if versie else b""
    if not archief:
        return None
    with tempfile.TemporaryDirectory(prefix="wijkpers-") as map_:
        with tarfile.open(fileobj=io.BytesIO(archief)) as tar:
            tar.extractall(map_, filter="data")
        try:
            return load(Path(map_), dag, cache=wijk.beelden.cache, kanalen=kanalen().keys())
        except WijkError:
            return None


def _git(root: Path, *woorden: str) -> bytes:
    """Ask git; what it cannot answer is empty."""
    try:
        klaar = subprocess.run(["git", "-C", str(root), *woorden], capture_output=True, check=False)
    except FileNotFoundError:
        return b""
    return klaar.stdout if klaar.returncode == 0 else b""


def nieuwe_namen(wijk: Wijk, vroeger: Wijk) -> list[str]:
    """Name the organisations that were not there yet."""
    oud = {o.id for o in vroeger.alle("organisatie")}
    return [o.kop for o in wijk.alle("organisatie") if o.id not in oud]


def wijzigingen(wijk: Wijk, vroeger: Wijk) -> list[Gegevens]:
    """List the organisations that came, went or changed, each with sentences; `soort` is nieuw, anders or weg."""
    nu, toen = ({o.id: o for o in w.alle("organisatie")} for w in (wijk, vroeger))
    gekomen = [{"soort": "nieuw", "naam": o.kop, "regels": _voorstellen(wijk, o)} for id_, o in nu.items() if id_ not in toen]
    anders = [
        {"soort": "anders", "naam": o.kop, "regels": regels}
        for id_, o in nu.items()
        if id_ in toen and (regels := list(_verschillen(wijk, o, vroeger, toen[id_])))
    ]
    weg = [{"soort": "weg", "naam": o.kop, "regels": ["Staat niet meer op de sociale kaart. Streep het door."]} for id_, o in toen.items() if id_ not in nu]
    return [*gekomen, *anders, *weg]


def _voorstellen(wijk: Wijk, o: Any) -> list[str]:
    return [regel for regel in (o.kort, *(f"{naam}: {zeg(wijk, o)}" for naam, zeg in _FEITEN.items() if zeg(wijk, o))) if regel]


def _verschillen(wijk: Wijk, nu: Any, vroeger: Wijk, toen: Any) -> Iterator[str]:
    if nu.kop != toen.kop:
        yield f"Heet nu {nu.kop}; dat was {toen.kop}."
    for naam, zeg in _FEITEN.items():
        oud, nieuw = zeg(vroeger, toen), zeg(wijk, nu)
        if oud != nieuw and nieuw:
            yield f"{naam} is nu: {nieuw}." + (f" Dat was: {oud}." if oud else "")
        elif oud != nieuw:
            yield f"{naam} is vervallen; dat was: {oud}."
    namen = [{d.id: d.kop for d in o.aanbod} for o in (toen, nu)]
    yield from (f"Nieuw: {naam}." for id_, naam in namen[1].items() if id_ not in namen[0])
    yield from (f"Gestopt: {naam}." for id_, naam in namen[0].items() if id_ not in namen[1])


def _adres(wijk: Wijk, o: Any) -> str:
    return ", ".join(adresregels(wijk.get("locatie", o.locatie)))


_FEITEN: Final[dict[str, Callable[[Wijk, Any], str]]] = {
    "Telefoon": lambda wijk, o: telefoon(o.telefoon),
    "E-mail": lambda wijk, o: o.email,
    "Adres": _adres,
    "Inloop": lambda wijk, o: "; ".join(tijden_tekst(r, wijk.today) for r in o.inloop),
}
