from django.apps import AppConfig


class WettenConfig(AppConfig):
    name = "weerklank.wetten"
    label = "wetten"
