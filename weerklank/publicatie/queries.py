"""Reading what is public. Everything here is for everybody: no `visible_to`, because nothing else ever gets in."""

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.db.models import BigIntegerField

from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.models import Publicatie, Vitrine


def current(knelpunt_id: int) -> Publicatie | None:
    """The version that is public now."""
    row = Vitrine.objects.filter(pk=knelpunt_id).select_related("publicatie").first()
    return row.publicatie if row else None


def versions(knelpunt_id: int) -> QuerySet[Publicatie]:
    """Every frozen version, newest first, without its content."""
    return Publicatie.objects.filter(knelpunt=knelpunt_id).defer("inhoud").order_by("-versie")


def longest_waiting() -> QuerySet[Vitrine]:
    """What waits for an answer, the longest first."""
    return Vitrine.objects.filter(wacht=True).defer("tekst", "zoek").order_by("wacht_sinds", "knelpunt")


def answered() -> QuerySet[Vitrine]:
    """What got an answer, the newest first."""
    return Vitrine.objects.exclude(answered_on=None).defer("tekst", "zoek").order_by("-answered_on", "-knelpunt")


def newest_publications() -> QuerySet[Publicatie]:
    """Versions of all knelpunten, newest first, for the feed."""
    return Publicatie.objects.order_by("-published_at", "-id")


def changed_since_publication() -> QuerySet[Knelpunt]:
    """Public knelpunten with an event in the log after their current version."""
    later = Gebeurtenis.objects.filter(
        over=Knelpunt._meta.model_name, over_id=Cast(OuterRef("pk"), BigIntegerField()),
        at__gt=OuterRef("vitrine__published_at"),
    )
    return Knelpunt.objects.filter(Exists(later), vitrine__isnull=False).order_by("pk")
