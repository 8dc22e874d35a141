"""Make whole items of what was read from elsewhere: fill in what a file cannot say, and what the person at the keyboard says of all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from wijkpers.text import slug
from wijkpers.wijk.invoer import Ruw
from wijkpers.wijk.invoer.basis import gevuld

_ONDERWERPEN: Final = 4  # of its services that an organisation takes as its own


@dataclass(frozen=True, slots=True)
class Standaard:
    """Hold what the person at the keyboard says of everything that the file is silent about."""

    soort: str = "stichting"
    gecontroleerd: str = ""
    buurt: str = ""
    kosten: str = ""
    onderwerp: str = ""


def nieuwe_plek(data: Ruw, standaard: Standaard, plaats: str, bezet: Collection[str]) -> Ruw:
    """Give a place its code; one to go to has a town and a buurt, and without an address it is shielded."""
    fysiek = data.get("soort", "fysiek") == "fysiek"
    vast = {"soort": "fysiek", "plaats": plaats, "buurt": standaard.buurt} if fysiek and data.get("straat") else {"soort": "fysiek", "buurt": standaard.buurt}
    if slug(data.get("plaats", "")) == slug(plaats):
        data = data | {"plaats": plaats}
    code = vrije_code(slug(data["naam"]), bezet, achter=slug(data.get("straat", "")))
    return gevuld({"code": code, "naam": "", **vast, **data, "afschermen": "" if data.get("straat") or not fysiek else "ja"})


def nieuwe_organisatie(data: Ruw, diensten: list[Ruw], standaard: Standaard, postadres: str) -> Ruw:
    """Give a new organisation what its services say of it, and a way without internet: their number, their hours, or the address of its place."""
    op = data.get("gecontroleerd") or standaard.gecontroleerd or max((d.get("gecontroleerd", {}).get("op", "") for d in diensten), default="")
    kort = next((d["kort"] for d in diensten), "")
    samen = list(dict.fromkeys(code for d in diensten for code in d["onderwerpen"]))[:_ONDERWERPEN]
    heel = {"code": "", "naam": "", "soort": standaard.soort, "kort": kort, "onderwerpen": samen, **gevuld(data)}
    heel["telefoon"] = heel.get("telefoon") or next((d["telefoon"] for d in diensten if "telefoon" in d), "")
    if not (heel["telefoon"] or heel.get("post") or heel.get("inloop")):
        heel["inloop"] = next((d["tijden"] for d in diensten if d["hoe"] == "binnenlopen" and d.get("tijden")), [])
        heel["post"] = "" if heel["inloop"] else postadres
    return gevuld({**heel, "aanbod": diensten, "gecontroleerd": gecontroleerd(op)})


def nieuwe_dienst(data: Ruw, organisatie: Ruw, standaard: Standaard, bezet: Collection[str]) -> Ruw:
    """Give a new service what the file is silent about; what it costs nobody can guess."""
    op = data.get("gecontroleerd") or organisatie.get("gecontroleerd") or standaard.gecontroleerd
    hoe = "binnenlopen" if any("inloop" in str(rij) for rij in data.get("tijden", ())) else "bellen"
    heel = {
        "code": "",
        "naam": "",
        "kort": data["naam"],
        "vragen": [data["naam"]],
        "onderwerpen": [standaard.onderwerp] if standaard.onderwerp else [],
        "overal": "" if data.get("locaties") else "ja",
        "kosten": standaard.kosten,
        "hoe": hoe,
        "status": "open",
        **{naam: waarde for naam, waarde in data.items() if waarde and (naam, waarde) != ("telefoon", organisatie.get("telefoon")) and naam != "onbevestigd"},
        "gecontroleerd": gecontroleerd(op),
    }
    if data.get("onbevestigd"):
        heel["status"] = "nog niet bevestigd"
    heel["code"] = vrije_code(data.get("code") or slug(data["naam"]), bezet, voor=organisatie["code"])
    return {naam: waarde for naam, waarde in heel.items() if waarde or naam == "onderwerpen"}


def gecontroleerd(op: str) -> Ruw:
    """Say that somebody else checked it."""
    return {"op": op, "hoe": "door organisatie zelf"} if op else {}


def vrije_code(code: str, bezet: Collection[str], *, voor: str = "", achter: str = "") -> str:
    """Give a code that nothing has: the code itself, else with another word beside it, else with a number."""
    samen = "-".join(filter(None, (voor, code, achter)))[:78].strip("-")
    keuzes: Iterable[str] = (code, samen, *(f"{code[:74]}-{n}" for n in range(2, 1000)))
    return next(keus for keus in keuzes if keus and keus not in bezet)
