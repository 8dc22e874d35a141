"""Divide work over processes of this machine, where it can fork safely; elsewhere all of it is done here, by the same code.

A fork copies what was read for nothing, while a pool of fresh processes would have to be sent the whole wijk. It copies one thread only:
so there is no fork while others live, and what starts them, such as the minifier, is done `apart`.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, count, islice
from multiprocessing.connection import Connection, wait
from operator import itemgetter
from typing import Final, TypeVar, cast

from wijkpers.problems import WijkError

A = TypeVar("A")
T = TypeVar("T")
_MEEST: Final = 8
_GETAL: Final = 8  # bytes
_STOPPEN: Final = (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))


class Beurt:
    """Hand out 0, 1, 2 and on, each number once over all processes that share it."""

    def __init__(self, volgende: Callable[[], int] | None = None) -> None:
        self._volgende = volgende or count().__next__

    def van(self, rij: Iterable[T]) -> Iterator[T]:
        """Yield the elements that fall to this process; every process walks the same row, and who is done first takes the next."""
        mijn = self._volgende()
        for nummer, element in enumerate(rij):
            if nummer == mijn:
                yield element
                mijn = self._volgende()


def aantal() -> int:
    """Tell over how many processes work may be divided: one where a fork is not safe."""
    veilig = sys.platform == "linux" and not multiprocessing.current_process().daemon and len(os.listdir("/proc/self/task")) == 1
    return min(len(os.sched_getaffinity(0)), _MEEST) if veilig else 1


def verdeel(werk: Callable[[Beurt], T], processen: int) -> list[T]:
    """Do `werk` in so many processes at once, this one included, and return what each made of its turns.

    What they return is pickled. An OSError or WijkError of one is raised here; a process that fails
    in another way says so on stderr and ends the whole with ChildProcessError.
    """
    if processen <= 1:
        return [werk(Beurt())]
    lees, schrijf = os.pipe()  # holds the next number: who reads it, writes the one after
    os.write(schrijf, bytes(_GETAL))

    def volgende() -> int:
        """Take the number."""
        nummer = int.from_bytes(os.read(lees, _GETAL), "little")
        os.write(schrijf, (nummer + 1).to_bytes(_GETAL, "little"))
        return nummer

    beurt = Beurt(volgende)
    anderen: list[tuple[multiprocessing.process.BaseProcess, Connection]] = []
    try:
        anderen += (_start(lambda: werk(beurt)) for _ in range(processen - 1))
        return [werk(beurt), *(_klaar(*ander) for ander in anderen)]
    finally:
        for proces, _ in anderen:  # who was interrupted waits for nobody, and nobody writes on after that
            proces.kill()
            proces.join()
        os.close(lees)
        os.close(schrijf)


def elk(doe: Callable[[A], T], rij: Sequence[A], stapel: int = 50) -> list[T]:
    """Give `doe` of every element, in order; a long row is divided, a stack at a time."""
    if len(rij) <= 4 * stapel:
        return [doe(element) for element in rij]
    stapels = [rij[i : i + stapel] for i in range(0, len(rij), stapel)]

    def werk(beurt: Beurt) -> list[tuple[int, list[T]]]:
        """Do the stacks that fall to this process."""
        return [(nummer, [doe(element) for element in deel]) for nummer, deel in beurt.van(enumerate(stapels))]

    return [uit for _, deel in sorted(chain.from_iterable(verdeel(werk, aantal())), key=itemgetter(0)) for uit in deel]


def los(werk: Callable[[A], T], rij: Iterable[A]) -> Iterator[tuple[A, T | OSError | WijkError]]:
    """Do `werk` on each in a process of its own, as many at once as this machine lends, and give what came of it or went wrong as each is done.

    What a process used ends with it. Where there is no fork, one after another here.
    """
    if aantal() <= 1:
        yield from ((element, _geprobeerd(lambda element=element: werk(element))) for element in rij)
        return
    wachten, bezig = iter(rij), dict[Connection, tuple[A, multiprocessing.process.BaseProcess]]()
    while True:
        for element in islice(wachten, aantal() - len(bezig)):
            proces, verbinding = _start(lambda element=element: werk(element))
            bezig[verbinding] = element, proces
        if not bezig:
            return
        for verbinding in wait(list(bezig)):
            element, proces = bezig.pop(cast("Connection", verbinding))
            yield element, _geprobeerd(lambda proces=proces, verbinding=verbinding: _klaar(proces, cast("Connection", verbinding)))


def _geprobeerd(werk: Callable[[], T]) -> T | OSError | WijkError:
    try:
        return werk()
    except (OSError, WijkError) as e:
        return e


def apart(werk: Callable[[], T]) -> T:
    """Do `werk` in a process of its own, so that nothing it starts lives on here; where there is no fork, here."""
    return _klaar(*_start(werk)) if aantal() > 1 else werk()


@contextmanager
def naast(werk: Callable[[], None]) -> Generator[None]:
    """Do `werk` in a process of its own meanwhile. It is only a head start: where there is no fork, it is not done."""
    ander = _start(werk) if aantal() > 1 else None
    try:
        yield
    except (KeyboardInterrupt, OSError, WijkError):
        if ander:
            ander[0].kill()
        raise
    if ander:
        _klaar(*ander)


@contextmanager
def zonder_opruimen() -> Generator[None]:
    """Hold the collector of Python while a great many things are made that stay: it would look at all of them, again and again."""
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()


def _start(werk: Callable[[], T]) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    context, ouder = multiprocessing.get_context("fork"), os.getpid()
    hier, daar = context.Pipe(duplex=False)

    def kind() -> None:
        """Work, and send what came of it; a full disk and a mistake are told where they are understood."""
        _volg(ouder)
        try:
            uitkomst: T | OSError | WijkError = werk()
        except (OSError, WijkError) as e:
            uitkomst = e
        daar.send(uitkomst)

    proces = context.Process(target=kind, daemon=True)
    try:
        with _ongestoord():
            proces.start()
    except KeyboardInterrupt:
        if proces.pid:
            proces.kill()
        raise
    daar.close()
    return proces, hier


@contextmanager
def _ongestoord() -> Generator[None]:
    """Let a request to stop wait for the end of a fork: Python swallows what is raised beside it, and the lock of `logging` would stay closed."""
    eerder = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPEN)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, eerder)


def _klaar(proces: multiprocessing.process.BaseProcess, verbinding: Connection) -> T:
    try:
        uitkomst = verbinding.recv()
    except EOFError:
        raise ChildProcessError("een deel van het werk is afgebroken") from None
    except KeyboardInterrupt:
        proces.kill()  # it may have much to tell, and would wait for ever for somebody who listens
        raise
    finally:
        verbinding.close()
        proces.join()
    if isinstance(uitkomst, OSError | WijkError):
        raise uitkomst
    return uitkomst


def _volg(ouder: int) -> None:
    """Leave the cleaning to the parent, and be killed when it dies: we would wait for a turn for ever, and hold the lock of the build."""
    import ctypes

    for nummer in _STOPPEN:
        signal.signal(nummer, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPEN)
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != ouder:
        os._exit(1)
