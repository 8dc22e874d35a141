"""The list of pictures: every scene registers itself under the name of its file."""

from collections.abc import Callable

Scene = Callable[[], str]

SCENES: dict[str, tuple[str, Scene]] = {}


def scene(name: str, form: str = "liggend") -> Callable[[Scene], Scene]:
    """Register a function as the picture <name>.jpg, liggend (landscape) or staand (portrait)."""

    def keep(draw: Scene) -> Scene:
        """Put the scene on the list."""
        SCENES[name] = (form, draw)
        return draw

    return keep
