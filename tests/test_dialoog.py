"""What the wijk talks about: every question is followed until it is done, and the big story shows how it grew and who is in it."""

from __future__ import annotations

from datetime import date

import lxml.html
import pytest
from conftest import met, pdf_tekst

from wijkpers.channel import Drukopdracht
from wijkpers.channels import dialoog
from wijkpers.channels.dialoog import papier
from wijkpers.kinds.dialoog import STANDEN, Stap, Vraag
from wijkpers.markup import per_kop
from wijkpers.overzicht import groeiend
from wijkpers.problems import WijkError


def test_a_question_is_where_its_last_step_says():
    """Without a step it was only heard."""
    stappen = tuple(Stap.model_construct(datum=date(2026, 1, n), stand=stand, wat="Iets.") for n, stand in enumerate(("gehoord", "gedaan"), 1))
    assert Vraag.model_construct(vraag="Komt er een boom?", stappen=stappen).stand == "gedaan"
    assert Vraag.model_construct(vraag="Komt er een boom?", stappen=()).stand == STANDEN[0]


def test_the_overview_has_every_question_once_by_where_it_stands(demowijk):
    """Each leads to its place in the report."""
    (page, *_) = (deel for deel in dialoog.CHANNEL.made(demowijk) if deel.pad == "wijkdialoog/")
    gevonden = [(v.vraag, stand) for stand, _, rij in page.context["standen"] for v, _, adres in rij if "#vraag-" in adres]
    assert sorted(gevonden) == sorted((v.vraag, v.stand) for d in demowijk.alle("dialoog") for v in d.vragen)
    assert {stand for _, stand in gevonden} >= {"mee bezig", "gedaan", "kan niet"}


def test_without_a_report_the_page_says_so(demowijk):
    """No heading without a question below it."""
    (page,) = dialoog.CHANNEL.made(met(demowijk, dialoog=()))
    assert not any(rij for _, _, rij in page.context["standen"])


def test_a_dialogue_that_is_still_to_come_has_no_report(demowijk):
    """Nor one that is not finished."""
    d = demowijk.alle("dialoog")[0]
    assert d.zichtbaar(demowijk.today)
    assert not d.model_copy(update={"datum": date(2027, 1, 21)}).zichtbaar(demowijk.today)


def test_a_text_falls_apart_at_its_headings_and_comes_together_again(demowijk):
    """Not a letter is lost."""
    for verhaal in demowijk.alle("verhaal"):
        tekst = demowijk.tekst(verhaal)
        assert "".join(deel for _, deel in per_kop(tekst)) == tekst


def test_small_stories_stand_below_the_heading_that_they_name(demowijk):
    """And each only once, in the big story or in the list at its end."""
    groot = demowijk.get("verhaal", "zo-willen-we-samen-leven")
    geplaatst = {v.id: str(deel) for deel, kleine in groeiend(demowijk, groot) for v in kleine}
    klein = demowijk.verwijzers(groot, "verhaal")
    assert set(geplaatst) == {v.id for v in klein if v.bij_kop}
    assert "Waar we het niet over eens zijn</h2>" in geplaatst["vuur-op-het-eiland"]
    assert {v.id for v in klein} - set(geplaatst)


def test_the_big_story_on_paper_tells_how_it_grew(demowijk):
    """The small stories in their place with an address, and every version with what went and what came."""
    (bestand,) = papier.verhaal(demowijk, Drukopdracht(code="zo-willen-we-samen-leven"))
    woorden = pdf_tekst(bestand.data).replace("\u00ad", "").replace("\u200b", "")
    assert "Zo groeide dit verhaal" in woorden
    assert "Stond er: In 2035 is niemand in onze wijk eenzaam." in woorden
    assert woorden.index("Drie keer nee is in het Turks een ja") < woorden.index("Zes dingen die we willen")


def test_the_report_on_paper_has_every_question_with_its_steps(demowijk):
    """To lay on the desk."""
    d = demowijk.get("dialoog", "herfst-2026")
    (bestand,) = papier.verslag(demowijk, Drukopdracht(code=d.id))
    woorden = pdf_tekst(bestand.data)
    assert all(v.vraag.split()[0] in woorden and v.stand.capitalize() in woorden for v in d.vragen)
    assert "De gemeente heeft de negen lampen besteld." in woorden
    with pytest.raises(WijkError, match='bedoel je "herfst-2026"'):
        list(papier.verslag(demowijk, Drukopdracht(code="herfst-2025")))


@pytest.mark.build
def test_a_report_shows_where_each_question_is(site):
    """The newest step says it, above the question."""
    boom = lxml.html.document_fromstring((site / "wijkdialoog/plein/index.html").read_text(encoding="utf-8"))
    assert boom.xpath("string(//*[@id='vraag-1']//p[@class='kicker'])") == "Mee bezig"
    assert len(boom.xpath("//*[@id='vraag-1']//li")) == 2
