"""Tell an official publication by what it says about itself."""

import re

from weerklank.pure.documents.model import DocumentText

_SIGNS = re.compile(
    r"\b(?:kst|h-tk|h-ek|ah-tk|ah-ek|stcrt|stb|trb)-\d{4,}[\w-]*|\bISSN\s+0921\s?-\s?7371"
    r"|\b(?:Tweede|Eerste)\s+Kamer\s+der\s+Staten-Generaal\b|\bkamerstukdossier\b|\b20\d\d[DZ]\d{5}\b"
)
_HEAD = 3000


def is_official(document: DocumentText) -> bool:
    """Whether a document is an official publication: its XML says so, or its head or foot holds a
    publication's sign.

    A letter to the House counts: it is published. What is not told apart here is treated as not official,
    and masked.
    """
    text = document.text
    return document.official or bool(_SIGNS.search(text[:_HEAD]) or _SIGNS.search(text[-_HEAD:]))
