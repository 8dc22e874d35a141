"""The bridges, the panorama, the bench and the boats: pictures around the Oude Vaart."""

from .. import cast, poses
from ..bridges import deck_height, draw_bridge, rose_bridge, stone_bridge
from ..buildings import flats, gable_row, garden_house, mill_stump, silhouette_row, skyline
from ..geometry import smooth
from ..groups import crowd, cyclist, dog, in_wheelchair, shaded, with_rollator
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
    STONE,
    YELLOW,
    dark,
    light,
    mix,
)
from ..people import person
from ..registry import scene
from ..street import bench, bike, lamp_post, paving
from ..svg import clip, grain, line, path, rect, rect_d, stroke
from ..water import duck, house_boat, quay, reflection, rowing_boat, sun_path, wake, water


@scene("molenbrug")
def molenbrug() -> str:
    """Winter morning at the old stone bridge, the mill stump behind it and a low sun over the water."""
    back = silhouette_row(-20, 470, 1240, 150, 8, mix(BLUSH, POND, 0.55)) + mill_stump(230, 480, 170, 380)
    back += bare_tree(880, 480, 240, PETROL, 5) + bare_tree(1080, 480, 190, dark(CANAL), 9)
    base, left, wide, tall = 570, 60, 1080, 210
    deck = [deck_height(x, left, wide, base, tall) - 12 for x in (330, 470, 640, 900)]
    folk = shaded(330, deck[0], 130, person((330, deck[0]), 130, cast.JAN, poses.WALK))
    folk += person((372, deck[0] - 12), 92, cast.LUUK, poses.WALK) + with_rollator(640, deck[2], 132, cast.RIA, True)
    folk += cyclist(880, deck[3] - 2, 138, cast.AMINA, YELLOW, True, crate=CREAM)
    bridge = folk + stone_bridge(left, base, wide, tall, 3, BRICK, SAND, dark(CANAL, 0.35))
    out = sky(1200, 480, BLUSH, BUTTER, "dt2") + sun(770, 330, 76) + back + rect(-5, 474, 1210, 100, dark(LEAF, 0.35), shade="db5")
    out += gull(520, 110, 60) + gull(600, 150, 40) + gull(980, 90, 46)
    out += bridge + water(0, base, 1200, 235, CANAL, seed=4) + reflection(back + bridge, 0, base, 1200, 200, 4, 0.5)
    out += sun_path(770, base + 6, 150, 200, BUTTER)
    out += rect(45, base - 6, 1110, 9, dark(RUST, 0.4))
    out += duck(430, 690, 70, AMBER) + duck(530, 720, 60, RUST) + reeds(20, 820, 300, 9, NIGHT, 6) + reeds(1080, 830, 230, 7, NIGHT, 2)
    return out


@scene("marktbrug")
def marktbrug() -> str:
    """The iron draw bridge by the market square, with cyclists on it and a barge coming through."""
    row = gable_row(-30, 452, 400, 250, 12) + gable_row(820, 452, 420, 260, 31) + tree(410, 452, 150, LEAF, "ei") + tree(790, 452, 130, SAGE, "rond")
    out = sky(1200, 460, MIST, SAND, "ct3") + cloud(90, 90, 230) + cloud(860, 70, 260) + sun(596, 190, 86, YELLOW)
    out += silhouette_row(330, 452, 560, 120, 6, mix(MIST, CANAL, 0.35))
    land = row + quay(-5, 450, 1210, 70, RUST, 3)
    bridge = draw_bridge(130, 600, 940, 150, 320, CREAM)
    folk = cyclist(330, 444, 150, cast.SAMIRA, BRICK) + person((480, 444), 140, cast.WINSTON, poses.STROLL, True)
    folk += person((700, 444), 142, cast.NOOR, poses.WALK) + person((742, 444), 100, cast.MILAN, poses.WALK)
    folk += cyclist(930, 444, 148, cast.BRAM, CANAL, True, crate=AMBER)
    out += land + folk + bridge
    out += water(0, 600, 1200, 210, CANAL, seed=9) + reflection(land + bridge, 0, 600, 1200, 190, 9, 0.45, 0.7)
    barge = house_boat(390, 716, 470, PETROL) + person((800, 645), 150, cast.PIOTR.but(coat=YELLOW), poses.STAND.but(hands=((16, -56), (14, -50))), True)
    out += rect(320, 515, 560, 85, dark(CANAL, 0.45), shade="db4") if not land else ""
    out += barge + wake(330, 738, 600)
    return out + bush(-40, 830, 240, 120, FOREST, BRICK, 3) + bush(1010, 830, 240, 100, FOREST, YELLOW, 5)


@scene("rozenbrug")
def rozenbrug() -> str:
    """High summer on the pedestrian bridge full of climbing roses."""
    back = tree(90, 470, 300, LEAF, "wolk") + tree(280, 470, 210, SAGE, "ei") + tree(960, 470, 250, LEAF, "rond") + tree(1120, 470, 320, FOREST, "wolk")
    back += flats(400, 466, 330, 170, 5, 6, 3, wall=light(SAND, 0.3)) + garden_house(760, 466, 150, 110, 4) + tree(740, 470, 130, FOREST, "ei")
    bank = rect(-5, 460, 1210, 70, LEAF, shade="db5 ct2")
    base, rise = 545, 165
    folk = in_wheelchair(480, 415, 185, cast.WIM) + person((425, 420), 200, cast.JOYCE, poses.PUSH.but(hands=((14, -53), (15, -53))))
    folk += person((660, 395), 190, cast.AMINA, poses.STROLL, True) + person((712, 402), 128, cast.ZOE, poses.WAVE, True)
    folk += person((890, 445), 186, cast.TARIQ, poses.WALK, True)
    bridge = folk + rose_bridge(40, base, 1120, rise, 24)
    out = sky(1200, 470, mix(MIST, CREAM, 0.2), SAND, "ct3") + sun(590, 150, 84, BUTTER) + cloud(140, 110, 230) + cloud(800, 90, 200)
    out += back + bank + bridge + water(0, 530, 1200, 280, POND, light(POND, 0.45), seed=2)
    out += reflection(back + bank + bridge, 0, 540, 1200, 230, 12, 0.5, 0.8)
    out += rose_bridge(40, base, 1120, rise, 24, roses=False) if not folk else ""
    out += duck(560, 690, 66, RUST) + duck(650, 715, 50, AMBER, True)
    vine_l = [(-10, 560), (30, 620), (60, 690), (120, 740), (200, 780), (290, 800)]
    vine_r = [(1215, 520), (1180, 600), (1150, 680), (1090, 740), (1010, 790)]
    return out + rose_vine(vine_l, 62, 5, 1.0) + rose_vine(vine_r, 62, 8, 1.0)


@scene("vergezicht")
def vergezicht() -> str:
    """The whole wijk from above: the canal winds under its three bridges towards the low sun."""
    out = sky(1200, 330, BUTTER, BLUSH, "dt2") + sun(640, 235, 92) + gull(250, 90, 60) + gull(330, 130, 40) + gull(960, 110, 54)
    out += skyline(320, 5, mix(BLUSH, POND, 0.6)) + rect(-5, 310, 1210, 500, LEAF, shade="dt3")
    canal = smooth(
        [(600, 315), (560, 380), (640, 450), (430, 560), (300, 700), (180, 830), (1010, 830), (930, 690), (860, 560), (800, 450), (660, 380), (660, 315)]
    )
    out += rect(-5, 310, 1210, 45, SAGE) + flats(60, 372, 260, 120, 5, 6, 4) + flats(880, 380, 220, 150, 6, 5, 9) + mill_stump(430, 380, 74, 170)
    out += "".join(
        tree(x, y, h, c, k)
        for x, y, h, c, k in (
            (350, 392, 80, FOREST, "rond"),
            (850, 396, 84, SAGE, "ei"),
            (790, 388, 60, FOREST, "rond"),
            (1140, 400, 100, FOREST, "wolk"),
            (20, 400, 96, SAGE, "rond"),
        )
    )
    out += path(canal, CANAL) + clip(canal, water(0, 310, 1200, 500, CANAL, seed=6, count=70), sun_path(640, 315, 90, 420, BUTTER))
    out += stone_bridge(505, 398, 220, 36, 3, RUST, SAND, dark(CANAL, 0.4))
    out += gable_row(-60, 520, 420, 180, 21) + gable_row(860, 520, 420, 170, 44)
    out += draw_bridge(395, 530, 450, 36, 92, CREAM)
    out += "".join(tree(x, y, h, c, k) for x, y, h, c, k in ((385, 540, 110, LEAF, "ei"), (850, 530, 110, SAGE, "rond")))
    out += garden_house(-40, 690, 250, 190, 5) + garden_house(1010, 690, 260, 190, 8)
    out += rowing_boat(520, 610, 130, BRICK) + rose_bridge(190, 740, 830, 70, 18)
    out += (
        person((470, 672), 84, cast.NOOR, poses.WALK) + person((700, 672), 84, cast.HASSAN, poses.STROLL, True) + cyclist(840, 698, 88, cast.KOFI, BRICK, True)
    )
    out += tree(250, 720, 150, FOREST, "rond") + tree(985, 712, 140, FOREST, "ei")
    return out + bush(-60, 830, 330, 130, FOREST, ROSE, 2) + bush(960, 830, 320, 120, FOREST, BRICK, 6)


@scene("bankje")
def bankje() -> str:
    """Two neighbours on a bench by the water, from behind, at the end of the afternoon."""
    back = silhouette_row(-20, 400, 1240, 150, 15, mix(ROSE, PETROL, 0.45), 0.12) + bare_tree(120, 410, 200, dark(CANAL, 0.4), 4)
    bridge = stone_bridge(560, 440, 560, 100, 3, RUST, SAND, PETROL)
    out = sky(1200, 420, ROSE, BUTTER, "dt3") + sun(430, 330, 110) + back + bridge
    out += (
        water(0, 440, 1200, 190, CANAL, mix(CANAL, BUTTER, 0.45), seed=5)
        + reflection(back + bridge, 0, 440, 1200, 170, 5, 0.5)
        + sun_path(430, 446, 190, 160, BUTTER)
    )
    out += duck(760, 560, 60, RUST) + quay(-5, 618, 1210, 26, RUST) + paving(0, 640, 1200, 165, mix(SAND, SLATE, 0.3), 4)
    out += path("M330 690L860 690L1010 800L420 800Z", SLATE, opacity=0.35)
    two = person((505, 700), 380, cast.FATMA.but(coat_length=8), poses.BACK_SIT.but(hands=((-8, -36), (16, -36)), nod=5))
    two += person((690, 700), 385, cast.JAN, poses.BACK_SIT.but(hands=((-14, -36), (9, -36)), nod=-5))
    out += two + bench(360, 706, 480, RUST) + dog(950, 716, 120, AMBER, True)
    out += lamp_post(1090, 700, 420, True) + bike((180, 724), 260, BRICK, crate=AMBER)
    return out + path("M1000 0C1060 60 1080 40 1200 150V0Z", NIGHT) + grass(-10, 812, 400, 60, NIGHT, 3) + grass(820, 812, 420, 50, NIGHT, 6)


def _rower(x: float, base: float, h: float, who: object) -> str:
    """Draw one rower with an oar."""
    look = who if isinstance(who, type(cast.JAN)) else cast.JAN
    return person((x, base), h, look.hatless(), poses.ROW, prop=line(24, -34, -2, 8, AMBER, 2.6))


@scene("roeien")
def roeien() -> str:
    """A rowing crew pulls away under the stone bridge in the morning mist."""
    back = tree(80, 380, 230, SAGE, "wolk") + tree(1130, 380, 250, LEAF, "wolk") + silhouette_row(-20, 380, 1240, 140, 33, mix(MIST, CANAL, 0.4))
    bridge = stone_bridge(130, 450, 940, 200, 3, RUST, SAND, dark(CANAL, 0.3))
    out = sky(1200, 400, mix(MIST, CREAM, 0.4), BUTTER, "ct4") + sun(880, 150, 70) + back + rect(-5, 376, 1210, 80, FOREST, shade="db5") + bridge
    deck = deck_height(420, 130, 940, 450, 200) - 10
    out += person((420, deck), 120, cast.SARA, poses.WAVE) + person((480, deck - 8), 150, cast.OLENA, poses.HOLD)
    out += stone_bridge(130, 450, 940, 200, 3, RUST, SAND, dark(CANAL, 0.3))
    out += water(0, 450, 1200, 355, CANAL, seed=8) + reflection(back + bridge, 0, 450, 1200, 210, 8, 0.5) + sun_path(880, 456, 110, 300, BUTTER)
    crew = [
        cast.KOFI.but(coat=YELLOW, detail="strepen"),
        cast.LIEN.but(coat=YELLOW, detail="strepen"),
        cast.PIOTR.but(coat=YELLOW, detail="strepen"),
        cast.NOOR.but(coat=YELLOW, detail="strepen"),
    ]
    boat = "".join(person((250 + i * 170, 652), 255, look.hatless(), poses.ROW) for i, look in enumerate(crew))
    boat += person(
        (975, 650), 200, cast.TRUUS.hatless(), poses.SIT_FORWARD.but(hip=(0, -14), feet=((-18, 0), (-20, 0)), hands=((-14, -26), (-16, -26)), lean=-6), True
    )
    hull = path("M90 612C180 636 940 636 1130 604C1090 660 1000 672 880 674H330C220 674 130 660 90 612Z", BRICK, "db4 ct2") + stroke(
        "M90 612C180 636 940 636 1130 604", CREAM, 6
    )
    oars = "".join(line(318 + i * 170, 574, 200 + i * 170, 716, AMBER, 7) + path(f"M{206 + i * 170} 702l-34 34l16 12l30-34z", CREAM) for i in range(4))
    out += wake(60, 682, 1080) + boat + hull + oars + rect(0, 0, 0, 0, NIGHT)
    out += "".join(stroke(f"M{140 + i * 170} 744q30-10 60 0", light(CANAL, 0.5), 5) for i in range(4))
    return out + reeds(1060, 820, 240, 8, NIGHT, 3) + grain(rect_d(0, 380, 1200, 90), "ca2")


UNUSED = (crowd, smooth, STONE, bench)
