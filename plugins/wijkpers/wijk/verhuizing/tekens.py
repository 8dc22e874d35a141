"""Know the signs of Markdown: which words must not become one, and where bold and italic can stand."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

from wijkpers.wijk.verhuizing.basis import BEELD, EIND

VET, VET_UIT, SCHUIN, SCHUIN_UIT = "\ue001", "\ue002", "\ue003", "\ue004"
BREEK = "\ue005"
_MERKTEKENS: Final = {VET: ("**", "<strong>"), VET_UIT: ("**", "</strong>"), SCHUIN: ("*", "<em>"), SCHUIN_UIT: ("*", "</em>")}
_PAAR: Final = {VET_UIT: VET, SCHUIN_UIT: SCHUIN}
_BIJZONDER: Final = re.compile(r"[\\*\[\]<>`~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_REGELBEGIN: Final = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-+\s*$|(?:\d{1,9})(?=[.)](?:\s|$)))", re.MULTILINE)
ADRES: Final = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")
_DIENSTEN: Final = (
    ("youtu", "Bekijk de video op YouTube"),
    ("vimeo", "Bekijk de video op Vimeo"),
    ("google.", "Bekijk de kaart"),
    ("openstreetmap", "Bekijk de kaart"),
    ("soundcloud", "Luister op SoundCloud"),
    ("spotify", "Luister op Spotify"),
)

# A heading, a table, a picture, a ruler, a list, a quotation, a link by itself: no sentence to begin with.
_GEEN_ZIN: Final = re.compile(r"\s*(?:#|\||!\[|\*\*\*|---|[-+*]\s|\d+[.)]\s|>|\\[-+]\s|\[[^\]]*\]\([^)]*\)\s*\Z)")
_KORT: Final = 240


def koppen(tekst: str) -> str:
    """Let headings begin at the second level and never skip one; code is left alone."""
    niveaus: list[int] = []
    in_code = False
    regels = tekst.split("\n")
    for n, regel in enumerate(regels):
        in_code ^= regel.lstrip().startswith(("```", "~~~"))
        if not in_code and (m := re.match(r"(#{1,6})[ \t]+(\S.*)$", regel)):
            while niveaus and niveaus[-1] >= len(m[1]):
                niveaus.pop()
            niveaus.append(len(m[1]))
            regels[n] = f"{'#' * min(6, len(niveaus) + 1)} {m[2]}"
    return "\n".join(regels)


def insluiting(src: str) -> str:
    """Give the words and the address of what was shown inside a page, as a link: `[words](address)` without the brackets."""
    adres = f"https:{src}" if src.startswith("//") else src
    delen = urlsplit(adres)
    if m := re.match(r"/(?:embed|shorts|v)/([\w-]{6,})", delen.path):
        if "youtube" in delen.netloc and m[1] != "videoseries":
            adres = f"https://www.youtube.com/watch?v={m[1]}"
    elif "player.vimeo" in delen.netloc:
        adres = f"https://vimeo.com/{delen.path.rsplit('/', 1)[-1]}"
    elif "google" in delen.netloc and (q := parse_qs(delen.query).get("q")):
        adres = f"https://www.google.com/maps?q={q[0].replace(' ', '+')}"
    if not re.match(r"https?://[^/\s]+\.[^/\s]+", adres):
        return ""
    woorden = next((w for deel, w in _DIENSTEN if deel in delen.netloc), f"Bekijk dit op {delen.netloc.removeprefix('www.')}")
    return f"[{woorden}]({adres.replace(' ', '%20').replace(')', '%29')})"


def om(tekst: str, voor: str, na: str) -> str:
    """Put marks around words, inside the white space around them; a picture stays outside."""
    kaal = tekst.strip(f" \n\t\xa0{BREEK}")
    if not kaal or re.fullmatch(f"(?:{BEELD}\\d+{EIND}\\s*)+", kaal):
        return tekst
    begin = tekst.index(kaal)
    return tekst[:begin] + voor + kaal + na + tekst[begin + len(kaal) :]


def _met_streep(m: re.Match[str]) -> str:
    """Keep a line that looks like a heading, list or ruler from being one."""
    return f"{m[1]}\\" if m[1].isdigit() else f"\\{m[1]}"


def af(tekst: str) -> str:
    """Turn marks of bold and italic into signs, or into tags where CommonMark would not read the sign; one without its other half goes."""
    open_: list[int] = []
    plekken: dict[int, tuple[str, bool]] = {}
    for n, teken in enumerate(tekst):
        if teken in (VET, SCHUIN):
            if any(tekst[o] == teken for o in open_):
                continue  # bold in bold
            open_.append(n)
        elif teken in _PAAR and open_ and tekst[open_[-1]] == _PAAR[teken]:
            begin = open_.pop()
            goed = _flank(tekst, begin, 1) and _flank(tekst, n, -1)
            plekken |= {begin: (tekst[begin], goed), n: (teken, goed)}
    uit = (_MERKTEKENS[plekken[n][0]][0 if plekken[n][1] else 1] if n in plekken else "" if teken in _MERKTEKENS else teken for n, teken in enumerate(tekst))
    return "".join(uit).replace("********", "").replace("****", "").strip()


def _flank(tekst: str, n: int, kant: int) -> bool:
    """Tell whether a sign here opens (1) or closes (-1): next to a word, or next to punctuation with no word on its other side."""
    binnen, buiten = _buur(tekst, n, kant), _buur(tekst, n, -kant)
    return binnen.isalnum() or (not binnen.isspace() and not buiten.isalnum())


def _buur(tekst: str, n: int, kant: int) -> str:
    n += kant
    while 0 <= n < len(tekst) and tekst[n] in _MERKTEKENS:
        n += kant
    return tekst[n] if 0 <= n < len(tekst) else " "


def als_woorden(tekst: str) -> str:
    """Write words so that Markdown reads them as words; an address that stands there becomes a link."""
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\u00ad", "")
    delen, vanaf = [], 0
    for m in ADRES.finditer(tekst):
        delen += [_BIJZONDER.sub(r"\\\g<0>", tekst[vanaf : m.start()]), f"<{m[0]}>"]
        vanaf = m.end()
    return "".join([*delen, _BIJZONDER.sub(r"\\\g<0>", tekst[vanaf:])])


def als_alinea(tekst: str) -> str:
    """Finish the words of a paragraph: no line of them may look like a heading, a list or a ruler."""
    return _REGELBEGIN.sub(_met_streep, af(tekst))


def eerste_zinnen(tekst: str) -> str:
    """Give whole sentences of the beginning of a text, without its signs."""
    alineas = [a for a in re.split(r"\n\s*\n", re.sub(r"<!--.*?-->|```.*?```", "", tekst, flags=re.DOTALL)) if not _GEEN_ZIN.match(a)]
    kaal = re.sub(r"!\[[^\]]*\]\([^)]*\)|<[^>]*>|\[\^[^\]]*\]", " ", " ".join(alineas))
    kaal = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", kaal)
    kaal = " ".join(re.sub(r"\\(?=[\W_])", "", re.sub(r"(?<!\\)(?:\*+|(?<!\w)_+|_+(?!\w)|`)", "", kaal)).split())
    if len(kaal) <= _KORT:
        return kaal
    einde = max(kaal.rfind(teken, 40, _KORT) for teken in (". ", "! ", "? ")) + 1
    return kaal[:einde].strip() if einde else f"{kaal[:_KORT].rsplit(' ', 1)[0]} …"
