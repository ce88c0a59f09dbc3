"""Read what a text promises, announces, asks and finds wrong."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from weerklank.pure.commitments.actors import actor, asked, may_promise, sender, speakers, sufferer
from weerklank.pure.commitments.fields import about, addressee, said_by
from weerklank.pure.commitments.judge import Verdict, commitment, deadline_in, may_have_time, obstacle
from weerklank.pure.commitments.model import Commitment, CommitmentKind, Nature
from weerklank.pure.commitments.motions import clauses
from weerklank.pure.commitments.obstacles import ENOUGH, enough_beside
from weerklank.pure.commitments.sentence import read_sentence
from weerklank.pure.commitments.sentences import sentences
from weerklank.pure.periods import document_date

_SHORTEST = 20
_TURN = re.compile(r",\s+(?:maar|dus|hoewel|terwijl|want)\s+")
_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]?|[a-z][.)]|[\u2022\u25aa*-])\s+")
_SAME = re.compile(r"Dat\s+(?:kan|kunnen|zal|zullen|doe|doen|gebeurt|komt|wordt|lukt|hoort|krijgt)\b")
_IN_PERSON = re.compile(r"(?:ik|wij) \u2026")
_SPEECH = re.compile(r"oorzitter[.,]")
_NAMING = re.compile(r"\b[Dd]e heer [A-Z]|\b[Mm]evrouw [A-Z]|\bop stuk nr|\bdeze motie\b")
_LETTER = re.compile(r"BRIEF VAN|Geachte|Betreft|Onderwerp:")
_PARLIAMENT = re.compile(r"\b[Uu]w Kamer\b|Tweede Kamer|Eerste Kamer|Kamerstuk")


@dataclass(frozen=True, slots=True)
class _Frame:
    """What holds for a whole document."""

    today: date | None
    speaker: str
    spoken: bool
    parliament: bool


def find_commitments(text: str, *, on: date | None = None, signed_by: str = "") -> list[Commitment]:
    """Give every passage of `text` that promises, announces, asks or names an obstacle, in order.

    `on` is the date of the document, from which deadlines count; without it the date is read from the text
    itself. `signed_by` is who says "ik"; without it the office is read from the head of the letter. Never
    fails.
    """
    frame = _Frame(
        on or document_date(text), signed_by or sender(text), is_spoken(text), bool(_PARLIAMENT.search(text[:100_000]))
    )
    motions = list(clauses(text))
    found = [*_from_motions(text, motions, frame.today)]
    found.extend(_not_alone(list(_from_sentences(text, motions, frame)), text))
    return sorted(found, key=lambda passage: (passage.start, passage.end))


def is_spoken(text: str) -> bool:
    """Whether a text is the record of a debate: members are addressed and named, and no letter begins."""
    head = text[:100_000]
    if _LETTER.search(head[:3000]):
        return False
    return bool(_SPEECH.search(head)) or len(_NAMING.findall(head)) > 1


def _not_alone(found: list[Commitment], text: str) -> Iterator[Commitment]:
    """Leave out a light obstacle unless one that is clear stands right beside it: who names what goes wrong
    mostly names more than one thing, and the second in fewer words."""
    for place, passage in enumerate(found):
        beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
        if not _is_light(passage):
            yield passage
        elif any(_is_clear(other) and _near(passage, other, text) for other in beside):
            yield _filled(passage, " ".join(text[passage.start : passage.end].split()))


_CLEAR = 0.7
"""The certainty of an obstacle whose words weigh enough by themselves."""


def _filled(passage: Commitment, words: str) -> Commitment:
    """What stands beside a light obstacle is read only when it is kept."""
    return replace(passage, actor=sufferer(words), about=about(words), said_by=said_by(words, passage.said_by))


def _is_light(passage: Commitment) -> bool:
    return passage.kind is CommitmentKind.KNELPUNT and passage.certainty < _CLEAR


def _is_clear(passage: Commitment) -> bool:
    return passage.kind is CommitmentKind.KNELPUNT and passage.certainty >= _CLEAR


def _near(one: Commitment, other: Commitment, text: str) -> bool:
    """Whether nothing but a space stands between two passages: the same paragraph, no sentence between."""
    first, second = sorted((one, other), key=lambda passage: passage.start)
    return text[first.end : second.start] == " "


def _from_motions(text: str, motions: list[tuple[str, int, int]], today: date | None) -> Iterator[Commitment]:
    for head, start, end in motions:
        words = " ".join(text[start:end].split())
        if head.startswith(("verzoekt", "draagt", "roept")):
            yield Commitment(
                start,
                end,
                CommitmentKind.MOTIE_VERZOEK,
                asked(words),
                deadline_in(text[start:end], today),
                "motie: verzoekt",
                head,
                0.95,
                Nature.VERZOEK,
                asked(words),
                about(words),
                "Kamer",
            )
        elif head.startswith(("constaterende", "overwegende")):
            verdict = obstacle(read_sentence(words), in_motion=True)
            if verdict:
                yield _named((start, end), verdict, words, f"motie, {head}", "Kamer")


def _named(span: tuple[int, int], verdict: Verdict, words: str, where: str, speaker: str) -> Commitment:
    """An obstacle that was named: whom it hurts is its actor, and who says so stands beside it."""
    return Commitment(
        *span,
        verdict.kind,
        sufferer(words),
        None,
        f"{where}: {verdict.rule}",
        verdict.because,
        verdict.certainty,
        verdict.nature,
        "",
        about(words),
        said_by(words, speaker),
    )


def _from_sentences(text: str, motions: list[tuple[str, int, int]], frame: _Frame) -> Iterator[Commitment]:
    busy = sorted((start, end) for _, start, end in motions)
    place = 0
    waiting: Commitment | None = None
    turns = deque(speakers(text) if frame.spoken else ())
    for start, end in sentences(text):
        while turns and turns[0][0] <= start:
            frame = replace(frame, speaker=turns.popleft()[1])
        while place < len(busy) and busy[place][1] <= start:
            place += 1
        if end - start < _SHORTEST or (place < len(busy) and busy[place][0] < end):
            continue
        found = _sentence(text[start:end], start, frame)
        if waiting and found and _goes_on(waiting, found, text):
            waiting = replace(waiting, end=found.end, deadline=found.deadline)
            continue
        if waiting:
            yield waiting
        waiting = found
    if waiting:
        yield waiting


def _goes_on(one: Commitment, following: Commitment, text: str) -> bool:
    """Whether the next sentence gives the time of the same promise: "Ik zal dat vragen. Dat kan in mei." """
    near = following.start - one.end < 3 and _SAME.match(text, following.start) is not None
    return near and one.kind is not CommitmentKind.KNELPUNT and one.deadline is None and following.deadline is not None


def _sentence(words: str, start: int, frame: _Frame) -> Commitment | None:
    """Judge a sentence whole; when that is no commitment, its clauses up to "maar", "dus", "hoewel"."""
    whole = None
    for offset, part in _readings(words):
        flat = " ".join(part.split())
        if numbered := _NUMBERED.match(flat):
            flat = flat[numbered.end() :]
        sentence = read_sentence(flat, spoken=frame.spoken)
        whole = whole or (sentence, flat)
        verdict = commitment(sentence, flat, frame.today)
        if verdict and (
            may_promise(frame.speaker) or verdict.rule == "toezegging" or not _IN_PERSON.match(verdict.because)
        ):
            found = _committed((start + offset, start + offset + len(part)), flat, verdict, frame)
            return replace(found, deadline=deadline_in(part, frame.today)) if may_have_time(sentence, flat) else found
    if whole is None:
        return None
    named = obstacle(whole[0], enough=ENOUGH if frame.spoken else enough_beside(whole[0]))
    if named is None:
        return None
    span = (start, start + len(words))
    if named.certainty < _CLEAR:
        rule, sure = f"zin: {named.rule}", named.certainty
        return Commitment(*span, named.kind, "", None, rule, named.because, sure, named.nature, said_by=frame.speaker)
    return _named(span, named, whole[1], "zin", frame.speaker)


def _committed(span: tuple[int, int], flat: str, verdict: Verdict, frame: _Frame) -> Commitment:
    return Commitment(
        *span,
        verdict.kind,
        (frame.speaker if _IN_PERSON.match(verdict.because) else "") or actor(flat, frame.speaker),
        None,
        f"zin: {verdict.rule}",
        verdict.because,
        verdict.certainty,
        verdict.nature,
        addressee(flat, parliament=frame.parliament),
        about(flat),
        frame.speaker,
    )


def _readings(words: str) -> Iterator[tuple[int, str]]:
    yield 0, words
    place = 0
    for turn in _TURN.finditer(words):
        yield place, words[place : turn.start()]
        place = turn.end()
    if place:
        yield place, words[place:]
