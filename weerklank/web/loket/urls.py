"""Everybody with a role reads the directory and proposes; the editor decides; the coordinator keeps the rules."""

from django.urls import path

from weerklank.web.loket.views import bevoegdheden, cijfers, regels, vangnet, voorstellen

app_name = "loket"
urlpatterns = [
    path("", bevoegdheden.lijst, name="lijst"),
    path("uitleg/", bevoegdheden.uitleg, name="uitleg"),
    path("bevoegdheden/nieuw/", voorstellen.nieuw, name="nieuw"),
    path("bevoegdheden/<int:pk>/", bevoegdheden.bevoegdheid, name="bevoegdheid"),
    path("bevoegdheden/<int:pk>/verbeteren/", voorstellen.verbeteren, name="verbeteren"),
    path("bevoegdheden/<int:pk>/einde/", voorstellen.einde, name="einde"),
    path("verbeteringen/", voorstellen.voorstellen, name="voorstellen"),
    path("verbeteringen/<int:pk>/<slug:stap>/", voorstellen.stap, name="stap"),
    path("regels/", regels.lijst, name="regels"),
    path("regels/nieuw/", regels.nieuw, name="regel_nieuw"),
    path("regels/<int:pk>/", regels.regel, name="regel"),
    path("regels/<int:pk>/<slug:stap>/", regels.stap, name="regel_stap"),
    path("vangnet/", vangnet.vangnet, name="vangnet"),
    path("cijfers/", cijfers.cijfers, name="cijfers"),
]
