"""Promises, announcements, requests and obstacles in Dutch government text, by rules that can be explained.

>>> [found.kind.value for found in find_commitments("Ik zal de Kamer voor de zomer van 2026 informeren.")]
['toezegging']
"""

from weerklank.pure.commitments.fulfilments import Fulfilment, find_fulfilments
from weerklank.pure.commitments.model import Commitment, CommitmentKind, Deadline, Nature
from weerklank.pure.commitments.reader import find_commitments

__all__ = ["Commitment", "CommitmentKind", "Deadline", "Fulfilment", "Nature", "find_commitments", "find_fulfilments"]
