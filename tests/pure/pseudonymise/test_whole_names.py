"""Where a name ends."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    "name",
    [
        "Lisa van D.",
        "M. de G.",
        "Anouk de Witte",
        "Vries, de, Hanneke",
        "Tuin, Erik van der",
        "M.C. van der Laan-de Vries geb. Kuipers",
        "Zonneveld e/v Bruins",
        "C. den Ouden",
        "J.W.H. in 't Hout",
    ],
)
def test_a_name_is_masked_to_its_end(name: str) -> None:
    text = f"klant: {name} wacht"

    assert [text[span.start : span.end].rstrip(".") for span in mask(text).spans] == [name.rstrip(".")]


@pytest.mark.parametrize("text", ["vrouw uit de Filipijnen", "zijn chef in de fabriek", "naam te koop"])
def test_a_preposition_behind_a_role_begins_no_name(text: str) -> None:
    assert mask(text).text == text
