"""A text as the rules for numbers and dates read it: plain dashes and spaces, figures where letters were typed.

Every character becomes one other character, so a place in the evened text is the same place in the text.
"""

import re

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2008\u2009\u200a\u202f"), " ")
_DASH = re.compile(r"(?<=\w)[\u2010-\u2015\u2212](?=\w)")
"""Only between letters or figures: elsewhere a dash parts two thoughts."""
_TYPED = re.compile(r"(?<=\d)[oO](?=[ .-]?\d)|(?<=\d)[lI](?=\d)")
"""9o7 and 1l0: the letters o, l and I that people type and read for 0 and 1, with a figure on both sides."""
_ODD = re.compile(r"[\u00a0\u2007-\u2015\u202f\u2212]|\d[oOlI]")


def _figure(match: re.Match[str]) -> str:
    return "0" if match.group() in "oO" else "1"


def evened(text: str) -> str:
    """The same text, of the same length, with plain dashes between words, plain spaces and figures for figures."""
    if not _ODD.search(text):
        return text
    return _TYPED.sub(_figure, _DASH.sub("-", text.translate(_SPACES)))
