"""Put the editor of the redactie at /redactie/: for who writes in a browser, with the site on a git host.

It is there when data/wijk.yaml says where the wijk is kept, under `redactie`. The editor itself is fetched beforehand (`pakket.py`); the form of
every kind comes from its declaration (`derive/cms`). `publish.py redactie` serves the same files from this computer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from wijkpers.cache import cachemap
from wijkpers.channel import Channel, File, Later, Page, Part
from wijkpers.channels.redactie import pakket
from wijkpers.channels.redactie.blad import Beleid, eigen
from wijkpers.derive.cms import config, keuzes_van
from wijkpers.wijk import Wijk
from wijkpers.wijk.instellingen import Redactie

_TAAL: Final = ("redactie/", "De redactie")
# Where the editor asks and saves, per host; the pictures of who wrote what may come from there as well.
_GITHUB: Final = Beleid(verbinden=("https://api.github.com",), beeld=("https://avatars.githubusercontent.com",))
_GITLAB: Final = Beleid(verbinden=("https://gitlab.com",), beeld=("https://gitlab.com", "https://secure.gravatar.com"))
_CODEBERG: Final = Beleid(verbinden=("https://codeberg.org",), beeld=("https://codeberg.org",))
_BELEID: Final = {"github": _GITHUB, "gitlab": _GITLAB, "codeberg": _CODEBERG}


def pages(wijk: Wijk) -> Iterator[Part]:
    """Yield the editor; a page that says what to do when it was not fetched; nothing when the wijk does not use it."""
    if redactie := wijk.instellingen.redactie:
        yield Later("redactie/", lambda: _editor(wijk, redactie))


def _editor(wijk: Wijk, redactie: Redactie) -> Iterator[File | Page]:
    map_ = pakket.aanwezig(cachemap(wijk.root))
    if map_ is None:
        pad, titel = _TAAL
        yield Page(pad=pad, template="channels/redactie/ontbreekt.html", titel=titel, context={}, zoekbaar=False)
        return
    instellingen = config(backend(redactie), wijk.instellingen.naam, wijk.adressen.absoluut(""), keuzes_van(wijk.instellingen), wijk.today)
    yield File("redactie/config.json", json.dumps(instellingen, ensure_ascii=False).encode())
    yield from (File(f"redactie/{adres}", data) for adres, data in eigen(map_, _BELEID[redactie.host], wijk.adressen.naar("redactie/")).items())
    yield from (File(f"redactie/{adres}", pad.read_bytes()) for adres, pad in pakket.bestanden(map_))


def backend(redactie: Redactie) -> dict[str, Any]:
    """Give where the files of a wijk are kept, in the words of the editor."""
    waar = {"repo": redactie.opslag, "branch": redactie.tak}
    match redactie.host:
        case "gitlab":
            return {"name": "gitlab", **waar, "auth_type": "pkce", "app_id": redactie.app}
        case "codeberg":
            return {"name": "gitea", **waar, "base_url": "https://codeberg.org", "api_root": "https://codeberg.org/api/v1", "app_id": redactie.app}
        case _:
            return {"name": "github", **waar, "auth_methods": ["token"]}


CHANNEL = Channel(naam="redactie", label="Redactie", uitleg="De editor op /redactie/, om in een browser te schrijven.", pages=pages)
