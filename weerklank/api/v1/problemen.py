"""Everything that goes wrong, as problem details (RFC 9457): in Dutch, without what was sent and without internals."""

import json
import logging
from http import HTTPStatus
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from weerklank.kern.problems import Cannot, NotAllowed

logger = logging.getLogger(__name__)

RETRY_AFTER = 2
"""Seconds after which it makes sense to ask a server without database again: it starts again in a few."""

MEDIA_TYPE = "application/problem+json"

TITLES = {
    400: "Ongeldige invoer",
    401: "Geen geldige sleutel",
    403: "Niet toegestaan",
    404: "Niet gevonden",
    405: "Methode niet toegestaan",
    406: "Dit formaat bieden wij niet",
    409: "Strijdig met een eerder verzoek",
    413: "Te groot",
    415: "Dit formaat lezen wij niet",
    429: "Te veel verzoeken",
    500: "Er ging iets mis",
    503: "Even niet bereikbaar",
}

SENTENCES = {
    "missing": "Dit veld is verplicht.",
    "extra_forbidden": "Dit veld bestaat niet.",
    "unknown_key": "Deze vraagsleutel bestaat niet.",
    "string_type": "Dit moet tekst zijn.",
    "string_unicode": "Deze tekst bevat tekens die niet bestaan.",
    "string_too_short": "Dit veld mag niet leeg zijn.",
    "string_too_long": "Gebruik ten hoogste {max_length} tekens.",
    "string_pattern_mismatch": "Deze waarde heeft niet de goede vorm.",
    "enum": "Kies een van deze waarden: {expected}.",
    "int_parsing": "Dit moet een geheel getal zijn.",
    "greater_than_equal": "Dit moet ten minste {ge} zijn.",
    "less_than_equal": "Dit mag ten hoogste {le} zijn.",
    "uuid_parsing": "Dit moet een UUID zijn.",
    "cursor": "Deze cursor hebben wij niet uitgegeven.",
}
"""What a fault in the input is called, by the code of pydantic or our own."""

UNKNOWN_KEYS = "weerklank.unknown_keys"
"""Where a request keeps the query keys that its operation does not know; see `vragen.note_unknown_keys`."""

OTHERWISE = "Deze waarde is niet geldig."


def problem(status: int, detail: str, **more: Any) -> HttpResponse:
    """One problem; `more` are extra members, such as `errors`."""
    title = TITLES.get(status, HTTPStatus(status).phrase)
    said = {"type": "about:blank", "status": status, "title": title, "detail": detail} | more
    return HttpResponse(json.dumps(said, ensure_ascii=False), content_type=MEDIA_TYPE, status=status)


def invalid(errors: list[dict[str, Any]]) -> HttpResponse:
    """400 with every fault at once."""
    return problem(400, "Verbeter wat bij errors staat en verstuur het opnieuw.", errors=errors)


def fault(where: str, location: str, code: str, sentence: str = "") -> dict[str, str]:
    """One fault: in which part of the request, where in it, its code and its sentence."""
    return {"in": where, "location": location, "code": code, "detail": sentence or SENTENCES.get(code, OTHERWISE)}


def not_found(_request: HttpRequest | None = None, _exc: Exception | None = None) -> HttpResponse:
    return problem(404, "Dit adres bestaat niet. Alle adressen staan in /api/v1/openapi.json.")


def handle_all(api: NinjaAPI) -> None:
    """Let the API answer every exception with a problem."""
    handlers: dict[type[Exception], Any] = {
        ValidationError: _on_invalid,
        AuthenticationError: _on_unauthenticated,
        Throttled: _on_throttled,
        HttpError: _on_http_error,
        Http404: not_found,
        Cannot: _on_refused,
        OperationalError: _on_unavailable,
        InterfaceError: _on_unavailable,
        Exception: _on_unexpected,
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)


def _on_invalid(request: HttpRequest, exc: ValidationError) -> HttpResponse:
    unknown = [fault("query", key, "unknown_key") for key in request.META.get(UNKNOWN_KEYS, [])]
    return invalid([_fault_of(error) for error in exc.errors] + unknown)


def _fault_of(error: dict[str, Any]) -> dict[str, str]:
    where, *path = error["loc"]
    code = error["type"]
    sentence = SENTENCES.get(code, OTHERWISE).format_map(error.get("ctx", {}))
    if where == "body":
        return fault(where, "#/" + "/".join(str(part) for part in path[1:]), code, sentence)
    return fault(where, str(path[-1]) if path else "", code, sentence)


def _on_unauthenticated(_request: HttpRequest, _exc: AuthenticationError) -> HttpResponse:
    response = problem(401, "Stuur een geldige API-sleutel mee: Authorization: Bearer <sleutel>.")
    response["WWW-Authenticate"] = 'Bearer realm="weerklank"'
    return response


def _on_throttled(_request: HttpRequest, _exc: Throttled) -> HttpResponse:
    return problem(
        429, "U stuurde te veel verzoeken in korte tijd. Probeer het later opnieuw; zie de header Retry-After."
    )


def _on_http_error(_request: HttpRequest, exc: HttpError) -> HttpResponse:
    if exc.status_code == 400:
        return invalid([fault("body", "#/", "json", "Dit is geen geldige JSON.")])
    return problem(exc.status_code, TITLES.get(exc.status_code, OTHERWISE))


def _on_refused(_request: HttpRequest, exc: Cannot) -> HttpResponse:
    if any(isinstance(one, NotAllowed) for one in exc.problems):
        return problem(403, "Deze sleutel mag dit niet.")
    return invalid(faults_of(exc))


def faults_of(cannot: Cannot) -> list[dict[str, str]]:
    """What stands in the way, as faults in the body."""
    places = [(f"#/{one.field}" if one.field else "#/", one) for one in cannot.problems]
    return [fault("body", place, type(one).__name__, str(one)) for place, one in places]


def _on_unavailable(_request: HttpRequest, exc: Exception) -> HttpResponse:
    """The database does not answer: it starts again, or is too busy. Whether the last thing was kept is not known here,
    so a signaal is sent again with the same Idempotency-Key (RFC 9110, 15.6.4)."""
    logger.error("api-unavailable", exc_info=exc)
    response = problem(503, "Wij zijn even niet bereikbaar. Stuur hetzelfde zo opnieuw, met dezelfde Idempotency-Key.")
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def _on_unexpected(_request: HttpRequest, exc: Exception) -> HttpResponse:
    """The log gets the kind and place of the error, never its words: they may quote what was sent."""
    logger.error("api-error", exc_info=exc)
    return problem(500, "De fout ligt bij ons. Probeer het later opnieuw; er is niets half bewaard.")
