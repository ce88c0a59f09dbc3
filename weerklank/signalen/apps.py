from django.apps import AppConfig

from weerklank.kern.policy import melden


class SignalenConfig(AppConfig):
    name = "weerklank.signalen"
    label = "signalen"

    def ready(self) -> None:
        """Refuse to start with settings around reporting that cannot be used, rather than on the first signaal."""
        melden()
