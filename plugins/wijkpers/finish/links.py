"""Check that every internal link, anchor and picture of the built site is there.

What a page refers to is taken from its text while it is still in memory, in the process that made it; all of it is compared with the
files once, at the end. That text is our own: attributes stand in double quotes and no text holds a bare `<`, so two expressions read it
exactly as a parser does (`tests/test_site.py` holds lxml against them), in half the time and without a second reading.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from wijkpers.adressen import Adressen
from wijkpers.finish.mappen import onder
from wijkpers.problems import Problem, problem

TAG: Final = re.compile(r'<[a-zA-Z][^\s>/]*((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*/?>')
_ATTRIBUUT: Final = re.compile(r'\s(id|href|src|srcset)="([^"]+)"')
_ELDERS: Final = re.compile(r"[a-zA-Z][\w+.-]*:[^\[\]]*")  # no need to take it apart
_GEWOON: Final = re.compile(r"[\w./-]+", re.ASCII)
_INDEX: Final = re.compile(r"(?<=/)index\.html$")
ELK_ATTRIBUUT: Final = re.compile(r'\s([^\s=>"]+)="([^"]*)"')


@dataclass
class Verwijzingen:
    """Gather, over many pages, the ids of each, every address that one of them names, and the anchors that miss in their own page."""

    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    adressen: set[str] = field(default_factory=set)
    los: list[tuple[str, str]] = field(default_factory=list)
    _gedeeld: dict[str, tuple[frozenset[str], set[str]]] = field(default_factory=dict, repr=False)

    def lees(self, pagina: str, tekst: str) -> None:
        """Take what stands in the HTML of a page; what is above and below its own part is on many pages, and read once."""
        begin, eind = tekst.find("<main"), tekst.rfind("</main>")
        boven = tekst.find("<body>")
        if 0 < boven < begin < eind:
            delen = [_uit(tekst[:boven]), self._van_velen(tekst[boven:begin]), _uit(tekst[begin:eind]), self._van_velen(tekst[eind:])]
        else:
            delen = [_uit(tekst)]
        ids, adressen = (set[str]().union(*soort) for soort in zip(*delen, strict=True))
        self.ids[pagina] = frozenset(ids)
        hier = {adres for adres in adressen if adres[0] in "#?"}
        self.adressen |= adressen - hier
        self.los += [(pagina, adres) for adres in sorted(hier) if not _anker(urlsplit(adres).fragment, self.ids[pagina])]

    def _van_velen(self, deel: str) -> tuple[frozenset[str], set[str]]:
        if deel not in self._gedeeld:
            self._gedeeld[deel] = _uit(deel)
        return self._gedeeld[deel]

    def neem_over(self, ander: Verwijzingen) -> None:
        """Add what another process gathered."""
        self.ids |= ander.ids
        self.adressen |= ander.adressen
        self.los += ander.los


def _uit(tekst: str) -> tuple[frozenset[str], set[str]]:
    """Give the ids and the addresses in HTML."""
    ids, adressen = set(), set()
    alle = "".join(TAG.findall(tekst))
    gevonden = _ATTRIBUUT.findall(alle)
    if any(waarde.endswith("=") for _, waarde in gevonden):  # a value that ends in ` href=` looks like an attribute itself: read them all
        gevonden = [(naam, waarde) for naam, waarde in ELK_ATTRIBUUT.findall(alle) if waarde and naam in ("id", "href", "src", "srcset")]
    for naam, waarde in gevonden:
        waarde = html.unescape(waarde) if "&" in waarde else waarde
        if naam == "id":
            ids.add(waarde)
        elif naam == "srcset":
            adressen.update(deel.split()[0] for deel in waarde.split(",") if deel.strip())
        else:
            adressen.add(waarde)
    return frozenset(ids), adressen


def controleer(output: Path, adressen: Adressen) -> list[Problem]:
    """Return a problem per page and address that leads nowhere."""
    return [problem("WK505", pagina, waarde=adres) for pagina, adres in kapot(output, adressen, Verwijzingen())]


def kapot(output: Path, adressen: Adressen, alle: Verwijzingen) -> list[tuple[str, str]]:
    """Return every page with an address on it that leads nowhere; only our own site is looked at. What was not read yet, is read here."""
    bestanden = {pad for pad, _ in onder(output)}
    paginas = sorted(b for b in bestanden if b.endswith(".html"))
    for pagina in paginas:
        if pagina not in alle.ids:
            alle.lees(pagina, (output / pagina).read_text(encoding="utf-8"))
    wel = {adressen.prefix + _INDEX.sub("", f"/{bestand}") for bestand in bestanden if _GEWOON.fullmatch(bestand)}  # nearly all that are named
    wel |= {f"{adressen.herkomst}{adres}" for adres in wel}
    fout = {adres for adres in alle.adressen - wel if not _is_er(adres, bestanden, alle.ids, adressen)}
    return [*sorted(alle.los), *_waar(output, paginas, fout)]


def _waar(output: Path, paginas: Iterable[str], fout: set[str]) -> Iterator[tuple[str, str]]:
    """Find the pages that name a wrong address: only now, as there is seldom one."""
    for pagina in paginas if fout else ():
        _, adressen = _uit((output / pagina).read_text(encoding="utf-8"))
        yield from ((pagina, adres) for adres in sorted(adressen & fout))


def _is_er(adres: str, bestanden: set[str], ids: dict[str, frozenset[str]], adressen: Adressen) -> bool:
    if adres.isascii() and _ELDERS.fullmatch(adres) and not (adressen.herkomst and adres.lower().startswith(adressen.herkomst.lower())):
        return True
    try:
        delen = urlsplit(adres)
    except ValueError:
        return False
    if delen.scheme and f"{delen.scheme}://{delen.netloc}" != adressen.herkomst:
        return True
    prefix = f"{adressen.prefix}/"
    if not delen.path.startswith(prefix):
        return delen.path == adressen.prefix
    pad = unquote(delen.path.removeprefix(prefix))
    doel = f"{pad}index.html" if not pad or pad.endswith("/") else pad
    return doel in bestanden and (not delen.fragment or doel not in ids or _anker(delen.fragment, ids[doel]))


def _anker(anker: str, ids: frozenset[str]) -> bool:
    return anker in ("", "top") or unquote(anker) in ids
