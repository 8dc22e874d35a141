"""Describe an item in schema.org terms, from the mapping that its fields declare."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from wijkpers.fields import Kosten
from wijkpers.recurrence import DAYS, Reeks, expand, next_occurrences, reeksen
from wijkpers.schema import Item, soort_van, velden
from wijkpers.wijk import Wijk

_DAGEN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_JAAR = timedelta(days=365)
_STATUS = {"afgelast": "EventCancelled", "verplaatst": "EventRescheduled"}


def beschrijf(wijk: Wijk, item: Item) -> Mapping[str, Any]:
    """Return the JSON-LD of an item: its open fields that have a property in schema.org, and what its kind needs besides."""
    kind = soort_van(type(item))
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": kind.schema_org, "url": wijk.adressen.absoluut(wijk.pad(item))}
    for naam, veld in velden(type(item)).items():
        eigenschap, waarde = veld.naar.schema_org, getattr(item, naam)
        if eigenschap and "." not in eigenschap and veld.privacy != "intern" and (tekst := _waarde(waarde)):
            data[eigenschap] = tekst
    if foto := getattr(item, "beeld", None):
        data["image"] = wijk.adressen.absoluut(wijk.beelden.jpeg(foto.bestand))
    if kind.naam == "activiteit":
        data |= _evenement(wijk, item)
    if kind.naam == "oproep":
        data |= _oproep(wijk, item)
    if kind.naam == "organisatie":
        data |= _organisatie(wijk, item)
    if "author" in data:
        data["author"] = {"@type": "Person", "name": data["author"]}
    return data


def _waarde(waarde: Any) -> Any:
    """Turn what JSON-LD can say in plain words; blocks and references have their own rules."""
    match waarde:
        case date():
            return waarde.isoformat()
        case str() | int():
            return waarde
        case tuple() if waarde and all(isinstance(w, str) for w in waarde):
            return list(waarde)
        case Kosten() if not waarde.onbekend:
            return {"@type": "Offer", "price": str(waarde.bedrag or 0), "priceCurrency": "EUR"}
        case _:
            return None


def _evenement(wijk: Wijk, item: Any) -> dict[str, Any]:
    """Add what search engines ask of an event: the next occasion, the place, the organiser, the status."""
    data: dict[str, Any] = {"name": item.titel, "eventStatus": f"https://schema.org/{_STATUS.get(item.status, 'EventScheduled')}"}
    if komend := next_occurrences(item.tijden, wijk.today, 1, wijk.kalender):
        data["startDate"] = komend[0].start.isoformat()
        if komend[0].end:
            data["endDate"] = komend[0].end.isoformat()
    data["eventAttendanceMode"] = (
        f"https://schema.org/{'Online' if item.online and not item.locatie else 'Mixed' if item.online else 'Offline'}EventAttendanceMode"
    )
    if schemas := [_schedule(reeks) for reeks in reeksen(item.tijden, wijk.today, wijk.today + _JAAR, wijk.kalender) if reeks.regel]:
        data["eventSchedule"] = schemas
    locatie, organisatie = wijk.get("locatie", item.locatie), wijk.get("organisatie", item.organisatie)
    if locatie:
        data["location"] = plek(locatie)
    elif item.online:
        data["location"] = {"@type": "VirtualLocation", "url": item.online}
    if organisatie:
        data["organizer"] = {"@type": "Organization", "name": organisatie.kop, "url": wijk.adressen.absoluut(wijk.pad(organisatie))}
    return data


def _schedule(reeks: Reeks) -> dict[str, Any]:
    """Describe a series as a Schedule: the same rule, days and exceptions as its calendar."""
    regel, eerste = dict(reeks.regel), reeks.eerste
    freq, om = regel["FREQ"], regel.get("INTERVAL", "1")
    data: dict[str, Any] = {
        "@type": "Schedule",
        "repeatFrequency": f"P{om}{ {'DAILY': 'D', 'WEEKLY': 'W', 'MONTHLY': 'M', 'YEARLY': 'Y'}[freq] }",
        "startDate": eerste.start.date().isoformat(),
        "scheduleTimezone": "Europe/Amsterdam",
    }
    if reeks.until:
        data["endDate"] = reeks.until.date().isoformat()
    if not eerste.all_day:
        data["startTime"] = f"{eerste.start:%H:%M:%S}"
    if eerste.end:
        data["endTime"] = f"{eerste.end:%H:%M:%S}"
    if "BYDAY" in regel:
        data["byDay"] = [f"https://schema.org/{_DAGEN[DAYS.index(dag)]}" if dag in DAYS else dag for dag in regel["BYDAY"].split(",")]
    data |= {naam: int(regel[k]) for k, naam in (("BYMONTHDAY", "byMonthDay"), ("BYMONTH", "byMonth")) if k in regel}
    if reeks.exdates:
        data["exceptDate"] = [m.date().isoformat() for m in reeks.exdates]
    return data


def _openingsuren(organisatie: Any, wijk: Wijk) -> list[dict[str, Any]]:
    """Say on which dates of the coming fortnight the door is open: exact where `dayOfWeek` cannot be."""
    keren = expand((rij for rij in organisatie.inloop if rij.afspraak in ("", "inloop")), wijk.today, wijk.today + timedelta(days=13), wijk.kalender)
    return [
        {
            "@type": "OpeningHoursSpecification",
            "validFrom": (dag := o.start.date().isoformat()),
            "validThrough": dag,
            "dayOfWeek": f"https://schema.org/{_DAGEN[o.start.weekday()]}",
            "opens": f"{o.start:%H:%M}",
            "closes": f"{o.end:%H:%M}" if o.end else "23:59",
        }
        for o in keren
    ]


def _oproep(wijk: Wijk, item: Any) -> dict[str, Any]:
    """Describe a call as a demand or an offer, and paid work as a job; who to turn to is always the desk."""
    balie = wijk.balie(item)
    bij = {"@type": "Organization", "name": balie.naam, **({"telephone": balie.telefoon} if balie.telefoon else {})}
    if item.soort not in ("buurtbaan", "stage"):
        soort = "Offer" if item.soort == "aanbod" else "Demand"
        return {"@type": soort, "name": item.titel, "description": item.kort, "validThrough": item.verloopt.isoformat(), "seller": bij}
    werkgever: Any = wijk.get("organisatie", item.organisatie)
    return {
        "@type": "JobPosting",
        "title": item.titel,
        "description": f"{item.kort} {item.uren}. {item.vergoeding}.",
        "datePosted": item.datum.isoformat(),
        "validThrough": item.verloopt.isoformat(),
        **({"employmentType": "INTERN"} if item.soort == "stage" else {}),
        "hiringOrganization": {"@type": "Organization", "name": werkgever.naam} if werkgever else bij,
        "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": wijk.instellingen.plaats, "addressCountry": "NL"}},
        "applicationContact": {**bij, "@type": "ContactPoint"},
    }


def _organisatie(wijk: Wijk, item: Any) -> dict[str, Any]:
    """Add where it is, when one can walk in, and what one can get there."""
    data: dict[str, Any] = {}
    if locatie := wijk.get("locatie", item.locatie):
        data["location"] = plek(locatie)
    if uren := _openingsuren(item, wijk):
        data["openingHoursSpecification"] = uren
    diensten = [d for d in item.aanbod if d.zichtbaar(wijk.today)]
    if diensten:
        data["makesOffer"] = [{**(_waarde(d.kosten) or {"@type": "Offer"}), "itemOffered": _dienst(wijk, d)} for d in diensten]
    return data


def _dienst(wijk: Wijk, d: Any) -> dict[str, Any]:
    data = {"@type": "Service", "name": d.naam, "description": d.kort, "url": wijk.adressen.absoluut(wijk.pad(d))}
    soorten = [o.kop for code in d.onderwerpen if (o := wijk.get("onderwerp", code))]
    lijsten = {"serviceType": soorten, "audience": [{"@type": "Audience", "audienceType": groep} for groep in d.voor_wie]}
    return data | {naam: rij for naam, rij in lijsten.items() if rij}


def plek(locatie: Any) -> dict[str, Any]:
    """Describe a place; one that is shielded has a name and no address."""
    data: dict[str, Any] = {"@type": "Place", "name": locatie.naam}
    if locatie.adres:
        data["address"] = {
            "@type": "PostalAddress",
            "streetAddress": locatie.straat,
            "postalCode": locatie.postcode,
            "addressLocality": locatie.plaats,
            "addressCountry": "NL",
        }
    return data


def als_script(data: Mapping[str, Any]) -> Markup:
    """Serialise JSON-LD so that no text in it can end the script element."""
    tekst = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(tekst.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
