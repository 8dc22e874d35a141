"""Know where the engine comes from, so that a wijk can install the very same one elsewhere, and a newer one later."""

from __future__ import annotations

import json
import re
import subprocess
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from wijkpers import HUIS, __version__

EISEN: Final = "requirements.txt"
VERSIES: Final = "versies.txt"
_VAST: Final = re.compile(r"^([A-Za-z0-9._-]+==\S+(?: *;[^\\\n]*)?)", re.MULTILINE)
_SSH: Final = re.compile(r"(?:ssh://)?[\w.-]+@([\w.-]+)[:/](.+)")


def bestanden(bron: str) -> dict[str, str]:
    """Give the two files that pip reads: the engine, and the versions of everything it stands on, as they were tested together."""
    uitleg = "# De motor van deze wijk. Een nieuwe versie: zet die hier, installeer, en typ dan: python publish.py upgrade"
    lijst = f"# De pakketten waarmee wijkpers {__version__} getest is. `publish.py upgrade` werkt deze lijst bij."
    return {EISEN: f"{uitleg}\n--constraint {VERSIES}\n{bron}\n", VERSIES: f"{lijst}\n{versies()}"}


def versies() -> str:
    """Give a line per package of the lock file of the engine, without what only its developers need to compare downloads."""
    regels = _VAST.findall((HUIS / EISEN).read_text(encoding="utf-8"))
    return "".join(f"{regel.strip()}\n" for regel in regels)


def bron() -> str:
    """Give the requirement that finds this engine: as pip installed it, else by the repository of the checkout, else by its folder."""
    with suppress(PackageNotFoundError):
        ruw = distribution("wijkpers").read_text("direct_url.json")
        return _van_pip(json.loads(ruw)) if ruw else f"wijkpers=={__version__}"
    adres, versie = _git("remote", "get-url", "origin"), _git("rev-parse", "HEAD")
    return f"wijkpers @ git+{_https(adres)}@{versie}" if adres and versie else f"wijkpers @ {HUIS.as_uri()}"


def alleen_hier(eis: str) -> bool:
    """Tell whether a requirement names a place on this computer."""
    return "file:" in eis or "@ /" in eis


def _van_pip(herkomst: dict[str, Any]) -> str:
    vcs = herkomst.get("vcs_info")
    adres = _https(str(herkomst["url"]))
    return f"wijkpers @ {vcs['vcs']}+{adres}@{vcs['commit_id']}" if vcs else f"wijkpers @ {adres}"


def _https(adres: str) -> str:
    """Write an address as anybody can fetch it, without the name or key of who cloned it."""
    if m := _SSH.fullmatch(adres):
        return f"https://{m[1]}/{m[2]}"
    delen = urlsplit(adres)
    if delen.scheme in ("http", "https"):
        return delen._replace(netloc=delen.netloc.rpartition("@")[2]).geturl()
    return adres if delen.scheme else Path(adres).as_uri()


def _git(*opdracht: str) -> str:
    """Ask git about the checkout; nothing when there is none, or no git."""
    if not (HUIS / ".git").exists():
        return ""
    with suppress(OSError):
        return subprocess.run(["git", "-C", str(HUIS), *opdracht], capture_output=True, text=True, check=False).stdout.strip()
    return ""
