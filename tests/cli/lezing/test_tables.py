"""Tables for a person."""

from io import StringIO

from rich.console import Console

from weerklank.cli.lezing.tables import citation_table, commitment_table


def printed(table):
    out = StringIO()
    Console(file=out, width=160).print(table)
    return out.getvalue()


def test_a_citation_shows_place_words_and_what_it_points_at():
    hit = {"start": 4, "type": "wetsartikel", "text": "art.\n4:84 Awb", "norm": {"wet": "Awb"}, "certainty": 0.95}

    assert [part.strip() for part in printed(citation_table([hit])).splitlines()[4].split("│")[1:-1]] == [
        "4",
        "wetsartikel",
        "art. 4:84 Awb",
        "wet=Awb",
        "0.95",
    ]


def test_a_half_known_deadline_shows_what_is_not_known():
    found = {
        "start": 0, "kind": "actie", "actor": None, "text": "[b]x[/b]", "rule": "r",
        "deadline_text": "na 1 mei", "deadline_start": "2025-05-02", "deadline_end": None,
    }  # fmt: skip

    assert [part.strip() for part in printed(commitment_table([found])).splitlines()[4].split("│")[3:-1]] == [
        "",
        "na 1 mei (2025-05-02 ... ?)",
        "[b]x[/b]",
        "r",
    ]
