"""Chinese names in pinyin, surname first: Li Wei, Zhao Xiaoming. Their short words are strange, or Dutch as well."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import fold, lists, sections
from weerklank.pure.pseudonymise.tokens import known

_SURNAMES = frozenset(sections("aanwijzingen.txt")["chinese achternamen"])
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|ia|ie"
    r"|iu|in|ua|uo|ui|un|ue|er|[aoeiu])"
)
"""Hanyu pinyin (ISO 7098), without tones."""
_GIVEN = re.compile(rf"(?:{_SYLLABLE}){{1,2}}$")
_PAIR = re.compile(
    r"(?<![\w-])(?P<last>[A-Z][a-z]{1,4})[ ](?P<given>[A-Z][a-z]{1,10}(?:-[A-Za-z][a-z]{1,4})?)(?![\w-])"
)


def chinese_names(text: str) -> Iterator[Found]:
    """A surname and one or two syllables behind it, both with a capital; words of the counter are no given name."""
    for match in _PAIR.finditer(text):
        last, given = fold(match["last"]), fold(match["given"])
        if last in _SURNAMES and _GIVEN.match(given.replace("-", "")) and not _is_word(given):
            yield Found(*match.span(), catalogue.NAME_FULL, f"{given}|{last}")


def _is_word(given: str) -> bool:
    """Li Kan niet: a short word of the counter. Wei, which is a meadow as well, is a name behind Li."""
    return given in lists().counter or given in lists().places or (len(given) > len("jiang") and known(given))
