"""Reading the thesaurus: the lists, one concept, and what is recognised in a sentence."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.begrippen.enums import Facet, TermStand
from weerklank.begrippen.queries import effective, visible_to
from weerklank.kern.enums import Handeling
from weerklank.kern.rules import may_somewhere
from weerklank.pure.begrippen import Begrip, Soort, Thesaurus, Treffer, find_begrippen
from weerklank.pure.typed import clean
from weerklank.web.begrippen.forms import ProbeerForm
from weerklank.web.gates import user_of
from weerklank.web.refusal import status_of
from weerklank.wetten.models import Regeling

LONGEST_SEARCH = 100
"""Characters of a search."""

NO_LETTER = "0-9"
"""Where names stand that begin with a figure or a sign: behind the letters."""


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The concepts of one facet with one first letter, or those of all letters that fit what is searched for."""
    known = effective()
    zoek = clean(request.GET.get("zoek", "").replace("\x00", ""))[:LONGEST_SEARCH]
    asked = request.GET.get("soort", "")
    soort = asked if asked in Facet.values else ("" if zoek else Facet.REGELING.value)
    found = [one for one in known.begrippen.values() if _fits(one, soort, zoek)]
    letters = sorted({_initial(one.naam) for one in found}, key=lambda one: (one == NO_LETTER, one)) if not zoek else []
    wanted = request.GET.get("letter", "")
    letter = wanted if wanted in letters else (letters or [""])[0]
    context = {
        "zoek": zoek,
        "soort": soort,
        "tabs": [(facet.value, facet.label, facet == soort) for facet in Facet],
        "letters": [(one, one == letter) for one in letters],
        "begrippen": sorted(
            (one for one in found if zoek or _initial(one.naam) == letter), key=lambda one: one.naam.casefold()
        ),
        "total": len(found),
        "may_propose": may_somewhere(user_of(request), Handeling.BEGRIP_VOORSTELLEN),
        "plaats": "lijst",
    }
    return render(request, "begrippen/lijst.html", context)


def _initial(naam: str) -> str:
    """Under which letter a name stands in the list: Énergie under E."""
    first = unicodedata.normalize("NFKD", naam)[:1].upper()
    return first if first.isalpha() else NO_LETTER


def _fits(begrip: Begrip, soort: str, zoek: str) -> bool:
    if begrip.soort == Soort.BREED and not zoek:
        return False
    wanted = zoek.casefold()
    return (not soort or begrip.soort == soort) and any(wanted in term.casefold() for term in begrip.terms())


@require_safe
def begrip(request: HttpRequest, naam: str) -> HttpResponse:
    """One concept: its words, what stands above and under it, its law, and who added what."""
    known = effective()
    found = known.begrippen.get(naam)
    if found is None:
        raise Http404
    user = user_of(request)
    terms = visible_to(user).filter(begrip=naam).exclude(stand=TermStand.AFGEWEZEN).order_by("-id")[:50]
    context = {
        "begrip": found,
        "facet": Facet(found.soort).label if found.soort in Facet.values else "",
        "boven": sorted(found.breder, key=str.casefold),
        "onder": known.narrower(naam),
        "regeling": Regeling.objects.filter(bwb_id=found.wet).first() if found.wet else None,
        "terms": terms,
        "may_propose": may_somewhere(user, Handeling.BEGRIP_VOORSTELLEN),
    }
    return render(request, "begrippen/begrip.html", context)


@dataclass(frozen=True, slots=True)
class Stuk:
    """A stretch of the tried text; marked when something is recognised in it."""

    tekst: str
    is_hit: bool


@require_http_methods(["GET", "HEAD", "POST"])
def proberen(request: HttpRequest) -> HttpResponse:
    """Type a sentence and see what is recognised. Nothing is stored and nothing stands in the address."""
    form = ProbeerForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "plaats": "proberen"}
    if form.is_bound and form.is_valid():
        known = effective()
        tekst = clean(form.cleaned_data["tekst"])
        hits = find_begrippen(tekst, known)
        context |= {"stukken": list(_pieces(tekst, hits)), "treffers": _told(tekst, hits, known), "geprobeerd": True}
    return render(request, "begrippen/proberen.html", context, status=status_of([], form))


def _pieces(tekst: str, hits: Iterable[Treffer]) -> Iterable[Stuk]:
    """The text cut at the edges of what was recognised; overlapping hits are one stretch."""
    here = 0
    for start, end in _joined(hits):
        yield Stuk(tekst[here:start], is_hit=False)
        yield Stuk(tekst[start:end], is_hit=True)
        here = end
    yield Stuk(tekst[here:], is_hit=False)


def _joined(hits: Iterable[Treffer]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for hit in sorted(hits, key=lambda hit: hit.start):
        if spans and hit.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], hit.end))
        else:
            spans.append((hit.start, hit.end))
    return spans


def _told(tekst: str, hits: Iterable[Treffer], known: Thesaurus) -> list[dict[str, Any]]:
    """Each recognised stretch with its concept and what that falls under."""
    return [
        {
            "woorden": tekst[hit.start : hit.end],
            "begrip": hit.begrip,
            "breder": sorted(known.broader(hit.begrip), key=str.casefold),
            "whole": hit.whole,
        }
        for hit in hits
    ]
