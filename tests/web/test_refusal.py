"""How a refusal reaches the page."""

import pytest

from weerklank.kern.problems import MoveNotPossible, NotAllowed, Problem, ReasonMissing
from weerklank.knelpunten.problems import ChangedMeanwhile, FieldTooLong, KnelpuntClosed
from weerklank.web.fields import TypedForm, Words
from weerklank.web.refusal import put_on_form, status_of


class Example(TypedForm):
    reden = Words()
    titel = Words()


@pytest.mark.parametrize(
    ("problems", "status"),
    [
        ([ReasonMissing()], 422),
        ([MoveNotPossible(), ReasonMissing()], 409),
        ([ChangedMeanwhile()], 409),
        ([ReasonMissing(), NotAllowed()], 403),
    ],
)
def test_the_status_says_what_kind_of_refusal_it_is(problems: list[Problem], status: int) -> None:
    assert status_of(problems) == status


def test_each_problem_stands_at_its_field_or_above_the_form() -> None:
    form = Example({})
    form.is_valid()

    put_on_form(form, [ReasonMissing(), FieldTooLong("titel", 200), KnelpuntClosed()])

    assert {name: len(errors) for name, errors in form.errors.items()} == {"reden": 1, "titel": 1, "__all__": 1}
