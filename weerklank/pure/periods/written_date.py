"""The date of a document, as it stands in its head, and whether the head contradicts itself."""

import re
from dataclasses import dataclass
from datetime import date

from weerklank.pure.periods.grammar import MONTH, MONTH_NUMBER, SHORT_MONTHS, YEAR

_SHORT = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
_WRITTEN_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})(?:e|de|ste)?\s+(?P<month>{MONTH}|(?:{_SHORT})\.?)\s+(?P<year>{YEAR})(?!\d)"
    rf"|(?<!\d)(?P<iso>{YEAR}-\d\d-\d\d)(?!\d)|(?<![\d-])(?P<dmy>\d{{1,2}}[-./]\d{{1,2}}[-./]{YEAR})(?!\d)",
    re.IGNORECASE,
)
_CUES = re.compile(
    r"(?:(?P<datum>\b(?:[Dd]ocument|[Bb]rief|[Vv]erzend)?(?:[Dd]atum|DATUM)(?:\s+(?:brief|document))?\s*:?)"
    r"|(?P<stukken>\b(?:Voorgesteld|Ontvangen|Vastgesteld|Ingezonden)(?:\s+tijdens\s+[^\n]{0,80}?\bvan)?)"
    r"|(?P<plaats>(?:^|\n|\s)(?:Den\s+Haag|['\u2019]s[-\s](?:Gravenhage|Hertogenbosch)"
    r"|[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?),"
    r"|\b(?:Den\s+Haag|['\u2019]s[-\s]Gravenhage))"
    r"|(?P<afkorting>(?:^|\n)[ \t]*(?:dd\.?|d\.d\.))"
    r"|(?P<nieuws>\b(?:Nieuwsbericht|Persbericht|Bericht)\s*\|))\s*\Z"
)
_WORDS = {
    "datum": "de regel met de datum",
    "stukken": "de aanhef van het kamerstuk",
    "plaats": "de plaats en de dag",
    "afkorting": "de regel met d.d.",
    "nieuws": "de kop van het bericht",
}
_ENDS_LINE = re.compile(r"[ \t.]*(?:\n|\Z)")
_HEAD = 6000
_LETTERHEAD = 300


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The day of a document, where it was read, and the other days its head gives for the same thing.

    `others` is empty when the head agrees with itself; a reader should be told of it when it is not.
    """

    day: date | None
    read_from: str
    others: tuple[date, ...] = ()


def read_document_date(text: str) -> DocumentDate:
    """Read the date of a document from its head: after "datum", a place, "Voorgesteld"; else a date at its top.

    The first that is announced counts, and different ones after it are given as `others`; without one the
    first at the end of a line in the first 300 characters, else the first there. Only the first 6,000
    characters are read.
    """
    head = text[:_HEAD]
    announced: list[tuple[date, str]] = []
    loose: list[tuple[bool, int, date]] = []
    for hit in _WRITTEN_DATE.finditer(head):
        day = _written(hit)
        if day is None:
            continue
        cue = _CUES.search(head[max(0, hit.start() - 120) : hit.start()])
        if cue and cue.lastgroup:
            announced.append((day, _WORDS[cue.lastgroup]))
        elif hit.start() < _LETTERHEAD:
            loose.append((not _ENDS_LINE.match(head, hit.end()), len(loose), day))
    if not announced:
        return DocumentDate(min(loose)[2], "bovenaan") if loose else DocumentDate(None, "")
    chosen, source = announced[0]
    return DocumentDate(chosen, source, tuple(dict.fromkeys(day for day, _ in announced if day != chosen)))


def document_date(text: str) -> date | None:
    """Give the date of a document as `read_document_date` reads it; None when its head gives none."""
    return read_document_date(text).day


def _written(hit: re.Match[str]) -> date | None:
    try:
        if hit["iso"]:
            return date.fromisoformat(hit["iso"])
        if hit["dmy"]:
            day, month, year = (int(part) for part in re.split(r"[-./]", hit["dmy"]))
            return date(year, month, day)
        name = hit["month"].lower().rstrip(".")
        return date(int(hit["year"]), MONTH_NUMBER.get(name) or SHORT_MONTHS[name], int(hit["day"]))
    except ValueError:
        return None
