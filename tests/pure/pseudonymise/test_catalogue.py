"""The rules and their explanations."""

import pytest

from weerklank.pure.pseudonymise import RULES, Kind, rule_named


def test_every_kind_has_a_rule() -> None:
    assert {rule.kind for rule in RULES.values()} == set(Kind)


def test_every_rule_is_explained_in_one_sentence_in_two_languages() -> None:
    lines = [line for rule in RULES.values() for line in (rule.uitleg, rule.explanation)]
    assert [line for line in lines if not (line.endswith(".") and len(line) < 140)] == []
    assert len(set(lines)) == len(lines)


def test_a_rule_is_found_by_its_name() -> None:
    assert [rule_named(name).name for name in RULES] == list(RULES)
    with pytest.raises(KeyError):
        rule_named("bestaat niet")
