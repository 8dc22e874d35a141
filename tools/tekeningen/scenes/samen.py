"""Indoors and together: eating, repairing, talking, singing, playing."""

from .. import cast, poses
from ..bridges import motif
from ..groups import in_wheelchair, seated
from ..interior import boards, chair_back, lamp, lamp_light, poster, room, round_table, rug, shelf, table, window_view
from ..nature import rose
from ..palette import AMBER, BLUSH, BRICK, BUTTER, CANAL, CREAM, LEAF, MIST, NIGHT, PETROL, POND, ROSE, RUST, SAGE, SAND, SLATE, STONE, YELLOW, dark, mix
from ..people import Look, person
from ..poses import Pose
from ..registry import scene
from ..street import bike, bunting, oval_patch
from ..svg import Point, dot, each, grain, group, line, num, oval, path, poly, rect, rect_d, stroke
from ..things import bowl, loaf, mug, plant, pot, steam_lines

HANDS = poses.FRONT_SIT.but(hands=((-8, -43), (8, -43)))
SPOON = line(-7, -46, -2, -55, STONE, 1.4)


def behind_table(x: float, base: float, h: float, look: Look, pose: Pose = HANDS, prop: str = "") -> str:
    """Draw somebody who sits behind a table and faces us."""
    return person((x, base), h, look.hatless(), pose, prop=prop)


def _diners() -> str:
    """Draw the six neighbours on the far side of the long table."""
    crew = [cast.FATMA, cast.WINSTON, cast.NOOR, cast.TARIQ, cast.RIA, cast.AMINA]
    coats, marks = (BRICK, YELLOW, LEAF, CREAM, ROSE, CANAL), ("", "", "strepen", "", "stippen", "")
    eat, talk = HANDS.but(hands=((-5, -47), (10, -44))), HANDS.but(hands=((-18, -58), (8, -44)), nod=5)
    out = ""
    for i, look in enumerate(crew):
        out += behind_table(180 + i * 168, 700, 430, look.but(coat=coats[i], detail=marks[i]), talk if i in (1, 4) else eat, "" if i in (1, 4) else SPOON)
    return out


@scene("eettafel")
def eettafel() -> str:
    """Eight neighbours eat soup at one long table, under two lamps, at dusk."""
    out = room(PETROL, dark(RUST, 0.25), 600, dark(PETROL, 0.25))
    out += window_view(70, 60, 300, 240, ROSE, dark(CANAL, 0.4), True, 3) + window_view(830, 60, 300, 240, ROSE, dark(CANAL, 0.4), True, 8, view="flat")
    out += (
        each(lamp_light, (380, 180, 180, 560, 350, 5), (820, 180, 180, 560, 350, 5))
        + each(lamp, (380, 180, 180, BRICK), (820, 180, 180, BRICK))
        + bunting((0, 20), (1200, 20), 30, 22, 22)
    )
    out += _diners() + table(60, 520, 1080, 74, AMBER, cloth=CREAM, base=750)
    for i in range(6):
        out += bowl(180 + i * 168, 572, 96, (CANAL, BRICK, YELLOW)[i % 3], AMBER) + steam_lines(180 + i * 168, 524, 40)
    out += (
        pot(516, 590, 130, BRICK)
        + steam_lines(516, 496, 60)
        + loaf(700, 590, 120)
        + mug(268, 590, 42, YELLOW, RUST)
        + mug(930, 590, 42, YELLOW, RUST)
        + each(rose, (610, 566, 12), (622, 576, 10))
    )
    back = poses.BACK_SIT.but(hands=((-16, -46), (16, -46)))
    out += person((330, 850), 480, cast.JAN.hatless().but(coat=SLATE), back) + person((860, 850), 470, cast.DARIA.hatless().but(coat=LEAF), back)
    return out + chair_back(330, 925, 330, NIGHT) + chair_back(860, 925, 330, NIGHT)


def _tool_board() -> str:
    """Draw the wall board with a hammer, a spanner, a saw, pliers and screw drivers."""
    out = rect(70, 70, 470, 260, RUST, 6, "db3") + "".join(dot(100 + i * 42, 96 + j * 42, 2.4, dark(RUST, 0.4)) for i in range(11) for j in range(6))
    tools = line(150, 130, 150, 290, AMBER, 11) + rect(122, 112, 60, 28, SLATE, 4)
    tools += stroke("M230 290V170", SLATE, 14) + stroke("M212 130q-4 34 18 40q22-6 18-40", SLATE, 12)
    tools += poly(AMBER, (290, 110), (340, 118), (330, 160), (296, 152)) + poly(STONE, (298, 152), (328, 158), (318, 300), (302, 300))
    tools += stroke("M390 290L404 190L420 110M440 290L426 190L406 110", BRICK, 9) + rect(480, 110, 18, 80, BRICK, 6) + rect(486, 190, 6, 90, STONE)
    return out + group(tools + rect(518, 110, 18, 80, CREAM, 6) + rect(524, 190, 6, 70, STONE), move=(-20, 0))


def _open_lamp() -> str:
    """Draw the desk lamp that is being repaired, with its screws on the table."""
    out = rect(586, 548, 70, 15, NIGHT, 4) + line(620, 550, 604, 470, NIGHT, 7) + line(604, 470, 654, 424, NIGHT, 7)
    out += path("M640 404L706 432L674 474L626 440Z", BRICK, "dl4") + dot(660, 466, 15, BUTTER)
    return out + each(dot, (540, 590, 7, YELLOW), (562, 594, 5, STONE), (700, 590, 6, STONE)) + rect(696, 566, 34, 9, BRICK, 3)


def _toaster() -> str:
    """Draw a toaster on a cupboard, waiting for its turn."""
    out = rect(1030, 560, 150, 200, RUST, 4, "db4") + line(1105, 570, 1105, 750, dark(RUST, 0.3), 3) + dot(1092, 650, 5, YELLOW) + dot(1118, 650, 5, YELLOW)
    out += rect(1050, 490, 110, 68, CREAM, 14, "dl3") + rect(1066, 482, 32, 12, NIGHT, 2) + rect(1112, 482, 32, 12, NIGHT, 2) + motif(1080, 536, 50, BRICK)
    return out + rect(1070, 460, 24, 26, AMBER, 5)


@scene("repair-cafe")
def repair_cafe() -> str:
    """At the Repair Café: a lamp is opened on the table, tools hang on the wall, a bike waits its turn."""
    out = room(YELLOW, mix(SLATE, STONE, 0.4), 610, mix(YELLOW, BRICK, 0.35)) + _tool_board()
    out += (
        bike((930, 330), 340, CANAL)
        + stroke("M880 112L866 170M985 112L994 150", NIGHT, 4)
        + rect(850, 104, 170, 12, NIGHT)
        + lamp_light(610, 190, 190, 610, 360, 5)
        + lamp(610, 190, 190, PETROL)
    )
    fix = poses.SIT_FORWARD.but(hands=((27, -46), (30, -48)))
    driver = line(27, -47, 36, -53, BRICK, 2.2) + line(36, -53, 42, -57, STONE, 1.2)
    out += seated(325, 770, 520, cast.PIOTR.but(detail="schort", coat=CANAL), False, BRICK, fix, driver)
    out += seated(900, 770, 510, cast.TRUUS, True, PETROL, fix.but(hands=((24, -44), (28, -44)), lean=8))
    out += behind_table(615, 730, 480, cast.KOFI, HANDS.but(hands=((-10, -44), (9, -46)), nod=4)) + table(360, 548, 500, 50, AMBER, base=770) + _open_lamp()
    out += (
        rect(420, 556, 96, 42, CANAL, 5, "db3") + "".join(rect(432 + i * 26, 548, 16, 12, NIGHT, 2) for i in range(3)) + mug(764, 588, 46, CREAM, BRICK, True)
    )
    return out + _toaster() + plant(80, 780, 270, "monstera", CANAL)


def _balloon(x: float, y: float, w: float, colour: str, towards: Point, inside: str) -> str:
    """Draw a speech balloon that points at somebody, with something in it."""
    body = rect_d(x - w / 2, y - w * 0.34, w, w * 0.62, w * 0.2)
    tail = f"M{num(x - 16)} {num(y + w * 0.24)}L{num(towards[0])} {num(towards[1])}L{num(x + 22)} {num(y + w * 0.24)}Z"
    return path(tail, colour) + path(body, colour, "db2") + inside


@scene("taalcafe")
def taalcafe() -> str:
    """Four people talk around a table; balloons full of pictures rise above them."""
    out = room(CANAL, mix(RUST, BRICK, 0.3), 590, dark(CANAL, 0.3)) + shelf(30, 200, 190, 380, 5, 8) + poster(1020, 160, 120, 170, YELLOW, PETROL)
    out += lamp_light(605, 110, 150, 620, 420, 4) + lamp(605, 110, 150, YELLOW, kind="schaal")
    out += _balloon(330, 120, 190, CREAM, (330, 236), loaf(330, 145, 110)) + _balloon(500, 240, 150, BLUSH, (508, 336), mug(495, 268, 64, BRICK))
    out += _balloon(720, 220, 170, YELLOW, (706, 330), bike((720, 254), 116, PETROL)) + _balloon(890, 120, 180, CREAM, (890, 236), motif(840, 140, 100, CANAL))
    out += behind_table(510, 730, 460, cast.LIEN.but(coat=BLUSH)) + behind_table(700, 730, 470, cast.YUSUF, HANDS.but(hands=((-8, -43), (19, -56))))
    talk = poses.SIT_FORWARD.but(hands=((26, -60), (22, -44)))
    out += seated(290, 770, 540, cast.AMINA, False, YELLOW, talk) + seated(
        920, 770, 530, cast.WIM.but(coat=LEAF), True, YELLOW, talk.but(hands=((26, -46), (24, -46)))
    )
    out += round_table(605, 578, 240, 56, AMBER, 775)
    for x, y, turn, tint in ((500, 575, -12, BRICK), (570, 600, 6, YELLOW), (650, 594, -4, CANAL), (720, 574, 10, LEAF)):
        out += group(rect(-30, -16, 60, 32, CREAM, 3, "db2") + dot(0, 0, 10, tint), move=(x, y), turn=turn)
    return (
        out
        + mug(436, 588, 48, CREAM, BRICK, True)
        + mug(784, 592, 48, BUTTER, PETROL, True)
        + plant(1110, 785, 280, "monstera", BRICK, SAGE)
        + plant(125, 200, 100, "hang", YELLOW, LEAF)
    )


def _church_windows() -> str:
    """Draw five tall windows and the light that falls in."""
    out = ""
    for x, glass, pane in ((110, YELLOW, BRICK), (350, ROSE, CANAL), (600, BUTTER, BRICK), (850, BLUSH, CANAL), (1090, AMBER, BRICK)):
        d = f"M{x - 70} 430V170A70 100 0 0 1 {x + 70} 170V430Z"
        out += path(d, glass, "cb5 wb3") + stroke(f"{d}M{x} 72V430M{x - 70} 210H{x + 70}M{x - 70} 320H{x + 70}", PETROL, 7) + dot(x, 165, 26, pane)
        out += grain(f"M{x - 70} 430H{x + 70}L{x + 180} 800H{x - 10}Z", "wt3")
    return out


@scene("koor")
def koor() -> str:
    """The choir in the Havenkerk: two rows of singers in front of tall windows, a conductor with raised arms."""
    out = room(mix(SLATE, CANAL, 0.4), RUST, 590) + _church_windows() + rect(100, 560, 1000, 70, dark(RUST, 0.2), shade="db4")
    back = ((cast.JAN, BRICK), (cast.JOYCE, YELLOW), (cast.WINSTON, CREAM), (cast.SAMIRA, BRICK), (cast.KOFI, LEAF), (cast.NOOR, BLUSH))
    front = ((cast.TRUUS, YELLOW), (cast.HASSAN, BRICK), (cast.LIEN, CREAM), (cast.RIA, PETROL), (cast.PIOTR, AMBER))
    book = poly(CREAM, (-11, -66), (0, -63), (11, -66), (11, -54), (0, -51), (-11, -54)) + line(0, -63, 0, -51, STONE, 0.8)
    for row, y, h in ((back, 572, 350), (front, 670, 390)):
        for i, (look, coat) in enumerate(row):
            x = 600 + (i - (len(row) - 1) / 2) * 172
            singer = look.hatless().but(coat=coat, detail="", trousers=NIGHT)
            out += person((x, y), h, singer, poses.FRONT_SING.but(hands=((-10, -57), (10, -57))), prop=book) + oval(
                x, y - h * 0.877, h * 0.012, h * 0.017, RUST
            )
    conductor = cast.OLENA.but(coat=MIST, shawl="", coat_length=16)
    return out + line(752, 476, 806, 410, CREAM, 5) + person((600, 900), 480, conductor, poses.BACK.but(hands=((-30, -90), (30, -86))))


def _square(column: int, row: int) -> list[Point]:
    """Return the corners of a square on the chess board in perspective."""

    def spot(u: float, v: float) -> Point:
        """Return where a spot of the board (0..1 both ways) is on paper."""
        left, right = 470 - 60 * v, 730 + 60 * v
        return left + (right - left) * u, 520 + 76 * v

    u, v = column / 8, row / 8
    return [spot(u, v), spot(u + 0.125, v), spot(u + 0.125, v + 0.125), spot(u, v + 0.125)]


def _chessman(column: int, row: int, kind: int, tint: str) -> str:
    """Draw a chessman: 0 pawn, 1 bishop, 2 queen, 3 tower."""
    a, c = _square(column, row)[0], _square(column, row)[2]
    x, y, s = (a[0] + c[0]) / 2, (a[1] + c[1]) / 2 + 2, 1.15 + row * 0.06
    h = (28, 42, 50, 34)[kind] * s
    out = path(
        f"M{num(x - 10 * s)} {num(y)}Q{num(x)} {num(y - h * 0.3)} {num(x - 3.5 * s)} {num(y - h * 0.75)}H{num(x + 3.5 * s)}Q{num(x)} {num(y - h * 0.3)} {num(x + 10 * s)} {num(y)}Z",
        tint,
        "dl4",
    )
    out += rect(x - 8 * s, y - h, 16 * s, 11 * s, tint) if kind == 3 else dot(x, y - h * 0.82, (6.5, 7, 8, 0)[kind] * s, tint, "dl4")
    return out + (dot(x, y - h * 1.02, 3.4 * s, YELLOW) if kind == 2 else "")


@scene("schaken")
def schaken() -> str:
    """An old man and a girl play chess by the window of the library café."""
    out = (
        room(BLUSH, RUST, 640, mix(BLUSH, BRICK, 0.4))
        + window_view(360, 60, 480, 340, BUTTER, POND, seed=14, panes=3)
        + grain("M360 430H840L1000 800H300Z", "wt4")
    )
    out += seated(255, 795, 620, cast.WINSTON.but(coat=LEAF), False, PETROL, poses.SIT_FORWARD.but(hands=((27, -46), (14, -38)), lean=12, nod=6))
    girl = poses.SIT_FORWARD.but(hands=((38, -58), (20, -46)), lean=18, hip=(0, -33), feet=((18, -6), (22, -6)), nod=4)
    out += table(330, 512, 540, 94, AMBER, base=795) + poly(CREAM, (470, 520), (730, 520), (790, 596), (410, 596), shade="cr1")
    out += "".join(poly(PETROL, *_square(column, row)) for row in range(8) for column in range(8) if (row + column) % 2)
    men = (
        (2, 1, 0, BRICK),
        (4, 1, 1, BRICK),
        (6, 0, 3, BRICK),
        (7, 2, 2, BRICK),
        (1, 2, 0, BRICK),
        (5, 3, 0, BRICK),
        (4, 5, 2, CREAM),
        (1, 6, 1, CREAM),
        (3, 6, 0, CREAM),
        (6, 6, 0, CREAM),
        (2, 7, 3, CREAM),
    )
    out += each(_chessman, *men) + seated(965, 795, 520, cast.SARA.but(coat=YELLOW), True, PETROL, girl)
    return (
        out
        + mug(376, 600, 54, CREAM, BRICK, True)
        + plant(1120, 795, 300, "monstera", CANAL)
        + plant(60, 640, 210, "blad", YELLOW)
        + poster(1010, 110, 110, 150, YELLOW, PETROL)
    )


@scene("wijkdialoog")
def wijkdialoog() -> str:
    """A circle of chairs in the Werfloods: twelve people listen to one who stands and speaks."""
    floor = mix(SAND, AMBER, 0.4)
    out = (
        room(mix(CANAL, CREAM, 0.2), floor, 470)
        + boards(470, floor)
        + "".join(stroke(f"M{x} 470V200L{x + 150} 90L{x + 300} 200V470", dark(CANAL, 0.2), 12) for x in (0, 300, 600, 900))
    )
    out += window_view(420, 170, 360, 200, BUTTER, POND, seed=22, panes=4, view="park") + each(
        lamp_light, (240, 190, 110, 520, 160, 4), (960, 190, 110, 520, 160, 4)
    )
    out += each(lamp, (240, 190, 110, YELLOW), (960, 190, 110, YELLOW)) + rug(600, 640, 290, 84, BRICK, BLUSH) + poster(80, 210, 110, 150, CREAM, BRICK)
    for x, y, h, look in ((330, 560, 275, cast.FATMA), (462, 535, 262, cast.JAN), (745, 535, 265, cast.KOFI), (872, 560, 275, cast.TRUUS)):
        out += oval_patch(x, y, 110) + chair_back(x, y, 165, PETROL) + person((x, y), h, look.hatless(), poses.FRONT_SIT)
    out += oval_patch(605, 560, 100) + person((605, 560), 330, cast.NOOR.but(coat=YELLOW, shawl=""), poses.FRONT.but(hands=((-20, -66), (18, -70))))
    out += (
        seated(175, 640, 345, cast.YUSUF, False, BRICK)
        + seated(1030, 640, 345, cast.LIEN, True, BRICK)
        + in_wheelchair(140, 765, 390, cast.WIM)
        + seated(1075, 770, 390, cast.HASSAN, True, BRICK)
    )
    for x, look in ((420, cast.AMINA), (605, cast.PIOTR), (790, cast.RIA)):
        out += person((x, 850), 420, look.hatless(), poses.BACK_SIT) + chair_back(x, 875, 280, NIGHT)
    return out
