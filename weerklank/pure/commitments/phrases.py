"""Fixed phrases to look for in a sentence, found by their longest word so that a long list costs little."""

from collections import defaultdict


class Phrases:
    """A list of phrases in lower case, written with commas between: "er komt, brief volgt".

    `keys` holds the longest word of each phrase: a sentence without any of these has none of the phrases.
    """

    def __init__(self, phrases: str) -> None:
        by_key: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for phrase in phrases.split(", "):
            by_key[max(phrase.split(" "), key=len)].append((f" {phrase} ", phrase))
        self._by_key = {key: tuple(found) for key, found in by_key.items()}
        self.keys = frozenset(by_key)

    def first_in(self, words: frozenset[str], flat: str) -> str:
        """Give a phrase that a sentence has; empty when it has none.

        `words` are the words of the sentence, `flat` the same with one space between and around them.
        """
        if self.keys.isdisjoint(words):
            return ""
        for key in sorted(self.keys & words):
            for padded, phrase in self._by_key[key]:
                if padded in flat:
                    return phrase
        return ""
