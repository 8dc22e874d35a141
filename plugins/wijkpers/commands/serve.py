"""Preview while writing: build, serve, watch, reload the browser, show mistakes on top of the page."""

from __future__ import annotations

import argparse
import gc
import html
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit
from zlib import crc32

from wijkpers.commands.basis import OK, Command, today
from wijkpers.problems import WijkError, report, tell

if TYPE_CHECKING:
    from wijkpers.opdracht import Opdracht
    from wijkpers.voorbeeld import Voorbeeld

_GLUREN: Final = ("content", "data", "theme", "eigen")
_LEIDING: Final = "/_voorbeeld"
_JS: Final = b"""const bron = new EventSource("/_voorbeeld?" + document.currentScript.dataset.versie);
bron.onmessage = (e) => { if (e.data === "ververs") location.reload(); else toon(JSON.parse(e.data)); };
function toon(tekst) {
  let vlak = document.getElementById("voorbeeld-fout");
  if (!vlak) { vlak = document.createElement("pre"); vlak.id = "voorbeeld-fout"; vlak.setAttribute("role", "alert"); document.body.append(vlak); }
  vlak.textContent = tekst;
  vlak.style.cssText = "position:fixed;inset:0;margin:0;padding:2rem;overflow:auto;z-index:9999;background:#2a0d0d;color:#fff;" +
    "font:1rem/1.5 monospace;white-space:pre-wrap";
}
"""
_SCRIPT: Final = f'<script src="/_voorbeeld.js?{crc32(_JS):x}" data-versie="{{}}"></script></body>'
_VOORGOED: Final = "max-age=31536000, immutable"  # for what has the hash of its bytes in its address
_BLIJFT: Final = ("beeld/", "thema/")


# A change is acted upon after so many milliseconds without another, and after so many at most; what can wait is done after so many in which nothing happens.
_STAP: Final = 5
_SAMEN: Final = 50
_RUST: Final = 1000
# Who is looked at goes first: the whole site is built with what the machine has left.
_BOUW: Final = """import os, sys
if hasattr(os, "nice"): os.nice(19)
sys.path.insert(0, sys.argv[1])
from wijkpers.cli import main
sys.exit(main(["build", *sys.argv[2:]]))"""


def _blad(tekst: str) -> bytes:
    return f'<!doctype html><html lang="nl"><title>wijkpers</title><body><pre>{html.escape(tekst)}</pre></body></html>'.encode()


class Staat:
    """Hold what the browsers should know: a version that grows with every build, and the mistakes of the last one."""

    def __init__(self) -> None:
        self.versie = time.time_ns()  # a page that stayed open from an earlier run is of another one
        self.fout = ""
        self.nieuws = threading.Condition()

    def meld(self, fout: str = "") -> None:
        """Tell every waiting browser."""
        with self.nieuws:
            self.versie, self.fout = self.versie + 1, fout
            self.nieuws.notify_all()

    def wacht(self, gezien: int, seconden: float) -> int:
        """Wait for another version than `gezien`; return the newest after at most `seconden`."""
        with self.nieuws:
            self.nieuws.wait_for(lambda: self.versie != gezien, timeout=seconden)
            return self.versie


class Handler(SimpleHTTPRequestHandler):
    """Serve pages made on the spot with our own 404 page, a small script in every page, and the event stream."""

    def __init__(self, *args: object, staat: Staat, voorbeeld: Voorbeeld, **kwargs: object) -> None:
        self.staat, self.voorbeeld, self.versie = staat, voorbeeld, staat.versie
        super().__init__(*args, **kwargs)  # ty: ignore[invalid-argument-type] - passed on as they came

    def do_GET(self) -> None:
        """Answer a request."""
        pad, vraag = urlsplit(self.path)[2:4]
        if pad == _LEIDING:
            self._stroom(int(vraag) if vraag.isdecimal() else self.staat.versie)
        elif pad == "/_voorbeeld.js":
            self._antwoord(HTTPStatus.OK, "text/javascript", _JS, _VOORGOED)
        else:
            try:
                self._bestand(unquote(pad).lstrip("/"))
            except WijkError as e:
                self._toon(HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", _blad(report(e.problems)))

    def _bestand(self, pad: str) -> None:
        from wijkpers.voorbeeld import op_schijf

        geef, self.versie = self.voorbeeld.geef, self.staat.versie  # before the page is made: at worst it comes back once too often
        doel = f"{pad}index.html" if not pad or pad.endswith("/") else pad
        data = geef(doel) or op_schijf(self.voorbeeld.opdracht.output, doel)
        if data is not None:
            self._toon(HTTPStatus.OK, self.guess_type(doel), data, _VOORGOED if doel.startswith(_BLIJFT) else "no-store")
        elif doel == pad and geef(f"{pad}/index.html"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.end_headers()
        else:
            self._toon(HTTPStatus.NOT_FOUND, "text/html", geef("404.html") or _blad(self.staat.fout or "Even geduld …"))

    def _toon(self, status: HTTPStatus, soort: str, data: bytes, bewaar: str = "no-store") -> None:
        """Send something of the site; a page comes back by itself when the wijk changed."""
        self._antwoord(status, soort, data.replace(b"</body>", _SCRIPT.format(self.versie).encode()) if soort == "text/html" else data, bewaar)

    def _antwoord(self, status: HTTPStatus, soort: str, data: bytes, bewaar: str = "no-store") -> None:
        self.send_response(status)
        self.send_header("Content-Type", soort + ("; charset=utf-8" if soort.startswith("text/") else ""))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", bewaar)
        with suppress(ConnectionError):  # the browser may have gone on to another page
            self.end_headers()
            self.wfile.write(data)

    def _stroom(self, gezien: int) -> None:
        """Send an event per build after the one that was seen, until the browser goes away; a comment line now and then finds out."""
        import json

        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            if self.staat.fout:
                self.wfile.write(f"data: {json.dumps(self.staat.fout)}\n\n".encode())
            while True:
                nieuw = self.staat.wacht(gezien, 15)
                inhoud = ": stil" if nieuw == gezien else f"data: {json.dumps(self.staat.fout) if self.staat.fout else 'ververs'}"
                self.wfile.write(f"{inhoud}\n\n".encode())
                self.wfile.flush()
                gezien = nieuw
        except ConnectionError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: the redactie watches for messages about the content."""


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the port."""
    parser.add_argument("-p", "--port", type=int, default=8000, help="poort (gewoonlijk: 8000)")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar het voorbeeld komt (gewoonlijk: .voorbeeld)")


def run(args: argparse.Namespace) -> int:
    """Serve on 127.0.0.1 until interrupted."""
    return kijk(args, Handler, lambda adres: tell(f"Bekijk de wijk op {adres} (stoppen met Ctrl+C)"))


def kijk(args: argparse.Namespace, soort: Callable[..., Handler], meld: Callable[[str], None]) -> int:
    """Make the preview, tell where to look, and keep it up with the files; `soort` makes what answers a request."""
    from wijkpers.opdracht import Opdracht
    from wijkpers.voorbeeld import Voorbeeld

    root = args.root.resolve()
    voorbeeld, staat = Voorbeeld(Opdracht(root, (args.output or root / ".voorbeeld").resolve(), today(args), siteurl="")), Staat()
    goed = ververs(voorbeeld, staat)
    gc.freeze()  # what was read stays: a collection looks at what came after it
    gc.disable()
    server = ThreadingHTTPServer(("127.0.0.1", args.port), partial(soort, staat=staat, voorbeeld=voorbeeld))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    meld(f"http://127.0.0.1:{server.server_port}/")
    geheel = Geheel(voorbeeld.opdracht, staat)
    rust = False  # whether we looked, in a moment without news, that nothing changed of which nobody told
    try:
        for anders in _veranderingen(root):
            if anders or not (rust or voorbeeld.klopt()):
                geheel.stop()
                voorbeeld.opdracht = geheel.opdracht = replace(voorbeeld.opdracht, today=today(args))
                goed = ververs(voorbeeld, staat, anders)
                rust = False
            elif not rust:
                rust = True
                if goed:
                    geheel.begin()
                gc.collect()
    finally:
        geheel.stop()
        server.shutdown()
    return OK


def _veranderingen(root: Path) -> Iterator[list[str]]:
    """Give the names of what changed as soon as it does, and none after a while in which nothing did; a folder that comes is watched from then on."""
    from watchfiles import watch

    def er_zijn() -> set[str]:
        return {naam for naam in _GLUREN if (root / naam).is_dir()}

    verder = True
    mappen = er_zijn()
    while verder:
        verder = False  # until a folder comes or goes: else we were interrupted
        for anders in watch(*(root / naam for naam in mappen), debounce=_SAMEN, step=_STAP, rust_timeout=_RUST, yield_on_timeout=True, raise_interrupt=False):
            yield [Path(pad).relative_to(root).as_posix() for _, pad in anders]
            if not anders and (verder := mappen != (nu := er_zijn())):
                yield [*(mappen ^ nu)]
                mappen = nu
                break


def ververs(voorbeeld: Voorbeeld, staat: Staat, gewijzigd: Sequence[str] = ()) -> bool:
    """Read what changed, and tell the browsers; mistakes are shown and the old pages stay."""
    begin = time.perf_counter()
    try:
        voorbeeld.ververs(gewijzigd)
    except WijkError as e:
        tell(report(e.problems))
        staat.meld(report(e.problems))
        return False
    staat.meld()
    tell(f"Vernieuwd in {1000 * (time.perf_counter() - begin):.0f} ms.")
    return True


@dataclass
class Geheel:
    """Build the whole site behind the preview, in a process of its own: its links are checked, its PDFs set and its search index made."""

    opdracht: Opdracht
    staat: Staat
    _proces: subprocess.Popen[str] | None = None

    def begin(self) -> None:
        """Start; what is wrong is shown when it is known."""
        o = self.opdracht
        opdracht = [
            sys.executable,
            "-c",
            _BOUW,
            str(Path(__file__).parents[2]),
            "--root",
            str(o.root),
            "--output",
            str(o.output),
            "--date",
            o.today.isoformat(),
            "--siteurl",
            "",
        ]
        self._proces = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        threading.Thread(target=self._volg, args=(self._proces,), daemon=True).start()

    def stop(self) -> None:
        """Stop the build that runs: something changed."""
        proces, self._proces = self._proces, None
        if proces:
            proces.terminate()

    def _volg(self, proces: subprocess.Popen[str]) -> None:
        """Wait until it is done. What was stopped tells nothing: it looked at an earlier state, or the system had no room for it."""
        verslag = proces.communicate()[1]
        if proces is self._proces and proces.returncode and verslag:
            tell(verslag)
            self.staat.meld(verslag)


COMMAND = Command("serve", "bekijk", "bekijk de wijk terwijl je schrijft", run, opties)
