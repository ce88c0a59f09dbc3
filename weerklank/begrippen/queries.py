"""Reading added words: `visible_to` is the one door. And the thesaurus that counts: shipped and accepted together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from threading import Lock

from django.db.models import Q, QuerySet

from weerklank.begrippen.enums import TermStand
from weerklank.begrippen.models import Editie, Term
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import active_rollen, organisaties_where
from weerklank.pure.begrippen import Begrip, Soort, Thesaurus, ThesaurusProblem, shipped


def visible_to(user: Gebruiker) -> QuerySet[Term]:
    """Accepted words, which count for everybody; the rest for the organisation that proposed them."""
    if not user.is_active:
        return Term.objects.none()
    own = {organisatie for _rol, organisatie in active_rollen(user)}
    rows = Term.objects.filter(Q(stand=TermStand.AANVAARD) | Q(organisatie__in=own))
    return rows.select_related("organisatie")


def waiting_for(user: Gebruiker) -> QuerySet[Term]:
    """The words somebody can decide on, longest waiting first."""
    own = organisaties_where(user, Handeling.BEGRIP_BESLISSEN)
    return visible_to(user).filter(stand=TermStand.VOORGESTELD, organisatie__in=own).order_by("id")


@dataclass(frozen=True, slots=True)
class _Kept:
    """The thesaurus as this process last made it, and the number it was made at."""

    nummer: int
    thesaurus: Thesaurus


_lock = Lock()
_kept: list[_Kept] = []


def edition() -> QuerySet[Editie, int]:
    """The number of the thesaurus as it is now, as rows of one column: to ask beside something else (`effective`)."""
    return Editie.objects.order_by("pk").values_list("nummer", flat=True)[:1]


def effective(nummer: int | None = None) -> Thesaurus:
    """What comes with Weerklank and every accepted word. One query; two when somebody changed a word since.

    Who asked the `edition` beside something else gives its `nummer` (0 when there is none), which saves a query.
    """
    if nummer is None:
        nummer = edition().first() or 0
    if nummer == 0:
        return shipped()
    with _lock:
        if not _kept or _kept[0].nummer != nummer:
            _kept[:] = [_Kept(nummer, joined(Term.objects.filter(stand=TermStand.AANVAARD).order_by("id")))]
        return _kept[0].thesaurus


def joined(terms: Iterable[Term]) -> Thesaurus:
    """The shipped thesaurus with these words. Where they would put a concept under itself, no added one is under
    another."""
    known = list(shipped().begrippen.values())
    added = [begrip_of(term) for term in terms]
    try:
        return Thesaurus([*known, *added])
    except ThesaurusProblem:
        return Thesaurus([*known, *(replace(one, breder=()) for one in added)])


def begrip_of(term: Term) -> Begrip:
    """An added word as the concept it belongs to, with nothing else in it."""
    ook = () if term.woord == term.begrip else (term.woord,)
    return Begrip(term.begrip, Soort(term.soort), ook, (term.breder,) if term.breder else ())
