from django.apps import AppConfig


class BerichtenConfig(AppConfig):
    name = "weerklank.berichten"
    label = "berichten"
