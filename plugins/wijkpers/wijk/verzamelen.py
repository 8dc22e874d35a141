"""Collect the items of a folder: read, parse with the kind, and keep every problem with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from wijkpers.fields import Groep, Lijst, Tekst
from wijkpers.fields.basis import naam_van
from wijkpers.fields.tekst import goede_code
from wijkpers.images import SOORTEN
from wijkpers.problems import Problem, choices_hint, nearest
from wijkpers.schema import Herkomst, Item, Kind, Loc, blokken, discover, soort_van, velden
from wijkpers.text import DAGEN, slug
from wijkpers.werkers import elk
from wijkpers.wijk.aanwijzen import Aanwijzen
from wijkpers.wijk.lezen import Document, lees_stuk, lees_yaml

_BIJZAAK = frozenset((".DS_Store", "Thumbs.db", ".gitkeep"))


@dataclass
class Oogst:
    """Gather items and problems; `bekend` also names items that did not parse, so that one mistake is reported once.

    `onleesbaar` names the kinds of which a whole file could not be read: nobody knows which codes are in it.
    """

    root: Path
    cache: Path | None = None
    items: dict[str, dict[str, Item]] = field(default_factory=lambda: {naam: {} for naam in discover()})
    bekend: dict[str, set[str]] = field(default_factory=lambda: {naam: set() for naam in discover()})
    onleesbaar: set[str] = field(default_factory=set)
    documenten: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def naam(self, pad: Path) -> str:
        """Give the name of a file in messages and keys."""
        return pad.relative_to(self.root).as_posix()

    def neem(self, document: Document) -> Document:
        """Keep a document, so that later checks can point into it."""
        self.documenten[document.path] = document
        return document

    def mislukt(self) -> frozenset[str]:
        """Name what is there but did not parse, and `soort:` for all of a kind: a link to it is no mistake of its own."""
        codes = {f"{soort}:{id_}" for soort, ids in self.bekend.items() for id_ in ids if id_ not in self.items[soort]}
        return frozenset(codes | {f"{soort}:" for soort in self.onleesbaar} | {d.path for d in self.documenten.values() if any(p.fatal for p in d.problems)})

    def sluit(self) -> list[Problem]:
        """Give every problem of every document; nobody asks for places after this."""
        for document in self.documenten.values():
            document.vergeet()
        return self.problems + [p for d in self.documenten.values() for p in d.problems]


def verzamel(root: Path, cache: Path | None = None) -> Oogst:
    """Read every item of every kind below `root`; `cache` keeps the data of YAML files."""
    oogst = Oogst(root, cache)
    for kind in discover().values():
        if kind.vorm == "markdown":
            _stukken(oogst, kind)
        elif kind.vorm == "lijst":
            _lijst(oogst, kind)
    return oogst


def _stukken(oogst: Oogst, kind: Kind) -> None:
    paden = list(_bestanden(oogst, oogst.root / kind.waar))
    for pad, document in zip(paden, elk(lambda pad: _lees(oogst, pad), paden), strict=True):
        oogst.neem(document)
        oogst.bekend[kind.naam].add(pad.stem)
        if document.data is None:
            continue
        if kind.tekst_verplicht and not document.body.strip():
            document.meld("WK112", document.body_line, 1)
        if not goede_code(pad.stem) and not (isinstance(document.data, dict) and document.data.get("slug")):
            document.meld("WK215", waarde=pad.stem, remedie=_betere_naam(pad.stem))
        herkomst = Herkomst(document.path, pad.stem, body=document.body, body_line=document.body_line, dialect=document.dialect)
        _maak(oogst, kind, document, document.data, herkomst)


def _lees(oogst: Oogst, pad: Path) -> Document:
    naam = oogst.naam(pad)
    with Aanwijzen(oogst.root, "het lezen van de wijk", naam):
        return lees_stuk(pad, naam)


def _betere_naam(stam: str) -> str:
    beter = slug(stam)
    return f"noem het bestand {beter}.md" if beter else "geef het bestand een naam van a-z, 0-9 en -, of vul slug in"


def _bestanden(oogst: Oogst, map_: Path) -> Iterator[Path]:
    """Give the Markdown files below a folder, in order; a picture may stand beside them, anything else is reported and left."""
    for pad in sorted(map_.rglob("*")):
        if pad.is_dir() or pad.name in _BIJZAAK or pad.suffix.lower() in SOORTEN:
            continue
        if pad.suffix.lower() in (".md", ".markdown") and not pad.name.startswith((".", "_")):
            yield pad
        else:
            oogst.neem(Document(oogst.naam(pad), "")).meld("WK503")


def _lijst(oogst: Oogst, kind: Kind) -> None:
    pad = oogst.root / kind.waar
    if pad.exists():
        document = oogst.neem(lees_yaml(pad, oogst.naam(pad), oogst.cache))
        if not isinstance(document.data, list):
            oogst.onleesbaar |= {kind.naam, *(soort_van(model).naam for _, model in _ingesloten(kind.model))}
        if document.data is not None and not isinstance(document.data, list):
            document.meld("WK107", 1, 1, verwacht="een lijst", gevonden=naam_van(document.data))
        elif document.data:
            for index, data in enumerate(document.data):
                _maak(oogst, kind, document, data, Herkomst(document.path, loc=(index,)))
    for pad in sorted((oogst.root / kind.ook).glob("*.yaml")) if kind.ook else ():
        document = oogst.neem(lees_yaml(pad, oogst.naam(pad), oogst.cache))
        if document.data is not None:
            _maak(oogst, kind, document, document.data, Herkomst(document.path))


def _maak(oogst: Oogst, kind: Kind, document: Document, data: Any, herkomst: Herkomst) -> None:
    """Parse one item and file it under its id, with the items inside it."""
    if not isinstance(data, dict):
        document.meld("WK107", *document.plek(herkomst.loc), verwacht="een blok met velden", gevonden=naam_van(data))
        return
    _ken(oogst, kind, data)
    try:
        item = kind.model.model_validate(data, context=herkomst)
    except ValidationError as e:
        meld_fouten(e, document, kind.model, kind.label.lower(), herkomst.loc)
        return
    _bewaar(oogst, document, item)
    for loc, blok in blokken(item, herkomst.loc):
        if isinstance(blok, Item) and blok is not item:
            blok.zet_herkomst(replace(herkomst, loc=loc, ouder=item.id, body=""))
            _bewaar(oogst, document, blok)


def _ken(oogst: Oogst, kind: Kind, data: Mapping[str, Any]) -> None:
    """Remember the ids in raw data, whether or not it parses."""
    for sleutel in ("code", "slug", "nummer"):
        if isinstance(data.get(sleutel), str):
            oogst.bekend[kind.naam].add(data[sleutel])
    for naam, model in _ingesloten(kind.model):
        for element in data[naam] if isinstance(data.get(naam), list) else ():
            if isinstance(element, dict):
                _ken(oogst, soort_van(model), element)


def _ingesloten(model: type[BaseModel]) -> Iterator[tuple[str, type[Item]]]:
    """Name the fields that hold whole items, with the model of those."""
    for naam, veld in velden(model).items():
        if isinstance(veld, Lijst) and isinstance(veld.van, Groep) and issubclass(klasse := veld.van.klasse(), Item):
            yield naam, klasse


def _bewaar(oogst: Oogst, document: Document, item: Item) -> None:
    rij = oogst.items[soort_van(type(item)).naam]
    if not item.id:
        return
    oogst.bekend[soort_van(type(item)).naam].add(item.id)
    eerder = rij.setdefault(item.id, item)
    if eerder is not item:
        plek = document.plek((*item.herkomst.loc, "code")) if item.herkomst.loc else (1, 1)
        waar, loc = eerder.herkomst.path, eerder.herkomst.loc
        regel = f", regel {oogst.documenten[waar].plek((*loc, 'code'))[0]}" if loc else ""
        document.meld("WK302", *plek, waarde=item.id, ander=waar + regel)


def meld_fouten(e: ValidationError, document: Document, model: type[BaseModel], soort: str, basis: Loc = ()) -> None:
    """Turn every error of pydantic into a problem of the document."""
    for fout in e.errors(include_url=False, include_input=False):
        loc = tuple(fout["loc"])
        plek = (*basis, *loc)
        context = fout.get("ctx", {})
        if fout["type"] == "missing":
            _meld(document, "WK201", document.plek(plek[:-1]), loc, naam=loc[-1], remedie=_voeg_toe(model, loc))
        elif fout["type"] == "extra_forbidden":
            namen = tuple(velden(_model(model, loc[:-1])))
            _meld(
                document, "WK202", document.plek(plek, sleutel=True), loc, naam=loc[-1], soort=_deel(model, loc, soort), remedie=_veldhint(str(loc[-1]), namen)
            )
        elif "code" in context:
            _meld(document, context["code"], document.plek(plek), loc, hint=context["hint"], **context["values"])
        else:
            _meld(document, "WK107", document.plek(plek), loc, verwacht="iets anders", gevonden=fout["msg"])


def _veldhint(naam: str, namen: Iterable[str]) -> str:
    if naam.lower() in DAGEN:
        return f'schrijf de tijden in woorden: "{naam} 9.00-12.00"'
    return nearest(naam, namen) or choices_hint("", tuple(namen)) or "kijk in docs/velden.nl.md"


def _meld(document: Document, code: str, plek: tuple[int, int], loc: Loc, **waarden: Any) -> None:
    veld = ".".join(str(deel + 1) if isinstance(deel, int) else deel for deel in loc)
    document.meld(code, *plek, field=veld if code not in ("WK201", "WK202") or len(loc) > 1 else "", **waarden)


def _model(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """Follow a path to the model of the block it ends in."""
    for deel in loc:
        veld = velden(model).get(str(deel))
        binnen = veld.van if isinstance(veld, Lijst) else veld
        if isinstance(binnen, Groep):
            model = binnen.klasse()
    return model


def _deel(model: type[BaseModel], loc: Loc, soort: str) -> str:
    namen = [str(deel) for deel in loc[:-1] if isinstance(deel, str)]
    return namen[-1] if namen else soort


def _voeg_toe(model: type[BaseModel], loc: Loc) -> str:
    veld = velden(_model(model, loc[:-1])).get(str(loc[-1]))
    if veld is None:
        return "vul het in"
    binnen = veld.van if isinstance(veld, Lijst) else veld
    if isinstance(binnen, Groep):
        return f"voeg een blok {loc[-1]}: toe. {veld.hint}".strip()
    voorbeeld = "..." if isinstance(binnen, Tekst) else binnen.voorbeeld()
    return f'voeg een regel "{loc[-1]}: {voorbeeld}" toe. {veld.hint}'.strip()
