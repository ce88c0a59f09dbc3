"""Twice the text is at most about twice the work, whatever stands in it.

The work is counted, not timed: every call of a function while reading, Python's own and those in C, and the size of what
is found. That tells the same on every machine. What happens inside one regular expression is not a call; there the shape of the expression is
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
    "weerklank.pure.citations.layout._LISTED": "each round is one line and ends with it",
    "weerklank.pure.commitments.actors._ASKED": "nothing comes after the repetition that could fail",
    "weerklank.pure.commitments.actors._OFFICE": "nothing comes after the repetition that could fail",
    "weerklank.pure.commitments.fields._LAW": "reads one sentence, each round begins with a space or comma",
}
"""Expressions with one repetition inside another that are not seen to be safe by their shape, with the reason."""
SAMPLES = "aZ5\u00eb \n,-'._("


def work(reader, text):
    """How many functions are called to read a text, and how long what is found is when it is written out."""
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        found = reader(text)
    finally:
        sys.setprofile(None)
    return count, len(repr(found))


@pytest.mark.parametrize("reader", READERS)
def test_the_work_grows_with_the_length_of_the_text_and_no_faster(reader):
    read = READERS[reader]
    grown = {}
    for piece in PIECES:
        few, many = (work(read, attack(piece, length)) for length in (LENGTH, LENGTH * TIMES))
        grown[piece] = [(one, other) for one, other in zip(few, many, strict=True) if other > MOST * one + BASE]

    assert {piece: faster for piece, faster in grown.items() if faster} == {}


def expressions():
    for module in pkgutil.walk_packages(weerklank.pure.__path__, "weerklank.pure."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.name}.{name}", value


def explodes(tree):
    """Whether a repetition without a limit stands inside another one of which the rounds can run into each other."""
    for operator, argument in tree:
        if operator in repeats and argument[1] == unlimited and not told_apart(argument[2]):
            return True
        if any(explodes(branch) for branch in branches(argument)):
            return True
    return False


@pytest.mark.parametrize(
    ("expression", "expected"),
    [("(a+)+b", True), (r"(\w+\s*)*x", True), ("(a|b+)*c", True), (r"(\s+\w+)*x", False), (r"\w+(?:-\w+)*", False)],
)
def test_what_explodes_is_told_by_its_shape(expression, expected):
    assert explodes(parser.parse(expression)) is expected


def told_apart(body):
    """Whether each round begins with something that no unlimited repetition further on in the round can be, and
    has more than that."""
    while len(body) == 1 and body[0][0] is re._constants.SUBPATTERN:
        body = body[0][1][-1]
    first, *others = body
    inner = list(unlimited_in(others))
    if not inner and not list(unlimited_in([first])):
        return True
    enough = least(first) > 0 and any(least(item) > 0 for item in others)
    return enough and all(begins(first).isdisjoint(begins(item)) for item in inner)


def least(item):
    return item[1][0] if item[0] in repeats else 1


def unlimited_in(items):
    for operator, argument in items:
        if operator in repeats and argument[1] == unlimited:
            yield operator, argument
        for branch in branches(argument):
            yield from unlimited_in(branch)


def begins(item):
    """The sample characters that an item of an expression matches by themselves."""
    part = parser.SubPattern(parser.State(), [item])
    part.state.str = ""
    matches = re._compiler.compile(part).match
    return {character for character in SAMPLES if matches(character) and matches(character).end()}


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
    assert exploding - WEIGHED.keys() == set()
