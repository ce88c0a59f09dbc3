import pytest

from tests.makers import MONDAY, TUESDAY, make_beschrijving, make_gebruiker, make_knelpunt
from tests.people import People, make_people
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot, NotAllowed, ReasonMissing
from weerklank.knelpunten.actions import edit_knelpunt
from weerklank.knelpunten.models import Kanttekening, Knelpunt
from weerklank.knelpunten.queries import kanttekening_of
from weerklank.knelpunten.slepend import note_slepend

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people()


@pytest.fixture
def knelpunt(people: People) -> Knelpunt:
    return make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)


def test_the_owner_says_why_the_marker_is_wrong(people, knelpunt):
    noted = note_slepend(knelpunt, tekst="Wij lossen dit zelf al op.", by=people.eigenaar, now=TUESDAY)

    assert kanttekening_of(knelpunt) == noted
    event = Gebeurtenis.objects.get(soort=Happened.SLEPEND_NOTED)
    assert (event.over_id, event.by, event.namens, event.gegevens) == (
        knelpunt.pk,
        people.eigenaar,
        people.uitvoerder,
        {},
    )


def test_the_same_words_twice_are_one_note_and_new_words_a_next(people, knelpunt):
    first = note_slepend(knelpunt, tekst="Wij lossen dit op.", by=people.eigenaar, now=MONDAY)

    assert note_slepend(knelpunt, tekst="Wij lossen dit op.", by=people.eigenaar, now=TUESDAY) == first
    second = note_slepend(knelpunt, tekst="Toch niet.", by=people.eigenaar, now=TUESDAY)
    assert (kanttekening_of(knelpunt), Kanttekening.objects.count()) == (second, 2)


def test_a_note_is_masked(people, knelpunt):
    noted = note_slepend(knelpunt, tekst="Bel 06-12345678 voor uitleg.", by=people.eigenaar, now=TUESDAY)

    assert "12345678" not in noted.tekst


def test_without_words_or_by_somebody_else_there_is_no_note(people, knelpunt):
    with pytest.raises(Cannot) as empty:
        note_slepend(knelpunt, tekst=" ", by=people.eigenaar, now=TUESDAY)
    with pytest.raises(Cannot) as stranger:
        note_slepend(knelpunt, tekst="Weg ermee.", by=people.directeur, now=TUESDAY)

    assert (empty.value.problems, stranger.value.problems) == ([ReasonMissing()], [NotAllowed()])
    assert Kanttekening.objects.count() == 0


def test_the_log_tells_a_new_owner_and_only_then(people, knelpunt):
    other = make_gebruiker(people.uitvoerder, Rol.KNELPUNTEIGENAAR)
    for number, eigenaar in enumerate((people.eigenaar, other), start=1):
        edit_knelpunt(
            knelpunt,
            make_beschrijving(eigenaar=eigenaar, geadresseerde=people.ministerie),
            seen_version=number,
            by=people.eigenaar,
            now=TUESDAY,
        )

    events = Gebeurtenis.objects.filter(soort=Happened.KNELPUNT_EDITED).order_by("id")
    assert [event.gegevens for event in events] == [{"version": 2}, {"version": 3, "eigenaar": other.pk}]
