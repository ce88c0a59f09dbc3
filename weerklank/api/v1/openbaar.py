"""Open data: public knelpunten, antwoorden and organisaties, from publications and nothing else."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from ninja import Field, Query

from weerklank.api.v1 import schemas
from weerklank.api.v1.vragen import Bladzijde, page, strict_router
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.publicatie import queries
from weerklank.publicatie.models import PubliekeOrganisatie, Vitrine
from weerklank.publicatie.queries import NEWEST
from weerklank.publicatie.search import BEST, LONGEST_QUERY, Vraag, matching, search

router = strict_router()


class KnelpuntVraag(Bladzijde):
    zoekterm: str = Field("", max_length=LONGEST_QUERY, description="Woorden of een wetsartikel, zoals art. 4:84 Awb.")
    organisatie: str = Field("", max_length=80, description="Slug van de eigenaar of van wie moet antwoorden.")
    stand: KnelpuntStand | None = Field(None, description="Alleen knelpunten in deze stand.")
    artikel: str = Field("", max_length=80, description="Wetsartikel als BWB-id en nummer: BWBR0005537:4:84.")


@router.get(
    "/knelpunten", response=list[schemas.KnelpuntKort], summary="Openbare knelpunten", operation_id="knelpunten"
)
def knelpunten(request: HttpRequest, response: HttpResponse, vraag: Query[KnelpuntVraag]) -> list[dict[str, Any]]:
    """De nieuwste eerst; met een zoekterm de best passende eerst."""
    today = timezone.localdate()
    asked = Vraag(vraag.zoekterm, vraag.organisatie, vraag.stand or "", vraag.artikel)
    rows, order = (search(asked, today=today), BEST) if asked.words else (matching(asked, today=today), NEWEST)
    return page(request, response, rows, order, vraag, shape=lambda row: _row(row, today))


@router.get("/knelpunten/{int:id}", response=schemas.Knelpunt, summary="Een openbaar knelpunt", operation_id="knelpunt")
def knelpunt(request: HttpRequest, id: int) -> dict[str, Any]:  # noqa: A002, ARG001 - its name in the address
    """Het knelpunt zoals het nu openbaar is, met verzoeken, antwoorden en geschiedenis."""
    shown = _shown(id)
    content = shown.publicatie.inhoud
    today = timezone.localdate()
    verzoeken = _verzoeken(content, today)
    return {
        **content,
        "pk": shown.pk,
        "verzoeken": verzoeken,
        "dagen_te_laat": verzoeken[-1]["dagen_te_laat"] if shown.wacht else 0,
        "versie": shown.publicatie.versie,
        "hash": shown.publicatie.hash,
        "published_at": shown.publicatie.published_at,
        "first_published_at": shown.first_published_at,
        "pagina": _absolute("knelpunt", shown.pk),
        "bestand": _absolute("knelpunt_inhoud", shown.pk, shown.publicatie.versie),
    }


@router.get(
    "/knelpunten/{int:id}/antwoorden",
    response=list[schemas.Verzoek],
    summary="Antwoorden op een knelpunt",
    operation_id="antwoorden",
)
def antwoorden(request: HttpRequest, id: int) -> list[dict[str, Any]]:  # noqa: A002, ARG001
    """De verzoeken met een gepubliceerd antwoord, het oudste eerst."""
    verzoeken = _verzoeken(_shown(id).publicatie.inhoud, timezone.localdate())
    return [verzoek for verzoek in verzoeken if verzoek["answered_on"]]


@router.get(
    "/organisaties",
    response=list[schemas.Organisatie],
    summary="Organisaties in publicaties",
    operation_id="organisaties",
)
def organisaties(request: HttpRequest, response: HttpResponse, vraag: Query[Bladzijde]) -> list[dict[str, Any]]:
    """Organisaties met een openbaar knelpunt of een verzoek, op naam."""
    return page(request, response, queries.organisaties(), ("naam", "slug"), vraag, shape=_organisatie)


def _organisatie(row: PubliekeOrganisatie) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("slug", "naam", "soort", "telefoon", "adres")}


def _row(row: Vitrine, today: dt.date) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "kenmerk": f"K-{row.pk:05d}",
        "titel": row.titel,
        "stand": row.stand,
        "organisatie": {"slug": row.organisatie, "naam": row.organisatie_naam},
        "geadresseerde": {"slug": row.geadresseerde, "naam": row.geadresseerde_naam},
        "signalen_aantal": row.aantal,
        "wacht_sinds": row.wacht_sinds if row.wacht else None,
        "due_on": row.due_on,
        "dagen_te_laat": max((today - row.due_on).days, 0) if row.due_on else 0,
        "answered_on": row.answered_on,
        "first_published_at": row.first_published_at,
        "pagina": _absolute("knelpunt", row.pk),
    }


def _verzoeken(content: dict[str, Any], today: dt.date) -> list[dict[str, Any]]:
    return [
        {**verzoek, "dagen_te_laat": max((_end(verzoek, today) - dt.date.fromisoformat(verzoek["due_on"])).days, 0)}
        for verzoek in content["verzoeken"]
    ]


def _end(verzoek: dict[str, Any], today: dt.date) -> dt.date:
    """The day until which lateness counts: that of the answer, or today."""
    return dt.date.fromisoformat(verzoek["answered_on"]) if verzoek["answered_on"] else today


def _shown(pk: int) -> Vitrine:
    shown = queries.current(pk)
    if shown is None:
        raise Http404
    return shown


def _absolute(name: str, *args: object) -> str:
    return settings.BASE_URL + reverse(name, args=args)
