"""Dutch deadlines to an interval of dates, with the rule that was used.

"uiterlijk aankomend najaar", "voor de zomer", "binnen zes weken", "medio 2026" are read relative to the date of the
document. Conventions, each a rule with a name: a quarter is its days; voorjaar is March to May, zomer June to August,
najaar September to November, winter December to February; "voor X" and "binnen n" begin at the document's date; begin
and eind of a year are its first and last quarter, medio is May to August. What is vague ("komende periode") stays
without an interval.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from weerklank.pure.recess import RECESS_NAMES, budget_day, recess

MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december").split()
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)}
_COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
           "tien": 10, "elf": 11, "twaalf": 12, "enkele": 3, "een paar": 3, "enige": 3, "anderhalf": 1.5}
_QUARTERS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4}
_SEASONS = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11), "winter": (12, 2)}

_YEAR = r"(?:19|20)\d\d"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_OF_YEAR = rf"(?:\s+(?:van\s+)?(?P<{{0}}>{_YEAR}|dit\s+jaar|volgend\s+jaar|komend\s+jaar))?"
_COUNT = r"(?:\d{1,3}|een\s+paar|" + "|".join(word for word in _COUNTS if " " not in word) + ")"


def _year_of(group: str) -> str:
    return _OF_YEAR.replace("{0}", group)


_POINT = (
    rf"(?P<day>\d{{1,2}})\s+(?P<daymonth>{_MONTH})\b(?:\s+(?P<dayyear>{_YEAR}))?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})|(?P<dmy>\d{1,2}[-/]\d{1,2}[-/]\d{4})"
    rf"|(?:het\s+)?(?P<quarter>eerste|tweede|derde|vierde|laatste|[1-4]e)\s+kwartaal{_year_of('quarteryear')}"
    rf"|Q(?P<q>[1-4])(?:\s+(?:van\s+)?(?P<qyear>{_YEAR}))?"
    rf"|(?:de\s+|het\s+)?(?P<half>eerste|tweede)\s+(?:helft\s+van(?:\s+het\s+jaar)?|half\s?jaar(?:\s+van)?)"
    rf"(?:\s+(?P<halfyear>{_YEAR}|dit\s+jaar|volgend\s+jaar))?"
    rf"|(?P<edge>begin|medio|midden|halverwege|het\s+eind(?:e)?\s+van|eind|einde|ultimo)\s+"
    rf"(?:(?P<edgemonth>{_MONTH})(?:\s+(?P<edgemonthyear>{_YEAR}))?"
    rf"|(?P<edgeyear>{_YEAR}|dit\s+jaar|volgend\s+jaar|komend\s+jaar|(?:van\s+)?(?:het|dit)\s+(?:kalender)?jaar)"
    rf"|(?P<edgeweek>(?:van\s+)?(?:deze|de)\s+maand))"
    rf"|(?:de\s+|het\s+|(?P<which>dit|deze|komende?|aankomende?|volgende?|aanstaande|afgelopen)\s+)?"
    rf"(?P<season>{'|'.join(_SEASONS)})\b{_year_of('seasonyear')}"
    rf"|(?:het\s+|dit\s+|komende?\s+|aankomende?\s+)?(?P<recess>{'|'.join(RECESS_NAMES)})\b{_year_of('recessyear')}"
    r"|(?P<christmas>(?:de\s+)?kerst(?:mis|dagen|vakantie)?)\b"
    rf"|(?P<budget>Prinsjesdag)(?:\s+(?P<budgetyear>{_YEAR}))?"
    rf"|(?:de\s+(?:maand\s+)?|(?:komende?|aankomende?)\s+)?(?P<month>{_MONTH})\b{_year_of('monthyear')}"
    r"|(?P<this>dit\s+jaar|deze\s+maand|deze\s+week|volgend\s+jaar|volgende\s+maand|volgende\s+week|komend\s+jaar"
    r"|komende\s+maand|komende\s+week|(?:dit|volgend)\s+kwartaal|vandaag|morgen|vanmiddag|vanavond)"
    rf"|(?P<year>{_YEAR})"
)
_LEAD = (
    r"(?P<lead>(?:(?:(?:tot\s+)?uiterlijk|niet\s+later\s+dan|ten\s+laatste)(?:\s+(?:in|op|per|voor|aan|tegen))?"
    r"|v(?:o|ó)(?:o|ó)r\s+(?:het\s+)?(?:eind|einde)(?:\s+van)?|v(?:o|ó)(?:o|ó)r(?:dat)?|tegen(?:\s+het\s+eind(?:e)?\s+van)?"
    r"|met\s+ingang\s+van|ingaande(?:\s+op)?|vanaf|per|sinds|na\s+afloop\s+van|na|rond|omstreeks|gedurende|tijdens"
    r"|in\s+de\s+loop\s+van|aan\s+het\s+eind(?:e)?\s+van|tot(?:\s+en\s+met)?|nog\s+in|nog|in|op|tussen)\s+"
    r"(?:de\s+maand\s+|het\s+jaar\s+|het\s+|de\s+)?)?"
)
_PERIOD = re.compile(
    rf"(?<!\w)(?:{_LEAD}(?:{_POINT})"
    rf"|(?P<within>binnen|over|de\s+komende|komende|gedurende)\s+(?:nu\s+en\s+)?(?:maximaal\s+|circa\s+|uiterlijk\s+|ongeveer\s+)?"
    rf"(?P<count>{_COUNT})?\s?(?P<unit>half\s?jaar|halfjaar|dag(?:en)?|werkdagen|weken|week|maand(?:en)?|jaar|jaren|kwartaal)"
    rf"|(?P<vague>binnenkort|op\s+(?:zeer\s+)?korte\s+termijn|zo\s+spoedig\s+mogelijk|zo\s+snel\s+mogelijk|te\s+zijner\s+tijd"
    rf"|(?:in\s+)?(?:de\s+)?komende\s+periode|(?:de\s+)?komende\s+(?:jaren|tijd|maanden|weken)|spoedig|op\s+termijn"
    rf"|deze\s+kabinetsperiode|voor\s+de\s+begrotingsbehandeling|v(?:o|ó)(?:o|ó)r\s+het\s+(?:volgende\s+)?"
    rf"(?:commissie)?debat|binnen\s+afzienbare\s+(?:tijd|termijn))"
    rf")(?!\w)",
    re.IGNORECASE,
)
Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Period:
    """A time named in a text: where, which days, which rule. No days (`None`) when vague or when no date is known.

    `deadline` tells whether the words say by when or when something comes, and not since when it is. `last` alone can
    be `None`: "na het reces" has a beginning only. `estimated` marks a convention that nothing in the text supports.
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
    found = [_read(hit, on) for hit in _PERIOD.finditer(text) if _is_time(hit, text)]
    return list(_joined(found, text))


def _is_time(hit: re.Match[str], text: str) -> bool:
    """A bare number is a year only after a lead; "mei" in a name and "voor 2 personen" are no time."""
    if hit["year"] and not hit["lead"]:
        return False
    if hit["month"] and not hit["lead"] and not hit["monthyear"]:
        return False
    return not (hit["within"] and not hit["count"] and hit["within"].lower() != "binnen") and text[hit.start()] != "-"


def _joined(found: list[Period], text: str) -> Iterator[Period]:
    waiting: Period | None = None
    for period in found:
        if waiting and waiting.first and period.last and _are_one(text, waiting, period):
            first = min(waiting.first, period.first or waiting.first)
            waiting = replace(waiting, end=period.end, first=first, last=period.last, rule=f"{waiting.rule} of {period.rule}")
            continue
        if waiting:
            yield waiting
        waiting = period
    if waiting:
        yield waiting


def _are_one(text: str, one: Period, other: Period) -> bool:
    between = text[one.end : other.start]
    return between in (" of ", " dan wel ") or (between == " en " and text[one.start : one.end].lower().startswith("tussen"))


def _read(hit: re.Match[str], on: date | None) -> Period:
    if hit["vague"]:
        return _vague(hit, on)
    if hit["within"]:
        return _within(hit, on)
    named = next(name for name in _READERS if hit[name])
    try:
        days = _READERS[named](hit, on)
    except ValueError:
        days = None
    if days is None:
        return Period(hit.start(), hit.end(), None, None, f"{named}: geen datum bekend", deadline=bool(hit["lead"]))
    if on and _is_before(hit) and days[0] <= on and not re.search(_YEAR, hit.group()):
        days = _READERS[named](hit, days[1] + timedelta(days=1)) or days
    return _led(hit, days, on, _RULES.get(named, named))


def _is_before(hit: re.Match[str]) -> bool:
    return bool(re.match("v[oó]{2}r", (hit["lead"] or "").lower())) and not hit["edge"]


def _vague(hit: re.Match[str], on: date | None) -> Period:
    words = " ".join(hit["vague"].lower().split())
    if words == "binnenkort" and on is not None:
        return Period(hit.start(), hit.end(), on, _month_end(*_month_after(on)), "binnenkort: deze of volgende maand",
                      estimated=True)
    return Period(hit.start(), hit.end(), None, None, f"vaag: {words}")


def _within(hit: re.Match[str], on: date | None) -> Period:
    words = " ".join((hit["count"] or "een").lower().split())
    count = _COUNTS.get(words) or int(words)
    unit = hit["unit"].lower().replace(" ", "")
    try:
        last = _later(on, count, unit) if on else None
    except (OverflowError, ValueError):
        last = None
    return Period(hit.start(), hit.end(), on if last else None, last, "binnen: vanaf de datum van het document",
                  estimated=words in {"enkele", "een paar", "enige"})


def _later(on: date, count: float, unit: str) -> date:
    if unit.startswith("halfjaar"):
        return _add_months(on, 6)
    if unit.startswith(("dag", "werkdag")):
        return on + timedelta(days=int(count))
    if unit.startswith(("week", "weken")):
        return on + timedelta(weeks=int(count))
    months = {"maand": 1, "kwart": 3, "jaar": 12, "jaren": 12}
    return _add_months(on, int(count * next(size for word, size in months.items() if unit.startswith(word))))


def _add_months(on: date, months: int) -> date:
    year, month = divmod(on.month - 1 + months, 12)
    return min(_month_end(on.year + year, month + 1), date(on.year + year, month + 1, 1) + timedelta(days=on.day - 1))


def _month_after(on: date) -> tuple[int, int]:
    return (on.year + 1, 1) if on.month == 12 else (on.year, on.month + 1)


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _months(year: int, first: int, last: int) -> Interval:
    return date(year, first, 1), _month_end(year if last >= first else year + 1, last)


def _year(words: str | None, on: date | None) -> int | None:
    """Give the year that words mean; None when they say none."""
    if not words:
        return None
    if words[-4:].isdecimal():
        return int(words[-4:])
    if on is None:
        return None
    return on.year + (1 if words.lower().startswith(("volgend", "komend")) else 0)


def _next(on: date | None, year: int | None, make: Callable[[int], Interval]) -> Interval | None:
    """Give the interval in `year`, or else the first one that has not passed on `on`."""
    if year is not None:
        return make(year)
    if on is None:
        return None
    days = make(on.year)
    return days if days[1] >= on else make(on.year + 1)


def _read_day(hit: re.Match[str], on: date | None) -> Interval | None:
    month, day = _MONTH_NUMBER[hit["daymonth"].lower()], int(hit["day"])
    return _next(on, _year(hit["dayyear"], on), lambda year: (date(year, month, day),) * 2)  # type: ignore[return-value]


def _read_iso(hit: re.Match[str], _: date | None) -> Interval:
    day = date.fromisoformat(hit["iso"])
    return day, day


def _read_dmy(hit: re.Match[str], _: date | None) -> Interval:
    day, month, year = (int(part) for part in re.split("[-/]", hit["dmy"]))
    return date(year, month, day), date(year, month, day)


def _read_quarter(hit: re.Match[str], on: date | None) -> Interval | None:
    number = _QUARTERS[hit["quarter"].lower()] if hit["quarter"] else int(hit["q"])
    year = _year(hit["quarteryear"] or hit["qyear"], on)
    return _next(on, year, lambda y: _months(y, 3 * number - 2, 3 * number))


def _read_half(hit: re.Match[str], on: date | None) -> Interval | None:
    first = 1 if hit["half"].lower() == "eerste" else 7
    return _next(on, _year(hit["halfyear"], on), lambda y: _months(y, first, first + 5))


def _read_edge(hit: re.Match[str], on: date | None) -> Interval | None:
    edge = "eind" if "eind" in hit["edge"].lower() or hit["edge"].lower() == "ultimo" else hit["edge"].lower()
    if hit["edgemonth"] or hit["edgeweek"]:
        month = _MONTH_NUMBER[hit["edgemonth"].lower()] if hit["edgemonth"] else (on.month if on else 1)
        return _next(on, _year(hit["edgemonthyear"], on), lambda y: _third_of_month(y, month, edge))
    first, last = {"begin": (1, 3), "eind": (10, 12)}.get(edge, (5, 8))
    return _next(on, _year(hit["edgeyear"], on), lambda y: _months(y, first, last))


def _third_of_month(year: int, month: int, edge: str) -> Interval:
    first, last = {"begin": (1, 10), "eind": (21, _month_end(year, month).day)}.get(edge, (11, 20))
    return date(year, month, first), date(year, month, last)


def _read_season(hit: re.Match[str], on: date | None) -> Interval | None:
    first, last = _SEASONS[hit["season"].lower()]
    year = _year(hit["seasonyear"], on)
    if (hit["which"] or "").lower().startswith("afgelopen"):
        days = _next(on, year, lambda y: _months(y, first, last))
        return None if days is None else _months(days[0].year - 1, first, last)
    return _next(on, year, lambda y: _months(y, first, last))


def _read_recess(hit: re.Match[str], on: date | None) -> Interval | None:
    name = hit["recess"].lower()
    return _next(on, _year(hit["recessyear"], on), lambda y: recess(name, y))


def _read_christmas(_: re.Match[str], on: date | None) -> Interval | None:
    return _next(on, None, lambda y: (date(y, 12, 25), date(y, 12, 26)))


def _read_budget(hit: re.Match[str], on: date | None) -> Interval | None:
    return _next(on, _year(hit["budgetyear"], on), lambda y: (budget_day(y), budget_day(y)))


def _read_month(hit: re.Match[str], on: date | None) -> Interval | None:
    number = _MONTH_NUMBER[hit["month"].lower()]
    return _next(on, _year(hit["monthyear"], on), lambda y: _months(y, number, number))


def _read_year(hit: re.Match[str], _: date | None) -> Interval:
    return _months(int(hit["year"]), 1, 12)


def _read_this(hit: re.Match[str], on: date | None) -> Interval | None:
    if on is None:
        return None
    which, _, unit = " ".join(hit["this"].lower().split()).partition(" ")
    if not unit:
        day = on + timedelta(days=which == "morgen")
        return day, day
    step = 0 if which in {"dit", "deze"} else 1
    if unit == "week":
        monday = on - timedelta(days=on.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "maand":
        year, month = _month_after(on) if step else (on.year, on.month)
        return _months(year, month, month)
    if unit == "kwartaal":
        shifted = _add_months(on.replace(day=1), 3 * step)
        first = 3 * ((shifted.month - 1) // 3) + 1
        return _months(shifted.year, first, first + 2)
    return _months(on.year + step, 1, 12)


_READERS: dict[str, Callable[[re.Match[str], date | None], Interval | None]] = {
    "day": _read_day, "iso": _read_iso, "dmy": _read_dmy, "quarter": _read_quarter, "q": _read_quarter,
    "half": _read_half, "edge": _read_edge, "season": _read_season, "recess": _read_recess,
    "christmas": _read_christmas, "budget": _read_budget, "month": _read_month, "this": _read_this, "year": _read_year,
}
_RULES = {"day": "dag", "iso": "dag", "dmy": "dag", "q": "kwartaal", "quarter": "kwartaal", "half": "halfjaar",
          "edge": "begin, medio of eind", "season": "seizoen", "recess": "reces", "christmas": "kerst",
          "budget": "Prinsjesdag", "month": "maand", "this": "ten opzichte van het document", "year": "jaar"}


def _led(hit: re.Match[str], days: Interval, on: date | None, rule: str) -> Period:
    """Apply the word in front: "uiterlijk" and "voor" begin at the document, "na" has no end, "per" is one day."""
    lead = " ".join((hit["lead"] or "").lower().split()).replace("ó", "o")
    first, last = days
    span = (hit.start(), hit.end())
    if lead.startswith(("uiterlijk", "tot uiterlijk", "niet later", "ten laatste", "tegen", "tot")) or "eind" in lead:
        return Period(*span, min(on or first, last), last, f"uiterlijk {rule}")
    if lead.startswith("voor"):
        before = last if hit["edge"] and "eind" in hit["edge"].lower() else first - timedelta(days=1)
        return Period(*span, min(on or before, before), before, f"voor {rule}")
    if lead.startswith("na"):
        return _after(span, days, rule)
    if lead.startswith(("met ingang", "ingaande", "per", "vanaf")) and first == last:
        return Period(*span, first, first, f"met ingang van {rule}")
    return Period(*span, first, last, rule, deadline=bool(lead or hit["edge"] or hit["which"]) and not lead.startswith("sinds"))


def _after(span: tuple[int, int], days: Interval, rule: str) -> Period:
    """"na de zomer" is the autumn; after anything else there is a beginning and no end."""
    begin = days[1] + timedelta(days=1)
    if rule == "seizoen":
        return Period(*span, begin, _month_end(begin.year, begin.month + 2) if begin.month <= 10 else None, "na seizoen: het volgende",
                      estimated=True)
    return Period(*span, begin, None, f"na {rule}")


_WRITTEN_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\s+(?P<year>{_YEAR})|(?P<iso>{_YEAR}-\d\d-\d\d)|(?P<dmy>\d{{1,2}}-\d{{1,2}}-{_YEAR})",
    re.IGNORECASE,
)
_DATE_CUES = re.compile(
    r"(?:\b(?:document)?datum:?|\bVoorgesteld(?:\s+tijdens\s+[^\n]{0,80}?\bvan)?|\bOntvangen|\bVastgesteld"
    r"|\b(?:Den\s+Haag|'s-Gravenhage|\u2019s-Gravenhage|Amsterdam|Utrecht|Rotterdam|Zoetermeer|Groningen|Arnhem|Zwolle),?"
    r"|\bdd\.?|\bd\.d\.)\s*$",
    re.IGNORECASE,
)
_HEAD = 6000
_LETTERHEAD = 300


def document_date(text: str) -> date | None:
    """Read the date of a document from its head: after a place, "Voorgesteld", "datum"; else a date at its very top.

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
        return date(int(hit["year"]), _MONTH_NUMBER[hit["month"].lower()], int(hit["day"]))
    except ValueError:
        return None
