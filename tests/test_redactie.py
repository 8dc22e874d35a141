"""The redactie on this computer: a browser fills in the forms, and the files of the wijk say what was typed, as somebody would write it by hand."""

from __future__ import annotations

import http.client
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pillow_heif
import pytest
from conftest import ROOT, WIJKJE, kopieer, pdf_tekst, publish
from PIL import Image
from schrijver import Schrijver

from wijkpers.cache import cachemap
from wijkpers.channels.redactie.pakket import aanwezig

pytestmark = [pytest.mark.browser, pytest.mark.build]


class Redactie:
    """Hold a running `publish.py redactie`: its folder, its address and what it told."""

    def __init__(self, root: Path, *extra: str) -> None:
        self.root = root
        opdracht = [sys.executable, ROOT / "publish.py", "redactie", "--root", root, "--date", "2026-11-24", "-p", "0", "--niet-openen", *extra]
        self.verslag = root.parent / "verslag.txt"
        with self.verslag.open("w") as uit:
            self.proces = subprocess.Popen(opdracht, stderr=uit, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        einde = time.monotonic() + 30
        while not (m := re.search(r"http://[\d.:]+", self.verslag.read_text(encoding="utf-8"))) and time.monotonic() < einde:
            time.sleep(0.05)
        self.adres = m[0]

    def lees(self, pad: str) -> str:
        """Give what a file of the wijk says."""
        return (self.root / pad).read_text(encoding="utf-8")

    def vraag(self, methode: str, pad: str, lichaam: bytes = b"", **kop: str) -> tuple[int, str]:
        """Ask the server as any program could."""
        bank = http.client.HTTPConnection(self.adres.removeprefix("http://"))
        bank.request(methode, pad, lichaam, {naam.replace("_", "-"): waarde for naam, waarde in kop.items()})
        antwoord = bank.getresponse()
        return antwoord.status, antwoord.read().decode("utf-8", "replace")

    def site(self, pad: str, woorden: str) -> str:
        """Give a page of the site beside it, when it says something."""
        einde = time.monotonic() + 30
        while woorden not in (pagina := self.vraag("GET", pad)[1]) and time.monotonic() < einde:
            time.sleep(0.1)
        assert woorden in pagina, self.verslag.read_text(encoding="utf-8")[-2000:]
        return pagina


@pytest.fixture(scope="module")
def redactie(tmp_path_factory, request):
    """Start the redactie of the miniature wijk; the editor must have been fetched (`publish.py redactie --haal`), and in CI it has."""
    cache = cachemap(ROOT)
    if not aanwezig(cache) and not os.environ.get("CI"):
        pytest.skip("de editor is nog niet opgehaald: publish.py redactie --haal")
    root = kopieer(tmp_path_factory.mktemp("redactie") / "wijkje", request.getfixturevalue("site"))
    shutil.copytree(cache / "redactie", root / ".cache/wijkpers/redactie")
    redactie = Redactie(root)
    yield redactie
    redactie.proces.terminate()
    redactie.proces.wait(20)


@pytest.fixture
def schrijver(redactie, chromium):
    """Give a person at the editor."""
    return Schrijver(chromium, redactie.adres)


def begin_artikel(schrijver: Schrijver, titel: str, kort: str, status: str) -> None:
    """Open a new article and fill in what each has."""
    schrijver.ga("artikel/new", "titel")
    schrijver.vul("titel", titel)
    schrijver.vul("kort", kort)
    schrijver.zet("datum", "2026-11-20")
    schrijver.vul("auteur", "Els")
    schrijver.kies("rubriek", "Wijknieuws")
    schrijver.kies("status", status)


def met_foto(schrijver: Schrijver, foto: Path, herkenbaar: str, alt: str) -> None:
    """Give it a photo, with who can be recognised on it."""
    schrijver.voeg_toe("beeld", herkenbaar)
    schrijver.geef("beeld.bestand", foto)
    schrijver.vul("beeld.alt", alt)
    schrijver.vul("beeld.fotograaf", "Noor")
    schrijver.kies("beeld.rechten", "eigen")


def test_an_article_with_a_photo_is_on_the_site(redactie, schrijver, tmp_path):
    """A photo of 12 megapixels with the place where it was taken becomes a small WebP without; nothing was asked of anybody else."""
    foto = tmp_path / "Klok op de markt.jpg"
    Image.linear_gradient("L").resize((4000, 3000)).convert("RGB").save(foto, exif=met_plek())
    begin_artikel(schrijver, "De klok op de markt loopt weer", "Elf jaar stond hij stil: op kwart voor drie. Buren spaarden voor een nieuw uurwerk.", "klaar")
    met_foto(schrijver, foto, "Volwassenen", "Een vrouw op een ladder zet een klok gelijk")
    schrijver.vul("body", "Elke dag om kwart voor drie had hij gelijk.")
    assert "2 velden" in schrijver.bewaar(), "who can be recognised must have agreed, until a day"
    schrijver.vul("beeld.toestemming", "F12")
    schrijver.zet("beeld.tot", "2027-11-20")
    assert schrijver.bewaar() == ""
    assert (
        redactie.lees("content/artikelen/de-klok-op-de-markt-loopt-weer.md")
        == """---
titel: De klok op de markt loopt weer
kort: "Elf jaar stond hij stil: op kwart voor drie. Buren spaarden voor een nieuw uurwerk."
datum: 2026-11-20
auteur: Els
rubriek: wijknieuws
beeld:
  bestand: media/klok-op-de-markt.webp
  alt: Een vrouw op een ladder zet een klok gelijk
  fotograaf: Noor
  rechten: eigen
  herkenbaar: volwassenen
  toestemming: F12
  tot: 2027-11-20
---
Elke dag om kwart voor drie had hij gelijk.
"""
    )
    bewaard = redactie.root / "content/media/klok-op-de-markt.webp"
    with Image.open(bewaard) as beeld:
        assert beeld.size == (2400, 1800)
        assert not beeld.getexif()
    assert "Een vrouw op een ladder" in redactie.site("/nieuws/de-klok-op-de-markt-loopt-weer/", "De klok op de markt")
    assert not buiten(schrijver.browser)


def test_a_photo_as_a_telephone_keeps_it_comes_in_and_so_does_a_huge_one(redactie, schrijver, tmp_path):
    """HEIC with the place where it was taken and a JPEG of over 40 MB both become a small WebP, on this computer."""
    heic, zwaar = tmp_path / "IMG_2041.HEIC", tmp_path / "Hele wijk.jpg"
    pillow_heif.from_pillow(Image.new("RGB", (1600, 1200), "teal")).save(heic, quality=50, exif=met_plek())
    Image.frombytes("RGB", (4000, 3000), random.Random(1).randbytes(36_000_000)).save(zwaar, quality=100, subsampling=0)
    assert zwaar.stat().st_size > 40_000_000
    for titel, bron, naam, maat in (("Kroos in de vaart", heic, "img_2041", (1600, 1200)), ("De wijk van boven", zwaar, "hele-wijk", (2400, 1800))):
        schrijver = Schrijver(schrijver.browser, redactie.adres)
        begin_artikel(schrijver, titel, "Zo uit het toestel.", "concept")
        met_foto(schrijver, bron, "Niemand", "De vaart, groen van het kroos")
        schrijver.vul("body", "Kijk maar.")
        assert schrijver.bewaar() == ""
        with Image.open(redactie.root / f"content/media/{naam}.webp") as beeld:
            assert beeld.size == maat
            assert not beeld.getexif()
    assert not buiten(schrijver.browser)


def met_plek() -> bytes:
    """Say in a photo where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (52.0, 7.0, 30.0)
    return exif.tobytes()


def buiten(browser) -> list[str]:
    """Name every address of somebody else that really was asked; what the policy of the page stopped never left."""
    vragen = {v["requestId"]: v["request"]["url"] for v in browser.zag("Network.requestWillBeSent")}
    gestopt = {v["requestId"] for v in browser.zag("Network.loadingFailed") if v.get("blockedReason") == "csp"}
    return [url for id_, url in vragen.items() if id_ not in gestopt and not re.match(r"http://127\.0\.0\.1|data:|blob:", url)]


def test_an_activity_gets_its_hours(redactie, schrijver):
    """A row of hours, a desk to sign up at, and the agenda shows it."""
    schrijver.ga("activiteit/new", "titel")
    schrijver.vul("titel", "Samen soep eten")
    schrijver.vul("kort", "Een kom soep en een praatje.")
    schrijver.voeg_toe("tijden")
    schrijver.kies("tijden.0.dag", "donderdag")
    schrijver.zet("tijden.0.van", "17:30")
    schrijver.zet("tijden.0.tot", "19:00")
    schrijver.kies("tijden.0.hoe_vaak", "1e")
    schrijver.kies("organisatie", "De Vraagbaak")
    schrijver.vul("kosten", "2,50 per kom")
    schrijver.kies("aanmelden.hoe", "bellen")
    schrijver.vul("aanmelden.telefoon", "030 123 45 67")
    schrijver.kies("locatie", "Buurthuis De Brug")
    schrijver.kies("status", "gaat door")
    assert schrijver.bewaar() == ""
    tekst = redactie.lees("content/activiteiten/samen-soep-eten.md")
    assert "tijden:\n  - {dag: [donderdag], van: 17.30, tot: 19.00, hoe_vaak: " in tekst
    assert 'kosten: "2,50 per kom"' in tekst
    assert "aanmelden: {hoe: bellen, telefoon: 030 123 45 67}\n" in tekst
    assert "1e donderdag" in redactie.site("/agenda/samen-soep-eten/", "Samen soep eten")


def test_an_organisation_with_two_services_gets_a_file_of_its_own(redactie, schrijver):
    """Its services are found by the questions of residents."""
    schrijver.ga("organisatie/new", "naam")
    schrijver.vul("code", "de-naaimachine")
    schrijver.vul("naam", "De Naaimachine")
    schrijver.kies("soort", "bewonersinitiatief")
    schrijver.vul("kort", "Buren die leren naaien.")
    schrijver.zet("gecontroleerd.op", "2026-11-20")
    schrijver.kies("gecontroleerd.hoe", "bezocht")
    schrijver.vul("telefoon", "030 123 45 69")
    for n, (code, naam, wens) in enumerate((("naailes", "Naailes", "Ik wil leren naaien"), ("verstellen", "Verstellen", "Mijn broek is te lang"))):
        schrijver.voeg_toe("aanbod")
        schrijver.vul(f"aanbod.{n}.code", code)
        schrijver.vul(f"aanbod.{n}.naam", naam)
        schrijver.vul(f"aanbod.{n}.kort", "We helpen je op weg.")
        schrijver.vul(f"aanbod.{n}.vragen", wens)
        schrijver.kies(f"aanbod.{n}.onderwerpen", "Mensen ontmoeten")
        schrijver.kies(f"aanbod.{n}.locaties", "Buurthuis De Brug")
        schrijver.vul(f"aanbod.{n}.kosten", "gratis")
        schrijver.kies(f"aanbod.{n}.hoe", "binnenlopen")
        schrijver.kies(f"aanbod.{n}.status", "open")
        schrijver.zet(f"aanbod.{n}.gecontroleerd.op", "2026-11-20")
        schrijver.kies(f"aanbod.{n}.gecontroleerd.hoe", "bezocht")
    assert schrijver.bewaar() == ""
    tekst = redactie.lees("data/organisaties/de-naaimachine.yaml")
    assert tekst.startswith("code: de-naaimachine\nnaam: De Naaimachine\n")
    assert "  - code: verstellen\n    naam: Verstellen\n" in tekst
    assert "    vragen: [Mijn broek is te lang]\n" in tekst
    assert "Mijn broek is te lang" in redactie.site("/sociale-kaart/de-naaimachine/", "De Naaimachine")


def test_a_call_that_stays_too_long_is_refused_in_words_and_then_placed(redactie, schrijver):
    """What the build would refuse is told at once, and nothing that was typed is lost."""
    schrijver.ga("oproep/new", "titel")
    schrijver.vul("titel", "Wie tilt er een kast mee?")
    schrijver.kies("soort", "vraag")
    schrijver.vul("kort", "Hij moet één trap op.")
    schrijver.zet("datum", "2026-11-20")
    schrijver.zet("verloopt", "2027-11-20")
    schrijver.kies("status", "klaar")
    schrijver.vul("body", "Na afloop is er koffie.")
    assert "hooguit 8 weken" in schrijver.bewaar()
    schrijver.knop("OK")
    schrijver.zet("verloopt", "2026-12-20")
    assert schrijver.bewaar() == ""
    assert "verloopt: 2026-12-20\n" in redactie.lees("content/oproepen/wie-tilt-er-een-kast-mee.md")
    redactie.site("/oproepen/wie-tilt-er-een-kast-mee/", "Na afloop is er koffie")


def test_a_piece_moves_in_an_edition_and_every_other_line_stays(redactie, schrijver):
    """A second piece comes in and goes up; comments and order are as somebody wrote them."""
    pad = redactie.root / "content/uitgaven/2026-4.md"
    voor = pad.read_text(encoding="utf-8").replace("thema: Licht\n", "thema: Licht  # gekozen op de vergadering\n")
    pad.write_text(voor, encoding="utf-8")
    schrijver.browser.open(f"{redactie.adres}/redactie/")
    schrijver.ga("uitgave/entries/2026-4", "titel")
    schrijver.voeg_toe("indeling")
    schrijver.vul("indeling.1.stuk", "de-sleutel")
    schrijver.browser.wacht("document.querySelector('[data-key-path=\"indeling.1.stuk\"]').innerText.includes('De sleutel van')")
    schrijver.kies("indeling.1.plaats", "halve")
    omhoog = "[...document.querySelectorAll('[data-mode=edit] [data-key-path=indeling] button')].filter(b => b.innerText.includes('arrow_upward'))"
    schrijver.waarde(f"{omhoog}.at(-1).click()")
    assert schrijver.bewaar() == ""
    rijen = "  - {stuk: de-sleutel, plaats: halve}\n  - {stuk: nieuwe-bankjes, plaats: 1 pagina}\n"
    assert pad.read_text(encoding="utf-8") == voor.replace("  - {stuk: nieuwe-bankjes, plaats: 1 pagina}\n", rijen)


def test_the_site_and_the_magazine_hold_what_was_written(redactie, site, tmp_path):
    """A whole build of what the editor left: five pages, and the piece that was added to the edition is on paper."""
    klaar = publish("build", "--root", redactie.root, "--date", "2026-11-24", "-o", tmp_path / "uit", "--zonder-zoeken")
    assert klaar.returncode == 0, klaar.stderr
    stukken = [p for map_ in ("artikelen", "activiteiten", "oproepen") for p in (redactie.root / "content" / map_).iterdir()]
    nieuw = [p.stem for p in stukken if not (WIJKJE / p.relative_to(redactie.root)).exists() and "status: concept" not in p.read_text(encoding="utf-8")]
    assert len(nieuw) == 3
    assert all(len([*(tmp_path / "uit").glob(f"*/{naam}/index.html")]) == 1 for naam in nieuw)
    boek = pdf_tekst(next((tmp_path / "uit/magazine").rglob("*2026-4*.pdf")).read_bytes())
    assert "De sleutel van" in boek
    assert "De sleutel van" not in pdf_tekst(next((site / "magazine").rglob("*2026-4*.pdf")).read_bytes())


def test_who_saves_second_hears_that_somebody_was_first(redactie, schrijver):
    """In Dutch, with the choice to look first; nothing is lost, in the form nor in the file."""
    pad = "content/paginas/contact.md"
    schrijver.ga("pagina/entries/contact", "titel")
    schrijver.vul("kort", "Zo vind je ons.")
    ander = redactie.lees(pad).replace("titel: Contact", "titel: Contact met ons")
    (redactie.root / pad).write_text(ander, encoding="utf-8")
    schrijver.waarde("[...document.querySelectorAll('button')].find(b => b.dataset.label === 'Opslaan' && b.checkVisibility()).click()")
    schrijver.browser.wacht("document.body.innerText.includes('Iemand anders was je voor')")
    assert redactie.lees(pad) == ander
    assert schrijver.waarde("document.querySelector('[data-mode=edit] [data-key-path=kort] textarea').value") == "Zo vind je ons."


def test_a_file_that_breaks_beside_the_editor_is_named_and_the_rest_can_be_written(redactie, schrijver):
    """The preview tells the line; the form of that file says that it cannot be read; another piece is saved as ever."""
    pad = redactie.root / "content/artikelen/nieuwe-bankjes.md"
    heel = pad.read_text(encoding="utf-8")
    pad.write_text(heel.replace("auteur: Fatma", 'auteur: "Fatma'), encoding="utf-8")
    try:
        schrijver.browser.open(f"{redactie.adres}/redactie/")
        schrijver.ga("pagina/entries/contact", "titel")
        schrijver.vul("kort", "Bel, of loop binnen bij de brug.")
        assert schrijver.bewaar() == ""
        assert "Bel, of loop binnen bij de brug." in redactie.lees("content/paginas/contact.md")
    finally:
        pad.write_text(heel, encoding="utf-8")


def test_the_preview_has_the_style_of_the_wijk_and_counts_the_room_on_paper(redactie, schrijver):
    """While somebody types: how many words, whether they fit, and a sentence that is long."""
    binnen = "document.querySelector('iframe.preview')?.contentDocument"
    schrijver.ga("artikel/entries/nieuwe-bankjes", "titel")
    schrijver.browser.wacht(f"!!{binnen}?.querySelector('.hulp p')")
    assert schrijver.waarde(f"{binnen}.querySelector('.kop__titel').innerText") == "Nieuwe bankjes langs de vaart"
    schrijver.browser.wacht(f"{binnen}.querySelector('.hulp p').innerText.includes('zijn er minstens')")
    assert schrijver.waarde(f"[...{binnen}.styleSheets].some(s => s.href?.includes('/thema/css/site.'))")
    schrijver.vul("kort", "Er staan zes nieuwe bankjes langs de vaart en de bewoners kozen zelf de plek door net zo lang te lopen tot ze moe waren.")
    schrijver.browser.wacht(f"{binnen}.querySelector('.hulp li')?.innerText.startsWith('Deze zin heeft 25 woorden')")


def test_nobody_else_is_listened_to(redactie):
    """Not to a page of elsewhere, not to a name that leads here, not without the key of this run; and the key is not given to them."""
    poort = redactie.adres.rpartition(":")[2]
    for kop in ({"Origin": "https://boos.example"}, {"Host": f"boos.example:{poort}"}, {"Origin": "null"}):
        for methode, pad in (("GET", "/redactie/"), ("GET", "/api/v3/user"), ("POST", "/api/graphql"), ("GET", "/")):
            status, tekst = redactie.vraag(methode, pad, b"{}" if methode == "POST" else b"", **kop)
            assert (status, "data-sleutel" in tekst) == (403, False), (kop, pad)
    assert redactie.vraag("GET", "/api/v3/user")[0] == 401
    assert "Laad de pagina opnieuw" in redactie.vraag("POST", "/api/graphql", b"{}", Authorization="token verlopen")[1]


def test_what_is_no_question_gets_an_answer_all_the_same(redactie):
    """Too large, half, or nonsense: a status, and the server goes on."""
    sleutel = re.search('data-sleutel="([^"]+)"', redactie.vraag("GET", "/redactie/")[1])[1]
    mag = {"Authorization": f"token {sleutel}"}
    assert redactie.vraag("POST", "/api/graphql", b"[", **mag)[0] == 400
    assert redactie.vraag("POST", "/api/graphql", b'{"query": 3}', **mag)[0] == 400
    assert redactie.vraag("POST", "/api/graphql", b"", Content_Length="99999999999", **mag)[0] == 413
    assert redactie.vraag("GET", "/redactie/../../etc/passwd", **mag)[0] == 404
    assert redactie.vraag("GET", "/api/v3/repos/wijk/hier/git/blobs/" + "0" * 40, **mag)[0] == 404
    assert json.loads(redactie.vraag("GET", "/api/v3/user", **mag)[1])["login"] == "hier"
