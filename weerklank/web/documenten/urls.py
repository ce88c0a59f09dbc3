"""Documents: the list, reading in, one document with what was found in it, and judging that."""

from django.urls import path

from weerklank.web.documenten import lijst, oordelen, views

app_name = "documenten"
urlpatterns = [
    path("", lijst.documenten, name="lijst"),
    path("nieuw/", lijst.nieuw, name="nieuw"),
    path("hoe-leest-weerklank/", views.uitleg, name="uitleg"),
    path("<int:pk>/", views.document, name="document"),
    path("<int:pk>/zelf-markeren/", oordelen.markeren, name="markeren"),
    path("<int:pk>/alles-aanvaarden/", oordelen.alles, name="alles"),
    path("<int:pk>/herlezen/", oordelen.herlezen, name="herlezen"),
    path("passages/<int:pk>/", oordelen.passage, name="passage"),
    path("passages/<int:pk>/corrigeren/", oordelen.corrigeren, name="corrigeren"),
]
