"""The verdict on one sentence."""

from datetime import date

from weerklank.pure.commitments.judge import commitment, deadline_in, may_have_time, obstacle
from weerklank.pure.commitments.sentence import read_sentence

ON = date(2025, 7, 1)


def judged(text):
    return commitment(read_sentence(text), text, ON)


def test_a_time_to_come_makes_an_announcement_of_what_acts_without_a_known_subject():
    verdict = judged("Nabestaanden kunnen in 2026 het hele proces online doorlopen.")

    assert (verdict.rule, verdict.kind.value) == ("met een termijn", "actie")


def test_a_time_that_has_passed_makes_none():
    assert judged("Nabestaanden kunnen sinds 2020 het hele proces online doorlopen.") is None


def test_more_words_of_trouble_make_it_surer():
    one = obstacle(read_sentence("De regels zijn onduidelijk."))
    two = obstacle(read_sentence("De regels zijn onduidelijk en er is een tekort aan mensen."))

    assert one.certainty < two.certainty


def test_an_empty_sentence_is_neither():
    assert judged("") is None
    assert obstacle(read_sentence("")) is None


def test_only_a_sentence_with_words_of_time_is_searched_for_one():
    assert may_have_time(read_sentence("Dat kan binnen een week."), "Dat kan binnen een week.")
    assert not may_have_time(read_sentence("Dat is goed."), "Dat is goed.")


def test_the_first_time_that_is_not_past_is_the_deadline():
    assert deadline_in("Na 1 mei 2020 komt er voor 1 mei 2026 een brief.", ON).last == date(2026, 4, 30)
