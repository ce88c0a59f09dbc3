"""The addresses of the coordinator and of whoever owns knelpunten."""

from django.urls import path

from weerklank.web.coordinatie.views import (
    anchors,
    changed,
    instroom,
    knelpunten,
    last,
    offers,
    queue,
    signalen,
    slepend,
    steps,
    toezicht,
    writing,
)

app_name = "coordinatie"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("aangeboden/", offers.offers, name="offers"),
    path("aangeboden/<int:pk>/aanvaarden/", offers.accept_offer, name="accept"),
    path("aangeboden/<int:pk>/weigeren/", offers.refuse_offer, name="refuse"),
    path("inlezen/", instroom.inlezen, name="inlezen"),
    path("inlezen/<int:pk>/", instroom.invoer, name="invoer"),
    path("inlezen/<int:pk>/geweigerd.csv", instroom.geweigerd, name="geweigerd"),
    path("signalen/<int:pk>/", signalen.signaal, name="signaal"),
    path("signalen/<int:pk>/bundelen/", signalen.bundelen, name="bundelen"),
    path("signalen/<int:pk>/nieuw-knelpunt/", writing.nieuw_uit_signaal, name="nieuw_uit_signaal"),
    path("signalen/<int:pk>/doorsturen/", signalen.doorsturen, name="doorsturen"),
    path("signalen/<int:pk>/geen-vervolg/", signalen.geen_vervolg, name="geen_vervolg"),
    path("signalen/<int:pk>/ongedaan/", signalen.ongedaan, name="ongedaan"),
    path("knelpunten/", knelpunten.agenda, name="knelpunten"),
    path("knelpunten/nieuw/", writing.nieuw, name="nieuw"),
    path("knelpunten/<int:pk>/", knelpunten.knelpunt, name="knelpunt"),
    path("knelpunten/<int:pk>/bewerken/", writing.bewerken, name="bewerken"),
    path("knelpunten/<int:pk>/vindplaatsen/", anchors.add, name="anchor"),
    path("knelpunten/<int:pk>/vindplaatsen/<int:anker>/weg/", anchors.remove, name="remove_anchor"),
    path("knelpunten/<int:pk>/wijzigingen/<int:wijziging>/", changed.wijziging, name="wijziging"),
    path("knelpunten/<int:pk>/slepend/", slepend.kanttekening, name="slepend"),
    path("knelpunten/<int:pk>/publiceren/", steps.publiceren, name="publiceren"),
    path("knelpunten/<int:pk>/voorleggen/", steps.voorleggen, name="voorleggen"),
    path("knelpunten/<int:pk>/reactie/<int:verzoek>/", steps.reactie, name="reactie"),
    path("knelpunten/<int:pk>/samenvoegen/", steps.samenvoegen, name="samenvoegen"),
    path("knelpunten/<int:pk>/splitsen/", steps.splitsen, name="splitsen"),
    path("knelpunten/<int:pk>/stap/<slug:stap>/", steps.stap, name="stap"),
    path("last/", last.last, name="last"),
    path("toezicht/", toezicht.toezicht, name="toezicht"),
]
