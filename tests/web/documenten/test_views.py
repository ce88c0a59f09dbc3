"""The pages of documents."""

import re

import pytest
from django.test import Client

from tests.makers import MONDAY
from tests.people import browser_of
from weerklank.documenten.actions import save_document
from weerklank.pure.documents import DocumentText, Format

HOSTILE = '<script>alert("x")</script> & <b>vet</b> onduidelijk voor medewerkers, zie art. 4:84 Awb <img src=x>.'


@pytest.fixture
def client(people):
    return browser_of(people.melder)


def keep(text, **rest):
    values = {"official": True, "file_name": "brief.txt", "by": None, "now": MONDAY} | rest
    return save_document(DocumentText(text, Format.TEXT, title="Brief over regels"), **values)[0]


def test_the_list_names_every_document_somebody_may_read(people, client):
    keep("Zie art. 4:84 Awb.")
    keep("Zie art. 35 Pw.", official=False, organisatie=people.elders)
    page = client.get("/documenten/").content.decode()

    assert page.count("Brief over regels") == 1


def test_an_empty_list_says_how_to_fill_it(people, client):
    assert "weerklank lees --bewaar" in client.get("/documenten/").content.decode()


def test_what_was_found_is_marked_in_the_text_and_linked_from_the_side(people, client):
    document = keep("Inleiding.\n\nDe regels zijn onduidelijk voor medewerkers, zie art. 4:84 Awb.\n")
    page = client.get(f"/documenten/{document.pk}/").content.decode()
    marks = re.findall(r'<mark class="[^"]*--([\w-]+)" id="(passage-\d+)"', page)

    assert [soort for soort, _ in marks] == ["knelpunt", "verwijzing"]
    assert all(f'href="#{anchor}"' in page for _, anchor in marks)
    assert "genoemd knelpunt (1)" in page


def test_the_text_is_shown_as_it_is_and_never_as_markup(people, client):
    document = keep(HOSTILE)
    page = client.get(f"/documenten/{document.pk}/").content.decode()
    shown = re.search(r'weerklank-lezen__tekst" lang="nl">(.*?)</div>', page, re.DOTALL)[1]
    plain = re.sub(r"</?mark[^>]*>", "", shown)

    assert "<script>alert" not in page
    assert "<" not in plain
    assert plain.startswith("&lt;script&gt;alert(&quot;x&quot;)")


def test_a_document_of_another_organisation_is_not_found(people, client):
    document = keep("Zie art. 35 Pw.", official=False, organisatie=people.elders)

    assert client.get(f"/documenten/{document.pk}/").status_code == 404


def test_without_an_account_there_is_nothing_to_see(people):
    document = keep("Zie art. 4:84 Awb.")

    assert [Client().get(path).status_code for path in ("/documenten/", f"/documenten/{document.pk}/")] == [
        302,
        302,
    ]


@pytest.mark.parametrize("times", [1, 40])
def test_a_document_costs_the_same_number_of_queries_whatever_is_in_it(
    people, client, times, django_assert_max_num_queries
):
    document = keep("De regels zijn onduidelijk, zie art. 4:84 Awb. " * times)

    with django_assert_max_num_queries(6):
        client.get(f"/documenten/{document.pk}/")
