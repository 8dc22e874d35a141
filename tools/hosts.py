"""Check the files that a new wijk gets for its host: zizmor for what they may do, and the schema of each host for what they say."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from wijkpers.start.hosting import HOSTS, bestanden, stad

_GITHUB = ("--builtin-schema", "vendor.github-workflows")
_SCHEMA = {".github": _GITHUB, ".forgejo": _GITHUB, ".gitlab-ci.yml": ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")}


def main() -> int:
    """Lay each file where its host looks for it, and give the worst exit code."""
    uit = 0
    with tempfile.TemporaryDirectory() as map_:
        for host, van_host in {**{host: bestanden(host) for host in HOSTS}, "stad": {".github/workflows/wijken.yml": stad("stad")}}.items():
            for naam, tekst in van_host.items():
                pad = Path(map_) / host / naam
                pad.parent.mkdir(parents=True, exist_ok=True)
                pad.write_text(tekst, encoding="utf-8")
                if schema := _SCHEMA.get(Path(naam).parts[0]):
                    uit |= _draai("check-jsonschema", "--quiet", *schema, pad)
                if naam.startswith((".github", ".forgejo")):
                    uit |= _draai("zizmor", "--offline", "--quiet", "--no-progress", "--persona", "pedantic", pad)
    print("alle bestanden voor hosts zijn in orde" if not uit else "er is iets mis met een bestand voor een host")
    return uit


def _draai(*opdracht: object) -> int:
    return subprocess.run([str(deel) for deel in opdracht], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
