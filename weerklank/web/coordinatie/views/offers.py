"""What other organisations offer: take a signaal over, or say why not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.problems import Cannot, Problem
from weerklank.signalen.actions import accept, refuse
from weerklank.signalen.models import Doorzending
from weerklank.signalen.queries import offered_to, offers_for
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.forms import ReasonForm
from weerklank.web.coordinatie.gates import triage
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of


@never_cache
@require_safe
@triage
def offers(request: HttpRequest) -> HttpResponse:
    """What is offered now, longest waiting first, one page of it."""
    return _show(request)


def _show(
    request: HttpRequest,
    *,
    refused: Doorzending | None = None,
    form: ReasonForm | None = None,
    problems: list[Problem] | None = None,
) -> HttpResponse:
    page = blad(request, offers_for(user_of(request)), ["id"])
    rows = [
        (
            offered,
            form if form and refused and offered.pk == refused.pk else ReasonForm(auto_id=f"weigeren_{offered.pk}_%s"),
        )
        for offered in page.rows
    ]
    context = {"page": page, "rows": rows, "problems": problems or [], "today": local_date(timezone.now())}
    return render(request, "coordinatie/offers.html", context, status=status_of(problems or []))


@require_POST
@triage
def accept_offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a signaal over: it is in the own queue from now on."""
    user, now = user_of(request), timezone.now()
    offered = get_object_or_404(offered_to(user), pk=pk)
    try:
        accept(offered, by=user, now=now)
    except Cannot as refusal:
        return _show(request, problems=refusal.problems)
    return redirect("coordinatie:signaal", offered.signaal_id)


@require_POST
@triage
def refuse_offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Refuse a signaal, with the reason: it goes back to who offered it."""
    user, now = user_of(request), timezone.now()
    offered = get_object_or_404(offered_to(user), pk=pk)
    form = ReasonForm(request.POST, auto_id=f"weigeren_{offered.pk}_%s")
    try:
        refuse(offered, reden=request.POST.get("reden", ""), by=user, now=now)
    except Cannot as refusal:
        form.is_valid()
        put_on_form(form, refusal.problems)
        return _show(request, refused=offered, form=form, problems=refusal.problems)
    return redirect("coordinatie:offers")
