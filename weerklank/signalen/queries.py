"""Reading signalen: `visible_to` is the one door."""

import datetime as dt
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from weerklank.begrippen.zoeken import Vraag, vraag_of
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.rules import organisaties_where
from weerklank.kern.search import Pool, candidates
from weerklank.pure.likeness import Ranked, rank
from weerklank.signalen.enums import OPEN
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Bulkinvoer, Doorzending, Signaal, Zoekrij


def visible_to(user: Gebruiker) -> QuerySet[Signaal]:
    """The signalen somebody may read: the own ones, and those of organisations where a role says so.

    An organisation reads what came in at its own counters, what it owns now, and what is offered to it.
    """
    own = organisaties_where(user, Handeling.SIGNAAL_LEZEN)
    offered = Doorzending.objects.filter(aan__in=own, ended_at=None).values("signaal")
    return Signaal.objects.filter(
        Q(afzender__gebruiker=user) | Q(organisatie__in=own) | Q(eigenaar__in=own) | Q(pk__in=offered)
    )


def sent_by(user: Gebruiker) -> QuerySet[Signaal]:
    """The signalen somebody sent, newest first."""
    return Signaal.objects.filter(afzender__gebruiker=user).order_by("-id")


def queue_for(user: Gebruiker) -> QuerySet[Signaal]:
    """What a coordinator must decide, ordered by what is due first."""
    owned = organisaties_where(user, Handeling.SIGNAAL_TRIAGE)
    return (
        Signaal.objects.filter(eigenaar__in=owned, stand__in=OPEN)
        .select_related("organisatie", "eigenaar", "termijn")
        .defer("vector", "zoek")
        .order_by("next_on", "id")
    )


def offered_to(user: Gebruiker) -> QuerySet[Doorzending]:
    """Everything that other organisations ever offered to those of this coordinator."""
    owned = organisaties_where(user, Handeling.SIGNAAL_TRIAGE)
    return (
        Doorzending.objects.filter(aan__in=owned)
        .select_related("signaal", "van", "aan", "termijn")
        .defer("signaal__vector", "signaal__zoek")
    )


def offers_for(user: Gebruiker) -> QuerySet[Doorzending]:
    """What other organisations offer to those of this coordinator now, longest waiting first."""
    return offered_to(user).filter(ended_at=None).order_by("id")


def imports_of(user: Gebruiker) -> QuerySet[Bulkinvoer]:
    """The files of signalen that were read in for the organisations where somebody may do that."""
    own = organisaties_where(user, Handeling.SIGNALEN_INLEZEN)
    return Bulkinvoer.objects.filter(organisatie__in=own).select_related("organisatie", "undone_by")


def melding_of(signaal: Signaal) -> Melding:
    """A stored signaal as the Melding it came from, to find what looks like it."""
    return Melding(
        tekst=signaal.tekst,
        marks=signaal.maskeringen,
        regel=signaal.regel,
        artikelen=signaal.artikelen,
        vector=signaal.vector,
    )


def floating() -> QuerySet[Signaal]:
    """Open signalen without an accountable owner (no coordinator left) or without a next date. There are none."""
    active = Rolvervulling.objects.filter(ended_at=None, rol="coordinator", gebruiker__is_active=True)
    return Signaal.objects.filter(stand__in=OPEN).filter(
        Q(next_on=None) | ~Q(eigenaar__in=active.values("organisatie"))
    )


def overdue(today: dt.date) -> QuerySet[Signaal]:
    """Open signalen whose next date has passed: late from the day after on."""
    return Signaal.objects.filter(stand__in=OPEN, next_on__lt=today)


@dataclass(frozen=True, slots=True)
class Similar:
    """A signaal that looks like the text at hand, with the score and why."""

    signaal: Signaal
    ranked: Ranked


def similar_to(
    melding: Melding,
    *,
    organisatie: Organisatie,
    besides: int | None = None,
    most: int = 5,
    vraag: Vraag | None = None,
) -> list[Similar]:
    """Signalen of the same organisation like this masked text, best first, by concepts, words and meaning together.

    PostgreSQL proposes candidates (`kern.search`); `pure.likeness` ranks them and keeps the reasons. Who looks for
    more things with the same text gives its `vraag` (`begrippen.zoeken.vraag_of`), which saves two queries.
    """
    among = Signaal.objects.filter(organisatie=organisatie).exclude(pk=besides or 0).defer("vector", "zoek")
    asked = vraag_of(melding.tekst) if vraag is None else vraag
    pool = searched(organisatie, besides=besides)
    near = candidates(among, asked.lexemes, melding.vector, asked.more, pool=pool)
    found = {str(row.pk): (row, one) for row, one in near}
    best = rank(
        replace(
            asked.with_begrippen(one, row.tekst),
            articles=melding.articles & articles_of(row),
            same_organisation=True,
        )
        for row, one in found.values()
    )[:most]
    return [Similar(found[ranked.key][0], ranked) for ranked in best]


def searched(organisatie: Organisatie, *, besides: int | None = None) -> Pool:
    """Where to look for signalen of one organisation. PostgreSQL walks its graph when it has one (`zoekindex`) and
    compares every vector when it has none, because it is small."""
    marked = Zoekrij.objects.exclude(pk=besides) if besides else Zoekrij.objects.all()
    rows, mark = marked.filter(organisatie=organisatie), f"#{organisatie.pk}"
    return Pool(rows, key="signaal_id", words="woorden", mark=mark, marked=marked, has_codes=False)


def articles_of(signaal: Signaal) -> frozenset[str]:
    """The recognised law articles as "BWBR0005537:4:84"."""
    return frozenset(f"{row['bwb_id']}:{row['artikel']}" for row in signaal.artikelen)
