from django.apps import AppConfig


class LoketConfig(AppConfig):
    name = "weerklank.loket"
    label = "loket"
