"""The street and the market: shops, school, groceries, the food cupboard, the bike, the buurthuis."""

from .. import cast, poses
from ..bridges import draw_bridge, motif, stone_bridge
from ..buildings import awning_stripes, bricks, door, flats, gable_row, garden_house, house, shop_front, silhouette_row, skyline, window
from ..groups import cat, crowd, cyclist, dog, in_wheelchair, shaded, with_rollator
from ..nature import bare_tree, bush, cloud, flower, grass, gull, rose_vine, sky, sun, tree
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
from ..street import bench, bike, bunting, cargo_bike, cast_shadow, lamp_post, oval_patch, paving, stall, wheel
from ..svg import clip, dot, grain, group, line, oval, overprint, path, poly, poly_d, rect, rect_d, stroke
from ..things import bag, baguette, box, crate, loaf, mug, pennant, plant, pot
from ..water import quay, reflection, water


@scene("buurthuis-de-brug")
def buurthuis_de_brug() -> str:
    """Buurthuis De Brug at nightfall: three arched windows full of light, people on their way in."""
    out = (
        sky(1200, 620, CANAL, ROSE, "dt4")
        + dot(1010, 130, 46, BUTTER)
        + silhouette_row(-20, 610, 300, 250, 5, dark(CANAL, 0.35), 0.2)
        + silhouette_row(930, 610, 300, 260, 8, dark(CANAL, 0.35), 0.2)
    )
    body = poly_d((210, 640), (210, 240), (600, 90), (990, 240), (990, 640))
    out += (
        path(body, BRICK, "dl3 db2")
        + clip(body, bricks(210, 90, 780, 550, dark(BRICK, 0.16), 4, 14, 0.12))
        + stroke("M186 254L600 94L1014 254", CREAM, 16, stroke_linejoin="miter")
    )
    out += dot(600, 190, 46, CREAM) + motif(566, 202, 68, BRICK)
    for i, x in enumerate((260, 700, 840) if False else (250, 420, 680, 850)):
        d = f"M{x} 480V350A50 55 0 0 1 {x + 100} 350V480Z"
        out += (
            stroke(d, CREAM, 12)
            + path(d, YELLOW, "cb5")
            + stroke(f"M{x + 50} 300V480M{x} 390H{x + 100}", CREAM, 5)
            + (plant(x + 30, 480, 70, "blad", BRICK, FOREST) if i % 2 else path(f"M{x + 40} 480q0-60 22-60t22 60z", AMBER) + dot(x + 62, 408, 13, AMBER))
        )
    out += (
        rect(548, 390, 104, 250, CREAM)
        + rect(556, 398, 88, 242, YELLOW, shade="cb6")
        + line(600, 398, 600, 640, CREAM, 5)
        + grain("M556 640H644L820 810H380Z", "wt7")
        + rect(520, 372, 160, 16, PETROL)
        + pennant(160, 360, 0.1, YELLOW, PETROL)
        + rect(200, 625, 800, 18, dark(BRICK, 0.4))
    )
    out += (
        rect(-5, 638, 1210, 172, mix(SLATE, PETROL, 0.4), shade="db4")
        + path("M556 640H644L860 810H340Z", YELLOW, opacity=0.45)
        + grain("M200 640H1000L1150 700H50Z", "wt3")
    )
    out += bike((330, 700), 190, YELLOW, crate=RUST) + bike((230, 706), 180, CANAL, True) + bare_tree(90, 660, 420, NIGHT, 7) + lamp_post(1090, 700, 420, True)
    out += (
        person((700, 730), 300, cast.FATMA, poses.WALK, True)
        + person((640, 735), 190, cast.SARA, poses.WALK, True)
        + in_wheelchair(480, 740, 290, cast.WIM)
        + person((860, 760), 320, cast.KOFI, poses.STROLL, True)
        + person((1000, 770), 315, cast.RIA, poses.WALK, True)
    )
    return out + bunting((210, 270), (990, 270), 34, 16, 22)


@scene("markt")
def markt() -> str:
    """Market day on the Marktplein: stalls, bread, vegetables, and the draw bridge at the end of the square."""
    out = (
        sky(1200, 420, mix(MIST, CREAM, 0.3), SAND, "ct3")
        + sun(610, 160, 66)
        + cloud(180, 60, 190)
        + gable_row(-20, 440, 440, 290, 83)
        + gable_row(800, 440, 440, 300, 99)
    )
    out += (
        silhouette_row(400, 440, 420, 90, 4, mix(MIST, POND, 0.4))
        + draw_bridge(410, 446, 390, 40, 150, CREAM)
        + paving(-5, 438, 1210, 372, mix(SAND, STONE, 0.35), 7, 10)
    )
    out += crowd(430, 520, 330, 150, 4, 12) + stall(20, 580, 340, 270, BRICK, [YELLOW, LEAF, BRICK]) + stall(850, 580, 340, 270, CANAL, [AMBER, BUTTER, AMBER])
    out = out.replace("~", "") + "".join(loaf(880 + i * 92, 470, 84) for i in range(3)) + person((250, 520), 0.1, cast.JAN, poses.STAND)
    out += shaded(640, 660, 330, person((620, 650), 330, cast.SAMIRA, poses.STROLL, prop=bag(-6, -49, 22, CREAM, BRICK, True)), -110) + shaded(
        740, 670, 200, person((720, 655), 215, cast.MILAN, poses.WALK), -80
    )
    out += shaded(
        220,
        740,
        380,
        person((220, 740), 390, cast.WINSTON, poses.REACH.but(lean=2, hands=((20, -60), (24, -62))), True, prop=dot(25, -64, 4.5, BRICK, "dl4")),
        -130,
    ) + shaded(930, 740, 370, with_rollator(960, 740, 380, cast.TRUUS, True, PETROL), -130)
    out += (
        crate(380, 790, 200, [BRICK, LEAF, YELLOW, BRICK, LEAF])
        + crate(20, 800, 190, [YELLOW, AMBER, YELLOW, AMBER])
        + dog(560, 770, 90, NIGHT)
        + "".join(baguette(1110 + i * 22, 800, 130, -12 + i * 12) for i in range(3))
        + poly(RUST, (1080, 740), (1180, 740), (1164, 812), (1096, 812), shade="dl5")
    )
    return out + bunting((-10, 60), (620, 110), 60, 14, 28) + bunting((600, 110), (1210, 40), 60, 14, 28, 3)


@scene("winkelstraat")
def winkelstraat() -> str:
    """The Vaartstraat: a baker, a green grocer and a bike shop in low winter light."""
    out = sky(1200, 420, BLUSH, BUTTER, "dt2") + sun(600, 110, 60)
    for x, w, h, c, kind, s in (
        (-30, 330, 520, BRICK, "trap", 4),
        (300, 290, 470, SAND, "klok", 8),
        (590, 310, 540, CANAL, "hals", 3),
        (900, 330, 490, AMBER, "tuit", 6),
    ):
        out += house(x, 570, w, h, c, kind, s, 0.35, 3)
    out += (
        shop_front(-20, 580, 310, 220, PETROL, YELLOW, True)
        + shop_front(305, 580, 280, 220, RUST, LEAF)
        + shop_front(600, 580, 290, 220, dark(BRICK, 0.1), BRICK, True)
        + shop_front(905, 580, 310, 220, PETROL, CANAL)
    )
    out += (
        "".join(loaf(30 + i * 56, 543, 50) for i in range(3))
        + "".join(loaf(50 + i * 56, 500, 46) for i in range(2))
        + crate(330, 545, 70, [BRICK, LEAF, BRICK])
        + crate(410, 545, 70, [YELLOW, AMBER, YELLOW])
        + bike((712, 544), 130, PETROL)
        + "".join(plant(950 + i * 54, 544, 70, ("blad", "cactus", "monstera")[i], (BRICK, YELLOW, CREAM)[i]) for i in range(3))
    )
    out += (
        paving(-5, 576, 1210, 80, mix(SAND, STONE, 0.4), 3, 4)
        + rect(-5, 652, 1210, 12, STONE)
        + rect(-5, 664, 1210, 146, mix(BRICK, SLATE, 0.35), shade="db4")
        + "".join(rect(x, 700 + (x % 3) * 30, 60, 7, mix(BRICK, SLATE, 0.55)) for x in range(10, 1200, 130))
    )
    out += (
        shaded(180, 640, 260, person((180, 640), 265, cast.OLENA, poses.WALK, prop=group(baguette(0, 6, 30, 16), move=(14, -52))), -90)
        + crate(300, 648, 110, [LEAF, BRICK, YELLOW, LEAF])
        + crate(420, 648, 110, [YELLOW, AMBER, YELLOW, AMBER])
    )
    out += (
        shaded(880, 640, 262, person((880, 640), 265, cast.HASSAN, poses.STROLL, True, prop=bag(-8, -49, 22, CREAM, CANAL)), -90)
        + shaded(980, 640, 255, person((960, 642), 255, cast.AMINA, poses.HOLD, True), -90)
        + lamp_post(590, 656, 400)
        + cast_shadow(560, 766, 260, -200)
    )
    return (
        out
        + cyclist(540, 770, 350, cast.JOYCE, YELLOW, crate=CREAM)
        + shaded(1050, 770, 200, with_rollator(1060, 770, 330, cast.JAN, True), -130)
        + dog(250, 760, 110, AMBER)
    )


@scene("school")
def school() -> str:
    """Half past eight at school De Sluis: cargo bikes, parents, children with bags."""
    out = sky(1200, 460, MIST, CREAM, "ct3") + cloud(880, 80, 220) + sun(150, 150, 70) + tree(60, 520, 330, SAGE, "wolk") + tree(1130, 520, 300, LEAF, "rond")
    out += (
        rect(180, 180, 840, 370, BRICK, shade="dl3")
        + bricks(180, 190, 840, 350, dark(BRICK, 0.16), 6, 14, 0.12)
        + rect(160, 160, 880, 28, CREAM, shade="db3")
        + poly(dark(AMBER, 0.1), (440, 162), (600, 60), (760, 162), shade="dl4")
        + dot(600, 124, 22, CREAM)
        + line(600, 124, 600, 112, NIGHT, 3)
        + line(600, 124, 609, 128, NIGHT, 3)
    )
    out += "".join(window(x, 220, 110, 110, i % 2 == 0, (3, 2)) for i, x in enumerate((210, 340, 480, 610, 750, 880))) + "".join(
        window(x, 380, 120, 120, i % 2 == 1, (3, 2)) for i, x in enumerate((210, 350, 740, 880))
    )
    out += (
        "".join(_paper(x, y, c) for x, y, c in ((224, 396, BRICK), (262, 404, YELLOW), (364, 398, LEAF), (770, 400, BRICK), (900, 398, CANAL)))
        + rect(516, 352, 168, 200, CREAM)
        + rect(526, 362, 72, 190, CANAL)
        + rect(602, 362, 72, 190, CANAL)
        + rect(536, 374, 52, 80, BUTTER)
        + rect(612, 374, 52, 80, BUTTER)
        + motif(540, 322, 120, CREAM)
    )
    out += (
        rect(-5, 545, 1210, 265, mix(SAND, STONE, 0.3), shade="db4")
        + "".join(rect(440 + i * 56, 590 + (i // 3) * 0, 50, 22, (CREAM, YELLOW)[i % 2], 3) for i in range(6))
        + bush(-30, 560, 210, 60, FOREST)
        + bush(1030, 560, 210, 56, FOREST)
    )
    pack = rect(-17, -66, 12, 24, BRICK, 4, "dl4")
    out += (
        shaded(430, 640, 170, person((430, 640), 180, cast.ADAM, poses.RUN, prop="", behind=pack))
        + shaded(700, 620, 170, person((700, 620), 165, cast.LOTTE, poses.WALK, True, behind=rect(-17, -66, 12, 24, YELLOW, 4)))
        + shaded(570, 610, 160, person((570, 610), 160, cast.MILAN, poses.BACK_WALK) + group(rect(-9, -64, 18, 26, YELLOW, 5), move=(570, 610), scale=1.6))
    )
    out += (
        shaded(840, 700, 330, person((860, 700), 345, cast.SAMIRA, poses.WAVE, True), -110)
        + shaded(200, 730, 320, "")
        + cargo_bike((240, 740), 430, YELLOW)
        + person((305, 688), 190, cast.ZOE, poses.FRONT_WAVE.but(feet=((-4, -30), (4, -30))))
        + cargo_bike((240, 740), 430, YELLOW)
    )
    out += (
        person((100, 752), 385, cast.PIOTR, poses.HOLD.but(hands=((32, -62), (34, -62)), lean=6))
        + shaded(1020, 760, 380, person((1040, 765), 390, cast.YUSUF, poses.STROLL, True), -130)
        + shaded(940, 775, 240, person((940, 772), 240, cast.SARA, poses.WALK, True, behind=rect(-18, -68, 13, 26, CANAL, 4)), -80)
    )
    return out


def _paper(x: float, y: float, colour: str) -> str:
    """Draw a child's drawing on a window."""
    return rect(x, y, 28, 34, CREAM) + dot(x + 14, y + 15, 8, colour)


@scene("burenhulp")
def burenhulp() -> str:
    """A neighbour brings the groceries; the old woman opens her door."""
    out = (
        rect(-5, -5, 1210, 660, BRICK, shade="dt2 dl2")
        + bricks(0, 0, 1200, 650, dark(BRICK, 0.15), 24, 17, 0.12)
        + window(90, 120, 280, 300, False, (2, 2))
        + "".join(plant(x, 420, 100, k, t) for x, k, t in ((150, "cactus", YELLOW), (230, "blad", CREAM), (310, "monstera", CANAL)))
    )
    out += (
        rect(640, 90, 300, 560, CREAM)
        + rect(664, 114, 252, 536, BUTTER, shade="wb5")
        + rect(664, 114, 252, 90, YELLOW)
        + rect(664, 204, 252, 12, CREAM)
        + rect(690, 260, 90, 70, CREAM)
        + motif(700, 308, 70, CANAL)
        + poly(PETROL, (916, 216), (1060, 244), (1060, 700), (916, 650), shade="dl4")
        + poly(dark(PETROL, 0.35), (945, 270), (1036, 286), (1036, 440), (945, 420))
        + rect(930, 450, 12, 26, YELLOW, 3)
    )
    out += (
        grain(rect_d(664, 216, 252, 434), "wb5")
        + rect(600, 646, 380, 22, STONE)
        + rect(580, 666, 420, 24, dark(STONE))
        + paving(-5, 688, 1210, 125, mix(SAND, STONE, 0.4), 5, 4)
        + rect(-5, 640, 605, 50, dark(BRICK, 0.35))
        + rect(980, 640, 230, 50, dark(BRICK, 0.35))
        + path("M664 690H916L1020 810H520Z", BUTTER, opacity=0.5)
    )
    out += person(
        (800, 648), 440, cast.MEVROUW.but(shawl="", coat=CANAL, detail="stippen"), poses.HOLD.but(hands=((12, -64), (22, -62)), lean=6), True
    ) + group(stroke("M0 0V-50", AMBER, 2.6), move=(870, 648), scale=4)
    out += (
        cast_shadow(440, 775, 150, -220)
        + person((430, 775), 560, cast.KOFI, poses.CARRY.but(hands=((18, -58), (21, -60)), lean=-2), prop=bag_of_food())
        + bag(318, 560, 0.1)
        + bike((150, 760), 330, YELLOW, True, crate=RUST)
    )
    return (
        out
        + rose_vine([(1090, 700), (1084, 560), (1100, 420), (1088, 300), (1110, 180), (1150, 90), (1210, 50)], 36, 9, 0.7)
        + plant(560, 690, 0.1)
        + cat(600, 648, 60)
        + lamp_dot(620, 200)
    )


def bag_of_food() -> str:
    """Draw a full paper bag in the arms, in hundredths of a person's height."""
    out = group(baguette(0, 0, 30, 12), move=(22, -66)) + stroke("M14-68l-3-14M17-70l0-14", LEAF, 4) + dot(27, -74, 4.5, BRICK, "dl4") + dot(20, -74, 4, YELLOW)
    return out + rect(8, -72, 23, 25, dark(SAND, 0.08), 1, "dl4") + motif(13, -58, 13, RUST)


def lamp_dot(x: float, y: float) -> str:
    """Draw a small wall lamp by a door."""
    return (
        grain(f"M{x - 90} {y}a90 90 0 1 0 180 0a90 90 0 1 0 -180 0z", "wo6") + rect(x - 10, y - 16, 20, 32, YELLOW, 6) + rect(x - 14, y - 22, 28, 8, NIGHT, 3)
    )


@scene("voedselkast")
def voedselkast() -> str:
    """The food cupboard on the corner: a girl takes an apple, a neighbour puts in a loaf."""
    out = (
        sky(1200, 600, BUTTER, SAND, "dt2")
        + garden_house(-60, 590, 480, 330, 4)
        + garden_house(760, 590, 500, 330, 9)
        + tree(590, 590, 430, LEAF, "wolk")
        + bush(-20, 600, 420, 60, FOREST)
        + bush(800, 600, 420, 60, FOREST)
    )
    out += paving(-5, 590, 1210, 220, mix(SAND, STONE, 0.35), 9, 6) + oval_patch(600, 742, 420)
    out += (
        rect(470, 690, 22, 60, RUST)
        + rect(708, 690, 22, 60, RUST)
        + poly(PETROL, (430, 290), (600, 200), (770, 290), (770, 306), (430, 306), shade="dl4")
        + motif(556, 280, 88, YELLOW)
        + rect(450, 300, 300, 400, CANAL, 4, "dl3")
        + rect(474, 326, 252, 350, dark(RUST, 0.3))
        + "".join(rect(474, y, 252, 10, AMBER) for y in (436, 550))
    )
    out += poly(CANAL, (750, 300), (840, 276), (840, 724), (750, 700), shade="dr4") + poly(MIST, (768, 330), (822, 316), (822, 680), (768, 664), shade="cb4")
    out += (
        loaf(540, 436, 96)
        + "".join(rect(612 + i * 34, 386, 28, 50, c, 5, "dl3") + rect(612 + i * 34, 398, 28, 16, CREAM) for i, c in enumerate((BRICK, YELLOW, LEAF)))
        + "".join(dot(500 + i * 32, 534, 17, c, "dl4") for i, c in enumerate((BRICK, BRICK, YELLOW, LEAF)))
        + rect(640, 484, 34, 66, CREAM, 3, "dl3")
        + rect(684, 494, 30, 56, BLUSH, 3)
        + crate(486, 674, 110, [YELLOW, AMBER, YELLOW, AMBER])
        + rect(620, 612, 40, 62, YELLOW, 3, "dl3")
        + rect(668, 600, 40, 74, MIST, 3)
    )
    out += (
        cast_shadow(320, 760, 150, -160)
        + person(
            (310, 760),
            500,
            cast.JOYCE.but(coat=BRICK, coat_length=20),
            poses.REACH.but(lean=2, hands=((31, -68), (28, -66))),
            prop=group(loaf(0, 0, 20), move=(34, -66)),
        )
        + cast_shadow(880, 770, 110, 160)
        + person(
            (860, 770), 330, cast.SARA.but(coat=YELLOW), poses.REACH.but(hands=((40, -66), (30, -56)), lean=10), True, prop=dot(43, -68, 4.5, BRICK, "dl4")
        )
    )
    return (
        out
        + shaded(1060, 740, 420, person((1060, 750), 450, cast.HASSAN, poses.STAND), 140)
        + grass(-10, 812, 240, 60, FOREST)
        + "".join(flower(x, 812, h, c, "tulp") for x, h, c in ((1120, 100, BRICK), (1160, 120, YELLOW), (60, 110, BRICK), (100, 90, YELLOW)))
    )


@scene("fiets")
def fiets() -> str:
    """A Dutch bike with a crate of leeks, parked against the railing by the canal."""
    back = gable_row(-40, 400, 1290, 270, 111, tint=BLUSH, share=0.3)
    out = (
        sky(1200, 420, BUTTER, SAND, "dt2")
        + sun(930, 120, 70)
        + back
        + quay(-5, 396, 1210, 40)
        + water(0, 436, 1200, 200, CANAL, seed=3)
        + reflection(back, 0, 436, 1200, 190, 3, 0.5)
    )
    out += (
        rect(-5, 630, 1210, 180, mix(SAND, STONE, 0.35))
        + paving(-5, 640, 1210, 170, mix(SAND, STONE, 0.35), 8, 5)
        + rect(-5, 622, 1210, 18, CREAM, shade="db3")
    )
    out += stroke("M-5 400H1210M-5 500H1210", PETROL, 12) + "".join(rect(x, 388, 16, 246, PETROL) + dot(x + 8, 384, 15, PETROL) for x in (60, 400, 740, 1080))
    out += (
        overprint("M180 745L1010 745L1190 800L330 800Z", light(SLATE, 0.4), 0.8)
        + bike((590, 745), 860, BRICK, basket=True)
        + _leeks()
        + rose_vine([(1090, 640), (1070, 560), (1100, 470), (1086, 390), (1130, 320)], 40, 4, 0.9)
    )
    return out + cat(150, 752, 90) + gull(300, 70, 60) + gull(380, 110, 42)


def _leeks() -> str:
    """Draw the crate on the front carrier of the big bike."""
    out = (
        "".join(stroke(f"M{790 + i * 30} 250l{(-30, -6, 14, 40)[i]} -120", (LEAF, FOREST, SAGE, LEAF)[i], 22) for i in range(4))
        + group(baguette(0, 0, 190, 18), move=(905, 270))
        + dot(800, 222, 30, BRICK, "dl4")
        + dot(856, 218, 32, YELLOW, "dl4")
    )
    out += rect(756, 232, 190, 120, AMBER, 4, "db4") + "".join(line(758, y, 944, y, dark(AMBER, 0.35), 5) for y in (270, 312)) + motif(808, 330, 86, RUST)
    return out + stroke("M770 356H930", NIGHT, 12)


UNUSED = (flats, skyline, bench, wheel, awning_stripes, box, mug, pot, door, stone_bridge, ROSE, POND, oval, MIST, grain)
