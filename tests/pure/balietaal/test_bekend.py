"""Which known bottlenecks a text is near, on three that are made up here."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.balietaal.bekend import NEAREST, SHARPNESS, WORDS, Bekend, words_said

MANY = NEAREST + 5


def bekend(groups: int = MANY) -> Bekend:
    """Bottleneck n is chosen by the n-th number of a row; "fiets" says 2 for bottleneck 1 and 1 for 2, "huis" 1 for 0."""
    words = "fiets\nhuis"
    return Bekend(
        {
            "namen": np.array([f"knelpunt-{n}" for n in range(groups)]),
            "choice": np.eye(groups, dtype=np.float16),
            "bias": np.zeros(groups, dtype=np.float16),
            "words": np.frombuffer(words.encode(), dtype=np.uint8),
            "word_starts": np.array([0, 2, 3], dtype=np.int32),
            "word_of": np.array([1, 2, 0], dtype=np.uint16),
            "word_says": np.array([2, 1, 1], dtype=np.float16),
        }
    )


def row(*numbers: float, groups: int = MANY) -> np.ndarray:
    return np.array([[*numbers, *[0.0] * (groups - len(numbers))]], dtype=np.float32)


def near_each(made: Bekend, placed: np.ndarray, texts: list[str]) -> np.ndarray:
    """How near each text is to every bottleneck: 0 for all but the nearest."""
    found = np.zeros((len(texts), len(made.namen)))
    np.put_along_axis(found, *made.near(placed, texts), axis=1)
    return found


def test_words_of_two_letters_or_more_count_once_and_without_capitals() -> None:
    assert words_said("De FIETS, de fiets\u00ad en 'n\u00a0ﬁets van 24 e") == {"de", "fiets", "en", "van", "24"}


def test_meaning_chooses_when_no_word_is_known() -> None:
    scores = bekend().scores(row(0, 0, 5), ["niets bekends"])

    assert int(scores.argmax()) == 2
    assert float(scores.mean()) == pytest.approx(0, abs=1e-5)
    assert float(scores.std()) == pytest.approx(1, abs=1e-5)


def test_words_choose_when_meaning_says_nothing() -> None:
    scores = bekend().scores(row(), ["Mijn fiets"])

    assert scores[0].argsort()[::-1][:2].tolist() == [1, 2]
    assert float(scores.std()) == pytest.approx(WORDS, abs=1e-5)


def test_what_nothing_is_known_of_is_as_near_to_all() -> None:
    assert bekend().scores(row(), ["niets"]).tolist() == [[0.0] * MANY]


def test_only_the_nearest_count_and_together_they_are_one_chance() -> None:
    near = near_each(bekend(), row(3, 2, 1), ["niets"])

    assert int((near > 0).sum()) == NEAREST
    assert float((near**2).sum()) == pytest.approx(1)
    assert near[0, :3].argsort().tolist() == [2, 1, 0]


def test_a_standard_deviation_is_a_power_of_the_sharpness() -> None:
    made = bekend()
    placed, texts = row(3, 1), ["niets"]
    scores, near = made.scores(placed, texts)[0], near_each(made, placed, texts)[0]

    assert near[0] ** 2 / near[1] ** 2 == pytest.approx(np.exp((scores[0] - scores[1]) * SHARPNESS), rel=1e-4)


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_a_text_is_as_near_alone_as_in_company(texts: list[str]) -> None:
    made = bekend()
    placed = np.repeat(row(1, 2, 3), len(texts), axis=0)
    together = near_each(made, placed, texts)

    for at, text in enumerate(texts):
        assert near_each(made, placed[at : at + 1], [text])[0] == pytest.approx(together[at])
