"""Streets with a house number, and postcodes."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.date_shapes import MONTH
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import fold, lists, sections, settlements
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.tokens import in_dictionary

_WORDS = sections("aanwijzingen.txt")

_CAP = r"[A-ZÀ-Ý][\w'’.-]{1,30}"
_LEAD = rf"(?:(?:\d{{1,2}}e|{_CAP}|[Vv]an|[Vv]\.|de|der|den|het|['’]t|ter|ten|la|el|in|op|aan)[ ]){{0,5}}"
STREET_ENDINGS = (
    "straat|str\\.?|laan|ln\\.|weg|wg\\.|plein|kade|gracht|hof|hofje|dijk|singel|pad|steeg|park|dreef|"
    "hoek|burg|wal|baan|ring|plantsoen|"
    "boulevard|markt|veld|velden|erf|akker|akkers|berg|oever|haven|plaats|poort|brug|heuvel|zoom|meent|"
    "donk|kamp|werf|molen|tuin|waard|"
    "weide|land|rade|horst|bos|stede|eind|einde|kant|vaart|vliet|sloot|zicht|burcht|borg|straatje|es|"
    "wijk|tuinen|passage|kwartier|ven|"
    "flat|dal|wijde|zijde|kanaal|veste|terp|brink|stee|wiel|maten|maat|made|rijt|loane|dyk|wei|sing\\.|gaarde?|hout|duin|oord|kerkhof|lei|loon|heem|hage|schans|wetering|diep|kolk|water|ven|"
    "spoor|lust|rijk|hove|hoeve|strjitte|h[oô]f|leane|paed|hiem|buorren"
)
_SURE_ENDINGS = (
    "straat|str\\.?|laan|ln\\.?|weg|plein|kade|gracht|dijk|singel|steeg|dreef|plantsoen|boulevard|hof|pad|park|markt"
    "|wal|straatje"
)
COUNTED = (
    r"[ ]?(?:%|€|x[ ]|(?:uur|uren|min|minuten|euro?|ct|jaar|jr|jaren|-?jarigen?|maand|maanden|mnd|mnden|dagen?|dgn?"
    r"|weken|week"
    r"|wkn?|keer|maal|x|km|meter|cm|kg|m2|m²|personen|pers|pp|mensen|man|kinderen|ki|kn|leden|lid|bewoners|leerlingen"
    r"|deelnemers|cli[eë]nten|klanten|gezinnen|huishoudens|huizen|\w{0,14}woningen|\w{0,14}appartementen|plaatsen|plekken|bedden|kamers|stuks|procent"
    r"|punten|pagina['’]?s?|pag|blz|keuzes|vragen|formulieren|brieven|aanvragen|loketten|stappen|velden|gelijke"
    r"|verschillende|medewerkers|ambtenaren|consulenten|voertuigen|bussen|fietsers|automobilisten|bekeuringen|boetes|meldingen|incidenten|bezoekers|studenten|ouders|jongeren|bedrijven"
    r"|kramen|resultaten)(?!\w))"
)
"""What may stand behind a number that counts, and is no number of a house."""
_DAY = rf"[ ]{MONTH}"
"""Het Hof van 22 november: the number is a day."""
HOUSE_NUMBER = (
    r"(?:(?i:nr\.?|nummer|huisnr\.?|huisnummer)[ ])?(?!\d{4}(?:[ ]?[A-Z]{2}|[a-z]{2})(?!\w))"
    r"[1-9]\d{0,3}(?!\d|[.,:]\d|[ ]\d{3}[ .]\d{3}|-[A-Z]{2,3}-\d|/\d{1,2}/|/\d{3}"
    r"|-\d{1,2}-\d|(?!HS|HG|BG|BIS|RD|ZW|WS|[IVX]{2})[A-Z]{2})"
    rf"(?!{COUNTED}|{_DAY})"
    r"(?:[ ]\d{1,2}e(?!\w)(?:[ ]etage)?|[ ](?:\d[ ])?(?:hoog|"
    r"verdieping)(?!\w))?(?:[ ]?-?[ ]?(?!t/m|[A-Z]{1,2}-\d{2,3}-[A-Z])(?:[IVX]{1,4}|hs|bis|bg|huis|rood|zw|ws"
    r"|boven|ben|[A-Za-z]|rd|hs)(?![\w'’]))?(?:[ ]?[-/][ "
    r"]?(?:\d{1,3}|[A-Za-z]\d{0,3}|hs|bis)(?![\w]))?(?:[ ](?:hs|bis|rood|zw|ws|wb)(?!\w))?"
    r"(?:(?<=bis)[ ][A-Za-z](?![\w/]))?"
    r"(?:(?<=\d)-\d{1,2}[ ]?hoog(?!\w)|[ ]hoog(?:[ ](?:achter|voor|links|rechts))?(?!\w)"
    r"|[ ]Z\.?Z\.?)?(?:(?:,?[ ]|[ ]/[ ])(?:bus|apt\.?|app\.?|appartement|unit|kamer|studio)[ ]\d{0,4}"
    r"(?:\.\d{1,3})?[A-Za-z]?(?!\w))?"
    r"(?:[ ]t/m[ ]\d{1,4}[a-z]?)?"
)
_CAP_ENDINGS = "|".join(ending.capitalize() for ending in _SURE_ENDINGS.split("|") if len(ending) > 3)
_OWN_STREETS = (
    "Laan|Plein|Hof|Hofje|Weg|Pad|Plantsoen|Steeg|Kade|Markt|Brink|Dam|Rokin|Singel|Spui|Oudegracht|Nieuwegracht|Vrijthof|Damrak|"
    "Lange|Korte|Hoog|Achter|Sint|Park|"
    "Boulevard|Plantage|Kop|Zand|Oude|Nieuwe|Vaart|Vliet|Poort|Wal|Zijl|Diep|Haven|Werf|Steiger|Schans|Bolwerk"
    "|Kanaal|Rijnkade"
)
_ADJECTIVES = "kleine|grote|korte|lange|nieuwe|oude|hoge|lage|brede|smalle|eerste|tweede|derde|vierde|\\d{1,2}e"
_COLOURS = "zwarte|witte|rode|groene|blauwe|gele|stille|kromme|warme|koude|verlengde|binnen|buiten"
_TITLED = "|".join(word.capitalize() for word in f"{_ADJECTIVES}|{_COLOURS}".split("|") if word[0] != "\\")
_ALL_CAP_ENDINGS = "|".join(word.capitalize() for word in STREET_ENDINGS.split("|") if word.isalpha() and len(word) > 2)
_QUARTER = "(?:[ -](?:[Oo]ost|[Ww]est|[Nn]oord|[Zz]uid|[oznwOZNW][zZ]|(?:[Oo]ost|[Ww]est|[Nn]oord|[Zz]uid)zijde))?"
_GAP = r"(?:[ ]?,?[ ]|[ ]op[ ](?=nr|nummer|huisn)|(?<=straat)|(?<=laan)|(?<=plein)|(?<=gracht))"
"""Between street and number: a space, a comma, or nothing (Kerkstraat12)."""
_CAPITAL = re.compile(
    rf"(?<![\w'’-])(?P<street>{_LEAD}(?:(?:Berg|Bos|Duin|Kerk|Land|Slot|Water|Weide)[ ]en[ ])?"
    rf"(?:['’]s-)?[A-ZÀ-Ý0-9][\w'’-]{{0,30}}(?:{STREET_ENDINGS}){_QUARTER}"
    rf"|{_LEAD}(?:{_CAP_ENDINGS})"
    rf"|(?:{_TITLED})[ ](?:{_ALL_CAP_ENDINGS}|Maat|Enk|Es|Kamp|(?i:der|den|de)[ ][A-ZÀ-Ý]\w{{0,20}})"
    rf"|['’]t[ ][A-ZÀ-Ý][\w-]{{2,30}}"
    rf"|{_CAP}[ ](?:van|op|aan|in|bij|achter|onder|over|tegenover|tussen|voor)[ ](?:de|het|den|der|['’]t"
    rf"|['’]s)[ ]{_CAP}"
    rf"|(?:{_OWN_STREETS})(?:[ ](?:van|v\.|naar|de|der|den|het|la|1[5-9]\d\d(?:-\d{{2,4}})?|[NOZW]\.?[ZO]\.?"
    rf"|[A-ZÀ-Ý][\w'’-]{{1,30}})){{0,4}})"
    rf"{_GAP}{HOUSE_NUMBER}"
)
_SMALL = Prefiltered(
    rf"(?<![\w'’-])(?P<street>(?:(?:{_ADJECTIVES}|prins|prinses|koningin|burgemeester|dokter|sint|"
    rf"burg\.?|dr\.?|prof\.?|st\.?|mr\.?|ds\.?|pater|pastoor|van)[ ](?:(?:van[ ]de[rn]?|van"
    rf"|v\.?d\.?)[ ])?(?:[a-zà-ÿ'’-]{{2,20}}[ ])?)?"
    rf"[a-zà-ÿ'’-]{{0,30}}(?:{_SURE_ENDINGS}){_QUARTER}|(?:laan|plein|weg|hof)[ ]van[ ](?:de[ ]|het[ ]|den[ "
    rf"])?[a-zà-ÿ'’-]{{3,30}}(?:[ ](?:oost|west|noord|zuid))?"
    rf"|achter[ ](?:de|het)[ ][a-zà-ÿ'’-]{{3,30}})"
    rf"(?:[ ]|,[ ](?=nr|nummer|huis)|[ ]op[ ](?=nr|nummer|huis)|(?<=str\.)|(?<=straat)|(?<=laan)|(?<=plein)"
    rf"|(?<=gracht)){HOUSE_NUMBER}"
)
_SMALL_SHAPE = re.compile(
    rf"(?<![\w'’-])(?P<street>[a-zà-ÿ]{{4,25}}(?:{STREET_ENDINGS}|zijde))[ ](?!(?:19|20)\d\d\b){HOUSE_NUMBER}"
)
_SAID = Prefiltered(
    rf"(?i:\b(?:adres(?:gegevens)?|woonadres|huisadres|postadres|woont|woonde|woonachtig|wonend|wonende|woning|"
    rf"ingeschreven|inschrijving|verhuisd|verhuist|"
    rf"verblijft|verbleef|logeert|slaapt|huis|pand|flat|camping|woonboot|ligplaats|standplaats|boerderij|hoeve|"
    rf"bewoners?|bewoonster|huurders?|briefadres|bezorgadres|p/a|kamerhuur)\b)"
    rf"(?:[ ]?[:=,])?(?:[ ](?:is|was|nu|met|bij|haar|zijn|zus|broer|moeder|vader|oma|opa|kind|kinderen|"
    rf"camping|sinds kort|al jaren|zelf|op|aan|in|naar|te|van|de|het|een|"
    rf"adres|adressen)\b){{0,4}}[ ]"
    rf"((?:{_CAP}|(?:[a-zà-ÿ'’-]{{2,25}}))(?:[ ]{_CAP}){{0,3}}[ ](?:(?:plek|kavel|plaats|kamer|unit|"
    rf"ligplaats|steiger)[ ])?{HOUSE_NUMBER})"
)
_SHOUTED = Prefiltered(
    rf"(?<![\w'’-])(?:[A-Z][A-Z.-]{{1,20}}[ ]){{0,3}}[A-Z]{{3,30}}"
    rf"(?:STRAAT|STR\.?|LAAN|LN\.?|WEG|PLEIN|KADE|GRACHT|HOF|DIJK|SINGEL|STEEG|DREEF|PLANTSOEN|PLN|MARKT|PARK"
    rf"|PAD)[ ]{HOUSE_NUMBER}"
    r"(?:[ ]\d?(?:HG|HS|BG|BIS|RD|ZW|HOOG)(?!\w))?(?:(?<=BIS)[ ][A-Z](?!\w))?"
)
_NUMBER_BEFORE = Prefiltered(
    rf"(?i:\b(?:nr\.?|nummer|huisnummer|appartement|app\.|kamer|flat|woning))[ ]\d{{1,4}}(?:[ ]?(?:[a-z]|hs|bis"
    rf"|[IVX]{{1,4}}))?[ ]"
    rf"(?:(?:van|aan|op|in)[ ])?(?:(?:(?:de|het)[ ])?(?:{_CAP}[ ]){{0,2}}"
    rf"[A-ZÀ-Ý][\w'’-]{{2,30}}(?:{_SURE_ENDINGS})|(?<=aan[ ])(?:de|het)[ ]{_CAP})(?!\w)"
)
_IN_WORDS = (
    r"(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twintig|dertig|veertig|vijftig"
    r"|zestig|zeventig"
    r"|tachtig|negentig)|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w{3,6}tien"
    r"|(?:\w{4,6})?honderd\w{0,16}"
)
_SMALL_IN_WORDS = re.compile(
    rf"(?<![\w'’-])(?P<street>[a-zà-ÿ'’-]{{3,30}}(?:{_SURE_ENDINGS}))[ ](?:(?:nummer|nr\.?"
    rf"|huisnummer)[ ])?(?:{_IN_WORDS})(?!\w|{COUNTED})"
)
_NUMBER_BEFORE_SMALL = Prefiltered(
    rf"(?i:\b(?:nr\.?|nummer|huisnummer))[ ]\d{{1,4}}[a-z]?[ ](?:van|aan|op|in)[ ](?:de"
    rf"|het)[ ][a-zà-ÿ]{{2,30}}(?:{_SURE_ENDINGS})(?!\w)"
)
_NUMBER_IN_WORDS = re.compile(
    rf"(?<![\w'’-])(?:[A-ZÀ-Ý][\w'’-]{{2,30}}(?:{_SURE_ENDINGS})|(?:{_CAP}[ ]){{1,2}}(?:{_CAP_ENDINGS}))"
    rf",?[ ](?:nummer|nr\.?|huisnummer|huisnr\.?)[ ]"
    rf"(?:{_IN_WORDS})(?!\w)"
)
_PLACED = re.compile(
    rf"(?<![\w'’-])(?:[Aa]an|[Bb]ij|[Oo]p|[Ii]n|[Nn]aar|[Vv]an|[Tt]e|[Oo]nder|[Aa]chter|[Vv]oor)[ ]"
    rf"(?P<place>(?:(?:[Dd]e|[Hh]et|[Dd]en"
    rf"|['’]t)[ ])?(?P<word>[A-ZÀ-Ý][a-zà-ÿ'’-]{{2,30}})[ ](?!\d{{4}}){HOUSE_NUMBER})"
    rf"(?=$|[.,;:)\n]|[ ](?:te|in|woont|wonen|woonde|wonend|staat|staan|is|heeft|was|en|maar|of|want|komt"
    rf"|krijgt|krijgen|"
    rf"wordt|werd|zijn|kan|moet|niet|omdat|bij|met)\b)"
)
_BEFORE_POSTCODE = re.compile(
    rf"(?i)(?<![\w'’.-])((?:[\w'’.-]{{1,40}}[ ]){{1,4}}){HOUSE_NUMBER}(?=[ ,]{{1,3}}[1-9]\d{{3}}[ "
    rf"]?([A-Z]{{2}})(?!\w))"
)
_POSTCODE_LIKE = re.compile(r"(?i)[1-9]\d{3} ?[A-Z]{2}(?!\w)")
"""Without one the search for an address in front of a postcode finds nothing."""
_WITH_PLACE = re.compile(
    rf"(?<![\w'’.-])(?P<street>(?:{_CAP}[ ]){{1,3}}){HOUSE_NUMBER},?[ ]"
    rf"(?P<place>{_CAP}(?:[ ]{_CAP})?)(?=,?[ ][1-9]\d{{3}}[ ]?[A-Z]{{2}}(?!\w))"
)
"""Es 3 Borne, 7622 HK."""
_STREET_SAID = Prefiltered(
    rf"(?i:\b(?:woont|woonde|woonachtig|wonend|wonende|verhuisd|verhuist|adres)\b)(?:[ ](?:nu|op|aan|"
    rf"in|naar|te|de|het)\b){{1,4}}[ ]"
    rf"({_LEAD}[A-ZÀ-Ý][\w'’-]{{0,30}}(?:straat|laan|gracht|plein|kade|singel|steeg|dreef|dijk|weg|plantsoen))\b"
)
_STREET_SAID_SMALL = Prefiltered(
    r"(?i:\b(?:woont|woonde|woonachtig|wonend|wonende|verhuisd|verhuist|ingeschreven)\b)"
    r"(?:[ ](?:nu|op|aan|in|naar)\b){1,2}[ ](?:de|het)[ ]"
    r"([a-zà-ÿ'’-]{4,30}(?:straat|laan|gracht|plein|kade|singel|steeg|dreef|dijk|weg|plantsoen))(?!\w)"
)
_PLACE = (
    r"(?:[ ,]{1,2}(?:te[ ])?(?:'s-|’s-)?[A-ZÀ-Ý][\w-]{2,30}(?:[ ](?:aan|den|op|a/d|bij|en)[ "
    r"](?:[a-z]{2,3}[ ])?[A-ZÀ-Ý][\w-]{2,30})?)?"
)
_POSTCODE = re.compile(rf"(?<![\w.,€-])[1-9]\d{{3}}[ ._-]{{0,2}}[A-Z]{{2}}(?![\w-]){_PLACE}")
_POSTCODE_SPOKEN = re.compile(
    rf"(?i)\bpostcode(?:[ ](?:is|van))?[ ]((?:(?:{_IN_WORDS}|nul)[ ]){{1,4}}(?:[a-z]{{2}}|[a-z][ ][a-z]"
    rf"|\w{{4,10}}[ ]\w{{4,10}}))(?!\w)"
)
_ALPHABET = (
    r"(?:alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec"
    r"|romeo|sierra|tango|uniform|victor|whiske?y|x-?ray|yankee|zulu|anton|bernard|cornelis|dirk|eduard|ferdinand|gerard"
    r"|hendrik|izaak|isaac|johan|karel|lodewijk|maria|nico|otto|pieter|quinten|quirinius|rudolf|simon|teunis|utrecht"
    r"|willem|xantippe|ypsilon|ijmuiden|zacharias|zaandam)"
)
"""The spelling alphabets of aviation and of the Netherlands."""
_POSTCODE_SPELLED = re.compile(
    rf"(?i)(?<![\w.,€-])([1-9]\d{{3}},?[ ](?:van[ ])?{_ALPHABET},?[ ](?:en[ ])?(?:van[ ])?{_ALPHABET})(?!\w)"
)
_POSTCODE_SMALL = re.compile(r"(?<![\w.,€-])([1-9]\d{3}(?:[a-z]{2}|[A-Z][a-z]))(?![\w])")
_POSTCODE_SAID = re.compile(
    r"(?i)\b(?:postcode|pc|postc\.?)(?:[ ]?[:=])?(?:[ ](?:is|van|was))?[ ]{1,2}([1-9]\d{3}(?:[ "
    r"._-]{0,2}[a-z]{2})?)(?!\w)|(?i:\b(?:woont|woonde|wonend|thuis|postcode|pc)(?:[ ](?:in|op|is|van))?)[ ]{1,2}"
    r"([1-9]\d{3} ?[a-z])(?!\w)"
)
_POSTCODE_SMALL_ALONE = re.compile(r"(?<![\w.,€-])((?!(?:19|20)\d\d[ ])[1-9]\d{3} [a-z]{2})(?!\w)")
_POSTCODE_AFTER_NUMBER = re.compile(
    r"(?i)(?<![\d.,])\d{1,3}(?:[ -]?[a-z0-9]{1,3})?[ ,]{1,2}([1-9]\d{3} ?[a-z]{2})(?![\w])"
)
_POSTCODE_BETWEEN = re.compile(r"\(([1-9]\d{3} ?[a-z]{2})\)")
_NO_LETTERS = frozenset(_WORDS["geen postcodeletters"])
_CONJUNCTIONS = frozenset(_WORDS["voegwoorden"])
_UNITS = frozenset(_WORDS["eenheden"])
_NO_SMALL_LETTERS = frozenset(_WORDS["geen kleine postcodeletters"])
_NO_STREET = frozenset(_WORDS["geen straat"])


_STREET_WORDS = frozenset(_WORDS["straatwoorden"])
_CAPITAL_ALONE = frozenset(("brink", "gracht", "haven", "kade", "markt", "plein", "singel"))
"""With a capital and a number these are a street by themselves."""
_PART_OF_STREET = frozenset(_WORDS["deel van een straatnaam"])


_POSTCODES_SMALL = (
    (_POSTCODE_SAID, _CONJUNCTIONS),
    (_POSTCODE_AFTER_NUMBER, _CONJUNCTIONS),
    (_POSTCODE_BETWEEN, frozenset[str]()),
    (_POSTCODE_SMALL, _UNITS),
    (_POSTCODE_SMALL_ALONE, _NO_SMALL_LETTERS),
)
"""How a postcode in small letters may stand, and the letters that make it something else there."""


def _words_before(words: str) -> int:
    """How many characters of the words before a house number do not belong to the street."""
    start = 0
    for word in words.split():
        low = fold(word)
        if low in lists().counter and low not in _PART_OF_STREET:
            start = words.index(word, start) + len(word) + 1
    return start + _own_start(words[start:])


_NO_PLACE = frozenset(_WORDS["nooit een straat"])


def _key(address: str) -> str:
    return fold(" ".join(address.replace(",", " ").split()))


_BELONGING = re.compile(
    r"^(?:van(?![ ]de[rn])|aan|op|in|uit|bij|naar|de|het)[ ](?=(?:de|het|den|der)[ ]|[A-ZÀ-Ý0-9])|^(?:de|"
    r"het)[ ](?=[A-ZÀ-Ý0-9])"
)
_NAME_BEFORE = re.compile(
    r"^(?!(?:Laan|Plein|Weg|Hof|Kade)\b).*[ ](?:van|aan|in|op|uit)[ ](?:de|het)[ ](?=[^ ]+(?:[ ][^ ]+)?$)"
)


def _own_start(street: str) -> int:
    """Where the name of the street itself begins: behind a preposition, behind who lives there."""
    cut = _NAME_BEFORE.match(street)
    start = cut.end() if cut else 0
    while belonging := _BELONGING.match(street[start:]):
        start += belonging.end()
    return start


_STREETS_ONLY = ("straat", "laan", "gracht", "singel", "steeg", "dreef")
_SHORTEST_SURE = 7
_LONG_STREET = 3
"""Words: the last of more is part of a name, whatever it means (Hoek van 't Land)."""


def _is_street(street: str) -> bool:
    """Whether this is no ordinary word with a number behind it (stap 3, artikel 4)."""
    words = fold(street).split(" ")
    if words[0] in _NO_STREET_IN_FRONT:
        return False
    if len(words) > 1 and (words[-1] not in _NO_PLACE or len(words) > _LONG_STREET):
        return True
    if street[:1].isupper() and words[-1] in _CAPITAL_ALONE:
        return True
    if len(words[-1]) > _SHORTEST_SURE and words[-1].endswith(_STREETS_ONLY) and words[-1] not in _NO_STREET:
        return True
    return bool(words[-1]) and not (words[-1] in _NO_STREET or words[-1] in lists().words)


_NO_STREET_IN_FRONT = frozenset(_WORDS["vooraan geen straat"])
_YEARED = re.compile(r"(?<!straat)(?<!laan)(?<!weg)(?<!plein)(?<!dijk) (?:19[5-9]\d|20[0-3]\d)$")
"""'s-Gravenhage 2023, Elektriciteitswet 1998: a year."""


TITLE_BEFORE = re.compile(r"(?i)(?<!\w)(?:mw|mevr\w*|mevrouw|dhr|hr|heer|meneer|mnr|fam|familie)\.?[ ]\Z")
"""Behind these stands a name and no street."""
_TITLED_NAME = re.compile(
    r"(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]er|[Tt]en)[ ]){0,2}[A-ZÀ-Ý][\w'’-]{1,30}[ ](?:van|uit|op)[ ](?=[A-ZÀ-Ý])"
)
"""Meneer Hiemstra van Gemaalweg 1."""


def addresses(text: str) -> Iterator[Found]:
    """A street with a number."""
    for pattern in (_CAPITAL, _SMALL):
        for match in pattern.finditer(text):
            start = match.start("street")
            headed = start == 0 or text[start - 2 : start] == ": " or text[start - 1] == "\n"
            if not (headed and match.group("street").lower().startswith(("van ", "de ", "het ", "hoek "))):
                start += _own_start(match.group("street"))
            titled = _TITLED_NAME.match(text, start)
            if titled and TITLE_BEFORE.search(text, max(0, start - 12), start):
                start = titled.end()
            named = _YEARED.search(match.group()) or match.group("street").endswith("wet")
            if not named and _is_street(text[start : match.end("street")]):
                yield Found(start, match.end(), catalogue.ADDRESS, _key(text[start : match.end()]))


def odd_addresses(text: str) -> Iterator[Found]:
    """EIKENLAAN 14; nummer 14 van de Eikenlaan; Eikenlaan nummer veertien."""
    for pattern in (_SHOUTED, _NUMBER_BEFORE, _NUMBER_BEFORE_SMALL, _NUMBER_IN_WORDS):
        for match in pattern.finditer(text):
            yield Found(*match.span(), catalogue.ADDRESS, _key(match.group()))
    for match in _SMALL_IN_WORDS.finditer(text):
        if fold(match.group("street")) not in _NO_STREET:
            yield Found(*match.span(), catalogue.ADDRESS, _key(match.group()))


def placed_addresses(text: str) -> Iterator[Found]:
    """Op Korenbloem 7; aan de Vecht 12 woont: a word with a capital that is no body and no word of the counter."""
    for match in _PLACED.finditer(text):
        word = fold(match.group("word"))
        known = lists()
        place = word in known.places and match.group().rstrip()[-1:].isdigit()
        if not (place or word in known.organisations or word in known.counter or word in _NO_PLACE | _NO_STREET):
            yield Found(*match.span("place"), catalogue.ADDRESS_SHAPE, _key(match.group("place")))


def address_shapes(text: str) -> Iterator[Found]:
    """Strange words in small letters that end as streets do, with a number: noordeinde 45, ganzenveld 88."""
    for match in _SMALL_SHAPE.finditer(text):
        street = fold(match.group("street"))
        if _is_street(street) and not in_dictionary(street):
            yield Found(*match.span(), catalogue.ADDRESS_SHAPE, _key(match.group()))


def addresses_said(text: str) -> Iterator[Found]:
    """What stands after "woont op" and the like, with or without a number."""
    for match in _SAID.finditer(text):
        first = fold(match.group(1).split(" ")[0])
        if (
            match.group(1)[0].isupper()
            or first in _STREET_WORDS
            or not (first in lists().counter or first in lists().words)
        ):
            yield Found(*match.span(1), catalogue.ADDRESS_SAID, _key(match.group(1)))
    for match in _BEFORE_POSTCODE.finditer(text) if _POSTCODE_LIKE.search(text) else ():
        start = match.start() + _words_before(match.group(1))
        if (
            start < match.end(1)
            and "postbus" not in match.group(1).lower()
            and match.group(2).lower() not in _NO_SMALL_LETTERS
        ):
            yield Found(start, match.end(), catalogue.ADDRESS, _key(text[start : match.end()]))
    for match in _WITH_PLACE.finditer(text):
        if fold(match["place"]) in settlements():
            yield Found(*match.span(), catalogue.ADDRESS, _key(match.group()))
    for match in _STREET_SAID.finditer(text):
        yield Found(*match.span(1), catalogue.ADDRESS_SAID, _key(match.group(1)))
    for match in _STREET_SAID_SMALL.finditer(text):
        if _is_street(match.group(1)):
            yield Found(*match.span(1), catalogue.ADDRESS_SAID, _key(match.group(1)))


def postcodes(text: str) -> Iterator[Found]:
    """Postcodes, with the place that stands right behind; without it where the place is shielded."""
    for match in _POSTCODE.finditer(text):
        number, letters = match.group()[:4], match.group()[4:].lstrip(" ._-")[:2]
        boxed = "ostbus" in text[max(0, match.start() - 16) : match.start()]
        if not (boxed or (letters in _NO_LETTERS and number[:2] in ("19", "20"))):
            end = match.start() + match.group().index(letters, 4) + 2
            place = text[end : match.end()].strip(" ,")
            if not place.isupper() or fold(place) in lists().places:
                yield Found(*match.span(), catalogue.POSTCODE, number + letters)
            yield Found(match.start(), end, catalogue.POSTCODE, number + letters)
    for match in (*_POSTCODE_SPELLED.finditer(text), *_POSTCODE_SPOKEN.finditer(text)):
        yield Found(*match.span(1), catalogue.POSTCODE, fold(match.group(1)))
    for pattern, refused in _POSTCODES_SMALL:
        for match in pattern.finditer(text):
            code = match.group(match.lastindex or 1)
            boxed = "ostbus" in text[max(0, match.start(1) - 16) : match.start(1)]
            if not boxed and code[4:].strip().lower() not in refused:
                yield Found(*match.span(match.lastindex or 1), catalogue.POSTCODE, code.replace(" ", "").upper())
