"""Index the finished pages with Pagefind, so that the whole wijk can be searched without a server."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from wijkpers.finish.klein import klein
from wijkpers.problems import Storing, problem
from wijkpers.werkers import apart

# Pagefind's own interface, and the worker that ours (theme/static/js/zoek.js) does without.
_UI: Final = (
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)
# A search fetches the part of the index that its words are in: small parts weigh less, 6 KB instead of 27. Known to the version we pin.
_STUKKEN: Final = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}


def indexeer(output: Path) -> None:
    """Run Pagefind over `output` and drop the half megabyte of interface that it adds; raises Storing with what it said."""
    from pagefind_bin import get_executable

    opdracht = [str(get_executable()), "--site", str(output), "--force-language", "nl", "--quiet"]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False, env=os.environ | _STUKKEN)
    if klaar.returncode:
        raise Storing([problem("WK524", "pagefind", oorzaak=(klaar.stderr or klaar.stdout).strip()[-300:])])
    for naam in _UI:
        (output / "pagefind" / naam).unlink(missing_ok=True)
    script = output / "pagefind/pagefind.js"
    script.write_text(apart(lambda: klein("text/javascript", script.read_text(encoding="utf-8"))), encoding="utf-8")


def aanwezig() -> bool:
    """Tell whether the Pagefind binary can be found."""
    try:
        from pagefind_bin import get_executable
    except ImportError:
        return False
    return bool(shutil.which(str(get_executable())))
