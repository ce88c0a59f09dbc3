"""Tables that were pasted into a text."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (
            "llnr;naam;klas\n210448;Yılmaz, Ecrin;2kb\n210981;Kok, Tijn;3tl",
            ["210448", "Yılmaz, Ecrin", "210981", "Kok, Tijn"],
        ),
        (
            "Huurder\tAdres\tAchterstand\nBouzaggou\tDahliaplein 5\t€ 812\nDe Groot-Lie\tDahliaplein 11 b\t€ 90",
            ["Bouzaggou", "Dahliaplein 5", "De Groot-Lie", "Dahliaplein 11 b"],
        ),
        ("Naam | Geb. | Tel\nEl Amrani | 3-4-61 | 0612345678", ["El Amrani", "3-4-61", "0612345678"]),
        ("BSN:\t999990019\nNaam:\tKalpoe, R.D.", ["999990019", "Kalpoe, R.D."]),
        ("Klant\tDossier\nPinas\tA4471", ["Pinas", "A4471"]),
    ],
)
def test_what_stands_under_a_heading_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
