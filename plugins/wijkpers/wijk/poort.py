"""Stand at the gate: nothing of a person, and nothing that opens a lock, is published in running text without somebody having decided so.

Every text of every item is looked at, hidden ones too: a repository that others can read is a publication itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import unquote

from wijkpers.blocks import Beeld, Geschreven
from wijkpers.fields import Alinea, Lijst, Pad, Tekst, Website
from wijkpers.privacy import adresgegevens, burgerservicenummers, kaal, persoonsgegevens, rekeningen, sleutels, verdacht
from wijkpers.schema import Item, Loc, Model, blokken, velden
from wijkpers.text import datum
from wijkpers.wijk.instellingen import Instellingen
from wijkpers.wijk.lezen import Document
from wijkpers.wijk.verzamelen import Oogst

_OPMERKING: Final = re.compile(r"(?:^|\s)(#.*)", re.MULTILINE)
KINDEREN: Final = timedelta(days=2 * 365 + 1)  # a child that grows may come to think otherwise


def keur(oogst: Oogst, instellingen: Instellingen, van_de_wijk: Document) -> None:
    """Report what may not be published, at its line; `van_de_wijk` is the document of the settings."""
    today = oogst.today
    plekken: tuple[Any, ...] = tuple(oogst.items["locatie"].values())
    bekend = "\n".join(f"{plek.straat} {plek.postcode}" for plek in plekken if not plek.afschermen).casefold()
    weg = _afgelopen(oogst)

    def bekijk(item: Item) -> None:
        """Look at one item."""
        document = oogst.document(item)
        _item(item, document, today, bekend)
        if weg and item.zichtbaar(today):
            _fotos(item, document, weg, today)

    oogst.stap("poort", oogst.eigen, bekijk, omgeving=(bekend, weg, today))
    oogst.geheugen.stap("opmerkingen", [*oogst.documenten.values()], lambda document: document, _opmerkingen)
    for loc, tekst in teksten(instellingen):
        if verdacht(tekst):
            _tekst(instellingen, loc, tekst, van_de_wijk, today)


def _item(item: Item, document: Document, today: date, bekend: str) -> None:
    """Look at an item and what is inside it; `bekend` holds the addresses of places where anybody may go."""
    rijen, verhaal = list(teksten(item, item.herkomst.loc)), _soort(item) == "verhaal"
    iets = verdacht("\n".join(tekst for _, tekst in rijen))  # one look at all of them, for nearly all items have nothing
    for loc, tekst in rijen if iets or verhaal else ():
        if iets and verdacht(tekst):
            _tekst(item, loc, tekst, document, today)
        if verhaal:
            for adres in adresgegevens(tekst):
                if re.search(r"\d", adres) and not re.search(rf"(?<!\w){re.escape(adres.casefold())}(?!\w)", bekend):
                    _meld(document, "WK264", loc, tekst, adres)
    for loc, blok in blokken(item, item.herkomst.loc):
        if isinstance(blok, Beeld) and blok.herkenbaar == "kinderen" and blok.tot and blok.tot > today + KINDEREN:
            document.meld("WK265", *document.plek((*loc, "tot")), field=".".join(str(deel) for deel in (*loc, "tot") if isinstance(deel, str)))


def _afgelopen(oogst: Oogst) -> dict[str, date]:
    """Give the photos whose last consent has ended, with that day."""
    einde: dict[str, date] = {}
    for rij in oogst.stap("toestemming", oogst.eigen, _toestemmingen):
        for bestand, tot in rij:
            einde[bestand] = max(tot, einde.get(bestand, tot))
    return {bestand: tot for bestand, tot in einde.items() if tot <= oogst.today}


def _toestemmingen(item: Item) -> list[tuple[str, date]]:
    return [(blok.bestand, blok.tot) for _, blok in blokken(item) if isinstance(blok, Beeld) and blok.tot]


def _fotos(item: Item, document: Document, weg: Mapping[str, date], today: date) -> None:
    """Report a photo whose consent ended where it is shown once more without a day: in the text, or in another block."""
    for loc, blok in blokken(item, item.herkomst.loc):
        for naam, veld in velden(type(blok)).items():
            toont = isinstance(veld, Pad) and not (isinstance(blok, Beeld) and blok.verlopen(today))
            if toont and (tot := weg.get(getattr(blok, naam))):
                veldnaam = ".".join(deel for deel in (*loc[len(item.herkomst.loc) :], naam) if isinstance(deel, str))
                document.meld("WK266", *document.plek((*loc, naam)), field=veldnaam, waarde=getattr(blok, naam), dag=datum(tot))
    tekst = unquote(item.herkomst.body)
    for bestand, tot in weg.items():
        naam = bestand.removeprefix(f"{PurePosixPath(item.herkomst.path).parent.name}/")
        if m := re.search(rf"(?<![\w-]){re.escape(naam)}(?![\w-])", tekst):
            document.meld("WK266", *(document.vind(m[0]) or (document.body_line, 1)), field="tekst", waarde=bestand, dag=datum(tot))


def _opmerkingen(document: Document) -> None:
    """Look for what may stand nowhere in the comments between the fields."""
    for m in _OPMERKING.finditer(document.kop):
        if verdacht(m[0]):
            gevonden = [("WK260", nummer) for nummer in burgerservicenummers(m[0])] + [("WK261", sleutel.removesuffix("…")) for sleutel in sleutels(m[0])]
            for code, waarde in gevonden:
                document.meld(code, document.kop.count("\n", 0, m.start(1)) + 1, 1, field="opmerking", waarde=waarde)


def _soort(model: Model) -> str:
    return type(model).__name__.lower()


def _remedie(model: Model, today: date) -> str:
    """Say what helps here, or nothing when a person agreed to be named until a day that has not passed."""
    if not isinstance(model, Geschreven):
        return "gebruik het nummer of het adres van een balie; een mens die ja zei, staat bij contacten, met toestemming en toestemming_tot"
    if not model.persoonlijk_tot:
        return "gebruik het nummer van een balie, of vraag toestemming en zet persoonlijk_tot: met de laatste dag erbij"
    if today <= model.persoonlijk_tot:
        return ""
    return f"het mocht tot en met {datum(model.persoonlijk_tot)}: vraag het opnieuw en zet de nieuwe dag bij persoonlijk_tot, of haal het weg"


@cache
def _met_tekst(model: type[Model]) -> tuple[tuple[str, bool], ...]:
    """Give the fields that hold a text, or a row of texts."""
    plan = ((naam, isinstance(veld, Lijst), veld.van if isinstance(veld, Lijst) else veld) for naam, veld in velden(model).items())
    return tuple((naam, in_rij) for naam, in_rij, veld in plan if isinstance(veld, Tekst | Alinea) or (isinstance(veld, Website) and not in_rij))


def teksten(model: Model, begin: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Give every text of an item and of the blocks inside it, web addresses too; the body has an empty place."""
    for loc, blok in blokken(model, begin):
        for naam, in_rij in _met_tekst(type(blok)):
            waarde = getattr(blok, naam)
            if in_rij:
                yield from (((*loc, naam, n), deel) for n, deel in enumerate(waarde))
            elif isinstance(waarde, str):
                yield (*loc, naam), waarde
    if isinstance(model, Item) and model.herkomst.body:
        yield (), model.herkomst.body


def _tekst(model: Model, loc: Loc, tekst: str, document: Document, today: date) -> None:
    for nummer in burgerservicenummers(tekst):
        _meld(document, "WK260", loc, tekst, nummer)
    for sleutel in sleutels(tekst):
        _meld(document, "WK261", loc, tekst, sleutel.removesuffix("…"))
    for rekening in rekeningen(tekst):
        _meld(document, "WK262", loc, tekst, rekening)
    if _soort(model) != "oproep" and (remedie := _remedie(model, today)):  # an oproep has rules and words of its own
        for gegeven in persoonsgegevens(tekst):
            _meld(document, "WK263", loc, tekst, gegeven, remedie=remedie)


def _meld(document: Document, code: str, loc: Loc, tekst: str, waarde: str, **meer: str) -> None:
    """Report at the line where it stands, however it is written there."""
    regel = next((regel for regel in tekst.splitlines() if waarde in regel or waarde in kaal(regel)), tekst[:40])
    plek = document.plek(loc) if loc else document.vind(waarde) or document.vind(regel) or (document.body_line, 1)
    document.meld(code, *plek, field=".".join(str(deel) for deel in loc if isinstance(deel, str)) or "tekst", waarde=waarde, **meer)
