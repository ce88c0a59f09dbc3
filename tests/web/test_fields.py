"""Fields that lose nothing of what was typed."""

import pytest

from weerklank.web.fields import TypedForm, Words


class Example(TypedForm):
    tekst = Words(required=True)


@pytest.mark.parametrize("typed", ["", "  spaties  ", "\x00nul", "x" * 200_000, "regel\r\n\r\nregel"])
def test_any_text_comes_through_as_it_was(typed: str) -> None:
    form = Example({"tekst": typed})

    assert form.is_valid()
    assert form.cleaned_data["tekst"] == typed


def test_a_field_that_was_not_sent_is_empty() -> None:
    form = Example({})

    assert form.is_valid()
    assert form.cleaned_data["tekst"] == ""


def test_the_browser_stops_nothing() -> None:
    assert "required" not in str(Example()["tekst"])
