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
_BEFORE = re.compile(r"\b[Bb]oek\s+(?P<nr>\d{1,2}[Aa]?)(?:,[^,;.\n]{1,40},?)?(?:\s+van)?(?:\s+het)?\s+\Z")


def has_books(law: Law) -> bool:
    """Whether a law consists of books with ids of their own."""
    return law.short == "BW" or law.name == _BES


def book_of(law: Law, number: str) -> Law:
    """Give a book of the Burgerlijk Wetboek by its number; without an id when there is no such book."""
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
