"""Drawings of topics: one for each, all of one hand, never without words."""

from __future__ import annotations

import re

import pytest
import yaml
from bs4 import BeautifulSoup
from conftest import ROOT

SPRITE = (ROOT / "theme/static/icons/onderwerpen.svg").read_text(encoding="utf-8")


def test_every_topic_has_a_drawing_and_every_drawing_a_topic():
    """By the code of the topic."""
    codes = {o["code"] for o in yaml.safe_load((ROOT / "data/onderwerpen.yaml").read_text(encoding="utf-8"))}
    assert set(re.findall('<symbol id="([^"]+)"', SPRITE)) == codes


def test_all_drawings_are_of_one_hand():
    """Lines on one grid; colour and width come from the style sheet."""
    assert SPRITE.count("<symbol ") == SPRITE.count('viewBox="0 0 24 24"')
    assert set(re.findall("<(?!/)([a-z]+)", SPRITE)) == {"svg", "symbol", "path", "circle"}
    assert not re.search("fill|stroke|style|class", SPRITE)


@pytest.mark.build
def test_a_drawing_always_stands_beside_words(site):
    """Where a resident chooses: on the front page, at a topic, in the list of topics and at a service."""
    for pad in ("", "hulp", "hulp/ontmoeten", "sociale-kaart/vraagbaak", "zoeken"):
        tekeningen = BeautifulSoup((site / pad / "index.html").read_text(encoding="utf-8"), "html.parser").select("svg.picto")
        assert tekeningen, pad
        assert all(svg["aria-hidden"] == "true" and svg.parent.get_text(strip=True) for svg in tekeningen), pad
