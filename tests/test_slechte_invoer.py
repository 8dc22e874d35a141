"""The eighty kinds of bad input: tests/slechte_invoer.yaml says what each gets and what proves it. What is no single mistake in a file is proved here."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import yaml
from bederf import Proefwijk, gelezen
from conftest import ROOT, VANDAAG, WIJKJE
from PIL import Image
from rijen import Rij, activiteit, kalenderbestand

from wijkpers.problems import WijkError
from wijkpers.wijk.laden import load

HIER = ROOT / "tests"
RIJEN = yaml.safe_load((HIER / "slechte_invoer.yaml").read_text(encoding="utf-8"))
BANKJES = (WIJKJE / "content/artikelen/nieuwe-bankjes.md").read_text(encoding="utf-8")


def test_all_eighty_rows_are_there():
    """In order, each once."""
    assert [rij["nr"] for rij in RIJEN] == list(range(1, 81))


@pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: f"{rij['nr']} {rij['invoer']}")
def test_a_row_has_a_proof_that_agrees(rij):
    """A folder with a mistake stops the build (F) or warns (S, W, I); a test stands in its file, a page in docs."""
    assert set(rij["gevolg"].split("/")) <= {"F", "S", "W", "I", "OK", "doc"}
    assert rij["bewijs"]
    for bewijs in rij["bewijs"]:
        bestand, _, naam = bewijs.partition("::")
        if bestand.startswith("fouten/"):
            gezegd = (HIER / bestand / "verwacht.txt").read_text(encoding="utf-8")
            assert set("F" if re.search(r"  fout WK", gezegd) else "SWI") & set(rij["gevolg"].split("/")), bewijs
        elif bestand.startswith("docs/"):
            assert (ROOT / bestand).read_text(encoding="utf-8")
        else:
            assert re.search(rf"^def {naam}\(", (HIER / bestand).read_text(encoding="utf-8"), re.MULTILINE), bewijs


def gezegd(root: Path) -> set[str]:
    """Read a wijk and give the codes of what is said."""
    try:
        return {p.code for p in load(root, VANDAAG, cache=root.parent / "cache").problems}
    except WijkError as e:
        return {p.code for p in e.problems}


def zet(root: Path, veld: str, waarde: str, naam: str = "content/artikelen/fout.md", basis: str = BANKJES) -> Path:
    """Put a file in the wijk with another value of one field."""
    tekst, keer = re.subn(rf"^( *(?:- )?){veld}: .*$", lambda m: f"{m[1]}{veld}: {waarde}", basis, count=1, flags=re.MULTILINE)
    (root / naam).write_text(tekst if keer else basis.replace("---\n", f"---\n{veld}: {waarde}\n", 1), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("veld", "waarde", "gelezen_als"),
    [
        ("titel", "مرحبا بالجيران", "مرحبا بالجيران"),
        ("titel", '"Soep & \\"brood\\" <gratis>"', 'Soep & "brood" <gratis>'),
        ("titel", '"Soep\\r\\nATTACH:https://kwaad.example"', "Soep ATTACH:https://kwaad.example"),
        ("status", "Gepubliceerd", "klaar"),
        ("auteur", "<b>Fatma</b>", "<b>Fatma</b>"),
    ],
)
def test_odd_values_are_read_as_they_were_meant(wijkje, veld, waarde, gelezen_als):
    """Another alphabet, signs that mean something elsewhere, line ends in a title, another word for a status."""
    wijk = load(zet(wijkje, veld, waarde), VANDAAG, cache=wijkje.parent / "cache")
    assert getattr(wijk.get("artikel", "fout"), veld) == gelezen_als


@pytest.mark.parametrize("status", ["concept", "Draft"])
def test_a_concept_has_more_names(wijkje, status):
    """It is no mistake, and not on the site."""
    assert load(zet(wijkje, "status", status), VANDAAG, cache=wijkje.parent / "cache").get("artikel", "fout") is None


@pytest.mark.parametrize(
    ("bestand", "veld", "waarde", "gelezen_als"),
    [
        ("locaties", "postcode", "3562 ab", "3562 AB"),
        ("organisations", "telefoon", "0301234567", "0301234567"),
        ("organisations", "telefoon", "+31 (0)30-123 45 67", "0301234567"),
        ("organisations", "naam", "112", "112"),
        ("organisations", "website", "wijk.example ", "https://wijk.example"),
        ("organisations", "website", "HTTPS://wijk.example/a?b=c", "HTTPS://wijk.example/a?b=c"),
    ],
)
def test_what_people_write_for_a_number_or_an_address_is_put_right(wijkje, bestand, veld, waarde, gelezen_als):
    """A postcode in small letters, a leading nought, a number as a name, an address without https."""
    pad = f"data/{bestand}.yaml"
    tekst = (wijkje / pad).read_text(encoding="utf-8")
    tekst = tekst if re.search(rf"\b{veld}:", tekst) else tekst.replace("  email:", f"  {veld}: x\n  email:", 1)
    wijk = load(zet(wijkje, veld, waarde, pad, tekst), VANDAAG, cache=wijkje.parent / "cache")
    assert getattr(wijk.alle("locatie" if bestand == "locaties" else "organisatie")[0], veld) == gelezen_als


@pytest.mark.parametrize(
    ("ruw", "codes"),
    [
        (b"\xef\xbb\xbf" + BANKJES.encode(), set()),
        (BANKJES.replace("\n", "\r\n").encode(), set()),
        (BANKJES.rstrip().encode(), set()),
        (BANKJES.encode("utf-16"), {"WK101"}),
        (BANKJES.replace("Ria", "Ria \ud800").encode("utf-8", "surrogatepass"), {"WK101"}),
        (BANKJES.replace("Ria", "Ri\x00a\x0b").encode(), {"WK113"}),
        (BANKJES.replace("Ria", "Ri\u202ea\u200b").encode(), {"WK113"}),
        (BANKJES.encode() + b"x" * 20_000_000, {"WK109"}),
    ],
    ids=["bom", "crlf", "zonder einde", "utf-16", "half teken", "nul", "bidi", "20 MB"],
)
def test_a_file_as_another_program_saved_it(wijkje, ruw, codes):
    """A mark in front and line ends of Windows are fine; other letters are refused; signs that nobody sees are taken out, with a warning."""
    (wijkje / "content/artikelen/fout.md").write_bytes(ruw)
    assert gezegd(wijkje) == codes


@pytest.mark.parametrize(
    "link", ["{attach}../../../etc/passwd", "{static}/../../geheim.jpg", "%2e%2e/%2e%2e/geheim.jpg", "..%2f..%2fgeheim.jpg", "/etc/passwd"]
)
@pytest.mark.parametrize("teken", ["", "!"])
def test_a_path_out_of_the_folder_content_leads_nowhere(wijkje, link, teken):
    """Neither as a link nor as a picture; a path of a field is refused in the same way."""
    (wijkje.parent / "geheim.jpg").write_bytes(b"geheim")
    (wijkje / "content/artikelen/fout.md").write_text(f"{BANKJES}\n\n{teken}[lees]({link})\n", encoding="utf-8")
    wijk = gelezen(wijkje, wijkje.parent / "cache")
    assert wijk is None or "passwd" not in wijk.tekst(wijk.get("artikel", "fout")).replace('href="/etc/passwd"', "")
    assert "WK219" in gezegd(zet(wijkje, "bestand", "../../geheim.jpg"))


def test_a_link_of_the_file_system_is_never_followed(wijkje):
    """To a file, to a folder, to itself, in texts and in pictures."""
    geheim = wijkje.parent / "geheim"
    geheim.mkdir()
    (geheim / "tekst.md").write_text(BANKJES, encoding="utf-8")
    (wijkje / "content/artikelen/fout.md").symlink_to(geheim / "tekst.md")
    (wijkje / "content/artikelen/map").symlink_to(geheim)
    (wijkje / "content/artikelen/lus").symlink_to(".")
    assert gezegd(wijkje) == {"WK110"}
    (wijkje / "content/artikelen/fout.md").unlink()
    (wijkje / "content/media/foto.jpg").symlink_to(geheim / "foto.jpg")
    assert "WK110" in gezegd(wijkje)


@pytest.mark.parametrize("naam", [".env", "tekst.md~", "lijst.xlsx", "programma.exe", ".git/config"])
def test_what_is_no_picture_goes_nowhere_with_a_warning(wijkje, naam):
    """Also where nobody looks."""
    pad = wijkje / "content/media" / naam
    pad.parent.mkdir(exist_ok=True)
    pad.write_text("wachtwoord", encoding="utf-8")
    assert gezegd(wijkje) == {"WK503"}


@pytest.mark.parametrize("naam", ["foto met spaties.jpg", "één #1 (kopie).jpg", "e\u0301e\u0301n.jpg", "🎉.jpg"])
def test_the_name_of_a_photo_may_hold_anything(wijkje, naam):
    """It becomes a hash; what cannot be a path is refused."""
    Image.new("RGB", (800, 600)).save(wijkje / "content/media" / naam)
    assert gezegd(zet(wijkje, "bestand", f'"media/{naam}"')) == set()


def test_a_title_cannot_write_in_a_calendar():
    """Line ends, commas and semicolons are escaped."""
    data, _, _ = kalenderbestand(VANDAAG, activiteit(Rij(datum=VANDAAG, hoe_vaak="eenmalig"), titel="Soep\r\nATTACH:https://kwaad.example;x, y"))
    regels = data.decode().replace("\r\n ", "").split("\r\n")
    assert not [regel for regel in regels if regel.startswith("ATTACH")]
    assert [regel for regel in regels if regel.startswith("SUMMARY")] == [r"SUMMARY:Soep \nATTACH:https://kwaad.example\;x\, y"]


def test_markup_in_a_name_is_text_in_json_ld(wijkje, tmp_path):
    """An organisation called </script> does not end the script."""
    proef = Proefwijk(wijkje, tmp_path / "proef")
    ruw = proef.bestanden["data/organisations.yaml"].replace(b"naam: De Vraagbaak", b"naam: </script><b>De Vraagbaak</b>", 1)
    proef.lees("data/organisations.yaml", ruw, zet=True)
    html = (tmp_path / "proef/uit/sociale-kaart/vraagbaak/index.html").read_text(encoding="utf-8")
    assert "</script><b>" not in html
    assert "<b>De Vraagbaak" not in html
    assert r"\u003c/script\u003e" in html or r"\u003c/script>" in html


@pytest.mark.parametrize(
    "tekst",
    ["![" * 5000, "> " * 3000 + "x", "|" + "a|" * 2000 + "\n|" + "-|" * 2000 + "\n|" + "b|" * 2000, "Een zin over de wijk.\n\n" * 80_000],
    ids=["plaatjes", "citaten", "tabel", "bijna 2 MB"],
)
def test_a_huge_text_takes_no_long_time(wijkje, tekst):
    """It is shown or refused within seconds."""
    (wijkje / "content/artikelen/fout.md").write_text(f"{BANKJES}\n\n{tekst}\n", encoding="utf-8")
    begin = time.process_time()
    gelezen(wijkje, wijkje.parent / "cache")
    assert time.process_time() - begin < 5


def test_an_hour_that_comes_twice_and_a_night_are_no_mistake(wijkje):
    """25 October 2.30, past midnight, all day, leap day."""
    basis = (WIJKJE / "content/activiteiten/repair-cafe.md").read_text(encoding="utf-8")
    rijen = (
        "datum: 2026-10-25, van: 2.30, tot: 4.00",
        "datum: 2026-12-31, van: 22.00, tot: 2.00",
        "datum: 2027-01-01, hele_dag: ja",
        "datum: 2028-02-29, van: 10.00",
    )
    for n, rij in enumerate(rijen):
        tekst = re.sub(r"tijden:\n(?:  .*\n)+", f"tijden:\n  - {{{rij}}}\n", basis)
        (wijkje / f"content/activiteiten/fout{n}.md").write_text(tekst, encoding="utf-8")
    assert gezegd(wijkje) == set()
