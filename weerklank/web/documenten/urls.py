"""Documents: the list, and one document with what was found in it."""

from django.urls import path

from weerklank.web.documenten import views

app_name = "documenten"
urlpatterns = [
    path("", views.documenten, name="lijst"),
    path("<int:pk>/", views.document, name="document"),
]
