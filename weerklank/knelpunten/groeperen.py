"""Finding what belongs together in the database, and writing that as proposals. A machine proposes, a person decides.

Each organisation by itself: its signalen that wait for a decision beside the knelpunten that it may see. Of those a
knelpunt brings its description and the signalen of that organisation, never the words of another's.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import transaction
from django.db.models import Avg, Count, Q

from weerklank.begrippen.queries import effective
from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis, Organisatie
from weerklank.knelpunten.enums import CLOSED, VoorstelSoort
from weerklank.knelpunten.models import Bundeling, Knelpunt, Paaroordeel, Voorstel, VoorstelLid
from weerklank.knelpunten.queries import established_once
from weerklank.knelpunten.voorstel_leden import Wanted, end_overtaken, write_members
from weerklank.pure.begrippen import Thesaurus
from weerklank.pure.cluster import Known, group, keep_labels
from weerklank.pure.cluster.model import Whole
from weerklank.pure.cluster.reasons import shared_by
from weerklank.signalen.enums import TRIAGE
from weerklank.signalen.models import Signaal
from weerklank.signalen.queries import articles_of

MOST_MEMBERS = 40
"""Signalen in one proposal: what a person can look through. The rest follows when these are decided on."""

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Rows:
    """What is grouped: first the knelpunten, then the signalen, each by number."""

    knelpunten: list[int]
    signalen: list[int]
    vectors: npt.NDArray[np.float32]
    weight: Whole

    def place_of(self) -> tuple[dict[int, int], dict[int, int]]:
        """Per knelpunt and per signaal its row."""
        after = len(self.knelpunten)
        return (
            {pk: at for at, pk in enumerate(self.knelpunten)},
            {pk: after + at for at, pk in enumerate(self.signalen)},
        )


def propose_new(*, now: dt.datetime) -> int:
    """The nightly step: what came in joins what is proposed, or makes a new proposal. Nothing proposed moves."""
    return sum(propose_for(organisatie, now=now) for organisatie in organisations_with_work())


def propose_everything(*, now: dt.datetime, told: Told) -> int:
    """Group everything again, organisation by organisation; proposals keep their number by largest overlap.

    An organisation of which nothing changed since it was done today is passed over: starting again goes on.
    `told` is called with how many are done, and how many there are.
    """
    organisations = organisations_with_work()
    made = 0
    for number, organisatie in enumerate(organisations):
        told(number, len(organisations))
        if not _is_done(organisatie, now):
            made += propose_for(organisatie, now=now, afresh=True)
    told(len(organisations), len(organisations))
    return made


def organisations_with_work() -> list[Organisatie]:
    """Those with signalen that wait, or with proposals that do."""
    waiting = Signaal.objects.filter(stand__in=TRIAGE).values("eigenaar")
    proposed = Voorstel.objects.filter(ended_at=None).exclude(soort=VoorstelSoort.SAMENVOEGEN).values("organisatie")
    return list(Organisatie.objects.filter(Q(pk__in=waiting) | Q(pk__in=proposed)).order_by("pk"))


def _newest(organisatie: Organisatie) -> int:
    """What tells that something came in: the last signaal that waits."""
    waiting = Signaal.objects.filter(eigenaar=organisatie, stand__in=TRIAGE).order_by("-pk")
    return waiting.values_list("pk", flat=True).first() or 0


def _is_done(organisatie: Organisatie, now: dt.datetime) -> bool:
    events = Gebeurtenis.objects.filter(soort=Happened.VOORSTELLEN_MADE, namens=organisatie).order_by("-at")
    last = events.first()
    if last is None or local_date(last.at) != local_date(now):
        return False
    return bool(last.gegevens.get("alles")) and last.gegevens.get("tot") == _newest(organisatie)


@transaction.atomic
def propose_for(organisatie: Organisatie, *, now: dt.datetime, afresh: bool = False) -> int:
    """Write the proposals of one organisation; gives how many are new. A second run finds nothing new.

    `afresh` groups what is only proposed again too. Two runs at a time wait for each other.
    """
    Organisatie.objects.select_for_update(no_key=True).get(pk=organisatie.pk)
    end_overtaken(organisatie, now=now)
    rows = rows_of(organisatie)
    proposed = _proposed(organisatie)
    labels = group(rows.vectors, known=_known(rows, proposed, afresh=afresh))
    wanted = _wanted(rows, labels, proposed)
    thesaurus = effective()
    made = write_members(organisatie, [_explained(one, thesaurus) for one in wanted], now=now)
    end_overtaken(organisatie, now=now)
    record(
        Happened.VOORSTELLEN_MADE,
        about=organisatie,
        by=None,
        at=now,
        namens=organisatie,
        aantal=made,
        alles=afresh,
        tot=_newest(organisatie),
    )
    return made


def rows_of(organisatie: Organisatie) -> Rows:
    """The open knelpunten that this organisation may see and its waiting signalen, with vectors. Three queries."""
    own = Q(organisatie=organisatie) | established_once()
    found = Knelpunt.objects.filter(own, vector__isnull=False).exclude(stand__in=CLOSED)
    knelpunten = list(found.order_by("pk").values_list("pk", "vector"))
    means = _means_of(organisatie, [pk for pk, _vector in knelpunten])
    waiting = Signaal.objects.filter(eigenaar=organisatie, stand__in=TRIAGE, vector__isnull=False)
    signalen = list(waiting.order_by("pk").values_list("pk", "vector"))
    described = [_joined(_numbers(vector), means.get(pk)) for pk, vector in knelpunten]
    vectors = [vector for vector, _weight in described] + [_numbers(vector) for _pk, vector in signalen]
    return Rows(
        knelpunten=[pk for pk, _vector in knelpunten],
        signalen=[pk for pk, _vector in signalen],
        vectors=np.stack(vectors) if vectors else np.zeros((0, 1), dtype=np.float32),
        weight=np.array([weight for _vector, weight in described] + [1] * len(signalen), dtype=np.int64),
    )


def _means_of(organisatie: Organisatie, knelpunten: list[int]) -> dict[int, tuple[npt.NDArray[np.float32], int]]:
    """Per knelpunt the mean vector of the signalen of this organisation that stand with it, and how many."""
    own = Q(signaal__organisatie=organisatie) | Q(signaal__eigenaar=organisatie)
    active = Bundeling.objects.filter(own, knelpunt__in=knelpunten, ended_at=None, signaal__vector__isnull=False)
    rows = active.values_list("knelpunt").annotate(mean=Avg("signaal__vector"), number=Count("pk"))
    return {pk: (_numbers(mean), number) for pk, mean, number in rows}


def _joined(
    own: npt.NDArray[np.float32], mean: tuple[npt.NDArray[np.float32], int] | None
) -> tuple[npt.NDArray[np.float32], int]:
    """The mean of a description and the signalen below it, and how many texts that is."""
    if mean is None:
        return own, 1
    vector, number = mean
    return np.asarray((own + vector * number) / (number + 1), dtype=np.float32), number + 1


def _numbers(vector: Any) -> npt.NDArray[np.float32]:
    return np.asarray(vector, dtype=np.float32)


def _proposed(organisatie: Organisatie) -> dict[int, Voorstel]:
    """Per signaal the open proposal that it is in."""
    open_ones = VoorstelLid.objects.filter(voorstel__organisatie=organisatie, ended_at=None)
    return {lid.signaal_id: lid.voorstel for lid in open_ones.select_related("voorstel")}


def _known(rows: Rows, proposed: dict[int, Voorstel], *, afresh: bool) -> Known:
    """What holds already: knelpunten are groups, so are proposals unless `afresh`, and what people said.

    A signaal of which a person said where it belongs goes there, whatever proposal it is in.
    """
    knelpunten, signalen = rows.place_of()
    earlier = np.full(len(rows.vectors), -1, dtype=np.int64)
    earlier[: len(knelpunten)] = np.arange(len(knelpunten))
    for pk, voorstel in proposed.items():
        if pk in signalen and not afresh:
            own = len(rows.vectors) + voorstel.pk
            earlier[signalen[pk]] = knelpunten.get(voorstel.knelpunt_id or 0, own)
    same, apart = _said(rows)
    bound = [one for one, other in same.tolist() if other < len(knelpunten)]
    earlier[bound] = -1
    return Known(earlier=earlier, weight=rows.weight, apart=apart, same=same)


def _said(rows: Rows) -> tuple[Whole, Whole]:
    """What people said belongs together, and what does not, as pairs of rows. One query.

    Of one pair the last word counts; of one signaal the last knelpunt, so that it never ties two knelpunten. What was
    said of two knelpunten is done at once (`samenvoegen.agree`) and leaves nothing to group.
    """
    knelpunten, signalen = rows.place_of()
    said = Paaroordeel.objects.filter(ended_at=None, signaal__in=rows.signalen).order_by("pk")
    last: dict[tuple[int, int], bool] = {}
    for one, other, knelpunt, zelfde in said.values_list("signaal", "ander", "knelpunt", "zelfde"):
        place = signalen.get(other or 0, knelpunten.get(knelpunt or 0, -1))
        pair = (max(signalen[one], place), min(signalen[one], place))
        last.pop(pair, None)
        last[pair] = zelfde
    together = [pair for pair, zelfde in last.items() if zelfde and pair[1] >= 0]
    homes = {one: other for one, other in together if other < len(knelpunten)}
    same = [(one, other) for one, other in together if other >= len(knelpunten) or homes[one] == other]
    return _pairs(same), _pairs([pair for pair, zelfde in last.items() if not zelfde and pair[1] >= 0])


def _pairs(pairs: list[tuple[int, int]]) -> Whole:
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _wanted(rows: Rows, labels: Whole, proposed: dict[int, Voorstel]) -> list[Wanted]:
    """The groups that are worth a proposal, each with the open proposal it goes on in."""
    number = len(rows.knelpunten)
    groups: dict[int, list[int]] = {}
    for at, label in enumerate(labels[number:].tolist()):
        groups.setdefault(label, []).append(at)
    worth = {label: members for label, members in groups.items() if label < number or len(members) > 1}
    names = _kept_names(rows, worth, proposed, number)
    return [
        Wanted(
            knelpunt=rows.knelpunten[label] if label < number else None,
            voorstel=names.get(label),
            signalen=_first(members, rows, proposed),
            likeness=_likeness(rows, label if label < number else None, members),
        )
        for label, members in sorted(worth.items())
    ]


def _kept_names(
    rows: Rows, worth: dict[int, list[int]], proposed: dict[int, Voorstel], number: int
) -> dict[int, int | None]:
    """Per group without a knelpunt the number of the open proposal it shares most signalen with."""
    bundles = {pk: one for pk, one in proposed.items() if one.soort == VoorstelSoort.BUNDELEN}
    earlier = {pk: f"v{voorstel.pk}" for pk, voorstel in bundles.items()}
    now = {rows.signalen[at]: f"n{label}" for label, members in worth.items() if label >= number for at in members}
    kept = keep_labels(earlier, now)
    return {int(now[pk][1:]): int(name[1:]) if name[0] == "v" else None for pk, name in kept.items()}


def _first(members: list[int], rows: Rows, proposed: dict[int, Voorstel]) -> list[int]:
    """At most MOST_MEMBERS signalen: those that are proposed already, then the oldest."""
    pks = sorted((rows.signalen[at] for at in members), key=lambda pk: (pk not in proposed, pk))
    return pks[:MOST_MEMBERS]


def _likeness(rows: Rows, knelpunt: int | None, members: list[int]) -> float:
    """How alike the members are on average: to the knelpunt, or to each other. 0 to 1."""
    after = len(rows.knelpunten)
    own = rows.vectors[[after + at for at in members]].astype(np.float64)
    if knelpunt is not None:
        return float(np.clip((own @ rows.vectors[knelpunt]).mean(), 0, 1))
    total, number = own.sum(axis=0), len(members)
    return float(np.clip((total @ total - (own * own).sum()) / (number * (number - 1)), 0, 1))


def _explained(wanted: Wanted, thesaurus: Thesaurus) -> Wanted:
    """With what its texts share."""
    signalen = list(Signaal.objects.filter(pk__in=wanted.signalen).only("tekst", "artikelen").order_by("pk"))
    texts, articles = [row.tekst for row in signalen], [articles_of(row) for row in signalen]
    if wanted.knelpunt:
        row = Knelpunt.objects.only("titel", "omschrijving").get(pk=wanted.knelpunt)
        texts.append(f"{row.titel} {row.omschrijving}")
    return wanted.because(shared_by(texts, articles, thesaurus).as_json())
