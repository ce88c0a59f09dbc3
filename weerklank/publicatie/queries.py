"""Reading what is public. Everything here is for everybody: no `visible_to`, because nothing else ever gets in."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Cast

from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.enums import CLOSED, KnelpuntStand
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.models import Publicatie, PubliekeOrganisatie, Telling, Vitrine

NEWEST = ("-knelpunt",)
LONGEST_WAITING = ("wacht_sinds", "knelpunt")
LONGEST_OVERDUE = ("due_on", "knelpunt")
LONGEST_SLEPEND = ("slepend_sinds", "knelpunt")
LAST_ANSWERED = ("-answered_on", "-knelpunt")
"""The orders of the public lists: each has an index and ends with the key, so each can be paged."""


def current(knelpunt_id: int) -> Vitrine | None:
    """What is public of a knelpunt now, with its frozen version."""
    return Vitrine.objects.filter(pk=knelpunt_id).select_related("publicatie").defer("tekst", "zoek").first()


def versions(knelpunt_id: int) -> QuerySet[Publicatie]:
    """Every frozen version, newest first, without its content."""
    return Publicatie.objects.filter(knelpunt=knelpunt_id).defer("inhoud").order_by("-versie")


def version(knelpunt_id: int, versie: int) -> Publicatie | None:
    """One frozen version, as it was."""
    return Publicatie.objects.filter(knelpunt=knelpunt_id, versie=versie).first()


def newest_versions(knelpunt_id: int, *, most: int) -> list[Publicatie]:
    """The newest versions of one knelpunt with their content, newest first."""
    return list(Publicatie.objects.filter(knelpunt=knelpunt_id).order_by("-versie")[:most])


def shown() -> QuerySet[Vitrine]:
    """Every public knelpunt, for lists."""
    return Vitrine.objects.defer("tekst", "zoek", "namen")


def longest_waiting() -> QuerySet[Vitrine]:
    """What waits for an answer; order it by LONGEST_WAITING."""
    return shown().filter(wacht=True).order_by(*LONGEST_WAITING)


def overdue(today: dt.date) -> QuerySet[Vitrine]:
    """What waits longer than its term: late from the day after the due date on. Order it by LONGEST_OVERDUE."""
    return shown().filter(wacht=True, due_on__lt=today).order_by(*LONGEST_OVERDUE)


def slepend() -> QuerySet[Vitrine]:
    """What drags on, the longest first, with its frozen version; order it by LONGEST_SLEPEND."""
    return shown().filter(slepend_sinds__isnull=False).order_by(*LONGEST_SLEPEND)


def answered() -> QuerySet[Vitrine]:
    """What got an answer; order it by LAST_ANSWERED."""
    return shown().filter(answered_on__isnull=False).order_by(*LAST_ANSWERED)


def owned_by(slug: str) -> QuerySet[Vitrine]:
    """The knelpunten of one organisation; order it by NEWEST."""
    return shown().filter(organisatie=slug).order_by(*NEWEST)


def waiting_for(slug: str) -> QuerySet[Vitrine]:
    """What waits for the answer of one organisation; order it by LONGEST_WAITING."""
    return longest_waiting().filter(geadresseerde=slug)


def newest_publications() -> QuerySet[Vitrine]:
    """The current versions, last published first, for feeds."""
    return shown().select_related("publicatie").order_by("-publicatie")


def newest_about(organisatie: str) -> QuerySet[Vitrine]:
    """The same for one organisation, as owner or as the one who must answer."""
    return newest_publications().filter(Q(organisatie=organisatie) | Q(geadresseerde=organisatie))


def newest_on(artikel: str) -> QuerySet[Vitrine]:
    """The same for one law article, written as "BWBR0005537:4:84"."""
    return newest_publications().filter(artikelen__contains=[artikel])


def organisaties() -> QuerySet[PubliekeOrganisatie]:
    """The organisations that are named in publications, by name."""
    return PubliekeOrganisatie.objects.order_by("naam", "slug")


def organisatie_called(slug: str) -> PubliekeOrganisatie | None:
    return PubliekeOrganisatie.objects.filter(slug=slug).first()


@dataclass(frozen=True, slots=True)
class Cijfers:
    """How many public knelpunten are open, wait for an answer, wait too long, got an answer, are solved."""

    open: int
    wacht: int
    te_laat: int
    beantwoord: int
    opgelost: int


def cijfers(today: dt.date) -> Cijfers:
    """The numbers of the loop on this day, from the kept counts (see Telling). One query."""
    waiting = Q(stand=KnelpuntStand.VOORGELEGD)
    sums = Telling.objects.aggregate(
        open=Sum("aantal", filter=~Q(stand__in=CLOSED), default=0),
        wacht=Sum("aantal", filter=waiting, default=0),
        te_laat=Sum("aantal", filter=waiting & Q(due_on__lt=today), default=0),
        beantwoord=Sum("aantal", filter=Q(beantwoord=True), default=0),
        opgelost=Sum("aantal", filter=Q(stand=KnelpuntStand.OPGELOST), default=0),
    )
    return Cijfers(**sums)


def changed_since_publication(*, since: dt.datetime) -> QuerySet[Knelpunt]:
    """Public knelpunten with an event in the log after their current version, among the events after `since`.

    The work grows with what happened since then, not with how much is public.
    """
    about = Gebeurtenis.objects.filter(over=Knelpunt._meta.model_name, at__gt=since)
    later = about.filter(over_id=Cast(OuterRef("pk"), BigIntegerField()), at__gt=OuterRef("vitrine__published_at"))
    touched = about.values_list("over_id", flat=True)
    return Knelpunt.objects.filter(Exists(later), pk__in=touched, vitrine__isnull=False).order_by("pk")
