"""Be news: an article on the site and in the magazine."""

from wijkpers.blocks import Stuk
from wijkpers.schema import Kind


class Artikel(Stuk):
    """Hold one article."""


KIND = Kind(
    naam="artikel",
    label="Artikel",
    meervoud="artikelen",
    uitleg="Nieuws uit de wijk: voor de site, de nieuwsbrief en het magazine.",
    model=Artikel,
    waar="content/artikelen",
    adres="nieuws/{id}/",
    lijst="nieuws/",
    lijst_titel="Nieuws",
    tekst_verplicht=True,
    schema_org="NewsArticle",
)
