"""From typed words to an article."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.wetten.makers import Cited, make_state, read_example, read_in
from weerklank.wetten.problems import ArticleNotFound
from weerklank.wetten.search import find_typed, problems_with, search_articles

pytestmark = pytest.mark.django_db


def test_the_first_citation_that_the_register_has_is_shown() -> None:
    read_example()
    found = find_typed([Cited(law="Onbekend", artikel="1"), Cited(law="Voorbeeldwet", artikel="2a")])
    assert found is not None
    assert found.artikel.nummer == "2a"


@pytest.mark.parametrize(
    "cited", [Cited(law="Voorbeeldwet"), Cited(artikel="1"), Cited(law="Voorbeeldwet", artikel="99")]
)
def test_without_law_or_article_or_when_it_is_not_there_nothing_is_shown(cited: Cited) -> None:
    read_example()
    assert find_typed([cited]) is None


def test_the_reason_is_that_of_the_first_citation_with_an_article() -> None:
    read_example()
    cited = [Cited(law="Voorbeeldwet"), Cited(law="Voorbeeldwet", artikel="99")]
    assert problems_with(cited) == [ArticleNotFound("99", "Voorbeeldwet")]
    assert problems_with([]) == []


def test_words_of_the_text_find_the_articles_that_have_them_all(tmp_path: Path) -> None:
    texts = {"1": "De kinderbijslag wordt per kwartaal betaald.", "2": "Het kwartaal begint.", "3": "Kinderbijslag."}
    read_in(make_state(tmp_path, "2020-01-01", texts))

    found = search_articles("kwartalen kinderbijslag")

    assert [row.artikel.nummer for row in found] == ["1"]


def test_words_that_are_no_longer_in_the_law_find_nothing(tmp_path: Path) -> None:
    read_in(
        make_state(tmp_path, "2020-01-01", {"1": "Oude woorden over kwartalen.", "2": "Blijft."}),
        make_state(tmp_path, "2021-01-01", {"1": "Nieuw.", "2": "Blijft."}, since={"2": "2020-01-01"}),
    )

    assert search_articles("kwartalen") == []


@pytest.mark.parametrize("words", ["", "  ", "de", "'", "& | !", "de het een"])
def test_words_that_say_nothing_find_nothing(tmp_path: Path, words: str) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"1": "De aanvraag."}))

    assert search_articles(words) == []


def test_a_word_of_every_article_is_asked_for_in_bounded_work(tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {str(n): "De aanvraag." for n in range(1, 400)}))

    with CaptureQueriesContext(connection) as queries:
        found = search_articles("aanvraag")

    assert (len(found), len(queries)) == (10, 2)
