"""The pages: each audience folder brings its own."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from weerklank.web import gezondheid

urlpatterns = [
    path("gezondheid", gezondheid.health, name="gezondheid"),
    path("taal/", login_not_required(set_language), name="set_language"),
]
