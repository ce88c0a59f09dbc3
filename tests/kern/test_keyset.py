import base64
import json

import pytest

from tests.makers import make_organisatie
from weerklank.kern.keyset import CursorProblem, page_of
from weerklank.kern.models import Organisatie

pytestmark = pytest.mark.django_db
ORDER = ("-soort", "id")


def names(page) -> list[str]:
    return [row.naam for row in page.rows]


def made(*naam_and_soort: tuple[str, str]) -> None:
    for naam, soort in naam_and_soort:
        make_organisatie(naam, soort=soort)


def cursor_with(*values: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode()


def test_pages_forward_hold_every_row_once_also_where_the_first_column_is_equal():
    made(("a", "zbo"), ("b", "zbo"), ("c", "gemeente"), ("d", "zbo"), ("e", "dienst"))

    first = page_of(Organisatie.objects.all(), ORDER, size=2)
    second = page_of(Organisatie.objects.all(), ORDER, cursor=first.next, size=2)
    third = page_of(Organisatie.objects.all(), ORDER, cursor=second.next, size=2)

    assert [names(first), names(second), names(third)] == [["a", "b"], ["d", "c"], ["e"]]
    assert [first.previous, third.next] == ["", ""]


def test_pages_backward_are_the_pages_forward():
    made(("a", "zbo"), ("b", "zbo"), ("c", "gemeente"), ("d", "zbo"), ("e", "dienst"))
    first = page_of(Organisatie.objects.all(), ORDER, size=2)
    second = page_of(Organisatie.objects.all(), ORDER, cursor=first.next, size=2)

    back = page_of(Organisatie.objects.all(), ORDER, cursor=second.previous, size=2)

    assert names(back) == names(first)
    assert back.previous == ""
    assert names(page_of(Organisatie.objects.all(), ORDER, cursor=back.next, size=2)) == names(second)


def test_a_page_that_holds_everything_has_no_neighbours():
    made(("a", "zbo"), ("b", "zbo"))

    page = page_of(Organisatie.objects.all(), ORDER, size=2)

    assert (names(page), page.next, page.previous) == (["a", "b"], "", "")


def test_an_empty_list_is_one_empty_page():
    page = page_of(Organisatie.objects.none(), ORDER, size=2)

    assert (page.rows, page.next, page.previous) == ([], "", "")


def test_a_page_is_one_query(django_assert_num_queries):
    made(("a", "zbo"), ("b", "zbo"), ("c", "zbo"))

    with django_assert_num_queries(1):
        page_of(Organisatie.objects.all(), ORDER, size=2)


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "%%",
        "é",
        cursor_with("n"),
        cursor_with("n", "zbo"),
        cursor_with("n", "zbo", "geen getal"),
        cursor_with("n", "zbo", 3),
        cursor_with("x", "zbo", "3"),
        cursor_with("n", "z\x00", "3"),
        cursor_with("n", "zbo", "9" * 30),
        "W" * 50_000,
    ],
)
def test_a_made_up_cursor_is_refused(cursor):
    with pytest.raises(CursorProblem):
        page_of(Organisatie.objects.all(), ORDER, cursor=cursor, size=2)
