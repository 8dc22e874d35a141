"""Look at pages as a reader does: Chromium over a pipe, at any width, in any scheme, with letters of any size."""

from __future__ import annotations

import fcntl
import itertools
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium")
_VLAGGEN = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking", "--no-first-run", "--remote-debugging-pipe")


class Kijker:
    """Be one browser with one page; `doe` speaks the protocol of the developer tools, `js` asks the page."""

    def __init__(self, profiel: Path, *vlaggen: str) -> None:
        (lees, schrijf), (lees_terug, schrijf_terug) = os.pipe(), os.pipe()
        hoog = [fcntl.fcntl(eind, fcntl.F_DUPFD, 20) for eind in (lees, schrijf_terug)]
        # Chromium reads from descriptor 3 and writes to 4.
        start = f"exec 3<&{hoog[0]} 4>&{hoog[1]}; exec {CHROMIUM} {' '.join((*_VLAGGEN, *vlaggen))} --user-data-dir={profiel}"
        self._proces = subprocess.Popen(["bash", "-c", start], pass_fds=hoog, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for eind in (*hoog, lees, schrijf_terug):
            os.close(eind)
        self._uit, self._in = os.fdopen(schrijf, "wb", 0), os.fdopen(lees_terug, "rb")
        self._nummers, self._sessie, self._rest = itertools.count(1), {}, b""
        doel = self.doe("Target.createTarget", url="about:blank")["targetId"]
        self._sessie = {"sessionId": self.doe("Target.attachToTarget", targetId=doel, flatten=True)["sessionId"]}
        self.doe("Page.enable")

    def doe(self, wat: str, **hoe: Any) -> dict[str, Any]:
        """Give an order and its answer."""
        nummer = next(self._nummers)
        self._uit.write(json.dumps({"id": nummer, "method": wat, "params": hoe, **self._sessie}).encode() + b"\0")
        while (antwoord := self._lees()).get("id") != nummer:
            pass
        assert "error" not in antwoord, antwoord
        return antwoord["result"]

    def _lees(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            stuk = os.read(self._in.fileno(), 1 << 20)
            assert stuk, "chromium is gestopt"
            self._rest += stuk
        bericht, _, self._rest = self._rest.partition(b"\0")
        return json.loads(bericht)

    def open(self, url: str, breed: int = 320, hoog: int = 800, **media: str) -> None:
        """Open a page in a window of so many pixels; `media` such as prefers_color_scheme="dark"."""
        self.doe("Emulation.setDeviceMetricsOverride", width=breed, height=hoog, deviceScaleFactor=1, mobile=False)
        self.doe("Emulation.setEmulatedMedia", features=[{"name": naam.replace("_", "-"), "value": waarde} for naam, waarde in media.items()])
        self.doe("Page.navigate", url=url)
        while self._lees().get("method") != "Page.loadEventFired":
            pass

    def js(self, vraag: str) -> Any:
        """Give the value of an expression in the page."""
        antwoord = self.doe("Runtime.evaluate", expression=vraag, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in antwoord, antwoord
        return antwoord["result"].get("value")

    def sluit(self) -> None:
        """Stop the browser."""
        self._proces.terminate()
        self._proces.wait()
        self._uit.close()
        self._in.close()
