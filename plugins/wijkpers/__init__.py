"""Publish a neighbourhood: one source of Markdown and YAML, many channels.

The packages from left to right are the pipeline; `bridge` is the only one that knows Pelican.
"""

from pathlib import Path

__version__ = "0.1.0"

_PAKKET = Path(__file__).parent
# What is not Python stands beside the code in a wheel, and at the top of a checkout.
HUIS = _PAKKET if (_PAKKET / "theme").is_dir() else _PAKKET.parents[1]
THEME = HUIS / "theme"
