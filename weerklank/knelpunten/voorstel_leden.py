"""Writing the members of proposals: what a run wants beside what stands there."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Count, F, Q, QuerySet

from weerklank.kern.models import Organisatie
from weerklank.knelpunten.enums import CLOSED, VoorstelSoort, VoorstelUitkomst
from weerklank.knelpunten.models import Voorstel, VoorstelLid
from weerklank.signalen.enums import TRIAGE


@dataclass(frozen=True, slots=True)
class Wanted:
    """A group as a run found it: with a knelpunt or without, and the open proposal it goes on in, if any."""

    knelpunt: int | None
    voorstel: int | None
    signalen: Sequence[int]
    likeness: float
    redenen: dict[str, list[str]] = field(default_factory=dict)

    def because(self, redenen: dict[str, list[str]]) -> "Wanted":
        return replace(self, redenen=redenen)


def write_members(organisatie: Organisatie, wanted: Iterable[Wanted], *, now: dt.datetime) -> int:
    """Make or change the proposals of one organisation so that they hold these groups; gives how many are new.

    Call it inside a transaction that holds the organisation.
    """
    places = [(one, *_voorstel(organisatie, one, now)) for one in wanted]
    chosen = {pk: voorstel.pk for one, voorstel, _is_new in places for pk in one.signalen}
    _end_moved(organisatie, chosen, now)
    standing = set(_open_members(organisatie).values_list("voorstel", "signaal"))
    added = [(number, pk) for pk, number in chosen.items() if (number, pk) not in standing]
    for number, pk in added:
        VoorstelLid.objects.update_or_create(
            voorstel_id=number, signaal_id=pk, defaults={"ended_at": None, "gekozen": None}
        )
    changed = Counter(number for number, _pk in added)
    for one, voorstel, is_new in places:
        if is_new or changed[voorstel.pk] or voorstel.aantal != len(one.signalen):
            _refresh(voorstel, one)
    return sum(is_new for _one, _voorstel, is_new in places)


def _voorstel(organisatie: Organisatie, wanted: Wanted, now: dt.datetime) -> tuple[Voorstel, bool]:
    """The open proposal for this group, and whether it is new."""
    values = {"aantal": len(wanted.signalen), "likeness": wanted.likeness, "started_at": now}
    if wanted.voorstel:
        return Voorstel.objects.get(pk=wanted.voorstel), False
    if wanted.knelpunt is None:
        return Voorstel.objects.create(organisatie=organisatie, soort=VoorstelSoort.BUNDELEN, **values), True
    return Voorstel.objects.get_or_create(
        organisatie=organisatie,
        soort=VoorstelSoort.BIJVOEGEN,
        knelpunt_id=wanted.knelpunt,
        ended_at=None,
        defaults=values,
    )


def _refresh(voorstel: Voorstel, wanted: Wanted) -> None:
    Voorstel.objects.filter(pk=voorstel.pk).update(
        aantal=len(wanted.signalen), likeness=wanted.likeness, redenen=wanted.redenen
    )


def _open_members(organisatie: Organisatie) -> QuerySet[VoorstelLid]:
    return VoorstelLid.objects.filter(voorstel__organisatie=organisatie, ended_at=None)


def _end_moved(organisatie: Organisatie, chosen: dict[int, int], now: dt.datetime) -> None:
    """Take signalen out of the proposals they are no longer in."""
    moved = [
        pk
        for pk, signaal, voorstel in _open_members(organisatie).values_list("pk", "signaal", "voorstel")
        if chosen.get(signaal) != voorstel
    ]
    VoorstelLid.objects.filter(pk__in=moved).update(ended_at=now)


def end_overtaken(organisatie: Organisatie, *, now: dt.datetime) -> None:
    """End the proposals that no longer mean anything: their signalen or knelpunt were decided on otherwise."""
    _open_members(organisatie).exclude(signaal__stand__in=TRIAGE, signaal__eigenaar=organisatie).update(ended_at=now)
    open_ones = Voorstel.objects.filter(organisatie=organisatie, ended_at=None)
    counted = open_ones.exclude(soort=VoorstelSoort.SAMENVOEGEN).annotate(
        left=Count("leden", filter=Q(leden__ended_at=None))
    )
    too_few = Q(left=0) | Q(left=1, soort=VoorstelSoort.BUNDELEN)
    gone = [row.pk for row in counted.filter(too_few | Q(knelpunt__stand__in=CLOSED))]
    gone += (
        open_ones.filter(soort=VoorstelSoort.SAMENVOEGEN)
        .filter(Q(knelpunt__stand__in=CLOSED) | Q(naar__stand__in=CLOSED))
        .values_list("pk", flat=True)
    )
    VoorstelLid.objects.filter(voorstel__in=gone, ended_at=None).update(ended_at=now)
    Voorstel.objects.filter(pk__in=gone).update(ended_at=now, uitkomst=VoorstelUitkomst.INGEHAALD)
    for row in counted.exclude(pk__in=gone).exclude(aantal=F("left")):
        Voorstel.objects.filter(pk=row.pk).update(aantal=row.left)
