"""Signalen and knelpunten whose likeness a test chooses: what is about the same subject is alike, the rest is not."""

import itertools

from tests.makers import make_beschrijving, make_knelpunt, make_signaal
from tests.people import People
from weerklank.knelpunten.beschrijving import Beschrijving
from weerklank.knelpunten.models import Knelpunt
from weerklank.signalen.models import Signaal

_own = itertools.count(100)


def vector_about(subject: int) -> list[float]:
    """Two of the same subject have a likeness of 0.9, two of others 0."""
    vector = [0.0] * 512
    vector[subject], vector[next(_own) % 400 + 100] = 0.9**0.5, 0.1**0.5
    return vector


def signaal_about(people: People, subject: int, *, elsewhere: bool = False, tekst: str = "") -> Signaal:
    by, organisatie = (people.outsider, people.elders) if elsewhere else (people.melder, people.uitvoerder)
    words = {"tekst": tekst} if tekst else {}
    signaal = make_signaal(by=by, organisatie=organisatie, **words)
    Signaal.objects.filter(pk=signaal.pk).update(vector=vector_about(subject))
    signaal.refresh_from_db()
    return signaal


def knelpunt_about(people: People, subject: int, *, elsewhere: bool = False, established: bool = True) -> Knelpunt:
    """`elsewhere` makes it one of the other organisation, which its coordinator owns; it stays a concept there."""
    eigenaar, organisatie = (
        (people.coordinator_elders, people.elders) if elsewhere else (people.eigenaar, people.uitvoerder)
    )
    knelpunt = make_knelpunt(
        eigenaar=eigenaar, organisatie=organisatie, geadresseerde=people.ministerie, established=established
    )
    Knelpunt.objects.filter(pk=knelpunt.pk).update(vector=vector_about(subject))
    return knelpunt


def beschrijving(people: People, **rest: str) -> Beschrijving:
    return make_beschrijving(eigenaar=people.eigenaar, geadresseerde=people.ministerie, **rest)
