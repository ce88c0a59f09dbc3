"""Read what a text promises, announces, asks and finds wrong."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from weerklank.pure.commitments.actors import actor, asked, sender
from weerklank.pure.commitments.model import Commitment, CommitmentKind, Deadline
from weerklank.pure.commitments.motions import clauses
from weerklank.pure.commitments.obstacles import ENOUGH, only_seems, trouble
from weerklank.pure.commitments.rules import RULES, SOON, Rule
from weerklank.pure.commitments.doubts import doubt
from weerklank.pure.commitments.sentence import Sentence, read_sentence
from weerklank.pure.commitments.sentences import sentences
from weerklank.pure.commitments.verbs import participle_like
from weerklank.pure.commitments.words import TAGS
from weerklank.pure.periods import document_date, find_periods

_SHORTEST = 20
_TURN = re.compile(r",\s+(?:maar|dus|hoewel|terwijl|want)\s+")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]?|[a-z][.)]|[\u2022\u25aa*-])\s+")


def find_commitments(text: str, *, on: date | None = None, signed_by: str = "") -> list[Commitment]:
    """Give every passage of `text` that promises, announces, asks or names an obstacle, in order.

    `on` is the date of the document, from which deadlines count; without it the date is read from the text
    itself. `signed_by` is who says "ik"; without it the office is read from the head of the letter. Never
    fails.
    """
    today = on or document_date(text)
    speaker = signed_by or sender(text)
    found = list(_from_motions(text, today))
    covered = [(commitment.start, commitment.end) for commitment in found]
    found.extend(_from_sentences(text, today, speaker, covered))
    return sorted(found, key=lambda commitment: (commitment.start, commitment.end))


def _from_motions(text: str, today: date | None) -> Iterator[Commitment]:
    for head, start, end in clauses(text):
        words = text[start:end]
        if head.startswith(("verzoekt", "draagt", "roept")):
            yield Commitment(
                start,
                end,
                CommitmentKind.MOTIE_VERZOEK,
                asked(words),
                deadline_in(words, today),
                "motie: verzoekt",
                head,
                0.95,
            )
        elif head.startswith(("constaterende", "overwegende")) and (named := _obstacle(words)):
            yield Commitment(
                start,
                end,
                CommitmentKind.KNELPUNT,
                "",
                None,
                f"motie, {head}: {named[0]}",
                named[1],
                named[2],
            )


def _from_sentences(
    text: str, today: date | None, speaker: str, covered: Iterable[tuple[int, int]]
) -> Iterator[Commitment]:
    motions = list(clauses(text)) if covered else []
    busy = sorted((start, end) for _, start, end in motions)
    place = 0
    spoken = _is_spoken(text)
    for start, end in sentences(text):
        while place < len(busy) and busy[place][1] <= start:
            place += 1
        if place < len(busy) and busy[place][0] < end:
            continue
        if end - start >= _SHORTEST and (found := _sentence(text[start:end], start, today, speaker, spoken)):
            yield found


def _sentence(words: str, start: int, today: date | None, speaker: str, spoken: bool) -> Commitment | None:
    """Judge a sentence whole; when that is no commitment, its clauses up to "maar", "dus", "hoewel"."""
    for offset, part in _readings(words):
        flat = _NUMBERED.sub("", " ".join(part.split()))
        sentence = read_sentence(flat, spoken=spoken)
        rule, because = commitment_rule(sentence, flat, today)
        if rule is not None:
            return Commitment(
                start + offset,
                start + offset + len(part),
                _kind(sentence, rule),
                actor(flat, speaker),
                deadline_in(part, today),
                f"zin: {rule.name}",
                because,
                rule.certainty,
            )
    sentence = read_sentence(_NUMBERED.sub("", " ".join(words.split())), spoken=spoken)
    hurts = trouble(sentence)
    if hurts.weight < ENOUGH or only_seems(sentence):
        return None
    return Commitment(
        start, start + len(words), CommitmentKind.KNELPUNT, "", None, "zin: knelpunt", hurts.words, 0.7
    )


def _readings(words: str) -> Iterator[tuple[int, str]]:
    yield 0, words
    place = 0
    for turn in _TURN.finditer(words):
        yield place, words[place : turn.start()]
        place = turn.end()
    if place:
        yield place, words[place:]


def commitment_rule(sentence: Sentence, flat: str, today: date | None) -> tuple[Rule | None, str]:
    if not sentence.words:
        return None, ""
    for rule in RULES:
        if rule.needs & sentence.seen and (because := rule.finds(sentence)):
            return (None, "") if doubt(sentence) else (rule, because)
    if ("tijd" in sentence.seen or _YEAR.search(flat)) and not doubt(sentence) and _looks_ahead(sentence):
        by = deadline_in(flat, today)
        if by and ((by.first is None and not sentence.spoken and sentence.seen & {"zal", "gaat", "wordt"}) or (today and by.last and by.last >= today)):
            return SOON, by.text
    return None, ""


def _is_spoken(text):
    """Whether a text is the record of a debate: members are addressed and named, and no letter begins."""
    head = text[:100_000]
    if _LETTER.search(head[:3000]):
        return False
    return bool(_SPEECH.search(head)) or len(_NAMING.findall(head)) > 1


def _looks_ahead(sentence):
    if "verleden" in sentence.seen or len(sentence.words) < 5 or "toen" in sentence.seen or "moet" in sentence.seen or sentence.says("lid", "bedoelde", "is op", "is in", "volgens mij", "denk ik"):
        return False
    done = "heeft" in sentence.seen and any(participle_like(w) and not TAGS.get(w) for w in sentence.words)
    return not done and bool(sentence.seen & {"zal","gaat","wordt","kan","hoeft","handelen","basis","vertellen","houding"})


def _kind(sentence, rule):
    if rule.name == "toezegging" or ("vertellen" in sentence.seen and "kamer" in sentence.seen): return CommitmentKind.TOEZEGGING
    return CommitmentKind.ACTIE


_SPEECH = re.compile(r"oorzitter[.,]")
_NAMING = re.compile(r"\b[Dd]e heer [A-Z]|\b[Mm]evrouw [A-Z]|\bop stuk nr|\bdeze motie\b")
_LETTER = re.compile(r"BRIEF VAN|Geachte|Betreft|Onderwerp:")
_YEAR = re.compile(r"\b20\d\d\b")

def _obstacle(words):
    sentence = read_sentence(" ".join(words.split()))
    hurts = trouble(sentence, in_motion=True)
    return None if hurts.weight < ENOUGH or only_seems(sentence) else ("knelpunt", hurts.words, 0.7)


def deadline_in(words: str, today: date | None) -> Deadline | None:
    """Give by when a passage says something comes: the first time that is not past, else the first vague
    one."""
    periods = [period for period in find_periods(words, today) if period.deadline]
    dated = [p for p in periods if p.first and (today is None or p.last is None or p.last >= today)]
    for period in (*dated, *(p for p in periods if p.first is None)):
        return Deadline(words[period.start : period.end], period.first, period.last, period.rule)
    return None
