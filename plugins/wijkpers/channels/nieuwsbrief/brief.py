"""Write an edition as a letter: HTML that mail programs show, plain text, and both in one message (.eml).

Mail programs read HTML of long ago: a table for a column, the style at every element (css-inline puts it there), pictures by address. What they know of
today they may use: the dark scheme stands in a rule that the others skip.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from wijkpers import text
from wijkpers.bericht import Bericht
from wijkpers.channels.nieuwsbrief.editie import Editie, onderwerp
from wijkpers.huisstijl import donkere_tokens, schriften, tokens
from wijkpers.wijk import Wijk

REGEL: Final = 72  # characters: a reply quotes it without a break
BREED: Final = 600


def bestanden(wijk: Wijk, editie: Editie) -> Iterator[tuple[str, bytes]]:
    """Give (kind of file, bytes) of what anybody can open: the text, and the message."""
    tekst = platte_brief(wijk, editie)
    yield "txt", tekst.encode()
    yield "eml", eml(wijk, editie, tekst, html(wijk, editie))


def html(wijk: Wijk, editie: Editie) -> str:
    """Give the letter as one HTML document that fetches nothing but its pictures."""
    import css_inline  # only who makes a letter pays for it

    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False, minify_css=True)
    return inliner.inline(_sjabloon().render(**_gegevens(wijk, editie), heel=True))


def binnenste(wijk: Wijk, editie: Editie) -> str:
    """Give what is inside the letter, for a feed: plain HTML without style or frame."""
    return _sjabloon().render(**_gegevens(wijk, editie), heel=False)


@cache
def _sjabloon() -> Template:
    env = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.get_template("brief.html")


def _gegevens(wijk: Wijk, editie: Editie) -> dict[str, Any]:
    stijl = (wijk.theme, wijk.root / "eigen")
    return {
        "editie": editie,
        "onderwerp": onderwerp(wijk, editie),
        "wijk": wijk.instellingen,
        "kleur": tokens(*stijl),
        "donker": donkere_tokens(*stijl),
        "schrift": schriften(*stijl),
        "breed": BREED,
        "web": wijk.adressen.absoluut,
        "datum": text.datum,
        "telefoon": text.telefoon,
        "tel": lambda nummer: wijk.adressen.absoluut("contact/") if nummer == text.ONBEVESTIGD else text.tel(nummer),
        "taal": text.taal_van_schrift,
        "foto": lambda beeld: foto(wijk, beeld),
    }


def foto(wijk: Wijk, beeld: Any) -> tuple[str, int]:
    """Give the address of a picture, and its height at the width of the letter."""
    return wijk.adressen.absoluut(wijk.beelden.jpeg(beeld.bestand)), wijk.beelden.foto(beeld.bestand).hoogte_bij(BREED)


def platte_brief(wijk: Wijk, editie: Editie) -> str:
    """Give the letter as plain text, for who reads that, and for the ear."""
    s = wijk.instellingen
    delen = [f"{s.naam.upper()}\n{editie.titel}, {text.datum(editie.dag)}"]
    for deel in editie.delen:
        delen += [_kop(deel.kop), *(_regels(b) for b in deel.berichten)]
        if deel.rest:
            delen.append(f"En nog {deel.rest}: {wijk.adressen.absoluut(deel.alles)}")
    if editie.uitgelicht:
        delen += [_kop("Ken je die al?"), _regels(editie.uitgelicht)]
    delen += [_kop("Een vraag?"), f"{s.vraagbaak.naam}: {text.telefoon(s.vraagbaak.telefoon)}\n{_gebroken(s.vraagbaak.inloop)}".rstrip()]
    delen.append(f"Lees deze brief op de site:\n{wijk.adressen.absoluut(editie.pad)}")
    if s.vraagbaak.email:
        delen.append(_gebroken(f"Geen brief meer? Mail naar {s.vraagbaak.email} of bel ons."))
    return "\n\n".join(delen) + "\n"


def _kop(tekst: str) -> str:
    return f"{tekst.upper()}\n{'-' * len(tekst)}"


def _regels(b: Bericht) -> str:
    bellen = f"Bel {b.bel}" if b.bel else ""
    return "\n".join(filter(None, (_gebroken(b.titel), _gebroken(b.kort), _gebroken(". ".join(b.feiten)), bellen, b.adres)))


def _gebroken(tekst: str) -> str:
    return textwrap.fill(tekst, REGEL, break_long_words=False, break_on_hyphens=False)


def eml(wijk: Wijk, editie: Editie, tekst: str, html_: str) -> bytes:
    """Give a message that a mail program opens as a draft, the same bytes every time."""
    s = wijk.instellingen
    bericht = EmailMessage(policy=SMTP.clone(max_line_length=998))
    bericht["Subject"] = onderwerp(wijk, editie)
    if s.vraagbaak.email:
        bericht["From"] = Address(display_name=s.naam, addr_spec=s.vraagbaak.email)
    bericht["Date"] = datetime.combine(editie.dag, time(8, 0), UTC)
    bericht["X-Unsent"] = "1"
    bericht.set_content(tekst, cte="quoted-printable")
    bericht.add_alternative(html_, subtype="html", cte="quoted-printable")
    bericht.set_boundary(f"=_{re.sub(r'[^a-z0-9]+', '-', editie.kenmerk.lower())}_=")
    return bericht.as_bytes()
