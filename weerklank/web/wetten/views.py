"""The pages of law text: public, so none of them asks for a login."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from weerklank.kern.problems import Cannot, Problem
from weerklank.pure.bwb.jci import build_jci
from weerklank.pure.citations import parse_citation
from weerklank.web.bladeren import blad
from weerklank.web.wetten.tekst import in_sentence, key_url, on_day, page_of_part, part_url, readable, readable_title
from weerklank.wetten.enums import Naamsoort
from weerklank.wetten.models import SITE, Artikel, Artikelversie, Regeling
from weerklank.wetten.problems import ArticleNotFound, LawNotFound
from weerklank.wetten.queries import (
    articles_with_number,
    contents_of,
    known_among,
    newest_text,
    references_from,
    references_to,
    search_regelingen,
    text_on,
    titles_of,
    versions_of,
)
from weerklank.wetten.search import find_typed, problems_with, search_articles

QUESTION = 200
"""Characters of a search that are read; a citation is never longer."""
CONTENTS = 100
"""Parts on one page of a law."""
SHOWN_VERSIONS = 50
SHOWN_NAMES = 30


@require_safe
@login_not_required
def search(request: HttpRequest) -> HttpResponse:
    """Search laws by words; "art 4:84 awb" goes straight to the article."""
    question = request.GET.get("q", "").replace("\x00", "").strip()[:QUESTION]
    citations = parse_citation(question)
    found = find_typed(citations)
    if found is not None:
        return redirect(part_url(found.artikel, found.artikel.regeling.bwb_id))
    page = blad(request, search_regelingen(question), ("naam", "id"))
    articles = [] if page.vorige else search_articles(question)
    context = {
        "q": question,
        "page": page,
        "problems": problems_with(citations),
        "artikelen": [(row, part_url(row.artikel, row.artikel.regeling.bwb_id)) for row in articles],
    }
    return render(request, "wetten/zoek.html", context)


@require_safe
@login_not_required
def regeling(request: HttpRequest, bwb_id: str) -> HttpResponse:
    """One law: what it is called, of which day its text is, and its articles in order."""
    found = Regeling.objects.filter(bwb_id=bwb_id).first()
    if found is None:
        return not_found(request, [LawNotFound(bwb_id)])
    page = blad(request, contents_of(found), ("volgorde", "id"), size=CONTENTS)
    titles = titles_of(page.rows)
    context = {
        "regeling": found,
        "page": page,
        "inhoud": _contents(found, page.rows, titles),
        "link": f"{SITE}{found.bwb_id}",
        **_known_about(found),
    }
    return render(request, "wetten/regeling.html", context)


def _known_about(regeling: Regeling) -> dict[str, str]:
    """The other names, abbreviations and fields of law of a regulation, as one line each. One query."""
    names = list(regeling.namen.exclude(naam=regeling.naam).order_by("sleutel")[:SHOWN_NAMES])
    short = [row.naam for row in names if row.soort == Naamsoort.AFKORTING]
    others = [row.naam for row in names if row.soort != Naamsoort.AFKORTING]
    fields = ["/".join(filter(None, pair)) for pair in regeling.rechtsgebieden[:SHOWN_NAMES]]
    return {"afkortingen": ", ".join(short), "andere_namen": ", ".join(others), "gebieden": ", ".join(fields)}


def _contents(regeling: Regeling, rows: list[Artikel], titles: dict[int, tuple[str, bool]]) -> list[dict[str, Any]]:
    """The parts as lines, each with the headings of the levels that begin with it."""
    lines: list[dict[str, Any]] = []
    above: list[list[str]] = []
    for artikel in rows:
        levels = artikel.containers
        shared = next(
            (n for n, (a, b) in enumerate(zip(above, levels, strict=False)) if a != b),
            min(len(above), len(levels)),
        )
        titel, vervallen = titles.get(artikel.pk, ("", False))
        lines.append(
            {
                "koppen": [" ".join(filter(None, level[1:])) for level in levels[shared:]],
                "opschrift": artikel.opschrift,
                "titel": titel,
                "vervallen": vervallen,
                "url": part_url(artikel, regeling.bwb_id),
            }
        )
        above = levels
    return lines


@require_safe
@login_not_required
def artikel(request: HttpRequest, bwb_id: str, nummer: str) -> HttpResponse:
    """The article with this number; with `?op=2012-10-01` its text on that day."""
    found = named_articles(request, bwb_id, nummer)
    return found if isinstance(found, HttpResponse) else _show(request, found[0], found[1:])


def named_articles(request: HttpRequest, bwb_id: str, nummer: str) -> list[Artikel] | HttpResponse:
    """The articles with this number, the one of the body first; when there is none, the page that says so."""
    found = Regeling.objects.filter(bwb_id=bwb_id).first()
    if found is None:
        return not_found(request, [LawNotFound(bwb_id)])
    same = list(articles_with_number(found, nummer)[:SHOWN_VERSIONS])
    return same or not_found(request, [ArticleNotFound(nummer, found.naam)], found)


@require_safe
@login_not_required
def deel(request: HttpRequest, bwb_id: str, pk: int) -> HttpResponse:
    """A part that has no number of its own in the body: an annex, a division, an article of an annex."""
    return _show(request, part_called(bwb_id, pk), [])


def part_called(bwb_id: str, pk: int) -> Artikel:
    """The part with this key in this regulation. Raises Http404."""
    return get_object_or_404(Artikel.objects.select_related("regeling"), pk=pk, regeling__bwb_id=bwb_id)


Page = Callable[[HttpRequest, Artikel], HttpResponse]


def doors_to(show: Page) -> tuple[Callable[..., HttpResponse], Callable[..., HttpResponse]]:
    """Give the two views of a page about one part: by the number of an article, and by key for what has none."""

    @require_safe
    @login_not_required
    def of_artikel(request: HttpRequest, bwb_id: str, nummer: str) -> HttpResponse:
        found = named_articles(request, bwb_id, nummer)
        return found if isinstance(found, HttpResponse) else show(request, found[0])

    @require_safe
    @login_not_required
    def of_deel(request: HttpRequest, bwb_id: str, pk: int) -> HttpResponse:
        return show(request, part_called(bwb_id, pk))

    return of_artikel, of_deel


def _show(request: HttpRequest, artikel: Artikel, others: list[Artikel]) -> HttpResponse:
    day = _day_of(request)
    try:
        versie = text_on(artikel, day) if day else newest_text(artikel)
    except Cannot as cannot:
        return not_found(request, cannot.problems, artikel.regeling, artikel)
    context = {
        "artikel": artikel,
        "regeling": artikel.regeling,
        "versie": versie,
        "url": part_url(artikel, artikel.regeling.bwb_id),
        "alle_versies": page_of_part(artikel, "versies"),
        "anderen": [(other.opschrift, _levels(other), key_url(other, other.regeling.bwb_id)) for other in others],
        **_text(versie),
        **_around(artikel, versie),
    }
    return render(request, "wetten/artikel.html", context)


def _levels(artikel: Artikel) -> str:
    return ", ".join(" ".join(filter(None, level[1:3])) for level in artikel.containers)


def _text(versie: Artikelversie) -> dict[str, Any]:
    refs = references_from(versie)
    known = known_among(ref.doel_bwb_id for ref in refs)
    return {"stukken": readable(versie, refs, known), "titel": readable_title(versie, refs, known)}


def _around(artikel: Artikel, versie: Artikelversie) -> dict[str, Any]:
    """Other texts through time, where the article is referred to, and how to cite it."""
    regeling = artikel.regeling
    jci = build_jci(artikel.jci(versie.stand))
    here = part_url(artikel, regeling.bwb_id)
    versies = [(row, on_day(here, row.geldig_van.isoformat())) for row in versions_of(artikel)[:SHOWN_VERSIONS]]
    refs = references_to(artikel)
    return {
        "niveaus": _levels(artikel),
        "jci": jci,
        "link": f"{SITE}{jci}",
        "aanhaling": _citation(artikel),
        "versies": versies,
        "van_elders": [
            (
                ref.versie.artikel,
                ref.versie.artikel.regeling,
                part_url(ref.versie.artikel, ref.versie.artikel.regeling.bwb_id),
            )
            for ref in refs
            if ref.versie.artikel_id != artikel.pk
        ],
    }


def _citation(artikel: Artikel) -> str:
    """How the article is cited in full (Aanwijzingen voor de regelgeving 3.27)."""
    naam = artikel.regeling.naam
    label = in_sentence(artikel)
    return f"{label}, {naam}" if artikel.in_bijlage else f"{label} {naam}"


def _day_of(request: HttpRequest) -> dt.date | None:
    asked = request.GET.get("op", "")
    if not asked:
        return None
    try:
        return dt.date.fromisoformat(asked)
    except ValueError as error:
        raise Http404(_("Deze datum bestaat niet.")) from error


def not_found(
    request: HttpRequest,
    problems: list[Problem],
    regeling: Regeling | None = None,
    artikel: Artikel | None = None,
) -> HttpResponse:
    """The page that says what is not in the register, with the nearest thing that is."""
    context = {
        "problems": problems,
        "regeling": regeling,
        "artikel": artikel,
        "url": part_url(artikel, artikel.regeling.bwb_id) if artikel else "",
    }
    return render(request, "wetten/niet_gevonden.html", context, status=404)
