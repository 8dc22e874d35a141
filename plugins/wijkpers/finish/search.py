"""Index the finished pages with Pagefind, so that the whole wijk can be searched without a server."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, cast

from wijkpers.cache import onthoud_data, vingerafdruk
from wijkpers.finish.klein import klein
from wijkpers.finish.mappen import bladzijden
from wijkpers.finish.wissel import ZOEKINDEX
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
_VINDBAAR: Final = "data-pagefind-body"
# A search fetches the part of the index that its words are in: small parts weigh less, 6 KB instead of 27. Known to the version we pin.
_STUKKEN: Final = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}


def indexeer(output: Path, cache: Path) -> list[str]:
    """Write the index of every page that may be found, and name its files; the last one is kept, for as long as these pages stay as they are.

    In order: left alone Pagefind takes them in the order of the disk, and on another disk the index would have other bytes. Raises Storing.
    """
    teksten = ((pad, (output / pad).read_text(encoding="utf-8")) for pad in bladzijden(output))
    paginas = {pad: tekst for pad, tekst in teksten if _VINDBAAR in tekst}
    makers = (version("pagefind-bin"), version("tdewolff-minify"))
    sleutel = vingerafdruk(*(deel.encode() for deel in (*makers, *chain.from_iterable(paginas.items()))), bestanden=(Path(__file__),))
    index = onthoud_data(cache / "zoeken.json", sleutel, lambda: _index(paginas))
    for pad, inhoud in index.items():
        doel, data = output / ZOEKINDEX / pad, base64.b64decode(inhoud)
        if not (doel.is_file() and doel.read_bytes() == data):  # of an earlier site most may be right
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(data)
    return [f"{ZOEKINDEX}{pad}" for pad in index]


def _index(paginas: Mapping[str, str]) -> dict[str, str]:
    """Ask Pagefind for an index, and drop the half megabyte of interface that it adds; every file in base64."""
    with _pagefind() as vraag:
        nummer = vraag(type="NewIndex", config={"force_language": "nl"})["index_id"]
        for pad, tekst in paginas.items():
            vraag(type="AddFile", index_id=nummer, file_path=pad, file_contents=tekst)
        bestanden = {b["path"]: b["content"] for b in vraag(type="GetFiles", index_id=nummer)["files"] if b["path"] not in _UI}
    script = base64.b64decode(bestanden["pagefind.js"]).decode()
    return bestanden | {"pagefind.js": base64.b64encode(apart(lambda: klein("text/javascript", script)).encode()).decode()}


@contextmanager
def _pagefind() -> Generator[Callable[..., dict[str, Any]]]:
    """Start Pagefind as a service and give the function that asks it: a line of base64 there, one back, each ended by a comma."""
    from pagefind_bin import get_executable

    opdracht = [str(get_executable()), "--service"]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | _STUKKEN) as dienst:
        heen, terug = cast("IO[bytes]", dienst.stdin), cast("IO[bytes]", dienst.stdout)

        def vraag(**lading: object) -> dict[str, Any]:
            """Ask, and wait for the answer."""
            try:
                heen.write(base64.b64encode(json.dumps({"message_id": 1, "payload": lading}).encode()) + b",")
                heen.flush()
                antwoord = json.loads(base64.b64decode(_tot_komma(terug)))["payload"]
            except (OSError, ValueError, KeyError) as e:
                raise Storing([problem("WK524", "pagefind", oorzaak=f"Pagefind is gestopt ({e})")]) from e
            if antwoord["type"] == "Error":
                raise Storing([problem("WK524", "pagefind", oorzaak=str(antwoord.get("message"))[:300])])
            return antwoord

        yield vraag


def _tot_komma(terug: IO[bytes]) -> bytes:
    delen: list[bytes] = []
    while (deel := os.read(terug.fileno(), 1 << 20)) and not deel.endswith(b","):  # one question at a time: what comes is one answer
        delen.append(deel)
    return b"".join((*delen, deel.removesuffix(b",")))


def aanwezig() -> bool:
    """Tell whether the Pagefind binary can be found."""
    try:
        from pagefind_bin import get_executable
    except ImportError:
        return False
    return bool(shutil.which(str(get_executable())))
