"""Rooms: walls, windows with a view, tables, chairs, lamps, shelves and counters."""

import random

from .bridges import arch_d, motif
from .buildings import flats, silhouette_row
from .nature import flower, tree
from .palette import AMBER, BLUSH, BRICK, BUTTER, CANAL, CREAM, FOREST, LEAF, MIST, NIGHT, PETROL, POND, ROSE, RUST, SLATE, STONE, YELLOW, dark, light
from .svg import clip, dot, grain, group, line, num, oval, overprint, path, poly, poly_d, rect, rect_d, stroke


def room(wall: str, floor: str, horizon: float = 600, panel: str = "", width: float = 1200, height: float = 800) -> str:
    """Draw a wall and a floor, perhaps with a painted lower part of the wall."""
    out = rect(-2, -2, width + 4, horizon + 2, wall) + grain(rect_d(-2, -2, width + 4, horizon), "dt2")
    if panel:
        out += rect(-2, horizon - 190, width + 4, 190, panel) + rect(-2, horizon - 196, width + 4, 8, dark(panel, 0.25))
    out += rect(-2, horizon, width + 4, height - horizon + 2, floor)
    return out + rect(-2, horizon - 14, width + 4, 14, dark(wall, 0.3)) + grain(rect_d(-2, horizon, width + 4, height - horizon), "db3")


def boards(horizon: float, colour: str, count: int = 9, width: float = 1200, height: float = 800) -> str:
    """Draw floor boards running to a vanishing point above the middle."""
    out = ""
    for i in range(-count, count + 1):
        out += line(width / 2 + i * 70, horizon, width / 2 + i * 170, height, dark(colour, 0.14), 2)
    return out


def _town(x: float, y: float, w: float, h: float, far: str, evening: bool, seed: int) -> str:
    """Draw gables behind a bridge of three arches."""
    span = w * 0.28
    out = silhouette_row(x - 10, y + h * 0.8, w + 30, h * 0.48, seed, far, 0.45 if evening else 0) + rect(x, y + h * 0.78, w, h * 0.24, dark(far, 0.35))
    out += rect(x, y + h * 0.68, w, h * 0.17, RUST)
    out += "".join(path(arch_d(x + w * 0.06 + i * span * 1.1, y + h * 0.86, span * 0.9, h * 0.12), dark(far, 0.35)) for i in range(3))
    return out + line(x, y + h * 0.68, x + w, y + h * 0.68, STONE, 5)


def _park(x: float, y: float, w: float, h: float, far: str, seed: int) -> str:
    """Draw trees on a lawn, with far gables."""
    out = silhouette_row(x - 10, y + h * 0.78, w + 30, h * 0.36, seed, far) + rect(x, y + h * 0.76, w, h * 0.26, LEAF, shade="db4")
    out += tree(x + w * 0.2, y + h * 0.9, h * 0.62, LEAF, "wolk") + tree(x + w * 0.58, y + h * 0.84, h * 0.44, FOREST, "ei")
    return out + tree(x + w * 0.86, y + h * 0.92, h * 0.56, dark(LEAF, 0.15), "rond")


def window_view(
    x: float, y: float, w: float, h: float, sky: str = MIST, far: str = CANAL, evening: bool = False, seed: int = 1, panes: int = 2, view: str = "brug"
) -> str:
    """Draw a big window with the wijk behind it: brug (gables and three arches), park (trees) or flat (the flats of Het Eiland)."""
    inside = rect(x, y, w, h, sky, shade="wb4" if evening else "cb4")
    inside += dot(x + w * (0.74 if seed % 2 else 0.3), y + h * (0.2 + 0.02 * (seed % 5)), w * 0.08, BUTTER if evening else CREAM)
    if view == "park":
        inside += _park(x, y, w, h, far, seed)
    elif view == "flat":
        inside += flats(x + w * 0.3, y + h * 0.84, w * 0.62, h * 0.6, 6, 5, seed, 0.5 if evening else 0.1, light(far, 0.5))
        inside += tree(x + w * 0.14, y + h * 0.9, h * 0.6, LEAF, "rond") + rect(x, y + h * 0.82, w, h * 0.2, FOREST, shade="db4")
    else:
        inside += _town(x, y, w, h, far, evening, seed)
    bars = "".join(rect(x + w * i / panes - 4, y, 8, h, CREAM) for i in range(1, panes)) + rect(x, y + h * 0.3, w, 6, CREAM)
    rim = rect(x - 12, y - 12, w + 24, 14, CREAM) + rect(x - 12, y, 14, h, CREAM) + rect(x + w - 2, y, 14, h, CREAM)
    return clip(rect_d(x, y, w, h), inside) + bars + rim + rect(x - 24, y + h - 2, w + 48, 16, light(CREAM, 0.2), 2, "db3")


def curtain(x: float, y: float, w: float, h: float, colour: str, flip: bool = False) -> str:
    """Draw a curtain gathered to one side."""
    d = f"M0 0H{num(w)}C{num(w * 0.9)} {num(h * 0.4)} {num(w * 0.5)} {num(h * 0.6)} {num(w * 0.42)} {num(h)}H0Z"
    folds = "".join(
        stroke(f"M{num(w * q)} 0C{num(w * q * 0.9)} {num(h * 0.4)} {num(w * q * 0.5)} {num(h * 0.6)} {num(w * q * 0.45)} {num(h)}", dark(colour, 0.16), 2.4)
        for q in (0.25, 0.5, 0.75)
    )
    return group(path(d, colour, "dl3") + folds, move=(x, y), flip=flip)


def lamp(x: float, bottom: float, w: float, colour: str = BRICK, top: float = 0, kind: str = "kap", lit: bool = True) -> str:
    """Draw a hanging lamp: kap (shade), bol (globe) or schaal (flat dish)."""
    out = line(x, top, x, bottom - w * 0.5, NIGHT, 2.4)
    if kind == "bol":
        return out + dot(x, bottom - w * 0.3, w * 0.42, BUTTER if lit else CREAM, "cb4") + rect(x - w * 0.1, bottom - w * 0.82, w * 0.2, w * 0.14, NIGHT, 2)
    if kind == "schaal":
        d = f"M{num(x - w / 2)} {num(bottom)}Q{num(x)} {num(bottom - w * 0.42)} {num(x + w / 2)} {num(bottom)}Z"
    else:
        d = f"M{num(x - w / 2)} {num(bottom)}C{num(x - w * 0.46)} {num(bottom - w * 0.44)} {num(x - w * 0.2)} {num(bottom - w * 0.54)} {num(x)} {num(bottom - w * 0.54)}C{num(x + w * 0.2)} {num(bottom - w * 0.54)} {num(x + w * 0.46)} {num(bottom - w * 0.44)} {num(x + w / 2)} {num(bottom)}Z"
    glow = oval(x, bottom, w * 0.42, w * 0.06, BUTTER) if lit else ""
    return out + glow + path(d, colour, "dl4 cr2")


def lamp_light(x: float, y: float, w: float, bottom: float, spread: float, force: int = 4) -> str:
    """Let the light of a lamp fall: a soft, grainy cone."""
    cone = poly_d((x - w * 0.45, y), (x + w * 0.45, y), (x + spread, bottom), (x - spread, bottom))
    return path(cone, BUTTER, opacity=0.16) + grain(cone, f"wt{force}")


def table(x: float, y: float, w: float, h: float, colour: str = AMBER, legs: str = "", cloth: str = "", base: float = 0) -> str:
    """Draw a table: a top seen slightly from above (y is its far edge, h its depth on paper) and legs down to the base."""
    legs = legs or dark(colour, 0.35)
    inset = h * 0.5
    base = base or y + h + 150
    out = "".join(poly(legs, (x + w * q, y + h), (x + w * q + 16, y + h), (x + w * q + 13, base), (x + w * q + 3, base)) for q in (0.05, 0.92))
    top = poly_d((x + inset, y), (x + w - inset, y), (x + w, y + h), (x, y + h))
    out += path(top, colour, "cr2") + rect(x, y + h - 1, w, 13, dark(colour, 0.28), 2)
    if cloth:
        out += path(top, cloth, "cr2") + rect(x - 2, y + h - 2, w + 4, 46, dark(cloth, 0.08), 3, "db4")
    return out


def round_table(x: float, y: float, rx: float, ry: float, colour: str = AMBER, base: float = 0, cloth: str = "") -> str:
    """Draw a round table around (x, y), with one foot."""
    base = base or y + rx * 0.9
    out = rect(x - rx * 0.06, y, rx * 0.12, base - y - 6, dark(colour, 0.4)) + oval(x, base - 4, rx * 0.4, ry * 0.3, dark(colour, 0.45))
    thick = 12
    out += path(f"M{num(x - rx)} {num(y)}v{thick}a{num(rx)} {num(ry)} 0 0 0 {num(rx * 2)} 0v-{thick}Z", dark(cloth or colour, 0.26))
    return out + oval(x, y, rx, ry, cloth or colour, "cr2")


def chair(x: float, base: float, h: float, colour: str = PETROL, flip: bool = False) -> str:
    """Draw a chair from the side, facing right; x is the middle of the seat, the seat is at 0.46 of its height."""
    out = stroke("M-20-46L-24-100", colour, 6) + stroke("M-20-44L-25 0M20-44L24 0", dark(colour, 0.2), 5)
    out += rect(-26, -100, 9, 34, colour, 4, "dl4") + rect(-24, -49, 48, 8, colour, 4, "cr2")
    return group(out, move=(x, base), scale=h / 100, flip=flip)


def chair_back(x: float, base: float, h: float, colour: str = PETROL) -> str:
    """Draw a chair from behind or from the front: a back rest on two posts, seat and legs."""
    out = rect(-24, -100, 5, 100, dark(colour, 0.2), 2) + rect(19, -100, 5, 100, dark(colour, 0.2), 2)
    out += rect(-27, -102, 54, 17, colour, 7, "dl3") + rect(-24, -78, 48, 10, colour, 4) + rect(-27, -48, 54, 9, colour, 3, "db3")
    return group(out, move=(x, base), scale=h / 100)


def shelf(x: float, y: float, w: float, h: float, rows: int, seed: int, wood: str = RUST, back: str = "") -> str:
    """Draw a bookcase full of books, with gaps and some lying piles."""
    rng = random.Random(seed)
    out = rect(x, y, w, h, back or dark(wood, 0.35))
    tall = h / rows
    tints = [BRICK, YELLOW, CANAL, CREAM, BLUSH, LEAF, MIST, ROSE, AMBER, SLATE, FOREST]
    for row in range(rows):
        bottom, left = y + tall * (row + 1) - 5, x + 7
        while left < x + w - 14:
            wide, high = tall * rng.uniform(0.1, 0.2), tall * rng.uniform(0.52, 0.8)
            if rng.random() < 0.1:
                left += wide * 2
                continue
            wide = min(wide, x + w - 7 - left)
            tint = rng.choice(tints)
            out += rect(left, bottom - high, wide, high, tint, 1)
            if rng.random() < 0.4:
                out += rect(left, bottom - high * 0.8, wide, high * 0.1, dark(tint, 0.3))
            left += wide + 1
        out += rect(x, bottom, w, 7, wood)
    return out + grain(rect_d(x, y, w, h), "dl3") + rect(x - 5, y - 5, w + 10, 8, wood) + rect(x - 6, y, 8, h, wood) + rect(x + w - 2, y, 8, h, wood)


def poster(x: float, y: float, w: float, h: float, ground: str, ink: str) -> str:
    """Hang a poster with the three arches."""
    return (
        overprint(rect_d(x + 4, y + 5, w, h), light(SLATE, 0.4), 0.7)
        + rect(x, y, w, h, ground)
        + motif(x + w * 0.16, y + h * 0.62, w * 0.68, ink)
        + dot(x + w * 0.7, y + h * 0.22, w * 0.09, ink)
    )


def counter(x: float, y: float, w: float, h: float, front: str = CANAL, top: str = CREAM, mark: str = "") -> str:
    """Draw a counter or desk from the front, perhaps with the three arches on it."""
    out = rect(x, y, w, h, front, 4, "db4") + rect(x - 14, y - 14, w + 28, 20, top, 6, "db2")
    out += "".join(line(x + w * i / 9, y + 14, x + w * i / 9, y + h, dark(front, 0.14), 2) for i in range(1, 9))
    return out + (motif(x + w * 0.36, y + h * 0.62, w * 0.28, mark) if mark else "")


def rug(x: float, y: float, rx: float, ry: float, colour: str = BRICK, ring: str = BLUSH) -> str:
    """Lay an oval rug with a ring."""
    return oval(x, y, rx, ry, colour, "db3") + stroke(
        f"M{num(x - rx * 0.82)} {num(y)}a{num(rx * 0.82)} {num(ry * 0.78)} 0 1 0 {num(rx * 1.64)} 0a{num(rx * 0.82)} {num(ry * 0.78)} 0 1 0 {num(-rx * 1.64)} 0z",
        ring,
        ry * 0.07,
    )


def bunch(x: float, y: float, h: float, colours: list[str], vase: str = POND) -> str:
    """Put a vase with flowers on a table."""
    stems = "".join(
        flower(x + (i - len(colours) / 2 + 0.5) * h * 0.16, y - h * 0.3, h * (0.6 + 0.14 * (i % 2)), tint, "tulp") for i, tint in enumerate(colours)
    )
    return stems + path(
        f"M{num(x - h * 0.16)} {num(y - h * 0.42)}C{num(x - h * 0.1)} {num(y - h * 0.3)} {num(x - h * 0.24)} {num(y)} {num(x - h * 0.12)} {num(y)}H{num(x + h * 0.12)}C{num(x + h * 0.24)} {num(y)} {num(x + h * 0.1)} {num(y - h * 0.3)} {num(x + h * 0.16)} {num(y - h * 0.42)}Z",
        vase,
        "dl4",
    )
