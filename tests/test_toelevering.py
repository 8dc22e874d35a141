"""What we lean on: every package pinned by version and hash, under a licence that goes with ours; nothing is fetched that nobody wrote down."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib

import pytest
from conftest import ROOT

from tools.licenties import bladzijde, gaat_samen, licentie, pakketten

SLOT = ROOT / "uv.lock"


def bestanden(*patronen):
    """List the files of the repository that match."""
    namen = subprocess.run(["git", "ls-files", "-z", "--", *patronen, ":!tests/fouten"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / naam for naam in namen.split("\0") if naam]


def test_every_requirement_has_hashes_and_is_the_one_of_the_lock():
    """The version and every hash of requirements.txt stand in uv.lock, and nothing of uv.lock is left out."""
    regels = re.findall(r"^([a-z0-9-]+)==(\S+)[^\n]*?\\?\n((?:    --hash=sha256:[0-9a-f]{64}[ \\]*\n)+)", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    gevraagd = {(naam, versie): set(re.findall(r"sha256:[0-9a-f]{64}", hashes)) for naam, versie, hashes in regels}
    slot = {}
    for p in tomllib.loads(SLOT.read_text(encoding="utf-8"))["package"]:
        if p["source"] != {"virtual": "."}:
            slot[p["name"], p["version"]] = {deel["hash"] for deel in (*p.get("wheels", ()), *filter(None, [p.get("sdist")]))}
    assert gevraagd == slot
    assert all(slot.values())


def test_every_package_comes_from_pypi():
    """No address of somebody's own, no repository, no folder."""
    bronnen = {json.dumps(p["source"]) for p in tomllib.loads(SLOT.read_text(encoding="utf-8"))["package"]}
    assert bronnen == {'{"registry": "https://pypi.org/simple"}', '{"virtual": "."}'}


@pytest.mark.parametrize("pakket", [naam for deel in pakketten(SLOT) for naam, _ in deel])
def test_a_licence_is_known_and_goes_with_ours(pakket):
    """A new package with another licence has to be looked at."""
    assert gaat_samen(licentie(pakket)), licentie(pakket)


def test_a_licence_that_does_not_go_with_ours_is_seen():
    """Of a choice one must do, of parts together all; silence is no permission."""
    assert gaat_samen("GPL-2.0-only OR MIT")
    assert not gaat_samen("MIT AND GPL-2.0-only")
    assert not gaat_samen("")


def test_the_page_of_licences_is_fresh():
    """`make docs` would change nothing."""
    assert (ROOT / "docs/licenties.md").read_text(encoding="utf-8") == bladzijde(SLOT)


def test_what_npm_installs_is_locked_and_runs_no_scripts():
    """A package.json has a lock with a hash for each package, and nobody types npm install."""
    for pad in bestanden("*package.json"):
        slot = json.loads(pad.with_name("package-lock.json").read_text(encoding="utf-8"))
        assert all(p.get("integrity", "").startswith("sha512-") for naam, p in slot["packages"].items() if naam), pad
    tekst = "\n".join(
        pad.read_text(encoding="utf-8", errors="replace") for pad in bestanden("*.md", "*.py", "*.sh", "Makefile", ".ci/*") if pad.name != "test_toelevering.py"
    )
    assert not re.search(r"npm (?:install|i)\b|npx ", tekst)
    assert all("--ignore-scripts" in regel for regel in tekst.splitlines() if re.search(r"\bnpm ci\b", regel))


def test_actions_of_others_are_pinned_by_hash():
    """A tag can be moved to other code, a hash cannot."""
    tekst = "\n".join(pad.read_text(encoding="utf-8") for pad in bestanden("*.yml", "*.yaml", "docs/*.md", "README.md"))
    for m in re.finditer(r"^\s*-?\s*uses:\s*(\S+)", tekst, re.MULTILINE):
        assert re.search(r"@[0-9a-f]{40}$|^\./", m[1]), m[1]
