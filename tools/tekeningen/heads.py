"""Heads without faces: hair, hats and scarves around a simple oval, seen from the side, the front or the back.

Heads are drawn around (0, 0) with a radius of about 1 and look to the right; the person scales and turns them.
"""

from .geometry import smooth
from .palette import BRICK, CREAM, NIGHT, dark, light, mix
from .svg import dot, el, group, oval, path, stroke

_CAP = "M.82-.34C1-.86.5-1.28-.16-1.24C-.9-1.2-1.2-.6-1.06.05C-1 .42-.86.62-.66.66C-.52.5-.5.2-.44-.02C-.3-.1-.2-.3-.1-.42C.2-.34.55-.28.82-.34Z"
_CAP_FRONT = "M-.94.12C-1.14-.7-.7-1.25 0-1.25C.7-1.25 1.14-.7.94.12C.86-.1.8-.3.62-.46C.2-.36-.3-.4-.6-.52C-.78-.34-.88-.1-.94.12Z"
_BOB = "M.84-.36C1-.9.5-1.3-.16-1.27C-.98-1.22-1.3-.5-1.24.2C-1.22.7-1.14.98-1 1.1C-.7 1.2-.3 1.12-.12.96C-.02.5-.24.1-.12-.36C.2-.3.55-.3.84-.36Z"
_BOB_FRONT = (
    "M-1.08.95C-1.4-.5-.9-1.3 0-1.3C.9-1.3 1.4-.5 1.08.95C.9 1.02.72.98.66.86C.8.3.78-.2.5-.5C.1-.36-.4-.34-.66-.5C-.82-.1-.8.4-.66.86C-.76 1-.94 1.02-1.08.95Z"
)
_LONG = "M.3-1.15C-.8-1.4-1.3-.6-1.3.3C-1.36 1.2-1.5 1.9-1.2 2.2C-.8 2.4-.2 2.3 0 2.1C.1 1.2.4.4.3-1.15Z"


def _back_hair(style: str, hair: str, view: str) -> str:
    """Draw the hair that hangs behind the head."""
    deep = dark(hair, 0.18)
    if view != "zij":
        return _back_hair_front(style, hair)
    if style == "lang":
        return path(_LONG, deep)
    if style == "staart":
        return path("M-.7-.6C-1.5-.9-1.9-.1-1.75.6C-1.7 1.1-1.8 1.5-2 1.8C-1.4 1.7-1.1 1.2-1.15.7C-1.2.3-1-.1-.7-.2Z", deep)
    if style == "knot":
        return dot(-0.95, -0.75, 0.52, deep)
    if style == "vlechten":
        return _plait(-1, deep)
    if style == "afro":
        return path(smooth([(-0.1, -1.35), (-1.05, -1.05), (-1.5, -0.2), (-1.25, 0.6), (0.3, -0.2), (0.85, -0.85)]), hair, "cl2")
    return ""


def _plait(side: int, hair: str) -> str:
    """Draw a plait with a ribbon on one side of the head."""
    beads = ((1.0, 0.5), (1.15, 0.95), (1.2, 1.4), (1.22, 1.8))
    return "".join(oval(side * x, y, 0.3, 0.32, hair) for x, y in beads) + dot(side * 1.22, 2.08, 0.2, BRICK)


def _back_hair_front(style: str, hair: str) -> str:
    """Draw the hair beside the head of somebody who faces us or turns the back to us."""
    deep = dark(hair, 0.18)
    if style == "lang":
        lock = path("M-.5-.7C-1.3-.7-1.45.7-1.4 1.7C-1.38 2.2-.86 2.3-.66 1.95C-.78 1.3-.7.9-.62.5Z", deep)
        return lock + group(lock, flip=True)
    if style == "vlechten":
        return _plait(-1, deep) + _plait(1, deep)
    if style == "afro":
        return path(smooth([(0, -1.5), (-1.05, -1.15), (-1.42, -0.2), (-1.1, 0.6), (0, 0.4), (1.1, 0.6), (1.42, -0.2), (1.05, -1.15)]), hair, "cl2")
    return ""


def _front_hair(style: str, hair: str) -> str:
    """Draw the hair over the skull, for a head that looks to the right."""
    if style == "kaal":
        return path("M-.5.5C-.6.2-.6 0-.5-.14C-.8-.3-1-.1-1.02.15C-1 .5-.8.66-.6.66Z", hair)
    if style in ("bob", "lang"):
        return path(_BOB if style == "bob" else _CAP.replace("C-.3-.1-.2-.3-.1-.42", "C-.3.3-.1 0-.02-.42"), hair, "cl2")
    if style == "krullen":
        spots = [
            (0.5, -0.95),
            (0.05, -1.15),
            (-0.45, -1.1),
            (-0.85, -0.75),
            (-1.05, -0.25),
            (-0.98, 0.25),
            (0.72, -0.66),
            (-0.3, -0.7),
            (-0.7, -0.2),
            (0.2, -0.75),
        ]
        return "".join(dot(x, y, 0.36, hair) for x, y in spots)
    if style == "afro":
        return path("M.8-.4C.6-.9-.2-1.1-.8-.6C-1 0-.9.5-.7.6C-.5.3-.5 0-.3-.2C.1-.3.4-.3.8-.4Z", hair)
    if style == "kuif":
        return path(_CAP, hair) + path("M.86-.3C1.3-.9.9-1.5.1-1.4C-.3-1.3.1-.6.86-.3Z", hair)
    return path(_CAP, hair, "cl2")


def _front_view(style: str, hair: str, view: str) -> str:
    """Draw the hair for a head seen from the front or from behind."""
    if view == "achter":
        bald = style == "kaal"
        out = "" if bald else oval(0, -0.08, 1.06, 1.16, hair, "cl2")
        out += path("M-1.04-.3C-1.1.9-.6 1.12 0 1.12C.6 1.12 1.1.9 1.04-.3C.6-.12-.6-.12-1.04-.3Z", hair) if bald else ""
        if style in ("bob", "lang"):
            out += path("M-1.1-.2C-1.3 1.2-1 1.5 0 1.5C1 1.5 1.3 1.2 1.1-.2Z", hair)
        if style == "staart":
            out += path("M-.3-.2C-.5.8-.3 1.7 0 2C.3 1.7.5.8.3-.2Z", dark(hair, 0.2))
        return out + (dot(0, -1.1, 0.5, dark(hair, 0.2)) if style == "knot" else "")
    if style == "kaal":
        return path("M-1-.1C-1.1.3-1 .5-.86.5C-.9.2-.9 0-1-.1ZM1-.1C1.1.3 1 .5.86.5C.9.2.9 0 1-.1Z", hair)
    if style == "krullen":
        spots = [(-0.95, 0), (-0.95, -0.5), (-0.6, -0.95), (-0.1, -1.12), (0.42, -1.05), (0.85, -0.65), (0.98, -0.1), (-0.35, -0.72), (0.3, -0.75)]
        return "".join(dot(x, y, 0.38, hair) for x, y in spots)
    if style in ("bob", "lang"):
        return path(_BOB_FRONT, hair, "cl2")
    knot = dot(0, -1.4, 0.48, dark(hair, 0.15)) if style == "knot" else ""
    return knot + path(_CAP_FRONT, hair, "cl2")


def _scarf(colour: str, view: str) -> str:
    """Draw a headscarf: folds around the face, a drape over neck and shoulder."""
    deep = dark(colour, 0.22)
    if view == "achter":
        return path("M-1.1-.1C-1.2-1.6 1.2-1.6 1.1-.1C1.2.9 1.7 1.6 1.9 2.2C.8 2.8-.8 2.8-1.9 2.2C-1.7 1.6-1.2.9-1.1-.1Z", colour, "db3")
    if view == "voor":
        outer = "M-1.16 0C-1.3-1.7 1.3-1.7 1.16 0C1.2.8 1.5 1.3 1.8 1.9C.8 2.5-.8 2.5-1.8 1.9C-1.5 1.3-1.2.8-1.16 0Z"
        hole = "M-.74 0C-.8-1.05.8-1.05.74 0C.74.6.4.96 0 .96C-.4.96-.74.6-.74 0Z"
        return el("path", d=outer + hole, fill=colour, fill_rule="evenodd") + stroke("M-.9 1.2C-.3 1.7.5 1.5.9 1", deep, 0.14)
    outer = "M.98-.3C.95-1.1.3-1.42-.25-1.36C-1.1-1.26-1.4-.5-1.3.2C-1.25 1-1.6 1.5-1.9 2.1C-1 2.7.6 2.7 1.3 2C1.1 1.6.9 1.3.7 1C.95.6 1-.1.98-.3Z"
    hole = "M.98-.3C.5-.75 0-.5-.1.1C-.12.6.3.98.7.96C1 .6 1.1.1.98-.3Z"
    return el("path", d=outer + hole, fill=colour, fill_rule="evenodd") + stroke("M.66 1.08C.1 1.5-.6 1.3-.9.8", deep, 0.14)


def _hat(kind: str, colour: str) -> str:
    """Draw a hat: muts (woolly hat), pet (flat cap), hoed (brimmed hat), helm (safety helmet) or keppel (small cap)."""
    deep = dark(colour, 0.22)
    if kind == "muts":
        dome = path("M-1.12-.1C-1.3-1.5.9-1.9 1.02-.34Z", colour, "cl3")
        return dot(-0.2, -1.55, 0.36, light(colour, 0.5)) + dome + stroke("M-1.06-.12Q0-.36 1-.42", deep, 0.42)
    if kind == "pet":
        return path("M-1.2-.36C-1.3-1.3.6-1.6 1-.62C1.4-.6 1.6-.4 1.5-.22C.8-.4-.4-.1-1.2-.36Z", colour, "cl3")
    if kind == "hoed":
        return path("M-.9-.4C-1-1.6.8-1.7.8-.5Z", colour) + oval(-0.02, -0.42, 1.55, 0.26, deep)
    if kind == "helm":
        return path("M-1.1-.35C-1.1-1.7.95-1.7 1-.4C1.3-.36 1.36-.2 1.3-.14L-1.1-.2Z", colour, "dl3") + stroke("M-.1-1.3V-.4", deep, 0.1)
    return path("M-.9-.62C-.8-1.36.4-1.5.66-.76C.1-.6-.4-.56-.9-.62Z", colour)


def head(look: dict[str, str], view: str) -> str:
    """Draw a head; `look` has skin, hair, style, and perhaps scarf, hat, hat_colour, beard and glasses."""
    skin, hair, style = look["skin"], look["hair"], look["style"]
    scarf = look.get("scarf", "")
    out = "" if scarf else _back_hair(style, hair, view)
    out += oval(0, 0, 0.92, 1.03, skin, "dl2")
    if view == "zij":
        out += path("M.72-.2C.86-.1 1.16.16 1.12.3C1.06.42.86.4.76.36Z", skin)
        out += oval(0.46, 0.36, 0.26, 0.2, mix(skin, BRICK, 0.34))
        out += "" if scarf else oval(-0.3, 0.12, 0.19, 0.26, mix(skin, BRICK, 0.22))
    elif view == "voor":
        out += stroke("M.02-.06C.12.1.16.2.02.24", mix(skin, NIGHT, 0.25), 0.1)
        out += oval(-0.48, 0.34, 0.24, 0.18, mix(skin, BRICK, 0.34)) + oval(0.48, 0.34, 0.24, 0.18, mix(skin, BRICK, 0.34))
    beard = look.get("beard")
    if beard and view != "achter":
        side = "M.9.28C1 .9.6 1.3.2 1.28C-.3 1.2-.56.7-.5.2C-.2.4.1.6.4.5C.6.4.8.4.9.28Z"
        out += path(side if view == "zij" else "M-.92.1C-1 1.6 1 1.6.92.1C.6.5-.6.5-.92.1Z", beard)
    if scarf:
        out += _scarf(scarf, view)
    else:
        out += _front_hair(style, hair) if view == "zij" else _front_view(style, hair, view)
    if look.get("glasses") and view == "zij":
        out += el("circle", cx=0.62, cy=-0.06, r=0.26, fill="none", stroke=NIGHT, stroke_width=0.09)
        out += stroke("M.36-.08L-.3-.04", NIGHT, 0.08)
    elif look.get("glasses") and view == "voor":
        out += "".join(el("circle", cx=x, cy=-0.02, r=0.27, fill="none", stroke=NIGHT, stroke_width=0.09) for x in (-0.4, 0.4))
    return out + (group(_hat(look["hat"], look.get("hat_colour", CREAM))) if look.get("hat") else "")
