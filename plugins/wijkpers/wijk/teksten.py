"""Render the texts of a wijk, with everything in them checked; a long row of them is divided over processes."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from wijkpers.adressen import Adressen
from wijkpers.blocks import Stuk
from wijkpers.images import Beelden, Gezien
from wijkpers.markup import render
from wijkpers.problems import Problem
from wijkpers.schema import Item, opgemaakt
from wijkpers.werkers import elk
from wijkpers.wijk import Sleutel, sleutel
from wijkpers.wijk.aanwijzen import LEZEN, Aanwijzen
from wijkpers.wijk.koppelen import Kaart, koppelaar
from wijkpers.wijk.verzamelen import Oogst


def teksten_van(oogst: Oogst, today: date, adressen: Adressen, beelden: Beelden) -> dict[Sleutel, Markup]:
    """Render the body of everything visible; a hidden text is not checked until it is due."""
    kaart = Kaart(oogst.items, today, adressen, oogst.mislukt())
    toonbaar = [i for rij in oogst.items.values() for i in rij.values() if i.zichtbaar(today) or (isinstance(i, Stuk) and i.op_papier(today))]

    def zet(item: Item) -> tuple[Markup, list[Problem], Gezien]:
        """Render one, and give what it reported and which pictures it was the first to name."""
        herkomst = item.herkomst
        document, tekst = oogst.documenten[herkomst.path], Markup()
        eerder, gezien = len(document.problems), beelden.gezien()
        with Aanwijzen(oogst.root, LEZEN, herkomst.path):
            for naam in opgemaakt(type(item)):
                if kort := getattr(item, naam):  # rendered where it is shown; here for its links and pictures
                    render(kort, "commonmark", koppelaar(kaart, beelden, document, 1, (*herkomst.loc, naam)))
            if herkomst.body:
                tekst = render(herkomst.body, herkomst.dialect, koppelaar(kaart, beelden, document, herkomst.body_line))
        nieuw = document.problems[eerder:]
        del document.problems[eerder:]
        return tekst, nieuw, beelden.sinds(gezien)

    teksten: dict[Sleutel, Markup] = {}
    for item, (tekst, problems, gezien) in zip(toonbaar, elk(zet, toonbaar), strict=True):
        oogst.documenten[item.herkomst.path].problems += problems
        beelden.neem_over(gezien)
        if item.herkomst.body:
            teksten[sleutel(item)] = tekst
    return teksten
