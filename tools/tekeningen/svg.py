"""Small helpers that write SVG text: shapes, groups, clips, and the grain shading that the renderer prints.

Every helper returns a string; a picture is the strings of its parts, one after the other, back to front.
Colours of the drawing are written as ``#rrggbb``; the grain layer uses the names red, lime and blue (see `render`).
"""

from collections.abc import Callable
from hashlib import md5
from typing import Any

Point = tuple[float, float]

_INKS = {"d": "red", "w": "lime", "c": "blue"}
_SIDES = {"l": (1, 0, 0, 0), "r": (0, 0, 1, 0), "t": (0, 1, 0, 0), "b": (0, 0, 0, 1)}


def num(value: float) -> str:
    """Write a number with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def el(name: str, body: str = "", **attrs: str | float | None) -> str:
    """Write one SVG element; underscores in attribute names become hyphens and None is left out."""
    out = [name]
    for key, value in attrs.items():
        if value is not None:
            text = num(value) if isinstance(value, int | float) else value
            out.append(f'{key.rstrip("_").replace("_", "-")}="{text}"')
    head = " ".join(out)
    return f"<{head}>{body}</{name}>" if body else f"<{head}/>"


def _gradient(spec: str) -> tuple[str, str]:
    """Return the id and definition of the grain gradient for a spec such as ``dr5`` (dark, from the right, 0.5)."""
    ink, side, force = _INKS[spec[0]], spec[1], int(spec[2:]) / 10
    stops = "".join(el("stop", offset=at, stop_color=ink, stop_opacity=force * part) for at, part in ((0.1, 0), (0.55, 0.3), (1, 1)))
    if side == "o":
        stops = "".join(el("stop", offset=at, stop_color=ink, stop_opacity=force * p) for at, p in ((0, 1), (0.45, 0.4), (1, 0)))
        return f"g{spec}", el("radialGradient", stops, id=f"g{spec}", cx=0.5, cy=0.5, r=0.5)
    if side == "a":
        return f"g{spec}", el("linearGradient", el("stop", stop_color=ink, stop_opacity=force) * 2, id=f"g{spec}")
    x1, y1, x2, y2 = _SIDES[side]
    return f"g{spec}", el("linearGradient", stops, id=f"g{spec}", x1=x1, y1=y1, x2=x2, y2=y2)


def grain(d: str, spec: str, **attrs: str | float | None) -> str:
    """Print grain inside a path: specs ``<ink><side><tenths>`` separated by spaces.

    Inks: d (dark petrol), w (warm yellow light), c (cream light). Sides: l, r, t, b, o (from the middle), a (all over).
    """
    out = ""
    for part in spec.split():
        ident, definition = _gradient(part)
        out += el("defs", definition) + el("path", class_="k", d=d, fill=f"url(#{ident})", **attrs)
    return out


def path(d: str, fill: str, shade: str = "", **attrs: str | float | None) -> str:
    """Draw a filled path, with grain if a shade is given."""
    inherited = {key: value for key, value in attrs.items() if key == "transform"}
    return el("path", d=d, fill=fill, **attrs) + (grain(d, shade, **inherited) if shade else "")


def stroke(d: str, colour: str, width: float, **attrs: str | float | None) -> str:
    """Draw a line along a path, with round ends unless told otherwise."""
    attrs.setdefault("stroke_linecap", "round")
    attrs.setdefault("stroke_linejoin", "round")
    return el("path", d=d, fill="none", stroke=colour, stroke_width=width, **attrs)


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, **attrs: str | float | None) -> str:
    """Draw a straight line."""
    return stroke(f"M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}", colour, width, **attrs)


def rect_d(x: float, y: float, w: float, h: float, r: float = 0) -> str:
    """Return the path data of a rectangle with round corners."""
    r = min(r, w / 2, h / 2)
    if r <= 0:
        return f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}z"
    arc = f"a{num(r)} {num(r)} 0 0 1 "
    return (
        f"M{num(x + r)} {num(y)}h{num(w - 2 * r)}{arc}{num(r)} {num(r)}v{num(h - 2 * r)}{arc}{num(-r)} {num(r)}"
        f"h{num(2 * r - w)}{arc}{num(-r)} {num(-r)}v{num(2 * r - h)}{arc}{num(r)} {num(-r)}z"
    )


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, shade: str = "", **attrs: str | float | None) -> str:
    """Draw a rectangle."""
    return path(rect_d(x, y, w, h, r), fill, shade, **attrs)


def oval_d(cx: float, cy: float, rx: float, ry: float) -> str:
    """Return the path data of an ellipse."""
    arc = f"a{num(rx)} {num(ry)} 0 1 0 "
    return f"M{num(cx - rx)} {num(cy)}{arc}{num(2 * rx)} 0{arc}{num(-2 * rx)} 0z"


def oval(cx: float, cy: float, rx: float, ry: float, fill: str, shade: str = "", **attrs: str | float | None) -> str:
    """Draw an ellipse."""
    return path(oval_d(cx, cy, rx, ry), fill, shade, **attrs)


def dot(cx: float, cy: float, r: float, fill: str, shade: str = "", **attrs: str | float | None) -> str:
    """Draw a circle."""
    return oval(cx, cy, r, r, fill, shade, **attrs)


def poly_d(*points: Point) -> str:
    """Return the path data of a closed polygon."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "z"


def poly(fill: str, *points: Point, shade: str = "", **attrs: str | float | None) -> str:
    """Draw a closed polygon."""
    return path(poly_d(*points), fill, shade, **attrs)


def group(*parts: str, move: Point = (0, 0), scale: float = 1, flip: bool = False, turn: float = 0, opacity: float | None = None) -> str:
    """Put parts together: moved, scaled, mirrored and turned (in that order, around their own origin)."""
    sx = -scale if flip else scale
    place = f"translate({num(move[0])} {num(move[1])}) scale({sx:.4f} {scale:.4f}) rotate({num(turn)})"
    return el("g", "".join(parts) or " ", transform=place, opacity=opacity)


def clip(d: str, *parts: str) -> str:
    """Show parts only inside a path."""
    ident = "c" + md5(d.encode(), usedforsecurity=False).hexdigest()[:10]
    frame = el("defs", el("clipPath", el("path", d=d), id=ident))
    return frame + el("g", "".join(parts) or " ", clip_path=f"url(#{ident})")


def mask(shapes: str, *parts: str) -> str:
    """Show parts only where the shapes (drawn in the colour name ``white``) are."""
    ident = "m" + md5(shapes.encode(), usedforsecurity=False).hexdigest()[:10]
    frame = el("defs", el("mask", shapes, id=ident, maskUnits="userSpaceOnUse", x=-200, y=-200, width=4000, height=4000))
    return frame + el("g", "".join(parts) or " ", mask=f"url(#{ident})")


def overprint(d: str, colour: str, opacity: float = 1) -> str:
    """Print a transparent ink over what is there (multiply), as a screen printer does; used for cast shadows."""
    return el("path", d=d, fill=colour, class_="m", opacity=opacity)


def each(draw: Callable[..., str], *rows: tuple[Any, ...]) -> str:
    """Draw the same thing a number of times, one row of arguments each."""
    return "".join(draw(*row) for row in rows)


def glow(x: float, y: float, r: float, colour: str, force: float = 0.55) -> str:
    """Let something shine: a soft round light that fades out (not seen by the grain layer)."""
    ident = f"l{colour[1:]}{round(force * 100)}"
    stops = "".join(el("stop", offset=at, stop_color=colour, stop_opacity=force * part) for at, part in ((0, 1), (0.4, 0.42), (1, 0)))
    return el("defs", el("radialGradient", stops, id=ident)) + el("circle", class_="n", cx=x, cy=y, r=r, fill=f"url(#{ident})")
