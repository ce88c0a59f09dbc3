"""The register of toezeggingen as the House publishes it: read from a file, record by record, whatever its shape.

>>> import io
>>> rows = read_register(io.BytesIO(b'[{"Id": "a", "Nummer": "TZ202412-116", "Tekst": "Ik kom erop terug."}]'))
>>> [parse_record(row.raw).nummer for row in rows]
['TZ202412-116']
"""

from weerklank.pure.toezeggingen.fields import BadRecordError, Gegeven, parse_record
from weerklank.pure.toezeggingen.model import Broken, Fault, Found, Shape, UnreadableRegisterError
from weerklank.pure.toezeggingen.reader import open_register, read_register

__all__ = [
    "BadRecordError",
    "Broken",
    "Fault",
    "Found",
    "Gegeven",
    "Shape",
    "UnreadableRegisterError",
    "open_register",
    "parse_record",
    "read_register",
]
