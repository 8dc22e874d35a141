"""Run publish.py many times: a process that has read the engine forks for every run, so that each still has one of its own."""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

SCRIPT = Path(__file__).resolve().parents[1] / "publish.py"
# What most runs import. None of it starts a thread: the engine shares its work over processes, as it does for everybody.
_VOORAF = ("wijkpers.bridge", "wijkpers.stad", "wijkpers.commands.alle", "wijkpers.channels.magazine.drukken")


def draai(args: list[str], env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run it and give what came of it, as subprocess.run does."""
    with TemporaryDirectory() as map_:
        uit, fout = Path(map_) / "uit", Path(map_) / "fout"
        code = _vraag(json.dumps([args, env, str(uit), str(fout)]))
        return subprocess.CompletedProcess(args, code, uit.read_text(encoding="utf-8"), fout.read_text(encoding="utf-8"))


def _vraag(regel: str) -> int:
    pers = _pers()
    pers.stdin.write(f"{regel}\n")
    pers.stdin.flush()
    return int(pers.stdout.readline())


@cache
def _pers() -> subprocess.Popen[str]:
    pers = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=SCRIPT.parent)
    atexit.register(pers.communicate)
    return pers


def _main() -> None:
    """Fork for every line that comes in, and answer with the exit code."""
    sys.path.insert(0, str(SCRIPT.parent / "plugins"))
    for naam in _VOORAF:
        importlib.import_module(naam)
    importlib.import_module("wijkpers.channel").kanalen()
    importlib.import_module("wijkpers.schema").discover()
    gc.freeze()
    for regel in sys.stdin:
        if not (kind := os.fork()):
            _publiceer(*json.loads(regel))
            return
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1])}\n")
        sys.stdout.flush()


def _publiceer(args: list[str], env: dict[str, str], uit: str, fout: str) -> None:
    """Be publish.py from here on."""
    for nummer, pad in enumerate((os.devnull, uit, fout)):
        os.dup2(os.open(pad, os.O_RDWR | os.O_CREAT), nummer)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = [str(SCRIPT), *args]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    _main()
