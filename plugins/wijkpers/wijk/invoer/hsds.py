"""Say organisations and services of HSDS 3.0 in our fields; what has no place here is counted and reported, never dropped in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from pydantic_core import PydanticCustomError

from wijkpers.blocks import Toegankelijk
from wijkpers.fields import KostenVeld
from wijkpers.fields.adres import mobiel, persoonlijk
from wijkpers.recurrence import Kalender
from wijkpers.text import slug
from wijkpers.wijk.hsds_woorden import KVK, ONBEVESTIGD, STATUS
from wijkpers.wijk.invoer import cellen as lees
from wijkpers.wijk.invoer.basis import Invoer, Ruw, gevuld
from wijkpers.wijk.invoer.reeksen import Venster, rijen_van, venster
from wijkpers.wijk.invoer.rijen import codes_uit

Ding = Mapping[str, Any]

_STATUS: Final = {**{hsds: ons for ons, hsds in STATUS.items() if ons != "nog niet bevestigd"}, "inactive": "tijdelijk dicht"}
_SOORT: Final = {"physical": "fysiek", "virtual": "telefonisch", "postal": "fysiek"}
# Fields that are read below, or that say nothing outside the file; all others are reported.
_GELEZEN: Final = {
    "organization": "id name alternate_name description email website uri parent_organization_id phones contacts locations organization_identifiers services",
    "service": "id organization_id name description url email status interpretation_services application_process fees_description eligibility_description "
    "minimum_age maximum_age assured_date last_modified alert phones schedules service_areas service_at_locations languages organization cost_options "
    "required_documents contacts attributes",
    "location": "id organization_id location_type name transportation latitude longitude url addresses phones accessibility",
    "service_at_location": "id service_id location_id location schedules",
    "contact": "id organization_id service_id service_at_location_id location_id title name email phones",
    "phone": "id organization_id service_id service_at_location_id location_id contact_id number type",
    "address": "id location_id address_1 address_2 city region state_province postal_code country address_type",
    "accessibility": "id location_id description",
    "organization_identifier": "id organization_id identifier_type identifier",
    "schedule": "id service_id location_id service_at_location_id valid_from valid_to dtstart until count freq interval byday byweekno bymonthday byyearday "
    "wkst opens_at closes_at description attending_type notes",
    "service_area": "id service_id name",
    "language": "id service_id name code",
    "cost_option": "id service_id option currency amount amount_description",
    "required_document": "id service_id document",
    "attribute": "id link_id link_type link_entity value taxonomy_term_id taxonomy_term",
    "taxonomy_term": "id code name description taxonomy taxonomy_id language",
}
# The kind of the objects in a list, where that is not its name without an s.
_ENKEL: Final = {"addresses": "address", "accessibility": "accessibility"}


class Hsds:
    """Read one file of HSDS objects into an Invoer."""

    def __init__(self, invoer: Invoer, organisaties: Sequence[Ding], diensten: Sequence[Ding], today: date, kalender: Kalender) -> None:
        self.invoer = invoer
        self.kalender = kalender
        self.vreemd: Counter[str] = Counter()
        self.wie: dict[str, Ruw] = {}
        self.per_id: dict[str, Ding] = {o["id"]: o for o in organisaties if "id" in o}
        paren = [(s, s.get("organization") or self.per_id.get(str(s.get("organization_id")), {})) for s in diensten]
        self.paren = [*((s, o) for o in organisaties for s in o.get("services", ())), *paren]
        self.organisaties = [*organisaties, *(o for _, o in paren if o)]
        self.per_id |= {o["id"]: o for o in self.organisaties if "id" in o}
        self.ruimte: Venster = venster((s for d, _ in self.paren for s in _alle_tijden(d)), today)

    def lees(self) -> None:
        """Read every organisation, and then every service."""
        self.invoer.tot = self.ruimte.tot if self.ruimte.vol else None
        for nummer, o in enumerate(self.organisaties, 1):
            if not o.get("name"):
                self.invoer.meld("WK602", nummer)
            elif slug(o["name"]) not in self.wie:
                self._kijk("organization", o)
                self.wie[slug(o["name"])] = data = self._organisatie(nummer, o)
                self.invoer.rijen.append(((self.invoer.pad, nummer), data))
        for nummer, (d, o) in enumerate({d.get("id", n): (d, o) for n, (d, o) in enumerate(self.paren)}.values(), 1):
            if not d.get("name") or not o.get("name"):
                self.invoer.meld("WK602", nummer)
                continue
            self._kijk("service", d)
            aanbod = self.wie[slug(o["name"])].setdefault("aanbod", [])
            if any(slug(eerder["naam"]) == slug(d["name"]) for eerder in aanbod):
                self.invoer.weg(nummer, "service", d["name"], "een dienst met deze naam stond er al; geef hem een eigen naam")
            else:
                aanbod.append(self._dienst(nummer, d, o))
        for veld, aantal in sorted(self.vreemd.items()):
            self.invoer.meld("WK606", veld=veld, aantal=aantal)

    def _kijk(self, soort: str, ding: Ding) -> None:
        """Count the filled fields that have no place here, of an object and of what is inside it; an organisation is looked at by itself."""
        for naam, waarde in ding.items():
            if waarde not in (None, "", [], {}) and naam not in _GELEZEN[soort].split():
                self.vreemd[f"{soort}.{naam}"] += 1
            elif naam not in ("services", "organization"):
                kinderen = waarde if isinstance(waarde, list) else [waarde] if isinstance(waarde, dict) else []
                for kind in kinderen:
                    self._kijk(_ENKEL.get(naam, naam.removesuffix("s")), kind)

    def _organisatie(self, nummer: int, o: Ding) -> Ruw:
        anders = str(o.get("alternate_name") or "")
        moeder = self.per_id.get(str(o.get("parent_organization_id")), {})
        code = codes_uit(str(o.get("uri") or ""))[0]
        plekken = [self._plek(nummer, plek) for plek in o.get("locations") or ()]
        return gevuld(
            {
                "code": code or slug(o["name"]),
                "naam": o["name"],
                "ook_bekend_als": [deel.strip() for deel in anders.split(",") if deel.strip()],
                "kort": self.invoer.kort(nummer, "organization.description", o.get("description") or ""),
                "telefoon": self._nummer(nummer, "organization.phones", o.get("phones")),
                "email": o.get("email") or "",
                "website": o.get("website") or "",
                "kvk": next((i["identifier"] for i in o.get("organization_identifiers") or () if i.get("identifier_type") == KVK), ""),
                "hoort_bij": moeder.get("name", ""),
                "locatie": next(filter(None, plekken), ""),
                "contacten": [c for contact in o.get("contacts") or () if (c := self._contact(nummer, contact))],
            }
        )

    def _nummer(self, nummer: int, kolom: str, phones: Iterable[Ding] | None) -> str:
        eerste, *rest = [p["number"] for p in phones or () if p.get("number")] or [""]
        for ander in rest:
            self.invoer.weg(nummer, kolom, ander, "er past één nummer")
        return lees.telefoon(eerste, partial(self.invoer.weg, nummer, kolom))

    def _contact(self, nummer: int, c: Ding) -> Ruw:
        """Take a role, with a number and address that belong to nobody in person."""
        weg = partial(self.invoer.weg, nummer, "contacts")
        telefoon, email = self._nummer(nummer, "contacts.phones", c.get("phones")), c.get("email") or ""
        privé = [w for w, is_privé in ((c.get("name"), True), (telefoon, mobiel(telefoon)), (email, persoonlijk(email))) if w and is_privé]
        for waarde in privé:
            weg(waarde, "van een persoon: zet het er zelf bij, met toestemming")
        if not c.get("title"):
            return {}
        return gevuld({"rol": c["title"], "telefoon": "" if telefoon in privé else telefoon, "email": "" if email in privé else email})

    def _plek(self, nummer: int, plek: Ding) -> str:
        """Keep a place, and give its key."""
        adres = next(iter(plek.get("addresses") or ()), {})
        toegang = dict(str(a.get("description") or "").lower().partition(": ")[::2] for a in plek.get("accessibility") or ())
        for naam, waarde in toegang.items():
            if naam not in Toegankelijk.model_fields or waarde not in ("ja", "nee"):
                self.invoer.weg(nummer, "accessibility", f"{naam} {waarde}".strip(), f"we kennen: {', '.join(Toegankelijk.model_fields)}, met ja of nee")
        straat = " ".join(filter(None, (adres.get("address_1"), adres.get("address_2"))))
        velden: dict[str, Any] = {
            "naam": plek.get("name") or straat,
            "soort": _SOORT.get(plek.get("location_type", ""), "fysiek"),
            "straat": straat,
            "postcode": adres.get("postal_code"),
            "plaats": adres.get("city"),
            "buurt": adres.get("region"),
            "punt": f"{plek['latitude']}, {plek['longitude']}" if plek.get("latitude") and plek.get("longitude") else "",
            "route": plek.get("transportation"),
            "website": plek.get("url"),
            "telefoon": self._nummer(nummer, "location.phones", plek.get("phones")),
            "toegankelijk": {naam: waarde for naam, waarde in toegang.items() if naam in Toegankelijk.model_fields and waarde in ("ja", "nee")},
        }
        return self.invoer.plek(nummer, gevuld(velden)) if velden["naam"] else ""

    def _dienst(self, nummer: int, d: Ding, o: Ding) -> Ruw:
        """Say one service in our fields."""
        weg = partial(self.invoer.weg, nummer)
        if d.get("email") and d["email"] != o.get("email"):
            weg("service.email", d["email"], "een dienst heeft geen eigen e-mailadres")
        for contact in d.get("contacts") or ():
            weg("service.contacts", contact.get("title") or contact.get("name"), "contacten staan bij de organisatie")
        kenmerken = [a.get("taxonomy_term") or {} for a in d.get("attributes") or ()]
        alert = d.get("alert") or ""
        data: Ruw = {
            "code": codes_uit(str(d.get("url") or ""))[1],
            "naam": d["name"],
            "kort": self.invoer.kort(nummer, "service.description", d.get("description") or ""),
            "onderwerpen": [t["code"] for t in kenmerken if t.get("code")],
            "woorden": [(nummer, "attributes", t["name"]) for t in kenmerken if t.get("name") and not t.get("code")],
            "locaties": [sleutel for bij in d.get("service_at_locations") or () if (sleutel := self._bij_plek(nummer, bij))],
            "tijden": self._tijden(nummer, d),
            "kosten": self._kosten(d),
            "leeftijd_van": _heel(d.get("minimum_age")),
            "leeftijd_tot": _heel(d.get("maximum_age")),
            "hoe": lees.hoe(d["application_process"], partial(weg, "application_process")) if d.get("application_process") else "",
            "telefoon": self._nummer(nummer, "service.phones", d.get("phones")),
            "meenemen": [wat["document"] for wat in d.get("required_documents") or () if wat.get("document")],
            "talen": [t for taal in d.get("languages") or () for t in lees.talen(str(taal.get("name") or taal.get("code")), partial(weg, "languages"))],
            "tolk": d.get("interpretation_services"),
            "bereik": [gebied["name"] for gebied in d.get("service_areas") or () if gebied.get("name")],
            "melding": {"tekst": alert} if alert and alert != ONBEVESTIGD else None,
            "status": _STATUS.get(d.get("status", ""), "open"),
            "onbevestigd": alert == ONBEVESTIGD,
            "gecontroleerd": d.get("assured_date"),
            "rij": nummer,
        }
        wie = d.get("eligibility_description")
        return gevuld(data | ({k: v for k, v in lees.groepen(wie, partial(weg, "eligibility_description")).items() if not data.get(k)} if wie else {}))

    def _bij_plek(self, nummer: int, bij: Ding) -> str:
        return self._plek(nummer, bij["location"]) if bij.get("location") else ""

    def _tijden(self, nummer: int, d: Ding) -> list[Any]:
        """Give the hours of a service; those of one of several places name it."""
        plekken = d.get("service_at_locations") or ()
        uren = self._uren(nummer, d.get("schedules") or ())
        for bij in plekken:
            eigen = self._uren(nummer, bij.get("schedules") or ())
            waar = {"locatie": self._bij_plek(nummer, bij)} if eigen and len(plekken) > 1 else {}
            uren += [rij | waar if isinstance(rij, dict) else rij for rij in eigen]
        return uren

    def _uren(self, nummer: int, schedules: Sequence[Ding]) -> list[Any]:
        rijen, rest = rijen_van(schedules, self.ruimte, self.kalender)
        for woorden in rest:
            self.invoer.weg(nummer, "schedules", woorden, "zo'n ritme kennen we niet: zet deze tijden er zelf bij")
        tekst = [regel for rij in rijen if isinstance(rij, str) for regel in lees.tijden(rij, partial(self.invoer.weg, nummer, "schedules.description"))]
        return [*(rij for rij in rijen if not isinstance(rij, str)), *tekst]

    def _kosten(self, d: Ding) -> str:
        """Give the first words about costs that our field can read, else the first there are, so that the message names them."""
        opties = [(o.get("amount"), o.get("amount_description") or o.get("option") or "") for o in d.get("cost_options") or ()]
        teksten = [d.get("fees_description") or "", *(t for _, t in opties), *(f"{bedrag} {t}".replace(".", ",", 1) for bedrag, t in opties if bedrag)]
        kandidaten = [lees.kosten(tekst) for tekst in teksten if tekst]
        return next((tekst for tekst in kandidaten if _leesbaar(tekst)), next(iter(kandidaten), ""))


def _leesbaar(tekst: str) -> bool:
    try:
        KostenVeld().parse(tekst)
    except PydanticCustomError:
        return False
    return True


def _alle_tijden(d: Ding) -> Iterable[Ding]:
    return [*(d.get("schedules") or ()), *(s for bij in d.get("service_at_locations") or () for s in bij.get("schedules") or ())]


def _heel(leeftijd: Any) -> str:
    return str(int(float(leeftijd))) if leeftijd not in (None, "") else ""
