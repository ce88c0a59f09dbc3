"""What hangs together with a toezegging or an actie, as lines that a page shows. One query each."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.urls import reverse

from weerklank.kern.models import Gebruiker
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import visible_to as visible_knelpunten
from weerklank.werkagenda.models import Actie, ActieKnelpunt, ActieToezegging, Toezegging, ToezeggingKnelpunt
from weerklank.werkagenda.queries import visible_acties, visible_toezeggingen

PAGES = {"knelpunt": "coordinatie:knelpunt", "actie": "werkagenda:actie", "toezegging": "werkagenda:toezegging"}
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Regel:
    """One band: its table and number, and the record at the other end."""

    soort: str
    pk: int
    kenmerk: str
    titel: str
    url: str


def bands_of_toezegging(toezegging: Toezegging, user: Gebruiker) -> list[Regel]:
    """The knelpunten and actions of a toezegging that somebody may read."""
    knelpunten = _active(ToezeggingKnelpunt, "toezegging-knelpunt", "knelpunt", "titel").filter(
        toezegging=toezegging, knelpunt__in=visible_knelpunten(user).values("pk")
    )
    acties = _active(ActieToezegging, "actie-toezegging", "actie", "titel").filter(
        toezegging=toezegging, actie__in=visible_acties(user).values("pk")
    )
    return _lines(knelpunten.union(acties))


def bands_of_actie(actie: Actie, user: Gebruiker) -> list[Regel]:
    """The knelpunten and toezeggingen of an action that somebody may read."""
    knelpunten = _active(ActieKnelpunt, "actie-knelpunt", "knelpunt", "titel").filter(
        actie=actie, knelpunt__in=visible_knelpunten(user).values("pk")
    )
    toezeggingen = _active(ActieToezegging, "actie-toezegging", "toezegging", "tekst").filter(
        actie=actie, toezegging__in=visible_toezeggingen(user).values("pk")
    )
    return _lines(knelpunten.union(toezeggingen))


def _active(table: type[Any], soort: str, other: str, words: str) -> QuerySet[Any, Any]:
    """The bands that stand now: table, band, kind and number of the other end, its words."""
    rows: QuerySet[Any, Any] = table.objects.filter(ended_at=None).values_list(
        Value(soort, CharField()), F("pk"), Value(other, CharField()), F(f"{other}_id"), F(f"{other}__{words}")
    )
    return rows


def _lines(rows: QuerySet[Any, Any]) -> list[Regel]:
    return [
        Regel(soort, pk, _reference(other, number), words[:160], reverse(PAGES[other], args=[number]))
        for soort, pk, other, number, words in rows.order_by()[:SHOWN]
    ]


def _reference(other: str, number: int) -> str:
    kinds: dict[str, Any] = {"knelpunt": Knelpunt, "actie": Actie, "toezegging": Toezegging}
    return str(kinds[other](pk=number).kenmerk)
