"""Know the headings that people write above a column, and find the row that they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wijkpers.wijk.invoer.rekenblad import Blad, Rij

# By what they mean: fields of an organisation, its service and its place. Compared without capitals, accents, spaces, dots and what is in brackets.
KOPPEN: Final = {
    "code": "code",
    "naam": "naam name titel",
    "organisatie": "organisatie organisatienaam naamorganisatie naamvandeorganisatie vereniging naamvereniging stichting aanbieder instelling instantie club "
    "school schoolnaam naamschool vestigingsnaam naamvestiging naamvandeschool organisation organization",
    "dienst": "dienst diensten aanbod activiteit naamactiviteit service voorziening vacature vacaturetitel functie project cursus",
    "ook_bekend_als": "ookbekendals alias anderenaam afkorting alternatename",
    "soort": "soort type soortorganisatie typeorganisatie",
    "categorie": "categorie rubriek categorieen rubrieken",
    "kort": "kort omschrijving korteomschrijving beschrijving wat watdoenze watdoenwe toelichting inhoud taakomschrijving description",
    "telefoon": "telefoon tel telefoonnummer telefoonnr telnr telnummer nummer phone telefoonvast vast mobiel",
    "email": "email mail emailadres mailadres",
    "website": "website websites site url link webadres webpagina homepage internet internetadres",
    "post": "post postadres correspondentieadres postbus",
    "adres": "adres straat bezoekadres adresgegevens straatnaam straatennummer straatenhuisnummer address",
    "huisnummer": "huisnummer huisnr nr huisnummertoevoeging",
    "toevoeging": "toevoeging toev huisletter",
    "postcode": "postcode pc zipcode",
    "plaats": "plaats woonplaats plaatsnaam stad city",
    "waar": "waar locatie locatienaam gebouw plek",
    "buurt": "buurt buurtnaam wijkbuurt wijk",
    "tijden": "tijden openingstijden openingstijd openingsuren spreekuur spreekuren inloop inloopuren wanneer tijd tijdstip dagentijd dagentijden "
    "bereikbaarheid",
    "kosten": "kosten prijs bijdrage eigenbijdrage tarief contributie",
    "voor_wie": "voorwie doelgroep doelgroepen leeftijd leeftijden leeftijdscategorie",
    "hoe": "hoe aanmelden aanmelding hoekomjeer",
    "meenemen": "meenemen meebrengen",
    "talen": "talen taal languages",
    "tolk": "tolk",
    "onderwerpen": "onderwerpen onderwerp thema themas",
    "trefwoorden": "trefwoorden trefwoord tags labels zoekwoorden",
    "rolstoel": "rolstoel rolstoeltoegankelijk rolstoelvriendelijk toegankelijk toegankelijkheid mindervalidentoegankelijk",
    "rolstoeltoilet": "rolstoeltoilet invalidentoilet aangepasttoilet mindervalidentoilet",
    "ringleiding": "ringleiding",
    "lift": "lift",
    "status": "status",
    "kvk": "kvk kvknummer kvknr",
    "gecontroleerd": "gecontroleerd gecontroleerdop laatstgecontroleerd bijgewerkt bijgewerktop datum gewijzigd gewijzigdop laatstgewijzigd mutatiedatum",
    "pagina": "pagina",
}
_VELD: Final = {kop: veld for veld, koppen in KOPPEN.items() for kop in koppen.split()}
# A heading of several words means the field that is left over: of what it is (`telefoon aanbieder`), and in which words, says nothing.
_VULWOORDEN: Final = frozenset("van de het een en of in op per bij met e onze algemeen algemene korte volledige laatste contact".split())
_WAARVAN: Final = ("naam", "organisatie", "dienst", "waar")
_IN_ADRES: Final = frozenset(("huisnummer", "toevoeging", "postcode", "plaats"))
_ZOEK: Final = 25  # rows: above the headings stand a title, a date and a logo at most


@dataclass(frozen=True, slots=True)
class Kop:
    """Be the headings of a sheet: the row they stand in, the words and fields by column, what stood above, and the rows below."""

    regel: int
    woorden: tuple[str, ...]
    velden: tuple[str, ...]
    erboven: tuple[Rij, ...]
    rijen: tuple[Rij, ...]

    @property
    def heeft_naam(self) -> bool:
        """Tell whether there is a column that says who it is about."""
        return "naam" in self.velden

    @property
    def herkend(self) -> int:
        """Count the columns that we know."""
        return sum(map(bool, self.velden))


def herken(woord: str) -> str:
    """Give the field that a heading means, or nothing."""
    for tekst in (woord, re.sub(r"\([^)]*\)", "", woord)):
        kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
        if veld := _VELD.get(re.sub(r"[^a-z]", "", kaal)) or _per_woord(kaal):
            return veld
    return ""


def _per_woord(kop: str) -> str:
    """Give the one field that all words of a heading come down to: `naam aanbieder` is the organisation, `straat + nr` an address."""
    velden = dict.fromkeys(_VELD.get(woord, "") for woord in re.findall("[a-z]+", kop) if woord not in _VULWOORDEN)
    if "" in velden:  # a word that we do not know, such as `contactpersoon`: then it may be anything
        return ""
    over = [veld for veld in velden if veld not in _WAARVAN] or [veld for veld in velden if veld != "naam"]
    over = over[:1] if over[:1] == ["adres"] and _IN_ADRES.issuperset(over[1:]) else over
    return over[0] if len(over) == 1 else ""


def zoek_kop(bladen: Sequence[Blad]) -> Kop | None:
    """Find the headings among ways to read one sheet: the row with the most that we know, in the first rows that hold anything."""
    kandidaten = [_kop(blad.rijen, n) for blad in bladen for n in range(min(_ZOEK, len(blad.rijen))) if any(blad.rijen[n][1])]
    return max(kandidaten, key=lambda k: (k.heeft_naam, k.herkend, -len(k.erboven)), default=None)


def _kop(rijen: Sequence[Rij], n: int) -> Kop:
    """Read row `n` as headings; where it is empty, the row above may hold a heading that was merged over both."""
    boven = rijen[n - 1][1] if n else []
    woorden = [cel or (boven[m] if m < len(boven) and herken(boven[m]) else "") for m, cel in enumerate(rijen[n][1])]
    velden = [herken(woord) for woord in woorden]
    if "organisatie" in velden:
        # Beside a column with the organisation, `naam` is what it offers.
        anders = "" if "dienst" in velden else "dienst"
        velden = [{"organisatie": "naam", "naam": anders}.get(veld, veld) for veld in velden]
    return Kop(rijen[n][0], tuple(woorden), tuple(velden), tuple(rij for rij in rijen[:n] if any(rij[1])), tuple(rijen[n + 1 :]))
