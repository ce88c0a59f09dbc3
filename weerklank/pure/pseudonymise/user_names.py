"""User names: said to be one, with the shape of one, or told by what stands around them."""

import re
from collections.abc import Iterable, Iterator

import simplemma

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.contact import BODIES
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import clear_names, fold, lists, sections, settlements
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.sound import sounds_like_name
from weerklank.pure.pseudonymise.tokens import first_name, in_dictionary, known, ordinary, plain_word

_ACCOUNT_SAID = Prefiltered(
    r"(?i)\b(?:gebruikersna(?:am|men)|inlogna(?:am|men)|accountna(?:am|men)|username|user[ -]?id|"
    r"login(?:naam|code)?|inlog(?:code)?(?!g)|\w{0,12}account"
    r"|digid(?:[ -]?(?:account|gebruikersnaam|inlognaam|inlog|naam))?"
    r"|user|gebruiker|inloggen|logt?\sin|logde\sin|ingelogd|inlogt|skype|instagram|insta|snapchat|snap|tiktok"
    r"|telegram|facebook"
    r"|twitter|linkedin|discord|gebr\.?(?=[ ][a-z]{2,12}\d)|gebr|usr|schermnaam|nickname|(?:nick|alias)(?=\s?[:=]))"
    r"(?:\s?[:=]\s?|\s(?:is|was|van|heet|naam|met|als|onder|op|in|de"
    r"|naam)\b){0,3}\s{0,2}[\"'‘“]?(@?[^\W_][\w.@:\\-]{2,40})"
)
_ACCOUNT_NAMED = Prefiltered(
    r"(?i)\b(?:gebruikersnaam|inlognaam|accountnaam|schermnaam|loginnaam|username|nickname|gamertag|digid[ -]?naam"
    r"|(?:logt?|logde|inlog(?:gen|t)|ingelogd)\s(?:\w{1,8}\s)?(?:als|onder|met)(?:\s(?:gebruiker|naam"
    r"|de\snaam))?)\s?[:=]?\s"
    r"(?:(?:is|was|van|heet)\s)?[\"'‘“]?([^\W_][\w.@:\\-]{3,40})"
)
_ACCOUNT_FAR = re.compile(
    r"(?i)\b(?:gebruikersnaam|inlognaam|accountnaam|schermnaam|loginnaam|username|nickname|account|inlog|login"
    r"|inloggen|ingelogd|logt[ ]in|digid)\b[^\d\n_.!?;@]{1,60}?[ \"'‘“(]"
    r"((?=[a-z\d._-]{0,30}[a-z]{3})(?=[a-z\d.-]{0,30}[\d_])[a-z][\w.-]{3,40})"
)
"""Gebruikersnaam bij DUO bissessar_r03: words between, and something that can only be made up."""
_INITIALLED = re.compile(r"[a-z]{1,2}(?:van|vd|de|der|den|ter|ten)+(?P<last>[a-z]{4,20})$")
_SITE = re.compile(r"\.(?:nl|com|org|eu|net)$")
_NO_ACCOUNT = frozenset(sections("aanwijzingen.txt")["geen gebruikersnaam"])
"""What is told of a user name rather than is one."""
_PREFIXED = re.compile(r"(?:van|vd|de|der|den|ter|ten)+(?P<last>[a-z]{4,20})$")
"""Annekedejong: glued together it ends in an ordinary word, and is none."""
_GLUED = re.compile(r"(?<![\w@./-])[a-z]{7,20}(?![\w@-]|\.\w)")
_GLUED_BETWEEN = ("", "van", "vande", "vander", "vanden", "vd", "de", "der", "den", "ter", "ten", "el", "al")
_SHORTEST_GLUED, _LEAST_BEHIND_INITIAL = 4, 6
_SHORTEST_FIRST = 3
"""Letters of a first name inside a user name."""
_HANDLE = Prefiltered(r"(?<![\w.@/])@[A-Za-z_][\w.]{2,30}\b")
_SHAPE = re.compile(
    r"(?P<dotted>(?<![\w@./-])[a-z]\.[a-z]{3,20}-?\d{1,4}(?![\w@-]|\.\w))"
    r"|(?P<at>(?<![\w@./-])[a-z][\w.-]{1,30}@[a-z\d][\w-]{2,30})(?![\w@]|\.\w)"
    r"|(?i:(?<![\w@.-])(?P<user>user|usr|gebr(?:uiker)?|klant|client|login|account|acc|mdw)[_-]?\d{4,10}(?![\w-]))"
    r"|(?<![\w@.-])(?=\w*[a-zA-Z])[a-zA-Z]{2,20}(?:[._][a-zA-Z]{1,20}){0,3}[_.]?\d{1,4}[a-z]?(?![\w-])"
    r"|(?<![\w@./-])(?P<initial>[a-z]{4,20}_[a-z])(?![\w@-]|\.\w)"
    r"|(?<![\w@./-])[a-z]{6,20}-\d{1,4}(?![\w.,-])"
    r"|(?<![\w@.])(?=\w*[a-z])[a-zA-Z]+(?:_[a-zA-Z][a-z]*)+\d{0,4}(?:\.[a-zA-Z][a-z]{1,20})?(?![\w@-]|\.\w)"
    r"|(?<![\w@.])(?:[A-Z]{2,3}-)[a-z]{4,20}\d{1,4}(?![\w-])"
    r"|(?<![\w@.-])(?:[A-Z]{2,5}|[A-Z](?=-[a-z]{6}))-(?P<behind>[a-z]{4,20})(?![\w@-]|\.\w)"
    r"|(?<![\w@./-])(?:(?P<lettered>[a-z]{4,20})\.[a-z]|[a-z]{4,20}\.[a-z]{2})(?=[,;:)\n\"']|\.?(?:\s|\Z))"
)
_MARKED = re.compile(r"(?<!\S)(?:[^\s\d_@.-]|[.-](?!\w))*+[\d_@.-]\S*+")
"""Without such a sign nothing of that shape stands there."""
_STAFF = re.compile(r"[a-z]_[a-z]\d{1,4}\Z")
"""Svb_kwaliteit_m03."""
_ENDS_AS_A_SITE = re.compile(
    r"\.(?:nl|be|de|eu|fr|uk|io|me|tv|it|es|pl|tr|js|py|md|gz|am|fm|ai|co|al|en|is|in|ik|hè|ja|zo|te|op|of|om|er|ze|we|je|na|nu|wo|u)$"
)
_SPEAKER = re.compile(r"(?m)^\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]?[ -]{1,3}<?(?P<name>[A-Za-z][\w.]{3,30})>?:")
"""[10:02] KlantSvenB: who speaks in a chat."""
_HUMP = re.compile(r"[A-Z][a-z]+|[a-z]+")
_FIELD_BEFORE = re.compile(
    r"(?i)\b(?:veld\w*|kolom|tabel|rubriek|parameter|variabele|functie|bestand|code|tag|element|bericht)[ :'\"]{1,3}\Z"
)
_REASON_BEFORE = re.compile(r"(?i)(?:reason|status|code|error|type|event|action)=\Z")
_ACCOUNT_NUMBER = Prefiltered(
    r"(?i)(?:account|inlognaam|gebruikersnaam|inlog|login)(?:\s[^\W\d_]{2,14})?\s?[:=]?\s(?P<name>[a-z]?\d{5,9})(?![\w-])"
)
"""Magister-account 142087; inlognaam universiteit: s2819043."""
_LEAST_STRANGE = 4
_ACCOUNT_OR = Prefiltered(
    r"(?i)\b(?:gebruikersnaam|inlognaam|accountnaam|username|inlog|login)\b"
    r"[^\n;?!]{0,60}?[ ](?=[\w.-]{0,30}\d)[a-z][\w.-]{3,30}"
    r"[ ](?:of|en)[ ](?P<name>[a-z][\w.-]{4,30})"
)
"""Gebruikersnaam volgens hem harm1949 of htuinstra."""
_ACCOUNT_LETTERED = Prefiltered(
    r"(?i)\b(?:gebruikersnaam|inlognaam|accountnaam|username|inlog|login|account|gebr)\b"
    r"(?:[ :=]{1,2}[\w.]{2,15}){0,3}?[ :=]{1,2}"
    r"(?P<name>(?-i:[a-z]{1,20}-[a-z]{1,20}|[A-Z]{2,6}-[a-z]{3,20}))(?![\w-])"
)
"""Inlognaam Mijn Kadaster noordermeer-w; login wdekker-kas."""
_ACCOUNT_CAPITALS = Prefiltered(r"(?i)\baccount[ ](?P<name>(?-i:[A-Z]{2,4}-[A-Z]{2,4}))(?![\w-])")
"""BZ-account MAA-KVR."""
_ACCOUNT_DOTTED = Prefiltered(
    r"(?i)\b(?:inlog\w*|logt?|login\w*|account|portaal|gebruik(?:t|er|ersnaam)|digid|user\w*)\b[^\n.;!?]{0,40}?[ ]"
    r"(?P<name>(?-i:[a-z]{3,20}\.[a-z]{3,20}))(?![\w@-]|\.\w)"
)
"""Hij gebruikt piet.mantelzorg met sms."""
_SHORTEST_TELLING = 2
_ACCOUNT_PLACED = Prefiltered(
    r"(?<![\w@.-])(?:[A-Z]{1,3}-)?(?P<last>[A-Z][a-z]{2,20})_(?P<place>[A-Z][a-z]{2,20})(?![\w@.-])"
)
"""RS-Visser_Veghel."""
_ACCOUNT_LED = re.compile(r"(?<![\w@./-])(?P<lead>[a-z]{2,8})-(?P<last>[a-z]{4,20})(?![\w@-]|\.\w)")
_ACCOUNT_OF_STAFF = Prefiltered(
    r"(?i)\b(?:medewerker|mdw|behandelaar|beheerder|consulent|gebruiker|user)[ ](?P<name>(?-i:[a-z]{2,8}\d{2,5}))(?!\w)"
)
"""Medewerker hoe112."""
_ACCOUNT_OF_FAMILY = Prefiltered(r"(?<![\w@.-])(?:familie|fam|gezin)[-_](?P<last>[a-z]{4,20})(?![\w@-]|\.\w)")
"""Familie-elhadj."""


def accounts(text: str) -> Iterator[Found]:
    """User names: said to be one, or with an @ in front."""
    for match in _ACCOUNT_SAID.finditer(text):
        name = match.group(1).rstrip(".-")
        if _is_system(name) or _SITE.search(name):
            continue
        if re.search(r"[a-z].*[\d_.@\\]|[\d_.@\\].*[a-z]", name, re.I) or (
            not {":", "="}.isdisjoint(match.group(0)[: match.start(1) - match.start()])
            and fold(name) not in lists().words
        ):
            yield Found(match.start(1), match.start(1) + len(name), catalogue.ACCOUNT, fold(name))
    for match in _HANDLE.finditer(text):
        if not _is_public(fold(match.group()[1:])):
            yield Found(*match.span(), catalogue.ACCOUNT, fold(match.group()))


def accounts_far(text: str) -> Iterator[Found]:
    """Behind "gebruikersnaam" and some other words, what has letters and figures and is no word with a number."""
    for match in _ACCOUNT_FAR.finditer(text):
        name = match.group(1).rstrip(".-_")
        joined = re.search(r"[^\W\d_]_", name) is not None
        if (joined or not known(re.sub(r"[\d_.-]", "", fold(name)))) and not name.isupper():
            yield Found(match.start(1), match.start(1) + len(name), catalogue.ACCOUNT, fold(name))


def _is_system(name: str) -> bool:
    """Digid2: what one logs in with, not as whom."""
    return fold(name).strip("0123456789") in lists().organisations


def _is_public(handle: str) -> bool:
    """@toeslagen, @gemeenteutrecht: the name of a body and nothing besides."""
    bare = handle.replace("_", "").rstrip(".")
    return bare in lists().organisations or bare.startswith(BODIES)


def accounts_named(text: str) -> Iterator[Found]:
    """Behind "gebruikersnaam" any word that is no word: henkdevries."""
    for match in _ACCOUNT_NAMED.finditer(text):
        name = match.group(1).rstrip(".:-")
        said = re.search(r"(?i)(?::|=|\bis|\bals|\bonder)\s?[\"'‘“]?$", text[match.start() : match.start(1)])
        if not (plain_word(fold(name)) or _is_system(name)) or (
            said and not (fold(name) in lists().counter or fold(name) in _NO_ACCOUNT)
        ):
            yield Found(match.start(1), match.start(1) + len(name), catalogue.ACCOUNT, fold(name))


def glued_names(text: str) -> Iterator[Found]:
    """Words that are no words: phaverkort, henkdevries."""
    for match in _GLUED.finditer(text):
        word = match.group()
        if _is_glued_name(word) and not known(word):
            yield Found(*match.span(), catalogue.ACCOUNT_SHAPE, word)


def accounts_led(text: str) -> Iterator[Found]:
    """Letters that are no word, and a surname: bkd-jansma."""
    for match in _ACCOUNT_LED.finditer(text):
        if _leads_a_name(match["lead"], match["last"]):
            yield Found(*match.span(), catalogue.ACCOUNT_SHAPE, match.group())


def _leads_a_name(lead: str, last: str) -> bool:
    """Whether letters that are no word, no name and no prefix stand before a surname."""
    listed = lists()
    word = lead in listed.words or lead in listed.first or lead in listed.last or in_dictionary(lead)
    plain = word or lead in cues.PREFIXES or lead in cues.TITLES
    return not plain and ((last in listed.last and not known(last)) or _is_glued_name(last))


def _is_glued_name(word: str) -> bool:
    """One or two letters and a long surname, or a first name and a surname, and nobody's name as a whole."""
    last, first = lists().last, lists().first
    if word in last or word in first:
        return False
    if any(word[cut:] in last for cut in (1, 2) if len(word) - cut >= _LEAST_BEHIND_INITIAL):
        return True
    cuts = range(_SHORTEST_GLUED, len(word) - _SHORTEST_GLUED + 1)
    return any(word[:cut] in first and _is_surname_behind(word[cut:]) for cut in cuts)


def _is_surname_behind(rest: str) -> bool:
    surnames = (rest.removeprefix(between) for between in _GLUED_BETWEEN if rest.startswith(between))
    return any(len(surname) >= _SHORTEST_GLUED and surname in lists().last for surname in surnames)


def _shapes(text: str) -> Iterator[re.Match[str]]:
    """Of each stretch without a space in which a figure or a sign stands."""
    for stretch in _MARKED.finditer(text):
        yield from _SHAPE.finditer(text, *stretch.span())


def account_shapes(text: str) -> Iterator[Found]:
    """Words such as jjansen85, fatima_el and m.alsayed88: a name with digits, an underscore or an initial attached."""
    names = clear_names()
    for match in _shapes(text):
        parts = re.findall(r"[a-z]+", fold(match.group()))
        if match["behind"] and known(match["behind"]):
            continue
        if _ENDS_AS_A_SITE.search(match.group()) or _REASON_BEFORE.search(
            text, max(0, match.start() - 8), match.start()
        ):
            continue
        lettered = match["lettered"] in lists().last
        told = lettered or match["dotted"] or match["user"] or match["initial"] or match["at"]
        marked = told or _STAFF.search(match.group())
        named = marked or any(_in_account(part, names) for part in parts if len(part) > 2)
        if named or (
            _made_up(match.group(), parts) and not _FIELD_BEFORE.search(text, max(0, match.start() - 20), match.start())
        ):
            yield Found(*match.span(), catalogue.ACCOUNT_SHAPE, fold(match.group()))
    for match in _ACCOUNT_NUMBER.finditer(text):
        yield Found(*match.span("name"), catalogue.ACCOUNT, fold(match["name"]))
    for match in _SPEAKER.finditer(text):
        humps = [fold(hump) for hump in _HUMP.findall(match["name"])]
        if len(humps) > 1 and any(hump in names and hump in lists().first for hump in humps):
            yield Found(*match.span("name"), catalogue.ACCOUNT, fold(match["name"]))


def _made_up(name: str, parts: list[str]) -> bool:
    """Dannyk_oldtimers: joined with an underscore, of a word that no dictionary of Dutch or English has."""
    if "_" not in name or name.isupper():
        return False
    return any(len(part) > _LEAST_STRANGE and (_strange(part) or _ends_in_first_name(part)) for part in parts)


def _ends_in_first_name(part: str) -> bool:
    """Fietsjan: a word and a first name, glued, and no word that a dictionary has."""
    if part in lists().words or in_dictionary(part):
        return False
    cuts = range(_LEAST_STRANGE, len(part) - 2)
    return any(part[cut:] in lists().first and (known(part[:cut]) or part[:cut] in lists().first) for cut in cuts)


def _strange(part: str) -> bool:
    return sounds_like_name(part) and not (known(part) or simplemma.is_known(part, lang="en"))


def _in_account(part: str, names: frozenset[str]) -> bool:
    """Whether this part of a user name is a name, also one with a letter in front, or made smaller: pjansen, henkie."""
    led = _INITIALLED.match(part)
    if led and led["last"] in lists().last and not known(part):
        return True
    shortened = next(
        (part[:cut] for cut in (-1, -2) if len(part) + cut > _LEAST_STRANGE - 1 and part[:cut] in names), ""
    )
    if shortened in lists().first and not (known(part) or part in lists().last):
        return True
    if _is_glued_name(part) and not in_dictionary(part):
        return True
    if part in names or (len(part) > 4 and part[1:] in names) or (first_name(part) and not ordinary(part)):
        return True
    cuts = [cut for cut in range(_SHORTEST_FIRST, len(part) - 3) if part[:cut] in names and part[:cut] in lists().first]
    if known(part):
        glued = (_PREFIXED.match(part, cut) for cut in cuts)
        return any(match is not None and match["last"] in lists().last for match in glued)
    return any(_ends_as_surname(part[cut:]) for cut in cuts)


def _ends_as_surname(rest: str) -> bool:
    """Kimdgroot: behind a first name, perhaps letters that shorten van de, and a surname, though that is a word."""
    return any(rest[skip:] in lists().last and len(rest) - skip > _SHORTEST_FIRST for skip in range(5))


_BEHIND_NAME = re.compile(r"[^\n;]{0,30}?(?<![\w@.-])(?P<name>[a-z]{5,24}\d{0,4})(?![\w@-]|\.\w)")
_DOTTED_BEHIND_NAME = re.compile(
    r"[^\n;]{0,30}?(?<![\w@.-])(?P<name>[a-z]{2,15}\.(?P<last>[a-z]{4,20})\d{0,4})(?![\w@-]|\.\w)"
)
_SHARED = 4
"""Letters with which a name and the user name made of it begin."""


def accounts_beside(text: str, names: Iterable[Found]) -> Iterator[Found]:
    """Judith Haverkort (haverkj), Daan Kroezen (ouder.kroezen): a word that nobody knows, or the name itself in one,
    beside it."""
    for name in names:
        parts = [part for part in re.findall(r"[a-z]+", fold(text[name.start : name.end])) if len(part) > _SHARED]
        dotted = _DOTTED_BEHIND_NAME.match(text, name.end)
        if dotted and dotted["last"] in parts:
            yield Found(*dotted.span("name"), catalogue.ACCOUNT_SHAPE, dotted["name"])
        beside = _BEHIND_NAME.match(text, name.end)
        if not (beside and parts):
            continue
        said = beside["name"].rstrip("0123456789")
        alike = any(said != part and said[:_SHARED] == part[:_SHARED] for part in parts)
        if alike and (not known(said) or "".join(parts) == said):
            yield Found(*beside.span("name"), catalogue.ACCOUNT_SHAPE, beside["name"])


def accounts_told(text: str) -> Iterator[Found]:
    """A second user name behind of or en, one with an initial behind a hyphen, a surname and a town with an
    underscore, a family."""
    for match in _ACCOUNT_OF_FAMILY.finditer(text):
        if not known(fold(match["last"])):
            yield Found(*match.span(), catalogue.ACCOUNT_SHAPE, fold(match.group()))
    for match in (*_ACCOUNT_OR.finditer(text), *_ACCOUNT_LETTERED.finditer(text)):
        name = match["name"].rstrip(".-_")
        if not all(known(part) for part in fold(name).split("-") if len(part) > _SHORTEST_TELLING):
            yield Found(match.start("name"), match.start("name") + len(name), catalogue.ACCOUNT, fold(name))
    for match in (*_ACCOUNT_CAPITALS.finditer(text), *_ACCOUNT_OF_STAFF.finditer(text)):
        yield Found(*match.span("name"), catalogue.ACCOUNT, match["name"])
    for match in _ACCOUNT_DOTTED.finditer(text):
        parts = match["name"].split(".")
        if any(first_name(part) or not known(part) for part in parts) and not _ENDS_AS_A_SITE.search(match["name"]):
            yield Found(*match.span("name"), catalogue.ACCOUNT, match["name"])
    for match in _ACCOUNT_PLACED.finditer(text):
        last, place = fold(match["last"]), fold(match["place"])
        if last in lists().last and (place in settlements() or place in lists().first):
            yield Found(*match.span(), catalogue.ACCOUNT_SHAPE, fold(match.group()))
