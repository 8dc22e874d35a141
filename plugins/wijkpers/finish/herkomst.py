"""Find the line that an editor wrote for a link of the built site that leads nowhere. Only done when there is one, so it may read all files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from urllib.parse import unquote

from wijkpers.problems import Problem, nearest, problem
from wijkpers.schema import discover
from wijkpers.wijk import Wijk


def problems(wijk: Wijk, kapot: Iterable[tuple[str, str]], paginas: Collection[str]) -> list[Problem]:
    """Return a problem at every line that holds a broken address, or at the page where no line does: then it comes from the theme."""
    eigen = {f"{wijk.pad(i)}index.html": i.herkomst.path for naam, kind in discover().items() if kind.adres for i in wijk.alle(naam)}
    alle = sorted({item.herkomst.path for rij in wijk.items.values() for item in rij.values()})

    @cache
    def tekst(bron: str) -> str:
        return (wijk.root / bron).read_text(encoding="utf-8-sig")

    def gevonden(pagina: str, adres: str) -> Iterator[Problem]:
        """Look in the piece that the page shows, there for the anchor alone as well, and else in everything."""
        kort = adres.removeprefix(wijk.adressen.herkomst).removeprefix(wijk.adressen.prefix)
        vormen = {adres, unquote(adres), kort, unquote(kort)}
        anker = {f"#{adres.partition('#')[2]}"} if "#" in adres else set()
        hint = nearest(kort, (f"/{p.removesuffix('index.html')}" for p in paginas)) if not anker else ""
        for bronnen, zoek in (([eigen[pagina]] if pagina in eigen else [], vormen | anker), (alle, vormen if adres[0] != "#" else set())):
            plekken = [(bron, *plek) for bron in bronnen for plek in _plekken(tekst(bron), zoek)]
            if plekken:
                yield from (problem("WK309", bron, regel, kolom, excerpt=excerpt, hint=hint, waarde=adres) for bron, regel, kolom, excerpt in plekken)
                return
        yield problem("WK505", pagina, waarde=adres)

    return sorted({p for pagina, adres in kapot for p in gevonden(pagina, adres)})


def _plekken(tekst: str, vormen: set[str]) -> Iterator[tuple[int, int, str]]:
    """Give line, column and words of every place where an address stands whole."""
    if not vormen:
        return
    for m in re.finditer(rf"(?:{'|'.join(map(re.escape, sorted(vormen)))})(?![\w/#?=&%-])", tekst):
        begin = tekst.rfind("\n", 0, m.start()) + 1
        if m[0][0] == "#" or not re.match(r"[\w/.-]", tekst[m.start() - 1 : m.start()]):
            yield tekst.count("\n", 0, begin) + 1, m.start() - begin + 1, tekst[begin:].partition("\n")[0].strip()[:100]
