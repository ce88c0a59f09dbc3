import datetime as dt
import hashlib
import json

import pytest
from django.db import DatabaseError, connection, transaction

from tests.makers import (
    EXPLAIN,
    LATER,
    MONDAY,
    TUESDAY,
    make_established,
    make_gebruiker,
    make_knelpunt,
    make_publicatie,
    make_signaal,
    make_verzoek,
)
from tests.people import People, make_people
from weerklank.antwoorden.actions import react
from weerklank.antwoorden.clock import record_overdue
from weerklank.antwoorden.enums import Oordeel
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Gebruiker
from weerklank.kern.problems import Cannot, NotAllowed
from weerklank.knelpunten.actions import edit_knelpunt
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.actions import publish, publish_antwoord, refresh, refresh_changed
from weerklank.publicatie.inhoud import canonical, hash_of
from weerklank.publicatie.models import Publicatie, PubliekeOrganisatie, Telling, Vitrine
from weerklank.publicatie.plan import plan_publicatie
from weerklank.publicatie.problems import NotEstablished, PlanChanged
from weerklank.publicatie.queries import current

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people()


def knelpunt_of(people: People, **rest) -> Knelpunt:
    return make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, **rest
    )


def changed(people: People, knelpunt: Knelpunt, **rest) -> Knelpunt:
    from tests.makers import make_beschrijving

    beschrijving = make_beschrijving(eigenaar=people.eigenaar, geadresseerde=people.ministerie, **rest)
    return edit_knelpunt(knelpunt, beschrijving, seen_version=knelpunt.version, by=people.eigenaar, now=TUESDAY)


def signalen_with(people: People, knelpunt: Knelpunt, count: int) -> None:
    for _number in range(count):
        bundle(
            make_signaal(by=people.melder, organisatie=people.uitvoerder), knelpunt, by=people.coordinator, now=MONDAY
        )


def test_publishing_freezes_the_first_version(people):
    knelpunt = knelpunt_of(people)

    publicatie = make_publicatie(knelpunt, by=people.eigenaar)

    assert (publicatie.versie, publicatie.published_at, publicatie.by) == (1, MONDAY, people.eigenaar)
    assert current(knelpunt.pk).publicatie == publicatie
    assert Gebeurtenis.objects.filter(soort=Happened.PUBLICATIE_FROZEN).count() == 1


def test_publishing_the_same_twice_is_one_version(people):
    knelpunt = knelpunt_of(people)
    first = make_publicatie(knelpunt, by=people.eigenaar)

    second = make_publicatie(knelpunt, by=people.eigenaar, now=TUESDAY)

    assert second == first
    assert Publicatie.objects.count() == 1


def test_a_concept_is_not_published(people):
    knelpunt = knelpunt_of(people, established=False)

    with pytest.raises(Cannot) as refused:
        make_publicatie(knelpunt, by=people.eigenaar)

    assert refused.value.problems == [NotEstablished()]
    assert Vitrine.objects.count() == 0


def test_somebody_elsewhere_may_not_publish(people):
    knelpunt = knelpunt_of(people)

    with pytest.raises(Cannot) as refused:
        make_publicatie(knelpunt, by=people.coordinator_elders)

    assert refused.value.problems == [NotAllowed()]


def test_a_plan_that_changed_since_it_was_looked_at_is_refused(people):
    knelpunt = knelpunt_of(people)
    plan = plan_publicatie(knelpunt)
    changed(people, knelpunt, titel="Een andere titel")

    with pytest.raises(Cannot) as refused:
        publish(plan, by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [PlanChanged()]
    assert Publicatie.objects.count() == 0


def test_a_frozen_version_stays_the_same_when_the_knelpunt_changes(people):
    knelpunt = knelpunt_of(people)
    first = make_publicatie(knelpunt, by=people.eigenaar)
    frozen = dict(first.inhoud)

    knelpunt = changed(people, knelpunt, titel="Een andere titel")
    second = refresh(knelpunt, by=people.eigenaar, now=TUESDAY)

    first.refresh_from_db()
    assert (first.inhoud, second.versie, second.inhoud["titel"]) == (frozen, 2, "Een andere titel")


def test_the_database_refuses_to_change_a_frozen_version(people):
    make_publicatie(knelpunt_of(people), by=people.eigenaar)

    with pytest.raises(DatabaseError), transaction.atomic():
        Publicatie.objects.update(hash="0" * 64)


def test_anybody_can_compute_the_hash_again_from_what_is_stored(people):
    publicatie = make_publicatie(knelpunt_of(people, titel="Één è-teken"), by=people.eigenaar)

    stored = Publicatie.objects.get(pk=publicatie.pk)
    text = json.dumps(stored.inhoud, sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    assert stored.hash == hash_of(stored.inhoud) == hashlib.sha256(text.encode()).hexdigest()
    assert canonical(stored.inhoud) == text.encode()


def test_a_publication_holds_no_sender_no_name_of_a_person_and_no_text_of_a_signaal(people):
    knelpunt = knelpunt_of(people)
    signaal = make_signaal(
        by=people.melder,
        organisatie=people.uitvoerder,
        tekst="Het woord zonsverduistering staat alleen in dit signaal.",
        doelgroep="sterrenkijkers",
    )
    bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
    make_publicatie(knelpunt, by=people.eigenaar)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur, antwoord=EXPLAIN)
    publish_antwoord(verzoek, by=people.directeur, now=TUESDAY)
    react(verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting="Dit lost niets op.", by=people.eigenaar, now=TUESDAY)
    publicatie = refresh(knelpunt, by=people.eigenaar, now=TUESDAY)

    public = canonical(publicatie.inhoud).decode()

    secrets = ["zonsverduistering", "sterrenkijkers", signaal.kenmerk]
    secrets += [part for g in Gebruiker.objects.all() for part in (g.naam, g.email)]
    assert len(secrets) == 3 + 2 * 8
    assert [secret for secret in secrets if secret in public] == []


def test_an_answer_that_is_not_published_is_not_public(people):
    knelpunt = knelpunt_of(people)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur)

    public = canonical(make_publicatie(knelpunt, by=people.eigenaar).inhoud).decode()

    assert [
        text for text in ("De termijn wordt acht weken", 'vastgesteld","termijn', "directeur Inkomen") if text in public
    ] == []


@pytest.mark.parametrize(
    ("count", "numbers"),
    [
        (0, {"aantal": 0, "minder_dan": None, "organisaties": 0}),
        (1, {"aantal": None, "minder_dan": 5, "organisaties": None}),
        (4, {"aantal": None, "minder_dan": 5, "organisaties": None}),
        (5, {"aantal": 5, "minder_dan": None, "organisaties": 1}),
    ],
)
def test_small_numbers_of_signalen_are_not_exact(people, count, numbers):
    knelpunt = knelpunt_of(people)
    signalen_with(people, knelpunt, count)

    publicatie = make_publicatie(knelpunt, by=people.eigenaar)

    assert publicatie.inhoud["signalen"] == numbers
    assert current(knelpunt.pk).aantal == numbers["aantal"]


def test_publishing_an_answer_gives_the_page_a_new_version_with_it(people):
    knelpunt = knelpunt_of(people)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_publicatie(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur)

    publish_antwoord(verzoek, by=people.directeur, now=TUESDAY)

    shown = current(knelpunt.pk)
    assert (shown.publicatie.versie, shown.stand, shown.wacht, shown.answered_on) == (
        2,
        "beantwoord",
        False,
        TUESDAY.date(),
    )
    assert shown.publicatie.inhoud["verzoeken"][0]["punten"][0]["antwoord"]["soort"] == "overnemen"


def test_what_is_not_public_is_not_refreshed(people):
    assert refresh(knelpunt_of(people), by=people.eigenaar, now=TUESDAY) is None


def test_the_worker_brings_public_pages_up_to_date_once(people):
    before, exempt, after = knelpunt_of(people), knelpunt_of(people), knelpunt_of(people)
    verzoeken = [make_verzoek(knelpunt, by=people.eigenaar) for knelpunt in (before, exempt, after)]
    for knelpunt in (before, exempt, after):
        make_publicatie(knelpunt, by=people.eigenaar)
    for verzoek in (verzoeken[0], verzoeken[2]):
        record_overdue(verzoek, now=LATER)

    first, second = refresh_changed(since=MONDAY, now=LATER), refresh_changed(since=MONDAY, now=LATER)

    assert (first, second) == (2, 0)
    assert [current(k.pk).publicatie.versie for k in (before, exempt, after)] == [2, 1, 2]


def test_the_step_of_every_minute_looks_at_recent_events_only(people):
    knelpunt = knelpunt_of(people)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_publicatie(knelpunt, by=people.eigenaar)
    record_overdue(verzoek, now=TUESDAY)

    assert refresh_changed(since=LATER, now=LATER) == 0
    assert refresh_changed(since=MONDAY, now=LATER) == 1


def counted() -> dict[tuple[str, bool, dt.date | None], int]:
    found: dict[tuple[str, bool, dt.date | None], int] = {}
    for row in Vitrine.objects.all():
        key = (row.stand, row.answered_on is not None, row.due_on)
        found[key] = found.get(key, 0) + 1
    return found


def kept() -> dict[tuple[str, bool, dt.date | None], int]:
    return {(t.stand, t.beantwoord, t.due_on): t.aantal for t in Telling.objects.exclude(aantal=0)}


def test_the_kept_counts_are_the_real_counts_after_every_kind_of_change(people):
    waiting, answered, quiet = knelpunt_of(people), knelpunt_of(people), knelpunt_of(people)
    verzoek = make_verzoek(answered, by=people.eigenaar)
    make_verzoek(waiting, by=people.eigenaar)
    for knelpunt in (waiting, answered, quiet):
        make_publicatie(knelpunt, by=people.eigenaar)
    assert (kept(), len(kept())) == (counted(), 2)

    make_established(verzoek, by=people.directeur)
    publish_antwoord(verzoek, by=people.directeur, now=TUESDAY)
    assert (kept(), len(kept())) == (counted(), 3)

    rows = list(Vitrine.objects.all())
    Vitrine.objects.all().delete()
    assert kept() == {}
    Vitrine.objects.bulk_create(rows)
    assert (kept(), sum(kept().values())) == (counted(), 3)


def test_the_public_list_of_organisations_names_those_in_publications_and_no_others(people):
    make_publicatie(knelpunt_of(people), by=people.eigenaar)

    assert set(PubliekeOrganisatie.objects.values_list("slug", "naam")) == {
        (people.uitvoerder.slug, people.uitvoerder.naam),
        (people.ministerie.slug, people.ministerie.naam),
    }


def test_the_migrations_hold_the_guards_of_the_models():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'publicatie_vitrine'::regclass AND NOT tgisinternal"
        )
        assert cursor.fetchone() == (3,)


@pytest.mark.parametrize(("reporters", "told"), [(4, None), (5, 5), (6, 6), (7, None), (10, 10)])
def test_different_reporters_are_told_only_where_no_small_number_shows(people, reporters, told):
    """Ten signalen of fewer reporters: how many reported twice may not be a small number either."""
    knelpunt = knelpunt_of(people)
    several = [make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL) for _ in range(reporters)]
    count = 10 if reporters in (4, 5, 7) else reporters
    for number in range(count):
        signaal = make_signaal(by=several[number % reporters], organisatie=people.uitvoerder)
        bundle(signaal, knelpunt, by=people.coordinator, now=TUESDAY)
    numbers = make_publicatie(knelpunt, by=people.eigenaar).inhoud["signalen"]

    assert numbers == {"aantal": count, "minder_dan": None, "organisaties": 1} | ({"melders": told} if told else {})
