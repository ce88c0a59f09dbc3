from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "weerklank.kern"
    label = "kern"
