"""In the eigen taal: everything that fields can say is said in six languages, with the grammar, the dates and the direction of each."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date, time, timedelta
from types import MappingProxyType, SimpleNamespace

import lxml.html
import pypdfium2
import pytest
import zxingcpp
from babel.dates import format_date
from conftest import met, pdf_tekst

from wijkpers.blocks import DOELGROEPEN, TALEN, Aanmelden, Toegankelijk
from wijkpers.channel import Drukopdracht
from wijkpers.channels import talen
from wijkpers.channels.talen.kaart import Verteller
from wijkpers.channels.talen.papier import FORMATEN, taalblad
from wijkpers.channels.talen.taal import Labels
from wijkpers.channels.talen.tijden import dag, datum, rij_tekst
from wijkpers.channels.talen.woorden import TALEN as IN_TALEN
from wijkpers.fields import Kosten
from wijkpers.kinds.vertaling import IN_TALEN as VERTAALBAAR
from wijkpers.recurrence.kalender import VRIJ
from wijkpers.schema import discover, velden
from wijkpers.wijk.openbaar import met_hun_bron

PER_CODE = {taal.code if taal.map == taal.code else taal.map: taal for taal in IN_TALEN}
# A word that is the same in a language as in Dutch.
GELIJK = {"Dari", "Hindi", "Sranan", "Tigrinya", "Farsi", "school"}


def keuzes(soort: str, veld: str) -> tuple[str, ...]:
    gevonden = velden(discover()[soort].model)[veld]
    return getattr(gevonden, "keuzes", ()) or gevonden.van.keuzes


@pytest.mark.parametrize("taal", IN_TALEN, ids=lambda t: t.map)
def test_every_choice_of_every_field_has_a_word(taal):
    """Not one more and not one less than the kinds offer."""
    k = taal.keuzes
    assert set(k.doelgroepen) == set(DOELGROEPEN)
    assert set(k.talen) == set(TALEN)
    assert set(k.toegang) == set(Toegankelijk.model_fields)
    assert set(k.hoe) == set(keuzes("dienst", "hoe"))
    assert set(k.soorten) == set(keuzes("organisatie", "soort"))
    assert set(k.groepen) == set(keuzes("onderwerp", "groep"))
    assert set(k.aanmelden) == set(velden(Aanmelden)["hoe"].keuzes)
    anders = {*keuzes("activiteit", "status"), *keuzes("dienst", "status")} - {"gaat door", "open", "gestopt", "concept"}
    assert set(k.status) == anders
    assert set(taal.zinnen.niet_in) == set(VRIJ)


@pytest.mark.parametrize("taal", [t for t in IN_TALEN if t.code != "nl"], ids=lambda t: t.map)
def test_no_label_is_left_in_dutch(taal):
    """0 untranslated: each differs from the Dutch word, and in a script of its own holds no Latin letter."""
    nl = PER_CODE["eenvoudig"]
    gelijk = [f.name for f in fields(Labels) if getattr(taal.labels, f.name) == getattr(nl.labels, f.name) and f.name != "online"]
    tabellen = ("groepen", "soorten", "doelgroepen", "talen", "toegang", "hoe", "aanmelden", "status", "per")
    woorden = [(sleutel, w) for naam in tabellen for sleutel, w in getattr(taal.keuzes, naam).items()] + list(taal.zinnen.niet_in.items())
    gelijk += [sleutel for sleutel, w in woorden if sleutel == w and sleutel not in GELIJK]
    assert not gelijk
    assert all(w for _, w in woorden)
    if taal.code in ("ar", "uk"):
        alles = [w for _, w in woorden] + [re.sub(r"\{\w+\}", "", getattr(taal.labels, f.name)) for f in fields(Labels)]
        assert not [w for w in alles if re.search("[A-Za-z]", w)]


def test_every_label_fills_in_the_same():
    """What stands in curly brackets is in every language."""
    for veld in fields(Labels):
        gaten = {taal.map: set(re.findall(r"\{\w+\}", getattr(taal.labels, veld.name))) for taal in IN_TALEN}
        assert len({frozenset(g) for g in gaten.values()}) == 1, (veld.name, gaten)


@pytest.mark.parametrize("taal", IN_TALEN, ids=lambda t: t.map)
def test_dates_are_those_of_the_cldr(taal):
    """Every day of a year, as Unicode's own tables write them; in Arabic with the digits of clocks and telephones here."""
    locale = {"en": "en_GB", "nl": "nl_NL"}.get(taal.code, taal.code)
    for n in range(366):
        d = date(2026, 3, 1) + timedelta(days=n)
        lang, kort = (" ".join(format_date(d, vorm, locale=locale).split()) for vorm in ("full", "long"))
        assert dag(taal, d, jaar=True) == (lang.replace(",", "") if taal.code == "en" else lang)  # the house style of gov.uk has no comma there
        assert kort.startswith(datum(taal, d, jaar=True))


LEEG = {
    "dag": (), "datum": None, "van": time(10), "tot": time(12), "hoe_vaak": "", "vanaf": None, "tot_en_met": None, "niet_in": (), "niet_op": (), "extra_op": (),
    "afspraak": "", "ook_telefonisch": False, "locatie": None, "opmerking": "",
}  # fmt: skip


def rij(**velden):
    return SimpleNamespace(**{**LEEG, **velden})


ZINNEN = {
    "elke": (rij(dag=("woensdag",), niet_in=("feestdagen",)), {
        "eenvoudig": "Elke woensdag, van 10:00 uur tot 12:00 uur; niet op een feestdag",
        "en": "Every Wednesday, from 10:00 to 12:00; not on public holidays",
        "tr": "Her çarşamba, saat 10:00–12:00; resmî tatillerde yok",
        "ar": "كل أربعاء، من الساعة 10:00 إلى 12:00؛ ما عدا أيام العطل الرسمية",
        "pl": "W każdą środę, od 10:00 do 12:00; oprócz świąt",
        "uk": "Щосереди, з 10:00 до 12:00; крім святкових днів",
    }),
    "twee": (rij(dag=("dinsdag", "zondag"), afspraak="bellen"), {
        "en": "Every Tuesday and Sunday, from 10:00 to 12:00; call first",
        "tr": "Her salı ve pazar, saat 10:00–12:00; önce arayın",
        "ar": "كل ثلاثاء وأحد، من الساعة 10:00 إلى 12:00؛ اتصل أولًا",
        "pl": "W każdy wtorek i każdą niedzielę, od 10:00 do 12:00; najpierw zadzwoń",
        "uk": "Щовівторка і щонеділі, з 10:00 до 12:00; спочатку зателефонуйте",
    }),
    "reeks": (rij(dag=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")), {
        "en": "Monday to Friday, from 10:00 to 12:00",
        "tr": "Her hafta pazartesi–cuma, saat 10:00–12:00",
        "ar": "من الاثنين إلى الجمعة، من الساعة 10:00 إلى 12:00",
        "pl": "Od poniedziałku do piątku, od 10:00 do 12:00",
        "uk": "З понеділка до пʼятниці, з 10:00 до 12:00",
    }),
    "weken": (rij(dag=("vrijdag",), hoe_vaak="elke 3 weken", vanaf=date(2026, 1, 1)), {
        "en": "Every 3 weeks on Friday, from 10:00 to 12:00",
        "tr": "3 haftada bir cuma, saat 10:00–12:00",
        "ar": "كل 3 أسابيع يوم الجمعة، من الساعة 10:00 إلى 12:00",
        "pl": "Co 3 tygodnie w piątek, od 10:00 do 12:00",
        "uk": "Кожні 3 тижні у пʼятницю, з 10:00 до 12:00",
    }),
    "om-de-week": (rij(dag=("dinsdag",), hoe_vaak="om de week", vanaf=date(2026, 1, 1)), {
        "tr": "İki haftada bir salı, saat 10:00–12:00",
        "ar": "كل أسبوعين يوم الثلاثاء، من الساعة 10:00 إلى 12:00",
        "pl": "Co dwa tygodnie we wtorek, od 10:00 do 12:00",
        "uk": "Кожні два тижні у вівторок, з 10:00 до 12:00",
    }),
    "rang": (rij(dag=("zaterdag",), hoe_vaak="1e en laatste"), {
        "eenvoudig": "Elke maand op de eerste zaterdag en laatste zaterdag, van 10:00 uur tot 12:00 uur",
        "en": "Every first Saturday and last Saturday of the month, from 10:00 to 12:00",
        "tr": "Her ayın ilk cumartesi günü ve son cumartesi günü, saat 10:00–12:00",
        "ar": "أول سبت وآخر سبت من كل شهر، من الساعة 10:00 إلى 12:00",
        "pl": "W pierwszą sobotę i ostatnią sobotę miesiąca, od 10:00 do 12:00",
        "uk": "Щомісяця в першу суботу і останню суботу, з 10:00 до 12:00",
    }),
    "een-keer": (rij(datum=date(2027, 1, 21), van=time(11), tot=None), {
        "en": "Thursday 21 January 2027, at 11:00",
        "tr": "21 Ocak 2027 Perşembe, saat 11:00",
        "ar": "الخميس، 21 يناير 2027، الساعة 11:00",
        "pl": "Czwartek, 21 stycznia 2027, o 11:00",
        "uk": "Четвер, 21 січня 2027 р., об 11:00",
    }),
    "hele-dag": (rij(dag=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"), van=None, tot=None, tot_en_met=date(2027, 3, 5)), {
        "en": "Every day, all day; until 5 March 2027",
        "tr": "Her gün, tüm gün; bitiş: 5 Mart 2027",
        "ar": "كل يوم، طوال اليوم؛ حتى 5 مارس 2027",
        "pl": "Codziennie, cały dzień; do 5 marca 2027",
        "uk": "Щодня, цілий день; до 5 березня 2027",
    }),
}  # fmt: skip


@pytest.mark.parametrize("naam", ZINNEN)
def test_hours_are_sentences_of_the_language(naam):
    """With cases, genders and numbers where it has them."""
    row, verwacht = ZINNEN[naam]
    assert {code: rij_tekst(PER_CODE[code], row, date(2026, 11, 24)) for code in verwacht} == verwacht


def test_every_rhythm_of_the_demo_can_be_told_in_every_language(demowijk):
    """No row stops a build."""
    rijen = [r for soort in ("dienst", "activiteit") for i in demowijk.alle(soort) for r in i.tijden]
    assert len({rij_tekst(taal, r, demowijk.today) for taal in IN_TALEN for r in rijen}) > 200


def test_every_topic_of_the_demo_has_a_name_in_every_language(demowijk):
    """Of its own, or it would stand there in Dutch."""
    assert not [(o.id, naam) for o in demowijk.alle("onderwerp") for naam in type(o.namen).model_fields if not getattr(o.namen, naam)]


@pytest.mark.parametrize(("kosten", "zin"), [
    (Kosten(0), "free"), (Kosten(None), "pay what you can"), (Kosten(3, "per keer"), "€\xa03 each time"),
    (Kosten(0, "met een biebpas"), 'free (<span lang="nl" dir="ltr">met een biebpas</span>)'),
    (Kosten(5, "per maand, minder mag"), '€\xa05 a month (<span lang="nl" dir="ltr">minder mag</span>)'),
])  # fmt: skip
def test_what_it_costs_is_told_and_free_words_are_marked_as_dutch(demowijk, kosten, zin):
    """So that a voice reads them as Dutch."""
    assert Verteller(demowijk, PER_CODE["en"], {}).kosten(kosten) == zin


@pytest.mark.build
@pytest.mark.parametrize(("taal", "richting"), [("en", None), ("tr", None), ("ar", "rtl"), ("pl", None), ("uk", None)])
def test_a_page_is_in_its_language_and_what_is_dutch_in_it_says_so(site, taal, richting):
    """Language and direction of the whole; no Dutch label outside what is marked, and no Latin letter in another script."""
    for pad in (f"{taal}/", f"{taal}/agenda/", f"{taal}/hulp/vraagbaak/"):
        boom = lxml.html.document_fromstring((site / pad / "index.html").read_text(encoding="utf-8"))
        assert (boom.get("lang"), boom.get("dir")) == (taal, richting)
        eigen = "".join(boom.xpath("//body//text()[not(ancestor::*[@lang and not(self::html)])][not(ancestor::a[@dir])]"))
        assert not re.findall(r"\b(?:Wanneer|Waar|Kosten|Hoe|Bel|elke|van|uur|gratis|iedereen|Naar de inhoud)\b", eigen)
        if taal in ("ar", "uk"):
            assert not re.findall("[A-Za-z]{2,}", eigen)


@pytest.mark.build
def test_an_entry_and_its_languages_lead_to_each_other(site):
    """By hreflang for search engines and by a link for people; makkelijk Nederlands is Dutch, so only a link."""

    def koppen(pad: str) -> dict[str, str]:
        boom = lxml.html.document_fromstring((site / pad / "index.html").read_text(encoding="utf-8"))
        return {e.get("hreflang"): e.get("href") for e in boom.xpath("//link[@rel='alternate'][@hreflang]")}

    thuis = "https://testwijk.example"
    verwacht = {code: f"{thuis}/{code}/hulp/vraagbaak/" for code in ("en", "tr", "ar", "pl", "uk")} | {"nl": f"{thuis}/sociale-kaart/vraagbaak/"}
    assert koppen("sociale-kaart/vraagbaak") == koppen("ar/hulp/vraagbaak") == verwacht
    pagina = (site / "sociale-kaart/vraagbaak/index.html").read_text(encoding="utf-8")
    assert '<a href="/eenvoudig/hulp/vraagbaak/" lang="nl">Eenvoudig Nederlands</a>' in pagina
    stuk = {"nl": f"{thuis}/nieuws/nieuwe-bankjes/", "en": f"{thuis}/vertalingen/bankjes-engels/"}
    assert koppen("nieuws/nieuwe-bankjes") == koppen("vertalingen/bankjes-engels") == stuk


def test_a_translation_goes_when_its_piece_goes(wijk):
    """A teller who took a story back, took it back in every language."""
    zonder = MappingProxyType({**wijk.items, "artikel": MappingProxyType({})})
    assert wijk.items["vertaling"]
    assert not met_hun_bron(zonder)["vertaling"]


def test_a_translation_can_be_in_every_language_that_has_pages():
    """And in no other."""
    assert set(VERTAALBAAR) == {taal.nl for taal in IN_TALEN}


def test_a_wijk_with_nothing_to_do_says_so_in_every_language(demowijk):
    """Never an empty page."""
    stil = met(demowijk, activiteit=())
    teksten = [v.labels.geen_te_doen for v in IN_TALEN]
    paginas = [p for p in talen.CHANNEL.made(stil) if p.pad.endswith("/agenda/")]
    assert len(paginas) == len(set(teksten)) == 6
    assert not any(p.context["rij"] for p in paginas)


def test_a_topic_without_a_name_is_named_in_dutch_and_marked(demowijk):
    """Better than a gap."""
    onderwerp = demowijk.alle("onderwerp")[0]
    kaal = onderwerp.model_copy(update={"namen": type(onderwerp.namen).model_construct()})
    assert talen.naam_van(PER_CODE["tr"], kaal) == f'<span lang="nl" dir="ltr">{onderwerp.naam}</span>'


@pytest.mark.parametrize("naam", FORMATEN)
def test_a_sheet_in_a_language_is_one_page_with_the_number_to_call(demowijk, naam):
    """With a code that leads to the pages in that language."""
    (bestand,) = taalblad(demowijk, Drukopdracht(formaat=naam))
    taal = IN_TALEN[FORMATEN.index(naam)]
    with pypdfium2.PdfDocument(bestand.data) as pdf:
        assert len(pdf) == 1
        codes = [code.text for code in zxingcpp.read_barcodes(pdf[0].render(scale=150 / 72).to_pil())]
    assert codes == [f"https://driebruggen.example/{taal.map}"]
    assert "030 123 45 67" in pdf_tekst(bestand.data)
