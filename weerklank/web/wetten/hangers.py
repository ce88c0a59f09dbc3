"""What hangs on places in the law: each thing that knows it plugs in here, in the order in which it is shown.

The rooms below the law register do not know each other; the page brings them together. A hanger asks its own room,
through the one door to read there, so nobody sees here what is hidden from them elsewhere.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import organisaties_where
from weerklank.knelpunten.models import KnelpuntVindplaats
from weerklank.knelpunten.queries import visible_to
from weerklank.wetten.references import Place

MOST = 300
"""Things that one hanger gives at most for all places together."""


@dataclass(frozen=True, slots=True)
class Hangend:
    """One thing that hangs on a place: what it is called, more about it, where it can be seen."""

    naam: str
    over: str
    url: str


Hanger = Callable[[Gebruiker | AnonymousUser, Sequence[Place]], Mapping[Place, Sequence[Hangend]]]


def knelpunten_at(user: Gebruiker | AnonymousUser, places: Sequence[Place]) -> dict[Place, list[Hangend]]:
    """The knelpunten that this person may see, by the place their anchor (Vindplaats) quotes. Two or three queries."""
    if not isinstance(user, Gebruiker) or not places:
        return {}
    wanted, staff = set(places), _reads_signalen(user)
    rows = KnelpuntVindplaats.objects.filter(
        ended_at=None,
        knelpunt__in=visible_to(user),
        vindplaats__bwb_id__in={bwb_id for bwb_id, _nummer in wanted},
        vindplaats__artikel_nr__in={nummer for _bwb_id, nummer in wanted},
    ).select_related("knelpunt", "vindplaats")
    found: dict[Place, list[Hangend]] = defaultdict(list)
    for row in rows.defer("knelpunt__vector", "knelpunt__zoek").order_by("knelpunt_id", "id")[:MOST]:
        place = (row.vindplaats.bwb_id, row.vindplaats.artikel_nr)
        if place in wanted:
            over = f"{row.knelpunt.kenmerk} \u00b7 {row.knelpunt.get_stand_display()} \u00b7 {row.vindplaats}"
            found[place].append(Hangend(row.knelpunt.titel, over, _page_of(row.knelpunt_id, staff)))
    return dict(found)


def _reads_signalen(user: Gebruiker) -> bool:
    return bool(organisaties_where(user, Handeling.SIGNAAL_LEZEN))


def _page_of(pk: int, staff: bool) -> str:
    return reverse("coordinatie:knelpunt" if staff else "knelpunt", args=[pk])


HANGERS: tuple[tuple[Promise | str, Hanger], ...] = ((_("Knelpunten"), knelpunten_at),)
"""What can hang on an article, by the name of its list."""


def hanging_on(
    user: Gebruiker | AnonymousUser, places: Iterable[Place]
) -> dict[Place, list[tuple[Promise | str, Sequence[Hangend]]]]:
    """Everything that hangs on each place, list by list; places on which nothing hangs are left out."""
    asked = sorted(set(places))
    found: dict[Place, list[tuple[Promise | str, Sequence[Hangend]]]] = defaultdict(list)
    for name, hanger in HANGERS:
        for place, rows in hanger(user, asked).items():
            found[place].append((name, rows))
    return dict(found)
