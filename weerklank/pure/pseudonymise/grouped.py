"""Numbers in groups that nothing explains: 204.558.117, 9914-2207-3, B&B/26-00713, HYP3 84417/112."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.contact import digits
from weerklank.pure.pseudonymise.cues import MONTHS
from weerklank.pure.pseudonymise.kinds import Found

_BESIDE = (
    r"(?![\w%€]|[.,:/-]\d|-?[ ]?(?:euro|keer|uur|jaar|inwoners|mensen|personen|huishoudens|kilometer|km|m2|stuks)\b)"
)
_FIGURES = re.compile(
    rf"(?<![\w.,:/€+&#=-])(?<!€ )(?P<number>\d{{1,12}}(?:[./-]\d{{1,12}}){{1,7}})"
    rf"(?:[ ]/[ ][A-Z]{{1,3}}(?!\w))?{_BESIDE}"
)
_SPACED = re.compile(
    rf"(?<![\w.,:/€+&#=-])(?<!€ )(?<!\d )(?P<number>\d{{1,8}}(?:[ ]\d{{1,8}}){{2,6}})(?![ ]\d){_BESIDE}"
)
_JOINED = re.compile(
    r"(?<![\w.,:/€+&#=@-])(?:[A-Z]{1,3}&)?(?=[A-Z0-9./-]{0,30}\d)(?=[\d./-]{0,14}[A-Z])"
    r"[A-Z0-9]{1,12}(?:[./-][A-Z0-9]{1,12}){1,6}(?:[ ][A-Z](?=[.,;)\n]|$))?(?![\w@]|[.,:/&-]\w)"
)
_LETTERED = re.compile(r"(?<![\w./-])[A-Z]{2,4}\d{1,2}[ ]\d{3,6}[/-]\d{1,4}(?![\w]|[.,:/-]\d)")
"""HYP3 84417/112: part and number in the public registers of the Kadaster; a deed leads to who owns the house."""
_DEED = re.compile(r"(?<![\w./-])(?:[1-9][A-Z]{2}\d{4}|(?<=akte )[1-9][ -]?[A-Z]{2}[ -]?\d{4})(?![\w/-])")
"""1AB0417: the number of a deed of the civil registry (Logisch Ontwerp BRP, aktenummer)."""
_LEAST_FIGURES = 8
_LEAST_WITH_LETTERS = 6
_LEAST_THOUSANDS = 9
"""Figures in groups of three with full stops: a shorter number may count something."""

_DAY = (
    r"(?:(?:[0-2]?\d|3[01])([-/.])(?:0?\d|1[0-2])\1(?:19|20)?\d\d(?!\d)"
    r"|(?:19|20)\d\d[-/.](?:0?\d|1[0-2])[-/.](?:[0-2]?\d|3[01])(?!\d))"
)
_STARTS_AS_DAY = re.compile(_DAY)
_ENDS_AS_DAY = re.compile(rf"(?<!\d){_DAY}$")
_TIMES = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d(?:[-/](?:[01]?\d|2[0-4])\.[0-5]\d)+$")
_SUM = r"\d{1,3}(?:\.\d{3})+"
_SUMS = re.compile(rf"{_SUM}(?:[-/]{_SUM})+$")
_THOUSANDS = re.compile(rf"{_SUM}$")
_EU_RULE = re.compile(r"(?:19|20)\d\d/\d{1,4}(?:/\w+)?$")
_PAPER = re.compile(r"[23]\d{4}[-/.]\d{1,3}$|\d{2}[ .]\d{3}[ -]\d{1,3}$")
"""36410-123: a paper of parliament."""
_DECIMAL = re.compile(r"\d{1,7}\.\d{1,2}$")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[ ./-](?:(?:19|20)\d\d|\d{2}))+$")
_LOGGED = re.compile(r"20\d\d(?:0[1-9]|1[0-2])[0-3]\d[-.][0-2]\d[0-5]\d(?:[0-5]\d)?$")
"""20261122-1433: the time in a log or the name of a file."""
_PUBLIC_CODE = re.compile(r"(?:CE?|T|F)-\d{1,4}/\d\d$|NL\.IMRO\.")
"""A case at the Court of Justice; a spatial plan (Informatiemodel ruimtelijke ordening)."""
_PUBLIC_BEFORE = re.compile(
    r"(?i)\b(?:isbn|issn|versie|version|build|release|chrome|firefox|safari|edge|windows|ios|android|iso|nen|sbi"
    r"|kamerstuk\w*|stcrt|stb|richtlijn|verordening|besluit|celex|eur-lex|oin|rsin|kvk)\b[\s:.(]{0,3}"
    r"(?:nr\.?\s|\(eu\)\s|II\s)?\Z"
)


def grouped_numbers(text: str) -> Iterator[Found]:
    """Rows of figures in two or more groups, eight figures or more, and codes of capitals and six figures or more.

    What can be a day, a time, a sum, a paper, a rule of the Union or a version stays.
    """
    for pattern in (_LETTERED, _DEED):
        for match in pattern.finditer(text):
            yield Found(*match.span(), catalogue.CASE_SHAPE, match.group())
    for pattern in (_FIGURES, _SPACED):
        for match in pattern.finditer(text):
            if _is_number(match["number"]) and not _public(text, match.start()):
                yield Found(*match.span(), catalogue.GROUPED, digits(match.group()))
    for match in _JOINED.finditer(text):
        if _is_code(match.group()) and not _public(text, match.start()):
            yield Found(*match.span(), catalogue.GROUPED, match.group())


def _public(text: str, start: int) -> bool:
    return _PUBLIC_BEFORE.search(text, max(0, start - 30), start) is not None


def counts_or_public(number: str) -> bool:
    """Whether this can be a day, a time, a sum, a rule of the Union, a paper, a part, years or the time in a log."""
    shapes = (_STARTS_AS_DAY, _TIMES, _SUMS, _EU_RULE, _PAPER, _DECIMAL, _YEARS, _LOGGED, _PUBLIC_CODE)
    few = _THOUSANDS.match(number) and len(digits(number)) < _LEAST_THOUSANDS
    return bool(few or any(shape.match(number) for shape in shapes) or _ENDS_AS_DAY.search(number))


def _is_number(number: str) -> bool:
    count = len(digits(number))
    if count < _LEAST_FIGURES + int(" " in number) or number.endswith("000") or counts_or_public(number):
        return False
    groups = re.split(r"[ ./-]", number)
    if " " in number:
        return not all(_counts(group) for group in groups)
    return "0" not in groups


def _counts(group: str) -> bool:
    """A year or a round number: 1200 1350 1400 are sums in a row."""
    return re.match(r"(?:19|20)\d\d$", group) is not None or group.endswith(("00", "50"))


def _is_code(code: str) -> bool:
    parts = re.split(r"[ ./&-]", code.lower())
    dated = not MONTHS.isdisjoint(parts) or _YEARS.search(code.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-/."))
    return len(digits(code)) >= _LEAST_WITH_LETTERS and not (dated or _PUBLIC_CODE.match(code))
