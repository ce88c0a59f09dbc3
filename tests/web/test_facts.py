"""What was told besides the text."""

from weerklank.signalen.melding import Melding
from weerklank.web.facts import facts_of


def test_choices_are_told_in_words_and_nothing_stays_empty() -> None:
    said = Melding(tekst="x", marks=[], regel="awb 4:84", frequentie="wekelijks", geautomatiseerd="ja")

    assert [value for _label, value in facts_of(said)] == ["awb 4:84", "elke week", "", "ja, grotendeels"]
