"""From typed words to an article."""

import pytest

from tests.wetten.makers import Cited, read_example
from weerklank.wetten.problems import ArticleNotFound
from weerklank.wetten.search import find_typed, problems_with

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
