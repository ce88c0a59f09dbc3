"""Every address, one line per audience."""

from django.urls import include, path

handler400 = "weerklank.web.fouten.bad_request"
handler500 = "weerklank.web.fouten.server_error"

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("account/mfa/", include("allauth.mfa.urls")),
    path("api/v1/", include("weerklank.api.v1.urls")),
    path("", include("weerklank.web.urls")),
]
