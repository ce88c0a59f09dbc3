"""The pages for everybody."""

from django.urls import path

from weerklank.web.openbaar import feeds, slepend, teksten, views

urlpatterns = [
    path("", views.home, name="home"),
    path("zoeken/", views.zoeken, name="zoeken"),
    path("volgen/", views.volgen, name="volgen"),
    path("knelpunten/", views.knelpunten, name="knelpunten"),
    path("knelpunten/feed.atom", feeds.everything, name="feed"),
    path("knelpunten/<int:pk>/", views.knelpunt, name="knelpunt"),
    path("knelpunten/<int:pk>/feed.atom", feeds.of_knelpunt, name="feed_knelpunt"),
    path("knelpunten/<int:pk>/versies/<int:nummer>/", views.versie, name="knelpunt_versie"),
    path("knelpunten/<int:pk>/versies/<int:nummer>/inhoud.json", views.inhoud, name="knelpunt_inhoud"),
    path("slepend/", slepend.slepend, name="slepend"),
    path("slepend/uitleg/", slepend.uitleg, name="slepend_uitleg"),
    path("slepend/slepend.csv", slepend.als_csv, name="slepend_csv"),
    path("slepend/slepend.json", slepend.als_json, name="slepend_json"),
    path("organisaties/", views.organisaties, name="organisaties"),
    path("organisaties/<slug:slug>/", views.organisatie, name="organisatie"),
    path("organisaties/<slug:slug>/feed.atom", feeds.of_organisatie, name="feed_organisatie"),
    path("artikelen/<str:artikel>/feed.atom", feeds.of_artikel, name="feed_artikel"),
    path(".well-known/security.txt", teksten.security, name="security"),
    path("robots.txt", teksten.robots, name="robots"),
]
