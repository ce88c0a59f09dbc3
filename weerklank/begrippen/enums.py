"""The states of an added word, its moves, and the facets a new concept can belong to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from weerklank.pure.begrippen import Soort


class Facet(TextChoices):
    """The kinds of concept that people can add to, as the lists that come with Weerklank."""

    REGELING = Soort.REGELING.value, _("Regelingen en voorzieningen")
    MOEITE = Soort.MOEITE.value, _("Soorten moeite")
    MENS = Soort.MENS.value, _("Mensen en wat hun overkomt")
    ORGANISATIE = Soort.ORGANISATIE.value, _("Organisaties")
    WOORD = Soort.WOORD.value, _("Gewone woorden")


class TermStand(TextChoices):
    """Where a proposed word is. Only an accepted one is recognised in texts."""

    VOORGESTELD = "voorgesteld", _("voorgesteld")
    AANVAARD = "aanvaard", _("aanvaard")
    AFGEWEZEN = "afgewezen", _("afgewezen")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


TERM_MOVES: dict[TermStand, frozenset[TermStand]] = {
    TermStand.VOORGESTELD: frozenset({TermStand.AANVAARD, TermStand.AFGEWEZEN, TermStand.INGETROKKEN}),
    TermStand.AANVAARD: frozenset({TermStand.VOORGESTELD}),
    TermStand.AFGEWEZEN: frozenset({TermStand.VOORGESTELD}),
    TermStand.INGETROKKEN: frozenset({TermStand.VOORGESTELD}),
}
"""Every decision can be undone: the word is then proposed again."""

STANDING = (TermStand.VOORGESTELD, TermStand.AANVAARD)
"""States in which the same word cannot be proposed for the same concept once more."""
