"""Find the line that an editor wrote for a link of the built site that leads nowhere. Only done when there is one, so it may read all files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from urllib.parse import unquote

from wijkpers.problems import Problem, nearest, problem, samengevat
from wijkpers.schema import discover
from wijkpers.wijk import Wijk


def problems(wijk: Wijk, kapot: Iterable[tuple[str, str]], paginas: Collection[str]) -> list[Problem]:
    """Return a problem at every line that holds a broken address, or at the page where no line does: then it comes from the theme."""
    eigen = {f"{wijk.pad(i)}index.html": i.herkomst.path for naam, kind in discover().items() if kind.adres for i in wijk.alle(naam)}
    bronnen = sorted({item.herkomst.path for rij in wijk.items.values() for item in rij.values()})
    teksten = {bron: (wijk.root / bron).read_text(encoding="utf-8-sig") for bron in bronnen}
    adressen = [f"/{pagina.removesuffix('index.html')}" for pagina in paginas]

    @cache
    def geschreven(adres: str, bron: str) -> tuple[Problem, ...]:
        """Look in one piece, there for the anchor alone as well, or (empty) in everything."""
        kort = adres.removeprefix(wijk.adressen.herkomst).removeprefix(wijk.adressen.prefix)
        anker = f"#{adres.partition('#')[2]}" if "#" in adres else ""
        vormen = {adres, unquote(adres), kort, unquote(kort), anker} - ({""} if bron else {"", anker})
        hint = "" if anker else nearest(kort, adressen)
        return tuple(
            problem("WK309", pad, regel, kolom, excerpt=excerpt, hint=hint, waarde=adres)
            for pad in ([bron] if bron else bronnen)
            for regel, kolom, excerpt in _plekken(teksten[pad], vormen)
        )

    def van(pagina: str, adres: str) -> tuple[Problem, ...]:
        """Look where it is most likely first."""
        return geschreven(adres, eigen.get(pagina, "")) or geschreven(adres, "") or (problem("WK505", pagina, waarde=adres),)

    return samengevat(p for pagina, adres in kapot for p in van(pagina, adres))


def _plekken(tekst: str, vormen: set[str]) -> Iterator[tuple[int, int, str]]:
    """Give line, column and words of every place where an address stands whole."""
    if not vormen:
        return
    for m in re.finditer(rf"(?:{'|'.join(map(re.escape, sorted(vormen)))})(?![\w/#?=&%-])", tekst):
        begin = tekst.rfind("\n", 0, m.start()) + 1
        if m[0][0] == "#" or not re.match(r"[\w/.-]", tekst[m.start() - 1 : m.start()]):
            yield tekst.count("\n", 0, begin) + 1, m.start() - begin + 1, tekst[begin:].partition("\n")[0].strip()[:100]
