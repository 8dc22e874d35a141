"""Make the Markdown of another generator into ours: shortcodes and templates out, pictures and links marked, headings from the second level."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import unquote

from wijkpers.text import slug
from wijkpers.wijk.verhuizing.basis import Bron
from wijkpers.wijk.verhuizing.opmaak import naar_markdown
from wijkpers.wijk.verhuizing.tekens import insluiting, koppen

_CODE: Final = re.compile(r"(^(?P<hek>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=hek)[`~]*[ \t]*$|\Z)|`+[^`\n]+`+)", re.DOTALL | re.MULTILINE)
_HIGHLIGHT: Final = re.compile(r"\{%-?\s*highlight\s+(\w*)[^%]*%\}\n?(.*?)\n?\{%-?\s*endhighlight\s*-?%\}", re.DOTALL)
_HUGO: Final = re.compile(r"\{\{[<%]\s*(/?)\s*([\w./-]+)(.*?)\s*/?[>%]\}\}", re.DOTALL)
_LIQUID: Final = re.compile(r"\{%-?\s*(\w+)(.*?)-?%\}", re.DOTALL)
_UITVOER: Final = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}", re.DOTALL)
_KRAMDOWN: Final = re.compile(r"^[ \t]*(?:[*-][ \t]+.*\n)?\{:[^}\n]*\}[ \t]*$|\{:[^}\n]*\}|(?<=[\w)\"])[ \t]*\{[.#][\w .#=\"'-]*\}[ \t]*$", re.MULTILINE)
_TOC: Final = re.compile(r"^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{\{ ?toc ?\}\})[ \t]*$", re.MULTILINE | re.IGNORECASE)
_MEER: Final = re.compile(r"<!--\s*(?:more|excerpt|end|read ?more|pagebreak)\s*-->", re.IGNORECASE)
_GEVAAR: Final = re.compile(r"<(script|style|noscript)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BLOK: Final = re.compile(
    r"^[ ]{0,3}</?(?:article|aside|audio|blockquote|center|details|div|dl|embed|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|img|main|nav|object|ol"
    r"|p|section|span|summary|svg|table|ul|video|br|font)\b[^\n]*\n?(?:[^\n]+\n?)*",
    re.MULTILINE | re.IGNORECASE,
)
_LOS: Final = re.compile(r"<a\b[^>]*\bhref\b[^>]*>(?:(?!</?a\b).)*</a>|<(img|iframe|video|audio|embed)\b[^>]*>(?:[^<]*</\1>)?", re.IGNORECASE | re.DOTALL)
_OPMAAK: Final = re.compile(r"</?(?:font|center|big|span|u|small|nobr|tt)\b[^>]*>", re.IGNORECASE)
_KALE_TABEL: Final = re.compile(r"(?:(?<=\n\n)|\A)((?:[ \t]*\|[^\n]*\|[ \t]*(?:\n|\Z)){2,})")
_SETEXT: Final = re.compile(r"^([^\s#>|*+`-][^\n]*)\n(=+|-{2,})[ \t]*$", re.MULTILINE)
_DOEL: Final = r"<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()]|\([^\s()]*\))*\))*)"
_TITEL: Final = r"(?:\s+(?:\"([^\"]*)\"|'([^']*)'|\(([^()]*)\)))?"
_BEELD: Final = re.compile(rf"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(?:{_DOEL}){_TITEL}\s*\)")
_BEELD_REF: Final = re.compile(r"!\[([^\[\]]*)\](?:\[([^\[\]]*)\])?")
_BEELD_LINK: Final = re.compile('\\[\\s*(\ue011\\d+\ue012)\\s*\\]\\([^()\\s]*(?:\\s+"[^"]*")?\\)')
_LINK: Final = re.compile(rf"(?<!!)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\(\s*(?:{_DOEL}){_TITEL}\s*\)")
_DEFINITIE: Final = re.compile(rf"^[ ]{{0,3}}\[([^\]^\n]+)\]:[ \t]*(?:<([^>\n]+)>|(\S+)){_TITEL}[ \t]*$", re.MULTILINE)
_STIL: Final = frozenset(
    "comment raw endraw include_relative if else elsif endif for endfor assign capture endcapture unless endunless block endblock extends set endset".split()
)


def maak_schoon(tekst: str, stuk: Bron, weg: Callable[[str], None], *, sjablonen: Mapping[str, Any] | None) -> str:
    """Give our Markdown; `sjablonen` holds the settings that commands between braces may name, None when braces are none. Code is left as it is."""
    if sjablonen is not None:
        tekst = _HIGHLIGHT.sub(r"```\1\n\2\n```", tekst)
    delen: list[str] = []

    def bewaar(m: re.Match[str]) -> str:
        """Set code apart."""
        delen.append(m[0])
        return f"\ue020{len(delen) - 1}\ue021"

    tekst = _CODE.sub(bewaar, tekst)
    tekst = _hugo(tekst, weg) if sjablonen is None else _sjablonen(tekst, sjablonen, weg)
    if sjablonen is not None:
        tekst = _KALE_TABEL.sub(_met_kop, tekst)
    tekst = _html(_MEER.sub("", _TOC.sub("", _KRAMDOWN.sub("", tekst))), stuk, weg)
    tekst = _SETEXT.sub(lambda m: f"{'#' if m[2][0] == '=' else '##'} {m[1].strip()}", tekst)
    tekst = _verwijzingen(tekst, stuk)
    tekst = koppen(re.sub(r"^(#{1,6})([^#\s\d].*)$", r"\1 \2", tekst, flags=re.MULTILINE))
    tekst = _ankers(re.sub(r"^(#{1,6} .*?)[ \t]+#+[ \t]*$", r"\1", tekst, flags=re.MULTILINE))
    return re.sub("\ue020(\\d+)\ue021", lambda m: delen[int(m[1])], tekst).strip()


def _met_kop(m: re.Match[str]) -> str:
    """Put an empty heading above a table that has none, which Jekyll allows; the check then asks for its words."""
    rijen = m[1].strip().split("\n")
    if any(re.fullmatch(r"[\s|:-]+", rij) for rij in rijen):
        return m[0]
    breed = max(rij.strip().strip("|").count("|") for rij in rijen) + 1
    return f"|{'  |' * breed}\n|{'---|' * breed}\n{m[1]}"


# --- shortcodes and templates


def _waarden(ruw: str) -> tuple[list[str], dict[str, str]]:
    """Read what stands in a shortcode: values in order, and values with a name."""
    namen = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in re.finditer(r"([\w-]+)\s*[=:]\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"',]+))", ruw)}
    los = re.sub(r"[\w-]+\s*[=:]\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"',]+)", " ", ruw)
    return [a or b or c for a, b, c in re.findall(r"\"([^\"]*)\"|'([^']*)'|([^\s\"',]+)", los)], namen


def _getoond(naam: str, ruw: str) -> str | None:
    """Give what a shortcode or include showed, when that is a picture, a film or an address; None for any other."""
    los, namen = _waarden(ruw)
    naam = naam.lower().rsplit("/", 1)[-1].removesuffix(".html").removesuffix(".njk").removesuffix(".md")
    if re.search(r"figure|image|img|picture|foto|photo", naam):
        src = next((namen[n] for n in ("src", "image_path", "url", "image", "path", "file", "link") if namen.get(n)), "") or (los[0] if los else "")
        alt, onder = namen.get("alt") or (los[1] if len(los) > 1 else ""), namen.get("caption") or namen.get("title") or namen.get("figcaption") or ""
        return f'\n\n![{alt or onder}](<{src}> "{onder.replace(chr(34), chr(39))}")\n\n' if src and onder else f"\n\n![{alt}](<{src}>)\n\n" if src else None
    if m := re.search(r"youtube|vimeo|video|iframe|soundcloud|tweet|twitter|instagram|map|gist|embed", naam):
        wat = namen.get("id") or namen.get("video") or namen.get("video_id") or namen.get("url") or namen.get("src") or (los[-1] if los else "")
        soort = namen.get("provider", m[0]).lower()
        voor = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/", "instagram": "https://www.instagram.com/p/"}.get(soort, "")
        link = insluiting(wat if wat.startswith("http") else voor + wat) if wat and (voor or wat.startswith("http")) else ""
        return f"\n\n{link}\n\n" if link else None
    return None


def _uit_lijst(foto: Any) -> str:
    """Give a picture of a gallery that stands in the head."""
    delen = foto if isinstance(foto, dict) else {"url": str(foto)}
    src = delen.get("image_path") or delen.get("url") or delen.get("src", "")
    return f"\n\n![{delen.get('alt') or delen.get('title', '')}](<{src}>)\n\n" if src else ""


def _hugo(tekst: str, weg: Callable[[str], None]) -> str:
    """Take out the shortcodes of Hugo; what stands between two of them stays."""

    def los_op(m: re.Match[str]) -> str:
        """Show one shortcode."""
        sluit, naam, rest = m[1], m[2], m[3]
        if naam in ("ref", "relref"):
            return (_waarden(rest)[0] or [""])[0]
        if sluit or (getoond := _getoond(naam, rest)) is None:
            if not sluit and naam != "toc":
                weg(f"{{{{< {naam} >}}}}")
            return ""
        return getoond

    return _HUGO.sub(los_op, re.sub(r"\{\{[<%]/\*.*?\*/[>%]\}\}", "", tekst, flags=re.DOTALL))


def _sjablonen(tekst: str, instellingen: Mapping[str, Any], weg: Callable[[str], None]) -> str:
    """Take out the tags of Liquid and Nunjucks; an address that is made from parts becomes its plain parts."""

    def tag(m: re.Match[str]) -> str:
        """Show one tag."""
        naam, rest = m[1], m[2].strip()
        if naam in ("post_url", "link"):
            return rest.split()[0] if rest else ""
        doel, _, rest = rest.partition(" ") if naam == "include" else (naam, "", rest)
        if doel == "gallery" and isinstance(rij := instellingen.get("page", {}).get(_waarden(rest)[1].get("id", "gallery")), list):
            return "".join(_uit_lijst(foto) for foto in rij)
        if (getoond := _getoond(doel.strip("\"'"), rest)) is not None:
            return getoond
        if naam not in _STIL and not naam.startswith("end"):
            weg(f"{{% {naam}{f' {doel}' if naam == 'include' else ''} %}}")
        return ""

    def uitvoer(m: re.Match[str]) -> str:
        """Give the plain text of an output, without its filters."""
        if t := re.match(r"['\"]([^'\"]*)['\"]", m[1]):
            return t[1]
        if (t := re.match(r"site\.(\w+)", m[1])) and t[1] not in ("url", "baseurl") and isinstance(waarde := instellingen.get(t[1]), str):
            return waarde
        if not re.match(r"(?:site|page|post|collections|content|metadata)\b", m[1]):
            weg("{{ ... }}")
        return ""

    return _UITVOER.sub(uitvoer, _LIQUID.sub(tag, re.sub(r"\{%-?\s*comment.*?endcomment\s*-?%\}", "", tekst, flags=re.DOTALL)))


# --- html, pictures and links


def _html(tekst: str, stuk: Bron, weg: Callable[[str], None]) -> str:
    """Write blocks of HTML as Markdown; in a line only pictures and frames, since the rest may stay."""
    for m in _GEVAAR.finditer(tekst):
        weg(f"<{m[1].lower()}>")
    tekst = _GEVAAR.sub("", tekst)
    if "<" not in tekst:
        return tekst
    tekst = _BLOK.sub(lambda m: f"\n{_blok(m[0], stuk, weg)}\n", tekst)
    return _OPMAAK.sub("", _LOS.sub(lambda m: naar_markdown(m[0], stuk, weg), tekst))


def _blok(ruw: str, stuk: Bron, weg: Callable[[str], None]) -> str:
    """Write one block; the words of one that only begins or ends a box are Markdown already."""
    kaal = re.sub(r"</?(?:div|section|article|center|span|p|font|details|aside|figure)\b[^>]*>", "", ruw, flags=re.IGNORECASE).strip()
    if not re.search(r"<[a-zA-Z]", kaal):
        return html.unescape(kaal) if re.search(r"\]\(|\*\*|^[-#>]", kaal, re.MULTILINE) else naar_markdown(ruw, stuk, weg)
    return naar_markdown(ruw, stuk, weg)


def _verwijzingen(tekst: str, stuk: Bron) -> str:
    """Mark pictures and links, also those that name their address at the foot of the text."""
    onder = {m[1].lower(): (m[2] or m[3], m[4] or m[5] or m[6] or "") for m in _DEFINITIE.finditer(tekst)}
    tekst = _BEELD.sub(lambda m: _beeld(stuk, m[2] or m[3] or "", m[1], m[4] or m[5] or m[6] or ""), tekst)
    tekst = _BEELD_REF.sub(lambda m: _beeld(stuk, onder[s][0], m[1], onder[s][1]) if (s := (m[2] or m[1]).lower()) in onder else m[0], tekst)
    tekst = _BEELD_LINK.sub(r"\1", tekst)
    tekst = _LINK.sub(lambda m: _link(stuk, m), tekst)
    return _DEFINITIE.sub(lambda m: f"[{m[1]}]: {stuk.link(m[2] or m[3])}", tekst)


def _ankers(tekst: str) -> str:
    """Let a link inside the page lead to its heading, by the id that we give it; one that leads nowhere keeps its words."""
    koppen_ = (re.sub(r"\]\([^)]*\)|[*_`\[\]]|<[^>]*>", "", m[1]) for m in re.finditer(r"^#{1,6} (.*)$", tekst, re.MULTILINE))
    ons = {slug(vorm): slug(kop) for kop in koppen_ for vorm in (kop, kop.replace("&", " "))}

    def anker(m: re.Match[str]) -> str:
        """Write one link."""
        naam = ons.get(slug(unquote(m[2])))
        return f"[{m[1]}](#kop-{naam})" if naam else m[1]

    return re.sub(r"\[((?:[^\[\]\\]|\\.)*)\]\(#([^)\s]*)\)", anker, tekst)


def _beeld(stuk: Bron, src: str, alt: str, titel: str) -> str:
    src = re.sub(r"^\{(?:static|attach|filename)\}|^\|\w+\|", "", src.strip())
    return stuk.beeld(src, re.sub(r"\\(.)", r"\1", alt), titel) if src and not src.startswith("data:") else ""


def _link(stuk: Bron, m: re.Match[str]) -> str:
    href = (m[2] or m[3] or "").strip()
    woorden = m[1].strip()
    if not woorden or not href or re.match(r"(?:javascript|data|vbscript|file):", href, re.IGNORECASE):
        return m[1]
    return f"[{m[1]}]({href})" if href.startswith("#") else f"[{m[1]}]({stuk.link(html.unescape(href))})"
