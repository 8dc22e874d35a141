"""Read a folder of Markdown of another site, with whatever head its texts have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, Final
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from wijkpers.images import SOORTEN
from wijkpers.text import lees_datum, slug
from wijkpers.wijk.lezen import MAX_BYTES
from wijkpers.wijk.verhuizing.basis import Bron, Verhuizing, namen_van
from wijkpers.wijk.verhuizing.generator import DATUM_IN_NAAM, POSTS, Generator, herken_generator, stam_van
from wijkpers.wijk.verhuizing.markdown_tekst import maak_schoon
from wijkpers.wijk.verhuizing.opmaak import naar_markdown
from wijkpers.wijk.verhuizing.voorkop import lees_kop
from wijkpers.wijk.verhuizing.wordpress import als_unicode

_SOORTEN: Final = (".md", ".markdown", ".mdown", ".mkd")
_ANDERE: Final = (".rst", ".adoc", ".org", ".textile", ".mdx")
_OVERSLAAN: Final = frozenset("node_modules vendor _site public output themes layouts _layouts _includes includes archetypes dist".split())
_LOS: Final = frozenset("readme license licence contributing changelog code_of_conduct security 404".split())
# What a head calls things, and what we call them; the first that is there counts.
_TITEL: Final = ("title", "titel", "name")
_DATUM: Final = ("date", "datum", "publishdate", "pubdate", "published", "published_at", "created", "lastmod")
_KORT: Final = ("kort", "summary", "description", "excerpt", "samenvatting", "intro", "subtitle", "lead")
_AUTEUR: Final = ("author", "auteur", "authors", "auteurs", "by")
_RUBRIEK: Final = ("rubriek", "categories", "category", "categorie", "categorieen", "sectie")
_WOORDEN: Final = ("trefwoorden", "tags", "keywords", "tag")
_BEELD: Final = (
    "image",
    "cover",
    "featured_image",
    "featuredimage",
    "featureimage",
    "thumbnail",
    "thumb",
    "hero",
    "header",
    "banner",
    "img",
    "images",
    "foto",
    "beeld",
)
_ADRES: Final = ("aliases", "alias", "redirect_from", "redirects")
_CONCEPT: Final = ("draft", "status", "published", "hidden", "concept", "unlisted")
_TALEN: Final = ("en", "de", "fr", "tr", "ar", "pl", "es")
_TALEN_EN_NL: Final = (*_TALEN, "nl")
_VERZAMELINGEN: Final = frozenset(("post", "posts", "blog", "all", "nav"))  # what Eleventy calls a list, and no topic
_GEKEND: Final = frozenset((*_TITEL, *_DATUM, *_KORT, *_AUTEUR, *_RUBRIEK, *_WOORDEN, *_BEELD, *_ADRES, *_CONCEPT, "slug", "url", "permalink", "save_as"))
# What tells how a page looked or was sorted: kept as a remark, without a word about it.
_STIL: Final = frozenset(
    "layout type weight order toc comments showtoc lastmod modified updated last_modified_at math mermaid lang language locale sitemap robots nav "
    "navigation menu eleventynavigation sidebar class body_class template pin featured series translationkey id uid guid author_profile read_time "
    "share related linktitle resources outputs template_key templatekey key eventdate authorbox menus pager images".split()
)


def lees_map(pad: Path) -> Verhuizing:
    """Give the pieces of a site, or of one file."""
    if pad.is_file():
        gen = Generator("Markdown", pad.parent, pad.parent, (pad.parent,))
        bestanden = [pad]
    else:
        gen = herken_generator(pad)
        bestanden = list(_bestanden(gen))
    uit = Verhuizing(pad.name or str(pad), gen.naam if gen.naam == "Markdown" else f"{gen.naam}-site")
    uit.basis = gen.basis
    if host := urlsplit(gen.basis).netloc.lower().removeprefix("www."):
        uit.hosts = {host, f"www.{host}"}
    plekken: dict[int, Path] = {}
    for bestand in bestanden:
        if stuk := _lees(uit, gen, bestand):
            plekken[id(stuk)] = bestand
            uit.stukken.append(stuk)
    if uit.overgeslagen:
        uit.meld("WK741", wat=", ".join(f"{aantal} keer {wat}" for wat, aantal in uit.overgeslagen.items()))
    uit.vind = lambda src, stuk: _vind(gen, src, plekken[id(stuk)])
    return uit


def _bestanden(gen: Generator) -> Iterator[Path]:
    for pad in sorted(gen.teksten.rglob("*")):
        delen = pad.relative_to(gen.teksten).parts
        verborgen = any(deel.startswith(".") or deel.lower() in _OVERSLAAN for deel in delen[:-1])
        los = pad.parent == gen.map_ and pad.stem.lower() in _LOS
        if not (verborgen or los) and pad.is_file() and not pad.is_symlink() and not delen[-1].startswith("."):
            yield pad


def _lees(uit: Verhuizing, gen: Generator, pad: Path) -> Bron | None:
    """Read one file; nothing for what is no text of the site."""
    naam = pad.relative_to(gen.map_).as_posix()
    soort = pad.suffix.lower()
    if soort in _ANDERE:
        uit.meld("WK739", naam, oorzaak=f"bestanden met {soort} lezen we niet")
        return None
    if soort not in (*_SOORTEN, ".html", ".htm") or pad.stem == "404":
        return None
    if pad.stat().st_size > MAX_BYTES:
        uit.meld("WK739", naam, oorzaak="het is groter dan 2 MB")
        return None
    kop, fout, tekst = lees_kop(als_unicode(pad.read_bytes()).replace("\0", ""))
    if not kop and (soort not in _SOORTEN or not tekst.strip()):
        return None  # a layout of the site, or nothing
    if fout:
        uit.meld("WK738", naam, oorzaak=fout)
    stuk = _stuk(uit, gen, pad, {k.lower().strip(): w for k, w in kop.items() if str(w).lower() != "false" or k.lower().strip() in _CONCEPT}, tekst)
    if stuk and not kop and gen.naam in ("Jekyll", "Hugo"):
        stuk.concept = stuk.concept or "er stond geen kop boven, dus of het op de site stond is niet zeker"
    return stuk


def _stuk(uit: Verhuizing, gen: Generator, pad: Path, kop: dict[str, Any], tekst: str) -> Bron | None:
    """Turn a head and a text into a piece."""
    hier = PurePosixPath(pad.relative_to(gen.teksten).as_posix())
    if pad.stem.split(".")[0] == "_index" and len(tekst.split()) < 20:
        uit.overgeslagen["kop van een lijst"] += 1
        return None
    bericht = gen.is_bericht(hier, kop)
    stam = stam_van(hier)
    stuk = Bron(f"{uit.naam}/{pad.relative_to(gen.map_).as_posix()}", "artikel" if bericht else "pagina", _titel(kop, tekst, stam), datum=_datum(kop, stam))
    stuk.kort, stuk.auteur = _eerste(kop, _KORT), _eerste(kop, _AUTEUR)
    stuk.rubrieken, stuk.trefwoorden = _rij(kop, _RUBRIEK, spatie=gen.naam == "Jekyll"), _rij(kop, _WOORDEN)
    stuk.trefwoorden = [w for w in stuk.trefwoorden if w.lower() not in _VERZAMELINGEN]
    if bericht and not stuk.rubrieken:
        mappen = [deel for deel in hier.parts[:-1] if not deel.startswith("_") and deel not in _TALEN_EN_NL and deel != stam and not deel[:4].isdigit()]
        stuk.rubrieken = [deel.replace("-", " ") for deel in mappen if deel.lower() not in POSTS][:1]
    taal = str(kop.get("lang") or kop.get("language") or kop.get("locale") or (hier.parts[0] if hier.parts[0] in _TALEN else "")).lower()[:2]
    stuk.concept = _concept(kop, hier) or (f"het is in een andere taal ({taal})" if taal in _TALEN else "")
    stuk.slug = str(kop.get("slug") or (m[4] if (m := DATUM_IN_NAAM.match(stam)) else stam))
    adres = gen.adres(hier, kop, stuk.datum, bericht)
    stuk.oud = [a for a in (adres, *(w.lstrip("/") for w in _rij(kop, _ADRES))) if a.strip("/")] if not stuk.concept else []
    stuk.namen = [n for a in (hier.as_posix(), adres, pad.relative_to(gen.map_).as_posix(), hier.name) for n in namen_van(a) if n]
    if stam in ("index", "_index", "_pages", "pages") and hier.stem.lstrip("_").startswith("index"):
        stuk.concept, stuk.slug, stuk.oud = stuk.concept or "het was de voorpagina van de oude site", "", []
    voorop = _beeld(kop)
    sjablonen = {**gen.instellingen, "page": kop} if gen.naam in ("Jekyll", "Eleventy") else None
    lees = naar_markdown if pad.suffix.lower() in (".html", ".htm") else None
    stuk.tekst = lees(tekst, stuk, uit.laat_weg) if lees else maak_schoon(_zonder_titel(tekst, stuk.titel), stuk, uit.laat_weg, sjablonen=sjablonen)
    voorop, naast = _bundel(pad, stuk, voorop)
    if re.search(r"\{\{[<%]\s*[\w/-]*(?:gallery|galerij|photos|images|carousel|slider)", tekst):
        stuk.tekst += "".join(f"\n\n{stuk.beeld(naam)}" for naam in naast)
    elif naast:
        uit.weg["een beeld in de map van een stuk, dat er niet in staat,"] += len(naast)
    if voorop and not any(b.src.rsplit("/", 1)[-1] == voorop[0].rsplit("/", 1)[-1] for b in stuk.beelden):
        stuk.tekst = f"{stuk.beeld(*voorop)}\n\n{stuk.tekst}"
    for naam, waarde in kop.items():
        if naam not in _GEKEND and waarde not in ("", [], {}):
            stuk.rest[naam] = str(waarde)
            if naam not in _STIL:
                uit.velden[naam] += 1
    return stuk


# --- what a head says


def _eerste(kop: Mapping[str, Any], namen: tuple[str, ...]) -> str:
    """Give the first of these fields as one text; of a block its name."""
    for naam in namen:
        waarde = kop.get(naam)
        while isinstance(waarde, list) and waarde:
            waarde = waarde[0]
        if isinstance(waarde, dict):
            waarde = next((waarde[n] for n in ("name", "naam", "title") if waarde.get(n)), "")
        if isinstance(waarde, str) and waarde.strip():
            return " ".join(waarde.split())
    return ""


def _rij(kop: Mapping[str, Any], namen: tuple[str, ...], *, spatie: bool = False) -> list[str]:
    """Give the first of these fields as a list of words; one text is cut at its commas, with Jekyll at its spaces."""
    waarde = next((kop[n] for n in namen if kop.get(n)), [])
    if isinstance(waarde, str):
        waarde = re.split(r"[,;]", waarde) if re.search(r"[,;]", waarde) or not spatie else waarde.split()
    if isinstance(waarde, dict):
        waarde = list(waarde)
    return [w for w in dict.fromkeys(" ".join(str(deel).split()) for deel in waarde) if w]


def _titel(kop: Mapping[str, Any], tekst: str, stam: str) -> str:
    if titel := _eerste(kop, _TITEL):
        return titel
    eerste = re.match(r"\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)", tekst)
    naam = m[4] if (m := DATUM_IN_NAAM.match(stam)) else stam
    return eerste[1].strip() if eerste else naam.replace("-", " ").replace("_", " ").strip().capitalize()


def _zonder_titel(tekst: str, titel: str) -> str:
    """Take away a first heading that only says the title again."""
    m = re.match(r"\s*#{1,2}[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)", tekst)
    return tekst[m.end() :] if m and slug(m[1]) == slug(titel) else tekst


def _datum(kop: Mapping[str, Any], stam: str) -> date | None:
    m = DATUM_IN_NAAM.match(stam)
    kandidaten = [str(kop[n]) for n in _DATUM if isinstance(kop.get(n), str)] + ([f"{m[1]}-{m[2]}-{m[3]}"] if m else [])
    for ruw in kandidaten:
        with suppress(ValueError):
            if dag := lees_datum(re.split(r"[T ]\d{1,2}[:.]", ruw.strip())[0].strip(" ,")):
                return dag
    return None


def _concept(kop: Mapping[str, Any], pad: PurePosixPath) -> str:
    waarden = {naam: str(kop[naam]).lower() for naam in _CONCEPT if naam in kop}
    ja = ("true", "yes", "ja", "1")
    if any(waarden.get(naam) in ja for naam in ("draft", "concept", "unlisted")) or waarden.get("published") in ("false", "no", "nee", "0"):
        return "het was een concept"
    if waarden.get("hidden") in ja or waarden.get("status") in ("draft", "hidden", "concept", "private", "skip"):
        return "het was een concept"
    return "het was een concept" if {"_drafts", "drafts"} & set(pad.parts) else ""


def _beeld(kop: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """Find the picture that a head names: as a path, in a list, or in a block with its description."""
    for naam in _BEELD:
        waarde = kop.get(naam)
        if isinstance(waarde, list) and waarde:
            waarde = waarde[0]
        blok = {str(k).lower(): str(w) for k, w in waarde.items() if isinstance(w, str)} if isinstance(waarde, dict) else {"src": waarde}
        src = next((blok[n] for n in ("src", "image", "url", "path", "bestand", "file", "feature", "teaser", "overlay_image") if blok.get(n)), "")
        if isinstance(src, str) and re.search(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#].*)?$", src, re.IGNORECASE):
            return src, str(blok.get("alt") or kop.get("image_alt", "")), str(blok.get("caption", ""))
    return None


def _bundel(pad: Path, stuk: Bron, voorop: tuple[str, str, str] | None) -> tuple[tuple[str, str, str] | None, list[str]]:
    """Look at the pictures beside a text that has a folder of its own: the one that a theme shows first, and those that its words do not name."""
    if pad.stem.split(".")[0] != "index":
        return voorop, []
    genoemd = {unquote(b.src).rsplit("/", 1)[-1] for b in stuk.beelden} | {unquote((voorop or ("",))[0]).rsplit("/", 1)[-1]}
    naast = [p.name for p in sorted(pad.parent.iterdir()) if p.suffix.lower() in SOORTEN and p.name not in genoemd]
    eerste = next((naam for naam in naast if re.match(r"(?:featured?|cover|hero|banner|thumb)", naam, re.IGNORECASE)), "")
    return voorop or ((eerste, "", "") if eerste else None), [naam for naam in naast if naam != eerste]


def _vind(gen: Generator, src: str, bestand: Path) -> Path | None:
    """Find a picture beside its text, or where the generator keeps its files; never outside the site."""
    delen = urlsplit(src)
    if delen.scheme in ("http", "https") and delen.netloc.lower().removeprefix("www.") != urlsplit(gen.basis).netloc.lower().removeprefix("www."):
        return None
    pad = unquote(delen.path)
    voor = urlsplit(gen.basis).path.strip("/")
    kaal = pad.lstrip("/")
    namen = dict.fromkeys((kaal, kaal.removeprefix(f"{voor}/") if voor else kaal))
    kandidaten = [*([bestand.parent / pad] if not pad.startswith("/") else []), *(map_ / naam for map_ in gen.beelden for naam in namen)]
    for kandidaat in kandidaten:
        echt = _echt(kandidaat) if kandidaat.suffix.lower() in SOORTEN else None
        if echt and echt.resolve().is_relative_to(gen.map_.resolve()):
            return echt.resolve()
    return None


def _echt(pad: Path) -> Path | None:
    """Find a file by its name, however a Mac wrote its accents or Windows its capitals."""
    if pad.is_file():
        return pad
    gezocht = normalize("NFC", pad.name).casefold()
    return next((p for p in pad.parent.iterdir() if normalize("NFC", p.name).casefold() == gezocht), None) if pad.parent.is_dir() else None
