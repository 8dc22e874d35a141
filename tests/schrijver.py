"""Fill in the forms of the editor as a person does: click, type, choose, and look at what the screen says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tools.browser import Chromium


class Schrijver:
    """Hold the browser with the editor at `adres` (without a slash at its end)."""

    def __init__(self, browser: Chromium, adres: str) -> None:
        self.browser, self.adres = browser, adres
        browser.venster(1280, 1400)
        browser.open(f"{adres}/redactie/")
        browser.wacht("document.querySelectorAll('[role=row], [role=treeitem]').length > 8")

    def ga(self, waar: str, veld: str) -> None:
        """Open a form, and wait for one of its fields."""
        self.browser.waarde(f"location.hash = '#/collections/{waar}'")
        self.browser.wacht(f"!!{_veld(veld)}")

    def vul(self, veld: str, tekst: str) -> None:
        """Type in a field; what was in it goes."""
        self._in_beeld(veld)
        self.browser.waarde(f"(e => {{ e.focus(); e.select?.() ?? document.getSelection().selectAllChildren(e); }})({_veld(veld)}.querySelector({_VAK!r}))")
        self.browser.vraag("Input.insertText", text=tekst)

    def zet(self, veld: str, waarde: str) -> None:
        """Set a day or a time, as its picker does."""
        zet = "(e, w) => { Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(e, w);"
        zet += " for (const t of ['input', 'change']) e.dispatchEvent(new Event(t, { bubbles: true })); }"
        self._in_beeld(veld)
        self.browser.waarde(f"({zet})({_veld(veld)}.querySelector('input'), {waarde!r})")

    def kies(self, veld: str, *woorden: str) -> None:
        """Choose in a list, or one of a few buttons or ticks."""
        self._in_beeld(veld)
        for woord in woorden:
            keuze = f"[...{_veld(veld)}.querySelectorAll('[role=radio], [role=checkbox]')].find(e => e.parentElement.innerText.trim() === {woord!r})"
            if self.browser.waarde(f"!!{keuze}"):
                self.browser.waarde(f"{keuze}.click()")
                continue
            self.browser.waarde(f"{_veld(veld)}.querySelector('[role=combobox]').click()")
            optie = f"[...document.querySelectorAll('[role=option]')].find(e => e.checkVisibility() && e.innerText.trim() === {woord!r})"
            self.browser.wacht(f"!!{optie}")
            self.browser.waarde(f"{optie}.click()")

    def voeg_toe(self, veld: str, soort: str = "") -> None:
        """Press the button below a list or a block that adds to it; `soort` is a word of the choice that it may then ask."""
        self._in_beeld(veld)
        self.browser.waarde(f"[...{_veld(veld)}.querySelectorAll('button')].filter(b => b.dataset.label.includes('toevoegen')).at(-1).click()")
        if soort:
            keuze = f"[...document.querySelectorAll('[role=menuitem]')].find(e => e.checkVisibility() && e.innerText.includes({soort!r}))"
            self.browser.wacht(f"!!{keuze}")
            self.browser.waarde(f"{keuze}.click()")

    def geef(self, veld: str, pad: Path) -> None:
        """Choose a file of this computer."""
        self._in_beeld(veld)
        doel = self.browser.vraag("Runtime.evaluate", expression=f"{_veld(veld)}.querySelector('input[type=file]')")["result"]["objectId"]
        self.browser.vraag("DOM.setFileInputFiles", files=[str(pad)], objectId=doel)

    def bewaar(self) -> str:
        """Press save; give what is complained about (empty: it was saved)."""
        self.browser.waarde("(window.vorige = location.hash, [...document.querySelectorAll('button')].find(b => b.dataset.label === 'Opslaan' && b.checkVisibility()).click())")
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
        self.browser.wacht(f"!!{_veld(veld)}")
        self.browser.waarde(f"{_veld(veld)}.scrollIntoView({{ block: 'center' }})")


_VAK = "input:not([type=hidden]):not([type=file]), textarea, [contenteditable=true]"
# A save closes the form; a refusal opens a dialog, or marks a field.
_AFLOOP = """(() => {
  const zicht = (s) => [...document.querySelectorAll(s)].filter((e) => e.checkVisibility() && e.innerText.trim());
  const klacht = zicht("dialog[open] [role=alert], dialog[open] .sui.alert-dialog, [role=alertdialog], dialog[open], .validation [role=alert], .field .validation");
  if (klacht.length) return klacht.map((e) => e.innerText.trim()).join(" | ");
  return location.hash !== window.vorige ? "." : "";
})()"""


def _veld(naam: str) -> str:
    return f"document.querySelector('[data-mode=edit] [data-key-path={json.dumps(naam)}]')"
