"""Numbers of cases, clients, files, decisions and dockets, and long numbers that nothing explains."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.contact import digits
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.prefilter import Prefiltered

_NO_CASE = (
    r"(?:artikel|kamer|wacht|foutcode|postbus|wets|huis|kvk|oin|rsin|loonheffing\w*|btw|formulier|versie|fout|pagina"
    r"|lijn|kamer|verordening|jaar|telefoon|lot\b|lotn|lrk|brin\b|brinn|batch|spoor|vlucht|circulaire|artikel|error|regel\b|regeln|rijn"
    r"|vraag|menu|bestuurs|toelating|loket|balie|zone|model|tabel|bijlage|perron|afrit|norm)"
)
_CODE = (
    r"((?-i:[A-Z]{1,4}[ ]\d{2,4}[ ]\d{2,8})(?![ ]?\d|[\w%€/-]|[.,:]\d|[ ](?:euro|keer|dagen|weken|uur|jaar))"
    r"|(?-i:[A-Z]{1,4}[ ])?\d{1,4}(?:[ ]\d{1,8}){2,5}(?![\w%€]|[.,:]\d|[ ](?:euro|keer|dagen|weken|uur|jaar))"
    r"|(?-i:[A-Z][A-Z&]{0,5}(?:-[A-Z]{1,5})?[ ](?=\d))?(?=[\w./-]{0,30}\d)[A-Za-z0-9][A-Za-z0-9./_-]{2,30}(?:[ "
    r"]\d{2,8}(?![\w:%€]|[.,]\d|[ ](?:euro|keer|dagen|weken|uur"
    r"|jaar))){0,5}(?:(?<=\d)[ ](?:/[ ])?(?-i:[A-Z]{2,5}\d{0,4}(?!\w)|[A-Z](?=[.,;)\n]|$)))?)"
)
_LINKING = (
    r"[\s.:#=(-]{0,4}(?:(?:is|was|wordt|nummer|nr|no|mij|van|bij|het|de|mijn|zijn|haar|onze?|uw|dat|met|hier"
    r"|heeft|kreeg|klant"
    r"|(?:duo|cak|ciz|coa|svb|uwv|ind|cjib|rdw|ib|wmo|advocaat|bank|bewindvoerder|corporatie|deurwaarder|gemeente|incasso\w*"
    r"|notaris|politie|rechtbank|schuldeiser|verhuurder|verzekeraar|zorgkantoor)(?=[ :]))\b[\s.:#=-]{0,3}){0,3}"
)
_CASE_SAID = Prefiltered(
    rf"(?i)(?<![\w-])(?!{_NO_CASE})(?:[\w-]{{0,30}}?(?:nummers?|nrs?|kenmerken|kenmerk|kenm|referentie|"
    rf"dossiers?|zaak|-id|identificatie)|ref|(?:klant|cli[eë]nt|pati[eë]nt|persoons|relatie|inlog)code|"
    rf"(?:cli[eë]nt|klant|medewerker|gebruikers?|user|persoons?|dossier|zaak|case)[ -]?id)\b"
    rf"{_LINKING}{_CODE}"
)
_CODED = Prefiltered(
    r"(?i)(?<![\w-])(?:(?:afspraak|bevestigings?|reserverings?|activerings?|boekings?|toegangs?|controle)?code|toevoeging"
    r"|vordering|dwangbevel|boete|beslag|reservering|machtiging|indicatie|opdracht|order|contract|offerte|rapport|krediet"
    r"|lening|incasso|aanmaning|schuld|schade|claim|huurcontract|overeenkomst|deurwaarder|polis|debiteur|beschikking|cjib"
    r"|subj(?:ect)?|dagvaarding|vonnis|klacht|klaagschrift|bezwaarschrift|afwijzing|toekenning|kwijtschelding"
    r"|verzoek|proces-verbaal|pv|betalingsregeling|traject|\w{0,20}(?:bewijs|pas|kaart|bon|akte|verzoek|zaakmap))\b"
    r"(?:[ ](?:is|was|met|nr\.?|no\.?|nummer)\b){0,2}[\s:.#(]{1,3}"
    r"(?P<code>(?-i:(?!EUR)[A-Z][A-Z&]{1,5}[ ](?!\d{1,3}\.\d{3}(?!\.?\d))(?=(?:[ ./-]?\d){5})\d[\d./-]{1,14}"
    r"(?:[ ]\d{2,6}){0,3})"
    r"|(?-i:(?=[A-Z0-9./-]{0,16}[A-Z])(?=(?:[A-Z./-]{0,8}\d){3})[A-Z0-9](?:[A-Z0-9./-]{3,20}[A-Z0-9]))|\d{7,12}"
    r"|(?!(?:19|20)\d\d-)\d{3,5}-\d{3,6})(?![\w%€]|-\d)"
)
"""Behind words that seldom have a number: only what mixes capitals and figures, or is long."""
_CASE_NEAR = Prefiltered(
    rf"(?i)(?<![\w])(?:klant|cli[eë]nt|beschikking|besluit|aanslag|melding|ticket|casus|aanvraag|bezwaar"
    rf"|factuur|polis|incident|case)\b[\s:#(]{{1,3}}{_CODE}"
)
_LAW_REPORTS = (
    r"(?:AB|BNB|BR|CJ|EB|EHRC|FED|FJR|GST|JA|JAR|JB|JG|JGR|JIN|JM|JOR|JPF|JV|JWWB|NBSTRAF|NJ|NJB|NTFR|OGR|PJ|PS|RAR|RF"
    r"|RFR|RI|RSV|RVR|SR|TAR|TBR|TRA|USZ|VN|WR)\b"
)
"""Journals that print judgments: JB 2019/104 is no case of somebody."""
_CASE_SHAPE = re.compile(
    r"(?<![\w./&-])(?:(?:[A-Z]{1,3}&)?[A-Z]{1,6}[-./]?\d{2,4}[-./]\d{2,9}(?:[-./]\d{1,6})?|[A-Z]{2,4} \d{2}/\d{3,5}|"
    rf"(?!{_LAW_REPORTS}|EU\b)[A-Z]{{2,4}} (?:19|20)\d\d/\d{{3,6}}|"
    r"[A-Z]{2,4} \d{2,4}\.\d{2}\.\d{3,6}|\d{3}\.\d{3}\.\d{3}/\d{2}|\d{2}-\d{6}-\d{2}|[CFRS]\.\d{2}/\d{2}/\d{2,4}|"
    r"[A-Z]{1,4}-\d{5,10}(?:-[A-Z]{1,2})?|[a-z]{1,4}-\d{6,10}|(?!ISO|EUR|NEN)[A-Z]{3,5} \d{2}[./]\d{4,6}"
    r"|[A-Z]{1,3}-\d{3}[ .]\d{3}|\d{2}/\d{6}-\d{2}|[A-Z]{2,5}_\d{5,10}"
    r"|[A-Z]{1,3}\d{6,16}|\d{3,5}-\d{2,4}-\d{3,6}"
    r"|\d{4}[-./]\d{5,12}|\d{9}/\d/\w{1,3})(?![\w]|[-/]\d)"
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
    r"(?<![\w/-])(?:[A-Z]/\d{2}/\d{5,6}(?:[ ][/\\][ ](?:HA|KG|FA|JE|FT|KL)[ ](?:ZA|RK|EA)[ ]\d{2}[-/]\d{1,5})?"
    r"|(?:\d{4,8}[ ]?(?:[/\\|-]{1,2}[ ]?)?)?(?:(?:HA|KG|FA|JE|FT|KL)[ ](?:ZA|RK|EA)|[A-Z]{2}[ ](?:EXPL|VERZ)"
    r"|(?:EJ|BM|OV|VZ)(?=[ ]\d\d[-/]\d{3}))[ ]\d{2}[-/]\d{1,6}|NL\d\d\.\d{3,6}"
    r"|[CFRS][/.]\d\d/\d\d/\d{2,4}[ ][FRS](?!\w)|NL:TZ:\d{7,12}:[A-Z]\d{3}|(?:AWB|Awb|AMS|ARN|BRE"
    r"|DHA|GEL|HAA|LEE|LIM|MID|NHO|NNE|OBR|OVE"
    r"|ROT|SGR|SHE|UTR|ZWB"
    r"|ZWO)[ ]\d{2}[-/]\d{1,5}(?:[ ](?:[A-Z]{2,5}|V\d{1,3})(?!\w))?"
    r"|\d{2}/\d{3,5}[ ](?:WIA|WAO|WW|ZW|PW|WWB|AOW|ANW|WMO|AKW|IOAW|BZ)\b)(?![\w/-])"
)
"""The number of a case at a court, as dockets have it."""
_LONG = re.compile(
    r"(?<![\w.,/€-])(?!(?:(?:19|20)\d\d[ -]){3})(?:\d{7,18}|\d{3}(?P<sign>[. -])\d{3}(?P=sign)\d{4}"
    r"|\d{4}(?P<other>[. -])\d{3}(?P=other)\d{3}|\d{4}(?:[ -]\d{4}){3}"
    r"|\d{3,5}[.]\d{3,5}[.]\d{3,5}[.]\w{1,6})(?![\w]|[.,/-]\d)"
)
_FOURS = re.compile(r"(?<![\w.,/€-])(?<!\d )(?!(?:(?:19|20)\d\d[ -]){2})\d{4}(?:[ -]\d{4}){2,4}(?![\w]|[.,/-]\d|[ ]\d)")
_HEXADECIMAL = re.compile(
    r"(?<![\w./-])(?=(?:[0-9A-F -]{0,30}?\d){6})(?=[\d -]{0,30}[A-F])[0-9A-F]{4}(?:[ -][0-9A-F]{4}){2,7}(?![\w/-])"
)
"""0441 5B2C 90AA 17E3: the registration of a house that is let to tourists."""
_OBJECTION = re.compile(r"(?<!\w)[A-Z]&[A-Z][ ]\d{4}/\d{3}[ ]\d{3}(?![\w-])")
"""B&B 2026/104 882."""
_DEED = re.compile(r"(?i)(?<!\w)(?:hyp\d[ ])?deel[ ]\d{3,6}[ ]nr\.?[ ]\d{1,5}(?![\w/-]|[.,]\d)")
"""Deel 78213 nr 141: where the land register keeps a deed."""
_PARKING_CARD = re.compile(r"(?<!\w)GPK[ -]?\d{4}[ -]?\d{4,6}(?![\w-])")
"""Of somebody with a handicap: the letters, the municipality, a number."""
_SIXTEEN = re.compile(
    r"(?<![\w.,/€+-])(?<!\d )\d{1,8}(?P<sign>[ .-])\d{1,8}(?:(?P=sign)\d{1,8}){0,6}(?![\w]|[.,/ -]\d)"
)
_FIGURES_OF_A_FINE = (16, 17)
_LONGEST_GROUP = 4
_PASS_SAID = re.compile(
    r"(?i)(?:pas(?:je|nummer|nr)?|kaart(?:je|nummer|nr))(?:\s(?:nr|nummer))?"
    r"\.?(?:\s(?:is|was|met|van|klant|haar|zijn|mijn|op)){0,3}[\s:#(]{1,3}"
    r"((?-i:[A-Z]{1,4}\d{0,2}[ -])?\d(?:[ .-]?\d){4,18}(?![\w]|[.,-]\d|[ ](?:euro|keer))|0\d{2,4}(?![\w]|[.,-]\d))"
)
"""Stadspas 0363 8827 1904: the number of a card somebody carries."""
CAPITALS_BEFORE = re.compile(
    r"(?<!\w)(?!(?:NR|NO|REF|ID|KENM|ZAAK|CASE|IS|VAN|MET|HET|MIJ|OP|EN|OF)\b)"
    r"(?P<letters>[A-Z][A-Z&]{0,4}(?:-[A-Z]{1,5}|-\d\d)?\d?|[A-Z][a-z]{1,3}\d)[ ]\Z"
)
"""Klantnr SVB 31.774.902: the capitals right before a number that is said to be one belong to it."""
_LETTERS_BEFORE = re.compile(r"(?<![^\W_])(?:[A-Za-z]{1,6}[-/.]){1,2}\Z")
_DATE = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$|(?:19|20)\d{2}(?:[-/](?:\d{2}|(?:19|20)\d{2}))?$|\d{4}-\d{2}-\d{2}(?:T\d{2})?$"
)


_DAY = re.compile(
    r"(?:[0-2]?\d|3[01])[-/.](?:0?\d|1[0-2])[-/.](?:(?:19|20)\d\d|\d\d)$|(?:19|20)\d\d(?:[-/](?:\d\d|20\d\d))?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NUMBER_IS = re.compile(r"(?i)(?:nummer|nr)\.?[\s:]{1,3}\Z")
"""Right behind this nothing is a day: klantnr 77.12.09."""
_BEGUN = re.compile(r"[ ]?(?:enz|etc|…|\.\.\.)")
"""V-nummer 275 enz.: how a number begins."""
_LEAST_ALONE = 5
"""Figures of a code with a single letter: B4471-22; E-4012 is what a machine says."""
_COURT_OF_THE_UNION = re.compile(r"[CT]-\d{1,4}/\d\d$")
"""C-133/15: a case at the Court of Justice, which everybody may read."""
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){1,2}$")


def four_by_four(text: str) -> Iterator[Found]:
    """Twelve digits or more in fours, as on a card or a demand for payment: no telephone number, and no years."""
    for shape in (_HEXADECIMAL, _PARKING_CARD, _OBJECTION, _DEED):
        for match in shape.finditer(text):
            yield Found(*match.span(), catalogue.CASE_SHAPE, match.group())
    for match in _FOURS.finditer(text):
        yield Found(*match.span(), catalogue.CASE_SHAPE, digits(match.group()))
    for match in _SIXTEEN.finditer(text):
        if _is_fine(match.group().split(match["sign"])):
            yield Found(*match.span(), catalogue.CASE_SHAPE, digits(match.group()))


def _is_fine(groups: list[str]) -> bool:
    """Sixteen figures or one more in any groups, as the CJIB has them: 9 1234 5588 2207 4416; no years or scores."""
    long = max(map(len, groups)) >= _LONGEST_GROUP
    return long and sum(map(len, groups)) in _FIGURES_OF_A_FINE and not all(_YEAR.match(group) for group in groups)


def with_letters(text: str, start: int) -> int:
    """Where the number begins, with the letters glued in front of it: LLN-449023."""
    letters = _LETTERS_BEFORE.search(text, max(0, start - 14), start) or CAPITALS_BEFORE.search(
        text, max(0, start - 12), start
    )
    return letters.start() if letters else start


def cases(text: str) -> Iterator[Found]:
    """Numbers of cases, clients and files: said to be one, or of that shape."""
    for pattern, least in ((_CASE_SAID, 3), (_CASE_NEAR, 4)):
        for match in pattern.finditer(text):
            code = match.group(1).rstrip("./_-")
            bare = re.match(r"(?i)(?:nr|no|nummer)\b", match.group())
            amount = pattern is _CASE_NEAR and _THOUSANDS.match(code)
            dated = _DATE.match(code) and (bare or not _NUMBER_IS.search(text, match.start(), match.start(1)))
            begun = _BEGUN.match(text, match.end(1)) and len(digits(code)) <= _LEAST_ALONE
            european = _COURT_OF_THE_UNION.match(code)
            if len(digits(code)) >= (5 if bare else least) and not (amount or dated or begun or european):
                start = with_letters(text, match.start(1))
                yield Found(start, match.start(1) + len(code), catalogue.CASE, code.upper())
    for match in _PASS_SAID.finditer(text):
        if not (_THOUSANDS.match(match.group(1)) or _DATE.match(match.group(1))):
            yield Found(*match.span(1), catalogue.LONG_NUMBER, digits(match.group(1)))
    for match in _CODED.finditer(text):
        code = match.group("code")
        telling = sum(map(str.isalpha, code)) > 1 or len(digits(code)) >= _LEAST_ALONE
        if telling and not _is_day_or_sum(code):
            yield Found(*match.span("code"), catalogue.CASE, match.group("code"))
    for match in (*_CASE_SHAPE.finditer(text), *_CODE_SHAPE.finditer(text)):
        if not (_is_day_or_sum(match.group()) or _COURT_OF_THE_UNION.match(match.group())):
            yield Found(*match.span(), catalogue.CASE_SHAPE, match.group().upper())


def _is_day_or_sum(code: str) -> bool:
    """12-03-2024, WW 12.03.2024, IBO 12.345.678: behind capitals too no number of a case."""
    letters, _, bare = code.rpartition(" ")
    return bool(_DATE.match(code) or (letters.isalpha() and (_DAY.match(bare) or _THOUSANDS.match(bare))))


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
