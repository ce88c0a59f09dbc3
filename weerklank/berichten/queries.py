"""Reading berichten: `visible_to` is the one door."""

from django.db.models import Exists, OuterRef, QuerySet

from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.models import Bericht, Postadres, Storing, Verzending
from weerklank.berichten.vertellen import wijzen_of
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Rolvervulling
from weerklank.kern.queries import organisaties_managed_by
from weerklank.kern.rules import organisaties_where

MOST_COUNTED = 100
"""No more unread berichten than this are counted: the page says "99+"."""


def visible_to(user: Gebruiker) -> QuerySet[Bericht]:
    """The own berichten, newest first; nobody reads those of another."""
    return Bericht.objects.filter(gebruiker=user).select_related("gebeurtenis").order_by("-id")


def unread_count(user: Gebruiker) -> int:
    """How many own berichten are unread, counted up to MOST_COUNTED. One query."""
    return len(unread_rows(user))


def unread_rows(user: Gebruiker) -> QuerySet[Bericht, int]:
    """What `unread_count` counts, as rows of one column: to ask beside something else."""
    return Bericht.objects.filter(gebruiker=user, read_at=None).values_list("pk", flat=True)[:MOST_COUNTED]


def wijzen(user: Gebruiker) -> dict[Groep, Wijze]:
    """How somebody hears of each group now. One query."""
    return {groep: wijze for (_pk, groep), wijze in wijzen_of([user.pk]).items()}


def storing_of(user: Gebruiker) -> Storing | None:
    """What is wrong with the own address, if anything. One query."""
    return Storing.objects.filter(gebruiker=user, ended_at=None).first()


def storingen_for(user: Gebruiker) -> QuerySet[Storing]:
    """Colleagues whom no mail reaches, for the coordinator and the manager of their organisation."""
    own = organisaties_where(user, Handeling.SIGNAAL_TRIAGE) | organisaties_where(user, Handeling.GEBRUIKERS_BEHEREN)
    colleagues = Rolvervulling.objects.filter(organisatie__in=own, ended_at=None).values("gebruiker")
    rows = Storing.objects.filter(ended_at=None, gebruiker__in=colleagues).exclude(gebruiker=user)
    return rows.select_related("gebruiker").order_by("-id")


def verzendingen_managed_by(user: Gebruiker) -> QuerySet[Verzending]:
    """The mails to colleagues of whom somebody manages a role, as far as there is still something to send in them."""
    held = Rolvervulling.objects.filter(organisatie__in=organisaties_managed_by(user), ended_at=None)
    kept = Bericht.objects.filter(verzending=OuterRef("pk"))
    rows = Verzending.objects.filter(Exists(kept), gebruiker__in=held.values("gebruiker"), gebruiker__is_active=True)
    return rows.select_related("gebruiker").order_by("-failed_at", "-id")


def failed_for(user: Gebruiker) -> QuerySet[Verzending]:
    """Those of `verzendingen_managed_by` that failed for good, the last one first."""
    return verzendingen_managed_by(user).filter(failed_at__isnull=False)


def postadressen_visible_to(user: Gebruiker) -> QuerySet[Postadres]:
    """The addresses of the organisations that somebody manages, newest first."""
    rows = Postadres.objects.filter(organisatie__in=organisaties_managed_by(user))
    return rows.select_related("organisatie").order_by("-id")


def postadres_named(adres: str) -> Postadres | None:
    """The open address that mail is sent to; upper and lower case alike."""
    return Postadres.objects.filter(adres__iexact=adres, is_open=True).select_related("organisatie").first()
