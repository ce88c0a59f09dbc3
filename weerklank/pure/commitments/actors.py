"""Who acts: the organisation or office a sentence names, or the one who signs the document."""

import re

from weerklank.pure.commitments.words import TAGS
from weerklank.pure.wordlist import wordlist

_BODY = (
    r"kabinet|regering|ministers?|staatssecretaris(?:sen)?|collega|ambtgenoot|bewindspersoon|bewindspersonen|wethouder"
    r"|gemeenten|UWV|SVB|Belastingdienst|Dienst\s+Toeslagen|DUO|CAK|CIZ|IND|CJIB|RDW|COA|VNG|NVWA|provincies|waterschappen"
    r"|rijksoverheid|(?:verschillende\s+)?(?:uitvoeringsorganisaties|uitvoeringsinstanties)|departementen"
    r"|ministerie\s+van\s+[A-Z]\w*|inspectie|(?:publieke\s+)?dienstverleners|omgevingsdienst|overheid|B\.V\.\s[A-Z]+"
    r"|[A-Z]\w*autoriteit|Rijk|college"
)
_OFFICE = re.compile(
    r"(?:de\s+)?(?P<who>(?:demissionair\s+)?(?:minister-president|minister"
    r"|staatssecretaris)\b(?:\s+(?:van|voor)\s+"
    r"[A-Z]\w+(?:(?:,\s+|\s+en\s+|\s+)(?:[A-Z]\w+|en\s+[A-Z]\w+))*)?)",
)
_NAMED = re.compile(rf"\b(?:{_BODY})\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:de|het|een|mijn|uw)\s+", re.IGNORECASE)
_SENDER = re.compile(
    r"(?:BRIEF\s+VAN\s+DE\s+|ondertekenaar:[^,\n]{0,60},\s*|^(?:Afzender|Van):?\s*(?:de\s+)?)"
    r"(?P<office>MINISTERS?|STAATSSECRETARIS(?:SEN)?|minister|staatssecretaris)\s+(?P<of>VAN|VOOR|van"
    r"|voor)\s+(?P<what>[A-Za-z\u00c0-\u00ff, \n-]{3,90}?)"
    r"(?=(?<!EN)(?<!en)(?<!,)\s?\n\n|\n(?=Aan\b)|\(|\n[A-Z][a-z]|\Z)",
    re.MULTILINE,
)
_SIGNED = re.compile(
    r"^[Dd]e\s+(?P<office>[Mm]inister|[Ss]taatssecretaris)\s+(?P<of>van|voor)\s+"
    r"(?P<what>[A-Z][A-Za-z\u00c0-\u00ff, -]{3,90}?),?\s*$",
    re.MULTILINE,
)
_SPEAKER = re.compile(
    r"^(?P<who>(?:[Mm]inister|[Ss]taatssecretaris|[Dd]e\s+heer|[Mm]evrouw|[Dd]e\s+voorzitter)\b[^:\n.?!]{0,60}?)\s*(?:\([^)\n]{0,40}\))?:\s*$",
    re.MULTILINE,
)
_ASKED = re.compile(
    r"(?:verzoekt|roept|draagt)\s+(?P<who>(?:de|het)\s+(?:regering|kabinet|Presidium|Kamer"
    r"|minister(?:-president)?(?:\s+(?:van|voor)\s+[A-Z][\w,]*(?:\s+(?:en\s+)?[A-Z][\w]*)*)?"
    r"|staatssecretaris(?:\s+(?:van|voor)\s+[A-Z][\w,]*(?:\s+(?:en\s+)?[A-Z][\w]*)*)?))"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_BODIES = frozenset(wordlist("corporaties gemeenten instellingen provincies uitvoeringsorganisaties zorgkantoren"))
_FIRST_PERSON = re.compile(r"\b(?:ik|wij|we|mijn)\b", re.IGNORECASE)


def sender(text: str) -> str:
    """Read from the head of a letter which office signs it; empty when it does not say."""
    found = _SENDER.search(text[:5000]) or _SIGNED.search(text[-3000:])
    if found is None:
        return ""
    what = " ".join(found["what"].split()).strip(" ,-")
    words = what.title() if what.isupper() else what
    return f"{found['office'].lower()} {found['of'].lower()} {_small_words(words)}"


def speakers(text: str) -> list[tuple[int, str]]:
    """Give where in the record of a debate someone begins to speak, and who; of a bewindspersoon the office."""
    turns = []
    for hit in _SPEAKER.finditer(text):
        who = " ".join(hit["who"].split())
        office = who.split()[0].lower()
        turns.append((hit.end(), office if office in {"minister", "staatssecretaris"} else who))
    return turns


def may_promise(speaker: str) -> bool:
    """Whether who speaks in a debate can promise for the cabinet: a member and the chair cannot."""
    return not speaker.lower().startswith(("de heer", "mevrouw", "de voorzitter"))


def _small_words(name: str) -> str:
    return re.sub(r"\b(?:En|Van|Voor|De|Het)\b", lambda word: word.group().lower(), name)


def asked(sentence: str) -> str:
    """Give whom a motion asks: "regering" in "verzoekt de regering ..."; empty when it does not say."""
    found = _ASKED.search(sentence)
    return _plain(found["who"]) if found else ""


def actor(sentence: str, signed_by: str) -> str:
    """Give who acts in a sentence: the one who speaks for "ik" and "wij", else the office or body named
    first."""
    spoken = _FIRST_PERSON.search(sentence)
    office = "inister" in sentence or "taatssecretaris" in sentence
    named = (_OFFICE.search(sentence) if office else None) or _NAMED.search(sentence)
    if spoken and (named is None or spoken.start() < named.start() or named.group().lower().endswith("kamer")):
        return signed_by or ""
    if named is None:
        return ""
    return _plain(named["who"] if named.re is _OFFICE else named.group())


def _plain(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split())).strip(" ,")


def sufferer(sentence: str) -> str:
    """Give whom an obstacle hurts: the first group of people or bodies a sentence names; empty when none."""
    words = _WORD.findall(sentence.lower())
    return next((word for word in words if "mens" in TAGS.get(word, ()) or word in _BODIES), "")
