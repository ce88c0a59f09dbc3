"""Reporting a signaal from another system, with a token of the organisation."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from ninja import Header
from ninja.decorators import decorate_view
from ninja.responses import Status

from weerklank.api.v1 import schemas
from weerklank.api.v1.envelop import json_body
from weerklank.api.v1.problemen import faults_of, problem
from weerklank.api.v1.sleutels import PerSleutel, Sleutel
from weerklank.api.v1.vragen import strict_router
from weerklank.kern.models import ApiSleutel
from weerklank.kern.problems import Cannot
from weerklank.signalen.actions import submit_many, submit_signaal
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.maskering import corrected_by_words
from weerklank.signalen.melding import Melding, mask_melding
from weerklank.signalen.models import Signaal
from weerklank.signalen.opnieuw import latest_sent, said_before
from weerklank.signalen.queries import visible_to

router = strict_router(auth=Sleutel(), throttle=PerSleutel())

REPLAYED = "Idempotency-Replayed"


@router.post(
    "/signalen",
    response={201: schemas.SignaalGegeven, 200: schemas.SignaalGegeven},
    summary="Geef een signaal",
    operation_id="geefSignaal",
)
@decorate_view(json_body)
def geef_signaal(
    request: HttpRequest,
    response: HttpResponse,
    signaal: schemas.SignaalIn,
    idempotency_key: schemas.Sleutelwaarde = Header(  # type: ignore[type-arg]  # noqa: B008 - ninja's way to declare a header
        alias="Idempotency-Key",
        description="Een UUID per signaal. Dezelfde sleutel opnieuw geeft hetzelfde signaal terug.",
    ),
) -> Status[Any] | HttpResponse:
    """Persoonsgegevens van burgers worden afgedekt in het geheugen; de oorspronkelijke tekst wordt niet bewaard.

    Dezelfde Idempotency-Key met dezelfde inhoud geeft 200 met het eerste signaal en de header Idempotency-Replayed.
    Dezelfde sleutel met een andere inhoud geeft 409: de invoer zelf is goed (dus geen 400), maar strijdig met wat er
    onder die sleutel al staat (RFC 9110, 15.5.10).
    """
    sleutel: ApiSleutel = request.auth  # type: ignore[attr-defined]
    melding, now = _melding(signaal), timezone.now()
    organisatie, by = sleutel.organisatie, sleutel.gebruiker
    latest = latest_sent(organisatie=organisatie, inzending=idempotency_key, by=by, now=now)
    stored, is_new = submit_signaal(
        melding,
        organisatie=organisatie,
        inzending=idempotency_key,
        by=by,
        now=now,
        herkomst=Herkomst.API,
        along=latest,
    )
    if not is_new and not _is_same(stored, melding):
        return problem(409, "Deze Idempotency-Key is al gebruikt voor een ander signaal. Gebruik een nieuwe.")
    earlier = said_before(melding, latest)
    stored.bijna_hetzelfde = earlier.pk if earlier else None  # type: ignore[attr-defined]
    response["Location"] = reverse("api:signaal", args=[stored.pk])
    response[REPLAYED] = "false" if is_new else "true"
    return Status(201 if is_new else 200, stored)


def _melding(signaal: schemas.SignaalIn) -> Melding:
    """What was sent, masked, with what the sender hides or shows; without its vector."""
    said = signaal.model_dump(mode="json", exclude={"sleutel"})
    weghalen, laat_staan = said.pop("weghalen"), said.pop("laat_staan")
    return corrected_by_words(mask_melding(**said), laat_staan=laat_staan, weghalen=weghalen)


@router.post("/signalen/reeks", response=schemas.Reeks, summary="Geef signalen", operation_id="geefSignalen")
@decorate_view(json_body)
def geef_signalen(request: HttpRequest, reeks: schemas.ReeksIn) -> dict[str, list[dict[str, Any]]]:
    """Veel signalen in één verzoek, elk met zijn eigen sleutel. Wat goed is wordt samen bewaard; per signaal staat in
    het antwoord wat ermee gebeurde. Dezelfde reeks opnieuw sturen verdubbelt niets."""
    sleutel: ApiSleutel = request.auth  # type: ignore[attr-defined]
    meldingen: dict[UUID, Melding] = {}
    said = [_read(one, meldingen) for one in reeks.signalen]
    kept = submit_many(
        meldingen, organisatie=sleutel.organisatie, by=sleutel.gebruiker, now=timezone.now(), herkomst=Herkomst.API
    )
    return {"signalen": [_told(key, melding, fouten, kept) for key, melding, fouten in said]}


Read = tuple[UUID, Melding | None, list[dict[str, str]]]


def _read(one: schemas.SignaalInReeks, meldingen: dict[UUID, Melding]) -> Read:
    """One signaal of a batch, masked; the first with a key is the one that is kept under it."""
    try:
        melding = _melding(one)
    except Cannot as cannot:
        return one.sleutel, None, faults_of(cannot)
    meldingen.setdefault(one.sleutel, melding)
    return one.sleutel, melding, []


def _told(
    key: UUID, melding: Melding | None, fouten: list[dict[str, str]], kept: dict[UUID, tuple[Signaal, bool]]
) -> dict[str, Any]:
    """What became of it. Sent twice in one batch, it is new once."""
    if melding is None:
        return {"sleutel": key, "status": 400, "signaal": None, "fouten": fouten}
    stored, is_new = kept[key]
    if not _is_same(stored, melding):
        return {"sleutel": key, "status": 409, "signaal": None, "fouten": []}
    kept[key] = (stored, False)
    return {"sleutel": key, "status": 201 if is_new else 200, "signaal": stored.pk, "fouten": []}


def _is_same(stored: Signaal, melding: Melding) -> bool:
    """Whether the same was sent before: compared as it is stored, because what was sent is not kept.

    Two texts that differ only in what was masked are the same here; a hash of the sent text would tell them apart
    but could be guessed back to a BSN.
    """
    fields = ("tekst", "regel", "frequentie", "doelgroep", "geautomatiseerd")
    return all(getattr(stored, name) == getattr(melding, name) for name in fields)


@router.get(
    "/signalen/{int:id}", response=schemas.Signaal, summary="Hoe het met een signaal staat", operation_id="signaal"
)
def signaal(request: HttpRequest, id: int) -> Signaal:  # noqa: A002 - its name in the address
    """Alleen signalen van de eigen organisatie; wie het gaf staat er niet bij."""
    sleutel: ApiSleutel = request.auth  # type: ignore[attr-defined]
    found = visible_to(sleutel.gebruiker).filter(organisatie=sleutel.organisatie, pk=id).first()
    if found is None:
        raise Http404
    return found
