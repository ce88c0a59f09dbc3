"""The thesaurus of execution: one meaning, many words."""

from weerklank.pure.begrippen.matching import find_begrippen, weights
from weerklank.pure.begrippen.model import Begrip, Soort, Treffer
from weerklank.pure.begrippen.shared import Gedeeld, shared, words_to_ask
from weerklank.pure.begrippen.thesaurus import Thesaurus, ThesaurusProblem, read_list, shipped

__all__ = [
    "Begrip",
    "Gedeeld",
    "Soort",
    "Thesaurus",
    "ThesaurusProblem",
    "Treffer",
    "find_begrippen",
    "read_list",
    "shared",
    "shipped",
    "weights",
    "words_to_ask",
]
