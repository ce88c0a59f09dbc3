"""What changed in an article between two days."""

import datetime as dt
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from weerklank.kern.actions import local_date
from weerklank.kern.problems import Cannot
from weerklank.web.wetten.tekst import in_sentence, page_of_part, part_url
from weerklank.web.wetten.versies import day_in
from weerklank.web.wetten.views import doors_to
from weerklank.wetten.models import Artikel, Artikelversie
from weerklank.wetten.queries import text_on, versions_of
from weerklank.wetten.verschil import difference_of


@dataclass(slots=True)
class _Keuze:
    """Two days, the texts of those days, and why there is none."""

    van: dt.date
    tot: dt.date
    teksten: list[Artikelversie] = field(default_factory=list)
    bezwaren: list[str] = field(default_factory=list)
    status: int = 200


def _show(request: HttpRequest, artikel: Artikel) -> HttpResponse:
    """The difference between `?van=2012-10-01` and `?tot=2020-01-01`; without days between the two newest texts."""
    keuze = _chosen(request, artikel)
    context = {
        "artikel": artikel,
        "regeling": artikel.regeling,
        "url": part_url(artikel, artikel.regeling.bwb_id),
        "naam": in_sentence(artikel),
        "versies_url": page_of_part(artikel, "versies"),
        "keuze": keuze,
    }
    if len(keuze.teksten) == 2:
        old, new = keuze.teksten
        context |= {
            "oud": old,
            "nieuw": new,
            "zelfde": old.pk == new.pk,
            "verschil": difference_of(old.tekst, new.tekst),
        }
    return render(request, "wetten/verschil.html", context, status=keuze.status)


of_artikel, of_deel = doors_to(_show)


def _chosen(request: HttpRequest, artikel: Artikel) -> _Keuze:
    """The days that the address names, in order of time; what it lacks is filled in from the newest texts."""
    newest = list(versions_of(artikel)[:2])
    days = day_in(request, "van"), day_in(request, "tot")
    wrong = [key for key in ("van", "tot") if request.GET.get(key, "").strip() and day_in(request, key) is None]
    today = local_date(timezone.now())
    one = days[0] or (newest[-1].geldig_van if newest else today)
    other = days[1] or (newest[0].geldig_van if newest else today)
    keuze = _Keuze(min(one, other), max(one, other))
    if wrong:
        keuze.bezwaren, keuze.status = [_("Deze datum bestaat niet. Vul een datum in als 2020-01-31.")], 422
        return keuze
    for day in (keuze.van, keuze.tot):
        _look_up(artikel, day, keuze)
    return keuze


def _look_up(artikel: Artikel, day: dt.date, keuze: _Keuze) -> None:
    try:
        keuze.teksten.append(text_on(artikel, day))
    except Cannot as cannot:
        keuze.bezwaren += [str(problem) for problem in cannot.problems if str(problem) not in keuze.bezwaren]
        keuze.status = 404
