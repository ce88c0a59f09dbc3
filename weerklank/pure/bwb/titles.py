"""What a regulation is called, read from its own text where the file has no element for it.

Aanwijzingen voor de regelgeving 4.25: a closing article says "Deze wet wordt aangehaald als: <citeertitel>."
"""

import re
from collections.abc import Sequence

from weerklank.pure.bwb.model import Artikel

_QUOTES = "\"'“”„‘’‚«»`"
_CITED_AS = re.compile(
    r"aangehaald(?:\s+worden)?(?:\s*:\s*|\s+(?:als|onder\s+de\s+(?:titel|naam|citeertitel)|met\s+de\s+titel)\s*[:;]?\s*)"
    rf"(?:(?:het|de)\s+(?=[{_QUOTES}]))?[\s{_QUOTES}]*(?P<titel>[^\n\"“”„«»]{{3,300}})",
    re.I,
)
_TAIL = re.compile(
    r"(?:[.,;]?\s+(?:(?:met|onder) (?:vermelding|bijvoeging|toevoeging)|en treedt in|treedt in|"
    r"(?:Dez|D)(?:e|it) [\w-]+(?: [\w-]+)? (?:zal|zullen|wordt|worden|treedt|treden))\b.*|[\s.;:,'’‘»]+)\Z",
    re.S,
)
_CLOSED = re.compile(r"[’»]\s*[.,;]")
_IN_INTITULE = re.compile(r"\((?P<naam>[^()]{3,200})\)\s*\Z")


def citeertitel_from_text(delen: Sequence[Artikel]) -> str:
    """The official short title as the closing articles give it, or an empty string."""
    matches = (_CITED_AS.search(deel.tekst) for deel in reversed(delen))
    return next((titel for match in matches if match and (titel := _clean(match["titel"]))), "")


def _clean(titel: str) -> str:
    return _TAIL.sub("", _TAIL.sub("", _CLOSED.split(titel)[0])).strip()


def name_in_intitule(intitule: str) -> str:
    """The name between brackets at the end of the long title ("... (Wet op de zorgtoeslag)"), or nothing."""
    match = _IN_INTITULE.search(intitule)
    return match["naam"].strip() if match else ""
