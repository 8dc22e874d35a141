"""Say what a command is, what its exit codes mean, which day it is, and show how far we are."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from wijkpers.klok import vandaag
from wijkpers.problems import tell

OK, FOUTEN, GEBRUIK, OMGEVING, ONDERBROKEN = 0, 1, 2, 3, 130


def _geen(parser: argparse.ArgumentParser) -> None:
    """Add no options."""


@dataclass(frozen=True)
class Command:
    """Describe one command: its verb, its Dutch alias, what it does in a line, its function and its options."""

    verb: str
    alias: str
    hulp: str
    run: Callable[[argparse.Namespace], int]
    opties: Callable[[argparse.ArgumentParser], None] = _geen


def today(args: argparse.Namespace) -> date:
    """Give the day to work for: --date, else SOURCE_DATE_EPOCH, else the clock."""
    return args.date or vandaag()


@contextmanager
def voortgang() -> Generator[Callable[[str], None]]:
    """Show on a terminal what is being done and for how long; elsewhere stay quiet."""
    if not sys.stderr.isatty():
        yield lambda naam: None
        return
    begin = time.perf_counter()

    def stap(naam: str) -> None:
        """Name the next step. No spinner: that would be a thread, and a process with threads cannot be copied."""
        tell(f"  {time.perf_counter() - begin:4.1f} s  {naam} …")

    yield stap
