"""Indoors: the desk, the library, sewing, sports, the computer lesson, the clothes swap."""

from .. import cast, poses
from ..bridges import motif
from ..groups import in_wheelchair, out_walking, seated
from ..interior import boards, counter, lamp, lamp_light, poster, room, shelf, table, window_view
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
from ..street import oval_patch
from ..svg import clip, dot, each, el, grain, group, line, path, poly, poly_d, rect, rect_d, stroke
from ..things import bag, laptop, laptop_aside, letter, mug, pennant, plant, sewing_machine


@scene("vraagbaak")
def vraagbaak() -> str:
    """The desk of De Vraagbaak: two people behind it, a visitor with a letter in front."""
    out = room(BLUSH, RUST, 610) + rect(-5, 0, 1210, 60, PETROL) + shelf(690, 110, 270, 300, 4, 16, CANAL) + poster(1030, 120, 130, 170, YELLOW, PETROL)
    out += window_view(60, 110, 320, 270, BUTTER, POND, seed=7, view="park") + pennant(470, 60, 130, BRICK, CREAM)
    out += each(lamp_light, (690, 170, 130, 500, 190, 4), (905, 170, 130, 500, 190, 4)) + each(lamp, (690, 170, 130, YELLOW), (905, 170, 130, YELLOW))
    listen = poses.FRONT.but(hands=((-14, -55), (12, -54)))
    out += person((680, 730), 520, cast.OLENA.hatless().but(coat=CANAL), listen) + person(
        (920, 730), 520, cast.YUSUF.hatless().but(coat=LEAF, detail="strepen"), listen
    )
    out += (
        counter(530, 500, 620, 280, CANAL, CREAM, YELLOW)
        + laptop(985, 492, 140, MIST, True)
        + mug(800, 490, 52, BRICK, CREAM, True)
        + plant(1100, 494, 130, "blad", YELLOW)
    )
    out += letter(602, 462, 76, -8, True)
    show = poses.HOLD.but(hands=((23, -62), (18, -57)), lean=4)
    visitor = cast.MEVROUW.but(coat=BRICK, trousers=PETROL)
    return (
        out
        + out_walking(330, 778, 580, visitor, show, prop=letter(28, -65, 13, 10, True) + bag(-5, -47, 17, YELLOW, PETROL))
        + plant(90, 775, 300, "monstera", YELLOW)
    )


def _ladder() -> str:
    """Draw the librarian's ladder with somebody on it."""
    out = (
        line(205, 644, 265, 130, AMBER, 10)
        + line(290, 644, 330, 130, AMBER, 10)
        + "".join(line(212 + i * 8, 590 - i * 66, 294 + i * 5, 590 - i * 66, AMBER, 8) for i in range(7))
    )
    fetch = poses.STAND.but(hands=((-17, -84), (16, -66)), lean=-3, elbow=-1, nod=-6)
    return out + person((268, 465), 340, cast.WIM.but(coat=YELLOW, shawl=""), fetch, True, prop=rect(11, -73, 12, 15, BRICK, 1, "dl3"))


@scene("bibliotheek")
def bibliotheek() -> str:
    """The library: high shelves beside an arched window, children read on the sill, a librarian on the ladder."""
    out = (
        rect(-5, -5, 1210, 810, CANAL, shade="dt3")
        + rect(-5, 640, 1210, 170, AMBER, shade="db4")
        + boards(640, AMBER)
        + shelf(30, 60, 330, 570, 7, 11)
        + shelf(840, 60, 330, 570, 7, 12)
    )
    view = window_view(410, 110, 380, 540, BUTTER, POND, seed=10, panes=3)
    out += (
        path("M400 640V300A200 200 0 0 1 800 300V640Z", CREAM)
        + clip("M420 640V300A180 180 0 0 1 780 300V640Z", view)
        + grain("M420 640H780L900 800H260Z", "wt5")
    )
    out += path("M440 640L452 570H748L760 640Z", BRICK, "db4") + rect(426, 632, 348, 18, dark(BRICK, 0.2), 4) + _ladder()
    book = poly(BRICK, (11, -54), (20, -50), (30, -56), (30, -68), (20, -62), (11, -66), shade="dl2")
    read = poses.SIT.but(lean=4, nod=12, hands=((18, -56), (24, -58)), feet=((24, 0), (19, 0)))
    floor = poses.SIT.but(hip=(0, -12), lean=2, nod=10, feet=((34, -3), (38, -3)), hands=((18, -42), (22, -44)))
    out += (
        person((540, 700), 380, cast.ZOE.but(coat=YELLOW, trousers=PETROL), read, prop=book)
        + oval_patch(690, 748, 130)
        + person((720, 748), 330, cast.LUUK.hatless().but(coat=LEAF), floor, True, prop=group(book, move=(-2, 14)))
    )
    novel = poly(YELLOW, (8, -60), (17, -57), (27, -61), (27, -73), (17, -68), (8, -72))
    out += out_walking(975, 768, 500, cast.FATMA.but(coat=PETROL), poses.HOLD.but(hands=((13, -64), (17, -60)), nod=8), True, prop=novel)
    out += "".join(rect(60 + i * 5, 770 - i * 22, 170 - i * 12, 20, (BRICK, YELLOW, PETROL, CREAM)[i], 2, "dl3") for i in range(4))
    return out + plant(1125, 795, 230, "monstera", YELLOW)


def _cloth_shelf() -> str:
    """Draw a shelf with rolled and folded cloth."""
    piles = (
        (BRICK, YELLOW, CREAM),
        (CANAL, MIST),
        (LEAF, SAGE, BUTTER),
        (PETROL, BLUSH),
        (YELLOW, AMBER),
        (CREAM, BRICK, CANAL),
        (BLUSH, MIST, LEAF),
        (AMBER, YELLOW),
    )
    out = rect(480, 90, 400, 230, RUST, 4)
    for i, tints in enumerate(piles):
        x, y = 492 + (i % 4) * 96, 100 + (i // 4) * 108
        out += rect(x, y, 88, 96, dark(RUST, 0.4)) + "".join(rect(x + 2, y + 74 - j * 23, 84, 20, tint, 8, "dl2") for j, tint in enumerate(tints))
    return out


def _dummy() -> str:
    """Draw a tailor's dummy in a yellow dress."""
    out = oval_patch(1061, 760, 150) + rect(1056, 440, 10, 316, NIGHT) + stroke("M1010 756H1110", NIGHT, 10) + rect(1048, 150, 26, 36, RUST, 8)
    dress = "M1010 190C1030 176 1092 176 1112 190C1124 240 1100 270 1100 300C1130 380 1150 440 1156 500H966C972 440 992 380 1022 300C1022 270 998 240 1010 190Z"
    out += path(dress, YELLOW, "dl5") + clip(dress, "".join(dot(970 + i * 34 + (j % 2) * 17, 330 + j * 30, 5, BRICK) for i in range(7) for j in range(7)))
    return out + stroke("M1022 300H1100", BRICK, 9)


@scene("naaicafe")
def naaicafe() -> str:
    """The sewing café: machines on a long table, a dress on a dummy, cloth in every colour."""
    out = room(ROSE, mix(RUST, AMBER, 0.2), 610, mix(ROSE, BRICK, 0.45)) + window_view(80, 80, 300, 250, MIST, CANAL, seed=18, view="park") + _cloth_shelf()
    out += (
        each(lamp_light, (430, 130, 120, 560, 190, 4), (930, 130, 120, 560, 190, 4)) + each(lamp, (430, 130, 120, PETROL), (930, 130, 120, PETROL)) + _dummy()
    )
    work = poses.SIT_FORWARD.but(hands=((24, -46), (29, -46)))
    out += person((590, 730), 470, cast.KOFI.hatless().but(coat=CREAM), poses.FRONT_SIT.but(hands=((-10, -46), (10, -46)), nod=3))
    out += seated(230, 775, 520, cast.SAMIRA.but(coat=CANAL), False, YELLOW, work) + seated(910, 775, 515, cast.RIA.but(coat=LEAF), True, YELLOW, work)
    out += table(290, 550, 560, 50, AMBER, base=776) + sewing_machine(416, 584, 140, PETROL) + sewing_machine(738, 584, 140, BRICK, True)
    out += path("M352 580C330 604 300 624 296 704C330 724 350 704 362 714C380 644 372 604 392 586Z", BUTTER, "db4") + path(
        "M770 582C800 604 860 644 850 724C820 734 800 716 780 726C770 664 756 614 742 590Z", BLUSH, "db4"
    )
    for i, tint in enumerate((YELLOW, LEAF, CANAL, BRICK)):
        x, y = 520 + i * 36, 572 - (i % 2) * 8
        out += rect(x, y, 18, 26, tint, 3) + rect(x - 3, y - 5, 24, 6, CREAM) + rect(x - 3, y + 23, 24, 6, CREAM)
    out += oval_patch(125, 762, 190) + each(dot, (80, 690, 27, CANAL, "dl4"), (128, 682, 27, YELLOW, "dl4"), (172, 692, 27, LEAF, "dl4"))
    return out + path("M30 694H220L200 762H50Z", AMBER, "db5") + each(line, (36, 716, 214, 716, dark(AMBER), 3), (42, 738, 208, 738, dark(AMBER), 3))


def racket(colour: str = BRICK, x: float = 0, y: float = 0) -> str:
    """Draw a badminton racket held at (20, -97), in hundredths of a person's height."""
    out = stroke("M20-97L28-108", colour, 1.6) + el(
        "ellipse", cx=31, cy=-114, rx=6, ry=8, fill="none", stroke=colour, stroke_width=1.5, transform="rotate(24 31 -114)"
    )
    return group(out + stroke("M27-116l8 4M29-120l6 12M28-110l7-7", CREAM, 0.5), move=(x, y))


def _hall() -> str:
    """Draw the sports hall: high windows, wall bars, lines on the floor."""
    out = (
        rect(-5, -5, 1210, 460, MIST, shade="dt3")
        + rect(-5, 60, 1210, 140, CREAM)
        + "".join(rect(12 + i * 150, 70, 136, 120, (SAND, BUTTER)[i % 2], shade="cb4") for i in range(8))
    )
    out += (
        rect(-5, 300, 1210, 160, CANAL, shade="db3")
        + "".join(line(60 + i * 62, 220, 60 + i * 62, 450, RUST, 7) for i in range(4))
        + "".join(line(60, 232 + i * 24, 246, 232 + i * 24, AMBER, 6) for i in range(9))
    )
    out += motif(880, 410, 190, CREAM) + rect(-5, 450, 1210, 360, AMBER, shade="dt2 db3")
    return (
        out + stroke("M-5 520H1210M120 800L330 520M1080 800L870 520M-5 720H1210", CREAM, 8) + grain("M162 450H298L420 800H200ZM612 450H748L870 800H650Z", "ct4")
    )


def _net() -> str:
    """Draw the badminton net across the middle, a little at an angle."""
    mesh = poly_d((560, 350), (650, 424), (650, 560), (560, 450))
    out = rect(553, 344, 9, 190, NIGHT) + rect(648, 416, 11, 350, NIGHT) + path(mesh, light(SLATE, 0.3), opacity=0.5)
    lines = "".join(line(560, 350 + i * 14, 650, 424 + i * 19, CREAM, 1.6) for i in range(1, 8)) + "".join(
        line(560 + i * 11, 350 + i * 9, 560 + i * 11, 460 + i * 14, CREAM, 1.6) for i in range(1, 8)
    )
    return out + clip(mesh, lines) + line(560, 352, 652, 426, CREAM, 9)


@scene("sporthal")
def sporthal() -> str:
    """Sports for all in the hall: a badminton doubles with young and old, and somebody in a wheelchair."""
    hit = poses.RUN.but(hands=((20, -96), (-12, -58)), feet=((-22, -8), (16, 0)), lean=8)
    ready = poses.STAND.but(hands=((18, -70), (16, -60)), lean=10, feet=((-12, 0), (10, 0)))
    out = _hall() + out_walking(470, 560, 300, cast.KOFI.but(coat=BRICK, coat_length=5), ready, prop=racket(PETROL, -2, 26)) + _net()
    out += out_walking(290, 716, 460, cast.TRUUS.but(coat=YELLOW, coat_length=6, detail=""), hit, prop=racket())
    out += out_walking(1080, 572, 315, cast.SAMIRA.but(coat=PETROL, coat_length=18), ready, True, prop=racket(YELLOW, -2, 26))
    smash = poses.SIT.but(hands=((20, -74), (16, -36)), lean=4)
    out += (
        oval_patch(890, 730, 240)
        + in_wheelchair(890, 730, 460, cast.TARIQ.but(coat=CREAM, detail="strepen"), True, smash)
        + group(racket(BRICK, 0, 22), move=(890, 730), scale=4.6, flip=True)
    )
    return out + group(
        poly(CREAM, (-8, 0), (8, 0), (22, -44), (-22, -44), shade="dl4") + stroke("M-4-4L-10-42M4-4L10-42", SLATE, 2) + dot(0, 4, 12, BRICK),
        move=(640, 250),
        turn=-58,
    )


@scene("computerhulp")
def computerhulp() -> str:
    """A student helps an old man at the laptop; two heads in the light of one screen."""
    out = (
        room(PETROL, dark(RUST, 0.2), 620, dark(PETROL, 0.3))
        + shelf(60, 90, 260, 330, 4, 23)
        + window_view(880, 90, 240, 270, ROSE, dark(CANAL, 0.4), True, 33)
    )
    out += lamp_light(610, 160, 190, 640, 400, 6) + lamp(610, 160, 190, YELLOW)
    out += seated(365, 805, 640, cast.WIM.but(coat=BRICK), False, YELLOW, poses.SIT_FORWARD.but(hands=((30, -46), (33, -47)), lean=8))
    lean = poses.STAND.but(lean=20, hip=(-4, -46), hands=((31, -60), (-4, -52)), nod=6)
    out += person((560, 752), 580, cast.NOOR.but(coat=CREAM, shawl="", coat_length=9, detail="strepen"), lean)
    out += table(470, 564, 650, 74, AMBER, base=805) + grain("M790 440L440 300L420 560L770 606Z", "co4") + laptop_aside(770, 604, 240, BUTTER)
    out += mug(990, 612, 66, BRICK, CREAM, True) + rect(900, 614, 70, 11, BLUSH, 2) + rect(894, 603, 76, 11, CANAL, 2) + rect(560, 616, 62, 11, CREAM, 4)
    return out + stroke("M700 620q-40 14-76-2", CREAM, 4) + plant(1130, 620, 240, "monstera", YELLOW)


def _garment(x: float, y: float, h: float, colour: str) -> str:
    """Draw a coat or dress on a hanger; (x, y) is the hook."""
    out = stroke(f"M{x} {y}v12l-40 20M{x} {y + 12}l40 20", NIGHT, 4)
    d = f"M{x - 12} {y + 18}L{x - 40} {y + 30}L{x - 56} {y + 100}L{x - 38} {y + 106}L{x - 32} {y + 80}L{x - 40} {y + h}H{x + 40}L{x + 32} {y + 80}L{x + 38} {y + 106}L{x + 56} {y + 100}L{x + 40} {y + 30}L{x + 12} {y + 18}Q{x} {y + 34} {x - 12} {y + 18}Z"
    return out + path(d, colour, "dl4") + line(x, y + 40, x, y + h - 4, dark(colour, 0.25), 2.4)


def _rail(x: float, y: float, w: float, h: float, clothes: tuple[tuple[str, float], ...]) -> str:
    """Draw a clothes rail on two feet, full of garments."""
    step = w / (len(clothes) + 0.4)
    out = stroke(f"M{x} {y + h}V{y}H{x + w}V{y + h}M{x - 30} {y + h}h60M{x + w - 30} {y + h}h60", NIGHT, 8)
    return out + "".join(_garment(x + step * (i + 0.75), y, tall, tint) for i, (tint, tall) in enumerate(clothes))


def _mirror() -> str:
    """Draw a standing mirror with somebody's mirror image."""
    glass = rect_d(896, 186, 198, 488, 98)
    image = person((1000, 700), 420, cast.JOYCE.but(coat=BRICK, coat_length=20, detail="knopen"), poses.FRONT.but(hands=((-19, -54), (19, -54))))
    out = line(930, 690, 900, 764, RUST, 12) + line(1060, 690, 1090, 764, RUST, 12) + rect(880, 170, 230, 520, RUST, 110, "db4")
    return out + path(glass, mix(MIST, CREAM, 0.3), "cr5") + clip(glass, image)


@scene("kledingruil")
def kledingruil() -> str:
    """The clothes swap: rails full of colour, somebody tries a coat in front of the mirror."""
    floor = mix(SAND, AMBER, 0.35)
    out = room(SAGE, floor, 610, mix(SAGE, LEAF, 0.5)) + boards(610, floor) + window_view(70, 90, 260, 220, BUTTER, CANAL, seed=29, view="flat")
    out += each(lamp_light, (480, 120, 110, 600, 200, 4), (760, 120, 110, 600, 200, 4)) + each(
        lamp, (480, 120, 110, BRICK, 0, "schaal"), (760, 120, 110, BRICK, 0, "schaal")
    )
    out += _rail(60, 360, 420, 390, ((BRICK, 180), (YELLOW, 230), (CANAL, 160), (CREAM, 250), (PETROL, 200), (ROSE, 170), (AMBER, 240))) + _mirror()
    out += out_walking(790, 780, 520, cast.JOYCE.but(coat=BRICK, coat_length=20), poses.BACK.but(hands=((-19, -54), (19, -54))))
    pick = poses.HOLD.but(hands=((20, -78), (18, -70)), lean=0)
    out += out_walking(555, 764, 500, cast.FATMA.but(coat=PETROL, coat_length=14), pick, prop=group(_garment(0, 0, 130, YELLOW), move=(21, -80), scale=0.24))
    out += "".join(path(f"M{100 + i * 50} 738q24-44 50 0z", c, "dl3") for i, c in enumerate((CREAM, CANAL, BRICK))) + rect(90, 734, 170, 60, AMBER, 4, "db4")
    return out + motif(140, 772, 70, RUST) + plant(1155, 795, 210, "blad", BRICK, FOREST)
