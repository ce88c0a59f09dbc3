"""Who reads which document."""

import pytest

from tests.makers import MONDAY
from weerklank.documenten.actions import save_document
from weerklank.documenten.queries import passages_of, visible_to
from weerklank.pure.documents import DocumentText, Format


@pytest.fixture
def public(people):
    return save_document(
        DocumentText("Zie art. 4:84 Awb.", Format.TEXT), official=True, file_name="p.txt", by=None, now=MONDAY
    )[0]


@pytest.fixture
def own(people):
    text = DocumentText("Zie art. 35 Pw.", Format.TEXT)
    return save_document(text, official=False, organisatie=people.uitvoerder, file_name="o.txt", by=None, now=MONDAY)[0]


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("melder", {"p.txt", "o.txt"}),
        ("coordinator", {"p.txt", "o.txt"}),
        ("beleid", {"p.txt"}),
        ("outsider", {"p.txt"}),
    ],
)
def test_an_official_document_is_for_everybody_and_an_own_one_for_the_organisation(people, public, own, who, sees):
    assert {document.bestandsnaam for document in visible_to(getattr(people, who))} == sees


def test_a_closed_account_sees_nothing(people, public):
    people.melder.is_active = False

    assert list(visible_to(people.melder)) == []


def test_passages_come_in_the_order_of_the_text(public):
    assert [(passage.soort, passage.begin) for passage in passages_of(public)] == [("wetsartikel", 4)]
