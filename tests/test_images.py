"""Photos: shown small and clean, refused in Dutch when they cannot be."""

from __future__ import annotations

import random
import re
import struct
import zlib

import pillow_heif
import pytest
from PIL import Image

from wijkpers.adressen import Adressen
from wijkpers.images import VAN_TELEFOON, Beelden, BeeldFout


@pytest.fixture
def beelden(tmp_path) -> Beelden:
    (tmp_path / "content/media").mkdir(parents=True)
    return Beelden(tmp_path / "content", tmp_path / "cache", Adressen("https://wijk.example/pad"))


def zet(beelden: Beelden, naam: str, beeld: Image.Image, **opties) -> str:
    beeld.save(beelden.content / "media" / naam, **opties)
    return f"media/{naam}"


def test_a_photo_is_offered_in_several_widths_and_never_larger_than_it_is(beelden):
    """AVIF at each width below the original, a JPEG for the rest."""
    html = str(beelden.picture(zet(beelden, "a.jpg", Image.new("RGB", (1000, 500))), 'Een "plein"'))
    assert " 480w" in html
    assert " 664w" in html
    assert " 1000w" in html
    assert "1280w" not in html
    assert 'width="960" height="480" alt="Een &#34;plein&#34;"' in html
    assert "/pad/beeld/a-" in html


@pytest.mark.parametrize(
    ("naam", "beeld"),
    [
        ("cmyk.jpg", Image.new("CMYK", (700, 500), (10, 90, 90, 0))),
        ("alfa.png", Image.new("RGBA", (700, 500), (255, 0, 0, 0))),
        ("palet.gif", Image.new("P", (700, 500))),
        ("grijs16.png", Image.new("I;16", (700, 500))),
        ("klein.webp", Image.new("RGB", (20, 10))),
    ],
)
def test_odd_photos_become_ordinary_ones(beelden, tmp_path, naam, beeld):
    """CMYK, transparency, palettes, sixteen bits and thumbnails come out as RGB."""
    beelden.picture(zet(beelden, naam, beeld), "x")
    beelden.schrijf(tmp_path / "uit")
    for pad in (tmp_path / "uit").iterdir():
        with Image.open(pad) as klaar:
            assert klaar.mode == "RGB"


def test_transparent_parts_become_white(beelden, tmp_path):
    """And not black."""
    beelden.picture(zet(beelden, "alfa.png", Image.new("RGBA", (700, 500), (255, 0, 0, 0))), "x")
    beelden.schrijf(tmp_path / "uit")
    with Image.open(next((tmp_path / "uit").glob("*.jpg"))) as klaar:
        assert min(klaar.getpixel((5, 5))) > 250


def bom(breedte: int, hoogte: int) -> bytes:
    """Make a PNG that says it is huge and holds nothing."""

    def blok(soort: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + soort + data + struct.pack(">I", zlib.crc32(soort + data))

    return b"\x89PNG\r\n\x1a\n" + blok(b"IHDR", struct.pack(">IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0)) + blok(b"IDAT", b"") + blok(b"IEND", b"")


@pytest.mark.parametrize(
    ("naam", "data", "code"),
    [
        ("html.jpg", b"<html><script>alert(1)</script>", "WK402"),
        ("leeg.jpg", b"", "WK402"),
        ("bom.png", bom(50_000, 50_000), "WK403"),
        ("groot.png", bom(9_000, 9_000), "WK403"),
        ("tekening.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "WK402"),
        ("tekening.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "WK402"),
        ("niets.png", bom(0, 0), "WK402"),
        ("zip.jpg", b"PK\x03\x04" + b"\0" * 100, "WK402"),
        ("programma.jpg", b"MZ" + b"\0" * 100, "WK402"),
        ("telefoon.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "WK402"),
        ("drukwerk.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\n(%pipe%touch geraakt) (w) file\n", "WK402"),
        ("zwaar.jpg", b"\xff\xd8\xff" + b"\0" * (41 * 1024 * 1024), "WK403"),
    ],
)
def test_what_is_no_photo_is_refused(beelden, naam, data, code):
    """By its bytes, not by its name, before anything is decoded."""
    (beelden.content / "media" / naam).write_bytes(data)
    with pytest.raises(BeeldFout) as fout:
        beelden.foto(f"media/{naam}")
    assert fout.value.code == code


@pytest.mark.parametrize("naam", ["IMG_2041.HEIC", "IMG_2041.jpg"])
def test_a_photo_as_a_telephone_keeps_it_is_told_what_to_do(beelden, naam):
    """Laid in the folder by hand: a real one, by its own name and by one that somebody gave it."""
    pillow_heif.from_pillow(Image.new("RGB", (640, 480), "teal")).save(beelden.content / "media" / naam)
    with pytest.raises(BeeldFout) as fout:
        beelden.foto(f"media/{naam}")
    assert (fout.value.code, fout.value.waarden["remedie"]) == ("WK402", VAN_TELEFOON)


def test_a_photo_of_forty_megabytes_is_made_small(beelden, tmp_path):
    """As far as that goes: what comes out is no larger than of any other."""
    ruis = Image.frombytes("RGB", (4000, 2500), random.Random(1).randbytes(30_000_000))
    ruis.save(beelden.content / "media/zwaar.jpg", quality=100, subsampling=0)
    assert (beelden.content / "media/zwaar.jpg").stat().st_size > 40_000_000
    beelden.jpeg("media/zwaar.jpg")
    beelden.schrijf(tmp_path / "uit")
    (klein,) = (tmp_path / "uit").iterdir()
    with Image.open(klein) as beeld:
        assert beeld.size == (960, 600)


def test_a_truncated_photo_is_refused_when_it_is_made(beelden, tmp_path):
    """The header may be whole; the rest is not."""
    pad = zet(beelden, "half.jpg", Image.effect_noise((900, 600), 80).convert("RGB"))
    heel = (beelden.content / pad).read_bytes()
    (beelden.content / pad).write_bytes(heel[: len(heel) // 2])
    beelden.picture(pad, "x")
    with pytest.raises(BeeldFout) as fout:
        beelden.schrijf(tmp_path / "uit")
    assert fout.value.code == "WK402"


def test_the_cache_is_keyed_on_content(beelden, tmp_path):
    """The same name with other bytes gets another address."""
    eerst = str(beelden.picture(zet(beelden, "a.jpg", Image.new("RGB", (600, 400), "red")), "x"))
    anders = Beelden(beelden.content, beelden.cache, beelden.adressen)
    daarna = str(anders.picture(zet(beelden, "a.jpg", Image.new("RGB", (600, 400), "blue")), "x"))
    assert eerst != daarna


def test_a_photo_with_something_behind_it_loses_that(beelden, tmp_path):
    """A picture that is also a zip or a page comes out as a picture only."""
    pad = zet(beelden, "a.png", Image.new("RGB", (700, 500), "red"))
    with (beelden.content / pad).open("ab") as bestand:
        bestand.write(b"PK\x03\x04<script>alert(1)</script>")
    beelden.picture(pad, "x")
    beelden.schrijf(tmp_path / "uit")
    assert all(b"<script" not in p.read_bytes() for p in (tmp_path / "uit").iterdir())


def test_a_moving_picture_stands_still(beelden, tmp_path):
    """The first frame is the photo."""
    rood, blauw = (Image.new("RGB", (600, 400), kleur) for kleur in ("red", "blue"))
    beelden.picture(zet(beelden, "a.gif", rood, save_all=True, append_images=[blauw] * 20), "x")
    beelden.schrijf(tmp_path / "uit")
    with Image.open(next((tmp_path / "uit").glob("*.jpg"))) as klaar:
        assert klaar.getpixel((5, 5))[0] > 200


@pytest.mark.parametrize("naam", ["een plein.jpg", "café.jpg", "🌳.jpg", "50%.jpg", "nr#1.jpg", "regel\neinde.jpg", "cafe\u0301.jpg"])
def test_any_name_of_a_file_gives_an_ordinary_address(beelden, naam):
    """The address has only letters, digits and hyphens, whatever the file is called."""
    html = str(beelden.picture(zet(beelden, naam, Image.new("RGB", (600, 400))), "x"))
    assert all(re.fullmatch(r"/pad/beeld/[a-z0-9-]+\.(?:avif|jpg)", adres) for adres in re.findall(r"/pad/[^ \"]+", html))


def test_an_accent_of_a_mac_and_one_of_a_keyboard_are_the_same_name(beelden):
    """The file has a letter and a loose accent; the text has one letter."""
    zet(beelden, "cafe\u0301.jpg", Image.new("RGB", (600, 400)))
    assert beelden.foto("media/caf\u00e9.jpg").breedte == 600


def test_a_photo_that_is_reached_over_a_link_is_not_there(beelden, tmp_path):
    """Not by a link of its own, nor by one of its folder."""
    (tmp_path / "buiten").mkdir()
    Image.new("RGB", (600, 400)).save(tmp_path / "buiten/geheim.jpg")
    (beelden.content / "media/map").symlink_to(tmp_path / "buiten")
    (beelden.content / "media/los.jpg").symlink_to(tmp_path / "buiten/geheim.jpg")
    for pad in ("media/map/geheim.jpg", "media/los.jpg"):
        with pytest.raises(BeeldFout) as fout:
            beelden.foto(pad)
        assert fout.value.code == "WK401"
