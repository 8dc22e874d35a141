"""Make a new wijk: everything that a redactie needs to begin, filled in with what a few questions told, and nothing of anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkpers import HUIS, __version__
from wijkpers.channel import kanaalnamen
from wijkpers.start import hosting, motor
from wijkpers.start.profielen import PROFIELEN
from wijkpers.start.voorkant import teken
from wijkpers.text import datum, slug, telefoon
from wijkpers.wijk.overnemen import lezer
from wijkpers.wijk.schrijven import als_yaml

_SJABLONEN: Final = Path(__file__).parent / "sjablonen"
_BLAD_VAN_DE_DEMO: Final = "De Oversteek"


@dataclass(frozen=True)
class Antwoorden:
    """Hold what was answered; only name, place and telephone have no answer of our own."""

    naam: str
    plaats: str
    telefoon: str
    profiel: str = "wijkcooperatie"
    collectief: str = ""
    magazine: str = ""
    email: str = ""
    url: str = ""
    buurten: str = ""
    schoolregio: str = "Midden"
    plek: str = ""
    straat: str = ""
    postcode: str = ""


def bestanden(a: Antwoorden, today: date, host: str, bron: str) -> Iterator[tuple[str, bytes]]:
    """Give every file of a new wijk by its path; `bron` is the requirement by which pip finds the engine."""
    env = Environment(loader=FileSystemLoader(_SJABLONEN), autoescape=False, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.keep_trailing_newline = True
    env.filters |= {"yaml": als_yaml, "datum": datum, "slug": slug}
    waarden = _waarden(a, today)
    anders = {"activiteit.md": f"{slug(waarden['profiel'].activiteit)}.md", "uitgave.md": f"{waarden['nummer']}.md", "punt.gitignore": ".gitignore"}
    for pad in sorted(p for p in _SJABLONEN.rglob("*") if p.is_file() and p.suffix != ".pyc"):
        naam = pad.relative_to(_SJABLONEN)
        stam = naam.name.removesuffix(".j2")
        yield naam.with_name(anders.get(stam, stam)).as_posix(), env.get_template(naam.as_posix()).render(waarden).encode()
    onderwerpen = (HUIS / "data/onderwerpen.yaml").read_text(encoding="utf-8")
    yield "data/onderwerpen.yaml", onderwerpen.replace(_BLAD_VAN_DE_DEMO, als_yaml(waarden["magazine"])).encode()
    yield "content/media/voorkant.jpg", teken()
    for naam, tekst in {**motor.bestanden(bron), **hosting.bestanden(host)}.items():
        yield naam, tekst.encode()


def _waarden(a: Antwoorden, today: date) -> dict[str, Any]:
    """Give what the templates see: the answers, completed, and the days of the first edition."""
    profiel = PROFIELEN[a.profiel]
    collectief = a.collectief or f"{profiel.vorm} {a.naam}"
    buurten = [naam.strip() for naam in a.buurten.split(",") if naam.strip()] or [a.naam]
    verschijnt = today + timedelta(weeks=8)
    return {
        "a": replace(a, telefoon=telefoon(lezer("organisatie", "telefoon").validate_python(a.telefoon))),
        "profiel": profiel,
        "collectief": collectief,
        "code": slug(collectief)[:40].strip("-"),
        "magazine": a.magazine or f"Wijkblad {a.naam}",
        "buurten": [{"code": slug(naam), "naam": naam} for naam in buurten],
        "plek": a.plek or (collectief if a.straat else "Deze plek volgt nog"),
        "plekcode": slug(a.plek) or "onze-plek",
        "kanalen": [naam for naam in kanaalnamen() if naam != "onderdelen"],  # the gallery shows the theme with examples of the demo
        "vandaag": today,
        "versie": __version__,
        "nummer": f"{verschijnt.year}-1",
        "verschijnt": verschijnt,
        "kopij_sluit": verschijnt - timedelta(weeks=3),
        "agenda_tot": verschijnt + timedelta(weeks=13),
    }
