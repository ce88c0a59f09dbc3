"""Dates of what happened to somebody, made coarser: the day goes, month and year stay.

An exact day of a death, a birth or an arrest leads to one person. Days of laws, letters and terms do not. [O]: the
setting `datums_grover` of policy/melden.yaml.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Masked, Span

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT = {"mrt": 3} | {month[:3]: number for number, month in enumerate(MONTHS, 1)}
_DATE = re.compile(
    r"(?i)(?<![\w./-])(?P<op>op\s)?(?:(?P<day>\d{1,2})(?:e|ste|de)?\s(?P<month>"
    + "|".join((*MONTHS, *_SHORT, "sept", "febr"))
    + r")\b\.?(?:\s(?P<year>(?:19|20)\d\d))?|(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>(?:19|20)\d\d))"
    r"(?![\w/-]|[.]\d)"
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:\.(?!\s|$)[^.!?\n]*)*[.!?\n]?")
_PERSON = re.compile(
    r"(?i)\[PERSOON-\d+\]|\b(?:hij|zij|ze|hem|haar|ik|mij|mevrouw|mevr|mw|meneer|dhr|man|vrouw|echtgen\w+|partner|"
    r"kind|zoon\w*|dochter\w*|moeder|vader|ouder|oma|opa|broer|zus|tante|oom|neef|nicht|klant|cli[eë]nte?|"
    r"inwoner|burger|pati[eë]nt|leerling|betrokkene|aanvrager)\b"
)
_OF_PAPER = re.compile(
    r"(?i)\b(?:per|tot|uiterlijk|ingang|met ingang van|t/m|d\.?d\.?|gedateerd|gedagtekend|kamerstuk|stb\.?|"
    r"(?:\w*brief|\w*besluit|\w*beschikking|\w*uitspraak|\w*wet|\w*arrest|circulaire|nota|\w*rekening|factuur"
    r"|\w*regeling|"
    r"motie|mail|e-mail|bericht|formulier|versie|verordening|richtlijn|aanslag|stand|termijn|deadline)"
    r"(?:\s(?:van|d\.?d\.?|is|was|loopt|liep|eindigt|verloopt|geldt|gold|af))*)\s(?:op\s|tot\s|van\s)?$"
)
_LAW_AFTER = re.compile(
    r"(?i)^\s(?:is\s|was\s|werd\s|wordt\s|treedt\s|trad\s)?"
    r"(?:gewijzigd|in werking|geldt|gold|ingevoerd|vervallen|de wet\b|het besluit\b)"
)


class _Coarse(NamedTuple):
    """A stretch of the masked text and what it becomes."""

    start: int
    end: int
    words: str


def coarsened(masked: Masked) -> tuple[Masked, tuple[str, ...]]:
    """The masked text with the days of events gone, and per mark what stood there if it was such a day, else "".

    `spans` stay as they were: a coarser date hides nothing that the masking counts. A second time changes nothing:
    what is left has no day.
    """
    found = list(_events(masked))
    if not found:
        return masked, ("",) * len(masked.marks)
    text: list[str] = []
    marks: list[Span] = []
    words: list[str] = []
    before = shift = 0
    rows: list[Span | _Coarse] = [*masked.marks, *found]
    for one in sorted(rows, key=_start):
        if isinstance(one, _Coarse):
            text += [masked.text[before : one.start], one.words]
            marks.append(_mark(one, shift))
            words.append(masked.text[one.start : one.end])
            before, shift = one.end, shift + len(one.words) - (one.end - one.start)
        else:
            marks.append(_moved(one, shift))
            words.append("")
    return Masked("".join([*text, masked.text[before:]]), masked.spans, tuple(marks)), tuple(words)


def _start(row: Span | _Coarse) -> int:
    return row.start


def _moved(mark: Span, shift: int) -> Span:
    return Span(mark.start + shift, mark.end + shift, mark.type, mark.rule, mark.certainty, mark.placeholder)


def _mark(one: _Coarse, shift: int) -> Span:
    rule, start = catalogue.EVENT_DATE, one.start + shift
    return Span(start, start + len(one.words), rule.kind, rule.name, rule.certainty, one.words)


def _events(masked: Masked) -> Iterator[_Coarse]:
    for sentence in _SENTENCE.finditer(masked.text):
        if not _PERSON.search(sentence.group()):
            continue
        for match in _DATE.finditer(masked.text, sentence.start(), sentence.end()):
            if _is_event(masked.text, match, sentence.start()):
                yield _Coarse(*match.span(), _coarser(match))


def _is_event(text: str, match: re.Match[str], start: int) -> bool:
    """Not the first of a month (rules begin then), not a day of a law, a letter or a term."""
    month = int(match["m"]) if match["m"] else 1
    if int(match["day"] or match["d"]) == 1 or not 1 <= month <= len(MONTHS):
        return False
    return not (_OF_PAPER.search(text, start, match.start()) or _LAW_AFTER.match(text[match.end() : match.end() + 30]))


def _coarser(match: re.Match[str]) -> str:
    """Op 14 maart 2025 becomes in maart 2025."""
    month = MONTHS[int(match["m"]) - 1] if match["m"] else MONTHS[_SHORT[match["month"].lower()[:3]] - 1]
    year = match["year"] or match["y"] or ""
    lead = "" if not match["op"] else ("In " if match["op"][0].isupper() else "in ")
    return f"{lead}{month} {year}".rstrip()
