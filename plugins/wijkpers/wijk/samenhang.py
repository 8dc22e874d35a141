"""Check what several items say together: one translation of a piece in a language, a small story below a heading that is there, a list that can be edited."""

from __future__ import annotations

import re
from typing import Any, Final

from wijkpers.problems import choices_hint
from wijkpers.schema import discover
from wijkpers.text import slug
from wijkpers.wijk.instellingen import Redactie
from wijkpers.wijk.verzamelen import Oogst

_KOP: Final = re.compile(r"^#{1,2} +(.+?) *#*$", re.MULTILINE)


def vertalingen(oogst: Oogst) -> None:
    """Refuse a second translation of a piece in a language: a reader would get either."""
    eerste: dict[tuple[str, str], str] = {}
    for item in oogst.items["vertaling"].values():
        v: Any = item
        ander = eerste.setdefault((v.van, v.taal), v.herkomst.path)
        if ander != v.herkomst.path:
            document = oogst.documenten[v.herkomst.path]
            document.meld("WK753", *document.plek(("taal",)), field="taal", waarde=v.taal, ander=ander)


def kleine_verhalen(oogst: Oogst) -> None:
    """Refuse a heading that the groot verhaal does not have: the small story would be nowhere in it."""
    for item in oogst.items["verhaal"].values():
        v: Any = item
        groot = oogst.items["verhaal"].get(v.hoort_bij or "")
        koppen = _KOP.findall(groot.herkomst.body) if groot else []
        if v.bij_kop and slug(v.bij_kop) not in map(slug, koppen):
            document = oogst.documenten[v.herkomst.path]
            remedie = choices_hint(v.bij_kop, koppen) if koppen else "noem bij hoort_bij het grote verhaal"
            document.meld("WK757", *document.plek(("bij_kop",)), field="bij_kop", waarde=v.bij_kop, remedie=remedie)


def lijsten(oogst: Oogst, redactie: Redactie | None) -> None:
    """Tell which lists the editor on a git host cannot look into: it only knows files."""
    for kind in discover().values() if redactie else ():
        document = oogst.documenten.get(kind.waar) if kind.vorm == "lijst" else None
        if redactie and document and isinstance(document.data, list):
            aantal = len(document.data)
            document.meld("WK802", host=redactie.host, aantal=aantal, wat=kind.meervoud if aantal > 1 else kind.label.lower())
