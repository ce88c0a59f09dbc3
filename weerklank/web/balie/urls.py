"""The addresses of the professional."""

from django.urls import path

from weerklank.web.balie import aanvullen, views

app_name = "balie"

urlpatterns = [
    path("", views.start, name="start"),
    path("controle/", views.controle, name="controle"),
    path("maskering/", views.maskering, name="maskering"),
    path("gelijkend/", views.gelijkend, name="gelijkend"),
    path("signalen/", views.signalen, name="signalen"),
    path("signalen/<int:pk>/", views.signaal, name="signaal"),
    path("signalen/<int:pk>/aanvullen/", aanvullen.aanvullen, name="aanvullen"),
]
