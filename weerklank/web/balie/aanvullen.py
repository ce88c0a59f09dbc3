"""What the reporter adds to an own signaal, also without mail."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from weerklank.kern.problems import Cannot
from weerklank.knelpunten.aanvulling import reply
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.queries import sent_by
from weerklank.web.balie.forms import AanvullingForm
from weerklank.web.balie.gates import melder
from weerklank.web.balie.views import not_too_big, nothing_lost, show
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form


@never_cache
@require_POST
@not_too_big
@nothing_lost
@melder
def aanvullen(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep it, masked; refused, the page comes back with what was typed."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(sent_by(user), pk=pk)
    form = AanvullingForm(request.POST)
    if not form.is_valid():
        return show(request, pk, form=form)
    key: UUID = form.cleaned_data["inzending"]
    try:
        reply(row, tekst=form.cleaned_data["tekst"], herkomst=Herkomst.BALIE, inzending=key, by=user, now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return show(request, pk, form=form)
    messages.success(request, _("Je aanvulling staat bij je signaal. De coördinator krijgt bericht."))
    return redirect("balie:signaal", pk=pk)
