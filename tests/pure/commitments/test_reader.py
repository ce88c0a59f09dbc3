"""Reading commitments in a whole text."""

import sys
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.commitments import find_commitments

WORDS = (
    "Ik zal |de Kamer |informeren|. |verzoekt de regering |\nconstaterende dat |;\n|, maar |"
    "onvoldoende |toegezegd |voor de zomer |?|\n\n|Het kabinet |wordt |binnenkort |aangepast |"
    "te lastig |nr. |en gaat over tot de orde van de dag"
)
PIECES = st.sampled_from(WORDS.split("|"))


def test_a_promise_has_a_deadline_counted_from_the_document():
    (found,) = find_commitments(
        "Ik zal de Kamer binnen zes weken informeren.",
        on=date(2025, 7, 1),
        signed_by="minister van Voorbeeld",
    )

    assert (found.actor, found.deadline.text, found.deadline.last) == (
        "minister van Voorbeeld",
        "binnen zes weken",
        date(2025, 8, 12),
    )


def test_a_promise_before_but_is_kept_without_what_follows():
    text = "Ik kom nog voor de zomer met een brief aan de Kamer, maar deze motie moet ik ontraden."

    assert [text[found.start : found.end] for found in find_commitments(text)] == [
        "Ik kom nog voor de zomer met een brief aan de Kamer"
    ]


def test_a_date_that_has_passed_is_no_deadline():
    (found,) = find_commitments("Naar aanleiding van het debat op 1 mei 2020 zal ik u informeren.", on=date(2025, 7, 1))

    assert found.deadline is None


def test_every_finding_says_by_which_rule_and_words():
    (found,) = find_commitments("De regels zijn onduidelijk voor de medewerkers.")

    assert (found.rule, found.because, found.certainty) == ("zin: knelpunt", "onduidelijk", 0.7)


def test_a_promise_takes_the_time_of_the_next_sentence_about_the_same():
    text = "Ik zal u daarover een brief sturen. Dat kan ik binnen twee weken doen."

    (found,) = find_commitments(text, on=date(2025, 7, 1))

    assert (text[found.start : found.end], found.deadline.last) == (text, date(2025, 7, 15))


def test_in_a_debate_only_what_is_meant_for_later_is_promised():
    debate = "Voorzitter. Ik probeer het uit te leggen. Ik neem die vraag mee in de brief."

    assert [debate[found.start : found.end] for found in find_commitments(debate)] == [
        "Ik neem die vraag mee in de brief."
    ]


def test_an_intention_is_told_from_a_deed():
    text = "Het kabinet is voornemens de wet te wijzigen. Het kabinet werkt aan een nieuwe regeling."

    assert [found.nature.value for found in find_commitments(text)] == ["voornemen", "actie"]


def test_an_obstacle_names_whom_it_hurts_what_it_is_about_and_who_says_so():
    (found,) = find_commitments("Volgens de Rekenkamer is de Participatiewet voor burgers te ingewikkeld.")

    assert (found.actor, found.about, found.said_by) == ("burgers", "Participatiewet", "Rekenkamer")


def test_a_motion_asks_in_the_name_of_the_kamer():
    (found,) = find_commitments(
        "De Kamer,\nverzoekt de regering de Wlz voor 1 mei te evalueren,\n", on=date(2025, 1, 1)
    )

    assert (found.addressee, found.about, found.said_by, str(found.deadline.last)) == (
        "regering",
        "Wlz",
        "Kamer",
        "2025-04-30",
    )


@given(st.lists(PIECES, max_size=40).map("".join))
def test_findings_lie_in_the_text_in_order(text):
    found = find_commitments(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all((one.start, one.end) <= (other.start, other.end) for one, other in pairwise(found))


@given(st.text(), st.one_of(st.none(), st.dates()))
def test_no_text_makes_it_fail(text, on):
    assert isinstance(find_commitments(text, on=on), list)


def steps(text):
    count = 0

    def counting(*_):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        find_commitments(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "piece", ["Ik zal de Kamer informeren. ", "verzoekt de regering dit;\n", "Ik ", "a\n", "nr. ", "wordt "]
)
def test_twice_the_text_is_twice_the_work(piece):
    find_commitments("Ik zal de Kamer informeren.")

    assert steps(piece * 600) <= 2.3 * steps(piece * 300) + 300
