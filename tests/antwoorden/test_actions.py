"""Ask, draft, establish, conclude, react."""

import datetime as dt

import pytest

from tests.makers import (
    COMPLY,
    EXPLAIN,
    LATER,
    MONDAY,
    TUESDAY,
    make_concept,
    make_established,
    make_gebruiker,
    make_knelpunt,
    make_ministerie,
    make_verzoek,
)
from weerklank.antwoorden import actions
from weerklank.antwoorden.enums import MOVES, Oordeel, VerzoekStand
from weerklank.antwoorden.models import Antwoord, PuntAntwoord, Verzoek
from weerklank.antwoorden.problems import ConceptChangedMeanwhile, OndertekenaarMissing, PuntenMissing, PuntTooLong
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.kern.queries import story_of
from weerklank.knelpunten.enums import KnelpuntStand


@pytest.fixture
def knelpunt(people):
    return make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)


@pytest.fixture
def verzoek(people, knelpunt):
    return make_verzoek(knelpunt, by=people.eigenaar, vragen=("Verleng de termijn.", "Stuur eerst een brief."))


def events(record):
    return [event.soort for event in story_of(record)]


def test_putting_it_before_the_ministry_starts_the_clock(people, knelpunt):
    verzoek = actions.request_antwoord(
        knelpunt, ["Verleng de termijn.", "  ", "Stuur een brief."], by=people.eigenaar, now=MONDAY
    )

    knelpunt.refresh_from_db()
    assert (verzoek.aan, verzoek.due_on, verzoek.termijn.omvang) == (people.ministerie, dt.date(2026, 4, 13), "6 weken")
    assert (knelpunt.stand, knelpunt.next_on, knelpunt.voorgelegd_on) == (
        "voorgelegd",
        dt.date(2026, 4, 13),
        dt.date(2026, 3, 2),
    )
    assert [(p.nummer, p.vraag) for p in verzoek.punten.all()] == [(1, "Verleng de termijn."), (2, "Stuur een brief.")]


def test_a_verzoek_without_points_or_with_a_novel_is_refused(people, knelpunt):
    with pytest.raises(Cannot) as refused:
        actions.request_antwoord(knelpunt, [" ", ""], by=people.coordinator, now=MONDAY)
    assert refused.value.problems == [NotAllowed(), PuntenMissing()]

    with pytest.raises(Cannot) as refused:
        actions.request_antwoord(knelpunt, ["x" * 2_001], by=people.eigenaar, now=MONDAY)
    assert refused.value.problems == [PuntTooLong()]


def test_a_concept_cannot_be_put_before_a_ministry(people):
    concept = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )

    with pytest.raises(Cannot) as refused:
        make_verzoek(concept, by=people.eigenaar)

    assert refused.value.problems == [MoveNotPossible()]
    assert Verzoek.objects.count() == 0


def test_a_draft_may_be_incomplete(people, verzoek):
    antwoord = actions.save_concept(
        verzoek, inleiding="", punten={1: {"soort": ""}}, seen_version=None, by=people.beleid, now=TUESDAY
    )

    verzoek.refresh_from_db()
    assert (verzoek.stand, antwoord.version) == (VerzoekStand.CONCEPT, 1)


def test_two_writers_do_not_overwrite_each_other(people, verzoek):
    make_concept(verzoek, by=people.beleid)
    actions.save_concept(verzoek, inleiding="Eerst.", punten={}, seen_version=1, by=people.beleid, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        actions.save_concept(verzoek, inleiding="Ook.", punten={}, seen_version=1, by=people.directeur, now=TUESDAY)

    assert refused.value.problems == [ConceptChangedMeanwhile()]
    assert Antwoord.objects.get().inleiding == "Eerst."


def test_a_first_draft_while_there_is_one_is_refused(people, verzoek):
    make_concept(verzoek, by=people.beleid)

    with pytest.raises(Cannot) as refused:
        actions.save_concept(verzoek, inleiding="Ook.", punten={}, seen_version=None, by=people.directeur, now=TUESDAY)

    assert refused.value.problems == [ConceptChangedMeanwhile()]


@pytest.mark.parametrize("who", ["melder", "coordinator", "eigenaar", "outsider"])
def test_only_the_ministry_writes(people, verzoek, who):
    with pytest.raises(Cannot) as refused:
        actions.save_concept(verzoek, inleiding="", punten={}, seen_version=None, by=getattr(people, who), now=TUESDAY)

    assert refused.value.problems == [NotAllowed()]


def test_establishing_lists_everything_that_is_missing(people, verzoek):
    actions.save_concept(
        verzoek, inleiding="", punten={1: {"soort": "overnemen"}}, seen_version=None, by=people.beleid, now=TUESDAY
    )

    with pytest.raises(Cannot) as refused:
        actions.establish_antwoord(verzoek, ondertekenaar=" ", by=people.directeur, now=TUESDAY)

    assert refused.value.problems[0] == OndertekenaarMissing()
    assert [(p.punt, p.name) for p in refused.value.problems[1:]] == [
        (1, "actie"),
        (1, "actie_eigenaar"),
        (1, "actie_on"),
        (1, "middelen"),
        (2, "soort"),
    ]


def test_who_drafts_does_not_establish(people, verzoek):
    make_concept(verzoek, by=people.beleid)

    with pytest.raises(Cannot) as refused:
        actions.establish_antwoord(verzoek, ondertekenaar="directeur", by=people.beleid, now=TUESDAY)

    assert refused.value.problems == [NotAllowed()]


def test_establishing_can_be_undone_until_it_is_public(people, verzoek):
    make_established(verzoek, by=people.directeur)
    actions.return_to_concept(verzoek, by=people.directeur, now=TUESDAY)
    antwoord = Antwoord.objects.get()
    assert (antwoord.established_at, antwoord.ondertekenaar, antwoord.version) == (None, "", 2)

    actions.establish_antwoord(verzoek, ondertekenaar="directeur", by=people.directeur, now=TUESDAY)
    actions.conclude(verzoek, by=people.directeur, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        actions.return_to_concept(verzoek, by=people.directeur, now=LATER)
    assert refused.value.problems == [MoveNotPossible()]


def test_a_concluded_answer_makes_the_knelpunt_answered_and_waits_for_a_reaction(people, knelpunt, verzoek):
    make_established(verzoek, by=people.directeur)
    verzoek.refresh_from_db()

    assert actions.conclude(verzoek, by=people.directeur, now=TUESDAY) is None

    knelpunt.refresh_from_db()
    assert (knelpunt.stand, knelpunt.next_on) == (KnelpuntStand.BEANTWOORD, dt.date(2026, 3, 31))
    assert Antwoord.objects.get().published_at == TUESDAY
    assert events(knelpunt)[-2:] == [Happened.ANTWOORD_PUBLISHED, Happened.KNELPUNT_ANSWERED]


def test_not_competent_forwards_every_point_with_a_new_clock_and_the_old_age(people, knelpunt, verzoek):
    other = make_ministerie()
    make_gebruiker(other, Rol.BELEID)
    forward = {"soort": "niet_bevoegd", "toelichting": "Niet van ons.", "doorgestuurd_aan": other}
    make_established(verzoek, by=people.directeur, antwoord=forward)
    verzoek.refresh_from_db()

    volgende = actions.conclude(verzoek, by=people.directeur, now=LATER)

    knelpunt.refresh_from_db()
    assert (volgende.aan, volgende.vorige, volgende.stand) == (other, verzoek, VerzoekStand.GEVRAAGD)
    assert [p.vraag for p in volgende.punten.all()] == ["Verleng de termijn.", "Stuur eerst een brief."]
    assert (knelpunt.geadresseerde, knelpunt.voorgelegd_on, knelpunt.next_on) == (
        other,
        dt.date(2026, 3, 2),
        volgende.due_on,
    )
    assert volgende.due_on == dt.date(2026, 6, 22)


def test_agreeing_with_a_promise_waits_until_the_promised_date(people, knelpunt, verzoek):
    make_established(verzoek, by=people.directeur, antwoord=COMPLY)
    verzoek.refresh_from_db()
    actions.conclude(verzoek, by=people.directeur, now=TUESDAY)

    actions.react(verzoek, oordeel=Oordeel.AKKOORD, toelichting="", by=people.eigenaar, now=TUESDAY)

    verzoek.knelpunt.refresh_from_db()
    assert (verzoek.knelpunt.stand, verzoek.knelpunt.next_on) == (KnelpuntStand.IN_UITVOERING, dt.date(2026, 9, 1))


def test_disagreeing_needs_a_reason_and_opens_it_again(people, knelpunt, verzoek):
    make_established(verzoek, by=people.directeur, antwoord=EXPLAIN)
    verzoek.refresh_from_db()
    actions.conclude(verzoek, by=people.directeur, now=TUESDAY)
    with pytest.raises(Cannot) as refused:
        actions.react(verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting="", by=people.eigenaar, now=TUESDAY)
    assert refused.value.problems == [ReasonMissing()]

    actions.react(
        verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting="Dit helpt niemand.", by=people.eigenaar, now=TUESDAY
    )

    verzoek.knelpunt.refresh_from_db()
    assert verzoek.knelpunt.stand == KnelpuntStand.HEROPEND


def test_the_executor_reacts_once_and_the_ministry_never(people, verzoek):
    make_established(verzoek, by=people.directeur)
    verzoek.refresh_from_db()
    actions.conclude(verzoek, by=people.directeur, now=TUESDAY)
    with pytest.raises(Cannot) as refused:
        actions.react(verzoek, oordeel=Oordeel.AKKOORD, toelichting="", by=people.directeur, now=TUESDAY)
    assert refused.value.problems == [NotAllowed()]
    actions.react(verzoek, oordeel=Oordeel.AKKOORD, toelichting="", by=people.eigenaar, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        actions.react(verzoek, oordeel=Oordeel.AKKOORD, toelichting="", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]


def test_nothing_is_answered_before_it_is_public(people, verzoek):
    with pytest.raises(Cannot) as refused:
        actions.react(verzoek, oordeel=Oordeel.AKKOORD, toelichting="", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]


def test_personal_data_in_an_answer_is_masked(people, verzoek):
    make_concept(verzoek, by=people.beleid, antwoord=COMPLY | {"actie": "Bel mevrouw Jansen op 06-12345678."})

    stored = PuntAntwoord.objects.first().actie
    assert "Jansen" not in stored
    assert "12345678" not in stored


@pytest.mark.parametrize("van", VerzoekStand)
@pytest.mark.parametrize("naar", VerzoekStand)
def test_every_move_is_allowed_or_refused_as_the_table_says(people, verzoek, van, naar):
    Verzoek.objects.filter(pk=verzoek.pk).update(stand=van)
    verzoek.refresh_from_db()

    if naar in MOVES[van]:
        actions._move(verzoek, naar)
    else:
        with pytest.raises(Cannot):
            actions._move(verzoek, naar)

    verzoek.refresh_from_db()
    assert verzoek.stand == (naar if naar in MOVES[van] else van)
