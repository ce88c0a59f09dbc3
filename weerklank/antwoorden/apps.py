from django.apps import AppConfig


class AntwoordenConfig(AppConfig):
    name = "weerklank.antwoorden"
    label = "antwoorden"
