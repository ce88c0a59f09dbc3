"""What a person makes of a passage: kind, span, words, who, by when. Checked and masked before it is stored."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from weerklank.documenten.bewaren import written
from weerklank.documenten.enums import STATEMENTS, PassageSoort
from weerklank.documenten.models import Passage
from weerklank.documenten.problems import (
    SoortNotFitting,
    SpanOutside,
    TekstTooLong,
    TermijnBackwards,
    WieTooLong,
)
from weerklank.kern.problems import Problem

LONGEST = 5_000
"""Characters of one passage or its text: longer than any sentence; masking is bounded work."""

LONGEST_WIE = 200


@dataclass(frozen=True, slots=True)
class Correctie:
    """The values that count from now on. `tekst` empty: the words of the span as they stand."""

    soort: PassageSoort
    begin: int
    eind: int
    tekst: str = ""
    wie: str = ""
    termijn_van: dt.date | None = None
    termijn_tot: dt.date | None = None
    velden: Mapping[str, Any] = field(default_factory=dict)

    def problems(self, *, length: int) -> list[Problem]:
        """What is wrong with it in a text of this length, whatever it was before."""
        problems: list[Problem] = []
        inside = 0 <= self.begin < self.eind <= length and self.eind - self.begin <= LONGEST
        problems += [] if inside else [SpanOutside()]
        problems += [TekstTooLong()] if len(self.tekst) > LONGEST else []
        problems += [WieTooLong()] if len(self.wie) > LONGEST_WIE else []
        backwards = self.termijn_van and self.termijn_tot and self.termijn_tot < self.termijn_van
        return problems + ([TermijnBackwards()] if backwards else [])

    def columns(self, words: str) -> dict[str, Any]:
        """The columns of Oordeel, masked; `words` are those of the span."""
        return {
            "soort": self.soort,
            "begin": self.begin,
            "eind": self.eind,
            "tekst": written(self.tekst, seen=words) or " ".join(words.split()),
            "wie": written(self.wie, seen=words)[:LONGEST_WIE],
            "termijn_van": self.termijn_van,
            "termijn_tot": self.termijn_tot,
            "velden": dict(self.velden),
        }


def proposed(passage: Passage) -> Correctie:
    """The values that the reader proposes, for whoever accepts them as they are."""
    return Correctie(
        soort=PassageSoort(passage.soort),
        begin=passage.begin,
        eind=passage.eind,
        wie=passage.wie,
        termijn_van=passage.termijn_van,
        termijn_tot=passage.termijn_tot,
        velden=passage.velden,
    )


def soorten_for(passage: Passage) -> tuple[PassageSoort, ...]:
    """What a passage can be corrected to: a sentence stays a sentence, a citation stays a citation."""
    return STATEMENTS if passage.is_statement else tuple(s for s in PassageSoort if s not in STATEMENTS)


def soort_problems(passage: Passage, soort: PassageSoort) -> list[Problem]:
    return [] if soort in soorten_for(passage) else [SoortNotFitting()]
