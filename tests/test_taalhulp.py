"""Help with plain language: it points, it offers a word, and it never stops or shames anybody."""

from __future__ import annotations

import pytest
from conftest import VANDAAG

from wijkpers.cli import main
from wijkpers.taalhulp import hints, leesgemak, zinnen
from wijkpers.wijk.laden import load

STUK = """---
titel: Een proef
kort: Kort en goed.
datum: 2026-11-20
auteur: Fatma
rubriek: wijknieuws
---
## Een kop is geen zin, hoe lang hij ook is en hoeveel woorden er ook achter elkaar in staan zonder dat iemand er een punt achter zet

{tekst}
"""


def gezegd(wijkje, tekst: str) -> list[tuple[str, int]]:
    """Give code and line of every hint for a text."""
    (wijkje / "content/artikelen/proef.md").write_text(STUK.format(tekst=tekst), encoding="utf-8")
    return [(h.code, h.line) for h in hints(load(wijkje, VANDAAG), "content/artikelen/proef.md")]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("De buren planten bomen. Kom je ook?", []),
        (f"Kort.\n\n{'en nog een woord ' * 7}klaar.", [("WK745", 12)]),
        (f"{'een twee drie vier vijf zes ' * 5}[link](https://lang.example/a-b-c-d).", [("WK745", 10)]),
        ("- een rij\n- van korte\n- regels die samen wel heel erg lang zouden zijn\n- maar elk voor zich\n- zijn ze dat niet", []),
        ("```\n" + "code " * 40 + "\n```\n\n> " + "citaat " * 40, []),
        ("Bewoners gaan participeren.\n\nZe Participeren weer.", [("WK746", 10)]),
        ("Dit gebeurt in het kader van het plan.", [("WK746", 10)]),
        ("Er wordt gekookt.", []),
        ("Er wordt door ons gekookt.\n\nDe zaal werd gisteren schoongemaakt.", [("WK747", 10), ("WK747", 12)]),
        ("De brug is blauw geverfd. Het feest is begonnen.", []),
        ("Dat is o.a. iets van dhr. Jansen, bijv. de fiets van 3.5 kilo.", []),
    ],
)
def test_a_hint_points_at_its_sentence(wijkje, tekst, verwacht):
    """And what is no sentence of the writer, or a single slip, is let be."""
    assert gezegd(wijkje, tekst) == verwacht


def test_no_more_hints_of_one_kind_than_anybody_reads(wijkje):
    """Three."""
    assert len(gezegd(wijkje, "\n\n".join(f"{'woord ' * 30}{n}." for n in range(9)))) == 3


def test_a_hard_text_is_told_without_a_number(wijkje):
    """Somebody wrote it as well as they could."""
    ambtelijk = "Gemeentelijke verantwoordelijkheden betreffen onderwijshuisvestingsprogrammas, ontwikkelingsperspectieven en samenwerkingsverbanden. "
    gemeld = gezegd(wijkje, ambtelijk * 12)
    assert ("WK749", 0) in gemeld
    assert leesgemak(zinnen(ambtelijk)) < 20 < 80 < leesgemak(zinnen("De kat zit op de mat. Hij slaapt. Het is warm."))
    (hint,) = [h for h in hints(load(wijkje, VANDAAG)) if h.code == "WK749"]
    assert not any(teken.isdigit() for teken in hint.message + hint.hint)


def test_a_page_without_a_summary_gets_a_hint(wijkje):
    """A page may do without; who searches sees it first."""
    (wijkje / "content/paginas/lang.md").write_text(f"---\ntitel: Lang\n---\n{'Een zin van vijf woorden. ' * 12}\n", encoding="utf-8")
    assert [h.path for h in hints(load(wijkje, VANDAAG)) if h.code == "WK748"] == ["content/paginas/lang.md"]


def test_check_names_the_hints_and_taal_shows_them(wijkje, capsys):
    """Exit 0 whatever there is; a concept is looked at when it is asked for."""

    def check(*meer: object) -> tuple[int, str]:
        """Run the command, and give its exit code and what it said."""
        code = main(["check", *map(str, meer), "--root", str(wijkje), "--date", "2026-11-24"], wijkje)
        return code, capsys.readouterr().err

    proef = wijkje / "content/artikelen/proef.md"
    proef.write_text(STUK.format(tekst="Wij gaan participeren.").replace("titel:", "status: concept\ntitel:"), encoding="utf-8")
    assert check("--taal")[0] == 0
    code, gezegd = check("--taal", proef)
    assert (
        'content/artikelen/proef.md:11:0  hint WK746  "participeren" is geen woord van alledag\n      = kan het ook zo: meedoen? Of leg het woord uit\n'
        in gezegd
    )
    assert (code, "Je hoeft er niets mee" in gezegd) == (0, True)
    assert check("--taal", "weg.md")[0] == 2
    proef.write_text(proef.read_text(encoding="utf-8").replace("status: concept\n", ""), encoding="utf-8")
    code, gezegd = check()
    assert (code, "1 stuk kan op een plek makkelijker. Wil je het zien? publish.py check --taal" in gezegd) == (0, True)
