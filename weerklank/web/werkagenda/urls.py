"""The work agenda: toezeggingen, acties, letters beside the register, and the import."""

from django.urls import path

from weerklank.web.werkagenda.views import acties, inlezen, toezeggingen, vergelijken

app_name = "werkagenda"
urlpatterns = [
    path("", toezeggingen.lijst, name="start"),
    path("toezeggingen.csv", toezeggingen.as_csv, name="toezeggingen_csv"),
    path("toezeggingen.json", toezeggingen.as_json, name="toezeggingen_json"),
    path("toezeggingen/<int:pk>/", toezeggingen.toezegging, name="toezegging"),
    path("toezeggingen/<int:pk>/termijn/", toezeggingen.termijn, name="termijn"),
    path("toezeggingen/<int:pk>/stap/<slug:stap>/", toezeggingen.stap, name="toezegging_stap"),
    path("toezeggingen/<int:pk>/verbinden/", toezeggingen.verbinden, name="toezegging_verbinden"),
    path("acties/", acties.lijst, name="acties"),
    path("acties.csv", acties.as_csv, name="acties_csv"),
    path("acties.json", acties.as_json, name="acties_json"),
    path("acties/<int:pk>/", acties.actie, name="actie"),
    path("acties/<int:pk>/bewerken/", acties.bewerken, name="actie_bewerken"),
    path("acties/<int:pk>/stap/<slug:stap>/", acties.stap, name="actie_stap"),
    path("acties/<int:pk>/verbinden/", acties.verbinden, name="actie_verbinden"),
    path("banden/<slug:soort>/<int:pk>/los/", acties.losmaken, name="losmaken"),
    path("vergelijken/", vergelijken.vergelijken, name="vergelijken"),
    path("vergelijken/nu/", vergelijken.nu, name="vergelijken_nu"),
    path("voorstellen/<int:pk>/bevestigen/", vergelijken.bevestigen, name="bevestigen"),
    path("voorstellen/<int:pk>/afwijzen/", vergelijken.afwijzen, name="afwijzen"),
    path("inlezen/", inlezen.inlezen, name="inlezen"),
    path("inlezen/<int:pk>/", inlezen.invoer, name="invoer"),
]
