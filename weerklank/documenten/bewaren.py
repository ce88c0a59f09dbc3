"""Words as they may be stored: an official publication as it stands, everything else masked in memory first."""

import hashlib
import re

from weerklank.pure.documents import DocumentText, Remark
from weerklank.pure.pseudonymise import mask
from weerklank.pure.typed import clean

Marks = list[dict[str, object]]


def columns_of(opened: DocumentText, *, official: bool, file_name: str) -> dict[str, object]:
    """The columns of a Document that come from the file."""
    text, marks = stored(opened.text, official=official)
    return {
        "titel": stored_name(opened.title or file_name, official=official)[:300],
        "soort": stored(opened.kind, official=official)[0][:200],
        "nummer": stored_name(opened.number, official=official)[:80],
        "datum": opened.dated,
        "afzender": stored(opened.sender, official=official)[0][:300],
        "geadresseerde": stored(opened.addressee, official=official)[0][:300],
        "dossier": opened.dossier[:40],
        "vergaderjaar": opened.parliamentary_year[:9],
        "opmerkingen": [_remark(remark, official=official) for remark in opened.remarks],
        "bestandsnaam": stored_name(file_name, official=official)[:255],
        "formaat": opened.format.value,
        "tekst": text,
        "maskeringen": marks,
        "hash": hashlib.sha256(text.encode()).hexdigest(),
    }


def _remark(remark: Remark, *, official: bool) -> dict[str, str]:
    """A remark of the reader of files, in both languages."""
    return {
        "nl": stored(remark.dutch, official=official)[0],
        "en": stored(remark.english, official=official)[0],
    }


def stored(text: str, *, official: bool) -> tuple[str, Marks]:
    """The text as it may be stored. A null character, which the database refuses, becomes a replacement
    mark."""
    plain = text.replace("\x00", "\ufffd")
    if official:
        return plain, []
    masked = mask(plain)
    marks: Marks = [
        {"start": span.start, "end": span.end, "type": str(span.type), "rule": span.rule} for span in masked.marks
    ]
    return masked.text, marks


_MARKS_BETWEEN = re.compile(r"_+|(?<=\w)-(?=\w)")
"""What people write between the words of a file name: Brief_mevrouw-Jansen_111222333.pdf."""


def stored_name(name: str, *, official: bool) -> str:
    """A file name, title or number as it may be stored: read as words, so that a name in it is seen as a name."""
    if official:
        return stored(name, official=True)[0]
    between = _MARKS_BETWEEN if " " not in name.strip() else re.compile("_+")
    return stored(between.sub(" ", clean(name)), official=False)[0]


def written(words: str, *, seen: str) -> str:
    """What a person typed about a passage, as it may be stored: what stands there literally is kept as it stands
    (`seen`, words that were allowed in when the document was), anything else is masked."""
    plain = " ".join(clean(words).split())
    return plain if plain and plain in " ".join(seen.split()) else mask(clean(words)).text
