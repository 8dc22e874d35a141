"""Small things: mugs, bowls, bread, pots, plants in pots, letters, boxes, tools, phones and instruments."""

from .bridges import motif
from .nature import leaf_sprig
from .palette import AMBER, BLUSH, BRICK, BUTTER, CANAL, CREAM, LEAF, MIST, NIGHT, RUST, SLATE, STONE, YELLOW, dark, light
from .svg import Point, dot, el, group, line, num, oval, path, poly, rect, stroke


def mug(x: float, y: float, h: float, colour: str = CREAM, mark: str = "", steam: bool = False) -> str:
    """Draw a mug standing at y, perhaps with the three arches on it and steam above."""
    w = h * 0.8
    out = stroke(
        f"M{num(x + w * 0.5)} {num(y - h * 0.8)}q{num(w * 0.45)} {num(h * 0.05)} {num(w * 0.36)} {num(h * 0.32)}q{num(-w * 0.08)} {num(h * 0.16)} {num(-w * 0.36)} {num(h * 0.16)}",
        colour,
        h * 0.12,
    )
    out += path(
        f"M{num(x - w / 2)} {num(y - h)}H{num(x + w / 2)}V{num(y - h * 0.2)}q0 {num(h * 0.2)} {num(-h * 0.2)} {num(h * 0.2)}H{num(x - w / 2 + h * 0.2)}q{num(-h * 0.2)} 0 {num(-h * 0.2)} {num(-h * 0.2)}Z",
        colour,
        "dl3",
    )
    out += motif(x - w * 0.32, y - h * 0.36, w * 0.64, mark) if mark else ""
    return out + (steam_lines(x, y - h * 1.15, h * 0.9) if steam else "")


def steam_lines(x: float, y: float, h: float, colour: str = CREAM) -> str:
    """Draw two wisps of steam."""
    d = "".join(
        f"M{num(x + q * h)} {num(y)}c{num(-h * 0.2)} {num(-h * 0.3)} {num(h * 0.2)} {num(-h * 0.5)} 0 {num(-h * s)}" for q, s in ((-0.16, 0.8), (0.16, 1))
    )
    return stroke(d, colour, h * 0.07, opacity=0.75)


def bowl(x: float, y: float, w: float, colour: str = CREAM, soup: str = BRICK) -> str:
    """Draw a bowl of soup standing at y."""
    h = w * 0.4
    out = path(
        f"M{num(x - w / 2)} {num(y - h)}C{num(x - w * 0.46)} {num(y - h * 0.1)} {num(x - w * 0.2)} {num(y)} {num(x)} {num(y)}C{num(x + w * 0.2)} {num(y)} {num(x + w * 0.46)} {num(y - h * 0.1)} {num(x + w / 2)} {num(y - h)}Z",
        colour,
        "dl4",
    )
    return out + oval(x, y - h, w / 2, w * 0.13, light(colour, 0.4)) + oval(x, y - h, w * 0.42, w * 0.095, soup)


def plate(x: float, y: float, w: float, colour: str = CREAM, food: str = "") -> str:
    """Draw a plate seen from an angle, perhaps with food."""
    out = oval(x, y + w * 0.04, w / 2, w * 0.17, dark(colour, 0.22)) + oval(x, y, w / 2, w * 0.17, colour) + oval(x, y, w * 0.34, w * 0.11, dark(colour, 0.07))
    return out + (oval(x, y - w * 0.03, w * 0.26, w * 0.1, food, "dl4") if food else "")


def pot(x: float, y: float, w: float, colour: str = BRICK, lid: bool = False) -> str:
    """Draw a big cooking pot standing at y."""
    h = w * 0.62
    out = stroke(
        f"M{num(x - w * 0.5)} {num(y - h * 0.75)}h{num(-w * 0.1)}v{num(h * 0.2)}h{num(w * 0.1)}M{num(x + w * 0.5)} {num(y - h * 0.75)}h{num(w * 0.1)}v{num(h * 0.2)}h{num(-w * 0.1)}",
        dark(colour, 0.35),
        w * 0.05,
    )
    out += rect(x - w / 2, y - h, w, h, colour, w * 0.09, "dl4 cr2") + rect(x - w * 0.52, y - h - w * 0.02, w * 1.04, w * 0.07, light(colour, 0.25), w * 0.03)
    if lid:
        out += path(f"M{num(x - w * 0.5)} {num(y - h)}Q{num(x)} {num(y - h * 1.45)} {num(x + w * 0.5)} {num(y - h)}Z", dark(colour, 0.15)) + dot(
            x, y - h * 1.26, w * 0.05, NIGHT
        )
    return out


def loaf(x: float, y: float, w: float, colour: str = AMBER) -> str:
    """Draw a round loaf with cuts."""
    h = w * 0.42
    out = path(
        f"M{num(x - w / 2)} {num(y)}C{num(x - w * 0.58)} {num(y - h * 1.3)} {num(x + w * 0.58)} {num(y - h * 1.3)} {num(x + w / 2)} {num(y)}Z", colour, "dl5"
    )
    return out + stroke(
        "".join(f"M{num(x + w * q)} {num(y - h * 0.85)}q{num(w * 0.05)} {num(h * 0.16)} {num(w * 0.02)} {num(h * 0.36)}" for q in (-0.22, -0.02, 0.18)),
        BUTTER,
        w * 0.04,
    )


def baguette(x: float, y: float, length: float, turn: float = 0) -> str:
    """Draw a baguette sticking up from a bag."""
    body = rect(-length * 0.07, -length, length * 0.14, length, AMBER, length * 0.07, "dl4")
    return group(
        body
        + stroke(
            "".join(f"M-{num(length * 0.03)} {num(-length * q)}l{num(length * 0.06)} {num(-length * 0.06)}" for q in (0.86, 0.7, 0.54)), BUTTER, length * 0.026
        ),
        move=(x, y),
        turn=turn,
    )


def plant(x: float, base: float, h: float, kind: str = "blad", tub: str = BRICK, leaf: str = LEAF) -> str:
    """Draw a plant in a pot: blad (sprigs), monstera (big leaves), cactus or hang (trailing)."""
    pot_h, w = h * 0.34, h * 0.34
    y = base - pot_h * 0.9
    out = ""
    if kind == "monstera":
        for turn, s in ((-58, 0.8), (52, 0.82), (-24, 1), (22, 0.96), (0, 1.08)):
            leaf_d = "M0-30C-24-40-26-70 0-96C26-70 24-40 0-30Z"
            out += group(
                stroke("M0 0V-40", dark(leaf, 0.3), 3) + path(leaf_d, leaf if turn else light(leaf, 0.15), "dl5") + line(0, -32, 0, -88, dark(leaf, 0.3), 1.6),
                move=(x, y),
                scale=h * 0.68 * s / 100,
                turn=turn,
            )
    elif kind == "cactus":
        out += (
            rect(x - w * 0.22, y - h * 0.5, w * 0.44, h * 0.55, leaf, w * 0.22, "dl4")
            + stroke(f"M{num(x + w * 0.2)} {num(y - h * 0.16)}h{num(w * 0.24)}v{num(-h * 0.16)}", leaf, w * 0.2)
            + dot(x, y - h * 0.5, w * 0.1, BLUSH)
        )
    elif kind == "hang":
        for q, drop in ((-0.5, 0.7), (-0.25, 1.1), (0.1, 0.9), (0.4, 1.2), (0.55, 0.6)):
            for i in range(int(drop * 9)):
                out += oval(x + w * q * (1 + i * 0.06), y + i * h * 0.085, h * 0.05, h * 0.035, leaf if i % 2 else dark(leaf, 0.25))
    else:
        for turn, s in ((-34, 0.74), (30, 0.78), (-8, 1.0), (12, 0.86)):
            out += leaf_sprig(x, y + 4, h * 0.7 * s, leaf if turn % 4 else dark(leaf, 0.15), turn)
    tub_d = f"M{num(x - w / 2)} {num(base - pot_h)}H{num(x + w / 2)}L{num(x + w * 0.36)} {num(base)}H{num(x - w * 0.36)}Z"
    return out + path(tub_d, tub, "dl4") + rect(x - w * 0.56, base - pot_h - h * 0.02, w * 1.12, h * 0.08, dark(tub, 0.14), 2)


def letter(x: float, y: float, w: float, turn: float = 0, open_: bool = False, colour: str = CREAM, mark: str = BRICK) -> str:
    """Draw an envelope, or an open letter with lines instead of words."""
    if open_:
        out = poly(colour, (-50, -64), (50, -64), (50, 64), (-50, 64), shade="dl2")
        out += rect(-38, -52, 24, 14, mark) + "".join(line(-38, -24 + i * 13, (36, 30, 36, 12, 34, 20)[i], -24 + i * 13, SLATE, 3.4) for i in range(6))
    else:
        out = rect(-50, -32, 100, 64, colour, 3, "db3") + stroke("M-50-31L0 8L50-31", dark(colour, 0.3), 2.4) + rect(30, -26, 13, 15, mark)
    return group(out, move=(x, y), scale=w / 100, turn=turn)


def box(x: float, base: float, w: float, h: float, colour: str = AMBER, open_: bool = False) -> str:
    """Draw a cardboard box with tape and, on its side, the three arches."""
    out = ""
    if open_:
        out += poly(dark(colour, 0.35), (x, base - h), (x + w, base - h), (x + w * 0.94, base - h - w * 0.08), (x + w * 0.06, base - h - w * 0.08))
        out += poly(dark(colour, 0.12), (x, base - h), (x - w * 0.2, base - h * 1.16), (x - w * 0.06, base - h * 1.24), (x + w * 0.06, base - h - w * 0.08))
        out += poly(
            light(colour, 0.15), (x + w, base - h), (x + w * 1.2, base - h * 1.14), (x + w * 1.06, base - h * 1.24), (x + w * 0.94, base - h - w * 0.08)
        )
    out += rect(x, base - h, w, h, colour, 2, "dl4")
    out += "" if open_ else rect(x + w * 0.42, base - h, w * 0.16, h * 0.4, BUTTER)
    return out + motif(x + w * 0.56, base - h * 0.2, w * 0.3, RUST)


def laptop(x: float, y: float, w: float, screen: str = MIST, flip: bool = False) -> str:
    """Draw an open laptop from the side-front, standing at y."""
    out = poly(SLATE, (-46, -64), (40, -64), (50, 0), (-38, 0)) + poly(screen, (-39, -58), (35, -58), (43, -6), (-32, -6), shade="cb4")
    out += rect(-24, -46, 34, 6, CANAL) + rect(-22, -34, 48, 5, STONE) + rect(-20, -24, 40, 5, STONE) + rect(-18, -14, 22, 6, BRICK)
    return group(out + poly(STONE, (-38, 0), (50, 0), (66, 9), (-52, 9)), move=(x, y), scale=w / 100, flip=flip)


def laptop_aside(x: float, y: float, w: float, glow: str = CREAM) -> str:
    """Draw an open laptop seen from the side, its screen turned to somebody on the left."""
    out = poly(SLATE, (20, -66), (40, -70), (30, 2), (8, 4)) + poly(glow, (17, -62), (21, -63), (9, 2), (4, 3)) + motif(24, -30, 10, YELLOW)
    return group(
        out + poly(STONE, (-56, 3), (24, -2), (34, 5), (-46, 12)) + poly(dark(STONE, 0.3), (-46, 12), (34, 5), (34, 9), (-46, 16)), move=(x, y), scale=w / 100
    )


def crate(x: float, base: float, w: float, goods: list[str], colour: str = AMBER) -> str:
    """Draw a wooden crate with round vegetables in it."""
    h, r = w * 0.36, w * 0.11
    out = "".join(dot(x + r * 1.1 + i * r * 1.6, base - h - r * (0.3 + 0.5 * (i % 2)), r, tint, "dl4") for i, tint in enumerate(goods))
    out += rect(x, base - h, w, h, colour, 2, "db4")
    return out + "".join(line(x + 2, base - h * q, x + w - 2, base - h * q, dark(colour, 0.35), 2.4) for q in (0.34, 0.67))


def bag(x: float, y: float, h: float, colour: str = CREAM, mark: str = BRICK, full: bool = False) -> str:
    """Draw a shopping bag hanging from a hand at (x, y), with the three arches; full bags show leeks and bread."""
    w = h * 0.78
    out = ""
    if full:
        out += stroke(
            f"M{num(x - w * 0.2)} {num(y + h * 0.5)}l{num(-w * 0.1)} {num(-h * 0.5)}M{num(x - w * 0.1)} {num(y + h * 0.5)}l{num(w * 0.02)} {num(-h * 0.56)}",
            LEAF,
            w * 0.11,
        )
        out += group(rect(-w * 0.08, -h * 0.6, w * 0.16, h * 0.7, AMBER, w * 0.08), move=(x + w * 0.22, y + h * 0.5), turn=14)
    out += stroke(
        f"M{num(x - w * 0.24)} {num(y + h * 0.36)}Q{num(x)} {num(y - h * 0.24)} {num(x + w * 0.24)} {num(y + h * 0.36)}", dark(colour, 0.3), h * 0.045
    )
    return out + rect(x - w / 2, y + h * 0.3, w, h * 0.8, colour, h * 0.06, "dl3") + motif(x - w * 0.3, y + h * 0.82, w * 0.6, mark)


def guitar(at: Point, size: float, turn: float = 0, colour: str = AMBER) -> str:
    """Draw a guitar with its sound hole at a point."""
    out = rect(-4, -78, 8, 60, RUST) + rect(-7, -92, 14, 18, NIGHT, 3)
    out += (
        path("M0-30C20-30 23-14 16-6C14-3 15 0 19 3C34 14 28 40 0 40C-28 40-34 14-19 3C-15 0-14-3-16-6C-23-14-20-30 0-30Z", colour, "dl4")
        + dot(0, 2, 8, NIGHT)
        + rect(-10, 22, 20, 4, NIGHT)
        + line(0, -80, 0, 22, CREAM, 1)
    )
    return group(out, move=at, scale=size / 100, turn=turn)


def telephone(x: float, y: float, w: float, colour: str = BRICK) -> str:
    """Draw an old telephone without its receiver."""
    out = path("M-34 0C-30-30-22-36-14-38H14C22-36 30-30 34 0Z", colour, "dl4") + dot(0, -16, 12, CREAM)
    out += el("circle", cx=0, cy=-16, r=8, fill="none", stroke=dark(colour, 0.2), stroke_width=3, stroke_dasharray="2 3")
    return group(out + rect(-24, -46, 8, 10, dark(colour, 0.2), 2) + rect(16, -46, 8, 10, dark(colour, 0.2), 2), move=(x, y), scale=w / 70)


def watering_can(x: float, base: float, w: float, colour: str = CANAL, flip: bool = False) -> str:
    """Draw a watering can pouring to the right."""
    out = rect(-30, -50, 52, 50, colour, 6, "dl4") + stroke("M20-14L56-50", colour, 8) + poly(colour, (48, -52), (62, -62), (68, -48), (58, -42))
    out += stroke("M-24-48C-30-84 26-80 16-48", dark(colour, 0.25), 5) + stroke("M-30-40C-56-36-52-6-30-8", dark(colour, 0.25), 5)
    return group(out, move=(x, base), scale=w / 110, flip=flip)


def pennant(x: float, y: float, w: float, colour: str, ink: str) -> str:
    """Draw a hanging banner with the three arches."""
    out = path(f"M{num(x)} {num(y)}h{num(w)}v{num(w * 1.3)}l{num(-w / 2)} {num(-w * 0.22)}l{num(-w / 2)} {num(w * 0.22)}z", colour, "dl3")
    return out + motif(x + w * 0.18, y + w * 0.66, w * 0.64, ink) + line(x - 6, y, x + w + 6, y, NIGHT, 4)


def sewing_machine(x: float, y: float, w: float, colour: str = CANAL, flip: bool = False) -> str:
    """Draw a sewing machine standing at y."""
    out = rect(-50, -12, 100, 12, dark(colour, 0.3), 3) + path("M24-12V-46H-30V-34H-44V-62C-44-68-40-70-34-70H40C48-70 50-64 50-58V-12Z", colour, "dl4")
    out += rect(-40, -36, 4, 20, STONE) + dot(54, -50, 10, NIGHT) + rect(-6, -80, 8, 12, BRICK, 2) + dot(26, -56, 5, YELLOW)
    return group(out, move=(x, y), scale=w / 100, flip=flip)
