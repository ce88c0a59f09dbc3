"""Who reads which document."""

import pytest

from tests.makers import MONDAY
from weerklank.documenten.actions import READER, reread, save_document
from weerklank.documenten.queries import passages_of, read_before, visible_to, waiting_after, words_at
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


def test_what_an_older_reader_read_is_read_again_once(public, own):
    before = [list(read_before(READER)), list(read_before("nieuwer"))]
    reread(own, by=None, now=MONDAY, lezer="nieuwer")

    assert [*before, list(read_before("nieuwer"))] == [[], [public, own], [public]]


def test_the_words_of_a_span_are_fetched_without_the_text(public):
    assert [words_at(public, 4, 13), words_at(public.pk, 0, 3), words_at(public, 9, 4)] == ["art. 4:84", "Zie", ""]


def test_what_waits_next_is_found_from_a_place_on_and_then_from_the_start(people):
    text = "De regels zijn onduidelijk. Zie art. 4:84 Awb. Ik zal de Kamer voor 1 mei informeren."
    document, _ = save_document(DocumentText(text, Format.TEXT), official=True, file_name="w.txt", by=None, now=MONDAY)

    assert [waiting_after(document, place).begin for place in (0, 1, 80)] == [0, 47, 0]
