"""Reading in the core."""

from django.db.models import F, Model, QuerySet

from weerklank.kern.enums import Handeling, Rol
from weerklank.kern.models import ApiSleutel, Gebeurtenis, Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.rules import organisaties_where


def story_of(record: Model) -> QuerySet[Gebeurtenis]:
    """What happened to one record, oldest first. The caller has already found the record through `visible_to`."""
    return (
        Gebeurtenis.objects.filter(over=record._meta.model_name, over_id=record.pk)
        .select_related("by", "namens")
        .order_by("at", "id")
    )


def gebruikers_visible_to(user: Gebruiker) -> QuerySet[Gebruiker]:
    """The accounts somebody manages: those with a role, now or before, in an organisation of theirs."""
    managed = organisaties_where(user, Handeling.GEBRUIKERS_BEHEREN)
    return Gebruiker.objects.filter(rolvervullingen__organisatie__in=managed).distinct().order_by("naam", "pk")


def organisaties_managed_by(user: Gebruiker) -> QuerySet[Organisatie]:
    """The organisations whose accounts somebody manages."""
    return Organisatie.objects.filter(pk__in=organisaties_where(user, Handeling.GEBRUIKERS_BEHEREN))


def rollen_managed_by(user: Gebruiker, gebruiker: Gebruiker) -> QuerySet[Rolvervulling]:
    """The roles of one account in the organisations that `user` manages, current ones first."""
    return (
        Rolvervulling.objects.filter(gebruiker=gebruiker, organisatie__in=organisaties_managed_by(user))
        .select_related("organisatie")
        .order_by(F("ended_at").desc(nulls_first=True), "pk")
    )


def sleutels_visible_to(user: Gebruiker) -> QuerySet[ApiSleutel]:
    """The API tokens of the organisations that `user` manages, newest first."""
    return (
        ApiSleutel.objects.filter(organisatie__in=organisaties_managed_by(user))
        .select_related("organisatie", "gebruiker")
        .order_by("-pk")
    )


def holders_of(rol: Rol, organisatie: Organisatie) -> QuerySet[Gebruiker]:
    """Who holds this role in this organisation now."""
    active = Rolvervulling.objects.filter(organisatie=organisatie, rol=rol, ended_at=None)
    return Gebruiker.objects.filter(pk__in=active.values("gebruiker"), is_active=True).order_by("naam", "pk")
