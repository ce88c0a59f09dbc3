"""The books of the Burgerlijk Wetboek, each of which is a law with an id of its own.

Source: Basiswettenbestand, the ids of the books in the European and the Caribbean part of the Netherlands.
"""

import re

from weerklank.pure.citations.law_table import Law

BW_BOOKS = {
    "1": "BWBR0002656",
    "2": "BWBR0003045",
    "3": "BWBR0005291",
    "4": "BWBR0002761",
    "5": "BWBR0005288",
    "6": "BWBR0005289",
    "7": "BWBR0005290",
    "7A": "BWBR0006000",
    "8": "BWBR0005034",
    "10": "BWBR0030068",
}
BES_BOOKS = {
    "1": "BWBR0028743",
    "2": "BWBR0028744",
    "3": "BWBR0028745",
    "4": "BWBR0028746",
    "5": "BWBR0028748",
    "6": "BWBR0028749",
    "7": "BWBR0028751",
    "7A": "BWBR0028752",
    "8": "BWBR0028753",
}
_BES = "Burgerlijk Wetboek BES"
BOOK_NUMBER = r"(?:\d{1,2}[Aa]?|(?-i:VIII|VII|VI|IV|V|III|II|I))"
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8"}
_BEFORE = re.compile(
    rf"\b[Bb]oek(?:en(?:\s\d{{1,2}},?){{1,6}}\sen)?\s+(?P<nr>{BOOK_NUMBER})(?:,[^,;.\n]{{1,40}},?)?"
    r"(?:\s+van)?(?:\s+het)?(?:\s+nieuwe)?\s+\Z"
)
_BEHIND = re.compile(rf"(?:,?\s+[Bb]oek\s+(?P<nr>{BOOK_NUMBER})|\s(?P<only>(?:10|[1-8])))(?!\w|[.:/-]\d)")
_OLD_NUMBER = re.compile(r"1[56]\d\d(?!\d)")
"""Articles that only Boek 7A has, which kept the numbers of the old Burgerlijk Wetboek."""


def has_books(law: Law) -> bool:
    """Whether a law consists of books with ids of their own."""
    return law.short == "BW" or law.name == _BES


def book_of(law: Law, number: str) -> Law:
    """Give a book of the Burgerlijk Wetboek by its number; without an id when there is no such book."""
    number = _ROMAN.get(number, number)
    if law.name == _BES:
        return Law(_BES, BES_BOOKS.get(number.upper(), ""))
    return Law("Burgerlijk Wetboek", BW_BOOKS.get(number.upper(), ""), "BW")


def burgerlijk_wetboek(*, bes: bool = False) -> Law:
    """Give the Burgerlijk Wetboek as a whole."""
    return Law(_BES) if bes else Law("Burgerlijk Wetboek", "", "BW")


def book_before(raw: str, start: int) -> str:
    """Give the number of the book named right before a law at `start`: "Boek 2 van het"; empty without."""
    found = _BEFORE.search(raw, max(0, start - 70), start)
    return found["nr"] if found else ""


def book_behind(raw: str, end: int) -> tuple[str, int]:
    """Give the number of the book named right behind a law and where it ends: "Burgerlijk Wetboek, Boek 2", "BW 2"."""
    found = _BEHIND.match(raw, end)
    return (found["nr"] or found["only"], found.end()) if found else ("", end)


def told_book(law: Law, number: str, part: str = "") -> Law:
    """Give the book of which an article or a part of a law with books is: "7:658" of Boek 7, "1613a" of Boek 7A, title
    "7.13" of Boek 7; the law itself when neither tells."""
    if not has_books(law):
        return law
    book = number.partition(":")[0] if ":" in number else ""
    if not book and (not law.bwb_id or law.name == _BES):
        book = "7A" if _OLD_NUMBER.match(number) else part.partition(".")[0] if "." in part else ""
    return book_of(law, book) if book else law
