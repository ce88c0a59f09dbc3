"""Loads what every reading process needs, once, before the processes are made."""

import weerklank.pure.documents
import weerklank.pure.reading
from weerklank.pure.citations.law_table import law_table

__all__ = ["weerklank"]

law_table()
