"""Measuring what drags on, and what becomes public of it."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import MONDAY, TUESDAY, make_established, make_knelpunt, make_publicatie, make_signaal, make_verzoek
from tests.people import People, make_people
from weerklank.antwoorden.actions import react
from weerklank.antwoorden.clock import record_overdue
from weerklank.antwoorden.enums import AntwoordSoort, Oordeel
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.actions import close_unsolved, lapse
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.slepend import note_slepend
from weerklank.publicatie.actions import publish_antwoord, refresh, refresh_changed
from weerklank.publicatie.enums import SlependStand
from weerklank.publicatie.models import Slependmeting, Vitrine
from weerklank.publicatie.queries import current, slepend
from weerklank.publicatie.slepend import measure
from weerklank.publicatie.tasks import measure_what_drags_on
from weerklank.pure.slepend import Telwaarden

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(weeks=1)
RESEARCH = {
    "soort": AntwoordSoort.ONDERZOEK,
    "toelichting": "Wij zoeken het uit.",
    "onderzoek_until": dt.date(2026, 6, 1),
}


@pytest.fixture
def people() -> People:
    return make_people()


def asked(people: People, *, now: dt.datetime = MONDAY, **rest: object) -> Knelpunt:
    """A public knelpunt that waits for an answer."""
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, now=now, **rest
    )
    make_verzoek(knelpunt, by=people.eigenaar, now=now)
    make_publicatie(knelpunt, by=people.eigenaar, now=now)
    return knelpunt


def answered(people: People, knelpunt: Knelpunt, antwoord: dict | None = None, *, now: dt.datetime = TUESDAY) -> None:
    verzoek = knelpunt.verzoeken.latest("id")
    make_established(verzoek, by=people.directeur, antwoord=antwoord, now=now)
    publish_antwoord(verzoek, by=people.directeur, now=now)
    knelpunt.refresh_from_db()


def disagreed(people: People, knelpunt: Knelpunt, *, now: dt.datetime) -> None:
    """The executor disagrees, which opens it again, and asks once more."""
    verzoek = knelpunt.verzoeken.latest("id")
    react(verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting="Dit helpt niet.", by=people.eigenaar, now=now)
    knelpunt.refresh_from_db()
    make_verzoek(knelpunt, by=people.eigenaar, vragen=("En nu?",), now=now)
    knelpunt.refresh_from_db()


def measured(knelpunt: Knelpunt) -> Slependmeting:
    return Slependmeting.objects.get(knelpunt=knelpunt, ended_at=None)


def test_a_fresh_knelpunt_does_not_drag_on(people):
    knelpunt = asked(people)

    assert measure(now=TUESDAY) == 1
    assert (measured(knelpunt).stand, measured(knelpunt).waarden) == (SlependStand.NIET, Telwaarden())


def test_what_was_never_put_forward_is_not_measured(people):
    make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)

    assert measure(now=TUESDAY) == 0


def test_measuring_twice_writes_nothing_and_a_day_alone_is_no_change(people):
    asked(people)
    measure(now=TUESDAY)

    assert [measure(now=TUESDAY), measure(now=TUESDAY + DAY)] == [0, 0]
    assert Slependmeting.objects.count() == 1


def test_after_two_years_it_drags_on_and_the_log_says_so_once(people):
    knelpunt = asked(people)
    measure(now=TUESDAY)

    later = MONDAY.replace(year=2028) + DAY

    assert [measure(now=later - DAY), measure(now=later), measure(now=later + DAY)] == [0, 1, 0]
    assert (measured(knelpunt).stand, measured(knelpunt).redenen) == (SlependStand.SLEPEND, ["leeftijd"])
    assert Gebeurtenis.objects.filter(soort=Happened.SLEPEND_MARKED, over_id=knelpunt.pk).count() == 1
    assert [(m.stand, m.ended_at) for m in knelpunt.slependmetingen.order_by("id")] == [
        ("niet", later),
        ("slepend", None),
    ]


def test_every_counted_thing_is_kept_with_its_day_and_reference(people):
    knelpunt = asked(people)
    first = knelpunt.verzoeken.get()
    record_overdue(first, now=MONDAY + 7 * WEEK)
    answered(people, knelpunt, RESEARCH, now=MONDAY + 8 * WEEK)
    disagreed(people, knelpunt, now=MONDAY + 9 * WEEK)
    second = knelpunt.verzoeken.latest("id")
    answered(people, knelpunt, now=MONDAY + 10 * WEEK)

    measure(now=MONDAY + 40 * WEEK)

    assert measured(knelpunt).bewijs == {
        "beloften": [["2026-09-01", f"{second.kenmerk}.1"]],
        "onderzoek": [["2026-04-27", first.kenmerk]],
        "te_laat": [["2026-04-20", first.kenmerk]],
        "heropend": [["2026-05-04", ""]],
    }
    assert measured(knelpunt).waarden == Telwaarden(beloften=1, onderzoek=1, te_laat=1, heropend=1)


def test_a_promise_counts_from_the_day_after_its_date(people):
    knelpunt = asked(people)
    answered(people, knelpunt)
    on_the_day = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)

    measure(now=on_the_day)
    before = measured(knelpunt).waarden.beloften
    measure(now=on_the_day + DAY)

    assert (before, measured(knelpunt).waarden.beloften) == (0, 1)


def test_research_promised_twice_is_enough(people):
    knelpunt = asked(people)
    answered(people, knelpunt, RESEARCH)
    disagreed(people, knelpunt, now=TUESDAY + WEEK)
    answered(people, knelpunt, RESEARCH, now=TUESDAY + 2 * WEEK)

    measure(now=TUESDAY + 3 * WEEK)

    assert measured(knelpunt).redenen == ["onderzoek"]


def test_standen_count_through_their_input(people):
    knelpunt = asked(people)

    measure(now=TUESDAY, standen={knelpunt.pk: 2})

    assert (measured(knelpunt).redenen, measured(knelpunt).waarden) == (["standen"], Telwaarden(standen=2))


def test_new_signalen_count_in_classes_and_for_a_year(people):
    knelpunt = asked(people)
    for _number in range(6):
        signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
        bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)

    measure(now=TUESDAY)
    at_first = measured(knelpunt).signalen
    measure(now=TUESDAY + dt.timedelta(days=366))

    assert (at_first, measured(knelpunt).signalen) == (1, 0)


def test_closed_without_a_solution_stays_in_sight(people):
    knelpunt = asked(people)
    answered(people, knelpunt)
    close_unsolved(knelpunt, toelichting="Er komt niets.", by=people.eigenaar, now=TUESDAY)

    measure(now=MONDAY.replace(year=2029))

    assert (measured(knelpunt).stand, measured(knelpunt).gesloten_on) == (SlependStand.SLEPEND, None)


def test_what_lapsed_stands_still_and_is_not_looked_at_again(people):
    knelpunt = asked(people)
    lapse(knelpunt, toelichting="De wet is ingetrokken.", by=people.eigenaar, now=TUESDAY)

    assert [measure(now=MONDAY.replace(year=2029)), measure(now=MONDAY.replace(year=2031))] == [1, 0]
    assert (measured(knelpunt).stand, measured(knelpunt).gesloten_on) == (SlependStand.NIET, TUESDAY.date())


def test_batches_cover_everything_once(people):
    for _number in range(5):
        asked(people)

    assert measure(now=TUESDAY, size=2) == 5
    assert Slependmeting.objects.count() == 5


def test_the_number_of_queries_does_not_grow_with_the_knelpunten(people):
    def queries_for(more: int) -> int:
        for _number in range(more):
            asked(people)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            measure(now=TUESDAY + DAY)
        return len(captured)

    assert queries_for(1) == queries_for(6)


def test_the_marker_gets_public_with_the_next_refresh(people):
    knelpunt = asked(people)
    later = MONDAY.replace(year=2029)
    measure(now=later)

    refresh_changed(since=later - DAY, now=later + DAY)

    assert [row.pk for row in slepend()] == [knelpunt.pk]
    assert Vitrine.objects.get(pk=knelpunt.pk).slepend_sinds == MONDAY.date()
    content = current(knelpunt.pk).publicatie.inhoud["slepend"]
    assert (content["stand"], content["redenen"], content["verloop"]) == (
        "slepend",
        ["leeftijd"],
        [{"on": "2029-03-02", "geteld": {}}],
    )


def test_what_was_not_measured_keeps_its_hash(people):
    knelpunt = asked(people)

    assert "slepend" not in current(knelpunt.pk).publicatie.inhoud


def test_a_note_stands_beside_the_marker_which_stays(people):
    knelpunt = asked(people)
    later = MONDAY.replace(year=2029)
    measure(now=later)
    note_slepend(knelpunt, tekst="Dit is al opgelost in een ander knelpunt.", by=people.eigenaar, now=later)

    refresh(knelpunt, by=None, now=later)

    content = current(knelpunt.pk).publicatie.inhoud["slepend"]
    assert (content["stand"], content["kanttekening"]) == (
        "slepend",
        {"tekst": "Dit is al opgelost in een ander knelpunt.", "on": "2029-03-02"},
    )


def test_the_step_of_every_night_measures(people):
    knelpunt = asked(people)

    measure_what_drags_on(0)

    assert measured(knelpunt).knelpunt == knelpunt


def test_two_publications_never_tell_a_small_difference(people):
    knelpunt = asked(people)
    told = []
    for number in range(12):
        signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
        bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
        refresh(knelpunt, by=None, now=MONDAY + number * DAY)
        told.append(current(knelpunt.pk).publicatie.inhoud["signalen"]["aantal"])

    assert told == [None, None, None, None, 5, 5, 5, 5, 5, 10, 10, 10]
