"""At home and in the kitchen: cooking, soup, phoning, letters, moving boxes."""

from .. import cast, poses
from ..bridges import motif
from ..geometry import limb, smooth
from ..groups import cat
from ..interior import boards, bunch, chair, counter, curtain, lamp, lamp_light, room, shelf, window_view
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
    POND,
    ROSE,
    RUST,
    SAGE,
    SAND,
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
from ..svg import clip, dot, grain, group, line, oval, oval_d, overprint, path, poly, rect, rect_d, stroke
from ..things import bowl, box, crate, letter, loaf, mug, plant, pot, steam_lines, telephone


@scene("keuken")
def keuken() -> str:
    """The kitchen of the buurthuis: two cooks, big pans, shelves with jars, steam against the tiles."""
    out = room(MIST, mix(RUST, SLATE, 0.3), 640) + "".join(
        rect(i * 62, 300 + j * 52, 59, 49, light(MIST, 0.35 if (i + j) % 3 else 0.1)) for i in range(20) for j in range(4)
    )
    out += window_view(440, 60, 300, 200, BUTTER, CANAL, seed=31) + _jars(60, 160, 320) + _jars(800, 160, 340) + line(770, 276, 1160, 276, NIGHT, 5)
    out += "".join(
        stroke(f"M{x} 276v24", NIGHT, 4) + (oval(x, 330, 26, 30, c, "dl4") if k else line(x, 300, x, 350, STONE, 7) + oval(x, 362, 14, 16, STONE))
        for x, c, k in ((1060, BRICK, 1), (1120, PETROL, 1), (1000, STONE, 0), (960, STONE, 0))
    )
    stir = poses.STAND.but(lean=8, hands=((30, -64), (26, -58)), nod=6)
    out += person((330, 770), 520, cast.HASSAN.but(coat=BRICK, detail="schort", coat_length=8), stir, prop=line(30, -70, 34, -46, AMBER, 2.4))
    out += person(
        (880, 770), 510, cast.JOYCE.but(detail="schort", coat_length=8), stir.but(hands=((26, -53), (21, -54))), True, prop=line(27, -54, 36, -52, STONE, 2)
    )
    out += person(
        (620, 770), 480, cast.LIEN.but(coat=LEAF, detail="schort"), poses.FRONT.but(hands=((-8, -54), (9, -54)), nod=4), prop=bowl(0, -50, 22, YELLOW, LEAF)
    )
    out += counter(-30, 560, 1270, 260, CANAL, CREAM) + rect(440, 520, 0.1, 0.1, NIGHT)
    out += (
        pot(500, 546, 170, BRICK)
        + steam_lines(500, 430, 110)
        + rect(690, 538, 130, 10, AMBER, 3)
        + "".join(oval(706 + i * 17, 534, 9, 7, BRICK) for i in range(5))
        + loaf(1000, 546, 130)
        + "".join(dot(x, y, 20, c, "dl4") for x, y, c in ((110, 526, YELLOW), (150, 528, BRICK), (190, 526, LEAF)))
        + group(leaf_sprig(60, 548, 100, LEAF, -14), leaf_sprig(70, 548, 110, FOREST, 16))
        + plant(1130, 548, 130, "blad", YELLOW)
    )
    return out


def _jars(x: float, y: float, w: float) -> str:
    """Draw a kitchen shelf with jars and bowls."""
    out = rect(x, y, w, 12, RUST) + stroke(f"M{x + 30} {y + 12}v24M{x + w - 30} {y + 12}v24", RUST, 7)
    for i, (tint, h) in enumerate(((BRICK, 60), (YELLOW, 80), (CREAM, 50), (LEAF, 72), (AMBER, 58))):
        left = x + 14 + i * (w - 20) / 5
        out += (
            rect(left, y - h, 44, h, light(tint, 0.1), 8, "dl3 cr3")
            + rect(left + 4, y - h - 8, 36, 10, PETROL, 2)
            + rect(left + 8, y - h * 0.6, 28, h * 0.3, CREAM, 2)
        )
    return out


@scene("soep")
def soep() -> str:
    """A big pan of soup, a ladle, three waiting bowls: seen from close by."""
    out = (
        rect(-5, -5, 1210, 810, BRICK, shade="dt4")
        + "".join(rect(i * 120 + (j % 2) * 60 - 60, j * 74, 116, 70, dark(BRICK, 0.07 if (i + j) % 3 else 0.02)) for i in range(12) for j in range(7))
        + lamp(830, 150, 260, YELLOW)
        + lamp_light(830, 150, 260, 620, 420, 6)
    )
    out += (
        rect(-5, 520, 1210, 290, AMBER, shade="db4")
        + rect(-5, 514, 1210, 16, light(AMBER, 0.3))
        + "".join(line(-5, 560 + i * 62, 1210, 556 + i * 64, dark(AMBER, 0.12), 3) for i in range(4))
    )
    out += (
        overprint(oval_d(380, 650, 330, 46), light(SLATE, 0.4), 0.8)
        + path("M120 300H640V560C640 630 600 650 560 650H200C160 650 120 630 120 560Z", CANAL, "dl5 cr3")
        + stroke("M120 380h-50v80h50M640 380h50v80h-50", PETROL, 24)
        + motif(290, 520, 190, BUTTER)
    )
    out += (
        oval(380, 300, 260, 62, light(CANAL, 0.3))
        + oval(380, 304, 240, 52, YELLOW, "dl3")
        + "".join(
            oval(x, y, 24, 10, c)
            for x, y, c in (
                (250, 300, AMBER),
                (330, 322, BRICK),
                (300, 286, LEAF),
                (420, 290, AMBER),
                (500, 306, LEAF),
                (380, 334, LEAF),
                (460, 330, BRICK),
                (540, 300, AMBER),
            )
        )
    )
    out += "".join(steam_lines(x, 230, h, CREAM) for x, h in ((250, 150), (360, 190), (160, 110)))
    arm = limb(((1230, 60), (980, 140), (700, 200)), (150, 120, 84))
    out += (
        stroke("M640 210L520 330", STONE, 16)
        + oval(506, 330, 54, 22, STONE, "dl3")
        + path(arm, PETROL, "db4")
        + stroke("M724 158L712 236", dark(PETROL, 0.4), 16)
        + path(smooth([(716, 170), (664, 168), (620, 196), (612, 228), (650, 246), (712, 238)]), SKIN_TAN, "db3")
    )
    out += (
        bowl(800, 680, 210, CREAM, YELLOW)
        + bowl(1040, 720, 230, MIST, YELLOW)
        + oval(800, 590, 30, 9, BRICK)
        + oval(830, 600, 18, 6, LEAF)
        + oval(1040, 628, 30, 10, BRICK)
        + oval(1000, 634, 16, 6, LEAF)
        + loaf(1060, 560, 240)
        + "".join(steam_lines(x, y, 80) for x, y in ((800, 570), (1040, 600)))
    )
    out += (
        group(leaf_sprig(90, 780, 170, LEAF, 64), leaf_sprig(70, 790, 150, FOREST, 84))
        + "".join(path(f"M{x} 740l130-22l6 20l-126 28z", AMBER, "dl4") + leaf_sprig(x + 134, 726, 60, LEAF, 80) for x in (400,))
        + dot(660, 750, 44, BRICK, "dl5")
        + stroke("M660 708q4-16 18-18", FOREST, 8)
    )
    return out


@scene("telefoon")
def telefoon() -> str:
    """An old woman phones De Vraagbaak from her chair by the window; the cat listens."""
    out = (
        room(mix(YELLOW, BLUSH, 0.35), mix(CANAL, PETROL, 0.4), 620)
        + "".join(dot(40 + i * 80 + (j % 2) * 40, 40 + j * 70, 6, mix(YELLOW, BRICK, 0.3)) for i in range(15) for j in range(8))
        + window_view(110, 80, 380, 400, MIST, CANAL, seed=41)
        + curtain(60, 50, 130, 440, BRICK)
        + curtain(540, 50, 130, 440, BRICK, True)
    )
    out += (
        cat(240, 484, 90)
        + plant(420, 482, 140, "blad", CANAL)
        + rect(740, 90, 110, 140, RUST, 4)
        + rect(752, 102, 86, 116, CREAM)
        + motif(764, 176, 62, CANAL)
        + rect(900, 130, 90, 90, RUST, 4)
        + rect(910, 140, 70, 70, BLUSH)
        + dot(945, 172, 18, BRICK)
        + path("M920 210q25-34 50 0z", PETROL)
    )
    out += (
        rect(1090, 330, 14, 430, NIGHT)
        + path("M1030 200H1160L1200 350H990Z", CREAM, "cb5 dl2")
        + grain(oval_d(1095, 400, 300, 280), "wo6")
        + oval(1096, 762, 70, 14, NIGHT)
    )
    out += path("M560 400C560 330 600 300 660 300H840C900 300 920 340 920 400V720H560Z", BRICK, "dl4") + path(
        "M520 520C500 470 590 460 610 510V740H530Z", dark(BRICK, 0.15), "dl3"
    )
    lady = cast.MEVROUW.but(coat=CANAL, trousers=RUST, shawl="", detail="knopen", coat_length=8)
    talk = poses.SIT.but(lean=-6, hands=((9.5, -72), (20, -36)), feet=((24, 0), (18, 0)), elbow=1)
    out += person((760, 790), 620, lady, talk, prop="", behind="") + group(rect(-5, -12, 10, 24, NIGHT, 5), move=(815, 355), turn=8)
    out += (
        path("M840 560C850 500 930 500 940 550V750H850Z", dark(BRICK, 0.12), "dl4")
        if False
        else rect(535, 735, 30, 40, NIGHT, 4) + rect(900, 720, 0.1, 0.1, NIGHT)
    )
    out += (
        rect(990, 560, 90, 14, RUST, 6)
        + rect(1028, 574, 14, 196, dark(RUST))
        + telephone(1030, 560, 84, PETROL)
        + stroke("M1010 540C960 560 940 480 900 470C870 462 850 430 842 400", NIGHT, 4)
        + mug(260, 482, 0.1)
    )
    return out + oval(300, 760, 230, 30, mix(CANAL, PETROL, 0.7)) + box(150, 770, 0.1, 0.1) + _basket(290, 760)


def _basket(x: float, y: float) -> str:
    """Draw a basket with balls of wool and needles."""
    out = (
        "".join(dot(x + dx, y - 78, 34, c, "dl4") for dx, c in ((-40, ROSE), (36, YELLOW), (0, BRICK)))
        + line(x - 20, y - 100, x - 70, y - 170, STONE, 5)
        + line(x + 10, y - 100, x + 50, y - 175, STONE, 5)
    )
    return (
        out
        + path(f"M{x - 95} {y - 80}H{x + 95}L{x + 74} {y}H{x - 74}Z", AMBER, "dl5")
        + "".join(line(x - 90 + k * 3, y - 60 + k * 20, x + 90 - k * 3, y - 60 + k * 20, dark(AMBER), 3) for k in range(3))
    )


@scene("verhuisdoos")
def verhuisdoos() -> str:
    """Moving day in Nieuwe Werf: two neighbours carry a box into an empty, sunny room."""
    floor = mix(AMBER, SAND, 0.35)
    out = (
        room(mix(MIST, CREAM, 0.35), floor, 580)
        + boards(580, floor)
        + window_view(420, 70, 400, 380, BUTTER, CANAL, seed=47, panes=3)
        + grain("M420 460H820L1040 800H200Z", "wt6")
        + path("M400 640L800 640L900 800H250Z", BUTTER, opacity=0.35)
    )
    out += line(960, 0, 960, 90, NIGHT, 3) + dot(960, 108, 20, YELLOW) + grain(oval_d(960, 108, 90, 90), "wo4")
    carry = poses.CARRY.but(hands=((17, -56), (20, -58)), lean=-6)
    out += (
        oval_patch(420, 770, 170)
        + oval_patch(760, 770, 170)
        + person((410, 770), 500, cast.KOFI.but(coat=YELLOW), carry)
        + box(478, 515, 230, 130, AMBER)
        + person((775, 770), 490, cast.DARIA.but(coat=CANAL, shawl=""), carry.but(feet=((10, 0), (-12, -3)), toes=(0, 24)), True)
    )
    out += (
        box(900, 770, 210, 150, AMBER)
        + box(930, 620, 160, 110, dark(AMBER, 0.08), True)
        + plant(1010, 530, 170, "monstera", BRICK)
        + box(60, 770, 190, 130, dark(AMBER, 0.06))
        + box(84, 640, 140, 90)
        + lamp(0, 0, 0.1)
    )
    out += person((180, 470), 0.1, cast.JAN, poses.STAND) + group(rect(-60, -12, 120, 24, BRICK, 10, "db4"), move=(154, 540)) + cat(1090, 620, 0.1)
    return out + person((300, 800), 250, cast.LOTTE.but(coat=ROSE), poses.CARRY, prop=rect(9, -64, 22, 16, BRICK, 1, "dl3"))


@scene("brief")
def brief() -> str:
    """Letters on the kitchen table in the light of the lamp; two hands, a mug, a pen."""
    out = (
        rect(-5, -5, 1210, 810, PETROL, shade="dt4")
        + window_view(100, 40, 300, 230, ROSE, dark(CANAL, 0.4), True, 51)
        + shelf(860, 30, 280, 220, 2, 5, RUST)
        + lamp_light(620, 150, 300, 800, 640, 6)
        + lamp(620, 150, 300, BRICK)
    )
    out += poly(AMBER, (130, 320), (1070, 320), (1320, 812), (-120, 812), shade="wt4") + "".join(
        line(600 + (i - 3.5) * 130, 322, 600 + (i - 3.5) * 200, 812, dark(AMBER, 0.12), 3) for i in range(8)
    )
    out += overprint(poly_shadow(), light(SLATE, 0.35), 0.8)
    out += (
        letter(600, 520, 250, -4, True, CREAM, BRICK)
        + letter(330, 430, 190, -12)
        + letter(290, 500, 180, 8, mark=CANAL)
        + letter(880, 420, 190, 14, mark=YELLOW)
        + letter(930, 560, 160, -18, True, BUTTER, CANAL)
    )
    left, right = limb(((190, 850), (300, 760), (450, 640)), (150, 120, 84)), limb(((1080, 860), (960, 770), (800, 640)), (150, 120, 84))
    out += path(left, YELLOW, "dl4") + path(right, YELLOW, "dl3") + stroke("M424 606L476 668", dark(YELLOW), 18) + stroke("M826 606L772 668", dark(YELLOW), 18)
    out += path(smooth([(446, 612), (486, 586), (530, 590), (548, 612), (512, 634), (480, 662)]), SKIN_WARM, "dl3") + path(
        smooth([(806, 614), (764, 588), (724, 590), (706, 612), (740, 636), (776, 662)]), SKIN_WARM, "dl3"
    )
    out += (
        group(rect(-5, -90, 10, 120, CANAL, 5) + poly(NIGHT, (-5, 30), (5, 30), (0, 46)), move=(718, 590), turn=28)
        + mug(1040, 420, 92, CREAM, BRICK, True)
        + bunch(190, 400, 170, [BRICK, YELLOW, ROSE], CANAL)
    )
    return (
        out
        + path("M530 352a34 34 0 1 0 68 0a34 34 0 1 0-68 0", NIGHT, opacity=0)
        + group(
            rect(0, 0, 120, 74, BRICK, 8, "db3")
            + rect(12, 10, 96, 22, MIST, 3)
            + "".join(rect(12 + (i % 4) * 25, 40 + (i // 4) * 15, 20, 11, CREAM, 2) for i in range(8)),
            move=(60, 640),
            turn=-10,
        )
    )


def poly_shadow() -> str:
    """Return path data of the shadows of the letters."""
    return "M490 392L748 372L764 672L512 690ZM240 420L430 372L450 480L380 560L210 530ZM800 380L980 400L1010 480L1030 640L880 660L800 470Z"


UNUSED = (chair, clip, crate, rect_d, LEAF, POND, SAGE, BUTTER, STONE)
