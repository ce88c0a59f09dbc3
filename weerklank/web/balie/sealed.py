"""What step two showed, sealed: the masked text as it will be stored, carried by the form and nowhere else.

The words that a doubtful rule hid go along, back to the browser they came from, so that the reporter can let them
stand; what a sure rule hid goes nowhere. The server keeps nothing between the steps. The seal makes that what is
stored is exactly what somebody saw, with the marks that explain it, and that only proposals which were shown can be
chosen.
"""

from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.core import signing

from weerklank.kern.models import Gebruiker
from weerklank.signalen.melding import Melding, restored


class BrokenSealError(Exception):
    """The seal is missing, changed, or of somebody else."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A masked melding on its way to be stored, with the numbers of the proposals that were shown with it."""

    melding: Melding
    organisatie: int
    inzending: UUID
    seconds: int | None
    knelpunten: tuple[int, ...]
    signalen: tuple[int, ...]
    eerder: int | None = None
    """The signaal that the same reporter sent just before and that says nearly the same."""


def seal(shown: Sealed, *, by: Gebruiker) -> str:
    """As text for a hidden field."""
    kept: dict[str, Any] = asdict(shown) | {"inzending": str(shown.inzending)}
    kept["melding"].pop("vector")
    return signing.dumps(kept, salt=_salt(by), compress=True)


def unseal(text: str, *, by: Gebruiker) -> Sealed:
    """What was sealed for this person. Raises BrokenSealError."""
    try:
        kept = signing.loads(text, salt=_salt(by))
    except signing.BadSignature as error:
        raise BrokenSealError from error
    return Sealed(
        melding=restored(kept["melding"]),
        organisatie=kept["organisatie"],
        inzending=UUID(kept["inzending"]),
        seconds=kept["seconds"],
        knelpunten=tuple(kept["knelpunten"]),
        signalen=tuple(kept["signalen"]),
        eerder=kept["eerder"],
    )


def _salt(by: Gebruiker) -> str:
    return f"balie.melding.{by.pk}"
