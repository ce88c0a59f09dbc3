"""Which files are meant, and what one of them holds."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weerklank.pure.documents import DocumentText

READABLE = (".txt", ".html", ".htm", ".xml", ".pdf", ".docx", ".odt", ".json")
DATES = "index.json"
"""What gives the dates of the files beside it, and is no document itself."""
STANDARD_INPUT = "-"


def sources(given: Iterable[str]) -> Iterator[str]:
    """Give the files meant, in a stable order; a folder stands for every readable file in it, however deep.

    A folder without any, or one that may not be opened, is given itself, so that reading it says what is
    wrong. Links to folders are not followed, so no folder is read twice.
    """
    for name in given:
        if name != STANDARD_INPUT and os.path.isdir(name):
            yield from _inside(name)
        else:
            yield name


def _inside(folder: str) -> Iterator[str]:
    refused: list[str] = []
    some = False
    for place, folders, files in os.walk(folder, onerror=lambda error: refused.append(str(error.filename))):
        folders.sort()
        for file in sorted(files):
            if file.lower().endswith(READABLE) and file != DATES:
                some = True
                yield os.path.join(place, file)
        yield from refused
        refused.clear()
    yield from refused
    if not some and not refused:
        yield folder


def opened(source: str, given: date | None) -> "DocumentText":
    """Open one source. Its date: as given, as an `index.json` beside it says, or as the file says.

    Raises OSError and UnreadableDocumentError.
    """
    from weerklank.pure.documents import read_document

    if source == STANDARD_INPUT:
        document = read_document(sys.stdin.buffer.read(), source)
        return replace(document, dated=given or document.dated)
    path = Path(source)
    document = read_document(path.read_bytes(), source)
    return replace(document, dated=given or _dates_in(path.parent).get(path.name) or document.dated)


@lru_cache(maxsize=16)
def _dates_in(folder: Path) -> dict[str, date]:
    from weerklank.pure.measure import file_dates

    return file_dates(folder)
