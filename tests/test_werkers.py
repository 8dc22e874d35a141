"""Work is divided over processes without anybody noticing."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading

import pytest
from conftest import ROOT

from wijkpers.problems import WijkError, problem
from wijkpers.werkers import Beurt, aantal, apart, elk, los, verdeel

nodig = pytest.mark.skipif(aantal() < 2, reason="hier wordt niet gesplitst: een kern, geen Linux, of een draad die nog leeft")


def test_alone_one_process_makes_everything_in_order():
    """Without a fork the same code walks the whole row."""
    assert verdeel(lambda beurt: list(beurt.van("abc")), 1) == [["a", "b", "c"]]


@nodig
def test_every_part_is_made_once_whatever_the_number_of_processes():
    """Together they make the row; each keeps the order of the row."""
    delen = verdeel(lambda beurt: [(n, os.getpid()) for n in beurt.van(range(500))], 3)
    assert sorted(n for deel in delen for n, _ in deel) == list(range(500))
    assert all([n for n, _ in deel] == sorted(n for n, _ in deel) for deel in delen)


@nodig
def test_a_process_that_dies_ends_the_build():
    """Half the pages are not a site."""
    eigen = os.getpid()

    def werk(beurt: Beurt) -> None:
        """Die, in any process but this one."""
        if os.getpid() != eigen:
            os._exit(9)

    with pytest.raises(ChildProcessError):
        verdeel(werk, 2)


@nodig
def test_a_full_disk_is_told_by_whoever_meets_it():
    """The message about it is made in one place."""
    eigen = os.getpid()

    def werk(beurt: Beurt) -> None:
        """Find no room, in any process but this one."""
        if os.getpid() != eigen:
            raise OSError(errno.ENOSPC, "vol", "blad.html")

    with pytest.raises(OSError, match="vol") as e:
        verdeel(werk, 2)
    assert (e.value.errno, e.value.filename) == (errno.ENOSPC, "blad.html")


@nodig
def test_a_mistake_is_told_by_whoever_meets_it():
    """With its file, as if it was met here."""
    eigen = os.getpid()

    def werk(beurt: Beurt) -> None:
        """Meet one, in any process but this one."""
        if os.getpid() != eigen:
            raise WijkError([problem("WK102", "content/leeg.md")])

    with pytest.raises(WijkError, match=r"content/leeg\.md  fout WK102"):
        verdeel(werk, 2)


@nodig
def test_what_is_done_apart_leaves_nothing_here():
    """The answer comes back; the process that found it is gone."""
    assert apart(os.getpid) != os.getpid()


_GESTOPT = """
import logging, os, signal
from wijkpers.cli import stoppen
from wijkpers.werkers import apart
os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGTERM))
try:
    with stoppen():
        apart(os.getpid)
except KeyboardInterrupt:
    print("gestopt", logging._lock.acquire(blocking=False))
"""


@nodig
def test_who_is_stopped_while_it_forks_stops():
    """Python swallows what is raised beside a fork: the request would be lost, and a lock stay closed."""
    klaar = subprocess.run(
        [sys.executable, "-c", _GESTOPT], capture_output=True, text=True, timeout=20, check=False, cwd=ROOT, env=os.environ | {"PYTHONPATH": "plugins"}
    )
    assert (klaar.stdout, klaar.stderr) == ("gestopt True\n", "")


_VEEL = """
import signal, time
from wijkpers.cli import stoppen
from wijkpers.werkers import apart
try:
    with stoppen():
        signal.signal(signal.SIGALRM, signal.getsignal(signal.SIGTERM))
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        apart(lambda: (time.sleep(0.5), bytes(1_000_000)))
except KeyboardInterrupt:
    print("gestopt")
"""


@nodig
def test_who_is_stopped_while_another_has_much_to_tell_stops_both():
    """That one would write in a pipe that nobody reads, and we would wait for it: a build behind a preview stayed for ever."""
    klaar = subprocess.run(
        [sys.executable, "-c", _VEEL], capture_output=True, text=True, timeout=20, check=False, cwd=ROOT, env=os.environ | {"PYTHONPATH": "plugins"}
    )
    assert (klaar.stdout, klaar.stderr) == ("gestopt\n", "")


def test_nothing_forks_while_a_thread_lives():
    """A fork would copy its locks, and not the thread that opens them."""
    klaar = threading.Event()
    draad = threading.Thread(target=klaar.wait)
    draad.start()
    try:
        assert aantal() == 1
    finally:
        klaar.set()
        draad.join()


@pytest.mark.parametrize("lengte", [0, 3, 1_000])
def test_a_row_comes_back_in_order(lengte):
    """Divided or not."""
    assert elk(lambda n: n * n, range(lengte), stapel=7) == [n * n for n in range(lengte)]


def test_one_that_fails_stops_no_other():
    """Each gives what it made or what went wrong; all of them come, in any order."""

    def werk(n: int) -> int:
        """Fail at three."""
        if n == 3:
            raise WijkError([problem("WK102", "content/leeg.md")])
        return n * n

    uit = dict(los(werk, range(7)))
    assert isinstance(uit.pop(3), WijkError)
    assert uit == {n: n * n for n in (0, 1, 2, 4, 5, 6)}
