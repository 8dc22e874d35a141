"""Tell an entry of the sociale kaart and an activity in a language, from their fields alone. Names stay Dutch: they stand on the door."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from markupsafe import Markup

from wijkpers.channels.talen.taal import Taal
from wijkpers.channels.talen.tijden import dag, datum, keer_tekst, rij_tekst, sluiting_tekst
from wijkpers.fields import Kosten
from wijkpers.recurrence import Occurrence
from wijkpers.text import tel, telefoon
from wijkpers.tijdtekst import Sluiting, sluitingen
from wijkpers.wijk import Wijk

WEKEN: Final = 6  # that a page warns ahead
_PER: Final = re.compile(r"(?:per|voor een) (half jaar|\w+)\b[ ,]*(.*)")
_NL: Final = Markup('<span lang="nl" dir="ltr">{}</span>')
_BEL: Final = Markup('<a href="{}" dir="ltr">{}</a>')
_REGEL: Final = Markup("<br>")

Feit = tuple[str, Markup]


@dataclass(frozen=True, slots=True)
class Verteller:
    """Tell items of one wijk in one language; what falls out is the same in all of them, and `uitval` remembers it for the next."""

    wijk: Wijk
    taal: Taal
    uitval: dict[int, tuple[Sluiting, ...]]

    def organisatie(self, o: Any) -> tuple[Feit, ...]:
        """Give the facts of an organisation: when the door is open, where it is, and whether one can get in."""
        lab, plek = self.taal.labels, self.wijk.get("locatie", o.locatie)
        return self._gevuld(
            (lab.telefoon, _nummer(o.telefoon)),
            (lab.wanneer, self._tijden(o.inloop)),
            (lab.waar, self._plekken((o.locatie,))),
            (lab.toegankelijk, self._toegang(plek)),
            (lab.post, _nl(o.post)),
            (lab.onderwerp, self.onderwerpen(o)),
        )

    def dienst(self, d: Any) -> tuple[Feit, ...]:
        """Give the facts of a service."""
        lab, keuzes = self.taal.labels, self.taal.keuzes
        hoe = Markup(" ").join(filter(None, (Markup.escape(keuzes.hoe[d.hoe]), _nummer(d.telefoon))))
        return self._gevuld(
            (lab.onderwerp, self.onderwerpen(d)),
            (lab.wanneer, self._tijden(d.tijden)),
            (lab.waar, self._plekken(d.locaties) or (Markup.escape(lab.overal) if d.overal else Markup())),
            (lab.kosten, self.kosten(d.kosten)),
            (lab.hoe, hoe),
            *self._mensen(d),
            (lab.tolk, _nl(d.tolk)),
            (lab.meenemen, _nl(", ".join(d.meenemen))),
        )

    def activiteit(self, a: Any, occ: Occurrence | None = None) -> tuple[Feit, ...]:
        """Give the facts of an activity; with `occ` its next occasion stands before its habit."""
        lab = self.taal.labels
        plek: Any = self.wijk.get("locatie", a.locatie)
        eerst = Markup("<b>{}</b>").format(keer_tekst(self.taal, occ)) if occ else Markup()
        gewoonte = self._tijden(a.tijden)
        eenmaal = occ is not None and all(rij.datum and not rij.dag for rij in a.tijden)
        return self._gevuld(
            (lab.wanneer, eerst if eenmaal else _REGEL.join(filter(None, (eerst, gewoonte)))),
            (lab.waar, self._plekken((a.locatie,)) or (Markup('<a href="{}">{}</a>').format(a.online, lab.online) if a.online else Markup())),
            (lab.kosten, self.kosten(a.kosten)),
            (lab.aanmelden, self._aanmelden(a.aanmelden)),
            *self._mensen(a),
            (lab.meenemen, _nl(", ".join(a.meenemen))),
            (lab.toegankelijk, self._toegang(plek, a.toegankelijk)),
            (lab.onderwerp, self.onderwerpen(a)),
        )

    def status(self, item: Any) -> str:
        """Say when it does not go as told; else nothing."""
        return self.taal.keuzes.status.get(item.status, "")

    def kosten(self, kosten: Kosten) -> Markup:
        """Say what it costs; what the redactie wrote behind it stays Dutch, save what the amount is for."""
        if kosten.onbekend:
            return Markup.escape(self.taal.labels.onbekend)
        k = self.taal.keuzes
        m = _PER.fullmatch(kosten.uitleg)
        per, rest = (k.per[m[1]], m[2]) if m and m[1] in k.per else ("", kosten.uitleg)
        wat = k.vrije_bijdrage if kosten.bedrag is None else k.gratis if kosten.gratis else f"€\N{NO-BREAK SPACE}{_bedrag(kosten.bedrag)}"
        return Markup(" ").join(filter(None, (Markup.escape(f"{wat} {per}".strip()), Markup("({})").format(_nl(rest)) if rest else Markup())))

    def onderwerpen(self, item: Any) -> Markup:
        """Name the topics of an item; one without a name in this language keeps its Dutch one."""
        alle = (self.wijk.get("onderwerp", code) for code in item.onderwerpen)
        return Markup(self.taal.zinnen.komma).join(naam_van(self.taal, o) for o in alle if o)

    def _gevuld(self, *feiten: Feit) -> tuple[Feit, ...]:
        return tuple(feit for feit in feiten if feit[1])

    def _tijden(self, rijen: tuple[Any, ...]) -> Markup:
        vandaag = self.wijk.today
        zinnen = [rij_tekst(self.taal, rij, vandaag) for rij in rijen]
        if id(rijen) not in self.uitval:
            self.uitval[id(rijen)] = sluitingen(rijen, vandaag, vandaag + timedelta(weeks=WEKEN), self.wijk.kalender)
        anders = [Markup("<b>{}:</b> {}").format(self.taal.labels.let_op, zin) for zin in sluiting_tekst(self.taal, self.uitval[id(rijen)])]
        return _REGEL.join((*map(Markup.escape, zinnen), *anders))

    def _plekken(self, codes: Iterable[str | None]) -> Markup:
        return _REGEL.join(self._plek(plek) for code in codes if (plek := self.wijk.get("locatie", code)))

    def _plek(self, plek: Any) -> Markup:
        link = Markup('<a href="{}">{}</a>').format(self.wijk.adressen.naar(self.wijk.pad(plek)), plek.naam)
        return _NL.format(Markup(", ").join(filter(None, (link, Markup.escape(plek.adres)))))

    def _toegang(self, plek: Any, eigen: Any = None) -> Markup:
        """Say what a building has; of what nobody looked up, nothing: a page in a few words is read, a page of questions is not."""
        if plek is None or plek.soort != "fysiek":
            return Markup()
        lab, heeft = self.taal.labels, eigen or plek.toegankelijk
        woord = {"ja": lab.ja, "nee": lab.nee}
        return _REGEL.join(
            Markup.escape(f"{naam}: {woord[waarde]}") for veld, naam in self.taal.keuzes.toegang.items() if (waarde := getattr(heeft, veld)) in woord
        )

    def _mensen(self, item: Any) -> Iterator[Feit]:
        lab, k = self.taal.labels, self.taal.keuzes
        yield lab.voor_wie, Markup.escape(self.taal.zinnen.komma.join(k.doelgroepen[groep] for groep in item.voor_wie))
        van, tot = item.leeftijd_van, item.leeftijd_tot
        zin = lab.van_tot_jaar if van and tot else lab.vanaf_jaar if van else lab.tot_jaar if tot else ""
        yield lab.leeftijd, Markup.escape(zin.format(van=van, tot=tot))
        yield lab.spreekt, Markup.escape(self.taal.zinnen.komma.join(k.talen[naam] for naam in item.talen))

    def _aanmelden(self, a: Any) -> Markup:
        wat = Markup.escape(self.taal.keuzes.aanmelden[a.hoe])
        mail = Markup('<a href="mailto:{0}" dir="ltr">{0}</a>').format(a.email) if a.email else Markup()
        waar = Markup('<a href="{0}" dir="ltr">{0}</a>').format(a.link) if a.link else Markup()
        wanneer = Markup.escape(self.taal.labels.uiterlijk.format(datum=dag(self.taal, a.uiterlijk))) if a.uiterlijk else Markup()
        return _REGEL.join(filter(None, (Markup(" ").join(filter(None, (wat, _nummer(a.telefoon), mail, waar))), wanneer)))

    def gecontroleerd(self, item: Any) -> str:
        """Say when it was checked, or that this is too long ago."""
        lab = self.taal.labels
        return (
            lab.gecontroleerd.format(datum=datum(self.taal, item.gecontroleerd.op, jaar=True)) if item.gecontroleerd.vers(self.wijk.today) else lab.onbevestigd
        )


def naam_van(taal: Taal, onderwerp: Any) -> Markup:
    """Name a topic in a language, else in Dutch and marked so."""
    eigen = getattr(onderwerp.namen, _VELDEN.get(taal.code, ""), "")
    return Markup.escape(eigen) if eigen else Markup.escape(onderwerp.naam) if taal.code == "nl" else _nl(onderwerp.naam)


_VELDEN: Final = {"en": "engels", "tr": "turks", "ar": "arabisch", "pl": "pools", "uk": "oekraiens"}


def _nl(tekst: str) -> Markup:
    return _NL.format(tekst) if tekst else Markup()


def _nummer(nummer: str) -> Markup:
    return _BEL.format(tel(nummer), telefoon(nummer)) if nummer else Markup()


def _bedrag(bedrag: Decimal) -> str:
    return f"{bedrag:.2f}".replace(".", ",") if bedrag % 1 else str(int(bedrag))
