"""The own berichten. Only stopping the mail needs no login: the link in the mail is enough."""

from django.urls import path

from weerklank.web.berichten import views

app_name = "berichten"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/", views.openen, name="openen"),
    path("gelezen/", views.gelezen, name="gelezen"),
    path("voorkeuren/", views.voorkeuren, name="voorkeuren"),
    path("adres/", views.adres, name="adres"),
    path("afmelden/", views.afmelden, name="afmelden"),
]
