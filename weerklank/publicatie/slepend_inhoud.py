"""What becomes public of the index of what drags on: the counted things with their day, no person, no exact signals."""

from typing import Any

from weerklank.kern.actions import local_date
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import kanttekening_of
from weerklank.publicatie.models import Slependmeting

MOST = 60
"""Changes of the counted numbers that a publication tells, the newest; older ones stand in older versions."""


def slepend_of(knelpunt: Knelpunt) -> dict[str, Any]:
    """The key `slepend` of a publication; empty as long as nothing was measured, so that the hash stays as it was.

    `verloop` is what a trend line is drawn from. Two queries.
    """
    rows = list(Slependmeting.objects.filter(knelpunt=knelpunt).order_by("-started_at", "-id")[:MOST])
    if not rows:
        return {}
    current = rows[0]
    note = kanttekening_of(knelpunt)
    said = {"kanttekening": {"tekst": note.tekst, "on": local_date(note.at).isoformat()}} if note else {}
    return {
        "slepend": {
            "stand": current.stand,
            "redenen": current.redenen,
            "sinds": current.voorgelegd_on.isoformat(),
            "tot": current.gesloten_on.isoformat() if current.gesloten_on else None,
            "standen": current.standen,
            "signalen": current.signalen,
            "bewijs": current.bewijs,
            "verloop": [_change(row) for row in reversed(rows)],
            **said,
        }
    }


def _change(row: Slependmeting) -> dict[str, Any]:
    """One change: from which day on, and what was counted."""
    counted = {part: len(facts) for part, facts in row.bewijs.items()}
    counted |= {"standen": row.standen, "signalen": row.signalen}
    return {"on": local_date(row.started_at).isoformat(), "geteld": {k: n for k, n in counted.items() if n}}
