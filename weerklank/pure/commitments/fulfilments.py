"""Sentences that report an earlier promise or motion as done: "hiermee is de toezegging afgedaan".

They are no promises themselves, so `find_commitments` leaves them out; a register of toezeggingen needs them
to propose which letter fulfils what (Reglement van Orde van de Tweede Kamer, artikel 7.34, and the lists of
moties and toezeggingen that each ministry gives with its budget).
"""

import re
from dataclasses import dataclass

from weerklank.pure.commitments.sentences import sentences

_DONE = re.compile(
    r"\b(?:voldoe\s+ik|voldoen\s+wij|kom\s+ik|geef\s+ik\s+(?:uitvoering|invulling|gevolg)|geeft\s+het\s+kabinet\s+(?:uitvoering|gevolg)"
    r"|doe\s+ik)\b[^.;]{0,60}\b(?:aan|tegemoet|gestand)\b|\bgestand\s+gedaan\b|\b(?:is|zijn|acht\s+ik|beschouw\s+ik)\b"
    r"[^.;]{0,80}\b(?:afgedaan|nagekomen|uitgevoerd|ingelost|gestand\s+gedaan)\b|\bzoals\s+toegezegd\b[^.;]{0,80}\b(?:hierbij|bijgaand)"
    r"|\b(?:hierbij|bijgaand|met\s+deze\s+brief)\b[^.;]{0,120}\b(?:toegezegd|toegezegde|toezegging)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?P<toezegging>toezegging\w*|toegezegd\w*)\b|\b(?P<motie>moties?(?:-[A-Z]\w+)?)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:nog\s+niet|niet|zal|zullen|zodra|wanneer)\b|\?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A sentence that reports a promise or a motion as done: where, which of the two, and by which words."""

    start: int
    end: int
    of: str
    because: str


def find_fulfilments(text: str) -> list[Fulfilment]:
    """Give every sentence of `text` that reports a toezegging or a motie as done, in order. Never fails."""
    found = []
    for start, end in sentences(text):
        flat = " ".join(text[start:end].split())
        what = _OF.search(flat)
        done = _DONE.search(flat) if what else None
        if what and done and not _NOT_YET.search(flat):
            found.append(Fulfilment(start, end, str(what.lastgroup), done.group()[:80]))
    return found
