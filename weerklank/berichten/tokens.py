"""What a mail carries so that an answer to it finds its way: signed with the secret of this install."""

import re
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from weerklank.berichten.enums import Groep

_LOCAL = re.compile(r"(?P<soort>antwoord|terug)\+(?P<number>[0-9a-f]{1,15})-(?P<seal>[0-9a-f]{24})", re.IGNORECASE)

_TOKEN = re.compile(r"(?P<gebruiker>[0-9a-f]{1,15})-(?P<groep>[a-z]+)-(?P<seal>[0-9a-f]{24})")


class Weg(StrEnum):
    """What comes back on such an address: an answer of the reader, or a mail that could not be delivered."""

    ANTWOORD = "antwoord"
    TERUG = "terug"


@dataclass(frozen=True, slots=True)
class Retour:
    """An address of ours that was given out: what for, and the number of the Bericht or the Verzending."""

    weg: Weg
    number: int


def address_for(weg: Weg, number: int) -> str:
    """The address to put in a mail; empty when no mail comes in. 96 bits sign it; any mail server may change case."""
    domain = settings.POST_DOMAIN
    return f"{weg}+{number:x}-{_seal(weg, number)}@{domain}" if domain else ""


def read_address(address: str) -> Retour | None:
    """What one of our own addresses is for; None when we did not give it out."""
    local, _, domain = address.rpartition("@")
    found = _LOCAL.fullmatch(local)
    if found is None or domain.lower() != settings.POST_DOMAIN.lower():
        return None
    weg, number = Weg(found["soort"].lower()), int(found["number"], 16)
    good = constant_time_compare(found["seal"].lower(), _seal(weg, number))
    return Retour(weg, number) if good else None


def unsubscribe_token(gebruiker: int, groep: Groep | str) -> str:
    """For the link that stops the mail of one group (RFC 8058). It does not expire: an old mail can still stop it."""
    return f"{gebruiker:x}-{groep}-{_seal('afmelden', gebruiker, groep)}"


def read_unsubscribe(token: str) -> tuple[int, Groep] | None:
    """Whose mail of which group is stopped; None for a token that we did not give out."""
    found = _TOKEN.fullmatch(token)
    if found is None or found["groep"] not in Groep.values:
        return None
    gebruiker, groep = int(found["gebruiker"], 16), Groep(found["groep"])
    return (gebruiker, groep) if constant_time_compare(found["seal"], _seal("afmelden", gebruiker, groep)) else None


def _seal(purpose: str, *said: object) -> str:
    words = ".".join(map(str, said))
    return salted_hmac(f"weerklank.berichten.{purpose}", words, algorithm="sha256").hexdigest()[:24]
