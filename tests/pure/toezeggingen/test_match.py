"""How sure a pair of letter and register is, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.toezeggingen.match import (
    SHOWN_FROM,
    Evidence,
    Ground,
    says_fulfilled,
    weigh_fulfilled,
    weigh_same,
)

EVIDENCE = st.builds(
    Evidence,
    words=st.floats(-1, 2),
    cosine=st.floats(-1, 1),
    cites_number=st.booleans(),
    says_fulfilled=st.booleans(),
    same_ministry=st.sampled_from([None, True, False]),
    days=st.none() | st.integers(-4000, 4000),
    same_dossier=st.booleans(),
)


@given(EVIDENCE)
def test_a_score_is_a_part_and_its_reasons_are_told_heaviest_first(evidence: Evidence) -> None:
    for weigh in (weigh_same, weigh_fulfilled):
        weighed = weigh(evidence)
        parts = [part for _ground, part in weighed.parts]

        assert 0 <= weighed.score <= 1
        assert parts == sorted(parts, reverse=True)


def test_the_number_alone_is_enough_to_propose() -> None:
    assert weigh_same(Evidence(cites_number=True)).parts == ((Ground.NUMMER, 0.7),)
    assert weigh_fulfilled(Evidence(cites_number=True)).score > SHOWN_FROM


def test_ministry_day_and_dossier_make_no_likeness_alone() -> None:
    assert weigh_same(Evidence(same_ministry=True, days=1, same_dossier=True)).score == 0


def test_another_ministry_takes_half_away_unless_the_number_is_cited() -> None:
    same, other = Evidence(words=0.8, cosine=0.8), Evidence(words=0.8, cosine=0.8, same_ministry=False)

    assert weigh_same(other).score == pytest.approx(weigh_same(same).score / 2, abs=0.001)
    assert weigh_same(Evidence(cites_number=True, same_ministry=False)).score == 0.7


def test_a_letter_from_before_the_promise_does_not_keep_it() -> None:
    assert weigh_fulfilled(Evidence(cites_number=True, says_fulfilled=True, days=-1)).score == 0
    assert weigh_fulfilled(Evidence(cites_number=True, says_fulfilled=True, days=0)).score >= 0.8


@pytest.mark.parametrize(
    "sentence",
    [
        "Hiermee doe ik de toezegging aan het lid Voorbeeld gestand.",
        "Met deze brief kom ik de toezegging TZ202412-116 na.",
        "Hierbij stuur ik u, zoals toegezegd, de evaluatie.",
        "Ik beschouw de toezegging daarmee als afgedaan.",
        "Daarmee is voldaan aan mijn toezegging om de Kamer te informeren.",
        "Deze brief geeft invulling aan de toezegging over de termijn.",
    ],
)
def test_sentences_that_keep_a_promise_are_known(sentence: str) -> None:
    assert says_fulfilled(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik zeg toe dat ik de Kamer informeer.",
        "De toezegging staat nog open.",
        "Hierbij bied ik u het jaarverslag aan.",
        "De minister heeft toegezegd dit te onderzoeken.",
    ],
)
def test_a_promise_is_not_its_own_fulfilment(sentence: str) -> None:
    assert not says_fulfilled(sentence)
