"""The inks: a limited palette, and the tints one gets by printing one ink lightly over another."""

PETROL = "#12363f"
CANAL = "#2f6f73"
BRICK = "#c4532f"
YELLOW = "#f0b23e"
BLUSH = "#f2c9a8"
CREAM = "#fbf4e6"
LEAF = "#6d8f4e"
NIGHT = "#0c2026"


def mix(one: str, other: str, share: float) -> str:
    """Return colour `one` with a share (0..1) of colour `other` printed over it."""
    a = [int(one[i : i + 2], 16) for i in (1, 3, 5)]
    b = [int(other[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(p + (q - p) * share):02x}" for p, q in zip(a, b, strict=True))


def dark(colour: str, share: float = 0.25) -> str:
    """Return a darker tint of a colour (the night ink printed over it)."""
    return mix(colour, NIGHT, share)


def light(colour: str, share: float = 0.3) -> str:
    """Return a lighter tint of a colour (the paper showing through)."""
    return mix(colour, CREAM, share)


MIST = mix(CANAL, CREAM, 0.62)
POND = mix(CANAL, CREAM, 0.3)
SAND = mix(BLUSH, CREAM, 0.5)
RUST = mix(BRICK, NIGHT, 0.38)
FOREST = mix(LEAF, PETROL, 0.55)
SAGE = mix(LEAF, CREAM, 0.45)
AMBER = mix(YELLOW, BRICK, 0.35)
BUTTER = mix(YELLOW, CREAM, 0.55)
STONE = mix(CREAM, PETROL, 0.3)
SLATE = mix(PETROL, CREAM, 0.25)
ROSE = mix(BRICK, BLUSH, 0.55)

SKIN_PALE = "#f4cdae"
SKIN_WARM = "#e3ab80"
SKIN_TAN = "#c68a5c"
SKIN_BROWN = "#96603e"
SKIN_DEEP = "#643d2b"

HAIR_BLACK = "#161d20"
HAIR_BROWN = "#4a2c22"
HAIR_RED = "#a3441f"
HAIR_BLOND = "#dca548"
HAIR_GREY = "#b9bcb4"
HAIR_WHITE = "#ece8dc"
