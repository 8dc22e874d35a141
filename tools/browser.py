"""Drive one Chromium over its DevTools pipe and serve a folder to it without a word: for the tests, the benches and the checks."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

CHROMIUM: Final = shutil.which("chromium")
GEDULD: Final = 60  # seconds for an answer: machines of CI are slow and shared
_VLAGGEN: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars", "--remote-debugging-pipe"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
    "--disable-features=BackForwardCache",  # else every page that was seen keeps a process, and each next one starts another
)


class Onderweg(RuntimeError):
    """Say that the page that was asked is making way for another."""


class Chromium:
    """Hold one browser with one tab; `gebeurd` keeps what it told since the last page."""

    def __init__(self, profiel: Path, *vlaggen: str) -> None:
        lees_van, self._naar = os.pipe()
        self._van, schrijf_naar = os.pipe()
        # DevTools listens at 3 and answers at 4; the shell puts our pipes there.
        opdracht = f'exec "$0" "$@" 3<&{lees_van} 4>&{schrijf_naar}'
        self._proces = subprocess.Popen(
            ["/bin/bash", "-c", opdracht, str(CHROMIUM), *_VLAGGEN, *vlaggen, f"--user-data-dir={profiel}", "about:blank"],
            pass_fds=(lees_van, schrijf_naar),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(lees_van)
        os.close(schrijf_naar)
        self._rest, self._nummer, self._sessie = b"", 0, ""
        self._scripts: list[str] = []
        self.gebeurd: list[dict[str, Any]] = []
        doel = self.vraag("Target.createTarget", url="about:blank")["targetId"]
        self._sessie = self.vraag("Target.attachToTarget", targetId=doel, flatten=True)["sessionId"]
        for domein in ("Page", "Runtime", "Network", "Log"):
            self.vraag(f"{domein}.enable")

    def vraag(self, methode: str, **gegevens: Any) -> dict[str, Any]:
        """Send one command and give its answer."""
        self._nummer += 1
        bericht = {"id": self._nummer, "method": methode, "params": gegevens} | ({"sessionId": self._sessie} if self._sessie else {})
        os.write(self._naar, json.dumps(bericht).encode() + b"\0")
        while (antwoord := self._bericht()).get("id") != self._nummer:
            self.gebeurd.append(antwoord)
        if "error" in antwoord:
            fout = f"{methode}: {antwoord['error']}"
            raise Onderweg(fout) if "context" in fout or "navigated" in fout else RuntimeError(fout)
        return antwoord["result"]

    def venster(self, breed: int, hoog: int = 800, dicht: float = 1, **media: str) -> None:
        """Look through a window of so many pixels, each of `dicht` dots; `media` such as prefers_color_scheme="dark"."""
        self.vraag("Emulation.setDeviceMetricsOverride", width=breed, height=hoog, deviceScaleFactor=dicht, mobile=False)
        self.vraag("Emulation.setEmulatedMedia", media="", features=[{"name": naam.replace("_", "-"), "value": waarde} for naam, waarde in media.items()])

    def letter(self, pixels: int) -> None:
        """Read with letters of so many pixels; 16 is what a browser comes with."""
        self.vraag("Page.setFontSizes", fontSizes={"standard": pixels})

    def vooraf(self, script: str) -> None:
        """Run a script in every next page before its own, whatever its policy, until `opnieuw`."""
        self._scripts.append(self.vraag("Page.addScriptToEvaluateOnNewDocument", source=script)["identifier"])

    def opnieuw(self) -> None:
        """Forget what a user of this browser asked: window, letters, media, scripts."""
        for script in self._scripts:
            self.vraag("Page.removeScriptToEvaluateOnNewDocument", identifier=script)
        self._scripts.clear()
        self.venster(1280)
        self.letter(16)

    def open(self, url: str) -> None:
        """Go to a page and wait until it has loaded; what happened before is over and forgotten."""
        for stap in ("about:blank", url):
            self.gebeurd.clear()
            self.vraag("Page.navigate", url=stap)
            self.geladen()

    def geladen(self) -> None:
        """Wait until a page has loaded that was not yet when what happened was last forgotten."""
        while not self.zag("Page.loadEventFired"):
            self.gebeurd.append(self._bericht())

    def waarde(self, script: str) -> Any:
        """Run a script in the page, wait for what it promises, and give that."""
        uit = self.vraag("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in uit:
            raise RuntimeError(str(uit["exceptionDetails"]))
        return uit["result"].get("value")

    def wacht(self, script: str) -> Any:
        """Ask until the answer says something, and give it; of a page that comes or goes, ask again."""
        einde = time.monotonic() + GEDULD
        while time.monotonic() < einde:
            with suppress(Onderweg):
                if antwoord := self.waarde(script):
                    return antwoord
            time.sleep(0.02)
        raise TimeoutError(f"werd niet waar: {script}")

    def dom(self) -> str:
        """Give the document as it is now."""
        return self.waarde("document.documentElement.outerHTML")

    def pdf(self) -> bytes:
        """Print the page."""
        return base64.b64decode(self.vraag("Page.printToPDF")["data"])

    def zag(self, methode: str) -> list[dict[str, Any]]:
        """Give what it told of one kind since the page was opened."""
        return [g["params"] for g in self.gebeurd if g.get("method") == methode]

    def _bericht(self) -> dict[str, Any]:
        einde = time.monotonic() + GEDULD
        while b"\0" not in self._rest:
            klaar, _, _ = select.select([self._van], [], [], max(0, einde - time.monotonic()))
            stuk = os.read(self._van, 1 << 16) if klaar else b""
            if not stuk:
                raise TimeoutError("chromium zegt niets meer")
            self._rest += stuk
        bericht, self._rest = self._rest.split(b"\0", 1)
        return json.loads(bericht)

    def sluit(self) -> None:
        """End the browser."""
        os.close(self._naar)
        os.close(self._van)
        self._proces.terminate()
        self._proces.wait(20)


@contextmanager
def chromium(profiel: Path, *vlaggen: str) -> Generator[Chromium]:
    """Open a browser, and close it whatever happens."""
    browser = Chromium(profiel, *vlaggen)
    try:
        yield browser
    finally:
        browser.sluit()


class Stil(SimpleHTTPRequestHandler):
    """Serve without a word."""

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""


def start(map_: Path, soort: type[SimpleHTTPRequestHandler] = Stil, poort: int = 0) -> ThreadingHTTPServer:
    """Serve a folder on a port of this machine, a free one unless it is named."""
    server = ThreadingHTTPServer(("127.0.0.1", poort), partial(soort, directory=str(map_)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


def stop(server: ThreadingHTTPServer) -> None:
    """End a server; once more is no mistake."""
    with suppress(OSError):
        server.shutdown()
        server.server_close()


@contextmanager
def dien(map_: Path, soort: type[SimpleHTTPRequestHandler] = Stil) -> Generator[str]:
    """Serve a folder and give its address, without a slash at its end."""
    server = start(map_, soort)
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        stop(server)
