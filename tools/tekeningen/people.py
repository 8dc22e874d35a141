"""People: big coats, small heads, round bodies. A look says who they are, a pose what they do."""

from dataclasses import dataclass, field, replace

from .geometry import bearing, joint, limb, polar, smooth, turned
from .heads import head
from .palette import BUTTER, CREAM, NIGHT, PETROL, dark, light
from .poses import Pose
from .svg import Point, clip, dot, group, line, oval, path, rect, stroke


@dataclass(frozen=True)
class Look:
    """What somebody looks like; `coat_length` is how far the coat hangs below the hip, `child` gives a big head."""

    head: dict[str, str] = field(default_factory=dict)
    coat: str = PETROL
    trousers: str = NIGHT
    shoes: str = NIGHT
    coat_length: float = 12
    shawl: str = ""
    detail: str = ""
    girth: float = 1.0
    child: bool = False
    skirt: bool = False

    def but(self, **changes: object) -> "Look":
        """Return the same person in other clothes."""
        return replace(self, **changes)

    def hatless(self) -> "Look":
        """Return the same person indoors: no hat, no shawl."""
        bare = {key: value for key, value in self.head.items() if key not in ("hat", "hat_colour")}
        return replace(self, head=bare, shawl="", coat_length=min(self.coat_length, 9))


def _shoe(foot: Point, toes: float, colour: str, view: str) -> str:
    """Draw one shoe with its heel at the foot."""
    if view != "zij":
        return oval(foot[0], foot[1] - 1.5, 3.9, 3, colour)
    shape = path("M-3.6.4C-4-4-3-6 0-6C2.4-5.6 3-3.4 6.4-2.8C8.6-2.2 8.4.4 7.6.4Z", colour, "cl2")
    return group(shape, move=(foot[0], foot[1] - 0.4), turn=toes)


def _leg(look: Look, pose: Pose, which: int) -> str:
    """Draw a leg with its shoe; 0 is the near one."""
    side = pose.view != "zij"
    hip = (pose.hip[0] + ((-5, 5)[which] if side else (-1, 1.5)[which]), pose.hip[1])
    ankle = (pose.feet[which][0], pose.feet[which][1] - 3)
    if side and pose.lap:
        knee, end = (ankle[0], pose.hip[1] + 4), ankle
    else:
        knee, end = joint(hip, ankle, 22.5, 21.5, -1 if side else pose.knee)
    if side and not pose.lap:
        knee = ((hip[0] + end[0]) / 2, (hip[1] + end[1]) / 2)
    colour = dark(look.trousers, 0.3) if which and not side else look.trousers
    thick = 13 * look.girth
    skin = look.head["skin"] if look.skirt else colour
    out = path(limb((hip, knee, end), (thick, 9.4, 6.6)), skin)
    if look.skirt and pose.lap and not side:
        out += path(limb((hip, ((hip[0] + knee[0]) / 2, hip[1] - 1), knee), (thick, thick, 12)), look.coat)
    return out + _shoe((end[0], end[1] + 3), pose.toes[which], look.shoes, pose.view)


def _arm(look: Look, pose: Pose, which: int, shoulder: Point) -> str:
    """Draw an arm with its hand; 0 is the near one."""
    front = pose.view != "zij"
    bend = (-1 if which else 1) * pose.elbow if front else pose.elbow
    elbow, wrist = joint(shoulder, pose.hands[which], 16.5, 15.5, -bend if front else bend)
    colour = dark(look.coat, 0.24 if which and not front else 0.09)
    hand = polar(wrist, bearing(elbow, wrist), 2.6)
    out = oval(hand[0], hand[1], 3.3, 3.3, look.head["skin"])
    sleeve = path(limb((shoulder, elbow, wrist), ((7.6 if front else 10.5) * look.girth, 9.2, 7.6)), colour, "" if which else "dl2")
    cuff = dark(colour, 0.2)
    a, b = polar(wrist, bearing(elbow, wrist) - 90, 3.2), polar(wrist, bearing(elbow, wrist) + 90, 3.2)
    return out + sleeve + line(*a, *b, cuff, 1.1)


def _body_outline(look: Look, pose: Pose) -> str:
    """Return path data of the coat or jumper."""
    x, y = pose.hip
    g, drop = look.girth, look.coat_length
    flare = 1 + drop / 90
    if pose.view == "zij":
        back = [(-4, 37.5), (-9.5, 33), (-12.2 * g, 20), (-12 * g, 5)]
        front = [(12 * g, 5), (11.5 * g, 18), (9, 31), (4, 37.5)]
        wide = 13 * g
    else:
        back = [(-4, 37.5), (-10.5 * g, 33.8), (-13 * g, 20), (-13 * g, 5)]
        front = [(13 * g, 5), (13 * g, 20), (10.5 * g, 33.8), (4, 37.5)]
        wide = 14 * g
    upper = [turned((p, -q), pose.lean) for p, q in back + front]
    points = [(x + p, y + q) for p, q in upper]
    if pose.lap:
        hem = [(-10 * g, 4), (0, 6.5), (10 * g, 4)]
    else:
        hem = [(-wide * flare, drop - 2), (-wide * flare * 0.75, drop), (wide * flare * 0.75, drop), (wide * flare, drop - 2)]
    bottom = [(x + p + pose.lean * 0.02, y + q) for p, q in hem]
    return smooth([*points[:4], *bottom, *points[4:]], pull=0.9)


def _details(look: Look, pose: Pose, outline: str) -> str:
    """Draw what is on the clothes: buttons, stripes, an apron, a high-visibility vest, dots or a pocket."""
    x, y = pose.hip
    deep, fair = dark(look.coat, 0.3), light(look.coat, 0.5)
    front = pose.view == "voor"
    marks = ""
    if look.detail == "strepen":
        marks = "".join(line(-24, -q, 24, -q, fair, 2.6) for q in range(-16, 34, 7))
    elif look.detail == "stippen":
        marks = "".join(dot(p * 6 + (q % 2) * 3, -q * 5, 1.1, fair) for p in range(-4, 5) for q in range(-8, 8))
    elif look.detail == "hesje":
        marks = rect(-24, -27, 48, 5, BUTTER) + rect(-24, -12, 48, 5, BUTTER)
        marks += line(0, -40, 0, 20, deep, 0.8) if front else ""
    elif look.detail == "schort":
        marks = path("M-7-26C-3-24 5-24 9-26L12 0C14 20 12 30 4 30C-6 30-12 20-10 0Z", CREAM, "db2")
        marks += rect(-3, -4, 9, 8, dark(CREAM, 0.12), 1)
    elif look.detail == "knopen":
        at = 0 if front else 7
        marks = line(at - 2.4, -36, at - 2.4, 40, deep, 0.9) + "".join(dot(at, -24 + q * 11, 1.3, fair) for q in range(5))
    elif look.detail == "zak":
        marks = stroke("M-4 2H5", deep, 1) + stroke(f"M{0 if front else 8}-36V40", deep, 0.8)
    return clip(outline, group(marks, move=(x, y), turn=pose.lean)) if marks else ""


def _neck_and_head(look: Look, pose: Pose, neck: Point) -> str:
    """Draw neck, collar or shawl, and the head."""
    size = 7.4 * (1.3 if look.child else 1)
    centre = polar(neck, pose.lean * 0.55 + pose.nod * 0.5, 4 + size * 0.82)
    if pose.view == "zij":
        centre = (centre[0] + 1.2, centre[1])
    out = path(limb((polar(neck, pose.lean + 180, 2), neck, centre), (7.5, 6.4, 6)), dark(look.head["skin"], 0.12))
    tilt = pose.lean * 0.3 + pose.nod
    above = group(head(look.head, pose.view), move=centre, scale=size, turn=tilt)
    if look.shawl:
        x, y = neck
        wrap = path(smooth([(x - 8, y + 1), (x, y - 4.5), (x + 8.5, y), (x + 7.5, y + 5), (x, y + 7), (x - 7.5, y + 5)]), look.shawl, "db3")
        tail = path(f"M{x - 6:.1f} {y + 3:.1f}l-7 17l7 2.5l4-17z", dark(look.shawl, 0.14))
        return out + above + tail + wrap
    collar = stroke(f"M{neck[0] - 5:.1f} {neck[1] + 1.5:.1f}q5 4 10 0", dark(look.coat, 0.25), 2)
    return out + above if look.head.get("scarf") else out + collar + above


def person(at: Point, height: float, look: Look, pose: Pose, flip: bool = False, prop: str = "", behind: str = "") -> str:
    """Draw a person with the feet at a point.

    A prop (in hundredths of the height) is drawn between body and near arm, `behind` before everything else.
    """
    side = pose.view == "zij"
    outline = _body_outline(look, pose)
    neck = (pose.hip[0] + turned((0, -36.5), pose.lean)[0], pose.hip[1] + turned((0, -36.5), pose.lean)[1])
    spots = ((-1.5, -31.5), (3, -32)) if side else ((-9.4 * look.girth, -30), (9.4 * look.girth, -30))
    near, far = ((pose.hip[0] + turned(p, pose.lean)[0], pose.hip[1] + turned(p, pose.lean)[1]) for p in spots)
    body = path(outline, look.coat, "dl3 cr1") + _details(look, pose, outline)
    legs = _leg(look, pose, 1) + _leg(look, pose, 0)
    crown = _neck_and_head(look, pose, neck)
    if side:
        lap = _leg(look, pose, 0) if pose.lap else ""
        parts = [behind, _arm(look, pose, 1, far), legs, body, lap, crown, prop, _arm(look, pose, 0, near)]
    elif pose.view == "achter":
        parts = [behind, prop, legs, _arm(look, pose, 1, far), _arm(look, pose, 0, near), body, crown]
    else:
        lap = legs if pose.lap else ""
        parts = [behind, legs, body, lap, crown, prop, _arm(look, pose, 1, far), _arm(look, pose, 0, near)]
    return group(*parts, move=at, scale=height / 100, flip=flip)
