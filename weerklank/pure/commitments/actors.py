"""Who acts: the organisation or office a sentence names, or the one who signs the document."""

import re

from weerklank.pure.commitments.words import TAGS
from weerklank.pure.wordlist import wordlist

_CABINET = (
    r"(?:het\s+kabinet|de\s+regering|de\s+minister(?:s|ie)?\b|de\s+staatssecretaris(?:sen)?\b"
    r"|minister\b|staatssecretaris\b"
    r"|mijn\s+(?:collega|ambtgenoot)|de\s+bewindsperso(?:on|nen)|het\s+(?:nieuwe|volgende)\s+kabinet)"
)
_BODY = (
    r"(?:(?:de\s+)?gemeenten|(?:het\s+)?UWV|(?:de\s+)?SVB|(?:de\s+)?Belastingdienst|Dienst\s+Toeslagen"
    r"|DUO|(?:het\s+)?CAK|(?:de\s+)?IND"
    r"|(?:het\s+)?CJIB|(?:de\s+)?RDW|(?:het\s+)?COA|(?:de\s+)?VNG|(?:de\s+)?provincies"
    r"|(?:de\s+)?waterschappen|(?:de\s+)?rijksoverheid|(?:de\s+)?NVWA"
    r"|(?:de\s+)?(?:verschillende\s+)?uitvoeringsorganisaties"
    r"|(?:de\s+)?(?:verschillende\s+)?uitvoeringsinstanties|(?:de\s+)?departementen"
    r"|(?:het\s+)?ministerie\s+van\s+[A-Z]\w*|(?:de\s+)?inspectie"
    r"|(?:de\s+)?(?:publieke\s+)?dienstverleners|(?:de\s+)?overheid|(?:de\s+)?B\.V\.\s[A-Z]+"
    r"|(?:de\s+)?[A-Z]\w*\s?autoriteit|(?:het\s+)?Rijk|(?:het\s+)?college)"
)
_OFFICE = re.compile(
    r"(?:de\s+)?(?P<who>(?:demissionair\s+)?(?:minister|staatssecretaris"
    r"|minister-president)(?:\s+(?:van|voor)\s+"
    r"[A-Z]\w+(?:(?:,\s+|\s+en\s+|\s+)(?:[A-Z]\w+|en\s+[A-Z]\w+))*)?)",
)
_NAMED = re.compile(rf"\b(?:{_CABINET}|{_BODY})", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:de|het|een|mijn|uw)\s+", re.IGNORECASE)
_SENDER = re.compile(
    r"(?:BRIEF\s+VAN\s+DE\s+|ondertekenaar:[^,\n]{0,60},\s*|^Afzender:?\s*(?:de\s+)?)"
    r"(?P<office>MINISTERS?|STAATSSECRETARIS(?:SEN)?|minister|staatssecretaris)\s+(?P<of>VAN|VOOR|van"
    r"|voor)\s+(?P<what>[A-Za-z\u00c0-\u00ff, \n-]{3,90}?)"
    r"(?=(?<!EN)(?<!en)(?<!,)\s?\n\n|\n(?=Aan\b)|\(|\n[A-Z][a-z]|\Z)",
    re.MULTILINE,
)
_ASKED = re.compile(
    r"verzoekt\s+(?P<who>(?:de|het)\s+(?:regering|kabinet|Presidium|Kamer"
    r"|minister(?:-president)?(?:\s+(?:van|voor)\s+[A-Z][\w,]*(?:\s+(?:en\s+)?[A-Z][\w]*)*)?"
    r"|staatssecretaris(?:\s+(?:van|voor)\s+[A-Z][\w,]*(?:\s+(?:en\s+)?[A-Z][\w]*)*)?))"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_BODIES = frozenset(wordlist("corporaties gemeenten instellingen provincies uitvoeringsorganisaties zorgkantoren"))
_FIRST_PERSON = re.compile(r"\b(?:ik|wij|we|mijn)\b", re.IGNORECASE)


def sender(text: str) -> str:
    """Read from the head of a letter which office signs it; empty when it does not say."""
    found = _SENDER.search(text[:5000])
    if found is None:
        return ""
    what = " ".join(found["what"].split()).strip(" ,-")
    words = what.title() if what.isupper() else what
    return f"{found['office'].lower()} {found['of'].lower()} {_small_words(words)}"


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
    named = _OFFICE.search(sentence) or _NAMED.search(sentence)
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
