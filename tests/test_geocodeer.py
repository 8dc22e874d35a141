"""Looking up points: only for places that need one, only on request, and with answers as PDOK gives them."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import VANDAAG

from wijkpers.commands.geocodeer import schrijf, zoek
from wijkpers.problems import WijkError
from wijkpers.wijk.laden import load

# As recorded, without the fields that nobody reads.
ANTWOORD = {
    "response": {
        "numFound": 1,
        "docs": [{"type": "adres", "weergavenaam": "Vaartstraat 12, 3599AB Vaartstad", "postcode": "3599AB", "centroide_ll": "POINT(5.01823419 52.12891277)"}],
    }
}
PLEKKEN = """
- {code: geheim, naam: Veilige plek, soort: fysiek, afschermen: ja, buurt: noord, straat: Geheimweg 1, postcode: 3599 XX, plaats: Vaartstad}
- {code: lijn, naam: Aan de telefoon, soort: telefonisch}
"""


@pytest.fixture
def zonder_punt(wijkje):
    """Give a wijk whose place has no point, with a shielded place and one that is nowhere."""
    pad = wijkje / "data/locaties.yaml"
    regels = [regel for regel in pad.read_text(encoding="utf-8").splitlines() if "punt:" not in regel]
    pad.write_text("# De plekken\n" + "\n".join(regels) + PLEKKEN, encoding="utf-8")
    return load(wijkje, VANDAAG)


def test_only_a_place_with_an_address_and_without_a_point_is_asked(zonder_punt, wijk):
    """A shielded address never leaves this machine; a place that has its point is not asked again."""
    gevraagd = []

    def vraag(url: str) -> bytes:
        gevraagd.append(url)
        return json.dumps(ANTWOORD).encode()

    (vondst,) = zoek(zonder_punt, vraag)
    assert parse_qs(urlsplit(gevraagd[0]).query)["q"] == ["Vaartstraat 12, 3599 AB Vaartstad"]
    assert (vondst.plek.id, vondst.punt) == ("buurthuis", "52.12891, 5.01823")
    assert list(zoek(wijk, vraag)) == []
    assert len(gevraagd) == 1


def test_writing_adds_one_line(zonder_punt):
    """And the wijk then has the point, with every comment in place."""
    pad = zonder_punt.root / "data/locaties.yaml"
    voor = pad.read_text(encoding="utf-8").splitlines()
    schrijf(zonder_punt.root, list(zoek(zonder_punt, lambda url: json.dumps(ANTWOORD).encode())))
    na = pad.read_text(encoding="utf-8").splitlines()
    assert [regel for regel in na if regel not in voor] == ['  punt: "52.12891, 5.01823"']
    assert [regel for regel in voor if regel not in na] == []
    assert load(zonder_punt.root, VANDAAG).get("locatie", "buurthuis").punt == (52.12891, 5.01823)


@pytest.mark.parametrize(
    "doc",
    [None, {"postcode": "3599AB"}, {"postcode": "1000AA", "centroide_ll": "POINT(5.0 52.1)"}, {"postcode": "3599AB", "centroide_ll": "LINESTRING(1 2)"}],
)
def test_a_doubtful_answer_gives_no_point(zonder_punt, doc):
    """Nothing found, no point, another postcode."""
    (vondst,) = zoek(zonder_punt, lambda url: json.dumps({"response": {"docs": [doc] if doc else []}}).encode())
    assert vondst.punt == ""


def test_swapped_and_foreign_points_do_not_pass_the_loader(zonder_punt):
    """The field itself refuses what geocoding or a hand could bring in."""
    pad = zonder_punt.root / "data/locaties.yaml"
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("  naam: Buurthuis De Brug", '  naam: Buurthuis De Brug\n  punt: "5.0182, 52.1289"'), encoding="utf-8"
    )
    with pytest.raises(WijkError, match=r'WK217.*\n.*\n?.*bedoel je "52\.1289, 5\.0182"|bedoel je "52\.1289, 5\.0182"'):
        load(zonder_punt.root, VANDAAG)
