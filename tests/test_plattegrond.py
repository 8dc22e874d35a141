"""The map: drawn at build time, numbered as the list, with room for every dot."""

from __future__ import annotations

import itertools
import math

import brotli
import pytest
from bs4 import BeautifulSoup
from conftest import publish

from wijkpers.plattegrond import BREED, STRAAL, STRAAL_PAPIER, plattegrond, tekening, uiteen
from wijkpers.problems import WijkError

VORM = (
    '{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"soort":"{soort}","naam":"Noord","code":"noord"}},"geometry":{geometrie}}}]}}'
)
VIERKANT = '{"type":"Polygon","coordinates":[[[5.01,52.12],[5.03,52.12],[5.03,52.13],[5.01,52.13],[5.01,52.12]]]}'


def met_kaart(wijkje, tekst: str):
    """Give the miniature wijk a map."""
    (wijkje / "data/kaart").mkdir()
    (wijkje / "data/kaart/wijk.geojson").write_text(tekst, encoding="utf-8")


def test_every_place_with_a_point_has_a_number_and_no_dot_covers_another(demowijk):
    """In the order of the list; the drawing is as wide as it is high in the world."""
    kaart = plattegrond(demowijk)
    assert [s.nummer for s in kaart.stippen] == list(range(1, len(kaart.stippen) + 1))
    assert [s.item.id for s in kaart.stippen] == [p.id for p in demowijk.alle("locatie") if p.punt and not p.afschermen]
    for a, b in itertools.combinations(kaart.stippen, 2):
        assert math.hypot(a.x - b.x, a.y - b.y) >= 2 * STRAAL
    assert all(0 < s.x < BREED and 0 < s.y < kaart.hoog for s in kaart.stippen)


@pytest.mark.parametrize("punten", [[(500, 300)] * 30, [(0, 0)] * 5, [(1000, 600), (1000, 600)], []])
def test_dots_make_room_even_when_all_are_at_one_spot(punten):
    """Thirty at one address, or in a corner of the sheet."""
    uit = uiteen(punten, 600)
    assert all(math.hypot(a[0] - b[0], a[1] - b[1]) >= 2 * STRAAL - 1 for a, b in itertools.combinations(uit, 2))
    assert all(0 <= x <= BREED and 0 <= y <= 600 for x, y in uit)


def test_paper_gets_the_numbers_of_the_site_as_plain_data_with_larger_dots(demowijk, wijk):
    """With the number to phone; a wijk without a map, or without a single point, has none."""
    papier, site = tekening(demowijk), plattegrond(demowijk)
    assert [(s["nummer"], s["plek"]) for s in papier["stippen"]] == [(s.nummer, s.item.id) for s in site.stippen]
    assert next(s["telefoon"] for s in papier["stippen"] if s["plek"] == "buurthuis-de-brug") == "030 123 45 11"
    for a, b in itertools.combinations(papier["stippen"], 2):
        assert math.hypot(a["x"] - b["x"], a["y"] - b["y"]) >= 2 * STRAAL_PAPIER
    assert tekening(wijk) is None


def test_a_wijk_with_a_map_and_no_points_has_a_list_only(wijkje, wijk):
    """On paper too."""
    met_kaart(wijkje, VORM.format(soort="buurt", geometrie=VIERKANT))
    zonder = {**wijk.items, "locatie": {}}
    assert tekening(type(wijk)(**{**vars(wijk), "root": wijkje, "items": zonder})) is None


def test_north_is_up_and_east_is_right(wijkje, wijk):
    """A known point lies where it should."""
    met_kaart(wijkje, VORM.format(soort="buurt", geometrie=VIERKANT))
    kaart = plattegrond(type(wijk)(**{**vars(wijk), "root": wijkje}))
    (stip,) = kaart.stippen
    assert (stip.x, stip.y) == pytest.approx((500, 0.4 * kaart.hoog), abs=0.06 * BREED)


@pytest.mark.build
def test_the_page_has_links_of_24_pixels_and_the_same_numbers_in_its_list(wijkje):
    """A shielded place is in the list only; without a map the page has the list."""
    plek = (wijkje / "data/locaties.yaml").read_text(encoding="utf-8")
    (wijkje / "data/locaties.yaml").write_text(
        plek + '- {code: geheim, naam: Een veilige plek, soort: fysiek, afschermen: ja, buurt: noord, punt: "52.1261, 5.0201"}\n', encoding="utf-8"
    )
    met_kaart(wijkje, VORM.format(soort="buurt", geometrie=VIERKANT))
    klaar = publish("build", "--root", wijkje, "--zonder-zoeken", "--date", "2026-11-24")
    assert klaar.returncode == 0, klaar.stderr
    data = (wijkje / "output/locaties/index.html").read_bytes()
    pagina = BeautifulSoup(data, "html.parser")
    assert [a["href"] for a in pagina.select("svg a")] == [a["href"] for a in pagina.select("ol.plekken a")] == ["/locaties/buurthuis/"]
    assert [a.get_text() for a in pagina.select("ul.plekken a")] == ["Een veilige plek"]
    assert 2 * float(pagina.select_one("svg circle")["r"]) * 44 * 18 / BREED >= 24  # the least width of the drawing, at 18 pixels to the rem
    assert len(brotli.compress(data)) <= 12 * 1024


@pytest.mark.parametrize(
    "tekst", ["{", "{}", VORM.format(soort="zee", geometrie=VIERKANT), VORM.format(soort="buurt", geometrie='{"type":"Point","coordinates":[5,52]}')]
)
def test_a_file_that_is_no_map_is_an_error_that_names_it(wijkje, wijk, tekst):
    """And nothing is drawn."""
    met_kaart(wijkje, tekst)
    with pytest.raises(WijkError, match=r"data/kaart/wijk\.geojson  fout WK508"):
        plattegrond(type(wijk)(**{**vars(wijk), "root": wijkje}))
