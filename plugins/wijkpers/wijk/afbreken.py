"""Read eigen/druk/afbreken.txt: the words that a wijk hyphenates itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from wijkpers.wijk.lezen import Document, lees

AFBREKEN: Final = "eigen/druk/afbreken.txt"
_WOORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def lees_afbreken(root: Path) -> Document:
    """Read the file, one word a line; `data` is the tuple of words with their hyphens, empty when there is no file."""
    if not (root / AFBREKEN).exists():
        return Document(AFBREKEN, "", data=())
    document = lees(root / AFBREKEN, AFBREKEN)
    woorden: dict[str, str] = {}
    for nummer, regel in enumerate(map(str.strip, document.tekst.split("\n")), 1):
        kaal = regel.replace("-", "").lower()
        if not regel or regel.startswith("#"):
            continue
        if not _WOORD.fullmatch(regel):
            document.meld("WK114", nummer, 1, waarde=regel[:60])
        elif kaal in woorden:
            document.meld("WK104", nummer, 1, naam=f'het woord "{kaal}"')
        woorden[kaal] = regel
    document.data = tuple(woorden.values())
    return document
