"""The queue: what a coordinator must decide, ordered by what is due first."""

import datetime as dt
from collections.abc import Callable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.kern.actions import local_date
from weerklank.signalen.enums import SignaalStand
from weerklank.signalen.models import Signaal
from weerklank.signalen.queries import offers_for, queue_for
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.gates import triage
from weerklank.web.coordinatie.triage import just_done
from weerklank.web.gates import user_of

Queue = QuerySet[Signaal]

FILTERS: dict[str, tuple[str | Promise, Callable[[Queue, dt.date], Queue]]] = {
    "": (_("Alles"), lambda rows, _today: rows),
    "te-laat": (_("Te laat"), lambda rows, today: rows.filter(next_on__lt=today)),
    "deze-week": (_("Deze week"), lambda rows, today: rows.filter(next_on__lte=end_of_week(today))),
    "aangeboden": (_("Wacht op een ander"), lambda rows, _today: rows.filter(stand=SignaalStand.AANGEBODEN)),
}

COUNTED = 100
"""Counting stops here: more than this many is "99+"."""


def end_of_week(today: dt.date) -> dt.date:
    """The Sunday of this week."""
    return today + dt.timedelta(days=6 - today.weekday())


def bounded_count(rows: QuerySet[Signaal]) -> str:
    """How many, "99+" from COUNTED on."""
    number = rows.order_by()[:COUNTED].count()
    return f"{COUNTED - 1}+" if number == COUNTED else str(number)


@never_cache
@require_safe
@triage
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for a decision, one page of it, with how many are late, due this week and offered to others."""
    user, today = user_of(request), local_date(timezone.now())
    chosen = request.GET.get("toon", "")
    chosen = chosen if chosen in FILTERS else ""
    rows = queue_for(user)
    page = blad(request, FILTERS[chosen][1](rows, today), ["next_on", "id"])
    tabs = [(key, label, bounded_count(narrow(rows, today)), key == chosen) for key, (label, narrow) in FILTERS.items()]
    offered = offers_for(user).order_by()[:COUNTED].count()
    context = {
        "page": page,
        "tabs": tabs,
        "chosen": chosen,
        "offered": offered,
        "today": today,
        "done": just_done(request),
    }
    return render(request, "coordinatie/queue.html", context)
