"""What each kind of answer demands of a point (domain 3.3; the list is Weerklank's own, no law prescribes it)."""

import datetime as dt
from collections.abc import Container

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.enums import COMPLY, EXPLAIN, AntwoordSoort
from weerklank.antwoorden.models import ANSWER_DATES, Punt, PuntAntwoord
from weerklank.antwoorden.problems import PuntProblem

_COMPLY: dict[str, str | Promise] = {
    "actie": _("beschrijf wat er gaat gebeuren."),
    "actie_eigenaar": _("noem wie ervoor zorgt."),
    "actie_on": _("noem de datum waarop het klaar is."),
    "middelen": _("noem met welke middelen, ook als er geen extra geld nodig is."),
}
_EXPLAIN: dict[str, str | Promise] = {
    "aanvaard_gevolg": _("noem welk gevolg voor uitvoering en mensen u aanvaardt."),
    "alternatieven": _("noem welke alternatieven zijn gewogen."),
    "zwaarder_belang": _("noem welk belang zwaarder woog."),
    "besloten_door": _("noem wie dit heeft besloten."),
    "herzien_on": _("noem wanneer u dit opnieuw bekijkt."),
}


def demands_of(soort: str) -> dict[str, str | Promise]:
    """The fields that must be filled for a kind of answer, each with the sentence that asks for it."""
    demands: dict[str, str | Promise] = {}
    if soort in COMPLY:
        demands |= _COMPLY
    if soort in EXPLAIN:
        demands |= _EXPLAIN
    if soort == AntwoordSoort.ONDERZOEK:
        demands |= {
            "toelichting": _("noem wat er wordt onderzocht en waarom dat nodig is."),
            "onderzoek_until": _("noem de einddatum van het onderzoek."),
        }
    if soort == AntwoordSoort.NIET_BEVOEGD:
        demands |= {
            "toelichting": _("noem waarom u niet bevoegd bent."),
            "doorgestuurd_aan": _("kies wie wel bevoegd is."),
        }
    return demands


def punt_problems(
    answers: list[PuntAntwoord], punten: list[Punt], *, today: dt.date, researched: set[str], able: Container[int]
) -> list[PuntProblem]:
    """Everything that keeps an answer from being established, in the order of the points.

    `researched` holds the questions that were answered with "nader onderzoek" before: that may be done once.
    `able` holds the organisations where somebody may write an answer: only they can be forwarded to.
    """
    by_punt = {answer.punt_id: answer for answer in answers}
    problems = []
    for punt in punten:
        answer = by_punt.get(punt.pk)
        if answer is None or not answer.soort:
            problems.append(PuntProblem(punt.nummer, "soort", str(_("kies een antwoord; geen punt blijft liggen."))))
            continue
        problems += _missing(answer, punt.nummer)
        problems += _dates(answer, punt.nummer, today)
        if answer.soort == AntwoordSoort.ONDERZOEK and punt.vraag in researched:
            once = _("hier is al eens nader onderzoek gedaan. Kies nu een ander antwoord.")
            problems.append(PuntProblem(punt.nummer, "soort", str(once)))
    return problems + _mixed_forwarding(answers, punten) + _unanswerable(answers, able)


def _missing(answer: PuntAntwoord, nummer: int) -> list[PuntProblem]:
    return [
        PuntProblem(nummer, field, str(sentence))
        for field, sentence in demands_of(answer.soort).items()
        if not getattr(answer, "doorgestuurd_aan_id" if field == "doorgestuurd_aan" else field)
    ]


def _dates(answer: PuntAntwoord, nummer: int, today: dt.date) -> list[PuntProblem]:
    return [
        PuntProblem(nummer, field, str(_("kies een datum in de toekomst.")))
        for field in ANSWER_DATES
        if field in demands_of(answer.soort) and (date := getattr(answer, field)) and date <= today
    ]


def _mixed_forwarding(answers: list[PuntAntwoord], punten: list[Punt]) -> list[PuntProblem]:
    """A request is forwarded whole, to one ministry: the points of one knelpunt stay together."""
    forwarded = [answer for answer in answers if answer.soort == AntwoordSoort.NIET_BEVOEGD]
    if not forwarded or (len(forwarded) == len(punten) and len({a.doorgestuurd_aan_id for a in forwarded}) == 1):
        return []
    why = _("als u niet bevoegd bent, geldt dat voor alle punten en gaan ze samen naar één andere organisatie.")
    return [PuntProblem(answer.punt.nummer, "soort", str(why)) for answer in forwarded]


def _unanswerable(answers: list[PuntAntwoord], able: Container[int]) -> list[PuntProblem]:
    """Nobody meets a wrong door: forwarding to an organisation where nobody can answer is refused."""
    why = str(_("daar kan niemand antwoorden. Kies een organisatie die met Weerklank werkt."))
    return [
        PuntProblem(answer.punt.nummer, "doorgestuurd_aan", why)
        for answer in answers
        if answer.soort == AntwoordSoort.NIET_BEVOEGD
        and answer.doorgestuurd_aan_id
        and answer.doorgestuurd_aan_id not in able
    ]
