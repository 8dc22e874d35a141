"""Compare what was read from elsewhere with the wijk: what is new, what differs field by field, what a new item still needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Annotated, Any, Final

from pydantic import TypeAdapter, ValidationError

from wijkpers.kinds.organisatie import SOORTEN
from wijkpers.problems import nearest, problem
from wijkpers.recurrence import expand
from wijkpers.schema import Loc, discover
from wijkpers.text import slug, sorteersleutel
from wijkpers.tijdtekst import tijden_tekst
from wijkpers.wijk import Wijk
from wijkpers.wijk.aanvullen import Standaard, nieuwe_dienst, nieuwe_organisatie, nieuwe_plek
from wijkpers.wijk.invoer import Invoer, Ruw
from wijkpers.wijk.invoer.basis import Waar, gevuld

# What may change of something that is there. When it was checked, and by whom, only the redactie says.
_VELDEN: Final = {
    "organisatie": ("ook_bekend_als", "soort", "kort", "telefoon", "email", "website", "post", "inloop", "onderwerpen", "kvk", "hoort_bij"),
    "dienst": (
        *("kort", "onderwerpen", "locaties", "overal", "tijden", "kosten", "voor_wie", "leeftijd_van", "leeftijd_tot", "hoe"),
        *("telefoon", "meenemen", "talen", "tolk", "bereik", "melding", "status"),
    ),
    "locatie": ("soort", "straat", "postcode", "plaats", "buurt", "punt", "route", "telefoon", "website"),
}
_JAAR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Anders:
    """Be one field that differs: of which item, in which field of it, what it was and what it would be."""

    item: Any
    veld: Loc
    oud: Any
    nieuw: Any


@dataclass(slots=True)
class Voorstel:
    """Be what a row would do: a new item (`oud` is None), or of one that is there what differs and what is added, by the name of its list."""

    waar: Waar
    soort: str
    data: Ruw
    oud: Any = None
    anders: list[Anders] = field(default_factory=list)
    erbij: list[tuple[str, Ruw]] = field(default_factory=list)

    @property
    def gelijk(self) -> bool:
        """Tell whether nothing would happen."""
        return self.oud is not None and not self.anders and not self.erbij


def voorstellen(wijk: Wijk, invoer: Invoer, standaard: Standaard) -> list[Voorstel]:
    """Give what the file would do: first places, then organisations."""
    for waar, data in invoer.rijen:
        if not data["code"]:
            invoer.problems.append(problem("WK215", *waar, field="code", waarde=data["naam"][:80], remedie="zet er een kolom bij met de code: a-z, 0-9 en -"))
    invoer.rijen = [(waar, data) for waar, data in invoer.rijen if data["code"]]
    werk = _Vergelijking(wijk, invoer, standaard)
    organisaties = [werk.organisatie(waar, data) for waar, data in invoer.rijen]
    return [*werk.plekvoorstellen.values(), *organisaties]


@cache
def lezer(soort: str, naam: str) -> TypeAdapter[Any]:
    """Make the reader of one field."""
    veld = discover()[soort].model.model_fields[naam]
    return TypeAdapter(Annotated[(veld.annotation, *veld.metadata)])  # ty: ignore[invalid-type-form] - made while running


def gelezen(soort: str, naam: str, waarde: Any) -> Any:
    """Read a new value as the field would, so that another way of writing is no change; what cannot be read is a change, and then a mistake."""
    try:
        return lezer(soort, naam).validate_python(waarde)
    except ValidationError:
        return waarde


class _Vergelijking:
    """Know the wijk by what its things are called elsewhere: by code, by name, by address."""

    def __init__(self, wijk: Wijk, invoer: Invoer, standaard: Standaard) -> None:
        self.wijk = wijk
        self.invoer = invoer
        self.standaard = standaard
        self.namen = _namen(wijk)
        self.woorden = _woorden(wijk)
        plekken: tuple[Any, ...] = wijk.alle("locatie")
        self.plekken = {slug(p.naam): p for p in plekken} | {p.id: p for p in plekken}
        self.adressen = {(slug(p.straat), p.postcode): p for p in plekken if p.straat}
        self.plekvoorstellen: dict[str, Voorstel] = {}
        organisaties: tuple[Any, ...] = wijk.alle("organisatie")
        self.diensten = {d.id for o in organisaties for d in o.aanbod}
        self.codes = {slug(data["naam"]): data["code"] for _, data in invoer.rijen}

    # --- places

    def plek(self, sleutel: str) -> list[str]:
        """Give the codes of the places that a key means: one that is there, several that are named in one cell, or a new one."""
        waar, data = self.invoer.plekken[sleutel]
        naam, straat, postcode = data.get("naam", ""), slug(data.get("straat", "")), "".join(data.get("postcode", "").split()).upper()
        delen = [self.plekken.get(slug(deel)) for deel in naam.split(", ")]
        if len(delen) > 1 and all(delen):
            return [p.id for p in delen if p]
        oud = self.adressen.get((straat, f"{postcode[:4]} {postcode[4:]}")) or self.plekken.get(slug(naam))
        oud = oud or next((p for (s, _), p in self.adressen.items() if straat and s == straat and not postcode), None)
        v = self.plekvoorstellen.get(sleutel) or self._plek(waar, data, oud)
        if v is None:
            return []
        self.plekvoorstellen[sleutel] = v
        return [oud.id if oud else v.data["code"]]

    def _plek(self, waar: Waar, data: Ruw, oud: Any) -> Voorstel | None:
        buurten = {slug(woord): b.code for b in self.wijk.instellingen.buurten for woord in (b.code, b.naam)}
        if "buurt" in data and slug(data["buurt"]) not in buurten:
            self.invoer.weg(waar[1], "buurt", data.pop("buurt"), "deze buurt staat niet in data/wijk.yaml")
        buurt = buurten.get(slug(data.get("buurt", "")), "")
        if oud:
            v = Voorstel(waar, "locatie", data | ({"buurt": buurt} if buurt else {}), oud)
            v.anders = [*self._velden(oud, "locatie", {k: w for k, w in v.data.items() if k != "soort" or w == "fysiek"}), *_toegang(oud, data)]
            return v
        if data.get("soort", "fysiek") == "fysiek" and data.get("straat") and not data.get("postcode"):
            self.invoer.weg(waar[1], "adres", data["straat"], "zonder postcode wordt een adres geen plek op de sociale kaart")
            return None
        bezet = {*self.plekken, *(v.data.get("code", "") for v in self.plekvoorstellen.values())}
        data = {k: w for k, w in data.items() if k != "buurt"} | ({"buurt": buurt} if buurt else {})
        return Voorstel(waar, "locatie", nieuwe_plek(data, self.standaard, self.wijk.instellingen.plaats, bezet))

    # --- organisations and services

    def organisatie(self, waar: Waar, data: Ruw) -> Voorstel:
        """Compare one organisation with the one of the same code or name."""
        self._thuis(waar[1], data, is_dienst=False)
        aanbod = [self._thuis(d.pop("rij", waar[1]), d, is_dienst=True) for d in data.pop("aanbod", [])]
        oud: Any = self.wijk.get("organisatie", data["code"]) or self.namen.get(slug(data["naam"])) or self.namen.get(_kern(data["naam"]))
        if "telefoon" not in data and not self.invoer.van_hsds:
            data |= gevuld({"telefoon": _nummer(aanbod, oud)})
        if oud is None:
            diensten = [self._nieuwe_dienst(d, data) for d in aanbod]
            data["locatie"] = data.get("locatie") or next((code for d in diensten for code in d.get("locaties", ()) if self._adres(code)), "")
            return Voorstel(waar, "organisatie", nieuwe_organisatie(data, diensten, self.standaard, self._adres(data["locatie"])))
        v = Voorstel(waar, "organisatie", data, oud)
        naam = {"naam": data["naam"]} if slug(data["naam"]) not in (slug(oud.naam), oud.id) and oud.id == data["code"] else {}
        v.anders += [Anders(oud, (k,), getattr(oud, k), w) for k, w in naam.items()] + self._velden(oud, "organisatie", data)
        if data.get("locatie") and not oud.locatie:
            v.anders.append(Anders(oud, ("locatie",), None, data["locatie"]))
        v.erbij += [("contacten", c) for c in data.get("contacten", ()) if c["rol"] not in {ander.rol for ander in oud.contacten}]
        for d in aanbod:
            self._dienst(v, d)
        return v

    def _dienst(self, v: Voorstel, d: Ruw) -> None:
        """Compare a service with the one of the same code or name, or add it."""
        oud = next((o for o in v.oud.aanbod if o.id == d.get("code")), None) or next((o for o in v.oud.aanbod if slug(o.naam) == slug(d["naam"])), None)
        if oud is None:
            v.erbij.append(("aanbod", self._nieuwe_dienst(d, {"code": v.oud.id, "telefoon": v.data.get("telefoon", v.oud.telefoon)})))
            return
        telefoon = gelezen("dienst", "telefoon", d.get("telefoon", ""))
        if telefoon == (oud.telefoon or v.oud.telefoon) or any(
            a.veld == ("telefoon",) and telefoon == gelezen("organisatie", "telefoon", a.nieuw) for a in v.anders
        ):
            d = {k: w for k, w in d.items() if k != "telefoon"}
        v.anders += self._velden(oud, "dienst", d)

    def _nieuwe_dienst(self, d: Ruw, organisatie: Ruw) -> Ruw:
        nieuw = nieuwe_dienst(d, organisatie, self.standaard, self.diensten)
        self.diensten.add(nieuw["code"])
        return nieuw

    def _adres(self, code: str) -> str:
        oud: Any = self.wijk.get("locatie", code)
        nieuw = next((v.data for v in self.plekvoorstellen.values() if v.data.get("code") == code), {})
        return oud.adres if oud else f"{nieuw['straat']}, {nieuw.get('postcode', '')} {nieuw.get('plaats', '')}" if nieuw.get("straat") else ""

    def _velden(self, oud: Any, soort: str, data: Mapping[str, Any]) -> list[Anders]:
        anders = [naam for naam in _VELDEN[soort] if naam in data and not self._zelfde(soort, naam, getattr(oud, naam), data[naam])]
        return [
            Anders(oud, ("melding", "tekst"), oud.melding.tekst, data[naam]["tekst"])
            if naam == "melding" and oud.melding
            else Anders(oud, (naam,), getattr(oud, naam), data[naam])
            for naam in anders
        ]

    def _zelfde(self, soort: str, naam: str, oud: Any, ruw: Any) -> bool:
        """Tell whether a value says what was there; the order of a list says nothing."""
        if naam in ("tijden", "inloop"):
            return self._zelfde_tijden(soort, naam, oud, ruw)
        nieuw = gelezen(soort, naam, ruw)
        if naam == "melding":
            return bool(oud) and getattr(nieuw, "tekst", None) == oud.tekst
        if naam == "status":
            return nieuw == oud or (nieuw, oud) == ("open", "nog niet bevestigd")
        if naam == "hoort_bij":
            return nieuw == (oud or "")
        if isinstance(oud, tuple) and naam != "punt":
            return set(oud) == set(nieuw)
        return nieuw == oud or str(nieuw) == str(oud)

    def _zelfde_tijden(self, soort: str, naam: str, oud: Iterable[Any], ruw: list[Any]) -> bool:
        """Compare hours by the days themselves; words in a sheet tell the habit only, so of those the words count."""
        gewoonte = sorted(tijden_tekst(rij, self.wijk.today) for rij in oud)
        if not self.invoer.van_hsds and gewoonte == sorted("; ".join(ruw).split("; ")):
            return True
        nieuw = gelezen(soort, naam, ruw)
        if nieuw is ruw or not self.invoer.van_hsds:
            return nieuw is not ruw and gewoonte == sorted(tijden_tekst(rij, self.wijk.today) for rij in nieuw)
        van, tot = self.wijk.today, self.invoer.tot or self.wijk.today + _JAAR
        een, ander = ({(o.start, o.end, o.opmerking) for o in expand(tuple(rijen), van, tot, self.wijk.kalender)} for rijen in (oud, nieuw))
        return een == ander

    def _thuis(self, rij: int, data: Ruw, *, is_dienst: bool) -> Ruw:
        """Say places, topics, buurten and the organisation around it in the codes of this wijk."""
        if sleutel := data.pop("locatie", ""):
            data["locatie"] = next(iter(self.plek(sleutel)), "")
        if "locaties" in data:
            data["locaties"] = list(dict.fromkeys(code for sleutel in data["locaties"] for code in self.plek(sleutel)))
        for uren in (t for t in data.get("tijden", ()) if isinstance(t, dict) and "locatie" in t):
            uren["locatie"] = next(iter(self.plek(uren["locatie"])), "")
        data["onderwerpen"] = [self.woorden.get(slug(woord), woord) for woord in data.get("onderwerpen", ())]  # to be added to
        for waar, kolom, woord in data.pop("woorden", ()):
            self._woord(waar, data, kolom, woord, is_dienst=is_dienst)
        moeder = data.pop("hoort_bij", "")
        if moeder := self.namen[slug(moeder)].id if slug(moeder) in self.namen else self.codes.get(slug(moeder), ""):
            data["hoort_bij"] = moeder
        if "bereik" in data:
            self._bereik(rij, data)
        for naam in ("onderwerpen", "locaties", "bereik"):
            if naam in data:
                data[naam] = list(dict.fromkeys(data[naam]))
        gevuld_ = gevuld(data)
        data.clear()
        data |= gevuld_
        return data

    def _woord(self, rij: int, data: Ruw, kolom: str, woord: str, *, is_dienst: bool) -> None:
        """Find what a category means: a kind of organisation or a topic."""
        if kolom != "trefwoorden" and not is_dienst and gelezen("organisatie", "soort", woord) in SOORTEN:
            data["soort"] = woord
        elif code := self.woorden.get(slug(woord)):
            data["onderwerpen"].append(code)
        else:
            kan = nearest(woord, [*SOORTEN, *(o.kop for o in self.wijk.alle("onderwerp"))])
            self.invoer.weg(rij, kolom, woord, kan or "dit is geen soort organisatie en geen onderwerp dat we kennen")

    def _bereik(self, rij: int, data: Ruw) -> None:
        """Read service areas: buurten, or the whole wijk."""
        buurten = {slug(woord): b.code for b in self.wijk.instellingen.buurten for woord in (b.code, b.naam)}
        for naam in data["bereik"]:
            if slug(naam) == slug(self.wijk.instellingen.naam):
                data["overal"] = "ja"
            elif slug(naam) not in buurten:
                self.invoer.weg(rij, "service_areas", naam, "deze buurt staat niet in data/wijk.yaml")
        data["bereik"] = [buurten[slug(naam)] for naam in data["bereik"] if slug(naam) in buurten]


def _namen(wijk: Wijk) -> dict[str, Any]:
    """Give every organisation by its names; its own name wins from what another is also known as."""
    wie: tuple[Any, ...] = wijk.alle("organisatie")
    kernen = [_kern(o.naam) for o in wie]
    los = {kern: o for kern, o in zip(kernen, wie, strict=True) if kernen.count(kern) == 1}
    return los | {slug(naam): o for o in wie for naam in o.ook_bekend_als} | {slug(o.naam): o for o in wie}


def _nummer(aanbod: Iterable[Ruw], oud: Any) -> str:
    """Give the number of an organisation that only its services tell: the one that most have; of one that is there, a new one that all have."""
    telling = Counter(d["telefoon"] for d in aanbod if "telefoon" in d)
    nummer = telling.most_common(1)[0][0] if telling else ""
    if oud is None:
        return nummer
    bekend = {oud.telefoon, *(d.telefoon for d in oud.aanbod)}
    return nummer if len(telling) == 1 and gelezen("organisatie", "telefoon", nummer) not in bekend else ""


def _kern(naam: str) -> str:
    """Give a name without `Stichting` and `De` in front."""
    return slug(sorteersleutel(sorteersleutel(naam)))


def _woorden(wijk: Wijk) -> dict[str, str]:
    """Give the topic of every word of the thesaurus; a name wins from a term, and a term from a word."""
    alle: list[Any] = [*wijk.alle("onderwerp")]
    lagen: Iterator[tuple[str, str]] = ((w, o.id) for rij in ("spelfouten", "woorden", "vaktermen") for o in reversed(alle) for w in getattr(o, rij))
    return {slug(w): id_ for w, id_ in lagen if slug(w)} | {slug(w): o.id for o in alle for w in (o.naam, o.id)}


def _toegang(oud: Any, data: Ruw) -> Iterator[Anders]:
    for naam, waarde in data.get("toegankelijk", {}).items():
        if getattr(oud.toegankelijk, naam) != waarde:
            yield Anders(oud, ("toegankelijk", naam), getattr(oud.toegankelijk, naam), waarde)
