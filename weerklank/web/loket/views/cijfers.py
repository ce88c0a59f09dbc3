"""How hand-overs went, per organisation, over whole months."""

import datetime as dt

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.enums import Handeling
from weerklank.kern.rules import organisaties_where
from weerklank.loket.cijfers import Cijfers, period_before
from weerklank.loket.cijfers import cijfers as cijfers_of
from weerklank.web.gates import user_of
from weerklank.web.loket.gates import triage
from weerklank.web.opmaak import getal


@never_cache
@require_safe
@triage
def cijfers(request: HttpRequest) -> HttpResponse:
    """A row per organisation; small numbers of others are not told."""
    today = local_date(timezone.now())
    start, end = period_before(today)
    own = organisaties_where(user_of(request), Handeling.SIGNAAL_TRIAGE)
    rows = cijfers_of(today, own=own, least=settings.SMALL_NUMBER)
    context = {
        "rijen": [_cells(row) for row in rows],
        "van": start,
        "tot": end - dt.timedelta(days=1),
        "drempel": settings.SMALL_NUMBER,
        "plaats": "cijfers",
        "kolommen": [
            _("Organisatie"),
            _("Aangeboden"),
            _("Overgenomen"),
            _("Niet overgenomen"),
            _("Geen antwoord"),
            _("Dagen tot overnemen (midden)"),
        ],
    }
    return render(request, "loket/cijfers.html", context)


def _cells(row: Cijfers) -> list[str]:
    few = _("te weinig")
    counts = [few if n is None else getal(n) for n in (row.gevraagd, row.aanvaard, row.geweigerd, row.verlopen)]
    return [row.organisatie, *counts, "–" if row.days is None else getal(row.days, 1)]
