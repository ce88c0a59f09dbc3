"""E-mail addresses, links, network addresses and telephone numbers."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import clear_names, fold, lists, sections
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.tokens import first_name, known, last_name

_E_MAIL = Prefiltered(
    r"""(?xi)(?<![\w.+%'-])
    (?:[\w+%'-]{1,40}\s?[\[({](?:dot|punt)[\])}]\s?){0,3}
    [\w.+%'-]{1,64} \s?(?:@|[\[({](?:at|a|ape?n?staart(?:je)?)[\])}]|\sape?n?staart(?:je)?\s
        |[ \t\n]at[ \t\n](?=[\w-]{1,40}\s?(?:\.|\s?(?:punt|dot)\s)))\s?
    [\w-]{1,63}(?:(?:\.|\s(?:punt|dot)\s|\s?[\[({](?:dot|punt)[\])}]\s?)[a-z][\w-]{0,62}){1,5}"""
)
_E_MAIL_SPACED = Prefiltered(
    r"(?i)(?<![\w.+%'-])(?:[a-z][ ](?=[\w.]{2,30}[ ](?:\d{1,4}[ ])?@)"
    r"|[\w+-]{1,30}[ ]\.[ ])?[\w.+%'-]{1,64}(?:[ ]\d{1,4})?[ ]?@[ ]?[\w-]{1,63}[ ]?[.,][ ]?(?:nl|com|net|org|be|de"
    r"|eu|fr|pl|tr|uk)(?!\w)"
)
"""An address with spaces round the sign and the full stop."""
_E_MAIL_SPOKEN = Prefiltered(
    r"""(?xi)(?<![\w.+%'-])
    [\w+%'-]{1,40}(?:\s?(?:\s(?:punt|dot|streepje|underscore|liggend\sstreepje)|\.)\s(?:(?:van|de|der|den|el|al)\s){0,2}
        [\w+%'-]{1,40}){1,3}
    (?<!\sat)(?:\s(?:ape?n?staart(?:je)?|@)\s|[ \t\n]at[ \t\n])
    [\w-]{1,63}(?:(?:\.|\s(?:punt|dot)\s)[a-z][\w-]{0,62}){1,5}"""
)
_E_MAIL_CUT = Prefiltered(
    r"(?i)(?<![\w.+%'-])[\w+%'.-]{1,40}(?:\s(?:punt|dot|streepje|underscore)\s[\w+%'-]{1,40}){0,3}"
    r"\s?(?:\sape?n?staart(?:je)?\s|@)\s?"
    r"(?:gmail|hotmail|outlook|live|ziggo|kpn|kpnmail|planet|yahoo|icloud|xs4all|hetnet|upc|quicknet|telfort|casema"
    r"|chello|proton(?:mail)?|msn)(?![\w@-]|\.\w)"
)
"""An address of a well-known letter box, without the land behind it."""
_PUBLIC_BOX = re.compile(
    r"(?i)(?:info|contact|post|klantenservice|servicedesk|klachten|meldpunt|privacy|loket|balie|algemeen)@"
    r"(?:[\w-]+\.)?(?:gemeente[\w-]*|[\w-]*gemeente|uwv|svb|duo|cjib|ind|coa|cak|belastingdienst|minszw|minbzk|"
    r"rijksoverheid|provincie[\w-]*|ombudsman|nationaleombudsman|rdw|kadaster|kvk|amsterdam|rotterdam|utrecht"
    r"|denhaag)\.nl$"
)
_LINK = re.compile(
    r"(?i)(?<![\w@.-])(?:https?://|www\.|(?:[\w-]{1,40}\.){1,4}(?:nl|com|org|eu|net|be|de|me|io|app"
    r"|info|example|test|online|site|cloud|link|page|dev|frl|amsterdam|gov|uk|fr|pl|tr|it|es|gl|ly|local|intern)/)[^\s<>\"\]]{1,2000}"
)
_LAW_SITE = re.compile(
    r"(?i)(?:https?://)?(?:www\.)?(?:(?!(?:mijn|beta+l|portaal|inlog|login|my)[\w-]*\.)[\w-]{1,30}\.)?"
    r"(?:overheid|officielebekendmakingen|rechtspraak|tweedekamer|eerstekamer|rijksoverheid|raadvanstate"
    r"|eur-lex\.europa)\.(?:nl|eu)(?:/|$)"
)
_LINK_TO_PERSON = re.compile(
    r"(?i)\d{4}|[?&#;][\w.-]{1,40}=|@|[0-9a-f]{8}-[0-9a-f]{4}"
    r"|(?:linkedin|facebook|instagram|twitter|x|tiktok)\.com/.|/(?:profiel|profile|user|gebruiker|klant|client|personal"
    r"|persoon|leden|u|in|mijn|zaak|zaken|dossier|melding|case|ticket|share|sharing|join|meetup-join|invite|downloads|file|d|s|p|w)/.|(?:wa|t)\.me/|/~."
    r"|/(?=[\w-]{0,30}\d)(?=[\w-]{0,30}[a-z])[\w-]{8,}|/(?-i:(?=\w{0,12}\d)(?=\w{0,12}[a-z])(?=\w{0,12}[A-Z])\w{6,})"
)
_PATH_WORD = re.compile(r"[a-z]{3,}")
_PATH_USER = re.compile(r"(?P<name>[a-z]{3,})[._-][a-z]{0,10}\d{1,4}")
BODIES = ("gemeente", "gem_", "ministerie", "min_", "provincie", "politie", "rijks", "waterschap", "webcare", "ggd")
_NETWORK = re.compile(
    r"(?<![\w.:-])(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5})?(?![\w]|\.\d)"
    r"|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w-]|:\w)"
    r"|(?:[0-9a-fA-F]{1,4}:){2,7}:?(?:[0-9a-fA-F]{1,4}:){0,4}[0-9a-fA-F]{1,4}(?![\w-]|:\w))"
)
"""IPv4 (RFC 791), a hardware address (IEEE 802) and IPv6 (RFC 4291)."""
_LEAST_NETWORK_DIGITS = 7
_SEP = r"[ ._\-/()\u00a0\u2011–]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w.,-])(?:(?:\(?\+{_SEP}31|00[ -]?31){_SEP}(?:\(0\))?{_SEP}0?|\(?0{_SEP})[1-9](?:{_SEP}\d){{8}}(?!\d)"
    rf"|(?<![\w-])06[ -]{_SEP}\d(?:{_SEP}\d){{6,8}}(?!\d)|(?<![^\W_])[oO]6{_SEP}\d(?:{_SEP}\d){{7}}(?!\d)"
    rf"|(?<!\d)06\d{{8}}(?!\d)|(?<![\w.,€-])6[ -]\d{{8}}(?!\d)|(?<![\w.,-])06\n\d{{8}}(?!\d)"
    rf"|(?<![\w.,-])(?:\(?\+|00[ ]?(?=[1-9]\d\b)|00)[1-9](?:{_SEP}\d){{7,13}}(?!\d)"
)
_MOBILE = Prefiltered(
    r"(?:(?<![\w.,+/-])|(?<=[Tt]el)|(?<=[Mm]ob))(?!06[-./ ]\d{1,2}[-./ ](?:19|20)\d\d(?!\d))"
    r"(?:\+31[ -]?|0031[ -]?|0)6[ -]{0,3}[1-9]"
    r"(?:[ -]?\d){7}(?![\w]|[-/.]\d)"
)
"""A mobile number however it is cut up: nothing else is written so, unless it is a day."""
_EXTENSION = re.compile(
    r"(?i),?[ ](?:tst|toestel|toest|ext|extensie|intern|doorkies(?:nr|nummer)?"
    r"|t\.?)\.?[ ]?:?[ ]?\d{1,5}(?!\d)"
)
_LAST_FIGURES = re.compile(
    r"(?i)\b(?:eindig(?:t|end|en|de)?|laatste\s(?:\w{3,5}\s)?(?:cijfers?|getallen|nummers?))\s(?:(?:op|met|van"
    r"|zijn|is|het"
    r"|nummer|rekening)\s|:\s?){0,3}([.…*xX•]{0,9}\s?\d{2,4})(?!\d|[.,/-]\d)"
    r"|(?<![\w.])([.…*xX•]{2,12}[ -]?\d{2,4})(?!\w|[.,/-]\d)"
)
"""The last figures of a number of somebody."""
_OF_A_NUMBER = re.compile(r"(?i)nummer|\bnr|\btel|reken|iban|bsn|pas\b|kaart|mobiel|06|polis|zaak|dossier")
_PHONE_SAID = Prefiltered(
    rf"(?i)\b(?:tel|telnr|telefoon|telefoonnummer|mobiel|mobiele nummer|mob|gsm|06-nummer|whatsapp|"
    rf"bereikbaar (?:op|via)|(?:bel|bellen|app|appen|sms)(?: \w{{2,5}})? (?:op|naar)|terug op|te bereiken op"
    rf"|mijn nummer|telnummer|huistelefoon)\b"
    rf"[.:]?[^\d\n+]{{0,15}}(\+?\d(?:{_SEP}\d){{5,13}}(?: \(0\d{{1,3}}\))?)(?!\d)"
)
_ONES = "nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_SPOKEN_DIGITS = (
    rf"(?:(?:{_ONES})(?:en|ën)(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig"
    rf"|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
    rf"|dubbel\s(?:{_ONES})|{_ONES})(?!\w)"
)
_PHONE_SPOKEN = re.compile(
    rf"(?i)(?<!\w)(?:nul\s?(?:{_ONES})(?!\w)|0\d{{1,2}})(?:[ ,.-]{{0,3}}{_SPOKEN_DIGITS}|[ ,.-]{{1,3}}\d{{1,4}}"
    rf"(?!\d)){{3,12}}"
    rf"|(?<!\w)(?:{_SPOKEN_DIGITS}[ ,.-]{{1,3}}){{5,12}}{_SPOKEN_DIGITS}"
)

_SPOKEN_NUMBER = re.compile(
    rf"(?i)(?:nummer|nr\.?|kenmerk|bsn|dossier"
    rf"|zaak)\s(?:is\s)?(?P<said>(?:{_SPOKEN_DIGITS}[ ,.-]{{1,3}}){{2,12}}{_SPOKEN_DIGITS})"
)


def digits(text: str) -> str:
    """Only the digits: two ways of writing one number have the same."""
    return "".join(filter(str.isdigit, text))


_GENERAL_BOX = frozenset(sections("aanwijzingen.txt")["algemene postbus"])
_OF_A_DESK = ("balie", "loket", "desk", "centrum", "centrumpgb", "punt", "lijn", "buitenland")
_OF_MANY = frozenset(
    ("klantenservice", "klantcontact", "klantcontactcentrum", "servicedesk", "helpdesk", "noreply", "no-reply")
)
"""Who works alone has no such box."""
_OWN_MAIL = frozenset(sections("aanwijzingen.txt")["eigen post"])


def _is_general_box(address: str) -> bool:
    """Klantcontact@rvo.nl: a function in front, a body behind, and nobody's name in either."""
    box, _, site = fold(address).partition("@")
    pieces, sites = re.split(r"[._-]", box), re.split(r"[._-]", site)
    public = any(_is_public_site(piece) for piece in sites[:-1]) or _is_municipal(sites[:-1]) or box in _OF_MANY
    public = public or (box in _GENERAL_BOX and len(sites) > _OF_A_THING and all(map(_is_thing, sites[:-1])))
    if not site or sites[0] in _OWN_MAIL or not public:
        return False
    telling = any(_is_function(piece) for piece in pieces)
    return telling and all(
        _is_function(piece)
        or piece in lists().places
        or piece in lists().organisations
        or piece in ("team", "afdeling")
        for piece in pieces
    )


_OF_A_THING = 2
_LONGEST_THING = 16
"""Letters: what is longer is rather a business by its name (bakkerijdekorenaar)."""


def _is_thing(piece: str) -> bool:
    """Toeslagenherstel, regio: a word, and nobody's name."""
    return len(piece) <= _LONGEST_THING and known(piece) and not (first_name(piece) or last_name(piece))


def _is_function(piece: str) -> bool:
    """Klantcontact, woonplaats, infovaccinatie: a function, or a word that is nobody's name."""
    if piece in _GENERAL_BOX or piece.removeprefix("info") in lists().places or piece.endswith(_OF_A_DESK):
        return True
    named = first_name(piece) or last_name(piece) or piece in lists().doubles
    return len(piece) >= _SHORTEST_FUNCTION and not named and known(piece)


def _is_municipal(pieces: list[str]) -> bool:
    """Arnhem.nl, utrecht-binnenstad: the name of a town, and no business."""
    return any(piece in lists().places for piece in pieces) and all(
        piece in lists().places or piece in _PARTS_OF_TOWN for piece in pieces
    )


_PARTS_OF_TOWN = frozenset(("binnenstad", "centrum", "stad", "noord", "zuid", "oost", "west", "gemeente", "regio"))
_SHORTEST_FUNCTION = 5


def _is_public_site(piece: str) -> bool:
    return piece in lists().organisations or piece.startswith(
        (*BODIES, "wijkteam", "loket", "veiligheidsregio", "omgevingsdienst")
        + ("werkcentrum", "hogeschool", "zorgkantoor")
    )


def general_boxes(text: str) -> Iterator[tuple[int, int]]:
    """Where the letter box of a function stands: nothing in it is masked."""
    for match in _E_MAIL.finditer(text) if "@" in text else ():
        if _PUBLIC_BOX.match(match.group()) or _is_general_box(match.group()):
            yield match.span()


def e_mails(text: str) -> Iterator[Found]:
    """E-mail addresses, also written out, except the general letter boxes of public bodies."""
    for match in _E_MAIL_SPOKEN.finditer(text):
        yield Found(*match.span(), catalogue.E_MAIL, fold(match.group()))
    for match in _E_MAIL_SPACED.finditer(text):
        if " " in match.group() or "," in match.group():
            yield Found(*match.span(), catalogue.E_MAIL, fold(match.group()))
    for match in _E_MAIL.finditer(text):
        if not (_PUBLIC_BOX.match(match.group()) or _is_general_box(match.group())):
            yield Found(*match.span(), catalogue.E_MAIL, fold(match.group()))
    for match in _E_MAIL_CUT.finditer(text):
        yield Found(*match.span(), catalogue.E_MAIL, fold(match.group()))


def links(text: str) -> Iterator[Found]:
    """Links that can lead to a person; links to law and parliament stay."""
    for match in _LINK.finditer(text):
        link = match.group().rstrip(".,;:!?)'")
        if not (_LAW_SITE.match(link) or "[" in link) and (_LINK_TO_PERSON.search(link) or _names_somebody(link)):
            yield Found(match.start(), match.start() + len(link), catalogue.LINK, link.lower())


def _names_somebody(link: str) -> bool:
    """Whether the path of the link has a first name and more in one piece: /team/jan-de-vries, /c/ricardo.gp1."""
    pieces = fold(link).removeprefix("https://").removeprefix("http://").split("/")[1:]
    words = [_PATH_WORD.findall(piece) for piece in pieces]
    users = (match["name"] for match in map(_PATH_USER.fullmatch, pieces) if match)
    if any(name in lists().first for name in users):
        return True
    return any(len(piece) > 1 and piece[0] in lists().first and piece[-1] in clear_names() for piece in words)


def network_addresses(text: str) -> Iterator[Found]:
    """Addresses of a machine on the network; a short row of numbers may be a version and stays unless "ip" is
    said."""
    for match in _NETWORK.finditer(text):
        said = re.search(r"(?i)\bip\b|\bmac\b|adres", text[max(0, match.start() - 20) : match.start()])
        long = sum(map(str.isalnum, match.group())) >= _LEAST_NETWORK_DIGITS
        if said or (long and not re.fullmatch(r"[\d:]{5,8}", match.group())):
            yield Found(*match.span(), catalogue.NETWORK, match.group().lower())


def mobiles(text: str) -> Iterator[Found]:
    """Mobile numbers, before their pieces are read as a day, a postcode or a house number."""
    for match in _MOBILE.finditer(text):
        further = _EXTENSION.match(text, match.end())
        end = further.end() if further else match.end()
        yield Found(match.start(), end, catalogue.PHONE, digits(match.group())[-9:])


def phones(text: str) -> Iterator[Found]:
    """Telephone numbers, Dutch and foreign; service numbers (0800, 0900, 14 0xx) are shielded."""
    for match in _PHONE.finditer(text):
        further = _EXTENSION.match(text, match.end())
        end = further.end() if further else match.end()
        yield Found(match.start(), end, catalogue.PHONE, digits(match.group())[-9:])
    for match in _PHONE_SPOKEN.finditer(text):
        if any(map(str.isalpha, match.group())):
            yield Found(*match.span(), catalogue.PHONE, fold(match.group()))
    for match in _SPOKEN_NUMBER.finditer(text):
        yield Found(*match.span("said"), catalogue.LONG_NUMBER, fold(match.group("said")))
    for match in _PHONE_SAID.finditer(text):
        yield Found(*match.span(1), catalogue.PHONE_SAID, digits(match.group(1))[-9:])


def last_figures(text: str) -> Iterator[Found]:
    """Rekeningnummer eindigend op 2575: with the name of somebody this is enough to find him."""
    for match in _LAST_FIGURES.finditer(text):
        if _OF_A_NUMBER.search(text, max(0, match.start() - 40), match.start()):
            group = match.lastindex or 1
            yield Found(*match.span(group), catalogue.LONG_NUMBER, digits(match.group(group)))
