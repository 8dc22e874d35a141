"""Render the texts of a wijk, with everything in them checked; a long row of them is divided over processes."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from wijkpers.adressen import Adressen
from wijkpers.blocks import Stuk
from wijkpers.images import Beelden, Gezien
from wijkpers.markup import render
from wijkpers.schema import opgemaakt
from wijkpers.wijk import Sleutel, sleutel
from wijkpers.wijk.aanwijzen import LEZEN, Aanwijzen
from wijkpers.wijk.geheugen import Taak
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.verzamelen import Oogst


def teksten_van(oogst: Oogst, today: date, adressen: Adressen, beelden: Beelden) -> dict[Sleutel, Markup]:
    """Render the body of everything visible; a hidden text is not checked until it is due."""
    kaart = Kaart(oogst.items, today, adressen, oogst.mislukt())
    toonbaar = [i for rij in oogst.items.values() for i in rij.values() if i.zichtbaar(today) or (isinstance(i, Stuk) and i.op_papier(today))]

    def zet(taak: Taak) -> tuple[Markup, Gezien]:
        """Render one, and give the pictures that it names."""
        item, document, tekst = taak.van[0], taak.document, Markup()
        herkomst = item.herkomst
        with Aanwijzen(oogst.root, LEZEN, herkomst.path), beelden.apart() as gezien:
            for naam in opgemaakt(type(item)):
                if kort := getattr(item, naam):
                    gezet = render(kort, "commonmark", koppelaar(kaart, beelden, document, 1, (*herkomst.loc, naam)))
                    tekst = tekst if isinstance(item, Stuk) else gezet  # what a piece has for paper is only looked at here
            if herkomst.body:
                tekst = render(herkomst.body, herkomst.dialect, koppelaar(kaart, beelden, document, herkomst.body_line))
        return tekst, gezien

    omgeving = oogst.omgeving("teksten", kaart.omgeving if oogst.geheugen.blijft else (), kaart.mislukt, adressen, today)
    taken = [Taak(sleutel(item), oogst.documenten[item.herkomst.path], (item, omgeving)) for item in toonbaar]
    teksten: dict[Sleutel, Markup] = {}
    for item, (tekst, gezien) in zip(toonbaar, oogst.geheugen.stap("teksten", taken, zet, verdeeld=True), strict=True):
        beelden.neem_over(gezien)
        if tekst:
            teksten[sleutel(item)] = tekst
    return teksten
