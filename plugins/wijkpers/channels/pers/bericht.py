"""Write a press release as an editor at a paper reads it: the five W's, the text as far as there is room, and whom to call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from wijkpers.bericht import Bericht
from wijkpers.channels.pers.zip import fotos
from wijkpers.markup import platte_tekst
from wijkpers.text import ONBEVESTIGD, datum, opsomming, telefoon
from wijkpers.wijk import Wijk

WOORDEN: Final = 300
_ALINEA: Final = re.compile(r"<p>(.*?)</p>", re.DOTALL)  # a paragraph in another language has attributes, and stays at home
_ZIN: Final = re.compile(r"(?<=[.!?])\s+")


def persbericht(wijk: Wijk, b: Bericht) -> str:
    """Write the release of one piece, at most WOORDEN words in all."""
    s = wijk.instellingen
    boven = [f"PERSBERICHT\n{s.plaats}, {datum(wijk.today)}", b.titel, "\n".join(f"{naam}: {wat}" for naam, wat in _vijf(wijk, b))]
    onder = [_contact(wijk, b), f"Lees alles: {b.adres}"]
    ruimte = WOORDEN - sum(len(deel.split()) for deel in (*boven, *onder))
    return "\n\n".join((*boven, *_tekst(wijk.tekst(b.item), ruimte), *onder)) + "\n"


def _vijf(wijk: Wijk, b: Bericht) -> Iterator[tuple[str, str]]:
    """Give the five W's, each in the words of the fields: of news the wijk is where, and its day when."""
    item: Any = b.item
    codes = getattr(item, "organisaties", ()) or (getattr(item, "organisatie", None),)
    namen = [o.kop for code in codes if (o := wijk.get("organisatie", code))]
    buurten = [buurt.naam for buurt in wijk.instellingen.buurten if buurt.code in getattr(item, "buurten", ())]
    wijknaam = f"{wijk.instellingen.naam}, {wijk.instellingen.plaats}"
    yield "Wie", opsomming(namen[:3]) if namen else f"bewoners van {wijknaam}"
    yield "Wat", f"{b.soort.lower()}: {b.titel}" if b.wanneer and b.soort != "Activiteit" else b.titel
    yield "Waar", b.waar or f"{opsomming(buurten[:3])} in {wijknaam}".removeprefix(" in ")
    yield "Wanneer", b.wanneer or (f"bericht van {datum(item.datum, 'dag')}" if item.datum else ONBEVESTIGD)
    yield "Waarom", b.kort


def _tekst(html: str, ruimte: int) -> Iterator[str]:
    """Give paragraphs while there is room, of the last one as many sentences as fit."""
    for alinea in map(platte_tekst, _ALINEA.findall(html)):
        past = alinea
        while len(past.split()) > ruimte:
            past = " ".join(_ZIN.split(past)[:-1])
        if past:
            yield past
        if past != alinea:
            return
        ruimte -= len(past.split())


def _contact(wijk: Wijk, b: Bericht) -> str:
    """Say whom an editor may call: always the desk, for it answers; and what there is to see."""
    s = wijk.instellingen.vraagbaak
    aantal = len(fotos(b))
    beeld = f"Bij dit bericht: {aantal} foto{'' if aantal == 1 else chr(39) + 's'}, vrij te gebruiken met naam van de maker." if aantal else ""
    wie = ", ".join(filter(None, (s.naam, telefoon(s.telefoon), s.email)))
    return "\n".join(filter(None, ("Noot voor de redactie, niet om over te nemen", f"Contact: {wie}", beeld)))
