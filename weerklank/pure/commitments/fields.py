"""What stands beside a commitment or an obstacle: to whom, about which law or process, and who says so."""

import re

from weerklank.pure.wordlist import wordlist

_LAW = re.compile(
    r"\b(?:[Aa]rtikel\s+\d[\w:.]*(?:,?\s+(?:\w+\s+lid|onderdeel\s+\w+))*(?:,?\s+van\s+(?:de|het)\s+)?)?"
    r"(?:(?:Algemene\s+)?[Ww]et\s+(?:op\s+de\s+|op\s+het\s+|van\s+)?[A-Z]?[a-z\u00eb\u00e9-]+"
    r"(?:\s+(?:en|van|op|de|het|in|naar|werk|inkomen|arbeidsvermogen|bestuursrecht|overheid|zorg|gegevens|[A-Z][a-z]+))*(?:\s+(?:19|20)\d\d)?"
    r"|[A-Z][a-z\u00eb\u00e9-]*wet(?:\s+(?:19|20)\d\d)?|Bouwbesluit|(?:Besluit|Regeling|Subsidieregeling)\s+[a-z]+(?:\s+[a-z]+){0,3}"
    r"|\b(?:Awb|Awir|Wmo|Wlz|Zvw|WIA|WW|Wajong|Woo|Wob|AVG|Wgs|Wsf|AOW|Anw|AKW|ZW|Wfsv)\b)"
    r"|\b[Aa]rtikel\s+\d[\w:.]*"
)
_LAW_HINT = re.compile(r"[Ww]et\b|rtikel|esluit\b|egeling\b|\b[A-Z][A-Za-z]{1,4}\b")
_PROCESSES = tuple(
    wordlist(
        "verlening uitwisseling stelling procedure beoordeling aanvraag aanvragen herindicatie"
        " herindicaties intake terugvordering terugvorderingen indicatie schuldhulp toeslag toeslagen"
        " uitkering uitkeringen vergunning vergunningen bezwaar registratie controle toezicht handhaving"
        " inschrijving begeleiding bereikbaarheid maatwerk werkprocessen loket loketten systeem systemen"
        " beslistermijn"
    )
)
_SOURCE = re.compile(
    r"\b[Vv]olgens\s+(?P<after>(?:de\s+|het\s+|een\s+)?(?:[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*|[a-z]+))"
    r"|^(?:Ook\s+|Daarnaast\s+|Verder\s+)?(?P<before>(?:[Dd]e|[Hh]et)\s+[\w-]+(?:\s+[A-Z][\w-]*)*)\s+"
    r"(?:constateert|stelt|meldt|concludeert|schrijft|signaleert|wijst\s+erop|geeft\s+aan|vindt)\b"
    r"|\b(?:constateert|stelt|concludeert|signaleert)\s+(?P<turned>(?:de|het)\s+[\w-]+)"
)
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"^(?:de|het|een)\s+", re.IGNORECASE)
_TO = (
    ("Kamer", re.compile(r"\b(?:[Uu]w|[Dd]e|[Tt]weede|[Ee]erste)\s+Kamer\b|\bKamerleden\b")),
    ("Provinciale Staten", re.compile(r"\b(?:uw\s+)?Staten\b(?!-)")),
    ("gemeenteraad", re.compile(r"\b(?:uw|de\s+gemeente)\s?raad\b")),
    ("lezer", re.compile(r"\b[Uu]\b")),
)


def about(sentence: str) -> str:
    """Give the law a sentence names, else the process; empty when it names neither."""
    found = _LAW.search(sentence) if _LAW_HINT.search(sentence) else None
    if found:
        return " ".join(found.group().split()).strip(" ,")
    return next((word for word in _WORD.findall(sentence) if word.endswith(_PROCESSES)), "")


def said_by(sentence: str, speaker: str) -> str:
    """Give who says what a sentence says: whom it names as its source, else who speaks in the document."""
    found = _SOURCE.search(sentence)
    if found is None:
        return speaker
    return _ARTICLE.sub("", " ".join((found["after"] or found["before"] or found["turned"]).split()))


def addressee(sentence: str, *, parliament: bool) -> str:
    """Give to whom something is promised; "u" is the Kamer in a letter to parliament."""
    for name, pattern in _TO:
        if pattern.search(sentence):
            return "Kamer" if name == "lezer" and parliament else name
    return ""
