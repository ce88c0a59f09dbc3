"""Twice the text is at most about twice the work, whatever stands in it.

The work is counted, not timed: every call of a function while reading, Python's own and those in C. That tells the
same on every machine. What happens inside one regular expression is not a call; there the shape of the expression is
held instead: no repetition without a limit inside another, which is what makes a search explode. What is left,
a search that starts over at every character, is timed by `benchmarks/fuzz.py`.
"""

import importlib
import pkgutil
import re
import sys
import warnings
from datetime import date

import pytest

import weerklank.pure
from tests.pure.attacks import PIECES, attack
from weerklank.pure.citations import find_citations, known_law
from weerklank.pure.commitments import find_commitments
from weerklank.pure.periods import find_periods
from weerklank.pure.pseudonymise import mask

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    parser = re._parser
    repeats = (re._constants.MAX_REPEAT, re._constants.MIN_REPEAT)
    unlimited = re._constants.MAXREPEAT

LENGTH, TIMES = 4_000, 4
MOST = 1.6 * TIMES
"""Proportional is 4 times the calls for 4 times the text; quadratic would be 16."""
BASE = 3_000
"""Calls that come with any text."""

READERS = {
    "citations": find_citations,
    "citations in a law": lambda text: find_citations(text, own_law=known_law("Awb"), internal=True),
    "commitments": lambda text: find_commitments(text, on=date(2021, 3, 5)),
    "periods": lambda text: find_periods(text, date(2021, 3, 5)),
    "masking": mask,
}


WEIGHED = {
    "weerklank.pure.citations.law_names._DEFINES",
    "weerklank.pure.commitments.actors._ASKED",
    "weerklank.pure.commitments.actors._OFFICE",
    "weerklank.pure.pseudonymise.tokens._WORD",
}
"""Looked at one by one: each round begins with a space, a hyphen or a word that the inner repetition cannot be, or
nothing comes after that could fail and make it try again."""


def calls(reader, text):
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        reader(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("reader", READERS)
def test_the_work_grows_with_the_length_of_the_text_and_no_faster(reader):
    read = READERS[reader]
    grown = {
        piece: (calls(read, attack(piece, LENGTH)), calls(read, attack(piece, LENGTH * TIMES))) for piece in PIECES
    }

    assert {piece: (few, many) for piece, (few, many) in grown.items() if many > MOST * few + BASE} == {}


def expressions():
    for module in pkgutil.walk_packages(weerklank.pure.__path__, "weerklank.pure."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.name}.{name}", value


def explodes(tree, inside=False):
    """Whether a repetition without a limit stands inside another one."""
    for operator, argument in tree:
        free = operator in repeats and argument[1] == unlimited
        if (free and inside) or any(explodes(branch, inside or free) for branch in branches(argument)):
            return True
    return False


def branches(argument):
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, list | tuple):
        for part in argument:
            yield from branches(part)


def test_no_expression_can_explode():
    found = dict(expressions())

    assert len(found) > 100
    exploding = {name for name, pattern in found.items() if explodes(parser.parse(pattern.pattern, pattern.flags))}
    assert exploding - WEIGHED == set()
