"""Fixed phrases to look for in a sentence, found by their first two words so that a long list costs little."""

from collections import defaultdict


class Phrases:
    """A list of phrases in lower case, written with commas between: "er komt, brief volgt"."""

    def __init__(self, phrases: str) -> None:
        by_first: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for phrase in phrases.split(", "):
            first, *others = phrase.split(" ")
            by_first[first].append((others[0] if others else first, f" {phrase} ", phrase))
        self._by_first = {first: tuple(found) for first, found in by_first.items()}
        self.firsts = frozenset(by_first)

    def first_in(self, words: frozenset[str], flat: str) -> str:
        """Give a phrase that a sentence has; empty when it has none.

        `words` are the words of the sentence, `flat` the same with one space between and around them.
        """
        if self.firsts.isdisjoint(words):
            return ""
        for first in sorted(self.firsts & words):
            for second, padded, phrase in self._by_first[first]:
                if second in words and padded in flat:
                    return phrase
        return ""
