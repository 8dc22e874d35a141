"""Celebrations: lanterns, Christmas market, music, the street party."""

from .. import cast, poses
from ..bridges import draw_bridge, motif, rose_bridge, stone_bridge
from ..buildings import gable_row, mill_stump, silhouette_row
from ..groups import crowd, in_wheelchair, shaded, with_rollator
from ..interior import table
from ..nature import bare_tree, gull, sky, snow, sun, tree
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
    mix,
)
from ..people import Look, person
from ..registry import scene
from ..street import bunting, lamp_post, lantern, lights, oval_patch, paving, stall
from ..svg import dot, el, grain, group, line, oval, oval_d, path, poly, rect, rect_d, stroke
from ..things import bowl, guitar, loaf, mug, pot, steam_lines
from ..water import quay, reflection, rowing_boat, sun_path, water

CARRY_LIGHT = poses.WALK.but(hands=((17, -66), (-8, -50)), lean=2)


def with_lantern(x: float, base: float, h: float, look: Look, kind: str, colour: str = YELLOW, flip: bool = False) -> str:
    """Draw somebody walking with a paper lantern on a stick."""
    stick = line(14, -58, 33, -100, AMBER, 1.5) + line(33, -100, 33, -92, CREAM, 0.6)
    return person((x, base), h, look, CARRY_LIGHT, flip, prop=stick + lantern(33, -79, 12.5, kind, colour, 3.2))


@scene("lampionnen")
def lampionnen() -> str:
    """Children with lanterns along the dark canal; every light doubled in the water."""
    back = silhouette_row(-20, 400, 1240, 210, 44, dark(PETROL, 0.15), 0.3) + mill_stump(1010, 400, 120, 270, dark(RUST, 0.35))
    out = (
        sky(1200, 420, PETROL, CANAL, "dt4")
        + dot(230, 120, 54, BUTTER, "cb3")
        + back
        + quay(-5, 520, 1210, 30, dark(RUST, 0.4), edge=SLATE)
        + rect(-5, 396, 1210, 128, dark(CANAL, 0.5), shade="db4")
    )
    walkers = [
        (110, 225, cast.LUUK, "rond", YELLOW),
        (230, 330, cast.FATMA, "maan", BUTTER),
        (370, 215, cast.SARA, "ster", YELLOW),
        (480, 205, cast.MILAN, "huis", BRICK),
        (600, 325, cast.KOFI, "rond", AMBER),
        (740, 225, cast.ZOE, "vis", YELLOW),
        (860, 318, cast.RIA, "rond", BRICK),
        (985, 210, cast.ADAM, "ster", BUTTER),
        (1090, 220, cast.LOTTE, "huis", YELLOW),
    ]
    parade = "".join(with_lantern(x, 518, h, look, kind, tint) for x, h, look, kind, tint in walkers)
    out += (
        lights((-10, 250), (620, 230), 40, 14, 5)
        + lights((600, 230), (1210, 250), 40, 14, 5)
        + parade
        + water(0, 548, 1200, 260, dark(CANAL, 0.45), CANAL, 7)
        + reflection(back + parade, 0, 530, 1200, 250, 14, 0.75, 0.85)
    )
    out += "".join(sun_path(x + h * 0.34, 556, 46, 190, tint, int(x)) for x, h, _, _, tint in walkers)
    return out + snow(1200, 520, 5, 60, 3.2) + bare_tree(30, 560, 470, NIGHT, 6)


@scene("kerstmarkt")
def kerstmarkt() -> str:
    """The little Christmas market on the square: a fir with lights, stalls, snow in the evening air."""
    out = (
        sky(1200, 470, PETROL, mix(CANAL, ROSE, 0.4), "dt4")
        + gable_row(-30, 470, 480, 300, 17, 0.5, NIGHT, 0.35)
        + gable_row(780, 470, 460, 310, 29, 0.5, NIGHT, 0.35)
        + silhouette_row(420, 470, 380, 160, 9, dark(CANAL, 0.4), 0.25)
    )
    out += (
        rect(-5, 466, 1210, 344, mix(MIST, CREAM, 0.4), shade="dt3 db4")
        + grain(oval_d(600, 330, 360, 330), "wo4")
        + tree(600, 570, 500, FOREST, "spar")
        + "".join(
            grain(oval_d(x, y, 34, 34), "wo6") + dot(x, y, 8, c)
            for x, y, c in (
                (600, 130, YELLOW),
                (560, 210, YELLOW),
                (640, 240, BRICK),
                (520, 300, BRICK),
                (600, 310, YELLOW),
                (680, 330, YELLOW),
                (500, 420, YELLOW),
                (580, 430, BRICK),
                (660, 430, YELLOW),
                (730, 440, BRICK),
                (470, 510, BRICK),
                (550, 520, YELLOW),
                (640, 525, YELLOW),
                (710, 515, YELLOW),
            )
        )
    )
    out += (
        lantern(600, 78, 24, "ster", YELLOW)
        + "".join(grain(oval_d(x, 470, 230, 190), "wo6") for x in (190, 1010))
        + stall(40, 610, 310, 270, BRICK, [BUTTER, BRICK, AMBER])
        + stall(850, 610, 310, 270, YELLOW, [LEAF, BRICK, LEAF])
        + person((200, 0), 0.1, cast.JAN, poses.STAND)
    )
    out += lights((-10, 190), (600, 90), 90, 20, 6) + lights((600, 90), (1210, 190), 90, 20, 6) + crowd(420, 600, 330, 190, 4, 7)
    out += (
        oval_patch(300, 745, 140)
        + person((290, 745), 370, cast.TRUUS.but(shawl=BRICK), poses.HOLD, prop=group(mug(14, -61, 8, BRICK, CREAM, True)))
        + oval_patch(400, 750, 130)
        + person((410, 752), 385, cast.HASSAN, poses.HOLD, True, prop=mug(14, -61, 8, BRICK, CREAM, True))
        + oval_patch(800, 760, 130)
        + person((790, 760), 385, cast.NOOR, poses.STROLL)
        + person((880, 765), 240, cast.LOTTE, poses.WALK, prop=group(lantern(20, -54, 9, "rond", YELLOW)))
        + in_wheelchair(1050, 770, 360, cast.WIM, True)
    )
    return out + snow(1200, 800, 12, 150, 4) + lamp_post(60, 770, 470, True)


@scene("muziek")
def muziek() -> str:
    """A trio on a small stage in the evening: guitar, drum and trumpet, and an audience that sways."""
    out = (
        rect(-5, -5, 1210, 810, PETROL, shade="dt4")
        + dot(600, 360, 330, BRICK, "dl3")
        + dot(600, 360, 250, AMBER, "wb3")
        + dot(600, 360, 170, YELLOW, "cb4")
        + motif(470, 250, 260, BRICK)
    )
    out += (
        lights((-10, 60), (600, 120), 60, 16, 6)
        + lights((600, 120), (1210, 60), 60, 16, 6)
        + rect(130, 600, 940, 70, RUST, 4, "db4")
        + rect(110, 590, 980, 18, AMBER, 3)
    )
    out += person(
        (360, 594), 400, cast.TARIQ.but(coat=CREAM, detail="strepen"), poses.FRONT.but(hands=((-9, -50), (19, -62))), prop=guitar((-4, -49), 44, 62)
    ) + rect(330, 0, 0.1, 0.1, NIGHT)
    out += person((600, 594), 380, cast.JOYCE.but(coat=CANAL, coat_length=10), poses.FRONT.but(hands=((-9, -52), (9, -50)))) + _drum(600, 594)
    out += person(
        (850, 594), 400, cast.WINSTON.but(coat=LEAF, coat_length=10), poses.HOLD.but(hands=((19, -76), (24, -77)), lean=-6, nod=-6), True, prop=_trumpet()
    )
    for x, look, up in (
        (110, cast.LIEN, 0),
        (270, cast.PIOTR, 1),
        (450, cast.SAMIRA, 0),
        (610, cast.JAN, 0),
        (770, cast.NOOR, 1),
        (930, cast.KOFI, 0),
        (1090, cast.RIA, 0),
    ):
        pose = poses.BACK.but(hands=((-22, -98), (22, -100))) if up else poses.BACK
        out += person((x, 960), 370, look.but(coat=mix(look.coat, NIGHT, 0.35)), pose)
    return out + "".join(
        stroke(f"M{x} {y}v-36l26 -8v36", CREAM, 5) + oval(x - 8, y, 10, 8, CREAM) + oval(x + 18, y - 8, 10, 8, CREAM)
        for x, y in ((170, 300), (980, 250), (1080, 380))
    )


def _drum(x: float, base: float) -> str:
    """Draw a djembe in front of a player."""
    return (
        path(
            f"M{x - 62} {base - 190}C{x - 56} {base - 100} {x - 22} {base - 100} {x - 36} {base}H{x + 36}C{x + 22} {base - 100} {x + 56} {base - 100} {x + 62} {base - 190}Z",
            RUST,
            "dl4",
        )
        + oval(x, base - 190, 62, 16, CREAM)
        + stroke(f"M{x - 58} {base - 170}l20 50l20-46l20 46l20-46l20 46l14-50", YELLOW, 4)
    )


def _trumpet() -> str:
    """Draw a trumpet at the mouth, in hundredths of a person's height."""
    return (
        stroke("M10-87L40-78", YELLOW, 2.2)
        + poly(YELLOW, (38, -80), (50, -84), (48, -68), (37, -76))
        + stroke("M18-84q8 12 16 2", YELLOW, 1.8)
        + stroke("M22-90v6M26-89v6M30-88v6", AMBER, 1.5)
    )


@scene("feest")
def feest() -> str:
    """The street party: bunting between the houses, a long table, people dancing in the evening sun."""
    out = (
        sky(1200, 470, ROSE, BUTTER, "dt2")
        + sun(600, 330, 120)
        + gable_row(-60, 520, 430, 440, 51, 0.25)
        + gable_row(850, 520, 430, 440, 66, 0.25)
        + silhouette_row(360, 470, 500, 110, 3, mix(ROSE, PETROL, 0.35), 0.1)
    )
    out += (
        poly(mix(SAND, ROSE, 0.25), (380, 468), (850, 468), (1320, 812), (-120, 812), shade="db4")
        + poly(mix(STONE, ROSE, 0.3), (-5, 518), (372, 470), (-5, 700))
        + poly(mix(STONE, ROSE, 0.3), (1205, 518), (856, 470), (1205, 700))
    )
    out += (
        bunting((-10, 120), (620, 220), 50, 16, 34)
        + bunting((580, 190), (1210, 90), 60, 16, 34, 2)
        + bunting((200, 330), (1000, 330), 50, 20, 22, 4)
        + lights((0, 240), (1200, 240), 120, 26, 5)
    )
    for x, look in ((430, cast.RIA), (520, cast.HASSAN), (610, cast.AMINA), (700, cast.WIM), (790, cast.LIEN)):
        out += person((x, 600), 215, look.hatless(), poses.FRONT_HOLD)
    out += (
        table(340, 530, 540, 36, AMBER, cloth=CREAM, base=640)
        + "".join(bowl(400 + i * 95, 560, 46, (CANAL, BRICK, YELLOW)[i % 3], AMBER) for i in range(5))
        + loaf(450, 558, 50)
        + pot(640, 560, 60, PETROL)
    )
    out += (
        oval_patch(300, 745, 160)
        + person((290, 748), 410, cast.JOYCE.but(coat=YELLOW), poses.DANCE)
        + oval_patch(470, 750, 150)
        + person((480, 752), 400, cast.PIOTR.but(coat=CANAL), poses.DANCE, True)
        + oval_patch(780, 760, 100)
        + person((760, 762), 235, cast.MILAN, poses.FRONT_UP)
        + person((860, 766), 225, cast.LOTTE, poses.RUN)
        + oval_patch(1010, 750, 160)
        + in_wheelchair(1030, 752, 380, cast.TARIQ.but(coat=BRICK), True, poses.SIT.but(hands=((18, -82), (22, -74))))
        + with_rollator(120, 760, 370, cast.TRUUS)
    )
    return out + dot(640, 770, 0.1, CREAM)


UNUSED = (draw_bridge, rose_bridge, stone_bridge, shaded, gull, SAGE, POND, SLATE, BLUSH, paving, el, rect_d, steam_lines, rowing_boat)
