"""Dates of birth: said to be one, beside a name, or standing alone and long ago."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Found

_MONTH = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
)
_NUMERIC = r"\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:\d{4}|['’]?\d{2})|\d{4}[-/]\d{2}[-/]\d{2}"
_ENGLISH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    "|jul|aug|sep|oct|nov|dec"
)
_IN_ENGLISH = (
    rf"(?:{_ENGLISH})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?(?:\sof)?\s(?:{_ENGLISH})\.?,?(?:\s\d{{4}})?"
)
_WRITTEN = rf"\d{{1,2}}(?:e|ste|de)?[ -]?(?:{_MONTH})\b\.?(?:[ -]?(?:\d{{4}}|['’]?\d{{2}}))?(?!\d)"
_DAY_WORDS = (
    "eenendertigste|dertigste|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)twintig(?:ste)?|twintigste|"
    "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|eenendertig|dertig|twintig|"
    "elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|een|twee|drie|vier|vijf|zes"
    "|zeven|acht|negen|tien"
)
_ONES = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_UP_TO_99 = (
    rf"(?:(?:{_ONES})\s?(?:en|ën)\s?)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|"
    rf"elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|tien|{_ONES}"
)
_YEAR_WORDS = rf"(?:negentien\s?(?:honderd\s?)?|twee\s?duizend\s?)(?:en\s)?(?:{_UP_TO_99})?(?![a-zë])"
_IN_WORDS = rf"(?:{_DAY_WORDS})\s(?:{_MONTH})(?:\s(?:{_YEAR_WORDS}|\d{{4}}|(?:{_UP_TO_99})(?![a-zë])))?"
_SUBJECT = re.compile(
    r"(?i)\b(?:hij|zij|ze|ik|mevrouw|mevr|mw|meneer|dhr|klant|kind|dochter|zoon|"
    r"moeder|vader|oma|opa|die)\s(?:(?:is|ben|was)\s(?:zelf\s)?)?"
    rf"van\s(?P<date>(?:{_NUMERIC})|\d{{1,2}}[ -]?(?:{_MONTH})\.?[ -]?\d{{4}}|['’]\d\d)(?!\d)"
)
_SAID = re.compile(
    r"(?i)\b(?:geboren|gebrn|geb|geboortedatum|geboortedata|geboorte\sdatum|geb\.?\s?datum|geb\.?\s?dat|gebdat"
    r"|gebdatum|geboortedag|verjaardag|g\.d|gd|gb\.?\s?dat|gbdat|geb\.?\s?d\.?d|gebdd|d\.?o\.?b\.?|born"
    r"|date\sof\sbirth|birth\s?date|verjaart|jarig)\b"
    r"\.?(?P<gap>(?:\s?d\.?d\.)?[^\d\n.!?;]{0,30}?)(?P<date>"
    + _NUMERIC
    + "|"
    + _WRITTEN
    + "|"
    + _IN_ENGLISH
    + r"|\d{6,8}|\d{1,2}[-/]\d{1,2}(?![-/.]?\d)|"
    + _IN_WORDS
    + r")(?!\d)"
)
_BEFORE_BORN = re.compile(
    rf"(?i)(?<![\d./-])(?P<date>{_NUMERIC}|{_WRITTEN})\)?\s(?:(?:en|resp\."
    rf"|respectievelijk)\s(?:op\s)?(?:{_NUMERIC}|{_WRITTEN})\s)?(?:is\s\w{{2,10}}\s)?(?:(?:in"
    rf"|te)\s\w{{3,20}}\s)?geb(?:oren|\.)?(?!\w)"
)
_JARIG = re.compile(
    rf"(?i)\b(?:is|was|wordt|werd)\sop\s(?P<date>{_NUMERIC}|{_WRITTEN})\s(?:\d{{1,2}}\s)?(?:jarig|jaar)\b"
)
_BORN_IN = re.compile(rf"(?i)(?<!\w)geb(?:oren|\.)?\s(?:in\s)?(?P<date>(?:{_MONTH})\.?\s(?:19|20)\d\d)(?!\d)")
_YEAR_SAID = re.compile(
    r"(?i)\b(?:geboortejaar|geb\.?jaar|geboorte\sjaar|jaar\svan\sgeboorte|(?:is|ben|was|wordt"
    r"|werd)\s(?:in\s\w{2,15}\s)?geboren\sin|"
    r"(?:(?<=\()geboren(?:\sin)?|geb\b\.?(?:\sin)?|geboren(?=\s[bemvznhw]))(?:\s(?:begin|eind|half|medio|voorjaar"
    r"|zomer|najaar|herfst|winter))?|"
    r"(?:zoon|dochter|kind|klant|kl|mevrouw|meneer|mw|dhr|partner|hij|zij|ze|ik)\s(?:(?:is|ben)\s)?van)"
    rf"(?:\s?[:=]|\sis|\swas)?\s(?P<date>(?:(?:{_MONTH})\s)?(?:19|20)\d\d|['’]\d\d)(?![\d-])"
)
_MANY = re.compile(
    r"(?i)\b(?:kinderen|mensen|personen|ouderen|burgers|iedereen|wie|zij die|inwoners|"
    r"vrouwen|mannen|jongeren)\s(?:die\s)?$"
)
_BIRTHDAY = re.compile(
    rf"(?i)\b(?:wordt|werd|is)\s(?:\d{{2}}\sop\s(?P<date>{_NUMERIC}|{_WRITTEN})"
    rf"|op\s(?P<day>\d{{1,2}}\s(?:{_MONTH}))\s\d{{2}}(?![\d-]))"
)
_BRACKETS = re.compile(
    r"(?i)\b(?:kind|zoon|zoontje|dochter|dochtertje|baby|tweeling|moeder|vader|man|vrouw|partner|klant|cli[eë]nte?|"
    rf"mevrouw|meneer|heer|broer|zus|opa|oma|tante|oom|jongen|meisje|leerling"
    rf"|pati[eë]nt)\s\((?P<date>{_NUMERIC}|{_WRITTEN}|['’]\d{{2}})\)"
)
_FOLLOWING = re.compile(
    rf"(?i)[ ,]{{1,2}}(?:en|of|&|/|resp\.|respectievelijk)[ ]{{1,2}}(?:op[ ])?(?P<date>{_NUMERIC}|{_WRITTEN})(?!\d)"
)
_GROUP = re.compile(r"(?i)\b(?:na|voor|vóór|tussen|vanaf|sinds|tot)\s*$")
_BESIDE = re.compile(rf"(?i)['’]?s?[ ,;|\t(*:-]{{1,4}}(?:{_NUMERIC}|{_WRITTEN})(?!\d)")
_PAST = re.compile(r"\b(?:19\d\d|200\d|201\d)\b|[/.-]['’]?\d{2}$|[a-z.][ ]?['’]?(?:[3-9]\d|0\d|1[0-5])$", re.I)
_DATE = re.compile(rf"(?i)(?:{_NUMERIC}|{_WRITTEN})(?!\d)")
_OLD = re.compile(
    r"(?<![\w./-])(?:19[2-9]\d|200[0-5])-\d{2}-\d{2}(?![\d/-])|(?<![\w./-])\d{1,2}[-/.]\d{1,2}[-/.](?:19[2-9]\d"
    r"|200[0-5])(?![\d/-])|(?<=\()\d{1,2}[-/.]\d{1,2}[-/.]['’]?[3-9]\d(?=\))"
)
_EVENT = re.compile(
    r"(?i)\b(?:van|per|sinds|vanaf|d\.d\.|dd\.?|op|tot|na|voor|in|wet|besluit|brief|uitspraak|arrest"
    r"|circulaire|ingang|datum|tussen|en|t/m)[ ]{1,2}$"
)


def _key(date: str) -> str:
    return " ".join(date.lower().split())


def births(text: str) -> Iterator[Found]:
    """Dates that the text calls a date of birth, unless they bound a group (geboren na 1 januari 2004)."""
    for pattern in (_SAID, _BEFORE_BORN, _SUBJECT, _JARIG):
        for match in pattern.finditer(text):
            if not ("gap" in match.groupdict() and _GROUP.search(match.group("gap"))):
                yield from _with_following(text, *match.span("date"))


def births_told(text: str) -> Iterator[Found]:
    """Wordt 18 op 3 maart; dochter (3-1-2020); geboren in augustus 1943, said of one person and not of a group."""
    for match in _BIRTHDAY.finditer(text):
        yield Found(*match.span("date" if match.group("date") else "day"), catalogue.BIRTH, _key(match.group()))
    for match in _BRACKETS.finditer(text):
        yield Found(*match.span("date"), catalogue.BIRTH_BESIDE_NAME, _key(match.group("date")))
    for match in _BORN_IN.finditer(text):
        if not _MANY.search(text, max(0, match.start() - 30), match.start()):
            yield Found(*match.span("date"), catalogue.BIRTH, _key(match.group("date")))


def birth_years(text: str) -> Iterator[Found]:
    """Geboortejaar 1961; hij is geboren in 1961: of one person and not of a group."""
    for match in _YEAR_SAID.finditer(text):
        if not _MANY.search(text, max(0, match.start() - 30), match.start()):
            yield Found(*match.span("date"), catalogue.BIRTH_YEAR, match.group("date"))


def _with_following(text: str, start: int, end: int) -> Iterator[Found]:
    """The date, and the dates joined to it by en or of."""
    yield Found(start, end, catalogue.BIRTH, _key(text[start:end]))
    while following := _FOLLOWING.match(text, end):
        yield Found(*following.span("date"), catalogue.BIRTH, _key(following.group("date")))
        end = following.end()


def beside_names(text: str, names: list[Found]) -> Iterator[Found]:
    """A date that stands right behind a name, as in a table or between brackets, and names a year."""
    for name in names:
        beside = _BESIDE.match(text, name.end)
        date = _DATE.search(text, name.end, beside.end()) if beside else None
        if date and (_PAST.search(date.group()) or text[date.start() - 1] == "("):
            yield Found(*date.span(), catalogue.BIRTH_BESIDE_NAME, _key(date.group()))


def old_dates(text: str) -> Iterator[Found]:
    """A date of 1920 to 2005 in figures, unless the word before it speaks of an event."""
    for match in _OLD.finditer(text):
        if not _EVENT.search(text, max(0, match.start() - 16), match.start()):
            yield Found(*match.span(), catalogue.BIRTH_OLD_DATE, _key(match.group()))
