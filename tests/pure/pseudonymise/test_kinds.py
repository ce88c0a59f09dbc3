"""Kinds and placeholders."""

import re

from weerklank.pure.pseudonymise.kinds import Kind
from weerklank.pure.pseudonymise.shields import PLACEHOLDER


def test_the_placeholder_of_every_kind_is_shielded() -> None:
    assert [kind for kind in Kind if not PLACEHOLDER.fullmatch(f"[{kind}-12]")] == []


def test_a_kind_is_a_word_in_capitals() -> None:
    assert [kind for kind in Kind if not re.fullmatch("[A-Z]+(-[A-Z]+)?", kind)] == []
