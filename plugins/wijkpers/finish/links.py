"""Check that every internal link, anchor and picture of the built site is there (lxml: 648 pages in 0.2 s)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from lxml import etree, html  # ty: ignore[missing-module-member] - lxml ships no types

from wijkpers.adressen import Adressen
from wijkpers.problems import Problem, problem

# Plain strings: lxml's smart ones each keep their whole page in memory.
_IDS: Final = etree.XPath("//@id", smart_strings=False)
_ADRESSEN: Final = etree.XPath("//@href | //@src", smart_strings=False)
_SRCSETS: Final = etree.XPath("//@srcset", smart_strings=False)


def controleer(output: Path, adressen: Adressen) -> list[Problem]:
    """Return a problem per address that leads nowhere; only our own site is looked at."""
    bestanden = {f"{Path(map_).relative_to(output).as_posix()}/{naam}".removeprefix("./") for map_, _, namen in os.walk(output) for naam in namen}
    paginas = sorted(b for b in bestanden if b.endswith(".html"))
    ids: dict[str, frozenset[str]] = {}
    verwijst: list[tuple[str, str]] = []
    for pagina in paginas:
        boom = html.document_fromstring((output / pagina).read_bytes())
        ids[pagina] = frozenset(_IDS(boom))
        verwijst += [(pagina, adres) for adres in dict.fromkeys(_adressen(boom))]

    @cache
    def is_er(adres: str, vanuit: str) -> bool:
        """Look an address up once: most pages have the same ones in their header and footer."""
        return _is_er(adres, vanuit, bestanden, ids, adressen)

    return [problem("WK505", pagina, waarde=adres) for pagina, adres in verwijst if not is_er(adres, pagina if adres[:1] in ("", "#", "?") else "index.html")]


def _adressen(boom: html.HtmlElement) -> Iterator[str]:
    yield from _ADRESSEN(boom)
    for srcset in _SRCSETS(boom):
        yield from (deel.split()[0] for deel in srcset.split(",") if deel.strip())


def _is_er(adres: str, pagina: str, bestanden: set[str], ids: dict[str, frozenset[str]], adressen: Adressen) -> bool:
    delen = urlsplit(adres)
    if delen.scheme and f"{delen.scheme}://{delen.netloc}" != adressen.herkomst:
        return True
    if not delen.path:
        return _anker(delen.fragment, ids.get(pagina, frozenset()))
    prefix = f"{adressen.prefix}/"
    if not delen.path.startswith(prefix):
        return delen.path == adressen.prefix
    pad = unquote(delen.path.removeprefix(prefix))
    doel = f"{pad}index.html" if not pad or pad.endswith("/") else pad
    return doel in bestanden and (not delen.fragment or doel not in ids or _anker(delen.fragment, ids[doel]))


def _anker(anker: str, ids: frozenset[str]) -> bool:
    return anker in ("", "top") or unquote(anker) in ids
