"""Version 1 of the API, mounted at /api/v1/."""

from django.urls import URLPattern, path, re_path

from weerklank.api.v1 import openbaar, signalen
from weerklank.api.v1.beschrijving import DESCRIPTION, BeschrevenAPI, info
from weerklank.api.v1.envelop import VERSION, in_envelope, nothing_here
from weerklank.api.v1.problemen import handle_all

api = BeschrevenAPI(
    title="Weerklank",
    version=VERSION,
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
    openapi_extra={"info": info()},
    servers=[{"url": "/api/v1", "description": "Deze website"}],
)
api.add_router("", openbaar.router)
api.add_router("", signalen.router)
handle_all(api)


def _patterns() -> list[URLPattern]:
    """What ninja serves, each in its envelope; its own root page is left out."""
    served = [pattern for pattern in api.urls[0] if isinstance(pattern, URLPattern) and pattern.name != "api-root"]
    return [
        path(str(pattern.pattern), in_envelope(pattern.callback, is_open=pattern.name not in CLOSED), name=pattern.name)
        for pattern in served
    ]


CLOSED = ("geef_signaal", "geef_signalen", "signaal")
"""Addresses that need a token: no other website may read them through somebody's browser."""

app_name = "api"
urlpatterns = [*_patterns(), re_path(r"^", in_envelope(nothing_here), name="nothing")]
