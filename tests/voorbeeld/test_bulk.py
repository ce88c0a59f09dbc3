import datetime as dt
from uuid import UUID

import pytest
from django.forms.models import model_to_dict

from tests.makers import MONDAY, TUESDAY, make_knelpunt
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.bundling import bundle, join
from weerklank.knelpunten.enums import Koppelgrond
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.models import Signaal
from weerklank.voorbeeld.bulk import Bulk

MELDING = prepare_melding("de termijn is weer te kort", regel="art 4:84 awb", frequentie="wekelijks")
OWN_KEYS = {"id", "signaal", "termijn", "inzending", "over_id"}


def rows_about(signaal):
    """Everything that is stored about one signaal, without the keys that differ by nature."""
    bundelingen = [plain(row) for row in signaal.bundelingen.all()]
    events = Gebeurtenis.objects.filter(gegevens__signaal=signaal.pk) | Gebeurtenis.objects.filter(
        over="signaal", over_id=signaal.pk
    )
    happened = [(e.soort, e.at, e.by_id, e.namens_id, e.over, sorted(e.gegevens)) for e in events.order_by("at", "id")]
    return plain(signaal), plain(signaal.termijn), signaal.afzender.gebruiker_id, bundelingen, happened


def plain(row):
    values = {name: value for name, value in model_to_dict(row).items() if name not in OWN_KEYS}
    return {name: list(value) if name == "vector" else value for name, value in values.items()}


@pytest.fixture
def knelpunt(people):
    return make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)


def test_a_signaal_in_bulk_gives_the_rows_of_submit_and_bundle(people, knelpunt):
    real, _is_new = submit_signaal(
        MELDING,
        organisatie=people.uitvoerder,
        inzending=UUID(int=1),
        by=people.melder,
        now=MONDAY,
        herkomst=Herkomst.VOORBEELD,
        seconds=40,
    )
    bundle(real, knelpunt, by=people.coordinator, now=TUESDAY)
    many = Bulk()
    many.report(
        7,
        MELDING,
        organisatie=people.uitvoerder,
        by=people.melder,
        now=MONDAY,
        inzending=UUID(int=2),
        seconds=40,
    )
    many.bundle(7, knelpunt, grond=Koppelgrond.COORDINATOR, by=people.coordinator, now=TUESDAY)
    many.finish()
    assert rows_about(Signaal.objects.get(inzending=UUID(int=2))) == rows_about(Signaal.objects.get(pk=real.pk))


def test_a_signaal_in_bulk_gives_the_rows_of_submit_and_join(people, knelpunt):
    real, _is_new = submit_signaal(
        MELDING,
        organisatie=people.uitvoerder,
        inzending=UUID(int=1),
        by=people.melder,
        now=MONDAY,
        herkomst=Herkomst.VOORBEELD,
        seconds=40,
    )
    join(real, knelpunt, by=people.melder, now=TUESDAY)
    many = Bulk()
    many.report(
        7,
        MELDING,
        organisatie=people.uitvoerder,
        by=people.melder,
        now=MONDAY,
        inzending=UUID(int=2),
        seconds=40,
    )
    many.bundle(7, knelpunt, grond=Koppelgrond.MELDER, by=None, now=TUESDAY)
    many.finish()
    assert rows_about(Signaal.objects.get(inzending=UUID(int=2))) == rows_about(Signaal.objects.get(pk=real.pk))


def test_a_signaal_that_nobody_decided_about_is_stored_with_its_date(people):
    many = Bulk()
    many.report(
        1,
        MELDING,
        organisatie=people.uitvoerder,
        by=people.melder,
        now=MONDAY,
        inzending=UUID(int=3),
        seconds=12,
    )
    many.finish()
    assert Signaal.objects.get(inzending=UUID(int=3)).next_on == dt.date(2026, 3, 16)


def test_what_comes_after_a_bulk_gets_the_next_numbers(people):
    many = Bulk()
    many.report(
        1,
        MELDING,
        organisatie=people.uitvoerder,
        by=people.melder,
        now=MONDAY,
        inzending=UUID(int=3),
        seconds=12,
    )
    many.finish()
    last = Signaal.objects.latest("pk").pk
    after, _is_new = submit_signaal(
        MELDING, organisatie=people.uitvoerder, inzending=UUID(int=4), by=people.melder, now=TUESDAY
    )
    assert after.pk > last
