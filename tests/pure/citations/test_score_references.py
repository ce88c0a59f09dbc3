"""The measuring stick for references in law text."""

import sys
from pathlib import Path

from weerklank.pure.bwb import read_regeling

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))

from score_references import Marked, Tally, agrees, odd, score_law, text_of

LAW = b"""<?xml version="1.0" encoding="UTF-8"?>
<wetgeving bwb-id="BWBR0000001" soort="wet"><intitule>Voorbeeldwet</intitule><wet-besluit><wettekst>
<artikel><kop><label>Artikel</label><nr>1</nr></kop><al>Bedoeld in <extref
doc="1.0:v:BWBR0005416&amp;artikel=5">artikel 5 van de Gemeentewet</extref> en in <intref
doc="1.0:v:BWBR0000001&amp;artikel=2">artikel 2</intref> genoemd. Volgens <extref
doc="1.0:v:BWBR0005290&amp;artikel=241">artikel 7:241 van het Burgerlijk Wetboek</extref>.</al></artikel>
<artikel><kop><label>Artikel</label><nr>2</nr></kop><al>Zie <extref
doc="1.0:v:BWBR0005416&amp;artikel=9">artikel 8 van de Gemeentewet</extref>.</al></artikel>
</wettekst></wet-besluit></wetgeving>"""


def test_references_are_found_and_resolved_and_odd_targets_left_out():
    tally = Tally()
    score_law(read_regeling(LAW), tally)
    outside, inside = tally.scores["extref"], tally.scores["intref"]

    assert (outside.marked, outside.found, outside.scored, outside.right, outside.odd) == (3, 3, 2, 2, 1)
    assert (inside.marked, inside.found, inside.right) == (1, 1, 1)


def test_marked_words_stand_where_the_text_says():
    text, marks = text_of(read_regeling(LAW))

    assert [text[mark.start : mark.end] for mark in marks][:2] == ["artikel 5 van de Gemeentewet", "artikel 2"]


def test_the_end_of_a_range_is_the_marked_article_too():
    mark = marks_of(LAW)[0]

    assert agrees(mark, {"bwb_id": "BWBR0005416", "artikel": "3 tot en met 5"})
    assert not agrees(mark, {"bwb_id": "BWBR0005416", "artikel": "3"})
    assert not agrees(mark, {"bwb_id": "BWBR0000001", "artikel": "5"})


def test_a_target_at_odds_with_its_words_is_odd():
    assert [
        odd(mark, words) for mark, words in zip(marks_of(LAW)[:1] * 2, ("artikel 5", "artikel 6"), strict=True)
    ] == [
        False,
        True,
    ]


def marks_of(data) -> list[Marked]:
    return text_of(read_regeling(data))[1]
