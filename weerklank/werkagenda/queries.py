"""Reading toezeggingen, acties and what was laid beside the register: `visible_*` is the one door to each."""

import datetime as dt
import re
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Sum

from weerklank.documenten.enums import PassageStand
from weerklank.kern.models import Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.policy import terms
from weerklank.kern.rules import active_rollen, rollen
from weerklank.werkagenda.enums import (
    ACTIE_CLOSED,
    ActieStand,
    Herkomst,
    Koppelsoort,
    Koppelstand,
    ToezeggingStand,
    Vak,
    Verbandsoort,
)
from weerklank.werkagenda.models import (
    Actie,
    Koppeling,
    Registerinvoer,
    Telling,
    Toezegging,
    Toezeggingverband,
    Vondst,
)
from weerklank.werkagenda.rules import KEEPS

OWN_NUMBER = re.compile(r"\s*WT-?0*(\d{1,9})\s*", re.IGNORECASE)
ACTIE_NUMBER = re.compile(r"\s*A-?0*(\d{1,9})\s*", re.IGNORECASE)


def _open_to(user: Gebruiker) -> Q:
    """What stood in a closed document is for its own organisation; the rest for everybody with an account."""
    if not user.is_active:
        return Q(pk=None)
    return Q(organisatie=None) | Q(organisatie__in={organisatie for _rol, organisatie in active_rollen(user)})


def visible_toezeggingen(user: Gebruiker) -> QuerySet[Toezegging]:
    """The toezeggingen somebody may read."""
    rows = Toezegging.objects.filter(_open_to(user)).select_related("ministerie")
    return rows.defer("vector", "zoek", "bron_hash")


def visible_acties(user: Gebruiker) -> QuerySet[Actie]:
    """The actions somebody may read."""
    return Actie.objects.filter(_open_to(user)).select_related("trekker")


def visible_vondsten(user: Gebruiker) -> QuerySet[Vondst]:
    """The promises read in letters that somebody may read, those that are gone or refused left out."""
    rows = Vondst.objects.filter(_open_to(user), weg_at=None).exclude(passage__stand=PassageStand.GEWEIGERD)
    return rows.select_related("document", "passage")


def visible_koppelingen(user: Gebruiker) -> QuerySet[Koppeling]:
    """The proposals somebody may read."""
    return Koppeling.objects.filter(_open_to(user)).select_related("document", "toezegging__ministerie")


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the toezeggingen is asked for; an empty part asks nothing. `open` is "ja", "nee" or empty."""

    ministerie: int | None = None
    dossier: str = ""
    open: str = "ja"
    late_on: dt.date | None = None
    until: dt.date | None = None
    vak: str = ""


def narrowed(rows: QuerySet[Toezegging], asked: Filter) -> QuerySet[Toezegging]:
    """The rows that are asked for. What went on in the register or was taken back stands in no list.

    Each filter starts an index of its own that ends in the order of the list: (volgorde_on, id).
    """
    rows = rows.exclude(stand__in=(ToezeggingStand.OPGEGAAN, ToezeggingStand.INGETROKKEN))
    if asked.ministerie is not None:
        rows = rows.filter(ministerie=asked.ministerie)
    if asked.dossier:
        rows = rows.filter(dossier=asked.dossier)
    if asked.open:
        rows = rows.filter(is_open=asked.open == "ja")
    if asked.late_on:
        rows = rows.filter(volgorde_on__lt=asked.late_on, is_open=True)
    if asked.until:
        rows = rows.filter(volgorde_on__lte=asked.until)
    return rows.filter(vak=asked.vak) if asked.vak else rows


def find_toezegging(user: Gebruiker, typed: str) -> Toezegging | None:
    """By the number people use: TZ202412-116, T02867 or WT-00012."""
    if own := OWN_NUMBER.fullmatch(typed):
        return visible_toezeggingen(user).filter(pk=int(own[1])).first()
    words = typed.strip()
    rows = visible_toezeggingen(user).filter(nummer=words) if words else Toezegging.objects.none()
    return rows.order_by("-herkomst", "pk").first()


def find_actie(user: Gebruiker, typed: str) -> Actie | None:
    """By the number people use: A-00012."""
    found = ACTIE_NUMBER.fullmatch(typed)
    return visible_acties(user).filter(pk=int(found[1])).first() if found else None


def ministeries_with() -> QuerySet[Organisatie]:
    """The ministries that have a toezegging, by the kept counts."""
    return Organisatie.objects.filter(pk__in=Telling.objects.exclude(aantal=0).values("ministerie")).order_by("naam")


def kept_counts() -> dict[str, int]:
    """How many there are: "open", and per tab those of the register. From the kept counts, one query.

    The counts are of everything, closed documents included: a number, of nobody's words.
    """
    rows = list(Telling.objects.values_list("vak", "is_open").annotate(number=Sum("aantal")))
    open_ = sum(number for _vak, is_open, number in rows if is_open)
    return {"open": open_} | {vak: sum(n for name, _open, n in rows if name == vak) for vak in Vak.values}


def only_in_register(user: Gebruiker) -> QuerySet[Toezegging]:
    """Toezeggingen of the register that no letter we read repeats."""
    return visible_toezeggingen(user).filter(vak=Vak.REGISTER, herkomst=Herkomst.REGISTER)


def only_in_letters(user: Gebruiker) -> QuerySet[Vondst]:
    """Promises in letters that nobody found in the register."""
    return visible_vondsten(user).filter(vak=Vak.BRIEF)


def proposals(user: Gebruiker, soort: Koppelsoort) -> QuerySet[Koppeling]:
    """What waits for a person; a sentence that was refused in its letter waits for nobody."""
    rows = visible_koppelingen(user).filter(soort=soort, stand=Koppelstand.VOORGESTELD)
    return rows.exclude(passage__stand=PassageStand.GEWEIGERD)


def decided(user: Gebruiker, soort: Koppelsoort) -> QuerySet[Koppeling]:
    """What a person confirmed."""
    return visible_koppelingen(user).filter(soort=soort, stand=Koppelstand.BEVESTIGD)


def related_to(toezegging: Toezegging, user: Gebruiker) -> list[tuple[str, Toezegging]]:
    """What the register says it repeats, adds to or changes, as pairs of words and record. One query."""
    band = Toezeggingverband.objects.filter(
        Q(doel=OuterRef("bron_id")) | Q(doel=OuterRef("nummer")), toezegging=toezegging
    ).order_by("pk")
    keys = Toezeggingverband.objects.filter(toezegging=toezegging).values("doel")
    by_id, by_number = Toezegging.objects.filter(bron_id__in=keys), Toezegging.objects.filter(nummer__in=keys)
    rows = visible_toezeggingen(user).filter(pk__in=by_id.values("pk").union(by_number.values("pk")))
    found = rows.annotate(soort_verband=Subquery(band.values("soort")[:1])).order_by("pk")[:50]
    return [(str(Verbandsoort(row.soort_verband).label), row) for row in found]


def agenda(rows: QuerySet[Actie], *, trekker: int | None, stand: str, groep: str) -> QuerySet[Actie]:
    """The actions that are asked for; without a state the open ones."""
    rows = rows.filter(stand=stand) if stand in ActieStand.values else rows.exclude(stand__in=ACTIE_CLOSED)
    rows = rows.filter(trekker=trekker) if trekker is not None else rows
    return rows.filter(groep=groep) if groep else rows


def is_stale(actie: Actie, today: dt.date) -> bool:
    """Whether an open action was not brought up to date for `actie_verouderd` (domain 3.17)."""
    return not actie.is_closed and actie.updated_on < today - dt.timedelta(days=terms()["actie_verouderd"].days)


def floating() -> QuerySet[Actie]:
    """Open actions without a next date, or at an organisation where nobody may keep them. There are none."""
    keeping = [rol for rol, allowed in rollen().items() if KEEPS in allowed]
    active = Rolvervulling.objects.filter(ended_at=None, rol__in=keeping, gebruiker__is_active=True)
    staffed = active.filter(organisatie=OuterRef("trekker"))
    return Actie.objects.exclude(stand__in=ACTIE_CLOSED).filter(Q(next_on=None) | ~Exists(staffed))


def keeping_organisaties() -> QuerySet[Organisatie]:
    """The organisations where somebody may keep an action: only they can be accountable."""
    keeping = [rol for rol, allowed in rollen().items() if KEEPS in allowed]
    active = Rolvervulling.objects.filter(ended_at=None, rol__in=keeping, gebruiker__is_active=True)
    return Organisatie.objects.filter(pk__in=active.values("organisatie"))


def overdue(today: dt.date) -> QuerySet[Actie]:
    """Open actions whose next date passed."""
    return Actie.objects.exclude(stand__in=ACTIE_CLOSED).filter(next_on__lt=today)


def runs() -> QuerySet[Registerinvoer]:
    """The imports of the register, newest first."""
    return Registerinvoer.objects.select_related("by").order_by("-id")
