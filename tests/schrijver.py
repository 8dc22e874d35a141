"""Fill in the forms of the editor as a person does: click, type, choose, and look at what the screen says."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.browser import GEDULD, Chromium


class Schrijver:
    """Hold the browser with the editor at `adres` (without a slash at its end)."""

    def __init__(self, browser: Chromium, adres: str, sleutel: str = "") -> None:
        """Open the editor; with `sleutel` as somebody who signed in at a host before."""
        self.browser, self.adres = browser, adres
        browser.venster(1280, 1400)
        if sleutel:
            browser.open(f"{adres}/redactie/maten.json")
            browser.waarde(f"localStorage.setItem('sveltia-cms.user', JSON.stringify({{ backendName: 'github', token: {sleutel!r}, login: 'els' }}))")
        browser.open(f"{adres}/redactie/")
        browser.wacht("document.querySelectorAll('[role=row], [role=treeitem]').length > 8")

    def ga(self, waar: str, veld: str) -> None:
        """Open a form, and wait for one of its fields; a save that was just done may still lead to the list."""
        self._tot(lambda: self.browser.waarde(f"location.hash = '#/collections/{waar}'"), f"!!{_veld(veld)}")

    def vul(self, veld: str, tekst: str) -> None:
        """Type in a field; what was in it goes."""
        self._in_beeld(veld)
        vak = f"{_veld(veld)}.querySelector({_VAK!r})"

        def typ() -> None:
            self.browser.waarde(f"(e => {{ e.focus(); e.select?.() ?? document.getSelection().selectAllChildren(e); }})({vak})")
            self.browser.vraag("Input.insertText", text=tekst)

        self._tot(typ, f"({vak}.value ?? {vak}.innerText).trim() === {tekst!r}")

    def vervang(self, veld: str, oud: str, nieuw: str) -> None:
        """Type other words over some in a text with its markup."""
        self._in_beeld(veld)
        kies = f"""(() => {{
          const vak = {_veld(veld)}.querySelector('[contenteditable=true]'), loop = document.createTreeWalker(vak, NodeFilter.SHOW_TEXT);
          while (loop.nextNode()) {{
            const {{ currentNode: tekst }} = loop, plek = tekst.data.indexOf({oud!r});
            if (plek >= 0) {{ vak.focus(); getSelection().setBaseAndExtent(tekst, plek, tekst, plek + {len(oud)}); return true; }}
          }}
        }})()"""

        def typ() -> None:
            if self.browser.waarde(kies):
                self.browser.vraag("Input.insertText", text=nieuw)

        self._tot(typ, f"{_veld(veld)}.querySelector('[contenteditable=true]').innerText.includes({nieuw!r})")

    def toets(self, naam: str) -> None:
        """Press a key, as only a person can: the editor keeps what a person typed."""
        for soort in ("keyDown", "keyUp"):
            self.browser.vraag("Input.dispatchKeyEvent", type=soort, key=naam, code=naam)

    def log_in(self, sleutel: str) -> None:
        """Paste a key in the dialog, and go on."""
        vak = "document.querySelector('dialog[open] input')"
        self.browser.wacht(f"!!{vak}")
        self.browser.waarde(f"{vak}.focus()")
        self.browser.vraag("Input.insertText", text=sleutel)
        self.browser.wacht(f"{vak}.value === {sleutel!r}")
        self.knop("Inloggen")

    def zet(self, veld: str, waarde: str) -> None:
        """Set a day or a time, as its picker does."""
        zet = "(e, w) => { Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(e, w);"
        zet += " for (const t of ['input', 'change']) e.dispatchEvent(new Event(t, { bubbles: true })); }"
        self._in_beeld(veld)
        self.browser.waarde(f"({zet})({_veld(veld)}.querySelector('input'), {waarde!r})")

    def kies(self, veld: str, woord: str) -> None:
        """Choose in a list, or one of a few buttons, and see that it was chosen."""
        self._in_beeld(veld)
        knop = f"[...{_veld(veld)}.querySelectorAll('[role=radio], [role=checkbox]')].find(e => e.parentElement.innerText.trim() === {woord!r})"
        if self.browser.waarde(f"!!{knop}"):
            self.browser.wacht(f"{knop}.role === 'checkbox' || {knop}.hasAttribute('tabindex')")  # it listens from then on
            self._tot(lambda: self.browser.waarde(f"{knop}?.click()"), f"({knop}?.ariaChecked ?? 'true') === 'true'")
            return
        optie = f"[...document.querySelectorAll('[role=option]')].find(e => e.checkVisibility() && e.innerText.trim() === {woord!r})"
        open_ = f"!!{optie} || {_veld(veld)}.querySelector('[role=combobox]').click()"

        def neem() -> None:
            """Open the list, if it is not open any more, and take the choice."""
            self._tot(lambda: self.browser.waarde(open_), f"!!{optie}")
            self.browser.waarde(f"{optie}?.click()")

        gekozen = f"[...{_veld(veld)}.querySelectorAll('.label, .sui.tag, span')].some(e => e.checkVisibility() && e.innerText.trim() === {woord!r})"
        self._tot(neem, gekozen)

    def _tot(self, doe: Callable[[], object], klaar: str) -> None:
        """Do something, and once more when a second later it is not so: a click on what is only just there does nothing."""
        for _ in range(GEDULD):
            doe()
            einde = time.monotonic() + 1
            while time.monotonic() < einde:
                if self.browser.waarde(klaar):
                    return
                time.sleep(0.02)
        raise TimeoutError(klaar)

    def voeg_toe(self, veld: str, soort: str = "") -> None:
        """Press the button below a list or a block that adds to it; `soort` is a word of the choice that it may then ask."""
        self._in_beeld(veld)
        self.browser.waarde(f"[...{_veld(veld)}.querySelectorAll('button')].filter(b => b.dataset.label?.includes('toevoegen')).at(-1).click()")
        if soort:
            keuze = f"[...document.querySelectorAll('[role=menuitem]')].find(e => e.checkVisibility() && e.innerText.includes({soort!r}))"
            self.browser.wacht(f"!!{keuze}")
            self.browser.waarde(f"{keuze}.click()")

    def geef(self, veld: str, pad: Path) -> None:
        """Choose a file of this computer."""
        self._in_beeld(veld)
        doel = self.browser.vraag("Runtime.evaluate", expression=f"{_veld(veld)}.querySelector('input[type=file]')")["result"]["objectId"]
        self.browser.vraag("DOM.setFileInputFiles", files=[str(pad)], objectId=doel)
        self.browser.wacht(f"[...{_veld(veld)}.querySelectorAll('img')].some(i => i.complete && i.naturalWidth)")

    def bewaar(self) -> str:
        """Press save; give what is complained about (empty: it was saved)."""
        self.browser.waarde("for (const e of document.querySelectorAll('.sui.alert.error')) e.dataset.oud = 1")
        self.browser.waarde(f"(window.vorige = location.hash, {_OPSLAAN}.click())")
        return self.browser.wacht(_AFLOOP).strip(". ")

    def knop(self, woord: str) -> None:
        """Press a button."""
        knop = f"[...document.querySelectorAll('button')].find(b => b.checkVisibility() && (b.dataset.label === {woord!r} || b.innerText.trim() === {woord!r}))"
        self.browser.wacht(f"!!{knop}")
        self.browser.waarde(f"{knop}.click()")

    def waarde(self, script: str) -> Any:
        """Ask the page."""
        return self.browser.waarde(script)

    def _in_beeld(self, veld: str) -> None:
        """Scroll to a field, and unfold a block that shows none; the editor makes the fields of a long form when somebody comes near."""
        delen = veld.split(".")
        omheen = " ?? ".join(_veld(".".join(delen[:n])) for n in range(len(delen), 0, -1))
        self.browser.wacht(f"""(() => {{
          const e = {_veld(veld)}, om = {omheen} ?? document.querySelector("[data-mode=edit]");
          const laatste = [...om?.querySelectorAll("[data-key-path]") ?? []].at(-1);
          (e ?? laatste ?? om)?.scrollIntoView({{ block: "center" }});
          if (!laatste) om?.querySelector("[aria-expanded=false][aria-controls$=item-list]")?.click();
          return !!e;
        }})()""")


_VAK = "input:not([type=hidden]):not([type=file]), textarea, [contenteditable=true]"
# A save leads to the list, and then the form closes; a refusal opens a dialog, or counts the fields that are wrong.
_AFLOOP = """(() => {
  const klacht = [...document.querySelectorAll("dialog[open] .error, .sui.toast .sui.alert.error")].filter((e) => e.checkVisibility() && !e.dataset.oud);
  if (klacht.length) return klacht.at(-1).innerText.trim();
  return location.hash === window.vorige || document.querySelector("[data-mode=edit] [data-key-path]")?.checkVisibility() ? "" : ".";
})()"""
_OPSLAAN = "[...document.querySelectorAll('button')].find(b => b.dataset.label === 'Opslaan' && b.checkVisibility())"


def _veld(naam: str) -> str:
    return f"document.querySelector('[data-mode=edit] [data-key-path={json.dumps(naam)}]')"
