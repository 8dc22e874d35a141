"""A person can be taken out of everything, and every place is told."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import zipfile

import pytest
from conftest import publish

from wijkpers.wijk.vergeten import Persoon, in_gemaakt, in_geschiedenis, in_teksten, vervang


@pytest.mark.parametrize(
    "tekst",
    [
        *(
            "Fatma de Vries lacht.",
            "fatma DE VRIES",
            "Fátma de Vriés",
            "Fa\u0301tma de Vries",
            "Fatma\nde Vries",
            "F. de Vries",
            "F de Vries",
            "(Fatma de  Vries)",
        ),
        *("**Fatma** de Vries", "Fatma *de Vries*", "> zei Fatma\n> de Vries", "# Fatma\n# de Vries", "Fatma&nbsp;de&nbsp;Vries", "_Fatma de Vries_"),
        *("F.A. de Vries", "F. A. de Vries", "Fatma A. de Vries", "De Vries, Fatma", "de Vries, F.", "Vries, Fatma de", "Vries, F. de", "fatma_de_vries.jpg"),
    ],
)
def test_a_name_is_recognised_however_it_is_written(tekst):
    """In any case, with or without accents, with an initial, over two lines."""
    assert Persoon("Fatma de Vries").staat_in(tekst)


@pytest.mark.parametrize("tekst", ["Fatma", "de Vries", "Fatma de Vriesman", "Halifatma de Vries", "Bakkerij De Vries", "F.de"])
def test_another_name_is_left_alone(tekst):
    """Whoever shares half of it."""
    assert not Persoon("Fatma de Vries").staat_in(tekst)


@pytest.mark.parametrize("tekst", ["06 12 34 56 78", "0612345678", "+31 6 12345678", "0031612345678", "06-12345678"])
def test_a_number_is_recognised_however_it_is_written(tekst):
    """And not inside another."""
    assert Persoon("06-12 34 56 78").staat_in(tekst)
    assert not Persoon("06-12 34 56 78").staat_in("9" + tekst + "9")


def test_a_name_becomes_een_bewoner_where_no_eye_is_needed():
    """With a capital where a sentence begins; a code, an address and a link stay for a human."""
    voor = (
        "---\nverteller: Fatma de Vries\nslug: fatma-de-vries\n---\nFatma de Vries kookt. Wie F. de Vries kent, weet dat.\n\n"
        '> "Fatma de Vries is er altijd."\n\nLees [over Fatma de Vries](../verhalen/fatma-de-vries.md) en mail fatma.de.vries@x.example.\n'
    )
    na = (
        "---\nverteller: een bewoner\nslug: fatma-de-vries\n---\nEen bewoner kookt. Wie een bewoner kent, weet dat.\n\n"
        '> "Een bewoner is er altijd."\n\nLees [over een bewoner](../verhalen/fatma-de-vries.md) en mail fatma.de.vries@x.example.\n'
    )
    assert vervang(voor, Persoon("Fatma de Vries")) == na


@pytest.mark.parametrize(
    "tekst",
    [
        *("**Fatma** de Vries", "> Fatma\n> de Vries", "telefoon: 06 12 34 56 78", "foto: {alt: Plein, bestand: media/fatma de vries.jpg}"),
        *("email: fatma@gmail.com", "Mail <fatma@gmail.com>."),
    ],
)
def test_what_would_break_is_left_for_a_human(tekst):
    """Markup that would stay open, and a field that takes no words."""
    for wie in ("Fatma de Vries", "06-12345678", "fatma@gmail.com"):
        assert vervang(tekst, Persoon(wie)) == tekst


def test_what_was_made_is_searched_inside_its_packing(tmp_path):
    """Open data, the search index, and the site that stood before."""
    for naam in ("output", ".output.oud"):
        (tmp_path / naam).mkdir()
    with zipfile.ZipFile(tmp_path / "output/hsds.zip", "w") as pak:
        pak.writestr("contact.csv", "name\nRia Bos\n")
    (tmp_path / "output/nl_1.pf_fragment").write_bytes(gzip.compress(b'{"content":"Ria Bos"}'))
    (tmp_path / ".output.oud/x.html").write_text("<p>Ria <b>Bos</b></p>", encoding="utf-8")
    assert [v.pad for v in in_gemaakt(tmp_path, Persoon("Ria Bos"))] == ["output/hsds.zip", "output/nl_1.pf_fragment", ".output.oud/x.html"]


def test_half_a_name_is_told_where_somebody_is_named_in_full(wijkje):
    """Else "Ria" stays in a text after "Ria Bos" became a resident; elsewhere half a name is anybody's."""
    (wijkje / "content/artikelen/een.md").write_text("Ria Bos kookt. Ria lacht, zegt mevrouw Bos in het bos.\n", encoding="utf-8")
    (wijkje / "content/artikelen/twee.md").write_text("Een andere Ria.\n", encoding="utf-8")
    gevonden = [(v.pad, v.zelf) for v in in_teksten(wijkje, Persoon("Ria Bos"))]
    assert gevonden == [("content/artikelen/een.md", True), ("content/artikelen/een.md", False), ("content/artikelen/een.md", False)]


def test_a_name_in_a_photo_and_in_a_damaged_text_is_told_and_stays(wijkje):
    """A camera writes who took it; what is no UTF-8 cannot be written back."""
    (wijkje / "content/media/plein.jpg").write_bytes(b"\xff\xd8 Artist RIA BOS \xff")
    oud = wijkje / "content/artikelen/oud.md"
    oud.write_bytes(b"Caf\xe9 van Ria Bos\r\n")
    assert [(v.pad, v.zelf) for v in in_teksten(wijkje, Persoon("Ria Bos"))] == [("content/artikelen/oud.md", False), ("content/media/plein.jpg", False)]
    assert publish("forget", "Ria Bos", "--write", "--root", wijkje).returncode == 0
    assert oud.read_bytes() == b"Caf\xe9 van Ria Bos\r\n"


@pytest.mark.parametrize(
    ("wie", "stond"),
    [
        ("06-12 34 56 78", "0612345678"),
        ("0612345678", "+31 6 12 34 56 78"),
        ("Zoe de Vries", "Zoë de Vries"),
        ("Zoë de Vries", "Zoe de vries"),
        ("Zoë de Vries", "Z. de Vries"),
    ],
)
def test_the_history_is_searched_for_every_way_of_writing(tmp_path, wie, stond):
    """As the texts are."""
    for n, tekst in enumerate((f"Bel {stond}.", "Weg.")):
        (tmp_path / "x.md").write_text(f"{tekst}\n", encoding="utf-8")
        for opdracht in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", str(n)]):
            subprocess.run(["git", "-C", tmp_path, *opdracht], check=True)
    assert len(in_geschiedenis(tmp_path, Persoon(wie))) == 2
    assert in_geschiedenis(tmp_path, Persoon("Niemand Anders")) == []


def test_every_place_in_the_texts_is_told(wijkje):
    """Lines with their number, and names of files."""
    (wijkje / "content/artikelen/nieuwe-bankjes.md").write_text("---\ntitel: Bankjes\nauteur: Ria Bos\n---\nRia\nBos zat.\n", encoding="utf-8")
    shutil.copy(wijkje / "content/media/plein.jpg", wijkje / "content/media/ria-bos.jpg")
    with (wijkje / "data/organisations.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("# gebeld met ria bos\n")
    gevonden = {(v.pad, v.regel) for v in in_teksten(wijkje, Persoon("Ria Bos"))}
    laatste = (wijkje / "data/organisations.yaml").read_text(encoding="utf-8").count("\n")
    assert gevonden == {
        ("content/artikelen/nieuwe-bankjes.md", 3),
        ("content/artikelen/nieuwe-bankjes.md", 5),
        ("content/media/ria-bos.jpg", 0),
        ("data/organisations.yaml", laatste),
    }


def test_the_command_shows_all_first_and_writes_only_when_asked(wijkje):
    """Texts, what was printed, and the history; then what is left for a human."""
    for opdracht in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "begin"]):
        subprocess.run(["git", "-C", wijkje, *opdracht], check=True)
    (wijkje / "output").mkdir()
    (wijkje / "output/x.html").write_text("<p>Yus<b>uf</b> en Yusuf &amp; co</p>", encoding="utf-8")
    verhaal = wijkje / "content/verhalen/de-sleutel.md"
    voor = verhaal.read_text(encoding="utf-8")
    klaar = publish("forget", "Yusuf", "--root", wijkje)
    assert klaar.returncode == 0
    assert "* content/verhalen/de-sleutel.md:3" in klaar.stderr
    assert "output/x.html" in klaar.stderr
    assert "In de geschiedenis staat het nog: 1 keer" in klaar.stderr
    assert verhaal.read_text(encoding="utf-8") == voor
    assert publish("vergeet", "Yusuf", "--write", "--root", wijkje).returncode == 0
    assert "verteller: een bewoner" in verhaal.read_text(encoding="utf-8")
    assert "Al elf jaar heeft een bewoner de sleutel" in verhaal.read_text(encoding="utf-8")


def test_a_name_that_is_nowhere_is_told_so(wijkje):
    """That is the answer somebody may want to hear."""
    klaar = publish("forget", "Niemand Zo", "--root", wijkje)
    assert (klaar.returncode, "staat nergens" in klaar.stderr) == (0, True)
    assert publish("forget", "Jo", "--root", wijkje).returncode == 2
