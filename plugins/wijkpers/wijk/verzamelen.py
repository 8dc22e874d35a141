"""Collect the items of a folder: read, parse with the kind, and keep every problem with its place."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from wijkpers.fields import Groep, Lijst
from wijkpers.fields.basis import naam_van
from wijkpers.fields.tekst import goede_code
from wijkpers.problems import Problem, WijkError
from wijkpers.schema import Herkomst, Item, Kind, blokken, discover, soort_van, velden
from wijkpers.text import slug
from wijkpers.wijk import Sleutel
from wijkpers.wijk.aanwijzen import Aanwijzen
from wijkpers.wijk.bestanden import lijsten_van, media, stukken_in
from wijkpers.wijk.geheugen import Geheugen
from wijkpers.wijk.instellingen import Instellingen
from wijkpers.wijk.lezen import Document, lees_stuk, lees_yaml
from wijkpers.wijk.veldfouten import meld_fouten

T = TypeVar("T")
WIJK_YAML = "data/wijk.yaml"
Rij = tuple[Any, Herkomst]  # what an item is made of: data, and where it was written


@dataclass
class Oogst:
    """Gather items and problems; `bekend` also names items that did not parse, so that one mistake is reported once.

    `onleesbaar` names the kinds of which a whole file could not be read: nobody knows which codes are in it.
    """

    root: Path
    today: date
    cache: Path | None = None
    geheugen: Geheugen = field(default_factory=Geheugen)
    items: dict[str, dict[str, Item]] = field(default_factory=lambda: {naam: {} for naam in discover()})
    bekend: dict[str, set[str]] = field(default_factory=lambda: {naam: set() for naam in discover()})
    onleesbaar: set[str] = field(default_factory=set)
    documenten: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def naam(self, pad: Path) -> str:
        """Give the name of a file in messages and keys."""
        return pad.relative_to(self.root).as_posix()

    @cached_property
    def media(self) -> Mapping[str, Any]:
        """Give the marks of every file that a text or block may show, when they are needed to see what changed."""
        if not self.geheugen.blijft:
            return {}
        return {naam: self.geheugen.kenmerk(self.root, naam) for naam in self.geheugen.op_schijf("media", partial(media, self.root))}

    @cached_property
    def alle(self) -> Sequence[Item]:
        """Give every item; not before all of them are there."""
        return [item for rij in self.items.values() for item in rij.values()]

    @cached_property
    def zicht(self) -> Sequence[bool]:
        """Tell of each of `alle` whether it may be published today."""
        return self.stap("zicht", self.alle, lambda item: item.zichtbaar(self.today), omgeving=self.today)

    @cached_property
    def eigen(self) -> Sequence[Item]:
        """Give every item that does not stand inside another."""
        return [item for item in self.alle if not item.herkomst.ouder]

    def stap(self, naam: str, rij: Sequence[Item], doe: Callable[[Item], T], **anders: Any) -> list[T]:
        """Do a step on items, as far as it is not remembered."""
        return self.geheugen.stap(naam, rij, self.document, doe, **anders)

    def document(self, item: Item) -> Document:
        """Give where an item was written."""
        return self.documenten[item.herkomst.path]

    def neem(self, document: Document) -> Document:
        """Keep a document, so that later checks can point into it."""
        self.documenten[document.path] = document
        return document

    def lees(self, naam: str, doe: Callable[[Path, str], Document]) -> Document:
        """Read one file, unless it is remembered, and keep its document."""
        (document,) = self.geheugen.lees(self.root, [naam], doe)
        return self.neem(document)

    def lees_yaml(self, naam: str) -> Document:
        """Read a YAML file and keep its document."""
        return self.lees(naam, partial(lees_yaml, cache=self.cache))

    def mislukt(self) -> frozenset[str]:
        """Name what is there but did not parse, and `soort:` for all of a kind: a link to it is no mistake of its own."""
        codes = {f"{soort}:{id_}" for soort, ids in self.bekend.items() for id_ in ids if id_ not in self.items[soort]}
        return frozenset(codes | {f"{soort}:" for soort in self.onleesbaar} | {d.path for d in self.documenten.values() if any(p.fatal for p in d.problems)})

    def sluit(self) -> list[Problem]:
        """Give every problem of every document; nobody asks for places after this."""
        for document in self.documenten.values():
            document.vergeet()
        return self.problems + [p for d in self.documenten.values() for p in d.problems]


def lees_instellingen(oogst: Oogst) -> tuple[Instellingen, Document]:
    """Read what the wijk is and wants, with the file that says so; raises WijkError with all that is wrong with it."""
    document = oogst.lees_yaml(WIJK_YAML)
    if not isinstance(document.data, dict):
        if document.data is not None:
            document.meld("WK107", 1, 1, verwacht="een blok met velden", gevonden="iets anders")
        raise WijkError(oogst.sluit())
    try:
        return Instellingen.model_validate(document.data), document
    except ValidationError as e:
        meld_fouten(e, document, Instellingen, "de wijk")
        raise WijkError(oogst.sluit()) from None


def verzamel(root: Path, today: date, cache: Path | None = None, geheugen: Geheugen | None = None) -> Oogst:
    """Read every item of every kind below `root`; `cache` keeps the data of YAML files, `geheugen` what an earlier load made of them."""
    oogst = Oogst(root, today, cache, geheugen or Geheugen())
    for kind in discover().values():
        if kind.vorm == "markdown":
            _stukken(oogst, kind)
        elif kind.vorm == "lijst":
            _lijst(oogst, kind)
    return oogst


def _stukken(oogst: Oogst, kind: Kind) -> None:
    namen, vreemd = oogst.geheugen.op_schijf(kind.waar, partial(stukken_in, oogst.root, kind.waar))
    for naam in vreemd:
        oogst.neem(Document(naam, "")).meld("WK503")
    documenten = oogst.geheugen.lees(oogst.root, namen, partial(_lees, oogst))
    oogst.documenten |= {document.path: document for document in documenten}
    rijen = oogst.geheugen.stap(f"stukken {kind.naam}", documenten, lambda document: document, partial(_stuk, kind))
    oogst.bekend[kind.naam].update(herkomst.slug for _, herkomst in rijen)
    _maak(oogst, kind, [rij for rij in rijen if rij[0] is not None])


def _stuk(kind: Kind, document: Document) -> Rij:
    """Give what a Markdown file holds; None when it cannot be read."""
    stam = posixpath.basename(document.path).rpartition(".")[0]
    if document.data is not None:
        if kind.tekst_verplicht and not document.body.strip():
            document.meld("WK112", document.body_line, 1)
        if not goede_code(stam) and not (isinstance(document.data, dict) and document.data.get("slug")):
            document.meld("WK215", waarde=stam, remedie=_betere_naam(stam))
    return document.data, Herkomst(document.path, stam, body=document.body, body_line=document.body_line, dialect=document.dialect)


def _lees(oogst: Oogst, pad: Path, naam: str) -> Document:
    with Aanwijzen(oogst.root, "het lezen van de wijk", naam):
        return lees_stuk(pad, naam)


def _betere_naam(stam: str) -> str:
    beter = slug(stam)
    return f"noem het bestand {beter}.md" if beter else "geef het bestand een naam van a-z, 0-9 en -, of vul slug in"


def _lijst(oogst: Oogst, kind: Kind) -> None:
    rijen: list[Rij] = []
    lijst, los = oogst.geheugen.op_schijf(kind.waar, partial(lijsten_van, oogst.root, kind))
    for naam in lijst:
        document = oogst.lees_yaml(naam)
        if isinstance(document.data, list):
            rijen += ((data, Herkomst(document.path, loc=(index,))) for index, data in enumerate(document.data))
        else:
            oogst.onleesbaar |= {kind.naam, *(soort_van(model).naam for _, model in _ingesloten(kind.model))}
            if document.data is not None:
                document.meld("WK107", 1, 1, verwacht="een lijst", gevonden=naam_van(document.data))
    documenten = [oogst.lees_yaml(naam) for naam in los]
    rijen += ((document.data, Herkomst(document.path)) for document in documenten if document.data is not None)
    _maak(oogst, kind, rijen)


def _maak(oogst: Oogst, kind: Kind, rijen: Sequence[Rij]) -> None:
    """Parse items of a kind and file them under their id, with the items inside them."""
    documenten = oogst.documenten
    for items, codes in oogst.geheugen.stap(f"ontleden {kind.naam}", rijen, lambda rij: documenten[rij[1].path], partial(_ontleed, oogst, kind)):
        for soort, code in codes:
            oogst.bekend[soort].add(code)
        for item in items:
            _bewaar(oogst, item)


def _ontleed(oogst: Oogst, kind: Kind, rij: Rij) -> tuple[tuple[Item, ...], tuple[Sleutel, ...]]:
    """Give the item of a row and those inside it, none when it has a mistake; and the codes in its data, whether or not that parses."""
    data, herkomst = rij
    document = oogst.documenten[herkomst.path]
    if not isinstance(data, dict):
        document.meld("WK107", *document.plek(herkomst.loc), verwacht="een blok met velden", gevonden=naam_van(data))
        return (), ()
    codes = tuple(_codes(kind, data))
    try:
        item = kind.model.model_validate(data, context=herkomst)
    except ValidationError as e:
        meld_fouten(e, document, kind.model, kind.label.lower(), herkomst.loc)
        return (), codes
    items = [item]
    for loc, blok in blokken(item, herkomst.loc):
        if isinstance(blok, Item) and blok is not item:
            blok.zet_herkomst(replace(herkomst, loc=loc, ouder=item.id, body=""))
            items.append(blok)
    return tuple(items), codes


def _codes(kind: Kind, data: Mapping[str, Any]) -> Iterator[Sleutel]:
    """Give the ids in raw data."""
    yield from ((kind.naam, data[sleutel]) for sleutel in ("code", "slug", "nummer") if isinstance(data.get(sleutel), str))
    for naam, model in _ingesloten(kind.model):
        for element in data[naam] if isinstance(data.get(naam), list) else ():
            if isinstance(element, dict):
                yield from _codes(soort_van(model), element)


@cache
def _ingesloten(model: type[BaseModel]) -> tuple[tuple[str, type[Item]], ...]:
    """Name the fields that hold whole items, with the model of those."""
    rijen = ((naam, veld.van.klasse()) for naam, veld in velden(model).items() if isinstance(veld, Lijst) and isinstance(veld.van, Groep))
    return tuple((naam, klasse) for naam, klasse in rijen if issubclass(klasse, Item))


def _bewaar(oogst: Oogst, item: Item) -> None:
    soort = soort_van(type(item)).naam
    if not item.id:
        return
    oogst.bekend[soort].add(item.id)
    eerder = oogst.items[soort].setdefault(item.id, item)
    if eerder is not item:
        document = oogst.document(item)
        plek = document.plek((*item.herkomst.loc, "code")) if item.herkomst.loc else (1, 1)
        waar, loc = eerder.herkomst.path, eerder.herkomst.loc
        regel = f", regel {oogst.documenten[waar].plek((*loc, 'code'))[0]}" if loc else ""
        document.meld("WK302", *plek, waarde=item.id, ander=waar + regel)
