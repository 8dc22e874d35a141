"""Give the files by which a host builds and publishes a wijk: with every change, every night, and as a check on what somebody proposes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_MAP: Final = Path(__file__).parent / "hosts"
HOSTS: Final = ("github", "gitlab", "codeberg", "cloudflare", "netlify")
GEEN: Final = "geen"


def bestanden(host: str) -> dict[str, str]:
    """Give the files of one host by their path; their folders have no dot here, so that no host runs them for the engine itself."""
    map_ = _MAP / host
    paden = sorted(p for p in map_.rglob("*") if p.is_file()) if host in HOSTS else ()
    return {pad.relative_to(map_).as_posix().replace("punt.", "."): pad.read_text(encoding="utf-8") for pad in paden}


def stad(map_: str) -> str:
    """Give the workflow in which every wijk of a folder of the repository is a job of its own."""
    return (_MAP / "stad/wijken.yml").read_text(encoding="utf-8").replace("STAD", map_)


def aanwezig(root: Path) -> tuple[str, ...]:
    """Name the hosts whose files a wijk has."""
    return tuple(host for host in HOSTS if bestanden(host) and all((root / naam).is_file() for naam in bestanden(host)))
