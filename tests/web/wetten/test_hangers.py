"""What hangs on places in the law."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import MONDAY, make_knelpunt
from tests.people import People
from tests.wetten.makers import Cited
from weerklank.knelpunten.actions import anchor
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Knelpunt
from weerklank.web.wetten.hangers import hanging_on, knelpunten_at
from weerklank.wetten.actions import make_vindplaats

pytestmark = pytest.mark.django_db
PLACE = ("BWBR0005537", "4:84")


@pytest.fixture
def anchored(people: People) -> People:
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, titel="Te streng"
    )
    place = make_vindplaats(Cited(law="Awb", bwb_id=PLACE[0], artikel=PLACE[1], lid="1"), by=people.eigenaar, now=MONDAY)
    anchor(knelpunt, place, by=people.eigenaar, now=MONDAY)
    return people


def test_a_knelpunt_hangs_on_the_article_that_its_anchor_quotes(anchored: People) -> None:
    found = knelpunten_at(anchored.coordinator, [PLACE, ("BWBR0005537", "3:4"), ("BWBR0015703", "4:84")])

    assert {place: [one.naam for one in rows] for place, rows in found.items()} == {PLACE: ["Te streng"]}
    assert found[PLACE][0].url.startswith("/coordinatie/knelpunten/")


def test_who_reads_no_signalen_is_led_to_the_public_page(anchored: People) -> None:
    Knelpunt.objects.update(stand=KnelpuntStand.BEANTWOORD)

    found = knelpunten_at(anchored.melder, [PLACE])[PLACE]

    assert [one.url for one in found] == [f"/knelpunten/{Knelpunt.objects.get().pk}/"]


def test_a_visitor_sees_none_and_nothing_is_asked(anchored: People) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert hanging_on(AnonymousUser(), [PLACE]) == {}
    assert len(queries) == 0


def test_an_anchor_that_ended_hangs_no_longer(anchored: People) -> None:
    from weerklank.knelpunten.models import KnelpuntVindplaats

    KnelpuntVindplaats.objects.update(ended_at=MONDAY)

    assert hanging_on(anchored.coordinator, [PLACE]) == {}
