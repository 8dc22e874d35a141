"""The covers of De Oversteek, portrait, with room for the masthead in the top third."""

from .. import cast, poses
from ..bridges import arc_y, draw_bridge, railing, rose_bridge
from ..buildings import bricks, gable_row, mill_stump, silhouette_row
from ..groups import in_wheelchair
from ..interior import bunch
from ..nature import bare_tree, cloud, gull, reeds, rose_vine, sky, snow, sun, tree
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
from ..street import bunting, lantern, lights
from ..svg import dot, grain, group, line, oval_d, path, rect, rect_d, stroke
from ..things import bowl, loaf, mug, pot
from ..water import duck, quay, reflection, rowing_boat, sun_path, wake, water
from .feest import with_lantern

W, H = 1240.0, 1754.0


def _parade() -> tuple[str, list[tuple[float, float, str]]]:
    """Return the walkers on the rose bridge, and where their lanterns are."""
    walkers = [
        (110, 190, cast.LOTTE, "huis", YELLOW),
        (215, 285, cast.HASSAN, "rond", AMBER),
        (330, 195, cast.MILAN, "vis", YELLOW),
        (430, 290, cast.SAMIRA, "maan", BUTTER),
        (545, 200, cast.LUUK, "ster", YELLOW),
        (650, 292, cast.JAN, "rond", BRICK),
        (765, 195, cast.ZOE, "huis", BRICK),
        (860, 285, cast.OLENA, "rond", YELLOW),
        (975, 190, cast.SARA, "ster", BUTTER),
        (1075, 280, cast.KOFI, "rond", AMBER),
    ]
    out, spots = "", []
    for x, h, look, kind, tint in walkers:
        y = arc_y(x, -60, 1360, 1090, 190) - 10
        out += with_lantern(x, y, h, look, kind, tint)
        spots.append((x + h * 0.34, y - h * 0.66, tint))
    return out, spots


@scene("omslag-2026-4", "staand")
def omslag_winter() -> str:
    """Dusk in December: the lantern parade crosses the Rozenbrug, mirrored in the Oude Vaart, snow in the air."""
    out = sky(W, 1100, PETROL, mix(ROSE, CANAL, 0.35), "dt4") + dot(930, 500, 80, BUTTER, "cb3") + grain(oval_d(930, 500, 200, 200), "wo5")
    back = silhouette_row(-20, 1080, 1290, 300, 91, mix(CANAL, PETROL, 0.45), 0.22) + mill_stump(200, 1080, 170, 420, dark(RUST, 0.3))
    front = gable_row(900, 1100, 400, 330, 41, 0.55, NIGHT, 0.4) + gable_row(-60, 1100, 170, 260, 12, 0.5, NIGHT, 0.4)
    out += back + front + bare_tree(480, 1090, 330, NIGHT, 12) + bare_tree(800, 1090, 260, NIGHT, 9)
    parade, spots = _parade()
    bridge = rose_bridge(-60, 1090, 1360, 190, 34, CREAM, lamps=True)
    scene_text = parade + bridge
    out += rect(-5, 1078, 1250, 60, dark(CANAL, 0.5), shade="db3") + lights((-20, 640), (640, 700), 60, 18, 6) + lights((600, 700), (1260, 620), 60, 18, 6)
    out += water(0, 1130, W, 630, dark(CANAL, 0.4), CANAL, 16, 70) + reflection(back + front, 0, 1110, W, 420, 21, 0.4, 0.8) + parade + bridge
    out += reflection(scene_text, 0, 1132, W, 500, 30, 0.7, 0.8) + "".join(
        sun_path(x, 1190 + abs(620 - x) * 0.1, 50, 330, tint, int(x)) for x, _, tint in spots
    )
    out += "".join(grain(oval_d(x, y, 70, 70), "wo4") for x, y, _ in spots)
    out += rose_vine([(-20, 1480), (60, 1560), (110, 1640), (200, 1700), (320, 1745), (440, 1770)], 78, 5, 1.0, dark(LEAF, 0.35)) + rose_vine(
        [(1260, 1520), (1180, 1600), (1120, 1680), (1010, 1740), (900, 1770)], 78, 8, 1.0, dark(LEAF, 0.35)
    )
    return out + duck(560, 1560, 90, RUST) + duck(700, 1600, 70, AMBER, True) + snow(W, 1400, 24, 170, 5.2)


@scene("omslag-2026-3", "staand")
def omslag_zomer() -> str:
    """A late summer morning: a long table on the Marktbrug, neighbours eat, boats pass below."""
    out = sky(W, 1000, BUTTER, SAND, "dt2") + sun(860, 470, 130) + cloud(80, 420, 260) + cloud(420, 560, 180) + gull(300, 380, 70) + gull(400, 430, 50)
    back = (
        gable_row(-40, 960, 460, 330, 14)
        + gable_row(860, 960, 430, 340, 27)
        + silhouette_row(380, 960, 520, 150, 5, mix(SAND, POND, 0.5))
        + tree(400, 970, 260, LEAF, "ei")
        + tree(860, 970, 240, SAGE, "rond")
    )
    out += (
        back
        + quay(-5, 955, 1250, 120)
        + water(0, 1060, W, 700, CANAL, seed=12, count=80)
        + reflection(back, 0, 1060, W, 330, 6, 0.5, 0.9)
        + sun_path(860, 1066, 190, 420, BUTTER)
    )
    deck = 1180
    out += (
        rect(-10, deck, 260, 240, RUST, shade="db5")
        + rect(990, deck, 260, 240, RUST, shade="db5")
        + bricks(-10, deck + 20, 260, 220, dark(RUST, 0.22), 4, 15, 0.14)
        + bricks(990, deck + 20, 260, 220, dark(RUST, 0.22), 5, 15, 0.14)
    )
    out += (
        "".join(rect(x, deck - 560, 34, 560, CREAM, 3, "dl4") for x in (196, 1010))
        + "".join(path(f"M{a} {deck - 590}L{b} {deck - 545}V{deck - 515}L{a} {deck - 568}Z", CREAM, "db3") for a, b in ((560, 60), (680, 1180)))
        + "".join(rect(x, deck - 560, 90, 60, PETROL, 4) for x in (10, 1140))
        + "".join(line(x, deck - 578, x, deck, STONE, 6) for x in (566, 674))
    )
    out += bunting((212, deck - 470), (1028, deck - 470), 50, 20, 34)
    eat = poses.FRONT_SIT.but(hands=((-7, -46), (9, -44)))
    crew = [cast.FATMA, cast.WIM, cast.JOYCE, cast.TARIQ, cast.AMINA, cast.PIOTR, cast.RIA]
    tints = (BRICK, CANAL, YELLOW, CREAM, LEAF, PETROL, ROSE)
    out += "".join(
        person((190 + i * 145, deck + 20), 390, look.hatless().but(coat=tints[i], detail="stippen" if i == 6 else ""), eat) for i, look in enumerate(crew)
    )
    top = deck - 158
    out += (
        path(f"M70 {top}H1170L1210 {top + 54}H30Z", CREAM, "cr2")
        + rect(30, top + 52, 1180, 62, dark(CREAM, 0.08), 3, "db4")
        + "".join(rect(x, top + 100, 16, 70, RUST) for x in (90, 600, 1130))
    )
    out += (
        "".join(bowl(190 + i * 145, top + 44, 84, (CANAL, BRICK, YELLOW)[i % 3], AMBER) for i in range(7))
        + loaf(330, top + 52, 96)
        + pot(690, top + 46, 92, PETROL)
        + bunch(500, top + 46, 120, [BRICK, YELLOW, ROSE], CANAL)
        + bunch(920, top + 46, 120, [YELLOW, BRICK, YELLOW], BRICK)
        + mug(262, top + 48, 40, YELLOW, RUST)
        + mug(1010, top + 48, 40, BRICK, CREAM)
    )
    out += (
        rect(-10, deck - 6, 1270, 30, CREAM, shade="db3")
        + rect(-10, deck + 24, 1270, 24, PETROL, shade="db3")
        + railing(-10, deck - 4, 1250, deck - 4, 84, PETROL, 30)
    )
    out += _boats()
    return out + reeds(-10, 1770, 330, 9, NIGHT, 4) + reeds(1110, 1770, 260, 7, NIGHT, 8)


def _boats() -> str:
    """Draw the boats below the bridge: a rowing couple and a small barge with a family."""
    one = person((520, 1500), 300, cast.NOOR.hatless().but(coat=YELLOW), poses.ROW) + person(
        (690, 1500), 210, cast.ADAM, poses.SIT.but(hip=(0, -16), feet=((20, -2), (22, -2)), hands=((14, -94), (10, -40))), True
    )
    out = wake(360, 1530, 520) + one + rowing_boat(380, 1520, 460, BRICK) + line(560, 1440, 470, 1560, AMBER, 9) + path("M480 1540l-40 40l18 14l34-36z", CREAM)
    two = person((900, 1650), 250, cast.HASSAN, poses.SIT.but(hip=(0, -16), feet=((20, -2), (22, -2)))) + rowing_boat(790, 1672, 340, CANAL)
    return out + wake(780, 1680, 360) + two + duck(250, 1640, 80, RUST)


UNUSED = (in_wheelchair, group, rect_d, stroke, BLUSH, FOREST, MIST, SLATE, STONE, light, draw_bridge, lantern)
