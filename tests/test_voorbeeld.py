"""A preview keeps the wijk in memory, and shows after any edit exactly what a fresh reading would show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bederf import bedorven
from bewerkingen import VAN_HET_GEHEEL
from conftest import ROOT, VANDAAG, WIJKJE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkpers.channel import kanalen
from wijkpers.opdracht import Opdracht
from wijkpers.problems import WijkError
from wijkpers.voorbeeld import Voorbeeld
from wijkpers.wijk import Wijk
from wijkpers.wijk.geheugen import Geheugen
from wijkpers.wijk.laden import load

BESTANDEN = sorted(p.relative_to(WIJKJE).as_posix() for p in WIJKJE.rglob("*") if p.is_file() and not p.name.startswith(".") and ".cache" not in p.parts)
TEKSTEN = [naam for naam in BESTANDEN if not naam.endswith(".jpg")]
_VERVANG = st.sampled_from(
    [
        *(("titel: ", "titel: Nieuw "), ("code: buurthuis", "code: buurthuis-2"), ("kort: ", "kort: Kom ook. "), ("bank", "brug"), ("noord", "zuid")),
        *(("status: ", "status: concept # "), ("\n\n", "\n\nBel 06 12 34 56 78.\n\n"), ("---\n", "---\nslug: anders\n"), ("media/plein.jpg", "media/weg.jpg")),
        *(
            ("2026", "2027"),
            ("organisatie:", "organisatie:x"),
            ("(organisatie:vraagbaak)", "(later.md)"),
            ("code: vraagbaak", "code: de-vraagbaak"),
            ("- code:", "# een regel erbij\n- code:"),
            ("onderwerpen:", "trefwoorden:"),
        ),
    ]
)


@st.composite
def bewerkingen(draw: st.DrawFn) -> list[tuple[str, str, object]]:
    """Draw what a redactie does to its files in one sitting."""
    soort = st.sampled_from(("vervang", "vervang", "vervang", "bederf", "weg", "terug", "foto", "kopie", "map"))
    return [
        (s, draw(st.sampled_from(TEKSTEN)), draw(_VERVANG) if s == "vervang" else draw(st.randoms(use_true_random=False)) if s == "bederf" else None)
        for s in draw(st.lists(soort, min_size=1, max_size=4))
    ]


def bewerk(root: Path, soort: str, naam: str, keuze: object, data: st.DataObject) -> list[str]:
    """Do one thing to a file, and give the names that a watcher tells."""
    pad = root / naam
    match soort:
        case "weg":
            pad.unlink(missing_ok=True)
        case "terug":
            shutil.copyfile(WIJKJE / naam, pad)
        case "foto":
            naam = "content/media/plein.jpg"
            foto = root / naam
            foto.write_bytes(foto.read_bytes() + b"x") if foto.exists() else None
        case "kopie" if pad.exists() and pad.suffix == ".md":
            naam = pad.with_name(f"kopie-{pad.name}").relative_to(root).as_posix()
            shutil.copyfile(pad, root / naam)
        case "map":
            van, naar = (root / "content/artikelen/oud", root / "content/artikelen/ouder")[:: 1 if (root / "content/artikelen/oud").exists() else -1]
            if not van.exists():
                van.mkdir()
                shutil.copyfile(WIJKJE / "content/artikelen/nieuwe-bankjes.md", van / "nog-een.md")
            van.rename(naar)
            return [map_.relative_to(root).as_posix() for map_ in (van, naar)]
        case "vervang" if pad.exists():
            pad.write_bytes(pad.read_bytes().replace(keuze[0].encode(), keuze[1].encode(), 2))
        case "bederf" if pad.exists():
            pad.write_bytes(data.draw(bedorven((WIJKJE / naam).read_text(encoding="utf-8"))))
    return [naam]


def gelezen(root: Path, cache: Path, geheugen: Geheugen | None) -> object:
    """Load, and give all that anything is made of, or every problem."""
    try:
        wijk = load(root, VANDAAG, cache=cache, kanalen=kanalen().keys(), geheugen=geheugen)
    except WijkError as e:
        return sorted(e.problems)
    return alles_van(wijk)


def alles_van(wijk: Wijk) -> tuple[object, ...]:
    items = {soort: {id_: (repr(i), i.herkomst) for id_, i in rij.items()} for soort, rij in (*wijk.items.items(), *wijk.verborgen.items())}
    return items, list(map(list, wijk.items.values())), dict(wijk.teksten), dict(wijk.naar), wijk.instellingen, wijk.problems, sorted(wijk.beelden.nodig)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_reading_that_remembers_gives_what_a_fresh_one_gives(data, tmp_path_factory):
    """After any row of edits, mistakes and repairs, whether or not it looks at more of the disk than it was told of."""
    root = tmp_path_factory.mktemp("geheugen") / "wijkje"
    shutil.copytree(WIJKJE, root, ignore=shutil.ignore_patterns(".cache"))
    cache, geheugen = root.parent / "cache", Geheugen(blijft=True)
    gelezen(root, cache, geheugen)
    for soort, naam, keuze in data.draw(bewerkingen()):
        geheugen.hoor(root, bewerk(root, soort, naam, keuze, data) + data.draw(st.sampled_from(([], ["content"], ["content/artikelen/4913"]))))
        assert gelezen(root, cache, geheugen) == gelezen(root, cache, None)
        assert not geheugen.anders(root)
    shutil.rmtree(root.parent)


def test_a_reading_that_heard_what_changed_looks_at_nothing_else(wijkje, monkeypatch):
    """An edit of a file is read and no folder walked; a change that nobody told is found by who asks."""
    geheugen, naam = Geheugen(blijft=True), "content/artikelen/nieuwe-bankjes.md"
    load(wijkje, VANDAAG, geheugen=geheugen)
    (wijkje / naam).write_text((wijkje / naam).read_text(encoding="utf-8").replace("titel: ", "titel: Zeven "), encoding="utf-8")
    geheugen.hoor(wijkje, [naam])
    with monkeypatch.context() as m:
        for kijkt in ("walk", "scandir"):
            m.delattr(os, kijkt)
        assert load(wijkje, VANDAAG, geheugen=geheugen).get("artikel", "nieuwe-bankjes").titel.startswith("Zeven ")
    assert not geheugen.anders(wijkje)
    for stilletjes in (lambda: (wijkje / naam).write_text("x", encoding="utf-8"), lambda: (wijkje / "content/artikelen/stil.md").touch()):
        load(wijkje, VANDAAG, geheugen=geheugen)
        stilletjes()
        assert geheugen.anders(wijkje)
        (wijkje / naam).write_bytes((WIJKJE / naam).read_bytes())


@pytest.fixture(scope="module")
def voorbeeld(site) -> Voorbeeld:
    """Give a preview of the wijk that `site` was built from."""
    klaar = Voorbeeld(Opdracht(site.parent, site, VANDAAG))
    klaar.ververs()
    return klaar


@pytest.mark.build
def test_a_preview_shows_what_a_build_writes(voorbeeld, site):
    """Every page, file and picture, byte for byte; what only the whole site has, it takes from there."""
    paden = sorted((p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()), key=lambda pad: pad.startswith("beeld/"))  # after their pages
    anders = [pad for pad in paden if not pad.startswith(VAN_HET_GEHEEL) and voorbeeld.geef(pad) != (site / pad).read_bytes()]
    assert anders == []
    assert voorbeeld.geef("nieuws/bestaat-niet/index.html") is None


@pytest.mark.build
def test_an_edit_shows_at_once_and_a_mistake_leaves_the_page_that_was(wijkje):
    """A title on the page itself and in the list; a page that went is gone; after a repair all is well."""
    voorbeeld = Voorbeeld(Opdracht(wijkje, wijkje / "output", VANDAAG))
    voorbeeld.ververs()
    stuk, pagina = "content/artikelen/nieuwe-bankjes.md", "nieuws/nieuwe-bankjes/index.html"
    tekst = (wijkje / stuk).read_text(encoding="utf-8")
    voorbeeld.geef(pagina), voorbeeld.geef("nieuws/index.html")
    (wijkje / stuk).write_text(tekst.replace("titel: ", "titel: Zeven "), encoding="utf-8")
    voorbeeld.ververs([stuk])
    assert all("Zeven " in (voorbeeld.geef(pad) or b"").decode() for pad in (pagina, "nieuws/index.html"))
    (wijkje / stuk).write_text(tekst.replace("titel: ", "title: "), encoding="utf-8")
    with pytest.raises(WijkError):
        voorbeeld.ververs([stuk])
    assert "Zeven " in (voorbeeld.geef(pagina) or b"").decode()
    (wijkje / stuk).write_text(tekst, encoding="utf-8")
    weg, nieuw = "content/artikelen/oud-van-elders.md", "content/artikelen/nog-ouder.md"
    assert voorbeeld.geef("nieuws/oud-van-elders/index.html")
    (wijkje / weg).rename(wijkje / nieuw)
    voorbeeld.ververs([stuk, weg, nieuw])
    assert voorbeeld.geef("nieuws/oud-van-elders/index.html") is None
    assert voorbeeld.geef("nieuws/nog-ouder/index.html")
    assert "Zeven " not in (voorbeeld.geef(pagina) or b"").decode()


@pytest.mark.build
def test_an_edit_of_the_theme_shows_at_once(wijkje):
    """Templates are compiled again, and the style sheet gets another name."""
    voorbeeld = Voorbeeld(Opdracht(wijkje, wijkje / "output", VANDAAG))
    voorbeeld.ververs()
    eerst = voorbeeld.geef("404.html")
    (wijkje / "eigen").mkdir(exist_ok=True)
    (wijkje / "eigen/stijl.css").write_text(":root { --accent: green; }", encoding="utf-8")
    voorbeeld.ververs(["eigen/stijl.css"])
    assert voorbeeld.geef("404.html") != eerst


@pytest.mark.build
@pytest.mark.browser
def test_a_browser_shows_what_was_saved_a_mistake_and_its_repair(wijkje, chromium):
    """Without anybody touching the browser: a word in a text, the report over the page, the page again, and the first file of a folder that was not there."""
    stuk = wijkje / "content/artikelen/nieuwe-bankjes.md"
    tekst = stuk.read_text(encoding="utf-8")
    opdracht = [sys.executable, str(ROOT / "publish.py"), "serve", "--root", str(wijkje), "--date", "2026-11-24", "--port", "0"]
    with subprocess.Popen(opdracht, stderr=subprocess.PIPE, text=True) as serve:
        try:
            adres = next(m[0] for regel in serve.stderr if (m := re.search(r"http://127\.0\.0\.1:\d+/", regel)))
            chromium.open(f"{adres}nieuws/nieuwe-bankjes/")
            stuk.write_text(f"{tekst}\nZevenblad.\n", encoding="utf-8")
            chromium.wacht("document.querySelector('main')?.textContent.includes('Zevenblad')")
            stuk.write_text(tekst.replace("titel: ", "title: "), encoding="utf-8")
            chromium.wacht("document.querySelector('#voorbeeld-fout')?.textContent.includes('WK20')")
            stuk.write_text(tekst, encoding="utf-8")
            wegwijzer = chromium.waarde("document.querySelector('link[rel=stylesheet]').href")
            (wijkje / "eigen").mkdir()
            (wijkje / "eigen/stijl.css").write_text(":root { --accent: green; }", encoding="utf-8")
            chromium.wacht(f"document.querySelector('link[rel=stylesheet]')?.href != '{wegwijzer}'")
            chromium.wacht("document.querySelector('main') && !document.querySelector('#voorbeeld-fout') && !document.body.textContent.includes('Zevenblad')")
        finally:
            serve.terminate()
