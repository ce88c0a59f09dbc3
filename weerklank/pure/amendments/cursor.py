"""A place in a sentence that is being read: what stands here, and step past it."""

import re
from dataclasses import dataclass

from weerklank.pure.amendments.laws import Target, law_at
from weerklank.pure.amendments.model import Place
from weerklank.pure.amendments.places import Places, places_at
from weerklank.pure.amendments.source import MASK, Source
from weerklank.pure.citations.law_table import Law

_SPACE = re.compile(r"[\s,]*")
_OF_LAW = re.compile(r"(?:van|bij|uit|behorende?\s+bij|in)\s+", re.IGNORECASE)
_AND_LAW = re.compile(r"(?:en|alsmede)\s+(?=(?:de|het)\s)|(?=(?:de|het)\s+[A-Z])", re.IGNORECASE)
_QUOTES = re.compile(MASK + r"+")
_JOIN = re.compile(
    r"\s*(?:,\s*(?:en\s+|of\s+)?|\s(?:en|onderscheidenlijk|respectievelijk|dan\s+wel|alsmede)\s+)"
    r"(?:(?:de|het)\s+)?(?:zinsneden?\s+|woorden?\s+)?(?=" + MASK + ")"
)
_NOUN = re.compile(
    r"(?:(?:het|de|een)\s+)?(?:tweede\s+|eerste\s+|laatste\s+)?(?:zinsneden?|zinsdel(?:en)?|zinsdeel|woorden?|woordgroep"
    r"|tekst|tekstgedeelte|passage|getal(?:len)?|bedrag(?:en)?|percentages?|datum|data|termen|term|begrip(?:pen)?|aanduiding(?:en)?"
    r"|vermelding|verwijzing(?:en)?|zin|volzin|letters?|cijfers?|jaartal|naam|namen|formule)?\s*:?\s*(?=" + MASK + ")",
    re.IGNORECASE,
)
_LAST_MARK = re.compile(r"[.;:]?\s*")
_NEXT_SENTENCE = re.compile(
    r"[.;]\s+(?=(?:In|Aan|Na|Het|De|Voorts|Tevens|Vervallen|Artikel|Onderdeel|Onder|Er|Daarnaast)\s"
    r"[^.\n]{0,200}?\b(?:wordt|worden|vervalt|vervallen|komt|komen)\b)"
)


@dataclass(slots=True)
class Cursor:
    """Reads one sentence from `pos` to `end` in the masked text of a source."""

    source: Source
    pos: int
    end: int
    current: Law | None = None
    """The law that "die wet" means."""
    target: Target | None = None
    """The law that the sentence itself names, once it was read."""
    also: tuple[Target, ...] = ()
    """More laws in the same subject: "De A en het B worden ingetrokken"."""

    def eat(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Step past what stands here, white space and commas before it included; None (no step) when it does not."""
        found = self.sees(pattern)
        if found is not None:
            self.pos = found.end()
        return found

    def sees(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What `eat` would step past."""
        return pattern.match(self.source.masked, self._ahead(), self.end)

    def _ahead(self) -> int:
        found = _SPACE.match(self.source.masked, self.pos, self.end)
        return found.end() if found else self.pos

    def places(self) -> tuple[Place, ...]:
        """Step past the places named here; empty when none are."""
        found: Places | None = places_at(self.source.masked, self._ahead())
        if found is None or found.end > self.end:
            return ()
        self.pos = found.end
        return found.places

    def places_of_law(self) -> tuple[Place, ...]:
        """Step past places and the law they are of: "artikel 3, eerste lid, van de Participatiewet"."""
        places = self.places()
        start = self.pos
        if places and self.eat(_OF_LAW) and not self.law():
            self.pos = start
        return places

    def law(self) -> bool:
        """Step past the law named here and keep it; False when the words name none."""
        target = law_at(self.source, self._ahead(), self.current)
        if target is None or target.end > self.end:
            return False
        self.pos, self.target = target.end, target
        return True

    def laws(self) -> bool:
        """Step past one or more laws that are a subject together."""
        if not self.law():
            return False
        first, start = self.target, self.pos
        while len(self.also) < 50 and self.eat(_AND_LAW) and self.law() and self.target:
            self.also, start = (*self.also, self.target), self.pos
        self.target, self.pos = first, start
        return True

    def quotes(self) -> list[str]:
        """Step past quoted words, with a noun before them ("de zinsnede «x»"), also a list of them."""
        if self.eat(_NOUN) is None and self.sees(_QUOTES) is None:
            return []
        found: list[str] = []
        while len(found) < 50 and (words := self.eat(_QUOTES)):
            found.append(self.source.quote(words.start(), words.end()))
            join = _JOIN.match(self.source.masked, self.pos, self.end)
            if join is None:
                break
            self.pos = join.end()
        return found

    def rest(self) -> str:
        """Step past the unquoted words up to the end of this sentence, which is not part of them."""
        start = self.pos
        stop = _NEXT_SENTENCE.search(self.source.masked, start, self.end)
        self.pos = stop.start() + 1 if stop else self.end
        words = self.source.written[start : self.pos].strip()
        return " ".join(words.removesuffix(".").split())

    @property
    def done(self) -> bool:
        """Whether nothing is left of the sentence but its full stop."""
        mark = _LAST_MARK.match(self.source.masked, self._ahead(), self.end)
        return mark is None or mark.end() >= self.end
