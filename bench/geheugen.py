"""Watch the memory of a process and everything that it starts: `python bench/geheugen.py PID`, until its input ends (Linux).

Prints the peak in MB of the resident memory of all of them together, every 5 ms; pages that they share count for each of them.
"""

from __future__ import annotations

import os
import select
import sys
from pathlib import Path


def resident(pid: int) -> int:
    """Give the kilobytes that a process and its descendants hold; the one that watches does not count."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        kinderen = [int(kind) for taak in Path(f"/proc/{pid}/task").iterdir() for kind in (taak / "children").read_text().split()]
    except OSError:  # it has just ended
        return 0
    eigen = next((int(regel.split()[1]) for regel in status.splitlines() if regel.startswith("VmRSS:")), 0)
    return eigen + sum(resident(kind) for kind in kinderen if kind != os.getpid())


if __name__ == "__main__":
    piek = 0
    while not select.select([sys.stdin], [], [], 0.005)[0]:
        piek = max(piek, resident(int(sys.argv[1])))
    print(piek // 1024)
