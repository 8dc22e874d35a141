"""Be what came out of a wijkdialoog: the questions that were asked, the answers, and what was done about each since."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Final

from wijkpers.blocks import Geschreven
from wijkpers.fields import Alinea, Datum, Getal, Groep, Keuze, Lijst, Tekst, Verwijzing
from wijkpers.schema import Bezwaar, Kind, Model, bezwaar

STANDEN: Final = ("gehoord", "mee bezig", "gedaan", "kan niet")  # where a question is, from beginning to end


class Stap(Model):
    """Be one thing that was done about a question, and where it is since."""

    datum: Annotated[date, Datum(label="Datum")]
    stand: Annotated[str, Keuze(label="Stand", keuzes=STANDEN, ook={"bezig": "mee bezig", "klaar": "gedaan", "nee": "kan niet"})]
    wat: Annotated[str, Tekst(label="Wat is ermee gedaan", max=300)]


class Vraag(Model):
    """Be one question, its answer, and what came of it."""

    vraag: Annotated[str, Tekst(label="Vraag", hint="In de woorden van wie hem stelde, zonder naam.", max=240)]
    antwoord: Annotated[str, Alinea(label="Antwoord", hint="Wat er die avond op gezegd is.", max=1200)] = ""
    stappen: Annotated[tuple[Stap, ...], Lijst(label="Stappen", hint="De oudste eerst; zet er een bij als er iets gebeurt.", van=Groep(model=Stap))] = ()

    @property
    def stand(self) -> str:
        """Give where it is now."""
        return self.stappen[-1].stand if self.stappen else STANDEN[0]

    def controleer(self) -> Iterator[Bezwaar]:
        """Ask for steps in their order, and for a reason when the answer is no."""
        for nummer, (vorige, stap) in enumerate(zip(self.stappen, self.stappen[1:], strict=False), 1):
            if stap.datum < vorige.datum:
                yield bezwaar(f"stappen.{nummer}", "WK755", dag=stap.datum.isoformat(), vorige=vorige.datum.isoformat())
        if self.stand == "kan niet" and not self.antwoord:
            yield bezwaar("antwoord", "WK756")


class Dialoog(Geschreven):
    """Hold the report of one wijkdialoog; its text tells about the evening."""

    kort: Annotated[str, Tekst(label="Kort", hint="Waar ging het over, in één of twee zinnen.", max=300)]
    datum: Annotated[date, Datum(label="Datum", hint="De dag van de dialoog.", eerste=1990)]
    aanwezig: Annotated[int | None, Getal(label="Aantal mensen", min=1, max=5000)] = None
    activiteit: Annotated[str | None, Verwijzing(label="Activiteit", naar_soort=("activiteit",))] = None
    verhaal: Annotated[str | None, Verwijzing(label="Verhaal", hint="Het groot verhaal, als het daarover ging.", naar_soort=("verhaal",))] = None
    vragen: Annotated[tuple[Vraag, ...], Lijst(label="Vragen", van=Groep(model=Vraag))]

    def zichtbaar(self, today: date) -> bool:
        """Hide what is unfinished, and an evening that is still to come."""
        return super().zichtbaar(today) and self.datum <= today

    def sorteer_op(self) -> Any:
        """Put the newest first."""
        return -self.datum.toordinal()


KIND = Kind(
    naam="dialoog",
    label="Wijkdialoog",
    meervoud="wijkdialogen",
    uitleg="Het verslag van een wijkdialoog: vraag, antwoord, en wat ermee gedaan is.",
    model=Dialoog,
    waar="content/dialogen",
    adres="wijkdialoog/{id}/",
    lijst="wijkdialoog/",
    lijst_titel="Wijkdialoog",
    kanaal="dialoog",
    schema_org="Article",
)
