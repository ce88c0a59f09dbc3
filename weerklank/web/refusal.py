"""How a refusal reaches the page: which status, and which problem stands at which field of the form."""

from collections.abc import Sequence

from django import forms

from weerklank.antwoorden.problems import ConceptChangedMeanwhile
from weerklank.kern.problems import MoveNotPossible, NotAllowed, Problem
from weerklank.knelpunten.problems import ChangedMeanwhile, SignaalElsewhere, WijzigingAnswered
from weerklank.publicatie.problems import PlanChanged
from weerklank.signalen.problems import StillBusy, UndoneAlready

MEANWHILE = (
    MoveNotPossible,
    ChangedMeanwhile,
    ConceptChangedMeanwhile,
    SignaalElsewhere,
    WijzigingAnswered,
    PlanChanged,
    StillBusy,
    UndoneAlready,
)
"""Problems that come from somebody else having been first."""


def status_of(problems: Sequence[Problem], *filled: forms.Form) -> int:
    """403 when not allowed, 409 when somebody else was first, 422 when what was typed needs a change, else 200."""
    if any(isinstance(problem, NotAllowed) for problem in problems):
        return 403
    if any(isinstance(problem, MEANWHILE) for problem in problems):
        return 409
    return 422 if problems or any(form.errors for form in filled) else 200


def put_on_form(form: forms.Form, problems: Sequence[Problem]) -> None:
    """Put each problem at its field, or above the form when it belongs to none of its fields."""
    for problem in problems:
        name = problem.field or getattr(problem, "name", "")
        form.add_error(name if name in form.fields else None, str(problem))
