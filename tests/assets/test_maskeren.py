"""Learning what looks and stands like personal data, and whether what ships was learned from the sets that are here."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from weerklank.pure.pseudonymise.judgement import weights

FOLDER = Path(__file__).parents[2] / "assets" / "maskeren"


@pytest.fixture
def learning(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    monkeypatch.syspath_prepend(str(FOLDER))
    import make
    import regression
    import texts

    yield {"make": make, "regression": regression, "texts": texts}
    for name in ("make", "regression", "texts"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("kind", ["codes", "edges"])
def test_what_ships_was_learned_from_the_sets_that_are_here(learning: dict[str, ModuleType], kind: str) -> None:
    make, regression, texts = learning["make"], learning["regression"], learning["texts"]
    sets = sorted(folder.name for folder in texts.SETS.iterdir() if folder.is_dir())
    examples = [one for name in sets for text in texts.with_copies(texts.read(name)) for one in texts.KINDS[kind](text)]
    learned, step = regression.stored(regression.learned(examples, make.ROUNDS[kind]))
    shipped = weights(kind)
    assert np.abs(learned.astype(int) - np.array(shipped.places)).max() <= 1
    assert (round(step, 6), regression.BEGIN) == (round(shipped.step, 6), shipped.begin)


def test_weights_tell_apart_what_the_examples_tell_apart(learning: dict[str, ModuleType]) -> None:
    regression = learning["regression"]
    personal = regression.Example(np.array([1, 2]), True)
    others = [regression.Example(np.array([2, 3]), False), regression.Example(np.array([3]), False)]
    found = regression.learned([personal, *others] * 40, 60)
    likely = [bool(found[one.places].sum() + regression.BEGIN > 0) for one in (personal, *others)]
    assert likely == [True, False, False]
    assert np.array_equal(found, regression.learned([personal, *others] * 40, 60))


def test_a_half_masked_text_marks_what_is_left(learning: dict[str, ModuleType]) -> None:
    import random

    texts = learning["texts"]
    text = texts.Text("Jan Bok belt 0612345678.", [texts.Mark(0, 7, "persoon"), texts.Mark(13, 23, "telefoon")])
    seen = set()
    for number in range(20):
        half = texts.half_masked(text, random.Random(number))  # noqa: S311 - the same each time
        seen.add((half.text, tuple(half.text[mark.start : mark.end] for mark in half.marks)))
    assert seen == {
        ("Jan Bok belt 0612345678.", ("Jan Bok", "0612345678")),
        ("[PERSOON-1] belt 0612345678.", ("0612345678",)),
        ("Jan Bok belt [TELEFOON-2].", ("Jan Bok",)),
        ("[PERSOON-1] belt [TELEFOON-2].", ()),
    }


def test_a_piece_holds_its_marks_whole(learning: dict[str, ModuleType]) -> None:
    import random

    texts = learning["texts"]
    words = "een twee drie Jan Bok vijf zes zeven acht negen tien elf twaalf"
    text = texts.Text(words, [texts.Mark(14, 21, "persoon")])
    for number in range(30):
        piece = texts.cut_out(text, random.Random(number))  # noqa: S311 - the same each time
        assert ("Jan Bok" in piece.text, "Jan" in piece.text or "Bok" in piece.text) in ((True, True), (False, False))
        assert [piece.text[mark.start : mark.end] for mark in piece.marks] == ["Jan Bok"] * ("Jan Bok" in piece.text)


def test_the_words_beside_a_number_are_examples_up_to_the_first_that_is_no_part(learning: dict[str, ModuleType]) -> None:
    texts = learning["texts"]
    text = "Klacht INV 0093 4471 26 LIGT stil."
    number = texts.Text(text, [texts.Mark(7, 23, "zaak")])
    parts = [(one.personal, len(one.places) > 0) for one in texts.edges(number)]
    assert parts == [
        *[(True, True), (True, True), (False, True)],
        *[(True, True), (False, True)],
        *[(True, True), (False, True)],
    ]


def test_a_mark_that_is_no_number_has_no_edges(learning: dict[str, ModuleType]) -> None:
    texts = learning["texts"]
    assert list(texts.edges(texts.Text("Jan Bok woont daar.", [texts.Mark(0, 7, "persoon")]))) == []
