"""A citation as others get it."""

from weerklank.pure.citations.model import Citation, Kind, frozen


def test_fields_without_a_value_are_left_out():
    assert dict(frozen(wet="Awb", lid=None, onderdeel="", wet_impliciet=False)) == {"wet": "Awb"}


def test_a_row_holds_the_words_as_written():
    citation = Citation(4, 7, Kind.WET, frozen(wet="Awb"), "wet: afkorting", 0.95)

    assert citation.as_row("de  Awb") == {
        "start": 4,
        "end": 7,
        "text": "Awb",
        "type": "wet",
        "norm": {"wet": "Awb"},
        "rule": "wet: afkorting",
        "certainty": 0.95,
        "candidates": [],
    }
