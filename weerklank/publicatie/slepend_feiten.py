"""What is counted for the index of what drags on: for many knelpunten at once, a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db.models import Count, Q

from weerklank.antwoorden.enums import COMPLY, AntwoordSoort, VerzoekStand
from weerklank.antwoorden.models import PuntAntwoord, Verzoek
from weerklank.kern.actions import local_date
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Bundeling, Knelpunt, Standwijziging
from weerklank.werkagenda.enums import ACTIE_CLOSED
from weerklank.werkagenda.models import ActieKnelpunt, ToezeggingKnelpunt

Pks = Collection[int]


@dataclass(frozen=True, slots=True, order=True)
class Feit:
    """One thing that counts: for which knelpunt and part, on which day, and the reference it has."""

    knelpunt: int
    part: str
    on: dt.date
    kenmerk: str = ""


def facts_of(pks: Pks) -> dict[int, list[Feit]]:
    """Everything that counts for these knelpunten, oldest first. A promise carries the day it should be kept: it
    counts once that day has passed, which the caller judges. Six queries."""
    found: dict[int, list[Feit]] = defaultdict(list)
    for source in (_requests, _answers, _toezeggingen, _acties, _new_owners, _reopened):
        for fact in source(pks):
            found[fact.knelpunt].append(fact)
    return {pk: sorted(facts) for pk, facts in found.items()}


def new_signalen(pks: Pks, *, since: dt.datetime) -> dict[int, int]:
    """Per knelpunt how many of its signalen were sent after `since`; one without any is not in it. One query."""
    rows = Bundeling.objects.filter(knelpunt__in=pks, ended_at=None, signaal__submitted_at__gt=since)
    return dict(rows.values_list("knelpunt").annotate(number=Count("pk")))


def closing_days(pks: Pks, stands: Collection[KnelpuntStand]) -> dict[int, dt.date]:
    """Per knelpunt the day on which it last got into one of these states. One query."""
    rows = Standwijziging.objects.filter(knelpunt__in=pks, naar__in=stands).order_by("at", "id")
    return {pk: local_date(at) for pk, at in rows.values_list("knelpunt", "at")}


def _requests(pks: Pks) -> Iterator[Feit]:
    """Terms that passed without an answer, and requests that went on to another ministry."""
    rows = Verzoek.objects.filter(knelpunt__in=pks)
    rows = rows.filter(Q(overdue_at__isnull=False) | Q(stand=VerzoekStand.DOORGESTUURD))
    for verzoek in rows.select_related("antwoord"):
        if verzoek.overdue_at:
            yield Feit(verzoek.knelpunt_id, "te_laat", local_date(verzoek.overdue_at), verzoek.kenmerk)
        if verzoek.stand == VerzoekStand.DOORGESTUURD and verzoek.antwoord.published_at:
            yield Feit(verzoek.knelpunt_id, "eigenaren", local_date(verzoek.antwoord.published_at), verzoek.kenmerk)


def _answers(pks: Pks) -> Iterator[Feit]:
    """Published answers that promise research (once per answer), and the dates of what was taken over."""
    rows = PuntAntwoord.objects.filter(punt__verzoek__knelpunt__in=pks, antwoord__published_at__isnull=False)
    rows = rows.filter(Q(soort=AntwoordSoort.ONDERZOEK) | Q(soort__in=COMPLY, actie_on__isnull=False))
    researched: set[int] = set()
    for answer in rows.select_related("punt__verzoek", "antwoord").order_by("id"):
        verzoek, published_at = answer.punt.verzoek, answer.antwoord.published_at
        if answer.actie_on and answer.soort != AntwoordSoort.ONDERZOEK:
            yield Feit(verzoek.knelpunt_id, "beloften", answer.actie_on, f"{verzoek.kenmerk}.{answer.punt.nummer}")
        elif published_at and verzoek.pk not in researched:
            researched.add(verzoek.pk)
            yield Feit(verzoek.knelpunt_id, "onderzoek", local_date(published_at), verzoek.kenmerk)


def _toezeggingen(pks: Pks) -> Iterator[Feit]:
    """Own terms of open toezeggingen; what stands in a closed document is nobody else's."""
    rows = ToezeggingKnelpunt.objects.filter(knelpunt__in=pks, ended_at=None, toezegging__organisatie=None)
    rows = rows.filter(toezegging__is_open=True, toezegging__termijn_until__isnull=False)
    wanted = ("knelpunt", "toezegging__termijn_until", "toezegging__nummer", "toezegging")
    for knelpunt, until, nummer, pk in rows.values_list(*wanted):
        assert until is not None
        yield Feit(knelpunt, "beloften", until, nummer or f"WT-{pk:05d}")


def _acties(pks: Pks) -> Iterator[Feit]:
    """End dates of open actions, under the same condition."""
    rows = ActieKnelpunt.objects.filter(knelpunt__in=pks, ended_at=None, actie__organisatie=None)
    rows = rows.filter(actie__eind_on__isnull=False).exclude(actie__stand__in=ACTIE_CLOSED)
    for knelpunt, until, pk in rows.values_list("knelpunt", "actie__eind_on", "actie"):
        assert until is not None
        yield Feit(knelpunt, "beloften", until, f"A-{pk:05d}")


def _new_owners(pks: Pks) -> Iterator[Feit]:
    """Changes of the owner or of the ministry that must answer, from the log."""
    rows = Gebeurtenis.objects.filter(over=Knelpunt._meta.model_name, over_id__in=pks, soort=Happened.KNELPUNT_EDITED)
    rows = rows.filter(gegevens__has_any_keys=["eigenaar", "geadresseerde"])
    for knelpunt, at in rows.values_list("over_id", "at"):
        yield Feit(knelpunt, "eigenaren", local_date(at))


def _reopened(pks: Pks) -> Iterator[Feit]:
    rows = Standwijziging.objects.filter(knelpunt__in=pks, naar=KnelpuntStand.HEROPEND)
    for knelpunt, at in rows.values_list("knelpunt", "at"):
        yield Feit(knelpunt, "heropend", local_date(at))
