"""The burden meter: how long reporting takes, beside what was promised."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Organisatie
from weerklank.kern.policy import melden
from weerklank.kern.rules import organisaties_where
from weerklank.signalen.lastmeter import Maand, burden_of, without_gaps
from weerklank.web.coordinatie.gates import lastmeter as gate
from weerklank.web.gates import user_of

MOST = 20
"""Organisations on the page."""


@never_cache
@require_safe
@gate
def last(request: HttpRequest) -> HttpResponse:
    """Per organisation of this person: median and nine out of ten, per month. Small numbers stay out."""
    user = user_of(request)
    own = organisaties_where(user, Handeling.SIGNAAL_TRIAGE) | organisaties_where(user, Handeling.GEBRUIKERS_BEHEREN)
    organisaties = Organisatie.objects.filter(pk__in=own).order_by("naam")[:MOST]
    measured = burden_of(organisaties, until=local_date(timezone.now()))
    context = {"organisaties": [_shown(one, months) for one, months in measured], "policy": melden()}
    return render(request, "coordinatie/last.html", context)


def _shown(organisatie: Organisatie, months: list[Maand]) -> dict[str, Any]:
    months = list(without_gaps(months))
    told = [month for month in months if month.mediaan is not None]
    names = {month: date_format(month.maand, "F Y") for month in months}
    return {
        "organisatie": organisatie,
        "maanden": [(names[month], month) for month in months],
        "mediaan": [(names[month], month.mediaan) for month in months],
        "p90": [(names[month], month.p90) for month in months],
        "laatste": told[-1] if told else None,
        "laatste_naam": names[told[-1]] if told else "",
        "te_lang": bool(told and (told[-1].mediaan or 0) > melden().belofte_seconden),
    }
