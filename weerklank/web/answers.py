"""A request, point by point, in the shape that the template tag `antwoordpunt` reads."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.enums import AntwoordSoort
from weerklank.antwoorden.models import ANSWER_DATES, Verzoek
from weerklank.publicatie.inhoud import punt_content
from weerklank.web.opmaak import datum, dutch

FACTS: tuple[tuple[str, str | Promise], ...] = (
    ("actie", _("Wat er gaat gebeuren")),
    ("actie_eigenaar", _("Wie ervoor zorgt")),
    ("actie_on", _("Klaar op")),
    ("middelen", _("Met welke middelen")),
    ("aanvaard_gevolg", _("Welk gevolg het ministerie aanvaardt")),
    ("alternatieven", _("Welke alternatieven zijn gewogen")),
    ("zwaarder_belang", _("Welk belang zwaarder woog")),
    ("besloten_door", _("Wie dit heeft gekozen")),
    ("herzien_on", _("Opnieuw bekeken op")),
    ("onderzoek_until", _("Onderzoek klaar op")),
    ("doorgestuurd_aan", _("Doorgestuurd aan")),
)
"""What an answer can hold, in the order in which it reads well."""


def points_of(verzoek: Verzoek) -> list[dict[str, Any]]:
    """Every point of a request, with its answer as far as that is published. Nothing of a draft.

    Costs no query for what came through `antwoorden.queries.with_points`.
    """
    antwoord = getattr(verzoek, "antwoord", None)
    return _points(verzoek, answered=antwoord is not None and antwoord.published_at is not None)


def draft_points_of(verzoek: Verzoek) -> list[dict[str, Any]]:
    """The same with what stands in the draft: only for whom `may_see_draft` allows."""
    return _points(verzoek, answered=True)


def _points(verzoek: Verzoek, *, answered: bool) -> list[dict[str, Any]]:
    return [
        shown_punt(punt_content(punt, getattr(punt, "antwoord", None) if answered else None))
        for punt in verzoek.punten.all()
    ]


def shown_punt(punt: Mapping[str, Any]) -> dict[str, Any]:
    """One point as a publication freezes it (`publicatie.inhoud`), for the page."""
    answer = punt["antwoord"] or {}
    return {
        "nummer": punt["nummer"],
        "vraag": punt["vraag"],
        "soort": AntwoordSoort(answer["soort"]).label if answer.get("soort") else "",
        "toelichting": answer.get("toelichting", ""),
        "paren": [(label, _fact(name, answer[name])) for name, label in FACTS if answer.get(name)],
    }


def _fact(name: str, value: str) -> SafeString | str:
    return datum(value) if name in ANSWER_DATES else dutch(value)
