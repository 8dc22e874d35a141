"""Steer one Chromium over its DevTools pipe: what a page runs, asks for and becomes, without a package for it."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium")
_VLAGGEN = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--remote-debugging-pipe"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
)


class Chromium:
    """Hold one browser with one tab; `gebeurd` keeps what it told since the last page."""

    def __init__(self, profiel: Path) -> None:
        lees_van, self._naar = os.pipe()
        self._van, schrijf_naar = os.pipe()
        # DevTools listens at 3 and answers at 4; the shell puts our pipes there.
        opdracht = f'exec "$0" "$@" 3<&{lees_van} 4>&{schrijf_naar}'
        self._proces = subprocess.Popen(
            ["/bin/bash", "-c", opdracht, str(CHROMIUM), *_VLAGGEN, f"--user-data-dir={profiel}", "about:blank"],
            pass_fds=(lees_van, schrijf_naar),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(lees_van)
        os.close(schrijf_naar)
        self._rest, self._nummer, self._sessie = b"", 0, ""
        self.gebeurd: list[dict[str, Any]] = []
        doel = self.vraag("Target.createTarget", url="about:blank")["targetId"]
        self._sessie = self.vraag("Target.attachToTarget", targetId=doel, flatten=True)["sessionId"]
        for domein in ("Page", "Runtime", "Network"):
            self.vraag(f"{domein}.enable")

    def vraag(self, methode: str, **gegevens: Any) -> dict[str, Any]:
        """Send one command and give its answer."""
        self._nummer += 1
        bericht = {"id": self._nummer, "method": methode, "params": gegevens} | ({"sessionId": self._sessie} if self._sessie else {})
        os.write(self._naar, json.dumps(bericht).encode() + b"\0")
        while (antwoord := self._bericht()).get("id") != self._nummer:
            self.gebeurd.append(antwoord)
        assert "error" not in antwoord, antwoord
        return antwoord["result"]

    def open(self, url: str) -> None:
        """Go to a page and wait until it has loaded; what happened before is forgotten."""
        if "#" in url:  # else only the place in the page changes, and nothing loads
            self.vraag("Page.navigate", url="about:blank")
        self.gebeurd.clear()
        self.vraag("Page.navigate", url=url)
        while not any(g.get("method") == "Page.loadEventFired" for g in self.gebeurd):
            self.gebeurd.append(self._bericht())

    def waarde(self, script: str) -> Any:
        """Run a script in the page, wait for what it promises, and give that."""
        uit = self.vraag("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in uit, uit
        return uit["result"].get("value")

    def zag(self, methode: str) -> list[dict[str, Any]]:
        """Give what it told of one kind since the page was opened."""
        return [g["params"] for g in self.gebeurd if g.get("method") == methode]

    def _bericht(self) -> dict[str, Any]:
        einde = time.monotonic() + 60
        while b"\0" not in self._rest:
            klaar, _, _ = select.select([self._van], [], [], max(0, einde - time.monotonic()))
            stuk = os.read(self._van, 1 << 16) if klaar else b""
            assert stuk, "chromium zegt niets meer"
            self._rest += stuk
        bericht, self._rest = self._rest.split(b"\0", 1)
        return json.loads(bericht)

    def sluit(self) -> None:
        """End the browser."""
        os.close(self._naar)
        os.close(self._van)
        self._proces.terminate()
        self._proces.wait(20)
