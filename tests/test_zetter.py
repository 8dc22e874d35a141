"""The engine in a process of its own, and photos that take no part in the setting."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from wijkpers.druk import motor
from wijkpers.druk.fotos import ingeruild, plaatshouder
from wijkpers.druk.motor import DrukFout, werkplaats

DAG = date(2026, 12, 4)
BLAD = '#let beelden = json(bytes(sys.inputs.beelden))\n#set document(title: "x")\n#for b in beelden.values() { image(b.plek, width: 4cm, alt: "x") }\n'


@pytest.fixture
def theme(tmp_path) -> Path:
    """Give a theme of one document, that shows every picture and knows how many there are."""
    (tmp_path / "theme/print").mkdir(parents=True)
    (tmp_path / "theme/print/blad.typ").write_text(BLAD + "#metadata(beelden.len())<maten>\n", encoding="utf-8")
    return tmp_path / "theme"


@pytest.fixture
def beelden(tmp_path) -> dict[str, Path]:
    """Give two photos of the same shape."""
    for naam, kleur in (("een", "red"), ("twee", "blue")):
        Image.new("RGB", (1200, 800), kleur).save(tmp_path / f"{naam}.jpg")
    return {naam: tmp_path / f"{naam}.jpg" for naam in ("een", "twee")}


def test_photos_stand_in_the_file_as_they_are_on_disk(theme, beelden):
    """Not one is left out, mistaken for another, or encoded anew."""
    with werkplaats({}, beelden, theme, DAG, wie="blad") as werk, werk.zetter("blad") as zetter:
        data = zetter.pdf()
        assert data == zetter.pdf()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (bladzijde,) = pdf.pages
        fotos = [bladzijde.resources.XObject[naam] for naam in sorted(bladzijde.resources.XObject.keys())]
        assert [f.read_raw_bytes() for f in fotos] == [b.read_bytes() for b in beelden.values()]
        assert {(int(f.Width), int(f.Height)) for f in fotos} == {(1200, 800)}


@pytest.mark.parametrize("maat", [(2480, 1653), (1005, 1000), (801, 2480), (4000, 20), (20, 4000), (1, 1)])
def test_a_stand_in_has_the_shape_of_its_photo_in_few_pixels(maat):
    """What a quarter of a percent does to a face, nobody sees; only of a ribbon the shape is not kept."""
    with Image.open(io.BytesIO(plaatshouder(maat, "/beelden/0.jpg"))) as beeld:
        breed, hoog = beeld.size
    assert breed * hoog <= 100_000
    if 0.2 < maat[0] / maat[1] < 5:
        assert breed / hoog == pytest.approx(maat[0] / maat[1], rel=0.0025)


def test_two_stand_ins_of_one_shape_are_told_apart():
    """Else the engine would keep one of them, and two photos would be the same."""
    assert plaatshouder((3, 2), "/beelden/0.jpg") != plaatshouder((3, 2), "/beelden/1.jpg")


def test_a_file_without_photos_keeps_everything_it_had(theme):
    """Finishing touches pictures alone."""
    with werkplaats({}, {}, theme, DAG, wie="blad") as werk, werk.zetter("blad") as zetter:
        data = zetter.pdf()
    with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.open(io.BytesIO(ingeruild(data, {}))) as weer:
        assert weer.Root.Metadata.read_bytes() == pdf.Root.Metadata.read_bytes()
        assert b"pdfuaid" in weer.Root.Metadata.read_bytes()


def test_a_process_lasts_as_long_as_its_document(theme, beelden):
    """What the engine remembers goes back to the machine."""
    with werkplaats({}, beelden, theme, DAG, wie="blad") as werk:
        with werk.zetter("blad") as zetter:
            assert zetter.vraag() == 2
            assert zetter.proces.poll() is None
        assert zetter.proces.returncode == 0


def test_what_the_engine_refuses_names_the_work(theme):
    """And the engine is ready for the next question."""
    with werkplaats({}, {}, theme, DAG, wie="uitgave 2026-4") as werk, werk.zetter("blad") as zetter:
        (werk.root / "theme/blad.typ").write_text('#panic("te dik")', encoding="utf-8")
        for _ in range(2):
            with pytest.raises(DrukFout, match=r"uitgave 2026-4: het kan niet worden opgemaakt: .*te dik"):
                zetter.vraag()


def test_an_engine_that_stops_halfway_is_told_as_such(theme, tmp_path, monkeypatch):
    """As when the machine has no memory left for it."""
    (tmp_path / "stopt.py").write_text("input(); input()\n", encoding="utf-8")
    monkeypatch.setattr(motor, "ZETTER", tmp_path / "stopt.py")
    with werkplaats({}, {}, theme, DAG, wie="blad") as werk, werk.zetter("blad") as zetter, pytest.raises(DrukFout, match="de zetter is gestopt"):
        zetter.vraag()
