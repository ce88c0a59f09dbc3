"""Which signalen stand with which knelpunt."""

import pytest

from tests.makers import LATER, MONDAY, TUESDAY, make_knelpunt, make_signaal
from weerklank.kern.enums import Happened
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed
from weerklank.kern.queries import story_of
from weerklank.knelpunten import actions, bundling
from weerklank.knelpunten.enums import KnelpuntStand, Koppelgrond
from weerklank.knelpunten.models import Bundeling
from weerklank.knelpunten.problems import KnelpuntClosed, SignaalElsewhere
from weerklank.signalen.enums import SignaalStand


@pytest.fixture
def signaal(people):
    return make_signaal(by=people.melder, organisatie=people.uitvoerder)


@pytest.fixture
def knelpunt(people):
    return make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)


def another(people, **rest):
    return make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, **rest
    )


def standing_with(knelpunt):
    return [b.signaal for b in Bundeling.objects.filter(knelpunt=knelpunt, ended_at=None).order_by("signaal")]


def test_bundling_tells_the_story_on_both_sides(people, signaal, knelpunt):
    bundling.bundle(signaal, knelpunt, by=people.coordinator, now=TUESDAY)

    signaal.refresh_from_db()
    assert (signaal.stand, signaal.next_on) == (SignaalStand.GEKOPPELD, None)
    assert [story_of(record).last().soort for record in (signaal, knelpunt)] == [Happened.SIGNAAL_BUNDLED] * 2


def test_bundling_twice_gives_the_first_back(people, signaal, knelpunt):
    first = bundling.bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
    second = bundling.bundle(signaal, knelpunt, by=people.coordinator, now=TUESDAY)

    assert first == second
    assert story_of(knelpunt).filter(soort=Happened.SIGNAAL_BUNDLED).count() == 1


def test_a_signaal_stands_with_one_knelpunt(people, signaal, knelpunt):
    bundling.bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)

    with pytest.raises(Cannot) as refused:
        bundling.bundle(signaal, another(people), by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [SignaalElsewhere()]


def test_a_closed_knelpunt_takes_no_new_signalen(people, signaal, knelpunt):
    actions.lapse(knelpunt, toelichting="Wet ingetrokken.", by=people.eigenaar, now=MONDAY)

    with pytest.raises(Cannot) as refused:
        bundling.bundle(signaal, knelpunt, by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [KnelpuntClosed()]


@pytest.mark.parametrize("who", ["melder", "collega", "eigenaar", "coordinator_elders", "beleid"])
def test_only_the_coordinator_of_the_owner_bundles(people, signaal, knelpunt, who):
    with pytest.raises(Cannot) as refused:
        bundling.bundle(signaal, knelpunt, by=getattr(people, who), now=TUESDAY)

    assert refused.value.problems == [NotAllowed()]


def test_the_reporter_joins_without_being_named(people, signaal, knelpunt):
    bundeling = bundling.join(signaal, knelpunt, by=people.melder, now=TUESDAY)

    assert (bundeling.grond, bundeling.by) == (Koppelgrond.MELDER, None)
    joined = [story_of(record).get(soort=Happened.SIGNAAL_JOINED) for record in (signaal, knelpunt)]
    assert [event.by for event in joined] == [None, None]


def test_nobody_joins_for_somebody_else(people, signaal, knelpunt):
    with pytest.raises(Cannot) as refused:
        bundling.join(signaal, knelpunt, by=people.collega, now=TUESDAY)

    assert refused.value.problems == [NotAllowed()]


def test_a_concept_of_another_organisation_is_not_to_be_bundled_with(people, knelpunt):
    concept = another(people, established=False)
    signaal = make_signaal(by=people.outsider, organisatie=people.elders)

    with pytest.raises(Cannot) as refused:
        bundling.bundle(signaal, concept, by=people.coordinator_elders, now=TUESDAY)
    assert refused.value.problems == [NotAllowed()]

    bundling.bundle(signaal, knelpunt, by=people.coordinator_elders, now=TUESDAY)
    assert standing_with(knelpunt) == [signaal]


def test_unbundling_brings_it_back_in_the_queue_and_keeps_the_row(people, signaal, knelpunt):
    bundeling = bundling.bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)

    bundling.unbundle(bundeling, by=people.coordinator, now=TUESDAY)

    signaal.refresh_from_db()
    bundeling.refresh_from_db()
    assert signaal.stand == SignaalStand.IN_TRIAGE
    assert signaal.next_on is not None
    assert (bundeling.ended_at, bundeling.ended_by) == (TUESDAY, people.coordinator)


def test_unbundling_twice_is_refused(people, signaal, knelpunt):
    bundeling = bundling.bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
    bundling.unbundle(bundeling, by=people.coordinator, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        bundling.unbundle(bundeling, by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]


def test_merging_moves_the_signalen_and_splitting_brings_the_same_ones_back(people, knelpunt):
    other = another(people)
    own, came, also_came = (make_signaal(by=people.melder, organisatie=people.uitvoerder) for _ in range(3))
    bundling.bundle(own, knelpunt, by=people.coordinator, now=MONDAY)
    for signaal in (came, also_came):
        bundling.bundle(signaal, other, by=people.coordinator, now=MONDAY)

    samenvoeging = bundling.merge(other, knelpunt, toelichting="Hetzelfde.", by=people.eigenaar, now=TUESDAY)
    assert standing_with(knelpunt) == [own, came, also_came]
    assert standing_with(other) == []
    assert other.stand == KnelpuntStand.SAMENGEVOEGD

    samenvoeging.refresh_from_db()
    bundling.split(samenvoeging, toelichting="Toch niet.", by=people.eigenaar, now=LATER)
    assert standing_with(knelpunt) == [own]
    assert standing_with(other) == [came, also_came]


def test_a_signaal_that_left_after_the_merge_does_not_come_back_with_the_split(people, knelpunt):
    other = another(people)
    stays, leaves = (make_signaal(by=people.melder, organisatie=people.uitvoerder) for _ in range(2))
    for signaal in (stays, leaves):
        bundling.bundle(signaal, other, by=people.coordinator, now=MONDAY)
    samenvoeging = bundling.merge(other, knelpunt, toelichting="", by=people.eigenaar, now=TUESDAY)
    leaves.refresh_from_db()
    bundling.unbundle(Bundeling.objects.get(signaal=leaves, ended_at=None), by=people.coordinator, now=TUESDAY)

    samenvoeging.refresh_from_db()
    bundling.split(samenvoeging, toelichting="", by=people.eigenaar, now=LATER)

    assert standing_with(other) == [stays]


def test_a_knelpunt_does_not_merge_with_itself(people, knelpunt):
    with pytest.raises(Cannot) as refused:
        bundling.merge(knelpunt, knelpunt, toelichting="", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [KnelpuntClosed()]
