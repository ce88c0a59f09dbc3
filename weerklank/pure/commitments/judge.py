"""Judge one sentence: a commitment by which rule, an obstacle by which words, or neither."""

import re
from datetime import date
from typing import NamedTuple

from weerklank.pure.commitments.doubts import doubt
from weerklank.pure.commitments.model import CommitmentKind, Deadline, Nature
from weerklank.pure.commitments.obstacles import ENOUGH, only_seems, trouble
from weerklank.pure.commitments.rules import NEEDED, RULES, SOON
from weerklank.pure.commitments.sentence import Sentence
from weerklank.pure.commitments.verbs import participle_like
from weerklank.pure.commitments.words import TAGS
from weerklank.pure.periods import find_periods
from weerklank.pure.wordlist import wordlist

_YEAR = re.compile(r"\b20\d\d\b")
_AHEAD = frozenset({"zal", "gaat", "wordt", "hoeft", "handelen", "basis", "vertellen", "houding", "aanvang"})
_BEHIND = frozenset({"verleden", "toen", "moet"})
_INTENDED = frozenset({"is bereid of voornemens"})
_READY = frozenset(wordlist("afgerond beschikbaar gereed klaar operationeel voltooid"))
_BEGINS = frozenset(wordlist("start starten verschijnt verschijnen volgt volgen"))
_OF_OFFICE = frozenset({"ik", "wij", "bewindspersoon"})


_TIMES = frozenset(
    wordlist(
        "binnen week weken maand maanden jaar jaren dagen werkdagen morgen vandaag vanmiddag periode"
        " kabinetsperiode afzienbare schooljaar vergaderjaar studiejaar halfjaar pasen pinksteren"
        " jaarwisseling begrotingsbehandeling commissiedebat debat maandag dinsdag woensdag donderdag"
        " vrijdag mogelijk ultimo kerstmis kerstdagen lente mei"
    )
)
_DIGIT = re.compile(r"\d")


class Verdict(NamedTuple):
    """What a sentence is, by which rule, which words made it so, and how sure that is."""

    kind: CommitmentKind
    nature: Nature
    rule: str
    because: str
    certainty: float


def commitment(sentence: Sentence, flat: str, today: date | None) -> Verdict | None:
    """Judge whether a sentence promises or announces; `flat` is the sentence as one line."""
    if not sentence.words:
        return None
    if NEEDED & sentence.seen:
        for rule in RULES:
            if rule.needs & sentence.seen and (because := rule.finds(sentence)):
                if doubt(sentence) or _is_rather_wrong(sentence, rule.name, because):
                    return None
                return _verdict(sentence, rule.name, because, rule.certainty)
    timed = "tijd" in sentence.seen or "binnen" in sentence.bag or ("20" in flat and _YEAR.search(flat))
    if timed and _looks_ahead(sentence) and not doubt(sentence):
        by = deadline_in(flat, today)
        if by and _is_to_come(by, sentence, today):
            return _verdict(sentence, SOON, by.text, 0.6)
    return None


def _is_rather_wrong(sentence: Sentence, rule: str, because: str) -> bool:
    """Whether what a body does is what is wrong: "gemeenten registreren dat op verschillende manieren". Something
    new ("een team"), a time, or a member of the cabinet who does it, is announced all the same."""
    if rule != "een organisatie doet" or not because.startswith("organisatie"):
        return False
    return "tijd" not in sentence.seen and "een" not in sentence.bag and obstacle(sentence) is not None


def obstacle(sentence: Sentence, *, in_motion: bool = False, enough: float = ENOUGH) -> Verdict | None:
    """Judge whether a sentence names an obstacle: whether its words of trouble weigh at least `enough`."""
    if not sentence.words:
        return None
    hurts = trouble(sentence, in_motion=in_motion)
    if hurts.weight < enough or only_seems(sentence):
        return None
    certainty = round(min(0.95, 0.5 + 0.1 * hurts.weight), 2)
    return Verdict(CommitmentKind.KNELPUNT, Nature.KNELPUNT, "knelpunt", hurts.words, certainty)


def _verdict(sentence: Sentence, rule: str, because: str, certainty: float) -> Verdict:
    told = "kamer" in sentence.seen and bool(sentence.seen & {"vertellen", "verteld"})
    own_word = rule == "eerder gezegd" and bool(_OF_OFFICE & sentence.seen)
    in_debate = sentence.spoken and "ik" in sentence.seen and not sentence.says("kijken of", "bekijken")
    promised = rule == "toezegging" or told or own_word or in_debate
    nature = Nature.VOORNEMEN if rule in _INTENDED else Nature.TOEZEGGING if promised else Nature.ACTIE
    kind = CommitmentKind.TOEZEGGING if promised else CommitmentKind.ACTIE
    return Verdict(kind, nature, rule, because, certainty)


def _looks_ahead(sentence: Sentence) -> bool:
    """Whether a sentence with a time in it can tell of what comes: no past tense, no "moet", no law text."""
    if _BEHIND & sentence.seen or len(sentence.words) < 4:
        return False
    if sentence.says("lid", "bedoelde", "volgens mij", "denk ik") or not _AHEAD & sentence.seen:
        return False
    if sentence.says("is op", "is in") and not _READY & sentence.bag:
        return False
    if "heeft" not in sentence.seen or _BEGINS & sentence.bag:
        return True
    return not any(participle_like(word) and word not in TAGS.listed for word in sentence.words)


def _is_to_come(by: Deadline, sentence: Sentence, today: date | None) -> bool:
    if by.first is None:
        return not sentence.spoken and bool(sentence.seen & {"zal", "gaat", "wordt"})
    return bool(today and by.last and by.last >= today)


def may_have_time(sentence: Sentence, flat: str) -> bool:
    """Whether a sentence can hold a time at all: seen fast, so that most are not searched for one."""
    return "tijd" in sentence.seen or not _TIMES.isdisjoint(sentence.bag) or _DIGIT.search(flat) is not None


def deadline_in(words: str, today: date | None) -> Deadline | None:
    """Give by when a passage says something comes: the first time that is not past, else the first vague one.

    A school year or a year of parliament is mostly what it is about, so another time goes before it.
    """
    periods = [period for period in find_periods(words, today) if period.deadline]
    dated = [p for p in periods if p.first and (today is None or (p.last or p.first) >= today)]
    dated.sort(key=lambda period: "schooljaar" in period.rule)
    for period in (*dated, *(p for p in periods if p.first is None)):
        return Deadline(words[period.start : period.end], period.first, period.last, period.rule)
    return None
