"""Put what the editor saves back in the files of the wijk, or say in Dutch why not; nothing is written unless all of it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from pydantic import ValidationError

from wijkpers.cache import schrijf_heel
from wijkpers.images import SOORTEN
from wijkpers.problems import Problem, WijkError, problem
from wijkpers.redactie.voluit import heel, op_host
from wijkpers.redactie.vorm import met_de_hand, verschil
from wijkpers.redactie.werkboom import Blad, Werkboom, soort_van_pad
from wijkpers.schema import Herkomst, Kind, blokken
from wijkpers.wijk.bestanden import BESTANDEN
from wijkpers.wijk.lezen import Document, lees_stuk, ontleed_stuk, ontleed_yaml, rijen_van
from wijkpers.wijk.redigeren import Verandering, opgeschreven, verander
from wijkpers.wijk.veldfouten import meld_fouten

GROOTST: Final = 30_000_000  # bytes of one file


@dataclass(frozen=True, slots=True)
class Schrijven:
    """Be a file to write, with its bytes; None takes it away."""

    pad: Path
    data: bytes | None


def bewaar(boom: Werkboom, erbij: Mapping[str, bytes], weg: Sequence[str]) -> tuple[Path, ...]:
    """Save files and take files away; give what was really written. Raises WijkError with what stands in the way of any of it."""
    bladen = boom.bladen()
    bezwaren = [p for naam in (*erbij, *weg) for p in _bezwaren(boom.root, naam, erbij.get(naam, b""))]
    if bezwaren:
        raise WijkError(bezwaren)
    klaar: dict[Path, bytes | None] = {}
    for naam, data in erbij.items():
        _leg_klaar(boom, bladen.get(naam), naam, data, klaar)
    for naam in weg:
        if blad := bladen.get(naam):
            klaar[blad.bron] = _zonder(blad, _nu(klaar, blad.bron)) if blad.loc else None
    for pad, data in klaar.items():
        if data is None:
            pad.unlink(missing_ok=True)
        else:
            schrijf_heel(pad, data)
    return tuple(klaar)


def _bezwaren(root: Path, naam: str, data: bytes) -> Iterator[Problem]:
    """Say why a file may not be written here: a place that is not of the redactie, a kind of file that no site shows, or a size."""
    pad = PurePosixPath(naam)
    thuis = pad.parts[:1] in (("content",), ("data",)) and len(pad.parts) > 1
    if not thuis or pad.as_posix() != naam or any(deel in ("", ".", "..") or deel.startswith(".") or "\\" in deel for deel in pad.parts):
        yield problem("WK703", naam)
        return
    if not (root / naam).resolve().is_relative_to(root.resolve() / pad.parts[0]):
        yield problem("WK703", naam)
    kind = soort_van_pad(naam)
    tekst = {"markdown": ".md", "lijst": ".yaml"}.get(kind.vorm, "") if kind else ""
    if naam == (kind and kind.waar) or (pad.parts[0] == "data" and kind is None):
        yield problem("WK703", naam)
    elif pad.suffix.lower() not in SOORTEN | BESTANDEN | {tekst}:
        yield problem("WK704", naam, soort=pad.suffix or "zonder soort")
    elif len(data) > GROOTST:
        yield problem("WK705", naam, grootte=len(data) // 1_000_000, meest=GROOTST // 1_000_000)


def _leg_klaar(boom: Werkboom, blad: Blad | None, naam: str, data: bytes, klaar: dict[Path, bytes | None]) -> None:
    kind = soort_van_pad(naam)
    bron = blad.bron if blad else boom.root / naam
    if kind is None or PurePosixPath(naam).suffix not in (".md", ".yaml"):
        klaar[bron] = data
        return
    if kind.vorm == "markdown":
        nieuw, lees = _stuk(kind, naam, data.decode(), lees_stuk(bron, naam) if blad else None), ontleed_stuk
    else:
        nieuw, lees = _gegeven(kind, naam, data.decode(), (blad, _nu(klaar, bron)) if blad else None), ontleed_yaml
    in_lijst = blad is not None and blad.loc
    klaar[bron] = (heel(kind.model, lees(nieuw, naam)) if op_host(boom.root) and not in_lijst else nieuw).encode()


def _nu(klaar: Mapping[Path, bytes | None], bron: Path) -> str:
    """Give the text of a file, with what this save has already changed in it."""
    return (klaar.get(bron) or bron.read_bytes()).decode("utf-8-sig").replace("\r\n", "\n")


def _gelezen(document: Document) -> dict[str, Any]:
    """Give the data of a file; raises WijkError when it cannot be read."""
    if not isinstance(document.data, dict):
        raise WijkError([*document.problems] or [problem("WK706", document.path)])
    return document.data


def keur(kind: Kind, document: Document) -> None:
    """Judge an item by itself, as the build will; raises WijkError with what nobody could publish."""
    herkomst = Herkomst(document.path, PurePosixPath(document.path).stem, body=document.body, body_line=document.body_line)
    try:
        item = kind.model.model_validate(document.data, context=herkomst)
    except ValidationError as e:
        meld_fouten(e, document, kind.model, kind.label.lower())
    else:
        for loc, blok in blokken(item):
            for b in blok.controleer():
                veld = ".".join(str(deel) for deel in (*loc, b.veld) if not str(deel).isdigit())
                document.meld(b.code, 0, 0, field=veld, **{"wat": "dit", **b.waarden})
    if fouten := [replace(p, line=0) for p in document.problems if p.fatal]:
        raise WijkError(fouten)


def _stuk(kind: Kind, naam: str, tekst: str, oud: Document | None) -> str:
    """Write a piece: the fields that changed in its head, and its text when that changed."""
    nieuw = ontleed_stuk(tekst, naam)
    data, body = _gelezen(nieuw), nieuw.body.strip("\n")
    keur(kind, nieuw)
    if oud is None:
        return f"---\n{opgeschreven(met_de_hand(kind.model, data))}---\n{body}\n"
    kop = verander(oud.kop, verschil(kind.model, _gelezen(oud), data)).removeprefix("#\n")
    gelijk = body == oud.body.strip("\n")
    return f"---\n{kop}---\n{oud.body if gelijk else _met_wit(oud.body, body)}"


def _met_wit(oud: str, body: str) -> str:
    """Give a text the white line above it that the old one had."""
    return f"{oud[: len(oud) - len(oud.lstrip(chr(10)))] if oud.strip() else ''}{body}\n"


def _gegeven(kind: Kind, naam: str, tekst: str, oud: tuple[Blad, str] | None) -> str:
    """Write an item of data: a new one in a file of its own, else what changed, in the file or the list that it stands in."""
    nieuw = ontleed_yaml(tekst, naam)
    data = _gelezen(nieuw)
    keur(kind, nieuw)
    if oud is None:
        return opgeschreven(met_de_hand(kind.model, data))
    blad, nu = oud
    voor, stuk, na, loc = _element(nu, blad)
    bron = ontleed_yaml(stuk, blad.bron.name)
    eerder = bron.data[loc[0]] if loc and isinstance(bron.data, list) else _gelezen(bron)
    veranderingen = [v._replace(loc=(*loc, *v.loc)) for v in verschil(kind.model, eerder, data)]
    return voor + verander(stuk, veranderingen) + na


def _element(tekst: str, blad: Blad) -> tuple[str, str, str, tuple[int, ...]]:
    """Cut the element that an item is out of its list, with where it is in what was cut: to read the whole list for one change would take long."""
    if not blad.loc:
        return "", tekst, "", ()
    n, stukken = int(blad.loc[0]) + 1, rijen_van(tekst) or []
    if len(stukken) <= n or not isinstance(ontleed_yaml(stukken[n], blad.pad).data, list):
        return "", tekst, "", (n - 1,)
    return "".join(stukken[:n]), stukken[n], "".join(stukken[n + 1 :]), (0,)


def _zonder(blad: Blad, tekst: str) -> bytes:
    """Give a list without one of its items."""
    return verander(tekst, [Verandering(blad.loc, None)]).encode()
