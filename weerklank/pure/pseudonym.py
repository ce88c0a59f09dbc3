"""Telling people apart without knowing who they are: a keyed pseudonym per organisation.

The key of an organisation comes from the secret of the install by HKDF (RFC 5869) and never leaves the server; the
pseudonym is HMAC-SHA-256 (RFC 2104) under it. Two organisations, or two periods, cannot be linked without the secret;
without it no pseudonym can be guessed back from a list of accounts. Still personal data (GDPR, recital 26).
"""

import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LENGTH = 32
"""Hexadecimal characters: 128 bits, so that a million people collide with a chance of one in 10^26."""


def derived_key(secret: bytes, *, organisatie: int, period: str) -> bytes:
    """The 32-byte key of one organisation in one period ("2026", or "" when keys do not rotate)."""
    info = f"melder|{organisatie}|{period}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=b"weerklank.pseudonym.v1", info=info).derive(secret)


def pseudonym(key: bytes, person: int) -> str:
    """The pseudonym of a person (the number of the account): 32 hexadecimal characters."""
    return hmac.new(key, str(person).encode(), sha256).hexdigest()[:LENGTH]
