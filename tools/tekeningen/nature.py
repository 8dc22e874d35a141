"""Sky and green: suns, clouds, trees, bushes, flowers, roses, snow and gulls."""

import random

from .geometry import polar, smooth
from .palette import BRICK, CREAM, FOREST, LEAF, PETROL, ROSE, RUST, SAGE, YELLOW, dark, light
from .svg import Point, dot, el, grain, group, line, num, oval, oval_d, path, rect, rect_d, stroke


def sky(width: float, height: float, colour: str, glow: str = "", shade: str = "") -> str:
    """Fill the sky with a colour, a lighter band at the bottom, and grain."""
    out = rect(-2, -2, width + 4, height + 4, colour)
    if glow:
        ident = f"sky{glow[1:]}"
        stops = el("stop", offset=0.25, stop_color=glow, stop_opacity=0) + el("stop", offset=1, stop_color=glow)
        out += el("defs", el("linearGradient", stops, id=ident, x1=0, y1=0, x2=0, y2=1))
        out += el("path", d=rect_d(-2, -2, width + 4, height + 4), fill=f"url(#{ident})")
    return out + (grain(rect_d(-2, -2, width + 4, height + 4), shade) if shade else "")


def sun(x: float, y: float, r: float, colour: str = YELLOW, halo: bool = True) -> str:
    """Draw a big low sun (or moon) with a grainy halo."""
    ring = grain(oval_d(x, y, r * 2.1, r * 2.1), "wo5") if halo else ""
    return ring + dot(x, y, r, colour, "cb3")


def cloud(x: float, y: float, w: float, colour: str = CREAM) -> str:
    """Draw a flat-bottomed cloud with round ends."""
    h = w * 0.12
    out = rect_d(x, y, w, h, h / 2) + rect_d(x + w * 0.18, y - h * 0.8, w * 0.5, h, h / 2) + rect_d(x + w * 0.34, y + h * 0.8, w * 0.56, h, h / 2)
    return path(out, colour)


def tree(x: float, base: float, h: float, colour: str = LEAF, kind: str = "rond", trunk: str = RUST) -> str:
    """Draw a leafy tree: rond (round), ei (egg), wolk (three lobes) or spar (fir)."""
    out = path(f"M{num(x - h * 0.03)} {num(base)}L{num(x - h * 0.016)} {num(base - h * 0.6)}h{num(h * 0.032)}L{num(x + h * 0.03)} {num(base)}Z", trunk)
    if kind == "spar":
        for i, (wide, y) in enumerate(((0.3, 0.1), (0.24, 0.34), (0.17, 0.58))):
            d = f"M{num(x - h * wide)} {num(base - h * y)}Q{num(x)} {num(base - h * (y - 0.06))} {num(x + h * wide)} {num(base - h * y)}L{num(x)} {num(base - h * (y + 0.42))}Z"
            out += path(d, dark(colour, 0.12 * (2 - i)), "dl5")
        return out
    if kind == "ei":
        out += oval(x, base - h * 0.6, h * 0.22, h * 0.4, colour, "dl5 cr2")
    elif kind == "wolk":
        d = smooth(
            [
                (x - h * 0.34, base - h * 0.42),
                (x - h * 0.3, base - h * 0.66),
                (x - h * 0.12, base - h * 0.74),
                (x, base - h),
                (x + h * 0.16, base - h * 0.78),
                (x + h * 0.34, base - h * 0.64),
                (x + h * 0.3, base - h * 0.4),
                (x, base - h * 0.36),
            ]
        )
        out += path(d, colour, "dl5 cr2")
    else:
        out += dot(x, base - h * 0.66, h * 0.34, colour, "dl5 cr2")
    fork = dark(trunk, 0.1)
    out += stroke(
        f"M{num(x)} {num(base - h * 0.4)}V{num(base - h * 0.72)}M{num(x)} {num(base - h * 0.5)}l{num(h * 0.1)} {num(-h * 0.12)}M{num(x)} {num(base - h * 0.58)}l{num(-h * 0.08)} {num(-h * 0.1)}",
        fork,
        h * 0.016,
    )
    return out


def bare_tree(x: float, base: float, h: float, colour: str = PETROL, seed: int = 3, crown: str = "") -> str:
    """Draw a winter tree: branches, and perhaps a pale round crown behind them."""
    rng = random.Random(seed)
    out = dot(x, base - h * 0.66, h * 0.34, crown, "db4") if crown else ""

    def branch(start: Point, angle: float, length: float, width: float, depth: int) -> str:
        """Draw a branch and the branches that grow from its end."""
        end = polar(start, angle, length)
        text = line(*start, *end, colour, width)
        if depth:
            for turn in (-1, 1) if depth < 3 else (-1, 0.15, 1):
                text += branch(end, angle + turn * rng.uniform(18, 36), length * rng.uniform(0.62, 0.8), width * 0.62, depth - 1)
        return text

    return out + branch((x, base), 0, h * 0.34, h * 0.05, 4)


def bush(x: float, base: float, w: float, h: float, colour: str = FOREST, berries: str = "", seed: int = 2) -> str:
    """Draw a round bush, perhaps with berries or flowers in a colour."""
    lobes = [
        (x, base),
        (x + w * 0.02, base - h * 0.6),
        (x + w * 0.2, base - h * 0.92),
        (x + w * 0.42, base - h * 0.8),
        (x + w * 0.62, base - h),
        (x + w * 0.86, base - h * 0.78),
        (x + w * 0.99, base - h * 0.4),
        (x + w, base),
    ]
    out = path(smooth(lobes), colour, "db5 ct2")
    rng = random.Random(seed)
    if berries:
        for _ in range(int(w / 9)):
            out += dot(x + w * rng.uniform(0.12, 0.88), base - h * rng.uniform(0.15, 0.75), max(w * 0.022, 2.2), berries)
    return out


def flower(x: float, base: float, h: float, colour: str, kind: str = "rond") -> str:
    """Draw one flower on its stem: rond (daisy), tulp (tulip) or zon (sunflower)."""
    out = stroke(f"M{num(x)} {num(base)}q{num(h * 0.05)} {num(-h * 0.4)} 0 {num(-h * 0.8)}", FOREST, max(h * 0.05, 1.4))
    out += path(
        f"M{num(x)} {num(base - h * 0.2)}q{num(h * 0.28)} {num(-h * 0.04)} {num(h * 0.26)} {num(-h * 0.34)}q{num(-h * 0.22)} {num(h * 0.04)} {num(-h * 0.26)} {num(h * 0.34)}z",
        LEAF,
    )
    top = base - h * 0.84
    if kind == "tulp":
        r = h * 0.13
        return out + path(
            f"M{num(x - r)} {num(top - r)}l{num(r * 0.5)} {num(r * 0.5)}l{num(r * 0.5)} {num(-r * 0.8)}l{num(r * 0.5)} {num(r * 0.8)}l{num(r * 0.5)} {num(-r * 0.5)}c{num(r * 0.2)} {num(r * 2.2)} {num(-r * 2.2)} {num(r * 2.2)} {num(-r * 2)} 0z",
            colour,
        )
    r = h * (0.2 if kind == "zon" else 0.12)
    petals = "".join(group(oval(0, -r * 0.8, r * 0.34, r * 0.55, colour), move=(x, top), turn=i * 45) for i in range(8))
    return out + petals + dot(x, top, r * 0.5, RUST if kind == "zon" else YELLOW)


def leaf_sprig(x: float, y: float, size: float, colour: str, turn: float = 0, pairs: int = 4) -> str:
    """Draw a sprig with leaves on both sides, growing up from its foot."""
    out = stroke("M0 0Q3-50 0-100", dark(colour, 0.2), 3)
    for i in range(pairs):
        y0 = -18 - i * 80 / pairs
        s = 1 - i * 0.13
        leaf = f"M0 {num(y0)}c{num(8 * s)} {num(-22 * s)} {num(26 * s)} {num(-28 * s)} {num(38 * s)} {num(-26 * s)}c{num(-2 * s)} {num(18 * s)} {num(-18 * s)} {num(30 * s)} {num(-38 * s)} {num(26 * s)}z"
        out += path(leaf, colour, "dl3") + group(path(leaf, colour, "dl4"), flip=True)
    out += path("M0-84c-8-14-6-26 0-36c6 10 8 22 0 36z", colour)
    return group(out, move=(x, y), scale=size / 100, turn=turn)


def rose(x: float, y: float, r: float, colour: str = BRICK) -> str:
    """Draw a simple rose: three rings of petals."""
    out = dot(x, y, r, colour, "db3") + dot(x - r * 0.1, y - r * 0.08, r * 0.64, light(colour, 0.22))
    return out + stroke(f"M{num(x - r * 0.34)} {num(y)}a{num(r * 0.34)} {num(r * 0.34)} 0 1 1 {num(r * 0.4)} {num(r * 0.26)}", dark(colour, 0.25), r * 0.2)


def rose_vine(points: list[Point], size: float, seed: int, bloom: float = 0.5, leaf: str = LEAF, petal: str = BRICK) -> str:
    """Draw climbing roses along points: leaves everywhere, flowers on a share of the points."""
    rng = random.Random(seed)
    out = stroke(smooth(points, closed=False), FOREST, size * 0.22)
    blooms = ""
    for x, y in points:
        for _ in range(3):
            a, b = x + rng.uniform(-1, 1) * size, y + rng.uniform(-0.8, 0.8) * size
            out += oval(
                a, b, size * 0.42, size * 0.26, rng.choice([leaf, dark(leaf, 0.2), FOREST]), transform=f"rotate({rng.randrange(-60, 60)} {num(a)} {num(b)})"
            )
        if rng.random() < bloom:
            blooms += rose(
                x + rng.uniform(-0.5, 0.5) * size, y + rng.uniform(-0.5, 0.5) * size, size * rng.uniform(0.36, 0.52), rng.choice([petal, ROSE, petal])
            )
    return out + blooms


def grass(x: float, base: float, w: float, h: float, colour: str, seed: int = 1) -> str:
    """Draw a fringe of grass blades."""
    rng = random.Random(seed)
    d = ""
    for i in range(int(w / (h * 0.34))):
        left = x + i * h * 0.34
        tall, sway = h * rng.uniform(0.5, 1), h * rng.uniform(-0.3, 0.3)
        d += f"M{num(left)} {num(base)}q{num(h * 0.04)} {num(-tall * 0.6)} {num(sway + h * 0.1)} {num(-tall)}q{num(h * 0.06)} {num(tall * 0.5)} {num(h * 0.12 - sway)} {num(tall)}z"
    return path(d, colour)


def reeds(x: float, base: float, h: float, count: int = 6, colour: str = FOREST, seed: int = 4) -> str:
    """Draw reeds with cigars in the foreground."""
    rng = random.Random(seed)
    out = ""
    for i in range(count):
        left, tall, sway = x + i * h * 0.1, h * rng.uniform(0.6, 1), rng.uniform(-0.14, 0.2) * h
        out += stroke(f"M{num(left)} {num(base)}q0 {num(-tall * 0.6)} {num(sway)} {num(-tall)}", colour, h * 0.02)
        if i % 2:
            out += group(rect(-h * 0.02, -h * 0.16, h * 0.04, h * 0.16, RUST, h * 0.02), move=(left + sway, base - tall + h * 0.06), turn=sway / h * 60)
        out += stroke(f"M{num(left)} {num(base)}q{num(h * 0.05)} {num(-tall * 0.4)} {num(h * 0.2)} {num(-tall * 0.5)}", SAGE if i % 3 == 0 else LEAF, h * 0.018)
    return out


def snow(width: float, height: float, seed: int, count: int = 120, size: float = 3, colour: str = CREAM) -> str:
    """Let it snow a little."""
    rng = random.Random(seed)
    return path("".join(oval_d(rng.uniform(0, width), rng.uniform(0, height), r, r) for r in (size * rng.uniform(0.4, 1) for _ in range(count))), colour)


def gull(x: float, y: float, w: float, colour: str = CREAM) -> str:
    """Draw a gull as one bent line."""
    return stroke(f"M{num(x - w / 2)} {num(y)}q{num(w * 0.26)} {num(-w * 0.3)} {num(w / 2)} 0q{num(w * 0.24)} {num(-w * 0.3)} {num(w / 2)} 0", colour, w * 0.1)
