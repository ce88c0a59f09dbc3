from django.apps import AppConfig


class WerkagendaConfig(AppConfig):
    name = "weerklank.werkagenda"
    label = "werkagenda"
