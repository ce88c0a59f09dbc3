"""What other organisations offer: take a signaal over, or say why not."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.models import Organisatie
from weerklank.kern.problems import Cannot, Problem
from weerklank.loket.overdracht import refuse_offer as refuse
from weerklank.signalen.actions import accept
from weerklank.signalen.models import Doorzending
from weerklank.signalen.queries import offered_to, offers_for
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.forms import RefuseForm
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
    form: RefuseForm | None = None,
    problems: list[Problem] | None = None,
) -> HttpResponse:
    page = blad(request, offers_for(user_of(request)), ["id"])
    organisaties = list(Organisatie.objects.all()) if page.rows else []
    rows = [
        (offered, form if form and refused and offered.pk == refused.pk else _form(offered, organisaties))
        for offered in page.rows
    ]
    context = {"page": page, "rows": rows, "problems": problems or [], "today": local_date(timezone.now())}
    return render(
        request, "coordinatie/offers.html", context, status=status_of(problems or [], *([form] if form else []))
    )


def _form(offered: Doorzending, organisaties: Sequence[Organisatie], data: Any = None) -> RefuseForm:
    """The form to refuse one offer; everybody but who refuses can be named."""
    others = [one for one in organisaties if one.pk != offered.aan_id]
    return RefuseForm(data, organisaties=others, auto_id=f"weigeren_{offered.pk}_%s")


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
    """Refuse a signaal, with the reason and whose it then is: it goes back to who offered it, or to the basket."""
    user, now = user_of(request), timezone.now()
    offered = get_object_or_404(offered_to(user), pk=pk)
    form = _form(offered, list(Organisatie.objects.all()), request.POST)
    if not form.is_valid():
        return _show(request, refused=offered, form=form)
    try:
        refuse(offered, reden=form.cleaned_data["reden"], naar=form.counter_proposal(), by=user, now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _show(request, refused=offered, form=form, problems=refusal.problems)
    return redirect("coordinatie:offers")
