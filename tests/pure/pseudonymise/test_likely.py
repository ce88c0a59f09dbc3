"""What is masked, and left, by what was learned of how personal data looks and stands."""

import pytest

from weerklank.pure.pseudonymise import catalogue, mask
from weerklank.pure.pseudonymise.judgement import chance, places, weights
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.likely_codes import LikelyCodes
from weerklank.pure.pseudonymise.likely_names import LikelyNames
from weerklank.pure.pseudonymise.tokens import tokens
from weerklank.pure.pseudonymise.units import units, worth_judging


@pytest.mark.parametrize(
    ("text", "hidden", "rule"),
    [
        ("Memo van hofsd07: de heer Teun Korthals heeft niets ontvangen.", "hofsd07", "account-waarschijnlijk"),
        ("Planner plv_tgroen4 zag dat niet in het systeem.", "plv_tgroen4", "account-waarschijnlijk"),
        ("Mijn rooster staat in het portaal onder DJI\\vdbrink31.", "DJI\\vdbrink31", "account-waarschijnlijk"),
        ("In de logging staat dat gebruikers kra047, vdb112 het dossier inzagen.", "kra047", "nummer-waarschijnlijk"),
        ("Advocaat in dienst Noor Blumenfeld logt in.", "Noor Blumenfeld", "naam-waarschijnlijk"),
    ],
)
def test_what_looks_and_stands_like_personal_data_is_masked_as_doubtful(text: str, hidden: str, rule: str) -> None:
    found = {text[span.start : span.end]: (span.rule, span.certainty) for span in mask(text).spans}
    assert found[hidden] == (rule, "twijfel")


@pytest.mark.parametrize(
    "text",
    [
        "Printer Brother 8520 staat in storing, versie v2026.1 en map S:\\Formats\\2024 ook.",
        "Feit R315b kost 160 euro, K040 kost 110 euro.",
        "De code ERR_UPLOAD_413 en het veld status_code staan in aanvraag_pgb.pdf.",
        "Praktijk De Linde, Team Zuid-Oost en Stichting Anders Jansen doen mee.",
        "Minister Van den Brink en de leden Dijksma en Segers vroegen ernaar.",
        "Op 12-11-2026 en 1 oktober 2023 was het stil; kst-36180-36, ISSN 0921-7371.",
    ],
)
def test_what_is_nobodys_stays(text: str) -> None:
    assert mask(text).text == text


def test_a_doubtful_number_that_stands_like_none_is_left_and_a_sure_one_is_not() -> None:
    text = "Vo. 1186/2009 art 25 kent een vrijstelling"
    doubtful, sure = Found(4, 13, catalogue.GROUPED, "11862009"), Found(4, 13, catalogue.CASE, "11862009")
    assert list(LikelyCodes(text).credible(iter([doubtful, sure]))) == [sure]


def test_a_name_in_a_place_where_names_never_stand_is_left() -> None:
    text = "Artikel 31 van de Participatiewet geldt volgens mevrouw Korthals niet."
    law, name = Found(18, 33, catalogue.NAME_UNKNOWN, "x"), Found(56, 64, catalogue.NAME_TITLED, "y")
    assert list(LikelyNames(text, tokens(text)).credible(iter([law, name]))) == [name]


def test_units_are_cut_without_the_signs_around_them() -> None:
    found = units("Zie [ZAAK-1], (12 mei 1980), tel. 612 77 40 93; jan_v99!")
    assert [(unit.kind, unit.raw) for unit in found] == [
        ("word", "Zie"),
        ("placeholder", "[ZAAK-1]"),
        ("date", "12 mei 1980"),
        ("word", "tel"),
        ("group", "612 77 40 93"),
        ("word", "jan_v99"),
    ]


@pytest.mark.parametrize(
    ("raw", "worth"),
    [("hofsd07", True), ("2024", False), ("1436", False), ("4K82P", True), ("brief.pdf", False)],
)
def test_what_is_worth_judging(raw: str, worth: bool) -> None:
    text = f"het gaat om {raw} hier"
    unit = next(unit for unit in units(text) if unit.raw == raw)
    assert worth_judging(text, unit) is worth


def test_a_sum_is_not_judged() -> None:
    text = "een bedrag van 143655,00 terug"
    assert [worth_judging(text, unit) for unit in units(text) if unit.raw == "143655"] == [False]


def test_a_chance_lies_between_none_and_sure_and_knows_no_order() -> None:
    several = ["p1=inlog", "s=aaaa00", "k=word"]
    assert 0 < chance("codes", several) < 1
    assert chance("codes", several) == chance("codes", several[::-1] * 2)
    assert places(several) == places(several[::-1])


def test_a_text_with_half_a_pair_of_signs_is_masked_as_any() -> None:
    assert mask("Mevrouw Jansen \ud800 kreeg code hofs\ud800d07").text.startswith("[PERSOON-1] \ud800 kreeg")


def test_nothing_was_learned_of_another_kind() -> None:
    with pytest.raises(KeyError):
        weights("zinnen")
