"""Names that are ordinary words, in small letters: only their place makes them a name."""

import pytest

from weerklank.pure.pseudonymise import mask


def masked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("zuurbier belde weer over de toeslag", "zuurbier"),
        ("meneer koning is boos", "meneer koning"),
        ("collega rood zegt dat het zo moet", "rood"),
        ("klantmanager roos had beloofd te bellen", "roos"),
        ("gesproken met bos, die wacht nog", "bos"),
        ("hofman aan de lijn gehad", "hofman"),
        ("heb de leeuw gebeld", "de leeuw"),
        ("bij de wit is beslag gelegd", "de wit"),
        ("van houten heeft bezwaar gemaakt", "van houten"),
        ("bas heeft geen werk", "bas"),
    ],
)
def test_a_word_that_does_what_people_do_is_a_name(text: str, name: str) -> None:
    assert masked(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "klant groot is het niet mee eens",
        "de visser en de bakker krijgen andere regels",
        "de koning bij het loket is de klant",
        "mevrouw haar pgb is stopgezet",
        "een groot gezin met een klein inkomen",
        "budgetbeheerder vraagt om inzage",
        "rood staan telt niet als schuld",
        "minister van hijum, staatssecretaris nobel en premier schoof",
        "jan modaal betaalt de rekening",
        "coouders krijgen maar een keer kinderbijslag",
    ],
)
def test_the_same_words_in_their_ordinary_place_stay(text: str) -> None:
    assert masked(text) == []
