from django.apps import AppConfig


class SignalenConfig(AppConfig):
    name = "weerklank.signalen"
    label = "signalen"
