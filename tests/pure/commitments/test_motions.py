"""Motions clause by clause."""

from weerklank.pure.commitments.motions import clauses

MOTION = """De Kamer,
gehoord de beraadslaging,
constaterende dat het loket op
slot is;
overwegende, dat dit niet kan;
verzoekt de regering het loket te openen,
en gaat over tot de orde van de dag.
Voorbeeld
"""


def test_each_clause_is_given_without_that_and_closing_marks():
    assert [(head, MOTION[start:end]) for head, start, end in clauses(MOTION)][1:4] == [
        ("constaterende", "het loket op\nslot is"),
        ("overwegende", "dit niet kan"),
        ("verzoekt", "verzoekt de regering het loket te openen"),
    ]


def test_text_that_is_no_motion_gives_nothing():
    assert list(clauses("Geachte voorzitter,\nspreekt vanzelf.")) == []


def test_what_follows_a_motion_is_no_part_of_it():
    text = "verzoekt de regering dit te doen,\nDat ga ik proberen, voorzitter."

    assert [text[start:end] for _, start, end in clauses(text)] == ["verzoekt de regering dit te doen"]
