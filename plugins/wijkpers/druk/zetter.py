"""Run the engine for one document, as a process of its own: `motor.py` starts it and ends it.

The engine keeps every layout that it made until its process ends, so one process for an edition with its trial document took
1.3 GB. This file is run by its path and imports nothing of the house: it starts in some hundredths of a second.

The first line that it reads says what to set, every other line is a job; each job is answered by a line. All of it is JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst


def antwoorden(regels: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Answer the jobs one by one: `uit` is what was asked, `fout` what the engine refuses."""
    werk = json.loads(next(regels))
    letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[werk["letters"]])
    zetter = typst.Compiler(Path(werk["bron"]), root=Path(werk["root"]), font_paths=letters, sys_inputs=werk["inputs"])
    for regel in regels:
        try:
            yield {"uit": _gedaan(zetter, json.loads(regel))}
        except RuntimeError as e:  # TypstError is one, and a failing query raises a bare one
            yield {"fout": str(getattr(e, "message", e))}


def _gedaan(zetter: typst.Compiler, opdracht: Mapping[str, Any]) -> Any:
    """Give the value of a mark, or write the PDF that is asked for."""
    if "merk" in opdracht:
        return json.loads(zetter.query(f"<{opdracht['merk']}>", field="value", one=True))
    zetter.compile(output=opdracht["pdf"], format="pdf", pdf_standards=opdracht["normen"], timestamp=datetime.fromtimestamp(opdracht["datum"], UTC))
    return None


if __name__ == "__main__":
    for antwoord in antwoorden(iter(sys.stdin)):
        sys.stdout.write(json.dumps(antwoord) + "\n")
        sys.stdout.flush()
