import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.db.models import Count

from tests.makers import make_gebruiker, make_organisatie
from weerklank.antwoorden.models import PuntAntwoord, Verzoek
from weerklank.antwoorden.queries import floating as floating_verzoeken
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie
from weerklank.knelpunten.models import Artikelwijziging, Knelpunt
from weerklank.knelpunten.queries import floating as floating_knelpunten
from weerklank.knelpunten.queries import voorstellen_for
from weerklank.loket.cijfers import cijfers
from weerklank.publicatie.models import Publicatie, Vitrine
from weerklank.pure.workdays import add_workdays
from weerklank.signalen.enums import OPEN
from weerklank.signalen.models import Signaal
from weerklank.signalen.queries import floating as floating_signalen
from weerklank.signalen.queries import queue_for
from weerklank.voorbeeld.accounts import DEMO_PASSWORD, demo_accounts
from weerklank.voorbeeld.bouwen import Uitkomst, build
from weerklank.voorbeeld.inhoud import organisaties, verhalen
from weerklank.wetten.models import Vindplaats

TODAY = dt.date(2026, 11, 25)
SCALE = 700
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[Uitkomst]:
    """The example world just above its default scale, made once for this file."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build(today=TODAY, scale=SCALE)
        transaction.set_rollback(True)


def test_the_world_is_made_with_as_many_signalen_as_asked(world):
    assert world == Uitkomst.GEMAAKT
    assert Signaal.objects.count() == SCALE


def test_every_organisation_is_marked_as_fictional_and_inspectable_by_its_kind(world):
    stored = dict(Organisatie.objects.filter(is_fictief=True).values_list("slug", "soort"))
    assert stored == {slug: row.soort for slug, row in organisaties().items()}


def test_every_knelpunt_ends_in_the_stage_its_story_tells(world):
    stands = dict(Knelpunt.objects.values_list("titel", "stand"))
    assert stands == {verhaal.titel: verhaal.stadium for verhaal in verhalen().values()}


def test_nothing_floats(world):
    assert [list(floating_signalen()), list(floating_knelpunten()), list(floating_verzoeken())] == [
        [],
        [],
        [],
    ]


def test_the_queue_of_the_demo_coordinator_looks_like_a_real_week(world):
    coordinator = Gebruiker.objects.get(email="coordinator@voorbeeld.invalid")
    dates = [signaal.next_on for signaal in queue_for(coordinator)]
    assert 8 <= len(dates) <= 30
    assert dates.count(TODAY) >= 1
    assert 1 <= sum(date < TODAY for date in dates) <= 4


def test_some_requests_are_late_some_due_within_a_week_and_some_have_time(world):
    waiting = [v.due_on for v in Verzoek.objects.all() if v.is_waiting]
    week = TODAY + dt.timedelta(days=7)
    late, soon = sum(due < TODAY for due in waiting), sum(TODAY <= due <= week for due in waiting)
    assert (late >= 4, soon >= 3, len(waiting) - late - soon >= 4) == (True, True, True)


def test_silence_was_recorded_for_every_term_that_passed(world):
    late = Verzoek.objects.filter(due_on__lt=TODAY - dt.timedelta(days=4), stand="gevraagd")
    assert {verzoek.overdue_at is not None for verzoek in late} == {True}


def test_every_kind_of_answer_is_public_somewhere(world):
    published = PuntAntwoord.objects.filter(antwoord__published_at__isnull=False)
    assert set(published.values_list("soort", flat=True)) == {
        "overnemen",
        "deels",
        "niet",
        "onderzoek",
        "niet_bevoegd",
    }


def test_every_established_knelpunt_is_public_and_its_page_is_up_to_date(world):
    assert Vitrine.objects.count() == Knelpunt.objects.exclude(stand="concept").count()
    stands = dict(Vitrine.objects.values_list("titel", "stand"))
    assert stands == dict(Knelpunt.objects.exclude(stand="concept").values_list("titel", "stand"))


def test_every_shipped_quote_is_found_in_the_law_register(world):
    quoted = Vindplaats.objects.exclude(citaat="")
    assert set(quoted.values_list("stand", flat=True)) == {"gevonden"}
    assert {versie.isoformat() for versie in quoted.values_list("versie__stand", flat=True)} == {"2012-10-01"}


def test_the_log_holds_a_report_for_every_signaal_and_nothing_of_today_or_later(world):
    reported = Gebeurtenis.objects.filter(soort="signaal-ingediend")
    assert reported.values("over_id").distinct().count() == SCALE
    assert Gebeurtenis.objects.filter(at__date__gte=TODAY).count() == 0


def test_the_numbers_of_signalen_follow_the_order_of_reporting(world):
    moments = list(Signaal.objects.order_by("pk").values_list("submitted_at", flat=True))
    assert moments == sorted(moments)


def test_every_signaal_with_a_placeholder_has_a_mark_for_it(world):
    for signaal in Signaal.objects.filter(tekst__regex=r"\[[A-Z-]+-\d+\]"):
        spans = [hit.span() for hit in re.finditer(r"\[[A-Z-]+-\d+\]", signaal.tekst)]
        assert [(mark["start"], mark["end"]) for mark in signaal.maskeringen] == spans


def test_an_open_signaal_is_never_older_than_the_triage_term_by_more_than_three_days(world):
    oldest = add_workdays(TODAY, -13)
    assert [s for s in Signaal.objects.filter(stand__in=OPEN) if s.submitted_at.date() < oldest] == []


def test_signalen_stand_with_every_knelpunt(world):
    counts = Knelpunt.objects.exclude(stand="samengevoegd").annotate(n=Count("bundelingen"))
    assert [knelpunt.titel for knelpunt in counts if knelpunt.n < 4] == []


def test_every_demo_account_signs_in_with_the_one_password(world):
    stored = {account.email: Gebruiker.objects.get(email=account.email) for account in demo_accounts()}
    assert [email for email, user in stored.items() if not user.check_password(DEMO_PASSWORD)] == []
    assert Counter(account.rol for account in demo_accounts()) == Counter(
        [
            "professional",
            "coordinator",
            "knelpunteigenaar",
            "redacteur",
            "fg",
            "beheerder",
            "beleid",
            "bestuurder",
        ]
    )


def test_a_second_time_changes_nothing(world):
    before = (Signaal.objects.count(), Gebeurtenis.objects.count(), Publicatie.objects.count())
    assert build(today=TODAY) == Uitkomst.STOND_ER_AL
    assert (Signaal.objects.count(), Gebeurtenis.objects.count(), Publicatie.objects.count()) == before


def test_it_refuses_next_to_an_account_of_somebody_else():
    Gebruiker.objects.create_user("iemand@gemeente.example", "Iemand")
    before = Organisatie.objects.count()
    assert build(today=TODAY) == Uitkomst.ANDERE_GEGEVENS
    assert Organisatie.objects.count() == before


def test_it_refuses_next_to_an_organisation_that_is_not_fictional():
    make_gebruiker(make_organisatie())
    before = Organisatie.objects.count()
    assert build(today=TODAY) == Uitkomst.ANDERE_GEGEVENS
    assert Organisatie.objects.count() == before


def test_one_knelpunt_shows_that_its_fictional_law_changed(world):
    wijziging = Artikelwijziging.objects.get()
    frozen = Vitrine.objects.get(knelpunt=wijziging.anker.knelpunt).publicatie.inhoud["artikelen"]

    assert (wijziging.ended_at, wijziging.herplaatsing.lot) == (None, "gewijzigd")
    assert [("gewijzigd" in quote, "(fictief)" in quote["regeling"]) for quote in frozen] == [
        (False, False),
        (True, True),
    ]


def test_a_proposal_with_the_three_signalen_about_one_thing_waits_for_the_demo_coordinator(world):
    coordinator = Gebruiker.objects.get(email="coordinator@voorbeeld.invalid")
    proposed = voorstellen_for(coordinator).filter(soort="bundelen", ended_at=None)
    told = [[lid.signaal.tekst for lid in one.leden.filter(ended_at=None)] for one in proposed]
    assert 3 in [sum("evensbewijs" in tekst for tekst in one) for one in told]


def test_the_loket_has_figures_of_its_own_and_of_another_organisation(world):
    own = Organisatie.objects.get(slug="udl")
    told = {row.organisatie: row for row in cijfers(TODAY, own=frozenset({own.pk}), least=5)}
    assert (told[own.naam].aanvaard, told[own.naam].geweigerd) == (3, 1)
    assert told[Organisatie.objects.get(slug="btt").naam].aanvaard == 6
