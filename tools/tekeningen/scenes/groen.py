"""Gardens and facades: growing things, and making houses warm."""

from .. import cast, poses
from ..bridges import motif
from ..buildings import bricks, door, gable_row, garden_house, silhouette_row, window
from ..geometry import smooth
from ..groups import dog, seated, shaded
from ..interior import room, window_view
from ..nature import bare_tree, bush, cloud, flower, grass, gull, leaf_sprig, rose_vine, sky, sun, tree
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
    light,
    mix,
)
from ..people import person
from ..registry import scene
from ..street import bike, cast_shadow, lamp_post, paving, wheel
from ..svg import clip, dot, grain, group, line, oval, overprint, path, poly_d, rect, rect_d, stroke
from ..things import bag, box, crate, mug, plant, watering_can


def _cabbage(x: float, y: float, r: float, colour: str = SAGE) -> str:
    """Draw a cabbage."""
    out = "".join(group(oval(0, -r * 0.5, r * 0.52, r * 0.7, dark(colour, 0.1 * (i % 2)), "dl3"), move=(x, y), turn=i * 60) for i in range(6))
    return (
        out
        + dot(x, y, r * 0.55, light(colour, 0.3), "dl4")
        + stroke(f"M{x - r * 0.3} {y + r * 0.1}q{r * 0.3} {-r * 0.5} {r * 0.6} {-r * 0.1}", colour, r * 0.08)
    )


def _pumpkin(x: float, y: float, r: float, colour: str = AMBER) -> str:
    """Draw a pumpkin lying at y."""
    out = "".join(oval(x + q * r, y - r * 0.66, r * 0.46, r * 0.66, dark(colour, 0.1 * abs(q)), "dl4") for q in (-0.62, 0.62, -0.3, 0.3, 0))
    return out + stroke(f"M{x} {y - r * 1.25}q{r * 0.05} {-r * 0.3} {r * 0.25} {-r * 0.3}", FOREST, r * 0.16)


@scene("buurttuin")
def buurttuin() -> str:
    """Buurttuin De Kade: raised beds, a green house, neighbours at work in front of the gables."""
    out = sky(1200, 400, MIST, CREAM, "ct3") + sun(180, 130, 60) + cloud(820, 80, 240) + gable_row(-30, 420, 1280, 230, 71, tint=CREAM, share=0.18)
    out += rect(-5, 412, 1210, 400, LEAF, shade="dt3") + bush(-20, 424, 420, 50, FOREST) + bush(820, 424, 420, 56, FOREST) + tree(1090, 440, 260, SAGE, "rond")
    house = poly_d((440, 470), (440, 330), (560, 240), (680, 330), (680, 470))
    out += (
        path(house, mix(MIST, CREAM, 0.5), "cb4")
        + "".join(line(x, 470, x, y, CREAM, 4) for x, y in ((500, 285), (560, 240), (620, 285)))
        + stroke(house, CREAM, 7)
        + line(440, 330, 680, 330, CREAM, 4)
        + "".join(leaf_sprig(x, 470, 90, LEAF, t) for x, t in ((470, -8), (530, 6), (590, -4), (650, 8)))
    )
    out += path("M520 470H620L760 810H400Z", SAND, "db3")
    for x, y, w, h in ((60, 540, 340, 64), (740, 530, 380, 64)):
        out += (
            "".join(leaf_sprig(x + 30 + i * 48, y + 6, 78, LEAF if i % 2 else SAGE, -6 + i * 2) for i in range(int(w / 50)))
            + rect(x, y, w, h, AMBER, 3, "db4")
            + line(x, y + h / 2, x + w, y + h / 2, dark(AMBER), 3)
        )
    out += shaded(250, 668, 320, person((190, 668), 320, cast.FATMA.but(coat_length=14), poses.REACH.but(lean=22, hands=((32, -52), (28, -50)))))
    out += shaded(800, 690, 330, person((1120, 672), 320, cast.WINSTON, poses.REACH.but(lean=18, hands=((32, -54), (28, -52))), True))
    out += shaded(560, 690, 320, person((560, 690), 330, cast.DARIA, poses.CARRY, prop=group(crate(0, 0, 26, [BRICK, YELLOW, LEAF, BRICK]), move=(7, -53))))
    out += in_bed(60, 690, 380) + in_bed(720, 700, 430)
    out += person((800, 806), 210, cast.ADAM, poses.STAND.but(hands=((16, -50), (18, -50)))) + watering_can(868, 740, 90, CANAL)
    return out + "".join(flower(x, 815, h, YELLOW, "zon") for x, h in ((30, 260), (100, 330), (165, 230), (1170, 300), (1110, 220)))


def in_bed(x: float, y: float, w: float) -> str:
    """Draw a raised bed in front, with cabbages and flowers."""
    out = "".join(_cabbage(x + 40 + i * 74, y - 4, 36, (SAGE, LEAF)[i % 2]) for i in range(int(w / 76)))
    return out + rect(x, y, w, 84, dark(AMBER, 0.08), 3, "db5") + line(x, y + 42, x + w, y + 42, dark(AMBER, 0.3), 3)


@scene("moestuin")
def moestuin() -> str:
    """Harvest in the kitchen garden: rows run to the horizon, a woman kneels by the pumpkins."""
    out = (
        sky(1200, 330, BUTTER, SAND, "dt2")
        + sun(860, 200, 90)
        + silhouette_row(-20, 320, 1240, 100, 17, mix(SAND, POND, 0.45))
        + tree(60, 330, 200, FOREST, "wolk")
        + tree(1140, 330, 170, LEAF, "rond")
    )
    out += rect(-5, 318, 1210, 490, mix(RUST, SAND, 0.25), shade="db4")
    for i in range(-5, 6):
        out += path(f"M{600 + i * 60} 320L{600 + i * 68} 320L{600 + i * 330} 812L{600 + i * 330 - 150} 812Z", (LEAF, SAGE, FOREST)[i % 3], "dt3")
    out += "".join(_cabbage(600 + q * (150 + r * 46) - 10, 380 + r * 50, 16 + r * 6) for r in range(6) for q in (-1, 1)) + "".join(
        leaf_sprig(600 + q * (330 + r * 70), 420 + r * 60, 60 + r * 22, LEAF) for r in range(5) for q in (-1, 1)
    )
    out += person(
        (980, 520), 230, cast.JAN, poses.STAND.but(hands=((12, -60), (4, -46))), True, prop=line(12, -78, 16, 0, RUST, 2.4) + path("M10-4H22L20 8H13Z", SLATE)
    )
    out += shaded(
        470, 690, 430, person((440, 716), 470, cast.SAMIRA.but(coat_length=10, coat=BRICK, detail="schort"), poses.KNEEL.but(hands=((28, -22), (33, -24))))
    )
    out += (
        _pumpkin(640, 730, 84)
        + _pumpkin(770, 760, 60, BRICK)
        + crate(860, 780, 250, [BRICK, LEAF, YELLOW, SAGE, BRICK])
        + "".join(leaf_sprig(x, y, 150, c, t) for x, y, c, t in ((60, 815, FOREST, -10), (150, 820, LEAF, 8), (1120, 815, FOREST, 12), (1180, 815, LEAF, -4)))
    )
    return out + gull(300, 90, 50, RUST) + gull(370, 120, 36, RUST)


@scene("geveltuin")
def geveltuin() -> str:
    """Two neighbours lift the paving stones and plant a strip of green along the front of the house."""
    out = rect(-5, -5, 1210, 640, BRICK, shade="dt3 dr2") + bricks(0, 0, 1200, 630, dark(BRICK, 0.15), 14, 17, 0.13)
    out += (
        window(110, 110, 230, 290, False, (2, 2))
        + door(470, 632, 170, 420, PETROL)
        + window(790, 110, 270, 290, True, (3, 2))
        + rect(-5, 560, 470, 74, dark(BRICK, 0.35))
        + rect(672, 560, 540, 74, dark(BRICK, 0.35))
    )
    out += rose_vine([(700, 640), (694, 520), (705, 400), (698, 280), (720, 170), (780, 80), (880, 50), (980, 44), (1080, 60)], 34, 3, 0.75)
    out += paving(-5, 630, 1210, 180, mix(SAND, STONE, 0.5), 5, 6) + path("M-5 634H450V684H-5ZM690 634H1210V684H690Z", dark(RUST, 0.35), "dt3")
    out += (
        "".join(
            flower(x, 664, h, c, k)
            for x, h, c, k in (
                (30, 170, YELLOW, "zon"),
                (84, 120, ROSE, "tulp"),
                (122, 140, CREAM, "rond"),
                (170, 110, YELLOW, "tulp"),
                (1040, 130, CREAM, "rond"),
                (1090, 160, YELLOW, "zon"),
                (1150, 120, ROSE, "tulp"),
            )
        )
        + leaf_sprig(220, 664, 110, SAGE)
        + leaf_sprig(990, 664, 120, SAGE)
    )
    out += shaded(330, 740, 400, person((270, 752), 430, cast.JOYCE.but(coat=YELLOW, coat_length=8), poses.KNEEL)) + plant(420, 730, 110, "blad", RUST, SAGE)
    out += shaded(
        860,
        752,
        400,
        person(
            (870, 760),
            440,
            cast.WIM.but(coat=CANAL),
            poses.STAND.but(lean=12, hands=((19, -46), (15, -50)), feet=((-7, 0), (9, 0))),
            True,
            prop=line(24, -64, 10, -4, AMBER, 2.6) + path("M12-8L4-10L1 8L10 6Z", SLATE),
        ),
    )
    out += (
        "".join(rect(600 + (i % 2) * 6, 770 - i * 17, 120, 15, dark(STONE, 0.1 * (i % 2)), 2, "db3") for i in range(4))
        + plant(90, 795, 190, "monstera", CANAL, LEAF)
        + watering_can(1090, 790, 150, YELLOW, True)
    )
    return out + overprint(poly_d((-5, -5), (380, -5), (60, 640), (-5, 640)), light(SLATE, 0.55), 0.55)


@scene("gevel-isolatie")
def gevel_isolatie() -> str:
    """Scaffolding in the Tulpstraat: workers put insulation on the side of a house, a neighbour looks on."""
    out = sky(1200, 800, SAND, BLUSH, "dt2") + sun(1030, 190, 76) + garden_house(770, 640, 520, 330, 5) + bare_tree(720, 650, 330, PETROL, 6)
    wall = poly_d((40, 650), (40, 210), (320, 40), (600, 210), (600, 650))
    out += (
        path(wall, BRICK, "dl3")
        + clip(wall, bricks(40, 40, 560, 610, dark(BRICK, 0.16), 9, 15, 0.12))
        + path("M10 232L320 34L630 232L620 200L320 4L20 200Z", dark(AMBER, 0.12))
    )
    tiles = ""
    for row in range(5):
        for column in range(3 if row < 3 else 2):
            tiles += rect(62 + column * 118, 540 - row * 94, 114, 90, light(YELLOW, 0.25) if (row + column) % 2 else YELLOW, 2, "dl3") + dot(
                119 + column * 118, 585 - row * 94, 4, RUST
            )
    out += clip(wall, tiles) + window(430, 330, 110, 130, True, (2, 2)) + window(280, 120, 80, 90, False, (2, 1))
    poles = (
        "".join(rect(x, 120, 9, 540, SLATE) for x in (30, 320, 616))
        + "".join(rect(10, y, 640, 14, AMBER, 2, "db4") + line(10, y - 70, 650, y - 70, SLATE, 6) for y in (410, 230))
        + line(34, 650, 320, 420, SLATE, 5)
        + line(326, 404, 616, 244, SLATE, 5)
    )
    suit = cast.PIOTR.but(coat=CANAL, head={**cast.PIOTR.head, "hat": "helm", "hat_colour": YELLOW})
    mate = cast.KOFI.but(coat=BRICK, head={**cast.KOFI.head, "hat": "helm", "hat_colour": CREAM}, detail="hesje")
    panel = rect(8, -70, 5, 42, YELLOW, 1, "dl3")
    out += (
        person((330, 410), 260, suit, poses.REACH.but(hands=((-12, -64), (16, -80))), True)
        + person((500, 410), 255, mate, poses.CARRY, True, prop=rect(6, -66, 24, 20, YELLOW, 1, "dl3"))
        + poles
    )
    out += rect(-5, 645, 1210, 165, mix(SAND, STONE, 0.4), shade="db4") + bush(640, 652, 160, 50, FOREST)
    out += shaded(
        760, 745, 400, person((740, 745), 400, cast.NOOR, poses.HOLD.but(hands=((13, -66), (16, -64))), True, prop=group(mug(12, -64, 9, CREAM))), -120
    ) + shaded(900, 750, 410, person((900, 750), 410, cast.HASSAN, poses.STAND.but(hands=((2, -46), (20, -84))), True), -120)
    out += "".join(rect(90, 760 - i * 30, 230, 28, (YELLOW, light(YELLOW))[i % 2], 2, "dl3 db2") for i in range(4)) + panel[:0]
    return out + plant(1120, 790, 180, "blad", CANAL, LEAF)


@scene("energieklussers")
def energieklussers() -> str:
    """Two energy fixers at work in a living room: foil behind the radiator, a strip along the window."""
    out = room(mix(BLUSH, SAND, 0.3), mix(AMBER, RUST, 0.3), 600) + window_view(430, 80, 420, 320, MIST, CANAL, seed=5)
    out += (
        rect(470, 440, 340, 130, CREAM, 8, "db3")
        + "".join(rect(484 + i * 27, 450, 14, 110, dark(CREAM, 0.14), 6) for i in range(12))
        + rect(458, 470, 14, 20, SLATE)
        + rect(820, 440, 60, 130, STONE, 2, "cl5")
    )
    out += person(
        (240, 740),
        480,
        cast.YUSUF.but(coat=CANAL, detail="hesje"),
        poses.REACH.but(lean=6, hands=((36, -84), (34, -74))),
        prop=line(38, -100, 38, -56, YELLOW, 2),
    )
    step = stroke("M120 746L180 560H290L350 746M160 640H310M140 700H330", SLATE, 10) + rect(164, 552, 142, 16, BRICK, 4)
    out += person((985, 752), 470, cast.OLENA.but(coat=BRICK, coat_length=8, detail="hesje"), poses.KNEEL.but(hands=((24, -38), (28, -44)), lean=14), True)
    out += (
        rect(786, 560, 70, 18, STONE, 8)
        + step[:0]
        + rect(560, 690, 190, 74, PETROL, 6, "db4")
        + stroke("M620 690v-24h70v24", NIGHT, 9)
        + rect(640, 716, 30, 14, YELLOW, 2)
        + dot(500, 742, 30, YELLOW, "dl4")
        + dot(500, 742, 14, mix(AMBER, RUST, 0.3))
    )
    out += seated(1110, 640, 330, cast.MEVROUW, True, BRICK, prop=group(mug(19, -34, 9, CREAM))) if False else plant(1110, 610, 260, "monstera", YELLOW)
    return out + plant(80, 600, 200, "blad", BRICK) + rect(60, 596, 60, 8, RUST) + motif(1010, 170, 110, PETROL, YELLOW)


UNUSED = (smooth, dog, gull, wheel, bike, cast_shadow, lamp_post, bag, box, POND, ROSE, grass, grain, rect_d)
