"""A proposed consolidated text of a law beside its text in the register: which articles differ.

For a bill that comes as a whole new text ("zoals de wet zou komen te luiden"), where no instructions can be read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from weerklank.pure.amendments.apply import new_text

_ARTICLE = re.compile(
    r"(?m)^[ \t]*(?:Artikel|ARTIKEL|Art\.)[ \t]*"
    r"(?P<nr>[A-Z]?\d{1,4}(?:[:.]\d{1,4}){0,4}[a-zA-Z]{0,4}|[IVXLC]+[a-zA-Z]?)"
    r"\.?(?=[ \t]|$)(?!,)(?P<title>[^\n]*)$"
)
_LEVEL = re.compile(r"(?mi)^[ \t]*(?:hoofdstuk|titel|afdeling|paragraaf|\u00a7|boek|bijlage)\s+[\dIVX][^\n]{0,200}$")
_SENTENCE = re.compile(r"[a-z].*[.;:]\s*\Z")


@dataclass(frozen=True, slots=True)
class Changed:
    """One article that differs. An empty `old` means that it is new, an empty `new` that it is gone."""

    artikel: str
    old: str
    new: str


def articles_in(text: str) -> dict[str, str]:
    """The articles of a running text by number, each without its heading; of a number that comes twice the first."""
    heads = [head for head in _ARTICLE.finditer(text) if not _SENTENCE.search(head["title"])]
    found: dict[str, str] = {}
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        body = _LEVEL.sub("", text[head.end() : end])
        found.setdefault(head["nr"], new_text(body, article=False))
    return found


def compared(register: Mapping[str, str], text: str, *, whole: bool = True) -> list[Changed]:
    """The articles of `text` that read otherwise than in the register, in its order, then those it lacks.

    White space does not count. With `whole=False` the text is a part of the law: what it lacks is not gone.
    """
    proposed = articles_in(text)
    changed = [
        Changed(nr, register.get(nr, ""), new) for nr, new in proposed.items() if not same(register.get(nr, ""), new)
    ]
    gone = [Changed(nr, old, "") for nr, old in register.items() if nr not in proposed and old] if whole else []
    return changed + gone


def same(one: str, two: str) -> bool:
    """Whether two texts have the same words and marks."""
    return list(_words(one)) == list(_words(two))


def _words(text: str) -> Iterator[str]:
    return (word for word in re.findall(r"\w+|[^\w\s]", text) if word not in {"-", "\u2013", "\u2022"})
