"""Who may keep a document."""

import pytest

from weerklank.documenten.rules import may_save


@pytest.mark.parametrize(
    ("who", "allowed"),
    [("coordinator", True), ("eigenaar", True), ("melder", False), ("coordinator_elders", False)],
)
def test_keeping_follows_the_role_in_that_organisation(people, who, allowed):
    assert may_save(getattr(people, who), people.uitvoerder) is allowed


def test_an_official_document_may_be_kept_by_whoever_may_somewhere(people):
    assert [
        may_save(people.coordinator_elders, None),
        may_save(people.melder, None),
        may_save(None, None),
    ] == [True, False, True]
