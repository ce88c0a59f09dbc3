"""Put instructions through in the text of an article, as far as the text allows; else say why not.

The text is that of the law register, in which numbers of paragraphs and parts stand before their words ("2 Het
college ...", "a. de aanvraag;"), with its blocks. Nothing is guessed: words that are not there, or that are there twice
when one place is meant, leave the text as it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from weerklank.pure.amendments.model import Instruction, Kind
from weerklank.pure.bwb.model import Blok, Bloksoort
from weerklank.pure.bwb.parts import find_part, normal_number


class Reason(StrEnum):
    """Why an instruction could not be put through in the text."""

    WORDS_NOT_FOUND = "woorden-niet-gevonden"
    WORDS_TWICE = "woorden-vaker-gevonden"
    PART_NOT_FOUND = "plaats-niet-gevonden"
    NO_TEXT = "geen-nieuwe-tekst"
    ELSEWHERE = "buiten-de-tekst"
    """It changes a heading, an annex, a table or the law as a whole: not the text of this article."""
    OVERLAPS = "overlapt"
    """Another instruction of the same bill changes the same words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A text of the register with its blocks; without blocks only the text as a whole can be meant."""

    text: str
    blocks: tuple[Blok, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """The text as it would read. `reason` is empty when the instruction was put through."""

    text: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    new: str


_SPACES = re.compile(r"\s+")
_HEAD = re.compile(r"\A\s*(?:Artikel|ARTIKEL)\s*[A-Z]?[\dIVXLC][^\s.]*\.?[^\n]*\n+", re.IGNORECASE)
_NUMBER = re.compile(r"\A\W{0,3}(?P<nr>\d{1,2}[a-z]?|[a-z]{1,2})(?:[.)\u00b0]|\b)")
_BULLET = re.compile(r"(?m)^[ \t]*[\u2022\u25aa][ \t]*(?=\S)")
_ALONE = re.compile(r"(?m)^([ \t]*(?:\d{1,2}[a-z]?|[a-z]{1,2}|\d{1,2}\u00b0)[.\u00b0)]?)\s*\n+(?=\S)")
_LIST = re.compile(r"\s*(?:,|\ben\b(?!\s+met\b))\s*")
_LETTERED = re.compile(r"(?P<stem>\d*)(?P<letter>[a-z])")
_THROUGH = re.compile(r"(?P<one>\w+)\s+tot\s+en\s+met\s+(?P<two>\w+)")


def applied(part: Part, instruction: Instruction) -> Applied:
    """The text after one instruction. Pure; the same again on the result usually finds nothing more to change."""
    return applied_all(part, [instruction])[0]


def applied_all(part: Part, instructions: Sequence[Instruction]) -> tuple[Applied, list[Reason | None]]:
    """The text after all instructions for one article together, and for each why it was left out (None: it was not).

    Every instruction is read against the text as it is, in the order of the bill; one that touches what an earlier
    one changed is left out.
    """
    edits: list[_Edit] = []
    reasons: list[Reason | None] = []
    for instruction in instructions:
        found = _edits(part, instruction)
        if isinstance(found, Reason):
            reasons.append(found)
        elif any(_touch(one, two) for one in found for two in edits):
            reasons.append(Reason.OVERLAPS)
        else:
            edits += found
            reasons.append(None)
    text = part.text
    for edit in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    first = next((reason for reason in reasons if reason), None)
    return Applied(_tidy(text), first), reasons


def _touch(one: _Edit, two: _Edit) -> bool:
    return one.start < two.end and two.start < one.end


def _tidy(text: str) -> str:
    return re.sub(r"\n{2,}", "\n", text).strip("\n")


def _edits(part: Part, one: Instruction) -> list[_Edit] | Reason:
    """What to change where, or why that cannot be said."""
    if one.in_bill or one.kind in {Kind.HEADING, Kind.WITHDRAWN} or _other_thing(one):
        return Reason.ELSEWHERE
    if one.kind is Kind.RENUMBERED:
        return _renumbered(part, one)
    spans = _spans(part, one)
    return _within(part, one, spans) if spans else Reason.PART_NOT_FOUND


def _within(part: Part, one: Instruction, spans: list[tuple[int, int]]) -> list[_Edit] | Reason:
    if one.what == "slot":
        return _mark(part.text, one, spans)
    if one.old and one.kind in {Kind.REPLACED, Kind.LAPSES}:
        return _words(part.text, one, spans)
    if one.kind is Kind.LAPSES:
        return [_Edit(start, end, "") for start, end in spans]
    return _read(one, spans) if one.kind is Kind.READS else _inserted(part, one, spans)


def _other_thing(one: Instruction) -> bool:
    """Whether the instruction is about something that is not running text of an article."""
    return bool(one.place.deel) and not re.match(r"aanhef|zin |slot|tekst\Z|bedrag", one.place.deel)


def _spans(part: Part, one: Instruction) -> list[tuple[int, int]]:
    """Where the place stands in the text: one stretch for each paragraph or part of a list."""
    lid, onderdeel = one.place.lid, one.place.onderdeel
    if not lid and not onderdeel:
        return [(0, len(part.text))]
    found = [_block(part, *pair) for pair in _pairs(lid, onderdeel)]
    return [(blok.van, blok.tot) for blok in found if blok] if all(found) else []


def _pairs(lid: str, onderdeel: str) -> list[tuple[str, str]]:
    lids = numbers_of(lid) or [""]
    parts = numbers_of(onderdeel) if re.search(r"\ben\b|,|\btot\b", onderdeel) else [onderdeel]
    return [(one, two) for one in lids for two in parts]


def _block(part: Part, lid: str, onderdeel: str) -> Blok | None:
    if lid == "laatste":
        leden = [blok for blok in part.blocks if blok.soort is Bloksoort.LID]
        return leden[-1] if leden and not onderdeel else None
    found = find_part(part.blocks, lid, onderdeel)
    if found is None and lid == "1" and not any(blok.soort is Bloksoort.LID for blok in part.blocks):
        return find_part(part.blocks, "", onderdeel) if onderdeel else None
    return found


def numbers_of(written: str) -> list[str]:
    """A list of numbers one by one: "1 en 3 tot en met 5" gives 1, 3, 4 and 5. At most 60."""
    found: list[str] = []
    for step in filter(None, _LIST.split(written)):
        through = _THROUGH.fullmatch(step.strip())
        found += _range(through["one"], through["two"]) if through else [step.strip()]
    return found[:60]


def _range(one: str, two: str) -> list[str]:
    if one.isdecimal() and two.isdecimal() and 0 <= int(two) - int(one) < 60:
        return [str(number) for number in range(int(one), int(two) + 1)]
    first, last = _LETTERED.fullmatch(one), _LETTERED.fullmatch(two)
    if first and last and first["stem"] == last["stem"] and first["letter"] <= last["letter"]:
        return [f"{first['stem']}{chr(code)}" for code in range(ord(first["letter"]), ord(last["letter"]) + 1)]
    return [one, two]


def _words(text: str, one: Instruction, spans: list[tuple[int, int]]) -> list[_Edit] | Reason:
    """Words that make way for others."""
    hits = _meant(text, one, spans)
    return hits if isinstance(hits, Reason) else [_replacing(text, hit, one.new) for hit in hits]


def _meant(text: str, one: Instruction, spans: list[tuple[int, int]]) -> list[tuple[int, int]] | Reason:
    """Where the old words stand. One place is meant, unless the bill says "telkens" or names several places."""
    meant: list[tuple[int, int]] = []
    for start, end in spans:
        hits = _found(text, one.old, start, end)
        if not hits:
            return Reason.WORDS_NOT_FOUND
        if len(hits) > 1 and not one.every:
            return Reason.WORDS_TWICE
        meant += hits
    return meant


def _found(text: str, words: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words stand; white space may differ, and a word is not found inside a longer one."""
    pieces = [re.escape(piece) for piece in words.split()[:400]]
    if not pieces:
        return []
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    pattern = re.compile(before + r"\s+".join(pieces) + after)
    return [hit.span() for hit in pattern.finditer(text, start, end)]


def _replacing(text: str, hit: tuple[int, int], new: str) -> _Edit:
    """The edit; where words go without others in their place, the space before them goes too."""
    start, end = hit
    if not new and start and text[start - 1] == " ":
        start -= 1
    return _Edit(start, end, new)


def _mark(text: str, one: Instruction, spans: list[tuple[int, int]]) -> list[_Edit] | Reason:
    """A mark or words at the end of a part."""
    edits = []
    for start, end in spans:
        last = len(text[start:end].rstrip()) + start
        if not text.startswith(one.old, last - len(one.old)):
            return Reason.WORDS_NOT_FOUND
        edits.append(_Edit(last - len(one.old), last, one.new))
    return edits


def new_text(written: str, *, article: bool) -> str:
    """New text in the shape of the register: without the heading of its article, numbers before their words."""
    text = _HEAD.sub("", written + "\n", count=1) if article else written
    return _tidy(_ALONE.sub(r"\1 ", _BULLET.sub("", text).strip()))


def _read(one: Instruction, spans: list[tuple[int, int]]) -> list[_Edit] | Reason:
    if not one.new:
        return Reason.NO_TEXT
    if one.place.deel:
        return Reason.ELSEWHERE
    whole = not one.place.lid and not one.place.onderdeel
    text = new_text(one.new, article=whole)
    return [_Edit(spans[0][0], spans[0][1], text), *(_Edit(start, end, "") for start, end in spans[1:])]


def _inserted(part: Part, one: Instruction, spans: list[tuple[int, int]]) -> list[_Edit] | Reason:
    if not one.new:
        return Reason.NO_TEXT
    if one.what.startswith("artikel"):
        text = new_text(one.new, article=True)
        return [_Edit(0, len(part.text), text)] if not part.text else Reason.ELSEWHERE
    if one.old:
        return _beside(part.text, one, spans)
    if not one.what and one.kind is Kind.INSERTED and one.new.rstrip(".").isdecimal():
        return [_Edit(spans[0][0], spans[0][0], f"{one.new.rstrip('.')} ")]
    if not one.what:
        return [_Edit(spans[0][1], spans[0][1], one.new if one.new[:1] in ",;." else f" {one.new}")]
    return _new_part(part, one, spans[0])


def _beside(text: str, one: Instruction, spans: list[tuple[int, int]]) -> list[_Edit] | Reason:
    """Words after (or before) other words."""
    hits = _meant(text, one, spans)
    if isinstance(hits, Reason):
        return hits
    edits: list[_Edit] = []
    for first, last in hits:
        at, words = (first, f"{one.new} ") if one.before else (last, f" {one.new}")
        edits.append(_Edit(at, at, one.new if one.new[:1] in ",;.:" else words))
    return edits


def _new_part(part: Part, one: Instruction, span: tuple[int, int]) -> list[_Edit] | Reason:
    """A new paragraph or part: after its anchor, before what carries its number now, else at the end."""
    text = new_text(one.new, article=False)
    anchor = (
        find_part(part.blocks, one.anchor.lid, one.anchor.onderdeel) if one.anchor.lid or one.anchor.onderdeel else None
    )
    if anchor is not None:
        return [
            _Edit(anchor.van, anchor.van, f"{text}\n") if one.before else _Edit(anchor.tot, anchor.tot, f"\n{text}")
        ]
    number = _NUMBER.match(text)
    now = _numbered(part, one, number["nr"]) if number and one.kind is Kind.INSERTED else None
    at = now.van if now else span[1]
    return [_Edit(at, at, f"{text}\n" if now else f"\n{text}")]


def _numbered(part: Part, one: Instruction, number: str) -> Blok | None:
    if number[0].isdigit():
        return _block(part, number, "")
    return _block(part, one.place.lid, number)


def _renumbered(part: Part, one: Instruction) -> list[_Edit] | Reason:
    """Other numbers before the same words."""
    old_lid = bool(one.place.lid) and not one.place.onderdeel
    written = one.place.lid if old_lid else one.place.onderdeel
    old, new = numbers_of(written), numbers_of(one.new)
    if not written or len(old) != len(new):
        return Reason.ELSEWHERE if not written else Reason.PART_NOT_FOUND
    edits = []
    for number, other in zip(old, new, strict=True):
        blok = _block(part, number if old_lid else one.place.lid, "" if old_lid else number)
        if blok is None or not blok.nr or not part.text.startswith(blok.nr, blok.van):
            return Reason.PART_NOT_FOUND
        printed = blok.nr.replace(normal_number(blok.nr), other) if normal_number(blok.nr) in blok.nr else other
        edits.append(_Edit(blok.van, blok.van + len(blok.nr), printed))
    return edits
