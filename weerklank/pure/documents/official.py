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
    and masked; so is a paper that cites a letter to the House but holds a number or birth date of a citizen.
    """
    text = document.text
    if document.official:
        return True
    signed = _SIGNS.search(text[:_HEAD]) or _SIGNS.search(text[-_HEAD:])
    return bool(signed) and not _of_a_citizen(text)


def _of_a_citizen(text: str) -> bool:
    """Whether a text holds what a published letter never holds and a note about a case often does."""
    from weerklank.pure.pseudonymise import mask  # noqa: PLC0415 - the masking loads only for this question
    from weerklank.pure.pseudonymise.kinds import Kind  # noqa: PLC0415

    numbers = {Kind.BSN, Kind.V_NUMMER, Kind.A_NUMMER, Kind.GEBOORTEDATUM}
    return any(mark.type in numbers for mark in mask(text).marks)
