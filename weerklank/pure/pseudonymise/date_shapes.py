"""How people write a day: in figures, with the month in letters, glued together, and all in words."""

import re

_BARE_MONTH = (
    r"(?:januari|februari|maart|april|meij?|juni|juli|augustus|september|oktober|november|december|"
    r"jan|febr?|mrt|maa|apr|jun|jul|aug|sept?|okt|nov|dec)"
)
MONTH = rf"{_BARE_MONTH}\b\.?"
ENGLISH_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s|(?:ma|di|wo|do|vr|za|zo)\.?\s(?=\d))?"
ONES = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
TEENS = "elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|tien"
TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
UP_TO_99 = rf"(?:(?:(?:{ONES})\s?(?:en|ën)\s?)?(?:{TENS})|{TEENS}|{ONES})(?![a-zë])"
YEAR_IN_WORDS = (
    rf"(?:negentien\s?(?:honderd\s?)?(?:en\s)?|twee\s?duizend\s?(?:en\s)?|twintig\s?)(?:{UP_TO_99})|tweeduizend(?!\w)"
)
_FIGURES = (
    r"\d{1,2}\s?[-/.,|_]\s?\d{1,2}\s?[-/.,|_]\s?(?:\d{4}|['’]?\d{2})|\d{1,2}\s\d{1,2}\s(?:\d{4}|['’]?\d{2})"
    r"|\d{1,2}[-/. ]{1,3}\d{1,2}[-/. ]{1,3}(?:\d{4}|['’]?\d{2})|\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}"
)
_YEAR = r"(?:\d{4}|['’]?\d{2}(?!\d|[.:]\d|e\b|\s?(?:jaar|jr|uur|keer|euro|km)))"
_LETTERS = (
    rf"(?:de\s)?\d{{1,2}}(?:e|ste|de)?[\s.-]{{0,2}}(?:van\s)?{MONTH}(?:[\s.,-]{{0,2}}(?:van\s)?(?:{_YEAR}|j\.?l\b))?"
    rf"|\d{{1,2}}(?:{MONTH[: -len(chr(92) + 'b' + chr(92) + '.?')]})['’]?(?:\d{{4}}|\d{{2}})"
)
_ENGLISH = (
    rf"{ENGLISH_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{ENGLISH_MONTH},?(?:[\s-]\d{{4}})?"
)
ANY_TONGUE = (
    r"\d{1,2}(?:e|ste|de|\.)?\s(?:de\s|vd\s|v\.d\.\s|van\s(?:de\s)?)?(?:[^\W\d_]{3,12}\.?|\d{1,2}e|[IVX]{1,4})\s(?:de\s)?(?:19|20)\d\d"
    r"|\d{1,2}[-/. ][IVX]{1,4}[-/. ](?:19|20)?\d\d"
)
"""A day, a month in any language, by number or in Roman figures, and a year: only behind a word for birth."""
_DAY_IN_WORDS = (
    rf"(?:(?:{ONES})(?:en|ën)twintigste|eenendertigste|twintigste|dertigste|eerste|tweede|derde|vierde|vijfde|zesde|"
    rf"zevende|achtste|negende|tiende|(?:elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)de"
    rf"|{UP_TO_99})"
)
_WORDS = (
    rf"(?:de\s)?(?:{_DAY_IN_WORDS})\s(?:van\s)?{MONTH}(?:\s(?:{YEAR_IN_WORDS}|\d{{4}}|{UP_TO_99}))?"
    rf"|(?:{UP_TO_99})[\s-](?:{UP_TO_99})[\s-](?:{YEAR_IN_WORDS}|{UP_TO_99}|(?:19|20)\d\d|['’]?\d\d(?!\d))"
)
_YEAR_FIRST = rf"(?:\d{{4}}|['’]\d{{2}}),?\s(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})"

PLAIN = rf"{_WEEKDAY}(?:{_FIGURES}|{_LETTERS})(?!\d|\.\d)"
"""A day in figures or with the month in letters."""

ANY = rf"(?:{_YEAR_FIRST}|{PLAIN}|(?:{_ENGLISH})(?!\d)|{_WORDS})"
"""A day in any form, the loosest too: only where it is said what the day is."""

MONTH_YEAR = rf"{MONTH}\s?(?:(?:19|20)\d\d|['’]\d\d)(?![\d-])"

YEAR_ONLY = r"(?:(?:19[1-9]|20[0-2])\d|['’]\d\d)(?![\d-]|[./]\d)"

_COMPACT_DAY = re.compile(
    r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]"
    r"|[12]\d|3[01])"
)


def is_glued_day(figures: str) -> bool:
    """Whether six or eight figures can be a day: 130475, 13041975, 19750413."""
    return _COMPACT_DAY.fullmatch(figures) is not None
