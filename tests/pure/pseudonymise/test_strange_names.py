"""Names in no list."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("omdat ramdjanamsingh ziek is", "omdat [PERSOON-1] ziek is"),
        ("Kovalenkova, 34 jaar, zoekt werk", "[PERSOON-1], 34 jaar, zoekt werk"),
        ("Betreft: Oosterwieringa", "Betreft: [PERSOON-1]"),
        ("zaak Westerdorp loopt nog", "zaak [PERSOON-1] loopt nog"),
        ("Status | Xylovski | afgewezen", "Status | [PERSOON-1] | afgewezen"),
    ],
)
def test_a_name_nobody_knows_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    ["de uitkeringsgerechtigdenkring wacht", "Kaarsenmaakster vraagt hulp.", "toegek. per 1 mei, afgew. per juni"],
)
def test_a_word_put_together_or_cut_off_stays(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "noemt het 'kafkaësk'",
        "vindt de brieven 'abracadabra'",
        "gdrh trwl ntvgn wrdt",
        "gaat door trwl schuld betaald is",
        "datalek bij de gemeente gemeld",
        "Sehr geehrte Damen und Herren",
        "Dear Sir or Madam, my benefits",
        "Mit freundlichen Grüßen",
        "De Krankenkasse betaalt niet",
        "Jobcenter Kleve zegt nee",
        "ik haw gjin antwurd krigen fan de gemeente",
    ],
)
def test_quoted_foreign_and_shortened_words_are_no_names(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize("name", ["محمد", "Олександр", "יוסף", "Søs"])
def test_a_name_in_another_script_has_no_vowels_of_ours_and_is_masked(name: str) -> None:
    assert mask(f"De klant zei {name} en ging weg.").text == "De klant zei [PERSOON-1] en ging weg."
