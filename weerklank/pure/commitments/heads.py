"""What a word means by its last part or its ending, when it stands in no list itself.

A Dutch compound means what its last part means and takes its gender and number (Algemene Nederlandse
Spraakkunst, chapter 12): a "capaciteitstekort" is a "tekort", "plansoftwareleveranciers" are "leveranciers". An
adjective takes an -e before a noun (the same, chapter 6): "ondoenlijke" is "ondoenlijk", "onhaalbare" "onhaalbaar".
"""

from collections.abc import Mapping

from weerklank.pure.wordlist import wordlist

_HEADS = {
    "gebrek": "tekort tekorten schaarste gebrek krapte capaciteitsnood woningnood",
    "probleem": (
        "problemen probleem problematiek knelpunten knelpunt misstanden drempels barrières belemmeringen"
        " gebreken"
        " stapeling versnippering misverstanden ongelijkheid onzekerheid onduidelijkheid rompslomp storingen"
    ),
    "wachten": "achterstand achterstanden wachtlijst wachtlijsten wachttijd wachttijden vertraging vertragingen",
    "zwaar": "fouten schulden fraude terugvorderingen armoede risico's",
    "last": "regeldruk werkdruk regellast werklast lastendruk overlast",
    "organisatie": (
        "dienst inspectie autoriteit instituut ministerie ministeries directie bureau fonds organisatie"
        " organisaties"
        " gemeente gemeenten banken verzekeraars leveranciers corporaties bestuur agentschap centrum"
        " besturen diensten instellingen teams stichting taskforce netwerk"
    ),
    "mens": (
        "werkers gerechtigden verleners nemers gevers houders vragers ontvangers eisers begeleiders huishoudens"
        " gezinnen kinderen ouders jongeren medewerkers aanvragers studenten bewoners ondernemers"
    ),
}
_OF_TAIL = {tail: (tag,) for tag, tails in _HEADS.items() for tail in wordlist(tails)}
_LENGTHS = sorted({len(tail) for tail in _OF_TAIL}, reverse=True)
_NOT_COMPOUND = frozenset(wordlist("verdienst"))
_MOST_KEPT = 100_000
_NO_TAGS: tuple[str, ...] = ()
_TURNED = {"bare": "baar", "loze": "loos", "ieve": "ief", "ame": "aam", "ige": "ig"}


class Tagged(dict[str, tuple[str, ...]]):
    """The tags of every word: those in the lists, and of other words those of their last part or ending.

    A word looked up once is kept, up to a hundred thousand words, so that running text costs one look-up a word.
    """

    def __init__(self, listed: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(listed)
        self.listed = frozenset(listed)

    def __missing__(self, word: str) -> tuple[str, ...]:
        """Give the tags of a word that stands in no list."""
        found = self._bare(word) or _head(word)
        if len(self) < _MOST_KEPT:
            self[word] = found
        return found

    def _bare(self, word: str) -> tuple[str, ...]:
        """The tags of an adjective without its -e, when those are words of trouble."""
        if not word.endswith("e") or len(word) < 6:
            return _NO_TAGS
        turned = next((word[: -len(end)] + bare for end, bare in _TURNED.items() if word.endswith(end)), "")
        tags = self.get(word[:-1]) or self.get(turned) or _NO_TAGS
        return tags if tags in _ADJECTIVES else _NO_TAGS


_ADJECTIVES = frozenset({("moeilijk",), ("schaars",)})


_NAMED = {"kabinet-": ("bewindspersoon",), "motie-": ("adviseur", "debat"), "commissie-": ("adviseur",)}


def _head(word: str) -> tuple[str, ...]:
    """The tags of the last part of a compound; of "kabinet-Jansen" those of the first."""
    size = len(word)
    for named, of_first in _NAMED.items():
        if word.startswith(named):
            return of_first
    if size < 8 or word in _NOT_COMPOUND:
        return _NO_TAGS
    for length in _LENGTHS:
        if length + 3 <= size and (tags := _OF_TAIL.get(word[size - length :])):
            return tags
    return _NO_TAGS
