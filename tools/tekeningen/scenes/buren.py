"""Neighbours at the door: the school gate, groceries, the food cupboard."""

from .. import cast, poses
from ..bridges import motif
from ..buildings import bricks, garden_house, window
from ..groups import cat, out_walking, shaded
from ..nature import bush, cloud, flower, grass, rose_vine, sky, sun, tree
from ..palette import AMBER, BLUSH, BRICK, BUTTER, CANAL, CREAM, FOREST, LEAF, MIST, NIGHT, PETROL, RUST, SAGE, SAND, STONE, YELLOW, dark, mix
from ..people import person
from ..registry import scene
from ..street import bike, cargo_bike, cast_shadow, oval_patch, paving
from ..svg import dot, each, group, line, path, poly, rect, stroke
from ..things import baguette, crate, loaf, plant


def _child_drawing(x: float, y: float, colour: str) -> str:
    """Draw a child's drawing taped to a window."""
    return rect(x, y, 28, 34, CREAM) + dot(x + 14, y + 15, 8, colour)


def _school_building() -> str:
    """Draw the brick school with its clock, big windows and double door."""
    out = (
        rect(180, 180, 840, 370, BRICK, shade="dl3") + bricks(180, 190, 840, 350, dark(BRICK, 0.16), 6, 14, 0.12) + rect(160, 160, 880, 28, CREAM, shade="db3")
    )
    out += (
        poly(dark(AMBER, 0.1), (440, 162), (600, 60), (760, 162), shade="dl4")
        + dot(600, 122, 25, CREAM)
        + line(600, 122, 600, 107, NIGHT, 3.4)
        + line(600, 122, 611, 128, NIGHT, 3.4)
    )
    out += "".join(window(x, 220, 110, 100, i % 2 == 0, (3, 2)) for i, x in enumerate((210, 340, 750, 880))) + "".join(
        window(x, 380, 120, 120, i % 2 == 1, (3, 2)) for i, x in enumerate((210, 350, 730, 880))
    )
    out += each(
        _child_drawing, (224, 396, BRICK), (262, 404, YELLOW), (364, 398, LEAF), (402, 410, BRICK), (760, 400, BRICK), (900, 398, CANAL), (948, 408, YELLOW)
    )
    out += rect(480, 226, 240, 84, CREAM, 4, "db2") + motif(530, 286, 140, CANAL) + rect(506, 342, 188, 210, CREAM)
    return out + "".join(rect(x, 354, 82, 198, CANAL, shade="dl3") + rect(x + 14, 370, 54, 84, BUTTER, shade="cb4") for x in (514, 604))


@scene("school")
def school() -> str:
    """Half past eight at school De Sluis: cargo bikes, parents, children with bags."""
    out = (
        sky(1200, 460, MIST, CREAM, "ct3")
        + cloud(880, 70, 220)
        + sun(140, 140, 74)
        + rect(-5, 480, 1210, 80, FOREST)
        + tree(60, 540, 360, SAGE, "wolk")
        + tree(1130, 540, 320, LEAF)
    )
    out += (
        _school_building() + rect(-5, 545, 1210, 265, mix(SAND, STONE, 0.3), shade="db3") + bush(-30, 560, 210, 60, FOREST) + bush(1030, 560, 210, 56, FOREST)
    )
    out += "".join(rect(440 + i * 56, 590, 50, 22, (CREAM, YELLOW)[i % 2], 3) for i in range(6))
    out += out_walking(430, 645, 190, cast.ADAM, poses.RUN, behind=rect(-19, -68, 13, 25, BRICK, 4, "dl4")) + out_walking(
        710, 625, 172, cast.LOTTE, poses.WALK, True, behind=rect(-18, -66, 13, 24, YELLOW, 4)
    )
    out += out_walking(575, 612, 165, cast.MILAN, poses.BACK_WALK) + group(rect(-10, -64, 20, 27, BRICK, 5, "db3"), move=(575, 612), scale=1.65)
    out += out_walking(860, 706, 360, cast.SAMIRA, poses.WAVE, True, -110)
    rider = person((312, 682), 200, cast.ZOE, poses.FRONT_WAVE.but(feet=((-4, -30), (4, -30))))
    out += (
        oval_patch(250, 750, 330)
        + rider
        + cargo_bike((240, 746), 440, YELLOW)
        + person((92, 760), 405, cast.PIOTR, poses.HOLD.but(hands=((33, -61), (35, -61)), lean=6))
    )
    out += out_walking(1060, 768, 410, cast.YUSUF.but(coat=CANAL), poses.STROLL, True, -130)
    return out + out_walking(945, 776, 255, cast.SARA, poses.WALK, True, -80, behind=rect(-19, -69, 14, 27, YELLOW, 4))


def bag_of_food() -> str:
    """Draw a full paper bag in the arms, in hundredths of a person's height."""
    out = group(baguette(0, 0, 30, 12), move=(22, -66)) + stroke("M14-68l-3-14M17-70l0-14", LEAF, 4) + dot(27, -74, 4.5, BRICK, "dl4") + dot(20, -74, 4, YELLOW)
    return out + rect(8, -72, 23, 25, dark(SAND, 0.08), 1, "dl4") + motif(12, -60, 15, RUST)


def _open_door() -> str:
    """Draw a front door that stands open, with warm light from the hall."""
    out = rect(640, 90, 300, 560, CREAM) + rect(664, 114, 252, 536, BUTTER, shade="wb5") + rect(664, 114, 252, 90, YELLOW) + rect(664, 204, 252, 12, CREAM)
    out += rect(686, 246, 84, 104, RUST, 3) + rect(694, 254, 68, 88, CREAM) + motif(702, 306, 52, CANAL)
    out += (
        poly(PETROL, (916, 216), (1060, 244), (1060, 704), (916, 650), shade="dl4")
        + poly(dark(PETROL, 0.35), (945, 270), (1036, 286), (1036, 440), (945, 420))
        + rect(934, 450, 12, 28, YELLOW, 3)
    )
    out += rect(600, 646, 330, 22, STONE) + rect(580, 666, 360, 24, dark(STONE))
    return out


@scene("burenhulp")
def burenhulp() -> str:
    """A neighbour brings the groceries; the old woman opens her door."""
    out = rect(-5, -5, 1210, 660, BRICK, shade="dt2 dl2") + bricks(0, 0, 1200, 650, dark(BRICK, 0.15), 24, 17, 0.12) + window(90, 110, 290, 300, False, (2, 2))
    out += "".join(plant(x, 410, 110, k, t) for x, k, t in ((150, "cactus", YELLOW), (236, "blad", CREAM), (324, "monstera", CANAL)))
    out += (
        paving(-5, 688, 1210, 125, mix(SAND, STONE, 0.4), 5, 4)
        + rect(-5, 640, 1210, 50, dark(BRICK, 0.35))
        + _open_door()
        + path("M664 690H916L1020 810H520Z", BUTTER, opacity=0.5)
    )
    welcome = poses.HOLD.but(hands=((20, -66), (26, -60)), lean=6)
    out += person((815, 650), 470, cast.MEVROUW.but(shawl="", coat=CANAL, detail="stippen"), welcome, True)
    out += oval_patch(150, 764, 240) + bike((145, 764), 340, YELLOW, True, crate=RUST) + cast_shadow(440, 780, 150, -220)
    out += person((430, 780), 590, cast.KOFI.but(coat=YELLOW), poses.CARRY.but(hands=((14, -50), (21, -54)), lean=-2), prop=bag_of_food())
    return out + rose_vine([(1150, 700), (1140, 560), (1160, 420), (1146, 300), (1164, 180), (1150, 90)], 38, 9, 0.8) + cat(602, 648, 64)


def _cupboard() -> str:
    """Draw the food cupboard with its shelves full and its door open."""
    out = (
        rect(470, 690, 22, 60, RUST)
        + rect(708, 690, 22, 60, RUST)
        + poly(PETROL, (424, 296), (600, 196), (776, 296), (776, 312), (424, 312), shade="dl4")
        + motif(552, 284, 96, YELLOW)
    )
    out += (
        rect(450, 306, 300, 394, CANAL, 4, "dl3")
        + rect(474, 330, 252, 346, dark(RUST, 0.3))
        + each(rect, (474, 436, 252, 10, AMBER), (474, 550, 252, 10, AMBER))
    )
    out += (
        poly(CANAL, (750, 306), (840, 282), (840, 724), (750, 700), shade="dr4")
        + poly(MIST, (768, 336), (822, 322), (822, 680), (768, 664), shade="cb4")
        + loaf(540, 436, 100)
    )
    for i, tint in enumerate((BRICK, YELLOW, LEAF)):
        out += rect(612 + i * 36, 384, 30, 52, tint, 5, "dl3") + rect(612 + i * 36, 396, 30, 18, CREAM)
    out += (
        "".join(dot(500 + i * 34, 533, 18, c, "dl4") for i, c in enumerate((BRICK, BRICK, YELLOW, LEAF)))
        + rect(640, 482, 36, 68, CREAM, 3, "dl3")
        + rect(684, 494, 32, 56, BLUSH, 3)
    )
    return out + crate(486, 674, 112, [YELLOW, AMBER, YELLOW, AMBER]) + rect(620, 610, 42, 64, YELLOW, 3, "dl3") + rect(670, 598, 42, 76, MIST, 3)


@scene("voedselkast")
def voedselkast() -> str:
    """The food cupboard on the corner: a girl takes an apple, a neighbour puts in a loaf."""
    out = (
        sky(1200, 600, BUTTER, SAND, "dt2")
        + sun(640, 130, 80)
        + rect(-5, 540, 1210, 60, FOREST)
        + garden_house(-150, 590, 470, 340, 4)
        + garden_house(840, 590, 470, 340, 9)
    )
    out += (
        tree(405, 594, 350, LEAF, "wolk")
        + tree(740, 594, 280, SAGE)
        + bush(-20, 600, 420, 60, FOREST)
        + bush(800, 600, 420, 60, FOREST)
        + paving(-5, 590, 1210, 220, mix(SAND, STONE, 0.35), 9, 6)
    )
    out += oval_patch(620, 746, 420) + _cupboard()
    give = poses.REACH.but(lean=2, hands=((31, -68), (28, -66)))
    out += cast_shadow(320, 764, 150, -160) + person(
        (300, 764), 520, cast.JOYCE.but(coat=BRICK, coat_length=20), give, prop=group(loaf(0, 0, 20), move=(34, -66))
    )
    take = poses.REACH.but(hands=((40, -66), (30, -56)), lean=10)
    out += cast_shadow(880, 776, 110, 160) + person((865, 776), 345, cast.SARA.but(coat=YELLOW), take, True, prop=dot(43, -68, 4.5, BRICK, "dl4"))
    out += shaded(1075, 760, 470, person((1075, 760), 475, cast.HASSAN, poses.STAND.but(hands=((8, -52), (12, -52))), True), 140)
    return (
        out
        + grass(-10, 812, 240, 60, FOREST)
        + each(
            flower,
            (1130, 812, 100, BRICK, "tulp"),
            (1172, 812, 120, YELLOW, "tulp"),
            (60, 812, 110, BRICK, "tulp"),
            (100, 812, 90, YELLOW, "tulp"),
            (28, 812, 80, SAGE, "tulp"),
        )
    )
