"""Read an export of WordPress (WXR): posts, pages and what is attached to them, whatever plugins and years have left in it."""

from __future__ import annotations

import codecs
import html
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from lxml import etree  # ty: ignore[missing-module-member] - made of C, without types

from wijkpers.markup import BESTANDSNAAM
from wijkpers.text import lees_datum, tijd
from wijkpers.wijk import Wijk
from wijkpers.wijk.verhuizing.basis import Bron, Plaatje, Verhuizing, namen_van, pad_van
from wijkpers.wijk.verhuizing.gebeurtenis import maak_activiteit
from wijkpers.wijk.verhuizing.kortcodes import zonder_kortcodes
from wijkpers.wijk.verhuizing.opmaak import naar_markdown

MAX_BYTES: Final = 300 * 1024 * 1024
_STUURTEKENS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENTITEIT: Final = re.compile(r"<!ENTITY[^>]*>|<!DOCTYPE[^>\[]*(?:\[.*?\])?[^>]*>", re.DOTALL)
_CONCEPT: Final = {
    "draft": "het was een concept",
    "pending": "het wachtte op goedkeuring",
    "private": "het was privé",
    "inherit": "het hoorde bij iets anders",
    "trash": "het lag in de prullenbak",
}
_SOORTEN: Final = {"post": "artikel", "page": "pagina"}
_NIETS: Final = frozenset(
    "tribe_venue tribe_organizer location "
    "nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles wp_navigation "
    "wp_font_family wp_font_face acf-field acf-field-group wpcf7_contact_form elementor_library shop_order feedback".split()
)
_ACTIVITEITEN: Final = ("tribe_events", "event")  # The Events Calendar and Events Manager
_GEEN_BEELD: Final = (".pdf", ".docx", ".xlsx", ".mp3", ".mp4", ".zip")
_NAAMLOOS: Final = re.compile(r"(?:beheer(?:der)?|admin(?:istrator)?|root|webmaster|user\d*|.*@.*)", re.IGNORECASE)


@dataclass
class _Ding:
    """Be one item of the export, as plain text by the names of its elements."""

    nummer: int
    velden: defaultdict[str, str] = field(default_factory=lambda: defaultdict(str))
    rubrieken: list[str] = field(default_factory=list)
    trefwoorden: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    reacties: int = 0


def lees_wordpress(ruw: bytes, naam: str, wijk: Wijk | None = None) -> Verhuizing:
    """Give the pieces of an export; what is still to come becomes an activity of `wijk`.

    What is broken is read as far as it goes. Raises ValueError for what is no export at all.
    """
    uit = Verhuizing(naam, "WordPress")
    tekst = als_unicode(ruw)
    if "<rss" not in tekst[:20_000] and "<item" not in tekst[:100_000]:
        raise ValueError("dit is geen export van WordPress: daarin staat <rss> met stukken erin")
    tekst = _ENTITEIT.sub("", _STUURTEKENS.sub("", re.sub(r"\A\s*<\?xml[^>]*\?>", "", tekst)))
    # What came before the first item is not ours: a warning of PHP, an empty line.
    if tekst.rfind("<![CDATA[") > tekst.rfind("]]>"):
        tekst += "]]>"  # broken off inside a text: what there is of it, is read
    lezer = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True, strip_cdata=True)
    boom = etree.fromstring(tekst[max(0, tekst.find("<rss")) :].encode(), lezer)
    dingen, auteurs = _dingen(boom), _auteurs(boom, uit)
    verwacht = len(re.findall(r"<item[\s>]", tekst))
    if verwacht > len(dingen) or lezer.error_log.filter_from_level(etree.ErrorLevels.FATAL):
        regel = next((fout.line for fout in lezer.error_log.filter_from_level(etree.ErrorLevels.FATAL)), 0)
        uit.meld("WK730", line=regel, aantal=len(dingen), totaal=verwacht)
    _stukken(uit, dingen, auteurs, wijk)
    return uit


def als_unicode(ruw: bytes) -> str:
    """Decode UTF-8, and take what is none for Windows: an old export has both."""
    if ruw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ruw.decode("utf-16", "replace")
    codecs.register_error("windows", _als_windows)
    return ruw.decode("utf-8-sig", "windows")


def _als_windows(e: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as an old Windows did."""
    if not isinstance(e, UnicodeDecodeError):
        raise e
    return e.object[e.start : e.end].decode("cp1252", "replace"), e.end


def _dingen(boom: Any) -> list[_Ding]:
    """Read every item by the names of its elements alone: their namespaces change with the version of the export."""
    return [_ding(n, el) for n, el in enumerate(boom.iter("item"), 1)] if boom is not None else []


def _ding(nummer: int, item: Any) -> _Ding:
    uit = _Ding(nummer)
    for el in item:
        if not isinstance(el.tag, str):
            continue
        q = etree.QName(el)
        naam = "uittreksel" if q.localname == "encoded" and "excerpt" in (q.namespace or "") else q.localname
        if naam == "category":
            soort = el.get("domain") or "category"
            lijst = uit.rubrieken if soort == "category" else uit.trefwoorden if soort in ("post_tag", "tag") else None
            if lijst is not None and (woord := _plat("".join(el.itertext()))) and woord not in lijst:
                lijst.append(woord)
        elif naam == "postmeta":
            sleutel, waarde = ("".join(el.xpath(f"./*[local-name()='{deel}']//text()")) for deel in ("meta_key", "meta_value"))
            uit.meta[sleutel.strip()] = waarde.strip()
        elif naam == "comment":
            uit.reacties += 1
        else:
            uit.velden.setdefault(naam, "".join(el.itertext()).strip())
    return uit


def _auteurs(boom: Any, uit: Verhuizing) -> dict[str, str]:
    """Give who writes under which name, and note where the site lived."""
    auteurs: dict[str, str] = {}
    for el in boom.iter("{*}author") if boom is not None else ():
        delen = {etree.QName(k).localname: (k.text or "").strip() for k in el if isinstance(k.tag, str)}
        auteurs[delen.get("author_login", "")] = delen.get("author_first_name") or delen.get("author_display_name") or ""
    for naam in ("base_blog_url", "base_site_url", "link"):
        for el in boom.iter(f"{{*}}{naam}") if boom is not None else ():
            if el.text and el.text.strip().startswith("http"):
                uit.basis = uit.basis or el.text.strip().rstrip("/")
                break
    if uit.basis:
        uit.hosts |= _hosts(uit.basis)
    return auteurs


def _hosts(adres: str) -> set[str]:
    host = urlsplit(adres).netloc.lower().removeprefix("www.")
    return {host, f"www.{host}"}


@dataclass
class _Bibliotheek:
    """Know what was uploaded: by its number, by the name of its file, and by the post it hangs at."""

    per_nummer: dict[str, _Ding]
    per_naam: dict[str, _Ding] = field(default_factory=dict)
    per_stuk: defaultdict[str, list[_Ding]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for d in self.per_nummer.values():
            self.per_naam[Path(urlsplit(d.velden["attachment_url"]).path).name] = d
            self.per_stuk[d.velden["post_parent"]].append(d)

    def galerij(self, nummers: str, stuk: str) -> Iterator[str]:
        """Give the pictures of a gallery: those it names, else all that hang at its post."""
        gekozen = [self.per_nummer[n] for n in re.findall(r"\d+", nummers) if n in self.per_nummer] if nummers else self.per_stuk[stuk]
        yield from (_beeld(d) for d in gekozen if not d.velden["attachment_url"].lower().endswith(_GEEN_BEELD))

    def met_alt(self, beeld: Plaatje) -> Plaatje:
        """Find the description that the library had for a picture without one."""
        d = self.per_naam.get(re.sub(r"-\d+x\d+(?=\.\w+$)", "", Path(urlsplit(beeld.src).path).name))
        return replace(beeld, alt=d.meta.get("_wp_attachment_image_alt", "")) if d and (not beeld.alt or BESTANDSNAAM.fullmatch(beeld.alt)) else beeld


def _stukken(uit: Verhuizing, dingen: list[_Ding], auteurs: dict[str, str], wijk: Wijk | None) -> None:
    bieb = _Bibliotheek({d.velden["post_id"]: d for d in dingen if d.velden["post_type"] == "attachment"})
    plekken = {d.velden["post_id"]: f"{_plat(d.velden['title'])}, {d.meta.get('_VenueAddress', '')}".strip(", ") for d in dingen if "_VenueAddress" in d.meta}
    for d in dingen:
        soort = d.velden["post_type"] or "post"
        if soort in _NIETS or (d.velden["status"] == "auto-draft" and not d.velden["encoded"]):
            uit.overgeslagen[soort] += 1
        elif soort != "attachment":
            stuk = _stuk(uit, d, soort, auteurs, bieb)
            if soort in _ACTIVITEITEN and wijk and (rijen := _tijden(d, wijk.today)):
                maak_activiteit(
                    stuk, wijk, rijen, f"{_plat(d.velden['encoded'])} {d.meta.get('_EventCost', '')}", plekken.get(d.meta.get("_EventVenueID", ""), "")
                )
            uit.stukken.append(stuk)
    if uit.overgeslagen:
        uit.meld("WK741", wat=", ".join(f"{aantal} keer {soort}" for soort, aantal in uit.overgeslagen.items()))
    if reacties := sum(d.reacties for d in dingen):
        uit.meld("WK740", aantal=reacties)


def _stuk(uit: Verhuizing, d: _Ding, soort: str, auteurs: dict[str, str], bieb: _Bibliotheek) -> Bron:
    """Turn one post into a piece."""
    v, nummer = d.velden, d.velden["post_id"]
    stuk = Bron(f"{uit.basis or uit.naam}, nummer {nummer or d.nummer}", _SOORTEN.get(soort, "artikel"), _plat(v["title"]), datum=_dag(d))
    wie = auteurs.get(v["creator"]) or v["creator"]
    stuk.auteur = "" if _NAAMLOOS.fullmatch(wie) else wie
    stuk.rubrieken, stuk.trefwoorden, stuk.slug = d.rubrieken, d.trefwoorden, unquote(v["post_name"])
    stuk.concept = _CONCEPT.get(v["status"], "") or ("het had een wachtwoord" if v["post_password"] else "")
    if soort not in (*_SOORTEN, *_ACTIVITEITEN):
        stuk.concept = stuk.concept or f'het was een "{soort}"'
    if not stuk.concept and (pad := pad_van(v["link"])):
        stuk.oud.append(pad)
    stuk.namen = [*namen_van(v["link"]), f"?p={nummer}", f"?page_id={nummer}"]
    ruw = zonder_kortcodes(v["encoded"], uit.laat_weg, lambda nummers: bieb.galerij(nummers, nummer))
    voorop = _beeld(bieb.per_nummer[d.meta["_thumbnail_id"]]) if d.meta.get("_thumbnail_id") in bieb.per_nummer else ""
    if voorop and (kern := re.search(r'src="[^"]*/([^"/]+?)\.\w+"', voorop)) and kern[1] in ruw:
        voorop = ""
    stuk.tekst = naar_markdown(f"{voorop}\n\n{ruw}", stuk, uit.laat_weg, regels="<!-- wp:" not in v["encoded"])
    stuk.beelden = [bieb.met_alt(b) for b in stuk.beelden]
    stuk.kort = _plat(v["uittreksel"] or d.meta.get("_yoast_wpseo_metadesc", ""))
    stuk.rest = {"adres": v["link"]} if v["link"] and not stuk.oud else {}
    return stuk


def _tijden(d: _Ding, today: date) -> list[dict[str, str]]:
    """Give when an event of the two calendars that most sites have is, as a row; empty when it is over or tells no day."""
    begin, eind = (f"{d.meta.get(f'_Event{w}Date') or d.meta.get(f'_event_{w.lower()}_local', '')}" for w in ("Start", "End"))
    try:
        van, tot = datetime.fromisoformat(begin), datetime.fromisoformat(eind or begin)
    except ValueError:
        return []
    if tot.date() < today:
        return []
    rij = {"datum": van.date().isoformat()} | ({"tot_en_met": tot.date().isoformat()} if tot.date() > van.date() else {})
    if d.meta.get("_EventAllDay") in ("yes", "1") or d.meta.get("_event_all_day") == "1":
        return [rij | {"hele_dag": "ja"}]
    return [rij | {"van": tijd(van.time())} | ({"tot": tijd(tot.time())} if tot > van else {})]


def _dag(d: _Ding) -> Any:
    for ruw in (d.velden["post_date"], d.velden["post_date_gmt"], d.velden["post_modified"]):
        try:
            if dag := lees_datum(ruw[:10]):
                return dag
        except ValueError:
            continue
    return None


def _plat(tekst: str) -> str:
    """Give the words of a title or summary without tags and without codes for letters, which may stand in each other."""
    for _ in range(2):
        tekst = html.unescape(tekst)
    return " ".join(re.sub(r"</?[a-zA-Z][^>]*>", " ", tekst).split())


def _beeld(d: _Ding) -> str:
    alt = d.meta.get("_wp_attachment_image_alt", "")
    onder = f"<figcaption>{d.velden['uittreksel']}</figcaption>" if d.velden["uittreksel"] else ""
    return f'<figure><img src="{html.escape(d.velden["attachment_url"])}" alt="{html.escape(alt)}">{onder}</figure>'
