"""Curves and joints: smooth outlines through points, tapered limbs, and the bending of knees and elbows."""

from math import acos, atan2, cos, degrees, hypot, radians, sin

from .svg import Point, num


def smooth(points: list[Point], closed: bool = True, pull: float = 1.0) -> str:
    """Return path data of a smooth curve through the points (Catmull-Rom)."""
    count = len(points)
    last = count if closed else count - 1
    out = f"M{num(points[0][0])} {num(points[0][1])}"
    for i in range(last):
        a, b = points[i], points[(i + 1) % count]
        before = points[(i - 1) % count] if closed or i else a
        after = points[(i + 2) % count] if closed or i + 2 < count else b
        c1 = (a[0] + (b[0] - before[0]) / 6 * pull, a[1] + (b[1] - before[1]) / 6 * pull)
        c2 = (b[0] - (after[0] - a[0]) / 6 * pull, b[1] - (after[1] - a[1]) / 6 * pull)
        out += f"C{num(c1[0])} {num(c1[1])} {num(c2[0])} {num(c2[1])} {num(b[0])} {num(b[1])}"
    return out + ("z" if closed else "")


def polar(origin: Point, angle: float, length: float) -> Point:
    """Return the point at a distance in a direction: 0 degrees is up, 90 is right."""
    return origin[0] + sin(radians(angle)) * length, origin[1] - cos(radians(angle)) * length


def turned(point: Point, angle: float) -> Point:
    """Turn a point around the origin, clockwise by so many degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return point[0] * c - point[1] * s, point[0] * s + point[1] * c


def bearing(a: Point, b: Point) -> float:
    """Return the direction from one point to another in degrees: 0 is up, 90 is right."""
    return degrees(atan2(b[0] - a[0], a[1] - b[1]))


def joint(start: Point, end: Point, upper: float, lower: float, bend: float) -> tuple[Point, Point]:
    """Return (knee or elbow, reached end) of a limb of two bones; the sign of bend chooses the side."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = max(hypot(dx, dy), 0.01)
    reach = min(max(distance, abs(upper - lower) + 0.5), upper + lower - 0.05)
    end = (start[0] + dx / distance * reach, start[1] + dy / distance * reach)
    inner = acos((upper**2 + reach**2 - lower**2) / (2 * upper * reach))
    return polar(start, bearing(start, end) + (degrees(inner) if bend > 0 else -degrees(inner)), upper), end


def limb(points: tuple[Point, Point, Point], widths: tuple[float, float, float]) -> str:
    """Return path data of a tapered, softly bent tube along three points."""
    a, b, c = points
    steps = 14
    spine: list[tuple[Point, float]] = []
    for i in range(steps + 1):
        t = i / steps
        # Two soft halves: the curve passes close by the joint without a corner.
        p = _bend(a, b, c, t)
        w = widths[0] + (widths[1] - widths[0]) * t * 2 if t < 0.5 else widths[1] + (widths[2] - widths[1]) * (t * 2 - 1)
        spine.append((p, w / 2))
    left, right = [], []
    for i, (p, w) in enumerate(spine):
        q, r = spine[max(i - 1, 0)][0], spine[min(i + 1, steps)][0]
        angle = bearing(q, r)
        left.append(polar(p, angle - 90, w))
        right.append(polar(p, angle + 90, w))
    tip = polar(spine[-1][0], bearing(spine[-2][0], spine[-1][0]), spine[-1][1] * 0.9)
    top = polar(spine[0][0], bearing(spine[1][0], spine[0][0]), spine[0][1] * 0.9)
    return smooth([top, *left, tip, *reversed(right)])


def _bend(a: Point, b: Point, c: Point, t: float) -> Point:
    """Return a point of the bent line a-b-c whose corner is rounded off."""
    soft = 0.34
    if t < 0.5 - soft / 2:
        s = t * 2
        return a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s
    if t > 0.5 + soft / 2:
        s = t * 2 - 1
        return b[0] + (c[0] - b[0]) * s, b[1] + (c[1] - b[1]) * s
    p = (a[0] + (b[0] - a[0]) * (1 - soft), a[1] + (b[1] - a[1]) * (1 - soft))
    q = (b[0] + (c[0] - b[0]) * soft, b[1] + (c[1] - b[1]) * soft)
    s = (t - 0.5 + soft / 2) / soft
    u = 1 - s
    return (
        u * u * p[0] + 2 * u * s * b[0] + s * s * q[0],
        u * u * p[1] + 2 * u * s * b[1] + s * s * q[1],
    )
