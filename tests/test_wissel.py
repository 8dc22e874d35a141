"""The swap: at every moment the output is the whole old site or the whole new one, whatever happens to the machine."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from wijkpers.finish import wissel as module
from wijkpers.finish.wissel import wissel
from wijkpers.problems import Storing, WijkError

OUD, NIEUW = {"index.html": "oud", "a/index.html": "oud"}, {"index.html": "nieuw", "b/c/index.html": "nieuw"}
HOUD_VAST = """
import sys
from pathlib import Path
from wijkpers.finish.wissel import wissel
with wissel(Path(sys.argv[1])) as stage:
    (stage.map / "index.html").write_text("half")
    print("bezig", flush=True)
    sys.stdin.read()
"""


def vul(map_: Path, site: dict[str, str]) -> Path:
    """Write a small site."""
    for pad, tekst in site.items():
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_text(tekst, encoding="utf-8")
    return map_


def lees(map_: Path) -> dict[str, str]:
    """Read it back."""
    return {p.relative_to(map_).as_posix(): p.read_text(encoding="utf-8") for p in map_.rglob("*") if p.is_file()}


def bouw(output: Path, fout: BaseException | None = None) -> None:
    """Build the new site, or stop just before it is placed."""
    with wissel(output) as stage:
        vul(stage.map, NIEUW)
        if fout:
            raise fout
        stage.plaats()


def namen(map_: Path) -> list[str]:
    """List what stands in a folder."""
    return sorted(p.name for p in map_.iterdir())


@pytest.fixture(params=["in één stap", "in twee stappen"])
def manier(request, monkeypatch):
    """Swap as Linux and macOS do, and as other systems do."""
    if request.param == "in twee stappen":
        monkeypatch.setattr(module, "_ruil", lambda een, ander: False)


@pytest.mark.usefixtures("manier")
def test_a_new_site_takes_the_place_of_the_old_one_and_leaves_nothing_behind(tmp_path):
    """Once where there was none, once where there was one."""
    bouw(tmp_path / "output")
    bouw(vul(tmp_path / "output", OUD))
    assert lees(tmp_path / "output") == NIEUW
    assert namen(tmp_path) == ["output"]


@pytest.mark.usefixtures("manier")
@pytest.mark.parametrize("fout", [WijkError([]), KeyboardInterrupt(), SystemExit(143), OSError(errno.ENOSPC, "No space left on device")])
def test_a_build_that_stops_leaves_the_old_site_and_nothing_else(tmp_path, fout):
    """A mistake, Ctrl+C, a signal, a full disk."""
    output = vul(tmp_path / "output", OUD)
    with pytest.raises((WijkError, KeyboardInterrupt, SystemExit)):
        bouw(output, fout)
    assert lees(output) == OUD
    assert namen(tmp_path) == ["output"]


def test_the_old_site_comes_back_when_a_build_died_between_two_steps(tmp_path):
    """Even when the next build finds a mistake."""
    vul(tmp_path / ".output.oud", OUD)
    vul(tmp_path / ".output.abc123.nieuw", NIEUW)
    with pytest.raises(WijkError), wissel(tmp_path / "output"):
        raise WijkError([])
    assert lees(tmp_path / "output") == OUD
    assert namen(tmp_path) == ["output"]


def test_a_second_step_that_fails_puts_the_old_site_back(tmp_path, monkeypatch):
    """As when another program holds the folder."""
    output = vul(tmp_path / "output", OUD)
    echt = Path.rename

    def rename(self, doel):
        if self.suffix == ".nieuw":
            raise PermissionError(errno.EACCES, "Permission denied")
        return echt(self, doel)

    monkeypatch.setattr(module, "_ruil", lambda een, ander: False)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(Storing):
        bouw(output)
    assert lees(output) == OUD
    assert namen(tmp_path) == ["output"]


def houd_vast(output: Path) -> subprocess.Popen[str]:
    """Start a build in another process that waits halfway."""
    proces = subprocess.Popen(
        [sys.executable, "-c", HOUD_VAST, str(output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(module.__file__).parents[2])},
    )
    assert proces.stdout is not None
    assert proces.stdout.readline() == "bezig\n"
    return proces


def test_a_second_build_says_who_is_busy_since_when(tmp_path):
    """Exit code 3; when the first is killed its lock is free at once, and what it left is cleared away."""
    output = vul(tmp_path / "output", OUD)
    eerste = houd_vast(output)
    with pytest.raises(Storing) as fout, wissel(output):
        pass
    assert fout.value.exitcode == 3
    assert f"proces {eerste.pid} van " in str(fout.value)
    assert " uur, door" in str(fout.value)
    os.kill(eerste.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    eerste.communicate()
    assert len(namen(tmp_path)) == 3, "a killed build leaves its stage and its lock"
    bouw(output)
    assert lees(output) == NIEUW
    assert namen(tmp_path) == ["output"]


def gebouwd(tmp_path: Path, site: dict[str, str], los: dict[str, str]) -> tuple[dict[str, str], frozenset[str]]:
    """Build with a cache, as the press run and the finishers do; return the site, and what stood in the stage already."""
    with wissel(tmp_path / "output", tmp_path / "cache") as stage:
        blijft, stond = stage.blijft, lees(stage.map)
        assert stond.keys() == blijft
        for pad, tekst in site.items():
            if stond.get(pad) != tekst:
                vul(stage.map, {pad: tekst})
        stage.gemaakt(site)
        vul(stage.map, los)
        stage.plaats()
    return lees(tmp_path / "output"), blijft


@pytest.mark.usefixtures("manier")
def test_a_build_works_on_in_the_site_before_the_last(tmp_path):
    """What it makes stands there already; what it does not make, what finishers made and what anybody left there is gone."""
    assert gebouwd(tmp_path, OUD, {"beeld/a.jpg": "a"}) == (OUD | {"beeld/a.jpg": "a"}, frozenset())
    vul(tmp_path / "output", {"geheim.txt": "x"})
    (tmp_path / "output/a/link").symlink_to(tmp_path)
    assert gebouwd(tmp_path, OUD, {})[0] == OUD
    site, blijft = gebouwd(tmp_path, NIEUW, {"beeld/b.jpg": "b"})
    assert site == NIEUW | {"beeld/b.jpg": "b"}
    assert blijft == OUD.keys()
    assert not (tmp_path / "output/a").exists(), "a folder without files is no page"
    assert tmp_path.exists()


def test_a_build_that_cannot_trust_the_kept_site_starts_empty(tmp_path):
    """A list that is damaged or gone."""
    for lijst in (b"[", None):
        gebouwd(tmp_path, OUD, {})
        gebouwd(tmp_path, OUD, {})
        (pad,) = (tmp_path / "cache").rglob("paden.json")
        pad.write_bytes(lijst) if lijst else pad.unlink()
        assert gebouwd(tmp_path, NIEUW, {}) == (NIEUW, frozenset())


@pytest.mark.parametrize("inhoud", [{"brief.txt": "x"}, {"index.html": "x", "data/wijk.yaml": "naam: x"}, {"index.html": "x", ".git/HEAD": "ref"}])
def test_a_folder_with_something_else_than_a_site_is_never_replaced(tmp_path, inhoud):
    """A home folder, the wijk itself, a repository."""
    output = vul(tmp_path / "output", inhoud)
    with pytest.raises(WijkError, match="WK523"), wissel(output):
        pass
    assert lees(output) == inhoud


def test_a_file_is_never_replaced_by_a_site(tmp_path):
    """As when a name was typed wrong."""
    (tmp_path / "brief.txt").write_text("x", encoding="utf-8")
    with pytest.raises(WijkError, match="WK523"), wissel(tmp_path / "brief.txt"):
        pass
    assert (tmp_path / "brief.txt").read_text(encoding="utf-8") == "x"


@pytest.mark.skipif(not hasattr(os, "fork") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_gets_a_dutch_message(tmp_path):
    """Not a traceback."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(Storing, match=r"WK520 .*dat mogen we niet"), wissel(tmp_path / "output"):
            pass
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("nummer", "woorden"), [(errno.ENOSPC, "de schijf is vol"), (errno.EROFS, "niet geschreven"), (errno.EBUSY, "in één keer"), (errno.EIO, "lukt niet")]
)
def test_every_refusal_of_the_machine_is_said_in_dutch(tmp_path, nummer, woorden):
    """With the file, and what to do."""
    with pytest.raises(Storing) as fout, wissel(tmp_path / "output"):
        raise OSError(nummer, os.strerror(nummer), "uit/x.html")
    assert woorden in str(fout.value)
    assert str(fout.value).startswith("uit/x.html")
    assert "      = " in str(fout.value)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("manier", [(), ("--twee",)], ids=["in één stap", "in twee stappen"])
def test_a_swap_that_is_killed_at_any_step_leaves_a_whole_site(manier):
    """SIGKILL at every step; what died between two of them is mended by the next start. `bench/doden.py` kills a thousand real builds."""
    klaar = subprocess.run([sys.executable, str(ROOT / "bench/doden.py"), "0", *manier], capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert "; 0 keer was de site niet heel" in klaar.stdout
