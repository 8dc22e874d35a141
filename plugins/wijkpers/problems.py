"""Say in Dutch what is wrong, where, and what to do about it.

Every message has a stable code that is declared once, in `meldingen/`; a `Problem` is one message at one place.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, LiteralString, Never

from pydantic_core import PydanticCustomError

from wijkpers.meldingen import MELDINGEN

# What a value may hold that would break a line of the report, or move the cursor of a terminal.
_STUURTEKENS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")

_VEEL: Final = 5  # the same mistake on more pages than this is told once


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Hold one message at one place; `line` and `column` count from 1, 0 means the whole file."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    field: str = ""
    excerpt: str = ""

    @property
    def fatal(self) -> bool:
        """Tell whether this stops publication (a warning does not)."""
        return not MELDINGEN[self.code].waarschuwing

    @property
    def place(self) -> str:
        """Give `file:line:column`, shorter when only the file is known."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class WijkError(Exception):
    """Carry every problem of a wijk at once; the build publishes nothing."""

    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        """Come out of another process as it was."""
        return type(self), (self.problems,)


class Storing(WijkError):
    """Carry what is wrong with this machine, not with the wijk."""

    exitcode = 3


def problem(code: str, path: str, line: int = 0, column: int = 0, *, field: str = "", hint: str = "", excerpt: str = "", **values: object) -> Problem:
    """Fill in the message of `code`; `values` are the names between braces in meldingen/."""
    melding = MELDINGEN[code]
    tekst, remedie = melding.tekst.format(**values), hint or melding.remedie.format(**values)
    return Problem(path, line, column, code, _STUURTEKENS.sub(" ", tekst), _STUURTEKENS.sub(" ", remedie), field, excerpt)


def samengevat(problems: Iterable[Problem]) -> list[Problem]:
    """Tell a mistake that stops many pages once, at the first of them: it is in what they share."""
    groepen: dict[tuple[str, str, str], list[Problem]] = {}
    for p in sorted(set(problems)):
        groepen.setdefault((p.code, p.message, p.hint), []).append(p)
    return [
        p for rij in groepen.values() for p in (rij if len(rij) <= _VEEL else [replace(rij[0], message=f"{rij[0].message} (en zo nog {len(rij) - 1} keer)")])
    ]


def refuse(code: LiteralString, *, hint: str = "", **values: object) -> Never:
    """Raise `code` from inside a field's parser; the loader adds file, line and field."""
    raise PydanticCustomError(code, "{code}", {"code": code, "hint": hint, "values": values})


def closest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that looks most like `word`, or an empty string."""
    originals = {c.lower(): c for c in choices}
    hits = difflib.get_close_matches(word.lower(), originals, n=1, cutoff=0.6)
    return originals[hits[0]] if hits else ""


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return `bedoel je "x"?` for the closest choice, or an empty string."""
    hit = closest(word, choices)
    return f'bedoel je "{hit}"?' if hit else ""


def choices_hint(word: str, choices: Sequence[str]) -> str:
    """Return the nearest choice, else all choices when they are few enough to read."""
    return nearest(word, choices) or ("kies uit: " + ", ".join(choices) if 0 < len(choices) <= 24 else "")


def report(problems: Sequence[Problem]) -> str:
    """Render the problems as the redactie sees them: place, code, message, the offending line, remedy, and a count."""
    lines = [line for p in problems for line in regels_van(p)]
    return "\n".join([*lines, *_summary(problems)])


def regels_van(p: Problem) -> list[str]:
    """Render one problem: place, code and message, the line at fault, and the remedy."""
    word = "fout" if p.fatal else "hint" if MELDINGEN[p.code].hint else "let op"
    naam = p.field.rsplit(".", 1)[-1]
    field = f"{p.field}: " if p.field and not p.message.startswith(naam) else ""
    head = f"{p.place}  {word} {p.code}  {field}{p.message}"
    rows = [f"{head}; {p.hint}" if p.hint.startswith("bedoel je") else head]
    if p.excerpt:
        rows.append(f"{p.line:>5} | {p.excerpt}")
    if p.hint and not p.hint.startswith("bedoel je"):
        rows.append(f"      = {p.hint}")
    return rows


def _summary(problems: Sequence[Problem]) -> list[str]:
    if not problems:
        return []
    fatal = sum(p.fatal for p in problems)
    warnings = len(problems) - fatal
    counts = " en ".join(filter(None, [_count(fatal, "fout", "fouten"), _count(warnings, "waarschuwing", "waarschuwingen")]))
    end = "er is niets gepubliceerd." if fatal else "de site kan gewoon verschijnen."
    return [f"{counts}: {end} Uitleg: docs/meldingen.nl.md#{problems[0].code.lower()}"]


def _count(n: int, one: str, many: str) -> str:
    return "" if n == 0 else f"1 {one}" if n == 1 else f"{n} {many}"


def as_annotations(problems: Iterable[Problem]) -> str:
    """Render the problems as workflow commands that GitHub and Forgejo show beside the line of the file."""
    return "\n".join(
        f"::{'error' if p.fatal else 'warning'} file={_escape_path(p.path)},line={p.line or 1},col={p.column or 1},title={p.code}::"
        + _escape(f"{p.message} {p.hint}".strip())
        for p in problems
    )


def as_code_quality(problems: Iterable[Problem]) -> str:
    """Render the problems as the report that GitLab shows below a proposal (Code Quality, a list in JSON)."""
    return json.dumps(
        [
            {
                "description": f"{p.message} {p.hint}".strip(),
                "check_name": p.code,
                "fingerprint": hashlib.sha256(repr(p).encode()).hexdigest(),
                "severity": "major" if p.fatal else "minor",
                "location": {"path": p.path, "lines": {"begin": p.line or 1}},
            }
            for p in problems
        ],
        ensure_ascii=False,
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_path(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def tell(text: str, *, out: Any = None) -> None:
    """Write one line for the person at the keyboard to stderr; stdout is for output that another program reads."""
    print(text, file=out or sys.stderr)
