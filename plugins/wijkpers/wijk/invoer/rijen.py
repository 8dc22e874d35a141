"""Make organisations of the rows of a sheet: rows with one name are one organisation, each with what it offers in its own columns."""

from __future__ import annotations

import re
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from wijkpers.fields.tekst import goede_code
from wijkpers.problems import nearest
from wijkpers.text import slug
from wijkpers.wijk.invoer import cellen as lees
from wijkpers.wijk.invoer.basis import Invoer, Ruw, Waar, gevuld
from wijkpers.wijk.invoer.koppen import KOPPEN, Kop

# Columns that say something of a service: filled in without the name of one, the organisation itself is the service.
_VAN_DIENST: Final = ("kosten", "voor_wie", "talen", "tolk", "hoe", "meenemen", "status")
_VAN_PLEK: Final = ("rolstoel", "rolstoeltoilet", "ringleiding", "lift")
# What may name a topic or a kind of organisation; which of the two, only the wijk knows.
_WOORDEN: Final = ("soort", "categorie", "trefwoorden")
_PLAT: Final = ("email", "website", "post", "kvk", "gecontroleerd")


def lees_rijen(invoer: Invoer, kop: Kop) -> None:
    """Read the rows below the headings; empty rows, and headings that come back, are passed over."""
    for nummer, cellen in kop.erboven:
        invoer.weg(nummer, "", " ".join(filter(None, cellen)), "dit staat boven de koppen")
    for n, (woord, veld) in enumerate(zip(kop.woorden, kop.velden, strict=True)):
        if woord and not veld and any(cellen[n : n + 1] != [""] for _, cellen in kop.rijen):
            invoer.meld("WK604", kop.regel, naam=woord[:40], remedie=nearest(woord, KOPPEN) or "de koppen die we kennen: " + ", ".join(KOPPEN))
    if not kop.heeft_naam:
        invoer.meld("WK602", kop.regel)
        return
    lijst = _Lijst(invoer, kop)
    for nummer, cellen in kop.rijen:
        if any(cellen) and cellen[: len(kop.woorden)] != list(kop.woorden):
            lijst.rij(nummer, cellen)
    invoer.rijen += lijst.wie.values()


class _Lijst:
    """Gather the organisations of one sheet."""

    def __init__(self, invoer: Invoer, kop: Kop) -> None:
        self.invoer = invoer
        self.kop = kop
        self.wie: dict[str, tuple[Waar, Ruw]] = {}

    def weg(self, nummer: int, veld: str, waarde: object, reden: str) -> None:
        """Report a value under the heading that it stood below."""
        self.invoer.weg(nummer, self.kolom(veld), waarde, reden)

    def kolom(self, veld: str) -> str:
        """Give the heading of a field."""
        return next((w for w, v in zip(self.kop.woorden, self.kop.velden, strict=True) if v == veld), veld)

    def rij(self, nummer: int, cellen: list[str]) -> None:
        """Add one row to its organisation; refuse a formula and a row without a name."""
        rij = self._cellen(nummer, cellen)
        for veld, cel in rij.items():
            if re.match(r"[=@]|[+-](?![\d\s(])", cel):
                self.invoer.meld("WK603", nummer, kolom=veld, waarde=cel[:40])
                return
        if not rij.get("naam"):
            self.invoer.meld("WK602", nummer)
            return
        rij = {veld: re.sub(r"^'(?=[=+@-])", "", cel) for veld, cel in rij.items()}
        self._postbus(nummer, rij)
        code, dienstcode = codes_uit(rij.get("pagina", ""))
        naam = " ".join(rij["naam"].split())
        data = self.wie.setdefault(slug(naam) or naam, ((self.invoer.pad, nummer), {"code": rij.get("code") or code or slug(naam), "naam": naam}))[1]
        self._organisatie(nummer, data, rij)
        plek = self._plek(nummer, rij)
        if rij.get("dienst") or any(rij.get(veld) for veld in _VAN_DIENST):
            self._dienst(data, self._lees_dienst(nummer, rij, dienstcode, plek))
        else:
            uren = lees.tijden(rij.get("tijden", ""), partial(self.weg, nummer, "tijden")) if rij.get("tijden") else []
            eigen = {"kort": self._kort(nummer, rij), "telefoon": self._telefoon(nummer, rij), "locatie": plek, "inloop": uren}
            self._neem(nummer, data, gevuld(eigen | {"onderwerpen": self._lijst(rij, "onderwerpen"), "woorden": self._woorden(nummer, rij)}))

    def _cellen(self, nummer: int, cellen: list[str]) -> dict[str, str]:
        """Give the cells by field; two columns may mean the same field, and a description may be in both."""
        rij: dict[str, str] = {}
        for woord, veld, cel in zip(self.kop.woorden, self.kop.velden, cellen, strict=False):
            if not veld or not cel:
                continue
            if rij.get(veld, cel) == cel:
                rij[veld] = cel
            elif veld in ("kort", "tijden", "onderwerpen", "voor_wie", *_WOORDEN):
                rij[veld] += f"{' ' if veld == 'kort' else chr(10)}{cel}"
            else:
                self.invoer.weg(nummer, woord, cel, f'een andere kolom zegt "{rij[veld][:40]}", en er past er één')
        for cel in cellen[len(self.kop.velden) :]:
            if cel:
                self.invoer.weg(nummer, "", cel, "er staat geen kop boven")
        return rij

    def _postbus(self, nummer: int, rij: dict[str, str]) -> None:
        """Take an address that is a letter box for letters: nobody can walk in there."""
        if re.match(r"postbus\b", rij.get("adres", ""), re.IGNORECASE):
            plaats = " ".join(rij.pop(veld) for veld in ("postcode", "plaats") if veld in rij)
            post = ", ".join(filter(None, (rij.pop("adres"), plaats)))
            if rij.setdefault("post", post) != post:
                self.weg(nummer, "post", post, f'een andere kolom zegt "{rij["post"][:40]}", en er past er één')

    def _organisatie(self, nummer: int, data: Ruw, rij: dict[str, str]) -> None:
        """Take what is of the organisation, whatever the row is about."""
        for veld in ("email", "website"):
            if veld in rij:
                rij[veld] = lees.een_van(rij[veld], partial(self.weg, nummer, veld))
        if "kvk" in rij and rij["kvk"].isdigit():
            rij["kvk"] = rij["kvk"].zfill(8)
        plat = {veld: rij[veld] for veld in _PLAT if rij.get(veld) and not (veld == "gecontroleerd" and rij.get("dienst"))}
        self._neem(nummer, data, plat | gevuld({"ook_bekend_als": self._lijst(rij, "ook_bekend_als")}))

    def _neem(self, nummer: int, data: Ruw, nieuw: Ruw) -> None:
        """Add fields; the first row wins, lists grow, and another value is reported."""
        for veld, waarde in nieuw.items():
            if isinstance(waarde, list):
                data[veld] = list(dict.fromkeys([*data.get(veld, ()), *waarde]))
            elif data.setdefault(veld, waarde) != waarde:
                self.weg(nummer, veld, waarde, f'een eerdere rij van {data["naam"]} zegt "{str(data[veld])[:60]}"')

    def _kort(self, nummer: int, rij: dict[str, str]) -> str:
        return self.invoer.kort(nummer, self.kolom("kort"), rij["kort"]) if "kort" in rij else ""

    def _telefoon(self, nummer: int, rij: dict[str, str]) -> str:
        return lees.telefoon(rij["telefoon"], partial(self.weg, nummer, "telefoon")) if "telefoon" in rij else ""

    def _lijst(self, rij: dict[str, str], veld: str) -> list[str]:
        return [deel for stuk in re.split(r"[,;|\n]", rij.get(veld, "")) if (deel := stuk.strip())]

    def _woorden(self, nummer: int, rij: dict[str, str]) -> list[tuple[int, str, str]]:
        return [(nummer, self.kolom(veld), woord) for veld in _WOORDEN for woord in self._lijst(rij, veld)]

    def _plek(self, nummer: int, rij: dict[str, str]) -> str:
        """Keep the place of a row, and give its key."""
        eerste, *meer = rij.get("adres", "").split(";")
        if meer and ", " not in rij.get("waar", ""):
            self.weg(nummer, "adres", "; ".join(meer), "een rij noemt één adres")
        straat = " ".join(filter(None, (eerste, rij.get("huisnummer", ""))))
        plek = gevuld(
            lees.adres(straat + rij.get("toevoeging", ""))
            | {veld: rij[veld] for veld in ("postcode", "plaats", "buurt") if rij.get(veld)}
            | {"naam": rij.get("waar", "") or (rij["naam"] if straat else "")}
        )
        toegang = {veld: lees.ja_nee(rij[veld], partial(self.weg, nummer, veld)) for veld in _VAN_PLEK if rij.get(veld)}
        if not plek.get("naam"):
            for veld in toegang | plek:
                if veld in rij:
                    self.weg(nummer, veld, rij[veld], "zonder adres weten we niet van welke plek")
            return ""
        return self.invoer.plek(nummer, plek | gevuld({"toegankelijk": gevuld(toegang)}))

    def _lees_dienst(self, nummer: int, rij: dict[str, str], code: str, plek: str) -> Ruw:
        """Say the cells of a row as a service."""
        weg = {veld: partial(self.weg, nummer, veld) for veld in rij}
        naam = " ".join((rij.get("dienst") or rij["naam"]).split())
        data: Ruw = {
            "code": code,
            "naam": naam,
            "kort": self._kort(nummer, rij),
            "onderwerpen": self._lijst(rij, "onderwerpen"),
            "woorden": self._woorden(nummer, rij),
            "locaties": [plek] if plek else [],
            "tijden": lees.tijden(rij["tijden"], weg["tijden"]) if "tijden" in rij else [],
            "kosten": lees.kosten(rij.get("kosten", "")),
            "hoe": lees.hoe(rij["hoe"], weg["hoe"]) if "hoe" in rij else "",
            "telefoon": self._telefoon(nummer, rij),
            "meenemen": self._lijst(rij, "meenemen"),
            "talen": lees.talen(rij["talen"], weg["talen"]) if "talen" in rij else [],
            "tolk": rij.get("tolk", ""),
            "status": rij.get("status", "").lower(),
            "gecontroleerd": rij.get("gecontroleerd", ""),
            "rij": nummer,
        }
        return gevuld(data | (lees.groepen(rij["voor_wie"], weg["voor_wie"]) if "voor_wie" in rij else {}))

    def _dienst(self, data: Ruw, dienst: Ruw) -> None:
        """Add a service to its organisation; one that was there gets another place or more hours."""
        oud = next((d for d in data.get("aanbod", ()) if slug(d["naam"]) == slug(dienst["naam"])), None)
        if oud is None:
            data.setdefault("aanbod", []).append(dienst)
            return
        self._neem(dienst["rij"], oud, {veld: waarde for veld, waarde in dienst.items() if veld not in ("code", "naam", "rij")})


def codes_uit(adres: str) -> tuple[str, str]:
    """Give the codes of an organisation and its service that stand in an address of the sociale kaart of any wijk."""
    delen = urlsplit(adres) if adres.startswith("http") else urlsplit("")
    pad = delen.path.rstrip("/").split("/")
    if len(pad) < 2 or pad[-2] != "sociale-kaart" or not goede_code(pad[-1]):
        return "", ""
    return pad[-1], delen.fragment if goede_code(delen.fragment) else ""
