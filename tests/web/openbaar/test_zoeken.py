"""Search on the public pages."""

import logging

import pytest
from structlog.stdlib import ProcessorFormatter

from tests.web.openbaar.world import make_public, text_of, titles


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=aanvraag", ["Over aanvragen"]),
        ("q=AANVRAGEN", ["Over aanvragen"]),
        ("q=%22het+formulier%22", ["Over formulieren"]),
        ("q=formulier+-papier", []),
        ("q=formulier+OR+aanvraag", ["Over aanvragen", "Over formulieren"]),
        ("q=art+4:84+awb", ["Over aanvragen"]),
        ("q=Awb+4:84", ["Over aanvragen"]),
        ("q=bestaatniet", []),
        ("q=", ["Over formulieren", "Over aanvragen"]),
        ("stand=vastgesteld", ["Over formulieren", "Over aanvragen"]),
        ("stand=te_laat", []),
        ("stand=onzin", ["Over formulieren", "Over aanvragen"]),
        ("artikel=BWBR0005537:4:84", ["Over aanvragen"]),
        ("organisatie=onbekend", ["Over formulieren", "Over aanvragen"]),
        ("q=" + "a" * 5000, []),
        ("q=%00%22'%3A%26%7C!()", []),
    ],
)
def test_search_finds_by_stem_phrase_article_organisation_and_state(client, people, query, expected):
    make_public(people, titel="Over aanvragen", omschrijving="Mensen vragen te laat aan.", artikel="art. 4:84 Awb")
    make_public(people, titel="Over formulieren", omschrijving="Het formulier op papier is te lang.")

    assert sorted(titles(client.get(f"/zoeken/?{query}"))) == sorted(expected)


def test_search_filters_by_organisation_as_owner_and_as_addressee(client, people):
    make_public(people, titel="Van de uitvoerder")

    for slug in (people.uitvoerder.slug, people.ministerie.slug):
        assert titles(client.get(f"/zoeken/?organisatie={slug}")) == ["Van de uitvoerder"]


def test_search_puts_the_named_article_first_and_then_the_title(client, people):
    make_public(people, titel="Noemt termijn in de titel")
    make_public(people, titel="Gaat over het artikel", omschrijving="Iets over de termijn.", artikel="art. 4:84 Awb")
    make_public(people, titel="Anders", omschrijving="De termijn komt hier ook voor.")

    assert titles(client.get("/zoeken/?q=termijn"))[0] == "Noemt termijn in de titel"
    assert titles(client.get("/zoeken/?q=art+4:84+awb"))[0] == "Gaat over het artikel"


def test_an_empty_result_helps(client, db):
    page = text_of(client.get("/zoeken/?q=zeldzaam"))

    assert "0 knelpunten gevonden" in page
    assert "Gebruik minder woorden" in page


def test_a_question_is_never_logged(client, people, caplog):
    formatter = next(
        handler.formatter
        for handler in logging.getLogger().handlers
        if isinstance(handler.formatter, ProcessorFormatter)
    )
    caplog.set_level("INFO")

    client.get("/zoeken/?q=geheimewoord")
    client.get("/knelpunten/77/?q=geheimewoord")

    lines = [formatter.format(record) for record in caplog.records]
    assert ["/knelpunten/77/" in line for line in lines] == [True]
    assert [line for line in lines if "geheimewoord" in line] == []
