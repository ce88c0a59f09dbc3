"""Who acts."""

import pytest

from weerklank.pure.commitments.actors import actor, asked, may_promise, sender, speakers


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ik zal dat doen.", "minister van Voorbeeld"),
        ("Het kabinet zal dat doen.", "kabinet"),
        ("De minister van Financiën zal dat doen.", "minister van Financiën"),
        ("UWV gaat dat doen.", "UWV"),
        ("Er wordt gewerkt.", ""),
    ],
)
def test_the_actor_is_who_speaks_or_who_is_named_first(sentence, who):
    assert actor(sentence, "minister van Voorbeeld") == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("verzoekt de regering om", "regering"),
        ("verzoekt het Presidium te", "Presidium"),
        ("verzoekt om hulp", ""),
    ],
)
def test_a_motion_says_whom_it_asks(sentence, who):
    assert asked(sentence) == who


def test_the_office_that_signs_stands_in_the_head():
    head = "Nr. 290 BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN\n\nWERKGELEGENHEID\n\nAan de Voorzitter"

    assert sender(head) == "minister van Sociale Zaken en Werkgelegenheid"
    assert sender("Geachte heer") == ""


def test_the_office_that_signs_at_the_foot_counts_without_a_head():
    assert sender("Geachte voorzitter,\n\nHoogachtend,\nde minister van Voorbeeld en Zaken\n") == (
        "minister van Voorbeeld en Zaken"
    )


def test_a_debate_says_who_speaks():
    text = "Minister Fictief:\nIk kom terug.\nDe heer Verzonnen (ABC):\nGoed."

    assert [who for _, who in speakers(text)] == ["minister", "De heer Verzonnen"]


def test_a_member_cannot_promise_for_the_cabinet():
    assert may_promise("minister")
    assert not may_promise("De heer Verzonnen")
