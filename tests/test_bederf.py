"""Whatever people, programs and strangers do to a file: a Dutch message at its place, or a page. `bench/fuzz.py` goes on for hours."""

from __future__ import annotations

import pytest
from bederf import TEKST, WAARDE, Proefwijk, bedorven, bedorven_bytes, bedorven_pakket
from conftest import WIJKJE
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from wijkpers.wijk.lezen import ONZICHTBAAR, lees_yaml
from wijkpers.wijk.schrijven import als_yaml, wijzig

ZACHT = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
ZELDEN = st.integers(0, 7).map(lambda n: n == 1)  # pages take twenty times as long as reading


def een_bestand(wijk, data):
    """Spoil a file of the wijk."""
    naam = data.draw(st.sampled_from(sorted(wijk.bestanden)))
    wijk.lees(naam, data.draw(bedorven(wijk.bestanden[naam].decode())))


def een_stuk(wijk, data):
    """Spoil a text, and make every page when it is accepted."""
    naam = data.draw(st.sampled_from([n for n in sorted(wijk.bestanden) if n.endswith(".md")]))
    kop, _, body = wijk.bestanden[naam].decode().rpartition("---\n")
    wijk.lees(naam, (kop + "---\n").encode() + data.draw(bedorven(body)), zet=data.draw(ZELDEN))


def een_waarde(wijk, data):
    """Give fields another value, and make every page when it is accepted."""
    naam = data.draw(st.sampled_from(sorted(wijk.bestanden)))
    regels = wijk.bestanden[naam].decode().split("\n")
    n = data.draw(st.sampled_from([n for n, regel in enumerate(regels) if ": " in regel]))
    regels[n] = regels[n].partition(": ")[0] + ": " + als_yaml(data.draw(WAARDE))
    wijk.lees(naam, "\n".join(regels).encode(), zet=data.draw(ZELDEN))


def een_rekenblad(wijk, data):
    """Import a spoiled sheet."""
    wijk.neem_over("in.csv", data.draw(st.one_of(bedorven(wijk.csv), bedorven_bytes(wijk.csv.encode()))))


def een_gids(wijk, data):
    """Import a spoiled directory: JSON or a zip of tables."""
    naam = data.draw(st.sampled_from(sorted(wijk.gidsen)))
    ruw = wijk.gidsen[naam]
    wijk.neem_over(naam, data.draw(bedorven_pakket(ruw) if naam.endswith((".zip", ".xlsx")) else bedorven(ruw.decode())))


def tijden(wijk, waarde):
    """Read hours in words and in rows."""
    wijk.lees_tijden(waarde)


def een_vraag(wijk, vraag):
    """Ask a question."""
    assert all(isinstance(topic, str) and score > 0 for topic, score in wijk.hulp.vind(vraag))
    wijk.hulp.gevaar(vraag)


def wat_we_schrijven(wijk, waarde):
    """Write a value, and read it back."""
    pad = wijk.werk / "terug.yaml"
    pad.write_text(wijzig("eerste: x\n", [(("veld",), waarde)]), encoding="utf-8")
    document = lees_yaml(pad, "terug.yaml")
    assert not [p for p in document.problems if p.fatal], pad.read_text(encoding="utf-8")
    assert document.data["eerste"] == "x"
    assert document.data["veld"] == zichtbaar(waarde), pad.read_text(encoding="utf-8")


def zichtbaar(waarde):
    """Give what can be kept of a value: signs that nobody sees are taken away, and nothing is what is empty."""
    if isinstance(waarde, list):
        return [deel for deel in map(zichtbaar, waarde) if deel is not None]
    if isinstance(waarde, dict):
        return {naam: schoon for naam, deel in waarde.items() if (schoon := zichtbaar(deel)) is not None}
    return ONZICHTBAAR.sub("", waarde) or None


PLAT = st.one_of(WAARDE.filter(str.strip), st.text("abc:#-[]{}\"'\\\n &*!|>%@`,?", min_size=1).filter(str.strip))
WOORDEN = (
    "ma di maandag dinsdagochtend wo-vr van tot t/m - 9 9.00 12:30 17u 24.00 elke 1e 5e laatste week maand om de 3 weken en , ; . ( ) niet op in vanaf 31 "
    "december 2026 29 februari 2027-02-30 schoolvakanties feestdagen zomerstop gesloten uur inloop 24/7 hele dag behalve kerst"
).split()
VELDEN = ("dag", "datum", "van", "tot", "hoe_vaak", "vanaf", "tot_en_met", "niet_in", "niet_op", "extra_op", "hele_dag")


def _groter(deel):
    return st.lists(deel, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "naam"]), deel, max_size=3)


PROEVEN = {
    een_bestand: st.data(),
    een_stuk: st.data(),
    een_waarde: st.data(),
    een_rekenblad: st.data(),
    een_gids: st.data(),
    tijden: st.one_of(TEKST, st.lists(st.sampled_from(WOORDEN), max_size=16).map(" ".join), st.dictionaries(st.sampled_from(VELDEN), WAARDE)),
    een_vraag: st.one_of(TEKST, st.text(max_size=60)),
    wat_we_schrijven: st.recursive(
        PLAT, lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "naam"]), deel, max_size=3), max_leaves=6
    ),
}


@pytest.fixture(scope="module")
def proefwijk(tmp_path_factory):
    """Give a wijk to spoil."""
    return Proefwijk(WIJKJE, tmp_path_factory.mktemp("bederf"))


@pytest.mark.parametrize("proef", PROEVEN, ids=lambda p: p.__name__)
def test_spoiled_input_gets_a_message_or_a_page(proefwijk, proef):
    """Never an exception, always a place, in bounded time."""
    ZACHT(given(PROEVEN[proef])(proef))(proefwijk)
