"""The pages of the professional: tell it, check what will be stored, and hear what became of it.

What somebody types is masked in memory. Until step two is confirmed nothing is stored; the raw text goes nowhere but
back to the browser it came from.
"""

import datetime as dt
from functools import wraps
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.antwoorden.queries import published_of
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot
from weerklank.kern.queries import story_of
from weerklank.kern.rules import organisaties_where
from weerklank.signalen.melding import Melding, prepare_melding
from weerklank.signalen.queries import sent_by, visible_to
from weerklank.web.answers import points_of
from weerklank.web.balie.controle import WORDS, step_two, step_two_changed, wants_changes
from weerklank.web.balie.forms import AanvullingForm, MeldingForm, empty_values
from weerklank.web.balie.gates import melder
from weerklank.web.balie.intake import send
from weerklank.web.balie.news import knelpunt_of, news_of, next_on, owner_of, stand_in_words, with_knelpunt
from weerklank.web.balie.sealed import BrokenSealError, Sealed, unseal
from weerklank.web.bladeren import blad
from weerklank.web.facts import facts_of
from weerklank.web.gates import P, View, user_of
from weerklank.web.marks import added_to, segments_of
from weerklank.web.proposals import proposals_for
from weerklank.web.rate import within_rate
from weerklank.web.refusal import put_on_form, status_of
from weerklank.web.verhaal import MOST, TOLD_TO_MELDER, reasons_of_knelpunt, reasons_of_signaal, tell

VISITED = "signalen_bekeken"
"""A cookie with the moment of the last visit to "mijn signalen", on this device only."""

CARRIED = (*WORDS, "inzending", "begonnen", "organisatie")
"""What the forms of both steps carry, so that going back and an ended session lose nothing."""


def nothing_lost(view: View[P]) -> View[P]:
    """For a form that may be sent after the session expired: without a login, give what was typed back.

    The page asks to log in in another window and to send again; it stores nothing.
    """

    @login_not_required
    @wraps(view)
    def kept(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        words = {name: request.POST[name] for name in CARRIED if request.POST.get(name)}
        return render(
            request, "balie/verlopen.html", {"tekst": words.pop("tekst", ""), "typed": words.items()}, status=401
        )

    return kept


def not_too_big(view: View[P]) -> View[P]:
    """Say it plainly when more is sent than the server reads (DATA_UPLOAD_MAX_MEMORY_SIZE)."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            request.POST  # noqa: B018 - reading it is what can fail
        except RequestDataTooBig:
            return render(request, "balie/te_groot.html", {"most": settings.SIGNAAL_MAX_LENGTH}, status=413)
        return view(request, *args, **kwargs)

    return guarded


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@melder
def start(request: HttpRequest) -> HttpResponse:
    """Step one: the form. A POST comes from "aanpassen" in step two and brings everything back."""
    organisaties = _organisaties(user_of(request))
    initial = empty_values(organisaties, timezone.now())
    initial |= {name: request.POST[name] for name in CARRIED if name in request.POST}
    form = MeldingForm(initial=initial, organisaties=organisaties)
    return render(request, "balie/start.html", {"form": form, "organisaties": organisaties})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt  # it changes nothing; so a form that outlived its session can be sent again after logging in
@not_too_big
@nothing_lost
@melder
def controle(request: HttpRequest) -> HttpResponse:
    """Step two: the text as it will be stored, and what is known already. Stores nothing."""
    if request.method != "POST":
        return redirect("balie:start")
    user, now = user_of(request), timezone.now()
    organisaties = _organisaties(user)
    form = MeldingForm(request.POST, organisaties=organisaties)
    melding = _melding_in(form)
    if melding is None:
        return render(request, "balie/start.html", {"form": form, "organisaties": organisaties}, status=422)
    organisatie = form.cleaned_data["organisatie"]
    shown = Sealed(melding, organisatie.pk, form.cleaned_data["inzending"], form.seconds(now), (), ())
    return step_two(request, shown, carried=_carried(request), now=now)


@never_cache
@require_POST
@not_too_big
@nothing_lost
@melder
def maskering(request: HttpRequest) -> HttpResponse:
    """Step two again, with more hidden or with doubtful words shown. Stores nothing."""
    try:
        shown = unseal(request.POST.get("sealed", ""), by=user_of(request))
    except BrokenSealError:
        return _seal_broken(request)
    return step_two_changed(request, shown, carried=_carried(request), now=timezone.now())


@never_cache
@require_POST
@melder
def gelijkend(request: HttpRequest) -> HttpResponse:
    """While typing: what is known already. Without JavaScript step two shows the same."""
    user = user_of(request)
    if not within_rate(f"gelijkend:{user.pk}", most=40, seconds=60):
        return HttpResponse(status=429)
    organisaties = _organisaties(user)
    form = MeldingForm(request.POST, organisaties=organisaties)
    melding = _melding_in(form)
    proposals = (
        proposals_for(melding, user=user, organisatie=form.cleaned_data["organisatie"], most=3) if melding else None
    )
    return render(request, "balie/gelijkend.html", {"proposals": proposals})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@not_too_big
@nothing_lost
@melder
def signalen(request: HttpRequest) -> HttpResponse:
    """GET: my signalen. POST: step three, store what step two showed."""
    return _store(request) if request.method == "POST" else _mine(request)


def _store(request: HttpRequest) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    try:
        shown = unseal(request.POST.get("sealed", ""), by=user)
    except BrokenSealError:
        return _seal_broken(request)
    if wants_changes(request):
        return step_two_changed(request, shown, carried=_carried(request), now=now)
    if shown.eerder and request.POST.get("opnieuw") == "laat":
        messages.info(request, _("Er is niets bewaard. Dit is wat je net stuurde."))
        return redirect("balie:signaal", shown.eerder)
    organisatie = get_object_or_404(Organisatie, pk=shown.organisatie)
    signaal, complete = send(shown, request.POST.get("keuze", ""), organisatie=organisatie, by=user, now=now)
    if signaal.tekst != shown.melding.tekst:
        return _changed_after_sending(request, shown.melding, now=now)
    if not complete:
        messages.warning(
            request,
            _("Het knelpunt dat je koos, is intussen afgesloten. Je signaal is bewaard; de coördinator bekijkt het."),
        )
    return redirect(reverse("balie:signaal", args=[signaal.pk]) + "?verstuurd=1")


def _seal_broken(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("Deze controle is niet meer geldig. Kijk de tekst nog een keer na."))
    return redirect("balie:start")


def _carried(request: HttpRequest) -> dict[str, str]:
    """What the form carries besides the words: those come masked, from the melding."""
    return {name: request.POST.get(name, "") for name in CARRIED if name not in WORDS}


def _changed_after_sending(request: HttpRequest, melding: Melding, *, now: dt.datetime) -> HttpResponse:
    """Somebody went back after sending, changed the words and sent again: they stand in a new form, nothing is lost."""
    organisaties = _organisaties(user_of(request))
    initial = empty_values(organisaties, now) | {name: getattr(melding, name) for name in WORDS}
    messages.warning(request, _("Je eerste tekst was al verstuurd. Verstuur deze als nieuw signaal als je dat wilt."))
    form = MeldingForm(initial=initial, organisaties=organisaties)
    return render(request, "balie/start.html", {"form": form, "organisaties": organisaties}, status=409)


def _mine(request: HttpRequest) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    page = blad(request, with_knelpunt(sent_by(user)), ["-id"])
    news = news_of(page.rows, since=_last_visit(request))
    response = render(request, "balie/signalen.html", {"news": news, "page": page})
    response.set_signed_cookie(
        VISITED,
        now.isoformat(),
        max_age=365 * 86_400,
        path="/balie/",
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return response


def _last_visit(request: HttpRequest) -> dt.datetime | None:
    said = request.get_signed_cookie(VISITED, default="")
    return dt.datetime.fromisoformat(said) if said else None


@never_cache
@require_safe
@melder
def signaal(request: HttpRequest, pk: int) -> HttpResponse:
    """One signaal of mine: what I wrote, what happened with it, and what happens next."""
    return show(request, pk, form=AanvullingForm(initial={"inzending": uuid4()}))


def show(request: HttpRequest, pk: int, *, form: AanvullingForm) -> HttpResponse:
    """The page of one own signaal, with the form to add something as it was typed."""
    user = user_of(request)
    mine = visible_to(user) & sent_by(user)
    row = get_object_or_404(with_knelpunt(mine).select_related("termijn"), pk=pk)
    knelpunt = knelpunt_of(row)
    events = list(story_of(row))
    because = reasons_of_signaal(row)
    if knelpunt:
        events += story_of(knelpunt).filter(soort__in=TOLD_TO_MELDER).order_by("-at", "-id")[:MOST]
        because |= reasons_of_knelpunt(knelpunt)
    events.sort(key=lambda event: (event.at, event.pk))
    story = tell(events, because)
    context = {
        "signaal": row,
        "knelpunt": knelpunt,
        "stand": stand_in_words(row, knelpunt),
        "next_on": next_on(row, knelpunt),
        "owner": owner_of(row, knelpunt),
        "segments": segments_of(row.tekst, row.maskeringen),
        "story": story,
        "feiten": facts_of(row),
        "sent": "verstuurd" in request.GET,
        "answers": [(verzoek, points_of(verzoek)) for verzoek in published_of([knelpunt])[:5]] if knelpunt else [],
        "aanvullingen": added_to(row, story),
        "form": form,
    }
    return render(request, "balie/signaal.html", context, status=status_of([], form))


def _organisaties(user: Gebruiker) -> list[Organisatie]:
    return list(Organisatie.objects.filter(pk__in=organisaties_where(user, Handeling.SIGNAAL_MELDEN)))


def _melding_in(form: MeldingForm) -> Melding | None:
    """The masked melding, or None with every problem put on the form."""
    form.is_valid()
    words = {name: str(form.data.get(name, "")) for name in WORDS}
    try:
        melding = prepare_melding(words.pop("tekst"), **words)
    except Cannot as refusal:
        for field in ("frequentie", "geautomatiseerd"):
            form.errors.pop(field, None)
        put_on_form(form, refusal.problems)
        return None
    return None if form.errors else melding
