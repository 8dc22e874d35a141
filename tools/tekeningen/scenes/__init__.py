"""All scenes; importing this package fills the list of pictures."""

from ..registry import SCENES
from . import bruggen, buiten, groen

__all__ = ["SCENES", "bruggen", "buiten", "groen"]
