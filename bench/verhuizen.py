"""Import an export of WordPress with many posts, made here, and count what came over: `bench/verhuizen.py [posts]`.

The posts have what exports of fifteen years have: both editors, captions, galleries, shortcodes of builders, drafts, the same name twice, accents.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT)]

from wijkpers.cli import main

_KOP = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>De oude wijksite</title><link>https://oud.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://oud.example</wp:base_site_url>
<wp:author><wp:author_login>jan</wp:author_login><wp:author_display_name>Jan</wp:author_display_name></wp:author>
"""
_RUBRIEKEN = ("Nieuws", "Cafés &amp; koffie", "Groen in de wijk", "Geen categorie")
_FOTO = "https://oud.example/wp-content/uploads/2015/01/plein"
_TEKSTEN = (
    "Woensdag stonden we weer op het plein.\n\nEr kwamen <strong>dertig mensen</strong>, ook uit <em>de Noordstraat</em>. "
    'Lees ook <a href="https://oud.example/2015/01/05/stuk-4/">het vorige stuk</a>.\n\n'
    f'[caption id="attachment_9" width="300"]<img src="{_FOTO}-300x200.jpg" alt="" /> Het plein[/caption]',
    "<!-- wp:paragraph --><p>De tuin is klaar. We plantten er twaalf bomen en heel veel bollen.</p><!-- /wp:paragraph -->\n"
    f'<!-- wp:image {{"id":9}} --><figure class="wp-block-image"><img src="{_FOTO}.jpg" alt="In de zon"/></figure><!-- /wp:image -->\n'
    '<!-- wp:heading {"level":4} --><h4>Wat er groeit</h4><!-- /wp:heading --><ul><li>boerenkool</li><li>prei &amp; ui</li></ul>',
    '[vc_row][vc_column width="1/2"]Kom ook naar de vergadering van de bewoners.[/vc_column][/vc_row]\n\n[gallery ids="9"]\n\n[contact-form-7 id="3"]',
    '<h1>Kop</h1><p style="color:red" onclick="x()">Met opmaak</p><script>alert(1)</script>'
    "<table><tr><td>ma</td><td>10.00</td></tr><tr><td>di</td><td>11.00</td></tr></table>"
    '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
)


def export(aantal: int) -> Iterator[str]:
    """Give the lines of an export with `aantal` posts, and a page and a picture."""
    yield _KOP
    for n in range(aantal):
        dag = date(2010, 1, 1) + timedelta(days=n * 11 % 5800)
        titel = "Opgeknapt" if n % 50 == 0 else f"Stuk {n}: café &#8216;t Hoekje"
        status, naam = ("draft", "") if n % 25 == 24 else ("publish", "opgeknapt" if n % 50 == 0 else f"stuk-{n}")
        link = f"https://oud.example/{dag:%Y/%m/%d}/{naam}/" if naam else f"https://oud.example/?p={n + 100}"
        tekst = f"{_TEKSTEN[n % len(_TEKSTEN)]}\n\n{'Nog een gewone zin over de wijk. ' * 60}"
        yield (
            f"<item><title>{titel}</title><link>{link}</link><dc:creator>jan</dc:creator><content:encoded><![CDATA[{tekst}]]></content:encoded>"
            f"<wp:post_id>{n + 100}</wp:post_id><wp:post_date>{dag} 10:00:00</wp:post_date><wp:post_name>{naam}</wp:post_name>"
            f"<wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>"
            f'<category domain="category" nicename="x"><![CDATA[{_RUBRIEKEN[n % 4]}]]></category></item>\n'
        )
    yield "<item><title>plein</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type>"
    yield f"<wp:attachment_url>{_FOTO}.jpg</wp:attachment_url></item>\n"
    yield "</channel></rss>\n"


def meet(aantal: int) -> int:
    """Begin a wijk, import into it, and print the time and what was lost."""
    with tempfile.TemporaryDirectory() as map_:
        wijk, bron = Path(map_) / "wijk", Path(map_) / "oud.xml"
        bron.write_text("".join(export(aantal)), encoding="utf-8")
        vragen = ["--naam", "Het Veer", "--plaats", "Veerdam", "--telefoon", "0301234567", "--host", "geen", "--motor", "wijkpers"]
        main(["start", str(wijk), *vragen])
        begin = time.perf_counter()
        main(["import", str(bron), "--root", str(wijk), "--write"], wijk)
        seconden = time.perf_counter() - begin
        over = sum(1 for map_ in ("content/artikelen", "nakijken") for _ in (wijk / map_).glob("*.md")) - 1  # one was there
        print(f"{aantal} stukken, {bron.stat().st_size // 1024} KB, in {seconden:.1f} s; kwijt: {aantal - over}")
        return int(main(["check", "--root", str(wijk)], wijk) or over < aantal or seconden > 20)


if __name__ == "__main__":
    sys.exit(meet(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
