"""Numbers that lead to a person: BSN, V- and A-number, bank account, papers."""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.cases import with_letters
from weerklank.pure.pseudonymise.contact import digits
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.shields import KVK, SOLE_TRADER

_IBAN = re.compile(r"(?i)(?<![\w])[A-Z]{2}[ ]?\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,4})?(?!\w)")
_IBAN_NL = re.compile(r"(?i)(?<![^\W_])NL[ ]?\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){8,10}(?!\d)")
_COUNTRIES = (
    "AD|AE|AL|AT|AZ|BA|BE|BG|BR|CH|CR|CY|CZ|DE|DK|DO|EE|EG|ES|FI|FO|FR|GB|GE|GI|GL|GR|HR|HU|IE|IL|IQ|IS|IT|JO|KW|KZ|LB"
    "|LI|LT|LU|LV|MC|MD|ME|MK|MT|NL|NO|PK|PL|PS|PT|QA|RO|RS|SA|SE|SI|SK|SM|TN|TR|UA|VA|XK"
)
_IBAN_SHAPE = re.compile(
    rf"(?<![\w])(?:{_COUNTRIES})\d\d(?:(?:[ .-](?=[A-Z0-9]{{0,3}}\d)[A-Z0-9]{{4}}){{3,7}}"
    r"(?:[ .-][A-Z0-9]{1,3})?|[A-Z]{0,5}\d{10,26})"
    r"(?!\w)"
)
"""As an IBAN of a country that has them (ISO 13616), though a figure may be wrong."""
_ACCOUNT_SAID = Prefiltered(
    r"(?i)\b(?:rekening(?:nummer|nr\.?)?|banknummer|bankrek\.?|rek\.?(?:nr\.?)?|bankrekening(?:nummer)?"
    r"|giro(?:nummer)?|iban)(?!\w)(?:(?!tel|mob)[^\d\n+]){0,20}?"
    r"((?:[a-z]{2}\d{2}[ .-]?[a-z]{4}[ .-]?)?\d(?:[ .-]?\d){5,9})(?!\d)"
)
_BSN_SAID = Prefiltered(
    r"(?i)(?<![^\W_])(?:b\.?s\.?n(?:\.|['’]?s|[ -]?nr|[ -]?nummers?)?|burger\s?service\s?(?:nummers?|nr)"
    r"|sofi(?:[ -]?(?:nummer|nr))?)(?![^\W\d_])[^\d\n]{0,40}?(\d(?:[ .\-/_]{0,3}\d){8}(?!\w|[ ]?[.-]?\d)|\d"
    r"(?:[ ]?[ .\-/_]?[ ]?[\doO]){6,9})(?![\w])"
    r"|(?i:\bbsn|\bsofi(?:nr|nummer)?)(\d{9})(?!\d)|(?i:\b(?:bsn|sofinummer"
    r"|burgerservicenummer))\s?:?\n(\d{8,9})(?!\d)"
)
_BSN_NEXT = re.compile(r"(?i)[ ]?(?:/|,|;|&|\+|\ben\b|\bof\b)[ ]?(\d(?:[ .-]?\d){7,8})(?!\d|[ ]?[.-]?\d)")
_BSN_SHAPE = re.compile(
    r"(?<![\w.,/-])(?:\d{8,9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{4}[ .-]\d{3}[ "
    r".-]\d{2}|\d{2}[ .-]\d{3}[ .-]\d{4}"
    r"|(?:\d[ ]){8}\d|\d{3}[ .-]\d{2}[ .-]\d{4}|\d{3}(?:[ .-]\d{2}){3}|\d{2}(?:[ .-]\d{2}){3}[ .-]\d)(?![\w]|[.,]\d)"
)
_VAT = re.compile(r"(?i)(?<!\w)NL[ .]?(\d{9})[ .]?B[ .]?\d{2}(?!\w)")
_PAYROLL = re.compile(r"(?<!\w)(\d{9})[ .]?[LB][ .]?\d{2}(?!\w)")
"""The number of somebody who withholds wage tax or owes VAT: of a business of one person it was the BSN."""
_NUMBER_SAID = r"[\s.-]{0,2}(?:nummers?|nrs?|no)(?![^\W\d_])\.?[^\d\n]{0,25}?(\d(?:[ .\-]?\d){5,11})(?!\d)"
_V_SAID = re.compile(r"(?i)(?<![\w.])(?:V|vreemdelingen)" + _NUMBER_SAID)
_A_SAID = re.compile(r"(?i)(?<![\w.])(?:A|administratie)" + _NUMBER_SAID)
_TEN = r"[ .:]{1,3}(\d{3}[ .-]?\d{3}[ .-]?\d{4}|\d{4}[ .-]?\d{3}[ .-]?\d{3}|\d{2}(?:[ .-]\d{2}){4})(?![\w]|[.,-]\d)"
_V_LETTER = re.compile(r"(?<![\w.])[Vv](?=[ .:]{0,3}2)" + _TEN.replace("{1,3}", "{0,3}", 1))
_A_LETTER = re.compile(r"(?<![\w.])[Aa](?=[ .:]{1,3}[1-9])" + _TEN)
"""The letter alone, and ten figures: v 299 000 0213."""
_DOCUMENT_SAID = Prefiltered(
    r"(?i)\b(?:paspoort|pasport|pass?port|paspt?|ppt|id[ -]?ka?a?rt|id[ -]?bewijs|idk|id|legitimatie(?:bewijs)?"
    r"|identiteits(?:kaart|bewijs)|r(?:ij|y)bew(?:ijs|ys)?|rijb|rbw|gpk"
    r"|(?:verblijfs?|reis|w-?)?(?:document|doc)|(?:verblijfs|reis"
    r"|vreemdelingen)(?:pas|vergunning))[\s-]?(?:nummer|nr)?\b"
    r"\.?[^\d\n]{0,25}?\b((?-i:[A-Z]{1,3}[ ])?[A-Z]{0,4}\d[A-Z0-9]{5,11}(?-i:[ ][A-Z]{2}(?!\w))?"
    r"|(?-i:[A-Z]{1,3}[ ])\d{5,9}"
    r"|(?!\d{1,2}[ .]\d{1,2}[ .](?:19|20)?\d\d\b)\d{1,4}(?:[ .]\d{2,4}){2,4}|\d{2,3}[ ]\d{6,8}|(?-i:(?="
    r"(?:[A-Z ]{0,9}\d){3})[A-Z][A-Z0-9]{1,4}(?:[ ][A-Z0-9]{2,5}){1,3})"
    r"|[A-Z]{2}[A-Z0-9]{5,8}\d)\b"
)
_DOCUMENT_NEXT = re.compile(r"(?<=idem )(?-i:[A-Z]{2}[ ]?\d{6,7})(?!\w)")
"""Roemeens ID RK 583920, Marian Stoica (idem XV 204817)."""
_BRITISH_LICENCE = re.compile(r"(?<!\w)[A-Z]{1,5}9{0,4}[ ]?\d{6}[ ]?[A-Z9]{2}\d[A-Z]{2}(?!\w)")
"""HARRI 704159 DJ9AB: surname, day of birth and initials, as the DVLA makes them."""
_PASSPORT_LINE = re.compile(r"(?<![\w<])[PIVA][A-Z<][A-Z]{3}[A-Z0-9<]{5,39}(?![\w<])")
"""The first line that a machine reads from a passport (ICAO Doc 9303, part 4)."""
_DOCUMENT_SHAPE = re.compile(
    r"(?<![\w-])(?:[A-NP-Z]{2}(?=[A-Z]{0,5}\d)[A-NP-Z0-9]{6}\d|(?!(?:[AN]\d\d[ ]){2})(?=(?:[A-Z ]{0,6}\d){4})"
    r"[A-Z][A-Z\d]{2}[ ][A-Z\d]{3}[ ](?=\d{0,2}[A-Z])[A-Z\d]{3})(?![\w-])"
)
"""NW3K81P62, and in threes: IU9 0P3 K47."""


def _valid_start(number: str) -> str:
    """The longest beginning that passes the IBAN check: words may have been read along behind it."""
    while number:
        if iban.is_valid(number.replace(".", ""), check_country=False):
            return number
        number = number[: max(number.rfind(" "), 0)]
    return ""


def ibans(text: str) -> Iterator[Found]:
    """Account numbers that pass the IBAN check, that look Dutch, or that are said to be one."""
    for match in _IBAN.finditer(text):
        if number := _valid_start(match.group()):
            start = match.start()
            yield Found(start, start + len(number), catalogue.IBAN, re.sub(r"\W", "", number.upper()))
    for match in _IBAN_NL.finditer(text):
        yield Found(*match.span(), catalogue.IBAN, re.sub(r"\W", "", match.group().upper()))
    for match in _IBAN_SHAPE.finditer(text):
        yield Found(*match.span(), catalogue.IBAN, re.sub(r"\W", "", match.group()))
    for match in _ACCOUNT_SAID.finditer(text):
        yield Found(*match.span(1), catalogue.ACCOUNT_NUMBER, re.sub(r"\W", "", match.group(1).upper()))


def bsns(text: str) -> Iterator[Found]:
    """Numbers called BSN, and numbers of eight or nine digits that pass its check (also inside a VAT id)."""
    for match in _BSN_SAID.finditer(text):
        group = match.lastindex or 1
        yield Found(*match.span(group), catalogue.BSN_SAID, digits(match.group(group)))
        end = match.end(group)
        while following := _BSN_NEXT.match(text, end):
            yield Found(*following.span(1), catalogue.BSN_SAID, digits(following.group(1)))
            end = following.end()
    for match in _BSN_SHAPE.finditer(text):
        if len(number := digits(match.group())) == 9 and bsn.is_valid(number):
            yield Found(*match.span(), catalogue.BSN, number)
    for match in (*_VAT.finditer(text), *_PAYROLL.finditer(text)):
        if bsn.is_valid(match.group(1)):
            yield Found(*match.span(), catalogue.BSN, match.group(1))


def personal_numbers(text: str) -> Iterator[Found]:
    """V-numbers and A-numbers, by their name."""
    rules = ((_V_SAID, catalogue.V_NUMBER), (_A_SAID, catalogue.A_NUMBER))
    letters = ((_V_LETTER, catalogue.V_NUMBER), (_A_LETTER, catalogue.A_NUMBER))
    for pattern, rule in rules + letters:
        for match in pattern.finditer(text):
            yield Found(*match.span(1), rule, digits(match.group(1)))


def sole_traders(text: str) -> Iterator[Found]:
    """The trade register number of a business that is one person, when the text says it is.

    Handelsregisterwet 2007, art. 9 and 10: the owner of an eenmanszaak stands in the register by name.
    """
    for match in KVK.finditer(text):
        if match.group(1) and SOLE_TRADER.search(text):
            yield Found(*match.span(1), catalogue.SOLE_TRADER, match.group(1))


def documents(text: str) -> Iterator[Found]:
    """Numbers of passports, identity cards, driving licences."""
    for match in _PASSPORT_LINE.finditer(text):
        if "<" in match.group():
            yield Found(*match.span(), catalogue.DOCUMENT, match.group())
    for match in _BRITISH_LICENCE.finditer(text):
        yield Found(*match.span(), catalogue.DOCUMENT_SHAPE, match.group())
    for match in _DOCUMENT_SAID.finditer(text):
        yield Found(with_letters(text, match.start(1)), match.end(1), catalogue.DOCUMENT, match.group(1).upper())
    for match in (*_DOCUMENT_SHAPE.finditer(text), *_DOCUMENT_NEXT.finditer(text)):
        yield Found(*match.span(), catalogue.DOCUMENT_SHAPE, match.group())
