"""Heads and tails of numbers, and the words beside a number that are none."""

import pytest

from weerklank.pure.pseudonymise import likely_edges, mask
from weerklank.pure.pseudonymise.catalogue import rule_named
from weerklank.pure.pseudonymise.edge_features import Beside, before, behind, features
from weerklank.pure.pseudonymise.kinds import Found


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Vordering INR 0082 5512 31 loopt nog.", "INR 0082 5512 31"),
        ("Dossier HHV 2026 00418 C is weg.", "HHV 2026 00418 C"),
        ("Zijn rentenummer 53 120862 K 044 past niet in het veld.", "53 120862 K 044"),
        ("Aanslagbiljet 66120398 / 2024 is twee keer verstuurd.", "66120398 / 2024"),
        ("Vergunning TUV 12-220518-26 moet opnieuw.", "TUV 12-220518-26"),
        ("Het kenmerk is 2026/SZ/00518/bk en verder niets.", "2026/SZ/00518/bk"),
    ],
)
def test_a_number_is_masked_with_its_head_and_tail(text: str, hidden: str) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == [hidden]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Zaak Z26-118804 1.250 euro te veel.", "Zaak [ZAAK-1] 1.250 euro te veel."),
        ("Bij CJIB 3381 0092 7741 5560 en verder niets.", "Bij CJIB [ZAAK-1] en verder niets."),
        ("kind 3 11-04-1988 en bsn 999990019/aow", "kind 3 [GEBOORTEDATUM-1] en bsn [BSN-1]/aow"),
    ],
)
def test_amounts_services_and_what_is_counted_are_no_edges(text: str, masked: str) -> None:
    assert mask(text).text == masked


def test_the_word_beside_a_stretch_with_the_sign_between() -> None:
    text = "DV 44-12 / 2026 ligt stil"
    assert behind(text, 3, 8) == Beside("2026", " / ", 3, 15)
    assert before(text, 3, 8) == Beside("DV", " ", 0, 8)
    assert behind(text, 3, 15) is None
    assert before(text, 0, 8) is None


@pytest.mark.parametrize("text", ["44-12 1.250 euro", "44-12 09.30 uur", "44-12 9,50 per dag"])
def test_an_amount_or_time_is_not_beside(text: str) -> None:
    assert behind(text, 0, 5) is None


def test_features_tell_the_sides_apart() -> None:
    text = "AB 12 AB"
    left, right = before(text, 3, 5), behind(text, 3, 5)
    assert left is not None
    assert right is not None
    assert {one[0] for one in features(text, 3, 5, left)} == {"L"}
    assert {one[0] for one in features(text, 3, 5, right)} == {"R"}


def test_a_number_does_not_grow_into_what_is_masked() -> None:
    text = "Dossier HHV 2026 00418 C"
    number = Found(17, 22, rule_named("zaaknummer"), "00418")
    free = [text[one.start : one.end] for one in likely_edges.whole(text, [number], lambda start, end: False)]
    closed = [text[one.start : one.end] for one in likely_edges.whole(text, [number], lambda start, end: True)]
    assert (free, closed) == ([" C", "HHV 2026 "], ["", ""])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Zie https://inzien.example/z?nota=4480291735 vandaag.", "Zie [LINK-1] vandaag."),
        ("Zie https://ehealth.example/c/bert.jansen/opdracht/7.", "Zie [LINK-1]."),
        ("Zie https://inzien.example/artikel/4 vandaag.", "Zie https://inzien.example/artikel/4 vandaag."),
    ],
)
def test_a_link_with_something_of_somebody_in_it_is_masked_whole(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Klant sluiter_m kan niet verder.", "Klant [ACCOUNT-1] kan niet verder."),
        ("Het staat op www.dekker.example, zegt hij.", "Het staat op www.dekker.example, zegt hij."),
        ("Dochter noor/zoon bram komen samen.", "Dochter [PERSOON-1]/zoon [PERSOON-2] komen samen."),
    ],
)
def test_a_name_in_small_letters_with_more_glued_to_it_is_a_user_name(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Nummer BSN999990019 is fout.", "Nummer BSN[BSN-1] is fout."),
        ("Zijn paspoort is SD7702914.", "Zijn paspoort is [DOCUMENT-1]."),
    ],
)
def test_letters_glued_to_a_number_belong_to_it_unless_they_say_what_it_is(text: str, masked: str) -> None:
    assert mask(text).text == masked
