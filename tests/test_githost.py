"""The editor on the site, with the files of the wijk at a git host that knows nothing of them: only what was changed is written, and a no loses nothing."""

from __future__ import annotations

import difflib
import json
import os
import shutil

import pytest
from conftest import ROOT, VANDAAG, WIJKJE
from githost import githost
from schrijver import Schrijver
from test_splitsen import schrijf

from wijkpers.cache import cachemap
from wijkpers.channels.redactie.pakket import aanwezig
from wijkpers.redactie.github import REPO

pytestmark = pytest.mark.browser

TEKST = """Zie *eerst* de [markt](locatie:buurthuis), of `code`, en de ~~oude~~ __nieuwe__ [Vraagbaak](organisatie:vraagbaak). 5 * 3.

- een [contact](../paginas/contact.md "Bel")
- twee[^1]

| dag | tijd  |
|-----|------:|
| di  | 10    |

![Een plein](../media/plein.jpg "Het plein")

## [Türkçesi](taal:turks)

<abbr title="wet">WMO</abbr>: [günaydın](taal:turks).

---

[^1]: Noot.
"""
CONTACT = "pagina/entries/contact"
RESERVE = f"""new Promise((klaar) => {{ indexedDB.open("github:{REPO}").onsuccess = ({{ target: {{ result: bank }} }}) => {{
  bank.transaction("draft-backups").objectStore("draft-backups").getAll().onsuccess = ({{ target: {{ result }} }}) => {{
    bank.close(); klaar(result.at(-1)?.currentValues._default.kort ?? ""); }}; }}; }})"""


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """Give the host with the files of the miniature wijk, one per item; the editor must have been fetched, and in CI it has."""
    if not (map_ := aanwezig(cachemap(ROOT))) and not os.environ.get("CI"):
        pytest.skip("de editor is nog niet opgehaald: publish.py redactie --haal")
    root = tmp_path_factory.mktemp("host") / "wijkje"
    for naam in ("content", "data"):
        shutil.copytree(WIJKJE / naam, root / naam)
    schrijf(root)
    with githost(root, map_, VANDAAG) as host:
        yield host


@pytest.fixture
def schrijver(host, chromium) -> Schrijver:
    """Give a person who signed in before."""
    host.sleutel, host.mag = "sleutel", True
    return Schrijver(chromium, host.adres, "sleutel")


def anders(voor: str, na: str) -> list[str]:
    """Give the lines that went and came."""
    return [regel.rstrip("\n") for regel in difflib.ndiff(voor.splitlines(), na.splitlines()) if regel[:1] in "+-"]


def bewerkt(host, pad: str, oud: str, nieuw: str) -> str:
    """Change a file beside the editor; give what it says then."""
    tekst = (host.root / pad).read_text(encoding="utf-8").replace(oud, nieuw)
    (host.root / pad).write_text(tekst, encoding="utf-8")
    return tekst


def test_a_save_changes_the_line_that_was_changed_and_no_other(host, chromium):
    """Comments stay, in an item of data and in a piece; of a text with our own kinds of links, tables and HTML one word is another."""
    org, stuk = "data/organisaties/vraagbaak.yaml", "content/artikelen/nieuwe-bankjes.md"
    voor = bewerkt(host, org, "030 123 45 67\n", "030 123 45 67  # ook in het weekend\n")
    voor_stuk = bewerkt(host, stuk, "auteur: Fatma\n", "auteur: Fatma  # voornaam is genoeg\n").split("---\n", 2)[1]
    (host.root / stuk).write_text(f"---\n{voor_stuk}---\n{TEKST}", encoding="utf-8")
    schrijver = Schrijver(chromium, host.adres, "sleutel")
    schrijver.ga("organisatie/entries/vraagbaak", "naam")
    schrijver.vul("telefoon", "030 765 43 21")
    assert schrijver.bewaar() == ""
    assert (host.root / org).read_text(encoding="utf-8") == voor.replace("030 123 45 67  #", "030 765 43 21  #")
    schrijver.ga("artikel/entries/nieuwe-bankjes", "titel")
    schrijver.vervang("body", "Noot.", "Slot.")
    assert schrijver.bewaar() == ""
    assert anders(f"---\n{voor_stuk}---\n{TEKST}", (host.root / stuk).read_text(encoding="utf-8")) == ["- [^1]: Noot.", "+ [^1]: Slot."]


def test_a_key_that_ended_loses_nothing(host, schrijver):
    """Said in Dutch at the save; after signing in again, what was typed is offered and can be saved."""
    schrijver.ga(CONTACT, "titel")
    schrijver.vul("kort", "Zo vind je ons.")
    schrijver.toets("End")
    host.sleutel = "nieuw"
    assert schrijver.bewaar().startswith("Je sleutel werkt niet meer: hij is verlopen of ingetrokken.")
    schrijver.browser.wacht(f"{RESERVE}.then((kort) => kort === 'Zo vind je ons.')")
    schrijver.browser.open(f"{host.adres}/redactie/#/collections/{CONTACT}")
    schrijver.knop("Inloggen met een sleutel")
    schrijver.log_in("nieuw")
    schrijver.knop("Herstellen")
    schrijver.browser.wacht("document.querySelector('[data-mode=edit] [data-key-path=kort] textarea').value === 'Zo vind je ons.'")
    assert schrijver.bewaar() == ""
    assert "kort: Zo vind je ons.\n" in (host.root / "content/paginas/contact.md").read_text(encoding="utf-8")


def test_who_may_only_look_or_comes_second_hears_it_in_dutch(host, schrijver):
    """No right to write, no connection, somebody else who was first with this entry, and one who saves in the very same moment."""
    pad = "content/paginas/contact.md"
    schrijver.ga(CONTACT, "titel")
    schrijver.vul("kort", "Bel ons.")
    host.mag = False
    assert schrijver.bewaar().startswith("Je sleutel mag hier wel lezen, maar niet bewaren.")
    schrijver.knop("OK")
    host.mag = True
    schrijver.browser.vraag("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    assert schrijver.bewaar().startswith("De host is niet te bereiken.")
    schrijver.browser.vraag("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    schrijver.knop("OK")
    host.haast = "content/artikelen/later.md"
    assert schrijver.bewaar() == "Terwijl jij opsloeg, bewaarde iemand anders iets. Sla nog een keer op; wat je typte, staat er nog"
    schrijver.knop("OK")
    ander = bewerkt(host, pad, "titel: Contact", "titel: Contact met ons")
    schrijver.knop("Opslaan")
    schrijver.browser.wacht("document.body.innerText.includes('Iemand anders was je voor')")
    assert (host.root / pad).read_text(encoding="utf-8") == ander
    schrijver.knop("Annuleren")
    assert schrijver.waarde("document.querySelector('[data-mode=edit] [data-key-path=kort] textarea').value") == "Bel ons."


# What stands in a file, what the form gave back, and what the file says then. Of a field that the form cannot show (words for rows) it gives nothing back.
VELDEN = [{"name": "tijden", "widget": "list", "fields": [{"name": "dag", "widget": "select", "multiple": True}]}, {"name": "uitleg", "widget": "markdown"}]
ANDERS = [
    ("a: 1 # een\nb: x\n", {"a": 2, "b": "x"}, "a: 2 # een\nb: x\n"),
    ("a: x\nb: y\nc: z\n", {"a": "x", "d": "ja", "b": "y", "c": "z"}, 'a: x\nd: "ja"\nb: y\nc: z\n'),
    ("a: x\n# over b\nb: y\n", {"b": "y"}, "# over b\nb: y\n"),
    ("a: x\nb: {c: 1, d: 2}\n", {"a": "x", "b": {"c": 1, "e": False}}, "a: x\nb: {c: 1}\n"),
    ("a: x\nb:\n  c: 1  # een\n  d: 2\n", {"a": "x", "b": {"c": 3}}, "a: x\nb:\n  c: 3  # een\n"),
    ("a: x\nb: [c, d] # rij\n", {"a": "x", "b": ["c", "d: e"]}, 'a: x\nb: [c, "d: e"] # rij\n'),
    ("a: x\nb: |\n  een\n\n  twee\nc: y\n", {"a": "x", "b": "een\ndrie", "c": "y"}, "a: x\nb: |-\n  een\n  drie\nc: y\n"),
    ("a: x\ntijden: ma-vr 9-17\n", {"a": "x"}, "a: x\ntijden: ma-vr 9-17\n"),
    ("a: x\ntijden: ma-vr 9-17\n", {"a": "x", "tijden": [{"dag": ["ma"]}]}, "a: x\ntijden:\n  - {dag: [ma]}\n"),
    (
        "a: x\nr:\n  # een\n  - {b: 1}\n  - {b: 2}  # twee\n",
        {"a": "x", "r": [{"b": 1, "c": ""}, {"b": 3}]},
        "a: x\nr:\n  # een\n  - {b: 1}\n  - {b: 3}  # twee\n",
    ),
    ("a: x\nr:\n  - {b: 1}\n  - {b: 2}\n", {"a": "x", "r": [{"b": 2}, {"b": "09:00"}]}, 'a: x\nr:\n  - {b: 2}\n  - {b: "09:00"}\n'),
    (
        "a: x\nr:\n  - code: p\n    # o\n    b: 1\n",
        {"a": "x", "r": [{"code": "q"}, {"code": "p", "b": 2}]},
        "a: x\nr:\n  - code: q\n  - code: p\n    # o\n    b: 2\n",
    ),
    ("a: x\nr:\n  - b: 1\n    c: 2\n", {"a": "x", "r": [{"c": 2, "d": "y"}]}, "a: x\nr:\n  - c: 2\n    d: y\n"),
    ("a: x  # waarom\nb: y\n", {"a": "een\ntwee", "b": "y"}, "a: |-  # waarom\n  een\n  twee\nb: y\n"),
    ("a: x\nr:\n  - # een\n    b: 1\n  - b: 2\n", {"a": "x", "r": [{"b": 2}]}, "a: x\nr:\n  - b: 2\n"),
    ("a: x\nuitleg: Zo *is* het.\n", {"a": "x", "uitleg": "Zo _is_ het!"}, "a: x\nuitleg: Zo *is* het!\n"),
    ("a: x\nb: y\n", {"a": "p", "b": "q"}, None),
    ('a: "x\n', {"a": "p"}, None),
]


def test_a_change_is_made_in_the_manner_of_the_file(host, chromium):
    """Between brackets, behind a dash, below a name, beside a comment; a file that seems another one is not touched."""
    chromium.open(f"{host.adres}/redactie/maten.json")
    script = f"""Promise.all([import("/redactie/bewaar.js"), import("/redactie/yaml/index.js")]).then(([{{ verander }}, yaml]) =>
        {json.dumps([rij[:2] for rij in ANDERS])}.map(([tekst, data]) => verander(tekst, data, {json.dumps(VELDEN)}, yaml)))"""
    assert chromium.waarde(script) == [na for *_, na in ANDERS]


def test_words_that_mean_the_same_stay_as_they_were(host, chromium):
    """And what a person changed is changed: a word, a new paragraph, letters that became heavy or light."""
    rijen = [
        (TEKST, TEKST.replace("*eerst*", "_eerst_").replace("`", "\\`").replace("~~", "\\~\\~").replace("__", "**").replace("5 * 3", "5 \\* 3"), TEKST),
        ("- a\n- b\n\n---\n", "* a\n* b\n\n***", "- a\n- b\n\n---"),
        ("| a  | b |\n|----|:-:|\n| 1  | 2 |", "| a | b |\n| --- | --- |\n| 1 | 3 |", "| a  | b |\n|----|:-:|\n| 1  | 3 |"),
        ("een *twee* drie", "een **twee** drie", "een **twee** drie"),
        ("een twee drie", "een twee\n\ndrie", "een twee\n\ndrie"),
        ("een\ntwee *drie*", "een\ntwee _drie_ vier", "een\ntwee *drie* vier"),
        ("een **twee**", "een twee", "een twee"),
        ("a\n\nb", "b", "b"),
        ("", "nieuw", "nieuw"),
    ]
    chromium.open(f"{host.adres}/redactie/maten.json")
    gezegd = chromium.waarde(f"import('/redactie/behoud.js').then(({{ behoud }}) => {json.dumps([rij[:2] for rij in rijen])}.map((rij) => behoud(...rij)))")
    assert [g.strip() for g in gezegd] == [na.strip() for *_, na in rijen]


def test_a_file_says_what_was_asked_whatever_was_changed(host, chromium):
    """Five hundred random files with random changes, read back; the same ones every time."""
    chromium.open(f"{host.adres}/redactie/maten.json")
    willekeur = (ROOT / "tests/willekeur.js").read_text(encoding="utf-8").partition("\n")[2].rstrip().rstrip(";")
    assert chromium.waarde(f"({willekeur})(7, 500)") is None
