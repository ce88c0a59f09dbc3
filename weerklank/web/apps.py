from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "weerklank.web"
    label = "web"
