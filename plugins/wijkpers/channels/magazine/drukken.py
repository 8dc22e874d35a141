"""Make the files of an edition: for a screen, for the printer, as a booklet for at home, in large print."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from wijkpers import druk
from wijkpers.cache import onthoud, vingerafdruk
from wijkpers.channel import Drukopdracht, File
from wijkpers.channels.magazine import zetten
from wijkpers.channels.magazine.boek import Boek
from wijkpers.channels.magazine.budget import budget
from wijkpers.channels.magazine.inhoud import boek, stukken_van
from wijkpers.channels.magazine.verslag import als_tekst
from wijkpers.channels.magazine.zetten import Zetsel
from wijkpers.druk import preflight
from wijkpers.druk.katern import boekje, vergroot
from wijkpers.druk.kleur import drukkleur
from wijkpers.druk.motor import DrukFout
from wijkpers.papier import eigen_letters, letters_van
from wijkpers.problems import Problem, WijkError, nearest, problem, report, tell
from wijkpers.text import slug
from wijkpers.wijk import Wijk


def maak(wijk: Wijk, opdracht: Drukopdracht) -> Iterator[File]:
    """Yield the files of one edition in the form that was asked for, or in every form, with their reports."""
    uitgave = _uitgave(wijk, opdracht.uitgave)
    tell_budget(wijk, uitgave)
    for formaat in (opdracht.formaat,) if opdracht.formaat else FORMATEN:
        yield from _FORMATEN[formaat](wijk, uitgave)


def _uitgave(wijk: Wijk, nummer: str) -> Any:
    """Find the edition, finished or not; without a number the newest."""
    alle = sorted((*wijk.alle("uitgave"), *wijk.verborgen.get("uitgave", {}).values()), key=lambda u: u.sorteer_op())
    gevonden = next((u for u in alle if u.id == nummer), None) if nummer else next(iter(alle), None)
    if gevonden is None:
        nummers = [u.id for u in alle]
        remedie = nearest(nummer, nummers) or f"er zijn: {', '.join(nummers) or 'nog geen'}"
        raise WijkError([problem("WK501", f"content/uitgaven/{nummer or '...'}.md", remedie=remedie)])
    return gevonden


def tell_budget(wijk: Wijk, uitgave: Any) -> None:
    """Say before anything is set which pieces do not fit the place that they have."""
    inhoud, _ = boek(wijk, uitgave)
    if klachten := sorted(budget(inhoud, _paden(wijk, uitgave))):
        tell(report(klachten))


def scherm(wijk: Wijk, uitgave: Any) -> bytes:
    """Set the edition for a screen, in its own format."""
    return zetsel(wijk, uitgave).pdf


def op_a5(wijk: Wijk, uitgave: Any) -> bytes:
    """Set the edition on A5, page by page."""
    return zetsel(wijk, uitgave, "A5").pdf


def als_boekje(wijk: Wijk, uitgave: Any) -> bytes:
    """Set the edition on A5 and impose it as a booklet."""
    return _anders(wijk, "boekje", boekje, zetsel(wijk, uitgave, "A5").pdf)


def grote_letters(wijk: Wijk, uitgave: Any) -> bytes:
    """Set the edition in large print."""
    return _anders(wijk, "vergroot", vergroot, zetsel(wijk, uitgave, "groot").pdf)


def zetsel(wijk: Wijk, uitgave: Any, formaat: str = "") -> Zetsel:
    """Set the edition in a format (its own, when none is named), or find what was set from the same book, pictures, theme and engine."""
    inhoud, beelden = boek(wijk, uitgave)
    formaat = formaat or inhoud["uitgave"]["formaat"]
    naam = f"{uitgave.id}-{formaat}-{_afdruk(wijk, inhoud, beelden)}"
    with _melden(wijk, uitgave):
        return Zetsel.uit(onthoud(wijk.beelden.cache / "druk", naam, lambda: zetten.pdf(inhoud, beelden, wijk.theme, letters_van(wijk), formaat).bewaard()))


def pers(wijk: Wijk, uitgave: Any, gezet: Zetsel) -> bytes:
    """Set the edition for the printer; raises WijkError for a photo that is too small, and warns for one that nearly is."""
    inhoud, beelden = boek(wijk, uitgave)
    kleur = drukkleur(wijk.root / "eigen/druk", wijk.beelden.cache / "druk")
    with _melden(wijk, uitgave):
        data = zetten.pers(inhoud, beelden, wijk.theme, gezet.gepast, kleur, letters_van(wijk))
    klachten = sorted(_kleine_fotos(wijk, uitgave, inhoud, data, gezet))
    if any(k.fatal for k in klachten):
        raise WijkError(klachten)
    if klachten:
        tell(report(klachten))
    return data


def _kleine_fotos(wijk: Wijk, uitgave: Any, inhoud: Boek, data: bytes, gezet: Zetsel) -> Iterator[Problem]:
    """Say which photo has too few pixels for its place, in the file of the piece that it belongs to."""
    paden = _paden(wijk, uitgave)
    for foto in preflight.kleine_fotos(data):
        regel = gezet.verslag[foto.pagina - 1]
        ids = [s["id"] for s in inhoud["stukken"] if s["id"] in regel.stukken]
        waarden: dict[str, Any] = {"breed": foto.pixels[0], "hoog": foto.pixels[1], "pagina": foto.pagina, "ppi": round(foto.ppi), "nodig": foto.nodig}
        yield problem("WK509" if foto.ppi < preflight.PPI_FOUT else "WK510", paden.get(ids[0] if ids else "", uitgave.herkomst.path), **waarden)


def _bestand(wijk: Wijk, uitgave: Any, eind: str) -> str:
    """Name a file as somebody would want to find it back in a downloads folder."""
    return f"{slug(wijk.instellingen.magazine)}-{uitgave.id}{eind}"


def _scherm(wijk: Wijk, uitgave: Any) -> Iterator[File]:
    gezet = zetsel(wijk, uitgave)
    yield File(_bestand(wijk, uitgave, ".pdf"), gezet.pdf)
    yield File(_bestand(wijk, uitgave, "-verslag.txt"), als_tekst(gezet.verslag, gezet.gepast).encode())


def _drukker(wijk: Wijk, uitgave: Any) -> Iterator[File]:
    data = pers(wijk, uitgave, zetsel(wijk, uitgave))
    yield File(_bestand(wijk, uitgave, "-drukker.pdf"), data)
    yield File(_bestand(wijk, uitgave, "-drukker-preflight.txt"), preflight.als_tekst(preflight.preflight(data)).encode())


def _thuis(wijk: Wijk, uitgave: Any, eind: str, zet: Callable[[Wijk, Any], bytes]) -> Iterator[File]:
    yield File(_bestand(wijk, uitgave, eind), zet(wijk, uitgave))


_FORMATEN: Final[Mapping[str, Callable[[Wijk, Any], Iterator[File]]]] = MappingProxyType(
    {
        "scherm": _scherm,
        "drukker": _drukker,
        "A5": partial(_thuis, eind="-A5.pdf", zet=op_a5),
        "boekje": partial(_thuis, eind="-boekje.pdf", zet=als_boekje),
        "groot": partial(_thuis, eind="-grote-letters.pdf", zet=grote_letters),
    }
)
FORMATEN: Final = tuple(_FORMATEN)


def op_site(wijk: Wijk, uitgave: Any, *, nieuwste: bool) -> Iterator[tuple[str, File]]:
    """Yield (what it is, file) of what a visitor can fetch: the edition, and of the newest also the forms to print at home."""
    map_ = f"magazine/{uitgave.id}"
    yield "Zoals in de bus", File(f"{map_}/{_bestand(wijk, uitgave, '.pdf')}", scherm(wijk, uitgave))
    if nieuwste:
        yield "Grote letters", File(f"{map_}/{_bestand(wijk, uitgave, '-grote-letters.pdf')}", grote_letters(wijk, uitgave))
        yield "Boekje om thuis te printen", File(f"{map_}/{_bestand(wijk, uitgave, '-boekje.pdf')}", als_boekje(wijk, uitgave))


# --- the cache and the messages ------------------------------------------------------------------------------------------


def _afdruk(wijk: Wijk, inhoud: Boek, beelden: Mapping[str, Path]) -> str:
    """Hash everything that has a say in a set edition."""
    code = sorted((*Path(__file__).parent.glob("*.py"), *Path(druk.__file__).parent.glob("*.py")))
    vorm = sorted((*(wijk.theme / "print").glob("*.typ"), wijk.theme / "css/tokens.css"))
    return vingerafdruk(
        json.dumps(inhoud, ensure_ascii=False).encode(), version("typst").encode(), bestanden=(*code, *vorm, *eigen_letters(wijk), *beelden.values())
    )


def _anders(wijk: Wijk, naam: str, maak: Callable[[bytes], bytes], pdf: bytes) -> bytes:
    """Make another PDF of a set one, or find what was made of the same."""
    afdruk = vingerafdruk(pdf, version("pikepdf").encode(), bestanden=sorted(Path(druk.__file__).parent.glob("*.py")))
    return onthoud(wijk.beelden.cache / "druk", f"{naam}-{afdruk}.pdf", lambda: maak(pdf))


def _paden(wijk: Wijk, uitgave: Any) -> dict[str, str]:
    return {s.id: s.herkomst.path for s in stukken_van(wijk, uitgave, op_papier=True)}


@contextmanager
def _melden(wijk: Wijk, uitgave: Any) -> Generator[None]:
    """Turn what cannot be printed into problems in the files of the pieces."""
    try:
        yield
    except DrukFout as e:
        paden = _paden(wijk, uitgave)
        raise WijkError(problem("WK507", paden.get(wie, uitgave.herkomst.path), oorzaak=f"{wie}: {oorzaak}") for wie, oorzaak in e.fouten) from e
