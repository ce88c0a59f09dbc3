"""The pages of documents."""

import re
from pathlib import Path

import pytest
from django.template.defaultfilters import floatformat
from django.test import Client

from tests.makers import MONDAY
from tests.people import browser_of
from weerklank.documenten.actions import READER, judge_passage, save_document
from weerklank.documenten.enums import Verdict
from weerklank.documenten.queries import passages_of
from weerklank.pure.documents import DocumentText, Format
from weerklank.web.documenten.views import FIGURES

ROOT = Path(__file__).parents[3]
HOSTILE = '<script>alert("x")</script> & <b>vet</b> onduidelijk voor medewerkers, zie art. 4:84 Awb <img src=x>.'


@pytest.fixture
def client(people):
    return browser_of(people.melder)


def keep(text, **rest):
    values = {"official": True, "file_name": "brief.txt", "by": None, "now": MONDAY} | rest
    return save_document(
        DocumentText(text, Format.TEXT, title="Brief over regels", coverage="volledige tekst"), **values
    )[0]


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
    marks = re.findall(r'<mark class="[^"]*--([\w-]+) [^"]*--open" id="(passage-\d+)"', page)

    assert [soort for soort, _ in marks] == ["knelpunt", "verwijzing"]
    assert all(f'href="#{anchor}"' in page for _, anchor in marks)
    assert "Genoemd knelpunt (1)" in page


def test_every_result_says_who_read_it_when_and_how_much(people, client):
    document = keep("De regels zijn onduidelijk voor medewerkers, zie art. 4:84 Awb.\n")
    page = " ".join(client.get(f"/documenten/{document.pk}/").content.decode().split())

    assert f"Automatisch gelezen door {READER}, op" in page
    assert "Gelezen is: volledige tekst." in page
    assert "% zeker. Regel: " in page
    assert "0 van 1 beoordeeld" in page


def test_who_may_not_judge_reads_without_buttons(people, client):
    document = keep("De regels zijn onduidelijk voor medewerkers.\n")
    pages = [
        browser.get(f"/documenten/{document.pk}/").content.decode()
        for browser in (client, browser_of(people.coordinator))
    ]

    assert ["Aanvaarden" in page for page in pages] == [False, True]
    assert ["Je leest mee." in page for page in pages] == [True, False]


def test_the_text_is_shown_as_it_is_and_never_as_markup(people, client):
    document = keep(HOSTILE)
    page = client.get(f"/documenten/{document.pk}/").content.decode()
    shown = re.search(
        r'weerklank-lezen__tekst" lang="nl" data-lezen-tekst data-begin="0">(.*?)</div>', page, re.DOTALL
    )[1]
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


@pytest.mark.parametrize("times", [1, 40, 400])
def test_a_document_costs_the_same_number_of_queries_whatever_is_in_it(people, times, django_assert_max_num_queries):
    document = keep("De regels zijn onduidelijk, zie art. 4:84 Awb. " * times)
    browser = browser_of(people.coordinator)
    judged = judge_first(document, people)

    with django_assert_max_num_queries(10):
        browser.get(f"/documenten/{document.pk}/?gedaan={judged.pk}&toon=aanvaard")


def judge_first(document, people):
    passage = passages_of(document).filter(soort="knelpunt").first()
    return judge_passage(passage, verdict=Verdict.AANVAARD, by=people.coordinator, now=MONDAY)


def test_a_long_document_is_read_in_parts(people, client):
    document = keep("De regels zijn onduidelijk, zie art. 4:84 Awb. " * 400)
    first, second, far = (
        client.get(f"/documenten/{document.pk}/{asked}").content.decode()
        for asked in ("", "?deel=2", f"?bij={len(document.tekst)}")
    )

    assert ["Deel 1 van 2" in first, "Deel 2 van 2" in second, "Deel 2 van 2" in far] == [True] * 3
    assert first.count('id="passage-') + second.count('id="passage-') == 800


@pytest.mark.parametrize("asked", ["?deel=99", "?deel=x", "?deel=" + "9" * 5_000, "?bij=-1", "?gedaan=1&toon=alles"])
def test_a_made_up_address_shows_the_first_part(people, client, asked):
    document = keep("De regels zijn onduidelijk voor medewerkers.\n")

    assert client.get(f"/documenten/{document.pk}/{asked}").status_code == 200


def test_how_it_reads_is_told_to_everybody_with_the_figures_that_were_measured(db):
    page = Client().get("/documenten/hoe-leest-weerklank/").content.decode()
    measured = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")

    assert [name for name, figure in FIGURES.items() if str(figure) not in measured] == []
    assert [name for name, figure in FIGURES.items() if floatformat(figure, 2) not in page] == []
