"""Say the same in our words and in those of HSDS 3.0: export and import read these lists, each in its own direction."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

STATUS: Final[Mapping[str, str]] = MappingProxyType(
    {"open": "active", "tijdelijk dicht": "temporarily closed", "gestopt": "defunct", "nog niet bevestigd": "active"}
)
SOORT: Final[Mapping[str, str]] = MappingProxyType({"fysiek": "physical", "online": "virtual", "telefonisch": "virtual"})
# Codes of ISO 639 (-1 where there is one) for the languages of blocks.TALEN.
TALEN: Final[Mapping[str, str]] = MappingProxyType({
    "Nederlands": "nl", "Engels": "en", "Turks": "tr", "Arabisch": "ar", "Berbers": "ber", "Pools": "pl", "Oekraïens": "uk", "Spaans": "es", "Frans": "fr",
    "Duits": "de", "Portugees": "pt", "Roemeens": "ro", "Bulgaars": "bg", "Russisch": "ru", "Farsi": "fa", "Dari": "prs", "Tigrinya": "ti",
    "Somalisch": "so", "Papiaments": "pap", "Sranan": "srn", "Hindi": "hi", "Chinees": "zh", "Nederlandse Gebarentaal": "dse",
})  # fmt: skip
# The alert of a service that nobody confirmed of late.
ONBEVESTIGD: Final = "Nog niet bevestigd: bel even voor je gaat."
KVK: Final = "KvK"
# What HSDS has no place for; whoever takes a directory over has to fill it in.
KENT_NIET: Final = (
    "van een organisatie: soort, uitleg, inloop, postadres, logo en eigen onderwerpen; van een dienst: vragen, vijf O's, UPL en de plaats op het "
    "meterkastkaartje; van tijden: waarom iets uitvalt, een andere plek, ook telefonisch; van mensen: naam, nummer, beltijden en talen; van een controle: "
    "hoe, en hoe lang die geldt"
)
