"""What would become public, and what stands in the way: looked at before anything is frozen."""

from dataclasses import dataclass
from typing import Any

from weerklank.kern.problems import Problem
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import was_established
from weerklank.publicatie.inhoud import content_of, hash_of
from weerklank.publicatie.problems import NotEstablished


@dataclass(frozen=True, slots=True)
class Plan:
    """The content that would be frozen now, its hash, and the problems."""

    knelpunt: Knelpunt
    inhoud: dict[str, Any]
    hash: str
    problems: list[Problem]


def plan_publicatie(knelpunt: Knelpunt) -> Plan:
    """Look at a knelpunt as the public would see it, read afresh: what the caller holds may be out of date."""
    knelpunt = Knelpunt.objects.select_related("organisatie", "geadresseerde").get(pk=knelpunt.pk)
    content = content_of(knelpunt)
    problems: list[Problem] = [] if was_established(knelpunt) else [NotEstablished()]
    return Plan(knelpunt, content, hash_of(content), problems)
