"""Ask other websites whether an address is still there: briefly, politely, and one at a time each. Only `links --extern` does so."""

from __future__ import annotations

import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage
from queue import Empty, SimpleQueue
from typing import IO, Final, Literal
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request

Uitslag = Literal["goed", "verhuisd", "dood", "stil", "gesloten", "geen naam"]
_MEER_DAN: Final = 5  # redirects
_TEGELIJK: Final = 8  # websites
_GESLOTEN: Final = frozenset((401, 402, 403, 405, 406, 418, 429, 451, 999))  # no answer for a machine; a person may get one
_DOOD: Final = frozenset((404, 410))
_TE_VAAK: Final = 429


@dataclass(frozen=True, slots=True)
class Antwoord:
    """Be what became of an address; `uitleg` says in Dutch why, or where it went, `code` is the status where there was one."""

    uitslag: Uitslag
    uitleg: str = ""
    code: int = 0


_VALT_WEG: Final = Antwoord("stil", "de website antwoordt niet")


class _Volg(urllib.request.HTTPRedirectHandler):
    """Follow a few redirects, and remember whether all of them were for ever."""

    max_redirections = _MEER_DAN

    def __init__(self) -> None:
        self.blijvend = True

    def redirect_request(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str) -> Request | None:
        """Keep HEAD a HEAD."""
        self.blijvend &= code in (301, 308)
        nieuw = super().redirect_request(req, fp, code, msg, headers, newurl)
        if nieuw is not None:
            nieuw.method = req.get_method()
        return nieuw


@dataclass
class Vrager:
    """Hold how patient we are, in seconds: for one answer, between two questions to one website, and in all."""

    agent: str
    geduld: float = 10
    pauze: float = 1
    totaal: float = 300
    _antwoorden: dict[str, Antwoord] = field(default_factory=dict)

    def vraag_alle(self, adressen: Iterable[str]) -> dict[str, Antwoord]:
        """Ask every address; those without an answer when the time is up are left out."""
        einde = time.monotonic() + self.totaal
        per_site: dict[str, list[str]] = defaultdict(list)
        for adres in sorted(adressen):
            per_site[adres.split("/")[2].lower()].append(adres)
        rij: SimpleQueue[list[str]] = SimpleQueue()
        for van_een_site in sorted(per_site.values(), key=len, reverse=True):
            rij.put(van_een_site)
        # Daemons: one that hangs in a website that drips its answer must not keep us here.
        draden = [threading.Thread(target=self._werk, args=(rij, einde), daemon=True) for _ in range(min(_TEGELIJK, len(per_site)))]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join(max(0, einde - time.monotonic()))
        return dict(self._antwoorden)

    def _werk(self, rij: SimpleQueue[list[str]], einde: float) -> None:
        while True:
            try:
                adressen = rij.get_nowait()
            except Empty:
                return
            for nummer, adres in enumerate(adressen):
                if nummer:
                    time.sleep(self.pauze)
                if time.monotonic() >= einde:
                    return
                self._antwoorden[adres] = self.vraag(adres)

    def vraag(self, adres: str) -> Antwoord:
        """Ask for the head of a page; where that is refused, for the page, of which we read nothing."""
        kort = self._vraag(adres, "HEAD")
        geweigerd = kort.code not in (0, _TE_VAAK) or kort == _VALT_WEG
        return self._vraag(adres, "GET") if geweigerd and kort.uitslag not in ("goed", "verhuisd") else kort

    def _vraag(self, adres: str, methode: str) -> Antwoord:
        volg = _Volg()
        opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(),
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
            volg,
        ):
            opener.add_handler(handler)
        try:
            verzoek = Request(_voor_de_lijn(adres), method=methode, headers={"User-Agent": self.agent, "Accept": "*/*"})
            with opener.open(verzoek, timeout=self.geduld) as antwoord:
                verhuisd = volg.blijvend and antwoord.url.rstrip("/") != verzoek.full_url.rstrip("/")
                return Antwoord("verhuisd", antwoord.url) if verhuisd else Antwoord("goed")
        except urllib.error.HTTPError as e:
            e.close()
            return _status(e.code)
        except (OSError, HTTPException, ValueError) as e:
            return _storing(e.reason if isinstance(e, urllib.error.URLError) else e)


def _voor_de_lijn(adres: str) -> str:
    """Write an address as the protocol wants it: without the anchor, and in ASCII."""
    delen = urlsplit(adres)
    netloc = delen.netloc if delen.netloc.isascii() else delen.netloc.encode("idna").decode()
    return urlunsplit((delen.scheme, netloc, quote(delen.path or "/", safe="/%:@!$&'()*+,;=~-._"), quote(delen.query, safe="/%:@!$&'()*+,;=~-._?"), ""))


def _status(code: int) -> Antwoord:
    if code in _DOOD:
        return Antwoord("dood", f"de pagina is er niet meer ({code})", code)
    if code in _GESLOTEN:
        return Antwoord("gesloten", f"laat zich niet nakijken ({code})", code)
    if 300 <= code < 400:
        return Antwoord("dood", "de pagina stuurt steeds door en komt nergens uit", code)
    return Antwoord("stil", f"de website heeft een storing ({code})", code)


def _storing(e: object) -> Antwoord:
    match e:
        case socket.gaierror(errno=socket.EAI_AGAIN):
            return Antwoord("stil", "de website is nu niet te vinden")
        case socket.gaierror():
            return Antwoord("geen naam", "deze website bestaat niet (meer)")
        case ssl.SSLCertVerificationError():
            return Antwoord("dood", "het certificaat van de website klopt niet: bezoekers krijgen een waarschuwing")
        case TimeoutError():
            return Antwoord("stil", "de website antwoordt te traag")
        case ValueError():
            return Antwoord("dood", "dit is geen goed adres")
        case _:
            return _VALT_WEG
