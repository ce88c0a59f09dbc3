"""Reading the manifest of a regulation in the repository: which states there are, and which files hold them.

A `work` has expressions (one for each state, named by day and serial number), each with its days and its files.
A file that was withdrawn is marked as deleted and is not looked for.
"""

import re
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Final

from lxml import etree

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.jci import BWB_ID
from weerklank.pure.bwb.reader import refuse_unsafe

NAME: Final = "manifest.xml"
_PLAIN: Final = re.compile(r"[\w-][\w.-]*")
"""What a label may be: it becomes part of a path, so no slashes and no step upwards."""


@dataclass(frozen=True, slots=True)
class Toestand:
    """One state: the days on which it held (``tot`` included, None: still does) and its file beside the manifest."""

    label: str
    pad: str
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The states of one regulation that still have text, oldest first, and its WTI file."""

    bwb_id: str
    toestanden: tuple[Toestand, ...]
    wti: str = ""


def read_manifest(data: bytes) -> Manifest:
    """Read one manifest. Raises a subclass of :class:`~weerklank.pure.bwb.problems.UnreadableLaw`. Pure."""
    refuse_unsafe(data)
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, remove_comments=True)
    try:
        root = etree.parse(BytesIO(data), parser).getroot()
    except etree.XMLSyntaxError as error:
        raise problems.BrokenXml(str(error.msg)) from error
    bwb_id = root.get("label") or ""
    if root.tag != "work" or not BWB_ID.match(bwb_id):
        raise problems.NotBwb(f"<{str(root.tag)[:60]}>")
    found = [state for expression in root.iterfind("expression") if (state := _state(expression))]
    wti = root.findtext("metadata/wti_locatie") or f"{bwb_id}.WTI"
    return Manifest(
        bwb_id,
        tuple(sorted(found, key=lambda state: (state.van or date.min, state.label))),
        wti if _PLAIN.fullmatch(wti) else "",
    )


def _state(expression: etree._Element) -> Toestand | None:
    """A state with its text file; None when there is none (any more)."""
    label = expression.get("label") or ""
    for manifestation in expression.iterfind("manifestation[@label='xml']"):
        item = manifestation.find("item")
        name = (item.get("label") if item is not None else "") or ""
        if item is None or item.get("_deleted") == "true" or not (_PLAIN.fullmatch(label) and _PLAIN.fullmatch(name)):
            continue
        metadata = expression.find("metadata")
        return Toestand(
            label, f"{label}/xml/{name}", _day(metadata, "datum_inwerkingtreding"), _day(metadata, "einddatum")
        )
    return None


def _day(metadata: etree._Element | None, tag: str) -> date | None:
    """A day; 9999-12-31 means that there is no end."""
    try:
        found = date.fromisoformat((metadata.findtext(tag) or "")[:10]) if metadata is not None else None
    except ValueError:
        return None
    return found if found and found.year < date.max.year else None
