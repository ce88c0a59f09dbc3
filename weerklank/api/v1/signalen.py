"""Reporting a signaal from another system, with a token of the organisation."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from ninja import Header
from ninja.decorators import decorate_view
from ninja.responses import Status

from weerklank.api.v1 import schemas
from weerklank.api.v1.envelop import json_body
from weerklank.api.v1.problemen import problem
from weerklank.api.v1.sleutels import PerSleutel, Sleutel
from weerklank.api.v1.vragen import strict_router
from weerklank.kern.models import ApiSleutel
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.maskering import corrected_by_words
from weerklank.signalen.melding import Melding, prepare_melding
from weerklank.signalen.models import Signaal
from weerklank.signalen.opnieuw import just_sent
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
    earlier = just_sent(
        melding, organisatie=sleutel.organisatie, inzending=idempotency_key, by=sleutel.gebruiker, now=now
    )
    stored, is_new = submit_signaal(
        melding,
        organisatie=sleutel.organisatie,
        inzending=idempotency_key,
        by=sleutel.gebruiker,
        now=now,
        herkomst=Herkomst.API,
    )
    if not is_new and not _is_same(stored, melding):
        return problem(409, "Deze Idempotency-Key is al gebruikt voor een ander signaal. Gebruik een nieuwe.")
    stored.bijna_hetzelfde = earlier.pk if earlier else None  # type: ignore[attr-defined]
    response["Location"] = reverse("api:signaal", args=[stored.pk])
    response[REPLAYED] = "false" if is_new else "true"
    return Status(201 if is_new else 200, stored)


def _melding(signaal: schemas.SignaalIn) -> Melding:
    """What was sent, masked, with what the sender hides or shows."""
    said = signaal.model_dump(mode="json")
    weghalen, laat_staan = said.pop("weghalen"), said.pop("laat_staan")
    return corrected_by_words(prepare_melding(**said), laat_staan=laat_staan, weghalen=weghalen)


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
