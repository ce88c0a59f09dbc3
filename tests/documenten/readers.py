"""Readers for tests: three versions of the rules that find what the test says, and nothing else."""

from collections.abc import Callable

from weerklank.pure.commitments import Commitment, CommitmentKind
from weerklank.pure.reading import Reading


def reader(*sentences: str, kind: CommitmentKind = CommitmentKind.TOEZEGGING) -> Callable[..., Reading]:
    """A reader that finds each of these, where it stands first."""

    def read(text: str, **_rest: object) -> Reading:
        found = [
            Commitment(text.index(one), text.index(one) + len(one), kind, "de minister", None, "proef", "zal", 0.9)
            for one in sentences
        ]
        return Reading((), tuple(found), None)

    return read
