"""Say what a kind of item is, and find all kinds: adding one is adding a folder to kinds/."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr

from wijkpers.fields import Alinea, Groep, Lijst, Pad, Veld, Verwijzing

Loc = tuple[str | int, ...]
Dialect = Literal["commonmark", "python-markdown"]
Vorm = Literal["markdown", "lijst", "ingesloten"]


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Remember where an item was written: file relative to the root, path inside it, id of the item around it, Markdown body."""

    path: str
    slug: str = ""
    loc: Loc = ()
    ouder: str = ""
    body: str = ""
    body_line: int = 1
    dialect: Dialect = "commonmark"


NERGENS = Herkomst("")


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Object to a combination of values: the field at fault (`niet_op.1` is an element of it), a code of meldingen/ and its values;
    `naald` are words in the text at fault."""

    veld: str
    code: str
    waarden: Mapping[str, object]
    naald: str = ""


def bezwaar(veld: str, code: str, *, naald: str = "", **waarden: object) -> Bezwaar:
    """Make an objection."""
    return Bezwaar(veld, code, waarden, naald)


class Model(BaseModel):
    """Be a frozen block of declared fields; anything else in the file is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)

    def controleer(self) -> Iterator[Bezwaar]:
        """Yield what no single field can see by itself."""
        yield from ()

    def openbaar(self, today: date) -> Self | None:
        """Give what of this block may leave the wijk on `today`: nothing of class intern, and of what is inside it what is public as well.

        None means that none of it may. The block itself comes back when there is nothing to leave out.
        """
        anders: dict[str, Any] = {naam: leeg for naam, leeg in _intern(type(self)) if getattr(self, naam) != leeg}
        for naam, in_rij in _met_blokken(type(self)):
            oud = getattr(self, naam)
            nieuw = _openbare_rij(oud, today) if in_rij else oud and oud.openbaar(today)
            if nieuw is not oud:
                anders[naam] = nieuw
        return self.model_copy(update=anders) if anders else self


class Item(Model):
    """Be one thing the redactie wrote. Front-matter keys are attributes; these extras come from the loader."""

    _herkomst: Herkomst = PrivateAttr(default_factory=lambda: NERGENS)  # a plain default is copied for each item

    def model_post_init(self, context: Any, /) -> None:
        """Keep the origin that the loader passes as validation context."""
        if isinstance(context, Herkomst):
            self._herkomst = context

    @property
    def herkomst(self) -> Herkomst:
        """Give file and position; by the way of pydantic it would take ten times as long, and it is asked very often."""
        return self.__pydantic_private__["_herkomst"]  # ty: ignore[not-subscriptable] - an item always has one

    def zet_herkomst(self, herkomst: Herkomst) -> None:
        """Set the origin of an item that stands inside another; only the loader calls this."""
        self._herkomst = herkomst

    @cached_property
    def id(self) -> str:
        """Give the key that other items and addresses use: the code, the slug or the file name."""
        return self.sleutel() or self._herkomst.slug

    def sleutel(self) -> str:
        """Give the field that is the id, where there is one; else the file name is."""
        veld = next((naam for naam in ("code", "slug") if naam in type(self).model_fields), "")
        return getattr(self, veld) or "" if veld else ""

    @property
    def kop(self) -> str:
        """Give the words that name this item to a reader."""
        return getattr(self, "titel", None) or getattr(self, "naam", None) or self.id

    def zichtbaar(self, today: date) -> bool:
        """Tell whether the item may be published on `today`."""
        return True

    def op_papier(self, today: date) -> bool:
        """Tell whether it may be printed, also while it is hidden elsewhere."""
        return False

    def sorteer_op(self) -> Any:
        """Give the sort key within its kind; the id breaks ties."""
        return self.kop


@dataclass(frozen=True, kw_only=True)
class Kind:
    """Describe one kind of item; `naam` is a Dutch noun and equals its folder.

    `waar` is a folder of Markdown files, or a YAML file with a list; beside that a folder with one file per item may stand (`ook`, or of the same name).
    `adres` is the pattern of the page of one item (empty: no page), `lijst` the address of the list of all, under the title `lijst_titel`.
    `kanaal` is the channel that makes those pages; they stay, unless not `blijvend`: then they come and go.
    """

    naam: str
    label: str
    meervoud: str
    uitleg: str
    model: type[Item]
    vorm: Vorm = "markdown"
    waar: str = ""
    ook: str = ""
    adres: str = ""
    lijst: str = ""
    lijst_titel: str = ""
    kanaal: str = "site"
    schema_org: str = "Thing"
    tekst_verplicht: bool = False
    zoekbaar: bool = True
    blijvend: bool = True

    def voorbeeld(self) -> Path:
        """Find the example that documents the kind, seeds `new` and is tested."""
        folder = Path(__file__).parent / "kinds" / self.naam
        return folder / ("voorbeeld.md" if self.vorm == "markdown" else "voorbeeld.yaml")

    @property
    def los(self) -> str:
        """Give the folder with one file per item."""
        return self.waar if self.vorm == "markdown" else self.ook or self.waar.removesuffix(".yaml")

    @property
    def titel_van_lijst(self) -> str:
        """Give the words above the list, and in the breadcrumbs that lead to it."""
        return self.lijst_titel or self.meervoud.capitalize()

    @property
    def map(self) -> str:
        """Give what the addresses of all pages of items begin with, such as `nieuws/`."""
        return self.adres.partition("{")[0]

    def pad(self, item: Item) -> str:
        """Give the site path of one item's page, such as `nieuws/nieuwe-bankjes/`."""
        return self.adres.format(id=item.id)


@cache
def discover() -> Mapping[str, Kind]:
    """Import every folder of kinds/ and return its KIND by name, sorted."""
    package = importlib.import_module("wijkpers.kinds")
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__) if m.ispkg)
    return MappingProxyType({n: importlib.import_module(f"wijkpers.kinds.{n}").KIND for n in names})


@cache
def soort_van(model: type[Item]) -> Kind:
    """Find the kind of an item's class."""
    return next(kind for kind in discover().values() if kind.model is model)


def ingesloten(naam: str) -> Any:
    """Return a finder for the model of another kind, for a field that holds whole items of it."""
    return lambda: discover()[naam].model


@cache
def velden(model: type[BaseModel]) -> Mapping[str, Veld]:
    """Return the field declarations of a model by name, in the order of the file."""
    found = {naam: next((m for m in info.metadata if isinstance(m, Veld)), None) for naam, info in model.model_fields.items()}
    return MappingProxyType({naam: veld for naam, veld in found.items() if veld is not None})


@cache
def opgemaakt(model: type[BaseModel]) -> tuple[str, ...]:
    """Name the fields that hold Markdown."""
    return tuple(naam for naam, veld in velden(model).items() if isinstance(veld, Alinea) and veld.opmaak)


def verplicht(model: type[BaseModel], naam: str) -> bool:
    """Tell whether a field must be filled in."""
    return model.model_fields[naam].is_required()


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, Veld], ...]:
    """List the fields that lead to a reference, a path or a block; the others need no second look."""
    wanted = (Verwijzing, Pad, Groep)
    return tuple((naam, veld) for naam, veld in velden(model).items() if isinstance(veld, wanted) or (isinstance(veld, Lijst) and isinstance(veld.van, wanted)))


@cache
def _intern(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """Give the fields of class intern, each with what stands for nothing."""
    intern = (naam for naam, veld in velden(model).items() if veld.privacy == "intern")
    return tuple((naam, None if verplicht(model, naam) else model.model_fields[naam].get_default()) for naam in intern)


@cache
def _met_blokken(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """Give the fields that hold a block, or a row of blocks."""
    plan = ((naam, isinstance(veld, Lijst), veld.van if isinstance(veld, Lijst) else veld) for naam, veld in _plan(model))
    return tuple((naam, in_rij) for naam, in_rij, veld in plan if isinstance(veld, Groep))


def _openbare_rij(rij: tuple[Model, ...], today: date) -> tuple[Model, ...]:
    """Leave out of a row what may not be seen; the row itself comes back when that is nothing."""
    over = tuple(blok for oud in rij if (blok := None if isinstance(oud, Item) and not oud.zichtbaar(today) else oud.openbaar(today)))
    return rij if len(over) == len(rij) and all(a is b for a, b in zip(over, rij, strict=True)) else over


def bladeren(model: Model, loc: Loc = ()) -> Iterator[tuple[Loc, Verwijzing | Pad, str]]:
    """Walk to every reference and every path inside a model: (place, field, value)."""
    for naam, veld in _plan(type(model)):
        waarde = getattr(model, naam)
        if not waarde:
            continue
        if isinstance(veld, Lijst):
            for index, element in plaatsen(waarde):
                yield from _blad((*loc, naam, index), veld.van, element)
        else:
            yield from _blad((*loc, naam), veld, waarde)


def _blad(loc: Loc, veld: Veld, waarde: Any) -> Iterator[tuple[Loc, Verwijzing | Pad, str]]:
    if isinstance(veld, Groep):
        yield from bladeren(waarde, loc)
    elif isinstance(veld, Verwijzing | Pad):
        yield loc, veld, waarde


def blokken(model: Model, loc: Loc = ()) -> Iterator[tuple[Loc, Model]]:
    """Walk to the model itself and every block inside it."""
    yield loc, model
    for naam, in_rij in _met_blokken(type(model)):
        waarde = getattr(model, naam)
        if waarde and in_rij:
            for index, element in plaatsen(waarde):
                yield from blokken(element, (*loc, naam, index))
        elif waarde:
            yield from blokken(waarde, (*loc, naam))


def plaatsen(rij: tuple[Any, ...]) -> Iterator[tuple[int, Any]]:
    """Give each element with its place in the list of the file, which an element may know better than we do."""
    for index, element in enumerate(rij):
        plaats = element.plaats if _weet_plaats(type(element)) else None
        yield index if plaats is None else plaats, element


@cache
def _weet_plaats(soort: type) -> bool:
    return isinstance(getattr(soort, "plaats", None), property)
