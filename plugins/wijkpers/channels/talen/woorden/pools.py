"""Speak Polish: weekdays have a gender, and bend after `w`, `od` and `do`."""

from __future__ import annotations

from typing import Final

from wijkpers.channels.talen.taal import Keuzes, Labels, Taal, Zinnen, met

_DAGEN: Final = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
_VIERDE: Final = ("poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę")  # accusative, after w
_TWEEDE: Final = ("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli")  # genitive, after od and do
_VROUWELIJK: Final = frozenset((2, 5, 6))
_RANG: Final = {
    1: ("pierwszy", "pierwszą"),
    2: ("drugi", "drugą"),
    3: ("trzeci", "trzecią"),
    4: ("czwarty", "czwartą"),
    5: ("piąty", "piątą"),
    -1: ("ostatni", "ostatnią"),
}
_EN: Final = met(" i ")


def _elke(d: int) -> str:
    return f"{'każdą' if d in _VROUWELIJK else 'każdy'} {_VIERDE[d]}"


def _in(d: int) -> str:
    return f"{'we' if d == 1 else 'w'} {_VIERDE[d]}"


def _weken(n: int, dagen: tuple[int, ...]) -> str:
    """Count weeks: two to four take the one plural, five and up the other, save 22 and its like."""
    enkel = n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)
    return f"co {'dwa' if n == 2 else n} {'tygodnie' if enkel else 'tygodni'} {_EN([_in(d) for d in dagen])}"


TAAL: Final = Taal(
    code="pl",
    map="pl",
    naam="Polski",
    nl="Pools",
    labels=Labels(
        titel="Pomoc i zajęcia w dzielnicy {wijk}",
        intro="Tutaj przeczytasz po polsku, kto może ci pomóc i co można robić w dzielnicy. Nazwy są po niderlandzku, żeby łatwo było je znaleźć na drzwiach.",
        bel="Zadzwoń:",
        naar_inhoud="Przejdź do treści",
        talen="Inne języki",
        nederlands="Ta strona po niderlandzku",
        hulp="Kto może ci pomóc?",
        te_doen="Zajęcia",
        te_doen_intro="Co można robić w ciągu najbliższych czterech tygodni.",
        geen_te_doen="W najbliższych tygodniach nie ma zajęć.",
        onderwerp="Temat",
        aanbod="Co tu znajdziesz?",
        wanneer="Kiedy",
        waar="Gdzie",
        kosten="Cena",
        hoe="Jak",
        aanmelden="Zapisy",
        voor_wie="Dla kogo",
        leeftijd="Wiek",
        spreekt="Mówimy w językach",
        tolk="Tłumacz",
        meenemen="Weź ze sobą",
        toegankelijk="Dostępność",
        telefoon="Telefon",
        post="Adres pocztowy",
        let_op="Uwaga",
        gecontroleerd="Sprawdzono: {datum}.",
        onbevestigd="Dawno nie potwierdzono tych informacji: zadzwoń, zanim pójdziesz.",
        overal="U ciebie w domu lub w całej dzielnicy",
        online="Przez internet",
        vanaf_jaar="od {van} lat",
        tot_jaar="do {tot} lat",
        van_tot_jaar="od {van} do {tot} lat",
        uiterlijk="Najpóźniej: {datum}",
        vertaald="Tłumaczenie: {wie}",
        blad="Pomoc w twoim języku",
        ja="tak",
        nee="nie",
        onbekend="nie wiemy",
    ),
    keuzes=Keuzes(
        groepen={
            "Hulpvragen & initiatieven": "Pomoc i inicjatywy",
            "Gezondheid & zorg": "Zdrowie i opieka",
            "Ontmoeten & samen doen": "Spotkania i wspólne działania",
            "Leefstijl & sporten": "Zdrowy styl życia i sport",
            "Wijk & gemeentezaken": "Dzielnica i gmina",
        },
        soorten={
            "bewonersinitiatief": "Inicjatywa mieszkańców",
            "wijkcooperatie": "Spółdzielnia dzielnicowa",
            "stichting": "Fundacja",
            "vereniging": "Stowarzyszenie",
            "gemeente": "Gmina",
            "zorg en welzijn": "Opieka zdrowotna i społeczna",
            "school": "Szkoła",
            "geloof": "Wspólnota religijna",
            "ondernemer": "Firma",
            "woningcorporatie": "Spółdzielnia mieszkaniowa",
        },
        doelgroepen={
            "iedereen": "wszyscy",
            "kinderen": "dzieci",
            "jongeren": "młodzież",
            "ouders": "rodzice",
            "volwassenen": "dorośli",
            "ouderen": "seniorzy",
            "mantelzorgers": "opiekunowie bliskich",
            "nieuwkomers": "nowi mieszkańcy kraju",
            "vrouwen": "kobiety",
            "mannen": "mężczyźni",
            "mensen met een beperking": "osoby z niepełnosprawnością",
            "mensen met weinig geld": "osoby o niskich dochodach",
            "mensen zonder werk": "osoby bez pracy",
            "huurders": "najemcy",
            "huiseigenaren": "właściciele domów",
            "ondernemers": "przedsiębiorcy",
            "vrijwilligers": "wolontariusze",
        },
        talen={
            "Nederlands": "niderlandzki",
            "Engels": "angielski",
            "Turks": "turecki",
            "Arabisch": "arabski",
            "Berbers": "berberyjski",
            "Pools": "polski",
            "Oekraïens": "ukraiński",
            "Spaans": "hiszpański",
            "Frans": "francuski",
            "Duits": "niemiecki",
            "Portugees": "portugalski",
            "Roemeens": "rumuński",
            "Bulgaars": "bułgarski",
            "Russisch": "rosyjski",
            "Farsi": "perski",
            "Dari": "dari",
            "Tigrinya": "tigrinia",
            "Somalisch": "somalijski",
            "Papiaments": "papiamento",
            "Sranan": "sranan",
            "Hindi": "hindi",
            "Chinees": "chiński",
            "Nederlandse Gebarentaal": "niderlandzki język migowy",
        },
        toegang={
            "rolstoel": "Wjazd dla wózka inwalidzkiego",
            "rolstoeltoilet": "Toaleta dla osób na wózku",
            "ringleiding": "Pętla indukcyjna",
            "prikkelarm": "Ciche miejsce",
            "lift": "Winda",
            "gehandicaptenparkeerplaats": "Parking dla osób z niepełnosprawnością",
        },
        hoe={
            "binnenlopen": "przyjdź bez umawiania się",
            "bellen": "zadzwoń",
            "mailen": "napisz e-mail",
            "via huisarts": "przez lekarza rodzinnego",
            "via wijkteam": "przez zespół dzielnicowy",
        },
        aanmelden={
            "hoeft niet": "Nie trzeba się zapisywać",
            "nog niet bevestigd": "Jeszcze nie wiadomo: najpierw zadzwoń",
            "bellen": "Zadzwoń",
            "mailen": "Napisz e-mail",
            "link": "Zapisz się na stronie",
        },
        status={
            "verplaatst": "Przeniesione",
            "afgelast": "Odwołane",
            "vol": "Brak miejsc",
            "tijdelijk dicht": "Chwilowo nieczynne",
            "nog niet bevestigd": "Jeszcze niepotwierdzone",
        },
        gratis="bezpłatnie",
        vrije_bijdrage="co łaska",
        per={
            "keer": "za każdym razem",
            "maand": "za miesiąc",
            "jaar": "za rok",
            "half jaar": "za pół roku",
            "uur": "za godzinę",
            "dag": "za dzień",
            "dagdeel": "za pół dnia",
            "ochtend": "za poranek",
            "les": "za lekcję",
            "maaltijd": "za posiłek",
            "rit": "za przejazd",
            "seizoen": "za sezon",
        },
    ),
    zinnen=Zinnen(
        dagen=_DAGEN,
        maanden=("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
        datum="{dag}, {d} {maand}",
        datum_jaar="{dag}, {d} {maand} {jaar}",
        dag_maand="{d} {maand}",
        elke=lambda dagen: f"w {_EN([_elke(d) for d in dagen])}",
        reeks=lambda a, b: f"od {_TWEEDE[a]} do {_TWEEDE[b]}",
        weken=_weken,
        rang=lambda rangen, dagen: f"w {_EN([f'{_RANG[r][d in _VROUWELIJK]} {_VIERDE[d]}' for r in rangen for d in dagen])} miesiąca",
        elke_dag="codziennie",
        maandelijks="{d}. dnia każdego miesiąca",
        jaarlijks="co roku {datum}",
        van_tot="od {van} do {tot}",
        om=lambda uur: f"o {uur}",
        hele_dag="cały dzień",
        vanaf="od {datum}",
        tot_en_met="do {datum}",
        niet_in={
            "schoolvakantie": "oprócz ferii i wakacji szkolnych",
            "feestdagen": "oprócz świąt",
            "zomerstop": "oprócz przerwy letniej",
            "herfstvakantie": "oprócz ferii jesiennych",
            "kerstvakantie": "oprócz ferii bożonarodzeniowych",
            "voorjaarsvakantie": "oprócz ferii wiosennych",
            "meivakantie": "oprócz ferii majowych",
            "zomervakantie": "oprócz wakacji letnich",
        },
        afspraak={"bellen": "najpierw zadzwoń", "aanmelden": "najpierw się zapisz", "inloop": "bez umawiania się"},
        ook_telefonisch="także przez telefon",
        gesloten="nieczynne: {data}",
        alleen="{data}: tylko {uren}",
        en=_EN,
    ),
)
