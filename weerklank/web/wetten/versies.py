"""All texts of an article through time, and all days on which a regulation changed."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from weerklank.kern.actions import local_date
from weerklank.web.bladeren import blad
from weerklank.web.wetten.tekst import in_sentence, on_day, page_of_part, part_url
from weerklank.web.wetten.views import doors_to, not_found
from weerklank.wetten.models import Artikel, Artikelversie, Regeling
from weerklank.wetten.problems import LawNotFound
from weerklank.wetten.queries import PAGE, changed_on, days_of, versions_of

SIZE = 20
ONE_DAY = dt.timedelta(days=1)


def _show(request: HttpRequest, artikel: Artikel) -> HttpResponse:
    """The texts of one part, newest first."""
    page = blad(request, versions_of(artikel), ["-geldig_van", "-id"], size=SIZE)
    url = part_url(artikel, artikel.regeling.bwb_id)
    today = local_date(timezone.now())
    last = page.rows[-1] if page.rows and not page.volgende else None
    days = [row.geldig_van for row in page.rows[:2]] or [today]
    context = {
        "artikel": artikel,
        "regeling": artikel.regeling,
        "url": url,
        "verschil_url": page_of_part(artikel, "verschil"),
        "versies": [_line(artikel, row, url, today, is_first=row is last) for row in page.rows],
        "page": page,
        "naam": in_sentence(artikel),
        "van": days[-1],
        "tot": days[0],
    }
    return render(request, "wetten/versies.html", context)


of_artikel, of_deel = doors_to(_show)


def _line(artikel: Artikel, row: Artikelversie, url: str, today: dt.date, *, is_first: bool) -> dict[str, object]:
    """One text: its days, whether it is the one of now, and what changed with it."""
    days = urlencode({"van": (row.geldig_van - ONE_DAY).isoformat(), "tot": row.geldig_van.isoformat()})
    begun = row.geldig_van <= today and (row.geldig_tot is None or row.geldig_tot > today)
    return {
        "rij": row,
        "geldig": begun and artikel.weg_op is None and not row.vervallen,
        "url": on_day(url, row.geldig_van.isoformat()),
        "verschil": "" if is_first else f"{page_of_part(artikel, 'verschil')}?{days}",
    }


@require_safe
@login_not_required
def of_regeling(request: HttpRequest, bwb_id: str) -> HttpResponse:
    """The days on which a regulation changed; with `?dag=2020-01-01` the articles that changed on that day."""
    regeling = Regeling.objects.filter(bwb_id=bwb_id).first()
    if regeling is None:
        return not_found(request, [LawNotFound(bwb_id)])
    day = day_in(request, "dag")
    return _articles_of_day(request, regeling, day) if day else _days(request, regeling)


def _days(request: HttpRequest, regeling: Regeling) -> HttpResponse:
    days = days_of(regeling, before=day_in(request, "voor"), most=PAGE + 1)
    more = f"?{urlencode({'voor': days[PAGE - 1].dag.isoformat()})}" if len(days) > PAGE else ""
    context = {"regeling": regeling, "dagen": days[:PAGE], "volgende": more}
    return render(request, "wetten/versies_regeling.html", context)


def _articles_of_day(request: HttpRequest, regeling: Regeling, day: dt.date) -> HttpResponse:
    page = blad(request, changed_on(regeling, day), ["id"], size=PAGE)
    before = urlencode({"van": (day - ONE_DAY).isoformat(), "tot": day.isoformat()})
    for row in page.rows:
        row.artikel.regeling = regeling
    rows = [(row.artikel, row.titel, f"{page_of_part(row.artikel, 'verschil')}?{before}") for row in page.rows]
    context = {"regeling": regeling, "dag": day, "artikelen": rows, "page": page}
    return render(request, "wetten/versies_dag.html", context)


def day_in(request: HttpRequest, key: str) -> dt.date | None:
    """The day that the address names; None when it names none, or one before which there can be nothing."""
    try:
        found = dt.date.fromisoformat(request.GET.get(key, "").strip())
    except ValueError:
        return None
    return found if found > dt.date(1, 1, 2) else None
