"""The three bridges of the wijk, and the mark of three arches that returns on mugs, posters, flags and lanterns."""

from .buildings import bricks
from .nature import rose_vine
from .palette import CREAM, PETROL, RUST, SLATE, STONE, YELLOW, dark
from .svg import Point, clip, line, num, path, rect, rect_d, stroke


def arch_d(x: float, base: float, w: float, h: float) -> str:
    """Return path data of one half-round opening standing on the base."""
    r = w / 2
    spring = base - max(h - r, 0)
    return f"M{num(x)} {num(base)}V{num(spring)}A{num(r)} {num(min(r, h))} 0 0 1 {num(x + w)} {num(spring)}V{num(base)}Z"


def motif(x: float, y: float, w: float, colour: str, ground: str = "") -> str:
    """Draw the mark of the wijk: three arches in a row above a water line; y is the water line."""
    back = rect(x - w * 0.14, y - w * 0.44, w * 1.28, w * 0.66, ground, w * 0.06) if ground else ""
    gap = w / 3
    hoops = "".join(f"M{num(x + gap * (i + 0.1))} {num(y)}a{num(gap * 0.4)} {num(gap * 0.55)} 0 0 1 {num(gap * 0.8)} 0" for i in range(3))
    return back + stroke(hoops, colour, w * 0.06) + line(x, y + w * 0.08, x + w, y + w * 0.08, colour, w * 0.035)


def stone_bridge(
    x: float, base: float, w: float, h: float, arches: int = 3, colour: str = RUST, trim: str = STONE, through: str = PETROL, glow: str = ""
) -> str:
    """Draw the Molenbrug: brick with stone arches and a gently humped deck, the water line at the base; the glow is the sky seen through it."""
    hump = h * 0.32
    top = f"M{num(x)} {num(base - h + hump)}Q{num(x + w / 2)} {num(base - h - hump)} {num(x + w)} {num(base - h + hump)}"
    body = f"{top}V{num(base)}H{num(x)}Z"
    out = path(body, colour, "db4") + clip(body, bricks(x, base - h - hump, w, h + hump, dark(colour, 0.2), 11, h * 0.05, 0.12))
    span = w / (arches + 0.35)
    for i in range(arches):
        middle = abs(i - (arches - 1) / 2) / max((arches - 1) / 2, 1)
        wide, tall = span * 0.8, h * (0.78 - 0.18 * middle)
        left = x + span * (0.175 + 0.1) + i * span
        out += path(arch_d(left - span * 0.05, base, wide + span * 0.1, tall + span * 0.05), trim)
        hole = arch_d(left, base, wide, tall)
        out += path(hole, through, "dt5") + (clip(hole, rect(left, base - tall, wide, tall * 0.62, glow, shade="dt2")) if glow else "")
    out += stroke(top, trim, h * 0.07, stroke_linecap="butt")
    return out + stroke(top.replace("M", "M", 1), dark(trim, 0.3), h * 0.015, stroke_linecap="butt", transform=f"translate(0 {num(h * 0.045)})")


def deck_height(x: float, left: float, w: float, base: float, h: float) -> float:
    """Return the y of the deck of the stone bridge at x."""
    t, hump = (x - left) / w, h * 0.32
    a, b = base - h + hump, base - h - hump
    return (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * a


def railing(x1: float, y1: float, x2: float, y2: float, tall: float, colour: str, posts: int = 12) -> str:
    """Draw an iron railing along a straight deck."""
    out = line(x1, y1 - tall, x2, y2 - tall, colour, tall * 0.1) + line(x1, y1 - tall * 0.5, x2, y2 - tall * 0.5, colour, tall * 0.05)
    for i in range(posts + 1):
        px, py = x1 + (x2 - x1) * i / posts, y1 + (y2 - y1) * i / posts
        out += line(px, py, px, py - tall, colour, tall * 0.07)
    return out


def _tower(x: float, base: float, h: float, colour: str) -> str:
    """Draw one portal post of the drawbridge."""
    w = h * 0.08
    return rect(x - w / 2, base - h, w, h, colour, shade="dl4") + rect(x - w, base - h - w * 0.5, w * 2, w * 0.8, colour, 2)


def draw_bridge(x: float, base: float, w: float, deck: float, h: float, colour: str = CREAM, up: float = 0) -> str:
    """Draw the Marktbrug: two iron portals with balance beams above a flat deck; `up` opens the leaves (degrees)."""
    iron, out = PETROL, ""
    y = base - deck
    for pier_x, pier_w in ((x, w * 0.2), (x + w * 0.8, w * 0.2)):
        out += rect(pier_x, y, pier_w, deck, RUST, shade="db5") + bricks(pier_x, y + 8, pier_w, deck - 8, dark(RUST, 0.22), 7, 9, 0.14)
    out += rect(x - 6, y - 8, w + 12, 16, CREAM, shade="db3")
    mid = x + w / 2
    for side in (-1, 1):
        foot = mid + side * w * 0.24
        tip, tail = foot - side * w * 0.22, foot + side * w * 0.2
        rise = h * (0.02 + up / 90)
        beam_y = y - h
        leaf_y = y - up / 90 * h * 0.9
        out += line(foot, y, tip, leaf_y, iron, h * 0.05) + line(tip, beam_y - rise, tip + side * w * 0.01, leaf_y, dark(colour, 0.2), h * 0.014)
        out += _tower(foot, y, h, colour) + _tower(foot + side * w * 0.045, y, h * 0.94, dark(colour, 0.12))
        out += path(
            f"M{num(tip)} {num(beam_y - rise - 4)}L{num(tail)} {num(beam_y + rise - 8)}V{num(beam_y + rise + 8)}L{num(tip)} {num(beam_y - rise + 4)}Z",
            colour,
            "db3",
        )
        out += rect(min(tail, tail - side * w * 0.06), beam_y + rise - 10, w * 0.06, h * 0.13, iron, 3)
    return out + railing(x, y - 8, x + w, y - 8, h * 0.2, iron, 22)


def rose_bridge(x: float, base: float, w: float, rise: float, thick: float = 14, colour: str = CREAM, roses: bool = True, lamps: bool = False) -> str:
    """Draw the Rozenbrug: one slender pedestrian arch with hoops full of climbing roses."""
    out = ""
    deck = f"M{num(x)} {num(base)}Q{num(x + w / 2)} {num(base - rise * 2)} {num(x + w)} {num(base)}"
    under = f"M{num(x + w * 0.02)} {num(base + rise * 0.3)}Q{num(x + w / 2)} {num(base - rise * 1.55)} {num(x + w * 0.98)} {num(base + rise * 0.3)}"
    out += stroke(under, SLATE, thick * 0.6) + stroke(deck, colour, thick, stroke_linecap="butt")
    for i in range(1, 12):
        t = i / 12
        px = x + w * t
        py = arc_y(px, x, w, base, rise)
        low = (1 - t) ** 2 * (base + rise * 0.3) + 2 * t * (1 - t) * (base - rise * 1.55) + t * t * (base + rise * 0.3)
        out += line(px, py, px, low, SLATE, thick * 0.22)
    posts = "".join(line(p, q, p, q - rise * 0.34, PETROL, 2.4) for p, q in rail_points(x, w, base, rise, 25))
    out += posts + stroke(deck, PETROL, 3.6, transform=f"translate(0 {num(-rise * 0.34)})")
    if roses:
        vine: list[Point] = [(p, q - rise * 0.2) for p, q in rail_points(x, w, base, rise, 40)]
        out += rose_vine(vine, rise * 0.13, 21, 0.55)
    if lamps:
        out += "".join(path(rect_d(p - 4, q - rise * 0.34 - 10, 8, 10, 3), YELLOW) for p, q in rail_points(x, w, base, rise, 7))
    return out


def arc_y(px: float, x: float, w: float, base: float, rise: float) -> float:
    """Return the y of the deck of the rose bridge at px."""
    t = (px - x) / w
    return (1 - t) ** 2 * base + 2 * t * (1 - t) * (base - rise * 2) + t * t * base


def rail_points(x: float, w: float, base: float, rise: float, count: int) -> list[Point]:
    """Return points along the deck of the rose bridge."""
    return [(x + w * i / (count - 1), arc_y(x + w * i / (count - 1), x, w, base, rise)) for i in range(count)]
