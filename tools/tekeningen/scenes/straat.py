"""The street and the market: the buurthuis, stalls, shops, the bike by the canal."""

from .. import cast, poses
from ..bridges import draw_bridge, motif
from ..buildings import bricks, gable_row, house, shop_front, silhouette_row
from ..groups import cat, crowd, cyclist, dog, in_wheelchair, out_walking, shaded, with_rollator
from ..nature import bare_tree, cloud, gull, rose_vine, sky, sun
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
from ..street import bike, bunting, cast_shadow, lamp_post, oval_patch, paving, stall
from ..svg import clip, dot, each, grain, group, line, overprint, path, poly, poly_d, rect, stroke
from ..things import bag, baguette, crate, loaf, plant
from ..water import quay, reflection, water


def _arched_window(x: float, guest: bool) -> str:
    """Draw one lit arched window, with a plant or somebody inside."""
    d = f"M{x} 480V350A50 55 0 0 1 {x + 100} 350V480Z"
    inside = path(f"M{x + 26} 480q0-66 34-66t34 66z", AMBER) + dot(x + 60, 402, 16, AMBER) if guest else plant(x + 30, 480, 76, "blad", BRICK, FOREST)
    return (
        stroke(d, CREAM, 12)
        + path(d, YELLOW, "cb5")
        + clip(d, inside)
        + stroke(f"M{x + 50} 300V480M{x} 390H{x + 100}", CREAM, 5)
        + rect(x - 14, 478, 128, 14, CREAM, 2, "db3")
    )


def _community_house() -> str:
    """Draw the brick front of the buurthuis with its arched windows and open door."""
    body = poly_d((210, 640), (210, 240), (600, 90), (990, 240), (990, 640))
    out = (
        path(body, BRICK, "dl3 db2")
        + clip(body, bricks(210, 90, 780, 550, dark(BRICK, 0.16), 4, 14, 0.12))
        + stroke("M186 254L600 94L1014 254", CREAM, 16, stroke_linejoin="miter")
    )
    out += dot(600, 190, 50, CREAM) + motif(564, 204, 72, BRICK) + each(_arched_window, (250, True), (400, False), (700, False), (850, True))
    out += (
        rect(540, 380, 120, 260, CREAM)
        + rect(550, 390, 100, 250, YELLOW, shade="cb6")
        + poly(CANAL, (550, 390), (512, 408), (512, 664), (550, 640), shade="dl4")
    )
    return (
        out
        + rect(200, 625, 312, 18, dark(BRICK, 0.4))
        + rect(660, 625, 340, 18, dark(BRICK, 0.4))
        + rect(524, 362, 152, 18, PETROL)
        + bunting((210, 270), (990, 270), 20, 16, 22)
    )


@scene("buurthuis-de-brug")
def buurthuis_de_brug() -> str:
    """Buurthuis De Brug at nightfall: arched windows full of light, people on their way in."""
    far = dark(CANAL, 0.35)
    out = (
        sky(1200, 620, CANAL, ROSE, "dt3")
        + dot(1020, 120, 48, BUTTER)
        + silhouette_row(-20, 610, 300, 250, 5, far, 0.2)
        + silhouette_row(930, 610, 300, 260, 8, far, 0.2)
    )
    out += rect(-5, 610, 1210, 40, far) + _community_house() + rect(-5, 638, 1210, 172, mix(SLATE, PETROL, 0.4), shade="db3")
    out += path("M550 640H650L880 810H320Z", mix(YELLOW, SLATE, 0.3), "wt6 db3") + grain("M200 640H1000L1150 700H50Z", "wt3")
    out += bike((340, 706), 200, YELLOW, crate=RUST) + bike((220, 716), 190, CANAL, True) + bare_tree(90, 670, 440, NIGHT, 7) + lamp_post(1110, 700, 440, True)
    out += person((600, 642), 225, cast.JOYCE, poses.FRONT_WAVE)
    out += out_walking(730, 736, 315, cast.FATMA.but(coat=BUTTER), poses.WALK, True) + out_walking(660, 742, 205, cast.SARA, poses.WALK, True)
    out += oval_patch(480, 752, 150) + in_wheelchair(460, 750, 300, cast.WIM)
    return out + out_walking(890, 764, 335, cast.KOFI.but(coat=CANAL), poses.STROLL, True) + out_walking(1010, 772, 322, cast.RIA, poses.WALK, True)


@scene("markt")
def markt() -> str:
    """Market day on the Marktplein: stalls, bread, vegetables, and the draw bridge at the end of the square."""
    out = (
        sky(1200, 420, mix(MIST, CREAM, 0.3), SAND, "ct3")
        + sun(605, 160, 76)
        + cloud(180, 60, 190)
        + gable_row(-20, 440, 440, 290, 83)
        + gable_row(800, 440, 440, 300, 99)
    )
    out += (
        silhouette_row(400, 440, 420, 90, 4, mix(MIST, POND, 0.4))
        + draw_bridge(410, 446, 390, 40, 150, CREAM)
        + paving(-5, 438, 1210, 372, mix(SAND, STONE, 0.35), 7, 10)
    )
    out += (
        crowd(430, 520, 330, 155, 4, 12)
        + person((265, 590), 236, cast.PIOTR.but(detail="schort"), poses.FRONT_HOLD)
        + person((930, 590), 240, cast.OLENA.but(detail="schort", shawl=""), poses.FRONT_WAVE)
    )
    out += (
        stall(20, 590, 340, 290, BRICK, [YELLOW, LEAF, BRICK])
        + stall(850, 590, 340, 290, CANAL, [AMBER, BUTTER, AMBER])
        + "".join(loaf(910 + i * 96, 474, 88) for i in range(3))
    )
    out += out_walking(610, 660, 350, cast.SAMIRA, poses.STROLL, False, -110, bag(-6, -49, 22, CREAM, BRICK, True)) + out_walking(
        715, 666, 225, cast.MILAN, poses.WALK, False, -80
    )
    apple = dot(25, -64, 4.5, BRICK, "dl4")
    out += out_walking(150, 752, 400, cast.WINSTON, poses.REACH.but(lean=2, hands=((20, -60), (24, -62))), False, -110, apple)
    out += shaded(960, 752, 400, with_rollator(960, 752, 400, cast.TRUUS, True, PETROL), 130) + crate(330, 795, 210, [BRICK, LEAF, YELLOW, BRICK, LEAF])
    out += (
        "".join(baguette(1108 + i * 24, 800, 140, -12 + i * 12) for i in range(3))
        + poly(RUST, (1080, 738), (1184, 738), (1166, 812), (1098, 812), shade="dl5")
        + dog(650, 786, 110, RUST)
    )
    return out + bunting((-10, 60), (620, 110), 60, 14, 28) + bunting((600, 110), (1210, 40), 60, 14, 28, 3)


def _shops() -> str:
    """Draw four shops: a baker, a green grocer, a bike shop and a flower shop."""
    fronts = ((-30, 330, 520, BRICK, "trap", 4), (300, 290, 470, SAND, "klok", 8), (590, 310, 540, CANAL, "hals", 3), (900, 330, 490, AMBER, "tuit", 6))
    out = "".join(house(x, 570, w, h, c, kind, s, 0.35, 3) for x, w, h, c, kind, s in fronts)
    out += (
        shop_front(-20, 580, 310, 220, PETROL, YELLOW, True)
        + shop_front(305, 580, 280, 220, RUST, LEAF)
        + shop_front(600, 580, 290, 220, dark(BRICK, 0.1), BRICK, True)
        + shop_front(905, 580, 310, 220, PETROL, CANAL)
    )
    out += (
        "".join(loaf(32 + i * 60, 543, 54) for i in range(3))
        + "".join(loaf(60 + i * 60, 500, 50) for i in range(2))
        + crate(330, 545, 70, [BRICK, LEAF, BRICK])
        + crate(410, 545, 70, [YELLOW, AMBER, YELLOW])
    )
    return (
        out
        + bike((712, 544), 130, PETROL)
        + "".join(plant(955 + i * 58, 544, 74, ("blad", "cactus", "monstera")[i], (BRICK, YELLOW, CREAM)[i]) for i in range(3))
    )


@scene("winkelstraat")
def winkelstraat() -> str:
    """The Vaartstraat: a baker, a green grocer and a bike shop in low winter light."""
    road = mix(BRICK, SLATE, 0.35)
    out = (
        sky(1200, 420, BLUSH, BUTTER, "dt2")
        + sun(600, 110, 66)
        + _shops()
        + paving(-5, 576, 1210, 80, mix(SAND, STONE, 0.4), 3, 4)
        + rect(-5, 652, 1210, 12, STONE)
    )
    out += (
        rect(-5, 664, 1210, 146, road, shade="db4")
        + "".join(rect(x, 690 + (x % 3) * 34, 60, 7, dark(road, 0.2)) for x in range(10, 1200, 130))
        + lamp_post(592, 656, 410)
    )
    out += (
        out_walking(170, 642, 280, cast.OLENA, poses.WALK, False, -90, group(baguette(0, 6, 30, 16), move=(14, -52)))
        + crate(300, 650, 110, [LEAF, BRICK, YELLOW, LEAF])
        + crate(420, 650, 110, [YELLOW, AMBER, YELLOW, AMBER])
    )
    out += out_walking(850, 642, 275, cast.HASSAN, poses.STROLL, False, -90, bag(-8, -49, 22, CREAM, CANAL)) + out_walking(
        950, 644, 265, cast.AMINA, poses.HOLD, True, -90
    )
    out += (
        cast_shadow(500, 772, 260, -200)
        + cyclist(480, 772, 375, cast.JOYCE, YELLOW, crate=CREAM)
        + shaded(1080, 776, 345, with_rollator(1080, 776, 345, cast.JAN, True), -130)
    )
    return out + oval_patch(180, 770, 110) + dog(180, 768, 120, AMBER)


def _full_crate() -> str:
    """Draw the crate on the front carrier of the big bike, full of leeks and bread."""
    out = "".join(stroke(f"M{790 + i * 30} 250l{(-30, -6, 14, 40)[i]} -120", (LEAF, FOREST, SAGE, LEAF)[i], 22) for i in range(4)) + group(
        baguette(0, 0, 200, 18), move=(905, 270)
    )
    out += dot(800, 222, 32, BRICK, "dl4") + dot(858, 216, 34, YELLOW, "dl4") + stroke("M790 352L848 560M900 352L848 560", NIGHT, 8)
    out += rect(750, 232, 200, 122, AMBER, 4, "db4") + "".join(line(752, y, 948, y, dark(AMBER, 0.35), 5) for y in (270, 314)) + motif(804, 334, 92, RUST)
    return out + stroke("M760 358H940", NIGHT, 12)


@scene("fiets")
def fiets() -> str:
    """A Dutch bike with a crate of leeks, parked against the railing by the canal."""
    back = gable_row(-40, 400, 1290, 280, 111, tint=BLUSH, share=0.25)
    out = (
        sky(1200, 420, BUTTER, SAND, "dt2")
        + sun(560, 130, 90)
        + back
        + quay(-5, 396, 1210, 40)
        + water(0, 436, 1200, 200, CANAL, seed=3)
        + reflection(back, 0, 436, 1200, 190, 3, 0.55)
    )
    out += paving(-5, 636, 1210, 176, mix(SAND, STONE, 0.35), 8, 5) + rect(-5, 622, 1210, 20, CREAM, shade="db3")
    out += stroke("M-5 400H1210M-5 500H1210", PETROL, 12) + "".join(rect(x, 388, 16, 246, PETROL) + dot(x + 8, 384, 15, PETROL) for x in (60, 400, 740, 1080))
    out += overprint("M180 745L1010 745L1190 800L330 800Z", light(SLATE, 0.4), 0.8) + bike((590, 745), 860, BRICK, basket=True) + _full_crate()
    out += rose_vine([(1090, 640), (1070, 560), (1100, 470), (1086, 390), (1130, 320)], 40, 4, 0.9)
    return out + oval_patch(150, 752, 90) + cat(150, 754, 100) + each(gull, (260, 70, 60), (340, 110, 42))
