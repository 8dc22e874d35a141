"""Water: bands of ripples, reflections cut into horizontal strips, quays, boats and ducks."""

import random

from .buildings import bricks
from .palette import BRICK, CANAL, CREAM, NIGHT, PETROL, RUST, SLATE, YELLOW, dark, light
from .svg import clip, el, grain, group, line, mask, num, path, poly, poly_d, rect, rect_d, stroke


def water(x: float, y: float, w: float, h: float, colour: str = CANAL, ripple: str = "", seed: int = 1, count: int = 46) -> str:
    """Fill a piece of water and draw its ripples: short flat strips, longer and thicker towards the front."""
    rng = random.Random(seed)
    ripple = ripple or light(colour, 0.25)
    d, deep = "", ""
    for i in range(count):
        t = (i + rng.random()) / count
        long, thick = (30 + 130 * t) * rng.uniform(0.5, 1.2), 1.6 + 4.2 * t
        piece = rect_d(x + rng.uniform(-0.05, 1) * w, y + h * t, long, thick, thick / 2)
        if rng.random() < 0.55:
            d += piece
        else:
            deep += piece
    area = rect_d(x, y, w, h)
    return rect(x, y, w, h, colour) + grain(area, "db4") + clip(area, path(deep, dark(colour, 0.3)), path(d, ripple))


def strips(x: float, y: float, w: float, h: float, seed: int, gap: float = 0.35) -> str:
    """Return horizontal strips (white, for a mask) that get thinner and wider apart towards the front."""
    rng = random.Random(seed)
    d, at = "", y
    while at < y + h:
        t = (at - y) / h
        thick = 5 + 7 * (1 - t)
        indent = rng.uniform(0, 26)
        d += rect_d(x + indent - 20, at, w - indent + rng.uniform(0, 26), thick, thick / 2)
        at += thick * (1 + gap * rng.uniform(0.4, 1.2) + t * 0.8)
    return el("path", d=d, fill="white")


def reflection(content: str, x: float, y: float, w: float, h: float, seed: int = 1, opacity: float = 0.6, squeeze: float = 0.8) -> str:
    """Mirror a drawing in the water line y, cut into strips."""
    flipped = el("g", content, transform=f"translate(0 {num(y * (1 + squeeze))}) scale(1 {-squeeze})")
    return clip(rect_d(x, y, w, h), mask(strips(x, y, w, h, seed), el("g", flipped, opacity=opacity)))


def sun_path(x: float, y: float, w: float, h: float, colour: str, seed: int = 2) -> str:
    """Draw the glitter of a low sun or a lamp on the water."""
    rng = random.Random(seed)
    d, at = "", y
    while at < y + h:
        t = (at - y) / h
        long = w * (0.55 + 0.75 * t) * rng.uniform(0.45, 1)
        d += rect_d(x - long / 2 + rng.uniform(-0.16, 0.16) * w, at, long, 3 + 4 * t, 3)
        at += 8 + 9 * t
    return path(d, colour)


def quay(x: float, y: float, w: float, h: float, colour: str = RUST, seed: int = 1, edge: str = CREAM) -> str:
    """Draw a brick quay wall with a stone edge."""
    return rect(x, y, w, h, colour, shade="db5") + bricks(x, y + 10, w, h - 12, dark(colour, 0.2), seed, 9, 0.12) + rect(x, y - 5, w, 12, edge, shade="db3")


def rowing_boat(x: float, y: float, w: float, colour: str = BRICK, inside: str = RUST) -> str:
    """Draw an open boat from the side, floating at height y."""
    h = w * 0.13
    hull = (
        f"M{num(x)} {num(y - h * 1.1)}C{num(x + w * 0.04)} {num(y)} {num(x + w * 0.1)} {num(y + h * 0.35)} {num(x + w * 0.2)} {num(y + h * 0.35)}"
        f"H{num(x + w * 0.78)}C{num(x + w * 0.9)} {num(y + h * 0.35)} {num(x + w * 0.97)} {num(y - h * 0.4)} {num(x + w)} {num(y - h * 1.3)}"
        f"Q{num(x + w * 0.5)} {num(y - h * 0.5)} {num(x)} {num(y - h * 1.1)}Z"
    )
    band = f"M{num(x)} {num(y - h * 1.1)}Q{num(x + w * 0.5)} {num(y - h * 0.5)} {num(x + w)} {num(y - h * 1.3)}"
    return path(hull, colour, "db4 ct2") + stroke(band, light(inside, 0.7), w * 0.018)


def house_boat(x: float, y: float, w: float, colour: str = PETROL, lit: bool = False) -> str:
    """Draw a houseboat with windows and plants on the roof."""
    h = w * 0.17
    out = rect(x + w * 0.12, y - h * 2, w * 0.7, h * 1.3, CREAM, 4, "db3")
    for i in range(5):
        out += rect(x + w * (0.16 + i * 0.13), y - h * 1.75, w * 0.08, h * 0.7, YELLOW if lit else SLATE, 2)
    out += rect(x + w * 0.1, y - h * 2.15, w * 0.74, h * 0.24, BRICK)
    out += rect(x + w * 0.6, y - h * 2.6, w * 0.04, h * 0.5, NIGHT)
    return (
        out
        + poly(colour, (x, y - h), (x + w, y - h * 1.15), (x + w * 0.95, y + h * 0.2), (x + w * 0.05, y + h * 0.2), shade="db4")
        + line(x, y - h * 0.95, x + w, y - h * 1.1, YELLOW, h * 0.14)
    )


def duck(x: float, y: float, w: float, body: str = RUST, flip: bool = False) -> str:
    """Draw a duck on the water."""
    out = path("M-50-6C-46 14 30 16 40-8C30-14 0-18-20-14C-34-12-44-20-56-24C-56-16-52-10-50-6Z", body, "db3")
    out += path("M26-12C20-30 24-44 36-46C48-48 54-36 48-28C44-22 44-14 40-6Z", "#12363f") + path("M50-40L66-35L50-31Z", YELLOW)
    return group(out + stroke("M-70 10H60", CREAM, 3, opacity=0.6), move=(x, y), scale=w / 100, flip=flip)


def wake(x: float, y: float, w: float, colour: str = CREAM) -> str:
    """Draw the light line where something floats."""
    return path(poly_d((x, y), (x + w * 0.2, y - 3), (x + w * 0.8, y - 3), (x + w, y), (x + w * 0.8, y + 3), (x + w * 0.2, y + 3)), colour, opacity=0.7)
