"""What a document says about itself: the fields, and how official metadata and the usual writing fill them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from weerklank.pure.documents.model import FoundDate


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document from one source; a field that the source does not give is empty.

    `subject` is a title that the text itself calls so ("Betreft", "Offici\u00eble titel"): it goes before what a
    word processor wrote into the file.
    """

    title: str = ""
    subject: str = ""
    number: str = ""
    kind: str = ""
    sender: str = ""
    addressee: str = ""
    dossier: str = ""
    parliamentary_year: str = ""
    dates: tuple[FoundDate, ...] = ()


_FIELDS = {
    "dcterms.title": "title",
    "dc.title": "title",
    "overheidop.documenttitel": "title",
    "dcterms.identifier": "number",
    "dc.identifier": "number",
    "overheid.informatietype": "kind",
    "dcterms.type": "kind",
    "dc.type": "kind",
    "dcterms.creator": "sender",
    "dc.creator": "sender",
    "overheidop.dossiernummer": "dossier",
    "overheidop.vergaderjaar": "parliamentary_year",
    "dcterms.date": "date",
    "dcterms.created": "date",
    "dc.date": "date",
    "overheidop.datumondertekening": "date",
    "overheidop.datumvergadering": "date",
    "dcterms.issued": "issued",
    "dcterms.available": "issued",
}
"""The names of the standard for metadata of Dutch government publications (OWMS, Dublin Core)."""

_YEAR = re.compile(r"\b((?:18|19|20)\d\d)\s?[-\u2013\u2014/]\s?((?:18|19|20)?\d\d)\b")
_DOSSIER = re.compile(r"^(\d{2})[\s.]?(\d{3})$")
_CHAPTER = re.compile(r"^[IVXLC]{1,6}[A-Z]?$|^[A-Z]$")


def from_meta(pairs: Iterable[tuple[str, str]]) -> Known:
    """Read the `meta` elements of a publication, given as name and content; unknown names are passed over.

    The first value of a field counts; the date of the paper itself goes before the date of publication.
    """
    found: dict[str, str] = {}
    for name, content in pairs:
        field = _FIELDS.get(name.lower())
        value = " ".join(content.split())
        if field and value:
            found.setdefault(field, value[:2000])
    day = iso_date(found.get("date", "")) or iso_date(found.get("issued", ""))
    number, _, chapter = found.get("dossier", "").partition("-")
    return Known(
        title=found.get("title", ""),
        number=found.get("number", "") if re.fullmatch(r"[\w-]{4,60}", found.get("number", "")) else "",
        kind=found.get("kind", ""),
        sender=found.get("sender", ""),
        dossier=dossier_of(number, chapter),
        parliamentary_year=parliamentary_year(found.get("parliamentary_year", "")),
        dates=(FoundDate(day, "metadata"),) if day else (),
    )


def iso_date(words: str) -> date | None:
    """Read a date that begins with year, month, day ("2021-03-05T00:00:00"); None when it is none, or the
    empty date of the House (0001-01-01)."""
    try:
        day = date.fromisoformat(words[:10])
    except ValueError:
        return None
    return day if day.year > 1 else None


def parliamentary_year(words: str) -> str:
    """Read a parliamentary year: "Vergaderjaar 2020\u20132021", "2020/21" both give "2020-2021"; else empty.

    The second year follows the first, or the words are something else (a range of years)."""
    for hit in _YEAR.finditer(words[:2000]):
        first, second = int(hit[1]), hit[2]
        follows = first + 1
        if second in (str(follows), str(follows)[2:]):
            return f"{first}-{follows}"
    return ""


def dossier_of(number: str, chapter: str = "") -> str:
    """Write a dossier number one way: "29 362" is "29362", "35 470" with chapter XIV "35470-XIV"; else empty."""
    plain = _DOSSIER.match(" ".join(number.split()))
    if not plain:
        return ""
    suffix = " ".join(chapter.split()).upper()
    return f"{plain[1]}{plain[2]}-{suffix}" if _CHAPTER.match(suffix) else plain[1] + plain[2]
