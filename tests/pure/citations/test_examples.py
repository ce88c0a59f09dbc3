"""The examples in the docstrings are true."""

import doctest

import weerklank.pure.citations
import weerklank.pure.commitments


def test_the_examples_run():
    failed = [doctest.testmod(module).failed for module in (weerklank.pure.citations, weerklank.pure.commitments)]

    assert failed == [0, 0]
