"""Who can sign in to the example world: addresses that cannot exist (RFC 2606) and one password for all."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from weerklank.voorbeeld.inhoud import organisaties

DEMO_PASSWORD = "weerklank-voorbeeld"  # noqa: S105  (meant to be known: these accounts exist in the example world only)
DOMAIN = "voorbeeld.invalid"

DEMO = {
    "professional": "udl",
    "coordinator": "udl",
    "knelpunteigenaar": "udl",
    "redacteur": "udl",
    "fg": "udl",
    "beheerder": "udl",
    "beleid": "mbm",
    "bestuurder": "mbm",
}
"""Per role the organisation whose first holder is the demo account."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody in the example world. `is_demo` for the one account per role that is shown at the start."""

    email: str
    naam: str
    rol: str
    organisatie: str
    is_demo: bool


def accounts() -> Iterator[Account]:
    """Everybody, in the order of the file."""
    for slug, organisatie in organisaties().items():
        for rol, names in organisatie.mensen.items():
            for n, naam in enumerate(names):
                is_demo = n == 0 and DEMO[rol] == slug
                local = rol if is_demo else f"{_ascii(naam)}.{slug}"
                yield Account(f"{local}@{DOMAIN}", naam, rol, slug, is_demo)


def demo_accounts() -> list[Account]:
    """One account per role, for the list that is shown at the start. All share DEMO_PASSWORD."""
    return sorted((account for account in accounts() if account.is_demo), key=lambda a: list(DEMO).index(a.rol))


def _ascii(naam: str) -> str:
    """The name as the local part of an address: "Hülya Keskinoğlu" is hulya.keskinoglu."""
    plain = unicodedata.normalize("NFKD", naam.replace("ı", "i")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]+", ".", plain.lower()).strip(".")
