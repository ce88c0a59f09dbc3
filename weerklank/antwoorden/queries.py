"""Reading requests and answers: `visible_to` is the one door."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Prefetch, Q, QuerySet

from weerklank.antwoorden.enums import WAITING, AntwoordSoort, VerzoekStand
from weerklank.antwoorden.models import Punt, PuntAntwoord, Verzoek
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.rules import organisaties_where, rollen
from weerklank.knelpunten.models import Knelpunt


def visible_to(user: Gebruiker) -> QuerySet[Verzoek]:
    """Requests to the ministries of somebody, and those by the own organisation. Drafts need `drafts_visible_to`."""
    writes = organisaties_where(user, Handeling.ANTWOORD_SCHRIJVEN) | organisaties_where(
        user, Handeling.ANTWOORD_PUBLICEREN
    )
    asks = organisaties_where(user, Handeling.KNELPUNT_BEHEREN) | organisaties_where(user, Handeling.SIGNAAL_LEZEN)
    return (
        Verzoek.objects.filter(Q(aan__in=writes) | Q(knelpunt__organisatie__in=asks))
        .select_related("knelpunt__organisatie", "aan", "termijn")
        .defer("knelpunt__vector", "knelpunt__zoek")
    )


def agenda_of(user: Gebruiker) -> QuerySet[Verzoek]:
    """What the ministries of somebody must still answer, ordered by what is due first."""
    mine = organisaties_where(user, Handeling.ANTWOORD_SCHRIJVEN) | organisaties_where(
        user, Handeling.ANTWOORD_PUBLICEREN
    )
    return visible_to(user).filter(aan__in=mine, stand__in=WAITING).order_by("due_on", "id")


def answered_by(user: Gebruiker) -> QuerySet[Verzoek]:
    """What the ministries of somebody have answered, newest first."""
    mine = organisaties_where(user, Handeling.ANTWOORD_SCHRIJVEN)
    done = (VerzoekStand.GEPUBLICEERD, VerzoekStand.DOORGESTUURD)
    return visible_to(user).filter(aan__in=mine, stand__in=done).order_by("-id")


def requests_of(knelpunten: Iterable[Knelpunt]) -> QuerySet[Verzoek]:
    """Every request about these knelpunten, newest first, with its points and what was answered.

    For everybody who may read the knelpunt. An answer that is not published yet is part of the rows: show it only
    where `may_see_draft` allows. Two queries.
    """
    rows = Verzoek.objects.filter(knelpunt__in=list(knelpunten)).select_related("aan", "termijn", "knelpunt")
    return with_points(rows.select_related("antwoord__reactie").defer("knelpunt__vector", "knelpunt__zoek")).order_by(
        "-id"
    )


def with_points(rows: QuerySet[Verzoek]) -> QuerySet[Verzoek]:
    """The same requests, their points and what was answered brought along in one query more."""
    punten = Punt.objects.select_related("antwoord__doorgestuurd_aan")
    return rows.prefetch_related(Prefetch("punten", queryset=punten))


def published_of(knelpunten: Iterable[Knelpunt]) -> QuerySet[Verzoek]:
    """Those whose answer was published: for everybody who may read the knelpunt."""
    return requests_of(knelpunten).filter(antwoord__published_at__isnull=False)


def latest_answers(knelpunten: Iterable[Knelpunt]) -> dict[int, Verzoek]:
    """Per knelpunt the request with the last published answer. Two queries, however many there are."""
    newest_per_knelpunt = published_of(knelpunten).order_by("knelpunt", "-id").distinct("knelpunt")
    return {verzoek.knelpunt_id: verzoek for verzoek in newest_per_knelpunt}


def may_see_draft(user: Gebruiker, verzoek: Verzoek) -> bool:
    """A draft is seen by the ministry that writes it alone."""
    writes = organisaties_where(user, Handeling.ANTWOORD_SCHRIJVEN)
    publishes = organisaties_where(user, Handeling.ANTWOORD_PUBLICEREN)
    return verzoek.aan_id in writes | publishes


def due_for_reminder(today: dt.date, before: dt.timedelta) -> QuerySet[Verzoek]:
    """Waiting requests that fall due within `before` and were not reminded yet."""
    return Verzoek.objects.filter(stand__in=WAITING, reminded_at=None, due_on__lte=today + before, due_on__gte=today)


def newly_overdue(today: dt.date) -> QuerySet[Verzoek]:
    """Waiting requests whose due date passed and for which that was not recorded yet."""
    return Verzoek.objects.filter(stand__in=WAITING, overdue_at=None, due_on__lt=today)


def researched_before(knelpunt: Knelpunt) -> set[str]:
    """The questions about this knelpunt that were answered with "nader onderzoek" in a published answer."""
    return set(
        PuntAntwoord.objects.filter(
            punt__verzoek__knelpunt=knelpunt,
            soort=AntwoordSoort.ONDERZOEK,
            punt__verzoek__stand=VerzoekStand.GEPUBLICEERD,
        ).values_list("punt__vraag", flat=True)
    )


def overdue(today: dt.date) -> QuerySet[Verzoek]:
    """Waiting requests whose due date has passed: late from the day after on."""
    return Verzoek.objects.filter(stand__in=WAITING, due_on__lt=today)


def floating() -> QuerySet[Verzoek]:
    """Waiting requests at an organisation where nobody may write an answer. There are none."""
    return Verzoek.objects.filter(stand__in=WAITING).exclude(aan__in=_writers().values("organisatie"))


def may_be_asked(*, besides: Organisatie) -> QuerySet[Organisatie]:
    """The organisations to which a request can be forwarded: those where somebody may write an answer."""
    return Organisatie.objects.filter(pk__in=_writers().values("organisatie")).exclude(pk=besides.pk)


def _writers() -> QuerySet[Rolvervulling]:
    writing = [rol for rol, allowed in rollen().items() if Handeling.ANTWOORD_SCHRIJVEN in allowed]
    return Rolvervulling.objects.filter(ended_at=None, rol__in=writing, gebruiker__is_active=True)
