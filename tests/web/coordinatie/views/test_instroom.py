"""Reading in a file of signalen, as a coordinator does it on the pages."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.people import People, browser_of
from tests.spreadsheets import ods, xlsx
from weerklank.signalen.models import Bulkinvoer, Signaal

pytestmark = pytest.mark.usefixtures("every_place_taken")

ROWS = [("Kenmerk", "Signaal"), ("R-1", "Het formulier past niet bij de regel."), ("R-2", "")]
CSV = "\n".join(";".join(row) for row in ROWS).encode()


def send(browser: Client, people: People, data: bytes, **more: str) -> HttpResponse:
    file = SimpleUploadedFile("signalen.csv", data)
    said = {"bestand": file, "organisatie": people.uitvoerder.pk, "bron": "inspectie", "stap": "bekijk"}
    return browser.post("/coordinatie/inlezen/", said | more)  # type: ignore[return-value]


def koppen(page: HttpResponse) -> str:
    found = re.search(r'name="koppen" value="(\w+)"', page.content.decode())
    assert found
    return found[1]


@pytest.mark.parametrize("data", [CSV, xlsx(ROWS), ods(ROWS)])
def test_look_choose_read_in_report(coordinator: Client, people: People, data: bytes) -> None:
    looked = send(coordinator, people, data)
    assert (looked.status_code, Signaal.objects.count(), Bulkinvoer.objects.count()) == (200, 0, 0)
    mapping = {"koppen": koppen(looked), "kolom_tekst": "1", "kolom_referentie": "0"}
    sent = send(coordinator, people, data, stap="inlezen", **mapping)
    run = Bulkinvoer.objects.get()
    report = coordinator.get(f"/coordinatie/inlezen/{run.pk}/").content.decode()
    table = coordinator.get(f"/coordinatie/inlezen/{run.pk}/geweigerd.csv").content.decode("utf-8-sig")

    assert (sent.status_code, sent["Location"]) == (302, f"/coordinatie/inlezen/{run.pk}/")
    assert "De rij heeft geen tekst in de kolom voor het signaal." in report
    assert table == "Rij;Waarom\r\n3;De rij heeft geen tekst in de kolom voor het signaal.\r\n"
    page = coordinator.get(f"/coordinatie/signalen/{Signaal.objects.get().pk}/").content.decode()
    assert "inspectie (uit een bestand)" in page


def test_a_file_that_is_no_table_says_so_and_changes_nothing(coordinator: Client, people: People) -> None:
    page = send(coordinator, people, b"%PDF-1.7")
    assert page.status_code == 422
    assert "Dit is geen tabel. Geef een CSV-, XLSX- of ODS-bestand." in page.content.decode()


def test_without_the_columns_nothing_is_read_in(coordinator: Client, people: People) -> None:
    page = send(coordinator, people, CSV, stap="inlezen")
    assert (page.status_code, Signaal.objects.count()) == (422, 0)
    assert "Kies in welke kolom de tekst van het signaal staat." in page.content.decode()


def test_a_file_for_somebody_elses_organisation_is_refused(people: People) -> None:
    page = send(browser_of(people.coordinator_elders), people, CSV)
    assert (page.status_code, Bulkinvoer.objects.count()) == (422, 0)


def test_the_report_of_somebody_else_does_not_exist(coordinator: Client, people: People) -> None:
    page = send(coordinator, people, CSV)
    send(coordinator, people, CSV, stap="inlezen", koppen=koppen(page), kolom_tekst="1")
    run = Bulkinvoer.objects.get()
    elders = browser_of(people.coordinator_elders)
    assert [elders.get(f"/coordinatie/inlezen/{run.pk}/{end}").status_code for end in ("", "geweigerd.csv")] == [
        404
    ] * 2
