"""The pages: each audience folder brings its own."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from weerklank.web import gezondheid, sessie
from weerklank.web.werkplek import werkplek

urlpatterns = [
    path("gezondheid", gezondheid.health, name="gezondheid"),
    # without a token, so that a public page needs no cookie; the worst a stranger can do is change a language
    path("taal/", csrf_exempt(login_not_required(set_language)), name="set_language"),
    path("beheer/", include("weerklank.web.beheer.urls")),
    path("sessie", sessie.sessie, name="sessie"),
    path("beleid/", include("weerklank.web.beleid.urls")),
    path("wetten/", include("weerklank.web.wetten.urls")),
    path("werkagenda/", include("weerklank.web.werkagenda.urls")),
    path("berichten/", include("weerklank.web.berichten.urls")),
    path("begrippen/", include("weerklank.web.begrippen.urls")),
    path("loket/", include("weerklank.web.loket.urls")),
    path("documenten/", include("weerklank.web.documenten.urls")),
    path("", include("weerklank.web.algemeen.urls")),
    path("werkplek/", werkplek, name="werkplek"),
    path("balie/", include("weerklank.web.balie.urls")),
    path("coordinatie/", include("weerklank.web.coordinatie.urls")),
    path("", include("weerklank.web.openbaar.urls")),
]
