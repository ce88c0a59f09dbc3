"""Writing toezeggingen: taking over what was read in a letter, taking that back, and the own state and term."""

import datetime as dt
import re
from typing import Any

from django.db import transaction
from django.db.models import F

from weerklank.documenten.enums import PassageSoort
from weerklank.documenten.models import Passage
from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.ministeries import Ministeries, signer_of
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import (
    Cannot,
    MoveNotPossible,
    NotAllowed,
    Problem,
    reason_problems,
    refuse_on,
)
from weerklank.pure.typed import clean
from weerklank.signalen.melding import masked, vector_of
from weerklank.werkagenda.acties import next_date, propose_actie, take_back, trekker_for
from weerklank.werkagenda.enums import (
    TOEZEGGING_MOVES,
    ActieSoort,
    Herkomst,
    Kamer,
    Koppelsoort,
    Koppelstand,
    Termijnbron,
    ToezeggingStand,
    Vak,
)
from weerklank.werkagenda.models import Actie, Koppeling, Toezegging, Toezeggingstap
from weerklank.werkagenda.problems import RegisterDecides, TekstMissing, TermijnBackwards
from weerklank.werkagenda.rules import may_keep_toezegging, may_take_up

LONGEST = 10_000
"""Characters of a taken over text, before masking."""

_ACTIES = {PassageSoort.ACTIE: ActieSoort.ACTIE, PassageSoort.MOTIE_VERZOEK: ActieSoort.MOTIE}


@transaction.atomic
def take_up(
    passage: Passage,
    *,
    soort: PassageSoort,
    tekst: str,
    wie: str,
    termijn_van: dt.date | None,
    termijn_tot: dt.date | None,
    by: Gebruiker,
    now: dt.datetime,
) -> Toezegging | Actie | None:
    """Make of an accepted passage what it is: a Toezegging, a proposed Actie, or for the rest nothing (None).

    A passage becomes one record: the second call gives it back, with what was corrected since, and brings one
    that was retracted to life. What was made of it as another kind is retracted. `soort` is the final kind,
    `tekst` and `wie` the accepted words, `termijn_*` the days of the term. Raises Cannot.
    """
    document = passage.lezing.document
    problems: list[Problem] = [] if may_take_up(by, document) else [NotAllowed()]
    problems += [] if clean(tekst) else [TekstMissing()]
    problems += [TermijnBackwards()] if termijn_van and termijn_tot and termijn_tot < termijn_van else []
    refuse_on([*problems, *reason_problems(tekst, needed=False)])
    Passage.objects.select_for_update().get(pk=passage.pk)  # two who accept at once: one after the other
    said = {
        "tekst": _words(passage, tekst),
        "wie": _words(passage, wie)[:200],
        "termijn_van": termijn_van or termijn_tot,
        "termijn_tot": termijn_tot or termijn_van,
    }
    if soort == PassageSoort.TOEZEGGING:
        _retract_actie(passage, by=by, now=now)
        return _take_up_toezegging(passage, said, by=by, now=now)
    _retract_toezegging(passage, by=by, now=now)
    if soort not in _ACTIES:
        _retract_actie(passage, by=by, now=now)
        return None
    return _take_up_actie(passage, _ACTIES[soort], said, by=by, now=now)


@transaction.atomic
def retract(passage: Passage, *, by: Gebruiker, now: dt.datetime) -> None:
    """Take back what was made of a passage: it gets the state `ingetrokken`, nothing is deleted.

    The second call changes nothing. Raises Cannot: NotAllowed, or AlreadyUnderway for an Actie that was established.
    """
    refuse_on([] if may_take_up(by, passage.lezing.document) else [NotAllowed()])
    Passage.objects.select_for_update().get(pk=passage.pk)
    _retract_toezegging(passage, by=by, now=now)
    _retract_actie(passage, by=by, now=now)


def _words(passage: Passage, typed: str) -> str:
    """Words that stand in the stored text are kept as they stand there; what somebody typed is masked."""
    plain = clean(typed)
    stored = " ".join(passage.lezing.document.tekst[passage.begin : passage.eind].split())
    if " ".join(plain.split()) in (stored, " ".join(passage.wie.split())):
        return plain
    return masked(plain)[0]


def _take_up_toezegging(passage: Passage, said: dict[str, Any], *, by: Gebruiker, now: dt.datetime) -> Toezegging:
    values = _letter_values(passage, said)
    fixed = {"herkomst": Herkomst.BRIEF, "vak": Vak.BRIEF, "made_at": now}
    toezegging, is_new = Toezegging.objects.get_or_create(passage=passage, defaults=fixed | values)
    if is_new:
        Toezeggingstap.objects.create(toezegging=toezegging, naar=ToezeggingStand.OPEN, at=now, by=by)
        record(Happened.TOEZEGGING_TAKEN_UP, about=toezegging, by=by, at=now, namens=toezegging.organisatie)
        settle_with_register(toezegging, by=by, now=now)
        return toezegging
    if toezegging.stand == ToezeggingStand.INGETROKKEN:
        move_toezegging(toezegging, ToezeggingStand.OPEN, happened=Happened.TOEZEGGING_TAKEN_UP, by=by, now=now)
    if toezegging.stand == ToezeggingStand.OPEN and _differs(toezegging, values):
        Toezegging.objects.filter(pk=toezegging.pk).update(**values, version=F("version") + 1)
        record(Happened.TOEZEGGING_TAKEN_UP, about=toezegging, by=by, at=now, namens=toezegging.organisatie)
    return Toezegging.objects.get(pk=toezegging.pk)


def settle_with_register(toezegging: Toezegging, *, by: Gebruiker, now: dt.datetime) -> None:
    """A promise from a letter that was confirmed to stand in the register goes on there."""
    passage = toezegging.passage
    if passage is None or toezegging.stand != ToezeggingStand.OPEN:
        return
    place = {"document": passage.lezing.document_id, "begin": passage.begin}
    found = Koppeling.objects.filter(**place, soort=Koppelsoort.ZELFDE, stand=Koppelstand.BEVESTIGD).first()
    if found:
        move_toezegging(
            toezegging,
            ToezeggingStand.OPGEGAAN,
            happened=Happened.TOEZEGGING_MATCHED,
            by=by,
            now=now,
            zelfde_als=found.toezegging,
        )


def _letter_values(passage: Passage, said: dict[str, Any]) -> dict[str, Any]:
    document = passage.lezing.document
    text, who = said["tekst"][:LONGEST], said["wie"]
    return {
        "organisatie": document.organisatie,
        "tekst": text,
        "functie": who,
        "ministerie": Ministeries().named(who, signer_of(document.tekst)),
        "ministerie_tekst": who,
        "kamer": Kamer.TWEEDE if document.nummer.startswith("kst-") else "",
        "dossier": dossier_of(passage),
        "gedaan_on": document.datum,
        "termijn_from_on": said["termijn_van"],
        "termijn_until": said["termijn_tot"],
        "termijn_bron": Termijnbron.BRIEF if said["termijn_tot"] else "",
        "vector": vector_of(text),
    }


def _differs(toezegging: Toezegging, values: dict[str, Any]) -> bool:
    names = ("tekst", "functie", "termijn_from_on", "termijn_until")
    return any(getattr(toezegging, name) != values[name] for name in names)


_KST = re.compile(r"(?:kst-)?(\d{5}(?:-[IVXLCDM]+)?)-\w+")


def dossier_of(passage: Passage) -> str:
    """The dossier a passage belongs to: the one cited in its own words, else that of its document."""
    cited = passage.lezing.passages.filter(
        soort=PassageSoort.KAMERSTUK, begin__gte=passage.begin, eind__lte=passage.eind
    ).values_list("velden", flat=True)
    for velden in cited:
        if velden.get("dossier"):
            return str(velden["dossier"])[:24]
    own = _KST.fullmatch(passage.lezing.document.nummer)
    return own[1] if own else ""


def _take_up_actie(
    passage: Passage, soort: ActieSoort, said: dict[str, Any], *, by: Gebruiker, now: dt.datetime
) -> Actie:
    document, today = passage.lezing.document, local_date(now)
    values = {
        "soort": soort,
        "organisatie": document.organisatie,
        "titel": _title(said["tekst"]),
        "resultaat": said["tekst"][:LONGEST],
        "wie": said["wie"],
        "begin_on": said["termijn_van"],
        "eind_on": said["termijn_tot"],
        "next_on": next_date(said["termijn_tot"], today),
    }
    trekker = trekker_for(said["wie"], document=document, by=by)
    return propose_actie(passage, values, trekker=trekker, by=by, now=now)


def _title(tekst: str) -> str:
    flat = " ".join(tekst.split())
    return flat if len(flat) <= 200 else flat[:199].rstrip() + "\u2026"


def _retract_toezegging(passage: Passage, *, by: Gebruiker, now: dt.datetime) -> None:
    toezegging = Toezegging.objects.filter(passage=passage).exclude(stand=ToezeggingStand.INGETROKKEN).first()
    if toezegging is None:
        return
    if toezegging.stand not in (ToezeggingStand.OPEN, ToezeggingStand.OPGEGAAN):
        move_toezegging(toezegging, ToezeggingStand.OPEN, happened=Happened.TOEZEGGING_REOPENED, by=by, now=now)
    move_toezegging(toezegging, ToezeggingStand.INGETROKKEN, happened=Happened.TOEZEGGING_RETRACTED, by=by, now=now)


def _retract_actie(passage: Passage, *, by: Gebruiker, now: dt.datetime) -> None:
    actie = Actie.objects.filter(passage=passage).first()
    if actie is not None:
        take_back(actie, by=by, now=now)


def move_toezegging(
    toezegging: Toezegging,
    to: ToezeggingStand,
    *,
    happened: Happened,
    by: Gebruiker | None,
    now: dt.datetime,
    toelichting: str = "",
    **columns: Any,
) -> None:
    """The one place that writes the own state of a toezegging, its row and its event. Call it inside a transaction.

    Raises Cannot when the register decides, when the move is not allowed or when it is no longer as seen.
    """
    refuse_on([RegisterDecides()] if toezegging.in_register else [])
    seen = ToezeggingStand(toezegging.stand)
    values = columns | {"stand": to, "is_open": to == ToezeggingStand.OPEN}
    same = Toezegging.objects.filter(pk=toezegging.pk, stand=seen)
    if to not in TOEZEGGING_MOVES[seen] or not same.update(**values):
        raise Cannot([MoveNotPossible()])
    Toezeggingstap.objects.create(
        toezegging=toezegging, van=seen, naar=to, at=now, by=by, toelichting=masked(toelichting)[0]
    )
    record(happened, about=toezegging, by=by, at=now, namens=toezegging.organisatie, van=seen, naar=to)
    toezegging.stand, toezegging.is_open = to, values["is_open"]


@transaction.atomic
def mark_kept(toezegging: Toezegging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Say of a toezegging outside the register that it was kept, and by what."""
    refuse_on(_own_problems(toezegging, toelichting, by))
    move_toezegging(
        toezegging,
        ToezeggingStand.NAGEKOMEN,
        happened=Happened.TOEZEGGING_KEPT,
        by=by,
        now=now,
        toelichting=toelichting,
    )


@transaction.atomic
def let_lapse(toezegging: Toezegging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Say of a toezegging outside the register that it lapsed, and why."""
    refuse_on(_own_problems(toezegging, toelichting, by))
    move_toezegging(
        toezegging,
        ToezeggingStand.VERVALLEN,
        happened=Happened.TOEZEGGING_LAPSED,
        by=by,
        now=now,
        toelichting=toelichting,
    )


@transaction.atomic
def reopen_toezegging(toezegging: Toezegging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Open a kept or lapsed toezegging outside the register again, with a reason."""
    ended = toezegging.stand in (ToezeggingStand.NAGEKOMEN, ToezeggingStand.VERVALLEN)
    problems = _own_problems(toezegging, toelichting, by)
    refuse_on(problems + ([] if ended or problems else [MoveNotPossible()]))
    move_toezegging(
        toezegging,
        ToezeggingStand.OPEN,
        happened=Happened.TOEZEGGING_REOPENED,
        by=by,
        now=now,
        toelichting=toelichting,
    )


def _own_problems(toezegging: Toezegging, toelichting: str, by: Gebruiker) -> list[Problem]:
    problems: list[Problem] = [] if may_keep_toezegging(by, toezegging) else [NotAllowed()]
    problems += [RegisterDecides()] if toezegging.in_register else []
    return problems + reason_problems(toelichting)
