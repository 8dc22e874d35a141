"""Indoors and together: eating, repairing, talking, singing, playing."""

from .. import cast, poses
from ..bridges import motif
from ..groups import in_wheelchair, seated
from ..interior import boards, chair_back, counter, lamp, lamp_light, poster, room, round_table, rug, shelf, table, window_view
from ..nature import rose
from ..palette import (
    AMBER,
    BLUSH,
    BRICK,
    BUTTER,
    CANAL,
    CREAM,
    FOREST,
    LEAF,
    MIST,
    NIGHT,
    PETROL,
    POND,
    ROSE,
    RUST,
    SAGE,
    SAND,
    SLATE,
    STONE,
    YELLOW,
    dark,
    mix,
)
from ..people import Look, person
from ..poses import Pose
from ..registry import scene
from ..street import bike, bunting, oval_patch
from ..svg import dot, el, grain, group, line, num, oval, oval_d, path, poly, rect, rect_d, stroke
from ..things import bowl, laptop, letter, loaf, mug, plant, plate, pot, steam_lines

HANDS = poses.FRONT_SIT.but(hands=((-8, -43), (8, -43)))
SPOON = line(-7, -47, -3, -54, STONE, 1.3)


def _behind(x: float, base: float, h: float, look: Look, pose: Pose = HANDS, prop: str = "") -> str:
    """Draw somebody who sits behind a table and faces us."""
    return person((x, base), h, look.hatless(), pose, prop=prop)


@scene("eettafel")
def eettafel() -> str:
    """Eight neighbours eat soup at one long table, under two lamps, at dusk."""
    out = (
        room(PETROL, dark(RUST, 0.25), 600, dark(PETROL, 0.25))
        + window_view(70, 60, 300, 260, ROSE, dark(CANAL, 0.4), True, 3)
        + window_view(830, 60, 300, 260, ROSE, dark(CANAL, 0.4), True, 9)
    )
    out += (
        "".join(lamp_light(x, 190, 170, 560, 330, 5) for x in (380, 820))
        + "".join(lamp(x, 190, 170, BRICK) for x in (380, 820))
        + bunting((0, 20), (1200, 20), 30, 22, 22)
    )
    crew = [cast.FATMA, cast.WINSTON, cast.NOOR, cast.TARIQ, cast.RIA, cast.AMINA]
    eat = HANDS.but(hands=((-7, -46), (10, -43)))
    lift = HANDS.but(hands=((3, -56), (10, -43)))
    out += "".join(
        _behind(180 + i * 168, 690, 420, look.but(coat=c, detail=d), lift if i % 2 else eat, line(0, -57, 6, -64, STONE, 1.5) if i % 2 else SPOON)
        for i, (look, c, d) in enumerate(zip(crew, (BRICK, YELLOW, LEAF, CREAM, ROSE, CANAL), ("", "", "strepen", "", "stippen", ""), strict=True))
    )
    out += table(60, 520, 1080, 70, AMBER, cloth=CREAM, base=740)
    for i in range(6):
        out += bowl(180 + i * 168, 568, 92, (CANAL, BRICK, YELLOW)[i % 3], AMBER) + steam_lines(180 + i * 168, 520, 40)
    out += pot(516, 584, 120, PETROL) + loaf(692, 584, 110) + mug(290, 586, 40, YELLOW, RUST) + mug(930, 586, 40, YELLOW, RUST) + rose(604, 560, 12)
    out += person((330, 830), 470, cast.JAN.hatless().but(coat=SLATE), poses.BACK_SIT.but(hands=((-13, -46), (13, -46)))) + person(
        (860, 830), 460, cast.DARIA.hatless().but(coat=LEAF), poses.BACK_SIT.but(hands=((-13, -46), (13, -46)))
    )
    return out + chair_back(330, 905, 330, NIGHT) + chair_back(860, 905, 330, NIGHT)


@scene("repair-cafe")
def repair_cafe() -> str:
    """At the Repair Café: a lamp is opened on the table, tools hang on the wall, a bike waits its turn."""
    out = room(YELLOW, mix(SLATE, STONE, 0.4), 610, mix(YELLOW, BRICK, 0.35))
    out += rect(90, 70, 470, 260, RUST, 6, "db3") + "".join(dot(120 + i * 42, 96 + j * 42, 2.4, dark(RUST, 0.4)) for i in range(11) for j in range(6))
    out += _tools() + bike((930, 330), 330, CANAL) + stroke("M880 120L866 165M990 120L1000 190", NIGHT, 4) + rect(860, 112, 160, 12, NIGHT)
    out += lamp_light(600, 200, 190, 610, 360, 5) + lamp(600, 200, 190, PETROL)
    fix = poses.SIT_FORWARD.but(hands=((27, -46), (30, -48)))
    out += seated(330, 760, 500, cast.PIOTR.but(detail="schort"), False, BRICK, fix, line(27, -47, 38, -54, BRICK, 2) + line(37, -54, 41, -57, STONE, 1.2))
    out += seated(890, 760, 490, cast.TRUUS, True, PETROL, fix.but(hands=((24, -44), (28, -44)), lean=8))
    out += _behind(615, 720, 470, cast.KOFI, HANDS.but(hands=((-10, -44), (8, -46)), nod=4)) + table(360, 548, 500, 46, AMBER, base=762)
    out += (
        rect(590, 548, 60, 14, NIGHT, 4)
        + line(620, 550, 606, 478, NIGHT, 6)
        + line(606, 478, 650, 440, NIGHT, 6)
        + path("M640 420L700 446L672 482L628 456Z", BRICK, "dl4")
        + dot(655, 475, 13, BUTTER)
    )
    out += (
        rect(420, 566, 90, 34, CANAL, 5, "db3")
        + "".join(rect(432 + i * 26, 560, 16, 10, NIGHT, 2) for i in range(3))
        + mug(760, 586, 42, CREAM, BRICK, True)
        + dot(540, 588, 7, YELLOW)
        + dot(562, 592, 5, STONE)
        + dot(700, 590, 6, STONE)
        + rect(700, 570, 30, 8, BRICK, 3)
    )
    out += (
        rect(1040, 560, 140, 190, RUST, 4, "db4")
        + rect(1060, 500, 100, 60, CREAM, 8, "dl3")
        + rect(1076, 490, 28, 10, NIGHT, 2)
        + rect(1116, 490, 28, 10, NIGHT, 2)
        + stroke("M1160 540q30 10 20 60t16 90", NIGHT, 4)
    )
    return out + plant(80, 770, 260, "monstera", CANAL) + rect(40, 765, 80, 6, NIGHT, 3)


def _tools() -> str:
    """Draw the tools on the wall board."""
    out = line(150, 130, 150, 290, AMBER, 11) + rect(122, 112, 60, 28, SLATE, 4)
    out += stroke("M230 290V170", SLATE, 14) + stroke("M212 130q-4 34 18 40q22-6 18-40", SLATE, 12)
    out += poly(AMBER, (290, 110), (340, 118), (330, 160), (296, 152)) + poly(STONE, (298, 152), (328, 158), (318, 300), (302, 300))
    out += (
        stroke("M390 290L404 190L420 110M440 290L426 190L406 110", BRICK, 9)
        + rect(480, 110, 18, 80, BRICK, 6)
        + rect(486, 190, 6, 90, STONE)
        + rect(518, 110, 18, 80, CREAM, 6)
        + rect(524, 190, 6, 70, STONE)
    )
    return out


def _balloon(x: float, y: float, w: float, colour: str, tail: float, inside: str) -> str:
    """Draw a speech balloon with something in it."""
    d = (
        rect_d(x - w / 2, y - w * 0.36, w, w * 0.64, w * 0.2)
        + f"M{num(x + tail * 4)} {num(y + w * 0.24)}l{num(tail * 26)} {num(w * 0.3)}l{num(-tail * 4 - 24)} {num(-w * 0.28)}z"
    )
    return path(d, colour, "db2") + inside


@scene("taalcafe")
def taalcafe() -> str:
    """Four people talk around a table; balloons full of pictures rise above them."""
    out = (
        room(CANAL, mix(RUST, BRICK, 0.3), 590, dark(CANAL, 0.3))
        + shelf(30, 150, 190, 420, 5, 8)
        + poster(1010, 110, 130, 180, YELLOW, PETROL)
        + lamp_light(600, 120, 150, 620, 420, 4)
        + lamp(600, 120, 150, YELLOW, kind="schaal")
    )
    out += (
        _balloon(330, 180, 190, CREAM, 1, loaf(330, 200, 110))
        + _balloon(500, 270, 150, BLUSH, 0.6, mug(495, 300, 64, BRICK))
        + _balloon(720, 240, 160, YELLOW, -0.6, bike((720, 268), 110, PETROL))
        + _balloon(900, 170, 180, CREAM, -1, motif(850, 190, 100, CANAL))
    )
    talk = poses.SIT_FORWARD.but(hands=((24, -60), (22, -44)))
    out += _behind(510, 720, 440, cast.LIEN.but(coat=BLUSH)) + _behind(700, 720, 450, cast.YUSUF, HANDS.but(hands=((-8, -43), (14, -58))))
    out += seated(300, 760, 500, cast.AMINA, False, YELLOW, talk) + seated(
        905, 760, 490, cast.WIM.but(coat=LEAF), True, YELLOW, talk.but(hands=((26, -46), (24, -46)))
    )
    out += round_table(605, 575, 235, 54, AMBER, 770)
    cards = ((500, 575, -12, BRICK), (570, 596, 6, YELLOW), (650, 590, -4, CANAL), (720, 572, 10, LEAF))
    out += (
        "".join(group(rect(-30, -16, 60, 32, CREAM, 3, "db2") + dot(0, 0, 10, c), move=(x, y), turn=t) for x, y, t, c in cards)
        + mug(440, 584, 44, CREAM, BRICK, True)
        + mug(780, 588, 44, BUTTER, PETROL, True)
    )
    return out + plant(1110, 780, 260, "monstera", BRICK, SAGE) + rect(0, 0, 0, 0, NIGHT)


@scene("koor")
def koor() -> str:
    """The choir in the Havenkerk: two rows of singers in front of tall windows, a conductor with raised arms."""
    out = room(mix(SLATE, CANAL, 0.4), RUST, 590)
    for i, x in enumerate((110, 350, 600, 850, 1090)):
        d = f"M{x - 70} 430V170A70 100 0 0 1 {x + 70} 170V430Z"
        tints = (YELLOW, ROSE, BUTTER, BLUSH, AMBER)
        out += (
            path(d, tints[i], "cb5 wb3")
            + stroke(f"{d}M{x} 72V430M{x - 70} 210H{x + 70}M{x - 70} 320H{x + 70}", PETROL, 7)
            + dot(x, 165, 26, (BRICK, CANAL, BRICK, CANAL, BRICK)[i])
            + grain(f"M{x - 70} 430H{x + 70}L{x + 180} 800H{x - 10}Z", "wt3")
        )
    back = [cast.JAN.hatless(), cast.JOYCE, cast.WIM, cast.SAMIRA, cast.KOFI, cast.NOOR]
    front = [cast.TRUUS, cast.HASSAN, cast.LIEN, cast.RIA, cast.PIOTR]
    book = poly(CREAM, (-11, -66), (0, -63), (11, -66), (11, -54), (0, -51), (-11, -54)) + line(0, -63, 0, -51, STONE, 0.8)
    sing = poses.FRONT_SING.but(hands=((-10, -57), (10, -57)))
    out += rect(120, 560, 960, 60, dark(RUST, 0.2), shade="db4")
    for row, (looks, y, h) in enumerate(((back, 570, 340), (front, 660, 375))):
        tints = (BRICK, YELLOW, CREAM, BRICK, LEAF, BLUSH) if row == 0 else (YELLOW, BRICK, CREAM, PETROL, AMBER)
        for i, look in enumerate(looks):
            x = 600 + (i - (len(looks) - 1) / 2) * 165
            singer = look.hatless().but(coat=tints[i], detail="", trousers=NIGHT)
            out += person((x, y), h, singer, sing, prop=book) + oval(x + (3 if look.head["style"] else 0), y - h * 0.885, h * 0.012, h * 0.017, RUST)
    out += person((600, 880), 500, cast.OLENA.but(coat=NIGHT, shawl="", coat_length=16), poses.BACK.but(hands=((-30, -92), (30, -88)))) + line(
        745, 436, 790, 380, CREAM, 5
    )
    return out


@scene("schaken")
def schaken() -> str:
    """An old man and a girl play chess by the window of the library café."""
    out = (
        room(BLUSH, RUST, 640, mix(BLUSH, BRICK, 0.4))
        + window_view(360, 70, 480, 350, BUTTER, POND, seed=14, panes=3)
        + grain("M360 430H840L1000 800H300Z", "wt4")
    )
    out += seated(255, 790, 600, cast.WINSTON.but(coat=LEAF), False, PETROL, poses.SIT_FORWARD.but(hands=((25, -45), (20, -50)), lean=12))
    out += seated(
        960,
        790,
        500,
        cast.SARA.but(coat=YELLOW),
        True,
        PETROL,
        poses.SIT_FORWARD.but(hands=((33, -62), (22, -50)), lean=16, hip=(0, -33), feet=((18, -4), (22, -4))),
    )
    out += table(340, 520, 520, 80, AMBER, base=790)
    corners = [(470, 530), (730, 530), (780, 590), (420, 590)]
    out += poly(CREAM, *corners, shade="cr1")
    for row in range(8):
        for column in range(8):
            if (row + column) % 2:
                out += poly(PETROL, *_square(column, row))
    for column, row, kind, tint in (
        (1, 6, 1, CREAM),
        (3, 6, 0, CREAM),
        (4, 5, 2, CREAM),
        (6, 6, 0, CREAM),
        (2, 7, 3, CREAM),
        (5, 3, 0, BRICK),
        (6, 1, 3, BRICK),
        (4, 2, 1, BRICK),
        (2, 1, 0, BRICK),
        (1, 2, 0, BRICK),
        (7, 2, 2, BRICK),
    ):
        out += _chessman(column, row, kind, tint)
    out += mug(380, 580, 52, CREAM, BRICK, True) + mug(820, 582, 46, YELLOW, PETROL)
    return out + plant(1110, 790, 300, "monstera", CANAL) + plant(60, 640, 200, "blad", YELLOW) + lamp(600, 60, 0.1, BRICK)


def _square(column: int, row: int) -> list[tuple[float, float]]:
    """Return the corners of a square on the chess board in perspective."""

    def spot(u: float, v: float) -> tuple[float, float]:
        left, right = 470 - 50 * v, 730 + 50 * v
        return left + (right - left) * u, 530 + 60 * v

    u, v = column / 8, row / 8
    return [spot(u, v), spot(u + 0.125, v), spot(u + 0.125, v + 0.125), spot(u, v + 0.125)]


def _chessman(column: int, row: int, kind: int, tint: str) -> str:
    """Draw a chessman: 0 pawn, 1 bishop, 2 queen, 3 tower."""
    a, c = _square(column, row)[0], _square(column, row)[2]
    x, y, s = (a[0] + c[0]) / 2, (a[1] + c[1]) / 2 + 2, 0.9 + row * 0.05
    h = (26, 38, 46, 32)[kind] * s
    out = path(
        f"M{num(x - 9 * s)} {num(y)}Q{num(x)} {num(y - h * 0.3)} {num(x - 3 * s)} {num(y - h * 0.75)}H{num(x + 3 * s)}Q{num(x)} {num(y - h * 0.3)} {num(x + 9 * s)} {num(y)}Z",
        tint,
        "dl4",
    )
    top = rect(x - 7 * s, y - h, 14 * s, 10 * s, tint) if kind == 3 else dot(x, y - h * 0.82, (6, 6, 7, 0)[kind] * s, tint, "dl4")
    return out + top + (dot(x, y - h * 1.02, 3 * s, YELLOW) if kind == 2 else "")


@scene("wijkdialoog")
def wijkdialoog() -> str:
    """A circle of chairs in the Werfloods: twelve people listen to one who stands and speaks."""
    out = room(mix(CANAL, MIST, 0.35), mix(SAND, AMBER, 0.4), 470) + boards(470, mix(SAND, AMBER, 0.4))
    out += (
        "".join(stroke(f"M{x} 470V200L{x + 150} 90L{x + 300} 200V470", dark(CANAL, 0.35), 12) for x in (0, 300, 600, 900))
        + window_view(420, 170, 360, 210, BUTTER, POND, seed=22, panes=4)
        + lamp(240, 190, 110, YELLOW)
        + lamp(960, 190, 110, YELLOW)
        + lamp_light(240, 190, 110, 520, 160, 4)
        + lamp_light(960, 190, 110, 520, 160, 4)
    )
    out += rug(600, 640, 290, 80, BRICK, BLUSH) + poster(80, 210, 110, 150, CREAM, BRICK)
    for x, y, h, look in ((330, 560, 265, cast.FATMA), (460, 535, 255, cast.JAN), (745, 535, 258, cast.KOFI), (870, 560, 265, cast.TRUUS)):
        out += oval_patch(x, y, 110) + chair_back(x, y, 165, PETROL) + person((x, y), h, look.hatless(), poses.FRONT_SIT)
    out += oval_patch(605, 545, 90) + person((605, 545), 300, cast.NOOR.but(coat=YELLOW, shawl=""), poses.FRONT.but(hands=((-20, -66), (18, -70))))
    out += (
        seated(175, 640, 330, cast.YUSUF, False, BRICK)
        + seated(1030, 640, 330, cast.LIEN, True, BRICK)
        + in_wheelchair(150, 750, 370, cast.WIM)
        + seated(1070, 760, 370, cast.HASSAN, True, BRICK)
    )
    for x, look in ((430, cast.AMINA), (610, cast.PIOTR), (790, cast.RIA)):
        out += person((x, 830), 400, look.hatless(), poses.BACK_SIT) + chair_back(x, 850, 270, NIGHT)
    return out + dot(600, 628, 0.1, CREAM) + plant(600, 656, 80, "blad", YELLOW)


UNUSED = (counter, el, oval_d, laptop, letter, plate, FOREST, MIST, SAGE)
