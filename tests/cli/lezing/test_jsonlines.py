"""Signals from JSON lines."""

from io import StringIO

import click
import pytest

from weerklank.cli.lezing.jsonlines import json_lines, signals


def test_each_line_is_a_signal_and_blank_lines_are_none():
    assert list(json_lines('{"id": 1, "text": "a"}\n\n{"id": "b", "text": ""}\n')) == [("1", "a"), ("b", "")]


def test_what_is_no_json_is_one_plain_text():
    assert list(signals(StringIO("Een brief."), "brief.txt")) == [("brief.txt", "Een brief.")]


@pytest.mark.parametrize("line", ["[]", '{"id": 1}', '{"id": [], "text": "x"}', "{" * 100_000])
def test_a_line_that_is_no_signal_is_named_by_number(line):
    with pytest.raises(click.ClickException, match="1"):
        list(json_lines(line))
