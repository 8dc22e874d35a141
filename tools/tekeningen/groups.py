"""People with what they sit on, ride or push, and small companies of people."""

import random

from . import poses
from .cast import GROWN
from .interior import chair
from .palette import BRICK, NIGHT, PETROL, RUST
from .people import Look, person
from .poses import Pose
from .street import bike, cast_shadow, oval_patch, rollator, wheelchair
from .svg import group, line, path


def seated(x: float, base: float, h: float, look: Look, flip: bool = False, seat: str = PETROL, pose: Pose = poses.SIT, prop: str = "") -> str:
    """Draw somebody on a chair, from the side; x is the hip."""
    return oval_patch(x, base, h * 0.4) + chair(x, base, h * 0.6, seat, flip) + person((x, base), h, look.hatless(), pose, flip, prop)


def with_rollator(x: float, base: float, h: float, look: Look, flip: bool = False, colour: str = BRICK) -> str:
    """Draw somebody walking behind a rollator."""
    return person((x, base), h, look, poses.PUSH, flip, prop=rollator(colour))


def in_wheelchair(x: float, base: float, h: float, look: Look, flip: bool = False, pose: Pose = poses.SIT) -> str:
    """Draw somebody in a wheelchair."""
    return person((x, base), h, look, pose.but(feet=((22, -7), (20, -7))), flip, prop=wheelchair())


def cyclist(x: float, base: float, h: float, look: Look, colour: str = BRICK, flip: bool = False, crate: str = "") -> str:
    """Draw somebody riding a bike; x is the saddle."""
    return person((x, base), h, look, poses.CYCLE, flip, behind=bike((12.7, 0), 101, colour, crate=crate))


def shaded(x: float, base: float, h: float, figure: str, long: float = 0) -> str:
    """Put a figure on its shadow: long for a low sun, otherwise only the contact shadow."""
    return (cast_shadow(x, base, h * 0.26, long) if long else oval_patch(x, base, h * 0.3)) + figure


def out_walking(x: float, base: float, h: float, look: Look, pose: Pose, flip: bool = False, long: float = 0, prop: str = "", behind: str = "") -> str:
    """Draw somebody on the ground with a shadow."""
    return shaded(x, base, h, person((x, base), h, look, pose, flip, prop, behind), long)


def crowd(x: float, base: float, w: float, h: float, count: int, seed: int, long: float = 0) -> str:
    """Draw a loose row of people who walk or stand, for the middle distance."""
    rng = random.Random(seed)
    looks = rng.sample(GROWN, count)
    out = ""
    for i, look in enumerate(looks):
        at = x + w * (i + rng.uniform(0.2, 0.8)) / count
        down, tall = base + rng.uniform(-4, 4), h * rng.uniform(0.92, 1.06)
        pose = rng.choice([poses.STAND, poses.WALK, poses.STROLL, poses.HOLD])
        out += shaded(at, down, tall, person((at, down), tall, look, pose, rng.random() < 0.5), long)
    return out


def dog(x: float, base: float, w: float, colour: str = RUST, flip: bool = False) -> str:
    """Draw a small dog."""
    out = path(
        "M-40-30C-42-46-20-44 10-44C18-60 26-62 34-60L40-68L44-58C54-54 58-50 58-46C56-40 46-40 40-38C38-28 34-22 30-20L32 0H24L20-16H-18L-22 0H-30L-32-18C-38-22-40-26-40-30Z",
        colour,
        "dl4",
    )
    out += line(-38, -38, -54, -56, colour, 7) + path("M34-60C26-56 26-44 32-40C38-46 40-54 34-60Z", NIGHT)
    return group(out, move=(x, base), scale=w / 100, flip=flip)


def cat(x: float, base: float, w: float, colour: str = NIGHT, flip: bool = False) -> str:
    """Draw a sitting cat from behind."""
    out = path("M-30 0C-38-40-16-56-14-62C-22-72-22-84-18-98L-8-88H8L18-98C22-84 22-72 14-62C16-56 38-40 30 0Z", colour, "dl3")
    return group(out + path("M24-8C50-6 60-16 52-40C64-30 66 0 30 0Z", colour), move=(x, base), scale=w / 80, flip=flip)
