"""Render the texts of a wijk, with everything in them checked; a long row of them is divided over processes."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from wijkpers.adressen import Adressen
from wijkpers.blocks import Stuk
from wijkpers.images import Beelden, Gezien
from wijkpers.markup import Koppelaar, render
from wijkpers.schema import Item, opgemaakt
from wijkpers.wijk import Sleutel, sleutel
from wijkpers.wijk.aanwijzen import LEZEN, Aanwijzen
from wijkpers.wijk.geheugen import Rondom
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.lezen import Document
from wijkpers.wijk.verzamelen import Oogst

Wegen = dict[str, str | None]  # what a text links to, and the address that came of it


def teksten_van(oogst: Oogst, adressen: Adressen, beelden: Beelden) -> dict[Sleutel, Markup]:
    """Render the body of everything visible; a hidden text is not checked until it is due."""
    today = oogst.today
    kaart = Kaart(oogst.items, today, adressen, oogst.mislukt())
    toonbaar = [i for i, zien in zip(oogst.alle, oogst.zicht, strict=True) if zien or i.op_papier(today)]

    def zet(item: Item) -> tuple[Markup, Gezien, Wegen]:
        """Render one, and give the pictures that it names and where its links lead."""
        document, herkomst, tekst, wegen = oogst.document(item), item.herkomst, Markup(), {}
        with Aanwijzen(oogst.root, LEZEN, herkomst.path), beelden.apart() as gezien:
            for naam in opgemaakt(type(item)):
                if kort := getattr(item, naam):
                    gezet = render(kort, "commonmark", _onthouden(koppelaar(kaart, beelden, document, 1, (*herkomst.loc, naam)), wegen))
                    tekst = tekst if isinstance(item, Stuk) else gezet  # what a piece has for paper is only looked at here
            if herkomst.body:
                tekst = render(herkomst.body, herkomst.dialect, _onthouden(koppelaar(kaart, beelden, document, herkomst.body_line), wegen))
        return tekst, gezien, wegen

    def geldt(item: Item, uitkomst: tuple[Markup, Gezien, Wegen]) -> bool:
        """Tell whether the pictures of a text are what they were, and every link leads where it led without a word about it."""
        los = Document(item.herkomst.path, "")
        link = koppelaar(kaart, beelden, los, 1).link
        zelfde = all(beelden.kent(pad, foto) for pad, foto in uitkomst[1][0].items()) and all(link(href) == adres for href, adres in uitkomst[2].items())
        return zelfde and not los.problems

    doelen = oogst.stap("doelen", oogst.alle, lambda i: (*sleutel(i), i.herkomst.path, i.herkomst.ouder)) if oogst.geheugen.blijft else ()
    rondom = Rondom((oogst.media, doelen, oogst.zicht, kaart.mislukt), geldt)
    gezet = oogst.stap("teksten", toonbaar, zet, omgeving=([*oogst.media], adressen, today), rondom=rondom, verdeeld=True)
    teksten: dict[Sleutel, Markup] = {}
    for item, (tekst, gezien, _) in zip(toonbaar, gezet, strict=True):
        beelden.neem_over(gezien)
        if tekst:
            teksten[sleutel(item)] = tekst
    return teksten


def _onthouden(k: Koppelaar, wegen: Wegen) -> Koppelaar:
    """Give a resolver that writes down where each link leads."""

    def link(href: str) -> str | None:
        """Resolve one."""
        wegen[href] = adres = k.link(href)
        return adres

    return replace(k, link=link)
