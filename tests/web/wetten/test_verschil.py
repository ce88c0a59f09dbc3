"""What changed in an article between two days, on a page."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.wetten.test_views import page
from tests.wetten.makers import make_state, read_in

pytestmark = pytest.mark.django_db

URL = "/wetten/BWBR9990002/artikel/1/verschil/"


def two_states(folder: Path, new: str = "De aanvraag gaat binnen zes weken mee.") -> None:
    old = "De aanvraag gaat binnen vier weken mee."
    articles = {"1": old, "2": "Blijft.", "3": "Blijft ook."}
    read_in(
        make_state(folder, "2010-01-01", articles),
        make_state(folder, "2020-01-01", {**articles, "1": new}, since={"2": "2010-01-01", "3": "2010-01-01"}),
    )


@pytest.mark.parametrize("question", ["", "?van=2010-01-01&tot=2020-01-01", "?van=2020-05-01&tot=2015-01-01"])
def test_what_went_and_what_came_is_marked_and_told(client: Client, tmp_path: Path, question: str) -> None:
    two_states(tmp_path)

    html = page(client, URL + question)

    assert "Er kwam 1 woord bij en er ging 1 woord weg." in html
    assert '<del><span class="weerklank-onzichtbaar"> [begin weg] </span>vier<span' in html
    assert '<ins><span class="weerklank-onzichtbaar"> [begin erbij] </span>zes<span' in html


def test_two_days_with_one_text_say_so(client: Client, tmp_path: Path) -> None:
    two_states(tmp_path)

    html = page(client, f"{URL}?van=2010-01-01&tot=2012-01-01")

    assert "Op beide dagen gold dezelfde tekst." in html
    assert "<del><span" not in html


def test_a_day_of_which_no_text_is_known_is_named_and_the_form_stays(client: Client, tmp_path: Path) -> None:
    two_states(tmp_path)

    html = page(client, f"{URL}?van=2000-01-01&tot=2020-01-01", 404)

    assert "Van dit artikel kennen wij geen tekst van vóór 1 januari 2010." in html
    assert 'value="2000-01-01"' in html


@pytest.mark.parametrize("day", ["morgen", "2020-13-01", "<script>", "9" * 500, "2020-02-30"])
def test_a_day_that_does_not_exist_is_refused_in_words(client: Client, tmp_path: Path, day: str) -> None:
    two_states(tmp_path)

    response = client.get(URL, {"van": day}, headers={"accept-language": "nl"})

    assert response.status_code == 422
    assert "Deze datum bestaat niet." in response.content.decode()


def test_a_repealed_article_says_so(client: Client, tmp_path: Path) -> None:
    two_states(tmp_path, new="")

    assert "<del>" in page(client, URL)


def test_a_very_long_article_is_shown_in_bounded_size_and_time(client: Client, tmp_path: Path) -> None:
    lines = [f"Onderdeel {n} bepaalt wat bij nummer {n} hoort." for n in range(20_000)]
    make = "</al><al>".join
    changed = [line.replace("bepaalt", "regelt") if n % 2 else line for n, line in enumerate(lines)]
    read_in(
        make_state(tmp_path, "2010-01-01", {"1": make(lines)}),
        make_state(tmp_path, "2020-01-01", {"1": make(changed)}),
    )

    html = page(client, URL)

    assert len(html) < 300_000
    assert "Alleen de alinea" in html


def test_the_page_costs_few_queries(client: Client, tmp_path: Path) -> None:
    two_states(tmp_path)

    with CaptureQueriesContext(connection) as queries:
        page(client, URL)

    assert len(queries) <= 6


def test_an_unknown_article_is_explained(client: Client, tmp_path: Path) -> None:
    two_states(tmp_path)

    assert "Artikel 99 staat niet in Proefwet." in page(client, "/wetten/BWBR9990002/artikel/99/verschil/", 404)
