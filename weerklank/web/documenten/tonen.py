"""The reading page: one part of a document with its marks, the side list, and what was just said."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from weerklank.documenten.actions import READER
from weerklank.documenten.enums import PassageSoort
from weerklank.documenten.models import Document, Lezing, Oordeel, Passage
from weerklank.documenten.queries import latest_oordelen, newest_lezing, passages_between, waiting_after
from weerklank.documenten.rules import may_judge
from weerklank.kern.enums import Handeling
from weerklank.kern.problems import Problem
from weerklank.kern.rules import may_somewhere
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import visible_to as visible_knelpunten
from weerklank.web.documenten.delen import Deel, part_at, parts_of
from weerklank.web.documenten.forms import MarkeerForm
from weerklank.web.documenten.lezen import blocks_of, legend_of
from weerklank.web.documenten.zij import FILTERS, Rij, groups_of, rows_of, told
from weerklank.web.gates import user_of

SURE = Decimal("0.90")
"""How sure a rule must be before its proposals can be accepted together."""


def shown_filter(request: HttpRequest) -> str:
    """Which filter of the side list is asked for; an unknown one is "everything"."""
    asked = request.POST.get("toon", request.GET.get("toon", ""))
    return asked if asked in FILTERS else ""


def number(said: str) -> int:
    """A number from an address; 0 for anything that is none or too long to be one."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0


def show(
    request: HttpRequest,
    document: Document,
    *,
    problems: list[Problem] | None = None,
    bij: int | None = None,
    typed: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; after a refusal with what stood in the way and, in `typed`, what somebody had filled in."""
    parts = parts_of(document.tekst)
    part = _chosen(request, parts, bij)
    passages = list(passages_between(document, part.begin, part.eind))
    oordelen = latest_oordelen(passages)
    text = document.tekst[part.begin : part.eind]
    rows = rows_of(document.tekst, passages, oordelen)
    lezing = passages[0].lezing if passages else newest_lezing(document)
    context = {
        "document": document,
        "deel": part,
        "delen": parts,
        "blocks": blocks_of(text, rows, start=part.begin),
        "legend": legend_of(rows),
        "lezing": lezing,
        "problems": problems or [],
        "gedaan": _just_said(request, document),
        "verder": _elsewhere(document, part, passages),
    }
    context |= _side(request, rows) | _rights(request, document, lezing) | (typed or {})
    return render(request, "documenten/document.html", context, status=status)


def _chosen(request: HttpRequest, parts: list[Deel], bij: int | None) -> Deel:
    asked = number(request.GET.get("deel", ""))
    if bij is None and 1 <= asked <= len(parts):
        return parts[asked - 1]
    return part_at(parts, number(request.GET.get("bij", "")) if bij is None else bij)


def _side(request: HttpRequest, rows: list[Rij]) -> dict[str, Any]:
    shown = shown_filter(request)
    return {
        "toon": shown,
        "filters": [(key, label, key == shown) for key, (label, _states) in FILTERS.items()],
        "groups": groups_of(rows, shown),
        "knelpunten": _knelpunten(request, rows),
        "form": MarkeerForm(),
    }


def _rights(request: HttpRequest, document: Document, lezing: Lezing | None) -> dict[str, Any]:
    user = user_of(request)
    judges = may_judge(user, document)
    return {
        "may_judge": judges,
        "may_open": judges and may_somewhere(user, Handeling.KNELPUNT_BEHEREN),
        "nieuwere_lezer": READER if judges and lezing and lezing.lezer != READER else "",
    }


def _just_said(request: HttpRequest, document: Document) -> dict[str, Any] | None:
    """What the address says was judged a moment ago, with whether it can be undone."""
    asked = number(request.GET.get("gedaan", ""))
    rows = Oordeel.objects.filter(pk=asked, passage__lezing__document=document).select_related("passage")
    oordeel = rows.first() if asked else None
    if oordeel is None:
        return None
    return {"zin": told(oordeel), "passage": oordeel.passage_id, "ongedaan": oordeel.passage.stand == oordeel.verdict}


def _elsewhere(document: Document, part: Deel, passages: list[Passage]) -> Passage | None:
    """A sentence that waits in another part, when none waits in this one."""
    if not document.te_beoordelen or any(p.is_statement and p.stand == "open" for p in passages):
        return None
    return waiting_after(document, part.eind)


def _knelpunten(request: HttpRequest, rows: list[Rij]) -> dict[int, Knelpunt]:
    """The knelpunten that were opened from these passages, by the passage of each, as far as this person sees them."""
    named = [row.passage.root.pk for row in rows if row.soort == PassageSoort.KNELPUNT and row.passage.is_accepted]
    if not named:
        return {}
    opened = visible_knelpunten(user_of(request)).filter(passage__in=named)
    return {one.passage_id: one for one in opened if one.passage_id}
