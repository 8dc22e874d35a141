"""The covers of De Oversteek, portrait, with room for the masthead in the top third."""

from .. import cast, poses
from ..bridges import arc_y, railing, rose_bridge
from ..buildings import bricks, gable_row, mill_stump, silhouette_row
from ..interior import bunch
from ..nature import bare_tree, cloud, gull, reeds, rose_vine, sky, snow, sun, tree
from ..palette import AMBER, BLUSH, BRICK, BUTTER, CANAL, CREAM, LEAF, MIST, NIGHT, PETROL, POND, ROSE, RUST, SAGE, SAND, STONE, YELLOW, dark, mix
from ..people import person
from ..registry import scene
from ..street import bunting
from ..svg import dot, each, grain, line, oval_d, path, rect
from ..things import bowl, loaf, mug, pot
from ..water import duck, quay, reflection, rowing_boat, sun_path, wake, water
from .feest import with_lantern

W, H = 1240.0, 1754.0
PARADE = (
    (38, 225, cast.LOTTE, "huis", YELLOW),
    (172, 330, cast.HASSAN, "rond", AMBER),
    (325, 235, cast.MILAN, "vis", YELLOW),
    (490, 345, cast.SAMIRA.but(coat=ROSE), "maan", BUTTER),
    (660, 240, cast.LUUK, "ster", YELLOW),
    (800, 345, cast.JAN, "rond", BRICK),
    (955, 235, cast.SARA, "huis", YELLOW),
    (1085, 330, cast.KOFI, "rond", AMBER),
)


def _parade() -> tuple[str, list[tuple[float, float, str]]]:
    """Return the walkers on the rose bridge, and where their lanterns are."""
    out, spots = "", []
    for x, h, look, kind, tint in PARADE:
        y = arc_y(x, -160, 1560, 1110, 170) - 12
        out += with_lantern(x, y, h, look, kind, tint)
        spots.append((x + h * 0.33, y - h * 0.79, tint))
    return out, spots


@scene("omslag-2026-4", "staand")
def omslag_winter() -> str:
    """Dusk in December: the lantern parade crosses the Rozenbrug, mirrored in the Oude Vaart, snow in the air."""
    far = mix(CANAL, MIST, 0.6)
    back = silhouette_row(-20, 1110, 1290, 360, 91, dark(PETROL, 0.1), 0.3) + mill_stump(1010, 1110, 190, 520, dark(RUST, 0.25))
    out = sky(W, 1100, PETROL, far, "dt2") + dot(300, 560, 92, BUTTER, "cb3") + grain(oval_d(300, 560, 210, 210), "wo4")
    out += back + bare_tree(70, 1110, 420, NIGHT, 12) + rect(-5, 1100, 1250, 60, dark(CANAL, 0.5))
    parade, spots = _parade()
    bridge = rose_bridge(-160, 1110, 1560, 170, 38, CREAM)
    out += water(0, 1150, W, 610, dark(CANAL, 0.42), CANAL, 16, 30) + reflection(back, 0, 1150, W, 330, 21, 0.35, 0.8)
    out += parade + bridge + reflection(parade + bridge, 0, 1165, W, 480, 30, 0.7, 0.72)
    out += "".join(sun_path(x, 1230, 64, 300, tint, int(x)) for x, _, tint in spots)
    out += rose_vine([(-20, 1480), (60, 1560), (110, 1640), (200, 1700), (320, 1745), (440, 1770)], 84, 5, 1.0, dark(LEAF, 0.35))
    out += rose_vine([(1260, 1500), (1180, 1590), (1120, 1680), (1010, 1740), (900, 1770)], 84, 8, 1.0, dark(LEAF, 0.35))
    return out + duck(560, 1640, 96, RUST) + duck(700, 1680, 76, AMBER, True) + snow(W, 1300, 24, 120, 6)


def _bridge_frame(deck: float) -> str:
    """Draw the piers, portals and balance beams of the Marktbrug."""
    out = "".join(rect(x, deck, 260, 240, RUST, shade="db5") + bricks(x, deck + 20, 260, 220, dark(RUST, 0.22), i, 15, 0.14) for i, x in ((4, -10), (5, 990)))
    out += each(rect, (196, deck - 560, 36, 560, CREAM, 3, "dl4"), (1008, deck - 560, 36, 560, CREAM, 3, "dl4"))
    out += "".join(path(f"M{a} {deck - 590}L{b} {deck - 545}V{deck - 511}L{a} {deck - 568}Z", CREAM, "db3") for a, b in ((560, 60), (680, 1180)))
    return (
        out
        + each(rect, (10, deck - 560, 96, 62, PETROL, 4), (1134, deck - 560, 96, 62, PETROL, 4))
        + each(line, (566, deck - 578, 566, deck, STONE, 6), (674, deck - 578, 674, deck, STONE, 6))
    )


def _table(deck: float) -> str:
    """Draw the long table with seven neighbours behind it."""
    eat, talk = poses.FRONT_SIT.but(hands=((-5, -47), (10, -44))), poses.FRONT_SIT.but(hands=((-8, -44), (20, -60)), nod=-4)
    crew = ((cast.FATMA, BRICK), (cast.WIM, CANAL), (cast.JOYCE, YELLOW), (cast.TARIQ, CREAM), (cast.AMINA, LEAF), (cast.PIOTR, PETROL), (cast.RIA, ROSE))
    out = ""
    for i, (look, coat) in enumerate(crew):
        out += person((172 + i * 150, deck + 20), 425, look.hatless().but(coat=coat, detail="stippen" if i == 6 else ""), talk if i in (1, 4) else eat)
    top = deck - 172
    out += (
        path(f"M70 {top}H1170L1210 {top + 58}H30Z", CREAM, "cr2")
        + rect(30, top + 56, 1180, 66, dark(CREAM, 0.08), 3, "db4")
        + "".join(rect(x, top + 110, 16, 76, RUST) for x in (90, 600, 1130))
    )
    out += (
        "".join(bowl(172 + i * 150, top + 46, 92, (CANAL, BRICK, YELLOW)[i % 3], AMBER) for i in range(7))
        + loaf(322, top + 56, 110)
        + pot(700, top + 52, 104, PETROL)
    )
    return (
        out
        + bunch(546, top + 52, 140, [BRICK, YELLOW, ROSE], CANAL)
        + bunch(922, top + 52, 140, [YELLOW, BRICK, YELLOW], BRICK)
        + mug(248, top + 54, 44, YELLOW, RUST)
        + mug(1000, top + 54, 44, BRICK, CREAM)
    )


def _boats() -> str:
    """Draw the boats below the bridge: a rowing couple, and a man alone with his thoughts."""
    child = poses.SIT.but(hip=(0, -16), feet=((20, -2), (22, -2)), hands=((24, -86), (20, -40)))
    row = person((470, 1496), 320, cast.NOOR.hatless().but(coat=YELLOW), poses.ROW) + person((690, 1496), 225, cast.ADAM.but(coat=CREAM), child, True)
    out = wake(310, 1530, 560) + row + rowing_boat(340, 1520, 500, BRICK) + line(540, 1432, 430, 1566, AMBER, 10) + path("M442 1544l-44 44l20 16l38-40z", CREAM)
    man = person((960, 1646), 270, cast.HASSAN.but(coat=BLUSH), poses.SIT.but(hip=(0, -16), feet=((20, -2), (22, -2))), True)
    return out + wake(770, 1684, 400) + man + rowing_boat(790, 1676, 350, PETROL) + duck(200, 1650, 84, RUST) + duck(310, 1680, 64, AMBER, True)


@scene("omslag-2026-3", "staand")
def omslag_zomer() -> str:
    """A late summer morning: a long table on the Marktbrug, neighbours eat, boats pass below."""
    deck = 1180
    back = (
        gable_row(-40, 960, 440, 330, 14)
        + gable_row(870, 960, 430, 340, 27)
        + silhouette_row(380, 960, 520, 150, 5, mix(SAND, POND, 0.5))
        + tree(440, 970, 270, LEAF, "ei")
        + tree(830, 970, 250, SAGE)
    )
    out = sky(W, 1000, BUTTER, SAND, "dt1") + sun(620, 500, 150) + cloud(60, 560, 260) + cloud(900, 470, 230) + each(gull, (300, 400, 70), (400, 450, 50))
    out += (
        back
        + quay(-5, 955, 1250, 120)
        + water(0, 1060, W, 700, CANAL, seed=12, count=50)
        + reflection(back, 0, 1060, W, 330, 6, 0.5, 0.9)
        + sun_path(620, 1200, 190, 230, BUTTER)
    )
    out += _bridge_frame(deck) + bunting((214, deck - 480), (1026, deck - 480), 40, 20, 34) + _table(deck)
    out += (
        rect(-10, deck - 6, 1270, 30, CREAM, shade="db3")
        + rect(-10, deck + 24, 1270, 24, PETROL, shade="db3")
        + railing(-10, deck - 4, 1250, deck - 4, 84, PETROL, 30)
        + _boats()
    )
    return out + reeds(-10, 1770, 330, 9, NIGHT, 4) + reeds(1110, 1770, 260, 7, NIGHT, 8)
