"""The amendment radar: a bill goes in, what it would change and all that hangs on it comes out. Nothing is stored."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.kern.problems import Cannot
from weerklank.pure.amendments import read_amendments
from weerklank.pure.citations import LawCitation, parse_citation
from weerklank.pure.documents import UnreadableDocumentError, read_document
from weerklank.pure.typed import clean
from weerklank.web.bladeren import blad
from weerklank.web.fields import TypedForm, Words
from weerklank.web.gates import user_of
from weerklank.web.rate import within_rate
from weerklank.web.wetten.hangers import hanging_on
from weerklank.web.wetten.reach import Bereik, reach_of, reach_of_text
from weerklank.web.wetten.tekst import part_url
from weerklank.wetten.models import Artikel, Regeling
from weerklank.wetten.problems import ArticleNotFound, LawNotFound
from weerklank.wetten.queries import articles_with_number, find_regeling
from weerklank.wetten.references import DEPTH, articles_referring_to, laws_referring_to, stacked_on

MAX_TEXT = 2_000_000
"""Characters of a bill that are read at once: the longest bills are a tenth of it."""
MAX_FILE = 20_000_000
A_MINUTE = 20
"""Bills that one person may have read in a minute."""


class BillForm(TypedForm):
    """A bill as text or as a file."""

    tekst = Words(
        rows=12,
        label=gettext_lazy("Tekst van het voorstel"),
        help_text=gettext_lazy("Plak het hele voorstel of een deel ervan."),
    )
    bestand = forms.FileField(
        required=False,
        label=gettext_lazy("Of kies een bestand"),
        help_text=gettext_lazy("PDF met tekst, Word, HTML, officiële XML of gewone tekst, tot 20 MB."),
    )

    wet = Words(
        label=gettext_lazy("Hele nieuwe tekst van een wet"),
        help_text=gettext_lazy(
            "Is dit geen wijziging, maar de hele nieuwe tekst van een wet? Noem dan de wet, bijvoorbeeld: Awb."
        ),
    )

    def bill(self) -> str:
        """The text to read; raises ValueError with a sentence for the reader, and puts it on its field."""
        chosen = self.cleaned_data.get("bestand")
        text = _opened(chosen) if chosen else clean(self.cleaned_data["tekst"])
        if not text.strip():
            raise ValueError(_("Plak de tekst van een voorstel, of kies een bestand."))
        if len(text) > MAX_TEXT:
            raise ValueError(_("Dit voorstel is te lang om in één keer te lezen. Deel het op."))
        return text


def _opened(chosen: "UploadedFile[Any]") -> str:
    if chosen.size and chosen.size > MAX_FILE:
        raise ValueError(_("Dit bestand is groter dan 20 MB."))
    try:
        return read_document(chosen.read(), chosen.name or "").text.replace("\x00", "")
    except UnreadableDocumentError as problem:
        raise ValueError(problem.dutch if get_language() != "en" else problem.english) from problem


@require_http_methods(["GET", "HEAD", "POST"])
def radar(request: HttpRequest) -> HttpResponse:
    """The form, and on sending it the result on the same page, with everything typed kept."""
    if request.method != "POST":
        return render(request, "wetten/radar.html", {"form": BillForm()})
    form = BillForm(request.POST, request.FILES)
    context: dict[str, object] = {"form": form}
    status = 200
    if form.is_valid():
        try:
            _within_limit(request)
            text = form.bill()
            context["bereik"] = _reach(request, form, text)
        except Cannot as cannot:
            form.add_error("wet", [str(problem) for problem in cannot.problems])
            status = 422
        except ValueError as problem:
            form.add_error("bestand" if request.FILES else "tekst", str(problem))
            status = 422
    return render(request, "wetten/radar.html", context, status=status)


def _reach(request: HttpRequest, form: BillForm, text: str) -> Bereik:
    """What the text changes: as a bill, or as the whole new text of the law that is named. May raise Cannot."""
    named = " ".join(clean(form.cleaned_data["wet"]).split())[:300]
    if not named:
        return reach_of(text, read_amendments(text), user_of(request))
    citation = next(iter(parse_citation(named)), None)
    if citation is None or not (citation.bwb_id or citation.law):
        citation = LawCitation(law=named, name=named)
    return reach_of_text(find_regeling(citation), text, user_of(request))


def _within_limit(request: HttpRequest) -> None:
    if not within_rate(f"radar:{request.user.pk}", most=A_MINUTE, seconds=60):
        raise ValueError(_("Je vroeg dit vaak achter elkaar. Wacht een minuut en probeer het opnieuw."))


@require_safe
@login_not_required
def hangt_aan(request: HttpRequest, bwb_id: str, nummer: str) -> HttpResponse:
    """Everything that hangs on an article: rules that rest on it, texts that refer to it, and for staff knelpunten."""
    try:
        artikel = _article(bwb_id, nummer)
    except Cannot as cannot:
        return render(request, "wetten/niet_gevonden.html", {"problems": cannot.problems}, status=404)
    page = blad(request, laws_referring_to(bwb_id, nummer), ("naam", "id"))
    parts = articles_referring_to(bwb_id, nummer, page.rows)
    stapel = stacked_on(bwb_id, nummer)
    context = {
        "artikel": artikel,
        "regeling": artikel.regeling,
        "url": part_url(artikel, bwb_id),
        "page": page,
        "wetten": [(one, [(part, part_url(part, one.bwb_id)) for part in parts.get(one.pk, [])]) for one in page.rows],
        "stapel": stapel,
        "niveaus": stapel.niveaus(),
        "grens": DEPTH,
        "hangers": hanging_on(request.user, [(bwb_id, nummer)]).get((bwb_id, nummer), []),
    }
    return render(request, "wetten/hangt_aan.html", context)


def _article(bwb_id: str, nummer: str) -> Artikel:
    """The article with this number; raises Cannot with LawNotFound or ArticleNotFound."""
    regeling = Regeling.objects.filter(bwb_id=bwb_id).first()
    if regeling is None:
        raise Cannot([LawNotFound(bwb_id)])
    found = articles_with_number(regeling, nummer).first()
    if found is None:
        raise Cannot([ArticleNotFound(nummer, regeling.naam)])
    return found
