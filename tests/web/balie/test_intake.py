"""Storing what was confirmed in step two."""

from uuid import UUID

from django.utils import timezone

from tests.makers import make_knelpunt
from tests.people import People
from weerklank.knelpunten.actions import lapse
from weerklank.knelpunten.bundling import unbundle
from weerklank.knelpunten.models import Bundeling
from weerklank.signalen.melding import prepare_melding
from weerklank.web.balie.intake import send
from weerklank.web.balie.sealed import Sealed


def test_a_knelpunt_that_closed_meanwhile_costs_no_signaal(people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    melding = prepare_melding("De termijn is te kort.")
    shown = Sealed(melding, people.uitvoerder.pk, UUID(int=1), None, knelpunten=(knelpunt.pk,), signalen=())
    lapse(knelpunt, toelichting="De wet is ingetrokken.", by=people.eigenaar, now=timezone.now())

    signaal, complete = send(
        shown, f"knelpunt-{knelpunt.pk}", organisatie=people.uitvoerder, by=people.melder, now=timezone.now()
    )

    assert (signaal.stand, complete) == ("ingediend", False)
    assert Bundeling.objects.count() == 0


def test_sending_again_after_the_coordinator_undid_it_does_not_join_again(people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    melding = prepare_melding("De termijn is te kort.")
    shown = Sealed(melding, people.uitvoerder.pk, UUID(int=1), None, knelpunten=(knelpunt.pk,), signalen=())
    choice = f"knelpunt-{knelpunt.pk}"
    first, _complete = send(shown, choice, organisatie=people.uitvoerder, by=people.melder, now=timezone.now())
    unbundle(Bundeling.objects.get(), by=people.coordinator, now=timezone.now())
    again, complete = send(shown, choice, organisatie=people.uitvoerder, by=people.melder, now=timezone.now())

    assert (again, complete) == (first, True)
    assert Bundeling.objects.filter(ended_at=None).count() == 0
