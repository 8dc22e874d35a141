"""Write the reference pages of the redactie from what the code declares: fields, messages, commands, words."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from wijkpers.channel import kanalen
from wijkpers.fields import Groep, Keuze, Lijst, Veld, Verwijzing
from wijkpers.meldingen import MELDINGEN
from wijkpers.schema import discover, velden, verplicht
from wijkpers.wijk.instellingen import Instellingen

_GEMAAKT = "<!-- Gemaakt door `make docs` uit de code; pas daar iets aan. -->\n"


def bladzijden(parser: argparse.ArgumentParser) -> Mapping[str, str]:
    """Return the text of every generated page by its path below docs/."""
    return {
        "velden.nl.md": "\n".join(_velden()) + "\n",
        "meldingen.nl.md": "\n".join(_meldingen()) + "\n",
        "opdrachten.nl.md": "\n".join(_opdrachten(parser)) + "\n",
        "woordenlijst.nl.md": "\n".join(_woordenlijst()) + "\n",
    }


def _velden() -> Iterator[str]:
    yield f"# Wat je kunt invullen\n\n{_GEMAAKT}\nPer soort: welke velden er zijn, en welke je moet invullen. Een voorbeeld staat eronder."
    yield from _model("De wijk", "Waar: `data/wijk.yaml`.", Instellingen)
    gezien: dict[str, type[BaseModel]] = {}
    for kind in discover().values():
        waar = {"markdown": f"Waar: `{kind.waar}/<webadres>.md`.", "lijst": f"Waar: `{kind.waar}`.", "ingesloten": "Waar: in een organisatie."}[kind.vorm]
        yield from _model(kind.label, f"{kind.uitleg} {waar}", kind.model)
        taal = "markdown" if kind.vorm == "markdown" else "yaml"
        yield f"\nVoorbeeld:\n\n```{taal}\n{kind.voorbeeld().read_text(encoding='utf-8').rstrip()}\n```"
        gezien |= _blokken(kind.model)
    yield "\n## Blokken\n\nDeze blokken komen bij meer soorten voor."
    for naam, model in sorted(gezien.items()):
        yield from _model(naam, "", model, niveau="###")


def _blokken(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    kinds = {kind.model for kind in discover().values()}
    gevonden: dict[str, type[BaseModel]] = {}
    for veld in velden(model).values():
        binnen = veld.van if isinstance(veld, Lijst) else veld
        if isinstance(binnen, Groep) and binnen.klasse() not in kinds:
            gevonden |= {binnen.klasse().__name__: binnen.klasse()} | _blokken(binnen.klasse())
    return gevonden


def _model(titel: str, uitleg: str, model: type[BaseModel], niveau: str = "##") -> Iterator[str]:
    yield f"\n{niveau} {titel}\n\n{uitleg}\n".replace("\n\n\n", "\n\n")
    yield "| veld | moet | wat |\n|---|---|---|"
    for naam, veld in velden(model).items():
        yield f"| `{naam}` | {'ja' if verplicht(model, naam) else ''} | {_wat(veld)} |"


def _wat(veld: Veld) -> str:
    binnen = veld.van if isinstance(veld, Lijst) else veld
    delen = [veld.label + ".", veld.hint]
    if isinstance(veld, Lijst):
        delen.append("Meer mag: een lijst.")
    if isinstance(binnen, Keuze):
        delen.append(f"Kies uit: {', '.join(binnen.keuzes)}.")
    elif isinstance(binnen, Verwijzing):
        delen.append(f"De code van een {' of '.join(binnen.naar_soort)}.")
    elif isinstance(binnen, Groep):
        delen.append(f"Een blok: zie {binnen.klasse().__name__}.")
    elif veld.hint == "" and binnen.voorbeeld() != "voorbeeld":
        delen.append(f"Zoals `{binnen.voorbeeld()}`.")
    if veld.privacy == "intern":
        delen.append("Komt nooit op de site.")
    return " ".join(filter(None, delen)).replace("|", "\\|")


def _meldingen() -> Iterator[str]:
    yield f"# Meldingen en wat je eraan doet\n\n{_GEMAAKT}\nElke melding heeft een code. Bij een fout verschijnt er niets; bij een waarschuwing wel."
    for m in MELDINGEN.values():
        yield f"\n## {m.code}\n\n**{m.tekst}**{' (hint)' if m.hint else ' (waarschuwing)' if m.waarschuwing else ''}\n\n{m.uitleg}"
        if m.remedie and m.remedie != "{remedie}":
            yield f"\nWat je doet: {m.remedie}."


def _opdrachten(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"# Opdrachten\n\n{_GEMAAKT}\nElke opdracht begint met `uv run publish.py`. Zonder opdracht wordt de site gemaakt."
    subs = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    gezien: set[int] = set()
    for naam, sub in subs.choices.items():
        if id(sub) in gezien:
            continue
        gezien.add(id(sub))
        andere = [n for n, s in subs.choices.items() if s is sub and n != naam]
        yield f"\n## {naam}{f' (of: {andere[0]})' if andere else ''}\n\n{sub.description.capitalize()}.\n"
        for actie in sub._actions:
            vorm = ", ".join(actie.option_strings) or actie.metavar or actie.dest
            yield f"- `{vorm}`: {actie.help}"
    yield "\n## Wat het eindcijfer zegt\n\n0 alles is goed, 1 er zitten fouten in de inhoud, 2 de opdracht klopt niet,"
    yield "3 er ontbreekt iets op deze computer, 130 onderbroken."


def _woordenlijst() -> Iterator[str]:
    yield f"# Woordenlijst\n\n{_GEMAAKT}\nDe woorden die overal hetzelfde zijn: in de bestanden, in de code en op de site."
    yield "\n| woord | wat het is |\n|---|---|"
    for kind in discover().values():
        yield f"| {kind.label.lower()} | {kind.uitleg} |"
    for kanaal in kanalen().values():
        yield f"| {kanaal.label.lower()} | {kanaal.uitleg} |"
