"""The thesaurus: everybody with an account reads it, who works proposes words, the editor decides."""

from django.urls import path

from weerklank.web.begrippen import views, voorstellen

app_name = "begrippen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begrip/<str:naam>/", views.begrip, name="begrip"),
    path("proberen/", views.proberen, name="proberen"),
    path("nieuw/", voorstellen.nieuw, name="nieuw"),
    path("voorstellen/", voorstellen.voorstellen, name="voorstellen"),
    path("voorstellen/<int:pk>/<slug:stap>/", voorstellen.stap, name="stap"),
]
