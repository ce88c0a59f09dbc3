"""When something goes wrong the page is ours, in the language of the reader, and nothing is lost."""

import pytest
from django.test import Client, RequestFactory

from weerklank.web import fouten


@pytest.mark.django_db
def test_an_unknown_address_says_so_in_both_languages(client: Client) -> None:
    dutch = client.get("/bestaat/niet", headers={"accept-language": "nl"})
    english = client.get("/bestaat/niet", headers={"accept-language": "en"})
    assert (dutch.status_code, english.status_code) == (404, 404)
    assert "Deze pagina bestaat niet" in dutch.content.decode()
    assert "This page does not exist" in english.content.decode()


@pytest.mark.django_db
def test_an_expired_form_tells_how_to_get_the_text_back() -> None:
    answer = Client(enforce_csrf_checks=True).post("/account/login/", {"login": "a"}, headers={"accept-language": "nl"})
    assert answer.status_code == 403
    assert "Uw tekst staat er nog" in answer.content.decode()


def test_a_fault_of_ours_needs_no_database() -> None:
    request = RequestFactory().get("/")
    answers = [fouten.server_error(request), fouten.bad_request(request, ValueError())]
    assert [answer.status_code for answer in answers] == [500, 400]
    assert all("weerklank.css" in answer.content.decode() for answer in answers)


@pytest.mark.django_db
def test_the_language_of_a_reader_can_be_chosen_without_a_token() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/taal/", {"language": "en", "next": "/over"})
    assert (answer.status_code, answer["Location"]) == (302, "/over")
    assert '<html lang="en"' in client.get("/over").content.decode()


@pytest.mark.django_db
def test_choosing_a_language_never_leads_elsewhere(client: Client) -> None:
    answer = client.post("/taal/", {"language": "en", "next": "https://elders.example/"})
    assert not answer["Location"].startswith("https://elders")
