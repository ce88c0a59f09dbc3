"""The browsers of the people who coordinate, and a knelpunt of theirs."""

import pytest
from django.test import Client

from tests.makers import make_knelpunt
from tests.people import People
from weerklank.knelpunten.models import Knelpunt


def browser_of(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


@pytest.fixture
def coordinator(people: People) -> Client:
    """The browser of Roos de Coordinator."""
    return browser_of(people.coordinator)


@pytest.fixture
def eigenaar(people: People) -> Client:
    """The browser of Eise Eigenaar."""
    return browser_of(people.eigenaar)


@pytest.fixture
def knelpunt(people: People) -> Knelpunt:
    return make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
