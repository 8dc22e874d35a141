"""Make the page of the editor with its strict policy (CSP), and the few files of our own beside it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from wijkpers.kinds.uitgave import RUIMTE

_HIER: Final = Path(__file__).parent
# The names by which the editor asks for its parts. Without immutable its hooks and previews silently do nothing.
_WEGWIJZER: Final = json.dumps(
    {
        "imports": {
            "exifr/dist/lite.esm.mjs": "./exifr.js",
            "immutable": "./immutable.js",
            "turndown/lib/turndown.browser.es.js": "./turndown.js",
            "yaml": "./yaml/index.js",
            "./sveltia/locales/nl.json": "./nl.js",
        }
    },
    separators=(",", ":"),
)


class Beleid(NamedTuple):
    """Hold what a place where files are kept adds to the policy: whom the page may ask, and whose pictures it may show."""

    verbinden: tuple[str, ...] = ()
    beeld: tuple[str, ...] = ()


def eigen(map_: Path, beleid: Beleid, hier: str, *, sleutel: str = "") -> Mapping[str, bytes]:
    """Give the page, the start script, the preview and the Dutch words by address below /redactie/.

    `map_` is where the editor stands, `hier` the address of its page; `sleutel` is what a page on this computer signs in with.
    """
    taal = json.dumps(woorden(map_), ensure_ascii=False)
    pagina = (_HIER / "index.html").read_text(encoding="utf-8")
    for naam, waarde in (("beleid", _beleid(beleid)), ("wegwijzer", _WEGWIJZER), ("hier", hier), ("sleutel", sleutel)):
        pagina = pagina.replace(f"[[{naam}]]", waarde)
    return {
        "index.html": pagina.encode(),
        "maten.json": json.dumps(dict(RUIMTE)).encode(),
        "nl.js": f"export default {taal};\n".encode(),
        **{naam: (_HIER / naam).read_bytes() for naam in ("start.js", "voorbeeld.js", "stuk.js", "bewaar.js", "behoud.js", "nee.js")},
    }


def woorden(map_: Path) -> dict[str, Any]:
    """Give all Dutch words of the editor: its own, and ours for what it does not have or says less well."""
    return _samen(json.loads((map_ / "sveltia/locales/nl.json").read_bytes()), json.loads((_HIER / "nl.json").read_bytes()))


def _samen(hun: dict[str, Any], ons: dict[str, Any]) -> dict[str, Any]:
    """Lay ours over theirs, down to the last word."""
    return hun | {naam: _samen(hun.get(naam, {}), w) if isinstance(w, dict) else w for naam, w in ons.items()}


def _beleid(beleid: Beleid) -> str:
    """Write the policy. The editor sets its style in the page itself, so only style may be inline; a script never."""
    wegwijzer = base64.b64encode(hashlib.sha256(_WEGWIJZER.encode()).digest()).decode()
    regels = (
        "default-src 'none'",
        f"script-src 'self' 'sha256-{wegwijzer}' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline' blob:",
        "font-src 'self'",
        " ".join(("img-src 'self' data: blob:", *beleid.beeld)),
        "media-src 'self' blob:",
        " ".join(("connect-src 'self' blob: data:", *beleid.verbinden)),
        "frame-src 'self' blob:",
        "manifest-src blob:",
        "worker-src 'self' blob:",
        "form-action 'none'",
        "base-uri 'self'",
    )
    return "; ".join(regels)
