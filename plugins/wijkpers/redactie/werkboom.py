"""Show the folder of a wijk as the files that the editor knows: one per item, in full shape; and put what it saves back where it came from.

An item in a list (`data/organisations.yaml`) is shown as if it had a file of its own in the folder of its kind. What is saved changes only what was
changed: comments, order and the way of writing stay. A name says where a file is, its `sha` what is in it, as git counts it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from wijkpers.redactie.vorm import voor_formulier
from wijkpers.schema import Kind, Loc, discover
from wijkpers.wijk.lezen import lees, lees_stuk, lees_yaml, ontleed_yaml, rijen_van

_MAPPEN: Final = ("content", "data")


@dataclass(frozen=True, slots=True)
class Blad:
    """Be one file as the editor sees it: its text (None: a picture, read when it is asked for), where it really is, and where in that."""

    pad: str
    sha: str
    grootte: int
    bron: Path
    loc: Loc = ()
    tekst: str | None = None

    def data(self) -> bytes:
        """Give what is in it."""
        return self.bron.read_bytes() if self.tekst is None else self.tekst.encode()


@dataclass
class Werkboom:
    """Hold what was read of a folder; a file is read again when its size or time changed."""

    root: Path
    _gezien: dict[str, tuple[tuple[int, int], tuple[Blad, ...]]] = field(default_factory=dict)
    _oud: dict[str, bytes] = field(default_factory=dict)
    _rijen: dict[str, tuple[str, str]] = field(default_factory=dict)

    def bladen(self) -> Mapping[str, Blad]:
        """Give every file by name, as it is now."""
        gezien = {}
        for naam, stand in self._bestanden():
            eerder = self._gezien.get(naam)
            gezien[naam] = eerder if eerder and eerder[0] == stand else (stand, tuple(self._lees(naam)))
        self._gezien = gezien
        alle: dict[str, Blad] = {}
        for _, bladen in gezien.values():
            for blad in bladen:
                alle.setdefault(blad.pad, blad)
        return alle

    def hoofd(self, bladen: Mapping[str, Blad]) -> str:
        """Give one name for all that is in the files: what git calls a commit, without asking that there is a git."""
        return hashlib.sha1("".join(f"{b.pad}\0{b.sha}\n" for _, b in sorted(bladen.items())).encode()).hexdigest()

    def inhoud(self, bladen: Mapping[str, Blad], sha: str) -> bytes | None:
        """Give what is in the file with this sha, also when it changed after it was listed."""
        blad = next((b for b in bladen.values() if b.sha == sha), None)
        if blad is None:
            return self._oud.get(sha)
        data = blad.data()
        if blad.tekst is not None:
            self._oud[sha] = data
        return data

    def _bestanden(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Give every file of the redactie with its size and time; no link is followed, nothing hidden is seen."""
        for map_ in _MAPPEN:
            for boven, mappen, namen in os.walk(self.root / map_):
                mappen[:] = sorted(m for m in mappen if not m.startswith("."))
                for naam in sorted(namen):
                    pad = Path(boven, naam)
                    if not naam.startswith(".") and not pad.is_symlink():
                        stand = pad.stat()
                        yield pad.relative_to(self.root).as_posix(), (stand.st_size, stand.st_mtime_ns)

    def _lees(self, naam: str) -> Iterator[Blad]:
        pad, kind = self.root / naam, soort_van_pad(naam)
        if kind is None:
            if naam.startswith("content/"):
                yield _plaatje(naam, pad)
        elif kind.vorm == "markdown" and pad.suffix == ".md":
            yield from self._stuk(naam, pad, kind)
        elif kind.vorm == "lijst" and pad.suffix == ".yaml":
            yield from self._lijst(pad, kind) if naam == kind.waar else self._gegeven(naam, pad, kind)
        elif kind.vorm == "markdown":
            yield _plaatje(naam, pad)

    def _gegeven(self, naam: str, pad: Path, kind: Kind) -> Iterator[Blad]:
        """Give a file with one item; of what cannot be read, the text, so that the editor tells it."""
        document = lees_yaml(pad, naam)
        data = document.data
        yield _blad(naam, pad, (), als_tekst(voor_formulier(kind.model, data)) if isinstance(data, dict) else document.tekst)

    def _lijst(self, pad: Path, kind: Kind) -> Iterator[Blad]:
        """Give each item of a list as a file of its own; an item whose text did not change is not read again."""
        for n, (code, tekst) in enumerate(self._items(pad, kind)):
            if code:
                yield _blad(f"{kind.los}/{code}.yaml", pad, (n,), tekst)

    def _items(self, pad: Path, kind: Kind) -> Iterator[tuple[str, str]]:
        stukken = rijen_van(lees(pad, kind.waar).tekst)
        if stukken is None or any(self._item(stuk, kind) is None for stuk in stukken[1:]):
            data = lees_yaml(pad, kind.waar).data
            yield from (_als_item(kind, rij) for rij in data or ())
        else:
            yield from (self._rijen[stuk] for stuk in stukken[1:])

    def _item(self, stuk: str, kind: Kind) -> tuple[str, str] | None:
        """Read one element of a list, once; None when it is none."""
        if stuk not in self._rijen:
            data = ontleed_yaml(stuk, kind.waar).data
            if not isinstance(data, list) or len(data) != 1:
                return None
            self._rijen[stuk] = _als_item(kind, data[0])
        return self._rijen[stuk]

    def _stuk(self, naam: str, pad: Path, kind: Kind) -> Iterator[Blad]:
        document = lees_stuk(pad, naam)
        if document.dialect == "commonmark":
            data = document.data if isinstance(document.data, dict) else None
            yield _blad(naam, pad, (), kop_en_tekst(voor_formulier(kind.model, data), document.body) if data else document.tekst)


def soort_van_pad(naam: str) -> Kind | None:
    """Find the kind that a file holds items of."""
    for kind in discover().values():
        if kind.waar and (naam == kind.waar or naam.startswith(f"{kind.los}/")):
            return kind
    return None


def _als_item(kind: Kind, data: Any) -> tuple[str, str]:
    """Give the code of an item and what its form shows; empty when nobody could call it by name."""
    code = data.get("code") if isinstance(data, dict) else None
    return (code, als_tekst(voor_formulier(kind.model, data))) if isinstance(code, str) else ("", "")


def als_tekst(data: Mapping[str, Any]) -> str:
    """Write data as YAML that any reader takes the same way: JSON behind every name."""
    return "".join(f"{naam}: {json.dumps(waarde, ensure_ascii=False)}\n" for naam, waarde in data.items())


def kop_en_tekst(data: Mapping[str, Any], body: str) -> str:
    """Write a piece: its fields, then its text."""
    return f"---\n{als_tekst(data)}---\n\n{body.strip(chr(10))}\n"


def _blad(naam: str, pad: Path, loc: Loc, tekst: str) -> Blad:
    data = tekst.encode()
    return Blad(naam, sha_van(data), len(data), pad, loc, tekst)


def _plaatje(naam: str, pad: Path) -> Blad:
    data = pad.read_bytes()
    return Blad(naam, sha_van(data), len(data), pad)


def sha_van(data: bytes) -> str:
    """Name bytes as git does."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
