"""Write HTML as Markdown: the words, their structure and what they point at; looks, scripts and forms stay behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from lxml import html as lxml_html

from wijkpers.wijk.verhuizing.basis import BEELD, EIND, Bron
from wijkpers.wijk.verhuizing.tekens import ADRES, BREEK, SCHUIN, SCHUIN_UIT, VET, VET_UIT, af, als_alinea, als_woorden, insluiting, koppen, om

_BLOKKEN: Final = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main "
    "nav ol p pre section summary table ul video audio iframe embed object script style noscript template".split()
)
_WEG: Final = frozenset(("script", "style", "noscript", "template", "svg", "math", "head", "link", "meta", "input", "button", "select", "textarea", "label"))
_TAGS: Final = {"sub", "sup", "mark", "kbd"}  # that Markdown has no sign for, and our site knows


def naar_markdown(ruw: str, stuk: Bron, weg: Callable[[str], None], *, regels: bool = False) -> str:
    """Convert a piece of HTML; with `regels` a line end is a line end and an empty line a paragraph, as WordPress had it. `weg` hears what stays behind."""
    if not ruw.strip():
        return ""
    boom = lxml_html.fragment_fromstring(ruw, create_parent="div")
    return koppen("\n\n".join(_Schrijver(stuk, weg, regels).blokken(boom)))


class _Schrijver:
    """Walk through a tree; blocks give paragraphs, what stands in a line gives words."""

    def __init__(self, stuk: Bron, weg: Callable[[str], None], regels: bool) -> None:
        self.stuk, self.weg, self.regels = stuk, weg, regels

    # --- blocks

    def blokken(self, el: Any) -> Iterator[str]:
        """Give the paragraphs of an element: runs of words between the blocks in it."""
        loop = [als_woorden(el.text or "")]
        for kind in el:
            if not isinstance(kind.tag, str):
                pass
            elif kind.tag in _BLOKKEN or _heeft_blok(kind):
                yield from self._alineas("".join(loop))
                loop.clear()
                yield from self._blok(kind)
            else:
                loop.append(self._in_regel(kind))
            loop.append(als_woorden(kind.tail or ""))
        yield from self._alineas("".join(loop))

    def _blok(self, el: Any) -> Iterator[str]:
        tag = el.tag
        if tag in _WEG:
            if tag in ("script", "style"):
                self.weg(f"<{tag}>")
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            yield from self._kop(el, int(tag[1]))
        elif tag in ("ul", "ol"):
            yield from self._lijst(el)
        elif tag == "blockquote":
            if binnen := "\n\n".join(self.blokken(el)):
                yield re.sub("^", "> ", binnen, flags=re.MULTILINE).replace("> \n", ">\n")
        elif tag == "pre":
            hek = "`" * max(3, *(len(m) + 1 for m in re.findall("`+", el.text_content())), 3)
            yield f"{hek}\n{el.text_content().strip(chr(10))}\n{hek}"
        elif tag == "hr":
            yield "***"
        elif tag == "table":
            yield from self._tabel(el)
        elif tag == "figure":
            yield from self._figuur(el)
        elif tag in ("iframe", "embed", "object", "video", "audio"):
            yield from self._insluiting(el)
        elif tag in ("dt", "summary"):
            if woorden := self._zin(el):
                yield f"**{woorden}**"
        else:
            if tag == "form":
                self.weg("een formulier")
            yield from self.blokken(el)

    def _kop(self, el: Any, niveau: int) -> Iterator[str]:
        """Give a heading of one line, and pictures in it after it."""
        tekst = re.sub(f"[{VET}{VET_UIT}]", "", self._binnen(el)).replace(BREEK, " ")
        beelden = re.findall(f"{BEELD}\\d+{EIND}", tekst)
        woorden = af(" ".join(re.sub(f"{BEELD}\\d+{EIND}", "", tekst).split()))
        if woorden:
            yield f"{'#' * niveau} {woorden}"
        yield from beelden

    def _lijst(self, el: Any) -> Iterator[str]:
        rijen = []
        for nummer, kind in enumerate((k for k in el if isinstance(k.tag, str)), int(el.get("start") or 1) if (el.get("start") or "1").isdigit() else 1):
            streep = f"{nummer}. " if el.tag == "ol" else "- "
            binnen = list(self.blokken(kind)) if kind.tag not in ("ul", "ol") else list(self._lijst(kind))
            strak = len(binnen) < 2 or all(b.lstrip().startswith(("- ", "1. ")) for b in binnen[1:])
            tekst = ("\n" if strak else "\n\n").join(binnen)
            if tekst:
                rijen.append(streep + tekst.replace("\n", f"\n{' ' * len(streep)}").replace(f"\n{' ' * len(streep)}\n", "\n\n"))
        if rijen:
            yield "\n".join(rijen)

    def _figuur(self, el: Any) -> Iterator[str]:
        """Give the pictures of a figure with its caption, or the table, quotation or frame that somebody put in one."""
        beelden = [b for b in el.iter("img") if not _stipje(b)]
        if len(beelden) > 1:
            onder_elk = [next((a for a in b.iterancestors("figure") if a is not el), None) for b in beelden]
            for beeld, eigen in zip(beelden, onder_elk, strict=True):
                yield self._beeld(beeld, self._kaal(next(eigen.iter("figcaption"), None)) if eigen is not None else "")
            if onder := self._kaal(el.find("figcaption")):
                yield als_alinea(als_woorden(onder))
        elif beelden:
            yield self._beeld(beelden[0], self._kaal(next(el.iter("figcaption"), None)))
        else:
            yield from self.blokken(el)

    def _kaal(self, el: Any) -> str:
        return " ".join(el.text_content().split()) if el is not None else ""

    def _insluiting(self, el: Any) -> Iterator[str]:
        bron = next((a for a in (el.get("src"), el.get("data"), el.get("data-src"), *(s.get("src") for s in el.iter("source", "embed", "iframe"))) if a), "")
        if link := insluiting(bron):
            yield link
        elif bron:
            self.weg(f"<{el.tag}>")

    def _tabel(self, el: Any) -> Iterator[str]:
        """Give a table with its first row as heading; one that only puts things beside each other becomes paragraphs."""
        rijen = [[c for c in rij if c.tag in ("td", "th")] for rij in el.iter("tr") if next(rij.iterancestors("table")) is el]
        rijen = [rij for rij in rijen if rij]
        breedte = max((sum(_span(c) for c in rij) for rij in rijen), default=0)
        if (
            breedte < 2
            or len(rijen) < 2
            or breedte > 50
            or next(el.iter("table"), el) is not el
            or any(c.find(".//table") is not None for r in rijen for c in r)
        ):
            for rij in rijen:
                for cel in rij:
                    yield from self.blokken(cel)
            return
        uit = []
        for rij in rijen:
            cellen = [tekst for c in rij for tekst in (self._cel(c), *[""] * (_span(c) - 1))]
            uit.append(f"| {' | '.join(cellen + [''] * (breedte - len(cellen)))} |")
        uit.insert(1, f"|{'---|' * breedte}")
        onder = el.find("caption")
        if onder is not None and (woorden := self._zin(onder)):
            yield f"**{woorden}**"
        yield "\n".join(uit)

    def _cel(self, el: Any) -> str:
        return "<br>".join(b.replace("\\\n", "<br>").replace("\n", "<br>") for b in self.blokken(el)).replace("|", "\\|")

    def _alineas(self, loop: str) -> Iterator[str]:
        """Cut a run of words into paragraphs, each picture a block of its own."""
        for deel in re.split(rf"\n[ \t]*\n|({BEELD}\d+{EIND})", loop) if self.regels else re.split(f"({BEELD}\\d+{EIND})", loop):
            if deel and deel.strip(f" \n\t{BREEK}\xa0"):
                if not self.regels:
                    deel = " ".join(deel.split())
                regels = re.split(f"[\n{BREEK}]", deel.strip(f" \n\t{BREEK}"))
                regels = [" ".join(r.split()) for r in regels]
                if tekst := als_alinea("\\\n".join(r for r in regels if r)):
                    yield tekst

    # --- in a line

    def _binnen(self, el: Any) -> str:
        return als_woorden(el.text or "") + "".join((self._in_regel(kind) if isinstance(kind.tag, str) else "") + als_woorden(kind.tail or "") for kind in el)

    def _zin(self, el: Any) -> str:
        """Give the words of an element on one line."""
        return af(" ".join(self._binnen(el).replace(BREEK, " ").split()))

    def _in_regel(self, el: Any) -> str:
        match el.tag:
            case "br":
                return BREEK
            case "img":
                return self._beeld(el, "")
            case "a":
                return self._link(el)
            case "strong" | "b":
                return om(self._binnen(el), VET, VET_UIT)
            case "em" | "i" | "cite" | "dfn":
                return om(self._binnen(el), SCHUIN, SCHUIN_UIT)
            case "del" | "s" | "strike":
                return om(self._binnen(el), "~~", "~~")
            case "code" | "tt" | "samp":
                tekst = " ".join(el.text_content().split())
                hek = "`" * (max((len(m) for m in re.findall("`+", tekst)), default=0) + 1)
                return f"{hek}{tekst}{hek}" if tekst else ""
            case tag if tag in _WEG:
                return ""
            case tag if tag in _TAGS:
                return f"<{tag}>{self._binnen(el)}</{tag}>"
            case _:
                return self._binnen(el)

    def _link(self, el: Any) -> str:
        """Give a link, or its words alone where it leads nowhere; a picture that is a link to itself is a picture."""
        href, binnen = (el.get("href") or "").strip(), self._binnen(el)
        beelden = re.findall(f"{BEELD}\\d+{EIND}", binnen)
        woorden = re.sub(f"{BEELD}\\d+{EIND}", "", binnen)
        kaal = re.sub(f"[{VET}{VET_UIT}{SCHUIN}{SCHUIN_UIT}{BREEK}\\s\xa0]", "", woorden)
        goed = href and not href.startswith("#") and not re.match(r"(?:javascript|data|file|blob|about|vbscript):", href, re.IGNORECASE)
        if not kaal:
            return "".join(beelden) or woorden
        if not goed:
            return woorden + "".join(beelden)
        rij = woorden.replace(BREEK, " ")
        midden = rij.strip()
        voor, na = rij[: len(rij) - len(rij.lstrip())], rij[len(rij.rstrip()) :]
        if (recht := re.sub(r"\\(.)", r"\1", midden).strip("<>")) in (href, href.rstrip("/")) and ADRES.fullmatch(recht) and "wp-content" not in href:
            midden = recht.removeprefix("https://").removeprefix("http://").replace("_", "\\_")
        return f"{voor}[{midden.strip('<>') if midden.startswith('<') else midden}]({self.stuk.link(href)}){na}{''.join(beelden)}"

    def _beeld(self, el: Any, bijschrift: str) -> str:
        """Keep a picture; a face that was drawn as one is its own letter, and a dot that counts who comes is nothing."""
        alt = el.get("alt") or ""
        if "emoji" in (el.get("class") or "") or "wp-smiley" in (el.get("class") or ""):
            return alt
        src = next((w for w in (el.get("data-orig-file"), el.get("data-src"), el.get("data-lazy-src"), el.get("src")) if w and not w.startswith("data:")), "")
        if not src or _stipje(el):
            return ""
        return self.stuk.beeld(src.split("?resize")[0], alt or el.get("title") or "", bijschrift)


def _heeft_blok(el: Any) -> bool:
    """Tell whether a block stands somewhere inside what should stand in a line."""
    return el.tag not in _WEG and any(k.tag in _BLOKKEN for k in el.iterdescendants() if isinstance(k.tag, str))


def _stipje(el: Any) -> bool:
    return (el.get("width") in ("0", "1", "1px")) or (el.get("height") in ("0", "1", "1px"))


def _span(cel: Any) -> int:
    ruw = cel.get("colspan") or "1"
    return min(50, max(1, int(ruw))) if ruw.isdigit() else 1
