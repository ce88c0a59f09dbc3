"""All versions of an article and of a regulation."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.wetten.test_views import page
from tests.wetten.makers import DATA, make_state, read_example, read_in

pytestmark = pytest.mark.django_db

ARTICLE = "/wetten/BWBR9990002/artikel/1/versies/"


def states(folder: Path, number: int) -> None:
    for n in range(number):
        read_in(
            make_state(
                folder,
                f"{2000 + n}-01-01",
                {"1": f"tekst {n}", "2": "blijft"},
                since={"2": "2000-01-01"} if n else None,
            )
        )


def test_every_text_is_listed_newest_first_with_its_days(client: Client, tmp_path: Path) -> None:
    states(tmp_path, 3)

    html = page(client, ARTICLE)

    assert html.count("Vanaf 1 januari") == 3
    assert html.index("Vanaf 1 januari 2002") < html.index("Vanaf 1 januari 2001 tot en met 31 december 2001")
    assert html.count("nu geldig") == 1
    assert html.count("Wat er toen veranderde") == 2


@pytest.mark.parametrize(("number", "offers"), [(1, 0), (2, 1), (3, 1)])
def test_two_days_are_compared_when_there_are_two_texts(
    client: Client, tmp_path: Path, number: int, offers: int
) -> None:
    states(tmp_path, number)

    assert page(client, ARTICLE).count("Vergelijk twee dagen") == offers


def test_a_text_of_which_the_beginning_is_not_known_says_so(client: Client) -> None:
    read_example()

    html = page(client, "/wetten/BWBR9990001/artikel/1/versies/")

    assert "In elk geval op 1 oktober 2012" in html
    assert "Wanneer deze tekst begon, is niet bekend." in html


def test_a_part_without_a_number_has_its_versions_too(client: Client) -> None:
    read_example()
    from weerklank.wetten.models import Artikel

    bijlage = Artikel.objects.filter(soort="bijlage").first()

    assert "1 oktober 2012" in page(client, f"/wetten/BWBR9990001/deel/{bijlage.pk}/versies/")


@pytest.mark.parametrize("number", [1, 30])
def test_the_page_costs_the_same_for_few_and_for_many_texts(client: Client, tmp_path: Path, number: int) -> None:
    states(tmp_path, number)

    with CaptureQueriesContext(connection) as queries:
        html = page(client, ARTICLE)

    assert len(queries) <= 4
    assert ("blad=" in html) == (number > 20)


def test_the_days_of_a_regulation_come_with_their_number_of_texts_and_source(client: Client, tmp_path: Path) -> None:
    read_in(
        make_state(tmp_path, "2009-01-01", {"1": "een", "2": "twee", "3": "drie"}),
        make_state(tmp_path, "2010-01-01", {"1": "anders", "2": "twee"}, since={"2": "2009-01-01"}),
        DATA / "BWBR9990002.WTI",
    )

    html = page(client, "/wetten/BWBR9990002/versies/")

    assert html.index("1 januari 2010") < html.index("1 januari 2009")
    assert "1 nieuwe of gewijzigde tekst; 1 artikel verdwenen" in html
    assert "3 nieuwe of gewijzigde teksten" in html
    assert "Stb. 2009, 501" in html


def test_a_day_lists_the_articles_that_changed_with_a_way_to_the_difference(client: Client, tmp_path: Path) -> None:
    states(tmp_path, 2)

    html = page(client, "/wetten/BWBR9990002/versies/?dag=2001-01-01")

    assert "/wetten/BWBR9990002/artikel/1/verschil/?van=2000-12-31&amp;tot=2001-01-01" in html
    assert "artikel/2/verschil" not in html


@pytest.mark.parametrize("question", ["dag=gisteren", "dag=0001-01-01", "voor=x", "dag=9999-12-31", "voor=2001-01-01"])
def test_odd_days_give_a_page(client: Client, tmp_path: Path, question: str) -> None:
    states(tmp_path, 2)

    page(client, f"/wetten/BWBR9990002/versies/?{question}")


@pytest.mark.parametrize("path", ["/wetten/BWBR0000009/versies/", "/wetten/BWBR9990002/artikel/99/versies/"])
def test_what_is_not_in_the_register_is_explained(client: Client, tmp_path: Path, path: str) -> None:
    states(tmp_path, 1)

    assert "Niet gevonden" in page(client, path, 404)


def test_a_law_of_which_only_metadata_is_known_says_so_and_names_its_ministry(client: Client) -> None:
    read_in(DATA / "BWBR9990002.WTI")

    html = page(client, "/wetten/BWBR9990002/")

    assert "alleen de gegevens, niet de tekst" in html
    assert "Sociale Zaken en Werkgelegenheid" in html
    assert "PRW, Pw-proef" in html
    assert "Wet op de proef" in html
