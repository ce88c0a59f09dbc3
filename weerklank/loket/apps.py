from django.apps import AppConfig

from weerklank.loket.instelling import instelling


class LoketConfig(AppConfig):
    name = "weerklank.loket"
    label = "loket"

    def ready(self) -> None:
        """Refuse to start with settings that cannot be used, rather than on the first page."""
        instelling()
