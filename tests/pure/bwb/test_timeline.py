"""When each text was valid."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.timeline import Tekststand, add_to_timeline, set_periods

DAYS = st.integers(0, 12).map(lambda months: date(2020, 1, 1) + timedelta(days=30 * months))


def seen(words: bytes, stand: date, van: date, known: bool) -> Tekststand:
    return Tekststand(words, min(van, stand) if known else stand, stand, known)


SEEN = st.builds(seen, st.sampled_from([b"a", b"b", b"c"]), DAYS, DAYS, st.booleans())


def history(observations: list[Tekststand]) -> list[Tekststand]:
    known: list[Tekststand] = []
    for number, text in enumerate(observations):
        known = [
            replace(t, sleutel=t.sleutel if t.sleutel is not None else number) for t in add_to_timeline(known, text)
        ]
    return known


def days(known: list[Tekststand]) -> list[tuple[bytes, str, str]]:
    return [(text.hash, str(text.van), str(text.tot or "")) for text in known]


@given(st.lists(SEEN, min_size=1, max_size=6))
def test_no_two_texts_hold_on_one_day_and_the_newest_state_is_the_open_one(
    observations: list[Tekststand],
) -> None:
    known = history(observations)
    for day in (date(2019, 12, 1) + timedelta(days=15 * n) for n in range(40)):
        assert sum(text.van <= day and (text.tot is None or day < text.tot) for text in known) <= 1
    open_ones = [text for text in known if text.tot is None]
    newest = max(text.stand for text in observations)
    assert [text.stand for text in open_ones] == [newest]
    assert all(text.tot is None or text.van <= text.tot for text in known)


@given(st.lists(SEEN, min_size=1, max_size=6))
def test_seeing_the_newest_state_again_changes_nothing(observations: list[Tekststand]) -> None:
    known = history(observations)
    newest = known[-1]
    again = Tekststand(newest.hash, newest.van, newest.stand, newest.begin_bekend)
    assert add_to_timeline(known, again) == known


def test_a_changed_text_closes_the_one_before_on_its_first_day() -> None:
    old = Tekststand(b"a", date(2012, 10, 1), date(2012, 10, 1), begin_bekend=False)
    new = Tekststand(b"b", date(2013, 1, 1), date(2026, 8, 15))
    expected = [(b"a", "2012-10-01", "2013-01-01"), (b"b", "2013-01-01", "")]
    assert days(history([old, new])) == days(history([new, old])) == expected


def test_an_older_state_that_differs_from_what_was_valid_then_never_becomes_current() -> None:
    old = Tekststand(b"typefout", date(2012, 10, 1), date(2012, 10, 1), begin_bekend=False)
    new = Tekststand(b"b", date(1994, 1, 1), date(2026, 8, 15))
    expected = [(b"typefout", "2012-10-01", "2012-10-01"), (b"b", "1994-01-01", "")]
    assert days(history([old, new])) == days(history([new, old])) == expected


def test_the_same_words_with_a_known_beginning_are_one_text() -> None:
    old = Tekststand(b"a", date(2012, 10, 1), date(2012, 10, 1), begin_bekend=False)
    new = Tekststand(b"a", date(1994, 1, 1), date(2026, 8, 15))
    assert days(history([old, new])) == days(history([new, old])) == [(b"a", "1994-01-01", "")]


def test_a_state_without_the_article_ends_its_last_text() -> None:
    text = Tekststand(b"a", date(2020, 1, 1), date(2020, 1, 1))
    assert days(set_periods([text], date(2021, 1, 1))) == [(b"a", "2020-01-01", "2021-01-01")]
    assert days(set_periods([text], date(2019, 1, 1))) == [(b"a", "2020-01-01", "")]
