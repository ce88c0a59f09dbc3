"""The date of a document, as it stands in its head."""

import re
from datetime import date

from weerklank.pure.periods.grammar import MONTH, MONTH_NUMBER, YEAR

_WRITTEN_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})\s+(?P<year>{YEAR})|(?P<iso>{YEAR}-\d\d-\d\d)"
    rf"|(?P<dmy>\d{{1,2}}-\d{{1,2}}-{YEAR})",
    re.IGNORECASE,
)
_DATE_CUES = re.compile(
    r"(?:\b(?:document)?datum:?|\bVoorgesteld(?:\s+tijdens\s+[^\n]{0,80}?\bvan)?|\bOntvangen|\bVastgesteld"
    r"|\b(?:Den\s+Haag|'s-Gravenhage|\u2019s-Gravenhage|Amsterdam|Utrecht|Rotterdam|Zoetermeer"
    r"|Groningen|Arnhem|Zwolle),?"
    r"|\bdd\.?|\bd\.d\.)\s*$",
    re.IGNORECASE,
)
_HEAD = 6000
_LETTERHEAD = 300


def document_date(text: str) -> date | None:
    """Read the date of a document from its head: after a place, "Voorgesteld", "datum"; else a date at its
    very top.

    None when there is none. Only the first 6,000 characters are read.
    """
    head = text[:_HEAD]
    first: date | None = None
    for hit in _WRITTEN_DATE.finditer(head):
        day = _written(hit)
        if day is None:
            continue
        if _DATE_CUES.search(head[max(0, hit.start() - 120) : hit.start()]):
            return day
        if hit.start() < _LETTERHEAD:
            first = first or day
    return first


def _written(hit: re.Match[str]) -> date | None:
    try:
        if hit["iso"]:
            return date.fromisoformat(hit["iso"])
        if hit["dmy"]:
            day, month, year = (int(part) for part in hit["dmy"].split("-"))
            return date(year, month, day)
        return date(int(hit["year"]), MONTH_NUMBER[hit["month"].lower()], int(hit["day"]))
    except ValueError:
        return None
