"""The bridges, the panorama, the bench and the boats: pictures around the Oude Vaart."""

from .. import cast, poses
from ..bridges import deck_height, draw_bridge, rose_bridge, stone_bridge
from ..buildings import flats, gable_row, garden_house, mill_stump, silhouette_row, skyline
from ..geometry import smooth
from ..groups import cyclist, dog, in_wheelchair, with_rollator
from ..nature import bare_tree, bush, cloud, grass, gull, reeds, rose_vine, sky, sun, tree
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
    YELLOW,
    dark,
    light,
    mix,
)
from ..people import person
from ..registry import scene
from ..street import bench, bike, lamp_post, paving
from ..svg import clip, each, grain, line, overprint, path, rect, rect_d, stroke
from ..water import duck, house_boat, quay, reflection, rowing_boat, sun_path, wake, water


@scene("molenbrug")
def molenbrug() -> str:
    """Winter morning at the old stone bridge, the mill stump behind it and a low sun over the water."""
    base, left, wide, tall = 570, 60, 1080, 210
    back = silhouette_row(-20, 470, 1240, 150, 8, mix(BLUSH, POND, 0.55)) + mill_stump(235, 480, 180, 400)
    back += bare_tree(1080, 480, 210, dark(CANAL), 9) + bare_tree(30, 480, 160, dark(CANAL), 4)
    deck = {x: deck_height(x, left, wide, base, tall) - 5 for x in (420, 470, 640, 900)}
    folk = person((420, deck[420]), 140, cast.JAN, poses.WALK) + person((470, deck[470]), 98, cast.LUUK, poses.WALK)
    folk += with_rollator(640, deck[640], 142, cast.RIA, True) + cyclist(900, deck[900] + 2, 150, cast.AMINA, YELLOW, True, crate=CREAM)
    bridge = folk + stone_bridge(left, base, wide, tall, 3, BRICK, SAND, dark(CANAL, 0.2), mix(BLUSH, BUTTER, 0.6))
    out = sky(1200, 480, BLUSH, BUTTER, "dt2") + sun(765, 300, 84) + back + rect(-5, 474, 1210, 100, dark(LEAF, 0.35), shade="db5")
    out += each(gull, (520, 110, 60), (600, 150, 40), (980, 90, 46))
    out += bridge + water(0, base, 1200, 235, CANAL, seed=4) + reflection(back + bridge, 0, base, 1200, 200, 4, 0.5)
    out += sun_path(765, base + 6, 150, 210, BUTTER) + rect(45, base - 4, 1110, 8, dark(RUST, 0.4))
    return out + duck(420, 700, 76, AMBER) + duck(530, 732, 64, RUST) + reeds(20, 820, 300, 9, NIGHT, 6) + reeds(1080, 830, 230, 7, NIGHT, 2)


@scene("marktbrug")
def marktbrug() -> str:
    """The iron draw bridge by the market square, with cyclists on it and a barge coming through."""
    row = gable_row(-30, 452, 400, 250, 12) + gable_row(820, 452, 420, 260, 31) + tree(410, 452, 150, LEAF, "ei") + tree(790, 452, 130, SAGE, "rond")
    land = row + quay(-5, 450, 1210, 40, RUST, 3)
    bridge = draw_bridge(130, 600, 940, 150, 320, CREAM)
    folk = cyclist(225, 446, 160, cast.SAMIRA, BRICK) + person((480, 446), 148, cast.WINSTON, poses.STROLL, True)
    folk += (
        person((690, 446), 150, cast.NOOR, poses.WALK)
        + person((738, 446), 106, cast.MILAN, poses.WALK)
        + cyclist(985, 446, 158, cast.BRAM, CANAL, True, crate=AMBER)
    )
    out = sky(1200, 460, MIST, SAND, "ct3") + cloud(40, 100, 230) + cloud(920, 80, 240) + sun(600, 210, 92, YELLOW)
    out += silhouette_row(330, 452, 560, 120, 6, mix(MIST, CANAL, 0.35)) + land
    out += water(0, 488, 1200, 320, CANAL, seed=9) + reflection(land, 0, 488, 1200, 160, 9, 0.5, 0.8) + sun_path(600, 496, 130, 290, BUTTER) + folk + bridge
    out += reflection(bridge, 0, 600, 1200, 190, 5, 0.4, 0.7)
    out += (
        wake(330, 738, 600)
        + person((800, 660), 160, cast.PIOTR.but(coat=YELLOW), poses.STAND.but(hands=((16, -56), (14, -50))), True)
        + house_boat(390, 716, 470, PETROL)
    )
    return out + bush(-40, 830, 240, 120, FOREST, BRICK, 3) + bush(1010, 830, 240, 100, FOREST, YELLOW, 5)


@scene("rozenbrug")
def rozenbrug() -> str:
    """High summer on the pedestrian bridge full of climbing roses."""
    back = tree(80, 470, 320, LEAF, "wolk") + tree(280, 470, 210, SAGE, "ei") + tree(970, 470, 250, LEAF, "rond") + tree(1130, 470, 330, FOREST, "wolk")
    back += flats(400, 466, 330, 170, 5, 6, 3, wall=light(SAND, 0.3)) + garden_house(760, 466, 150, 110, 4) + tree(740, 470, 130, FOREST, "ei")
    back += rect(-5, 460, 1215, 74, LEAF, shade="db5 ct2")
    base, rise = 545, 165
    folk = person((405, 416), 212, cast.JOYCE, poses.PUSH.but(hands=((16, -53), (17, -53)))) + in_wheelchair(468, 402, 196, cast.WIM)
    folk += (
        person((650, 388), 205, cast.AMINA, poses.STROLL, True)
        + person((712, 396), 138, cast.ZOE, poses.WAVE, True)
        + person((880, 438), 196, cast.TARIQ, poses.WALK, True)
    )
    bridge = folk + rose_bridge(40, base, 1120, rise, 24)
    out = sky(1200, 470, mix(MIST, CREAM, 0.2), SAND, "ct3") + sun(575, 150, 96, YELLOW) + cloud(140, 100, 230) + cloud(820, 90, 200)
    out += back + bridge + water(0, 530, 1200, 280, POND, light(POND, 0.45), seed=2)
    out += reflection(back + bridge, 0, 540, 1200, 230, 12, 0.55, 0.8) + sun_path(575, 545, 120, 200, BUTTER)
    out += duck(540, 700, 76, RUST) + duck(650, 728, 58, AMBER, True)
    out += rose_vine([(-10, 560), (30, 620), (60, 690), (120, 740), (200, 780), (290, 800)], 62, 5, 1.0)
    return out + rose_vine([(1215, 520), (1180, 600), (1150, 680), (1090, 740), (1010, 790)], 62, 8, 1.0)


def _canal() -> str:
    """Draw the canal that winds down from the horizon, with the low sun in it."""
    left = [(592, 318), (590, 326), (556, 380), (560, 430), (500, 500), (410, 590), (330, 690), (250, 830)]
    right = [(985, 830), (900, 690), (830, 590), (760, 500), (690, 430), (656, 380), (626, 326), (624, 318)]
    shape = smooth([*left, (620, 900), *right])
    return path(shape, CANAL) + clip(shape, water(0, 325, 1200, 500, CANAL, seed=6, count=60), sun_path(610, 330, 80, 420, BUTTER))


@scene("vergezicht")
def vergezicht() -> str:
    """The whole wijk from above: the canal winds under its three bridges towards the low sun."""
    out = sky(1200, 330, BUTTER, BLUSH, "dt2") + sun(610, 230, 96) + each(gull, (250, 90, 60), (330, 130, 40), (960, 100, 54))
    out += skyline(322, 5, mix(BLUSH, POND, 0.6)) + rect(-5, 316, 1210, 500, LEAF, shade="dt3") + rect(-5, 316, 1210, 40, SAGE)
    out += flats(60, 378, 260, 130, 5, 6, 4) + flats(890, 384, 230, 160, 6, 5, 9) + mill_stump(425, 392, 84, 190)
    far_trees = (
        (350, 396, 80, FOREST),
        (850, 396, 84, SAGE, "ei"),
        (780, 384, 60, FOREST),
        (1150, 404, 110, FOREST, "wolk"),
        (20, 404, 96, SAGE),
        (500, 384, 56, SAGE),
    )
    out += each(tree, *far_trees) + _canal() + stone_bridge(500, 418, 230, 40, 3, BRICK, SAND, dark(CANAL, 0.4))
    out += gable_row(-60, 540, 420, 190, 21) + gable_row(850, 540, 430, 180, 44) + draw_bridge(370, 552, 490, 40, 104, CREAM)
    out += (
        cyclist(500, 508, 44, cast.BRAM, BRICK) + person((700, 508), 42, cast.AMINA, poses.WALK) + tree(375, 560, 120, LEAF, "ei") + tree(858, 552, 116, SAGE)
    )
    out += (
        garden_house(-50, 705, 260, 200, 5)
        + garden_house(1010, 705, 270, 200, 8)
        + rowing_boat(540, 645, 140, BRICK)
        + person((600, 645), 60, cast.KOFI, poses.ROW)
    )
    out += (
        person((440, 696), 92, cast.NOOR, poses.WALK) + person((690, 692), 92, cast.HASSAN, poses.STROLL, True) + cyclist(850, 716, 98, cast.KOFI, BRICK, True)
    )
    out += rose_bridge(180, 760, 860, 74, 20) + tree(240, 745, 170, FOREST) + tree(1000, 735, 160, FOREST, "ei")
    return out + bush(-60, 830, 330, 130, FOREST, ROSE, 2) + bush(960, 830, 320, 120, FOREST, BRICK, 6)


@scene("bankje")
def bankje() -> str:
    """Two neighbours on a bench by the water, from behind, at the end of the afternoon."""
    back = silhouette_row(-20, 442, 1240, 170, 15, mix(ROSE, PETROL, 0.45), 0.12) + bare_tree(110, 446, 260, dark(CANAL, 0.4), 4)
    bridge = stone_bridge(640, 446, 620, 120, 3, RUST, SAND, PETROL, mix(ROSE, AMBER, 0.4))
    out = sky(1200, 450, ROSE, BUTTER, "dt3") + sun(470, 330, 122) + each(gull, (220, 110, 60), (300, 150, 44)) + back + bridge
    out += water(0, 440, 1200, 190, CANAL, mix(CANAL, BUTTER, 0.45), seed=5) + reflection(back + bridge, 0, 440, 1200, 170, 5, 0.5)
    out += sun_path(470, 446, 190, 160, BUTTER) + duck(760, 560, 66, RUST) + duck(850, 590, 54, AMBER, True)
    out += quay(-5, 618, 1210, 26, RUST) + paving(0, 640, 1200, 165, mix(SAND, SLATE, 0.3), 4) + overprint("M380 724H820L850 776H350Z", light(SLATE, 0.45), 0.8)
    out += person((520, 722), 440, cast.FATMA.but(coat_length=8), poses.BACK_SIT.but(hands=((-14, -36), (10, -38)), nod=6))
    out += person((680, 722), 448, cast.JAN, poses.BACK_SIT.but(hands=((-10, -38), (14, -36)), nod=-6)) + bench(360, 730, 480, RUST)
    out += dog(960, 722, 130, AMBER, True) + lamp_post(1100, 716, 480, True) + bike((180, 736), 280, BRICK, crate=AMBER)
    return out + grass(-10, 812, 400, 60, NIGHT, 3) + grass(820, 812, 420, 50, NIGHT, 6)


@scene("roeien")
def roeien() -> str:
    """A rowing crew pulls away under the stone bridge in the morning mist."""
    back = tree(70, 380, 250, SAGE, "wolk") + tree(1140, 380, 260, LEAF, "wolk") + silhouette_row(-20, 380, 1240, 140, 33, mix(MIST, CANAL, 0.4))
    bridge = stone_bridge(130, 450, 940, 200, 3, BRICK, SAND, dark(CANAL, 0.3), mix(MIST, BUTTER, 0.4))
    deck = deck_height(420, 130, 940, 450, 200) - 5
    fans = person((420, deck), 125, cast.SARA, poses.WAVE) + person((482, deck - 8), 165, cast.OLENA, poses.WAVE)
    out = sky(1200, 400, mix(MIST, CREAM, 0.4), BUTTER, "ct4") + sun(900, 140, 76) + back + rect(-5, 376, 1210, 80, FOREST, shade="db5") + fans + bridge
    out += water(0, 450, 1200, 355, CANAL, seed=8) + reflection(back + bridge, 0, 450, 1200, 210, 8, 0.5) + sun_path(900, 456, 110, 150, BUTTER)
    crew = [look.hatless().but(coat=YELLOW, detail="strepen") for look in (cast.KOFI, cast.LIEN, cast.PIOTR, cast.NOOR)]
    boat = "".join(person((250 + i * 170, 652), 262, look, poses.ROW) for i, look in enumerate(crew))
    cox = poses.ROW.but(feet=((20, -3), (22, -4)), hands=((16, -32), (18, -33)), lean=-4)
    boat += person((1000, 650), 220, cast.TRUUS.hatless().but(coat=CREAM, detail=""), cox, True)
    rim = "M90 612C180 636 940 636 1130 604"
    hull = path(f"{rim}C1090 660 1000 672 880 674H330C220 674 130 660 90 612Z", BRICK, "db4 ct2") + stroke(rim, CREAM, 6)
    oars = "".join(line(318 + i * 170, 574, 200 + i * 170, 716, AMBER, 7) + path(f"M{206 + i * 170} 702l-34 34l16 12l30-34z", CREAM) for i in range(4))
    rings = "".join(stroke(f"M{140 + i * 170} 752q30-10 60 0M{150 + i * 170} 768q20-6 40 0", light(CANAL, 0.5), 5) for i in range(4))
    return out + wake(60, 682, 1080) + boat + hull + oars + rings + reeds(1070, 820, 250, 8, NIGHT, 3) + grain(rect_d(0, 380, 1200, 90), "ca2")
