"""Law texts: search, one law, one article, its texts through time and what changed between two of them."""

from django.urls import path

from weerklank.web.wetten import radar, verschil, versies, views

app_name = "wetten"
urlpatterns = [
    path("", views.search, name="zoek"),
    path("radar/", radar.radar, name="radar"),
    path("<str:bwb_id>/hangt-aan/<path:nummer>/", radar.hangt_aan, name="hangt_aan"),
    path("<str:bwb_id>/", views.regeling, name="regeling"),
    path("<str:bwb_id>/versies/", versies.of_regeling, name="versies_regeling"),
    path("<str:bwb_id>/artikel/<path:nummer>/versies/", versies.of_artikel, name="versies_artikel"),
    path("<str:bwb_id>/artikel/<path:nummer>/verschil/", verschil.of_artikel, name="verschil_artikel"),
    path("<str:bwb_id>/deel/<int:pk>/versies/", versies.of_deel, name="versies_deel"),
    path("<str:bwb_id>/deel/<int:pk>/verschil/", verschil.of_deel, name="verschil_deel"),
    path("<str:bwb_id>/artikel/<path:nummer>/", views.artikel, name="artikel"),
    path("<str:bwb_id>/deel/<int:pk>/", views.deel, name="deel"),
]
