"""The whole reading of one text: citations, commitments, and what they rest on."""

from dataclasses import dataclass
from datetime import date

from weerklank.pure.citations import Citation, find_citations, known_law
from weerklank.pure.commitments import Commitment, find_commitments
from weerklank.pure.documents import DocumentText
from weerklank.pure.periods import document_date


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a text, and the date from which its deadlines count (None when the text has none)."""

    citations: tuple[Citation, ...]
    commitments: tuple[Commitment, ...]
    dated: date | None

    def as_row(self, text: str) -> dict[str, object]:
        """Give the reading as a JSON-ready row, in the shape of the annotated sets."""
        return {
            "date": self.dated.isoformat() if self.dated else None,
            "citations": [citation.as_row(text) for citation in self.citations],
            "commitments": [commitment.as_row(text) for commitment in self.commitments],
        }


def read_text(text: str, *, on: date | None = None, own_law: str = "") -> Reading:
    """Read `text`; `on` is the date of the document where it is known from elsewhere.

    `own_law` is the law in which the text stands, by name, abbreviation or BWB id: "artikel 27" without a
    law is of that law then. The same text gives the same reading; no text makes it fail.
    """
    dated = on or document_date(text)
    law = known_law(own_law) if own_law else None
    return Reading(tuple(find_citations(text, own_law=law)), tuple(find_commitments(text, on=dated)), dated)


def read_opened(document: DocumentText) -> Reading:
    """Read a document that was opened: with the date and, for a law, the law that the file gives."""
    return read_text(document.text, on=document.dated, own_law=own_law(document))


def own_law(document: DocumentText) -> str:
    """Give the BWB id of the law that a document is; empty when it is none."""
    return document.number if document.number.startswith("BWB") else ""
