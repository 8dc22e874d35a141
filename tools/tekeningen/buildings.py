"""Brick Vaartstad: windows, doors, gabled houses, garden streets, flats, the mill stump and shop fronts."""

import random

from .palette import (
    AMBER,
    BRICK,
    BUTTER,
    CANAL,
    CREAM,
    MIST,
    NIGHT,
    PETROL,
    ROSE,
    RUST,
    SAND,
    SLATE,
    YELLOW,
    dark,
    light,
    mix,
)
from .svg import clip, line, num, path, poly, poly_d, rect, rect_d, stroke

FRONTS = [BRICK, RUST, ROSE, SAND, AMBER, CANAL, dark(BRICK, 0.18), SLATE]


def window(x: float, y: float, w: float, h: float, lit: bool = False, panes: tuple[int, int] = (2, 2), frame: str = CREAM) -> str:
    """Draw a window in its frame, with a sill; lit windows are yellow."""
    edge = max(w * 0.08, 1.2)
    out = rect(x - edge, y - edge, w + 2 * edge, h + 2 * edge, frame)
    out += rect(x, y, w, h, YELLOW if lit else SLATE, shade="cb4" if lit else "db5")
    if not lit:
        out += poly(light(SLATE, 0.3), (x, y + h * 0.55), (x + w * 0.7, y), (x + w, y), (x + w, y + h * 0.05), (x, y + h * 0.85))
    thin = max(edge * 0.6, 0.9)
    for i in range(1, panes[0]):
        out += line(x + w * i / panes[0], y, x + w * i / panes[0], y + h, frame, thin, stroke_linecap="butt")
    for i in range(1, panes[1]):
        out += line(x, y + h * i / panes[1], x + w, y + h * i / panes[1], frame, thin, stroke_linecap="butt")
    return out + rect(x - edge * 2, y + h + edge, w + edge * 4, edge * 1.6, dark(frame, 0.18))


def door(x: float, base: float, w: float, h: float, colour: str, lit: bool = False) -> str:
    """Draw a front door with a fanlight and a step."""
    top = base - h
    out = rect(x - w * 0.1, top - h * 0.02, w * 1.2, h * 1.02, CREAM)
    out += rect(x, top, w, h * 0.2, YELLOW if lit else SLATE) + rect(x, top + h * 0.23, w, h * 0.77, colour, shade="dl3")
    for row in (0.3, 0.64):
        out += rect(x + w * 0.2, top + h * row, w * 0.6, h * 0.26, dark(colour, 0.2), 1)
    out += rect(x + w * 0.82, top + h * 0.58, w * 0.07, w * 0.16, YELLOW, 1)
    return out + rect(x - w * 0.2, base - h * 0.03, w * 1.4, h * 0.04, dark(CREAM, 0.3))


def bricks(x: float, y: float, w: float, h: float, colour: str, seed: int, size: float = 7, share: float = 0.09) -> str:
    """Draw a few bricks here and there, enough to say that a wall is masonry."""
    rng = random.Random(seed)
    marks = ""
    for row in range(int(h / size)):
        for column in range(int(w / (size * 2.2))):
            if rng.random() < share:
                left = x + (column + 0.5 * (row % 2)) * size * 2.2
                marks += rect_d(left, y + row * size, min(size * 1.8, x + w - left - 1), size * 0.62)
    return path(marks, colour) if marks else ""


def _gable(kind: str, x: float, top: float, w: float, rise: float) -> str:
    """Return path data of a gable standing on the line y=top."""
    n, peak = num, top - rise
    mid = x + w / 2
    if kind == "trap":
        steps, out = 4, f"M{n(x)} {n(top)}"
        for i in range(steps):
            out += f"V{n(top - rise * (i + 1) / steps)}H{n(x + w * 0.42 * (i + 1) / steps)}"
        for i in range(steps):
            out += (
                f"H{n(x + w - w * 0.42 * (steps - i) / steps)}V{n(top - rise * (steps - i - 1) / steps)}"
                if i
                else f"H{n(x + w - w * 0.42)}V{n(top - rise * (steps - 1) / steps)}"
            )
        return out + "Z"
    if kind == "hals":
        a, b = x + w * 0.28, x + w * 0.72
        return f"M{n(x)} {n(top)}Q{n(a)} {n(top)} {n(a)} {n(top - rise * 0.55)}V{n(peak + rise * 0.2)}H{n(a - w * 0.04)}Q{n(mid)} {n(peak - rise * 0.18)} {n(b + w * 0.04)} {n(peak + rise * 0.2)}H{n(b)}V{n(top - rise * 0.55)}Q{n(b)} {n(top)} {n(x + w)} {n(top)}Z"
    if kind == "klok":
        return f"M{n(x)} {n(top)}C{n(x + w * 0.3)} {n(top - rise * 0.05)} {n(x + w * 0.1)} {n(peak)} {n(mid)} {n(peak)}C{n(x + w * 0.9)} {n(peak)} {n(x + w * 0.7)} {n(top - rise * 0.05)} {n(x + w)} {n(top)}Z"
    if kind == "tuit":
        a, b = mid - w * 0.07, mid + w * 0.07
        return f"M{n(x)} {n(top)}L{n(a)} {n(peak + rise * 0.16)}V{n(peak)}H{n(b)}V{n(peak + rise * 0.16)}L{n(x + w)} {n(top)}Z"
    return rect_d(x - w * 0.03, top - rise * 0.2, w * 1.06, rise * 0.2)


def house(x: float, base: float, w: float, h: float, colour: str, kind: str = "trap", seed: int = 1, lit: float = 0, floors: int = 3) -> str:
    """Draw a canal house: gable, windows per floor, a door; `lit` is the share of windows with light."""
    rng = random.Random(seed)
    rise = w * 0.5
    top = base - h + rise
    shape = _gable(kind, x, top, w, rise) + rect_d(x, top - 0.5, w, base - top + 0.5)
    out = path(shape, colour, "dl3 cr1")
    out += clip(shape, bricks(x, base - h, w, h, dark(colour, 0.16), seed))
    if kind in ("hals", "klok", "trap"):
        out += stroke(_gable(kind, x, top, w, rise), light(colour, 0.62), max(w * 0.028, 1.4), stroke_linejoin="miter")
    elif kind == "lijst":
        out += rect(x - w * 0.03, top - rise * 0.2, w * 1.06, rise * 0.2, CREAM, shade="db3")
    if kind != "lijst":
        out += window(x + w * 0.41, top - rise * 0.45, w * 0.18, rise * 0.42, rng.random() < lit, (1, 2))
    across = 3 if w > 100 else 2
    tall = (base - top) / floors
    for floor in range(floors):
        y = top + tall * floor + tall * 0.2
        for i in range(across):
            left = x + w * (0.12 + i * 0.82 / across)
            width = w * 0.76 / across * 0.72
            if floor == floors - 1 and i == (seed % across):
                tint = rng.choice([PETROL, CANAL, RUST, YELLOW, NIGHT])
                out += door(left, base, width, tall * 0.86, tint if tint != colour else CREAM, rng.random() < lit)
            else:
                out += window(left, y, width, tall * 0.58, rng.random() < lit, (2, 2))
    return out


def gable_row(x: float, base: float, width: float, height: float, seed: int, lit: float = 0, tint: str = "", share: float = 0.0) -> str:
    """Draw a row of canal houses; a tint (with its share) pushes them to the background or into dusk."""
    rng = random.Random(seed)
    out, right, last = "", x + width, ""
    while x < right - height * 0.12:
        w = min(height * rng.uniform(0.34, 0.48), right - x)
        colour = rng.choice([front for front in FRONTS if front != last])
        last = colour
        kind = rng.choice(["trap", "hals", "klok", "tuit", "lijst"])
        h = height * rng.uniform(0.78, 1.0)
        fill = mix(colour, tint, share) if tint else colour
        out += house(x, base, w, h, fill, kind, rng.randrange(999), lit)
        x += w
    return out


def silhouette_row(x: float, base: float, width: float, height: float, seed: int, colour: str, lit: float = 0.0) -> str:
    """Draw a far row of gables as one flat shape, perhaps with some lit windows."""
    rng = random.Random(seed)
    shape, lights, right = "", "", x + width
    while x < right:
        w = height * rng.uniform(0.3, 0.5)
        h = height * rng.uniform(0.6, 1)
        kind = rng.choice(["trap", "hals", "klok", "tuit", "tuit"])
        top = base - h + w * 0.45
        shape += _gable(kind, x, top, w, w * 0.45) + rect_d(x - 0.5, top - 0.5, w + 1, base - top + 0.5)
        if rng.random() < 0.5:
            shape += rect_d(x + w * 0.7, base - h, w * 0.1, h * 0.4)
        for row in range(3):
            for column in range(2):
                if rng.random() < lit:
                    lights += rect_d(x + w * (0.2 + 0.36 * column), top + (base - top) * (0.12 + 0.28 * row), w * 0.18, h * 0.1)
        x += w
    return path(shape, colour, "cb3") + (path(lights, YELLOW) if lights else "")


def flats(x: float, base: float, w: float, h: float, floors: int, bays: int, seed: int, lit: float = 0, wall: str = SAND) -> str:
    """Draw a 1960s block of flats with galleries and coloured panels."""
    rng = random.Random(seed)
    out = rect(x, base - h, w, h, wall, shade="dl3") + rect(x - 4, base - h - 6, w + 8, 9, dark(wall, 0.35))
    tall, bay = h / floors, w / bays
    for floor in range(floors):
        y = base - h + floor * tall
        for i in range(bays):
            left = x + i * bay
            glow = rng.random() < lit
            out += rect(left + bay * 0.1, y + tall * 0.16, bay * 0.5, tall * 0.44, YELLOW if glow else SLATE)
            out += rect(left + bay * 0.7, y + tall * 0.16, bay * 0.2, tall * 0.66, rng.choice([CANAL, BRICK, PETROL, YELLOW]))
        out += rect(x - 3, y + tall * 0.64, w + 6, tall * 0.26, light(wall, 0.45), shade="db2")
        out += rect(x - 3, y + tall * 0.9, w + 6, tall * 0.07, dark(wall, 0.3))
    return out


def garden_house(x: float, base: float, w: float, h: float, seed: int, lit: float = 0, wall: str = BRICK) -> str:
    """Draw a pair of 1930s houses under one big tiled roof, with bay windows."""
    rng = random.Random(seed)
    eave = base - h * 0.52
    roof = poly_d((x - w * 0.05, eave), (x + w * 0.2, base - h), (x + w * 0.8, base - h), (x + w * 1.05, eave))
    out = rect(x + w * 0.24, base - h * 1.1, w * 0.07, h * 0.2, RUST) + rect(x + w * 0.69, base - h * 1.1, w * 0.07, h * 0.2, RUST)
    out += rect(x, eave - 1, w, base - eave + 1, wall, shade="dl3") + bricks(x, eave, w, base - eave, dark(wall, 0.16), seed)
    out += path(roof, dark(AMBER, 0.12), "dl4")
    rows = "".join(line(x - 10, eave - h * q, x + w + 10, eave - h * q, dark(AMBER, 0.26), 1.4) for q in (0.09, 0.18, 0.27, 0.36))
    out += clip(roof, rows) + rect(x - w * 0.06, eave - 3, w * 1.12, 7, CREAM)
    for left in (x + w * 0.06, x + w * 0.64):
        out += window(left, eave + h * 0.1, w * 0.3, h * 0.2, rng.random() < lit, (3, 1))
    for left in (x + w * 0.4, x + w * 0.52):
        out += door(left, base, w * 0.085, h * 0.3, rng.choice([PETROL, CANAL, YELLOW]), rng.random() < lit)
    return out


def mill_stump(x: float, base: float, w: float, h: float, body: str = RUST) -> str:
    """Draw the stump of the old windmill with its cap and gallery, without sails."""
    shape = poly_d((x - w / 2, base), (x - w * 0.3, base - h), (x + w * 0.3, base - h), (x + w / 2, base))
    out = path(shape, body, "dl4") + clip(shape, bricks(x - w / 2, base - h, w, h, dark(body, 0.2), 5, 8, 0.12))
    cap = f"M{num(x - w * 0.34)} {num(base - h + 2)}C{num(x - w * 0.34)} {num(base - h - w * 0.5)} {num(x + w * 0.34)} {num(base - h - w * 0.5)} {num(x + w * 0.34)} {num(base - h + 2)}Z"
    out += path(cap, PETROL, "cr2")
    out += rect(x - w * 0.58, base - h * 0.42, w * 1.16, 6, CREAM, shade="db3")
    out += "".join(line(x + w * q, base - h * 0.42, x + w * q, base - h * 0.5, CREAM, 2) for q in (-0.5, -0.25, 0, 0.25, 0.5))
    out += line(x - w * 0.55, base - h * 0.5, x + w * 0.55, base - h * 0.5, CREAM, 2.4)
    for q, s in ((0.24, 0.13), (0.66, 0.1), (0.86, 0.08)):
        out += window(x - w * s / 2, base - h * q - h * 0.05, w * s, h * 0.08, False, (1, 2))
    return out


def shop_front(x: float, base: float, w: float, h: float, colour: str, awning: str, lit: bool = False) -> str:
    """Draw the ground floor of a shop: a wide window, a door and a striped awning."""
    out = rect(x, base - h, w, h, colour, shade="dl3")
    out += rect(x + w * 0.07, base - h * 0.72, w * 0.56, h * 0.56, BUTTER if lit else MIST, shade="wb4" if lit else "db3")
    out += rect(x + w * 0.07, base - h * 0.16, w * 0.56, h * 0.16, dark(colour, 0.3))
    out += door(x + w * 0.72, base, w * 0.2, h * 0.72, dark(colour, 0.45), lit)
    return out + awning_stripes(x + w * 0.02, base - h * 0.86, w * 0.96, h * 0.2, awning)


def awning_stripes(x: float, y: float, w: float, h: float, colour: str, count: int = 9) -> str:
    """Draw a striped awning with a scalloped edge."""
    out, step = "", w / count
    for i in range(count):
        fill = colour if i % 2 == 0 else CREAM
        left = x + i * step
        d = f"M{num(left)} {num(y)}h{num(step)}v{num(h)}a{num(step / 2)} {num(step / 2)} 0 0 1 {num(-step)} 0z"
        out += path(d, fill, "db2")
    return out + rect(x - 3, y - 4, w + 6, 6, dark(colour, 0.3))


def skyline(base: float, seed: int, colour: str, lit: float = 0, width: float = 1240) -> str:
    """Draw the far skyline of the wijk: gables, a church tower, the mill stump."""
    out = silhouette_row(-20, base, width, 110, seed, colour, lit)
    tower = rect_d(width * 0.68, base - 165, 34, 165) + poly_d((width * 0.68 - 4, base - 163), (width * 0.68 + 17, base - 222), (width * 0.68 + 38, base - 163))
    return path(tower, colour, "cb3") + out
