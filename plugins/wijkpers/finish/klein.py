"""Make scripts and style sheets small. The minifier is a library in Go, whose threads start when it is loaded: call it `apart`."""

from __future__ import annotations


def klein(soort: str, tekst: str) -> str:
    """Give a text of a media type, such as `text/css`, without what a browser does not need."""
    import minify  # starts threads

    return minify.string(soort, tekst)
