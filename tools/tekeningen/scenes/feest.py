"""Celebrations: lanterns, Christmas market, music, the street party."""

from .. import cast, poses
from ..bridges import motif
from ..buildings import gable_row, mill_stump, silhouette_row
from ..groups import crowd, in_wheelchair, out_walking, with_rollator
from ..interior import table
from ..nature import bare_tree, sky, snow, sun, tree
from ..palette import AMBER, BRICK, BUTTER, CANAL, CREAM, FOREST, LEAF, MIST, NIGHT, PETROL, ROSE, RUST, SAND, SLATE, STONE, YELLOW, dark, mix
from ..people import Look, person
from ..registry import scene
from ..street import bunting, lamp_post, lantern, lights, oval_patch, stall
from ..svg import dot, each, grain, group, line, oval, oval_d, path, poly, rect, stroke
from ..things import bowl, guitar, loaf, mug, pot
from ..water import quay, reflection, sun_path, water

CARRY_LIGHT = poses.WALK.but(hands=((15, -62), (-8, -50)), lean=2)


def with_lantern(x: float, base: float, h: float, look: Look, kind: str, colour: str = YELLOW, flip: bool = False) -> str:
    """Draw somebody walking with a paper lantern on a stick."""
    look = look.but(trousers={NIGHT: SLATE, PETROL: RUST}.get(look.trousers, look.trousers))
    stick = line(14, -58, 33, -100, AMBER, 1.5) + line(33, -100, 33, -92, CREAM, 0.6)
    return person((x, base), h, look, CARRY_LIGHT, flip, prop=stick + lantern(33, -79, 12.5, kind, colour, 3.2))


@scene("lampionnen")
def lampionnen() -> str:
    """Children with lanterns along the dark canal; every light doubled in the water."""
    back = silhouette_row(-20, 420, 1240, 230, 44, dark(PETROL, 0.12), 0.25) + mill_stump(1040, 420, 130, 300, dark(RUST, 0.35))
    walkers = (
        (90, 250, cast.LUUK, "rond", YELLOW),
        (235, 350, cast.FATMA.but(coat=CANAL), "maan", BUTTER),
        (420, 240, cast.SARA, "ster", YELLOW),
        (560, 345, cast.KOFI, "rond", AMBER),
        (745, 240, cast.ZOE, "vis", YELLOW),
        (880, 338, cast.RIA, "rond", BRICK),
        (1050, 245, cast.ADAM, "huis", YELLOW),
    )
    parade = "".join(with_lantern(x, 530, h, look, kind, tint) for x, h, look, kind, tint in walkers)
    out = (
        sky(1200, 430, PETROL, mix(CANAL, MIST, 0.15), "dt4")
        + dot(170, 110, 58, BUTTER, "cb3")
        + back
        + rect(-5, 416, 1210, 120, dark(CANAL, 0.5), shade="db4")
    )
    out += (
        quay(-5, 534, 1210, 26, dark(RUST, 0.4), edge=SLATE)
        + lights((-10, 130), (620, 100), 60, 16, 6)
        + lights((600, 100), (1210, 130), 60, 16, 6)
        + bare_tree(20, 560, 500, NIGHT, 6)
        + parade
    )
    out += water(0, 558, 1200, 250, dark(CANAL, 0.45), CANAL, 7) + reflection(back + parade, 0, 545, 1200, 250, 14, 0.75, 0.8)
    return out + "".join(sun_path(x + h * 0.33, 566, 56, 190, tint, int(x)) for x, h, _, _, tint in walkers) + snow(1200, 520, 5, 60, 3.2)


def _christmas_tree() -> str:
    """Draw the fir on the square with its lights and star."""
    baubles = (
        (600, 150, YELLOW),
        (565, 215, YELLOW),
        (640, 240, BRICK),
        (530, 300, BRICK),
        (600, 310, YELLOW),
        (670, 325, YELLOW),
        (505, 415, YELLOW),
        (580, 430, BRICK),
        (655, 425, YELLOW),
        (715, 430, BRICK),
        (480, 505, BRICK),
        (550, 515, YELLOW),
        (640, 520, YELLOW),
        (710, 510, YELLOW),
    )
    out = grain(oval_d(600, 330, 360, 330), "wo4") + tree(600, 570, 500, FOREST, "spar")
    return out + "".join(grain(oval_d(x, y, 34, 34), "wo5") + dot(x, y, 9, tint) for x, y, tint in baubles) + lantern(600, 72, 30, "ster", YELLOW)


@scene("kerstmarkt")
def kerstmarkt() -> str:
    """The little Christmas market on the square: a fir with lights, stalls, snow in the evening air."""
    out = (
        sky(1200, 470, PETROL, CANAL, "dt3")
        + gable_row(-30, 470, 480, 300, 17, 0.5, NIGHT, 0.35)
        + gable_row(780, 470, 460, 310, 29, 0.5, NIGHT, 0.35)
        + silhouette_row(420, 470, 380, 160, 9, dark(CANAL, 0.4), 0.25)
    )
    out += (
        rect(-5, 466, 1210, 344, mix(MIST, CREAM, 0.4), shade="db3")
        + _christmas_tree()
        + each(grain, (oval_d(190, 470, 230, 190), "wo5"), (oval_d(1010, 470, 230, 190), "wo5"))
    )
    out += (
        person((180, 600), 226, cast.OLENA, poses.FRONT_HOLD)
        + person((1020, 600), 228, cast.YUSUF, poses.FRONT_WAVE)
        + stall(40, 610, 310, 280, BRICK, [BUTTER, BRICK, AMBER])
        + stall(850, 610, 310, 280, YELLOW, [LEAF, BRICK, LEAF])
    )
    out += lights((-10, 190), (600, 90), 90, 20, 6) + lights((600, 90), (1210, 190), 90, 20, 6) + crowd(420, 600, 330, 195, 4, 7)
    toast = poses.HOLD.but(hands=((14, -60), (16, -58)))
    cup = mug(16, -57, 9, BRICK, CREAM, True)
    out += out_walking(285, 752, 390, cast.TRUUS.but(shawl=BRICK), toast, prop=cup) + out_walking(440, 758, 405, cast.HASSAN, toast, True, prop=cup)
    out += out_walking(760, 764, 400, cast.NOOR, poses.STROLL) + out_walking(870, 772, 255, cast.LOTTE, poses.WALK, prop=lantern(20, -50, 10, "rond", YELLOW))
    out += oval_patch(1050, 776, 180) + in_wheelchair(1060, 774, 380, cast.WIM, True)
    return out + lamp_post(70, 774, 500, True) + snow(1200, 800, 12, 130, 4)


def _drum(x: float, base: float) -> str:
    """Draw a djembe in front of a player."""
    body = f"M{x - 66} {base - 200}C{x - 60} {base - 100} {x - 22} {base - 100} {x - 38} {base}H{x + 38}C{x + 22} {base - 100} {x + 60} {base - 100} {x + 66} {base - 200}Z"
    return path(body, RUST, "dl4") + oval(x, base - 200, 66, 17, CREAM) + stroke(f"M{x - 60} {base - 178}l20 50l20-46l20 46l20-46l20 46l18-50", YELLOW, 4)


def _trumpet() -> str:
    """Draw a trumpet at the mouth, in hundredths of a person's height."""
    out = stroke("M9-87.5L41-80", CREAM, 2.4) + poly(CREAM, (38, -82), (53, -88), (51, -68), (38, -78)) + stroke("M18-85q8 12 16 2", CREAM, 1.8)
    return out + stroke("M22-91v6M26-90v6M30-89v6", RUST, 1.5)


def _note(x: float, y: float) -> str:
    """Draw a musical note."""
    return stroke(f"M{x} {y}v-36l26 -8v36", CREAM, 5) + oval(x - 8, y, 10, 8, CREAM) + oval(x + 18, y - 8, 10, 8, CREAM)


@scene("muziek")
def muziek() -> str:
    """A trio on a small stage in the evening: guitar, drum and trumpet, and an audience that sways."""
    out = (
        rect(-5, -5, 1210, 810, PETROL, shade="dt4")
        + dot(600, 370, 350, BRICK, "dl3")
        + dot(600, 370, 265, AMBER, "wb3")
        + dot(600, 370, 180, YELLOW, "cb4")
        + motif(500, 150, 200, CREAM)
    )
    out += (
        lights((-10, 50), (600, 70), 50, 16, 6)
        + lights((600, 70), (1210, 50), 50, 16, 6)
        + rect(130, 600, 940, 80, RUST, 4, "db4")
        + rect(110, 588, 980, 20, AMBER, 3)
        + "".join(line(x, 612, x, 680, dark(RUST, 0.25), 3) for x in range(180, 1070, 60))
    )
    out += each(oval_patch, (340, 596, 110), (600, 596, 130), (870, 596, 110))
    out += person((340, 596), 410, cast.TARIQ.but(coat=CREAM, detail="strepen"), poses.FRONT.but(hands=((-9, -50), (19, -62))), prop=guitar((-4, -49), 44, 62))
    out += person(
        (600, 596), 385, cast.JOYCE.but(coat=CANAL, coat_length=10), poses.FRONT.but(hands=((-10, -53), (10, -51))), prop=group(_drum(0, 0), scale=0.26)
    )
    out += person(
        (880, 596), 410, cast.WINSTON.but(coat=LEAF, coat_length=10), poses.HOLD.but(hands=((21, -79), (24, -79)), lean=-6, nod=-6), True, prop=_trumpet()
    )
    for x, look, up in (
        (110, cast.LIEN, 0),
        (275, cast.PIOTR, 1),
        (450, cast.SAMIRA, 0),
        (610, cast.JAN, 0),
        (775, cast.NOOR, 1),
        (940, cast.KOFI, 0),
        (1100, cast.RIA, 0),
    ):
        pose = poses.BACK.but(hands=((-20, -104), (20, -106))) if up else poses.BACK
        out += person((x, 970), 370, look.but(coat=mix(look.coat, NIGHT, 0.3)), pose)
    return out + each(_note, (170, 300), (1000, 220), (1090, 360), (230, 180))


def _party_table() -> str:
    """Draw the long table of the street party with the people behind it."""
    out = "".join(
        person((x, 596), 225, look.hatless(), poses.FRONT_HOLD)
        for x, look in ((400, cast.RIA), (500, cast.HASSAN), (600, cast.AMINA), (700, cast.WIM), (800, cast.LIEN))
    )
    out += table(320, 520, 560, 38, AMBER, cloth=CREAM, base=632) + "".join(
        bowl(380 + i * 104, 552, 52, (CANAL, BRICK, YELLOW)[i % 3], AMBER) for i in range(5)
    )
    return out + loaf(440, 550, 54) + pot(650, 552, 64, PETROL) + mug(545, 552, 26, YELLOW, RUST)


@scene("feest")
def feest() -> str:
    """The street party: bunting between the houses, a long table, people dancing in the evening sun."""
    out = (
        sky(1200, 470, ROSE, BUTTER, "dt2")
        + sun(600, 310, 130)
        + gable_row(-60, 520, 410, 440, 51, 0.25)
        + gable_row(860, 520, 420, 440, 66, 0.25)
        + silhouette_row(345, 470, 530, 110, 3, mix(ROSE, PETROL, 0.35), 0.1)
    )
    out += (
        poly(mix(SAND, ROSE, 0.25), (360, 468), (860, 468), (1320, 812), (-120, 812), shade="db3")
        + poly(mix(STONE, ROSE, 0.3), (-5, 518), (360, 468), (-5, 720))
        + poly(mix(STONE, ROSE, 0.3), (1205, 518), (860, 468), (1205, 720))
    )
    out += (
        bunting((-10, 90), (620, 170), 50, 16, 34)
        + bunting((580, 150), (1210, 70), 60, 16, 34, 2)
        + bunting((200, 310), (1000, 310), 40, 20, 22, 4)
        + lights((0, 210), (1200, 210), 110, 26, 5)
        + _party_table()
    )
    sway = poses.DANCE.but(feet=((-3, 0), (12, -8)))
    out += out_walking(240, 756, 430, cast.JOYCE.but(coat=YELLOW), sway) + out_walking(470, 760, 425, cast.PIOTR.but(coat=CANAL), sway, True)
    out += out_walking(660, 772, 250, cast.MILAN, poses.FRONT_UP) + out_walking(790, 778, 245, cast.LOTTE, poses.RUN)
    out += oval_patch(1020, 772, 190) + in_wheelchair(1030, 768, 405, cast.TARIQ.but(coat=BRICK), True, poses.SIT.but(hands=((18, -82), (22, -74))))
    return out + oval_patch(80, 778, 110) + with_rollator(70, 776, 390, cast.TRUUS)
