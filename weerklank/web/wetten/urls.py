"""Law texts: search, one law, one article."""

from django.urls import path

from weerklank.web.wetten import radar, views

app_name = "wetten"
urlpatterns = [
    path("", views.search, name="zoek"),
    path("radar/", radar.radar, name="radar"),
    path("<str:bwb_id>/hangt-aan/<path:nummer>/", radar.hangt_aan, name="hangt_aan"),
    path("<str:bwb_id>/", views.regeling, name="regeling"),
    path("<str:bwb_id>/artikel/<path:nummer>/", views.artikel, name="artikel"),
    path("<str:bwb_id>/deel/<int:pk>/", views.deel, name="deel"),
]
