"""The points of a verzoek as the page shows them: the question, and the answer as a kind, reasons and facts."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.models import Punt, PuntAntwoord, Verzoek
from weerklank.web.opmaak import datum

LABELS: dict[str, str | Promise] = {
    "actie": _("Wat er gaat gebeuren"),
    "actie_eigenaar": _("Wie ervoor zorgt"),
    "actie_on": _("Klaar op"),
    "middelen": _("Middelen"),
    "aanvaard_gevolg": _("Aanvaard gevolg"),
    "alternatieven": _("Gewogen alternatieven"),
    "zwaarder_belang": _("Wat zwaarder woog"),
    "besloten_door": _("Besloten door"),
    "herzien_on": _("Opnieuw bekeken op"),
    "onderzoek_until": _("Onderzoek klaar op"),
    "doorgestuurd_aan": _("Doorgestuurd aan"),
}
DATES = ("actie_on", "herzien_on", "onderzoek_until")


@dataclass(frozen=True, slots=True)
class ShownPunt:
    """One point ready for `{% antwoordpunt %}`; without an answer only its number and question."""

    nummer: int
    vraag: str
    soort: str = ""
    toelichting: str = ""
    paren: tuple[tuple[str | Promise, str | SafeString], ...] = ()


def shown_punten(verzoek: Verzoek) -> list[ShownPunt]:
    """The points in order. Two queries."""
    answers = PuntAntwoord.objects.filter(punt__verzoek=verzoek).select_related("doorgestuurd_aan")
    by_punt = {answer.punt_id: answer for answer in answers}
    return [_shown(punt, by_punt.get(punt.pk)) for punt in verzoek.punten.all()]


def _shown(punt: Punt, answer: PuntAntwoord | None) -> ShownPunt:
    if answer is None:
        return ShownPunt(punt.nummer, punt.vraag)
    pairs = ((label, _value(answer, name)) for name, label in LABELS.items())
    return ShownPunt(
        punt.nummer,
        punt.vraag,
        str(answer.get_soort_display()),
        answer.toelichting,
        tuple(pair for pair in pairs if pair[1]),
    )


def _value(answer: PuntAntwoord, name: str) -> str | SafeString:
    value = getattr(answer, name)
    return datum(value) if name in DATES else str(value or "")
