"""Render the texts of a wijk, with everything in them checked; a long row of them is divided over processes."""

from __future__ import annotations

from markupsafe import Markup

from wijkpers.adressen import Adressen
from wijkpers.blocks import Stuk
from wijkpers.images import Beelden, Gezien
from wijkpers.markup import render
from wijkpers.schema import Item, opgemaakt
from wijkpers.wijk import Sleutel, sleutel
from wijkpers.wijk.aanwijzen import LEZEN, Aanwijzen
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.verzamelen import Oogst


def teksten_van(oogst: Oogst, adressen: Adressen, beelden: Beelden) -> dict[Sleutel, Markup]:
    """Render the body of everything visible; a hidden text is not checked until it is due."""
    today = oogst.today
    kaart = Kaart(oogst.items, today, adressen, oogst.mislukt())
    toonbaar = [i for i, zien in zip(oogst.alle, oogst.zicht, strict=True) if zien or (isinstance(i, Stuk) and i.op_papier(today))]

    def zet(item: Item) -> tuple[Markup, Gezien]:
        """Render one, and give the pictures that it names."""
        document, herkomst, tekst = oogst.document(item), item.herkomst, Markup()
        with Aanwijzen(oogst.root, LEZEN, herkomst.path), beelden.apart() as gezien:
            for naam in opgemaakt(type(item)):
                if kort := getattr(item, naam):
                    gezet = render(kort, "commonmark", koppelaar(kaart, beelden, document, 1, (*herkomst.loc, naam)))
                    tekst = tekst if isinstance(item, Stuk) else gezet  # what a piece has for paper is only looked at here
            if herkomst.body:
                tekst = render(herkomst.body, herkomst.dialect, koppelaar(kaart, beelden, document, herkomst.body_line))
        return tekst, gezien

    doelen = oogst.stap("doelen", oogst.alle, lambda i: (*sleutel(i), i.herkomst.path, i.herkomst.ouder)) if oogst.geheugen.blijft else ()
    omgeving = oogst.media, doelen, oogst.zicht, kaart.mislukt, adressen, today
    teksten: dict[Sleutel, Markup] = {}
    for item, (tekst, gezien) in zip(toonbaar, oogst.stap("teksten", toonbaar, zet, omgeving=omgeving, verdeeld=True), strict=True):
        beelden.neem_over(gezien)
        if tekst:
            teksten[sleutel(item)] = tekst
    return teksten
