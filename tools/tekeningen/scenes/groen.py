"""Gardens and facades: growing things, and making houses warm."""

from .. import cast, poses
from ..bridges import motif
from ..buildings import bricks, door, gable_row, garden_house, silhouette_row, window
from ..groups import cat, out_walking
from ..interior import curtain, poster, room, window_view
from ..nature import bare_tree, bush, cloud, flower, gull, leaf_sprig, rose_vine, sky, sun, tree
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
from ..street import oval_patch, paving
from ..svg import clip, dot, each, group, line, oval, overprint, path, poly, poly_d, rect, stroke
from ..things import crate, mug, plant, watering_can


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


def _raised_bed(x: float, y: float, w: float) -> str:
    """Draw a raised bed in front, full of cabbages."""
    out = "".join(_cabbage(x + 40 + i * 74, y - 4, 36, (SAGE, LEAF)[i % 2]) for i in range(int(w / 76)))
    return out + rect(x, y, w, 84, dark(AMBER, 0.08), 3, "db5") + line(x, y + 42, x + w, y + 42, dark(AMBER, 0.3), 3)


def _far_bed(x: float, y: float, w: float) -> str:
    """Draw a raised bed further away, with tall leaves."""
    out = "".join(leaf_sprig(x + 30 + i * 48, y + 6, 78, LEAF if i % 2 else SAGE, -6 + i * 2) for i in range(int(w / 50)))
    return out + rect(x, y, w, 64, AMBER, 3, "db4") + line(x, y + 32, x + w, y + 32, dark(AMBER), 3)


def _green_house() -> str:
    """Draw the glass house at the end of the path."""
    house = poly_d((430, 470), (430, 320), (560, 226), (690, 320), (690, 470))
    out = path(house, mix(MIST, CREAM, 0.5), "cb4") + each(
        leaf_sprig, (465, 470, 96, LEAF, -8), (530, 470, 84, SAGE, 6), (595, 470, 90, LEAF, -4), (655, 470, 96, FOREST, 8)
    )
    return (
        out
        + each(line, (495, 470, 495, 275, CREAM, 4), (560, 470, 560, 228, CREAM, 4), (625, 470, 625, 275, CREAM, 4), (430, 320, 690, 320, CREAM, 4))
        + stroke(house, CREAM, 7)
    )


@scene("buurttuin")
def buurttuin() -> str:
    """Buurttuin De Kade: raised beds, a green house, neighbours at work in front of the gables."""
    out = sky(1200, 400, MIST, CREAM, "ct3") + sun(180, 130, 68) + cloud(820, 80, 240) + gable_row(-30, 420, 1280, 230, 71, tint=CREAM, share=0.18)
    out += rect(-5, 412, 1210, 400, LEAF, shade="dt3") + bush(-20, 424, 420, 50, FOREST) + bush(820, 424, 420, 56, FOREST) + tree(1110, 440, 280, SAGE)
    out += _green_house() + path("M520 470H620L760 810H400Z", SAND, "db3") + _far_bed(60, 540, 340) + _far_bed(720, 530, 400)
    reach = poses.REACH.but(lean=22, hands=((32, -52), (28, -50)))
    out += out_walking(180, 668, 340, cast.FATMA.but(coat=CANAL, coat_length=14), reach)
    out += out_walking(1000, 672, 335, cast.WINSTON.but(coat=YELLOW, coat_length=12), reach, True)
    out += out_walking(
        560, 700, 350, cast.DARIA.but(coat=BRICK, coat_length=12), poses.CARRY, prop=group(crate(0, 0, 26, [BRICK, YELLOW, LEAF, BRICK]), move=(7, -53))
    )
    out += (
        _raised_bed(60, 700, 380)
        + _raised_bed(720, 706, 430)
        + oval_patch(705, 796, 80)
        + person((690, 796), 235, cast.ADAM.but(coat=YELLOW), poses.STAND.but(hands=((16, -50), (18, -50))))
    )
    out += watering_can(768, 714, 96, CANAL)
    return out + "".join(flower(x, 815, h, YELLOW, "zon") for x, h in ((26, 270), (92, 340), (160, 220), (1180, 320), (1124, 230)))


def _rows() -> str:
    """Draw the rows of the kitchen garden running to the horizon."""
    out = "".join(path(f"M{600 + i * 60} 320h{i * 8}L{600 + i * 330} 812h-150Z", (LEAF, SAGE, FOREST)[i % 3], "dt3") for i in range(-5, 6))
    out += "".join(_cabbage(590 + q * (150 + r * 46), 380 + r * 50, 16 + r * 6) for r in range(6) for q in (-1, 1))
    return out + "".join(leaf_sprig(600 + q * (330 + r * 70), 420 + r * 60, 60 + r * 22, LEAF) for r in range(5) for q in (-1, 1))


@scene("moestuin")
def moestuin() -> str:
    """Harvest in the kitchen garden: rows run to the horizon, a woman kneels by the pumpkins."""
    out = sky(1200, 330, BUTTER, SAND, "dt2") + sun(860, 200, 96) + silhouette_row(-20, 320, 1240, 100, 17, mix(SAND, POND, 0.45))
    out += tree(60, 330, 220, FOREST, "wolk") + tree(1140, 330, 180, LEAF) + rect(-5, 318, 1210, 490, mix(RUST, SAND, 0.25), shade="db4") + _rows()
    spade = line(12, -84, 14, -6, AMBER, 2.4) + path("M9-10H19L18 2H12Z", SLATE)
    out += out_walking(980, 530, 250, cast.JAN, poses.STAND.but(hands=((12, -60), (4, -46))), True, prop=spade)
    kneel = poses.KNEEL.but(hands=((28, -22), (33, -24)))
    out += oval_patch(450, 716, 260) + person((440, 716), 500, cast.SAMIRA.but(coat_length=10, coat=BRICK, detail="schort"), kneel)
    out += oval_patch(650, 732, 150) + oval_patch(775, 760, 110) + _pumpkin(645, 732, 90) + _pumpkin(778, 762, 64, BRICK)
    out += crate(870, 784, 260, [BRICK, LEAF, YELLOW, SAGE, BRICK]) + each(
        leaf_sprig, (60, 815, 150, FOREST, -10), (150, 820, 150, LEAF, 8), (1170, 815, 160, FOREST, 8)
    )
    return out + gull(300, 90, 50, RUST) + gull(370, 120, 36, RUST)


def _front_strip() -> str:
    """Draw the strips of soil along the front of the house, with flowers."""
    out = path("M-5 634H450V684H-5ZM690 634H1210V684H690Z", dark(RUST, 0.35), "dt3")
    out += each(flower, (30, 664, 170, YELLOW, "zon"), (84, 664, 120, ROSE, "tulp"), (122, 664, 140, CREAM), (170, 664, 110, YELLOW, "tulp"))
    out += each(flower, (1040, 664, 130, CREAM), (1090, 664, 160, YELLOW, "zon"), (1150, 664, 120, ROSE, "tulp"))
    return out + leaf_sprig(220, 664, 110, SAGE) + leaf_sprig(990, 664, 120, SAGE)


@scene("geveltuin")
def geveltuin() -> str:
    """Two neighbours lift the paving stones and plant a strip of green along the front of the house."""
    out = rect(-5, -5, 1210, 640, BRICK, shade="dt3 dr2") + bricks(0, 0, 1200, 630, dark(BRICK, 0.15), 14, 17, 0.13)
    out += window(110, 110, 230, 290) + cat(180, 400, 80) + door(470, 632, 170, 420, PETROL) + window(790, 110, 270, 290, True, (3, 2))
    out += (
        rect(-5, 560, 470, 74, dark(BRICK, 0.35))
        + rect(672, 560, 540, 74, dark(BRICK, 0.35))
        + poly(YELLOW, (530, 300), (560, 280), (590, 300), (580, 340), (540, 340))
        + motif(534, 326, 52, RUST)
    )
    out += rose_vine([(700, 640), (694, 520), (705, 400), (698, 280), (720, 170), (780, 80), (880, 50), (980, 44), (1080, 60)], 38, 3, 0.85)
    out += paving(-5, 630, 1210, 180, mix(SAND, STONE, 0.5), 5, 6) + _front_strip()
    out += overprint(poly_d((-5, -5), (380, -5), (60, 640), (-5, 640)), light(SLATE, 0.55), 0.55)
    spade = line(24, -64, 10, -4, AMBER, 2.6) + path("M12-8L4-10L1 8L10 6Z", SLATE)
    dig = poses.STAND.but(lean=12, hands=((19, -46), (15, -50)), feet=((-7, 0), (9, 0)))
    out += (
        oval_patch(290, 756, 230) + person((270, 756), 460, cast.JOYCE.but(coat=YELLOW, coat_length=8), poses.KNEEL) + plant(432, 744, 130, "blad", CANAL, SAGE)
    )
    out += out_walking(880, 764, 465, cast.WIM.but(coat=CANAL), dig, True, prop=spade)
    out += "".join(rect(600 + (i % 2) * 6, 770 - i * 17, 120, 15, dark(STONE, 0.1 * (i % 2)), 2, "db3") for i in range(4))
    return out + plant(90, 800, 210, "monstera", CANAL, LEAF) + watering_can(1090, 790, 150, YELLOW, True)


def _insulated_wall() -> str:
    """Draw the side of the house, half covered with yellow panels, behind its scaffolding."""
    wall = poly_d((40, 650), (40, 210), (320, 40), (600, 210), (600, 650))
    out = (
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
    return out + clip(wall, tiles) + window(430, 300, 110, 130, True) + window(280, 100, 80, 90, False, (2, 1))


def _scaffold() -> str:
    """Draw poles and planks."""
    out = "".join(rect(x, 110, 9, 550, SLATE) for x in (30, 320, 616)) + line(34, 650, 320, 424, SLATE, 5)
    return out + "".join(rect(10, y, 640, 14, AMBER, 2, "db4") + line(10, y - 70, 650, y - 70, SLATE, 6) for y in (450, 250))


@scene("gevel-isolatie")
def gevel_isolatie() -> str:
    """Scaffolding in the Tulpstraat: workers put insulation on the side of a house, a neighbour looks on."""
    out = (
        sky(1200, 800, SAND, BLUSH, "dt2") + sun(1010, 170, 84) + garden_house(780, 650, 520, 340, 5) + bare_tree(715, 655, 340, PETROL, 6) + _insulated_wall()
    )
    suit = cast.PIOTR.but(coat=CANAL, head={**cast.PIOTR.head, "hat": "helm", "hat_colour": YELLOW})
    mate = cast.KOFI.but(coat=PETROL, head={**cast.KOFI.head, "hat": "helm", "hat_colour": CREAM}, detail="hesje")
    out += person((330, 450), 275, suit, poses.REACH.but(hands=((18, -80), (20, -68))), True) + person(
        (500, 450), 270, mate, poses.CARRY, True, prop=rect(6, -66, 26, 22, YELLOW, 1, "dl3")
    )
    out += (
        person((440, 250), 200, cast.TARIQ.but(coat=BRICK, detail="hesje", head={**cast.TARIQ.head, "hat": "helm", "hat_colour": YELLOW}), poses.REACH, True)
        + _scaffold()
    )
    out += rect(-5, 645, 1210, 165, mix(SAND, STONE, 0.4), shade="db4") + bush(650, 652, 150, 50, FOREST)
    out += out_walking(740, 750, 430, cast.NOOR, poses.HOLD.but(hands=((13, -62), (16, -60))), True, -120, prop=mug(15, -60, 8, CREAM, BRICK))
    out += out_walking(940, 756, 440, cast.HASSAN, poses.STAND.but(hands=((2, -46), (24, -88))), True, -120)
    return (
        out
        + "".join(rect(90, 764 - i * 30, 230, 28, (YELLOW, light(YELLOW))[i % 2], 2, "dl3 db2") for i in range(4))
        + plant(1130, 795, 200, "blad", CANAL, LEAF)
    )


def _radiator() -> str:
    """Draw a radiator with shiny foil being slid behind it."""
    out = rect(790, 430, 76, 150, light(STONE, 0.4), 2, "cl5 dr3") + rect(470, 440, 340, 130, CREAM, 8, "db3")
    return out + "".join(rect(484 + i * 27, 450, 14, 110, dark(CREAM, 0.14), 6) for i in range(12)) + rect(456, 470, 16, 22, SLATE, 3)


@scene("energieklussers")
def energieklussers() -> str:
    """Two energy fixers at work in a living room: foil behind the radiator, a strip along the window."""
    out = room(mix(BLUSH, SAND, 0.3), mix(AMBER, RUST, 0.3), 600, mix(BLUSH, BRICK, 0.3)) + window_view(
        430, 80, 420, 310, MIST, CANAL, seed=5, view="flat", panes=3
    )
    out += (
        curtain(880, 50, 110, 340, CANAL, True)
        + cat(520, 392, 70)
        + plant(760, 392, 110, "cactus", BRICK)
        + poster(1030, 120, 110, 150, YELLOW, PETROL)
        + rect(60, 130, 150, 110, RUST, 4)
        + rect(72, 142, 126, 86, MIST)
    )
    out += path("M72 228L110 176L140 206L166 164L198 228Z", FOREST) + _radiator()
    strip = line(38, -104, 38, -50, YELLOW, 2.4)
    out += out_walking(235, 750, 510, cast.YUSUF.but(coat=CANAL, detail="hesje"), poses.REACH.but(lean=6, hands=((36, -86), (34, -74))), prop=strip)
    out += oval_patch(990, 758, 250) + person(
        (1000, 758), 500, cast.OLENA.but(coat=BRICK, coat_length=8, detail="hesje"), poses.KNEEL.but(hands=((26, -38), (30, -46)), lean=14), True
    )
    out += oval_patch(655, 768, 220) + rect(560, 690, 190, 76, PETROL, 6, "db4") + stroke("M620 690v-24h70v24", NIGHT, 9) + rect(640, 716, 30, 14, YELLOW, 2)
    out += oval_patch(480, 762, 70) + dot(480, 736, 34, YELLOW, "dl4") + dot(480, 736, 15, mix(AMBER, RUST, 0.3)) + plant(80, 640, 240, "monstera", YELLOW)
    return out + plant(1130, 620, 170, "blad", CREAM)
