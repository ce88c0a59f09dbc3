"""Storing signalen with everything that belongs to them."""

import datetime as dt
from uuid import UUID

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import MONDAY, TUESDAY
from weerklank.kern.models import Gebeurtenis, Termijn
from weerklank.signalen.bewaren import _halves, fresh, store
from weerklank.signalen.enums import Bron, Herkomst
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.models import Afzender, Signaal, Zoekrij

TEXT = "Mevrouw Jansen (06-12345678) kreeg \"niets\" \\ terug, 100% zeker: {x} 'y' \U0001f4e8.\nArt. 4:84 Awb."


def made(people, number: int, **rest: object) -> Signaal:
    melding = prepare_melding(TEXT, regel="art. 4:84 Awb", frequentie="wekelijks")
    told = {"herkomst": Herkomst.API, "inzending": UUID(int=number), **rest}
    return fresh(melding, organisatie=people.uitvoerder, now=MONDAY, **told)


def test_every_column_is_stored_as_it_was_given(people):
    given_ = made(people, 1, pseudoniem="a" * 32, seconds=7, bron=Bron.OMBUDSMAN, bron_on=dt.date(2026, 1, 2))
    store([given_], by=people.melder, now=MONDAY)
    stored = Signaal.objects.get()

    told = {field.attname for field in Signaal._meta.concrete_fields} - {"vector", "zoek"}
    assert {name: getattr(stored, name) for name in told} == {name: getattr(given_, name) for name in told}
    assert stored.maskeringen != [] != stored.artikelen
    assert np.float16(stored.vector).tolist() == np.float16(given_.vector).tolist()


def test_what_belongs_to_it_is_stored_with_it(people):
    (signaal,) = store([made(people, 1)], by=people.melder, now=MONDAY)

    assert (signaal.termijn, signaal.next_on) == (Termijn.objects.get(), Termijn.objects.get().due_on)
    assert (signaal.termijn.regel, signaal.termijn.starts_on) == ("triage", dt.date(2026, 3, 2))
    assert signaal.afzender.gebruiker == people.melder
    assert list(
        Gebeurtenis.objects.filter(over="signaal").values_list("soort", "at", "by", "namens", "over_id", "gegevens")
    ) == [("signaal-ingediend", MONDAY, None, people.uitvoerder.pk, signaal.pk, {})]
    assert Zoekrij.objects.get().signaal == signaal


def test_a_stored_signaal_is_changed_as_any_other(people):
    (signaal,) = store([made(people, 1)], by=None, now=MONDAY)
    signaal.doelgroep = "ouders"
    signaal.save()

    assert Signaal.objects.get().doelgroep == "ouders"
    assert not Afzender.objects.exists()


def test_what_is_there_already_is_left_out_with_all_that_belongs_to_it(people):
    store([made(people, 1)], by=people.melder, now=MONDAY)
    again = store([made(people, 1), made(people, 2)], by=people.collega, now=TUESDAY)

    assert [signaal.inzending for signaal in again] == [UUID(int=2)]
    counts = [model.objects.count() for model in (Signaal, Termijn, Afzender, Zoekrij)]
    assert (counts, Gebeurtenis.objects.filter(over="signaal").count()) == ([2, 2, 2, 2], 2)


@pytest.mark.parametrize("number", [1, 30])
def test_storing_is_one_statement_however_many_there_are(people, number):
    signalen = [made(people, n) for n in range(number)]
    with CaptureQueriesContext(connection) as asked:
        assert store(signalen, by=people.melder, now=MONDAY) == signalen

    assert len(asked) == 1


def test_each_signaal_gets_its_own_clock(people):
    store([made(people, n) for n in range(5)], by=people.melder, now=MONDAY)

    assert set(Signaal.objects.values_list("termijn", flat=True)) == set(Termijn.objects.values_list("pk", flat=True))
    assert Termijn.objects.count() == 5


def test_a_vector_may_come_later(people):
    store([made(people, 1, vector=None)], by=people.melder, now=MONDAY)

    assert Signaal.objects.get().vector is None


@given(st.lists(st.floats(-1, 1, width=32), min_size=1, max_size=20))
def test_a_vector_is_written_as_the_nearest_numbers_of_16_bits(numbers):
    written = [float(one) for one in _halves(numbers)[1:-1].split(",")]
    assert np.float16(written).tolist() == np.float16(numbers).tolist()
