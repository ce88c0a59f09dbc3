"""Nothing floats: what has no owner or no next date (there is nothing), and what is late."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.antwoorden.queries import floating as floating_verzoeken
from weerklank.antwoorden.queries import overdue as overdue_verzoeken
from weerklank.kern.actions import local_date
from weerklank.kern.enums import Handeling
from weerklank.kern.rules import organisaties_where
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import floating as floating_knelpunten
from weerklank.knelpunten.queries import overdue as overdue_knelpunten
from weerklank.knelpunten.queries import overdue_wijzigingen
from weerklank.signalen.queries import floating as floating_signalen
from weerklank.signalen.queries import overdue as overdue_signalen
from weerklank.web.coordinatie.gates import toezicht as gate
from weerklank.web.gates import user_of
from weerklank.werkagenda.queries import floating as floating_acties
from weerklank.werkagenda.queries import overdue as overdue_acties

SHOWN = 25
"""How many of each kind the page shows; of more it says that there are more."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to watch: its reference, who must act, and by when."""

    kenmerk: str
    wie: str
    due: dt.date | None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing to watch, before it is looked up. `who` and `due` name the columns of owner and date.

    What has no reference of its own is shown by that of what it is `about`, of which `key` names the column.
    """

    naam: str | Promise
    rows: QuerySet[Any]
    who: str
    due: str
    key: str = "pk"
    about: type[Knelpunt] | None = None

    def kenmerk(self, key: int) -> str:
        return str((self.about or self.rows.model)(pk=key).kenmerk)

    def found(self, number: int) -> QuerySet[Any]:
        """The number of this kind, key, owner and date of the first rows, and of one more if there is."""
        ordered = self.rows.order_by(self.due, "pk")
        return ordered.values_list(Value(number), self.key, f"{self.who}__naam", self.due)[: SHOWN + 1]


@dataclass(frozen=True, slots=True)
class Watched:
    """One kind of thing to watch: the first rows, and whether there are more."""

    naam: str | Promise
    rows: Sequence[Row]
    more: bool


@never_cache
@require_safe
@gate
def toezicht(request: HttpRequest) -> HttpResponse:
    """Of the organisations over which somebody watches. References, owners and dates only: nobody's words."""
    own, today = organisaties_where(user_of(request), Handeling.TOEZICHT), local_date(timezone.now())
    signalen, knelpunten, verzoeken = _all_of(own)
    floating = watched(
        Kind(_("Signalen"), floating_signalen().filter(signalen), "eigenaar", "next_on"),
        Kind(_("Knelpunten"), floating_knelpunten().filter(knelpunten), "organisatie", "next_on"),
        Kind(_("Verzoeken"), floating_verzoeken().filter(verzoeken), "aan", "due_on"),
        Kind(_("Acties"), floating_acties().filter(trekker__in=own), "trekker", "next_on"),
    )
    overdue = watched(
        Kind(_("Signalen"), overdue_signalen(today).filter(signalen), "eigenaar", "next_on"),
        Kind(_("Knelpunten"), overdue_knelpunten(today).filter(knelpunten), "organisatie", "next_on"),
        Kind(_("Verzoeken"), overdue_verzoeken(today).filter(verzoeken), "aan", "due_on"),
        Kind(_("Acties"), overdue_acties(today).filter(trekker__in=own), "trekker", "next_on"),
        _changed_law(own, today),
    )
    context = {"floating": floating, "overdue": overdue, "nothing_floats": not any(kind.rows for kind in floating)}
    return render(request, "coordinatie/toezicht.html", context)


def _changed_law(own: frozenset[int], today: dt.date) -> Kind:
    """Knelpunten of which an article changed, and nobody looked in time."""
    rows = overdue_wijzigingen(today).filter(anker__knelpunt__organisatie__in=own)
    return Kind(_("Gewijzigde artikelen"), rows, "anker__knelpunt__organisatie", "next_on", "anker__knelpunt", Knelpunt)


def _all_of(own: frozenset[int]) -> tuple[Q, Q, Q]:
    """Which signalen, knelpunten and verzoeken belong to these organisations."""
    return Q(eigenaar__in=own), Q(organisatie__in=own), Q(aan__in=own) | Q(knelpunt__organisatie__in=own)


def watched(*kinds: Kind) -> list[Watched]:
    """Of each kind at most SHOWN rows, the longest late first; all kinds in one query."""
    first, *others = (kind.found(number) for number, kind in enumerate(kinds))
    found: list[list[Row]] = [[] for _kind in kinds]
    rows = sorted(first.union(*others, all=True), key=lambda row: (row[3] is None, row[3], row[1]))
    for number, key, wie, due in rows:
        found[number].append(Row(kinds[number].kenmerk(key), wie, due))
    return [Watched(kind.naam, shown[:SHOWN], len(shown) > SHOWN) for kind, shown in zip(kinds, found, strict=True)]
