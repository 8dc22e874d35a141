"""Answer as GitHub does, as far as the editor asks: the files of a wijk on this computer, without an account, a network or even git.

Only the questions of the version that we pin are understood (`channels/redactie/pakketten.json`); its end-to-end test notices when they change.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, NamedTuple

from wijkpers.problems import WijkError, problem, tell
from wijkpers.redactie.bewaren import bewaar
from wijkpers.redactie.werkboom import Blad, Werkboom

REPO: Final = "wijk/hier"
TAK: Final = "main"
_PAD: Final = r'("(?:[^"\\]|\\.)*")'
_TEKST: Final = re.compile(r'(\w+):\s+object\(oid: "([0-9a-f]{40})"\)')
_LAATST: Final = re.compile(rf"(\w+):\s+ref\(qualifiedName: \$branch\) {{ target {{ \.\.\. on Commit {{ history\(first: \d+, path: {_PAD}\)")
_BESTAND: Final = re.compile(rf"(\w+): file\(path: {_PAD}\) {{ oid }}")
_IK: Final = {"name": "Iemand op deze computer", "email": "", "avatarUrl": "", "user": {"id": 1, "login": "hier"}}


class Antwoord(NamedTuple):
    """Be an answer: its status, what kind of bytes it has, and those."""

    status: HTTPStatus
    soort: str
    data: bytes


@dataclass
class Github:
    """Be the host of one wijk. With `vastleggen`, every save becomes a commit in the git of that folder."""

    root: Path
    vastleggen: bool = False
    slot: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.boom = Werkboom(self.root)

    def vraag(self, pad: str, lichaam: bytes) -> Antwoord:
        """Answer one question: `pad` is what comes after /api/, `lichaam` what was sent with it."""
        with self.slot:
            bladen = self.boom.bladen()
            if pad == "graphql":
                return self._graphql(bladen, json.loads(lichaam))
            return self._rest(bladen, pad.removeprefix("v3").split("?")[0])

    def _rest(self, bladen: Mapping[str, Blad], pad: str) -> Antwoord:
        if pad == "/user":
            return _json({"id": 1, "login": "hier", "name": "Jij", "email": "", "avatar_url": "", "html_url": ""})
        if pad.startswith(f"/repos/{REPO}/collaborators/"):
            return Antwoord(HTTPStatus.NO_CONTENT, "application/json", b"")
        if pad.startswith(f"/repos/{REPO}/git/trees/"):
            rijen = [{"type": "blob", "path": b.pad, "sha": b.sha, "size": b.grootte} for b in bladen.values()]
            return _json({"sha": self.boom.hoofd(bladen), "tree": rijen, "truncated": False})
        if pad.startswith(f"/repos/{REPO}/git/blobs/") and (data := self.boom.inhoud(bladen, pad.rpartition("/")[2])) is not None:
            return Antwoord(HTTPStatus.OK, "application/octet-stream", data)
        return _json({"message": "Dit is er niet."}, HTTPStatus.NOT_FOUND)

    def _graphql(self, bladen: Mapping[str, Blad], vraag: Mapping[str, Any]) -> Antwoord:
        query = vraag["query"]
        if "createCommitOnBranch" in query:
            try:
                return _json({"data": {"createCommitOnBranch": {"commit": self._bewaar(bladen, query, vraag["variables"]["input"])}}})
            except WijkError as e:
                return _json({"errors": [{"message": "\n".join(_in_woorden(e))}]})
        return _json({"data": {"repository": {"defaultBranchRef": {"name": TAK}, "ref": self._hoofd(bladen)} | dict(self._los(bladen, query))}})

    def _hoofd(self, bladen: Mapping[str, Blad]) -> dict[str, Any]:
        hoofd = {"oid": self.boom.hoofd(bladen), "message": "zoals het nu is"}
        return {"target": {"oid": hoofd["oid"], "history": {"nodes": [hoofd]}}}

    def _los(self, bladen: Mapping[str, Blad], query: str) -> Iterator[tuple[str, Any]]:
        """Answer what is asked of single files: the text, or who changed it last."""
        for naam, sha in _TEKST.findall(query):
            data = self.boom.inhoud(bladen, sha)
            yield naam, {"text": None if data is None else data.decode("utf-8", "replace"), "isTruncated": False}
        for naam, pad in _LAATST.findall(query):
            blad = bladen.get(json.loads(pad))
            laatst = {"oid": blad.sha if blad else "", "author": _IK, "committedDate": _tijdstip(blad.bron.stat().st_mtime if blad else 0)}
            yield naam, {"target": {"history": {"nodes": [laatst]}}}

    def _bewaar(self, bladen: Mapping[str, Blad], query: str, invoer: Mapping[str, Any]) -> dict[str, Any]:
        """Save a change, unless somebody else was first."""
        if invoer["expectedHeadOid"] != self.boom.hoofd(bladen):
            raise WijkError([problem("WK707", "redactie")])
        wijziging = invoer["fileChanges"]
        erbij = {rij["path"]: _uitgepakt(rij["contents"], rij["path"]) for rij in wijziging.get("additions", ())}
        geschreven = bewaar(self.boom, erbij, [rij["path"] for rij in wijziging.get("deletions", ())])
        if self.vastleggen and geschreven:
            leg_vast(self.root, geschreven, invoer["message"]["headline"])
        nu = self.boom.bladen()
        shas = {naam: {"oid": nu[pad].sha} for naam, ruw in _BESTAND.findall(query) if (pad := json.loads(ruw)) in nu}
        return {"oid": self.boom.hoofd(nu), "committedDate": _tijdstip(datetime.now(UTC).timestamp()), **shas}


def leg_vast(root: Path, paden: Sequence[Path], boodschap: str) -> None:
    """Make a commit of these files and no others; when git does not want to, the files are saved all the same."""
    namen = [str(pad.relative_to(root)) for pad in paden]
    for opdracht in (["add", "--all", "--", *namen], ["commit", "--quiet", f"--message={boodschap}", "--", *namen]):
        klaar = subprocess.run(["git", "-C", str(root), *opdracht], capture_output=True, text=True, check=False)
        if klaar.returncode:
            tell(f"Bewaard, maar git legde het niet vast: {' '.join((klaar.stderr or klaar.stdout).split())[:300]}")
            return


def _in_woorden(e: WijkError) -> Iterator[str]:
    """Say what is wrong on a line of the editor: no code, but field, line and remedy."""
    for p in e.problems:
        waar = f"{p.field}: " if p.field else f"{p.path}, regel {p.line}: " if p.line else ""
        yield f"{waar}{p.message}. {p.hint[:1].upper()}{p.hint[1:]}."


def _uitgepakt(tekst: str, naam: str) -> bytes:
    try:
        return base64.b64decode(tekst, validate=True)
    except binascii.Error:
        raise WijkError([problem("WK706", naam)]) from None


def _tijdstip(seconden: float) -> str:
    return datetime.fromtimestamp(seconden, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _json(data: Any, status: HTTPStatus = HTTPStatus.OK) -> Antwoord:
    return Antwoord(status, "application/json", json.dumps(data, ensure_ascii=False).encode())
