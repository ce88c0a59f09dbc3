"""A small world, and what the server writes in its log."""

import logging
import logging.config
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from tests.people import People
from tests.sweep_world import World, make_world
from weerklank import environment


@pytest.fixture
def world(people: People) -> World:
    return make_world(people, "Het formulier past niet bij de regel.")


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the web server and the worker write on standard error, by the handler and formatter of the settings."""
    written = StringIO()
    config: dict[str, Any] = environment.read_logging()
    formatter = logging.config.DictConfigurator(config).configure_formatter(config["formatters"]["json"])
    handler = logging.StreamHandler(written)
    handler.setFormatter(formatter)
    handler.addFilter(lambda record: not record.name.startswith("django.db"))
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)
