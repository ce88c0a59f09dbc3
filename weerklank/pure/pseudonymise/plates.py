"""Licence plates, Dutch and foreign, and the numbers of vehicles."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.cues import MONTHS
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import fold
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.tokens import known

_SIDECODES = (
    "LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL "
    "LLL-DD-L L-DD-LLL"
    " D-LL-DDD DDD-LL-D LLL-DD-D"
)


def _sides(separator: str) -> str:
    shapes = []
    for code in _SIDECODES.split():
        parts = (("[A-Z]" if part[0] == "L" else r"\d") + f"{{{len(part)}}}" for part in code.split("-"))
        shapes.append(separator.join(parts))
    return "|".join(shapes)


_PLATE = re.compile(rf"(?i)(?<![\w-])(?:{_sides('-')})(?![\w]|-\w)")
_PLATE_SAID = Prefiltered(
    rf"(?i)\b(?:kenteken(?:s|nummer|plaat)?|kent|kntkn|kentkn|kenteknr|kentekennr|nummerbord|nummerplaat|plaat"
    rf"|plaatje|auto|voertuig|scooter|brommer|bromfiets|"
    rf"brommobiel|motor|motorfiets|aanhanger|caravan|camper|wagen|taxi|busje|bestelbus|snorfiets|oldtimer|"
    rf"bus)\b[^\d\n]{{0,25}}?\b({_sides('[ -]?')})(?![\w]|-\w)"
)
_PLATE_SPACED = re.compile(rf"(?<![\w./-])(?:{_sides('[ ]').replace('[A-Z]', '[BDFGHJKLNPRSTVWXZ]')})(?![\w/-]|[.]\w)")
_VEHICLE = Prefiltered(
    r"(?i)\b(?:kenteken\w*|nummerbord\w*|nummerplaat|rdw|apk|auto|wagen|busje|bus|scooter|brommer|motor\w*"
    r"|aanhang\w*|caravan"
    r"|camper|voertuig|parkeer\w*|bekeuring|naheffing|oldtimer|sloop|gesloopt|wegenbelasting|mrb|bpm|vrijstelling)\b"
)
_ANY_SIX = re.compile(
    r"(?i)(?<![\w./-])(?=[a-z .-]{0,6}\d)(?=[\d .-]{0,6}[a-z])(?:[a-z0-9][ .-]?){5}[a-z0-9](?![\w/-])"
)
_SIX = re.compile(_sides(""), re.I)
_FOREIGN_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}-\d{2,3}-[A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ ]\d{1,4}[EH]?|[1-9]-[A-Z]{3}-\d{3}"
    r"|(?!PC|TE|OP)[ABCEHIKMOPTX]{2}[ ]?\d{4}[ ]?[ABCEHIKMOPTX]{2})(?![\w-])"
)
"""As in Germany (KLE-AB 123), Belgium (1-ABC-234) and Ukraine (CB 1234 AB: letters that Cyrillic has too)."""
_FOREIGN_PLATE_SAID = Prefiltered(
    r"(?i:\b[a-zï]{3,12}(?:se?|ische?)[ ](?:auto|kenteken|plaat|nummerplaat|nummerbord|busje|bus|wagen)\b|"
    r"\b(?:kenteken|nummerplaat|nummerbord)(?:[ ]is)?[ :])[^\d\n]{0,12}?(?<![\w-])"
    r"([A-Z]{1,3}[ -]?(?=[A-Z0-9 -]{0,8}\d)[A-Z0-9]{1,5}(?:[ -][A-Z0-9]{1,4})?(?:[ -][A-Z]{1,3})?)(?![\w-])"
)
_VEHICLE_WORD = (
    r"(?:bestel|vracht|personen)?(?:auto|wagen|bus|busje)|voertuig|caravan|camper|aanhanger|trailer"
    r"|oplegger|motor|scooter|kenteken"
)
_FOREIGN_BEHIND = re.compile(
    rf"(?i:\b(?:{_VEHICLE_WORD})\b)[^\d\n.;]{{0,20}}?[ (:](?!(?:BMW|VW|KIA|MAN|DAF|MG|GMC|GPK|RDW|CJIB|APK|MRB|BPM)\b)"
    r"([A-Z]{1,3}[ -](?=[A-Z0-9]{0,5}\d)(?=\d{0,5}[A-Z]|\d{5})[A-Z0-9]{4,5})(?![\w-])"
    r"|(?<![\w-])([A-Z]{1,3}[ -]?(?=[A-Z0-9 -]{0,6}\d[A-Z0-9 -]{0,6}\d)[A-Z0-9]{2,6}(?:[ -][A-Z0-9]{1,4})?)"
    r"(?=[ ]\((?:Pools|Duits|Belgisch|Roemeens|Bulgaars|Hongaars|Frans|Italiaans|Spaans|Oekra[iï]ens|Litouws|Lets"
    r"|Ests|Turks"
    r"|Brits|Engels|Tsjechisch|Slowaaks|Portugees|Zweeds|Deens|PL|RO|BG|HU|LT|LV|EE|UA|CZ|SK|TR|GB|UK|ES|PT|DK)"
    r"(?:[ ](?:kenteken|plaat))?\))"
)
"""Bestelbus WGM 4K82P; WGM 4K82P (Pools)."""
_PLATE_SMALL = re.compile(
    r"(?<![\w./-])(?=[a-z0-9]{6}(?![\w-]))(?:\d\d[bdfghjklnprstvxz]{3}\d|\d[bdfghjklnprstvxz]{3}\d\d"
    r"|[bdfghjklnprstvxz]{2}\d{3}[bdfghjklnprstvxz]|[bdfghjklnprstvxz]{2}\d\d[bdfghjklnprstvxz]{2}"
    r"|\d\d[bdfghjklnprstvxz]{3}\d|[bdfghjklnprstvxz]{3}\d\d[bdfghjklnprstvxz])"
)
_YEAR_AND = re.compile(r"(?:\d\.\d{3}|(?:19|20)\d\d) (?:en|of|is|in|op|te|ja)$|[A-Z][a-z](?:19|20)\d\d$")
"""De bouwjaren 1987 en; 2.769 en; Bp2000."""
_COUNTED_AND = re.compile(
    r"\d{1,3} (?:wk|mnd|jr|dg|dgn|km|kg|cm|mm|st|pp|nr) [a-z]{2}$"
    r"|\d{4} (?:[a-z]?[aeiou][a-z]?|vd|mv|nr|pp|pc|km|kg|ml|mg)$"
)
"""16 wk en; 2977 vd 3118 in 2025: a number and a short word in small letters."""
_LAW_OF_YEAR = re.compile(r"[A-Za-z]{2} (?:19[89]|20[0-4])\d$")
"""WW 2017: a law and a year."""
_NUMBER_OF = re.compile(r"(?i)(?:nr|no|tel|km|pc)[ .-]")
"""Nr 0543."""
_VOWELS = frozenset("aeiou")
"""Plates have none since 1978, words do."""
_CHASSIS = re.compile(r"(?<!\w)(?=[A-Z0-9]{0,12}\d[A-Z0-9]{0,10}\d)(?=\d{0,4}[A-Z])[A-HJ-NPR-Z0-9]{13}\d{4}(?!\w)")
"""ISO 3779: seventeen letters and digits, the last four digits."""
_PLATE_SHAPE = re.compile(rf"(?<![\w./-])(?:{_sides('').replace('[A-Z]', '[BDFGHJKLNPRSTVWXZ]')})(?![\w/-]|[.]\w)")


def _has_word(plate: str) -> bool:
    """In 2021, Om 07.20, nr 0543: a short word and figures that count; not the letters of a plate."""
    if _NUMBER_OF.match(plate) or _COUNTED_AND.match(plate):
        return True
    loose = re.findall(r"^[A-Za-z][a-z]+(?![A-Za-z\d-])|(?<= )[a-z]{3}(?![\w-])|[a-z]{4}", plate)
    return any(known(fold(word)) and not _VOWELS.isdisjoint(fold(word)) for word in loose)


def plates(text: str) -> Iterator[Found]:
    """Dutch licence plates: with dashes anywhere, without them after a word such as kenteken."""
    for match in _PLATE.finditer(text):
        if not any(f"-{month}-" in match.group().lower() for month in MONTHS):
            yield Found(*match.span(), catalogue.PLATE, match.group().upper())
    for match in _PLATE_SAID.finditer(text):
        if not _has_word(match.group(1)):
            yield Found(*match.span(1), catalogue.PLATE, re.sub(r"\W", "-", match.group(1).upper()))


def plate_shapes(text: str) -> Iterator[Found]:
    """Capitals and digits without dashes in the order of a licence plate: GB123X."""
    for match in (*_PLATE_SHAPE.finditer(text), *_PLATE_SPACED.finditer(text), *_PLATE_SMALL.finditer(text)):
        yield Found(*match.span(), catalogue.PLATE_SHAPE, match.group())
    for match in _ANY_SIX.finditer(text) if _VEHICLE.search(text) else ():
        bare = re.sub(r"\W", "", match.group())
        if (
            _SIX.fullmatch(bare)
            and not (_has_word(match.group()) or _LAW_OF_YEAR.match(match.group()))
            and not _YEAR_AND.match(match.group())
        ):
            yield Found(*match.span(), catalogue.PLATE_SHAPE, bare.upper())


def foreign_plates(text: str) -> Iterator[Found]:
    """Plates from other countries, said to be one or of a well-known shape, and chassis numbers."""
    for match in _FOREIGN_PLATE.finditer(text):
        yield Found(*match.span(), catalogue.PLATE_FOREIGN, match.group())
    for match in _FOREIGN_PLATE_SAID.finditer(text):
        yield Found(*match.span(1), catalogue.PLATE_FOREIGN, match.group(1))
    for match in _FOREIGN_BEHIND.finditer(text):
        group = match.lastindex or 1
        yield Found(*match.span(group), catalogue.PLATE_FOREIGN, match.group(group))
    for match in _CHASSIS.finditer(text):
        yield Found(*match.span(), catalogue.CHASSIS, match.group())
