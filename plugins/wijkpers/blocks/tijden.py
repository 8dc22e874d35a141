"""Declare `tijden`: rows of hours, each a series or a single occasion with its exceptions; or the hours as people write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations, islice
from typing import Annotated, Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PrivateAttr, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from wijkpers.blocks.tijdvelden import Dagen, HoeVaak, NietOpVeld
from wijkpers.fields import Bron, Datum, Groep, JaNee, Keuze, Lijst, Tekst, Tijdstip, Veld, Verwijzing
from wijkpers.klok import AMSTERDAM
from wijkpers.meldingen import MELDINGEN
from wijkpers.problems import refuse
from wijkpers.recurrence import VAKANTIES, bare_days, ritme, weekdagen
from wijkpers.schema import Bezwaar, Model, bezwaar
from wijkpers.text import DAGEN, datum, opsomming, tijd
from wijkpers.tijdlezen import lees_tijden

# A night of 20.00 to 9.00 is one; 14.00 to 12.00 is a mistake.
_LANGSTE_NACHT: Final = timedelta(hours=14)


class NietOp(Model):
    """Be a day or span on which something does not happen."""

    van: Annotated[date, Datum(label="Van")]
    tot: Annotated[date | None, Datum(label="Tot en met")] = None
    reden: Annotated[str, Tekst(label="Reden", max=60)] = ""

    def controleer(self) -> Iterator[Bezwaar]:
        """Check the order."""
        if self.tot and self.tot < self.van:
            yield bezwaar("tot", "WK221", naam="tot", ander="van")


class ExtraOp(Model):
    """Be an extra occasion outside the series."""

    datum: Annotated[date, Datum(label="Datum")]
    van: Annotated[time | None, Tijdstip(label="Van")] = None
    tot: Annotated[time | None, Tijdstip(label="Tot")] = None
    opmerking: Annotated[str, Tekst(label="Opmerking", max=80)] = ""

    def controleer(self) -> Iterator[Bezwaar]:
        """Check the hours; an end without a begin is judged by the row."""
        yield from _uren(self.van, self.tot, self.datum)


class Tijden(Model):
    """Be one row of hours: a series or a single occasion, with its exceptions."""

    dag: Annotated[tuple[str, ...], Dagen(label="Dag", hint="Zoals `dinsdag`, `[ma, wo]` of `ma-vr`.", naar=Bron("schedule.byday", "Schedule.byDay"))] = ()
    datum: Annotated[
        date | None,
        Datum(
            label="Datum",
            hint="Voor iets dat één keer gebeurt. Met tot_en_met erbij: elke dag van die dag tot en met de laatste.",
            naar=Bron("schedule.dtstart", "Event.startDate"),
        ),
    ] = None
    van: Annotated[time | None, Tijdstip(label="Van", naar=Bron("schedule.opens_at", "Schedule.startTime"))] = None
    tot: Annotated[time | None, Tijdstip(label="Tot", hint="Na middernacht mag: van 22.00 tot 2.00.", naar=Bron("schedule.closes_at", "Schedule.endTime"))] = (
        None
    )
    hele_dag: Annotated[bool, JaNee(label="Hele dag")] = False
    hoe_vaak: Annotated[
        str, HoeVaak(label="Hoe vaak", hint="Leeg is elke week. 1e is de eerste van de maand.", naar=Bron("schedule.freq", "Schedule.repeatFrequency"))
    ] = ""
    vanaf: Annotated[date | None, Datum(label="Vanaf", naar=Bron("schedule.valid_from", "Schedule.startDate"))] = None
    tot_en_met: Annotated[date | None, Datum(label="Tot en met", naar=Bron("schedule.valid_to", "Schedule.endDate"))] = None
    niet_in: Annotated[
        tuple[str, ...],
        Lijst(
            label="Niet in",
            hint="schoolvakantie is elke schoolvakantie van de regio van de wijk.",
            van=Keuze(
                keuzes=("schoolvakantie", *VAKANTIES, "feestdagen", "zomerstop"),
                ook={"schoolvakanties": "schoolvakantie", "vakantie": "schoolvakantie", "feestdag": "feestdagen", "krokusvakantie": "voorjaarsvakantie"},
            ),
            komma=True,
            naar=Bron("", "Schedule.exceptDate"),
        ),
    ] = ()
    niet_op: Annotated[tuple[NietOp, ...], Lijst(label="Niet op", van=NietOpVeld(model=NietOp, kort="van"), komma=True)] = ()
    extra_op: Annotated[tuple[ExtraOp, ...], Lijst(label="Extra op", van=Groep(model=ExtraOp, kort="datum"), komma=True)] = ()
    afspraak: Annotated[str, Keuze(label="Afspraak", keuzes=("inloop", "bellen", "aanmelden"), naar=Bron("schedule.attending_type", ""))] = ""
    ook_telefonisch: Annotated[bool, JaNee(label="Ook telefonisch", hint="Je kunt in deze uren ook bellen.")] = False
    locatie: Annotated[str | None, Verwijzing(label="Andere plek", naar_soort=("locatie",), hint="Alleen als het niet de gewone plek is.")] = None
    opmerking: Annotated[str, Tekst(label="Opmerking", max=80)] = ""
    _plaats: int | None = PrivateAttr(default=None)

    @property
    def plaats(self) -> int | None:
        """Give the place in the list of the file: one line of text there may be several rows here."""
        return self._plaats

    def controleer(self) -> Iterator[Bezwaar]:
        """Check that there is a day and an hour, that they exist and are in order, and that no exception is for nothing."""
        onaf = tuple(self._ontbreekt())
        yield from onaf
        yield from _uren(self.van, self.tot, self.datum if not self.hoe_vaak or self.hoe_vaak == "eenmalig" else None)
        for n, extra in enumerate(self.extra_op):
            if extra.tot and not extra.van:
                yield from (replace(b, veld=f"extra_op.{n}.tot") for b in _uren(self.van, extra.tot, extra.datum))
        begin = "vanaf" if self.vanaf else "datum"
        if self.tot_en_met and self.tot_en_met < (self.vanaf or self.datum or self.tot_en_met):
            yield bezwaar("tot_en_met", "WK221", naam="tot_en_met", ander=begin)
        elif not onaf:
            yield from self._tegenspraak()

    def _ontbreekt(self) -> Iterator[Bezwaar]:
        if not self.dag and not self.datum and self.hoe_vaak != "elke dag":
            yield bezwaar("dag", "WK222", namen="dag of datum", remedie="noem de dag van de week, of de datum")
        elif self.hoe_vaak in ("eenmalig", "elke maand", "elk jaar") and not self.datum:
            yield bezwaar("hoe_vaak", "WK222", namen="datum", remedie=f'bij "{self.hoe_vaak}" hoort de datum van de (eerste) keer')
        elif ritme(self).eenheid == "rang" and not self.dag:
            yield bezwaar("dag", "WK222", namen="dag", remedie=f'bij "{self.hoe_vaak}" hoort de dag van de week')
        if self.van is None and not self.hele_dag:
            yield bezwaar("van", "WK222", namen="van of hele_dag", remedie="zet erbij hoe laat het begint, of hele_dag: ja")
        if (self.hoe_vaak == "om de week" or "weken" in self.hoe_vaak) and not (self.vanaf or self.datum):
            yield bezwaar("vanaf", "WK222", namen="vanaf", remedie="zet erbij vanaf welke dag we tellen, zoals vanaf: 2026-09-01")

    def _tegenspraak(self) -> Iterator[Bezwaar]:
        if self.hele_dag and self.van:
            yield bezwaar("hele_dag", "WK243", een="hele_dag", ander="van", remedie="haal één van de twee weg")
        elif self.datum and self.vanaf:
            yield bezwaar("vanaf", "WK243", een="datum", ander="vanaf", remedie="datum is al de eerste keer: haal vanaf weg")
        elif self.hoe_vaak == "eenmalig" and self.tot_en_met:
            yield bezwaar(
                "tot_en_met", "WK243", een="eenmalig", ander="tot_en_met", remedie="haal hoe_vaak weg: dan is het elke dag, van datum tot en met tot_en_met"
            )
        elif self.datum and self.dag and (len(self.dag) > 1 or ritme(self).eenheid in ("maand", "jaar")) and ritme(self).eenheid not in ("dag", "week", "rang"):
            yield bezwaar("dag", "WK243", een="datum", ander="dag", remedie="de datum zegt al welke dag het is: haal dag weg, of maak er twee rijen van")
        elif self.datum and self.dag and self.datum.weekday() not in weekdagen(self):
            yield bezwaar("datum", "WK244", datum=datum(self.datum), dag=DAGEN[self.datum.weekday()], dagen=_dagen(self))
        elif self._nooit():
            yield bezwaar("tot_en_met" if self.tot_en_met else "niet_op", "WK245")
        else:
            yield from (replace(b, veld=f"niet_op.{n}") for n, x in enumerate(self.niet_op) if not x.tot for b in self._voor_niets(x.van))

    def _nooit(self) -> bool:
        """Tell whether no day of the row is left; an endless row always has one."""
        if ritme(self).eenheid == "keer":
            return any(self.datum and x.van <= self.datum <= (x.tot or x.van) for x in self.niet_op) and not self.extra_op
        return bool(self.tot_en_met) and not any(bare_days(self, self.vanaf or self.datum or self.tot_en_met - timedelta(400), self.tot_en_met))

    def _voor_niets(self, dag: date) -> Iterator[Bezwaar]:
        """Warn for an exception on a day on which nothing happens anyway: it is often a mistake in the date."""
        if any(bare_days(self, dag, dag)):
            return
        if dag.weekday() not in weekdagen(self) and ritme(self).eenheid in ("dag", "week", "rang"):
            yield bezwaar("niet_op", "WK246", datum=f"{datum(dag, 'dag').split(' ', 1)[1]}", dag=DAGEN[dag.weekday()], dagen=_dagen(self))
        else:
            wel = [*bare_days(self, dag - timedelta(40), dag)][-1:] + list(islice(bare_days(self, dag, dag + timedelta(40)), 1))
            yield bezwaar("niet_op", "WK247", datum=datum(dag), wel=f", wel op {opsomming(datum(d) for d in wel)}" if wel else "")


def _dagen(rij: Tijden) -> str:
    return opsomming(DAGEN[dag] for dag in weekdagen(rij))


def _uren(van: time | None, tot: time | None, dag: date | None) -> Iterator[Bezwaar]:
    """Object to an end before the start, and to a time of day that a single date does not have."""
    if van and van == tot:
        yield bezwaar("tot", "WK253", tijd=tijd(van))
    elif van and tot and tot < van and datetime.combine(date(2000, 1, 2), tot) - datetime.combine(date(2000, 1, 1), van) > _LANGSTE_NACHT:
        yield bezwaar("tot", "WK241", van=tijd(van), tot=tijd(tot))
    for naam, uur in (("van", van), ("tot", tot)) if dag else ():
        if uur and dag and _overgeslagen(dag, uur):
            yield bezwaar(naam, "WK242", datum=datum(dag), tijd=tijd(uur))


def _overgeslagen(dag: date, uur: time) -> bool:
    moment = datetime.combine(dag, uur, AMSTERDAM)
    return moment.astimezone(UTC).astimezone(AMSTERDAM).time() != uur


def _niet_op_waar(rijen: tuple[Tijden, ...]) -> tuple[Tijden, ...]:
    """Leave an exception only with the rows of its line that have the day; with none of them it stays, to be warned for."""

    def hier(rij: Tijden, x: NietOp) -> bool:
        return bool(x.tot) or any(bare_days(rij, x.van, x.van)) or not any(any(bare_days(ander, x.van, x.van)) for ander in rijen)

    return tuple(rij.model_copy(update={"niet_op": tuple(x for x in rij.niet_op if hier(rij, x))}) if rij.niet_op else rij for rij in rijen)


def door_elkaar(rijen: tuple[Tijden, ...], veld: str) -> Iterator[Bezwaar]:
    """Warn for weekly rows of one place that overlap on a day: a reader cannot know which is true. `veld` is the field that holds them."""
    week = [
        (n, rij) for n, rij in enumerate(rijen) if not rij.datum and ritme(rij)[:2] in (("week", 1), ("dag", 1)) and rij.van and rij.tot and rij.van < rij.tot
    ]
    for (_, een), (n, ander) in combinations(week, 2):
        samen = [dag for dag in weekdagen(een) if dag in weekdagen(ander)]
        tegelijk = een.van < ander.tot and ander.van < een.tot and een.locatie == ander.locatie and een.afspraak == ander.afspraak  # ty: ignore[unsupported-operator]
        na = (een.vanaf and ander.tot_en_met and ander.tot_en_met < een.vanaf) or (ander.vanaf and een.tot_en_met and een.tot_en_met < ander.vanaf)
        if samen and tegelijk and not na:
            tijden = [f"{tijd(rij.van)}-{tijd(rij.tot)}" for rij in (een, ander) if rij.van and rij.tot]
            yield bezwaar(
                f"{veld}.{ander.plaats if ander.plaats is not None else n}", "WK254", dagen=opsomming(DAGEN[d] for d in samen), een=tijden[0], ander=tijden[1]
            )


@dataclass(frozen=True, kw_only=True)
class TijdenLijst(Lijst):
    """Take the rows of `tijden`. A text in the place of a row is hours as people write them, and may be several rows."""

    van: Veld = field(default_factory=lambda: Groep(model=Tijden))
    hint: str = "In woorden (`ma-vr 9:00-17:00`), of rijen met dag, van en tot."

    def _row(self, waarde: object, parse: ValidatorFunctionWrapHandler) -> tuple[Tijden, ...]:
        if not isinstance(waarde, str):
            return (parse(waarde),)
        ruw, rest = lees_tijden(waarde)
        if rest or not ruw:
            refuse("WK248", waarde=(rest or waarde)[:60])
        rijen = _niet_op_waar(tuple(parse(rij) for rij in ruw))
        for klacht in (b for rij in rijen for b in rij.controleer() if not MELDINGEN[b.code].waarschuwing):
            refuse(klacht.code, **klacht.waarden)  # ty: ignore[invalid-argument-type] - the code of an objection is one of ours
        return rijen

    def widget(self) -> dict[str, Any]:
        """Ask for rows: words are for who writes in the file."""
        return super().widget() | {"hint": "Een rij voor elke vaste tijd, of voor elke losse datum."}

    def voluit(self, waarde: object) -> list[object]:
        """Write the rows out that words stand for, when they can be read."""
        gelezen = ((regel, lees_tijden(regel) if isinstance(regel, str) else ((), "")) for regel in super().voluit(waarde))
        return [rij for regel, (ruw, rest) in gelezen for rij in (ruw if ruw and not rest else (regel,))]

    def _flat(self, waarde: list[tuple[Tijden, ...]]) -> tuple[Tijden, ...]:
        for plaats, rijen in enumerate(waarde):
            for rij in rijen:
                rij._plaats = plaats
        return tuple(rij for rijen in waarde for rij in rijen)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Parse each row by itself, so that an error knows its place in the list."""
        row = core_schema.no_info_wrap_validator_function(self._row, self.van.__get_pydantic_core_schema__(source, handler))
        return core_schema.no_info_before_validator_function(self.rijen, core_schema.no_info_after_validator_function(self._flat, core_schema.list_schema(row)))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe a row, and the text that may stand for it."""
        beschreven = super().__get_pydantic_json_schema__(schema, handler)
        tekst = {"type": "string", "examples": ["ma-vr 9:00-17:00", "elke 1e dinsdag van de maand van 10.00 tot 12.00 uur"]}
        rij = {"anyOf": [tekst, beschreven["anyOf"][1]]}
        return {**beschreven, "anyOf": [{"type": "array", "items": rij}, rij]}
