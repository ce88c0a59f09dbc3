"""Reading a file of the register in: the upload, and the report of each run row by row."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.kern.problems import Cannot
from weerklank.pure.toezeggingen import UnreadableRegisterError
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of
from weerklank.web.werkagenda.forms import RegisterForm
from weerklank.web.werkagenda.gates import importers
from weerklank.werkagenda.models import Registerregel
from weerklank.werkagenda.problems import WORDS_OF
from weerklank.werkagenda.queries import runs
from weerklank.werkagenda.register import import_register

UNREADABLE: str | Promise = gettext_lazy("Dit bestand is niet te lezen: %(why)s Er is niets veranderd.")


@require_http_methods(["GET", "HEAD", "POST"])
@importers
def inlezen(request: HttpRequest) -> HttpResponse:
    """Upload a file; the report follows. What cannot be read changes nothing and says why."""
    form = RegisterForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    problems: Any = []
    if form.is_bound and form.is_valid():
        sent = form.cleaned_data["bestand"]
        try:
            run = import_register(sent.file, bestand=_name(sent.name), by=user_of(request), now=timezone.now())
        except UnreadableRegisterError as problem:
            form.add_error("bestand", str(UNREADABLE) % {"why": WORDS_OF[problem.fault]})
        except Cannot as refusal:
            problems = refusal.problems
            put_on_form(form, problems)
        else:
            messages.success(request, _("Het bestand is ingelezen. Hieronder staat wat er veranderde."))
            return redirect("werkagenda:invoer", run.pk)
    context = {"form": form, "page": blad(request, runs(), ("-id",)), "plaats": "inlezen"}
    return render(request, "werkagenda/inlezen.html", context, status=status_of(problems, form))


def _name(typed: str) -> str:
    """The name of a file as it may be kept: no folders, no null characters."""
    return typed.replace("\x00", "").replace("\\", "/").rsplit("/", 1)[-1][:255]


@require_safe
@importers
def invoer(request: HttpRequest, pk: int) -> HttpResponse:
    """The report of one run: what it changed, and each row that could not be read or has a remark."""
    run = get_object_or_404(runs(), pk=pk)
    page = blad(request, run.regels.all(), ("id",))
    code = run.breuk.split(":", 1)[0]
    context = {
        "run": run,
        "breuk": WORDS_OF.get(code, run.breuk) if code else "",
        "page": page,
        "regels": [(regel, _reasons(regel)) for regel in page.rows],
        "plaats": "inlezen",
    }
    return render(request, "werkagenda/invoer.html", context)


def _reasons(regel: Registerregel) -> list[tuple[str, str]]:
    """Each reason of a row in words, with what stood there."""
    return [(str(WORDS_OF.get(code, code)), words) for code, words in regel.redenen]
