"""Reading the directory: the list, one entry with its history, and how a proposal comes about."""

from collections.abc import Iterable

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from weerklank.kern.models import Organisatie
from weerklank.kern.policy import terms
from weerklank.kern.queries import story_of
from weerklank.loket.instelling import instelling
from weerklank.loket.models import Bevoegdheid
from weerklank.loket.queries import vangnet_organisatie, visible_to, voorstellen_visible_to
from weerklank.pure.typed import clean
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.loket.gates import workers
from weerklank.web.loket.redenen import GRONDEN
from weerklank.web.verhaal import tell
from weerklank.wetten.models import Regeling

LONGEST_SEARCH = 100
"""Characters of a search."""


@require_safe
@workers
def lijst(request: HttpRequest) -> HttpResponse:
    """Who is competent for what now, or with `toon=beeindigd` who was; by organisation, one page of it."""
    zoek = clean(request.GET.get("zoek", "").replace("\x00", ""))[:LONGEST_SEARCH]
    ended = request.GET.get("toon", "") == "beeindigd"
    rows = visible_to(user_of(request)).filter(ended_at__isnull=not ended)
    page = blad(request, _found(rows, zoek).annotate(wie=F("organisatie__naam")), ("wie", "id"))
    wetten = wetnamen(page.rows)
    context = {
        "page": page,
        "rijen": [(row, subject_of(row, wetten)) for row in page.rows],
        "zoek": zoek,
        "ended": ended,
        "plaats": "lijst",
    }
    return render(request, "loket/lijst.html", context)


def _found(rows: QuerySet[Bevoegdheid], zoek: str) -> QuerySet[Bevoegdheid]:
    if not zoek:
        return rows
    named = Organisatie.objects.filter(Q(naam__icontains=zoek) | Q(afkorting__icontains=zoek))
    laws = Regeling.objects.filter(naam__icontains=zoek).values("bwb_id")
    return rows.filter(
        Q(begrip__icontains=zoek)
        | Q(gebied__icontains=zoek)
        | Q(organisatie__in=named)
        | Q(wet__iexact=zoek)
        | Q(wet__in=laws)
    )


def wetnamen(rows: Iterable[object]) -> dict[str, str]:
    """The names of the laws that these entries, proposals or rules name. At most one query."""
    wanted = {wet for row in rows if (wet := getattr(row, "wet", ""))}
    return dict(Regeling.objects.filter(bwb_id__in=wanted).values_list("bwb_id", "naam")) if wanted else {}


def subject_of(row: object, wetten: dict[str, str]) -> str:
    """What an entry is about, in words."""
    wet: str = getattr(row, "wet", "")
    begrip: str = getattr(row, "begrip", "")
    return begrip or wetten.get(wet, wet)


@require_safe
@workers
def bevoegdheid(request: HttpRequest, pk: int) -> HttpResponse:
    """One entry: who keeps it, since when, why, and what was proposed and decided about it."""
    user = user_of(request)
    row = get_object_or_404(visible_to(user).select_related("voorstel__namens"), pk=pk)
    proposals = voorstellen_visible_to(user).filter(bevoegdheid=row).order_by("-id")[:50]
    context = {
        "rij": row,
        "onderwerp": subject_of(row, wetnamen([row])),
        "voorstellen": proposals,
        "story": tell(story_of(row)),
    }
    return render(request, "loket/bevoegdheid.html", context)


@require_safe
@workers
def uitleg(request: HttpRequest) -> HttpResponse:
    """How a proposal comes about, with every number that counts, and who staffs the basket."""
    wise = instelling()
    weighed = sorted(wise.gewichten.items(), key=lambda pair: -pair[1])
    context = {
        "kolommen": [_("Reden"), _("Punten")],
        "gewichten": [(capfirst(str(GRONDEN[grond])), f"{100 * weight:.0f}") for grond, weight in weighed],
        "ten_minste": round(100 * wise.ten_minste),
        "wise": wise,
        "vangnet": vangnet_organisatie(),
        "overdracht": terms()["overdracht"],
        "term_vangnet": terms()["vangnet"],
        "plaats": "uitleg",
    }
    return render(request, "loket/uitleg.html", context)
