"""Find the times in a text and give each its days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from weerklank.pure.periods.days import READERS, Interval, later, month_after, month_end
from weerklank.pure.periods.grammar import COUNTS, PERIOD, YEAR


@dataclass(frozen=True, slots=True)
class Period:
    """A time named in a text: where, which days, which rule. No days (`None`) when vague or when no date is
    known.

    `deadline` tells whether the words say by when or when something comes, and not since when it is. `last`
    alone can be `None`: "na het reces" has a beginning only. `estimated` marks a convention that nothing in
    the text supports.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    rule: str
    deadline: bool = True
    estimated: bool = False


def find_periods(text: str, on: date | None) -> list[Period]:
    """Give the times named in `text`, in order, read as if today is `on`.

    Without `on` only what has a year of its own gets days. "voor de zomer of rond 1 juni" is one period.
    """
    found = [_read(hit, on) for hit in PERIOD.finditer(text) if _is_time(hit, text)]
    return list(_joined(found, text))


_THIS_OR_NEXT = re.compile(r"\b(?:dit|komend|volgend|aankomend)\b", re.IGNORECASE)


def _is_time(hit: re.Match[str], text: str) -> bool:
    """A bare number is a year only after a lead; "mei" in a name and "voor 2 personen" are no time."""
    if hit["year"] and not hit["lead"]:
        return False
    if hit["dayname"] and not (hit["lead"] or hit["nextday"]):
        return False
    if hit["termyear"] and not (hit["termfrom"] or _THIS_OR_NEXT.search(hit.group())):
        return False
    if hit["month"] and not hit["lead"] and not hit["monthyear"]:
        return False
    return not (hit["within"] and not hit["count"] and hit["within"].lower() != "binnen") and text[hit.start()] != "-"


def _joined(found: list[Period], text: str) -> Iterator[Period]:
    waiting: Period | None = None
    for period in found:
        if waiting and waiting.first and period.last and _are_one(text, waiting, period):
            first = min(waiting.first, period.first or waiting.first)
            waiting = replace(
                waiting,
                end=period.end,
                first=first,
                last=period.last,
                rule=_either(waiting.rule, period.rule),
            )
            continue
        if waiting:
            yield waiting
        waiting = period
    if waiting:
        yield waiting


_LONG_RULE = 120


def _either(rule: str, other: str) -> str:
    """Both rules; of a long row of times only the first few are told."""
    return rule if len(rule) > _LONG_RULE else f"{rule} of {other}"


def _are_one(text: str, one: Period, other: Period) -> bool:
    between = text[one.end : other.start]
    return between in (" of ", " dan wel ") or (
        between == " en " and text[one.start : one.start + 6].lower() == "tussen"
    )


def _read(hit: re.Match[str], on: date | None) -> Period:
    """Read one time. A date that does not exist, or lies outside the calendar, is kept without days."""
    if hit["within"]:
        return _within(hit, on)
    named = "vague" if hit["vague"] else next(name for name in READERS if hit[name])
    try:
        return _vague(hit, on) if hit["vague"] else _dated(hit, on, named)
    except (ValueError, OverflowError):
        return _undated(hit, named)


def _dated(hit: re.Match[str], on: date | None, named: str) -> Period:
    days = READERS[named](hit, on)
    if days is None:
        return _undated(hit, named)
    if on and _is_before(hit) and days[0] <= on and not re.search(YEAR, hit.group()):
        days = READERS[named](hit, days[1] + timedelta(days=1)) or days
    return _led(hit, days, on, _RULES.get(named, named))


def _undated(hit: re.Match[str], named: str) -> Period:
    rule = f"{named}: geen datum bekend"
    return Period(hit.start(), hit.end(), None, None, rule, deadline=bool(hit["lead"] or hit["vague"]))


def _is_before(hit: re.Match[str]) -> bool:
    lead = (hit["lead"] or "").lower()
    return re.match("v[oó]{2}r", lead) is not None and "eind" not in lead and not hit["edge"]


def _vague(hit: re.Match[str], on: date | None) -> Period:
    words = " ".join(hit["vague"].lower().split())
    if words == "binnenkort" and on is not None:
        return Period(
            hit.start(),
            hit.end(),
            on,
            month_end(*month_after(on)),
            "binnenkort: deze of volgende maand",
            estimated=True,
        )
    return Period(hit.start(), hit.end(), None, None, f"vaag: {words}")


def _within(hit: re.Match[str], on: date | None) -> Period:
    words = " ".join((hit["count"] or "een").lower().split())
    count = COUNTS.get(words) or int(words)
    unit = hit["unit"].lower().replace(" ", "")
    try:
        last = later(on, count, unit) if on else None
    except (OverflowError, ValueError):
        last = None
    return Period(
        hit.start(),
        hit.end(),
        on if last else None,
        last,
        "binnen: vanaf de datum van het document",
        estimated=words in {"enkele", "een paar", "enige"},
    )


_RULES = {
    "weekday": "week van een dag",
    "nthweek": "week van een maand",
    "termyear": "schooljaar of parlementair jaar",
    "shortday": "dag",
    "fromday": "dagen",
    "anyrecess": "reces: het eerstvolgende",
    "newyear": "jaarwisseling",
    "feast": "feestdag",
    "dayname": "dag van de week",
    "h": "halfjaar",
    "day": "dag",
    "iso": "dag",
    "dmy": "dag",
    "q": "kwartaal",
    "quarter": "kwartaal",
    "half": "halfjaar",
    "edge": "begin, medio of eind",
    "season": "seizoen",
    "recess": "reces",
    "christmas": "kerst",
    "budget": "Prinsjesdag",
    "month": "maand",
    "this": "ten opzichte van het document",
    "year": "jaar",
}


_BY_WHEN = ("edge", "which", "this", "nextday", "termyear", "q", "h", "nthweek", "weekday")


_PLANNED_FOR = ("voorzien ", "gepland ", "ingepland ", "geagendeerd ")
"""After these words "voor" does not say by when, but when: "indiening is voorzien voor begin 2026"."""


def _led(hit: re.Match[str], days: Interval, on: date | None, rule: str) -> Period:
    """Apply the word in front: "uiterlijk" and "voor" begin at the document, "na" has no end, "per" is one
    day."""
    lead = " ".join((hit["lead"] or "").lower().split()).replace("ó", "o")
    first, last = days
    span = (hit.start(), hit.end())
    if lead.startswith("uiterlijk voor") and "eind" not in lead:
        before = first - timedelta(days=1)
        return Period(*span, min(on or before, before), before, f"voor {rule}")
    if lead.startswith(("uiterlijk", "tot uiterlijk", "niet later", "ten laatste", "tegen", "tot")) or "eind" in lead:
        return Period(*span, min(on or first, last), last, f"uiterlijk {rule}")
    if lead.startswith("voor") and not hit.string.endswith(_PLANNED_FOR, 0, hit.start()):
        before = last if hit["edge"] and "eind" in hit["edge"].lower() else first - timedelta(days=1)
        return Period(*span, min(on or before, before), before, f"voor {rule}")
    if lead.startswith("na"):
        return _after(span, days, rule)
    if lead.startswith(("met ingang", "ingaande", "per", "vanaf")) and first == last:
        return Period(*span, first, first, f"met ingang van {rule}")
    return Period(
        *span,
        first,
        last,
        rule,
        deadline=any((lead, *(hit[name] for name in _BY_WHEN))) and not lead.startswith("sinds"),
    )


def _after(span: tuple[int, int], days: Interval, rule: str) -> Period:
    """ "na de zomer" is the autumn; after anything else there is a beginning and no end."""
    begin = days[1] + timedelta(days=1)
    if rule == "seizoen":
        return Period(
            *span,
            begin,
            month_end(begin.year, begin.month + 2) if begin.month <= 10 else None,
            "na seizoen: het volgende",
            estimated=True,
        )
    return Period(*span, begin, None, f"na {rule}")
