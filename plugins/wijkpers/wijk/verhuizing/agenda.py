"""Read a calendar (ICS): what is still to come becomes activities, with their rows of hours; what nobody can know is asked of a person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrulestr

from wijkpers.klok import AMSTERDAM
from wijkpers.text import DAGEN, tijd
from wijkpers.wijk import Wijk
from wijkpers.wijk.verhuizing.basis import Bron, Verhuizing
from wijkpers.wijk.verhuizing.gebeurtenis import maak_activiteit
from wijkpers.wijk.verhuizing.opmaak import naar_markdown
from wijkpers.wijk.verhuizing.tekens import als_alinea, als_woorden
from wijkpers.wijk.verhuizing.wordpress import als_unicode

_DAG: Final = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), DAGEN, strict=True))
_RANG: Final = {"1": "1e", "2": "2e", "3": "3e", "4": "4e", "-1": "laatste"}
_VOORUIT: Final = timedelta(days=400)
_MEEST: Final = 60

Velden = dict[str, list[tuple[dict[str, str], str]]]


def lees_agenda(ruw: bytes, naam: str, wijk: Wijk) -> Verhuizing:
    """Give an activity for everything in a calendar that is not over; changes of a single time belong to their series. Raises ValueError for no calendar."""
    tekst = als_unicode(ruw)
    if "BEGIN:VCALENDAR" not in tekst.upper():
        raise ValueError("dit is geen agenda: daarin staat BEGIN:VCALENDAR")
    uit = Verhuizing(naam, "agenda")
    per_uid: dict[str, list[Velden]] = defaultdict(list)
    blokken = list(_blokken(tekst))
    for n, blok in enumerate(blokken):
        per_uid[_waarde(blok, "UID") or str(n)].append(blok)
    if (begonnen := tekst.upper().count("BEGIN:VEVENT")) > len(blokken):
        uit.meld("WK730", aantal=len(blokken), totaal=begonnen)
    voorbij = 0
    for uid, rij in per_uid.items():
        stam = next((b for b in rij if "RECURRENCE-ID" not in b), rij[0])
        stuk = _activiteit(uid, naam, stam, [b for b in rij if b is not stam], wijk)
        if stuk:
            uit.stukken.append(stuk)
        else:
            voorbij += 1
    if voorbij:
        uit.meld("WK741", wat=f"{voorbij} keer iets dat voorbij is, of zonder tijd")
    return uit


def _blokken(tekst: str) -> Iterator[Velden]:
    """Give the lines of every event: long lines put together again, what stands inside an alarm left out."""
    blok: Velden | None = None
    binnen = 0
    for regel in re.sub(r"\r?\n[ \t]", "", tekst).splitlines():
        if regel.upper().startswith("BEGIN:VEVENT"):
            blok, binnen = defaultdict(list), 0
        elif blok is not None and regel.upper().startswith("BEGIN:"):
            binnen += 1
        elif blok is not None and regel.upper().startswith("END:VEVENT"):
            yield blok
            blok = None
        elif blok is not None and regel.upper().startswith("END:"):
            binnen -= 1
        elif blok is not None and not binnen and (m := re.match(r"([\w-]+)((?:;[\w-]+=(?:\"[^\"]*\"|[^:;\"]*))*):(.*)", regel)):
            opties = dict(deel.split("=", 1) for deel in re.findall(r";([\w-]+=(?:\"[^\"]*\"|[^:;\"]*))", m[2]))
            blok[m[1].upper()].append(({k.upper(): w.strip('"') for k, w in opties.items()}, m[3]))


def _waarde(blok: Velden, naam: str) -> str:
    ruw = blok[naam][0][1] if blok.get(naam) else ""
    return re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], ruw).strip()


def _momenten(blok: Velden, naam: str) -> list[datetime | date]:
    """Read days, or times as they are in Amsterdam."""
    return [moment for opties, ruw in blok.get(naam, ()) for deel in ruw.split(",") if (moment := _moment(deel.strip(), opties)) is not None]


def _moment(ruw: str, opties: dict[str, str]) -> datetime | date | None:
    try:
        if re.fullmatch(r"\d{8}", ruw):
            return datetime.strptime(ruw, "%Y%m%d").date()
        kaal = datetime.strptime(ruw.rstrip("Z"), "%Y%m%dT%H%M%S")
        if ruw.endswith("Z"):
            return kaal.replace(tzinfo=ZoneInfo("UTC")).astimezone(AMSTERDAM).replace(tzinfo=None)
        zone = ZoneInfo(opties["TZID"]) if "TZID" in opties else AMSTERDAM
        return kaal.replace(tzinfo=zone).astimezone(AMSTERDAM).replace(tzinfo=None)
    except ZoneInfoNotFoundError:
        return kaal
    except ValueError:
        return None


def _activiteit(uid: str, bestand: str, blok: Velden, anders: list[Velden], wijk: Wijk) -> Bron | None:
    """Turn an event into an activity; nothing for one that is over."""
    begin = next(iter(_momenten(blok, "DTSTART")), None)
    if begin is None or not (rijen := _tijden(blok, begin, anders, wijk.today)):
        return None
    stuk = Bron(f"{bestand}, {uid[:80]}", "activiteit", " ".join(_waarde(blok, "SUMMARY").split()))
    uitleg = _waarde(blok, "DESCRIPTION")
    stuk.tekst = (
        naar_markdown(uitleg, stuk, lambda wat: None, regels=True) if "<" in uitleg else "\n\n".join(als_alinea(als_woorden(a)) for a in uitleg.split("\n\n"))
    )
    plat = " ".join(re.sub(r"<[^>]*>", " ", uitleg).split())
    stuk = maak_activiteit(stuk, wijk, rijen, plat, " ".join(_waarde(blok, "LOCATION").split()))
    if _waarde(blok, "STATUS") == "CANCELLED":
        stuk.velden["status"] = "afgelast"
    return stuk


# --- hours


def _tijden(blok: Velden, begin: datetime | date, anders: list[Velden], today: date) -> list[dict[str, Any]]:
    """Give the rows: a rhythm that we know, else the days themselves; empty when all of it is over."""
    uren, dagen = _uren(blok, begin)
    if not blok.get("RRULE"):
        dag = _dag(begin)
        losse = [dag, *map(_dag, _momenten(blok, "RDATE"))]
        meer = {"tot_en_met": (dag + timedelta(days=dagen)).isoformat()} if dagen else {}
        return [{"datum": d.isoformat(), **meer, **uren} for d in losse if d + timedelta(days=dagen) >= today]
    regel = dict(deel.split("=", 1) for deel in blok["RRULE"][0][1].upper().split(";") if "=" in deel)
    eerste, laatste, keren = _reeks(blok, begin, today)
    if laatste is not None and laatste < today:
        return []
    niet, extra = _uitzonderingen(blok, anders, today)
    ritme = _ritme(regel, _dag(begin))
    if ritme is None:
        return [{"datum": d.isoformat(), **uren} for d in keren if d >= today and d not in niet][:_MEEST] + extra
    rij = {**ritme, **uren, "vanaf": eerste.isoformat(), **({"tot_en_met": laatste.isoformat()} if laatste else {})}
    weg = [d.isoformat() for d in sorted(niet) if d >= max(eerste, today) and d in keren]
    return [rij | ({"niet_op": weg} if weg else {}) | ({"extra_op": extra} if extra else {})]


def _dag(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _uren(blok: Velden, begin: datetime | date) -> tuple[dict[str, Any], int]:
    """Give the hours of an event, and over how many days more it lasts."""
    eind = next(iter(_momenten(blok, "DTEND")), None)
    if not isinstance(begin, datetime):
        return {"hele_dag": "ja"}, max(0, (_dag(eind) - begin).days - 1) if eind else 0
    if eind is None and (m := re.fullmatch(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?", _waarde(blok, "DURATION"))):
        eind = begin + timedelta(days=int(m[1] or 0), hours=int(m[2] or 0), minutes=int(m[3] or 0))
    uren = {"van": tijd(begin.time())}
    if isinstance(eind, datetime) and eind > begin:
        nacht = (eind.date() - begin.date()).days
        return uren | {"tot": tijd(eind.time())}, nacht if nacht > 1 or (nacht == 1 and eind.time() > time(6)) else 0
    return uren, 0


def _reeks(blok: Velden, begin: datetime | date, today: date) -> tuple[date, date | None, list[date]]:
    """Give the first day, the last one (None when it goes on) and the days of the coming year."""
    start = begin if isinstance(begin, datetime) else datetime.combine(begin, time())
    ruw = re.sub(r"(UNTIL=\d{8}(?:T\d{6})?)Z", r"\1", blok["RRULE"][0][1])
    eindigt = "UNTIL=" in ruw or "COUNT=" in ruw
    keren = []
    for n, keer in enumerate(rrulestr(ruw, dtstart=start)):
        if n > 5000 or keer.date() > today + _VOORUIT:
            return start.date(), None, keren
        keren.append(keer.date())
    return start.date(), (keren[-1] if keren else start.date()) if eindigt else None, keren


def _ritme(regel: dict[str, str], eerste: date) -> dict[str, Any] | None:
    """Say a rule in our words; None when we have none for it."""
    om, dagen = regel.get("INTERVAL", "1"), [d for d in regel.get("BYDAY", "").split(",") if d]
    vreemd = set(regel) - {"FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT", "WKST"}
    if vreemd or not om.isdigit():
        return None
    if regel["FREQ"] == "WEEKLY" and all(d in _DAG for d in dagen):
        return {"dag": [_DAG[d] for d in dagen] or [DAGEN[eerste.weekday()]], "hoe_vaak": {"1": "elke week", "2": "om de week"}.get(om, f"elke {om} weken")}
    if regel["FREQ"] == "MONTHLY" and om == "1" and len(dagen) == 1 and (m := re.fullmatch(r"(-?\d)(\w\w)", dagen[0])) and m[1] in _RANG and m[2] in _DAG:
        return {"dag": _DAG[m[2]], "hoe_vaak": _RANG[m[1]]}
    return None


def _uitzonderingen(blok: Velden, anders: list[Velden], today: date) -> tuple[set[date], list[dict[str, str]]]:
    """Give the days that fall away, and the times that came instead or beside them."""
    niet, extra = {_dag(d) for d in _momenten(blok, "EXDATE")}, []
    for ander in anders:
        niet |= {_dag(d) for d in _momenten(ander, "RECURRENCE-ID")}
        nieuw = next(iter(_momenten(ander, "DTSTART")), None)
        if nieuw is not None and _waarde(ander, "STATUS") != "CANCELLED" and _dag(nieuw) >= today:
            extra.append({"datum": _dag(nieuw).isoformat(), **_uren(ander, nieuw)[0]})
    extra += [{"datum": _dag(d).isoformat(), **_uren(blok, d)[0]} for d in _momenten(blok, "RDATE") if _dag(d) >= today]
    return niet, extra
