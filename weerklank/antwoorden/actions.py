"""Writing requests and answers: ask, draft, establish, publish or forward, react."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.demands import punt_problems
from weerklank.antwoorden.enums import COMPLY, MOVES, AntwoordSoort, Oordeel, VerzoekStand
from weerklank.antwoorden.models import ANSWER_TEXTS, Antwoord, Punt, PuntAntwoord, Reactie, Verzoek
from weerklank.antwoorden.problems import (
    ConceptChangedMeanwhile,
    OndertekenaarMissing,
    PuntenMissing,
    PuntProblem,
    PuntTooLong,
)
from weerklank.antwoorden.queries import may_be_asked, researched_before
from weerklank.antwoorden.rules import may_draft, may_establish, may_publish, may_react, may_request
from weerklank.kern.actions import local_date, record, start_termijn
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.knelpunten.actions import move_knelpunt
from weerklank.knelpunten.enums import MOVES as KNELPUNT_MOVES
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Knelpunt
from weerklank.pure.typed import clean
from weerklank.signalen.melding import masked


@transaction.atomic
def request_antwoord(knelpunt: Knelpunt, vragen: Sequence[str], *, by: Gebruiker, now: dt.datetime) -> Verzoek:
    """Put a knelpunt before its ministry, point by point, and start the clock. Refused while it waits already."""
    refuse_on([PuntTooLong()] if any(len(vraag) > 2_000 for vraag in vragen) else [])  # masking is bounded work
    punten = [masked(vraag)[0] for vraag in vragen if clean(vraag)]
    problems: list[Problem] = [] if may_request(by, knelpunt) else [NotAllowed()]
    now_at = Knelpunt.objects.select_for_update().values_list("stand", flat=True).get(pk=knelpunt.pk)
    problems += [] if KnelpuntStand.VOORGELEGD in KNELPUNT_MOVES[KnelpuntStand(now_at)] else [MoveNotPossible()]
    problems += [] if punten else [PuntenMissing()]
    problems += [PuntTooLong()] if any(len(punt) > 2_000 for punt in punten) else []
    refuse_on(problems)
    verzoek = _start(knelpunt, knelpunt.geadresseerde, punten, vorige=None, by=by, now=now)
    move_knelpunt(
        knelpunt, KnelpuntStand.VOORGELEGD, happened=Happened.KNELPUNT_SUBMITTED, by=by, now=now, next_on=verzoek.due_on
    )
    Knelpunt.objects.filter(pk=knelpunt.pk, voorgelegd_on=None).update(voorgelegd_on=local_date(now))
    return verzoek


def _start(
    knelpunt: Knelpunt,
    aan: Organisatie,
    vragen: Sequence[str],
    *,
    vorige: Verzoek | None,
    by: Gebruiker,
    now: dt.datetime,
) -> Verzoek:
    termijn = start_termijn("antwoord", on=local_date(now))
    verzoek = Verzoek.objects.create(
        knelpunt=knelpunt, aan=aan, vorige=vorige, by=by, requested_at=now, termijn=termijn, due_on=termijn.due_on
    )
    Punt.objects.bulk_create(Punt(verzoek=verzoek, nummer=n, vraag=vraag) for n, vraag in enumerate(vragen, start=1))
    record(Happened.VERZOEK_MADE, about=knelpunt, by=by, at=now, verzoek=verzoek.pk, aan=aan.pk, due_on=verzoek.due_on)
    return verzoek


@transaction.atomic
def save_concept(
    verzoek: Verzoek,
    *,
    inleiding: str,
    punten: Mapping[int, Mapping[str, object]],
    seen_version: int | None,
    by: Gebruiker,
    now: dt.datetime,
) -> Antwoord:
    """Keep a draft, however incomplete. `punten` maps the number of a point to its fields.

    `seen_version` is the version the writer started from (None: there was no draft yet). Refused when
    somebody else saved since: nothing is overwritten.
    """
    problems: list[Problem] = [] if may_draft(by, verzoek) else [NotAllowed()]
    problems += [] if verzoek.stand in (VerzoekStand.GEVRAAGD, VerzoekStand.CONCEPT) else [MoveNotPossible()]
    kept = {nummer: {name: _kept(name, value) for name, value in said.items()} for nummer, said in punten.items()}
    refuse_on(problems + _too_long(kept))
    antwoord = _next_version(verzoek, masked(inleiding)[0], seen_version, by=by, now=now)
    for punt in verzoek.punten.all():
        if punt.nummer in punten:
            PuntAntwoord.objects.update_or_create(punt=punt, defaults={"antwoord": antwoord, **kept[punt.nummer]})
    record(Happened.ANTWOORD_DRAFTED, about=verzoek, by=by, at=now, namens=verzoek.aan, version=antwoord.version)
    return antwoord


def _kept(name: str, value: object) -> object:
    return masked(str(value))[0] if name in ANSWER_TEXTS else value


def _too_long(kept: Mapping[int, Mapping[str, object]]) -> list[Problem]:
    """Which fields do not fit, counted after masking: that is what is stored."""
    most = {name: getattr(PuntAntwoord._meta.get_field(name), "max_length", None) for name in ANSWER_TEXTS}
    return [
        PuntProblem(nummer, name, str(_("Dit is langer dan %(most)d tekens. Maak het korter.")) % {"most": limit})
        for nummer, values in kept.items()
        for name, limit in most.items()
        if limit and len(str(values.get(name, ""))) > limit
    ]


def _next_version(verzoek: Verzoek, inleiding: str, seen: int | None, *, by: Gebruiker, now: dt.datetime) -> Antwoord:
    values = {"inleiding": inleiding, "drafted_at": now, "drafted_by": by}
    if seen is None:
        antwoord, is_new = Antwoord.objects.get_or_create(verzoek=verzoek, defaults=values)
        if not is_new:
            raise Cannot([ConceptChangedMeanwhile()])
        _move(verzoek, VerzoekStand.CONCEPT)
        return antwoord
    same = Antwoord.objects.filter(verzoek=verzoek, version=seen, established_at=None)
    if not same.update(**values, version=F("version") + 1):
        raise Cannot([ConceptChangedMeanwhile()])
    return Antwoord.objects.get(verzoek=verzoek)


def establish_problems(verzoek: Verzoek, ondertekenaar: str, *, by: Gebruiker, now: dt.datetime) -> list[Problem]:
    """What keeps the draft from being established, all at once: a point untouched, reasons missing, dates past."""
    if not may_establish(by, verzoek):
        return [NotAllowed()]
    if verzoek.stand != VerzoekStand.CONCEPT:
        return [MoveNotPossible()]
    problems: list[Problem] = [] if clean(ondertekenaar) else [OndertekenaarMissing()]
    return [*problems, *missing_in_concept(verzoek, now=now)]


def missing_in_concept(verzoek: Verzoek, *, now: dt.datetime) -> list[Problem]:
    """What the points of a draft still lack, whoever asks."""
    answers = list(PuntAntwoord.objects.filter(punt__verzoek=verzoek).select_related("punt"))
    able = frozenset(may_be_asked(besides=verzoek.aan).values_list("pk", flat=True))
    researched = researched_before(verzoek.knelpunt)
    punten = list(verzoek.punten.all())
    return [*punt_problems(answers, punten, today=local_date(now), researched=researched, able=able)]


@transaction.atomic
def establish_antwoord(verzoek: Verzoek, *, ondertekenaar: str, by: Gebruiker, now: dt.datetime) -> Antwoord:
    """Establish the draft as the answer of the ministry. Refused as long as any point lacks what it needs."""
    Antwoord.objects.select_for_update().filter(verzoek=verzoek).first()  # who saves now waits, and is refused
    refuse_on(establish_problems(verzoek, ondertekenaar, by=by, now=now))
    _move(verzoek, VerzoekStand.VASTGESTELD)
    Antwoord.objects.filter(verzoek=verzoek).update(
        ondertekenaar=masked(ondertekenaar)[0][:120], established_at=now, established_by=by
    )
    record(Happened.ANTWOORD_ESTABLISHED, about=verzoek, by=by, at=now, namens=verzoek.aan)
    return Antwoord.objects.get(verzoek=verzoek)


@transaction.atomic
def return_to_concept(verzoek: Verzoek, *, by: Gebruiker, now: dt.datetime) -> None:
    """Undo establishing, as long as nothing was published."""
    refuse_on([] if may_establish(by, verzoek) else [NotAllowed()])
    _move(verzoek, VerzoekStand.CONCEPT)
    Antwoord.objects.filter(verzoek=verzoek).update(
        ondertekenaar="", established_at=None, established_by=None, version=F("version") + 1
    )
    record(Happened.ANTWOORD_RETURNED, about=verzoek, by=by, at=now, namens=verzoek.aan)


@transaction.atomic
def conclude(verzoek: Verzoek, *, by: Gebruiker, now: dt.datetime) -> Verzoek | None:
    """Make an established answer final, ready to be frozen for the public; gives the next request when forwarded.

    "Niet bevoegd" ends this request and starts one at the other ministry, with its own clock; the age of the
    knelpunt keeps counting. See also `publicatie.actions.publish_antwoord`, the door that pages use.
    """
    refuse_on([] if may_publish(by, verzoek) else [NotAllowed()])
    answers = list(PuntAntwoord.objects.filter(punt__verzoek=verzoek).select_related("doorgestuurd_aan"))
    forwarded = next((a.doorgestuurd_aan for a in answers if a.soort == AntwoordSoort.NIET_BEVOEGD), None)
    _move(verzoek, VerzoekStand.DOORGESTUURD if forwarded else VerzoekStand.GEPUBLICEERD)
    Antwoord.objects.filter(verzoek=verzoek).update(published_at=now, published_by=by)
    if forwarded:
        return _forward(verzoek, forwarded, by=by, now=now)
    record(Happened.ANTWOORD_PUBLISHED, about=verzoek.knelpunt, by=by, at=now, namens=verzoek.aan, verzoek=verzoek.pk)
    move_knelpunt(
        verzoek.knelpunt,
        KnelpuntStand.BEANTWOORD,
        happened=Happened.KNELPUNT_ANSWERED,
        by=by,
        now=now,
        next_on=start_termijn("reactie_uitvoerder", on=local_date(now)).due_on,
    )
    return None


def _forward(verzoek: Verzoek, aan: Organisatie, *, by: Gebruiker, now: dt.datetime) -> Verzoek:
    knelpunt = verzoek.knelpunt
    record(
        Happened.VERZOEK_FORWARDED, about=knelpunt, by=by, at=now, namens=verzoek.aan, verzoek=verzoek.pk, aan=aan.pk
    )
    vragen = [punt.vraag for punt in verzoek.punten.all()]
    volgende = _start(knelpunt, aan, vragen, vorige=verzoek, by=by, now=now)
    Knelpunt.objects.filter(pk=knelpunt.pk).update(geadresseerde=aan, next_on=volgende.due_on)
    return volgende


@transaction.atomic
def react(verzoek: Verzoek, *, oordeel: Oordeel, toelichting: str, by: Gebruiker, now: dt.datetime) -> Reactie:
    """The executor says whether the answer is adequate. "Niet akkoord" needs a reason and opens the knelpunt again.

    "Akkoord" with a promised action puts the knelpunt in execution until the latest promised date.
    """
    problems: list[Problem] = [] if may_react(by, verzoek) else [NotAllowed()]
    problems += [] if verzoek.stand == VerzoekStand.GEPUBLICEERD else [MoveNotPossible()]
    problems += reason_problems(toelichting, needed=oordeel == Oordeel.NIET_AKKOORD)
    refuse_on(problems)
    reactie, is_new = Reactie.objects.get_or_create(
        antwoord=verzoek.antwoord,
        defaults={"oordeel": oordeel, "toelichting": masked(toelichting)[0], "by": by, "at": now},
    )
    if not is_new:
        raise Cannot([MoveNotPossible()])
    record(Happened.REACTIE_GIVEN, about=verzoek.knelpunt, by=by, at=now, verzoek=verzoek.pk, oordeel=oordeel)
    _follow_up(verzoek, oordeel, toelichting, by=by, now=now)
    return reactie


def _follow_up(verzoek: Verzoek, oordeel: Oordeel, toelichting: str, *, by: Gebruiker, now: dt.datetime) -> None:
    if oordeel == Oordeel.NIET_AKKOORD:
        move_knelpunt(
            verzoek.knelpunt,
            KnelpuntStand.HEROPEND,
            happened=Happened.KNELPUNT_REOPENED,
            by=by,
            now=now,
            toelichting=toelichting,
        )
        return
    promised = [a.actie_on for a in PuntAntwoord.objects.filter(punt__verzoek=verzoek, soort__in=COMPLY) if a.actie_on]
    if promised:
        later = max(promised) if max(promised) > local_date(now) else None
        move_knelpunt(
            verzoek.knelpunt,
            KnelpuntStand.IN_UITVOERING,
            happened=Happened.KNELPUNT_UNDERWAY,
            by=by,
            now=now,
            next_on=later,
        )


def _move(verzoek: Verzoek, to: VerzoekStand) -> None:
    """The one place that writes the state of a request. Raises Cannot when it is no longer as seen."""
    seen = VerzoekStand(verzoek.stand)
    if to not in MOVES[seen] or not Verzoek.objects.filter(pk=verzoek.pk, stand=seen).update(stand=to):
        raise Cannot([MoveNotPossible()])
    verzoek.stand = to
