"""A collective at work on one sheet, and the roles that people have for the wijk, without a word that leads to a person."""

from __future__ import annotations

import pytest
from conftest import VANDAAG, pdf_tekst

from wijkpers.channel import Drukopdracht, Page, kanalen
from wijkpers.channels import collectief
from wijkpers.problems import WijkError
from wijkpers.wijk.laden import load

COLLECTIEF = """
- code: eigen
  naam: Wijkcoöperatie Noord
  kort: Bewoners die samen de wijk dragen.
  bestuursmodel: [Algemene Ledenvergadering]
  ontmoeting:
    - {wat: Repair Café, waar: repair-cafe}
    - {wat: Elke week bellen, noot: nog niet bevestigd}
  wijkinformatie:
    - {wat: Nieuwsbrieven en flyers, kanaal: [site, agenda, sociale_kaart]}
  bron: Het jaarverslag
"""
ROL = """
- code: wijkhost
  naam: Wijkhost
  kort: Loopt langs de winkels.
  doet: [Wie moet ik kennen?]
"""
CONTACT = """    - {rol: wijkhost voor ondernemers, naam: Kanarie de Vries, telefoon: 06 12345678, email: kanarie@gmail.com,
       bel_tijden: maandag, talen: [Turks], toestemming: ja, toestemming_tot: 2027-06-01}
"""


@pytest.fixture
def metbladen(wijkje, tmp_path):
    """Give a wijk with a collective, a role, and somebody who has it."""
    (wijkje / "data/collectieven.yaml").write_text(COLLECTIEF, encoding="utf-8")
    (wijkje / "data/rollen.yaml").write_text(ROL, encoding="utf-8")
    lijst = wijkje / "data/organisations.yaml"
    lijst.write_text(lijst.read_text(encoding="utf-8").replace("  contacten:\n", f"  contacten:\n{CONTACT}", 1), encoding="utf-8")
    return load(wijkje, VANDAAG, cache=tmp_path / "cache", kanalen=kanalen().keys())


def gemaakt(wijk):
    """Give what the channel makes, by its address."""
    return {deel.pad: deel for deel in collectief.CHANNEL.made(wijk)}


def test_a_collective_has_a_page_and_a_sheet_with_its_boxes(metbladen):
    """A box without lines is left out, and what is not known is told."""
    delen = gemaakt(metbladen)
    assert {"collectief/", "collectief/eigen/", "collectief/eigen/eigen.pdf", "rollen/", "rollen/wijkhost/"} == set(delen)
    woorden = pdf_tekst(delen["collectief/eigen/eigen.pdf"].data)
    assert all(w in woorden for w in ("Wijkcoöperatie Noord", "Bestuursmodel", "Repair Café", "nog niet bevestigd", "Bron: Het jaarverslag."))
    assert "Verdienmodel" not in woorden
    assert "Van wanneer deze gegevens zijn, is nog niet bevestigd." in woorden


def test_a_line_leads_to_where_the_wijk_shows_it(metbladen):
    """To an item by its title, to a channel by its front page; a channel without one leads nowhere."""
    item = metbladen.get("collectief", "eigen")
    eerste, tweede = item.ontmoeting
    assert [link.url for link in collectief.wegen(metbladen, eerste)] == ["/agenda/repair-cafe/"]
    assert collectief.wegen(metbladen, tweede) == ()
    assert {link.titel for link in collectief.wegen(metbladen, item.wijkinformatie[0])} == {"Website", "Agenda", "Sociale kaart"}


def test_a_role_is_reached_through_its_organisation_and_never_by_a_name(metbladen):
    """Not even with consent: the number of a mobile telephone is of a person, and the role stays when that person goes."""
    pagina = gemaakt(metbladen)["rollen/wijkhost/"]
    assert isinstance(pagina, Page)
    (plek,) = pagina.context["wie"]
    assert (plek.rol, plek.bel_tijden, plek.talen) == ("wijkhost voor ondernemers", "maandag", ("Turks",))
    assert plek.telefoon == plek.organisatie.telefoon
    assert "Kanarie" not in str([(p.rol, p.telefoon, p.bel_tijden) for p in pagina.context["wie"]])


def test_a_wijk_without_collectives_and_roles_has_no_empty_lists(wijk):
    """Nobody is sent to a page with nothing on it."""
    assert gemaakt(wijk) == {}


def test_the_sheet_of_another_collective_gets_the_nearest(metbladen):
    """One by its code, or all."""
    assert [f.pad for f in collectief.vel(metbladen, Drukopdracht())] == ["collectief-eigen.pdf"]
    with pytest.raises(WijkError, match='bedoel je "eigen"'):
        list(collectief.vel(metbladen, Drukopdracht(code="eigne")))


def test_the_foot_leads_to_the_roles_only_while_there_are_any(wijk, metbladen):
    """An empty page is no place to send somebody."""
    kanaal = collectief.CHANNEL
    assert (kanaal.voet_van(wijk), [link.url for link in kanaal.voet_van(metbladen)]) == ((), ["rollen/"])
