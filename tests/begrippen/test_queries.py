"""Reading words, and the thesaurus that counts."""

import pytest

from tests.makers import MONDAY, TUESDAY, make_gebruiker
from tests.people import People
from weerklank.begrippen.actions import accept, propose
from weerklank.begrippen.models import Term
from weerklank.begrippen.queries import effective, joined, visible_to, waiting_for
from weerklank.kern.enums import Rol
from weerklank.pure.begrippen import shipped

pytestmark = pytest.mark.django_db


@pytest.fixture
def term(people: People) -> Term:
    said = {"begrip": "huurtoeslag", "woord": "huurzegel", "reden": "Zo zeggen ze het."}
    return propose(**said, organisatie=people.uitvoerder, by=people.melder, now=MONDAY)


def test_a_proposed_word_is_seen_by_its_organisation_and_an_accepted_one_by_all(people: People, term: Term) -> None:
    redacteur = make_gebruiker(people.uitvoerder, Rol.REDACTEUR)
    before = [visible_to(user).count() for user in (people.collega, people.outsider)]
    waiting = [waiting_for(user).count() for user in (redacteur, people.collega, people.outsider)]
    accept(term, by=redacteur, now=TUESDAY)

    assert before == [1, 0]
    assert waiting == [1, 0, 0]
    assert [visible_to(user).count() for user in (people.collega, people.outsider)] == [1, 1]


def test_who_left_sees_nothing(people: People, term: Term) -> None:
    people.collega.is_active = False

    assert visible_to(people.collega).count() == 0


def test_the_thesaurus_is_made_once_per_change_and_then_costs_one_query(
    people: People, term: Term, django_assert_num_queries
) -> None:
    assert effective() is shipped()
    accept(term, by=make_gebruiker(people.uitvoerder, Rol.BEHEERDER), now=TUESDAY)
    first = effective()

    with django_assert_num_queries(1):
        again = effective()

    assert again is first
    assert "huurzegel" in first.begrippen["huurtoeslag"].ook


def test_words_that_would_make_a_circle_lose_what_they_stand_under() -> None:
    rows = [("aap", "noot"), ("noot", "aap")]
    known = joined(Term(begrip=naam, woord=naam, soort="woorden", breder=wide) for naam, wide in rows)

    assert known.broader("aap") == frozenset()
    assert known.broader("huurtoeslag") == shipped().broader("huurtoeslag")
