"""Poses: where hips, hands and feet are, in hundredths of the person's height (x forward, y down, feet at 0)."""

from dataclasses import dataclass, replace

from .svg import Point


@dataclass(frozen=True)
class Pose:
    """A way to stand, sit or move; hands and feet are (near, far); knee and elbow choose the side they bend to."""

    hip: Point = (0, -46)
    lean: float = 2
    nod: float = 0
    feet: tuple[Point, Point] = ((-4, 0), (5, 0))
    hands: tuple[Point, Point] = ((3, -46), (7, -46))
    knee: float = -1
    elbow: float = 1
    view: str = "zij"
    toes: tuple[float, float] = (0, 0)
    lap: bool = False

    def but(self, **changes: object) -> "Pose":
        """Return the same pose with some changes."""
        return replace(self, **changes)


STAND = Pose()
WALK = Pose(hip=(0, -45), lean=5, feet=((-17, -4.5), (13, 0)), hands=((14, -53), (-10, -51)), toes=(36, -8))
STROLL = Pose(hip=(0, -45.5), lean=3, feet=((9, 0), (-12, -3)), hands=((-8, -49), (12, -51)), toes=(-6, 26))
SIT = Pose(hip=(0, -27), lean=-3, feet=((22, 0), (17, 0)), hands=((17, -31), (19, -32)), lap=True)
SIT_FORWARD = SIT.but(lean=14, hands=((23, -42), (26, -42)))
PUSH = WALK.but(lean=9, hands=((21, -50), (22, -51)), feet=((-13, -3.5), (11, 0)))
CARRY = WALK.but(lean=-4, hands=((15, -57), (17, -57)), feet=((-12, -3.5), (11, 0)))
HOLD = STAND.but(hands=((14, -60), (17, -61)))
REACH = STAND.but(lean=8, hands=((26, -82), (22, -68)), feet=((-8, 0), (8, 0)))
WAVE = STAND.but(hands=((19, -98), (5, -46)))
BEND = STAND.but(hip=(-6, -43), lean=52, nod=-18, feet=((-8, 0), (5, 0)), hands=((27, -22), (32, -24)))
KNEEL = Pose(hip=(-2, -23), lean=24, feet=((-20, -5), (15, 0)), hands=((26, -14), (31, -16)), toes=(62, 0))
CYCLE = Pose(hip=(-2, -55), lean=12, feet=((9, -9), (5, -24)), hands=((20, -64), (22, -64)))
ROW = Pose(hip=(0, -14), lean=18, feet=((27, -3), (29, -4)), hands=((27, -32), (29, -33)), lap=True)
RUN = WALK.but(hip=(0, -47), lean=16, feet=((-25, -16), (17, -1)), hands=((15, -60), (-10, -56)), toes=(70, -15))
DANCE = Pose(hip=(0, -46), lean=-5, feet=((-3, 0), (17, -10)), hands=((17, -96), (24, -88)), nod=-8, toes=(0, -20))

FRONT = Pose(view="voor", lean=0, feet=((-6, 0), (6, 0)), hands=((-13, -48), (13, -48)))
FRONT_HOLD = FRONT.but(hands=((-6, -58), (6, -58)))
FRONT_SING = FRONT.but(hands=((-7, -64), (7, -64)), nod=0)
FRONT_UP = FRONT.but(hands=((-21, -100), (21, -100)))
FRONT_WAVE = FRONT.but(hands=((-14, -48), (22, -98)))
FRONT_SIT = FRONT.but(hip=(0, -28), feet=((-8, 0), (8, 0)), hands=((-7, -34), (7, -34)), lap=True)
BACK = FRONT.but(view="achter")
BACK_SIT = FRONT_SIT.but(view="achter")
BACK_WALK = BACK.but(feet=((-5, 1), (5, -3)))
