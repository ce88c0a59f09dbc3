"""A published answer, point by point, in the shape that the template tag `antwoordpunt` reads."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.models import PuntAntwoord, Verzoek

FACTS: tuple[tuple[str, str | Promise], ...] = (
    ("actie", _("Wat er gebeurt")),
    ("actie_eigenaar", _("Wie ervoor zorgt")),
    ("actie_on", _("Klaar op")),
    ("middelen", _("Met welke middelen")),
    ("aanvaard_gevolg", _("Welk gevolg wordt aanvaard")),
    ("alternatieven", _("Wat er is afgewogen")),
    ("zwaarder_belang", _("Wat zwaarder woog")),
    ("besloten_door", _("Wie besloot")),
    ("herzien_on", _("Opnieuw bekeken op")),
    ("onderzoek_until", _("Onderzoek klaar op")),
    ("doorgestuurd_aan", _("Doorgestuurd aan")),
)
"""What an answer can hold, in the order of reading."""


def points_of(verzoek: Verzoek) -> list[dict[str, Any]]:
    """Every point of a request, with its answer as far as that is published. Nothing of a draft."""
    antwoord = getattr(verzoek, "antwoord", None)
    is_public = antwoord is not None and antwoord.published_at is not None
    return [
        {"nummer": punt.nummer, "vraag": punt.vraag}
        | (_said(punt.antwoord) if is_public and hasattr(punt, "antwoord") else {})
        for punt in verzoek.punten.all()
    ]


def _said(answer: PuntAntwoord) -> dict[str, Any]:
    facts = [(label, getattr(answer, name)) for name, label in FACTS]
    return {
        "soort": answer.get_soort_display(),
        "toelichting": answer.toelichting,
        "paren": [(label, value) for label, value in facts if value],
    }
