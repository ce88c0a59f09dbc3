"""Reading knelpunten: `visible_to` is the one door."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, TextField, Value, Window
from django.db.models.functions import Concat, JSONObject, RowNumber

from weerklank.begrippen.zoeken import Vraag, vraag_of
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Rolvervulling
from weerklank.kern.rules import organisaties_where, rollen
from weerklank.kern.search import candidates
from weerklank.knelpunten.enums import CLOSED, FROM_CONCEPT, PUBLISHABLE, KnelpuntStand, VoorstelSoort
from weerklank.knelpunten.models import (
    Artikelwijziging,
    Bundeling,
    Kanttekening,
    Knelpunt,
    KnelpuntVindplaats,
    Splitsing,
    Standwijziging,
    Voorstel,
    VoorstelLid,
)
from weerklank.pure.likeness import Ranked, rank
from weerklank.pure.typed import clean
from weerklank.signalen.enums import TRIAGE
from weerklank.signalen.melding import Melding
from weerklank.wetten.enums import Ankerlot
from weerklank.wetten.models import Herplaatsing

WORK = (Handeling.KNELPUNT_BEHEREN, Handeling.KNELPUNT_VASTSTELLEN, Handeling.KNELPUNT_PUBLICEREN)
"""Who may do one of these has an agenda of knelpunten."""

MARK = re.compile(r"\s*[Kk]?-?\s*0*(\d{1,9})\s*")
"""A reference as people type it: K-00012, k12, 12."""


def visible_to(user: Gebruiker) -> QuerySet[Knelpunt]:
    """What was established once (from then on it is public), and everything of organisations where a role says so."""
    own = organisaties_where(user, Handeling.KNELPUNT_BEHEREN) | organisaties_where(user, Handeling.SIGNAAL_LEZEN)
    return Knelpunt.objects.filter(established_once() | Q(organisatie__in=own)).defer("vector", "zoek")


def established_once() -> Q:
    """That a knelpunt was established: by its state, or by its story where a concept can get there too."""
    story = Standwijziging.objects.filter(knelpunt=OuterRef("pk"), naar=KnelpuntStand.VASTGESTELD)
    return Q(stand__in=PUBLISHABLE - FROM_CONCEPT) | Q(Exists(story), stand__in=FROM_CONCEPT)


def was_established(knelpunt: Knelpunt) -> bool:
    """Whether this knelpunt was established, now or before."""
    return Knelpunt.objects.filter(established_once(), pk=knelpunt.pk).exists()


def agenda_of(user: Gebruiker) -> QuerySet[Knelpunt]:
    """The open knelpunten of the organisations for which somebody works on them, ordered by their next date."""
    own = frozenset().union(*(organisaties_where(user, handeling) for handeling in WORK))
    return (
        visible_to(user)
        .filter(organisatie__in=own)
        .exclude(stand__in=CLOSED)
        .select_related("organisatie", "geadresseerde", "eigenaar")
        .order_by("next_on", "id")
    )


def kanttekening_of(knelpunt: Knelpunt) -> Kanttekening | None:
    """What the owner said last of the marker "slepend". One query."""
    return Kanttekening.objects.filter(knelpunt=knelpunt).order_by("-id").first()


def ankers_of(knelpunt: Knelpunt) -> QuerySet[KnelpuntVindplaats]:
    """Its places in the law now, oldest first, with what `wetten.queries.quote_of` reads. One query."""
    rows = knelpunt.ankers.filter(ended_at=None).order_by("id")
    return rows.select_related("vindplaats__versie", "vindplaats__artikel__regeling").defer("vindplaats__versie__zoek")


def signaal_counts(knelpunten: Iterable[Knelpunt]) -> dict[int, int]:
    """Per knelpunt how many signalen stand with it now; one without any is not in it. One query."""
    rows = Bundeling.objects.filter(knelpunt__in=list(knelpunten), ended_at=None).values_list("knelpunt")
    return dict(rows.annotate(number=Count("pk")))


def search(user: Gebruiker, words: str, *, most: int = 10) -> list[Knelpunt]:
    """Knelpunten by reference ("K-00012") or by Dutch words, best first; merged ones through their other half.

    One query.
    """
    rows = visible_to(user).exclude(stand=KnelpuntStand.SAMENGEVOEGD).select_related("organisatie", "geadresseerde")
    words = clean(words)
    if number := MARK.fullmatch(words):
        return list(rows.filter(pk=int(number.group(1))))
    query = SearchQuery(words, config="dutch", search_type="websearch")
    return list(rows.filter(zoek=query).order_by(SearchRank(F("zoek"), query).desc(), "-pk")[:most])


def bundelingen_of(knelpunt: Knelpunt) -> QuerySet[Bundeling]:
    """The signalen that stand with a knelpunt now, newest first. Without their senders."""
    return (
        Bundeling.objects.filter(knelpunt=knelpunt, ended_at=None)
        .select_related("signaal__organisatie")
        .defer("signaal__vector", "signaal__zoek")
        .order_by("-id")
    )


def floating() -> QuerySet[Knelpunt]:
    """Open knelpunten without a next date or whose owner holds no fitting role any more. There are none."""
    fit = [rol for rol, allowed in rollen().items() if Handeling.KNELPUNT_BEHEREN in allowed]
    active = Rolvervulling.objects.filter(ended_at=None, rol__in=fit, gebruiker__is_active=True)
    fitting = active.filter(gebruiker=OuterRef("eigenaar"), organisatie=OuterRef("organisatie"))
    return Knelpunt.objects.exclude(stand__in=CLOSED).filter(Q(next_on=None) | ~Exists(fitting))


def overdue(today: dt.date) -> QuerySet[Knelpunt]:
    return Knelpunt.objects.exclude(stand__in=CLOSED).filter(next_on__lt=today)


@dataclass(frozen=True, slots=True)
class SimilarKnelpunt:
    """A knelpunt that looks like the text at hand, with the score and why."""

    knelpunt: Knelpunt
    ranked: Ranked


def similar_knelpunten(
    melding: Melding, *, user: Gebruiker, most: int = 5, vraag: Vraag | None = None
) -> list[SimilarKnelpunt]:
    """Knelpunten that may be meant by this masked text, best first; refused and solved ones included.

    Who looks for more things with the same text gives its `vraag` (`begrippen.zoeken.vraag_of`), which saves
    two queries.
    """
    among = visible_to(user).exclude(stand=KnelpuntStand.SAMENGEVOEGD).select_related("organisatie", "geadresseerde")
    asked = vraag_of(melding.tekst) if vraag is None else vraag
    tied = among.annotate(tied_to=ArraySubquery(_tied_to(OuterRef("pk"))))
    found = {str(row.pk): (row, one) for row, one in candidates(tied, asked.lexemes, melding.vector, asked.more)}
    likeness = [
        replace(
            asked.with_begrippen(one, f"{row.titel} {row.omschrijving} {row.groepen}"),
            articles=melding.articles & frozenset(row.tied_to),  # type: ignore[attr-defined]
        )
        for row, one in found.values()
    ]
    return [SimilarKnelpunt(found[ranked.key][0], ranked) for ranked in rank(likeness)[:most]]


def _tied_to(knelpunt: OuterRef) -> QuerySet[KnelpuntVindplaats, str]:
    """The law articles a knelpunt is tied to, as "BWBR0005537:4:84"."""
    rows = KnelpuntVindplaats.objects.filter(knelpunt=knelpunt, ended_at=None)
    named = Concat("vindplaats__bwb_id", Value(":"), "vindplaats__artikel_nr", output_field=TextField())
    return rows.annotate(named=named).values_list("named", flat=True)


def articles_of(pks: list[int]) -> dict[int, frozenset[str]]:
    """Per knelpunt the law articles it is tied to, as "BWBR0005537:4:84". One query."""
    rows = Knelpunt.objects.filter(pk__in=pks).annotate(tied_to=ArraySubquery(_tied_to(OuterRef("pk"))))
    return {pk: frozenset(tied_to) for pk, tied_to in rows.values_list("pk", "tied_to")}


def unnoticed_changes() -> QuerySet[KnelpuntVindplaats]:
    """Places of open knelpunten whose law changed and of which nobody was told yet, the longest ago first.

    Only what became of a place last counts; the work grows with the number of changes, not with the number of places.
    """
    rows = Herplaatsing.objects.filter(lot__in=Ankerlot.telling())
    later = Herplaatsing.objects.filter(vindplaats=OuterRef("vindplaats"), pk__gt=OuterRef("pk"))
    told = Artikelwijziging.objects.filter(herplaatsing=OuterRef("pk"), anker=OuterRef(OuterRef("pk")))
    newest = rows.filter(~Exists(later), ~Exists(told), vindplaats=OuterRef("vindplaats"))
    active = KnelpuntVindplaats.objects.filter(ended_at=None, vindplaats__in=rows.values("vindplaats"))
    return active.exclude(knelpunt__stand__in=CLOSED).filter(Exists(newest)).order_by("vindplaats", "id")


def ankers_with_changes(knelpunt: Knelpunt) -> list[tuple[KnelpuntVindplaats, Artikelwijziging | None]]:
    """Its places in the law now, each with the change that its owner has not looked at yet.

    One query, two when something changed.
    """
    unseen = _open_wijzigingen().filter(anker=OuterRef("pk"))
    ankers = list(ankers_of(knelpunt).annotate(is_changed=Exists(unseen)))
    changed = open_wijzigingen(knelpunt) if any(anker.is_changed for anker in ankers) else {}
    return [(anker, changed.get(anker.pk)) for anker in ankers]


def open_wijzigingen(knelpunt: Knelpunt) -> dict[int, Artikelwijziging]:
    """Per place of a knelpunt the change that its owner has not looked at yet. One query."""
    rows = _open_wijzigingen().filter(anker__knelpunt=knelpunt)
    return {
        row.anker_id: row for row in rows.select_related("herplaatsing__versie__artikel", "anker__vindplaats__versie")
    }


def _open_wijzigingen() -> QuerySet[Artikelwijziging]:
    """Tasks that still mean something: the place still belongs to the knelpunt, and the knelpunt is open."""
    return Artikelwijziging.objects.filter(ended_at=None, anker__ended_at=None).exclude(
        anker__knelpunt__stand__in=CLOSED
    )


def overdue_wijzigingen(today: dt.date) -> QuerySet[Artikelwijziging]:
    """Tasks "look whether the knelpunt still holds" whose date passed."""
    return _open_wijzigingen().filter(next_on__lt=today)


def changed_law_of(user: Gebruiker) -> QuerySet[Artikelwijziging]:
    """The tasks "look whether the knelpunt still holds" of the organisations for which somebody works, by date."""
    own = frozenset().union(*(organisaties_where(user, handeling) for handeling in WORK))
    rows = _open_wijzigingen().filter(anker__knelpunt__organisatie__in=own)
    return rows.select_related("anker__knelpunt__eigenaar", "anker__vindplaats").order_by("next_on", "id")


def voorstellen_for(user: Gebruiker) -> QuerySet[Voorstel]:
    """The proposals somebody may decide on: about own signalen, and about two knelpunten of which one is the own."""
    triage = organisaties_where(user, Handeling.SIGNAAL_TRIAGE)
    own = organisaties_where(user, Handeling.KNELPUNT_BEHEREN)
    either = Q(knelpunt__organisatie__in=own) | Q(naar__organisatie__in=own)
    mine = Q(organisatie__in=triage) & ~Q(soort=VoorstelSoort.SAMENVOEGEN)
    rows = Voorstel.objects.filter(mine | Q(soort=VoorstelSoort.SAMENVOEGEN) & either)
    return rows.select_related("organisatie", "knelpunt__organisatie", "naar__organisatie").defer(
        "knelpunt__vector", "knelpunt__zoek", "naar__vector", "naar__zoek"
    )


def open_voorstellen(user: Gebruiker) -> QuerySet[Voorstel]:
    """Those that wait, the largest first."""
    return voorstellen_for(user).filter(ended_at=None).order_by("-aantal", "-id")


def waiting_members(voorstel: Voorstel) -> QuerySet[VoorstelLid]:
    """The signalen of a proposal that its organisation can still decide on, in the order they came in."""
    rows = VoorstelLid.objects.filter(
        voorstel=voorstel, ended_at=None, signaal__stand__in=TRIAGE, signaal__eigenaar=voorstel.organisatie_id
    )
    return rows.select_related("signaal").defer("signaal__vector", "signaal__zoek").order_by("signaal")


def first_members(voorstellen: Iterable[Voorstel], *, most: int = 3) -> dict[int, list[VoorstelLid]]:
    """Per proposal the first signalen that wait, to show what it is about. One query."""
    rows = VoorstelLid.objects.filter(
        voorstel__in=list(voorstellen), ended_at=None, signaal__eigenaar=F("voorstel__organisatie")
    ).annotate(place=Window(RowNumber(), partition_by="voorstel", order_by="signaal"))
    found: dict[int, list[VoorstelLid]] = {}
    for lid in rows.filter(place__lte=most).select_related("signaal").defer("signaal__vector", "signaal__zoek"):
        found.setdefault(lid.voorstel_id, []).append(lid)
    return found


def parts_of(knelpunt: Knelpunt) -> list[Splitsing]:
    """What was split off from it, and what it was split off from. One query."""
    rows = Splitsing.objects.filter(Q(van=knelpunt) | Q(deel=knelpunt), ended_at=None)
    joined = rows.select_related("van", "deel").order_by("pk")
    return list(joined.defer("van__vector", "van__zoek", "deel__vector", "deel__zoek"))


def proposed_with(signaal: OuterRef) -> QuerySet[VoorstelLid, dict[str, object]]:
    """The open proposal that a signaal is in, as one JSON value: to ask beside the signaal itself."""
    rows = VoorstelLid.objects.filter(signaal=signaal, ended_at=None, voorstel__organisatie=F("signaal__eigenaar"))
    told = JSONObject(
        pk="voorstel",
        aantal="voorstel__aantal",
        knelpunt="voorstel__knelpunt",
        titel="voorstel__knelpunt__titel",
    )
    return rows.values_list(told, flat=True)
