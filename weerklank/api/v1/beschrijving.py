"""The OpenAPI document: what ninja derives from the code, with what the NL API Design Rules ask besides."""

from typing import Any

from django.conf import settings
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from weerklank.api.v1.envelop import VERSION
from weerklank.api.v1.problemen import MEDIA_TYPE, TITLES
from weerklank.api.v1.schemas import Probleem

DESCRIPTION = (
    "Openbare knelpunten in de uitvoering van wetten, met de antwoorden erop; en een ingang om signalen te geven. "
    "Knelpunten, antwoorden en organisaties komen uit bevroren publicaties en zijn voor iedereen. "
    "Signalen vragen een sleutel. Een nieuwe hoofdversie wordt ten minste een half jaar van tevoren aangekondigd; "
    "de oude blijft daarna nog een jaar."
)

API_VERSION = {"description": "De versie van de API.", "schema": {"type": "string", "example": VERSION}}
LINK = {"description": "De bladzijden ervoor en erna (RFC 8288): rel=prev en rel=next.", "schema": {"type": "string"}}
LOCATION = {"description": "Het adres van het signaal.", "schema": {"type": "string", "format": "uri-reference"}}
REPLAYED = {"description": "Of dit signaal er al was.", "schema": {"type": "string", "enum": ["true", "false"]}}
ETAG = {"description": "Kenmerk van deze inhoud, voor If-None-Match.", "schema": {"type": "string"}}
RETRY = {"description": "Na hoeveel seconden het weer mag.", "schema": {"type": "integer"}}


class BeschrevenAPI(NinjaAPI):
    """NinjaAPI with its document completed."""

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        document = super().get_openapi_schema(path_prefix="", **{k: v for k, v in kwargs.items() if k != "path_prefix"})
        components = document["components"]["schemas"]
        components["Probleem"] = _problem_schema(components)
        for path, operations in document["paths"].items():
            for method, operation in operations.items():
                _complete(path, method, operation)
        return document


def info() -> dict[str, Any]:
    return {
        "contact": {"name": settings.OFFICE_NAME, "url": f"{settings.BASE_URL}/over", "email": settings.API_CONTACT},
        "license": {"name": "CC0-1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
    }


def _problem_schema(components: dict[str, Any]) -> dict[str, Any]:
    schema = Probleem.model_json_schema(ref_template="#/components/schemas/{model}")
    components.update(schema.pop("$defs"))
    return schema


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    """Declare the headers of every success and every problem that can come."""
    for status, answer in operation["responses"].items():
        answer["headers"] = _headers(path, int(status))
    for status in _problems(path, method, operation):
        operation["responses"][status] = {
            "description": TITLES[status],
            "headers": {"API-Version": API_VERSION} | ({"Retry-After": RETRY} if status in (429, 503) else {}),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Probleem"}}},
        }
    operation["responses"] = {str(status): answer for status, answer in sorted(operation["responses"].items())}


def _headers(path: str, status: int) -> dict[str, Any]:
    headers: dict[str, Any] = {"API-Version": API_VERSION}
    if path == "/signalen":
        return headers | {"Location": LOCATION, "Idempotency-Replayed": REPLAYED}
    if not path.startswith("/signalen") and status == 200:
        headers["ETag"] = ETAG
    return headers | ({"Link": LINK} if path in ("/knelpunten", "/organisaties") else {})


def _problems(path: str, method: str, operation: dict[str, Any]) -> list[int]:
    found = [400, 405, 406, 500, 503] if method == "get" else [400, 405, 409, 413, 415, 500, 503]
    found += [404] if "{" in path else []
    return found + ([401, 403, 429] if operation.get("security") else [])
