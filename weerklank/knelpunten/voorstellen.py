"""Deciding about what a grouping run proposes: accept it whole or in part, refuse it with a reason, undo that.

What a person said is kept (`Paaroordeel`), so that later runs do not propose the same again.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from itertools import combinations

from django.db import transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, reason_problems, refuse_on
from weerklank.knelpunten.actions import open_knelpunt
from weerklank.knelpunten.beschrijving import Beschrijving
from weerklank.knelpunten.bundling import bundle, unbundle
from weerklank.knelpunten.enums import VOORSTEL_MOVES, Koppelgrond, VoorstelSoort, VoorstelUitkomst
from weerklank.knelpunten.models import Bundeling, Instemming, Knelpunt, Paaroordeel, Voorstel, VoorstelLid
from weerklank.knelpunten.problems import ChooseSignalen, ChooseTwo, MergedAlready, VoorstelDecided
from weerklank.knelpunten.queries import waiting_members
from weerklank.knelpunten.rules import may_decide_voorstel
from weerklank.signalen.enums import TRIAGE
from weerklank.signalen.melding import masked


@transaction.atomic
def accept_into(voorstel: Voorstel, chosen: Collection[int], *, by: Gebruiker, now: dt.datetime) -> Voorstel:
    """Add the chosen signalen to the proposed knelpunt; the others do not belong there. Raises Cannot."""
    row = _locked(voorstel, VoorstelSoort.BIJVOEGEN, by)
    leden = _chosen(row, chosen)
    refuse_on([] if leden else [ChooseSignalen()])
    assert row.knelpunt is not None  # noqa: S101 - held by the constraint voorstel_names_what_it_needs
    return _accept(row, leden, row.knelpunt, by=by, now=now)


@transaction.atomic
def accept_as_new(
    voorstel: Voorstel, chosen: Collection[int], beschrijving: Beschrijving, *, by: Gebruiker, now: dt.datetime
) -> Voorstel:
    """Open a knelpunt from the chosen signalen; the others do not belong to it. Raises Cannot with every problem."""
    row = _locked(voorstel, VoorstelSoort.BUNDELEN, by)
    leden = _chosen(row, chosen)
    refuse_on([] if len(leden) > 1 else [ChooseTwo()])
    knelpunt = open_knelpunt(beschrijving, organisatie=row.organisatie, by=by, now=now)
    return _accept(row, leden, knelpunt, by=by, now=now)


@transaction.atomic
def refuse(voorstel: Voorstel, *, reden: str, by: Gebruiker, now: dt.datetime) -> Voorstel:
    """Say that these are not the same, and why. The same are not proposed together again."""
    row = _locked(voorstel, None, by)
    refuse_on(reason_problems(reden))
    _judge(row, _pairs_of(row), zelfde=False, by=by, now=now)
    _end(row, VoorstelUitkomst.GEWEIGERD, by=by, now=now, reden=masked(reden)[0])
    VoorstelLid.objects.filter(voorstel=row, ended_at=None).update(gekozen=False, ended_at=now)
    Instemming.objects.filter(voorstel=row, ended_at=None).update(ended_at=now)
    record(Happened.VOORSTEL_REFUSED, about=row, by=by, at=now, namens=row.organisatie)
    return row


@transaction.atomic
def undo(voorstel: Voorstel, *, by: Gebruiker, now: dt.datetime) -> Voorstel:
    """Bring a decided proposal back: its signalen wait again, and what was said with it no longer counts.

    A knelpunt that was opened from it stays, without those signalen. Two merged knelpunten are split where they merged.
    """
    row = Voorstel.objects.select_for_update().get(pk=voorstel.pk)
    refuse_on([] if may_decide_voorstel(by, row) else [NotAllowed()])
    if "" not in VOORSTEL_MOVES[row.uitkomst]:
        raise Cannot([MoveNotPossible()])
    accepted = row.uitkomst in (VoorstelUitkomst.AANVAARD, VoorstelUitkomst.DEELS)
    refuse_on([MergedAlready()] if accepted and row.soort == VoorstelSoort.SAMENVOEGEN else [])
    Paaroordeel.objects.filter(voorstel=row, ended_at=None).update(ended_at=now)
    if accepted:
        _take_back(row, by=by, now=now)
    _reopen(row)
    record(Happened.VOORSTEL_REOPENED, about=row, by=by, at=now, namens=row.organisatie)
    return row


def _take_back(row: Voorstel, *, by: Gebruiker, now: dt.datetime) -> None:
    taken = row.leden.filter(gekozen=True).values("signaal")
    standing = Bundeling.objects.filter(knelpunt=row.knelpunt_id, signaal__in=taken, ended_at=None)
    for bundeling in standing.select_related("signaal", "knelpunt").defer("signaal__vector", "signaal__zoek"):
        unbundle(bundeling, by=by, now=now)
    said = Paaroordeel.objects.filter(signaal__in=taken, knelpunt=row.knelpunt_id, zelfde=False, started_at=now)
    said.update(ended_at=now)


def _reopen(row: Voorstel) -> None:
    """Open it with the members that still wait and are in no other proposal; with too few it may not open again."""
    elsewhere = VoorstelLid.objects.filter(ended_at=None).values("signaal")
    back = row.leden.filter(signaal__stand__in=TRIAGE, signaal__eigenaar=row.organisatie, gekozen__isnull=False)
    pks = list(back.exclude(signaal__in=elsewhere).values_list("pk", flat=True))
    least = {VoorstelSoort.BUNDELEN: 2, VoorstelSoort.BIJVOEGEN: 1}.get(VoorstelSoort(row.soort), 0)
    others = Voorstel.objects.filter(
        ended_at=None, soort=row.soort, organisatie=row.organisatie, knelpunt=row.knelpunt_id, naar=row.naar_id
    )
    taken = row.soort != VoorstelSoort.BUNDELEN and others.exists()
    refuse_on([MoveNotPossible()] if len(pks) < least or taken else [])
    VoorstelLid.objects.filter(pk__in=pks).update(ended_at=None, gekozen=None)
    row.ended_at, row.uitkomst, row.reden, row.by, row.aantal = None, "", "", None, len(pks)
    if row.soort == VoorstelSoort.BUNDELEN:
        row.knelpunt = None
    row.save()


def _locked(voorstel: Voorstel, soort: VoorstelSoort | None, by: Gebruiker) -> Voorstel:
    """The proposal as it is now, for who may decide on it while it is open."""
    row = Voorstel.objects.select_for_update().get(pk=voorstel.pk)
    refuse_on([] if may_decide_voorstel(by, row) else [NotAllowed()])
    fits = row.is_open and (soort is None or row.soort == soort)
    refuse_on([] if fits else [VoorstelDecided()])
    return row


def _chosen(row: Voorstel, chosen: Collection[int]) -> list[VoorstelLid]:
    """The chosen members; a number that is no member counts for nothing."""
    return list(waiting_members(row).filter(signaal__in=chosen))


def _accept(
    row: Voorstel, leden: list[VoorstelLid], knelpunt: Knelpunt, *, by: Gebruiker, now: dt.datetime
) -> Voorstel:
    for lid in leden:
        bundle(lid.signaal, knelpunt, grond=Koppelgrond.VOORSTEL, by=by, now=now)
    row.leden.filter(pk__in=[lid.pk for lid in leden]).update(gekozen=True)
    left = list(waiting_members(row).filter(gekozen=None).values_list("signaal", flat=True))
    row.leden.filter(signaal__in=left).update(gekozen=False)
    row.leden.filter(ended_at=None).update(ended_at=now)
    _judge(row, [{"signaal_id": lid.signaal_id, "knelpunt": knelpunt} for lid in leden], zelfde=True, by=by, now=now)
    _judge(row, [{"signaal_id": pk, "knelpunt": knelpunt} for pk in left], zelfde=False, by=by, now=now)
    _end(row, VoorstelUitkomst.DEELS if left else VoorstelUitkomst.AANVAARD, by=by, now=now, knelpunt=knelpunt)
    record(
        Happened.VOORSTEL_ACCEPTED,
        about=row,
        by=by,
        at=now,
        namens=row.organisatie,
        knelpunt=knelpunt.pk,
        aantal=len(leden),
    )
    return row


def _pairs_of(row: Voorstel) -> list[dict[str, object]]:
    """Which two are meant by a proposal: each two signalen, each signaal with the knelpunt, or the two knelpunten."""
    if row.soort == VoorstelSoort.SAMENVOEGEN:
        return [{"knelpunt_id": row.knelpunt_id, "met_id": row.naar_id}]
    members = list(waiting_members(row).values_list("signaal", flat=True))
    if row.soort == VoorstelSoort.BIJVOEGEN:
        return [{"signaal_id": pk, "knelpunt_id": row.knelpunt_id} for pk in members]
    return [{"signaal_id": one, "ander_id": other} for one, other in combinations(members, 2)]


def _judge(row: Voorstel, pairs: Iterable[dict[str, object]], *, zelfde: bool, by: Gebruiker, now: dt.datetime) -> None:
    Paaroordeel.objects.bulk_create(
        Paaroordeel(**pair, zelfde=zelfde, voorstel=row, by=by, started_at=now) for pair in pairs
    )


def _end(
    row: Voorstel,
    uitkomst: VoorstelUitkomst,
    *,
    by: Gebruiker,
    now: dt.datetime,
    knelpunt: Knelpunt | None = None,
    reden: str = "",
) -> None:
    row.uitkomst, row.ended_at, row.by, row.reden = uitkomst, now, by, reden
    row.knelpunt = knelpunt or row.knelpunt
    row.save()
