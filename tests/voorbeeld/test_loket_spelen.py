"""The loket of the example world."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.makers import make_signaal
from weerklank.kern.enums import Rol
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel, Routeregel, Vangnetplaatsing
from weerklank.loket.queries import in_vangnet
from weerklank.signalen.models import Doorzending
from weerklank.signalen.queries import floating
from weerklank.voorbeeld.inhoud import loket
from weerklank.voorbeeld.loket_spelen import play_loket
from weerklank.voorbeeld.mensen import populate
from weerklank.voorbeeld.voorval import office_time

TODAY = dt.date(2026, 11, 25)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def played(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The loket, in a world with one signaal at each organisation."""
    with django_db_blocker.unblock(), transaction.atomic():
        wereld = populate(now=office_time(TODAY - dt.timedelta(days=740), 9, 0))
        for slug in ("udl", "iwh", "btt", "oeverveen"):
            by = wereld.first(slug, Rol.PROFESSIONAL)
            now = office_time(TODAY - dt.timedelta(days=13), 9, 0)
            make_signaal(by=by, organisatie=wereld.organisaties[slug], tekst="Huurtoeslag gestopt.", now=now)
        play_loket(wereld, TODAY)
        yield
        transaction.set_rollback(True)


def test_the_directory_is_filled_and_something_waits_for_a_decision(played):
    assert Bevoegdheid.objects.filter(ended_at=None).count() == len(loket()["bevoegdheden"])
    assert Bevoegdheidsvoorstel.objects.filter(stand="voorgesteld").count() == len(loket()["voorstellen"])


def test_there_is_an_offer_of_every_kind_and_one_signaal_in_the_basket(played):
    assert Counter(Doorzending.objects.values_list("uitkomst", flat=True)) == {"geweigerd": 4, "": 1, "verlopen": 1}
    assert [row.bij.slug for row in in_vangnet()] == ["mow"]
    assert Vangnetplaatsing.objects.get().van.slug == "btt"
    assert list(floating()) == []


def test_two_rules_are_on_and_one_switched_itself_off(played):
    rows = Routeregel.objects.order_by("volgorde")

    assert [row.actief for row in rows] == [True, True, False]
    assert [one.reden for one in rows[2].schakelingen.all()] == ["eigenaar_weg"]
