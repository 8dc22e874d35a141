"""Preview while writing: build, serve, watch, reload the browser, show mistakes on top of the page."""

from __future__ import annotations

import argparse
import html
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from wijkpers.commands.basis import OK, Command, today
from wijkpers.problems import WijkError, report, tell

_GLUREN: Final = ("content", "data", "theme", "eigen")
_LEIDING: Final = "/_voorbeeld"
_SCRIPT: Final = b'<script src="/_voorbeeld.js"></script></body>'
_JS: Final = b"""const bron = new EventSource("/_voorbeeld");
bron.onmessage = (e) => { if (e.data === "ververs") location.reload(); else toon(JSON.parse(e.data)); };
function toon(tekst) {
  let vlak = document.getElementById("voorbeeld-fout");
  if (!vlak) { vlak = document.createElement("pre"); vlak.id = "voorbeeld-fout"; vlak.setAttribute("role", "alert"); document.body.append(vlak); }
  vlak.textContent = tekst;
  vlak.style.cssText = "position:fixed;inset:0;margin:0;padding:2rem;overflow:auto;z-index:9999;background:#2a0d0d;color:#fff;" +
    "font:1rem/1.5 monospace;white-space:pre-wrap";
}
"""


class Staat:
    """Hold what the browsers should know: a version that grows with every build, and the mistakes of the last one."""

    def __init__(self) -> None:
        self.versie = 0
        self.fout = ""
        self.nieuws = threading.Condition()

    def meld(self, fout: str = "") -> None:
        """Tell every waiting browser."""
        with self.nieuws:
            self.versie, self.fout = self.versie + 1, fout
            self.nieuws.notify_all()

    def wacht(self, gezien: int, seconden: float) -> int:
        """Wait for a newer version than `gezien`; return the newest after at most `seconden`."""
        with self.nieuws:
            self.nieuws.wait_for(lambda: self.versie > gezien, timeout=seconden)
            return self.versie


class Handler(SimpleHTTPRequestHandler):
    """Serve the output folder with our own 404 page, a small script in every page, and the event stream."""

    def __init__(self, *args: object, staat: Staat, **kwargs: object) -> None:
        self.staat = staat
        super().__init__(*args, **kwargs)  # ty: ignore[invalid-argument-type] - passed on as they came

    def do_GET(self) -> None:
        """Answer a request."""
        pad = urlsplit(self.path).path
        if pad == _LEIDING:
            self._stroom()
        elif pad == "/_voorbeeld.js":
            self._antwoord(HTTPStatus.OK, "text/javascript", _JS)
        else:
            self._bestand(Path(self.translate_path(pad)))

    def _bestand(self, doel: Path) -> None:
        if doel.is_dir() and not urlsplit(self.path).path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.end_headers()
            return
        doel = doel / "index.html" if doel.is_dir() else doel
        if doel.is_file():
            data = doel.read_bytes()
            soort = self.guess_type(str(doel))
            self._antwoord(HTTPStatus.OK, soort, data.replace(b"</body>", _SCRIPT) if soort.startswith("text/html") else data)
            return
        leeg = Path(str(self.directory)) / "404.html"
        self._antwoord(HTTPStatus.NOT_FOUND, "text/html", (leeg.read_bytes() if leeg.exists() else self._wacht_blad()).replace(b"</body>", _SCRIPT))

    def _wacht_blad(self) -> bytes:
        return (
            f'<!doctype html><html lang="nl"><title>wijkpers</title><body><pre>{html.escape(self.staat.fout or "Even geduld …")}</pre></body></html>'.encode()
        )

    def _antwoord(self, status: HTTPStatus, soort: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", soort + ("; charset=utf-8" if soort.startswith("text/") else ""))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _stroom(self) -> None:
        """Send an event per build until the browser goes away; a comment line now and then finds out."""
        import json

        gezien = self.staat.versie  # before the browser hears from us: it may be told of a build at once
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
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: the redactie watches for messages about the content."""


def opties(parser: argparse.ArgumentParser) -> None:
    """Add the port."""
    parser.add_argument("-p", "--port", type=int, default=8000, help="poort (gewoonlijk: 8000)")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="MAP", help="waar het voorbeeld komt (gewoonlijk: .voorbeeld)")


def run(args: argparse.Namespace) -> int:
    """Serve on 127.0.0.1 until interrupted."""
    from watchfiles import watch

    root = args.root.resolve()
    output = (args.output or root / ".voorbeeld").resolve()
    staat = Staat()
    bouw(root, output, args, staat)
    server = ThreadingHTTPServer(("127.0.0.1", args.port), partial(Handler, staat=staat, directory=str(output)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tell(f"Bekijk de wijk op http://127.0.0.1:{server.server_port}/ (stoppen met Ctrl+C)")
    try:
        for _ in watch(*(root / naam for naam in _GLUREN if (root / naam).exists()), debounce=100, raise_interrupt=False):
            bouw(root, output, args, staat)
    finally:
        server.shutdown()
    return OK


def bouw(root: Path, output: Path, args: argparse.Namespace, staat: Staat) -> None:
    """Build without the search index, and tell the browsers; mistakes are shown and the old pages stay."""
    from wijkpers.bridge import build
    from wijkpers.opdracht import Opdracht

    try:
        r = build(Opdracht(root, output, today(args), siteurl="", zoeken=False))
    except WijkError as e:
        tell(report(e.problems))
        staat.meld(report(e.problems))
    else:
        tell(f"Vernieuwd in {r.seconden:.1f} s.")
        staat.meld()


COMMAND = Command("serve", "bekijk", "bekijk de wijk terwijl je schrijft", run, opties)
