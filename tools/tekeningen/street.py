"""Things of the street: bikes, benches, lamps, stalls, bunting, lanterns, wheels and carts."""

import random
from math import cos, radians, sin

from .buildings import awning_stripes
from .palette import AMBER, BLUSH, BRICK, BUTTER, CANAL, CREAM, LEAF, NIGHT, RUST, SLATE, STONE, YELLOW, dark, light
from .svg import Point, dot, el, glow, grain, group, line, num, oval, oval_d, overprint, path, poly, rect, rect_d, stroke


def wheel(x: float, y: float, r: float, tyre: str = NIGHT, spokes: int = 10) -> str:
    """Draw a spoked wheel."""
    rays = "".join(f"M{num(x)} {num(y)}l{num(cos(radians(i * 360 / spokes)) * r)} {num(sin(radians(i * 360 / spokes)) * r)}" for i in range(spokes))
    ring = el("circle", cx=x, cy=y, r=r, fill="none", stroke=tyre, stroke_width=r * 0.15)
    inner = el("circle", cx=x, cy=y, r=r * 0.88, fill="none", stroke=STONE, stroke_width=r * 0.05)
    return stroke(rays, STONE, r * 0.025) + inner + ring + dot(x, y, r * 0.12, tyre)


def bike(at: Point, size: float, colour: str = BRICK, flip: bool = False, crate: str = "", basket: bool = False) -> str:
    """Draw an upright Dutch bike riding to the right; size is its length, `at` is the ground between the wheels."""
    out = wheel(-33, -22, 21) + wheel(33, -22, 21)
    frame = "M-33-22L-8-20L22-54M-8-20L-16-58M-8-20Q6-44 20-46M-33-22L-14-50"
    out += stroke(frame, colour, 3.6) + stroke("M33-22L21-60", colour, 3.4)
    out += stroke("M21-60L19-68Q12-72 4-69", NIGHT, 2.8) + path("M-27-60C-24-66-12-66-6-61C-10-57-20-57-27-60Z", NIGHT)
    out += stroke("M-56-24A24 24 0 0 1-34-46", dark(colour, 0.2), 3.4) + dot(-8, -20, 4.4, NIGHT) + stroke("M-8-20L-3-11M-6-10H1", NIGHT, 2.2)
    out += stroke("M-36-47H-18M-34-47L-36-24", NIGHT, 2.2) + dot(27, -55, 3, BUTTER)
    if crate:
        out += rect(22, -76, 24, 18, crate, 2, "db3") + line(22, -70, 46, -70, dark(crate, 0.3), 1.2) + line(22, -64, 46, -64, dark(crate, 0.3), 1.2)
    if basket:
        out += path("M-46-49L-42-32H-24L-20-49Z", RUST, "db4")
    return group(out, move=at, scale=size / 110, flip=flip)


def cargo_bike(at: Point, size: float, colour: str = CANAL, flip: bool = False) -> str:
    """Draw a cargo bike with a wooden box in front."""
    out = wheel(-50, -22, 21) + wheel(52, -17, 16)
    out += stroke("M-50-22L-24-20L-34-58M-24-20L10-18L40-20M-24-20L-4-52L-2-68M-50-22L-31-48", colour, 4)
    out += stroke("M-2-68Q-8-72-16-69", NIGHT, 3) + path("M-44-60C-41-66-29-66-23-61C-27-57-37-57-44-60Z", NIGHT)
    out += poly(AMBER, (0, -54), (66, -58), (58, -20), (8, -20), shade="db4") + line(2, -46, 64, -49, RUST, 1.6)
    return group(out, move=at, scale=size / 150, flip=flip)


def bench(x: float, base: float, w: float, colour: str = RUST, legs: str = NIGHT, back: bool = True) -> str:
    """Draw a park bench from the front: slats and iron legs; the seat is at 0.2 of the width above the ground."""
    h = w * 0.2
    out = "".join(rect(x + w * q, base - h * 0.95, w * 0.03, h * 0.95, legs, 2) for q in (0.08, 0.89))
    if back:
        out += "".join(rect(x + w * q, base - h * 2.1, w * 0.025, h * 1.3, legs, 2) for q in (0.1, 0.875))
        out += "".join(rect(x, base - h * t, w, h * 0.24, colour, 4, "db3") for t in (2.15, 1.82, 1.49))
    return out + rect(x - w * 0.01, base - h * 1.06, w * 1.02, h * 0.2, light(colour, 0.18), 4, "db3")


def lamp_post(x: float, base: float, h: float, lit: bool = False, colour: str = NIGHT) -> str:
    """Draw an old street lamp, with a grainy glow when it burns."""
    out = glow(x, base - h * 0.97, h * 0.4, YELLOW, 0.5) + grain(oval_d(x, base - h, h * 0.42, h * 0.42), "wo6") if lit else ""
    out += rect(x - h * 0.012, base - h * 0.92, h * 0.024, h * 0.92, colour) + rect(x - h * 0.03, base - h * 0.1, h * 0.06, h * 0.1, colour, 2)
    glass = [(x - h * 0.035, base - h * 0.92), (x - h * 0.06, base - h * 1.03), (x + h * 0.06, base - h * 1.03), (x + h * 0.035, base - h * 0.92)]
    out += poly(YELLOW if lit else CREAM, *glass)
    return (
        out
        + poly(colour, (x - h * 0.075, base - h * 1.03), (x, base - h * 1.09), (x + h * 0.075, base - h * 1.03))
        + line(x - h * 0.05, base - h * 0.88, x + h * 0.05, base - h * 0.88, colour, h * 0.01)
    )


def sag(a: Point, b: Point, depth: float, count: int) -> list[Point]:
    """Return points along a hanging rope."""
    out = []
    for i in range(count):
        t = i / (count - 1)
        out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + depth * 4 * t * (1 - t)))
    return out


def bunting(a: Point, b: Point, depth: float, count: int = 12, size: float = 26, seed: int = 0) -> str:
    """Hang a string of little flags."""
    spots = sag(a, b, depth, count * 2 + 1)
    out = stroke("M" + "L".join(f"{num(x)} {num(y)}" for x, y in spots), CREAM, 2)
    tints = [BRICK, YELLOW, CANAL, CREAM, BLUSH, LEAF]
    for i in range(count):
        (x1, y1), (x2, y2) = spots[i * 2], spots[i * 2 + 1]
        mid = ((x1 + x2) / 2, (y1 + y2) / 2)
        out += poly(tints[(i + seed) % 6], (x1, y1), (x2, y2), (mid[0], mid[1] + size), shade="db2")
    return out


def lights(a: Point, b: Point, depth: float, count: int = 14, r: float = 4, lit: bool = True) -> str:
    """Hang a string of light bulbs."""
    spots = sag(a, b, depth, count)
    out = stroke("M" + "L".join(f"{num(x)} {num(y)}" for x, y in sag(a, b, depth, 30)), NIGHT, 1.6)
    for x, y in spots:
        out += glow(x, y + r, r * 4.6, YELLOW) if lit else ""
        out += dot(x, y + r, r, YELLOW)
    return out


def lantern(x: float, y: float, r: float, kind: str = "rond", colour: str = YELLOW, shine: float = 4) -> str:
    """Draw a paper lantern: rond (round), vis (fish), huis (house), ster (star), maan (moon) or brug (bridge)."""
    out = glow(x, y, r * shine, YELLOW) + grain(oval_d(x, y, r * shine, r * shine), "wo6")
    deep = dark(colour, 0.12)
    if kind == "huis":
        out += poly(colour, (x - r, y + r), (x - r, y - r * 0.3), (x, y - r * 1.3), (x + r, y - r * 0.3), (x + r, y + r), shade="cb4")
        return out + rect(x - r * 0.5, y - r * 0.1, r * 0.35, r * 0.5, BRICK) + rect(x + r * 0.15, y - r * 0.1, r * 0.35, r * 0.5, BRICK)
    if kind == "vis":
        out += path(f"M{num(x - r * 1.4)} {num(y - r * 0.7)}L{num(x - r * 0.7)} {num(y)}L{num(x - r * 1.4)} {num(y + r * 0.7)}Z", AMBER)
        return (
            out
            + oval(x + r * 0.2, y, r * 1.15, r * 0.75, colour, "cb4")
            + dot(x + r * 0.75, y - r * 0.15, r * 0.14, RUST)
            + stroke(f"M{num(x)} {num(y - r * 0.5)}q{num(r * 0.4)} {num(r * 0.5)} 0 {num(r)}", AMBER, r * 0.12)
        )
    if kind == "ster":
        pts = [
            (x + sin(radians(i * 36)) * r * (1.25 if i % 2 == 0 else 0.55), y - cos(radians(i * 36)) * r * (1.25 if i % 2 == 0 else 0.55)) for i in range(10)
        ]
        return out + poly(colour, *pts, shade="cb4")
    if kind == "maan":
        return out + path(
            f"M{num(x + r * 0.3)} {num(y - r)}A{num(r)} {num(r)} 0 1 0 {num(x + r * 0.8)} {num(y + r * 0.6)}A{num(r * 0.9)} {num(r * 0.9)} 0 0 1 {num(x + r * 0.3)} {num(y - r)}Z",
            BUTTER,
        )
    out += dot(x, y, r, colour, "cb5") + "".join(
        stroke(f"M{num(x - r * q)} {num(y + s * r)}Q{num(x)} {num(y + s * r * 1.5)} {num(x + r * q)} {num(y + s * r)}", deep, r * 0.08)
        for q, s in ((0.92, -0.36), (1, 0.0), (0.92, 0.36))
    )
    return out + rect(x - r * 0.35, y - r * 1.12, r * 0.7, r * 0.2, NIGHT, 1) + rect(x - r * 0.35, y + r * 0.92, r * 0.7, r * 0.2, NIGHT, 1)


def stall(x: float, base: float, w: float, h: float, colour: str, goods: list[str], seed: int = 1) -> str:
    """Draw a market stall: striped roof, crates full of round things in the colours of the goods."""
    rng = random.Random(seed)
    out = "".join(rect(x + w * q, base - h, 7, h, RUST) for q in (0.03, 0.94))
    top = base - h * 0.4
    out += rect(x, top + h * 0.04, w, h * 0.3, dark(colour, 0.45), shade="db4") + rect(x - 6, top, w + 12, h * 0.06, AMBER)
    count = len(goods)
    for i, tint in enumerate(goods):
        left, wide = x + w * (0.03 + i * 0.94 / count), w * 0.94 / count - 6
        r = wide / 7
        for row in range(2):
            for j in range(4 - row):
                out += dot(left + r * (1 + row * 0.9) + j * r * 1.75, top - r * (1.3 + row * 1.3) - rng.uniform(0, 2), r, tint, "dl3")
        out += rect(left, top - r * 1.4, wide, r * 1.8, RUST, 2, "db3")
    return out + awning_stripes(x - w * 0.05, base - h * 1.12, w * 1.1, h * 0.22, colour, 11)


def wheelchair(scale: float = 1) -> str:
    """Draw a wheelchair in hundredths of a person's height, around a sitter with the hip at (0, -27)."""
    out = stroke("M-13-52L-10-24H12L17-6H24", SLATE, 2.6) + stroke("M-13-52L-20-54", NIGHT, 3) + rect(-12, -26, 25, 4, NIGHT, 2)
    out += wheel(-5, -15, 15, NIGHT, 12) + wheel(17, -5, 5, NIGHT, 5)
    return group(out, scale=scale)


def rollator(colour: str = BRICK) -> str:
    """Draw a rollator in hundredths of a person's height, in front of somebody who pushes it."""
    out = stroke("M20-51L25-50L31-5M27-34L17-5M24-27H36L35-19", colour, 2.4) + stroke("M17-52L24-51", NIGHT, 3.4)
    return out + path("M24-30H37L35-17H25Z", dark(colour, 0.3)) + wheel(31, -5, 5, NIGHT, 5) + wheel(17, -5, 5, NIGHT, 5)


def cast_shadow(x: float, y: float, w: float, long: float, colour: str = SLATE, lean: float = 0.18) -> str:
    """Print a long low shadow on the ground, to the right (positive) or the left (negative)."""
    d = f"M{num(x - w / 2)} {num(y)}Q{num(x + long * 0.5)} {num(y - w * 0.1 + abs(long) * lean * 0.4)} {num(x + long)} {num(y + abs(long) * lean)}Q{num(x + long * 0.5)} {num(y + w * 0.35 + abs(long) * lean * 0.5)} {num(x + w / 2)} {num(y + w * 0.1)}Z"
    return overprint(d, light(colour, 0.35), 0.8) + oval_patch(x, y, w)


def oval_patch(x: float, y: float, w: float) -> str:
    """Print the contact shadow right below something."""
    return overprint(oval_d(x, y, w * 0.6, w * 0.12), light(SLATE, 0.3), 0.8)


def bin_and_bag(x: float, base: float, h: float, colour: str = LEAF) -> str:
    """Draw a full litter bag."""
    return path(
        f"M{num(x - h * 0.3)} {num(base)}C{num(x - h * 0.5)} {num(base - h * 0.6)} {num(x - h * 0.2)} {num(base - h * 0.8)} {num(x - h * 0.08)} {num(base - h * 0.86)}L{num(x - h * 0.16)} {num(base - h)}H{num(x + h * 0.16)}L{num(x + h * 0.08)} {num(base - h * 0.86)}C{num(x + h * 0.2)} {num(base - h * 0.8)} {num(x + h * 0.5)} {num(base - h * 0.6)} {num(x + h * 0.3)} {num(base)}Z",
        colour,
        "dl5",
    )


def paving(x: float, y: float, w: float, h: float, colour: str, seed: int = 1, rows: int = 9) -> str:
    """Draw a pavement whose stones get bigger towards the front, only here and there drawn."""
    rng = random.Random(seed)
    out, marks, at = rect(x, y, w, h, colour), "", y
    for i in range(rows):
        tall = h / rows * (0.5 + i / rows)
        left = x - rng.uniform(0, 60)
        while left < x + w:
            wide = tall * rng.uniform(2, 2.8)
            if rng.random() < 0.16:
                marks += rect_d(left, at, wide, tall * 0.8, 2)
            left += wide + 4
        at += tall
    return out + path(marks, dark(colour, 0.07)) if marks else out
