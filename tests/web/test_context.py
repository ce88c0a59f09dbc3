"""The navigation follows what somebody may do."""

from django.test import RequestFactory

from tests.people import People
from weerklank.kern.models import Gebruiker
from weerklank.web import context


def places(user: Gebruiker, path: str = "/") -> list[str]:
    request = RequestFactory().get(path)
    request.user = user
    return [place.pad for place in context.bestemmingen(request)]


def test_a_visitor_sees_the_public_places() -> None:
    assert [place.pad for place in context.bestemmingen(RequestFactory().get("/"))] == ["/", "/wetten/", "/over"]


def test_everybody_sees_the_own_work_first(people: People) -> None:
    assert places(people.melder) == ["/balie/", "/loket/", "/begrippen/", "/", "/wetten/"]
    own = ["/loket/", "/documenten/", "/werkagenda/", "/begrippen/", "/", "/wetten/"]
    assert places(people.coordinator) == ["/balie/", "/coordinatie/", *own]
    assert places(people.beleid) == ["/beleid/", *own]
    assert places(people.directeur) == [
        "/coordinatie/knelpunten/",
        "/beleid/",
        "/loket/",
        "/werkagenda/",
        "/begrippen/",
        "/",
        "/wetten/",
    ]


def test_one_place_is_here() -> None:
    request = RequestFactory().get("/over")
    assert [place.hier for place in context.bestemmingen(request)] == [False, False, True]


def test_a_place_holds_what_lies_under_it_and_nothing_that_only_begins_the_same() -> None:
    seen = [context.is_here("/beleid/", path) for path in ("/beleid/", "/beleid/3", "/beleidsregels")]
    assert seen == [True, True, False]
    assert context.is_here("/coordinatie/knelpunten/", "/coordinatie/toezicht/")
    assert [context.is_here("/", path) for path in ("/", "/knelpunten/wk-1", "/over")] == [True, True, False]


def test_a_device_tells_accounts_apart_without_naming_them(people: People) -> None:
    marks = set()
    for user in (people.melder, people.collega):
        request = RequestFactory().get("/")
        request.user = user
        marks.add(context.device_mark(request))
    assert len(marks) == 2
    assert context.device_mark(RequestFactory().get("/")) == ""
