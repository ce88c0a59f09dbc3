"""A masked text cut at its masked spans, so that a page can mark each and explain it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from weerklank.kern.enums import Happened
from weerklank.pure.pseudonymise import RULES
from weerklank.signalen.models import Aanvulling, Signaal
from weerklank.web.verhaal import Line


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text. `number` counts the masked ones from 1 and is 0 for ordinary text; `why` explains the mask."""

    text: str
    number: int = 0
    why: str = ""


def segments_of(text: str, marks: Sequence[Mapping[str, Any]]) -> list[Segment]:
    """The text in order, with a segment for each mark. Marks do not overlap and run in order of place."""
    segments, before = [], 0
    for number, mark in enumerate(marks, start=1):
        segments.append(Segment(text[before : mark["start"]]))
        segments.append(Segment(text[mark["start"] : mark["end"]], number, why(str(mark["rule"]))))
        before = mark["end"]
    segments.append(Segment(text[before:]))
    return [segment for segment in segments if segment.text]


def added_to(signaal: Signaal, story: Iterable[Line]) -> list[tuple[dt.datetime, list[Segment]]]:
    """What the reporter added later, oldest first: when, and the text as above. One query, none when the story of
    the signaal tells of no addition."""
    if not any(line["soort"] == Happened.SIGNAAL_SUPPLEMENTED for line in story):
        return []
    rows = Aanvulling.objects.filter(signaal=signaal).order_by("at", "id")
    return [(row.at, segments_of(row.tekst, row.maskeringen)) for row in rows]


def why(rule: str) -> str:
    """The sentence that explains a masking rule, in the language of the page; "" for a rule that no longer exists."""
    found = RULES.get(rule)
    if found is None:
        return ""
    return found.explanation if get_language() == "en" else found.uitleg
