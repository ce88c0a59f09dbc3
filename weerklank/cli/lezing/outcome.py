"""Read one source to a row of plain data, or to the sentence that says why not."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weerklank.cli.lezing.sources import opened
from weerklank.launch.language import either

if TYPE_CHECKING:
    from weerklank.pure.documents import DocumentText

Row = dict[str, Any]


class What(StrEnum):
    """How much is read."""

    ALL = "alles"
    CITATIONS = "citaties"


@dataclass(frozen=True, slots=True)
class Task:
    """What must be read, with the date of the document where it gives none and the law it stands in."""

    source: str
    what: What = What.ALL
    given: date | None = None
    law: str = ""
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source: a row, or a problem in the language of the terminal."""

    source: str
    row: Row | None = None
    problem: str = ""

    def as_line(self) -> bytes:
        """Give the row as one line of JSON in UTF-8, whatever the terminal speaks.

        A file name that is no UTF-8 keeps its odd bytes as escapes, so that the line can be read back.
        """
        return json.dumps(self.row, ensure_ascii=False).encode("utf-8", "backslashreplace")


def read_source(task: Task) -> Outcome:
    """Read one source. It never fails: whatever goes wrong with one file, the next can be read."""
    try:
        document = opened(task.source, task.given)
        return Outcome(task.source, row_of(document, task))
    except Exception as error:  # the promise above: one odd file of ten thousand stops nothing
        return Outcome(task.source, problem=reason_for(error))


def row_of(document: "DocumentText", task: Task) -> Row:
    """Give what was read in a document as plain data: the file, its kind and date, and the findings."""
    about: Row = {
        "file": Path(task.source).name,
        "path": task.source,
        "format": document.format.value,
        "coverage": document.coverage,
    }
    return about | _findings(document, task)


def _findings(document: "DocumentText", task: Task) -> Row:
    from weerklank.pure.reading import own_law, read_text

    law = task.law or own_law(document)
    if task.what is What.ALL:
        return read_text(document.text, on=document.dated, own_law=law).as_row(document.text)
    from weerklank.pure.citations import find_citations, known_law

    hits = find_citations(document.text, own_law=known_law(law) if law else None, internal=task.internal)
    dated = document.dated.isoformat() if document.dated else None
    return {"date": dated, "citations": [hit.as_row(document.text) for hit in hits]}


def reason_for(error: Exception) -> str:
    """Say in one sentence why a source cannot be read; a fault of Weerklank itself is called that."""
    from weerklank.pure.documents import UnreadableDocumentError

    if isinstance(error, UnreadableDocumentError):
        return either(error.dutch, error.english)
    for kind, dutch, english in _REASONS:
        if isinstance(error, kind):
            return either(dutch, english)
    fault = f"{type(error).__name__}: {error}"
    return either(
        f"Hier ging Weerklank zelf de fout in; meld dit alstublieft ({fault}).",
        f"This is a fault of Weerklank itself; please report it ({fault}).",
    )


_REASONS: tuple[tuple[type[Exception], str, str], ...] = (
    (FileNotFoundError, "Dit bestand bestaat niet.", "This file does not exist."),
    (
        IsADirectoryError,
        "In deze map staat geen bestand dat Weerklank kan lezen.",
        "This folder holds no file that Weerklank can read.",
    ),
    (PermissionError, "Dit mag niet worden geopend (rechten).", "This may not be opened (permissions)."),
    (OSError, "Dit bestand is niet te openen.", "This file cannot be opened."),
    (MemoryError, "Voor dit bestand is te weinig geheugen.", "There is not enough memory for this file."),
)
