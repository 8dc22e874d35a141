"""The numbers of a wijk: charts that tell what was counted and when nobody did, and small groups of which nobody learns the number."""

from __future__ import annotations

import csv
import io

import lxml.etree
import pytest
from conftest import VANDAAG, kopieer, pdf_tekst

from wijkpers.channel import Drukopdracht
from wijkpers.channels import kpi as kanaal
from wijkpers.channels.kpi.tellingen import JAREN, TELLERS
from wijkpers.kinds.kpi import TELLINGEN
from wijkpers.problems import WijkError
from wijkpers.wijk.laden import load

KPI = """
- code: berichten
  naam: Mensen die een familieberaad hielden
  waarom: Samen verdeel je de zorg.
  eenheid: mensen
  meting:
    - {jaar: 2022, aantal: 13, bron: Mantelzorgpunt}
    - {jaar: 2024, aantal: 3, bron: Mantelzorgpunt, toelichting: Drie gezinnen in de Tulpstraat.}
    - {jaar: 2025, aantal: 0, bron: Mantelzorgpunt}
    - {jaar: 2026, aantal: minder dan 5, bron: Mantelzorgpunt}
- code: plekken
  naam: Plekken
  waarom: Wie nergens kan zitten, komt niemand tegen.
  eenheid: plekken
  mensen: nee
  automatisch: plekken om binnen te lopen
  meting:
    - {jaar: 2024, aantal: 4, bron: Ronde door de wijk}
- code: leeg
  naam: Nog niets
  waarom: Dit tellen we volgend jaar.
  meting: []
"""


@pytest.fixture(scope="module")
def telwijk(tmp_path_factory):
    """Give a wijk with a small group, a year without a count, an automatic count, and a number that nobody counted yet."""
    root = kopieer(tmp_path_factory.mktemp("kpi") / "wijkje")
    (root / "data/kpi.yaml").write_text(KPI, encoding="utf-8")
    return load(root, VANDAAG, cache=root / ".cache")


@pytest.fixture(scope="module")
def gemaakt(telwijk):
    """Give what the channel makes, by its address."""
    return {deel.pad: deel for deel in kanaal.CHANNEL.made(telwijk)}


def test_a_small_group_is_nowhere_a_number(telwijk, gemaakt):
    """Not in the wijk that channels see, so in no chart, table or sheet; and neither are the words that came with it."""
    berichten = telwijk.get("kpi", "berichten")
    assert [m.aantal for m in berichten.meting] == [13, None, 0, None]
    assert "Tulpstraat" not in str(berichten)
    tabel = list(csv.DictReader(io.StringIO(gemaakt["cijfers/cijfers.csv"].data.decode("utf-8-sig")), delimiter=";"))
    assert [rij["aantal"] for rij in tabel if rij["code"] == "berichten"] == ["13", "minder dan 5", "0", "minder dan 5"]
    klein = {s.jaar: s for s in kanaal.jaarbeeld(telwijk)[0].grafiek.staven if s.soort == "klein"}
    assert klein.keys() == {2024, 2026}
    assert klein[2024].boog != klein[2026].boog
    assert klein[2024].top == klein[2026].top
    assert "Drie gezinnen" not in pdf_tekst(gemaakt["cijfers/jaarbeeld.pdf"].data)


def test_what_is_no_people_may_be_few(telwijk):
    """Four places betray nobody."""
    assert next(m.tekst for _, m in kanaal.jaarbeeld(telwijk)[2].reeks if m) == "4"


def test_a_year_without_a_count_is_a_gap_and_not_a_nought(telwijk):
    """It stands in the row, and the chart says so."""
    berichten = kanaal.jaarbeeld(telwijk)[0]
    assert [(jaar, m and m.tekst) for jaar, m in berichten.reeks][:3] == [(2022, "13"), (2023, None), (2024, "minder dan 5")]
    assert [s.soort for s in berichten.grafiek.staven] == ["eerder", "leeg", "klein", "eerder", "klein"]
    assert berichten.grafiek.zin == "Van 13 in 2022 naar minder dan 5 in 2026."


def test_the_wijk_counts_this_year_when_it_can_and_nobody_else_did(telwijk):
    """And says that it did, and when."""
    plekken = kanaal.jaarbeeld(telwijk)[2]
    assert [jaar for jaar, _ in plekken.reeks] == [2024, 2025, 2026]
    assert plekken.laatste.aantal == plekken.nu == TELLERS["plekken om binnen te lopen"](telwijk)
    assert plekken.laatste.bron == "Geteld op deze site, 24 november 2026"
    assert set(TELLERS) == set(TELLINGEN)


def test_a_number_that_nobody_counted_yet_is_told_without_a_chart(gemaakt):
    """On the page and on the sheet."""
    leeg = gemaakt["cijfers/"].context["cijfers"][1]
    assert (leeg.reeks, leeg.laatste, leeg.grafiek.zin) == ((), None, "Nog niet geteld.")
    assert "Nog niet geteld." in pdf_tekst(gemaakt["cijfers/jaarbeeld.pdf"].data)


def test_the_sheet_is_one_side_with_its_sources(wijk, demowijk):
    """For who gives the money; a year that was not counted is no sheet."""
    (vel,) = kanaal.vel(demowijk, Drukopdracht(code="2025"))
    woorden = pdf_tekst(vel.data)
    assert vel.pad == "cijfers-2025.pdf"
    assert all(w in woorden for w in ("Jaarbeeld 2025", "Bron: Boekhouding van de wijkcoöperatie", "Een vraag? Bel"))
    assert {c.laatste.jaar for c in kanaal.jaarbeeld(demowijk, 2025)} == {2025}
    with pytest.raises(WijkError, match="WK771"):
        list(kanaal.vel(wijk, Drukopdracht(code="2031")))


def test_a_wijk_that_counts_nothing_says_so(wijkje):
    """On the page; an empty sheet or table is none."""
    (wijkje / "data/kpi.yaml").unlink()
    assert [deel.pad for deel in kanaal.CHANNEL.made(load(wijkje, VANDAAG))] == ["cijfers/"]


def test_a_long_row_shows_its_last_years(telwijk):
    """A chart on a telephone holds no more."""
    lang = telwijk.get("kpi", "plekken").model_copy(
        update={"automatisch": "", "meting": tuple(telwijk.get("kpi", "plekken").meting[0].model_copy(update={"jaar": j}) for j in range(2000, 2027))}
    )
    assert len(kanaal.reeks(telwijk, lang, 2026)) == JAREN


@pytest.mark.build
def test_a_chart_has_a_name_and_a_table_beside_it(site):
    """Who does not see the bars, hears what they say and finds every number."""
    pagina = lxml.etree.fromstring((site / "cijfers/index.html").read_bytes(), lxml.etree.HTMLParser())
    (svg,) = pagina.findall(".//svg[@role='img'][@class='grafiek']")
    assert svg.findtext("title") == "Plekken om elkaar te ontmoeten. Van 14 in 2025 naar 17 in 2026."
    assert [th.text for th in pagina.findall(".//tbody//th")] == ["2025", "2026"]
