"""The people everyone knows: a small world that most tests share."""

from dataclasses import dataclass

from django.test import Client

from tests.makers import make_gebruiker, make_ministerie, make_organisatie
from weerklank.kern.enums import Rol
from weerklank.kern.models import Gebruiker, Organisatie


@dataclass(frozen=True)
class People:
    """An executor with its ministry, and somebody elsewhere who must not see or do anything here."""

    uitvoerder: Organisatie
    ministerie: Organisatie
    elders: Organisatie
    melder: Gebruiker
    collega: Gebruiker
    coordinator: Gebruiker
    eigenaar: Gebruiker
    beleid: Gebruiker
    directeur: Gebruiker
    outsider: Gebruiker
    coordinator_elders: Gebruiker


def make_people() -> People:
    uitvoerder, ministerie, elders = make_organisatie(), make_ministerie(), make_organisatie()
    return People(
        uitvoerder=uitvoerder,
        ministerie=ministerie,
        elders=elders,
        melder=make_gebruiker(uitvoerder, Rol.PROFESSIONAL, naam="Marit de Melder"),
        collega=make_gebruiker(uitvoerder, Rol.PROFESSIONAL, naam="Cas Collega"),
        coordinator=make_gebruiker(uitvoerder, Rol.COORDINATOR, naam="Roos de Coordinator"),
        eigenaar=make_gebruiker(uitvoerder, Rol.KNELPUNTEIGENAAR, naam="Eise Eigenaar"),
        beleid=make_gebruiker(ministerie, Rol.BELEID, naam="Bo van Beleid"),
        directeur=make_gebruiker(ministerie, Rol.BESTUURDER, naam="Dirk Directeur"),
        outsider=make_gebruiker(elders, Rol.PROFESSIONAL, naam="Olga Outsider"),
        coordinator_elders=make_gebruiker(elders, Rol.COORDINATOR, naam="Coen Elders"),
    )


def browser_of(user: Gebruiker) -> Client:
    """A browser in which this person is logged in, past the first page: that one writes the session."""
    client = Client()
    client.force_login(user)
    client.get("/over")
    return client
