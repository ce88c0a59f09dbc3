from django.apps import AppConfig


class BegrippenConfig(AppConfig):
    name = "weerklank.begrippen"
    label = "begrippen"
