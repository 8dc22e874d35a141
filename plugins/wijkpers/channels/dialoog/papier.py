"""Set a report of a dialogue, and a story with how it grew, on sheets of A4."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wijkpers.channel import Drukopdracht, File
from wijkpers.druk.boom import Blok, boom, figuren
from wijkpers.overzicht import groeiend
from wijkpers.papier import Gegevens, code_van, niet_op_papier, papieradres, zet
from wijkpers.problems import nearest
from wijkpers.schema import discover
from wijkpers.text import datum, hoofdletter
from wijkpers.wijk import Wijk


def verslag(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the report of a wijkdialoog."""
    d = _zoek(wijk, "dialoog", opdracht.code)
    beelden: dict[str, Path] = {}
    inhoud = {
        "titel": d.titel,
        "onder": f"{datum(d.datum)}{f', met {d.aanwezig} mensen' if d.aanwezig else ''}",
        "kort": d.kort,
        "tekst": _tekst(wijk, wijk.tekst(d), beelden),
        "vragen": [_vraag(v) for v in d.vragen],
        "stand": datum(wijk.today),
        **code_van(wijk, d),
    }
    yield File(f"wijkdialoog-{d.id}.pdf", zet(wijk, "dialoog", inhoud, beelden, d.id, d.herkomst.path))


def _vraag(v: Any) -> Gegevens:
    stappen = [{"datum": datum(s.datum), "stand": hoofdletter(s.stand), "wat": s.wat} for s in v.stappen]
    return {"vraag": v.vraag, "antwoord": v.antwoord, "stand": hoofdletter(v.stand), "stappen": stappen}


def verhaal(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield a whole story: of a groot verhaal with the small ones in their place, and what changed since the first version."""
    item = _zoek(wijk, "verhaal", opdracht.code)
    beelden: dict[str, Path] = {}
    delen = [{"tekst": _tekst(wijk, deel, beelden), "verhalen": [_klein(wijk, v) for v in kleine]} for deel, kleine in groeiend(wijk, item)]
    los = [_klein(wijk, v) for v in wijk.verwijzers(item, "verhaal") if not v.bij_kop]  # ty: ignore[missing-attribute] - a Verhaal has it
    inhoud = {
        "titel": item.titel,
        "onder": f"Versie {len(item.versies)}, van {datum(item.versies[-1].datum)}" if item.versies else f"Verhaal van {item.verteller}",
        "kort": item.kort,
        "delen": delen,
        "los": los,
        "versies": [{"datum": datum(v.datum), "wat": v.wat, "was": v.was, "werd": v.werd} for v in item.versies],
        **code_van(wijk, item),
    }
    yield File(f"verhaal-{item.id}.pdf", zet(wijk, "groeiverhaal", inhoud, beelden, item.id, item.herkomst.path))


def _klein(wijk: Wijk, v: Any) -> Gegevens:
    return {"titel": v.titel, "kort": v.kort, "verteller": v.verteller, "adres": papieradres(wijk, v)}


def _tekst(wijk: Wijk, html: str, beelden: dict[str, Path]) -> list[Blok]:
    """Give the tree of a text, its pictures named by their originals."""
    blokken = boom(html, wijk.afbreken)
    for figuur in figuren(blokken):
        figuur["bestand"] = pad = wijk.beelden.pad_van(figuur["bestand"])
        beelden[pad] = wijk.beelden.voor_druk(pad)
    return blokken


def _zoek(wijk: Wijk, soort: str, code: str) -> Any:
    gevonden = wijk.get(soort, code)
    if gevonden is None:
        codes = [i.id for i in wijk.alle(soort)]
        remedie = nearest(code, codes) or f"kies uit: {', '.join(codes) or 'er is er nog geen'}"
        raise niet_op_papier(wijk, f"{discover()[soort].waar}/{code}.md", remedie)
    return gevonden
