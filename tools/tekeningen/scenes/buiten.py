"""Out of doors: walking, cleaning up, playing, learning to ride a bike."""

from .. import cast, poses
from ..bridges import motif, rose_bridge, stone_bridge
from ..buildings import bricks, door, flats, gable_row, garden_house, silhouette_row, skyline, window
from ..groups import cat, dog, in_wheelchair, shaded, with_rollator
from ..nature import bare_tree, bush, cloud, flower, grass, gull, reeds, sky, sun, tree
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
from ..street import bench, bike, bin_and_bag, cast_shadow, lamp_post, paving
from ..svg import dot, grain, group, line, oval, path, poly, rect, rect_d, stroke
from ..things import plant, watering_can
from ..water import duck, quay, reflection, rowing_boat, sun_path, water


@scene("wandelgroep")
def wandelgroep() -> str:
    """The walking group on the quay on a bright winter morning, everybody at their own pace."""
    back = gable_row(-30, 400, 520, 190, 61, tint=BLUSH, share=0.3) + silhouette_row(480, 400, 760, 120, 12, mix(BLUSH, POND, 0.5))
    bridge = rose_bridge(620, 430, 620, 78, 14)
    out = sky(1200, 420, SAND, BUTTER, "dt2") + sun(980, 190, 80) + gull(420, 80, 50) + gull(500, 110, 36)
    out += back + rect(-5, 398, 1210, 50, RUST, shade="db5") + bridge
    out += water(0, 440, 1200, 130, CANAL, seed=5, count=24) + reflection(back + bridge, 0, 440, 1200, 120, 5, 0.45) + sun_path(980, 444, 130, 120, BUTTER)
    out += quay(0, 556, 1200, 14) + paving(0, 566, 1200, 240, mix(SAND, STONE, 0.4), 3)
    out += bare_tree(70, 600, 520, PETROL, 8) + lamp_post(1130, 590, 400)
    walkers = [
        (210, 690, 330, cast.WINSTON, poses.WALK),
        (470, 676, 320, cast.SAMIRA, poses.STROLL),
        (620, 700, 335, cast.PIOTR, poses.WALK),
        (910, 705, 325, cast.JOYCE, poses.WAVE),
    ]
    for x, y, h, look, pose in walkers[:3]:
        out += shaded(x, y, h, person((x, y), h, look, pose), -150)
    out += shaded(345, 720, 318, with_rollator(345, 720, 318, cast.TRUUS), -150)
    out += shaded(770, 690, 330, person((770, 690), 330, cast.LIEN, poses.STROLL), -150)
    out += shaded(960, 712, 330, person((960, 712), 330, cast.JAN, poses.WALK), -150) + dog(1085, 716, 110, RUST) + line(1010, 560, 1050, 655, NIGHT, 3)
    return out + grass(-10, 812, 330, 70, FOREST, 2) + grass(940, 812, 300, 60, FOREST, 7)


@scene("plandelen")
def plandelen() -> str:
    """Litter pickers with grabbers and bags along the reeds of the canal."""
    back = (
        flats(60, 330, 300, 190, 6, 6, 4)
        + flats(820, 330, 260, 230, 7, 5, 8)
        + tree(440, 334, 150, SAGE, "rond")
        + tree(770, 334, 130, LEAF, "ei")
        + tree(1140, 334, 170, LEAF, "wolk")
        + tree(20, 334, 150, LEAF, "wolk")
    )
    out = sky(1200, 340, MIST, CREAM, "ct3") + sun(600, 130, 60) + back + rect(-5, 328, 1210, 40, LEAF, shade="db5")
    out += water(0, 362, 1200, 130, CANAL, seed=8, count=26) + reflection(back, 0, 362, 1200, 120, 3, 0.5)
    out += path("M-10 500C250 450 500 480 700 492S1050 450 1210 476V810H-10Z", LEAF, "db5 ct2") + path(
        "M-10 800C200 640 700 600 1210 560V700C900 710 500 740 330 810Z", SAND, "db3"
    )
    out += reeds(40, 520, 130, 7, FOREST, 3) + reeds(1030, 500, 120, 8, FOREST, 9) + reeds(560, 500, 90, 5, FOREST, 5)
    grab = line(29, -57, 52, -3, BRICK, 1.8) + stroke("M49-3l3 4l4-4", BRICK, 1.6)
    hes = "hesje"
    one = person(
        (300, 680),
        360,
        cast.AMINA.but(coat=YELLOW, detail=hes, coat_length=12),
        poses.STAND.but(lean=10, hands=((29, -57), (4, -44)), feet=((-8, 0), (6, 0))),
        prop=grab,
    )
    two = person(
        (760, 630), 320, cast.JAN.but(coat=YELLOW, detail=hes), poses.STAND.but(lean=12, hands=((29, -57), (4, -44)), feet=((-8, 0), (7, 0))), True, prop=grab
    )
    kid = person((900, 665), 225, cast.MILAN.but(coat=YELLOW, detail=hes), poses.BEND, True)
    out += (
        shaded(300, 680, 360, one)
        + shaded(760, 630, 320, two)
        + shaded(910, 665, 225, kid)
        + bin_and_bag(175, 700, 150, BRICK)
        + bin_and_bag(1010, 680, 120, BRICK)
    )
    out += in_wheelchair(560, 720, 300, cast.TARIQ.but(coat=YELLOW, detail=hes), pose=poses.SIT.but(hands=((29, -40), (20, -32))))
    out += group(line(29, -40, 50, -2, BRICK, 1.8), move=(560, 720), scale=3) + bin_and_bag(540, 655, 0.1, BRICK)
    litter = (
        rect(478, 676, 26, 14, CREAM, 3, transform="rotate(-14 478 676)")
        + rect(706, 722, 16, 30, CANAL, 4, transform="rotate(70 706 722)")
        + dot(606, 634, 9, BRICK)
        + poly(BUTTER, (820, 655), (846, 650), (838, 668))
    )
    return out + litter + grass(-10, 815, 420, 80, FOREST, 4) + grass(760, 815, 460, 66, FOREST, 9)


@scene("speeltuin")
def speeltuin() -> str:
    """Speeltuin De Hoek: a slide, a swing between the garden streets, children everywhere."""
    out = sky(1200, 470, BUTTER, CREAM, "ct3") + cloud(120, 90, 210) + cloud(780, 70, 240) + sun(1050, 150, 58)
    out += garden_house(40, 460, 330, 230, 4) + garden_house(450, 460, 330, 230, 9) + garden_house(860, 460, 330, 230, 12)
    out += tree(410, 468, 230, LEAF, "rond") + tree(815, 468, 250, SAGE, "wolk") + bush(-30, 474, 260, 60, FOREST) + bush(930, 474, 300, 56, FOREST)
    out += path("M-10 462H1210V810H-10Z", SAGE, "db4") + oval(600, 700, 560, 120, SAND, "db4")
    out += (
        rect(200, 300, 12, 370, RUST)
        + rect(330, 300, 12, 370, RUST)
        + rect(180, 450, 190, 14, RUST)
        + poly(BRICK, (170, 312), (271, 220), (372, 312), shade="dl4")
    )
    out += (
        "".join(line(146 + i * 9, 670 - i * 44, 190 + i * 9, 670 - i * 44, CREAM, 6) for i in range(6))
        + line(140, 690, 196, 452, RUST, 8)
        + line(180, 690, 216, 500, RUST, 6)
    )
    out += person((272, 452), 165, cast.LOTTE, poses.FRONT_UP) + rect(196, 412, 14, 44, RUST) + line(200, 412, 340, 412, RUST, 7)
    out += path("M352 446C420 470 440 600 520 664C540 680 580 684 610 684V700C560 704 524 700 500 684C420 620 400 500 346 466Z", YELLOW, "dl4")
    out += person((476, 634), 160, cast.ADAM, poses.SIT.but(lean=-14, feet=((30, -16), (33, -14)), hands=((12, -84), (16, -80))))
    out += stroke("M690 680L745 250L800 680M1000 680L1055 250L1110 680M745 256H1055", PETROL, 12)
    out += (
        line(820, 260, 790, 560, CREAM, 4)
        + line(850, 260, 830, 568, CREAM, 4)
        + person((800, 628), 205, cast.SARA, poses.SIT.but(lean=-12, feet=((30, -22), (34, -20)), hands=((9, -72), (13, -74))))
        + rect(772, 566, 62, 10, BRICK, 4)
    )
    out += line(960, 260, 985, 590, CREAM, 4) + line(990, 260, 1022, 584, CREAM, 4) + rect(975, 584, 60, 10, BRICK, 4)
    out += (
        shaded(910, 690, 300, person((1120, 720), 330, cast.YUSUF, poses.HOLD, True))
        + shaded(650, 740, 190, person((650, 740), 190, cast.ZOE, poses.RUN))
        + shaded(560, 752, 180, person((540, 752), 180, cast.MILAN, poses.RUN))
    )
    out += dot(740, 738, 20, BRICK, "dl5") + stroke("M722 732q18-10 36 0", CREAM, 4)
    return (
        out
        + grass(-10, 815, 380, 70, FOREST, 5)
        + flower(80, 810, 120, BRICK, "tulp")
        + flower(130, 815, 100, YELLOW, "tulp")
        + flower(40, 815, 90, ROSE, "tulp")
        + grass(900, 815, 320, 60, FOREST, 3)
    )


@scene("fietsles")
def fietsles() -> str:
    """A woman learns to ride a bike; a neighbour runs along and holds the carrier."""
    back = flats(700, 400, 420, 250, 7, 8, 5, wall=light(SAND, 0.2)) + tree(640, 408, 220, SAGE, "ei") + tree(1140, 408, 250, LEAF, "wolk")
    out = sky(1200, 420, BLUSH, CREAM, "ct2") + sun(240, 230, 130, YELLOW) + cloud(760, 80, 230) + skyline(400, 8, mix(BLUSH, POND, 0.35)) + back
    out += path("M-10 400H1210V810H-10Z", LEAF, "dt3 db4") + path("M-10 640C300 560 800 590 1210 540V740C800 720 400 730 -10 810Z", SAND, "db3")
    out += bush(-40, 470, 300, 90, FOREST) + tree(70, 470, 260, LEAF, "rond")
    from ..groups import cyclist

    student = cast.SAMIRA.but(coat=BRICK, head={**cast.SAMIRA.head, "scarf": YELLOW}, coat_length=14)
    out += cast_shadow(680, 690, 330, 230) + cast_shadow(390, 700, 110, 150)
    out += person((385, 700), 410, cast.OLENA.but(coat=CANAL, coat_length=12), poses.RUN.but(lean=18, hands=((33, -55), (30, -58)), feet=((-24, -12), (14, 0))))
    out += cyclist(650, 690, 400, student, PETROL, crate="")
    out += person((1010, 600), 230, cast.JOYCE, poses.UP.but(hands=((20, -98), (-10, -100)), view="voor"), True) + person(
        (1090, 604), 220, cast.FATMA, poses.HOLD, True
    )
    cone = "".join(
        poly(AMBER, (x, y), (x + 22, y - 60), (x + 30, y - 60), (x + 52, y)) + rect(x + 12, y - 34, 28, 10, CREAM) for x, y in ((230, 640), (880, 770))
    )
    return out + cone + grass(-10, 815, 420, 70, FOREST, 4) + grass(960, 815, 260, 80, FOREST, 6)


@scene("jongeren")
def jongeren() -> str:
    """Young people by the wall of the youth centre: a speaker, a skateboard, a hoop and a dancer."""
    out = sky(1200, 800, mix(ROSE, BLUSH, 0.4), BUTTER, "dt3") + sun(1010, 170, 80) + flats(760, 380, 480, 250, 7, 9, 7, 0.3, mix(SAND, ROSE, 0.35))
    out += rect(-5, 150, 780, 420, CANAL, shade="dl4") + bricks(0, 160, 775, 400, dark(CANAL, 0.2), 8, 13, 0.1) + rect(-5, 138, 790, 18, PETROL)
    art = path("M80 520C60 330 240 250 360 350C420 200 640 240 660 400C680 470 660 520 640 520Z", YELLOW) + path(
        "M150 520C150 420 270 380 340 450C400 350 560 370 570 520Z", BRICK
    )
    out += art + motif(250, 460, 240, CREAM) + grain(rect_d(80, 230, 590, 290), "dl4")
    out += (
        rect(-5, 560, 1210, 250, mix(SLATE, STONE, 0.5), shade="db5")
        + rect(-5, 556, 1210, 10, PETROL)
        + rect(770, 380, 440, 190, mix(LEAF, ROSE, 0.2), shade="db4")
    )
    out += (
        rect(1080, 240, 14, 340, NIGHT)
        + rect(1010, 190, 130, 94, CREAM, 4, "db3")
        + rect(1050, 228, 50, 38, CREAM, transform="rotate(0)")
        + stroke("M1052 226h46v36h-46z", BRICK, 5)
        + oval(1075, 290, 36, 9, BRICK)
        + oval(1075, 289, 28, 5, CREAM)
        + stroke("M1042 292l12 46M1108 292l-12 46M1062 298l-4 40M1088 298l4 40M1050 316h50", CREAM, 3)
    )
    out += rect(60, 590, 330, 30, RUST, 4, "db4") + rect(86, 620, 20, 80, dark(RUST)) + rect(340, 620, 20, 80, dark(RUST))
    out += person((150, 700), 375, cast.LIEN, poses.SIT.but(feet=((14, 0), (20, 0)))) + person(
        (290, 704), 385, cast.KOFI, poses.SIT.but(lean=8, feet=((16, 0), (22, 0)), hands=((20, -42), (22, -42))), True
    )
    out += rect(420, 640, 90, 74, NIGHT, 10) + dot(465, 677, 27, SLATE) + dot(465, 677, 12, YELLOW) + rect(440, 622, 50, 20, PETROL, 8)
    out += shaded(650, 730, 390, person((650, 730), 390, cast.TARIQ.but(coat=BUTTER, trousers=PETROL), poses.DANCE), -120)
    out += (
        shaded(900, 700, 365, person((900, 700), 365, cast.AMINA.but(coat=PETROL, coat_length=16), poses.STAND.but(hands=((18, -72), (20, -70))), True))
        + dot(838, 428, 31, AMBER, "dl5")
        + stroke("M810 420q28 20 56 0M838 397v62", RUST, 3)
    )
    out += (
        shaded(1040, 740, 350, person((1050, 728), 360, cast.DARIA, poses.STAND.but(lean=6, hands=((9, -62), (16, -58)), feet=((-12, -2), (8, -2))), True))
        + rect(980, 730, 140, 12, BRICK, 6)
        + dot(1004, 746, 9, NIGHT)
        + dot(1096, 746, 9, NIGHT)
    )
    return out


@scene("regenton")
def regenton() -> str:
    """A rain barrel under the down pipe; a child and her grandfather water the plants while it drizzles."""
    out = (
        rect(-5, -5, 1210, 810, MIST, shade="dt3")
        + skyline(430, 4, mix(MIST, CANAL, 0.3))
        + tree(900, 560, 330, SAGE, "wolk")
        + tree(1120, 560, 260, LEAF, "ei")
    )
    out += rect(-5, 548, 1210, 260, LEAF, shade="db5") + bush(640, 580, 560, 90, FOREST, ROSE)
    wall = rect(-5, 120, 470, 560, BRICK, shade="dl3 dr2") + bricks(0, 140, 460, 540, dark(BRICK, 0.16), 5, 15, 0.12)
    out += (
        wall
        + path("M-10 130L-10 20L500 130Z", dark(AMBER, 0.12), "dl3")
        + rect(-10, 118, 530, 20, SLATE, 8)
        + window(60, 260, 190, 230, True, (2, 2))
        + cat(150, 490, 70)
    )
    out += rect(404, 130, 22, 330, SLATE, shade="dl4") + stroke("M415 450q0 40 40 44", SLATE, 22, stroke_linecap="butt")
    out += rect(-5, 672, 1210, 136, mix(SAND, STONE, 0.4), shade="db4") + rect(360, 680, 190, 20, STONE, 3)
    out += (
        path("M362 500H548C572 560 572 620 548 682H362C338 620 338 560 362 500Z", RUST, "dl5 cr2")
        + "".join(stroke(f"M{350 - d} {y}H{560 + d}", NIGHT, 9) for y, d in ((530, 0), (648, 0)))
        + "".join(line(x, 505, x + (x - 455) * 0.12, 678, dark(RUST, 0.3), 2) for x in (392, 424, 456, 488, 520))
    )
    out += oval(455, 500, 95, 20, dark(RUST, 0.4)) + oval(455, 502, 80, 14, POND) + rect(560, 636, 30, 10, YELLOW, 3) + stroke("M586 648v26", MIST, 6)
    out += person((860, 742), 440, cast.HASSAN, poses.STAND.but(lean=6, hands=((17, -60), (4, -46))), True)
    out += shaded(660, 750, 290, person((680, 750), 285, cast.SARA, poses.STAND.but(lean=8, hands=((16, -48), (19, -48))), False)) + watering_can(
        768, 650, 120, YELLOW
    )
    out += (
        "".join(line(836 + i * 5, 604 + i * 2, 850 + i * 7, 690, CREAM, 2.6) for i in range(5))
        + plant(880, 790, 200, "blad", BRICK, LEAF)
        + plant(990, 800, 240, "monstera", YELLOW, LEAF)
        + plant(1110, 800, 190, "blad", CANAL, SAGE)
        + plant(80, 780, 190, "blad", CANAL, LEAF)
    )
    drops = "".join(
        line(x, y, x - 6, y + 26, CREAM, 3, opacity=0.8)
        for x, y in (
            (560, 60),
            (640, 160),
            (720, 40),
            (800, 200),
            (880, 90),
            (960, 230),
            (1040, 50),
            (1120, 180),
            (590, 300),
            (700, 380),
            (1010, 350),
            (1150, 330),
            (520, 210),
            (770, 310),
            (930, 330),
        )
    )
    return out + drops


UNUSED = (bench, bike, bare_tree, stone_bridge, rowing_boat, duck, door)
