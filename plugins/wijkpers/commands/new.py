"""Start a new item from the example of its kind."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from wijkpers.commands.basis import GEBRUIK, OK, Command, today
from wijkpers.problems import WijkError, nearest, tell
from wijkpers.schema import Kind, discover
from wijkpers.text import slug


def opties(parser: argparse.ArgumentParser) -> None:
    """Add kind and title."""
    parser.add_argument("soort", help="wat je wilt maken: " + ", ".join(discover()))
    parser.add_argument("titel", nargs="+", help="de titel of naam")


def run(args: argparse.Namespace) -> int:
    """Write a Markdown file, or show the YAML to paste into the list."""
    kind = discover().get(args.soort)
    if kind is None:
        tell(f'"{args.soort}" is geen soort; {nearest(args.soort, discover()) or "kies uit: " + ", ".join(discover())}')
        return GEBRUIK
    titel = " ".join(args.titel)
    code = slug(titel)
    if not code:
        tell("Geef een titel met letters of cijfers.")
        return GEBRUIK
    vandaag, voorbeeld = today(args), kind.voorbeeld().read_text(encoding="utf-8")
    if kind.vorm != "markdown":
        print(_vul_in(voorbeeld, titel, code, vandaag.isoformat()), end="")  # noqa: T201 - output to paste or redirect
        tell(f"Plak dit in {kind.waar or 'data/organisations.yaml, onder aanbod: of contacten:'}.")
        return OK
    tekst = _vul_in(_voor_deze_wijk(args, kind, voorbeeld), titel, code, vandaag.isoformat()).replace("---\n", "---\nstatus: concept\n", 1)
    nummer = re.search(r"^nummer: (\S+)$", tekst, re.MULTILINE)  # an edition is called by it
    return _schrijf(args.root.resolve() / kind.waar / f"{nummer[1] if nummer else code}.md", tekst)


def _voor_deze_wijk(args: argparse.Namespace, kind: Kind, voorbeeld: str) -> str:
    """Fit the example to the wijk, unless that cannot be read now."""
    from wijkpers.wijk.beginnen import ingepast
    from wijkpers.wijk.laden import load

    try:
        return ingepast(voorbeeld, kind, load(args.root.resolve(), today(args), intern=True))
    except WijkError:
        tell("In de wijk staat nu een fout. Kijk namen en plekken in dit stuk daarom zelf na: publish.py check")
        return voorbeeld


def _schrijf(pad: Path, tekst: str) -> int:
    if pad.exists():
        tell(f"{pad} bestaat al. Kies een andere titel.")
        return GEBRUIK
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(tekst, encoding="utf-8")
    tell(f"Gemaakt: {pad}. Vul het in en haal status: concept weg als het klaar is.")
    return OK


def _vul_in(tekst: str, titel: str, code: str, vandaag: str) -> str:
    """Put title, code and today's date in an example."""
    geciteerd = f'"{titel.replace(chr(34), chr(39))}"'
    tekst = re.sub(r"^(\W*)(titel|naam|rol): .*$", lambda m: f"{m[1]}{m[2]}: {geciteerd}", tekst, count=1, flags=re.MULTILINE)
    tekst = re.sub(r"^(\W*)code: .*$", lambda m: f"{m[1]}code: {code}", tekst, count=1, flags=re.MULTILINE)
    return re.sub(r"^datum: .*$", f"datum: {vandaag}", tekst, count=1, flags=re.MULTILINE)


COMMAND = Command("new", "nieuw", "begin een nieuw stuk", run, opties)
