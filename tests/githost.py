"""Be a git host for the editor: it knows files and nothing of what is in them, and it may refuse who asks."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tools.browser import Stil, dien
from wijkpers.cache import schrijf_heel
from wijkpers.channels.redactie import backend, pakket
from wijkpers.channels.redactie.blad import Beleid, eigen
from wijkpers.commands.redactie import lijsten
from wijkpers.derive.cms import config
from wijkpers.redactie import github
from wijkpers.redactie.werkboom import Blad, Werkboom, sha_van
from wijkpers.wijk.instellingen import Redactie

SOORTEN = {".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".html": "text/html", ".woff2": "font/woff2", ".css": "text/css"}


class Bestanden(Werkboom):
    """Show every file as it is."""

    def _lees(self, naam: str) -> Iterator[Blad]:
        data = (self.root / naam).read_bytes()
        yield Blad(naam, sha_van(data), len(data), self.root / naam, (), data.decode() if naam.endswith((".md", ".yaml")) else None)


class Githost(github.Github):
    """Keep the files of a wijk, and say no to who has no key (401) or may only look (403)."""

    def __post_init__(self) -> None:
        self.boom = Bestanden(self.root)
        self.sleutel, self.mag, self.haast, self.adres = "sleutel", True, "", ""

    def antwoord(self, pad: str, lichaam: bytes, sleutel: str) -> github.Antwoord:
        """Answer as GitHub does, in its words."""
        if sleutel != f"token {self.sleutel}":
            return github._json({"message": "Bad credentials", "documentation_url": "https://docs.github.com/rest", "status": "401"}, HTTPStatus.UNAUTHORIZED)
        if b"createCommitOnBranch" in lichaam and (nee := self._nee()):
            return github._json({"data": {"createCommitOnBranch": None}, "errors": [dict(zip(("type", "message"), nee, strict=True))]})
        return self.vraag(pad, lichaam)

    def _nee(self) -> tuple[str, str] | None:
        """Say why a commit cannot be made; once that somebody else made one in between, of the file `haast`."""
        if not self.mag:
            return "FORBIDDEN", "Resource not accessible by personal access token"
        if not (pad := self.haast):
            return None
        self.haast = ""
        (self.root / pad).write_bytes((self.root / pad).read_bytes() + b"\n")
        return "STALE_DATA", f'Expected branch to point to "{"0" * 40}" but it did not. Pull and try again.'

    def _bewaar(self, bladen: Mapping[str, Blad], query: str, invoer: Mapping[str, Any]) -> dict[str, Any]:
        for rij in invoer["fileChanges"].get("additions", ()):
            schrijf_heel(self.root / rij["path"], github._uitgepakt(rij["contents"], rij["path"]))
        for rij in invoer["fileChanges"].get("deletions", ()):
            (self.root / rij["path"]).unlink()
        return super()._bewaar(bladen, query, invoer | {"fileChanges": {}})


class Handler(Stil):
    """Serve the editor of the site and what the host answers."""

    def __init__(self, *args: object, host: Githost, editor: Mapping[str, bytes], **kwargs: Any) -> None:
        self.host, self.editor = host, editor
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer a file of the editor or a question."""
        pad = self.path.split("?")[0]
        if pad.startswith("/api/"):
            self._stuur(*self.host.antwoord(self.path.removeprefix("/api/"), b"", self.headers.get("Authorization", "")))
            return
        naam = pad.removeprefix("/redactie/") or "index.html"
        data = self.editor.get(naam)
        self._stuur(HTTPStatus.OK if data is not None else HTTPStatus.NOT_FOUND, SOORTEN.get(Path(naam).suffix, "text/html"), data or b"")

    def do_POST(self) -> None:
        """Answer a question."""
        lichaam = self.rfile.read(int(self.headers["Content-Length"]))
        self._stuur(*self.host.antwoord(self.path.removeprefix("/api/"), lichaam, self.headers.get("Authorization", "")))

    def _stuur(self, status: HTTPStatus, soort: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", soort)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def githost(root: Path, map_: Path, vandaag: date) -> Generator[Githost]:
    """Serve the editor (fetched in `map_`) as the site does, with the files of a wijk at a host."""
    host, editor = Githost(root), {}
    with dien(root, partial(Handler, host=host, editor=editor)) as adres:  # ty: ignore[invalid-argument-type] - a class with two things filled in
        bank = backend(Redactie(host="github", opslag=github.REPO)) | {"api_root": f"{adres}/api/v3", "graphql_api_root": f"{adres}/api/graphql"}  # ty: ignore[missing-argument]
        naam, keuzes = lijsten(root)
        editor |= {n: pad.read_bytes() for n, pad in pakket.bestanden(map_)} | dict(eigen(map_, Beleid(), "/redactie/"))
        editor["config.json"] = json.dumps(config(bank, naam, adres, keuzes, vandaag)).encode()
        host.adres = adres
        yield host
