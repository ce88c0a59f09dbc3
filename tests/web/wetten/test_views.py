"""The pages of law text, as a visitor without account sees them."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.wetten.makers import make_state, read_example, read_in
from weerklank.wetten.models import Artikel

pytestmark = pytest.mark.django_db


def page(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path, headers={"accept-language": "nl"})
    assert response.status_code == status
    return re.sub(r"</?time[^>]*>", "", response.content.decode())


@pytest.mark.parametrize("question", ["art 2a voorbeeldwet", "voorbeeldwet 2a", "artikel 2a van de Voorbeeldwet"])
def test_a_citation_goes_straight_to_the_article(client: Client, question: str) -> None:
    read_example()
    response = client.get("/wetten/", {"q": question})
    assert (response.status_code, response.headers["location"]) == (302, "/wetten/BWBR9990001/artikel/2a/")


def test_words_give_a_list_of_laws_with_their_state(client: Client) -> None:
    read_example("voorbeeldwet-2012.xml", "zorgtoeslag-2012.xml")
    html = page(client, "/wetten/?q=zorgtoeslag")
    assert "/wetten/BWBR0018451/" in html
    assert "/wetten/BWBR9990001/" not in html
    assert "stand 1 oktober 2012" in html


def test_an_article_that_does_not_exist_is_explained(client: Client) -> None:
    read_example()
    assert "Artikel 99 staat niet in Voorbeeldwet." in page(client, "/wetten/?q=art+99+voorbeeldwet")


@pytest.mark.parametrize("path", ["/wetten/", "/wetten/?q=%3Cscript%3Ealert(1)%3C/script%3E%00", "/wetten/?blad=x&q='"])
def test_an_empty_register_and_odd_questions_give_a_page(client: Client, path: str) -> None:
    html = page(client, path)
    assert "<script>alert" not in html


def test_a_law_shows_its_contents_in_order_with_levels(client: Client) -> None:
    read_example()
    html = page(client, "/wetten/BWBR9990001/")
    places = [html.index(text) for text in ("Hoofdstuk 1 Algemeen", "Artikel 1</a> Begrippen", "Artikel 2a", "Bijlage")]
    assert places == sorted(places)
    assert "Stand 1 oktober 2012" in html
    assert "vervallen" in html


def test_an_article_shows_its_text_state_links_and_citation(client: Client) -> None:
    read_example()
    html = page(client, "/wetten/BWBR9990001/artikel/1/")
    assert 'lang="nl"' in html
    assert "Stand 1 oktober 2012" in html
    assert 'href="/wetten/BWBR9990001/artikel/2a/">artikel 2a</a> gaat voor.' in html
    assert 'href="https://wetten.overheid.nl/jci1.3:c:BWBR0005537&amp;artikel=4:84"' in html
    assert 'value="artikel 1 Voorbeeldwet"' in html
    assert 'value="jci1.3:c:BWBR9990001&amp;hoofdstuk=1&amp;artikel=1&amp;z=2012-10-01&amp;g=2012-10-01"' in html
    annex = Artikel.objects.get(pad="/Bijlage/Artikel1")
    assert f'href="/wetten/BWBR9990001/deel/{annex.pk}/"' in html


def test_a_table_keeps_its_cells_and_an_article_knows_who_refers_to_it(client: Client) -> None:
    read_example()
    html = page(client, "/wetten/BWBR9990001/artikel/2a/")
    assert '<th scope="col" colspan="2">Bedrag</th>' in html
    assert '<td rowspan="2">klein</td>' in html
    assert "Artikel 1, Voorbeeldwet</a>" in html


def test_a_part_without_number_has_a_page(client: Client) -> None:
    read_example()
    part = Artikel.objects.get(pad="/Bijlage/DivisieA")
    assert "Eerste lijst." in page(client, f"/wetten/BWBR9990001/deel/{part.pk}/")


def test_the_text_of_another_day_says_until_when_it_held(client: Client, tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"1": "oud"}), make_state(tmp_path, "2021-07-01", {"1": "nieuw"}))
    assert "nieuw" in page(client, "/wetten/BWBR9990002/artikel/1/")
    html = page(client, "/wetten/BWBR9990002/artikel/1/?op=2020-05-05")
    assert "oud" in html
    assert "Deze tekst gold tot en met 30 juni 2021." in html


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/wetten/BWBR0000001/", "Deze wet staat niet in het register: BWBR0000001."),
        ("/wetten/BWBR0000001/artikel/1/", "Deze wet staat niet in het register: BWBR0000001."),
        ("/wetten/BWBR9990001/artikel/99/", "Artikel 99 staat niet in Voorbeeldwet."),
        (
            "/wetten/BWBR9990001/artikel/1/?op=1900-01-01",
            "Van dit artikel kennen wij geen tekst van vóór 1 oktober 2012.",
        ),
    ],
)
def test_what_is_not_there_is_explained_with_a_way_on(client: Client, path: str, message: str) -> None:
    read_example()
    assert message in page(client, path, 404)


@pytest.mark.parametrize("path", ["/wetten/BWBR9990001/artikel/1/?op=2021-02-30", "/wetten/BWBR9990001/deel/99999999/"])
def test_days_and_parts_that_do_not_exist_are_not_found(client: Client, path: str) -> None:
    read_example()
    page(client, f"/wetten/BWBR9990001/{path}", 404)


@pytest.mark.parametrize("articles", [1, 120])
def test_pages_cost_the_same_whatever_the_size_of_the_law(client: Client, tmp_path: Path, articles: int) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {str(n): "x" for n in range(1, articles + 1)}))
    for path, most in (("/wetten/", 1), ("/wetten/BWBR9990002/", 4), ("/wetten/BWBR9990002/artikel/1/", 6)):
        with CaptureQueriesContext(connection) as queries:
            page(client, path)
        assert len(queries) <= most


def test_a_reference_in_a_heading_is_a_link(client: Client, tmp_path: Path) -> None:
    path = make_state(tmp_path, "2020-01-01", {"1": "een", "2": "twee"})
    heading = "<titel>Zie <intref doc='jci1.3:c:BWBR9990002&amp;artikel=2'>artikel 2</intref></titel>"
    path.write_text(path.read_text().replace("<nr>1</nr>", f"<nr>1</nr>{heading}"))
    read_in(path)

    html = page(client, "/wetten/BWBR9990002/artikel/1/")

    assert 'Zie <a href="/wetten/BWBR9990002/artikel/2/">artikel 2</a>' in html
    assert "Artikel 1, Proefwet" in page(client, "/wetten/BWBR9990002/artikel/2/")
