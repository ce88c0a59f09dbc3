"""The difference between two texts as data that can be frozen."""

import json
from pathlib import Path

import pytest

from tests.wetten.makers import NOW, Cited, make_state, read_in
from weerklank.wetten.actions import make_vindplaats
from weerklank.wetten.models import Herplaatsing
from weerklank.wetten.verschil import LONGEST, MOST_LINES, change_of, difference_of


def test_the_difference_of_a_short_text_has_every_line() -> None:
    found = difference_of("1 Blijft.\n2 Vier weken.", "1 Blijft.\n2 Zes weken.")

    assert found == {
        "regels": [
            [["gelijk", "1 Blijft."]],
            [["gelijk", "2 "], ["weg", "Vier"], ["erbij", "Zes"], ["gelijk", " weken."]],
        ],
        "erbij": 1,
        "weg": 1,
        "ingekort": False,
    }


def test_of_a_long_text_only_changed_lines_are_kept() -> None:
    lines = [f"{n} Deze alinea met nummer {n} blijft zoals die is." for n in range(LONGEST // 20)]

    found = difference_of("\n".join(lines), "\n".join([*lines[:5], "Nieuw.", *lines[5:]]))

    assert (found["regels"], found["ingekort"]) == ([[["erbij", "Nieuw."]]], True)


def test_there_is_an_end_to_what_is_kept() -> None:
    found = difference_of("", "\n".join(f"regel {n}" for n in range(5_000)))

    assert (len(found["regels"]), found["ingekort"], found["erbij"]) == (MOST_LINES, True, 10_000)


@pytest.mark.django_db
def test_a_change_of_quoted_words_shows_the_whole_paragraph(tmp_path: Path) -> None:
    old, new = "Het college beslist binnen vier weken.", "Het college beslist binnen zes weken, of later."
    read_in(make_state(tmp_path, "2020-01-01", {"1": old}))
    make_vindplaats(Cited(bwb_id="BWBR9990002", artikel="1"), by=None, now=NOW, citaat="beslist binnen vier weken")
    read_in(make_state(tmp_path, "2021-01-01", {"1": new}))

    found = change_of(Herplaatsing.objects.select_related("vindplaats__versie", "versie__artikel").get())

    assert (found["lot"], found["nu"], found["sinds"], found["begin_bekend"]) == (
        "gewijzigd",
        "art. 1",
        "2021-01-01",
        True,
    )
    texts = [(kind, text) for line in found["verschil"]["regels"] for kind, text in line]
    assert "".join(text for kind, text in texts if kind != "weg") == new
    assert json.loads(json.dumps(found)) == found
