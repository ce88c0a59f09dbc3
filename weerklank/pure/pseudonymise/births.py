"""Dates of birth: said to be one, beside a name, or standing alone and long ago."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.date_shapes import (
    ANY,
    ANY_TONGUE,
    MONTH,
    MONTH_YEAR,
    PLAIN,
    UP_TO_99,
    YEAR_IN_WORDS,
    YEAR_ONLY,
    is_glued_day,
)
from weerklank.pure.pseudonymise.kinds import Found, Kind
from weerklank.pure.pseudonymise.lists import fold
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.tokens import first_name, ordinary

_CUE = (
    r"(?<![^\W_])(?:geboorte(?!akte|bewijs|verlof|land|plaats|gemeente|zorg|register|aangifte|kaart|cijfer|jaar)\w{0,9}"
    r"(?:[ .]{1,2}(?:datum|dag|dat))?|geboor?d?e?n?(?:d|[rt])e?(?:\s?datum)?|geboren|gebore|gebrn|g(?:e?b"
    r"|\.b\.)\w{0,9}dat\w{0,3}|dat(?:um)?\.?\s(?:van\s)?geb(?:oorte)?|geb\.?[ ]?(?:datum|dat|d\.?d)|geb"
    r"|gebd(?:at|d|t)?\w{0,3}|gb\.?[ ]?dat(?:um)?|gb(?:d\w{0,3})?|gboren|g\.?d|verjaardag|verjaart|jarig"
    r"|d\.?o\.?b|n[ée]e?(?=\sle\s)|nacid[oa]|nascid[oa]|naissance|nacimiento|urodzon[yae]|do[gğ]um|geburtsdatum|born|date\sof\sbirth|birth\s?da(?:te|y))(?![^\W_])"
)
_ANSWER = (
    r"[^\d\n.!;]{0,20}\n\s{0,3}(?:\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]?\s{0,3})?"
    r"(?:[^\W\d_]{1,20}(?:\s[^\W\d_]{1,20})?[:>]\s{0,3})?"
)
"""Asked on one line and told on the next, with a time and who speaks in front: a chat."""
_ROUGHLY = (
    r"(?:\s?(?:±|~)|\s(?:ca\.?|circa|rond|omstreeks|ongeveer|plm\.?|vermoedelijk|geschat|ws\.?|in|begin|eind|half|medio"
    r"|voorjaar|zomer|najaar|herfst|winter)){0,3}"
)
_SEASON = r"(?:(?:begin|eind|half|medio|voorjaar|zomer|najaar|herfst|winter)\s)?"
_SAID = re.compile(
    rf"(?i){_CUE}(?P<gap>{_ANSWER}|(?:\.?[ ]?(?:d\.?d\.?"
    rf"|dat\.?)(?!\w))?\.?[:=]?\s{{0,3}}(?:\w{{4,10}}[ ]\d:?[ ])?(?:[^\d\n.!?;]|(?<=[ .][a-z])\.|(?<=mw)\."
    rf"|(?<=hr)\.|(?<=evr)\.){{0,40}}?)"
    rf"(?P<date>{ANY}|{ANY_TONGUE}|(?<![A-Z])\d{{6,8}}|\d{{1,2}}[-/.]\d{{1,2}}(?![-/.]?\d|\s?u))(?!\d)"
)
_BEFORE_BORN = Prefiltered(
    rf"(?i)(?<![\d./-])(?P<date>{PLAIN}|{MONTH_YEAR})\)?\s(?:(?:en|resp\.|respectievelijk)\s(?:op\s)?(?:{PLAIN})\s)?"
    rf"[^\d\n.!?;]{{0,25}}?(?<!\w)(?:geb(?:oren|\.)?|geboorte(?!akte|verlof|zorg)\w*|verjaardag|jarig)(?!\w)"
)
_BIRTH_WORD = Prefiltered(r"(?i)geb|jarig|verjaar")
"""Without one of these the search for a day in front of such a word finds nothing."""
_OWN_DATE = re.compile(rf"(?i)[^\d\n.!?;]{{0,30}}(?:{PLAIN}|\[GEBOORTEDATUM-)")
"""Overleden op 3 mei, geboren 11 mei 1933: born on the day behind."""
_TO_BE = r"(?P<is>(?:is|ben|bent|was|zijn|waren)\s(?:(?:allebei|beiden?|zelf|pas|al|ook|nog|eigenlijk|net)\s)?)?"
_SUBJECT = re.compile(
    rf"(?i)(?<![^\W_])(?P<who>[^\W\d_]+)\.?\s{_TO_BE}(?:van|uit|v\.?)\s"
    rf"(?P<date>{ANY}|{MONTH_YEAR}|{YEAR_ONLY}|{YEAR_IN_WORDS}|{UP_TO_99})(?!\s?(?:tot|t/m|jaar|jr|maand|dagen"
    rf"|weken|uur|euro)\b|[-–]\d)"
)
_ANYBODY = re.compile(r"(?i)(?<!\w)(?:(?:ouders?|gezin|geval)\svan\seen|voor\seen|als\seen|elke?|ieder)\s\Z")
"""Ouders van een kind uit december 2015: of many and of nobody."""
_ADULT = re.compile(r"(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig$")
_PLURAL = frozenset(
    ("gezin", "kinderen", "ouders", "dochters", "zonen", "zoons", "namen", "ouderen", "vrienden", "collegas")
)
_WHO = (
    frozenset(("ik", "hij", "zij", "ze", "die", "jongste", "oudste", "middelste", "kl", "klnt", "broertje", "mevr"))
    | cues.ROLES
    | cues.TITLES
) - _PLURAL
_JARIG = Prefiltered(rf"(?i)\b(?:is|was|wordt|werd)\sop\s(?P<date>{PLAIN})\s(?:\d{{1,2}}\s)?(?:jarig|jaar)\b")
_BORN_IN = Prefiltered(
    rf"(?i)(?<!\w)geb(?:oren|\.)?\s(?:in\s|rond\s)?(?P<date>{MONTH_YEAR}(?:\s\(\s?(?:de\s|op\s)*\d{{1,2}}e\))?)"
)
_YEAR_SAID = Prefiltered(
    r"(?i)\b(?:geboortejaar|geb\.?jaar|geboorte\sjaar|bouwjaar|jaar\svan\sgeboorte|jaargang|lichting"
    r"|(?:is|ben|was|wordt|werd)\s(?:in\s\w{2,15}\s)?geboren\s(?:\w{3,8}\s)?in|"
    r"(?:(?<=\()geboren(?:\sin)?|geb\b\.?(?:\sin)?|geboren(?=\s[bemvznhwcor±~])|gebjr|gbj)"
    rf"{_ROUGHLY})"
    rf"(?:\s?[:=]|\sis|\swas)?\s(?P<date>(?:(?:{MONTH})\s)?{YEAR_ONLY})"
)
_KIN = (
    "vader|moeder|pa|ma|zoon|dochter|zoontje|dochtertje|kind|baby|partner|man|vrouw|oma|opa|broer|zus|broertje|zusje"
    "|echtgenoot|echtgenote|jongste|oudste|middelste|kleinkind|kleinzoon|kleindochter|pleegkind|pleegzoon|pleegdochter"
    "|stiefzoon|stiefdochter|tweeling|mw|dhr|mevr|mevrouw|meneer|jongen|meisje|toeslagpartner"
)
_DATE_SAID = Prefiltered(
    r"(?i)(?<![^\W_])(?:geboortedatum|geb(?:oorte)?\.?[ ]?(?:datum|dat)\.?|gebdat\w{0,2}|ge?b\.?[ ]?d(?:at|tm)\w{0,2}"
    rf"|d\.?o\.?b|(?:{_KIN}|klant|cli[eë]nte?|hij|zij|ze)[ ]geboren)"
    rf"\.?(?:\s?[:=]|[ ]is|[ ]was)?[ ](?P<date>{MONTH_YEAR}|{YEAR_ONLY}|{YEAR_IN_WORDS})"
    r"(?![ ](?:of|en)[ ](?:later|eerder|ouder|jonger))"
)
"""Geb.dat. 1957; gb dtm okt 1958; cliënt geboren 1941."""
_BUILT = Prefiltered(
    r"(?i)\b(?:mevr\w*|mw|dhr|meneer|klant|man|vrouw|client\w*|hij|zij"
    r"|ik)\W{1,3}(?:bouwjaar|bj)\.?\s(?P<date>(?:19|20)?\d\d)(?!\d)"
)
"""Said of people, in jest."""
_THING_BUILT = re.compile(r"(?i)\b(?:huis|woning|pand|flat|gebouw|auto|wagen|camper|caravan|boot|bus|motor|cv|ketel)\b")
_MANY = re.compile(
    r"(?i)\b(?:kinderen|mensen|personen|ouderen|burgers|iedereen|wie|zij die|inwoners|"
    r"vrouwen|mannen|jongeren)\s(?:die\s)?$"
)
_BIRTHDAY = re.compile(
    rf"(?i)\b(?:wordt|werd|is|word|ben)\s(?:(?:\d{{2}}|{UP_TO_99})\sop\s(?P<date>{PLAIN}|\d{{1,2}}[-/]\d{{1,2}}(?!\d))"
    rf"|(?:op\s)?(?P<day>\d{{1,2}}(?:\s{MONTH}|[-/](?:1[0-2]|0?[1-9])(?!\d)(?:[-/]\d{{2,4}})?))\s(?:\d{{2}}(?![\d-]|\s?(?:euro|%|uur))"
    rf"|(?:{UP_TO_99}))|(?:dan\s)?(?:\d\d|{UP_TO_99})\s\((?P<on>{PLAIN}|\d{{1,2}}[-/]\d{{1,2}})\))"
)
_TOLD_OF = re.compile(
    rf"(?i)(?<![\w-])(?:{_KIN}|hij|zij|ze|die|klant|kl|cli[eë]nte?|leerling|peuter|kleuter|tante|oom|neefje?|nichtje?|groep\s\d)(?![\w-])"
)
_KIN_BARE = re.compile(
    r"(?i)(?<=[ \n])(?P<date>\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|['’]?\d{2}))"
    r"(?=[,;)+&\n]|$|\.(?!\d)|\s(?:en|of|[&+/])\s|\s(?:man|vrouw|m|v|bsn)\b)"
)
_KIN_BEFORE = re.compile(rf"(?i)(?<![\w-])(?:{_KIN})\.?(?:\s\d)?\s?[:=]?\s\Z")
"""Vader 2-1-61, zoon 19-6-94: a relative and a day of long ago, and nothing more."""
_BRACKETS = re.compile(
    r"(?i)(?<![^\W_])(?P<who>[^\W\d_]+)\s?(?P<mark>\((?:geb\.?\s)?|,\s)(?P<date>" + f"{PLAIN}|{YEAR_ONLY}|{MONTH_YEAR}"
    r")(?P<close>[),;]|$)"
)
_SEX = re.compile(
    rf"(?i)(?:(?<=\()|(?<![^\W_]))(?:[mvx]|man|vrouw|jongen|meisje)\s?[,/;]\s?(?P<date>{PLAIN}|{YEAR_ONLY})(?![\w/])"
)
_SEX_BEHIND = re.compile(rf"(?i)(?<![\w./-])(?P<date>{PLAIN}),?\s(?:man|vrouw|m|v)(?=[,;|\t\n)]|$)")
_AGED = re.compile(
    rf"(?i)(?<![\w./-])(?P<date>{PLAIN})\s?\(\d{{1,3}}(?:\s?(?:jr|jaar|j)\.?)?\)"
    rf"|\b\d{{1,3}}\s?(?:jr|jaar|jarige?|j)\.?\s?[(,/]\s?(?P<behind>{PLAIN})"
)
_WITH_NAME = Prefiltered(
    rf"(?i)\b(?:achter|voor)?naa?m(?:en)?[ ]?(?:\+|en|plus)[ ](?P<date>{PLAIN})"
    rf"|\bde[ ](?:een|ander)[ ](?:is[ ]|was[ ])?van[ ]"
    rf"(?P<behind>\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|[ ]{MONTH}[ ])(?:19\d\d|200\d))(?!\d)"
)
"""De koppeling op achternaam + 11-04-2012; de een is van 02-07-1988 en de ander van 19-11-1990."""
_AGE_ON = re.compile(rf"(?i)\(\d{{1,2}}\s(?:jaar\s|jr\s)?op\s(?P<date>{PLAIN}|\d{{1,2}}[-/.]\d{{1,2}}(?!\d))\)")
"""Bích (18 op 2 oktober)."""
_BRACKETED = re.compile(
    rf"(?i)(?<=\()(?:geb\.?|bj\.?|bouwjaar|van|uit|v\.)\s?(?P<date>{_SEASON}(?:{PLAIN}|{MONTH_YEAR}|{YEAR_ONLY}))(?=[),;])"
)
"""Zoon wordt 27 (van '97): of somebody, when a person was told of shortly before."""
_STAR = re.compile(rf"(?i)[*°]\s?(?P<date>{PLAIN}|{YEAR_ONLY})")
_FOLLOWING = re.compile(
    rf"(?i)(?:\s?/\s?|(?:[ ,;]{{1,2}}(?:en|of|&|/|resp\.|respectievelijk|moet|moest|wordt|is|zijn|niet|maar|ipv"
    rf"|i\.p\.v\.|van|op"
    rf"|kind|zoon|dochter|partner|man|vrouw|\d:?)){{1,4}}[ ]{{1,2}})(?P<date>{PLAIN})(?!\d)"
)
_GROUP = re.compile(
    r"(?i)\b(?:vul(?:t|len)(?:\s(?:zelf|dan|automatisch|altijd))?|na|voor|vóór|tussen|vanaf|sinds|tot|per|brief|besluit|aangevraagd)\s*$"
)
_BESIDE = re.compile(
    rf"(?i)(?:['’]?s|\.(?=,))?[ ,;|/\t(*°:-]{{1,4}}(?:{PLAIN}|(?P<glued>\d{{8}}|\d{{6}})(?!\w|[-.]\d))(?!\d)"
)
_CHILD_BEFORE = re.compile(
    r"(?i)\b(?:zoon|dochter|kind|baby|peuter|kleuter|kleinkind|tweeling|broertje|zusje|leerling)\.?[ :]{1,2}\Z"
)
"""Zoon Teun Wagemakers 5 mrt 2024: of a child a recent day too."""
_BEHIND_HOME = re.compile(rf"(?i)(?:,? ?\d{{4}} ?[a-z]{{2}}(?![a-z]))?(?:[,;] ?| en )(?P<date>{PLAIN})(?!\d)")
_YEAR_BESIDE = re.compile(
    rf"(?i)[ ]?\((?P<date>{_SEASON}(?:{MONTH_YEAR}|{YEAR_ONLY}))\)|[ ](?P<behind>['’]\d\d)(?=[,;)\n]|$|[ ](?:en|&)[ ])"
    rf"|,[ ](?P<between>{MONTH}[ ](?:19[2-9]|200)\d|19[2-9]\d)(?=[,;])"
)
"""Dewi ('09), Intan (eind 2015), Sjaak Boelhouwer, 1941, Spoorstraat."""
_NUMBER_BEHIND = re.compile(r"(?i),?[ ](?:bsn|a-?nr|a-nummer|v-?nr|v-nummer)(?![^\W\d_])")
"""Behind a day that stands between a name and this, the day is one of birth however recent."""
_IS_OF = re.compile(
    rf"(?i)\s(?:is|was)\s(?:\w{{2,8}}\s)?(?:van|uit)\s(?P<date>{PLAIN}|{MONTH_YEAR}|{YEAR_ONLY})(?!\s?(?:tot"
    rf"|t/m)\b|[-–]\d)"
)
_PAST = re.compile(
    r"\b(?:19\d\d|200\d|201\d)\b|[/.-]['’]?(?:[3-9]\d|0\d|1\d)$|[a-z.][ ]?['’]?(?:[3-9]\d|0\d"
    r"|1[0-5])$",
    re.I,
)
_DATE = re.compile(rf"(?i){PLAIN}|\d{{8}}|\d{{6}}")
_OLD = re.compile(
    r"(?<![\w./-])(?:19[2-9]\d|200[0-5])-\d{2}-\d{2}(?![\d/-])|(?<![\w./-])\d{1,2}[-/.]\d{1,2}[-/.](?:19[2-9]\d"
    r"|200[0-5])(?![\d/-])|(?<=\()\d{1,2}[-/.]\d{1,2}[-/.](?:['’]?[3-9]\d|20(?:0\d|1[0-5]))(?=\))"
    rf"|(?i:(?:(?<=[,;|\t/(-][ ])|(?<=[;|\t(\n])|\A)\d{{1,2}}[ -]{MONTH}[ -]?(?:19[2-9]\d"
    rf"|['’]?[3-9]\d)(?=[,;|\t\n)/]|\.(?:\s|\Z)|\Z))"
)
_CORRECTED = Prefiltered(
    r"(?i)geboorte(?!verlof|zorg|akte)|geb\.?\s?dat|\bcorrectie|\bgecorrigeerd|\bverbetering|persoonsgegevens"
)
_LONG_AGO = re.compile(
    rf"(?i)(?<![\w./-])(?!00)(?:\d{{1,2}}[-/.]\d{{1,2}}[-/.]|\d{{1,2}}[ ]{MONTH}[ ])(?:19[2-9]\d|200[0-7])(?![\d/-])"
)
"""Where a date of birth is corrected, other days of long ago are one too."""
_OF_A_PAPER = re.compile(
    r"(?i)(?:wet|besluit|brief|uitspraak|arrest|vonnis|circulaire|verdrag|beschikking|akte|kb|huwelijk|verzoek|aanvraag)"
    r"\s(?:is\s|was\s)?(?:van|d\.?d\.?)\s\Z"
    r"|\b(?:per|sinds|vanaf|tot|na|v[oóò]+r|tussen|ingang van|peildatum|t/m)\s\Z"
)
_EVENT = re.compile(
    r"(?i)\b(?:van|per|sinds|vanaf|d\.d\.|dd\.?|op|tot|na|v[oó]+r|in|wet|besluit|brief|uitspraak|arrest"
    r"|circulaire|ingang|datum|tussen|en|t/m)[ ]{1,2}$"
)


_EVENT_REACH, _PAPER_REACH = 20, 24


def of_an_event(text: str, start: int) -> bool:
    """Whether the words before this day tell of an event or a paper: brief van 19 mei 1944."""
    return _EVENT.search(text, max(0, start - _EVENT_REACH), start) is not None


def of_a_paper(text: str, start: int) -> bool:
    """Whether this day is that of a paper, or bounds a group or a time: wet van 4 juli 1996, na 1 januari 1955."""
    return _OF_A_PAPER.search(text, max(0, start - _PAPER_REACH), start) is not None


def _key(date: str) -> str:
    return " ".join(date.lower().split())


def _born(match: re.Match[str], group: str = "date") -> Found:
    return Found(*match.span(group), catalogue.BIRTH, _key(match.group(group)))


def births(text: str) -> Iterator[Found]:
    """Dates that the text calls a date of birth, unless they bound a group (geboren na 1 januari 2004)."""
    for match in _SAID.finditer(text):
        if not _GROUP.search(match.group("gap")):
            yield from _with_following(text, *match.span("date"))
    for match in _BEFORE_BORN.finditer(text) if _BIRTH_WORD.search(text) else ():
        own = _OWN_DATE.match(text, match.end())
        group = "ingeschreven met" not in match.group() and _GROUP.search(
            text, max(0, match.start() - 20), match.start()
        )
        if not (own or group):
            yield from _with_following(text, *match.span("date"))
    for pattern in (_JARIG, _STAR):
        for match in pattern.finditer(text):
            yield from _with_following(text, *match.span("date"))
    for match in _SUBJECT.finditer(text):
        anybody = _ANYBODY.search(text, max(0, match.start() - 24), match.start())
        if _is_somebody(match.group("who")) and _is_day_of_birth(match) and not anybody:
            yield _born(match)


def _is_somebody(who: str) -> bool:
    low = fold(who)
    return low in _WHO or (first_name(low) and not ordinary(low))


def _is_day_of_birth(match: re.Match[str]) -> bool:
    """Moeder is van zesendertig; klant van 1946. Without "is" a recent day is the day of a letter or a call."""
    date = match.group("date")
    if date.isalpha():
        return match.group("is") is not None and _ADULT.search(date.lower()) is not None
    dated = _HAS_YEAR.search(date) is not None and (match.group("is") is not None or fold(match.group("who")) != "die")
    return dated and (match.group("is") is not None or _PAST.search(date) is not None or date[0] in "'’")


_HAS_YEAR = re.compile(r"\d{4}|['’]\d\d|[-/. ]\d\d$|(?:tig|tien)$|^\w+$", re.I)


def births_told(text: str) -> Iterator[Found]:
    """Wordt 18 op 3 maart; dochter (3-1-2020); geboren in augustus 1943, said of one person and not of a group."""
    for match in _BIRTHDAY.finditer(text):
        yield _born(match, next(group for group in ("date", "day", "on") if match.group(group)))
    for match in _BRACKETED.finditer(text):
        if _TOLD_OF.search(text, max(0, match.start() - 60), match.start()):
            yield _born(match)
    yield from _in_brackets(text)
    kin = (
        match
        for match in _KIN_BARE.finditer(text)
        if _KIN_BEFORE.search(text, max(0, match.start() - 24), match.start())
    )
    for match in (*kin, *_SEX_BEHIND.finditer(text)):
        if _PAST.search(match.group("date")):
            yield _born(match)
    yield from _with_an_age(text)
    for match in _BORN_IN.finditer(text):
        if not _MANY.search(text, max(0, match.start() - 30), match.start()):
            yield _born(match)


def _in_brackets(text: str) -> Iterator[Found]:
    """Dochter (3-1-2020); klant, 3-1-1961,"""
    for match in _BRACKETS.finditer(text):
        bracket = match.group("mark")[0] == "(" and match.group("close") == ")"
        if fold(match.group("who")) in _WHO and (bracket or _PAST.search(match.group("date"))):
            yield Found(*match.span("date"), catalogue.BIRTH_BESIDE_NAME, _key(match.group("date")))


def _with_an_age(text: str) -> Iterator[Found]:
    """(m, 3-1-1961), 3-1-1961 (64 jaar), (18 op 2 oktober): sex or age and a day."""
    for pattern in (_SEX, _AGED, _AGE_ON, _WITH_NAME):
        for match in pattern.finditer(text):
            yield _born(match, "date" if match.group("date") else "behind")


def birth_years(text: str) -> Iterator[Found]:
    """Geboortejaar 1961; hij is geboren in 1961: of one person and not of a group."""
    for match in (*_YEAR_SAID.finditer(text), *_DATE_SAID.finditer(text), *_BUILT.finditer(text)):
        built = "bouwjaar" in match.group().lower() and _THING_BUILT.search(text)
        if not built and not _MANY.search(text, max(0, match.start() - 30), match.start()):
            yield Found(*match.span("date"), catalogue.BIRTH_YEAR, match.group("date"))


def _with_following(text: str, start: int, end: int) -> Iterator[Found]:
    """The date, and the dates joined to it by en, of, kind 2 or moet zijn."""
    yield Found(start, end, catalogue.BIRTH, _key(text[start:end]))
    while following := _FOLLOWING.match(text, end):
        yield _born(following)
        end = following.end()


def beside_names(text: str, names: list[Found]) -> Iterator[Found]:
    """A date that stands right behind a name, as in a table or between brackets, and names a year."""
    for name in names:
        if told := _IS_OF.match(text, name.end):
            yield _born(told)
        if year := _YEAR_BESIDE.match(text, name.end):
            group = next(group for group in ("date", "behind", "between") if year.group(group))
            yield Found(*year.span(group), catalogue.BIRTH_BESIDE_NAME, _key(year.group(group)))
        beside = _BESIDE.match(text, name.end)
        date = _DATE.search(text, name.end, beside.end()) if beside else None
        if date is None or beside is None:
            continue
        glued = beside.group("glued")
        child = _CHILD_BEFORE.search(text, max(0, name.start - 16), name.start)
        child = child or _NUMBER_BEHIND.match(text, date.end())
        past = is_glued_day(glued) if glued else child or _PAST.search(date.group()) or text[date.start() - 1] == "("
        if past:
            yield Found(*date.span(), catalogue.BIRTH_BESIDE_NAME, _key(date.group()))


def beside_addresses(text: str, found: list[Found]) -> Iterator[Found]:
    """Wouter Dankers, Molenweg 51 in Deurne, 5/5/66: a day of long ago behind a name and an address."""
    ends = {span.end for span in found if span.rule.kind is Kind.PERSOON}
    homes = sorted(span for span in found if span.rule.kind is Kind.ADRES)
    reached = 0
    for home in homes:
        named = any(home.start - gap in ends for gap in (1, 2, 3)) or home.start == reached
        reached = home.end if named else 0
        day = _BEHIND_HOME.match(text, home.end) if named else None
        if day and _PAST.search(day.group("date")):
            yield Found(*day.span("date"), catalogue.BIRTH_BESIDE_NAME, _key(day.group("date")))


def old_dates(text: str) -> Iterator[Found]:
    """A date of 1920 to 2005 in figures, unless the word before it speaks of an event."""
    for match in _OLD.finditer(text):
        if not of_an_event(text, match.start()):
            yield Found(*match.span(), catalogue.BIRTH_OLD_DATE, _key(match.group()))
    for match in _LONG_AGO.finditer(text) if _CORRECTED.search(text) else ():
        if not (of_a_paper(text, match.start()) or text.endswith(("op ", "Op "), 0, match.start())):
            yield Found(*match.span(), catalogue.BIRTH_OLD_DATE, _key(match.group()))
