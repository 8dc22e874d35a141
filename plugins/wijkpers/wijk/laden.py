"""Load a wijk: collect, check what refers to what, render the texts, and freeze. Every problem comes out at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from wijkpers import THEME
from wijkpers.adressen import Adressen
from wijkpers.ansicht import ansichten
from wijkpers.blocks import FOTOPLAATSEN, Beeld, Houdbaar, Stuk
from wijkpers.blocks.tijden import Tijden
from wijkpers.fields import Pad, Verwijzing
from wijkpers.images import Beelden, BeeldFout
from wijkpers.problems import Problem, WijkError, choices_hint
from wijkpers.recurrence import VAKANTIES, Kalender, Regio, expand, ritme
from wijkpers.schema import Item, Loc, bladeren, blokken, discover, verplicht
from wijkpers.text import datum
from wijkpers.werkers import zonder_opruimen
from wijkpers.wijk import Sleutel, Wijk, sleutel
from wijkpers.wijk.aanwijzen import LEZEN, Aanwijzen
from wijkpers.wijk.adreslijst import ADRESSEN, lees_adressen, meld_verdwenen, verhuisd
from wijkpers.wijk.afbreken import lees_afbreken
from wijkpers.wijk.bestanden import BESTANDEN, losse_bestanden
from wijkpers.wijk.geheugen import Geheugen
from wijkpers.wijk.instellingen import Instellingen
from wijkpers.wijk.lezen import Document
from wijkpers.wijk.openbaar import Items, met_hun_bron, openbaar, voor_papier
from wijkpers.wijk.poort import keur
from wijkpers.wijk.samenhang import kleine_verhalen, lijsten, vertalingen
from wijkpers.wijk.teksten import teksten_van
from wijkpers.wijk.verzamelen import WIJK_YAML, Oogst, lees_instellingen, verzamel

_JAAR = timedelta(days=365)


def load(
    root: Path,
    today: date,
    *,
    siteurl: str | None = None,
    cache: Path | None = None,
    theme: Path = THEME,
    kanalen: Collection[str] = (),
    intern: bool = False,
    geheugen: Geheugen | None = None,
) -> Wijk:
    """Read, check and freeze the wijk below `root` as it is on `today`.

    `siteurl` replaces the address of data/wijk.yaml, `cache` holds encoded pictures and, when it is given, the data of YAML files; `kanalen` are the channels
    that exist. Only with `intern` are fields of that class, what is hidden, and names and photos whose consent has ended in it: never for a channel.
    `geheugen` knows what an earlier load made. Raises WijkError with every problem in every file; warnings alone end up in `Wijk.problems`.
    """
    with Aanwijzen(root, LEZEN, WIJK_YAML), zonder_opruimen():
        geheugen = geheugen or Geheugen()
        geheugen.begin()
        oogst = verzamel(root, today, cache, geheugen)
        instellingen, document = lees_instellingen(oogst)
        adressen = Adressen((siteurl if siteurl is not None else instellingen.url).rstrip("/"))
        beelden = Beelden(root / "content", cache or root / ".cache/wijkpers", adressen, geheugen.bij("fotos", oogst.media, dict))
        keuring = Keuring(oogst, instellingen, beelden, frozenset(kanalen), _kalender(instellingen))
        keuring.alles(document)
        afbreken, oud = oogst.neem(lees_afbreken(root)), oogst.lees(ADRESSEN, lees_adressen)
        teksten = teksten_van(oogst, adressen, beelden)
        keur(oogst, instellingen, document)
        problems = _alleen_waarschuwingen(oogst, oud)
        items, verborgen = _verdeeld(oogst, intern=intern)
        naar = geheugen.bij("volgorde", (keuring.naar, [(soort, [*rij]) for soort, rij in items.items()]), partial(_op_volgorde, keuring.naar, items))
        geheugen.klaar()
        return Wijk(
            root=root,
            theme=theme,
            today=today,
            instellingen=instellingen,
            items=items,
            verborgen=verborgen,
            teksten=MappingProxyType(teksten),
            naar=naar,
            adressen=adressen,
            beelden=beelden,
            ansichten=ansichten(beelden, theme, root / "eigen", instellingen.naam, instellingen.kort, Adressen(instellingen.url).op_papier("")),
            kalender=keuring.kalender,
            afbreken=afbreken.data,
            verhuisd=verhuisd(oud.data),
            problems=tuple(sorted(set(problems))),
        )


def _alleen_waarschuwingen(oogst: Oogst, oud: Document) -> list[Problem]:
    """Give every problem when none is fatal, and raise all of them when one is."""
    if not any(p.fatal for p in oogst.sluit()):  # an item with a mistake is not gone
        meld_verdwenen(oud, oogst.items)
    problems = [*oogst.sluit(), *oogst.geheugen.op_schijf("los", partial(losse_bestanden, oogst.root))]
    if any(p.fatal for p in problems):
        raise WijkError(problems)
    return problems


def _veldnaam(loc: Loc, basis: Loc) -> str:
    """Give the field that a place leads to, without the numbers of rows."""
    return ".".join(deel for deel in loc[len(basis) :] if isinstance(deel, str))


def _doelen(veld: Verwijzing | Pad, waarde: str) -> list[Sleutel]:
    """Give the items that a reference may mean."""
    return [(soort, waarde) for soort in veld.naar_soort] if isinstance(veld, Verwijzing) else []


def _kalender(instellingen: Instellingen) -> Kalender:
    stop = instellingen.zomerstop
    return Kalender(cast("Regio", instellingen.schoolregio), (stop.van, stop.tot) if stop else None)


def _verdeeld(oogst: Oogst, *, intern: bool) -> tuple[Items, Items]:
    """Give what is shown and what is hidden; unless it is `intern`, without anything that is not public."""
    items, verborgen = _gesorteerd(oogst)
    return (items, verborgen) if intern else (openbaar(oogst, met_hun_bron(items)), openbaar(oogst, voor_papier(verborgen, oogst.today), "verborgen"))


def _gesorteerd(oogst: Oogst) -> tuple[Items, Items]:
    """Give the visible and the hidden items, each kind in its own order."""
    uit: tuple[dict[str, Mapping[str, Item]], ...] = {}, {}
    zicht = iter(oogst.zicht)
    for soort, rij in oogst.items.items():
        sleutels = oogst.stap(f"volgorde {soort}", [*rij.values()], lambda item: (item.sorteer_op(), item.id))
        volgorde = oogst.geheugen.bij(("volgorde", soort), sleutels, partial(sorted, sleutels))
        zien = dict(zip(rij, zicht, strict=False))
        for deel, verborgen in zip(uit, (False, True), strict=True):
            deel[soort] = MappingProxyType({id_: rij[id_] for _, id_ in volgorde if zien[id_] is not verborgen})
    return MappingProxyType(uit[0]), MappingProxyType(uit[1])


def _naar(gekeurd: Sequence[tuple[Sleutel, list[Sleutel], bool]]) -> Mapping[Sleutel, Mapping[Sleutel, None]]:
    """Turn round who refers to what."""
    naar: dict[Sleutel, dict[Sleutel, None]] = defaultdict(dict)
    for bron, doelen, _ in gekeurd:
        for doel in doelen:
            naar[doel][bron] = None
    return naar


def _op_volgorde(naar: Mapping[Sleutel, Mapping[Sleutel, None]], items: Items) -> Mapping[Sleutel, tuple[Sleutel, ...]]:
    """Put who refers to an item in the order of the lists, once, so that no page has to."""
    plaats = {(soort, id_): nummer for soort, rij in items.items() for nummer, id_ in enumerate(rij)}
    return MappingProxyType({doel: tuple(sorted(bronnen, key=lambda s: (s[0], plaats.get(s, -1)))) for doel, bronnen in naar.items()})


@dataclass
class Keuring:
    """Check every item against the rest of the wijk, and remember who refers to whom."""

    oogst: Oogst
    instellingen: Instellingen
    beelden: Beelden
    kanalen: frozenset[str]
    kalender: Kalender
    naar: Mapping[Sleutel, Mapping[Sleutel, None]] = field(default_factory=dict)
    schoolvakanties: bool = False

    def alles(self, document: Document) -> None:
        """Check the wijk itself, of `document`, and all items; embedded ones are reached through the item around them."""
        _, self.schoolvakanties = self.blok(self.instellingen, document, ())
        bekend = {soort: frozenset(codes) for soort, codes in self.oogst.bekend.items()}
        omgeving = self.oogst.media, bekend, frozenset(self.oogst.onleesbaar), self.instellingen, self.oogst.today, self.kanalen
        gekeurd = self.oogst.stap("keuring", self.oogst.alle, self._item, omgeving=omgeving)
        self.schoolvakanties |= any(schoolvakanties for _, _, schoolvakanties in gekeurd)
        self.naar = self.oogst.geheugen.bij("naar", gekeurd, partial(_naar, gekeurd))
        for uitgave in self.oogst.items["uitgave"].values():
            self._fotopaginas(uitgave)
        vertalingen(self.oogst)
        kleine_verhalen(self.oogst)
        lijsten(self.oogst, self.instellingen.redactie)
        self._schooljaar(document)

    def _fotopaginas(self, uitgave: Any) -> None:
        """Ask for as many pictures as the photo pages of an edition take."""
        for nummer, rij in enumerate(uitgave.indeling):
            minst, meest = FOTOPLAATSEN.get(rij.plaats, (0, 0))
            stukken = [rijen[rij.stuk] for rijen in self.oogst.items.values() if rij.stuk in rijen]
            aantal = sum(len(stuk.fotos()) for stuk in stukken if isinstance(stuk, Stuk))
            if stukken and not minst <= aantal <= (meest or aantal):
                document = self.oogst.documenten[uitgave.herkomst.path]
                document.meld("WK517", *document.plek(("indeling", nummer)), stuk=rij.stuk, aantal=aantal, plaats=rij.plaats, minst=minst, meest=meest)

    def _item(self, item: Item) -> tuple[Sleutel, list[Sleutel], bool]:
        """Check one item; give its key, what it refers to, and whether it needs the school holidays."""
        bron = sleutel(item)
        if item.herkomst.ouder:
            return bron, [doel for _, veld, waarde in bladeren(item) for doel in _doelen(veld, waarde)], False
        return bron, *self.blok(item, self.oogst.document(item), item.herkomst.loc, bron)

    def blok(self, model: Item | Instellingen, document: Document, basis: Loc, bron: Any = None) -> tuple[list[Sleutel], bool]:
        """Check references, pictures and combinations of values inside one model; give what it refers to, and whether it needs the school holidays."""
        doelen: list[Sleutel] = []
        schoolvakanties = False
        for loc, veld, waarde in bladeren(model, basis):
            if isinstance(veld, Pad):
                self._foto(document, loc, waarde)
            elif not self._bestaat(veld, waarde):
                self._meld_onbekend(document, loc, _veldnaam(loc, basis), veld, waarde)
            elif bron:
                doelen += _doelen(veld, waarde)
        wat = "deze activiteit" if bron and bron[0] == "activiteit" else "dit spreekuur"
        for loc, blok in blokken(model, basis):
            if isinstance(blok, Tijden):
                self._tijden(blok, document, loc, _veldnaam((*loc, "niet_in"), basis))
                schoolvakanties |= not {"schoolvakantie", *VAKANTIES}.isdisjoint(blok.niet_in)
            if isinstance(blok, Beeld) and blok.tot and blok.verlopen(self.oogst.today) and isinstance(model, Item) and model.zichtbaar(self.oogst.today):
                nodig = len(loc) == len(basis) + 1 and verplicht(type(model), str(loc[-1]))
                document.meld(
                    "WK227" if nodig else "WK226",
                    *document.plek((*loc, "tot")),
                    field=_veldnaam((*loc, "tot"), basis),
                    waarde=blok.bestand,
                    dag=datum(blok.tot),
                )
            if isinstance(blok, Houdbaar) and not blok.vers(self.oogst.today):
                document.meld(blok.melding, *document.plek(loc), maanden=blok.geldig)
            for b in blok.controleer():
                deel = tuple(int(d) if d.isdigit() else d for d in b.veld.split("."))
                plek = document.vind(b.naald) or document.plek((*loc, *deel) if getattr(blok, str(deel[0]), None) else loc)
                document.meld(b.code, *plek, field=_veldnaam((*loc, *deel), basis), **{"wat": wat, **b.waarden})
        return doelen, schoolvakanties

    def _tijden(self, rij: Tijden, document: Document, loc: Loc, naam: str) -> None:
        """Check what a row needs of the wijk."""
        if "zomerstop" in rij.niet_in and not self.instellingen.zomerstop:
            document.meld("WK249", *document.plek((*loc, "niet_in")), field=naam)
        if rij.datum and rij.niet_in and not rij.extra_op and ritme(rij).eenheid == "keer" and not expand((rij,), rij.datum, rij.datum, self.kalender):
            document.meld("WK245", *document.plek((*loc, "niet_in")), field=naam)

    def _schooljaar(self, document: Document) -> None:
        """Warn when somebody needs the school holidays of a year that is not known."""
        if self.schoolvakanties and not self.kalender.kent_schooljaar(self.oogst.today + _JAAR):
            document.meld("WK513", *document.plek(("schoolregio",)))

    def codes(self, soort: str) -> Collection[str]:
        """Give the codes a reference to `soort` may name: items, or lists of data/wijk.yaml."""
        match soort:
            case "buurt":
                return [b.code for b in self.instellingen.buurten]
            case "rubriek":
                return [r.code for r in self.instellingen.rubrieken]
            case "kanaal":
                return self.kanalen
            case "balie":
                return self.instellingen.balies
            case _:
                return self.oogst.bekend[soort]

    def _bestaat(self, veld: Verwijzing, waarde: str) -> bool:
        return any(soort in self.oogst.onleesbaar or waarde in self.codes(soort) for soort in veld.naar_soort) or (
            veld.naar_soort == ("kanaal",) and not self.kanalen
        )

    def _meld_onbekend(self, document: Document, loc: Loc, naam: str, veld: Verwijzing, waarde: str) -> None:
        if veld.naar_soort == ("balie",):
            document.meld("WK250", *document.plek(loc), field=naam, waarde=waarde[:80], balies=", ".join(self.instellingen.balies) or "geen")
            return
        keuzes = tuple(sorted({code for soort in veld.naar_soort for code in self.codes(soort)}))
        waar = (
            "data/wijk.yaml"
            if veld.naar_soort[0] in ("buurt", "rubriek")
            else f"{discover()[veld.naar_soort[0]].waar}"
            if veld.naar_soort[0] in discover()
            else ""
        )
        remedie = choices_hint(waarde, keuzes) or (f"kijk welke codes er zijn in {waar}" if waar else "haal het weg")
        document.meld("WK301", *document.plek(loc), field=naam, soort=veld.naar_soort[0], waarde=waarde[:80], remedie=remedie)

    def _foto(self, document: Document, loc: Loc, waarde: str) -> None:
        if Path(waarde).suffix.lower() in BESTANDEN and loc[-1] == "audio" and (self.beelden.content / waarde).is_file():
            return
        try:
            self.beelden.foto(waarde)
        except BeeldFout as e:
            document.meld(e.code, *document.plek(loc), **e.waarden)
