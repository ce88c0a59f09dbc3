"""A masked text cut at its marks."""

from django.utils import translation

from weerklank.web.marks import Segment, segments_of, why


def test_a_text_without_marks_is_one_segment() -> None:
    assert segments_of("Gewone tekst.", []) == [Segment("Gewone tekst.")]


def test_each_mark_is_a_numbered_segment_with_its_reason() -> None:
    marks = [
        {"start": 0, "end": 7, "type": "BSN", "rule": "bsn"},
        {"start": 13, "end": 25, "type": "TELEFOON", "rule": "telefoon"},
    ]

    segments = segments_of("[BSN-1] belt [TELEFOON-1].", marks)

    assert [(s.text, s.number) for s in segments] == [("[BSN-1]", 1), (" belt ", 0), ("[TELEFOON-1]", 2), (".", 0)]
    assert segments[2].why == "Dit is een telefoonnummer."


def test_a_reason_is_told_in_the_language_of_the_page() -> None:
    with translation.override("en"):
        assert why("telefoon") == "This is a telephone number."


def test_a_rule_that_is_gone_explains_nothing_and_breaks_nothing() -> None:
    assert why("van-vroeger") == ""
