"""Law texts: search, one law, one article."""

from django.urls import path

from weerklank.web.wetten import views

app_name = "wetten"
urlpatterns = [
    path("", views.search, name="zoek"),
    path("<str:bwb_id>/", views.regeling, name="regeling"),
    path("<str:bwb_id>/artikel/<path:nummer>/", views.artikel, name="artikel"),
    path("<str:bwb_id>/deel/<int:pk>/", views.deel, name="deel"),
]
