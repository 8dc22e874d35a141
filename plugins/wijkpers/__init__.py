"""Publish a neighbourhood: one source of Markdown and YAML, many channels.

The packages from left to right are the pipeline; `bridge` is the only one that knows Pelican.
"""

from pathlib import Path

__version__ = "0.1.0"

THEME = Path(__file__).parents[2] / "theme"
