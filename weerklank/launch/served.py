"""The door that granian opens: the application, which soon after reads what masking and vectors need.

Lists, weights and the network are read on first use, in one to two seconds; who reports first should not wait for it.
"""

import threading

from weerklank.wsgi import application

__all__ = ["application", "reader"]

_AFTER = 2.0
"""Seconds: the first pages go before."""


def _read_along() -> None:
    from weerklank.signalen.melding import prepare_melding

    prepare_melding("De toeslag van artikel 3 is al drie maanden niet betaald.")


reader = threading.Timer(_AFTER, _read_along)
"""A thread beside those that answer; it stops when the process does."""
reader.daemon = True
reader.start()
