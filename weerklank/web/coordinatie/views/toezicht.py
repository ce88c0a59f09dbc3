"""Nothing floats: what has no owner or no next date (there is nothing), and what is late."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
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
from weerklank.knelpunten.queries import floating as floating_knelpunten
from weerklank.knelpunten.queries import overdue as overdue_knelpunten
from weerklank.signalen.queries import floating as floating_signalen
from weerklank.signalen.queries import overdue as overdue_signalen
from weerklank.web.coordinatie.gates import toezicht as gate
from weerklank.web.gates import user_of

SHOWN = 25
"""How many of each kind the page shows; of more it says that there are more."""


@dataclass(frozen=True, slots=True)
class Watched:
    """One kind of thing to watch: the first rows, and whether there are more."""

    naam: str | Promise
    rows: Sequence[Any]
    more: bool


@never_cache
@require_safe
@gate
def toezicht(request: HttpRequest) -> HttpResponse:
    """Of the organisations over which somebody watches. References, owners and dates only: nobody's words."""
    own, today = organisaties_where(user_of(request), Handeling.TOEZICHT), local_date(timezone.now())
    verzoek_of = Q(aan__in=own) | Q(knelpunt__organisatie__in=own)
    floating = [
        watched(_("Signalen"), floating_signalen().filter(eigenaar__in=own).select_related("eigenaar")),
        watched(_("Knelpunten"), floating_knelpunten().filter(organisatie__in=own).select_related("organisatie")),
        watched(_("Verzoeken"), floating_verzoeken().filter(verzoek_of).select_related("aan")),
    ]
    overdue = [
        watched(_("Signalen"), overdue_signalen(today).filter(eigenaar__in=own).select_related("eigenaar").order_by("next_on", "id")),
        watched(_("Knelpunten"), overdue_knelpunten(today).filter(organisatie__in=own).select_related("organisatie").order_by("next_on", "id")),
        watched(_("Verzoeken"), overdue_verzoeken(today).filter(verzoek_of).select_related("aan").order_by("due_on", "id")),
    ]
    context = {"floating": floating, "overdue": overdue, "nothing_floats": not any(kind.rows for kind in floating)}
    return render(request, "coordinatie/toezicht.html", context)


def watched(naam: str | Promise, rows: QuerySet[Any]) -> Watched:
    """At most SHOWN rows, in one query."""
    deferred = [name for name in ("vector", "zoek", "tekst", "omschrijving") if name in {f.name for f in rows.model._meta.fields}]
    found = list(rows.defer(*deferred)[: SHOWN + 1])
    return Watched(naam, found[:SHOWN], len(found) > SHOWN)
