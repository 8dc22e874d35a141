"""Make the picture of the year: every number with its chart, its source and its story, on the web, on one A4 and as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from wijkpers.channel import Channel, Drukopdracht, Drukwerk, File, Later, Link, Page, Part, kruimels, later
from wijkpers.channels.kpi.grafiek import Grafiek, grafiek
from wijkpers.channels.kpi.tellingen import nu, reeks
from wijkpers.papier import Gegevens, papieradres, qr_van, zet
from wijkpers.problems import WijkError, problem
from wijkpers.schema import discover
from wijkpers.tabeltekst import als_csv
from wijkpers.text import datum, megabytes
from wijkpers.wijk import Wijk

_KOLOMMEN: Final = ("code", "cijfer", "jaar", "aantal", "eenheid", "bron", "toelichting")
_BLAD: Final = "cijfers/jaarbeeld.pdf"


@dataclass(frozen=True)
class Cijfer:
    """Be one number as it is shown: `reeks` holds (year, its count or None) without holes, `nu` what the site counts today."""

    kpi: Any
    reeks: tuple[tuple[int, Any], ...]
    grafiek: Grafiek
    nu: int | None
    verhaal: Any

    @property
    def laatste(self) -> Any:
        """Give the newest count, None while nobody counted."""
        return next((meting for _, meting in reversed(self.reeks) if meting), None)


def jaarbeeld(wijk: Wijk, tot: int | None = None) -> tuple[Cijfer, ...]:
    """Give every number, up to and including the year `tot`."""
    rij = []
    for item in wijk.alle("kpi"):
        kpi: Any = item
        jaren = reeks(wijk, kpi, tot or wijk.today.year)
        verhaal = wijk.get("verhaal", kpi.verhaal) or wijk.get("artikel", kpi.verhaal)
        rij.append(Cijfer(kpi, jaren, grafiek(jaren), nu(wijk, kpi), verhaal))
    return tuple(rij)


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the page with its sheet, and the table."""
    yield Later("cijfers/", lambda: _pagina(wijk))
    if wijk.alle("kpi"):
        yield later("cijfers/", _csv, wijk)


def _pagina(wijk: Wijk) -> Iterator[Page | File]:
    cijfers = jaarbeeld(wijk)
    blad = _zet(wijk, cijfers) if cijfers else b""
    if blad:
        yield File(_BLAD, blad)
    yield Page(
        pad="cijfers/",
        template="channels/kpi/index.html",
        titel="De wijk in cijfers",
        beschrijving=discover()["kpi"].uitleg,
        sectie="over",
        kruimels=kruimels(wijk, discover()["pagina"]),
        context={"cijfers": cijfers, "grootte": megabytes(len(blad)), "klein": any(m and m.aantal is None for c in cijfers for _, m in c.reeks)},
    )


def _csv(wijk: Wijk) -> File:
    rijen = (
        {"code": c.kpi.id, "cijfer": c.kpi.naam, "jaar": jaar, "aantal": m.tekst if m.aantal is None else m.aantal, "eenheid": c.kpi.eenheid}
        | {"bron": m.bron, "toelichting": m.toelichting}
        for c in jaarbeeld(wijk)
        for jaar, m in c.reeks
        if m
    )
    return File("cijfers/cijfers.csv", als_csv(_KOLOMMEN, rijen, scheiding=";"))


def vel(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the sheet, of the year that `code` names."""
    jaren = sorted({m.jaar for k in wijk.alle("kpi") for m in k.meting})  # ty: ignore[missing-attribute] - a Kpi has it
    if opdracht.code and opdracht.code not in map(str, jaren):
        raise WijkError([problem("WK771", "data/kpi.yaml", waarde=opdracht.code[:40], jaren=", ".join(map(str, jaren)) or "geen")])
    tot = int(opdracht.code) if opdracht.code else None
    yield File(f"cijfers{f'-{tot}' if tot else ''}.pdf", _zet(wijk, jaarbeeld(wijk, tot), tot))


def _zet(wijk: Wijk, cijfers: tuple[Cijfer, ...], tot: int | None = None) -> bytes:
    """Set the sheet with the numbers; when they do not fit on one side, first the reasons leave, then the words with the count."""
    adres = wijk.adressen.op_papier("cijfers/")
    jaar = tot or max((c.laatste.jaar for c in cijfers if c.laatste), default=wijk.today.year)
    inhoud = {
        "titel": f"Jaarbeeld {jaar}",
        "onder": f"Hoe gaat het met {wijk.instellingen.naam}?",
        "stand": datum(wijk.today),
        "adres": adres,
        "qr": qr_van(wijk, adres),
    }
    krap = ((), ("verhaal",), ("verhaal", "waarom"), ("verhaal", "waarom", "toelichting"))
    lagen = [{**inhoud, "cijfers": [_op_papier(wijk, c) | dict.fromkeys(weg, "") for c in cijfers]} for weg in krap]
    return zet(wijk, "cijfers", lagen, {}, "cijfers", "data/kpi.yaml")


def _op_papier(wijk: Wijk, c: Cijfer) -> Gegevens:
    return {
        "naam": c.kpi.naam,
        "waarom": c.kpi.waarom,
        "eenheid": c.kpi.eenheid,
        "reeks": [{"jaar": s.jaar, "tekst": s.tekst, "deel": s.deel, "soort": s.soort} for s in c.grafiek.staven],
        "toelichting": c.laatste.toelichting if c.laatste else "",
        "bron": c.laatste.bron if c.laatste else "",
        "verhaal": f"Lees: {c.verhaal.titel}, {papieradres(wijk, c.verhaal)}" if c.verhaal else "",
    }


CHANNEL = Channel(
    naam="kpi",
    label="Cijfers",
    uitleg="Het jaarbeeld van de wijk: wat er geteld is, waar het vandaan komt, en het verhaal erbij.",
    pages=pages,
    voet=(Link("Cijfers", "cijfers/"),),
    voet_bij=("kpi",),
    drukwerk=(Drukwerk(naam="kpi", uitleg="het jaarbeeld in cijfers, op één vel (met een jaar erachter: tot en met dat jaar)", maak=vel),),
)
