import pytest
from django.core.cache import cache

from tests.makers import MONDAY
from tests.people import People, make_people
from weerklank.kern.actions import make_sleutel


@pytest.fixture
def people(db) -> People:
    return make_people()


@pytest.fixture
def token(people) -> str:
    """The token of a program that reports for the executor, on the account of the melder."""
    _sleutel, token = make_sleutel(people.uitvoerder, people.melder, naam="kassa", by=None, now=MONDAY)
    yield token
    cache.clear()
