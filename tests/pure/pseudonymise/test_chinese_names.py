"""Chinese names in pinyin: two short words with a capital."""

import pytest

from weerklank.pure.pseudonymise import Kind, mask


@pytest.mark.parametrize("name", ["Li Wei", "Zhao Xiaoming", "Wang Fang", "Yang Mei-Ling", "Zhu Xin"])
def test_surname_and_given_name_are_one_person(name: str) -> None:
    masked = mask(f"Studentvisum ingetrokken. {name} krijgt geen brief.")
    assert masked.text == "Studentvisum ingetrokken. [PERSOON-1] krijgt geen brief."
    assert [span.type for span in masked.spans] == [Kind.PERSOON]


@pytest.mark.parametrize(
    "text",
    [
        "Wie Li Kan leest, leest verder.",
        "De lijn Shanghai Peking is vol.",
        "Tussen Wang En kaak doet het pijn.",
    ],
)
def test_words_with_a_capital_are_not(text: str) -> None:
    assert "naam-volledig" not in {span.rule for span in mask(text).spans}
