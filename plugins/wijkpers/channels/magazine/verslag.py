"""Tell about a set edition, page by page: what is on it, how much stays white, what was tried, and what the redactie can do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from wijkpers.channels.magazine.boek import Boek, Stuk
from wijkpers.channels.magazine.meten import PAGINAS, Formaat, Meting, woorden_van
from wijkpers.channels.magazine.passen import Gepast, Keus

RUIM_WIT: Final = 8  # lines; more is worth a word to the redactie
KLEINSTE_KOP: Final = 16  # lines that header and picture take at least


class Bladregel(NamedTuple):
    """Hold a page: its number, what stands on it, the share of its columns that is white, what could be done, and which pieces."""

    pagina: int
    titel: str
    wit: float
    raad: str
    stukken: Sequence[str] = ()


def verslag(boek: Boek, gepast: Gepast, maten: Mapping[str, Any], formaat: Formaat) -> tuple[Bladregel, ...]:
    """Make the report of every page, in order."""
    stukken = {s["id"]: s for s in boek["stukken"]}
    keuzes = {k["deel"]["ids"][0]: k for k in gepast["keuzes"] if k["deel"] and k["deel"]["soort"] == "stuk"}
    gebruikt = {g["pagina"]: 1 - g["regels"] / (g["kolommen"] * formaat.regels) for g in maten["gebruikt"]}
    titels: dict[int, list[tuple[str, str]]] = {}
    wit, raad = dict(gebruikt), {}
    for begin in maten["begin"]:
        titels.setdefault(begin["pagina"], []).append((begin["id"], begin["titel"]))
        if keus := keuzes.get(begin["id"]):
            wit[begin["pagina"] + keus["paginas"] - 1] = max(0, _meting(keus)["plan"]["wit"]) / (formaat.kolommen * formaat.regels)
            raad[begin["pagina"]] = " ".join(_raad(stukken[begin["id"]], keus, formaat))
        if begin["pagina"] % 2 and stukken.get(begin["id"], {}).get("plaats") == "fotospread":
            raad[begin["pagina"]] = "Deze twee pagina's liggen rug aan rug. Zet het stuk in de indeling één plek eerder of later, dan liggen ze naast elkaar."
    hier = [("", "Voorkant")]
    regels: list[Bladregel] = []
    for pagina in range(1, maten["paginas"] + 1):
        hier = titels.get(pagina, hier) if pagina < maten["paginas"] else [("", "Achterkant")]
        ids, namen = zip(*hier, strict=True)
        leeg = 0.0 if pagina == maten["paginas"] else max(0.0, wit.get(pagina, 0.0))
        regels.append(Bladregel(pagina, " / ".join(namen), round(leeg, 4), raad.get(pagina, ""), ids))
    return tuple(regels)


def _meting(keus: Keus) -> Meting:
    assert keus["meting"] is not None
    return keus["meting"]


def _raad(stuk: Stuk, keus: Keus, formaat: Formaat) -> Iterator[str]:
    plan = _meting(keus)["plan"]
    per_regel = woorden_van(stuk) / max(1, plan["regels"])
    gevraagd = PAGINAS.get(stuk["plaats"] or "", keus["paginas"])
    if keus["paginas"] > gevraagd and formaat.naam == "A4":
        te_veel = plan["regels"] - formaat.kolommen * (gevraagd * formaat.regels - plan["advertentie"] - KLEINSTE_KOP)
        yield f"Dit artikel is {max(10, math.ceil(te_veel * per_regel / 10) * 10)} woorden te lang voor {stuk['plaats']}; het kreeg er {keus['paginas']}."
    if plan["wit"] > RUIM_WIT:
        yield f"Hier passen nog {round(plan['wit'] * per_regel / 10) * 10} woorden bij."
    if plan["maat"]:
        yield "De letters zijn iets kleiner gezet om te passen."


def als_tekst(regels: tuple[Bladregel, ...], gepast: Gepast) -> str:
    """Write the report as lines for a terminal."""
    rijen = [f"{r.pagina:>4}  {r.titel[:58]:<58} {r.wit:>5.0%} wit  {r.raad}".rstrip() for r in regels]
    weg = [k for k in gepast["keuzes"] if k["deel"] is None]
    slot = [f'{len(weg)} stuk(ken) "indien plaats" zijn weggelaten.'] if weg else []
    gemiddeld = sum(r.wit for r in regels) / max(1, len(regels))
    kop = f"{len(regels)} pagina's, {gepast['geprobeerd']} opmaken geprobeerd, {gepast['vullers']} vulpagina's, gemiddeld {gemiddeld:.1%} wit"
    return "\n".join([kop, *rijen, *slot])
