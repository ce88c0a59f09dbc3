"""The way from the text back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.sources import SourceMap, SourcePlace, Unit


def test_a_place_spans_units_and_counts_inside_them():
    found = SourceMap(Unit.PAGE)
    found.add(0, 1, 100)
    found.add(10, 2, 0)

    assert found.place(4, 12) == SourcePlace(Unit.PAGE, 1, 2, 104, 2)
    assert found.place(2, 6) == SourcePlace(Unit.PAGE, 1, 1, 102, 106)


def test_a_place_is_said_in_two_languages():
    places = [SourcePlace(Unit.LINE, 4, 6), SourcePlace(Unit.PAGE, 3, 3)]

    assert [(place.dutch, place.english) for place in places] == [
        ("regel 4 tot en met 6", "line 4 to 6"),
        ("bladzijde 3", "page 3"),
    ]


def test_a_path_is_written_out_from_the_root():
    found = SourceMap(Unit.LINE)
    leaf = found.trail.add(found.trail.add(-1, "stuk"), "al[2]")
    found.add(0, 7, node=leaf)

    assert found.place(0, 1) == SourcePlace(Unit.LINE, 7, 7, None, None, "/stuk/al[2]")


def test_an_empty_map_has_no_places():
    assert SourceMap(Unit.LINE).place(0, 5) is None


@given(st.lists(st.integers(1, 20), min_size=1), st.integers(0, 500), st.integers(0, 500))
def test_every_span_has_a_place_whose_end_is_not_before_its_begin(lengths, start, length):
    found, at = SourceMap(Unit.LINE), 0
    for number, size in enumerate(lengths, start=1):
        found.add(at, number, at)
        at += size
    place = found.place(start, start + length)

    assert (place.first <= place.last, place.begin, place.end) == (True, start, start + length)
