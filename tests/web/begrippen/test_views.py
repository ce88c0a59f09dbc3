"""The pages of the thesaurus."""

import pytest

from tests.makers import MONDAY, TUESDAY, make_gebruiker
from tests.people import People, browser_of
from weerklank.begrippen.actions import accept, propose
from weerklank.begrippen.enums import TermStand
from weerklank.begrippen.models import Term
from weerklank.kern.enums import Rol
from weerklank.pure.begrippen import shipped

pytestmark = pytest.mark.django_db
SAID = {"begrip": "huurtoeslag", "woord": "huurzegel", "reden": "Zo zeggen ze het."}


@pytest.fixture
def term(people: People) -> Term:
    return propose(**SAID, organisatie=people.uitvoerder, by=people.melder, now=MONDAY)


@pytest.fixture
def redacteur(people: People):
    return make_gebruiker(people.uitvoerder, Rol.REDACTEUR)


def test_a_search_finds_a_concept_by_any_of_its_words(people: People) -> None:
    page = browser_of(people.melder).get("/begrippen/", {"zoek": "HUURSUBSIDIE"})

    assert "huurtoeslag" in [begrip.naam for begrip in page.context["begrippen"]]


def test_a_facet_lists_its_own_concepts(people: People) -> None:
    page = browser_of(people.melder).get("/begrippen/", {"soort": "moeite"})

    assert {begrip.soort for begrip in page.context["begrippen"]} == {"moeite"}


def test_the_list_is_read_letter_by_letter_and_the_letters_together_are_the_facet(people: People) -> None:
    browser = browser_of(people.melder)
    first = browser.get("/begrippen/", {"soort": "regelingen"})
    pages = [
        browser.get("/begrippen/", {"soort": "regelingen", "letter": letter}) for letter, _ in first.context["letters"]
    ]
    read = [begrip.naam for page in pages for begrip in page.context["begrippen"]]

    assert [letter for letter, here in first.context["letters"] if here] == ["A"]
    assert sorted(read) == sorted(one.naam for one in shipped().begrippen.values() if one.soort == "regelingen")
    assert {begrip.naam[0].upper() for begrip in pages[0].context["begrippen"]} == {"A"}
    assert [begrip.naam for begrip in pages[-1].context["begrippen"]] == ["35-minner"]


@pytest.mark.parametrize("letter", ["", "?", "aa", "Q" * 500])
def test_a_letter_that_is_not_there_is_the_first(people: People, letter: str) -> None:
    page = browser_of(people.melder).get("/begrippen/", {"letter": letter})

    assert [one for one, here in page.context["letters"] if here] == ["A"]


def test_what_is_searched_for_is_shown_whole_without_letters(people: People) -> None:
    page = browser_of(people.melder).get("/begrippen/", {"zoek": "toeslag", "letter": "Z"})

    assert page.context["letters"] == []
    assert len({begrip.naam[0] for begrip in page.context["begrippen"]}) > 3


def test_the_page_of_every_concept_that_comes_with_weerklank_can_be_reached(people: People) -> None:
    browser = browser_of(people.melder)
    page = browser.get("/begrippen/begrip/van%20het%20kastje%20naar%20de%20muur/")

    assert page.status_code == 200
    assert [naam for naam in shipped().begrippen if "/" in naam] == []
    assert browser.get("/begrippen/begrip/bestaat-niet/").status_code == 404


def test_a_concept_shows_who_added_what_but_not_what_was_refused(people: People, term: Term, redacteur) -> None:
    accept(term, by=redacteur, now=TUESDAY)
    page = browser_of(people.outsider).get("/begrippen/begrip/huurtoeslag/").content.decode()

    assert people.uitvoerder.naam in page
    assert "Zo zeggen ze het." in page
    assert people.melder.naam not in page


def test_a_tried_sentence_shows_its_concepts_and_is_kept_nowhere(people: People) -> None:
    page = browser_of(people.melder).post("/begrippen/proberen/", {"tekst": "Haar HT is stopgezet <b>"})

    assert page.status_code == 200
    assert ("HT", "huurtoeslag") in [(one["woorden"], one["begrip"]) for one in page.context["treffers"]]
    assert "".join(stuk.tekst for stuk in page.context["stukken"]) == "Haar HT is stopgezet <b>"
    assert "<mark>HT</mark>" in page.content.decode()


@pytest.mark.parametrize("tekst", ["", "x" * 10_001])
def test_a_sentence_that_is_too_short_or_too_long_stays_on_the_page(people: People, tekst: str) -> None:
    page = browser_of(people.melder).post("/begrippen/proberen/", {"tekst": tekst})

    assert page.status_code == 422 if tekst else 200
    assert page.context["form"]["tekst"].value() == tekst


def test_a_proposal_is_made_and_told(people: People) -> None:
    page = browser_of(people.melder).post(
        "/begrippen/nieuw/", SAID | {"organisatie": people.uitvoerder.pk}, follow=True
    )

    assert page.redirect_chain == [("/begrippen/voorstellen/", 302)]
    assert "huurzegel" in page.content.decode()
    assert Term.objects.get().by == people.melder


def test_a_refused_proposal_keeps_what_was_typed(people: People) -> None:
    said = SAID | {"organisatie": people.uitvoerder.pk, "woord": "huursubsidie"}
    page = browser_of(people.melder).post("/begrippen/nieuw/", said)

    assert page.status_code == 422
    assert page.context["form"]["reden"].value() == SAID["reden"]
    assert list(page.context["form"].errors) == ["woord"]


def test_a_decision_is_one_button_and_can_be_undone(people: People, term: Term, redacteur) -> None:
    browser = browser_of(redacteur)
    for stap, stand in (("aanvaarden", TermStand.AANVAARD), ("ongedaan", TermStand.VOORGESTELD)):
        page = browser.post(f"/begrippen/voorstellen/{term.pk}/{stap}/")

        assert page.url == f"/begrippen/voorstellen/?toon=alles#term-{term.pk}"
        assert Term.objects.get().stand == stand


def test_a_second_decision_says_that_somebody_was_first(people: People, term: Term, redacteur) -> None:
    browser = browser_of(redacteur)
    browser.post(f"/begrippen/voorstellen/{term.pk}/afwijzen/")

    assert browser.post(f"/begrippen/voorstellen/{term.pk}/aanvaarden/").status_code == 409
    assert browser.post(f"/begrippen/voorstellen/{term.pk}/iets/").status_code == 404


def test_only_who_may_decide_gets_the_buttons(people: People, term: Term, redacteur) -> None:
    buttons = {
        user.naam: [code for code, _naam in browser_of(user).get("/begrippen/voorstellen/").context["rijen"][0][1]]
        for user in (redacteur, people.melder, people.collega)
    }

    assert list(buttons.values()) == [["aanvaarden", "afwijzen", "intrekken"], ["intrekken"], []]
