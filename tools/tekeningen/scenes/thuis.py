"""At home and in the kitchen: cooking, soup, phoning, letters, moving boxes."""

from .. import cast, poses
from ..bridges import motif
from ..geometry import limb, smooth
from ..groups import cat, out_walking
from ..interior import boards, bunch, counter, curtain, lamp, lamp_light, room, shelf, window_view
from ..nature import leaf_sprig
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
    ROSE,
    RUST,
    SKIN_TAN,
    SKIN_WARM,
    SLATE,
    STONE,
    YELLOW,
    dark,
    light,
    mix,
)
from ..people import person
from ..registry import scene
from ..street import oval_patch
from ..svg import dot, each, grain, group, line, oval, oval_d, overprint, path, poly, rect, stroke
from ..things import bowl, box, letter, loaf, mug, plant, pot, steam_lines, telephone


def _jars(x: float, y: float, w: float) -> str:
    """Draw a kitchen shelf with jars."""
    out = rect(x, y, w, 12, RUST) + stroke(f"M{x + 30} {y + 12}v24M{x + w - 30} {y + 12}v24", RUST, 7)
    for i, (tint, h) in enumerate(((BRICK, 60), (YELLOW, 80), (CREAM, 50), (LEAF, 72), (AMBER, 58))):
        left = x + 14 + i * (w - 20) / 5
        out += (
            rect(left, y - h, 44, h, light(tint, 0.1), 8, "dl3 cr3")
            + rect(left + 4, y - h - 8, 36, 10, PETROL, 2)
            + rect(left + 8, y - h * 0.6, 28, h * 0.3, CREAM, 2)
        )
    return out


def _hooks() -> str:
    """Draw pans and spoons on a rail."""
    out = line(985, 256, 1185, 256, NIGHT, 5) + "".join(stroke(f"M{x} 256v24", NIGHT, 4) for x in (1000, 1036, 1085, 1146))
    out += "".join(line(x, 280, x, 340, STONE, 7) + oval(x, 352, 14, 17, STONE) for x in (1000, 1036))
    return out + each(oval, (1085, 308, 26, 30, BRICK, "dl4"), (1146, 312, 29, 34, PETROL, "dl4"))


def _work_top() -> str:
    """Draw the work top with pans and vegetables, and the cupboards below it."""
    out = counter(-30, 590, 1270, 250, CANAL, CREAM)
    for i in range(4):
        x = 20 + i * 300
        out += rect(x, 630, 260, 150, light(CANAL, 0.1), 4, "db3") + rect(x + 100, 648, 60, 8, CREAM, 4)
    out += rect(470, 618, 90, 130, YELLOW, 3, "dl3 db3") + rect(470, 660, 90, 12, BRICK) + rect(470, 690, 90, 12, BRICK)
    out += (
        pot(500, 576, 190, BRICK)
        + steam_lines(480, 450, 120)
        + steam_lines(540, 440, 90)
        + rect(690, 566, 150, 12, AMBER, 3)
        + "".join(oval(708 + i * 19, 561, 10, 8, BRICK) for i in range(6))
        + loaf(1030, 576, 150)
    )
    out += (
        each(dot, (108, 554, 24, YELLOW, "dl4"), (154, 556, 22, BRICK, "dl4"), (196, 556, 22, LEAF, "dl4"))
        + leaf_sprig(40, 578, 120, LEAF, -14)
        + leaf_sprig(52, 578, 130, FOREST, 16)
    )
    return out + plant(1150, 578, 140, "blad", YELLOW)


@scene("keuken")
def keuken() -> str:
    """The kitchen of the buurthuis: three cooks, big pans, shelves with jars, steam against the tiles."""
    out = room(MIST, mix(RUST, SLATE, 0.3), 640) + "".join(
        rect(i * 62, 290 + j * 52, 59, 49, light(MIST, 0.35 if (i + j) % 3 else 0.1)) for i in range(20) for j in range(6)
    )
    out += window_view(440, 50, 300, 200, BUTTER, CANAL, seed=31, view="park", panes=3) + _jars(60, 160, 320) + _jars(800, 160, 340) + _hooks()
    stir = poses.STAND.but(lean=8, hands=((30, -64), (26, -58)), nod=6)
    out += person((310, 810), 560, cast.HASSAN.but(coat=BRICK, detail="schort", coat_length=8), stir, prop=line(30, -72, 34, -48, AMBER, 2.4))
    out += person((655, 810), 520, cast.LIEN.but(coat=LEAF, detail="schort"), poses.FRONT.but(hands=((-9, -54), (9, -54)), nod=4))
    out += person(
        (920, 810), 555, cast.JOYCE.but(detail="schort", coat_length=8), stir.but(hands=((27, -53), (22, -54))), True, prop=line(28, -54, 38, -51, STONE, 2.2)
    )
    return out + _work_top() + bowl(655, 545, 110, YELLOW, LEAF)


def _soup_pan() -> str:
    """Draw the big pan of soup."""
    out = overprint(oval_d(400, 656, 350, 46), light(SLATE, 0.4), 0.8) + path(
        "M120 300H640V560C640 630 600 650 560 650H200C160 650 120 630 120 560Z", CANAL, "dl5 cr3"
    )
    out += (
        stroke("M120 380h-50v80h50M640 380h50v80h-50", PETROL, 24)
        + motif(290, 530, 190, BUTTER)
        + oval(380, 300, 260, 62, light(CANAL, 0.3))
        + oval(380, 304, 240, 52, YELLOW, "dl3")
    )
    bits = (
        (250, 300, AMBER),
        (330, 322, BRICK),
        (300, 286, LEAF),
        (420, 290, AMBER),
        (500, 306, LEAF),
        (380, 334, LEAF),
        (460, 330, BRICK),
        (540, 300, AMBER),
        (200, 316, BRICK),
        (220, 290, LEAF),
    )
    return out + "".join(oval(x, y, 24, 10, tint) for x, y, tint in bits) + each(steam_lines, (250, 236, 150), (360, 196, 190), (160, 180, 110))


def _ladle_arm() -> str:
    """Draw an arm with a ladle, coming in from the right."""
    arm = limb(((1240, 120), (1000, 180), (710, 214)), (150, 124, 88))
    hand = smooth([(722, 180), (668, 180), (626, 206), (616, 240), (656, 258), (716, 252)])
    return (
        stroke("M646 222L520 334", STONE, 16)
        + oval(506, 332, 54, 22, STONE, "dl3")
        + path(arm, BUTTER, "db4")
        + stroke("M736 166L722 258", dark(BUTTER, 0.3), 16)
        + path(hand, SKIN_TAN, "db3")
    )


@scene("soep")
def soep() -> str:
    """A big pan of soup, a ladle, two waiting bowls: seen from close by."""
    out = rect(-5, -5, 1210, 810, BRICK, shade="dt4") + "".join(
        rect(i * 120 + (j % 2) * 60 - 60, j * 74, 116, 70, dark(BRICK, 0.07 if (i + j) % 3 else 0.02)) for i in range(12) for j in range(7)
    )
    out += lamp_light(380, 90, 300, 560, 430, 5) + lamp(380, 90, 300, PETROL)
    out += (
        rect(-5, 520, 1210, 290, AMBER, shade="db4")
        + rect(-5, 514, 1210, 16, light(AMBER, 0.3))
        + "".join(line(-5, 560 + i * 62, 1210, 556 + i * 64, dark(AMBER, 0.12), 3) for i in range(4))
    )
    out += _soup_pan() + _ladle_arm() + loaf(1040, 580, 260)
    for x, y, w, tint in ((800, 690, 220, CREAM), (1050, 736, 240, MIST)):
        out += (
            overprint(oval_d(x + 10, y, w * 0.5, w * 0.08), light(SLATE, 0.4), 0.8)
            + bowl(x, y, w, tint, YELLOW)
            + oval(x, y - w * 0.41, 30, 9, BRICK)
            + oval(x + 36, y - w * 0.38, 18, 6, LEAF)
            + steam_lines(x, y - w * 0.5, 90)
        )
    out += leaf_sprig(90, 780, 170, LEAF, 64) + leaf_sprig(70, 790, 150, FOREST, 84)
    out += (
        path("M400 742l130-24l8 24l-126 28z", AMBER, "dl4") + leaf_sprig(534, 730, 70, LEAF, 80) + overprint(oval_d(664, 790, 48, 10), light(SLATE, 0.4), 0.8)
    )
    return out + dot(660, 750, 44, BRICK, "dl5") + stroke("M660 708q4-16 18-18", FOREST, 8)


def _wool_basket(x: float, y: float) -> str:
    """Draw a basket with balls of wool and needles."""
    out = oval_patch(x, y, 200) + line(x - 20, y - 100, x - 70, y - 180, STONE, 5) + line(x + 10, y - 100, x + 50, y - 185, STONE, 5)
    out += each(dot, (x - 42, y - 84, 36, ROSE, "dl4"), (x + 38, y - 84, 36, YELLOW, "dl4"), (x, y - 92, 36, BRICK, "dl4"))
    return (
        out
        + path(f"M{x - 95} {y - 80}H{x + 95}L{x + 74} {y}H{x - 74}Z", AMBER, "dl5")
        + "".join(line(x - 90 + k * 3, y - 60 + k * 20, x + 90 - k * 3, y - 60 + k * 20, dark(AMBER), 3) for k in range(3))
    )


def _sitting_room() -> str:
    """Draw the room of the old woman: wall paper, window, pictures, a standing lamp."""
    wall = mix(YELLOW, BLUSH, 0.35)
    out = room(wall, mix(CANAL, PETROL, 0.4), 620) + "".join(
        dot(40 + i * 80 + (j % 2) * 40, 40 + j * 70, 6, mix(YELLOW, BRICK, 0.3)) for i in range(15) for j in range(8)
    )
    out += window_view(110, 80, 380, 400, MIST, CANAL, seed=41) + curtain(60, 50, 130, 440, BRICK) + curtain(540, 50, 130, 440, BRICK, True)
    out += (
        cat(240, 484, 96) + plant(420, 482, 150, "blad", CANAL) + rect(790, 70, 120, 150, RUST, 4) + rect(802, 82, 96, 126, CREAM) + motif(816, 162, 68, CANAL)
    )
    out += rect(940, 100, 96, 96, RUST, 4) + rect(950, 110, 76, 76, BLUSH) + dot(988, 142, 18, BRICK) + path("M962 186q26-44 52 0z", PETROL)
    out += grain(oval_d(1095, 390, 300, 280), "wo6") + rect(1090, 330, 14, 430, NIGHT) + oval(1096, 762, 70, 14, NIGHT)
    return out + path("M1030 190H1160L1200 350H990Z", CREAM, "cb5 dl2")


@scene("telefoon")
def telefoon() -> str:
    """An old woman phones De Vraagbaak from her chair by the window; the cat listens."""
    out = _sitting_room() + oval(300, 762, 240, 32, mix(CANAL, PETROL, 0.75)) + _wool_basket(290, 766) + oval_patch(750, 782, 460)
    out += (
        path("M590 380C590 310 630 280 690 280H830C890 280 920 320 920 380V730H590Z", BRICK, "dl4 cr1")
        + rect(600, 725, 30, 50, NIGHT, 4)
        + rect(880, 725, 30, 50, NIGHT, 4)
    )
    lady = cast.MEVROUW.but(coat=CANAL, trousers=RUST, shawl="", detail="knopen", coat_length=8)
    talk = poses.SIT.but(hip=(0, -29), lean=-6, hands=((6.5, -68), (22, -40)), feet=((25, 0), (19, 0)))
    receiver = stroke("M-4-79Q-3-71 6-69.5", NIGHT, 3.2) + dot(-3.6, -79, 2.7, NIGHT) + dot(6, -70.5, 2.5, NIGHT)
    out += (
        person((745, 780), 650, lady, talk, prop=receiver)
        + path("M560 560C545 500 640 500 645 550V740H575Z", dark(BRICK, 0.14), "dl4")
        + rect(575, 735, 40, 40, NIGHT, 4)
    )
    return (
        out
        + rect(990, 556, 100, 15, AMBER, 6)
        + rect(1032, 571, 15, 196, dark(AMBER))
        + telephone(1036, 556, 92, PETROL)
        + stroke("M1012 536C950 560 970 460 920 430C870 400 830 400 806 352", NIGHT, 4)
    )


@scene("verhuisdoos")
def verhuisdoos() -> str:
    """Moving day in Nieuwe Werf: two neighbours carry a box into an empty, sunny room."""
    floor = mix(AMBER, CREAM, 0.3)
    out = room(mix(MIST, CREAM, 0.35), floor, 580) + boards(580, floor) + window_view(410, 60, 420, 370, BUTTER, CANAL, seed=46, panes=3)
    out += (
        path("M400 640L820 640L940 800H220Z", BUTTER, opacity=0.4)
        + grain("M410 440H830L1040 800H200Z", "wt6")
        + line(960, 0, 960, 90, NIGHT, 3)
        + grain(oval_d(960, 108, 90, 90), "wo4")
        + dot(960, 108, 22, YELLOW)
    )
    out += (
        oval_patch(150, 772, 230)
        + box(50, 772, 200, 140, dark(AMBER, 0.06))
        + box(74, 632, 150, 96)
        + group(rect(-64, -26, 128, 26, BRICK, 10, "db4"), move=(150, 537))
        + cat(150, 512, 60)
    )
    out += (
        oval_patch(1010, 772, 260)
        + box(900, 772, 220, 155, AMBER)
        + box(930, 617, 165, 112, dark(AMBER, 0.08), True)
        + plant(1012, 528, 190, "monstera", BRICK)
    )
    lift = poses.CARRY.but(hands=((18, -56), (21, -58)), lean=-6)
    out += out_walking(420, 772, 530, cast.KOFI.but(coat=YELLOW), lift) + box(492, 502, 220, 138, AMBER)
    out += out_walking(785, 772, 520, cast.DARIA.but(coat=CANAL, shawl=""), lift.but(feet=((10, 0), (-12, -3)), toes=(0, 24)), True)
    return out + out_walking(300, 790, 265, cast.LOTTE.but(coat=ROSE), poses.CARRY, prop=rect(9, -64, 24, 18, BRICK, 1, "dl3"))


def _hands() -> str:
    """Draw two arms and hands that hold a letter and a pen."""
    left, right = limb(((190, 850), (300, 760), (450, 640)), (150, 120, 84)), limb(((1080, 860), (960, 770), (800, 640)), (150, 120, 84))
    out = path(left, BRICK, "dl4") + path(right, BRICK, "dl3") + stroke("M424 606L476 668", dark(BRICK), 18) + stroke("M826 606L772 668", dark(BRICK), 18)
    out += path(smooth([(446, 612), (486, 586), (530, 590), (548, 612), (512, 634), (480, 662)]), SKIN_WARM, "dl3")
    pen = group(rect(-5, -90, 10, 120, CANAL, 5) + poly(NIGHT, (-5, 30), (5, 30), (0, 46)), move=(718, 590), turn=28)
    return out + pen + path(smooth([(806, 614), (764, 588), (724, 590), (706, 612), (740, 636), (776, 662)]), SKIN_WARM, "dl3")


@scene("brief")
def brief() -> str:
    """Letters on the kitchen table in the light of the lamp; two hands, a mug, a pen."""
    out = rect(-5, -5, 1210, 810, PETROL, shade="dt4") + window_view(100, 40, 300, 220, ROSE, dark(CANAL, 0.4), True, 51) + shelf(860, 30, 280, 220, 2, 5, RUST)
    out += lamp_light(620, 150, 300, 800, 640, 6) + lamp(620, 150, 300, BRICK) + poly(AMBER, (130, 320), (1070, 320), (1320, 812), (-120, 812), shade="wt4")
    out += "".join(line(600 + (i - 3.5) * 130, 322, 600 + (i - 3.5) * 200, 812, dark(AMBER, 0.12), 3) for i in range(8))
    out += overprint(
        "M490 392L748 372L764 672L512 690ZM240 420L430 372L450 480L380 560L210 530ZM800 380L980 400L1010 480L1030 640L880 660L800 470Z", light(SLATE, 0.35), 0.8
    )
    out += (
        letter(330, 430, 190, -12)
        + letter(290, 500, 180, 8, mark=CANAL)
        + letter(880, 420, 190, 14, mark=YELLOW)
        + letter(930, 560, 160, -18, True, BUTTER, CANAL)
        + letter(600, 520, 250, -4, True, CREAM, BRICK)
    )
    out += (
        _hands()
        + overprint(oval_d(1052, 420, 60, 12), light(SLATE, 0.35), 0.8)
        + mug(1040, 420, 92, CREAM, BRICK, True)
        + bunch(190, 400, 170, [BRICK, YELLOW, ROSE], CANAL)
    )
    keys = "".join(rect(12 + (i % 4) * 25, 40 + (i // 4) * 15, 20, 11, CREAM, 2) for i in range(8))
    return out + group(
        rect(4, 6, 120, 74, dark(AMBER, 0.3), 8) + rect(0, 0, 120, 74, CANAL, 8, "db3") + rect(12, 10, 96, 22, MIST, 3) + keys, move=(60, 640), turn=-10
    )
