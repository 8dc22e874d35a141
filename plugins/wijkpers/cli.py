"""Be the command line: English verbs with Dutch aliases, Dutch words, exit codes that mean something.

0 fine, 1 mistakes in the content, 2 wrong use, 3 something is missing, full or busy on this machine, 130 interrupted. Output that another program
may read goes to stdout; progress and messages go to stderr.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import signal
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from wijkpers import __version__
from wijkpers.commands.basis import GEBRUIK, OMGEVING, ONDERBROKEN, Command
from wijkpers.problems import WijkError, as_annotations, choices_hint, report, tell
from wijkpers.text import lees_datum

_STOPPEN = [getattr(signal, naam) for naam in ("SIGTERM", "SIGHUP") if hasattr(signal, naam)]


def main(argv: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run one command and return its exit code; bare, it builds."""
    woorden = _with_default(list(sys.argv[1:] if argv is None else argv))
    args = parser(root or Path.cwd(), woorden).parse_args(woorden)
    try:
        with stoppen():
            return args.command.run(args)
    except WijkError as e:
        show(e)
        return e.exitcode
    except KeyboardInterrupt:
        tell("Onderbroken. De site die er stond, staat er nog.")
        return ONDERBROKEN
    except OSError as e:
        from wijkpers.finish.wissel import storing

        show(storing(e, args.root))
        return OMGEVING


@contextmanager
def stoppen() -> Generator[None]:
    """Let a request to stop (a closed terminal, a machine that goes down) clean up as Ctrl+C does."""
    oud = {naam: signal.signal(naam, _stop) for naam in _STOPPEN if threading.current_thread() is threading.main_thread()}
    try:
        yield
    finally:
        for naam, vorige in oud.items():
            signal.signal(naam, vorige)


def _stop(nummer: int, frame: object) -> None:
    signal.signal(nummer, signal.SIG_IGN)  # once is enough: a second request must not stop the cleaning
    raise KeyboardInterrupt


def _with_default(argv: list[str]) -> list[str]:
    bare = not argv or (argv[0].startswith("-") and argv[0] not in ("-h", "--help", "--version"))
    return ["build", *argv] if bare else argv


def _commands(argv: Sequence[str] | None) -> Sequence[Command]:
    """Give the one command whose module bears the name that is asked for, else all: to load them all takes a third of a second."""
    if argv and argv[0].isidentifier() and importlib.util.find_spec(f"wijkpers.commands.{argv[0]}"):
        command = getattr(importlib.import_module(f"wijkpers.commands.{argv[0]}"), "COMMAND", None)
        if command and command.verb == argv[0]:
            return (command,)
    return importlib.import_module("wijkpers.commands.alle").COMMANDS


def parser(root: Path, argv: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Make the parser; also the source of docs/opdrachten.nl.md.

    With `argv` only a command that is named there gets its options: those of `print` ask every channel, which takes half a second.
    """
    top = _Parser(prog="publish.py", description="De uitgeverij van je wijk. Zonder opdracht wordt de site gemaakt.", add_help=False)
    top.add_argument("-h", "--help", action="help", help="deze hulp")
    top.add_argument("--version", action="version", version=f"wijkpers {__version__}", help="de versie")
    subs = top.add_subparsers(title="opdrachten", metavar="OPDRACHT", parser_class=_Parser)
    for command in _commands(argv):
        sub = subs.add_parser(command.verb, aliases=[command.alias], help=command.hulp, description=command.hulp, add_help=False)
        sub.add_argument("-h", "--help", action="help", help="deze hulp")
        sub.add_argument("--root", type=_map, default=root, metavar="MAP", help="de map van de wijk (gewoonlijk: hier)")
        sub.add_argument("--date", type=_date, default=None, metavar="DATUM", help="doe alsof het deze dag is, zoals 2026-12-05")
        if argv is None or {command.verb, command.alias} & {*argv}:
            command.opties(sub)
        sub.set_defaults(command=command)
    return top


class _Parser(argparse.ArgumentParser):
    """Say in Dutch what is wrong with a command."""

    def error(self, message: str) -> None:  # ty: ignore[incompatible-method-override] - argparse never returns from here either
        """Exit with 2."""
        tell(f"Die opdracht klopt niet: {_in_het_nederlands(message)}")
        tell("Bekijk wat er kan met: publish.py --help")
        raise SystemExit(GEBRUIK)


# What argparse says, and how we say it.
_ENGELS: Final = (
    (r"the following arguments are required: (.*)", r"er ontbreekt nog iets: \1"),
    (r"unrecognized arguments: (.*)", r"dit kennen we niet: \1"),
    (r"argument (\S+): expected .*argument.*", r"achter \1 hoort een waarde"),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"achter \1 hoort niets, en er staat \2"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 en \2 gaan niet samen"),
    (r"argument (\S+): invalid \w+ value: '(.*)'", r'achter \1 hoort een getal, en er staat "\2"'),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 kan twee dingen zijn: \2"),
    (r"argument (\S+): (.*)", r"\1: \2"),
)


def _in_het_nederlands(message: str) -> str:
    if m := re.fullmatch(r"argument \S+: invalid choice: '(.*)' \(choose from (.*)\)", message, re.DOTALL):
        keuzes = re.findall(r"[\w-]+", m[2])
        return f'"{m[1]}" kennen we niet; {choices_hint(m[1], keuzes)}'.rstrip("; ")
    return next((re.sub(engels, ons, message, flags=re.DOTALL) for engels, ons in _ENGELS if re.fullmatch(engels, message, re.DOTALL)), message)


def _map(tekst: str) -> Path:
    if not Path(tekst).is_dir():
        raise argparse.ArgumentTypeError(f'"{tekst}" is geen map')
    return Path(tekst)


def _date(tekst: str) -> date:
    try:
        gelezen = lees_datum(tekst)
    except ValueError:
        gelezen = None
    if gelezen is None:
        raise argparse.ArgumentTypeError(f'"{tekst}" is geen datum; schrijf 2026-12-05')
    return gelezen


def show(e: WijkError) -> None:
    """Print every problem, and in a CI also as annotations."""
    tell(report(e.problems))
    if os.environ.get("CI"):
        tell(as_annotations(e.problems))
