"""What is kept between builds is what would be made now, or it is made anew."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest
from bederf import bedorven
from conftest import WIJKJE, publish
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment

from wijkpers.cache import Voorraad, cachemap, onthoud, onthoud_data, schrijf_heel, snoei
from wijkpers.sjabloon import Vertaald
from wijkpers.text import ONZICHTBAAR
from wijkpers.wijk.lezen import Document, lees_yaml
from wijkpers.wijk.ontleden import ontleed, ontleed_lijst

# Rows that look like the beginning of one and are not, or that end the text.
_RAAR = (
    *(
        "- \n",
        "-\n",
        "- a\n",
        "- a: 'x\n",
        "- y'\n",
        "- [a,\n",
        "- b]\n",
        "- |\n  x\n",
        "- >-\n",
        "- ? a\n",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "# niets\n",
        "\n",
    ),
    *("a: 1\n", " - a\n", "\t- a\n", "- - a\n", "- {a: b}\n", "- ~\n", "- &x a\n", '- "a\n', '- b"\n', "-a\n", "- a: b\n  a: c\n", "x\n", '- "\\u202e"\n'),
)
LIJSTEN = sorted((WIJKJE / "data").glob("*.yaml"))


@pytest.mark.parametrize("pad", LIJSTEN, ids=lambda p: p.name)
def test_kept_data_equals_what_was_read(pad, tmp_path):
    """Read without a cache, into it, and from it."""
    vers, eerst, daarna = (lees_yaml(pad, pad.name, cache) for cache in (None, tmp_path, tmp_path))
    assert vers.data == eerst.data == daarna.data
    assert [*tmp_path.rglob("*.json")]


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_a_list_read_in_parts_gives_what_it_gives_as_a_whole(data):
    """Whatever people do to it: the same data, and of a mistake the same message."""
    bron = data.draw(st.sampled_from(LIJSTEN)).read_text(encoding="utf-8")
    tekst = ONZICHTBAAR.sub("", data.draw(bedorven(bron)).decode("utf-8", "replace")) if data.draw(st.booleans()) else bron
    tekst = "".join(data.draw(st.lists(st.sampled_from([*re.split("(?m)^(?=- )", tekst), *_RAAR]), min_size=3, max_size=12)))
    heel, in_delen = Document("lijst.yaml", tekst, kop=tekst), Document("lijst.yaml", tekst, kop=tekst)
    assert (ontleed_lijst(in_delen, stapel=1), in_delen.problems) == (ontleed(heel), heel.problems)


def test_another_text_is_read_anew_and_takes_the_place_of_the_old(tmp_path):
    """Same file, same size, other words; one file is kept."""
    pad = tmp_path / "lijst.yaml"
    for woord in ("een", "nog", "een"):
        pad.write_text(f"- code: {woord}\n", encoding="utf-8")
        assert lees_yaml(pad, "lijst.yaml", tmp_path / "cache").data == [{"code": woord}]
    assert len([p for p in (tmp_path / "cache").rglob("*") if p.is_file()]) == 1


@pytest.mark.parametrize("schade", [b"", b"onzin", b"{}\n[]"])
@pytest.mark.parametrize("heel", [0, 40, 60])
def test_a_damaged_file_is_made_anew(tmp_path, schade, heel):
    """Cut off, or other bytes behind a good beginning: never an error and never other data."""
    pad, cache = tmp_path / "lijst.yaml", tmp_path / "cache"
    pad.write_text("- code: een\n  naam: Een huis in de buurt\n", encoding="utf-8")
    goed = lees_yaml(pad, "lijst.yaml", cache).data
    [bewaard] = cache.rglob("*.json")
    gaaf = bewaard.read_bytes()
    bewaard.write_bytes(gaaf[:heel] + schade)
    assert lees_yaml(pad, "lijst.yaml", cache).data == goed
    assert bewaard.read_bytes() == gaaf


def test_a_file_with_a_mistake_is_not_kept(tmp_path):
    """The mistake is told every time."""
    pad = tmp_path / "lijst.yaml"
    pad.write_text("- code: een\n  code: twee\n", encoding="utf-8")
    for _ in range(2):
        document = lees_yaml(pad, "lijst.yaml", tmp_path / "cache")
        assert (document.data, [p.code for p in document.problems]) == (None, ["WK104"])
    assert not (tmp_path / "cache").exists()


def test_a_place_is_right_where_a_text_or_an_empty_element_looks_like_a_list(tmp_path):
    """A dash in the first column that is no element, and an element without data."""
    pad = tmp_path / "lijst.yaml"
    for begin, index in (('- code: "een\n- geen element"\n', 1), ("-\n", 1), ("# - geen element\n- code: een\n", 1)):
        pad.write_text(begin + "- code: twee\n  naam: Twee\n", encoding="utf-8")
        regel = begin.count("\n") + 2
        assert lees_yaml(pad, "lijst.yaml").plek((index, "naam")) == (regel, 9), begin


def test_a_wijk_that_may_only_be_read_keeps_its_cache_with_the_user(tmp_path, monkeypatch):
    """The same place every time, another one for another wijk; when that fails as well, one for this run only."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "thuis"))
    assert cachemap(tmp_path) == tmp_path / ".cache/wijkpers"
    dicht = {tmp_path / ".cache/wijkpers", tmp_path / "ander/.cache/wijkpers"}
    monkeypatch.setattr(os, "access", lambda pad, modus: pad not in dicht)
    thuis = cachemap(tmp_path)
    assert thuis.parent == tmp_path / "thuis/wijkpers"
    assert thuis == cachemap(tmp_path) != cachemap(tmp_path / "ander")
    (tmp_path / "thuis2").write_text("geen map", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "thuis2"))
    assert cachemap(tmp_path).is_dir()


def test_a_disk_that_is_full_costs_nothing_that_stood_there(tmp_path, monkeypatch):
    """The list of organisations, say, while points are written in it."""

    def vol(van, naar):
        raise OSError(errno.ENOSPC, "No space left on device")

    pad = tmp_path / "organisations.yaml"
    pad.write_text("de goede lijst", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", vol)
    with pytest.raises(OSError, match="No space"):
        schrijf_heel(pad, b"de nieuwe lijst")
    assert [p.read_text(encoding="utf-8") for p in tmp_path.iterdir()] == ["de goede lijst"]


def test_a_cache_that_is_full_stops_nothing(tmp_path, monkeypatch):
    """What cannot be kept is made again, and no half file stays."""

    def vol(pad, data):
        with pad.open("wb") as bestand:
            bestand.write(data[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", vol)
    assert onthoud(tmp_path, "x", lambda: b"waarde") == b"waarde"
    assert onthoud_data(tmp_path / "y.json", "sleutel", lambda: ["waarde"]) == ["waarde"]
    assert not [*tmp_path.iterdir()]


def test_what_was_used_last_stays_and_what_is_shown_always_does(tmp_path):
    """Of the rest the oldest goes first, folders too; no folder is no error."""
    for nummer, naam in enumerate("abcde"):
        (tmp_path / naam).write_bytes(b"x")
        os.utime(tmp_path / naam, (nummer, nummer))
    (tmp_path / "map").mkdir()
    os.utime(tmp_path / "map", (0, 0))
    snoei(tmp_path, 2, {"a"})
    assert sorted(os.listdir(tmp_path)) == ["a", "d", "e"]
    onthoud(tmp_path, "d", bytes)
    snoei(tmp_path, 1, {"a"})
    assert sorted(os.listdir(tmp_path)) == ["a", "d"]
    snoei(tmp_path / "nergens", 1)


@pytest.mark.build
def test_a_build_after_edits_equals_one_without_any_cache(wijkje):
    """Byte for byte, with a cache full of an earlier state, of rubbish and of a picture that is gone; and that cache ends up smaller."""
    cache = wijkje / ".cache/wijkpers"
    for nummer in range(900):
        (cache / "beeld" / f"oud-{nummer}.avif").write_bytes(b"x")
    (cache / "zoeken.json").write_bytes(b"onzin")
    stuk = wijkje / "content/artikelen/nieuwe-bankjes.md"
    stuk.write_text(stuk.read_text(encoding="utf-8").replace("titel: ", "titel: Heel ") + "\nNog een zin.\n", encoding="utf-8")
    for opties in (("-o", wijkje / "met"), ("-o", wijkje / "zonder", "--zonder-cache")):
        klaar = publish("build", "--root", wijkje, "--date", "2026-11-24", *opties)
        assert klaar.returncode == 0, klaar.stderr
    met, zonder = ({p.relative_to(wijkje / naam): p.read_bytes() for p in (wijkje / naam).rglob("*") if p.is_file()} for naam in ("met", "zonder"))
    assert met == zonder
    assert len(os.listdir(cache / "beeld")) < 500


def test_a_cache_of_somebody_else_that_may_only_be_read_is_used(tmp_path, monkeypatch):
    """And one that may not be read is as none."""

    def dicht(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    onthoud(tmp_path, "x", lambda: b"waarde")
    with monkeypatch.context() as m:
        m.setattr(os, "utime", dicht)
        assert onthoud(tmp_path, "x", lambda: b"anders") == b"waarde"
    monkeypatch.setattr(Path, "read_bytes", dicht)
    assert onthoud(tmp_path, "x", lambda: b"opnieuw") == b"opnieuw"


def test_a_cache_that_is_a_link_is_not_used_and_what_is_in_one_that_cannot_be_is_removed(tmp_path, monkeypatch):
    """We prune what lies there: nothing of somebody else may."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "thuis"))
    (tmp_path / "ander/.cache").mkdir(parents=True)
    (tmp_path / "foto's").mkdir()
    (tmp_path / "ander/.cache/wijkpers").symlink_to(tmp_path / "foto's")
    assert cachemap(tmp_path / "ander").parent == tmp_path / "thuis/wijkpers"
    cache = cachemap(tmp_path)
    (cache / "beeld").symlink_to(tmp_path / "foto's")
    (cache / "druk").write_text("geen map", encoding="utf-8")
    (cache / "yaml").mkdir()
    assert [pad.name for pad in cachemap(tmp_path).iterdir()] == ["yaml"]
    assert (tmp_path / "foto's").is_dir()


def test_a_file_that_goes_to_the_site_is_there_when_it_is_whole_and_of_the_same_maker(tmp_path):
    """One that was altered, is of another version or is a folder is not; what takes its place is the only one that stays."""
    voorraad = Voorraad(tmp_path, "1.0")
    assert voorraad.neem("foto.jpg") is None
    pad = voorraad.bewaar("foto.jpg", b"beeld")
    for kijker in (voorraad, Voorraad(tmp_path, "1.0")):
        assert kijker.neem("foto.jpg") == pad
    nieuw = Voorraad(tmp_path, "1.1")
    assert nieuw.neem("foto.jpg") is None
    pad = nieuw.bewaar("foto.jpg", b"beeld")
    for schade in (lambda: pad.write_bytes(b"beelb"), lambda: pad.write_bytes(b""), lambda: (pad.unlink(), pad.mkdir()), lambda: pad.rename(f"{pad}.anders")):
        schade()
        assert Voorraad(tmp_path, "1.1").neem("foto.jpg") is None
        kijker = Voorraad(tmp_path, "1.1")
        assert kijker.bewaar("foto.jpg", b"beeld").read_bytes() == b"beeld"
        assert kijker.neem("foto.jpg") == pad
    nieuw.snoei(0, ["foto.jpg"])
    assert [ding.name for ding in tmp_path.iterdir()] == [pad.name]


@pytest.mark.parametrize("schade", [b"", b"onzin", b"\x00" * 4000])
def test_a_compiled_template_that_was_damaged_is_compiled_again(tmp_path, schade):
    """Also where the damage is behind a good beginning: Python would read it as code, and might not survive it."""
    for heel in (0, 33, 200):
        env = Environment(loader=DictLoader({"a": "{{ 1 + 1 }}"}), bytecode_cache=Vertaald(tmp_path), cache_size=0)
        assert env.get_template("a").render() == "2"
        [pad] = tmp_path.iterdir()
        gaaf = pad.read_bytes()
        assert env.get_template("a").render() == "2"
        pad.write_bytes(gaaf[:heel] + schade)
        assert env.get_template("a").render() == "2"
        assert pad.read_bytes() == gaaf
