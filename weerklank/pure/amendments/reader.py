"""Reads a bill: its articles, letters and numbers give law and place, its sentences give the instructions.

A bill is read line by line. What comes after "komt te luiden:" is new text, until a line of the bill itself follows:
an article of the bill, a letter with an instruction, or a sentence that amends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace

from weerklank.pure.amendments.drafts import Draft
from weerklank.pure.amendments.laws import BILL, Target
from weerklank.pure.amendments.model import Amendments, Instruction, Kind, Place, Said, Unread, Why
from weerklank.pure.amendments.newtext import Open, finished
from weerklank.pure.amendments.places import in_bill as in_bill_place
from weerklank.pure.amendments.sentences import BEGINS, Sentence, sentence_at
from weerklank.pure.amendments.source import Line, Source, source_of
from weerklank.pure.citations.law_table import Law, known_law

_ARTICLE = re.compile(
    r"(?:ARTIKEL|Artikel)\s*(?P<nr>[IVXLC]+[a-zA-Z]{0,2}|\d{1,3}[a-z]{0,2})\.?(?=\s|\Z)(?P<title>[^\n]*)"
)
_LETTER = re.compile(
    r"(?:[Oo]nderdeel\s+)?(?P<nr>\d?[A-Z]{1,3}(?:(?:[a-z](?=\s*\Z|[.)])|(?<=[A-Z])(?=\s|\Z|[.)]))))(?:\.\d{1,2}\.?|[.)])?(?=\s|\Z)\s*"
)
_NUMBER = re.compile(
    r"[-\u2022*]?\s*(?P<nr>\d{1,2}[a-z]?|[a-z]{1,2}|[ivx]{1,4})(?:[.)]|\u00b0\.?)\s*|[-\u2022*]\s+|\d{1,2}\Z"
)
_EXPLAINS = re.compile(
    r"(?:(?:ALGEMENE\s+|NOTA\s+VAN\s+|MEMORIE\s+VAN\s+|ARTIKELSGEWIJZE\s+)?TOELICHTING|Artikelsgewijs|I\.?\s+Algemeen)\b.{0,60}\Z",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:Lasten\s+en\s+bevelen|Gegeven\b|'s-Gravenhage|De\s+(?:Minister|Staatssecretaris|Koning)\b|HOOFDSTUK\s"
    r"|(?:Deze\s+(?:wet|regeling|verordening)|Dit\s+besluit)\s+(?:treedt\s+in\s+werking|wordt\s+aangehaald|zal\s))"
)
_CONDITION = re.compile(
    r"(?:Indien|Als|Wanneer|Zodra)\s.{0,80}?(?:voorstel|wet|besluit|boodschap|amendement)", re.IGNORECASE
)
_CONDITION_ENDS = re.compile(r",?\s+(?=(?:wordt|worden|komt|komen|vervalt|vervallen)\s)")
_AMENDS = re.compile(
    r"vervangen\s+door|te\s+luiden\s*:|te\s+luiden\Z|\bvervalt\b|\bvervallen\b|\bingevoegd\b|\btoegevoegd\b|\b(?:ver|her)?nummerd\b|\b(?:ver|her|ge)letterd\b"
    r"|als\s+volgt\s+gewijzigd|gewijzigd\s+als\s+volgt|\bingetrokken\b|wijzigingen\s+aangebracht",
    re.IGNORECASE,
)
_INSTRUCTS = re.compile(
    r"(?:In|Aan|Na|Onder|Er|De\s+(?:zinsnede|woorden|aanduiding)|Het\s+(?:\w+\s+lid|opschrift|woord|voorstel)|(?:De\s+)?[Aa]rtikel(?:en)?|Onderdeel)\s"
    r"|(?:De|Het)\s[^\n]{3,300}?\s(?:wordt|worden)\s+ingetrokken\.?\Z"
)
_LEFT_OUT = re.compile(r"Wijzigt\s+(?P<law>(?:de|het)\s+.{3,300}?)\.?\Z")
_TALKS = re.compile(r"zoals\s+(?:dat|die|deze|dit|het|zij)\b.{0,120}(?:luid|luiden)", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """Where in the bill the reader is."""

    source: Source
    article: str = ""
    arabic: bool = False
    letter: str = ""
    target: Target | None = None
    scope: Place = Place()
    numbered: Place = Place()
    condition: str = ""
    explains: bool = False
    open: list[Open] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def where(self) -> str:
        words = (f"artikel {self.article}" if self.article else "", f"onderdeel {self.letter}" if self.letter else "")
        return ", ".join(filter(None, words))


def read_amendments(text: str) -> Amendments:
    """Every amending instruction in a bill, and every sentence that looks like one and was not understood.

    Reads a wetsvoorstel, nota van wijziging, amendement, wijzigingswet or -regeling, also a part of one. Commencement
    and citation provisions are no amendments; new text and explanation are not read as instructions. Never fails, in
    time proportional to the text; the same text gives the same answer.
    """
    state = _State(source_of(text))
    lines = state.source.lines()
    for number, line in enumerate(lines):
        _read_line(state, line, lines[number + 1 : number + 4])
    _close(state, len(state.source.plain))
    return _in_source(state)


def _in_source(state: _State) -> Amendments:
    """The same, with spans in the text as it was given."""
    span = state.source.prepared.source_span
    found = [replace(one, start=s, end=e) for one in state.instructions for s, e in [span(one.start, one.end)]]
    missed = [replace(one, start=s, end=e) for one in state.unread for s, e in [span(one.start, one.end)]]
    return Amendments(tuple(sorted(found, key=lambda one: one.start)), tuple(missed))


def _read_line(state: _State, line: Line, after: list[Line]) -> None:
    plain = state.source.plain
    if _EXPLAINS.match(plain, line.start, line.end):
        _close(state, line.start)
        state.explains, state.target = True, None
    elif _is_bill_article(state, line, after):
        _open_article(state, line)
    elif state.explains:
        _read_again(state, line)
    elif _is_closing(state, line):
        _close(state, line.start)
    elif not _letter_line(state, line, after):
        _read_instruction(state, line)


def _is_closing(state: _State, line: Line) -> bool:
    return bool(_CLOSES.match(state.source.plain, line.start, line.end))


def _is_bill_article(state: _State, line: Line, after: list[Line]) -> bool:
    """Whether the line is the heading of an article of the bill, and not an instruction or an article in new text."""
    found = _ARTICLE.match(state.source.plain, line.start, line.end)
    if found is None or _AMENDS.search(state.source.masked, line.start, line.end):
        return False
    title = found["title"].strip()
    if title[:1] in {",", "("} or title[:1].islower() or title.endswith(":"):
        return False
    if found["nr"][0] in "IVXLC":
        return True
    return not state.open or (state.arabic and any(_amends(state, one) or _is_closing(state, one) for one in after[:2]))


def _open_article(state: _State, line: Line) -> None:
    _close(state, line.start)
    found = _ARTICLE.match(state.source.plain, line.start, line.end)
    state.article = found["nr"] if found else ""
    state.arabic = state.article[:1].isdigit()
    state.letter, state.target, state.condition = "", None, ""
    state.scope = state.numbered = Place()
    state.explains = False


def _read_again(state: _State, line: Line) -> None:
    """In an explanation nothing is read, until a law is opened again."""
    sentence = sentence_at(state.source, line.start, line.end, None)
    whole = sentence is not None and (sentence.leads or sentence.end >= line.end)
    if sentence is not None and whole and sentence.target is not None:
        state.explains = False
        _take(state, sentence, line.start)


def _amends(state: _State, line: Line) -> bool:
    """Whether a line is an instruction, a lead to one, or numbered as one."""
    start = _past_number(state, line)
    begins = BEGINS.match(state.source.plain, start, line.end)
    return bool(begins and _AMENDS.search(state.source.masked, start, min(line.end, start + 600)))


def _past_number(state: _State, line: Line) -> int:
    number = _NUMBER.match(state.source.plain, line.start, line.end)
    return number.end() if number else line.start


def _letter_line(state: _State, line: Line, after: list[Line]) -> bool:
    """A letter of the bill, alone on its line or before its instruction. True when the line was dealt with."""
    found = _LETTER.match(state.source.plain, line.start, line.end)
    if found is None:
        return False
    alone = found.end() >= line.end
    rest = Line(found.end(), line.end)
    if alone and not any(_amends(state, one) for one in after[:2]):
        return False
    if not alone and not (BEGINS.match(state.source.plain, rest.start) and _amends(state, rest)):
        return False
    _close(state, line.start)
    state.letter, state.scope, state.numbered = found["nr"], Place(), Place()
    if not alone:
        _read_instruction(state, rest)
    return True


def _read_instruction(state: _State, line: Line) -> None:
    """A line that may be an instruction: read each of its sentences, or list it as not understood."""
    start = _past_number(state, line)
    number = state.source.plain[line.start : start].strip()
    if start >= line.end:
        return
    if _left_out(state, start, line.end):
        return
    start = _past_condition(state, start, line.end)
    if not BEGINS.match(state.source.plain, start, line.end):
        return
    if number[:1].isdigit() and not state.open:
        state.numbered = Place()
    begin = start
    while start < line.end and (sentence := _sentence(state, start, line.end)):
        _close(state, line.start)
        _take(state, sentence, start, number)
        start = max(sentence.end, start + 1)
        if any(draft.awaits for draft in sentence.drafts):
            return
    if start < line.end:
        _miss(state, start, line.end, fresh=start == begin)


def _sentence(state: _State, start: int, end: int) -> Sentence | None:
    if not BEGINS.match(state.source.plain, start, end):
        return None
    if _TALKS.search(state.source.masked, start, min(end, start + 500)):
        return None
    sentence = sentence_at(state.source, start, end, state.target.law if state.target else None)
    if sentence is None or not _believed(state, sentence) or _ends_itself(sentence):
        return None
    return sentence


def _ends_itself(sentence: Sentence) -> bool:
    """ "Deze regeling vervalt met ingang van ...": a provision of the text itself, that amends nothing."""
    itself = sentence.target is not None and sentence.target.itself
    return itself and all(draft.kind is Kind.LAPSES and draft.place == Place() for draft in sentence.drafts)


def _believed(state: _State, sentence: Sentence) -> bool:
    """Inside new text only a sentence with a place or a law of its own counts; outside, one that knows its law."""
    if sentence.target is not None or state.target is not None:
        return True
    return not state.open or any(draft.place.artikel or _unmistakable(draft) for draft in sentence.drafts)


def _unmistakable(draft: Draft) -> bool:
    """Whether only a bill speaks so: a new part, another number, quoted words that change."""
    return bool(draft.what or draft.old) or draft.kind is Kind.RENUMBERED


def _past_condition(state: _State, start: int, end: int) -> int:
    """A samenloop provision: "Indien het bij koninklijke boodschap van ... tot wet is verheven, wordt ..."."""
    found = _CONDITION.match(state.source.plain, start, end)
    if found is None:
        return start
    tails = list(_CONDITION_ENDS.finditer(state.source.masked, start, end))
    for tail in tails[:12]:
        if sentence_at(state.source, tail.end(), end, state.target.law if state.target else None):
            _close(state, start)
            state.condition = " ".join(state.source.plain[start : tail.start()].split())
            state.scope = state.numbered = Place()
            return tail.end()
    return start


def _left_out(state: _State, start: int, end: int) -> bool:
    """ "Wijzigt de Wet ...": the publisher left the change itself out."""
    found = _LEFT_OUT.match(state.source.plain, start, end)
    if found is None:
        return False
    _close(state, start)
    name = found["law"].split(" ", 1)[1]
    state.unread.append(Unread(start, end, Why.LEFT_OUT, known_law(name) or Law(name)))
    return True


def _miss(state: _State, start: int, end: int, *, fresh: bool) -> None:
    """List what looks like an instruction and was not understood. In new text only what begins as one."""
    masked = state.source.masked
    window = min(end, start + 1000)
    if not _AMENDS.search(masked, start, window) or _TALKS.search(masked, start, window):
        return
    known = state.target is not None or state.article or state.letter
    if not known or not _INSTRUCTS.match(masked, start, end) or (state.open and "\ue000" not in masked[start:window]):
        return
    if state.open and not fresh:
        return
    _close(state, start)
    state.unread.append(Unread(start, end, Why.NOT_UNDERSTOOD, state.target.law if state.target else Law("")))


def _take(state: _State, sentence: Sentence, start: int, number: str = "") -> None:
    """Keep what a sentence says, each instruction with its law and place."""
    target = sentence.target or state.target
    own = sentence.target is not None
    for draft in sentence.drafts:
        scope = Place() if own else (state.numbered if state.numbered != Place() else state.scope)
        place = draft.place.inside(scope)
        if draft.kind is None:
            _lead(state, replace(draft, place=place), sentence.target, number)
        else:
            anchor = draft.anchor.inside(scope) if draft.anchor != Place() else draft.anchor
            for law in (target, *sentence.also):
                _keep(state, replace(draft, place=place, anchor=anchor), law, start, sentence.end)


def _lead(state: _State, draft: Draft, target: Target | None, number: str) -> None:
    """ "... wordt als volgt gewijzigd": what follows is about this law or place."""
    if target is not None:
        state.target = target
    if draft.place == Place():
        state.scope = state.numbered = Place()
    elif number[:1].isdigit() and state.scope != Place():
        state.numbered = draft.place
    else:
        state.scope, state.numbered = draft.place, Place()


def _keep(state: _State, draft: Draft, target: Target | None, start: int, end: int) -> None:
    in_bill = target.itself if target else in_bill_place(draft.place)
    law = BILL if in_bill else target.law if target else Law("")
    said = {field.name: getattr(draft, field.name) for field in fields(Said)}
    made = Instruction(
        **said | {"kind": _kind(draft)},
        law=law,
        start=start,
        end=end,
        certainty=_certainty(target, in_bill, state.condition),
        in_bill=in_bill,
        condition=state.condition,
        where=state.where,
    )
    if draft.awaits:
        state.open.append(Open(made, draft.text_from))
    else:
        state.instructions.append(made)


def _kind(draft: Draft) -> Kind:
    heading = draft.place.deel.startswith("opschrift") and draft.kind is not None
    return Kind.HEADING if heading else draft.kind or Kind.READS


def _certainty(target: Target | None, in_bill: bool, condition: str) -> float:
    known = target.certainty if target else 0.5 if in_bill else 0.4
    return round(known * (0.9 if condition else 1.0), 2)


def _close(state: _State, end: int) -> None:
    """The new text that was being read ends here."""
    if state.open:
        state.instructions += _finished(state.source, state.open, end)
        state.open = []


def _finished(source: Source, waiting: list[Open], end: int) -> Iterator[Instruction]:
    for one in waiting:
        yield from finished(source, one, end)
