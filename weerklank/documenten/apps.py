from django.apps import AppConfig


class DocumentenConfig(AppConfig):
    name = "weerklank.documenten"
    label = "documenten"
