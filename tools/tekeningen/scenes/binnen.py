"""Indoors: the desk, the library, sewing, sports, the computer lesson, the clothes swap."""

from .. import cast, poses
from ..bridges import motif
from ..groups import in_wheelchair, seated
from ..interior import boards, chair_back, counter, lamp, lamp_light, poster, room, round_table, rug, shelf, table, window_view
from ..nature import sun
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
from ..street import oval_patch
from ..svg import clip, dot, el, grain, group, line, oval, path, poly, rect, rect_d, stroke
from ..things import bag, laptop, letter, mug, pennant, plant, sewing_machine


@scene("vraagbaak")
def vraagbaak() -> str:
    """The desk of De Vraagbaak: two people behind it, a visitor with a letter in front."""
    out = (
        room(BLUSH, RUST, 610)
        + rect(-5, 0, 1210, 60, PETROL)
        + shelf(690, 110, 270, 300, 4, 16, CANAL)
        + poster(1010, 120, 130, 170, YELLOW, PETROL)
        + window_view(60, 110, 330, 280, BUTTER, POND, seed=6)
    )
    out += (
        pennant(480, 60, 130, BRICK, CREAM)
        + lamp(460, 190, 0.1)
        + "".join(lamp(x, 170, 120, YELLOW) + lamp_light(x, 170, 120, 520, 170, 4) for x in (650, 920))
    )
    sit = poses.FRONT.but(hands=((-9, -54), (12, -54)))
    out += person((660, 720), 500, cast.OLENA.hatless().but(coat=CANAL), sit.but(hands=((-16, -56), (12, -54)))) + person(
        (905, 720), 500, cast.YUSUF.hatless().but(coat=LEAF, detail="strepen"), sit
    )
    out += (
        counter(520, 500, 620, 270, CANAL, CREAM, YELLOW)
        + laptop(960, 492, 130, MIST, True)
        + mug(760, 490, 48, BRICK, CREAM, True)
        + plant(1090, 494, 120, "blad", YELLOW)
        + letter(600, 470, 70, -8, True)
    )
    out += oval_patch(320, 775, 200) + person(
        (320, 775),
        560,
        cast.MEVROUW.but(coat=BRICK, trousers=PETROL),
        poses.HOLD.but(hands=((22, -62), (16, -58)), lean=4),
        prop=letter(26, -65, 13, 10, True) + bag(-4, -47, 17, YELLOW, PETROL),
    )
    return out + plant(80, 770, 290, "monstera", YELLOW)


@scene("bibliotheek")
def bibliotheek() -> str:
    """The library: high shelves under an arch, a girl reads on the steps, a librarian on the ladder."""
    out = rect(-5, -5, 1210, 810, CANAL, shade="dt3") + rect(-5, 640, 1210, 170, AMBER, shade="db4") + boards(640, AMBER)
    out += shelf(30, 60, 330, 570, 7, 11) + shelf(840, 60, 330, 570, 7, 12)
    d = "M400 640V300A200 200 0 0 1 800 300V640Z"
    out += (
        path(d, CREAM)
        + clip("M420 640V300A180 180 0 0 1 780 300V640Z", window_view(410, 110, 380, 540, BUTTER, POND, seed=10, panes=3))
        + grain("M420 640H780L900 800H260Z", "wt5")
    )
    out += path("M440 640L452 560H748L760 640Z", BRICK, "db4") + rect(430, 630, 340, 20, dark(BRICK, 0.2), 4)
    out += (
        line(240, 644, 300, 130, RUST, 10)
        + line(300, 650, 345, 140, RUST, 10)
        + "".join(line(250 + i * 8, 590 - i * 70, 304 + i * 8, 590 - i * 70, RUST, 8) for i in range(6))
    )
    out += person(
        (292, 450), 330, cast.WIM.but(coat=YELLOW, shawl=""), poses.UP.but(hands=((-12, -96), (14, -72))), True, prop=rect(10, -78, 12, 15, BRICK, 1, "dl3")
    )
    book = poly(BRICK, (11, -54), (20, -50), (30, -56), (30, -68), (20, -62), (11, -66), shade="dl2")
    out += person((560, 700), 350, cast.ZOE.but(coat=YELLOW), poses.SIT.but(lean=4, nod=12, hands=((18, -56), (24, -58)), feet=((24, 0), (19, 0))), prop=book)
    out += person(
        (700, 730),
        300,
        cast.LUUK.hatless().but(coat=LEAF),
        poses.SIT.but(hip=(0, -12), lean=2, nod=10, feet=((34, -3), (38, -3)), hands=((18, -42), (22, -44))),
        True,
        prop=group(book, move=(-2, 14)),
    )
    out += oval_patch(965, 760, 150) + person(
        (965, 760),
        480,
        cast.FATMA.but(coat=PETROL),
        poses.HOLD.but(hands=((13, -64), (17, -60)), nod=8),
        True,
        prop=poly(YELLOW, (8, -60), (17, -57), (27, -61), (27, -73), (17, -68), (8, -72)),
    )
    return (
        out
        + "".join(rect(60 + i * 5, 770 - i * 22, 160 - i * 12, 20, (BRICK, YELLOW, PETROL, CREAM)[i], 2, "dl3") for i in range(4))
        + plant(1120, 790, 220, "monstera", YELLOW)
    )


@scene("naaicafe")
def naaicafe() -> str:
    """The sewing café: machines on a long table, a dress on a dummy, cloth in every colour."""
    out = room(ROSE, mix(RUST, AMBER, 0.2), 610, mix(ROSE, BRICK, 0.45)) + window_view(80, 80, 300, 260, MIST, CANAL, seed=18)
    out += rect(480, 90, 400, 230, RUST, 4) + "".join(
        rect(492 + (i % 4) * 96, 100 + (i // 4) * 108, 88, 96, dark(RUST, 0.4))
        + "".join(rect(494 + (i % 4) * 96, 178 - j * 22 + (i // 4) * 108, 84, 19, tint, 8, "dl2") for j, tint in enumerate(tints))
        for i, tints in enumerate(
            (
                (BRICK, YELLOW, CREAM),
                (CANAL, MIST),
                (LEAF, SAGE, BUTTER),
                (PETROL, BLUSH),
                (YELLOW, AMBER),
                (CREAM, BRICK, CANAL),
                (BLUSH, MIST, LEAF),
                (RUST, YELLOW),
            )
        )
    )
    out += "".join(lamp(x, 130, 110, PETROL) + lamp_light(x, 130, 110, 560, 190, 4) for x in (430, 930))
    out += (
        rect(1056, 440, 10, 310, NIGHT)
        + stroke("M1010 756H1110", NIGHT, 10)
        + path(
            "M1010 190C1030 176 1092 176 1112 190C1124 240 1100 270 1100 300C1130 380 1150 440 1156 500H966C972 440 992 380 1022 300C1022 270 998 240 1010 190Z",
            YELLOW,
            "dl5",
        )
        + rect(1048, 150, 26, 36, RUST, 8)
        + stroke("M1022 300H1100", BRICK, 9)
    )
    work = poses.SIT_FORWARD.but(hands=((24, -46), (29, -46)))
    out += (
        person((590, 720), 455, cast.KOFI.hatless(), poses.FRONT_SIT.but(hands=((-10, -46), (10, -46)), nod=3))
        + seated(235, 770, 500, cast.SAMIRA.but(coat=CANAL), False, YELLOW, work)
        + seated(905, 770, 500, cast.RIA.but(coat=LEAF), True, YELLOW, work)
    )
    out += table(290, 550, 560, 46, AMBER, base=772) + sewing_machine(412, 580, 130, PETROL) + sewing_machine(738, 580, 130, BRICK, True)
    out += path("M352 576C330 600 300 620 296 700C330 720 350 700 362 710C380 640 372 600 392 582Z", BUTTER, "db4") + path(
        "M770 578C800 600 860 640 850 720C820 730 800 712 780 722C770 660 756 610 742 586Z", BLUSH, "db4"
    )
    out += "".join(
        rect(540 + i * 34, 566 - (i % 2) * 6, 16, 24, c, 3)
        + rect(537 + i * 34, 562 - (i % 2) * 6, 22, 5, CREAM)
        + rect(537 + i * 34, 588 - (i % 2) * 6, 22, 5, CREAM)
        for i, c in enumerate((YELLOW, LEAF, CANAL, BRICK))
    )
    return (
        out
        + path("M40 760C30 700 60 690 130 690S220 700 210 760Z", RUST, "db5")
        + "".join(dot(x, 692, 26, c, "dl4") for x, c in ((80, CANAL), (124, BRICK), (168, YELLOW)))
    )


@scene("sporthal")
def sporthal() -> str:
    """Sports for all in the hall: a badminton doubles with young and old, and somebody in a wheelchair."""
    out = (
        rect(-5, -5, 1210, 460, MIST, shade="dt3")
        + rect(-5, 60, 1210, 140, CREAM)
        + "".join(rect(12 + i * 150, 70, 136, 120, (SAND, BUTTER)[i % 2], shade="cb4") for i in range(8))
        + rect(-5, 300, 1210, 160, CANAL, shade="db3")
    )
    out += (
        "".join(line(300 + i * 22, 300, 300 + i * 22, 450, RUST, 6) for i in range(9))
        + "".join(line(300, 312 + i * 26, 476, 312 + i * 26, RUST, 5) for i in range(6))
        + motif(900, 400, 170, CREAM)
    )
    out += (
        rect(-5, 450, 1210, 360, AMBER, shade="dt2 db3")
        + stroke("M-5 520H1210M120 800L330 520M1080 800L870 520M-5 700H1210", CREAM, 8)
        + stroke("M600 450V810", BRICK, 8)
        + oval(600, 640, 0.1, 0.1, BRICK)
        + el("ellipse", cx=600, cy=640, rx=170, ry=64, fill="none", stroke=BRICK, stroke_width=8)
    )
    out += rect(590, 380, 12, 130, NIGHT) + rect(594, 560, 12, 250, NIGHT)
    net = "".join(line(596 + i * 1.2, 390 + i * 0.1, 596 + i * 1.2, 480, CREAM, 1) for i in range(0))
    out += poly(light(SLATE, 0.25), (590, 384), (606, 560), (606, 690), (590, 460), opacity=0.7) + line(592, 384, 606, 560, CREAM, 8) + net
    racket = (
        stroke("M20-97L28-108", BRICK, 1.6)
        + el("ellipse", cx=31, cy=-114, rx=6, ry=8, fill="none", stroke=BRICK, stroke_width=1.5, transform="rotate(24 31 -114)")
        + stroke("M27-116l8 4M29-120l6 12M28-110l7-7", CREAM, 0.5)
    )
    hit = poses.RUN.but(hands=((20, -96), (-12, -58)), feet=((-22, -8), (16, 0)), lean=8)
    out += (
        oval_patch(330, 690, 190)
        + person((320, 690), 420, cast.TRUUS.but(coat=YELLOW, coat_length=6, detail="", head={**cast.TRUUS.head}), hit, prop=racket)
        + oval_patch(200, 560, 120)
        + person(
            (170, 570),
            310,
            cast.KOFI.but(coat=BRICK, coat_length=5),
            poses.STAND.but(hands=((18, -70), (16, -60)), lean=10, feet=((-12, 0), (10, 0))),
            prop=group(racket, move=(-2, 26)),
        )
    )
    out += (
        oval_patch(900, 700, 220)
        + in_wheelchair(890, 700, 430, cast.TARIQ.but(coat=CREAM, detail="strepen"), True, poses.SIT.but(hands=((20, -76), (16, -36)), lean=4))
        + person((0, 0), 0.1, cast.JAN, poses.STAND)
    )
    out += (
        group(racket, move=(890, 700), scale=4.3, flip=True)
        if False
        else group(
            stroke("M20-78L28-88", PETROL, 1.6)
            + el("ellipse", cx=31, cy=-94, rx=6, ry=8, fill="none", stroke=PETROL, stroke_width=1.5, transform="rotate(24 31 -94)"),
            move=(890, 700),
            scale=4.3,
            flip=True,
        )
    )
    out += oval_patch(1060, 570, 120) + person(
        (1060, 575),
        300,
        cast.SAMIRA.but(coat=PETROL, coat_length=18),
        poses.STAND.but(hands=((20, -66), (14, -50)), lean=8, feet=((-10, 0), (10, 0))),
        True,
        prop=group(racket, move=(0, 31)),
    )
    return out + path("M560 236l14-34h28l14 34q-28 20-56 0z", CREAM, "dl4", transform="rotate(30 588 220)") + dot(578, 240, 12, BRICK)


@scene("computerhulp")
def computerhulp() -> str:
    """A student helps an old man at the laptop; two heads, one bright screen."""
    out = (
        room(PETROL, dark(RUST, 0.2), 620, dark(PETROL, 0.3))
        + shelf(60, 90, 260, 330, 4, 23)
        + poster(930, 110, 150, 200, BRICK, CREAM)
        + plant(1110, 615, 260, "monstera", YELLOW)
        + sun(600, 320, 0.1)
    )
    out += lamp(640, 170, 180, YELLOW) + lamp_light(640, 170, 180, 640, 400, 6)
    out += seated(385, 800, 600, cast.WIM.but(coat=BRICK), False, YELLOW, poses.SIT_FORWARD.but(hands=((28, -46), (31, -47)), lean=8))
    out += oval_patch(250, 780, 0.1) + person(
        (560, 745),
        560,
        cast.NOOR.but(coat=CREAM, shawl="", coat_length=9, detail="strepen"),
        poses.STAND.but(lean=20, hip=(-4, -46), hands=((28, -57), (-4, -52)), nod=6),
    )
    out += table(480, 560, 620, 70, AMBER, base=800) + grain("M600 440L900 440L760 620H520Z", "co3") + laptop(775, 606, 230, CREAM, True)
    out += (
        mug(980, 604, 60, BRICK, CREAM, True)
        + rect(880, 602, 80, 10, BLUSH, 2)
        + rect(874, 590, 84, 12, CANAL, 2)
        + rect(560, 612, 60, 10, CREAM, 4)
        + path("M600 618q40 10 60-6", CREAM)
    )
    return out + chair_back(0, 0, 0.1)


@scene("kledingruil")
def kledingruil() -> str:
    """The clothes swap: rails full of colour, somebody tries a coat in front of the mirror."""
    out = (
        room(SAGE, mix(SAND, AMBER, 0.35), 610, mix(SAGE, LEAF, 0.5))
        + boards(610, mix(SAND, AMBER, 0.35))
        + window_view(70, 90, 260, 230, BUTTER, CANAL, seed=28)
        + "".join(lamp(x, 120, 100, BRICK, kind="schaal") for x in (480, 760))
        + lamp_light(480, 120, 100, 600, 200, 4)
        + lamp_light(760, 120, 100, 600, 200, 4)
    )
    out += _rail(60, 360, 420, 390, ((BRICK, 180), (YELLOW, 230), (CANAL, 160), (CREAM, 250), (PETROL, 200), (ROSE, 170), (AMBER, 240)))
    out += (
        rect(880, 170, 230, 520, RUST, 110, "db4")
        + rect(896, 186, 198, 488, mix(MIST, CREAM, 0.3), 98, "cr5")
        + clip(
            rect_d(896, 186, 198, 488, 98),
            person((1000, 690), 400, cast.JOYCE.but(coat=BRICK, coat_length=20, detail="knopen"), poses.FRONT.but(hands=((-19, -54), (19, -54)))),
        )
        + line(930, 690, 900, 760, RUST, 12)
        + line(1060, 690, 1090, 760, RUST, 12)
    )
    out += oval_patch(790, 780, 200) + person((790, 778), 500, cast.JOYCE.but(coat=BRICK, coat_length=20), poses.BACK.but(hands=((-19, -54), (19, -54))))
    out += oval_patch(560, 750, 180) + person(
        (560, 750),
        480,
        cast.FATMA.but(coat=PETROL, coat_length=14),
        poses.HOLD.but(hands=((20, -78), (18, -70)), lean=0),
        prop=group(_garment(0, 0, 130, YELLOW), move=(21, -80), scale=0.24),
    )
    return (
        out
        + rect(90, 730, 170, 60, AMBER, 4, "db4")
        + "".join(path(f"M{100 + i * 50} 734q24-40 50 0z", c, "dl3") for i, c in enumerate((CREAM, CANAL, BRICK)))
        + plant(1150, 790, 200, "blad", BRICK, FOREST)
    )


def _garment(x: float, y: float, h: float, colour: str) -> str:
    """Draw a coat or dress on a hanger; (x, y) is the hook."""
    out = stroke(f"M{x} {y}v12l-40 20M{x} {y + 12}l40 20", NIGHT, 4)
    d = f"M{x - 12} {y + 18}L{x - 40} {y + 30}L{x - 56} {y + 100}L{x - 38} {y + 106}L{x - 32} {y + 80}L{x - 40} {y + h}H{x + 40}L{x + 32} {y + 80}L{x + 38} {y + 106}L{x + 56} {y + 100}L{x + 40} {y + 30}L{x + 12} {y + 18}Q{x} {y + 34} {x - 12} {y + 18}Z"
    return out + path(d, colour, "dl4") + line(x, y + 40, x, y + h - 4, dark(colour, 0.25), 2.4)


def _rail(x: float, y: float, w: float, h: float, clothes: tuple[tuple[str, float], ...]) -> str:
    """Draw a clothes rail on two feet, full of garments."""
    out = stroke(f"M{x} {y + h}V{y}H{x + w}V{y + h}M{x - 30} {y + h}h60M{x + w - 30} {y + h}h60", NIGHT, 8)
    step = w / (len(clothes) + 0.4)
    return out + "".join(_garment(x + step * (i + 0.75), y, tall, tint) for i, (tint, tall) in enumerate(clothes))


UNUSED = (round_table, rug, BLUSH, STONE, SLATE)
