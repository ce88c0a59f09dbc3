"""Names written almost as in the register, found where they begin: hyphens, commas and small words do not count, and
what the sentence goes on with is left.

Source: Aanwijzingen voor de regelgeving 3.28 (a regulation is cited by its short title); who copies a title slips.
"""

import re
from functools import lru_cache

from weerklank.pure.citations.law_table import Law, law_table, outline, says_nothing_left_out

_WORD = re.compile(r"\S+")
_WINDOW = 420
_SHORTEST = 14
_ENDS = re.compile(r"[.;:]\Z|\n\n")
_YEAR_NEXT = re.compile(r"\W{0,3}(?:1[89]|20)\d\d(?![\w/-])")


def begins_almost(raw: str, start: int) -> tuple[int, Law] | None:
    """Give the end and the law of the longest name of three words or more that begins almost so at `start`; None
    without one, and when two laws have it."""
    known, best = _by_outline(), None
    key, count = "", 0
    for word in _WORD.finditer(raw, start, start + _WINDOW):
        key, count = key + outline(word.group()), count + 1
        law = known.get(key) if len(key) >= _SHORTEST and count > 1 else None
        if law is not None and not _YEAR_NEXT.match(raw, word.end()):
            best = word.end() - (len(word.group()) - len(word.group().rstrip(_STICKING))), law
        if _ENDS.search(word.group()) or raw.startswith("\n\n", word.end()):
            break
    return best


_STICKING = " ,.;:'\")"


@lru_cache(maxsize=1)
def _by_outline() -> dict[str, Law | None]:
    found: dict[str, Law | None] = {}
    for laws in law_table().names.laws.values():
        for key in {outline(laws[0].name), outline(says_nothing_left_out(laws[0].name))}:
            same = found.get(key, laws[0])
            found[key] = same if len(laws) == 1 and same and same.bwb_id == laws[0].bwb_id else None
    return found
