from random import Random

from hypothesis import given
from hypothesis import strategies as st

from weerklank.voorbeeld.combineren import combine
from weerklank.voorbeeld.inhoud import verhalen

EVERY = sorted(verhalen())


@given(st.sampled_from(EVERY), st.integers())
def test_the_same_chance_gives_the_same_signaal(slug, seed):
    assert combine(verhalen()[slug], Random(seed)) == combine(verhalen()[slug], Random(seed))


@given(st.sampled_from(EVERY), st.integers())
def test_every_slot_is_filled_and_the_fields_fit_the_form(slug, seed):
    signaal = combine(verhalen()[slug], Random(seed))
    assert not {"{", "}"} & set(signaal.tekst)
    assert 10 <= len(signaal.tekst) <= 500
    assert len(signaal.regel) <= 200
    assert len(signaal.doelgroep) <= 200
