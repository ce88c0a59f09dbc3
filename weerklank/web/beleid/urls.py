"""Policy: requests by due date, and the answer to each point."""

from django.urls import path

from weerklank.web.beleid import views

app_name = "beleid"
urlpatterns = [
    path("", views.agenda, name="start"),
    path("beantwoord/", views.answered, name="beantwoord"),
    path("<int:pk>/", views.verzoek, name="verzoek"),
    path("<int:pk>/antwoord/", views.antwoord, name="antwoord"),
    path("<int:pk>/vaststelling/", views.vaststelling, name="vaststelling"),
    path("<int:pk>/concept/", views.terug_naar_concept, name="concept"),
    path("<int:pk>/publicatie/", views.publicatie, name="publicatie"),
    path("<int:pk>/oplossing/", views.oplossing, name="oplossing"),
]
