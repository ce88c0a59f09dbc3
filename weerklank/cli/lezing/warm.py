"""Loads what every reading process needs, once, before the processes are made."""

import weerklank.pure.documents
from weerklank.pure.reading import read_text

__all__ = ["weerklank"]

read_text("Zie artikel 4:84 van de Awb.")
