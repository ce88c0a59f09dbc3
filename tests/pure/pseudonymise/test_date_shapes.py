"""Ways to write a day."""

import re

import pytest

from weerklank.pure.pseudonymise.date_shapes import ANY, PLAIN, is_glued_day


@pytest.mark.parametrize(
    "day", ["3-4-'71", "3 apr 71", "1971/04/03", "4sep1991", "maandag 6 maart 1950", "22ste van mei 1977"]
)
def test_a_plain_day_is_read_whole(day: str) -> None:
    assert re.fullmatch(PLAIN, day, re.I) is not None


@pytest.mark.parametrize(
    "day", ["de derde april 1971", "March 3rd, 1984", "'67, 3 februari", "zeven twaalf vierenzestig"]
)
def test_a_day_in_a_loose_form_is_read_whole(day: str) -> None:
    assert re.fullmatch(ANY, day, re.I) is not None


def test_glued_figures_are_a_day_only_when_the_month_exists() -> None:
    assert [is_glued_day(one) for one in ("130475", "19750413", "137575", "123")] == [True, True, False, False]
