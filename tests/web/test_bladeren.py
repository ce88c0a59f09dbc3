from django.test import RequestFactory

from tests.makers import make_organisatie
from weerklank.kern.models import Organisatie
from weerklank.web.bladeren import blad


def page_at(address: str):
    return blad(RequestFactory().get(address), Organisatie.objects.all(), ("id",), key="p", size=2)


def test_the_address_of_the_next_page_keeps_what_else_was_asked(db):
    for naam in "abc":
        make_organisatie(naam)

    first = page_at("/lijst/?stand=open&p=")
    second = page_at(first.volgende)

    assert first.volgende.startswith("/lijst/?stand=open&p=")
    assert [row.naam for row in second.rows] == ["c"]
    assert [row.naam for row in page_at(second.vorige).rows] == ["a", "b"]
    assert (first.vorige, second.volgende) == ("", "")
