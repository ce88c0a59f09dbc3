"""Where people live without a Dutch street: rooms and pitches, boats, farms and squares, addresses abroad."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.addresses import COUNTED, HOUSE_NUMBER, STREET_ENDINGS, TITLE_BEFORE
from weerklank.pure.pseudonymise.kinds import Found, Rule
from weerklank.pure.pseudonymise.lists import fold, lists, sections, settlements
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.tokens import first_name, known, last_name, ordinary

_WORDS = sections("aanwijzingen.txt")
_NO_HOUSE = frozenset(_WORDS["nummer erachter is geen huis"])
_NO_LETTERS = frozenset(_WORDS["geen postcodeletters"])
_NO_SMALL_LETTERS = frozenset((*_WORDS["geen kleine postcodeletters"], *_WORDS["voegwoorden"]))
_WIDE = frozenset(_WORDS["landen en streken"])
_STREET_ADJECTIVES = frozenset(_WORDS["voor een straat"])
_CAP = r"[A-ZÀ-Ý][\w'’-]{1,30}"
_ADDITION = r"(?:[ ]?-?[ ]?(?:[A-Za-z]|[IVX]{1,4}|hs|bis|rd|zw|boven)(?![\w'’])|[-/]\d{1,3}(?!\d))"
_NOT_COUNTED = rf"(?!\d|[.,:]\d|[/-]\d{{3}}|[ ]?(?:e|ste)\b|{COUNTED})"

_ROOM = (
    r"(?i:kamer|kamernr\.?|unit|woonunit|appartement|app?t?\.?|chalet|huisje|vakantiehuisje|plek|kavel"
    r"|kampeerplek|studio|paviljoen|"
    r"standplaats|staanplaats|stacaravan|bungalow|wooneenheid|ligplaats|steiger|barak|slaapzaal|boot"
    r"|ark)[ ](?:nr\.?[ ])?"
    r"(?:\d{1,4}(?:[.-]\d{1,3})?[A-Za-z]?|[A-Z]\d{0,3})(?![\w])"
)
_HOUSE_WORD = (
    r"(?i:huize|huis|hospice|verzorgingshuis|verpleeghuis|camping|recreatiepark|vakantiepark|bungalowpark|hotel"
    r"|pension|hostel|"
    r"jachthaven|zorgcentrum|woonzorgcentrum|zorgflat|tehuis|kazerne|azc|coa|opvang|flat|noodopvang|nachtopvang"
    r"|crisisopvang|"
    r"opvanglocatie|opvangboot|park|gebouw|flat)"
)
_ROOM_NAMED = Prefiltered(
    rf"(?<![\w'’-])(?:{_HOUSE_WORD}[ ])?(?:(?:[Dd]e|[Hh]et|Den|Sint|St\.|['’]t|{_CAP})[ ]){{0,3}}(?:{_CAP}"
    rf"|[A-Z])?,?[ ]?(?P<room>{_ROOM})"
)
_LIVES = re.compile(
    rf"(?i)\b(?:{_HOUSE_WORD[4:-1]}|woonboot|boot|haven|kazerne|schip|verblijft|verbleef|verblijven|woont"
    rf"|woonde|wonen|wonend|slaapt|bewoners?|bewoonster|"
    r"logeert|zit|ingeschreven|adres|woonadres|briefadres|locatie|caravan|wlz|instelling)\b"
)
_LIVES_BEHIND = re.compile(rf"[ ](?:op|van|in|bij)[ ](?:(?:de|het|een)[ ])?{_HOUSE_WORD}\b")

_BOAT = Prefiltered(
    rf"(?i:\b(?:woonboot|woonschip|woonark|woonboerderij))[ ](?:(?:genaamd|heet)[ ])?[\"'‘“]?"
    rf"(?P<place>(?:(?:[Dd]e"
    rf"|[Hh]et)[ ])?{_CAP}(?:[ ]{_CAP}){{0,2}}(?:,?[ ](?:{_CAP}[ ](?:t\.?o\.?[ ])?)?{HOUSE_NUMBER}(?:[ ]WS\b)?)?)"
)
_OPPOSITE = Prefiltered(
    rf"(?<![\w'’-])(?:{_CAP}[ ]){{0,2}}{_CAP}[ ](?:t[./]?o\.?|tegenover)(?:[ ]nr\.?)?[ ]\d{{1,4}}[a-z]?(?!\w|:\d)"
)

_ARTICLED = re.compile(
    rf"(?<![\w'’-])(?P<place>(?:(?:Aan|Op|Bij|Onder|Achter|In|Voor|Tussen|Over)[ ](?:de|het|den|['’]t)[ ]|"
    rf"(?:[Dd]e|[Hh]et|[Dd]en|['’][Tt])[ ])(?:{_CAP}[ ]){{0,2}}(?P<word>[A-ZÀ-Ý][a-zà-ÿ'’-]{{2,30}})[ ]{HOUSE_NUMBER})"
)
_CAPITALS = re.compile(
    rf"(?<![\w'’-])(?P<place>(?:(?:{_CAP}|[Vv]an|de|den|der|ten"
    rf"|ter)[ ]){{0,3}}(?P<word>[A-ZÀ-Ý][a-zà-ÿ'’-]{{2,30}})[ ]{HOUSE_NUMBER})"
)
_BRACKETED = re.compile(
    rf"(?<![\w'’-])(?:(?P<given>[A-ZÀ-Ý][\w'’-]{{1,20}})[ ])?(?P<who>[A-ZÀ-Ý][\w'’-]{{1,30}})(?:[ ]\(|,[ ])"
    rf"(?P<place>(?P<word>[A-ZÀ-Ý][a-zà-ÿ'’-]{{3,30}})[ ]{HOUSE_NUMBER})"
    r"(?:(?=\))|(?=,[ ](?P<town>[A-ZÀ-Ý][\w'’-]{2,30}))|(?P<alone>(?=[,;]|\.(?:\s|$))))"
)
_OF_A_STREET = re.compile(
    rf"(?<![\w'’-])(?P<who>[A-ZÀ-Ý][a-zà-ÿ'’-]{{1,20}})[ ]van[ ]"
    rf"(?P<place>(?P<word>[A-ZÀ-Ý][a-zà-ÿ'’-]{{3,30}})[ ]{HOUSE_NUMBER})"
    r"(?!\w)"
)
_ADDED = re.compile(rf"{_ADDITION}$")
_SMALL_SAID = Prefiltered(
    r"(?i:\b(?:woont|woon|woond|woonde|wonen|wonend|wonende|woonachtig|ingeschreven|verhuisd|verhuist|huis|huisje"
    r"|woning|pand|adres|verblijft|"
    r"slaapt|bewoners?|huurders?)\b)(?:[ ]\w{1,12}){0,3}?[ ](?:op|aan|in|van|naar)[ ]"
    rf"(?P<place>(?:(?:de|het|den|['’]t)[ ])?(?P<word>[a-zà-ÿ'’-]{{3,25}})(?:[ ](?:[nozw]\.?z\.?|noord|oost|zuid"
    rf"|west))?[ ]{HOUSE_NUMBER})(?!\w)"
)
_DAY_OF_MONTH = re.compile(r"[ ](?:[0-2]?\d|3[01])/(?:0?\d|1[0-2])\Z")
"""Controle 14/10."""
_STREET = re.compile(rf".(?:{STREET_ENDINGS})$")
_SQUARE = Prefiltered(
    rf"(?i:\b(?:plein|laan|weg))[ ]1[5-9]\d\d(?:-\d{{2,4}})?,?[ ](?i:nr\.?|nummer)?[ ]?\d{{1,4}}{_ADDITION}?(?!\w)"
    rf"|(?<![\w'’-])(?:{_CAP}[ ]){{1,3}}[IVX]{{1,4}}[ -]?(?:laan|straat|plein|weg|kade|singel)[ ]{HOUSE_NUMBER}"
    r"|(?<=, )Wijk[ ]\d{1,2}-\d{1,4}[a-z]?(?=,?[ ]\d{4}[ ]?[A-Z]{2})"
)
"""Plein 1813 nr 6; Karel V-laan 3; Wijk 6-114, as Urk numbers its houses."""

_ABROAD = Prefiltered(
    rf"(?<![\w'’-])(?:(?:(?:Am|An|Auf|Im|Zur?|Zum)[ ](?:de[rmn][ ])?)?{_CAP}(?:stra(?:ß|ss)e|allee|platz|gasse"
    rf"|damm|ufer)[ ]\d{{1,4}}[ ]?[a-z]?(?!\w)"
    rf"|(?:Am|An[ ]der|Auf[ ]de[rm]|Im|Zum|Zur)[ ]{_CAP}[ ]\d{{1,4}}[ ]?[a-z]?(?!\w)"
    rf"|\d{{1,4}}(?:[ ]?(?:bis|ter))?,?[ ](?:[Rr]ue|[Aa]venue|[Cc]hemin|[Bb]oulevard|[Pp]lace|[Ii]mpasse"
    rf"|[Rr]oute|[Cc]hauss[ée]e)[ ]"
    rf"(?:(?:de|du|des|la|le|les)[ ]|[dl]['’]){{0,3}}{_CAP}(?:[ -]{_CAP}){{0,2}}"
    rf"|(?:[Rr]ue|[Aa]venue|[Cc]hemin|[Ii]mpasse|[Cc]hauss[ée]e|[Cc]alle|[Aa]venida|Via|[Pp]iazza|[Rr]ua)[ ]"
    rf"(?:(?:de|du|des|la|le|les|del|della|do|da|dos)[ ]"
    rf"|[dl]['’]){{0,3}}{_CAP}(?:[ -]{_CAP}){{0,2}},?[ ]\d{{1,4}}[a-z]?(?!\w)(?:[ ]\d{{1,2}}[A-Z](?!\w))?"
    rf"|\d{{1,4}}[a-z]?,?[ ](?:{_CAP}[ ]){{1,3}}(?:Street|Road|Avenue|Lane|Drive|Close|Court|Square|Terrace"
    rf"|Gardens|Crescent)\b(?:,[ ][A-Z][a-z]{{2,20}}[ ][A-Z]{{2}}(?!\w))?"
    rf"|\bul\.?[ ](?:{_CAP}[ ]){{1,3}}\d{{1,4}}(?:/\d{{1,4}})?(?!\w)|{_CAP}[ ](?:Cad|Sok|Caddesi"
    rf"|Sokak)\.?[ ]?(?:No[:.]?[ ]?)?\d{{1,4}}(?!\w))"
    rf"(?:,[ ](?:[A-Z]{{1,2}}-)?(?:\d{{4,5}}|\d\d-\d{{3}})[ ]{_CAP})?"
)
_NEXT_NUMBER = re.compile(
    rf"(?:,[ ]|[ ](?:en|of|&)[ ](?:(?:nr\.?|nummer)[ ])?)(?P<number>\d{{1,4}}{_ADDITION}?)"
    r"(?=[.;:)\n]|$|,[ ](?:\d|[a-z])|[ ](?:en|of|&)[ ]\d|[ ](?:hebben|heeft|zijn|is|staan|krijgen|krijgt|worden"
    r"|wonen|te|in|kregen)\b)"
)
_ADDED_BEHIND = re.compile(
    r"(?:(?<=[ ][kKuUwW])\.?[ ]\d{1,3}(?![\w]|[.,]\d)|[ ]?[,/-]?[ ]?(?:/\d{1,4}(?!\d)"
    r"|(?:[kKuUwWhH]|kmr\.?|k\.|kamer|nr\.)[ ]?\d{1,3}[a-z]?"
    r"|\d{1,2}[- ]?(?:hoog|e[ ](?:verdieping|verd\.?|etage|et\.?|deur|bel|trap"
    r"|portiek|ingang))|(?i:zwart|rood|bis|hs|huis"
    r"|sous(?:terrain)?|parterre|begane[ ]grond|bel-etage"
    r"|boven|beneden|achter(?:huis)?|voor(?:huis)?|links|rechts|bovenwoning|benedenwoning|zolder|kelder"
    r"|a/d[ ]werf)|[IVX]{1,4}"
    r"|(?:t/m[ ]\d{1,4}[a-z]?|blok[ ][A-Z\d]{1,2}|(?:app|apt|unit|kamer|studio|boot|bus|plek|plaats|kavel"
    r"|caravan|chalet|bungalow"
    r"|huisje)\.?[ ]?\d{1,4}(?:\.\d{1,3})?[a-z]?)|"
    r"\((?:achter|voor|boven|beneden|onder|zij|begane|kelder|zolder|links|rechts|rood|zwart|hoog|bis|hs|schuur|tuin|bij|loods|unit|kamer"
    r"|flat)[^()\n]{0,25}\)"
    r"(?=\W|$))(?![\w]|[ ](?:de|het|een|mijn|die)\b))+"
)
"""What can still stand behind a house number: 3-hoog, boven, kamer 4, t/m 12."""
_DWELLING_BEFORE = re.compile(
    rf"(?i:\b(?:boerderij|hoeve|woonschip|woonboot|woonark|woonwagen|standplaats|woonwagenstandplaats|caravan"
    rf"|chalet|garage|schuur"
    rf"|huize|villa|winkel)(?=[ ][^ ]+,|[ ](?:achter|aan|boven|op)[ ])|\b(?:(?:woonboot|woonschip|woonark"
    rf"|zolder|kelder)\w*|flat|\w*standplaats|garage|caravan))(?:[ ](?:[Aa]chter|[Aa]an|[Bb]oven|[Oo]p"
    rf"|(?:(?:[Dd]e|[Hh]et)[ ])?"
    rf"{_CAP}(?:[ ]{_CAP}){{0,2}},))?[ ]$"
)
_AFTER_POSTCODE = re.compile(
    r"(?<![\w.,€-])(?P<code>[1-9]\d{3})[ ]?(?P<letters>[A-Z]{2}|[a-z]{2})(?:(?:,|[ ]?/|[ ]-)?[ ]"
    r"|(?<=[A-Z])-?)(?:(?i:nr\.?"
    r"|nummer|huisnr\.?|huisnummer)[ ])?"
    rf"[1-9]\d{{0,3}}{_NOT_COUNTED}{_ADDITION}?(?=[ .,;:)\n]|$)"
)


_NUMBERED = re.compile(r"\d[a-z]?,?[ ]*$", re.I)
"""A room behind a house number belongs to it."""
_PLACED_BEFORE = re.compile(
    r"(?i)(?:\A|[:,;(|\n\t>/]\s?|\.\s|\s[-–]\s|(?<!\w)(?:op|aan|in|te|van|naar|bij|woont|woonde|adres|pand|woning|huis|nabij|nu|nr(?:\s\d{1,4})?|fan|yn|oan|at|bei)\s)\Z"
)
"""Where an address may begin: behind a preposition, a mark or nothing; not een Doro 1360."""


def _key(address: str) -> str:
    return fold(" ".join(address.replace(",", " ").split()))


def rooms(text: str) -> Iterator[Found]:
    """Huize Avondrust kamer 14, camping De Bosrand plek 44, chalet 31 op de camping: where somebody lives or
    sleeps."""
    for match in _ROOM_NAMED.finditer(text):
        before = text[max(0, match.start() - 60) : match.start("room")]
        named = text[match.start() : match.start("room")].rstrip(" ,").lower()
        if _NUMBERED.search(before):
            continue
        if _LIVES.search(before) or _STREET.search(named) or _LIVES_BEHIND.match(text, match.end()):
            start = match.start() + len(match.group()) - len(match.group().lstrip(" ,"))
            yield Found(start, match.end(), catalogue.ADDRESS_SAID, _key(match.group()))


def boats(text: str) -> Iterator[Found]:
    """Woonboot De Vrouwe Johanna; Westerkade t.o. 40."""
    yield from (_found(match, catalogue.ADDRESS_SAID) for match in _BOAT.finditer(text))
    yield from (_found(match, catalogue.ADDRESS, 0) for match in _OPPOSITE.finditer(text))


def abroad(text: str) -> Iterator[Found]:
    """A street with a number as Germans, French, English, Poles and others write it."""
    yield from (_found(match, catalogue.ADDRESS, 0) for match in _ABROAD.finditer(text))


def _found(match: re.Match[str], rule: Rule, part: str | int = "place") -> Found:
    return Found(*match.span(part), rule, _key(match.group(part)))


def articled(text: str) -> Iterator[Found]:
    """De Grote Maat 2, Aan de Kaai 8, Plein 1813 nr 6: no street by its ending, but one by its shape."""
    for match in _SQUARE.finditer(text):
        yield _found(match, catalogue.ADDRESS, 0)
    for match in _ARTICLED.finditer(text):
        word = fold(match.group("word"))
        if not (word in lists().organisations or word in _NO_HOUSE or _dated(match.group()) or _STREET.search(word)):
            yield _found(match, catalogue.ADDRESS_SHAPE)


def capitals(text: str) -> Iterator[Found]:
    """Boerenzij 108 b, Westerse Drift 22: a strange word with a number, or any word when the number has an
    addition."""
    for match in _CAPITALS.finditer(text):
        word = fold(match.group("word"))
        listed = lists()
        thing = word in listed.organisations or word in listed.places or word in _NO_HOUSE
        if _DAY_OF_MONTH.search(match.group("place")) and known(word):
            continue
        ordinal = re.search(r"\de$", match.group("place")) is not None
        titled = TITLE_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if thing or titled or (ordinal and (known(word) or len(word) < 5)) or first_name(word) or _dated(match.group()):
            continue
        added = _ADDED.search(match.group("place")) and not ordinal and word not in listed.counter
        headed = not text[max(0, match.start() - 3) : match.start()].rstrip(" ")[-1:].isalnum()
        strange = not (known(word) if headed else ordinary(word)) and not last_name(word)
        placed = _PLACED_BEFORE.search(text, max(0, match.start() - 14), match.start()) is not None
        if (strange and placed) or added or fold(match.group("place").split(" ")[0]) in _STREET_ADJECTIVES:
            yield _found(match, catalogue.ADDRESS_SHAPE)


def beside_people(text: str) -> Iterator[Found]:
    """Ton van Es (Rietkraag 6); Ton van Es, Rietkraag 6, Hoorn; Bas van Rietgors 44: any word can be a street right
    behind a name."""
    for match in _BRACKETED.finditer(text):
        who, word = fold(match["who"]), fold(match["word"])
        settled = match["town"] is None or fold(match["town"]) in settlements()
        given = first_name(fold(match["given"] or ""))
        named = given or (match["alone"] is None and (last_name(who) or first_name(who)))
        if settled and named and not (word in _NO_HOUSE or word in lists().organisations):
            yield _found(match, catalogue.ADDRESS_SHAPE)
    for match in _OF_A_STREET.finditer(text):
        who, word = fold(match["who"]), fold(match["word"])
        street = not (word in _NO_HOUSE or word in lists().organisations or last_name(word) or word in lists().places)
        if first_name(who) and street and not _dated(match["place"]):
            yield _found(match, catalogue.ADDRESS_SHAPE)
            yield Found(*match.span("who"), catalogue.NAME_FIRST, "|" + who)


def _dated(place: str) -> bool:
    """Fraudewet 2013: a year and no house number."""
    return re.search(r" (?:19|20)\d\d$|wet \d+[a-z]{0,2}$|[ ]0(?:$|[^\d])|[ ]24/7$", place) is not None


def small_said(text: str) -> Iterator[Found]:
    """Wonen samen op de hoeven 7; in het huis aan de kolk 2: who lives there is said, so any word can be a street."""
    for match in _SMALL_SAID.finditer(text):
        if fold(match.group("word")) not in _NO_HOUSE:
            yield _found(match, catalogue.ADDRESS_SAID)


_ARTICLE_BEFORE = re.compile(r"(?i)\b(?:op|aan|in|van|bij|naar)[ ](?P<article>(?:de|het|['’]t)[ ])\Z")
_PLACE_BEFORE = re.compile(r"(?:\b(?:in|te)[ ])(?P<place>[A-ZÀ-Ý][\w'’-]{2,25}),[ ]\Z")
"""Woont in Winterswijk, Misterstraat 118."""
_POSTCODE_BEFORE = re.compile(r"(?<![\w.,-])[1-9]\d{3}[ ](?=[A-Z]{2}[ ]\Z)")
"""7411 GW Brinkgreverweg 140: the letters look like initials of the street."""
_FIGURES_BEHIND = re.compile(r"(?P<figures>,?[ ][1-9]\d{3})[ ]['’A-Z]")
"""Vlietkade 9D, 3082 Rotterdam: a postcode without its letters."""
_PLACE_BEHIND = re.compile(
    r"(?P<link>,?[ ](?:te|t\.)[ ]|,[ ]in[ ]|,?[ ])"
    r"(?P<place>(?:['’]s-|(?P<saint>(?:Sint|St\.?)[ -])|(?:De|Den|Het)[ ])?(?P<word>[A-ZÀ-Ý][\w'’-]{1,25})"
    r"(?:[ ](?:aan|a/d|op|bij)[ ](?:den?[ ])?[A-ZÀ-Ý][\w-]{2,20})?)(?P<ends>[.,;:)\n]|$)?"
)


_PLACES_BEHIND = re.compile(
    r"(?:,?[ ]|,?[ ](?:te|t\.)[ ]|,?[ ]in[ ])((?:['’][st][ -]?)?[A-ZÀ-Ý][\w'’-]*"
    r"(?:[ ](?:(?:aan|a/d|op|bij|en|den|de|der|het)[ ])?(?:den?[ ])?[A-ZÀ-Ý][\w'’-]*){0,3})"
)


def _settled(text: str, at: int) -> int | None:
    """Where the name of a town or village that stands here ends: Oude Pekela, Berkel en Rodenrijs."""
    behind = _PLACES_BEHIND.match(text, at)
    words = behind.group(1).split(" ") if behind else []
    for number in range(len(words), 0, -1):
        place = fold(" ".join(words[:number]))
        settled = place in settlements() or place.replace(" ", "-") in settlements()
        if behind and settled and place not in _WIDE:
            return behind.start(1) + len(" ".join(words[:number]))
    return None


def _is_place(behind: re.Match[str]) -> bool:
    """Whether what stands behind a house number is where the street is: known as a place, or a strange word that a
    comma and the end of the clause stand around."""
    place, word = fold(behind["place"]), fold(behind["word"])
    if " t" in behind["link"] or (place in lists().places and place not in _WIDE):
        return True
    if behind["link"] != ", " or not word.isalpha() or behind["word"].isupper():
        return False
    named = first_name(word) or last_name(word) or word in lists().counter | lists().organisations | _WIDE
    return bool(behind["saint"]) or (behind["ends"] is not None and not named)


def around(text: str, found: list[Found]) -> Iterator[Found]:
    """The article in front of a street, and the place right behind the number: de Buorren 7 te Wommels."""
    for address in found:
        if before := _ARTICLE_BEFORE.search(text, max(0, address.start - 12), address.start):
            yield Found(before.start("article"), address.start, address.rule, address.key)
        if figures := _POSTCODE_BEFORE.search(text, max(0, address.start - 6), address.start + 3):
            yield Found(figures.start(), address.start, address.rule, address.key)
        before = _PLACE_BEFORE.search(text, max(0, address.start - 32), address.start)
        if before and fold(before["place"]) in settlements():
            yield Found(before.start("place"), address.start, address.rule, address.key)
        figures = _FIGURES_BEHIND.match(text, address.end)
        settled = _settled(text, figures.end("figures") if figures else address.end)
        behind = None if settled else _PLACE_BEHIND.match(text, address.end)
        if settled:
            yield Found(address.end, settled, address.rule, address.key)
        if behind and _is_place(behind):
            yield Found(address.end, behind.end("place"), address.rule, address.key)


def more_numbers(text: str, found: list[Found]) -> Iterator[Found]:
    """Molenweg 12, 14 en 16: the numbers that go on behind an address."""
    for address in found:
        if before := _DWELLING_BEFORE.search(text, max(0, address.start - 50), address.start):
            yield Found(before.start(), address.start, address.rule, address.key)
        end = address.end
        if added := _ADDED_BEHIND.match(text, end):
            yield Found(end, added.end(), address.rule, address.key)
            end = added.end()
        while further := _NEXT_NUMBER.match(text, end):
            yield _found(further, catalogue.ADDRESS, "number")
            end = further.end("number")


def beside_postcodes(text: str) -> Iterator[Found]:
    """A postcode with the house number behind it: 9999 AB 45-2. Together they are an address."""
    for match in _AFTER_POSTCODE.finditer(text):
        letters = match.group("letters")
        if letters not in _NO_LETTERS and letters.lower() not in _NO_SMALL_LETTERS:
            yield Found(*match.span(), catalogue.POSTCODE, match.group("code") + letters.upper())
