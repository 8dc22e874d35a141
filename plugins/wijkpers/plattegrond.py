"""Draw the wijk: GeoJSON of data/kaart/ and numbered places become lines and dots, as SVG for a screen and as plain data for paper.

The map is north up and flat: one degree of longitude is cos(latitude) of a degree of latitude, which over two kilometres is exact enough.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from wijkpers.problems import WijkError, problem
from wijkpers.text import telefoon
from wijkpers.wijk import Wijk

BREED: Final = 1000
# Dots are links: at the least width of the map on a screen (44rem) a dot of this radius is 24 pixels across.
STRAAL: Final = 17
# On paper the number has to be read: 14 points across on A5.
STRAAL_PAPIER: Final = 21
_LAGEN: Final = ("buurt", "groen", "water", "straat", "brug")
_RAND: Final = 0.0004

Punt = tuple[float, float]
Plek = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Vorm:
    """Be one shape: its kind, name and code, its rings of points (a line is one ring that does not close), and where its name stands."""

    soort: str
    naam: str
    code: str
    ringen: tuple[tuple[Plek, ...], ...]
    dicht: bool
    x: int
    y: int

    @property
    def pad(self) -> str:
        """Give the shape as the path of an SVG."""
        return "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + ("Z" if self.dicht else "") for ring in self.ringen)


@dataclass(frozen=True, slots=True)
class Stip:
    """Be one numbered place: where its dot stands, and the spot it means when dots had to make room."""

    nummer: int
    item: Any
    x: int
    y: int
    echt_x: int
    echt_y: int
    straal: int = STRAAL

    @property
    def verschoven(self) -> bool:
        """Tell whether a line has to lead to the spot."""
        return math.hypot(self.x - self.echt_x, self.y - self.echt_y) > self.straal


@dataclass(frozen=True, slots=True)
class Plattegrond:
    """Be a whole map."""

    hoog: int
    vormen: tuple[Vorm, ...]
    stippen: tuple[Stip, ...]

    def nummer(self, item: Any) -> int | None:
        """Give the number of a place on the map."""
        return next((stip.nummer for stip in self.stippen if stip.item is item), None)


def plattegrond(wijk: Wijk, straal: int = STRAAL) -> Plattegrond | None:
    """Draw the wijk with dots of a radius, or give None when it has no data/kaart.

    A shape is a Polygon or LineString with `soort` (buurt, groen, water, straat, brug) and `naam`, for a buurt its `code`, and where it
    is not the middle the point `naam_op` where the name stands. Raises WijkError for a file that is no such GeoJSON.
    """
    vlakken = [vlak for pad in sorted((wijk.root / "data/kaart").glob("*.geojson")) for vlak in _lees(pad, wijk.root)]
    plekken = [plek for plek in wijk.alle("locatie") if plek.punt]  # ty: ignore[missing-attribute] - a Locatie has it
    if not vlakken:
        return None
    blad = _Blad([punt for _, ringen in vlakken for ring in ringen for punt in ring])
    vormen = tuple(sorted((_vorm(blad, *vlak) for vlak in vlakken), key=lambda v: _LAGEN.index(v.soort)))
    echt = [blad.plek((plek.punt[1], plek.punt[0])) for plek in plekken]  # ty: ignore[missing-attribute]
    stippen = zip(plekken, uiteen(echt, blad.hoog, straal), echt, strict=True)
    return Plattegrond(blad.hoog, vormen, tuple(Stip(n, plek, *waar, *spot, straal) for n, (plek, waar, spot) in enumerate(stippen, 1)))


def tekening(wijk: Wijk) -> dict[str, Any] | None:
    """Give the map for paper as plain data: its size, its shapes, and its dots with what the list beside them says; None without a single dot."""
    kaart = plattegrond(wijk, STRAAL_PAPIER)
    if kaart is None or not kaart.stippen:
        return None
    vormen = [{"soort": v.soort, "naam": v.naam, "ringen": v.ringen, "dicht": v.dicht, "x": v.x, "y": v.y} for v in kaart.vormen]
    stippen = [
        {"nummer": s.nummer, "plek": s.item.id, "naam": s.item.naam, "straat": s.item.straat, "telefoon": telefoon(s.item.telefoon), "x": s.x, "y": s.y}
        | ({"spot": [s.echt_x, s.echt_y]} if s.verschoven else {})
        for s in kaart.stippen
    ]
    return {"wijk": wijk.instellingen.naam, "breed": BREED, "hoog": kaart.hoog, "straal": STRAAL_PAPIER, "vormen": vormen, "stippen": stippen}


def _lees(pad: Path, root: Path) -> Iterator[tuple[Mapping[str, Any], list[list[Punt]]]]:
    """Give properties and rings of each feature; a line is one ring that does not close."""
    naam = pad.relative_to(root).as_posix()
    try:
        for ding in json.loads(pad.read_text(encoding="utf-8"))["features"]:
            vorm, eigen = ding["geometry"], ding["properties"]
            if eigen.get("soort") not in _LAGEN or vorm["type"] not in ("Polygon", "LineString"):
                raise ValueError(f"soort is {', '.join(_LAGEN)}, en een vorm is Polygon of LineString")
            ringen = vorm["coordinates"] if vorm["type"] == "Polygon" else [vorm["coordinates"]]
            yield {**eigen, "dicht": vorm["type"] == "Polygon"}, [[(float(lon), float(lat)) for lon, lat, *_ in ring] for ring in ringen]
    except (ValueError, KeyError, TypeError) as e:
        raise WijkError([problem("WK508", naam, oorzaak=str(e)[:120])]) from e


class _Blad:
    """Turn degrees into units of the drawing."""

    def __init__(self, punten: Sequence[Punt]) -> None:
        lons, lats = [p[0] for p in punten], [p[1] for p in punten]
        self.west, self.noord = min(lons) - _RAND, max(lats) + _RAND
        self.smal = math.cos(math.radians(self.noord))
        self.schaal = BREED / ((max(lons) + _RAND - self.west) * self.smal)
        self.hoog = round((self.noord - min(lats) + _RAND) * self.schaal)

    def plek(self, punt: Punt) -> Plek:
        """Give x and y of (longitude, latitude)."""
        return round((punt[0] - self.west) * self.smal * self.schaal), round((self.noord - punt[1]) * self.schaal)


def _vorm(blad: _Blad, eigen: Mapping[str, Any], ringen: list[list[Punt]]) -> Vorm:
    rijen = tuple(tuple(blad.plek(punt) for punt in ring) for ring in ringen)
    xs, ys = [x for x, _ in rijen[0]], [y for _, y in rijen[0]]
    x, y = blad.plek(tuple(eigen["naam_op"])) if "naam_op" in eigen else ((min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2)
    return Vorm(eigen["soort"], eigen.get("naam", ""), eigen.get("code", ""), rijen, eigen["dicht"], x, y)


def uiteen(punten: Iterable[Plek], hoog: int, straal: int = STRAAL) -> list[Plek]:
    """Push dots apart until none covers another, a little at a time and always in the same order; they stay on the sheet.

    Dots on one spot would only ever move along one line: each is nudged first, in its own direction (the golden angle).
    """
    rij = [[x + math.cos(2.4 * n), y + math.sin(2.4 * n)] for n, (x, y) in enumerate(punten)]
    for _ in range(400):
        botsingen = [duw(a, b, straal) for i, a in enumerate(rij) for b in rij[i + 1 :]]
        for p in rij:
            p[0], p[1] = min(max(p[0], straal + 1), BREED - straal - 1), min(max(p[1], straal + 1), hoog - straal - 1)
        if not any(botsingen):
            break
    return [(round(x), round(y)) for x, y in rij]


def duw(a: list[float], b: list[float], straal: int = STRAAL) -> bool:
    """Push two dots apart when they are too near each other, and tell whether they were."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    ver = math.hypot(dx, dy)
    tekort = 2 * straal + 4 - ver
    if tekort <= 0:
        return False
    ux, uy = (dx / ver, dy / ver) if ver else (1.0, 0.0)
    stap = tekort / 2 + 0.5
    a[0], a[1], b[0], b[1] = a[0] - ux * stap, a[1] - uy * stap, b[0] + ux * stap, b[1] + uy * stap
    return True
