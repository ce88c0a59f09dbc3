"""The counter as somebody uses it."""

import html
import re

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.people import People, browser_of


def fields_of(response: HttpResponse) -> dict[str, str]:
    """The hidden fields of the page as a browser would send them."""
    page = response.content.decode()
    inputs = [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in re.findall(r"<input[^>]*hidden[^>]*>", page)]
    return {one["name"]: html.unescape(one.get("value", "")) for one in inputs if "name" in one}


@pytest.fixture
def melder(people: People) -> Client:
    """The browser of Marit de Melder."""
    return browser_of(people.melder)
