"""Give every piece from elsewhere its place in the wijk: a name, a rubriek, its pictures, its links, and the way from its old address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urljoin, urlsplit

from wijkpers.images import BeeldFout, meet
from wijkpers.markup import BESTANDSNAAM
from wijkpers.schema import discover
from wijkpers.text import ONZICHTBAAR, slug
from wijkpers.wijk import Wijk
from wijkpers.wijk.adreslijst import PAD
from wijkpers.wijk.schrijven import als_yaml
from wijkpers.wijk.verhuizing.basis import BEELD, MERK, Bron, Plaatje, Verhuizing, namen_van, schrijver
from wijkpers.wijk.verhuizing.tekens import eerste_zinnen

_NIETSZEGGEND: Final = frozenset(
    ("geen-categorie", "uncategorized", "niet-gecategoriseerd", "zonder-categorie", "overig", "algemeen", "overige", "blog", "posts")
)
_VAN_DE_SITE: Final = ("beeld", "index", "k", "pagefind", "redactie", "thema")  # folders that no channel names
_NERGENS: Final = "\ue013"  # a link whose old site is unknown too: its words stay
_NIEUWE_RUBRIEKEN: Final = 12
_VAAK: Final = 3
_KWAM_VAN: Final = re.compile(r"^# kwam van: (.*)$", re.MULTILINE)
_TITEL: Final = 120
NAKIJKEN: Final = "nakijken"


@dataclass(frozen=True)
class Keuzes:
    """Hold what the export does not say."""

    auteur: str = "De redactie"
    rubriek: str = ""
    bezet: frozenset[str] = frozenset()  # the site paths that the wijk has


@dataclass
class Plek:
    """Be the place of one piece: its id, its file, and why it is a concept or has to be looked at."""

    stuk: Bron
    id: str
    rubriek: str = ""
    concept: str = ""
    nakijken: str = ""
    in_plaats: str = ""  # the page of our own that has its address
    missen: int = 0  # pictures that are not here
    naar_oud: int = 0  # links that still lead to the old site

    @property
    def naam(self) -> str:
        """Give the file of the piece, below the root."""
        map_ = discover()[self.stuk.soort].waar
        return f"{NAKIJKEN if self.nakijken else map_}/{self.id}.md"

    @property
    def klaar(self) -> bool:
        """Tell whether it may be read."""
        return not self.concept and not self.nakijken


@dataclass
class Plan:
    """Hold where everything goes."""

    wijk: Wijk
    van: Verhuizing
    keuzes: Keuzes
    plekken: list[Plek] = field(default_factory=list)
    rubrieken: dict[str, str] = field(default_factory=dict)  # new ones: code and name
    media: dict[str, Path] = field(default_factory=dict)  # below content/
    eerder: dict[str, Bron] = field(default_factory=dict)  # what came over before, by its file
    aanvulling: dict[str, str] = field(default_factory=dict)  # of those files the ones that change
    _namen: dict[str, Plek] = field(default_factory=dict)
    _media_van: dict[Path, str] = field(default_factory=dict)

    def tekst(self, plek: Plek) -> str:
        """Write the file of a piece, with its links and pictures resolved as everything stands now."""
        plek.missen = plek.naar_oud = 0
        stuk = plek.stuk
        body = re.sub(r"\n{3,}", "\n\n", MERK.sub(lambda m: self._los(plek, m), stuk.tekst)).strip()
        body = re.sub(rf"\[((?:[^\[\]\\]|\\.)*)\]\({_NERGENS}\)", r"\1", body).replace(_NERGENS, "/")
        body = ONZICHTBAAR.sub("", body)
        body = re.sub(r"(?<!!)\[\s*((?:<!--(?:(?!-->).)*-->\s*)*)\]\([^()\s]*\)", r"\1", body)  # a link around a picture that is not here
        velden = {k: w for k, w in self._kop(plek, body).items() if w not in ("", [], None)}
        kop = "".join(f"{naam}: {als_yaml(waarde)}\n" for naam, waarde in velden.items() if naam != "tijden")
        kop += "".join(f"  - {als_yaml(rij)}\n" if n else f"tijden:\n  - {als_yaml(rij)}\n" for n, rij in enumerate(velden.get("tijden", ())))
        rest = {"waarom": plek.nakijken or plek.concept, "kwam van": stuk.waar, **({} if len(stuk.titel) <= _TITEL else {"titel": stuk.titel}), **stuk.rest}
        opmerkingen = "".join(f"# {naam}: {' '.join(w.split())[:300]}\n" for naam, w in rest.items() if w)
        return f"---\n{kop}{opmerkingen}---\n{body or stuk.kort or stuk.titel}\n"

    def _kop(self, plek: Plek, body: str) -> dict[str, Any]:
        stuk = plek.stuk
        titel = stuk.titel if len(stuk.titel) <= _TITEL else f"{stuk.titel[: _TITEL - 1].rsplit(' ', 1)[0]}…"
        kop: dict[str, Any] = {"titel": titel, "status": "concept" if plek.concept else ""}
        if stuk.soort == "activiteit":
            return {**kop, **stuk.velden, "status": kop["status"] or stuk.velden.get("status", "")}
        kop["kort"] = eerste_zinnen(stuk.kort or body)
        if stuk.soort == "artikel":
            kop["kort"] = kop["kort"] or titel
            kop |= {
                "datum": (stuk.datum or self.wijk.today).isoformat(),
                "auteur": (schrijver(stuk.auteur) or self.keuzes.auteur)[:80],
                "rubriek": plek.rubriek,
            }
            kop["trefwoorden"] = [w[:40] for w in dict.fromkeys(stuk.trefwoorden)]
        return kop

    def _los(self, plek: Plek, m: re.Match[str]) -> str:
        return self._beeld(plek, int(m[2])) if m[1] == BEELD else self._link(plek, plek.stuk.links[int(m[2])])

    # --- pictures

    def _beeld(self, plek: Plek, nummer: int) -> str:
        """Give a picture, or a remark on the line where it stood."""
        beeld = plek.stuk.beelden[nummer]
        if getoond := self.toon(beeld, plek.stuk):
            return getoond
        plek.missen += 1
        return opmerking(beeld)

    def toon(self, beeld: Plaatje, stuk: Bron) -> str:
        """Give a picture in Markdown; nothing when it is not here."""
        pad = self.van.vind(beeld.src, stuk)
        if pad is None or not (naam := self._media(pad)):
            return ""
        alt = beeld.alt if beeld.alt and not BESTANDSNAAM.fullmatch(beeld.alt) else beeld.bijschrift or f"Foto bij {stuk.titel}"
        onder = f' "{beeld.bijschrift.replace(chr(34), chr(39))}"' if beeld.bijschrift else ""
        alt = re.sub(r"[\[\]\\]", "", alt)
        return f"![{alt}](../{naam}{onder})"

    def _media(self, pad: Path) -> str:
        """Give a picture its name in content/media; one that cannot be shown has none."""
        if pad not in self._media_van:
            try:
                meet(pad.parent, pad.name)
                stam, n = slug(pad.stem) or "foto", 1
                while (naam := f"media/{stam}{f'-{n}' if n > 1 else ''}{pad.suffix.lower()}") and self._bezet(naam, pad):
                    n += 1
                self._media_van[pad] = naam
                self.media[naam] = pad
            except BeeldFout:
                self._media_van[pad] = ""
        return self._media_van[pad]

    def _bezet(self, naam: str, pad: Path) -> bool:
        ander = self.media.get(naam) or self.wijk.root / "content" / naam
        return ander.is_file() and ander.read_bytes() != pad.read_bytes()

    # --- links

    def _link(self, plek: Plek, href: str) -> str:
        """Give the address of a link: of a piece that came along, of the old site, or of any other."""
        delen = urlsplit(href)
        eigen = not delen.netloc or delen.netloc.lower() in self.van.hosts
        if delen.scheme not in ("", "http", "https", "mailto", "tel"):
            return _NERGENS
        if delen.scheme in ("mailto", "tel") or not eigen:
            return _heel(href)
        if (doel := self._doel(href, plek.stuk)) and doel is not plek:
            if doel.klaar and self._op_tijd(doel):
                return f"{doel.stuk.soort}:{doel.id}"
            return f"/{doel.in_plaats}" if doel.in_plaats else self._oud(plek, href)
        return self._oud(plek, href)

    def _doel(self, href: str, stuk: Bron) -> Plek | None:
        delen = urlsplit(href)
        if delen.query and f"?{delen.query}" in self._namen:
            return self._namen[f"?{delen.query}"]
        kaal = re.sub(r"^\{(?:filename|static|attach)\}|^\|filename\|", "", unquote(delen.path))
        naast = urljoin(f"/{stuk.namen[0]}" if stuk.namen else "/", kaal)
        return next((self._namen[n] for adres in (naast, kaal) for n in namen_van(adres) if n and n in self._namen), None)

    def _oud(self, plek: Plek, href: str) -> str:
        plek.naar_oud += 1
        heel = urljoin(f"{self.van.basis}/", href) if self.van.basis else href
        return _heel(heel) if heel.startswith("http") else _NERGENS

    def _op_tijd(self, plek: Plek) -> bool:
        return plek.stuk.soort != "artikel" or (plek.stuk.datum or self.wijk.today) <= self.wijk.today

    def adressen(self) -> Iterator[str]:
        """Give the lines for the list of addresses: from where a piece was to where it is; what is not to be read yet gets its line as a remark."""
        eigen = {discover()[p.stuk.soort].pad(_MetId(p.id)) for p in self.plekken}  # ty: ignore[invalid-argument-type] - only its id is asked
        bezet = {"", *eigen, *self.keuzes.bezet}
        for plek in self.plekken:
            naar = plek.in_plaats or discover()[plek.stuk.soort].adres.format(id=plek.id)
            for oud in dict.fromkeys(plek.stuk.oud):
                if not re.fullmatch(PAD, oud, re.ASCII):
                    self.van.meld("WK736", plek.naam, waarde=oud)
                elif f"{oud.rstrip('/')}/" not in bezet and oud.rstrip("/") not in bezet:
                    bezet.add(f"{oud.rstrip('/')}/")
                    yield f"{'' if plek.in_plaats or (plek.klaar and self._op_tijd(plek)) else '# straks: '}{oud} > {naar}"


@dataclass(frozen=True)
class _MetId:
    id: str


def _heel(href: str) -> str:
    """Write an address so that Markdown reads all of it."""
    return href.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")


def opmerking(beeld: Plaatje) -> str:
    """Give the remark that keeps the place of a picture that is not here."""
    return f"<!-- beeld: {' | '.join(filter(None, (beeld.src, beeld.alt, beeld.bijschrift))).replace('--', '- -').replace('>', '')} -->"


def maak_plan(wijk: Wijk, van: Verhuizing, keuzes: Keuzes) -> Plan:
    """Give every piece a place, but for those that are there already."""
    plan = Plan(wijk, van, keuzes)
    plan.rubrieken = _nieuwe_rubrieken(wijk, van.stukken)
    er_al, ids = _wat_er_is(wijk)
    ids["pagina"].update(_VAN_DE_SITE, (pad.partition("/")[0] for pad in keuzes.bezet))
    for nummer, stuk in enumerate(van.stukken, 1):
        if bestand := er_al.get(stuk.waar) or (er_al.get(f"{slug(stuk.titel)} {stuk.datum}") if stuk.soort == "artikel" and stuk.titel else ""):
            plan.eerder[bestand] = stuk
            continue
        stuk.titel = " ".join(ONZICHTBAAR.sub("", stuk.titel).split()) or f"Zonder titel {nummer}"
        plek = Plek(stuk, "", _rubriek(plan, stuk), stuk.concept)
        if stuk.soort == "artikel" and not stuk.datum:
            plek.concept = plek.concept or "er stond geen datum bij"
        if not re.search(r"\w", MERK.sub("", stuk.tekst)) and not stuk.kort and not (stuk.beelden and stuk.soort == "artikel"):
            plek.concept = plek.concept or "er staat geen tekst in"
        plek.id = _vrij(plek, ids, nummer, keuzes.bezet)
        plan.plekken.append(plek)
    for plek in plan.plekken:
        for naam in (*plek.stuk.namen, *(n for oud in plek.stuk.oud for n in namen_van(oud))):
            plan._namen.setdefault(naam, plek)
    return plan


def _wat_er_is(wijk: Wijk) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Give the files of what is there, by where it came from and by title and day, and the ids of each kind."""
    paden = [p for map_ in ("content", NAKIJKEN) for p in (wijk.root / map_).rglob("*.md")]
    er_al = {m[1].strip(): p.relative_to(wijk.root).as_posix() for p in paden for m in _KWAM_VAN.finditer(p.read_text(encoding="utf-8", errors="replace"))}
    ids: dict[str, set[str]] = {soort: set() for soort in discover()}
    for rijen in (wijk.items, wijk.verborgen):
        for soort in ("artikel", "pagina", "activiteit"):
            for item in rijen.get(soort, {}).values():
                er_al.setdefault(f"{slug(item.kop)} {getattr(item, 'datum', '')}", item.herkomst.path)
                ids[soort] |= {item.id, item.herkomst.slug}
    return er_al, ids


def _vrij(plek: Plek, ids: dict[str, set[str]], nummer: int, paden: frozenset[str]) -> str:
    """Give an id that nobody has; a page whose place is taken becomes a concept, since two of a kind need a person."""
    stam = (slug(plek.stuk.slug or plek.stuk.titel) or slug(plek.stuk.titel) or f"stuk-{nummer}")[:70].strip("-")
    bezet = ids[plek.stuk.soort]
    if stam in bezet and plek.stuk.soort == "pagina":
        plek.concept = plek.concept or f"er is al een pagina {stam}"
        plek.in_plaats = f"{stam}/" if f"{stam}/" in paden else ""
    n, id_ = 1, stam
    while id_ in bezet:
        n += 1
        id_ = f"{stam}-{n}"
    bezet.add(id_)
    return id_


def _nieuwe_rubrieken(wijk: Wijk, stukken: Iterable[Bron]) -> dict[str, str]:
    """Give the categories that are worth a rubriek: those that are used most."""
    bekend = _bekende(wijk)
    telling: Counter[str] = Counter()
    namen: dict[str, str] = {}
    for stuk in stukken:
        for naam in stuk.rubrieken if stuk.soort == "artikel" else ():
            if (code := slug(naam)) and code not in bekend and code not in _NIETSZEGGEND and len(naam) <= 60:
                telling[code] += 1
                namen.setdefault(code, naam[:1].upper() + naam[1:])
    vaak = [code for code, aantal in telling.most_common(_NIEUWE_RUBRIEKEN) if aantal >= _VAAK or len(telling) <= _NIEUWE_RUBRIEKEN // 2]
    return {code: namen[code] for code in sorted(vaak)}


def _bekende(wijk: Wijk) -> Mapping[str, str]:
    return {slug(woord): r.code for r in wijk.instellingen.rubrieken for woord in (r.naam, r.code)}


def _rubriek(plan: Plan, stuk: Bron) -> str:
    """Choose one rubriek; the other categories become keywords."""
    bekend = {**_bekende(plan.wijk), **{code: code for code in plan.rubrieken}}
    gevonden = [bekend[slug(naam)] for naam in stuk.rubrieken if slug(naam) in bekend]
    stuk.trefwoorden += [naam for naam in stuk.rubrieken if bekend.get(slug(naam), "") not in gevonden[:1] and slug(naam) not in _NIETSZEGGEND]
    return next(iter(gevonden), "") or plan.keuzes.rubriek or plan.wijk.instellingen.rubrieken[0].code
