"""What stays readable: placeholders, laws and articles, parliamentary papers, amounts, public numbers."""

import re
from collections.abc import Iterator
from functools import cache

from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.prefilter import Prefiltered

PLACEHOLDER = re.compile(r"\[[A-Z]+(?:-[A-Z]+)?-\d{1,7}\]")

_LAW = Prefiltered(
    r"""(?xi)
    \b(?:
      ECLI:[A-Z]{2}:[A-Z0-9]{1,10}:\d{4}:[A-Z0-9.]{1,25}(?:\s\((?:zaak|rol)\w{0,8}\s[^()\n]{4,40}\))?   # case law
    | 20\d\d[DZ]\d{5}\b | BWB[RVW]\d{7}\b                     # ids of papers and laws
    | kst-[\w-]{3,30} | TZ\d{6}-\d{1,4}\b
    | (?:stb|stcrt|trb|pb(?:eu|eg)?)\.?\s?(?:\d{4}|[LC])[\s,/]{1,3}(?:nr\.?\s?)?\d{1,6}
    | kamerstuk(?:ken)?\b[^\n\d;]{0,12}(?:\d{4}[/-]\d{2,4},?\s)?\d{5}
        (?:[\s-][IVXLC]{1,6})?(?:[\s,-]{1,3}(?:nr\.?\s?)?\d{1,4}\b)?
    | [1-4]\d{4}(?:[\s-][IVXLC]{1,6})?,?\s?nr\.?\s?\d{1,4}\b
    | (?:vo|verordening|richtlijn|besluit)\s
        (?:\((?:EU|EG|EEG)\)\s)?(?:nr\.\s?)?\d{2,4}/\d{1,4}(?!\d)(?:/(?:EU|EG|EEG))?
    | (?:artikel(?:en)?|artt?\.?|lid|leden|onderdeel|paragraaf|hoofdstuk|afdeling|titel|bijlage|§)\s{0,2}
        \d{1,4}[a-z]{0,2}(?:[:.]\d{1,4}[a-z]{0,2}){0,3}\b
    )
  | \A\s{0,9}l\.\s?s\.                                           # "L.s.," opens a letter (lectori salutem)
    """
)
KVK = Prefiltered(
    r"(?i)\b(?:kvk|handelsregister)(?:[\s-]?(?:nummer|nr\.?|bedrijf|inschrijving))?(?:[ ](?:van"
    r"|is)[ ][^\d\n]{1,25}?)?[\s:]{1,3}(\d{8})\b"
)
"""A number of the trade register."""
_REGISTERED = Prefiltered(
    r"(?i)\b(?:(?:oin|rsin)[\s:]{1,3}\d{9,20}\b"
    r"|(?:lrk|brin|sbi|lot|batch|charge|circulaire|vlucht)(?:(?:[\s-]?(?:code|nummers?|nrs?)\b)?\.?"
    r"(?:[ ](?:kinder)?opvang)?[\s:]{1,3}){1,2}"
    r"(?=[A-Z/-]{0,8}\d)[A-Z0-9/-]{4,20}\b"
    r"|(?:cbs|wijk|buurt)[- ]?code[\s:]{1,3}(?:WK|BU|GM)\d{4,8}\b|tenderned[ -](?:nr\.?[ ]|kenmerk[ ])?TN\d{5,7}\b"
    r"|volgn(?:umme)?r\.?[\s:]{1,2}[A-Z]?\d{1,3}\b(?![-/.]\w))"
)
"""Numbers of organisations, of places where children are cared for, of goods and of papers."""
_BRANCH = Prefiltered(r"(?i)\bvestigings?(?:nummer|nr)\.?(?:[ ](?:is|van)(?=[ ]))?[\s:]{1,3}\d{12}\b")
_OF_A_STICHTING = re.compile(
    r"(?i)[ ](?:is[ ])?van[ ](?:de|een)[ ](?:stichting|bv|b\.v\.|vereniging|vof|nv|co[oö]peratie|kerk|school)\b"
)
_ICT_TICKET = Prefiltered(
    r"(?i)\b(?:melding|ticket|incident|call|batch)[ ](?:nr\.?[ ])?[\w-]{4,16}(?=[ ]bij[ ](?:ict|it|de[ ]helpdesk"
    r"|functioneel|de[ ]leverancier)\b)"
)
_GENERAL_PHONE = Prefiltered(
    r"(?i)(?:\b(?:klantenservice|klantcontactcentrum|helpdesk|servicedesk|telefoonlijn|servicelijn|informatielijn|meldkamer"
    r"|hulplijn|loket|servicecentrum(?:[ ]pgb)?|onze[ ]lijn|contact[ ]?cent(?:er|rum)|receptie|gratis[ ]nummer"
    r"|algemeen[ ](?:telefoon)?nummer"
    r"|algemene[ ](?:telefoon)?nummer|alleen[ ]telefonisch|centrale[ ]nummer"
    r"|(?:een[ ])?ander[ ]nummer|(?:duo|uwv|svb|cak|ind|coa|rdw"
    r"|cjib)[ -](?:telefoon)?nummer)"
    r"|\b(?:gemeente|provincie|waterschap|belastingdienst|uwv|svb|duo|cak|ind|coa|rdw|cjib)(?:[ ][A-Z][\w-]{2,15}){0,2}"
    r"[ ](?:is|zijn)[ ](?:alleen[ ]|nu[ ])?(?:te[ ])?(?:bereikbaar|bereiken|bellen)[ ](?:op|via))(?:[ ](?:is|nu"
    r"|nog|van|op|bellen|tel\.?))?[ :]{1,2}"
    r"(?P<number>\(?(?:\+31[ -]?(?:\(0\)[ ]?)?|0)[1-57](?:[ .-]{0,3}\d){8})(?!\d)"
)
_SAID_GENERAL = Prefiltered(
    r"(?<!\d)\(?(?:\+31[ -]?(?:\(0\)[ ]?)?|0)[1-57](?:[ .-]{0,3}\d){8}(?=[ ]\((?:algemeen|centrale|receptie)\))"
)
"""The number of an office, no mobile one: De gemeente Den Haag is bereikbaar op +31 70 353 44 00."""
_BOX = Prefiltered(r"(?i)\bpostbus[ ]\d{1,5},?[ ](?-i:[1-9]\d{3}[ ]?[A-Z]{2})(?!\w)")
"""The postcode of a postbus is of no house."""
_PUBLIC_HOUSE = Prefiltered(
    r"\b(?:[Ss]tad(?:huis|skantoor|sloket)|[Gg]emeente(?:huis|kantoor)|[Rr]echtbank|[Gg]erechtshof|[Mm]inisterie"
    r"|[Pp]olitiebureau|[Hh]oofdkantoor|[Cc]onsulaat|[Aa]mbassade|CDC|IND|UWV|SVB|RDW|CBR|DUO|KvK|Belastingdienst)"
    r"[ ](?:aan|op)[ ](?:de|het)[ ](?P<house>[A-ZÀ-Ý][\w'’-]{2,30}[ ]\d{1,4}(?!\w))"
)
"""Naar CDC aan de Rijnstraat 8: where a body has its office."""
_RULINGS = Prefiltered(
    r"\b(?:Zambrano|Chavez-Vilchez|Ruiz Zambrano|Zhu en Chen|Dereci|Tjebbes|Paposhvili|Rottmann)(?!\w)"
)
"""Judgments of European courts by their names, as in the Vreemdelingencirculaire."""
_THING_TOLD = Prefiltered(
    r"(?<![\w-])(?:De[ ])?(?P<name>[A-ZÀ-Ý][\w-]{1,20})(?:[ ]is|,)[ ](?:onze?|ons|de|het|een)[ ](?:\w{3,15}[ ])?"
    r"(?:digitale[ ]assistent\w*|virtuele[ ]assistent\w*|chatassistent\w*|voicebot|buurthuis|wijkcentrum"
    r"|inloophuis|robotstem|robot|chatbot|stemcomputer|computerstem|systeem|applicatie|registratiesysteem"
    r"|inloopcentrum|wijkgebouw|voorleesstem|logo)\b"
)
"""Roos is onze robotstem; De Roos, ons buurthuis."""
_THING_NAMED = Prefiltered(
    r"(?<!\w)(?:Wet|(?i:digitale|virtuele)[ ](?i:assistent\w{0,2}|medewerker|collega)|(?i:chatbot|voicebot|robotstem))"
    r"[ ]['‘]?(?P<name>(?:Van[ ](?:de[rn]?[ ])?|De[ ])?[A-ZÀ-Ý][a-zà-ÿ]{2,15})(?!\w|[ ][A-ZÀ-Ý])"
)
"""Wet Victoria, Wet Van der Hoek, virtuele assistent Kees: laws and machines with a first name."""
_OF_NOBODY = (
    r"(?!\d{6}|[A-Z]{1,2}\d{6}|PL\d{4}-|[A-Z]\d?[/-][A-Z]{2}[/-]\d{4}|[A-Z]{2}\d\d ?[A-Z]{4}|0\d[ -]?\d{4}"
    r"|\d{2,4}[.-]\d{2,3}[.-]\d{2,4}(?!\w))"
)
"""What follows is no number of somebody: no six figures in a row, no IBAN, no telephone."""
_ICT_NUMBER = Prefiltered(
    r"(?<!\w)(?:(?i:[a-z]{2,10}-)?(?i:incident|storing)[ ]|(?i:ict)[ :]{1,2})"
    r"(?:INC|CHG|REQ|RITM|SCTASK|PRB)\d{5,10}(?![\w-])"
)
"""DSO-incident INC0094418: of the desk for ICT, as its systems number them, and said to be so."""
_ACTION = Prefiltered(
    r"(?<![\w-])PL\d{4}-\d{6,12}(?=[ ](?:betreft|is|was)[ ](?:een|de)[ ](?:algemene|grote|landelijke)?[ ]?"
    r"(?:actie|controle|verkeersactie|themacontrole)\b)"
)
"""The number of what the police did, about nobody."""
_AREA_CODE = Prefiltered(r"\b(?:[Ss]amenwerkingsverband|SWV)[ ](?:(?:PO|VO)[ ]?)?\d{2}-\d{2}\b|\bSB\d{4}\b")
"""Samenwerkingsverband PO 30-06; SB2188, a policy rule of the SVB."""
_MEMO = Prefiltered(
    r"(?i)\b(?:memo|notitie|nota|oplegger|circulaire|nieuwsbrief|beleidsbrief)\b"
    r"(?:[ ](?:uit|van)[ ](?:19|20)\d\d)?[ ]?\(?"
    r"(?:nr\.?|nummer)[ ]\d{2,4}[-/]\d{1,4}(?![\d/-])"
)
_FAULT_SEEN = Prefiltered(
    r"(?i)\b(?:fout)?(?:melding|code|storing|error|fout)[ ](?:-[ ])?(?-i:[A-Z]{1,3})-\d{2,4}(?![\w/-]|\.\d)"
)
_PAPER = Prefiltered(
    r"(?i)\b(?:circulaire|nieuwsbrief|werkinstructie|handleiding|beleidsregel|modelbrief|formulier|folder|brochure|release"
    r"|versie|sjabloon|protocol)\b(?:[ ](?-i:[A-Z])\w{1,9})?(?:[ ](?:nr|nummer|code)\b\.?)?[ ]"
    rf"{_OF_NOBODY}(?=[A-Z./-]{{0,8}}\d)(?-i:[A-Z0-9])[A-Z0-9./-]{{1,20}}\b"
)
"""Papers that are the same for everybody, by their own number."""
_TITLED_THING = Prefiltered(
    r"(?i)\b(?:cursus|training|project|programma|traject|boek|film|campagne|methode|folder|brochure|koersdocument|opvang"
    r"|bso|kdv|cr[eè]che|school|basisschool|werkgroep|stichting|vereniging|podcast|pilot)"
    r"(?:,?\s['‘\"“][^'’\"”\n\d@]{2,40}['’\"”](?:\sen(?=\s['‘\"“]))?){1,4}"
)
"""Cursus 'Meedoen met Max', opvang 'Villa Kakelbont' en 'Pippi': between quotation marks, the name of a thing."""
_QUOTE = re.compile("['‘\"“]")
_FAULT = Prefiltered(
    r"(?i)\b(?:fout|error|status|storings?|reden|retour|product|actie)[ -]?(?:code|melding)\b[\s:]{1,3}[\"'‘“]?"
    rf"{_OF_NOBODY}(?=[A-Z-]{{0,8}}\d)[A-Z0-9][A-Z0-9-]{{1,15}}\b"
)
SOLE_TRADER = Prefiltered(r"(?i)\b(?:eenmanszaak|eenmansbedrijf|zzp(?:['’]?ers?)?|freelancer|eenpitter)\b")
"""Says that a business is one person: then its number is not shielded."""
_AMOUNT = Prefiltered(
    r"(?:€|\beuro?\b)[ \u00a0]?\d[\d.,]{0,15}(?:,?-)?"
    r"|(?<![\w.,/-])\d[\d.,]{0,15}[ \u00a0]?(?:euro?s?\b|(?-i:eu)\b|€(?![ ]?\d)|%"
    r"|procent\b|miljoen\b|miljard\b|mln\b|mld\b)",
    re.I,
)
_PUBLIC_NUMBER = Prefiltered(
    r"(?<![\d+])0[89]00(?:[ -]?\d){4}(?:(?:[ -]?\d){3})?(?![ -]?\d)"
    r"|(?<![\w-])(?<!geb )(?<!geb\. )(?<!dat )(?<!datum )14[ -]?0\d{2,3}(?!\d)"
    r"|(?<![\w+.,-])(?<![A-Z]{4}[ ])088[ .-]{0,3}\d(?:[ .-]?\d){6}(?!\d)"
)


_WORD = re.compile(r"\w+")


_STREET_BEFORE = re.compile(r"(?:laan|plein|weg|straat|singel|kade)[ ](?:van[ ])?(?:de|den|der|het)?[ ]?\Z")
"""Laan der Verenigde Naties 14: a street that is called after a body."""


_PREFIXED = ("van ", "de ", "ten ", "ter ")
_TITLE_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:mevr(?:ouw)?|mw|dhr|heer|hr|meneer|fam(?:ilie)?|gezin|klant|cli[eë]nt)\.?[ ]\Z"
)
"""Familie Ten Brinke: a name here, and a body elsewhere."""
_GIVEN_BEFORE = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.[ ]?){1,4}|(?P<name>[^\W\d_]{2,20})[ ])\Z")


@cache
def _phrases() -> dict[str, dict[str, tuple[str, ...]]]:
    """By their first and second word."""
    known, found = lists(), dict[str, dict[str, tuple[str, ...]]]()
    for entry in sorted(entry for entry in known.places | known.organisations if " " in entry):
        first, second = (_WORD.findall(entry) * 2)[:2]
        behind = found.setdefault(first, {})
        behind[second] = (*behind.get(second, ()), entry)
    return found


def _phrases_in(text: str) -> Iterator[tuple[int, int]]:
    """Names of places and organisations of more than one word."""
    low = text.lower()
    if len(low) != len(text):
        low = text
    known, words = _phrases(), set(_WORD.findall(low))
    pairs = (known[first] for first in known.keys() & words)
    for phrase in (phrase for behind in pairs for second in behind.keys() & words for phrase in behind[second]):
        at = low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            part = low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()
            named = phrase.startswith(_PREFIXED) and _somebody_before(text, at)
            if not (part or named or _STREET_BEFORE.search(low, max(0, at - 20), at)):
                yield at, end
            at = low.find(phrase, end)


def _somebody_before(text: str, at: int) -> bool:
    """Whether a title, initials or a first name stands here: mevrouw Van der Valk, J. van Lanschot, Piet van Dale."""
    if _TITLE_BEFORE.search(text, max(0, at - 12), at):
        return True
    given = _GIVEN_BEFORE.search(text, max(0, at - 24), at)
    if given is None or given["name"] is None:
        return given is not None
    low = given["name"].lower()
    return low in lists().first and low not in lists().counter


def shielded(text: str) -> Iterator[tuple[int, int]]:
    """Stretches in which nothing is masked."""
    quoted = (_TITLED_THING,) if _QUOTE.search(text) else ()
    registered = () if SOLE_TRADER.search(text) else (KVK, _REGISTERED)
    for pattern in (
        PLACEHOLDER,
        _LAW,
        _AMOUNT,
        _PUBLIC_NUMBER,
        _FAULT,
        _PAPER,
        _BRANCH,
        _ICT_TICKET,
        _ICT_NUMBER,
        _ACTION,
        _AREA_CODE,
        _MEMO,
        _BOX,
        _RULINGS,
        _FAULT_SEEN,
        _SAID_GENERAL,
        *quoted,
        *registered,
    ):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _GENERAL_PHONE.finditer(text):
        yield match.span("number")
    for match in _PUBLIC_HOUSE.finditer(text):
        yield match.span("house")
    for match in (*_THING_TOLD.finditer(text), *_THING_NAMED.finditer(text)):
        for again in re.finditer(rf"(?<!\w){re.escape(match['name'])}(?!\w)", text):
            yield again.span()
    for match in KVK.finditer(text) if not registered else ():
        if _OF_A_STICHTING.match(text, match.end()):
            yield match.span()
    yield from _phrases_in(text)
