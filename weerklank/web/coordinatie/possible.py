"""What somebody can do with a knelpunt now: the moves that its state allows and the own role too."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.models import Verzoek
from weerklank.antwoorden.rules import may_react, may_request
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import may
from weerklank.knelpunten.actions import (
    close_unsolved,
    confirm_solved,
    deny_solved,
    establish,
    lapse,
    mark_underway,
    reopen,
)
from weerklank.knelpunten.enums import MOVES, PUBLISHABLE, KnelpuntStand
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.rules import may_edit, may_establish, may_judge_solution

K = KnelpuntStand
Action = Callable[[Knelpunt, str, Gebruiker, dt.datetime], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One move with, for most, a reason. `wants` is "needed", "optional" or "" for no reason at all."""

    naam: str | Promise
    uitleg: str | Promise
    to: KnelpuntStand
    may: Callable[[Gebruiker, Knelpunt], bool]
    act: Action
    wants: str = "needed"
    only_from: frozenset[KnelpuntStand] = frozenset(KnelpuntStand)

    def is_possible(self, knelpunt: Knelpunt, user: Gebruiker) -> bool:
        stand = KnelpuntStand(knelpunt.stand)
        return stand in self.only_from and self.to in MOVES[stand] and self.may(user, knelpunt)


STEPS: dict[str, Step] = {
    "vaststellen": Step(
        _("Vaststellen"),
        _("Hierna is de beschrijving klaar om voor te leggen en openbaar te maken."),
        K.VASTGESTELD,
        may_establish,
        lambda k, _reden, by, now: establish(k, by=by, now=now),
        wants="",
    ),
    "opgelost": Step(
        _("Opgelost bevestigen"),
        _("Je zegt dat de oplossing van het ministerie in de praktijk werkt."),
        K.OPGELOST,
        may_judge_solution,
        lambda k, reden, by, now: confirm_solved(k, toelichting=reden, by=by, now=now),
        wants="optional",
    ),
    "nog-niet-opgelost": Step(
        _("Nog niet opgelost"),
        _("Je zegt dat de oplossing van het ministerie in de praktijk niet werkt."),
        K.IN_UITVOERING,
        may_judge_solution,
        lambda k, reden, by, now: deny_solved(k, toelichting=reden, by=by, now=now),
        only_from=frozenset({K.OPGELOST_GEMELD}),
    ),
    "in-uitvoering": Step(
        _("Oplossing in uitvoering"),
        _("Je ziet dat er aan de beloofde oplossing wordt gewerkt."),
        K.IN_UITVOERING,
        may_judge_solution,
        lambda k, _reden, by, now: mark_underway(k, until=None, by=by, now=now),
        wants="",
        only_from=frozenset({K.BEANTWOORD}),
    ),
    "niet-opgelost": Step(
        _("Afsluiten als niet opgelost"),
        _("Het antwoord lost het knelpunt niet op en er komt geen vervolg."),
        K.NIET_OPGELOST,
        may_judge_solution,
        lambda k, reden, by, now: close_unsolved(k, toelichting=reden, by=by, now=now),
    ),
    "heropenen": Step(
        _("Heropenen"),
        _("Het knelpunt bestaat nog of is terug. Je kunt het daarna opnieuw voorleggen."),
        K.HEROPEND,
        may_judge_solution,
        lambda k, reden, by, now: reopen(k, toelichting=reden, by=by, now=now),
        only_from=frozenset(K) - {K.SAMENGEVOEGD},
    ),
    "vervallen": Step(
        _("Laten vervallen"),
        _("Het knelpunt bestaat niet meer, bijvoorbeeld omdat de wet is veranderd."),
        K.VERVALLEN,
        may_establish,
        lambda k, reden, by, now: lapse(k, toelichting=reden, by=by, now=now),
    ),
}
"""The moves by address."""


@dataclass(frozen=True, slots=True)
class Possible:
    """One thing that can be done now. `is_first` is what one would expect to do next."""

    naam: str | Promise
    url: str
    is_first: bool = False


def possible_steps(
    knelpunt: Knelpunt, *, user: Gebruiker, verzoeken: Sequence[Verzoek], is_public: bool
) -> list[Possible]:
    """Everything this person can do with it now, the expected step first."""
    found = [*_answering(knelpunt, user, verzoeken), *_publishing(knelpunt, user, is_public=is_public)]
    found += [
        Possible(step.naam, reverse("coordinatie:stap", args=[knelpunt.pk, slug]), slug in ("vaststellen", "opgelost"))
        for slug, step in STEPS.items()
        if step.is_possible(knelpunt, user)
    ]
    return sorted([*found, *_rewriting(knelpunt, user)], key=lambda one: not one.is_first)


def _answering(knelpunt: Knelpunt, user: Gebruiker, verzoeken: Sequence[Verzoek]) -> list[Possible]:
    found = []
    for verzoek in verzoeken:
        if verzoek.stand == "gepubliceerd" and not hasattr(verzoek.antwoord, "reactie") and may_react(user, verzoek):
            found.append(
                Possible(
                    _("Reageren op het antwoord"), reverse("coordinatie:reactie", args=[knelpunt.pk, verzoek.pk]), True
                )
            )
    if K.VOORGELEGD in MOVES[KnelpuntStand(knelpunt.stand)] and may_request(user, knelpunt):
        found.append(
            Possible(_("Voorleggen aan het ministerie"), reverse("coordinatie:voorleggen", args=[knelpunt.pk]), True)
        )
    return found


def _publishing(knelpunt: Knelpunt, user: Gebruiker, *, is_public: bool) -> list[Possible]:
    allowed = may(user, Handeling.KNELPUNT_PUBLICEREN, knelpunt.organisatie_id)
    if is_public or knelpunt.stand not in PUBLISHABLE or not allowed:
        return []
    return [Possible(_("Openbaar maken"), reverse("coordinatie:publiceren", args=[knelpunt.pk]), True)]


def _rewriting(knelpunt: Knelpunt, user: Gebruiker) -> list[Possible]:
    if not may_edit(user, knelpunt):
        return []
    if knelpunt.stand == K.SAMENGEVOEGD:
        return [Possible(_("Weer splitsen"), reverse("coordinatie:splitsen", args=[knelpunt.pk]))]
    found = [Possible(_("Beschrijving bewerken"), reverse("coordinatie:bewerken", args=[knelpunt.pk]))]
    if knelpunt.voorgelegd_on:
        found.append(Possible(_("Kenmerk slepend"), reverse("coordinatie:slepend", args=[knelpunt.pk])))
    if K.SAMENGEVOEGD in MOVES[KnelpuntStand(knelpunt.stand)]:
        found.append(Possible(_("Samenvoegen met een ander"), reverse("coordinatie:samenvoegen", args=[knelpunt.pk])))
    if not knelpunt.is_closed:
        found.append(Possible(_("Een deel afsplitsen"), reverse("coordinatie:afsplitsen", args=[knelpunt.pk])))
    return found
