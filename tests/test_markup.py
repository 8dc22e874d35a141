"""Markdown becomes HTML that cannot bite."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from wijkpers.blocks import TALEN
from wijkpers.markup import Koppelaar, render
from wijkpers.text import TAALCODES


def maak(tekst: str, dialect="commonmark"):
    """Render with a resolver that knows nothing, and keep what was reported."""
    gemeld: list[str] = []
    koppelaar = Koppelaar(lambda href: None, lambda src, alt: Markup("<img>"), lambda code, naald, **w: gemeld.append(code))
    return str(render(tekst, dialect, koppelaar)), gemeld


@pytest.mark.parametrize("dialect", ["commonmark", "python-markdown"])
@pytest.mark.parametrize(
    "kwaad",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](java\tscript:alert(1))",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<form action=https://kwaad.example><input></form>",
        "<math><mi><style><img src=x onerror=alert(1)></style></mi></math>",
        "<a href='https://bank.example@kwaad.example'>x</a>",
        "[x](//kwaad.example)",
        "<p style='position:fixed'>x</p>",
        "<div onclick=alert(1)>x</div>",
        "<template><script>alert(1)</script></template>",
        "<base href=//kwaad.example>",
        "<!-- <script>alert(1)</script>",
    ],
)
def test_nothing_that_runs_survives(kwaad, dialect):
    """No script, no handler, no foreign address, whatever the dialect."""
    html, _ = maak(f"Voor\n\n{kwaad}\n\nNa", dialect)
    klein = html.lower()
    for woord in (
        "<script",
        "onerror=",
        "onload=",
        "onclick=",
        'href="javascript',
        'href="data',
        'href="vbscript',
        "<iframe",
        "<form",
        "style=",
        "<base",
        "<template",
        'href="//',
        "@kwaad",
    ):
        assert woord not in klein, html


def test_the_editor_is_told_what_was_removed():
    """With the code that explains it."""
    assert maak("<script>x</script>")[1] == ["WK405"]


def test_code_shows_its_text():
    """A fenced script is an example, not a script, and no warning."""
    html, gemeld = maak("```html\n<script>alert(1)</script>\n```")
    assert "&lt;script&gt;" in html
    assert gemeld == []


def test_braces_stay_braces():
    """Nothing in content is a template."""
    assert "{{ 7*7 }}" in maak("{{ 7*7 }}")[0]


def test_dutch_apostrophes_point_the_right_way():
    """'s avonds, 't, '70."""
    assert "’s Avonds" in maak("'s Avonds")[0]
    assert "’t kind" in maak("zei 't kind")[0]


def test_headings_start_below_the_title_of_the_page():
    """A first-level heading in a text becomes a second-level one, and each has an id."""
    html, _ = maak("# Een\n\n## Twee\n\n## Twee")
    assert '<h2 id="kop-een">' in html
    assert '<h3 id="kop-twee">' in html
    assert '<h3 id="kop-twee-2">' in html


def test_tables_scroll_by_themselves_and_align_without_style():
    """An inline style would break the content security policy."""
    html, _ = maak("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert 'class="rechts"' in html
    assert "style=" not in html
    assert 'tabindex="0"' in html


def test_lists_by_two_spaces_nest_as_a_cms_writes_them():
    """CommonMark, not Python-Markdown."""
    assert maak("- een\n  - twee")[0].count("<ul>") == 2


def test_a_picture_on_its_own_is_a_figure_with_its_caption_and_is_resolved_once():
    """Inside a sentence it stays a picture."""
    gevraagd: list[str] = []

    def beeld(src, alt):
        gevraagd.append(src)
        return Markup('<picture><img src="/beeld/x.jpg" alt="{}"></picture>').format(alt)

    html = str(render('![Een brug](a.jpg "De brug")\n\nMet ![b](b.jpg) erin.', "commonmark", Koppelaar(lambda h: None, beeld, lambda *a, **k: None)))
    assert gevraagd == ["a.jpg", "b.jpg"]
    assert '<figure class="figuur"><picture><img src="/beeld/x.jpg" alt="Een brug"></picture><figcaption>De brug</figcaption></figure>' in html
    assert "<p>Met <picture>" in html


def test_what_is_written_from_right_to_left_is_marked_block_by_block():
    """As a browser does, the first letter decides; a mixed list is marked per item, and a phone number keeps its order."""
    tekst = "Zij zei:\n\nمرحبا, bel 030 123 45 67\n\n- واحد\n- twee\n\n> خوش آمدید، چای\n\nEen zin met مرحبا."
    html, _ = maak(tekst)
    assert "<p>Zij zei:</p>" in html
    assert '<p lang="ar" dir="rtl">مرحبا, bel 030\u00a0123\u00a045\u00a067</p>' in html
    assert '<ul>\n<li lang="ar" dir="rtl">واحد</li>\n<li>twee</li>' in html
    assert '<blockquote lang="fa" dir="rtl">\n<p lang="fa" dir="rtl">' in html
    assert "<p>Een zin met مرحبا.</p>" in html


def test_a_language_that_the_writer_names_stays():
    """The mark of the writer knows more than a guess by the letters."""
    assert maak('<p lang="ur" dir="rtl">خوش آمدید</p>')[0].count("lang=") == 1


def test_a_foreign_word_is_marked_with_its_language():
    """By the name that an editor gives it, in any case; right to left where it is written so."""
    assert maak("We eten [iftar](taal:Turks) samen.")[0] == '<p>We eten <span lang="tr">iftar</span> samen.</p>\n'
    assert '<span lang="uk"><em>Вітаємо</em></span>' in maak("Zeg [*Вітаємо*](taal:Oekraïens)!")[0]
    assert '<span lang="ar" dir="rtl">سلام</span>' in maak("Zeg [سلام](taal:arabisch) tegen elkaar.")[0]
    assert maak("<b>x</b> [ok](taal:engels)", "commonmark")[0] == '<p><b>x</b> <span lang="en">ok</span></p>\n'
    assert '<span lang="en">ok</span>' in maak("zeg [ok](taal:engels)", "python-markdown")[0]


def test_a_paragraph_or_a_part_in_another_language_is_marked_as_a_whole():
    """A heading speaks for what is below it, up to the next heading of its level."""
    assert maak("[Bir çay içer misin?](taal:turks)")[0] == '<p lang="tr">Bir çay içer misin?</p>\n'
    html = maak("Dag.\n\n## [Türkçesi](taal:turks)\n\nGünaydın.\n\n- bir\n\n### Ek\n\nSon.\n\n## Nederlands\n\nDag.")[0]
    assert html.count('<p lang="tr">') == 2
    assert '<ul lang="tr">' in html
    assert html.endswith("<p>Dag.</p>\n")
    assert '<h2 id="kop-turkcesi"><span lang="tr">Türkçesi</span></h2>' in html


def test_a_language_that_we_do_not_know_is_reported_and_its_words_stay():
    """So that the text is whole whatever happens."""
    assert maak("[iftar](taal:turkse)") == ("<p>iftar</p>\n", ["WK408"])


def test_every_language_of_a_service_can_be_marked():
    """Save a language of signs, which is not written."""
    assert {taal.lower() for taal in TALEN} - set(TAALCODES) == {"nederlandse gebarentaal"}


def test_a_name_in_a_text_never_hides_an_element_of_the_page():
    """A footnote called zoek, and an id in HTML, get a room of their own; what points at them follows."""
    for tekst in ("Een[^zoek] noot.\n\n[^zoek]: Daar.", 'Een[^zoek] noot <b>x</b>.\n\n[^zoek]: Daar.\n\n<div id="menu">x</div>'):
        html, gemeld = maak(tekst)
        assert 'id="noot-zoek"' in html
        assert 'href="#noot-zoek"' in html
        assert 'id="menu"' not in html
        assert gemeld == []
    assert 'href="#noot-fn:zoek"' in maak("Een[^zoek] noot.\n\n[^zoek]: Daar.", "python-markdown")[0]


def test_a_link_is_judged_wherever_its_address_stands_in_the_tag():
    """With a title first it is the same link, and in a text with HTML a reference to an organisation still works."""
    assert maak('<a title="x" href="//kwaad.example">x</a>') == ('<p><a title="x">x</a></p>\n', ["WK407"])
    koppelaar = Koppelaar(lambda href: f"/{href}/", lambda src, alt: Markup(), lambda *a, **k: None)
    assert '<a href="/organisatie:vraagbaak/" title="Bel">' in render('[x](organisatie:vraagbaak "Bel") <b>y</b>', "commonmark", koppelaar)


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ("[x](javascript:alert(1))", ["WK407"]),
        ("[x](https://bank.example@kwaad.example)", ["WK407"]),
        ("[x](https://xn--bnk-0na.example)", ["WK415"]),
        ("[](https://wijk.example)", ["WK410"]),
        ("![IMG_1234.jpg](a.jpg)", ["WK409"]),
        ("![x](data:image/png;base64,xx)", ["WK411"]),
        ("## Een\n\n#### Drie", ["WK412"]),
        ("| | |\n|---|---|\n| a | b |", ["WK413"]),
        ("a<!-- b\n\nc", []),
        ("<!-- b\n\nc", ["WK405"]),
        ("<p class=MsoNormal>x</p>", []),
        ("<p onclick=x>x</p> <font>y</font>", ["WK405", "WK405"]),
        ("x&#x202e;y&ZeroWidthSpace;", ["WK113"]),
    ],
)
def test_the_editor_hears_of_everything_that_is_not_as_it_was_written(tekst, codes):
    """Once each; a class that came along from a word processor goes without a word."""
    assert maak(tekst)[1] == codes
