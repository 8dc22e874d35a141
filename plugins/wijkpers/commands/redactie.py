"""Write in a browser, on this computer: the editor at /redactie/ with the site beside it, without an account and without internet."""

from __future__ import annotations

import argparse
import json
import secrets
import webbrowser
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from wijkpers.cache import cachemap
from wijkpers.commands.basis import OK, Command, today
from wijkpers.commands.serve import Handler, kijk
from wijkpers.commands.serve import opties as kijkopties
from wijkpers.problems import problem, tell
from wijkpers.redactie.bewaren import GROOTST
from wijkpers.redactie.github import REPO, TAK, Github

_HIER: Final = "/redactie/"
_BANK: Final = "/api/"
_SOORTEN: Final = {".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".html": "text/html", ".woff2": "font/woff2"}
_MEEST: Final = GROOTST * 2  # bytes of one save: a photo is a third larger on its way, and its text comes along


class Redacteur(Handler):
    """Serve the editor beside the site; listen only to pages of this very place."""

    def __init__(self, *args: object, github: Github, bestanden: dict[str, bytes], args_: argparse.Namespace, sleutel: str, **kwargs: Any) -> None:
        self.github, self.bestanden, self.args, self.sleutel = github, bestanden, args_, sleutel
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer a page, a file of the editor, or a question about the files of the wijk."""
        pad = urlsplit(self.path).path
        if not self._van_hier():
            return
        if pad == _HIER.rstrip("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", _HIER)
            self.end_headers()
        elif pad == f"{_HIER}config.json":
            self._antwoord(HTTPStatus.OK, "application/json", self._config())
        elif pad.startswith(_HIER):
            self._editor(pad.removeprefix(_HIER) or "index.html")
        elif pad.startswith(_BANK):
            self._vraag(b"")
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Answer a question that is too long for an address, or save."""
        lengte = self.headers.get("Content-Length") or ""
        if not self._van_hier():
            return
        if not lengte.isdecimal() or int(lengte) > _MEEST:
            p = problem("WK705", "redactie", grootte=int(lengte or 0) // 1_000_000, meest=_MEEST // 1_000_000)
            self._antwoord(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "application/json", json.dumps({"message": f"{p.message}; {p.hint}"}).encode())
        elif self.path.startswith(_BANK):
            self._vraag(self.rfile.read(int(lengte)))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _van_hier(self) -> bool:
        """Refuse a page of elsewhere that asks in the name of this computer, also one that gave its own name to 127.0.0.1."""
        poort = self.server.server_port  # ty: ignore[missing-attribute] - an HTTP server has one
        hier = {f"127.0.0.1:{poort}", f"localhost:{poort}"}
        herkomst = self.headers.get("Origin")
        if self.headers.get("Host") in hier and (herkomst is None or herkomst.removeprefix("http://") in hier):
            return True
        self._antwoord(HTTPStatus.FORBIDDEN, "text/plain", b"De redactie luistert alleen naar haar eigen pagina op deze computer.")
        return False

    def _vraag(self, lichaam: bytes) -> None:
        if self.headers.get("Authorization") != f"token {self.sleutel}":
            self._antwoord(HTTPStatus.UNAUTHORIZED, "application/json", b'{"message": "Laad de pagina opnieuw: de redactie is opnieuw gestart."}')
            return
        try:
            status, soort, data = self.github.vraag(self.path.removeprefix(_BANK), lichaam)
        except (ValueError, KeyError, TypeError):
            status, soort, data = HTTPStatus.BAD_REQUEST, "application/json", b'{"message": "Deze vraag begrijpen we niet."}'
        self._antwoord(status, soort, data)

    def _editor(self, naam: str) -> None:
        data = self.bestanden.get(naam)
        if data is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._antwoord(HTTPStatus.OK, _SOORTEN.get(Path(naam).suffix, "application/octet-stream"), data)

    def _config(self) -> bytes:
        from wijkpers.derive.cms import config

        hier = f"http://{self.headers['Host']}"
        bank = {"name": "github", "repo": REPO, "branch": TAK, "auth_methods": ["token"]}
        bank |= {"api_root": f"{hier}/api/v3", "graphql_api_root": f"{hier}/api/graphql"}
        naam, keuzes = lijsten(self.github.root)
        return json.dumps(config(bank, naam, hier, keuzes, today(self.args)), ensure_ascii=False).encode()


def lijsten(root: Path) -> tuple[str, Any]:
    """Give the name of a wijk and the choices of its forms; without them when data/wijk.yaml has a mistake, for that is no reason not to write."""
    from pydantic import ValidationError

    from wijkpers.derive.cms import keuzes_van
    from wijkpers.wijk.instellingen import Instellingen
    from wijkpers.wijk.lezen import lees_yaml

    try:
        wijk = Instellingen.model_validate(lees_yaml(root / "data/wijk.yaml", "data/wijk.yaml").data)
    except ValidationError:
        return "de wijk", dict.fromkeys(("buurt", "rubriek", "balie", "kanaal"), ())
    return wijk.naam, keuzes_van(wijk)


def opties(parser: argparse.ArgumentParser) -> None:
    """Add those of the preview, and what to do with a save."""
    kijkopties(parser)
    parser.add_argument("--commit", "--vastleggen", action="store_true", help="leg elke keer bewaren vast in git")
    parser.add_argument("--haal", action="store_true", help="haal alleen de editor op (de eerste keer is internet nodig)")
    parser.add_argument("--niet-openen", action="store_true", help="open geen browser")


def run(args: argparse.Namespace) -> int:
    """Fetch the editor when it is not there yet, and serve until interrupted."""
    from wijkpers.channels.redactie.blad import Beleid, eigen
    from wijkpers.channels.redactie.pakket import aanwezig, bestanden, haal

    root = args.root.resolve()
    cache = cachemap(root)
    if not aanwezig(cache):
        tell("De editor ophalen, één keer …")
    map_ = haal(cache)
    if args.haal:
        tell("De editor is er.")
        return OK
    sleutel = secrets.token_urlsafe(24)
    alles = {naam: pad.read_bytes() for naam, pad in bestanden(map_)} | dict(eigen(map_, Beleid(), _HIER, sleutel=sleutel))
    redacteur = partial(Redacteur, github=Github(root, args.commit), bestanden=alles, args_=args, sleutel=sleutel)
    return kijk(args, redacteur, lambda adres: _open(f"{adres}redactie/", stil=args.niet_openen))


def _open(adres: str, *, stil: bool) -> None:
    tell(f"Schrijf op {adres}")
    if not stil:
        webbrowser.open(adres)


COMMAND = Command("redactie", "schrijf", "schrijf in een browser, op deze computer, met de site ernaast", run, opties)
