"""Writing words: proposing one, and deciding on it. Each decision can be undone."""

import datetime as dt
import secrets

from django.db import transaction
from django.db.models import F

from weerklank.begrippen.enums import STANDING, TERM_MOVES, Facet, TermStand
from weerklank.begrippen.models import Editie, Term
from weerklank.begrippen.problems import (
    BegripMissing,
    BrederUnknown,
    OrganisatieMissing,
    SoortMissing,
    WoordInTooMany,
    WoordIsPersonal,
    WoordKnown,
    WoordMissing,
)
from weerklank.begrippen.queries import effective
from weerklank.begrippen.rules import may_decide, may_propose, may_withdraw
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.pure.begrippen import Soort, Thesaurus
from weerklank.pure.begrippen.model import entry_of
from weerklank.pure.pseudonymise import mask
from weerklank.pure.typed import clean

LONGEST = 120
"""Characters of a word or of the name of a concept."""

MOST_BEGRIPPEN = 3
"""In how many concepts one word may stand."""

HAPPENED = {
    TermStand.VOORGESTELD: Happened.TERM_REOPENED,
    TermStand.AANVAARD: Happened.TERM_ACCEPTED,
    TermStand.AFGEWEZEN: Happened.TERM_REJECTED,
    TermStand.INGETROKKEN: Happened.TERM_WITHDRAWN,
}


@transaction.atomic
def propose(
    *,
    begrip: str,
    woord: str,
    soort: str = "",
    breder: str = "",
    reden: str,
    organisatie: Organisatie | None,
    by: Gebruiker,
    now: dt.datetime,
) -> Term:
    """Propose a word for a concept; `soort` and `breder` say where a new concept belongs.

    The same word for the same concept a second time is refused (WoordKnown). Raises Cannot with every problem.
    """
    naam, word, wide = (" ".join(clean(said).split()) for said in (begrip, woord, breder))
    known = effective()
    if organisatie is None:
        raise Cannot([OrganisatieMissing()])
    refuse_on(
        ([] if may_propose(by, organisatie) else [NotAllowed()])
        or _problems(known, naam, word, wide=wide, soort=soort, reden=reden)
    )
    facet = known.begrippen[naam].soort if naam in known.begrippen else Soort(soort)
    term = Term.objects.create(
        begrip=naam,
        woord=word,
        soort=facet if facet in Facet.values else Facet(soort or Facet.WOORD),
        breder="" if naam in known.begrippen else wide,
        reden=mask(clean(reden)).text,
        organisatie=organisatie,
        by=by,
        proposed_at=now,
    )
    record(Happened.TERM_PROPOSED, about=term, by=by, at=now, namens=organisatie)
    return term


def _problems(known: Thesaurus, naam: str, word: str, *, wide: str, soort: str, reden: str) -> list[Problem]:
    problems = _word_problems(naam, word)
    if not problems:
        problems += [WoordKnown()] if _is_known(known, naam, word) else []
        elsewhere = tuple(one for one in known.named_by(word) if one != naam)
        problems += [WoordInTooMany(elsewhere)] if len(elsewhere) >= MOST_BEGRIPPEN else []
    if naam not in known.begrippen:
        problems += [] if soort in Facet.values else [SoortMissing()]
        problems += [] if not wide or (wide in known.begrippen and wide != naam) else [BrederUnknown()]
    return problems + reason_problems(reden)


def _word_problems(naam: str, word: str) -> list[Problem]:
    problems: list[Problem] = []
    if not 2 <= len(naam) <= LONGEST or "/" in naam or entry_of(naam, naam) is None:
        problems.append(BegripMissing())
    elif mask(naam).text != naam:
        problems.append(WoordIsPersonal("begrip"))
    if len(word) > LONGEST or entry_of(naam, word) is None:
        problems.append(WoordMissing())
    elif mask(word).text != word:
        problems.append(WoordIsPersonal("woord"))
    return problems


def _is_known(known: Thesaurus, naam: str, word: str) -> bool:
    if Term.objects.filter(begrip=naam, woord__iexact=word, stand__in=STANDING).exists():
        return True
    begrip = known.begrippen.get(naam)
    return begrip is not None and word.lower() in {term.lower() for term in begrip.terms()}


@transaction.atomic
def accept(term: Term, *, by: Gebruiker, now: dt.datetime) -> None:
    """Let a proposed word count, for everybody and from the next text on. Raises Cannot."""
    _move(term, TermStand.AANVAARD, allowed=may_decide(by, term), by=by, now=now)


@transaction.atomic
def reject(term: Term, *, by: Gebruiker, now: dt.datetime) -> None:
    """Say no to a proposed word. Raises Cannot."""
    _move(term, TermStand.AFGEWEZEN, allowed=may_decide(by, term), by=by, now=now)


@transaction.atomic
def withdraw(term: Term, *, by: Gebruiker, now: dt.datetime) -> None:
    """Take a proposed word back. Raises Cannot."""
    _move(term, TermStand.INGETROKKEN, allowed=may_withdraw(by, term), by=by, now=now)


@transaction.atomic
def reopen(term: Term, *, by: Gebruiker, now: dt.datetime) -> None:
    """Undo a decision: the word is proposed again and, when it counted, counts no more. Raises Cannot."""
    own = term.stand == TermStand.INGETROKKEN and may_withdraw(by, term)
    _move(term, TermStand.VOORGESTELD, allowed=own or may_decide(by, term), by=by, now=now)


def _move(term: Term, to: TermStand, *, allowed: bool, by: Gebruiker, now: dt.datetime) -> None:
    """The one place that writes the state of a word; only when it still is as seen."""
    refuse_on([] if allowed else [NotAllowed()])
    seen = TermStand(term.stand)
    again = to == TermStand.VOORGESTELD and seen not in STANDING
    if again and Term.objects.filter(begrip=term.begrip, woord__iexact=term.woord, stand__in=STANDING).exists():
        raise Cannot([WoordKnown()])
    values = {"stand": to, "decided_by": by, "decided_at": now}
    values |= {"decided_by": None, "decided_at": None} if to == TermStand.VOORGESTELD else {}
    if to not in TERM_MOVES[seen] or not Term.objects.filter(pk=term.pk, stand=seen).update(**values):
        raise Cannot([MoveNotPossible()])
    record(HAPPENED[to], about=term, by=by, at=now, namens=term.organisatie, van=seen, naar=to)
    if TermStand.AANVAARD in (seen, to):
        # it begins anywhere, so that no process takes another database for the one it read from before
        Editie.objects.get_or_create(pk=1, defaults={"nummer": secrets.randbelow(2**30)})
        Editie.objects.filter(pk=1).update(nummer=F("nummer") + 1)
    term.stand = to
