"""What hangs on a door or lies in a hand: from the same data, with the phone number first."""

from __future__ import annotations

import subprocess
from datetime import date
from types import SimpleNamespace

import pypdfium2
import pytest
import zxingcpp
from conftest import VANDAAG, publish
from conftest import pdf_tekst as tekst

from wijkpers.channel import Drukopdracht, kanalen
from wijkpers.channels.deur import affiche, bladen, eerder, meterkast
from wijkpers.papier import adresregels
from wijkpers.problems import WijkError
from wijkpers.wijk.laden import load


@pytest.fixture
def wijk(wijkje, tmp_path):
    """Load the miniature wijk."""
    return load(wijkje, VANDAAG, cache=tmp_path / "cache", kanalen=kanalen().keys())


def maat(data: bytes) -> tuple[int, int]:
    """Give the size of the first page in millimetres."""
    with pypdfium2.PdfDocument(data) as pdf:
        breed, hoog = pdf[0].get_size()
    return round(breed / 72 * 25.4), round(hoog / 72 * 25.4)


@pytest.mark.parametrize(("formaat", "mm"), [("A6", (105, 148)), ("A5", (148, 210))])
def test_a_flyer_says_what_when_where_and_whom_to_phone(wijk, formaat, mm):
    """And its code holds the short address that stands beside it."""
    bestand = next(iter(affiche.flyer(wijk, Drukopdracht(formaat=formaat, code="repair-cafe"))))
    assert maat(bestand.data) == mm
    woorden = tekst(bestand.data)
    assert all(woord in woorden for woord in ("Repair Café", "Wanneer", "Waar", "Vragen? Bel", "030 123 45 67"))
    with pypdfium2.PdfDocument(bestand.data) as pdf:
        (code,) = zxingcpp.read_barcodes(pdf[0].render(scale=150 / 72).to_pil())
    assert code.text.removeprefix("https://") in woorden.replace(" ", "").replace("\u200b", "")


def test_an_a6_flyer_also_comes_four_on_a_sheet(wijk):
    """To print and cut at home."""
    _, vier = affiche.flyer(wijk, Drukopdracht(code="repair-cafe"))
    assert maat(vier.data) == (210, 297)
    assert tekst(vier.data).count("Vragen?") == 4


def test_a_window_poster_has_a_number_on_every_strip(wijk):
    """Nine strips, and once more nowhere: who tears one off has the number."""
    (bestand,) = affiche.raamposter(wijk, Drukopdracht(code="repair-cafe"))
    with pypdfium2.PdfDocument(bestand.data) as pdf:
        gezocht, aantal = pdf[0].get_textpage().search("45"), 0
        while gezocht.get_next():
            aantal += 1
    assert aantal >= affiche.STROKEN


def test_a_place_named_after_its_street_is_named_once():
    """And a place without a street by its name alone."""
    plein = SimpleNamespace(naam="Marktplein", straat="Marktplein")
    assert adresregels(plein) == ["Marktplein"]
    assert adresregels(SimpleNamespace(naam="Het Huis", straat="")) == ["Het Huis"]


def test_an_unknown_code_gets_the_nearest(wijk):
    """A tikfout is not a poster."""
    with pytest.raises(WijkError, match='bedoel je "repair-cafe"'):
        list(affiche.poster(wijk, Drukopdracht(code="repair-caf")))


def test_the_card_has_two_sides_with_danger_first(wijk):
    """112 is on it, and the desk that always answers."""
    data = meterkast.kaart(wijk, ["De Nieuwe Club"])
    with pypdfium2.PdfDocument(data) as pdf:
        assert len(pdf) == 2
    woorden = tekst(data)
    assert all(woord in woorden for woord in ("112", "0800-2000", "Wie bel ik?", "Wie helpt waarmee?", "De Nieuwe Club"))


@pytest.mark.parametrize("naam", ["weekblad", "belronde"])
def test_a_sheet_is_there_with_the_desk_at_its_foot(wijk, naam):
    """Also when there is nothing to put on it."""
    maak = next(d.maak for d in bladen.DRUKWERK if d.naam == naam)
    (bestand,) = maak(wijk, Drukopdracht())
    assert "Een vraag? Bel" in tekst(bestand.data)


def test_the_sheet_of_a_topic_names_who_helps(wijk):
    """Phone number first; an unknown topic gets the choices."""
    onderwerp = next(iter(wijk.alle("onderwerp")))
    (bestand,) = bladen.onderwerp(wijk, Drukopdracht(code=onderwerp.id))
    assert onderwerp.naam in tekst(bestand.data)
    with pytest.raises(WijkError, match="WK501"):
        list(bladen.onderwerp(wijk, Drukopdracht(code="bestaatniet")))


def test_what_changed_is_told_from_the_history_of_the_data(wijkje, tmp_path):
    """An old number is named, so that it can be crossed out."""
    git = ("git", "-C", str(wijkje), "-c", "user.name=x", "-c", "user.email=x@wijk.example")
    omgeving = {"GIT_COMMITTER_DATE": "2026-10-01T12:00:00", "GIT_AUTHOR_DATE": "2026-10-01T12:00:00", "PATH": "/usr/bin:/bin"}
    for woorden in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "stand")):
        subprocess.run([*git, *woorden], check=True, env=omgeving)
    lijst = wijkje / "data/organisations.yaml"
    lijst.write_text(lijst.read_text(encoding="utf-8").replace("030 123 45 67", "030 123 45 99", 1), encoding="utf-8")
    nu = load(wijkje, VANDAAG, cache=tmp_path / "cache", kanalen=kanalen().keys())
    toen = eerder.eerder(nu, date(2026, 10, 2))
    assert toen is not None
    (anders,) = eerder.wijzigingen(nu, toen)
    assert anders["regels"] == ["Telefoon is nu: 030 123 45 99. Dat was: 030 123 45 67."]
    assert eerder.eerder(nu, date(2026, 1, 1)) is None
    (vel,) = bladen.wijzigingenvel(nu, Drukopdracht(sinds=date(2026, 10, 2)))
    assert "030 123 45 99" in tekst(vel.data)


def test_print_writes_files_and_asks_when_something_is_missing(wijkje):
    """Exit code 2 for a wrong question, with the way out."""
    klaar = publish("druk", "poster", "repair-cafe", "--root", wijkje, "--date", VANDAAG.isoformat())
    assert klaar.returncode == 0, klaar.stderr
    assert (wijkje / "druk/poster-repair-cafe-A4.pdf").is_file()
    for vraag, antwoord in (
        (("postr", "x"), 'bedoel je "poster"'),
        (("poster",), "Waarvan?"),
        (("poster", "x", "--formaat", "A9"), "geen formaat van poster"),
        (("weekblad", "--sinds", "32-13-2026"), "is geen datum"),
    ):
        mis = publish("print", *vraag, "--root", wijkje)
        assert (mis.returncode, antwoord in mis.stderr) == (2, True), mis.stderr


def test_preflight_is_a_command(wijkje):
    """A poster for a wall is no file for a press."""
    publish("print", "weekblad", "--root", wijkje, "--date", VANDAAG.isoformat())
    (bestand,) = (wijkje / "druk").glob("week-*.pdf")
    klaar = publish("drukcontrole", bestand)
    assert klaar.returncode == 1
    assert "Nog niet naar de drukker" in klaar.stderr
    (wijkje / "druk/tekst.pdf").write_text("geen pdf", encoding="utf-8")
    assert "is geen PDF" in publish("preflight", wijkje / "druk/tekst.pdf").stderr


def test_a_photo_too_small_for_the_press_stops_the_file_for_the_printer(wijkje):
    """It names the file of the edition, the pixels there are and those that are needed; the file for a screen is made all the same."""
    klaar = publish("print", "magazine", "--formaat", "drukker", "--root", wijkje, "--date", VANDAAG.isoformat())
    assert klaar.returncode == 1
    assert "content/uitgaven/2026-4.md  fout WK509  de foto van 1200 x 800 beeldpunten is te klein voor pagina 1" in klaar.stderr
    assert not list((wijkje / "druk").glob("*drukker*"))
    scherm = publish("print", "magazine", "--formaat", "scherm", "--uitgave", "2026-4", "--root", wijkje, "--date", VANDAAG.isoformat())
    assert scherm.returncode == 0, scherm.stderr
    assert "opmaken geprobeerd" in scherm.stderr
    weg = publish("print", "magazine", "--uitgave", "2026-9", "--root", wijkje)
    assert (weg.returncode, "2026-4" in weg.stderr) == (1, True)


def test_a_poster_of_what_is_not_finished_says_so(wijk):
    """It is there, so "this file is missing" would send its writer the wrong way."""
    pad = wijk.root / "content/activiteiten/soep.md"
    pad.write_text((pad.parent / "repair-cafe.md").read_text(encoding="utf-8").replace("---\n", "---\nstatus: concept\n", 1), encoding="utf-8")
    for code, melding in (("soep", "WK830"), ("soepje", "WK501")):
        with pytest.raises(WijkError) as fout:
            affiche.zoek(load(wijk.root, VANDAAG), code)
        assert [p.code for p in fout.value.problems] == [melding]
