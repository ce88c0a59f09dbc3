"""How Dutch says when: the words for days, months, quarters, seasons, and what stands in front of them."""

import re
from collections import defaultdict
from collections.abc import Iterable

from weerklank.pure.periods.recess import RECESS_NAMES
from weerklank.pure.wordlist import wordlist

MONTHS = wordlist("januari februari maart april mei juni juli augustus september oktober november december")
MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)}
COUNTS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "enkele": 3,
    "een paar": 3,
    "enige": 3,
    "anderhalf": 1.5,
}
QUARTERS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "laatste": 4,
    "1e": 1,
    "2e": 2,
    "3e": 3,
    "4e": 4,
}
SEASONS = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "winter": (12, 2),
}

SHORT_MONTHS = {name[:3]: number for name, number in MONTH_NUMBER.items() if number not in {3, 5}} | {
    "febr": 2,
    "mrt": 3,
    "sept": 9,
}
_DAYS = wordlist("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
WEEKDAYS = {name: day for day, name in enumerate(_DAYS)}
LEARNING_YEARS = {"schooljaar": (8, 1), "studiejaar": (9, 1), "collegejaar": (9, 1), "academisch jaar": (9, 1)}
PARLIAMENT_YEARS = ("parlementaire jaar", "parlementair jaar", "vergaderjaar")

YEAR = r"(?:19|20)\d\d"
MONTH = rf"(?:{'|'.join(MONTHS)})"
_SHORT = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
_OF_YEAR = rf"(?:\s+(?:van\s+)?(?P<{{0}}>{YEAR}|dit\s+jaar|volgend\s+jaar|komend\s+jaar))?"
_COUNT = r"(?:\d{1,3}|een\s+paar|" + "|".join(word for word in COUNTS if " " not in word) + ")"


def _year_of(group: str) -> str:
    return _OF_YEAR.replace("{0}", group)


_POINT = (
    rf"(?:de\s+)?week\s+van\s+(?P<weekday>\d{{1,2}})\s+(?P<weekmonth>{MONTH})\b(?:\s+(?P<weekyear>{YEAR}))?"
    rf"|(?:de\s+)?(?P<nthweek>eerste|tweede|derde|laatste)\s+week\s+van\s+(?P<nthmonth>{MONTH})\b(?:\s+(?P<nthyear>{YEAR}))?"
    rf"|(?:(?:dit|het|komend|volgend|aankomend)\s+)?(?P<termyear>{'|'.join((*LEARNING_YEARS, *PARLIAMENT_YEARS))})"
    rf"(?:\s+(?P<termfrom>{YEAR})\s?[-\u2013/]\s?(?:{YEAR}|\d\d))?"
    rf"|(?P<shortday>\d{{1,2}})\s+(?P<shortmonth>{_SHORT})\.?\s+(?P<shortyear>{YEAR})"
    rf"|(?P<fromday>\d{{1,2}})\s+(?:en|tot\s+en\s+met|t/m)\s+(?P<today>\d{{1,2}})\s+(?P<spanmonth>{MONTH})\b(?:\s+(?P<spanyear>{YEAR}))?"
    rf"|(?P<day>\d{{1,2}})\s+(?P<daymonth>{MONTH})\b(?:\s+(?P<dayyear>{YEAR}))?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})|(?P<dmy>\d{1,2}[-/]\d{1,2}[-/]\d{4})"
    rf"|(?:het\s+)?(?P<quarter>eerste|tweede|derde|vierde|laatste|[1-4]e)\s+kwartaal{_year_of('quarteryear')}"
    rf"|Q(?P<q>[1-4])(?:\s+(?:van\s+)?(?P<qyear>{YEAR}))?"
    rf"|H(?P<h>[12])\s+(?P<hyear>{YEAR})"
    rf"|(?:de\s+|het\s+)?(?P<half>eerste|tweede)\s+(?:(?:jaar)?helft(?:\s+van(?:\s+het\s+jaar)?)?|half\s?jaar(?:\s+van)?)"
    rf"(?:\s+(?P<halfyear>{YEAR}|dit\s+jaar|volgend\s+jaar))?"
    rf"|(?P<edge>begin|medio|midden|half|halverwege|het\s+eind(?:e)?\s+van|eind|einde|ultimo)\s+"
    rf"(?:(?P<edgemonth>{MONTH})(?:\s+(?P<edgemonthyear>{YEAR}))?"
    rf"|(?P<edgeyear>{YEAR}|dit\s+jaar|volgend\s+jaar|komend\s+jaar|(?:van\s+)?(?:het"
    rf"|dit)\s+(?:kalender)?jaar)"
    rf"|(?P<edgeweek>(?:van\s+)?(?:deze|de)\s+maand))"
    rf"|(?:de\s+|het\s+|(?P<which>dit|deze|komende?|aankomende?|volgende?|aanstaande|afgelopen)\s+)?"
    rf"(?P<season>{'|'.join(SEASONS)})\b{_year_of('seasonyear')}"
    r"|(?:het\s+)?(?:(?:eerst)?volgende\s+|komende?\s+|aankomende?\s+)?(?P<anyrecess>reces)\b"
    rf"|(?:het\s+|dit\s+|komende?\s+|aankomende?\s+)?(?P<recess>{'|'.join(RECESS_NAMES)})\b{_year_of('recessyear')}"
    r"|(?:de\s+)?(?P<newyear>jaarwisseling)\b|(?P<feast>Pasen|Pinksteren)\b"
    rf"|(?:(?P<nextday>aanstaande|komende|volgende\s+week|deze\s+week)\s+)?(?P<dayname>{'|'.join(WEEKDAYS)})\b"
    r"|(?P<christmas>(?:de\s+)?kerst(?:mis|dagen|vakantie)?)\b"
    rf"|(?P<budget>Prinsjesdag)(?:\s+(?P<budgetyear>{YEAR}))?"
    rf"|(?:de\s+(?:maand\s+)?|(?:komende?|aankomende?)\s+)?(?P<month>{MONTH})\b{_year_of('monthyear')}"
    r"|(?P<this>dit\s+jaar|deze\s+maand|deze\s+week|volgend\s+jaar|volgende\s+maand|volgende\s+week"
    r"|komend\s+jaar"
    r"|komende\s+maand|komende\s+week|(?:dit|volgend|komend)\s+kwartaal|vandaag|morgen|vanmiddag|vanavond)"
    rf"|(?P<year>{YEAR})"
)
_LEAD = (
    r"(?P<lead>(?:(?:(?:tot\s+)?uiterlijk|niet\s+later\s+dan|ten\s+laatste)(?:\s+(?:in|op|per|voor|aan"
    r"|tegen))?"
    r"|v(?:o|ó)(?:o|ó)r\s+(?:het\s+)?(?:eind|einde)(?:\s+van)?|v(?:o|ó)(?:o|ó)r(?:dat)?"
    r"|tegen(?:\s+het\s+eind(?:e)?\s+van)?"
    r"|met\s+ingang\s+van|ingaande(?:\s+op)?|vanaf|per|sinds|na\s+afloop\s+van|na|rond|omstreeks"
    r"|gedurende|tijdens"
    rf"|in\s+de\s+loop\s+van|aan(?=\s+het\s+eind(?:e)?\s+van\s+(?:dit\s+jaar|{YEAR}|{MONTH}))"
    r"|aan\s+het\s+eind(?:e)?\s+van|tot(?:\s+en\s+met)?|nog\s+in|nog|in|op|tussen)\s+"
    r"(?:de\s+maand\s+|het\s+jaar\s+|het\s+(?!eind)|de\s+)?(?:late\s+|vroege\s+)?)?"
)
_FIRST_WORDS = wordlist(
    "tot uiterlijk niet ten voor vóór vóor voór tegen met ingaande vanaf per sinds na rond omstreeks gedurende tijdens"
    " in aan nog op tussen de week eerste tweede derde vierde laatste dit deze het komend volgend aankomend afgelopen"
    " aanstaande eerstvolgende academisch parlementair vergaderjaar schooljaar studiejaar collegejaar q1 q2 q3 q4 h1 h2"
    " begin medio midden half eind ultimo reces jaarwisseling pasen pinksteren kerst prinsjesdag"
    " vandaag morgen vanmiddag vanavond"
    " binnenkort zo te spoedig binnen over"
)
"""What the first word of a time begins with, figures left out."""


def _beginning(words: Iterable[str], letters: int = 3) -> str:
    """A pattern for the first letters of words, by which most places are passed over without trying each way to say
    when."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[:1]].append(word[1:])
    if letters == 0 or "" in found:
        return ""
    ways = [f"[{first}{first.upper()}]{_beginning(rest, letters - 1)}" for first, rest in sorted(found.items())]
    return f"(?:{'|'.join(ways)})"


MAY_BEGIN = rf"(?=\d|{_beginning((*_FIRST_WORDS, *MONTHS, *SEASONS, *WEEKDAYS, *RECESS_NAMES))})"
"""What the first letters of every time look like, asked for before anything else: it only makes reading faster."""
PERIOD = re.compile(
    rf"(?<!\w)(?-i:{MAY_BEGIN})(?:{_LEAD}(?:{_POINT})"
    rf"|(?P<vague>binnenkort|op\s+(?:zeer\s+)?korte\s+termijn|zo\s+spoedig\s+mogelijk"
    rf"|zo\s+snel\s+mogelijk|te\s+zijner\s+tijd"
    rf"|(?:in\s+)?(?:de\s+)?komende\s+periode|(?:de\s+)?komende\s+(?:jaren|tijd|maanden|weken)|spoedig"
    rf"|op\s+termijn"
    rf"|deze\s+kabinetsperiode|voor\s+de\s+begrotingsbehandeling|v(?:o|ó)(?:o|ó)r\s+het\s+(?:volgende\s+)?"
    rf"(?:commissie)?debat|binnen\s+afzienbare\s+(?:tijd|termijn))"
    rf"|(?P<within>binnen|over|de\s+komende|komende|gedurende)\s+(?:nu\s+en\s+)?(?:maximaal\s+|circa\s+"
    rf"|uiterlijk\s+|ongeveer\s+)?"
    rf"(?P<count>{_COUNT})?\s?(?P<unit>half\s?jaar|halfjaar|dag(?:en)?|werkdagen|weken|week"
    rf"|maand(?:en)?|jaar|jaren|kwartaal)"
    rf")(?!\w)",
    re.IGNORECASE,
)
