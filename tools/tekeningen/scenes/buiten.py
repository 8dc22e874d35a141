"""Out of doors: walking, cleaning up, playing, learning to ride a bike."""

from .. import cast, poses
from ..bridges import motif, rose_bridge
from ..buildings import bricks, flats, gable_row, garden_house, silhouette_row, skyline, window
from ..groups import cat, cyclist, dog, in_wheelchair, out_walking, shaded, with_rollator
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
from ..street import bin_and_bag, cast_shadow, lamp_post, oval_patch, paving
from ..svg import clip, dot, each, grain, group, line, oval, path, poly, rect, rect_d, stroke
from ..things import plant, watering_can
from ..water import quay, reflection, sun_path, water


@scene("wandelgroep")
def wandelgroep() -> str:
    """The walking group on the quay on a bright winter morning, everybody at their own pace."""
    back = gable_row(-30, 400, 520, 200, 61, tint=BLUSH, share=0.3) + silhouette_row(480, 400, 760, 120, 12, mix(BLUSH, POND, 0.5))
    bridge = rose_bridge(620, 430, 620, 78, 14)
    out = sky(1200, 420, SAND, BUTTER, "dt2") + sun(960, 190, 92) + each(gull, (420, 80, 50), (500, 110, 36))
    out += back + rect(-5, 398, 1210, 50, RUST, shade="db5") + bridge
    out += water(0, 440, 1200, 130, CANAL, seed=5, count=24) + reflection(back + bridge, 0, 440, 1200, 120, 5, 0.45) + sun_path(960, 444, 130, 120, BUTTER)
    out += quay(0, 556, 1200, 14) + paving(0, 566, 1200, 240, mix(SAND, STONE, 0.4), 3) + bare_tree(70, 600, 540, PETROL, 8) + lamp_post(1140, 590, 420)
    out += each(
        out_walking,
        (210, 690, 345, cast.WINSTON, poses.WALK, False, -150),
        (480, 672, 325, cast.SAMIRA, poses.STROLL, False, -150),
        (640, 700, 355, cast.PIOTR, poses.WALK, False, -150),
        (785, 684, 318, cast.LIEN, poses.STROLL, False, -150),
    )
    out += shaded(350, 722, 330, with_rollator(350, 722, 322, cast.TRUUS), -150)
    out += out_walking(955, 712, 340, cast.JAN, poses.WALK, False, -150) + dog(1095, 716, 116, RUST) + line(1008, 556, 1062, 652, NIGHT, 3)
    return out + grass(-10, 812, 330, 70, FOREST, 2) + grass(940, 812, 300, 60, FOREST, 7)


@scene("plandelen")
def plandelen() -> str:
    """Litter pickers with grabbers and bags along the reeds of the canal."""
    back = flats(60, 330, 300, 190, 6, 6, 4) + flats(820, 330, 260, 230, 7, 5, 8)
    back += each(tree, (440, 334, 150, SAGE), (770, 334, 130, LEAF, "ei"), (1140, 334, 170, LEAF, "wolk"), (20, 334, 150, LEAF, "wolk"))
    out = sky(1200, 340, MIST, CREAM, "ct3") + sun(600, 130, 70) + back + rect(-5, 328, 1210, 40, LEAF, shade="db5")
    out += water(0, 362, 1200, 130, CANAL, seed=8, count=26) + reflection(back, 0, 362, 1200, 120, 3, 0.5)
    out += path("M-10 500C250 450 500 480 700 492S1050 450 1210 476V810H-10Z", LEAF, "db5 ct2") + path(
        "M-10 800C200 640 700 600 1210 560V700C900 710 500 740 330 810Z", SAND, "db3"
    )
    out += reeds(40, 520, 130, 7, FOREST, 3) + reeds(1060, 500, 120, 7, FOREST, 9) + reeds(560, 500, 90, 5, FOREST, 5)
    grab = line(29, -57, 52, -3, BRICK, 1.8) + stroke("M50-5l6 5M50-5l-2 7", BRICK, 1.4)
    pick = poses.STAND.but(lean=10, hands=((29, -57), (4, -44)), feet=((-8, 0), (6, 0)))
    out += out_walking(290, 680, 375, cast.AMINA.but(coat=YELLOW, detail="hesje", coat_length=12), pick, prop=grab)
    out += out_walking(930, 640, 340, cast.JAN.but(coat=YELLOW, detail="hesje"), pick, True, prop=grab) + out_walking(
        1050, 676, 235, cast.MILAN.but(coat=YELLOW, detail="hesje"), poses.BEND, True
    )
    out += oval_patch(575, 726, 190) + in_wheelchair(
        560, 720, 330, cast.TARIQ.but(coat=YELLOW, detail="hesje"), pose=poses.SIT.but(hands=((27, -44), (16, -34)))
    )
    out += group(line(27, -46, 54, 0, BRICK, 1.8) + stroke("M52-3l6 4M52-3l-2 6", BRICK, 1.4), move=(560, 720), scale=3.3)
    out += bin_and_bag(150, 712, 160, CANAL) + bin_and_bag(1140, 690, 120, CANAL)
    litter = rect(492, 672, 30, 16, CREAM, 3, transform="rotate(-14 492 672)") + poly(BRICK, (752, 722), (782, 714), (776, 738)) + dot(668, 640, 10, BRICK)
    out += litter + rect(762, 640, 15, 30, CREAM, 4, transform="rotate(70 762 640)") + poly(BUTTER, (420, 740), (448, 736), (438, 754))
    return out + grass(-10, 815, 420, 80, FOREST, 4) + grass(760, 815, 460, 66, FOREST, 9)


def _slide() -> str:
    """Draw the tower with a ladder and a slide, a child on each."""
    out = rect(200, 300, 12, 370, RUST) + rect(330, 300, 12, 370, RUST) + rect(180, 450, 190, 14, RUST)
    out += poly(BRICK, (160, 312), (271, 205), (382, 312), shade="dl4") + motif(236, 290, 70, CREAM)
    out += (
        line(140, 690, 196, 452, RUST, 8)
        + line(180, 690, 216, 500, RUST, 6)
        + "".join(line(146 + i * 9, 670 - i * 44, 186 + i * 6, 670 - i * 44, CREAM, 6) for i in range(5))
    )
    out += person((275, 452), 140, cast.LOTTE, poses.FRONT_UP) + line(200, 412, 340, 412, RUST, 7) + line(200, 430, 340, 430, RUST, 5)
    out += path("M352 446C420 470 440 600 520 664C540 680 580 684 610 684V700C560 704 524 700 500 684C420 620 400 500 346 466Z", YELLOW, "dl4")
    return out + person((470, 640), 170, cast.ADAM, poses.SIT.but(lean=-14, feet=((30, -16), (33, -14)), hands=((12, -84), (16, -80))))


def _swings() -> str:
    """Draw a swing set with a girl in the air and her father behind her."""
    out = (
        line(960, 260, 985, 590, CREAM, 4)
        + line(990, 260, 1022, 584, CREAM, 4)
        + rect(975, 584, 60, 10, BRICK, 4)
        + stroke("M690 690L745 250L800 690M1000 690L1055 250L1110 690M745 256H1055", PETROL, 12)
    )
    girl = poses.SIT.but(lean=-14, feet=((32, -26), (36, -24)), hands=((10, -74), (14, -76)))
    out += line(868, 260, 824, 560, CREAM, 4) + person((830, 630), 215, cast.SARA, girl) + rect(800, 566, 62, 10, BRICK, 4) + line(890, 260, 862, 466, CREAM, 4)
    return out + out_walking(650, 716, 370, cast.YUSUF, poses.PUSH.but(hands=((33, -56), (34, -58)), lean=12))


@scene("speeltuin")
def speeltuin() -> str:
    """Speeltuin De Hoek: a slide, a swing between the garden streets, children everywhere."""
    out = sky(1200, 470, BUTTER, CREAM, "ct3") + cloud(120, 80, 210) + cloud(620, 60, 240) + sun(1060, 140, 70)
    out += rect(-5, 420, 1210, 50, FOREST) + each(garden_house, (40, 460, 330, 240, 4), (450, 460, 330, 240, 9), (860, 460, 330, 240, 12))
    out += tree(410, 468, 250, LEAF) + tree(815, 468, 270, SAGE, "wolk") + bush(-30, 474, 260, 60, FOREST, ROSE) + bush(930, 474, 300, 56, FOREST, ROSE)
    out += path("M-10 462H1210V810H-10Z", SAGE, "db4") + path("M-10 560C200 520 900 500 1210 540V720C1000 790 300 800 -10 740Z", SAND, "db4")
    out += _slide() + _swings() + out_walking(1050, 752, 210, cast.ZOE, poses.RUN, True) + out_walking(285, 776, 220, cast.MILAN, poses.RUN)
    out += oval_patch(530, 760, 70) + dot(530, 738, 24, BRICK, "dl5") + stroke("M508 732q22-12 44 0M530 714v48", CREAM, 4)
    out += each(flower, (40, 815, 90, ROSE, "tulp"), (80, 810, 120, BRICK, "tulp"), (130, 815, 100, YELLOW, "tulp"))
    return out + grass(-10, 815, 380, 70, FOREST, 5) + grass(900, 815, 320, 60, FOREST, 3)


@scene("fietsles")
def fietsles() -> str:
    """A woman learns to ride a bike; a neighbour runs along and holds the carrier."""
    back = flats(700, 400, 420, 250, 7, 8, 5, wall=light(SAND, 0.2)) + tree(640, 408, 220, SAGE, "ei") + tree(1140, 408, 250, LEAF, "wolk")
    out = sky(1200, 420, BLUSH, CREAM, "ct2") + sun(240, 230, 130, YELLOW) + cloud(760, 80, 230) + skyline(400, 8, mix(BLUSH, POND, 0.35)) + back
    out += path("M-10 400H1210V810H-10Z", LEAF, "dt3 db4") + path("M-10 640C300 560 800 590 1210 540V740C800 720 400 730 -10 810Z", SAND, "db3")
    out += bush(-40, 470, 300, 90, FOREST) + tree(70, 470, 260, LEAF) + cast_shadow(680, 694, 330, 230) + cast_shadow(430, 704, 110, 120)
    student = cast.SAMIRA.but(coat=BRICK, coat_length=14)
    helper = poses.RUN.but(lean=18, hands=((34, -52), (31, -55)), feet=((-24, -12), (14, 0)))
    out += person((415, 704), 430, cast.OLENA.but(coat=CANAL, coat_length=12), helper) + cyclist(650, 694, 420, student, PETROL)
    out += person((1000, 600), 240, cast.JOYCE, poses.FRONT_UP) + person((1095, 604), 230, cast.FATMA, poses.WAVE, True)
    for x, y in ((230, 640), (890, 776)):
        out += (
            oval_patch(x + 26, y, 50)
            + poly(AMBER, (x, y), (x + 22, y - 60), (x + 30, y - 60), (x + 52, y), shade="dl4")
            + poly(CREAM, (x + 9, y - 24), (x + 14, y - 38), (x + 38, y - 38), (x + 43, y - 24))
        )
    return out + grass(-10, 815, 420, 70, FOREST, 4) + grass(980, 815, 240, 80, FOREST, 6)


def _mural() -> str:
    """Draw the painted wall of the youth centre."""
    wall = rect_d(-5, 150, 780, 420)
    out = path(wall, CANAL, "dl4") + bricks(0, 160, 775, 400, dark(CANAL, 0.2), 8, 13, 0.1)
    art = path("M60 570C40 330 240 250 360 350C420 200 660 230 690 400C710 470 700 540 690 570Z", YELLOW) + path(
        "M170 570C150 430 290 380 360 450C420 350 590 370 600 570Z", BRICK
    )
    return out + clip(wall, art) + motif(376, 500, 180, CREAM) + grain(rect_d(40, 230, 660, 330), "dl3") + rect(-5, 138, 790, 18, PETROL)


def _hoop() -> str:
    """Draw a basketball hoop."""
    out = rect(1080, 240, 14, 340, NIGHT) + rect(1010, 190, 130, 94, CREAM, 4, "db3") + stroke("M1052 226h46v36h-46z", BRICK, 5)
    return (
        out
        + stroke("M1042 292l12 46M1108 292l-12 46M1062 298l-4 40M1088 298l4 40M1050 316h50", CREAM, 3)
        + stroke("M1040 288a36 9 0 1 0 70 0a36 9 0 1 0-70 0", BRICK, 6)
    )


@scene("jongeren")
def jongeren() -> str:
    """Young people by the wall of the youth centre: a speaker, a skateboard, a hoop and a dancer."""
    out = sky(1200, 800, mix(ROSE, BLUSH, 0.4), BUTTER, "dt3") + sun(930, 120, 80) + flats(760, 390, 480, 210, 6, 9, 7, 0.3, mix(SAND, ROSE, 0.35))
    out += rect(770, 380, 440, 190, mix(LEAF, ROSE, 0.2), shade="db4") + _mural() + _hoop()
    out += rect(-5, 560, 1210, 250, mix(SLATE, STONE, 0.5), shade="db5") + rect(-5, 556, 1210, 10, PETROL)
    out += oval_patch(220, 702, 330) + rect(86, 620, 20, 82, dark(RUST)) + rect(340, 620, 20, 82, dark(RUST)) + rect(50, 590, 345, 32, RUST, 4, "db4")
    out += person((130, 702), 385, cast.LIEN, poses.SIT.but(feet=((14, 0), (20, 0)), hands=((20, -34), (18, -36))))
    out += person((310, 704), 390, cast.KOFI, poses.SIT.but(lean=8, feet=((16, 0), (22, 0)), hands=((20, -42), (22, -42))), True)
    out += (
        oval_patch(470, 722, 110)
        + rect(420, 630, 100, 90, NIGHT, 10, "cr1")
        + dot(470, 675, 31, SLATE)
        + dot(470, 675, 13, YELLOW)
        + rect(446, 612, 50, 20, PETROL, 8)
    )
    out += out_walking(650, 740, 410, cast.TARIQ.but(coat=BUTTER, trousers=PETROL), poses.DANCE, False, -120)
    out += out_walking(890, 706, 375, cast.AMINA.but(coat=PETROL, coat_length=16), poses.STAND.but(hands=((18, -72), (20, -70))), True, -110)
    out += dot(822, 432, 34, AMBER, "dl5") + stroke("M790 424q32 20 64 0M822 398v68", RUST, 3)
    ride = poses.STAND.but(lean=6, hands=((14, -66), (-14, -58)), feet=((-12, -2), (8, -2)))
    out += oval_patch(1052, 752, 150) + person((1050, 732), 370, cast.DARIA, ride, True) + rect(975, 732, 150, 12, BRICK, 6)
    return out + dot(1002, 750, 10, NIGHT) + dot(1098, 750, 10, NIGHT)


def _barrel() -> str:
    """Draw the rain barrel on its stone, with a tap."""
    out = rect(350, 682, 212, 20, STONE, 3) + path("M362 490H548C576 560 576 620 548 682H362C334 620 334 560 362 490Z", AMBER, "dl5 cr2")
    out += "".join(line(x, 496, x + (x - 455) * 0.12, 678, dark(AMBER, 0.35), 2) for x in (392, 424, 456, 488, 520))
    out += "".join(stroke(f"M{350 - d} {y}H{560 + d}", NIGHT, 9) for y, d in ((526, 0), (648, 0)))
    return (
        out
        + oval(455, 490, 97, 22, dark(AMBER, 0.45))
        + oval(455, 493, 82, 15, POND)
        + rect(556, 606, 34, 11, YELLOW, 3)
        + rect(582, 606, 9, 22, YELLOW, 3)
        + rect(566, 594, 14, 6, YELLOW, 2)
    )


@scene("regenton")
def regenton() -> str:
    """A rain barrel under the down pipe; a girl fills her can, grandfather holds the umbrella."""
    out = rect(-5, -5, 1210, 810, MIST, shade="dt3") + skyline(470, 4, mix(MIST, CANAL, 0.3)) + tree(1130, 560, 360, SAGE, "wolk")
    out += rect(-5, 468, 1210, 340, LEAF, shade="dt3") + bush(560, 566, 660, 110, FOREST, ROSE)
    out += rect(-5, 120, 470, 560, BRICK, shade="dl3 dr2") + bricks(0, 140, 460, 540, dark(BRICK, 0.16), 5, 15, 0.12)
    out += path("M-10 130L-10 10L510 130Z", dark(AMBER, 0.12), "dl3") + rect(-10, 118, 530, 20, SLATE, 8) + window(60, 240, 190, 230, True) + cat(150, 470, 70)
    out += rect(424, 130, 22, 320, SLATE, shade="dl4") + stroke("M435 446q0 30 12 40", SLATE, 22, stroke_linecap="butt")
    out += rect(-5, 672, 1210, 136, mix(SAND, STONE, 0.4), shade="db4") + _barrel() + stroke("M586 630v26", MIST, 6) + oval_patch(600, 752, 110)
    out += (
        watering_can(590, 744, 140, BRICK, True)
        + oval_patch(720, 752, 110)
        + person((722, 752), 310, cast.SARA.but(coat=YELLOW), poses.STAND.but(lean=10, hands=((24, -44), (28, -44))), True)
    )
    out += out_walking(900, 764, 480, cast.HASSAN.but(coat=PETROL), poses.STAND.but(lean=2, hands=((12, -66), (2, -45))), True)
    brolly = "M640 250C650 130 760 80 840 84C930 84 1040 140 1046 250C1020 226 980 226 948 250C920 226 880 226 844 250C810 226 770 226 740 250C712 226 668 226 640 250Z"
    out += (
        line(842, 80, 842, 470, NIGHT, 7)
        + path(brolly, BRICK, "dl4 cr2")
        + stroke("M740 250C752 170 790 110 842 84C900 110 936 170 948 250", dark(BRICK, 0.25), 3)
    )
    out += plant(1030, 792, 200, "blad", CANAL, LEAF) + plant(1130, 802, 250, "monstera", YELLOW, LEAF) + plant(80, 780, 190, "blad", CANAL, LEAF)
    spots = (
        (560, 60),
        (600, 200),
        (640, 330),
        (1100, 180),
        (1150, 60),
        (1080, 320),
        (560, 340),
        (700, 40),
        (1010, 30),
        (1170, 300),
        (610, 440),
        (1090, 440),
        (520, 240),
        (900, 20),
    )
    return out + "".join(line(x, y, x - 6, y + 26, CREAM, 3, opacity=0.8) for x, y in spots)
