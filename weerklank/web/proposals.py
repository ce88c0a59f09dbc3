"""What is known already and looks like a text: knelpunten with their answers, and signalen of the own organisation."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.models import Verzoek
from weerklank.antwoorden.queries import latest_answers
from weerklank.begrippen.zoeken import vraag_of
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.knelpunten.queries import similar_knelpunten
from weerklank.pure.likeness import Ground, Ranked
from weerklank.signalen.enums import SignaalStand
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Signaal
from weerklank.signalen.queries import similar_to

WHY: dict[Ground, str | Promise] = {
    Ground.BEGRIPPEN: _("beide gaan over: %(begrippen)s"),
    Ground.WOORDEN: _("gebruikt dezelfde woorden"),
    Ground.BETEKENIS: _("gaat over hetzelfde"),
    Ground.ARTIKEL: _("noemt hetzelfde wetsartikel"),
    Ground.ORGANISATIE: _("komt uit dezelfde organisatie"),
}
"""What each ground of likeness means to a person."""

LEAST_PART = 0.03
"""A ground that adds less than this to the score is not told."""


def why(ranked: Ranked) -> str:
    """The reasons why something is called alike, heaviest first, the concepts last, as part of a sentence."""
    told = [reason.ground for reason in ranked.reasons if reason.part >= LEAST_PART]
    told.sort(key=lambda ground: ground == Ground.BEGRIPPEN)  # its list stands last, so that its commas are its own
    names = {"begrippen": ", ".join(ranked.begrippen)}
    return ", ".join(str(WHY[ground]) % names for ground in told)


@dataclass(frozen=True, slots=True)
class KnownKnelpunt:
    """A knelpunt that may be the same thing. `verzoek` carries the last published answer, if there is one."""

    knelpunt: Knelpunt
    ranked: Ranked
    verzoek: Verzoek | None

    @property
    def value(self) -> str:
        return f"knelpunt-{self.knelpunt.pk}"

    @property
    def why(self) -> str:
        return why(self.ranked)


@dataclass(frozen=True, slots=True)
class KnownSignaal:
    """A signaal that may be the same thing and stands with no knelpunt that is shown already."""

    signaal: Signaal
    ranked: Ranked

    @property
    def value(self) -> str:
        return f"signaal-{self.signaal.pk}"

    @property
    def why(self) -> str:
        return why(self.ranked)


@dataclass(frozen=True, slots=True)
class Proposals:
    knelpunten: list[KnownKnelpunt]
    signalen: list[KnownSignaal]

    def __bool__(self) -> bool:
        return bool(self.knelpunten or self.signalen)


def proposals_for(
    melding: Melding,
    *,
    user: Gebruiker,
    organisatie: Organisatie,
    besides: int | None = None,
    most: int = 5,
    answers: bool = True,
    nummer: int | None = None,
) -> Proposals:
    """What may be the same, best first, at most `most` of each kind; `answers` brings the last answers along.

    Who knows the `nummer` of the edition of the thesaurus saves a query.
    """
    vraag = vraag_of(melding.tekst, nummer=nummer)
    knelpunten = similar_knelpunten(melding, user=user, most=most, vraag=vraag)
    signalen = similar_to(melding, organisatie=organisatie, besides=besides, most=most, vraag=vraag)
    latest = latest_answers(one.knelpunt for one in knelpunten) if answers and knelpunten else {}
    shown = _standing_with([one.signaal for one in signalen], [one.knelpunt for one in knelpunten])
    return Proposals(
        [KnownKnelpunt(one.knelpunt, one.ranked, latest.get(one.knelpunt.pk)) for one in knelpunten],
        [KnownSignaal(one.signaal, one.ranked) for one in signalen if one.signaal.pk not in shown],
    )


def _standing_with(signalen: Iterable[Signaal], knelpunten: Iterable[Knelpunt]) -> set[int]:
    """Which of these signalen stand with one of these knelpunten: those are shown as that knelpunt."""
    bundled = [signaal.pk for signaal in signalen if signaal.stand == SignaalStand.GEKOPPELD]
    if not bundled:
        return set()
    active = Bundeling.objects.filter(signaal__in=bundled, knelpunt__in=list(knelpunten), ended_at=None)
    return set(active.values_list("signaal", flat=True))
