"""The browsers of the people who coordinate, and a knelpunt of theirs."""

import pytest
from django.test import Client

from tests.makers import make_knelpunt
from tests.people import People, browser_of
from weerklank.knelpunten.models import Knelpunt


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
