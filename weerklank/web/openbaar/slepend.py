"""The public list of what drags on, how the index is made, and the list as open data."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from weerklank.kern.policy import formule
from weerklank.publicatie import queries
from weerklank.publicatie.models import Vitrine
from weerklank.pure.slepend import ONDERDELEN, bounds_of, score_of
from weerklank.web.bladeren import blad
from weerklank.web.openbaar.caching import public_page
from weerklank.web.openbaar.feeds import absolute
from weerklank.web.slepend import (
    NAMEN,
    number_of,
    parts_on,
    place_of,
    points,
    reasons_in_words,
)
from weerklank.web.uitvoer import csv_of, json_of

MOST = 10_000
"""Rows of one export; every knelpunt that drags on in the whole country fits."""

COLUMNS = ("kenmerk", "titel", "organisatie", "geadresseerde", "sinds", "index", "redenen", *ONDERDELEN, "adres")


@public_page
def slepend(request: HttpRequest) -> HttpResponse:
    """What drags on, the longest first, each number with where it comes from."""
    today = timezone.localdate()
    page = blad(request, queries.slepend().select_related("publicatie"), queries.LONGEST_SLEPEND)
    context = {"gevonden": page, "kaarten": [_card(row, today) for row in page.rows]}
    return render(request, "openbaar/slepend.html", context)


def _card(row: Vitrine, today: dt.date) -> dict[str, Any]:
    """One knelpunt in the list; the parts that count nothing are left out."""
    slepend = row.publicatie.inhoud["slepend"]
    parts = parts_on(slepend, today)
    return {
        "rij": row,
        "index": points(score_of(parts)),
        "redenen": reasons_in_words(slepend),
        "kanttekening": slepend.get("kanttekening"),
        "delen": [(number_of(part), NAMEN[part.onderdeel.key], place_of(part)) for part in parts if part.waarde],
    }


@public_page
def uitleg(request: HttpRequest) -> HttpResponse:
    """How the index is made: the marker, the parts with their settings, an example, what it does not say."""
    rules = formule()
    context = {
        "formule": rules,
        "koppen": [_("Onderdeel"), _("Punten ten hoogste"), _("Vol bij"), _("Wat wordt geteld")],
        "rijen": [(_dutch(p.naam), p.punten, p.vol_bij, _dutch(p.toelichting)) for p in rules.onderdelen.values()],
        "klassen": [bounds_of(rules, klasse) for klasse in range(len(rules.klassen) + 1)],
        "drempel": settings.SMALL_NUMBER,
    }
    return render(request, "openbaar/slepend_uitleg.html", context)


def _dutch(words: str) -> SafeString:
    """Words of the policy file, which is Dutch on every page."""
    return format_html('<span lang="nl">{}</span>', words)


@login_not_required
@require_safe
def als_csv(_request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, longest first, at most MOST rows."""
    return csv_of("slepend", COLUMNS, _rows(timezone.localdate()))


@login_not_required
@require_safe
def als_json(_request: HttpRequest) -> StreamingHttpResponse:
    """The same as a JSON array."""
    return json_of("slepend", _rows(timezone.localdate()))


def _rows(today: dt.date) -> Iterator[dict[str, Any]]:
    """Each knelpunt as open data: numbers as they are counted, the age in days, the signalen as a class from-to."""
    wanted = ("pk", "titel", "organisatie_naam", "geadresseerde_naam", "publicatie__inhoud__slepend")
    for pk, titel, organisatie, geadresseerde, slepend in queries.slepend().values_list(*wanted)[:MOST]:
        parts = parts_on(slepend, today)
        numbers = {part.onderdeel.key: part.waarde for part in parts}
        least, most = bounds_of(formule(), numbers["signalen"])
        yield {
            "kenmerk": f"K-{pk:05d}",
            "titel": titel,
            "organisatie": organisatie,
            "geadresseerde": geadresseerde,
            "sinds": slepend["sinds"],
            "index": score_of(parts) / 10,
            "redenen": " ".join(slepend["redenen"]),
            **numbers,
            "signalen": f"{least}..{'' if most is None else most}",
            "adres": absolute("knelpunt", pk),
        }
