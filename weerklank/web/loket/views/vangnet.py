"""The basket: signalen to which everybody said no, for who staffs it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.rules import active_rollen
from weerklank.loket.queries import vangnet_of, vangnet_organisatie
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.loket.gates import triage


@never_cache
@require_safe
@triage
def vangnet(request: HttpRequest) -> HttpResponse:
    """What lies in the own basket, longest there first; who staffs no basket reads who does."""
    user = user_of(request)
    staffed_by = vangnet_organisatie()
    context = {
        "page": blad(request, vangnet_of(user), ("id",)),
        "vangnet": staffed_by,
        "van_ons": staffed_by is not None and staffed_by.pk in {pk for _rol, pk in active_rollen(user)},
        "today": local_date(timezone.now()),
        "plaats": "vangnet",
    }
    return render(request, "loket/vangnet.html", context)
