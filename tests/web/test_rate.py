"""How often somebody may ask."""

from weerklank.web.rate import within_rate


def test_what_is_over_the_number_is_refused_and_others_are_not(db: None) -> None:
    asked = [within_rate("a", most=2, seconds=60) for _ in range(3)]

    assert asked == [True, True, False]
    assert within_rate("b", most=2, seconds=60) is True
