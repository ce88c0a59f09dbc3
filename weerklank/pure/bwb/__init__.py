"""Law text of the Basiswettenbestand (BWB): from official XML to articles, paragraphs and references.

``read_regeling(data)`` reads one file, ``read_source(path)`` hands out the files of a folder or archive,
``parse_jci`` and ``build_jci`` read and write the official links. No Django, no database, no network.
"""

from weerklank.pure.bwb.jci import Jci, build_jci, parse_jci
from weerklank.pure.bwb.model import (
    Artikel,
    Blok,
    Bloksoort,
    Container,
    Deelsoort,
    Formaat,
    Kop,
    Regeling,
    Verwijzing,
)
from weerklank.pure.bwb.problems import Reden, UnreadableLaw
from weerklank.pure.bwb.reader import read_regeling
from weerklank.pure.bwb.sources import Wetbestand, read_source

__all__ = [
    "Artikel",
    "Blok",
    "Bloksoort",
    "Container",
    "Deelsoort",
    "Formaat",
    "Jci",
    "Kop",
    "Reden",
    "Regeling",
    "UnreadableLaw",
    "Verwijzing",
    "Wetbestand",
    "build_jci",
    "parse_jci",
    "read_regeling",
    "read_source",
]
