"""Say the sociale kaart in HSDS 3.0 (openreferral.org), so that any directory can take it over.

Ids are UUIDs of version 5, made of the address of the wijk and our own codes: the same on every build. Only fields of the classes `open`
and `org` are read here; of a contact that leaves its role, its hours and its languages. A shielded place has no address and no point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from wijkpers.recurrence import hsds_rows
from wijkpers.text import telefoon
from wijkpers.wijk import Wijk
from wijkpers.wijk.hsds_woorden import KVK, ONBEVESTIGD, SOORT, STATUS, TALEN

Rij = dict[str, Any]

# Schedules are given for this many days from the day of the build.
HORIZON: Final = 365


def vol(**velden: Any) -> Rij:
    """Make a row of what is filled in; zero counts as filled in."""
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, "", [], ())}


class Hsds:
    """Make the objects of HSDS out of one wijk."""

    def __init__(self, wijk: Wijk) -> None:
        self.wijk = wijk
        self.ruimte: UUID = uuid5(NAMESPACE_URL, wijk.instellingen.url or f"wijkpers:{wijk.instellingen.naam}")
        # What many services share is made once.
        self.termen = {o.id: self._term(o) for o in wijk.alle("onderwerp")}
        self.plekken = {plek.id: self.location(plek) for plek in wijk.alle("locatie")}
        self.wie = {o.id: self.organization(o) for o in wijk.alle("organisatie")}

    def id(self, *delen: object) -> str:
        """Give the fixed id of a thing by its kind and code."""
        return str(uuid5(self.ruimte, "/".join(map(str, delen))))

    def organizations(self) -> list[Rij]:
        """Give every organisation, with its place."""
        wie: tuple[Any, ...] = self.wijk.alle("organisatie")
        return [self.wie[o.id] | vol(locations=self._plekken((o.locatie,))) for o in wie]

    def organization(self, o: Any) -> Rij:
        """Give one organisation without its places."""
        oid = self.id("organisatie", o.id)
        moeder = self.wijk.get("organisatie", o.hoort_bij)
        return vol(
            id=oid,
            name=o.naam,
            alternate_name=", ".join(o.ook_bekend_als),
            description=o.kort,
            email=o.email,
            website=o.website,
            uri=self.wijk.adressen.absoluut(self.wijk.pad(o)) if self.wijk.adressen.herkomst else "",
            parent_organization_id=self.id("organisatie", moeder.id) if moeder else "",
            phones=self._phones("organization_id", oid, o.telefoon),
            contacts=[self._contact(o, n, c) for n, c in enumerate(o.contacten)],
            organization_identifiers=[{"id": self.id("kvk", o.id), "organization_id": oid, "identifier_type": KVK, "identifier": o.kvk}] if o.kvk else [],
        )

    def services(self) -> Iterator[Rij]:
        """Give every service that can be had."""
        for o in self.wijk.alle("organisatie"):
            yield from (self.service(o, d, self.wie[o.id]) for d in o.aanbod if d.zichtbaar(self.wijk.today))  # ty: ignore[missing-attribute] - an Organisatie has it

    def service(self, o: Any, d: Any, wie: Rij) -> Rij:
        """Give one service of `wie` with all that hangs on it."""
        sid = self.id("dienst", d.id)
        return vol(
            id=sid,
            organization_id=wie["id"],
            name=d.naam,
            description=d.kort,
            url=self.wijk.adressen.absoluut(self.wijk.pad(d)) if self.wijk.adressen.herkomst else "",
            email=o.email,
            status=STATUS[d.status],
            interpretation_services=d.tolk,
            application_process=d.hoe,
            fees_description=str(d.kosten),
            eligibility_description=", ".join(d.voor_wie),
            minimum_age=d.leeftijd_van,
            maximum_age=d.leeftijd_tot,
            assured_date=d.gecontroleerd.op.isoformat(),
            last_modified=f"{d.gecontroleerd.op.isoformat()}T00:00:00Z",
            alert=self._alert(d),
            phones=self._phones("service_id", sid, d.telefoon or o.telefoon),
            schedules=self._schedules(sid, d.tijden),
            service_areas=[{"id": self.id("bereik", d.id, code), "service_id": sid, "name": naam} for code, naam in self._bereik(d)],
            service_at_locations=[self._service_at_location(d, sid, plek) for plek in self._plekken(d.locaties)],
            languages=[self._language("service_id", sid, taal) for taal in d.talen],
            organization=wie,
            cost_options=[self._cost(d, sid)],
            required_documents=[{"id": self.id("meenemen", d.id, n), "service_id": sid, "document": wat} for n, wat in enumerate(d.meenemen)],
            attributes=[self._attribute(sid, term) for code in d.onderwerpen if (term := self.termen.get(code))],
        )

    def taxonomies(self) -> list[Rij]:
        """Give the one taxonomy there is: the topics."""
        naam = f"Onderwerpen van {self.wijk.instellingen.naam}"
        return [{"id": self.id("taxonomie"), "name": naam, "description": "Soorten vragen van bewoners, in gewone woorden."}]

    def taxonomy_terms(self) -> list[Rij]:
        """Give every topic."""
        return list(self.termen.values())

    def _term(self, o: Any) -> Rij:
        vast = {"taxonomy": self.taxonomies()[0]["name"], "taxonomy_id": self.id("taxonomie"), "language": "nl"}
        return {"id": self.id("onderwerp", o.id), "code": o.id, "name": o.naam, "description": o.kort, **vast}

    def _attribute(self, sid: str, term: Rij) -> Rij:
        vast = {"link_type": "taxonomy_term", "link_entity": "service", "taxonomy_term_id": term["id"], "taxonomy_term": term}
        return {"id": self.id("kenmerk", sid, term["code"]), "link_id": sid, "value": term["name"], **vast}

    def _alert(self, d: Any) -> str:
        if d.melding:
            return d.melding.tekst
        return "" if d.status != "nog niet bevestigd" and d.gecontroleerd.vers(self.wijk.today) else ONBEVESTIGD

    def _bereik(self, d: Any) -> list[tuple[str, str]]:
        if d.overal and not d.bereik:
            return [("wijk", self.wijk.instellingen.naam)]
        return [(b.code, b.naam) for b in self.wijk.instellingen.buurten if b.code in d.bereik]

    def _cost(self, d: Any, sid: str) -> Rij:
        bedrag = None if d.kosten.bedrag is None else float(d.kosten.bedrag)
        return vol(id=self.id("kosten", d.id), service_id=sid, currency="EUR", amount=bedrag, amount_description=str(d.kosten))

    def _phones(self, sleutel: str, id_: str, nummer: str) -> list[Rij]:
        return [{"id": self.id("telefoon", id_), sleutel: id_, "number": telefoon(nummer), "type": "voice"}] if nummer else []

    def _language(self, sleutel: str, id_: str, taal: str) -> Rij:
        return {"id": self.id("taal", id_, taal), sleutel: id_, "name": taal, "code": TALEN[taal]}

    def _contact(self, o: Any, n: int, c: Any) -> Rij:
        """Give a role; who it is and a number or address of their own are of a person, and stay here."""
        return vol(id=self.id("contact", o.id, n), organization_id=self.id("organisatie", o.id), title=c.rol)

    def _schedules(self, sid: str, tijden: Any) -> list[Rij]:
        van = self.wijk.today
        rijen = hsds_rows(tijden, van, van + timedelta(days=HORIZON), self.wijk.kalender)
        return [{"id": self.id("tijden", sid, n), "service_id": sid, **rij} for n, rij in enumerate(rijen)]

    def _service_at_location(self, d: Any, sid: str, plek: Rij) -> Rij:
        return {"id": self.id("dienst-op-plek", d.id, plek["id"]), "service_id": sid, "location_id": plek["id"], "location": plek}

    def _plekken(self, codes: Iterable[str | None]) -> list[Rij]:
        return [plek for code in codes if (plek := self.plekken.get(code or ""))]

    def location(self, plek: Any) -> Rij:
        """Give one place."""
        lid = self.id("locatie", plek.id)
        lat, lon = plek.punt or (None, None)
        toegang = plek.toegankelijk
        return vol(
            id=lid,
            location_type=SOORT[plek.soort],
            name=plek.naam,
            transportation=plek.route,
            latitude=lat,
            longitude=lon,
            url=plek.website,
            addresses=[self._address(lid, plek)] if plek.adres else [],
            phones=self._phones("location_id", lid, plek.telefoon),
            accessibility=[
                {"id": self.id("toegankelijk", plek.id, naam), "location_id": lid, "description": f"{naam}: {getattr(toegang, naam)}"}
                for naam in type(toegang).model_fields
                if getattr(toegang, naam) != "onbekend"
            ],
        )

    def _address(self, lid: str, plek: Any) -> Rij:
        waar = {"address_1": plek.straat, "city": plek.plaats, "state_province": "", "postal_code": plek.postcode, "country": "NL"}
        buurt = next((b.naam for b in self.wijk.instellingen.buurten if b.code == plek.buurt), "")
        return {"id": self.id("adres", plek.id), "location_id": lid, **waar, "address_type": "physical"} | vol(region=buurt)
