"""Look at the links to other websites. A build checks only our own; these cost a network, so they are asked only with --extern."""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from wijkpers.commands.basis import FOUTEN, OK, OMGEVING, Command, today
from wijkpers.commands.vragen import Antwoord, Vrager
from wijkpers.fields import Website
from wijkpers.problems import Problem, problem, report, tell
from wijkpers.schema import blokken, velden
from wijkpers.wijk import Wijk
from wijkpers.wijk.laden import WIJK_YAML, load

_ADRES: Final = re.compile(r"""https?://[^\s<>"'`\\|\]}]+""", re.IGNORECASE)
_NERGENS: Final = (".example", ".invalid", ".test", "example.com", "example.org", "localhost")
_CODE: Final = {"dood": "WK608", "geen naam": "WK608", "stil": "WK609", "verhuisd": "WK610"}
Plek = tuple[str, int, int, str]


def opties(parser: argparse.ArgumentParser) -> None:
    """Ask for the network, and how patient to be with it."""
    parser.add_argument("--extern", action="store_true", help="vraag elke andere website of het adres er nog is (gebruikt internet)")
    parser.add_argument("--max-time", "--hoogstens", type=float, default=300, metavar="SECONDEN", help="stop na zoveel seconden (gewoonlijk: 300)")
    parser.add_argument("--timeout", "--geduld", type=float, default=10, metavar="SECONDEN", help="wacht zo lang op één antwoord (gewoonlijk: 10)")
    parser.add_argument("--pause", "--pauze", type=float, default=1, metavar="SECONDEN", help="wacht tussen twee vragen aan één website (gewoonlijk: 1)")


def run(args: argparse.Namespace) -> int:
    """List the websites; with --extern ask them and tell what is dead, at the line where it stands."""
    wijk = load(args.root.resolve(), today(args))
    plekken = naar_buiten(wijk)
    websites = {_host(adres) for adres in plekken}
    if not args.extern:
        tell(f"{len(plekken)} adressen op {len(websites)} andere websites. Kijk of ze er nog zijn met: publish.py links --extern")
        return OK
    vrager = Vrager(f"wijkpers-linkcontrole (+{wijk.adressen.absoluut('')})", args.timeout, args.pause, args.max_time)
    antwoorden = vrager.vraag_alle(plekken)
    if len(antwoorden) > 1 and all(a.uitslag in ("stil", "geen naam") for a in antwoorden.values()):
        tell("Geen enkele website antwoordt. Heeft deze computer internet?")
        return OMGEVING
    problems = meldingen(plekken, antwoorden)
    if problems:
        tell(report(problems))
    tell(_samenvatting(plekken, antwoorden))
    return FOUTEN if any(p.code == "WK608" for p in problems) else OK


def naar_buiten(wijk: Wijk) -> Mapping[str, list[Plek]]:
    """Give every address of another website in what may be published, with the lines where it stands."""
    plekken: dict[str, list[Plek]] = defaultdict(list)
    bronnen = {WIJK_YAML, *(item.herkomst.path for rij in wijk.items.values() for item in rij.values())}
    kaal = {waarde for rij in wijk.items.values() for item in rij.values() for waarde in _websites(item)}
    for bron in sorted(bronnen):
        for nummer, regel in enumerate((wijk.root / bron).read_text(encoding="utf-8-sig").splitlines(), 1):
            for adres, kolom in _op_regel(regel, kaal):
                host = _host(adres)
                if not host.endswith(_NERGENS) and not adres.startswith(wijk.adressen.herkomst or "-"):
                    plekken[adres].append((bron, nummer, kolom, regel.strip()[:100]))
    return plekken


def _host(adres: str) -> str:
    """Give the name of the website, without the port; all of what is no address, which is asked as well and then told."""
    try:
        return urlsplit(adres).hostname or adres
    except ValueError:
        return adres


def _websites(item: object) -> Iterator[str]:
    """Give the addresses in fields that take a website: there people leave https:// out."""
    for _, blok in blokken(item):  # ty: ignore[invalid-argument-type] - every item is a model
        yield from (waarde for naam, veld in velden(type(blok)).items() if isinstance(veld, Website) and (waarde := getattr(blok, naam)))


def _op_regel(regel: str, kaal: set[str]) -> Iterator[tuple[str, int]]:
    for m in _ADRES.finditer(regel):
        adres = m[0].rstrip(".,;:!?*_")
        while adres.count(")") > adres.count("("):  # it closes what stands around the address
            adres = adres[: adres.rindex(")")]
        yield adres, m.start() + 1
    m = re.match(r"[\s-]*\w+: +[\"']?((?!https?:)[\w.-]+\.\w+(?:/[^\s\"']*)?)[\"']?\s*(?:#.*)?$", regel)
    if m and f"https://{m[1]}" in kaal:
        yield f"https://{m[1]}", m.start(1) + 1


def meldingen(plekken: Mapping[str, list[Plek]], antwoorden: Mapping[str, Antwoord]) -> list[Problem]:
    """Return a warning at every line whose address is gone, silent or moved for good."""
    return sorted(
        problem(_CODE[a.uitslag], bron, regel, kolom, excerpt=excerpt, waarde=adres, uitleg=a.uitleg)
        for adres, a in antwoorden.items()
        if a.uitslag in _CODE
        for bron, regel, kolom, excerpt in plekken[adres]
    )


def _samenvatting(plekken: Mapping[str, list[Plek]], antwoorden: Mapping[str, Antwoord]) -> str:
    telling = Counter(a.uitslag for a in antwoorden.values())
    delen = [
        f"{telling['goed'] + telling['verhuisd']} goed",
        f"{telling['dood'] + telling['geen naam']} dood",
        f"{telling['stil']} zonder antwoord",
        f"{telling['gesloten']} die zich niet laten nakijken",
    ]
    over = len(plekken) - len(antwoorden)
    return f"{len(antwoorden)} adressen gevraagd: {', '.join(delen)}." + (f" De tijd was op: {over} niet gevraagd." if over else "")


COMMAND = Command("links", "koppelingen", "kijk of links naar andere websites nog werken", run, opties)
