"""All scenes; importing this package fills the list of pictures."""

from ..registry import SCENES
from . import binnen, bruggen, buiten, buren, feest, groen, omslagen, samen, straat, thuis

__all__ = ["SCENES", "binnen", "bruggen", "buiten", "buren", "feest", "groen", "omslagen", "samen", "straat", "thuis"]
