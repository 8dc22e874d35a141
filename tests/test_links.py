"""Links to other websites: asked only on request, one at a time each, and told at the line where they stand. The websites are here."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest
from conftest import VANDAAG, publish

from wijkpers.commands.links import naar_buiten
from wijkpers.commands.vragen import Vrager
from wijkpers.wijk.laden import load

STATUS = {"/goed": 200, "/weg": 404, "/op": 410, "/kapot": 500, "/te-vaak": 429, "/dicht": 403}
DOOR = {"/voorgoed": (301, "/goed"), "/voor-even": (302, "/goed"), "/rond": (301, "/rond"), "/verder": (308, "/weg"), "/caf%C3%A9": (302, "/goed")}


class Website(BaseHTTPRequestHandler):
    """Answer as websites do, and remember what was asked, how and when."""

    gevraagd: list[tuple[str, str, float, str]]

    def do_HEAD(self):
        self.gevraagd.append((self.command, self.path, time.monotonic(), self.headers["User-Agent"]))
        if self.path == "/traag":
            time.sleep(1)
        if self.path == "/geen-head":
            self.send_response(405 if self.command == "HEAD" else 200)
        elif self.path in DOOR:
            self.send_response(DOOR[self.path][0])
            self.send_header("Location", DOOR[self.path][1])
        else:
            self.send_response(STATUS.get(self.path, 200))
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, format, *args):
        """Say nothing."""


@contextmanager
def website():
    """Run one, and give its address and what it was asked."""
    gevraagd = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Eigen", (Website,), {"gevraagd": gevraagd}))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", gevraagd
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("pad", "uitslag", "vragen"),
    [
        ("/goed", "goed", ["HEAD /goed"]),
        ("/goed#kop", "goed", ["HEAD /goed"]),
        ("/geen-head", "goed", ["HEAD /geen-head", "GET /geen-head"]),
        ("/weg", "dood", ["HEAD /weg", "GET /weg"]),
        ("/op", "dood", ["HEAD /op", "GET /op"]),
        ("/kapot", "stil", ["HEAD /kapot", "GET /kapot"]),
        ("/dicht", "gesloten", ["HEAD /dicht", "GET /dicht"]),
        ("/te-vaak", "gesloten", ["HEAD /te-vaak"]),
        ("/traag", "stil", ["HEAD /traag"]),
        ("/voorgoed", "verhuisd", ["HEAD /voorgoed", "HEAD /goed"]),
        ("/voor-even", "goed", ["HEAD /voor-even", "HEAD /goed"]),
        ("/café", "goed", ["HEAD /caf%C3%A9", "HEAD /goed"]),
        ("/verder", "dood", ["HEAD /verder", "HEAD /weg", "GET /verder", "GET /weg"]),
    ],
)
def test_every_answer_has_its_meaning(pad, uitslag, vragen):
    """First the head only; then the page, but never of who asks to be left alone."""
    with website() as (adres, gevraagd):
        antwoord = Vrager("wijkpers", geduld=0.3).vraag(adres + pad)
        assert antwoord.uitslag == uitslag
        assert [f"{hoe} {wat}" for hoe, wat, _, _ in gevraagd] == vragen
        assert {wie for *_, wie in gevraagd} == {"wijkpers"}


def test_a_page_that_leads_round_ends():
    """After a few steps."""
    with website() as (adres, gevraagd):
        assert Vrager("wijkpers").vraag(f"{adres}/rond").uitslag == "dood"
        assert len(gevraagd) < 15


@pytest.mark.parametrize(("adres", "uitslag"), [("http://127.0.0.1:9/", "stil"), ("http://127.0.0.1:99999/", "stil"), ("http://[::/", "dood")])
def test_what_is_no_website_is_no_error_of_ours(adres, uitslag):
    """Nobody listens, or nobody can."""
    assert Vrager("wijkpers", geduld=0.3).vraag(adres).uitslag == uitslag


def test_one_website_is_asked_one_thing_at_a_time():
    """With a pause in between, while others are asked as well."""
    with website() as (een, bij_een), website() as (twee, bij_twee):
        antwoorden = Vrager("wijkpers", pauze=0.2).vraag_alle([f"{een}/a", f"{een}/b", f"{een}/c", f"{twee}/a"])
    assert {a.uitslag for a in antwoorden.values()} == {"goed"}
    tijden = [wanneer for _, _, wanneer, _ in bij_een]
    assert min(b - a for a, b in pairwise(tijden)) >= 0.2
    assert bij_twee[0][2] < tijden[1]


def test_it_stops_when_the_time_is_up():
    """Also halfway a website that keeps us waiting."""
    with website() as (adres, _):
        begin = time.monotonic()
        antwoorden = Vrager("wijkpers", pauze=0, totaal=0.4).vraag_alle([f"{adres}/traag", *(f"{adres}/z{n}" for n in range(5))])
    assert time.monotonic() - begin < 0.9
    assert len(antwoorden) < 6


@pytest.fixture
def met_links(wijkje):
    """Give a wijk with links in a text, in front matter and in a list."""
    pad = wijkje / "content/artikelen/nieuwe-bankjes.md"
    pad.write_text(
        pad.read_text(encoding="utf-8") + "\nLees [dit](https://nieuws.nl/a_(b)) of (zie https://nieuws.nl/c). Of [ons](https://testwijk.example/x).\n",
        encoding="utf-8",
    )
    pad = wijkje / "data/organisations.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("- code: vraagbaak\n", "- code: vraagbaak\n  website: www.vraagbaak.nl/hulp\n", 1), encoding="utf-8")
    return wijkje


def test_links_are_found_where_they_were_written(met_links):
    """Also without https:// in a field; our own site and names that cannot exist are left out."""
    plekken = naar_buiten(load(met_links, VANDAAG))
    assert {adres: [plek[0] for plek in rij] for adres, rij in plekken.items()} == {
        "https://nieuws.nl/a_(b)": ["content/artikelen/nieuwe-bankjes.md"],
        "https://nieuws.nl/c": ["content/artikelen/nieuwe-bankjes.md"],
        "https://www.vraagbaak.nl/hulp": ["data/organisations.yaml"],
    }
    [(_, regel, kolom, excerpt)] = plekken["https://www.vraagbaak.nl/hulp"]
    assert (met_links / "data/organisations.yaml").read_text(encoding="utf-8").splitlines()[regel - 1][kolom - 1 :] == "www.vraagbaak.nl/hulp"
    assert excerpt == "website: www.vraagbaak.nl/hulp"


def test_the_command_asks_nothing_without_extern_and_tells_the_line_with_it(wijkje):
    """A dead one is exit 1."""
    pad = wijkje / "content/artikelen/nieuwe-bankjes.md"
    tekst = pad.read_text(encoding="utf-8")
    with website() as (adres, gevraagd):
        pad.write_text(f"{tekst}\n[a]({adres}/weg) [b]({adres}/voorgoed)\n", encoding="utf-8")
        stil = publish("links", "--root", wijkje, "--date", "2026-11-24")
        assert (stil.returncode, gevraagd) == (0, [])
        assert "2 adressen op 1 andere websites" in stil.stderr
        klaar = publish("links", "--extern", "--pause", "0", "--root", wijkje, "--date", "2026-11-24")
    regel = len(tekst.splitlines()) + 2
    assert klaar.returncode == 1, klaar.stderr
    assert f"content/artikelen/nieuwe-bankjes.md:{regel}:5  let op WK608  {adres}/weg werkt niet meer: de pagina is er niet meer (404)" in klaar.stderr
    assert f"let op WK610  {adres}/voorgoed is verhuisd" in klaar.stderr
    assert f"= schrijf {adres}/goed" in klaar.stderr
    assert "2 adressen gevraagd: 1 goed, 1 dood, 0 zonder antwoord, 0 die zich niet laten nakijken." in klaar.stderr


def test_without_any_answer_the_computer_may_be_the_cause(wijkje):
    """Exit 3, and no list of dead links."""
    pad = wijkje / "content/artikelen/nieuwe-bankjes.md"
    pad.write_text(pad.read_text(encoding="utf-8") + "\n[a](http://127.0.0.1:9/) [b](http://127.0.0.1:9/b)\n", encoding="utf-8")
    klaar = publish("links", "--extern", "--pause", "0", "--root", wijkje, "--date", "2026-11-24")
    assert klaar.returncode == 3
    assert "Heeft deze computer internet?" in klaar.stderr
