from django.apps import AppConfig


class PublicatieConfig(AppConfig):
    name = "weerklank.publicatie"
    label = "publicatie"
