"""The one door to read, the queue, likeness."""

import datetime as dt

from tests.makers import MONDAY, TUESDAY, make_signaal
from weerklank.kern.models import Gebruiker
from weerklank.signalen import actions, queries
from weerklank.signalen.enums import GeenVervolgGrond
from weerklank.signalen.melding import prepare_melding


def test_who_sees_which_signalen(people):
    own = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    colleague = make_signaal(by=people.collega, organisatie=people.uitvoerder)
    elsewhere = make_signaal(by=people.outsider, organisatie=people.elders)

    seen = {
        who: set(queries.visible_to(getattr(people, who)))
        for who in vars(people)
        if hasattr(getattr(people, who), "email")
    }

    assert seen == {
        "melder": {own},
        "collega": {colleague},
        "coordinator": {own, colleague},
        "eigenaar": {own, colleague},
        "beleid": set(),
        "directeur": set(),
        "outsider": {elsewhere},
        "coordinator_elders": {elsewhere},
    }


def test_an_offered_signaal_is_seen_by_both_and_an_accepted_one_still_by_its_origin(people):
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    doorzending = actions.offer(signaal, people.elders, reden="Hoort bij u.", by=people.coordinator, now=MONDAY)
    assert signaal in queries.visible_to(people.coordinator_elders)

    actions.accept(doorzending, by=people.coordinator_elders, now=TUESDAY)

    assert signaal in queries.visible_to(people.coordinator_elders)
    assert signaal in queries.visible_to(people.coordinator)


def test_a_refused_offer_is_seen_by_the_refuser_no_more(people):
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    doorzending = actions.offer(signaal, people.elders, reden="Hoort bij u.", by=people.coordinator, now=MONDAY)
    actions.refuse(doorzending, reden="Niet van ons.", naar=None, by=people.coordinator_elders, now=TUESDAY)

    assert signaal not in queries.visible_to(people.coordinator_elders)


def test_the_queue_holds_what_is_open_ordered_by_what_is_due(people):
    late = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=TUESDAY)
    early = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=MONDAY)
    closed = make_signaal(by=people.melder, organisatie=people.uitvoerder, now=MONDAY)
    actions.close_without_follow_up(
        closed, grond=GeenVervolgGrond.DUBBEL, reden="Dubbel.", by=people.coordinator, now=TUESDAY
    )

    assert list(queries.queue_for(people.coordinator)) == [early, late]
    assert list(queries.queue_for(people.melder)) == []


def test_nothing_floats_until_the_last_coordinator_leaves(people):
    first, closed, third = (make_signaal(by=people.melder, organisatie=people.uitvoerder) for _ in range(3))
    actions.close_without_follow_up(
        closed, grond=GeenVervolgGrond.DUBBEL, reden="Dubbel.", by=people.coordinator, now=TUESDAY
    )
    assert list(queries.floating()) == []

    Gebruiker.objects.filter(pk=people.coordinator.pk).update(is_active=False)

    assert set(queries.floating()) == {first, third}


def test_late_is_from_the_day_after_on(people):
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)

    assert list(queries.overdue(dt.date(2026, 3, 16))) == []
    assert list(queries.overdue(dt.date(2026, 3, 17))) == [signaal]


def test_the_likest_signaal_of_the_own_organisation_comes_first_with_its_reasons(people):
    make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst="De printer op de derde verdieping is stuk.")
    same = make_signaal(
        by=people.melder,
        organisatie=people.uitvoerder,
        regel="art 4:84 awb",
        tekst="Mensen zonder vast adres krijgen de brief over de toeslag niet.",
    )
    make_signaal(
        by=people.outsider,
        organisatie=people.elders,
        tekst="Mensen zonder vast adres krijgen de brief over de toeslag niet.",
    )
    melding = prepare_melding(
        "Klanten zonder adres missen de toeslagbrief, mensen krijgen geen brief.", regel="4:84 Awb"
    )

    found = queries.similar_to(melding, organisatie=people.uitvoerder)

    assert found[0].signaal == same
    assert {str(reason.ground) for reason in found[0].ranked.reasons} == {
        "begrippen",
        "woorden",
        "betekenis",
        "artikel",
        "organisatie",
    }
    assert all(row.signaal.organisatie == people.uitvoerder for row in found)


def test_likeness_leaves_out_the_signaal_itself_and_costs_three_queries(people, django_assert_num_queries):
    signaal, twin = (make_signaal(by=people.melder, organisatie=people.uitvoerder) for _ in range(2))
    melding = prepare_melding(signaal.tekst)
    queries.similar_to(melding, organisatie=people.uitvoerder)  # reads how common words are, once an hour

    with django_assert_num_queries(3):
        found = queries.similar_to(melding, organisatie=people.uitvoerder, besides=signaal.pk)

    assert [row.signaal for row in found] == [twin]


def test_text_without_words_finds_nothing_and_fails_nothing(people):
    make_signaal(by=people.melder, organisatie=people.uitvoerder)

    queries.similar_to(prepare_melding("!!! ???"), organisatie=people.uitvoerder)
