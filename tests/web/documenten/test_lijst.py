"""The list of documents, and reading one in."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.makers import MONDAY
from tests.people import browser_of
from weerklank.documenten.actions import save_document
from weerklank.documenten.models import Document
from weerklank.pure.documents import DocumentText, Format

WORDS = "Ik zal de Kamer voor 1 mei informeren over art. 4:84 Awb."


@pytest.fixture
def client(people):
    return browser_of(people.coordinator)


def keep(title, text=WORDS, *, dated=None, **columns):
    opened = DocumentText(f"{title}. {text}", Format.TEXT, title=title, dated=dated, kind=columns.pop("soort", ""))
    document, _ = save_document(opened, official=True, file_name="b.txt", by=None, now=MONDAY)
    Document.objects.filter(pk=document.pk).update(**columns)
    return document


@pytest.fixture
def three(people):
    keep("Eerste", soort="Brief regering", dated=dt.date(2021, 3, 5), afzender="minister van Voorbeelden")
    keep("Tweede", soort="Nota", dated=dt.date(2022, 3, 5))
    keep("Derde", "Niets bijzonders.", soort="Brief regering", dated=dt.date(2023, 3, 5))


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, {"Eerste", "Tweede", "Derde"}),
        ({"soort": "brief"}, {"Eerste", "Derde"}),
        ({"afzender": "voorbeelden"}, {"Eerste"}),
        ({"van": "2022-01-01"}, {"Tweede", "Derde"}),
        ({"van": "2022-01-01", "tot": "2022-12-31"}, {"Tweede"}),
        ({"wacht": "on"}, {"Eerste", "Tweede"}),
        ({"soort": "xyz"}, set()),
        ({"van": "gisteren"}, {"Eerste", "Tweede", "Derde"}),
    ],
)
def test_the_list_is_narrowed_by_kind_sender_date_and_what_waits(client, three, asked, shown):
    page = client.get("/documenten/", asked).content.decode()

    assert {title for title in ("Eerste", "Tweede", "Derde") if f'lang="nl">{title}</a>' in page} == shown


def test_the_list_tells_how_much_waits(client, three):
    page = client.get("/documenten/").content.decode()

    assert page.count("1 van 1") == 2
    assert page.count("geen voorstellen") == 1


def test_the_list_costs_the_same_number_of_queries_whatever_its_length(people, client, django_assert_max_num_queries):
    for number in range(12):
        keep(f"Brief {number}")

    with django_assert_max_num_queries(5):
        client.get("/documenten/?wacht=on&soort=")


def upload(client, content, name="brief.txt", **rest):
    file = {} if content is None else {"bestand": SimpleUploadedFile(name, content)}
    return client.post("/documenten/nieuw/", {"herkomst": "eigen"} | file | rest)


def test_an_own_file_is_masked_and_read(people, client):
    said = f"Mevrouw Jansen, BSN 111222333. {WORDS}".encode()
    answer = upload(client, said, organisatie=people.uitvoerder.pk)
    document = Document.objects.get()

    assert answer.url == f"/documenten/{document.pk}/"
    assert "111222333" not in document.tekst
    assert (document.organisatie, document.te_beoordelen) == (people.uitvoerder, 1)


def test_an_official_file_is_for_everybody(people, client):
    upload(client, WORDS.encode(), herkomst="officieel", organisatie=people.uitvoerder.pk)
    again = upload(client, WORDS.encode(), herkomst="officieel")

    assert Document.objects.get().organisatie is None
    assert "Dit document stond er al." in client.get(again.url).content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "Kies een bestand van ten hoogste 20 MB."),
        (b"   ", "Dit bestand is leeg"),
        (b"", "leeg"),
        (b"\x89PNG\r\n" + b"x" * 50, "Dit soort bestand kan Weerklank niet lezen"),
        (b"%PDF-1.4 kapot", "PDF"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entiteiten"),
    ],
)
def test_a_file_that_cannot_be_read_is_explained(people, client, content, said):
    answer = upload(client, content, name="b.xml", organisatie=people.uitvoerder.pk)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Document.objects.count() == 0


def test_a_file_that_is_too_large_is_not_taken_in(people, client, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = upload(client, WORDS.encode() * 50, organisatie=people.uitvoerder.pk)

    assert "Kies een bestand van ten hoogste 20 MB." in answer.content.decode()


def test_a_file_never_touches_the_disk(settings):
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]


def test_only_an_own_organisation_can_be_chosen(people, client):
    assert upload(client, WORDS.encode(), organisatie=people.elders.pk).status_code == 422
    assert upload(client, WORDS.encode(), herkomst="geen").status_code == 422
    assert upload(client, WORDS.encode()).status_code == 422
    assert Document.objects.count() == 0


def test_who_may_not_keep_documents_reads_none_in(people):
    assert upload(browser_of(people.melder), WORDS.encode()).status_code == 403
