"""What a bill would change: its amending instructions, read one by one, and put through in the text of the law.

``read_amendments(text)`` reads a bill, nota van wijziging, amendment or amending regulation; ``applied(...)`` gives
an article as it would read; ``compared(...)`` is for a proposed consolidated text. No Django, no database, no network.
"""

from weerklank.pure.amendments.apply import Applied, Part, Reason, applied, applied_all
from weerklank.pure.amendments.compare import Changed, compared
from weerklank.pure.amendments.model import Amendments, Instruction, Kind, Place, Unread, Why
from weerklank.pure.amendments.reader import read_amendments

__all__ = [
    "Amendments",
    "Applied",
    "Changed",
    "Instruction",
    "Kind",
    "Part",
    "Place",
    "Reason",
    "Unread",
    "Why",
    "applied",
    "applied_all",
    "compared",
    "read_amendments",
]
