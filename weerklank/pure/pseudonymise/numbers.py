"""Numbers that lead to a person: BSN, V- and A-number, bank account, papers, plates, cases."""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.contact import digits
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import sections
from weerklank.pure.pseudonymise.shields import KVK, SOLE_TRADER
from weerklank.pure.pseudonymise.tokens import known

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
_ACCOUNT_SAID = re.compile(
    r"(?i)\b(?:rekening(?:nummer|nr\.?)?|banknummer|bankrek\.?|rek\.?(?:nr\.?)?|bankrekening(?:nummer)?"
    r"|giro(?:nummer)?|iban)(?!\w)[^\d\n]{0,20}?"
    r"((?:[a-z]{2}\d{2}[ .-]?[a-z]{4}[ .-]?)?\d(?:[ .-]?\d){5,9})(?!\d)"
)
_BSN_SAID = re.compile(
    r"(?i)(?<![^\W_])(?:b\.?s\.?n(?:\.|['’]?s|[ -]?nr|[ -]?nummers?)?|burger\s?service\s?(?:nummers?|nr)"
    r"|sofi(?:[ -]?(?:nummer|nr))?)(?![^\W\d_])[^\d\n]{0,40}?(\d(?:[ ]?[ .\-/_]?[ ]?[\doO]){6,9})(?![\w])"
    r"|(?i:\bbsn|\bsofi(?:nr|nummer)?)(\d{9})(?!\d)|(?i:\b(?:bsn|sofinummer"
    r"|burgerservicenummer))\s?:?\n(\d{8,9})(?!\d)"
)
_BSN_NEXT = re.compile(r"(?i)[ ]?(?:/|,|;|&|\+|\ben\b|\bof\b)[ ]?(\d(?:[ .-]?\d){7,8})(?!\d)")
_BSN_SHAPE = re.compile(
    r"(?<![\w.,/-])(?:\d{8,9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{4}[ .-]\d{3}[ "
    r".-]\d{2}|\d{2}[ .-]\d{3}[ .-]\d{4}"
    r"|\d{3}[ .-]\d{2}[ .-]\d{4}|\d{3}(?:[ .-]\d{2}){3}|\d{2}(?:[ .-]\d{2}){3}[ .-]\d)(?![\w]|[.,]\d)"
)
_VAT = re.compile(r"(?i)(?<!\w)NL[ .]?(\d{9})[ .]?B[ .]?\d{2}(?!\w)")
_PAYROLL = re.compile(r"(?<!\w)(\d{9})[ .]?[LB][ .]?\d{2}(?!\w)")
"""The number of somebody who withholds wage tax or owes VAT: of a business of one person it was the BSN."""
_NUMBER_SAID = r"[\s-]?(?:nummers?|nrs?|no)\b\.?[^\d\n]{0,25}?(\d(?:[ .\-]?\d){5,11})(?!\d)"
_V_SAID = re.compile(r"(?i)(?<![\w.])(?:V|vreemdelingen)" + _NUMBER_SAID)
_A_SAID = re.compile(r"(?i)(?<![\w.])(?:A|administratie)" + _NUMBER_SAID)
_TEN = r"[ .:]{1,3}(\d{3}[ .-]?\d{3}[ .-]?\d{4}|\d{4}[ .-]?\d{3}[ .-]?\d{3}|\d{2}(?:[ .-]\d{2}){4})(?![\w]|[.,-]\d)"
_V_LETTER = re.compile(r"(?<![\w.])[Vv](?=[ .:]{1,3}2)" + _TEN)
_A_LETTER = re.compile(r"(?<![\w.])[Aa](?=[ .:]{1,3}[1-9])" + _TEN)
"""The letter alone, and ten figures: v 299 000 0213."""

_SIDECODES = (
    "LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL "
    "LLL-DD-L L-DD-LLL"
    " D-LL-DDD DDD-LL-D LLL-DD-D"
)
_MONTHS = sections("aanwijzingen.txt")["maanden"]


def _sides(separator: str) -> str:
    shapes = []
    for code in _SIDECODES.split():
        parts = (("[A-Z]" if part[0] == "L" else r"\d") + f"{{{len(part)}}}" for part in code.split("-"))
        shapes.append(separator.join(parts))
    return "|".join(shapes)


_PLATE = re.compile(rf"(?i)(?<![\w-])(?:{_sides('-')})(?![\w]|-\w)")
_PLATE_SAID = re.compile(
    rf"(?i)\b(?:kenteken(?:s|nummer|plaat)?|kent|kntkn|kentkn|kenteknr|kentekennr|nummerbord|nummerplaat|plaat"
    rf"|plaatje|auto|voertuig|scooter|brommer|bromfiets|"
    rf"brommobiel|motor|motorfiets|aanhanger|caravan|camper|wagen|taxi|busje|bestelbus|snorfiets|oldtimer|"
    rf"bus)\b[^\d\n]{{0,25}}?\b({_sides('[ -]?')})(?![\w])"
)
_PLATE_SPACED = re.compile(rf"(?<![\w./-])(?:{_sides('[ ]').replace('[A-Z]', '[BDFGHJKLNPRSTVWXZ]')})(?![\w/-]|[.]\w)")
_VEHICLE = re.compile(
    r"(?i)\b(?:kenteken\w*|nummerbord\w*|nummerplaat|rdw|apk|auto|wagen|busje|bus|scooter|brommer|motor\w*"
    r"|aanhang\w*|caravan"
    r"|camper|voertuig|parkeer\w*|bekeuring|naheffing|oldtimer|sloop|gesloopt|wegenbelasting|mrb|bpm|vrijstelling)\b"
)
_ANY_SIX = re.compile(
    r"(?i)(?<![\w./-])(?=[a-z .-]{0,6}\d)(?=[\d .-]{0,6}[a-z])(?:[a-z0-9][ .-]?){5}[a-z0-9](?![\w/-])"
)
_SIX = re.compile(_sides(""), re.I)
_FOREIGN_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}-\d{2,3}-[A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ ]\d{1,4}[EH]?|[1-9]-[A-Z]{3}-\d{3})(?![\w-])"
)
"""As in Germany (KLE-AB 123) and Belgium (1-ABC-234)."""
_FOREIGN_PLATE_SAID = re.compile(
    r"(?i:\b[a-zï]{3,12}(?:se?|ische?)[ ](?:auto|kenteken|plaat|nummerplaat|nummerbord|busje|bus|wagen)\b|"
    r"\b(?:kenteken|nummerplaat|nummerbord)(?:[ ]is)?[ :])[^\d\n]{0,12}?(?<![\w-])"
    r"([A-Z]{1,3}[ -]?(?=[A-Z0-9 -]{0,8}\d)[A-Z0-9]{1,5}(?:[ -][A-Z0-9]{1,4})?(?:[ -][A-Z]{1,3})?)(?![\w-])"
)
_PLATE_SMALL = re.compile(
    r"(?<![\w./-])(?=[a-z0-9]{6}(?![\w-]))(?:\d\d[bdfghjklnprstvxz]{3}\d|\d[bdfghjklnprstvxz]{3}\d\d"
    r"|[bdfghjklnprstvxz]{2}\d{3}[bdfghjklnprstvxz]|[bdfghjklnprstvxz]{2}\d\d[bdfghjklnprstvxz]{2}"
    r"|\d\d[bdfghjklnprstvxz]{3}\d|[bdfghjklnprstvxz]{3}\d\d[bdfghjklnprstvxz])"
)
_CHASSIS = re.compile(r"(?<!\w)(?=[A-Z0-9]{0,12}\d[A-Z0-9]{0,10}\d)(?=\d{0,4}[A-Z])[A-HJ-NPR-Z0-9]{13}\d{4}(?!\w)")
"""ISO 3779: seventeen letters and digits, the last four digits."""
_PLATE_SHAPE = re.compile(rf"(?<![\w./-])(?:{_sides('').replace('[A-Z]', '[BDFGHJKLNPRSTVWXZ]')})(?![\w/-]|[.]\w)")
_DOCUMENT_SAID = re.compile(
    r"(?i)\b(?:paspoort|pasport|pass?port|id[ -]?kaart|id[ -]?bewijs|id|legitimatie(?:bewijs)?"
    r"|identiteits(?:kaart|bewijs)|rijbewijs|(?:verblijfs?|reis|w-?)?(?:document|doc)|(?:verblijfs|reis"
    r"|vreemdelingen)(?:pas|vergunning))[\s-]?(?:nummer|nr)?\b"
    r"\.?[^\d\n]{0,25}?\b((?-i:[A-Z]{1,3}[ ])?[A-Z]{0,4}\d[A-Z0-9]{5,11}|(?-i:[A-Z]{1,3}[ ])\d{5,9}"
    r"|\d{2,4}(?:[ .]\d{2,3}){2,4}|(?-i:(?=(?:[A-Z ]{0,9}\d){3})[A-Z][A-Z0-9]{1,4}(?:[ ][A-Z0-9]{2,5}){1,3})"
    r"|[A-Z]{2}[A-Z0-9]{5,8}\d)\b"
)
_PASSPORT_LINE = re.compile(r"(?<![\w<])[PIVA][A-Z<][A-Z]{3}[A-Z0-9<]{5,39}(?![\w<])")
"""The first line that a machine reads from a passport (ICAO Doc 9303, part 4)."""
_DOCUMENT_SHAPE = re.compile(r"(?<![\w-])[A-NP-Z]{2}(?=[A-Z]{0,5}\d)[A-NP-Z0-9]{6}\d(?![\w-])")

_NO_CASE = (
    r"(?:artikel|kamer|wacht|foutcode|postbus|wets|huis|kvk|oin|rsin|loonheffing\w*|btw|formulier|versie|fout|pagina"
    r"|lijn|kamer|verordening|jaar|telefoon)"
)
_CODE = (
    r"((?-i:[A-Z]{1,4}[ ]\d{2,4}[ ]\d{2,8})(?![ ]?\d|[\w%€/-]|[.,:]\d|[ ](?:euro|keer|dagen|weken|uur|jaar))"
    r"|(?-i:[A-Z]{1,4}[ ])?\d{1,4}(?:[ ]\d{1,8}){2,5}(?![\w%€]|[.,:]\d|[ ](?:euro|keer|dagen|weken|uur|jaar))"
    r"|(?-i:[A-Z]{1,4}[ ](?=\d))?(?=[\w./-]{0,30}\d)[A-Za-z0-9][A-Za-z0-9./_-]{2,30}(?:[ "
    r"]\d{2,8}(?![\w:%€]|[.,]\d|[ ](?:euro|keer|dagen|weken|uur"
    r"|jaar))){0,5}(?:(?<=\d)[ ](?-i:[A-Z]{2,5}\d{0,4})(?!\w))?)"
)
_LINKING = (
    r"[\s.:#=(-]{0,4}(?:(?:is|was|wordt|nummer|nr|no|mij|van|bij|het|de|mijn|zijn|haar|onze?|uw|dat|met|hier"
    r"|heeft|kreeg|klant"
    r"|(?:duo|cak|ciz|coa|svb|uwv|ind|cjib|rdw|ib|wmo)(?=[ :]))\b[\s.:#=-]{0,3}){0,3}"
)
_CASE_SAID = re.compile(
    rf"(?i)(?<![\w])(?!{_NO_CASE})(?:\w{{0,30}}(?:nummers?|nrs?|kenmerken|kenmerk|kenm|referentie|"
    rf"dossiers?|zaak|-id|identificatie)|ref|(?:klant|cli[eë]nt|pati[eë]nt|persoons|relatie|inlog)code|"
    rf"(?:cli[eë]nt|klant|medewerker|gebruikers?|user|persoons?|dossier|zaak|case)[ -]?id)\b"
    rf"{_LINKING}{_CODE}"
)
_CASE_NEAR = re.compile(
    rf"(?i)(?<![\w])(?:klant|cli[eë]nt|beschikking|besluit|aanslag|melding|ticket|casus|aanvraag|bezwaar"
    rf"|factuur|polis|incident|case)\b[\s:#(]{{1,3}}{_CODE}"
)
_CASE_SHAPE = re.compile(
    r"(?<![\w./-])(?:[A-Z]{1,6}[-./]?\d{2,4}[-./]\d{2,9}(?:[-./]\d{1,6})?|[A-Z]{2,4} \d{2}/\d{3,5}|"
    r"[A-Z]{1,4}-\d{5,10}(?:-[A-Z]{1,2})?|[A-Z]{1,3}\d{6,16}|\d{3,5}-\d{2,4}-\d{3,6}"
    r"|\d{4}[-./]\d{5,9}|\d{9}/\d/\w{1,3})(?![\w]|[-/]\d)"
)
_CODE_SHAPE = re.compile(
    r"(?<![\w./-])(?=(?:[\w./-]{0,24}?\d){4})(?=[\d./-]{0,20}[A-Z])[A-Z0-9]{1,6}(?:[-/][A-Z0-9]{1,8}){2,5}(?![\w/-])"
)
"""Letters and digits in three parts or more: KL-99-AB-1201."""
_TAX = re.compile(
    r"(?<![\w.])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3})[. ]?[A-Z][. ]?\d{2}[. ]?\d{2,4}(?:[. ]?\d{2,4})?(?![\w]|[.]\d)"
)
"""The number of a tax or allowance decision: that of a citizen, a letter for the tax, the year, a serial number."""
_DOCKET = re.compile(
    r"(?<![\w/-])(?:[A-Z]/\d{2}/\d{5,6}(?:[ ]/[ ](?:HA|KG|FA|JE)[ ](?:ZA|RK)[ ]\d{2}[-/]\d{1,5})?"
    r"|(?:HA|KG|FA|JE)[ ](?:ZA|RK)[ ]\d{2}[-/]\d{1,5}|\d{4,8}[ ](?:CV|VZ)[ ](?:EXPL|VERZ)[ ]\d{2}[-/]\d{1,5}"
    r"|NL:TZ:\d{7,12}:[A-Z]\d{3}|(?:AWB|SGR|UTR|AMS|ROT)[ ]\d{2}/\d{1,5}"
    r"|\d{2}/\d{3,5}[ ](?:WIA|WAO|WW|ZW|PW|WWB|AOW|ANW|WMO|AKW|IOAW|BZ)\b)(?![\w/-])"
)
"""The number of a case at a court, as dockets have it."""
_LONG = re.compile(
    r"(?<![\w.,/€-])(?:\d{7,18}|\d{4}(?:[ -]\d{4}){3}|\d{3,5}[.]\d{3,5}[.]\d{3,5}[.]\w{1,6})(?![\w]|[.,/-]\d)"
)
_FOURS = re.compile(r"(?<![\w.,/€-])(?<!\d )(?!(?:(?:19|20)\d\d[ -]){2})\d{4}(?:[ -]\d{4}){2,4}(?![\w]|[.,/-]\d|[ ]\d)")
_PASS_SAID = re.compile(
    r"(?i)(?:pas(?:je|nummer|nr)?|kaart(?:je|nummer|nr))(?:\s(?:nr|nummer))?"
    r"\.?(?:\s(?:is|was|met|van|klant|haar|zijn|mijn|op)){0,3}[\s:#(]{1,3}"
    r"(\d(?:[ .-]?\d){6,18})(?![\w]|[.,-]\d|[ ](?:euro|keer))"
)
"""Stadspas 0363 8827 1904: the number of a card somebody carries."""
_LETTERS_BEFORE = re.compile(r"(?<![^\W_])(?:[A-Za-z]{1,6}[-/.]){1,2}\Z")
_DATE = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$|(?:19|20)\d{2}(?:[-/](?:\d{2}|(?:19|20)\d{2}))?$|\d{4}-\d{2}-\d{2}(?:T\d{2})?$"
)


_NUMBER_IS = re.compile(r"(?i)(?:nummer|nr)\.?[\s:]{1,3}\Z")
"""Right behind this nothing is a day: klantnr 77.12.09."""
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){1,2}$")


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


def plates(text: str) -> Iterator[Found]:
    """Dutch licence plates: with dashes anywhere, without them after a word such as kenteken."""
    for match in _PLATE.finditer(text):
        if not any(f"-{month}-" in match.group().lower() for month in _MONTHS):
            yield Found(*match.span(), catalogue.PLATE, match.group().upper())
    for match in _PLATE_SAID.finditer(text):
        letters = re.findall(r"[a-z]{4}", match.group(1))
        if not any(known(four) for four in letters):
            yield Found(*match.span(1), catalogue.PLATE, re.sub(r"\W", "-", match.group(1).upper()))


def plate_shapes(text: str) -> Iterator[Found]:
    """Capitals and digits without dashes in the order of a licence plate: GB123X."""
    for match in (*_PLATE_SHAPE.finditer(text), *_PLATE_SPACED.finditer(text), *_PLATE_SMALL.finditer(text)):
        yield Found(*match.span(), catalogue.PLATE_SHAPE, match.group())
    for match in _ANY_SIX.finditer(text) if _VEHICLE.search(text) else ():
        bare = re.sub(r"\W", "", match.group())
        if _SIX.fullmatch(bare) and not any(known(word) for word in re.findall("[a-z]{2,}", match.group())):
            yield Found(*match.span(), catalogue.PLATE_SHAPE, bare.upper())


def foreign_plates(text: str) -> Iterator[Found]:
    """Plates from other countries, said to be one or of a well-known shape, and chassis numbers."""
    for match in _FOREIGN_PLATE.finditer(text):
        yield Found(*match.span(), catalogue.PLATE_FOREIGN, match.group())
    for match in _FOREIGN_PLATE_SAID.finditer(text):
        yield Found(*match.span(1), catalogue.PLATE_FOREIGN, match.group(1))
    for match in _CHASSIS.finditer(text):
        yield Found(*match.span(), catalogue.CHASSIS, match.group())


def four_by_four(text: str) -> Iterator[Found]:
    """Twelve digits or more in fours, as on a card or a demand for payment: no telephone number, and no years."""
    for match in _FOURS.finditer(text):
        yield Found(*match.span(), catalogue.CASE_SHAPE, digits(match.group()))


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
    for match in _DOCUMENT_SAID.finditer(text):
        yield Found(_with_letters(text, match.start(1)), match.end(1), catalogue.DOCUMENT, match.group(1).upper())
    for match in _DOCUMENT_SHAPE.finditer(text):
        yield Found(*match.span(), catalogue.DOCUMENT_SHAPE, match.group())


def _with_letters(text: str, start: int) -> int:
    """Where the number begins, with the letters glued in front of it: LLN-449023."""
    letters = _LETTERS_BEFORE.search(text, max(0, start - 14), start)
    return letters.start() if letters else start


def cases(text: str) -> Iterator[Found]:
    """Numbers of cases, clients and files: said to be one, or of that shape."""
    for pattern, least in ((_CASE_SAID, 3), (_CASE_NEAR, 4)):
        for match in pattern.finditer(text):
            code = match.group(1).rstrip("./_-")
            bare = re.match(r"(?i)(?:nr|no|nummer)\b", match.group())
            amount = pattern is _CASE_NEAR and _THOUSANDS.match(code)
            dated = _DATE.match(code) and (bare or not _NUMBER_IS.search(text, match.start(), match.start(1)))
            if len(digits(code)) >= (5 if bare else least) and not (amount or dated):
                start = _with_letters(text, match.start(1))
                yield Found(start, match.start(1) + len(code), catalogue.CASE, code.upper())
    for match in _PASS_SAID.finditer(text):
        if not (_THOUSANDS.match(match.group(1)) or _DATE.match(match.group(1))):
            yield Found(*match.span(1), catalogue.LONG_NUMBER, digits(match.group(1)))
    for match in (*_CASE_SHAPE.finditer(text), *_CODE_SHAPE.finditer(text)):
        if not _DATE.match(match.group()):
            yield Found(*match.span(), catalogue.CASE_SHAPE, match.group().upper())


def tax_numbers(text: str) -> Iterator[Found]:
    """Numbers of tax and allowance decisions: they begin with the number of a citizen. Dockets of courts."""
    for match in _TAX.finditer(text):
        yield Found(*match.span(), catalogue.CASE, re.sub(r"\W", "", match.group()))
    for match in _DOCKET.finditer(text):
        yield Found(*match.span(), catalogue.CASE_SHAPE, match.group())


def long_numbers(text: str) -> Iterator[Found]:
    """Seven digits or more that nothing else explains; round numbers and dates stay."""
    for match in _LONG.finditer(text):
        number = match.group()
        if not number.endswith("000") and not re.match(r"20[0-9]{2}(?:0[1-9]|1[0-2])[0-3]\d$", number):
            yield Found(*match.span(), catalogue.LONG_NUMBER, digits(number))
