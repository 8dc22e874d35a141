"""Take a person out of everything: list every place, and with --write replace the name where that needs no human eye."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from wijkpers.cache import schrijf_heel
from wijkpers.commands.basis import GEBRUIK, OK, Command
from wijkpers.problems import tell
from wijkpers.wijk.vergeten import WIE, Persoon, Vondst, in_gemaakt, in_geschiedenis, in_teksten, vervang

_KORT = 3


def opties(parser: argparse.ArgumentParser) -> None:
    """Add who, and whether to write."""
    parser.add_argument("wie", help='de hele naam, een telefoonnummer of een mailadres, zoals "Fatma de Vries"')
    parser.add_argument("--write", action="store_true", help=f"vervang de naam in lopende tekst door: {WIE}")


def run(args: argparse.Namespace) -> int:
    """Show every place and what is left for a human."""
    root, persoon = args.root.resolve(), Persoon(args.wie)
    if len(args.wie.strip()) < _KORT:
        tell("Geef een hele naam, een telefoonnummer of een mailadres.")
        return GEBRUIK
    teksten, gemaakt, commits = list(in_teksten(root, persoon)), list(in_gemaakt(root, persoon)), in_geschiedenis(root, persoon)
    if not (teksten or gemaakt or commits):
        tell(f'"{args.wie}" staat nergens: niet in de teksten, niet in wat gemaakt is, niet in de geschiedenis.')
        return OK
    _toon("In de teksten", teksten)
    if args.write:
        for pad in sorted({v.pad for v in teksten if v.zelf}):
            bestand = root / pad
            schrijf_heel(bestand, vervang(bestand.read_bytes().decode(), persoon).encode())
        tell(f"\nVervangen: {sum(v.zelf for v in teksten)} keer, door: {WIE}. Lees die zinnen na.")
    elif any(v.zelf for v in teksten):
        tell(f"\nMet --write komt er op de plekken met een * te staan: {WIE}.")
    _wat_jij_doet(teksten, gemaakt, commits)
    return OK


def _toon(kop: str, vondsten: Sequence[Vondst]) -> None:
    if vondsten:
        tell(f"{kop}: {len(vondsten)} keer")
    for v in vondsten:
        tell(f"  {'*' if v.zelf else ' '} {v.pad}{f':{v.regel}' if v.regel else ''}  {v.tekst}")


def _wat_jij_doet(teksten: Sequence[Vondst], gemaakt: Sequence[Vondst], commits: Sequence[str]) -> None:
    """Say what no program can do."""
    tell("\nWat jij nog doet:")
    if over := [v for v in teksten if not v.zelf]:
        tell(f"- Kijk zelf naar de {len(over)} plekken zonder *: een halve naam, een code, een link, een nummer in een veld, een bestand.")
    tell("- Staat deze mens op een foto? Haal het blok beeld weg, en het bestand uit content/media.")
    if gemaakt:
        _toon("- Gemaakt uit de teksten", gemaakt)
        tell("  Maak ze opnieuw met publish.py build en publish.py print, en vraag rondgedeelde exemplaren terug waar dat kan.")
    tell("- Gooi de map .cache weg: daar kunnen oude bladzijden in staan. De volgende bouw maakt haar opnieuw.")
    if commits:
        tell(f"- In de geschiedenis staat het nog: {len(commits)} keer, van {commits[-1].split()[-1]} tot {commits[0].split()[-1]}.")
        tell("  Wat je daaraan doet, staat in docs/persoonsgegevens.nl.md.")


COMMAND = Command("forget", "vergeet", "haal een mens uit alles: laat elke plek zien, en vervang de naam", run, opties)
