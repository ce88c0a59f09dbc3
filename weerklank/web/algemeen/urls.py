"""The pages that are there for everybody, and the style page."""

from django.urls import path

from weerklank.web.algemeen import views

urlpatterns = [
    path("over", views.about, name="over"),
    path("privacy", views.privacy, name="privacy"),
    path("toegankelijkheid", views.accessibility, name="toegankelijkheid"),
    path("gelijkenis", views.likeness, name="gelijkenis"),
    path("stijl", views.style, name="stijl"),
]
