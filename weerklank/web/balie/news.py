"""What became of somebody's signalen, in plain words: where each stands, what happened last, who to call."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from weerklank.kern.models import Gebeurtenis, Organisatie
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.signalen.enums import SignaalStand
from weerklank.signalen.models import Signaal
from weerklank.web.verhaal import TOLD_TO_MELDER, Line, tell


@dataclass(frozen=True, slots=True)
class News:
    """One signaal in "mijn signalen". `is_new` says that the last thing happened after the last visit."""

    signaal: Signaal
    knelpunt: Knelpunt | None
    stand: str
    last: Line | None
    is_new: bool

    @property
    def next_on(self) -> dt.date | None:
        return next_on(self.signaal, self.knelpunt)


def with_knelpunt(signalen: QuerySet[Signaal]) -> QuerySet[Signaal]:
    """Fetch with each signaal its owner and the knelpunt it stands with now, for `knelpunt_of`."""
    active = Bundeling.objects.filter(ended_at=None).select_related("knelpunt__organisatie")
    return (
        signalen.select_related("organisatie", "eigenaar")
        .prefetch_related(
            Prefetch("bundelingen", queryset=active.defer("knelpunt__vector", "knelpunt__zoek"), to_attr="active")
        )
        .defer("vector", "zoek")
    )


def knelpunt_of(signaal: Signaal) -> Knelpunt | None:
    """The knelpunt a signaal of `with_knelpunt` stands with."""
    bundelingen: list[Bundeling] = signaal.active  # type: ignore[attr-defined]
    return bundelingen[0].knelpunt if bundelingen else None


def news_of(signalen: Sequence[Signaal], *, since: dt.datetime | None) -> list[News]:
    """What happened last with each of these signalen. Two queries, however many there are."""
    last = _last_events(signalen)
    return [_news(signaal, last, since) for signaal in signalen]


def _news(signaal: Signaal, last: dict[tuple[str, int], Gebeurtenis], since: dt.datetime | None) -> News:
    knelpunt = knelpunt_of(signaal)
    keys = [("signaal", signaal.pk)] + ([("knelpunt", knelpunt.pk)] if knelpunt else [])
    event = max((last[key] for key in keys if key in last), key=lambda e: (e.at, e.pk), default=None)
    line = tell([event])[0] if event else None
    return News(
        signaal, knelpunt, stand_in_words(signaal, knelpunt), line, bool(since and line and line["wanneer"] > since)
    )


def _last_events(signalen: Sequence[Signaal]) -> dict[tuple[str, int], Gebeurtenis]:
    knelpunten = [knelpunt.pk for signaal in signalen if (knelpunt := knelpunt_of(signaal))]
    about = Q(over="signaal", over_id__in=[s.pk for s in signalen]) | Q(
        over="knelpunt", over_id__in=knelpunten, soort__in=TOLD_TO_MELDER
    )
    events = Gebeurtenis.objects.filter(about).select_related("namens").order_by("over", "over_id", "-at", "-id")
    return {(event.over, event.over_id): event for event in events.distinct("over", "over_id")}


def stand_in_words(signaal: Signaal, knelpunt: Knelpunt | None) -> str:
    """Where a signaal stands, as one says it to the person who sent it."""
    owner = signaal.eigenaar.naam
    if knelpunt:
        return _("Hoort bij knelpunt %(kenmerk)s: %(stand)s.") % {
            "kenmerk": knelpunt.kenmerk,
            "stand": knelpunt.get_stand_display(),
        }
    if signaal.stand == SignaalStand.GEEN_VERVOLG:
        return _("%(owner)s geeft dit geen vervolg. Lees waarom.") % {"owner": owner}
    if signaal.stand == SignaalStand.AANGEBODEN:
        return _("Aangeboden aan een andere organisatie. Tot die het overneemt, is %(owner)s verantwoordelijk.") % {
            "owner": owner
        }
    return _("De coördinator van %(owner)s bekijkt je signaal.") % {"owner": owner}


def next_on(signaal: Signaal, knelpunt: Knelpunt | None) -> dt.date | None:
    """The next date on which somebody must do something about it; None when it is closed."""
    return knelpunt.next_on if knelpunt else signaal.next_on


def owner_of(signaal: Signaal, knelpunt: Knelpunt | None) -> Organisatie:
    """Which organisation to call about it now."""
    return knelpunt.organisatie if knelpunt else signaal.eigenaar
