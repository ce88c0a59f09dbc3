"""Step two: hiding more, letting doubtful words stand, and doing the same again."""

import re
from uuid import uuid4

import pytest
from django.core import signing
from django.test import Client

from tests.people import People
from tests.web.balie.conftest import fields_of
from weerklank.signalen.models import Maskeringcorrectie, Signaal, Verwantschap
from weerklank.web.balie.sealed import unseal

TEXT = "Mevrouw Veerman wacht al weken, volgens Amber ligt het aan het loket in Oudekamp."
"""Veerman is sure; Amber, a first name alone, is doubtful."""


def form(people: People, tekst: str = TEXT) -> dict[str, object]:
    return {"tekst": tekst, "organisatie": people.uitvoerder.pk, "inzending": str(uuid4())}


def checked(melder: Client, people: People, tekst: str = TEXT) -> dict[str, str]:
    return fields_of(melder.post("/balie/controle/", form(people, tekst)))


def test_a_doubtful_word_can_be_let_stand_and_is_stored_so(melder: Client, people: People) -> None:
    page = melder.post("/balie/controle/", form(people))
    number = re.findall(r'name="toon" value="(\d+)"', page.content.decode())
    changed = melder.post("/balie/maskering/", fields_of(page) | {"toon": number[0]})
    melder.post("/balie/signalen/", fields_of(changed))
    stored, row = Signaal.objects.get(), Maskeringcorrectie.objects.get()

    assert len(number) == 1
    assert stored.tekst == "[PERSOON-1] wacht al weken, volgens Amber ligt het aan het loket in Oudekamp."
    assert [mark["rule"] for mark in stored.maskeringen] == ["naam-aanspreekvorm"]
    assert (row.weggehaald, row.regel, row.soort) == (False, "voornaam", "PERSOON")
    assert "Amber" not in str(row.vorm)


def test_a_sure_word_is_not_on_the_page_and_cannot_be_asked_back(melder: Client, people: People) -> None:
    page = melder.post("/balie/controle/", form(people))
    refused = melder.post("/balie/maskering/", fields_of(page) | {"toon": "0"})

    assert "Veerman" not in page.content.decode()
    assert "Veerman" not in str(signing.loads(fields_of(page)["sealed"], salt=f"balie.melding.{people.melder.pk}"))
    assert refused.status_code == 422
    assert unseal(fields_of(refused)["sealed"], by=people.melder).melding.tekst.startswith("[PERSOON-1] wacht")


def test_a_name_that_a_sure_rule_hid_elsewhere_is_not_shown_where_a_rule_doubts(melder: Client, people: People) -> None:
    page = melder.post("/balie/controle/", form(people, "Mevrouw Jansen belt, volgens Jansen klopt het niet."))

    assert 'name="toon"' not in page.content.decode()


def test_words_that_the_reporter_names_disappear_everywhere(melder: Client, people: People) -> None:
    page = checked(melder, people)
    changed = melder.post("/balie/maskering/", page | {"weghalen": "oudekamp\nLOKET"})
    melder.post("/balie/signalen/", fields_of(changed))
    rows = Maskeringcorrectie.objects.all()

    assert Signaal.objects.get().tekst.endswith("ligt het aan het [WEGGEHAALD-1] in [WEGGEHAALD-2].")
    assert [(row.weggehaald, row.regel) for row in rows] == [(True, "zelf-weggehaald")] * 2
    assert "udekamp" not in str([row.vorm for row in rows])


def test_sending_with_something_typed_first_shows_what_becomes_of_it(melder: Client, people: People) -> None:
    shown = melder.post("/balie/signalen/", checked(melder, people) | {"weghalen": "Oudekamp"})

    assert shown.status_code == 200
    assert "[WEGGEHAALD-1]" in shown.content.decode()
    assert Signaal.objects.count() == 0


@pytest.mark.parametrize("words", ["bestaatniet", "x" * 201, "\n".join("abcdefghij" * 6)])
def test_words_that_cannot_be_hidden_change_nothing_and_say_why(melder: Client, people: People, words: str) -> None:
    page = checked(melder, people)
    refused = melder.post("/balie/maskering/", page | {"weghalen": words})

    assert refused.status_code == 422
    assert 'role="alert"' in refused.content.decode()
    assert unseal(fields_of(refused)["sealed"], by=people.melder) == unseal(page["sealed"], by=people.melder)


def test_nearly_the_same_again_is_recognised_and_may_be_left(melder: Client, people: People) -> None:
    melder.post("/balie/signalen/", checked(melder, people))
    first = Signaal.objects.get()
    again = melder.post("/balie/controle/", form(people, TEXT.replace("weken", "maanden")))
    left = melder.post("/balie/signalen/", fields_of(again) | {"opnieuw": "laat"})

    assert "Je stuurde net bijna hetzelfde" in again.content.decode()
    assert left["Location"] == f"/balie/signalen/{first.pk}/"
    assert Signaal.objects.count() == 1


def test_nearly_the_same_again_can_be_a_second_observation(melder: Client, people: People) -> None:
    melder.post("/balie/signalen/", checked(melder, people))
    melder.post("/balie/signalen/", checked(melder, people) | {"opnieuw": "tweede"})

    assert Signaal.objects.count() == 2
    assert Verwantschap.objects.count() == 1


def test_something_else_is_not_called_the_same(melder: Client, people: People) -> None:
    melder.post("/balie/signalen/", checked(melder, people))
    other = melder.post("/balie/controle/", form(people, "De bijstand stopt bij een kamerbewoner."))

    assert "bijna hetzelfde" not in other.content.decode()
