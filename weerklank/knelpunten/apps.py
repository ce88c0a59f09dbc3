from django.apps import AppConfig


class KnelpuntenConfig(AppConfig):
    name = "weerklank.knelpunten"
    label = "knelpunten"
