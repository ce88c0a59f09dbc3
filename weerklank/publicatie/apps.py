from django.apps import AppConfig

from weerklank.kern.policy import formule


class PublicatieConfig(AppConfig):
    name = "weerklank.publicatie"
    label = "publicatie"

    def ready(self) -> None:
        """Refuse to start with settings of what drags on that cannot be used, rather than on the first page."""
        formule()
