import pytest

from tests.makers import MONDAY
from tests.web.openbaar.world import make_public
from weerklank.kern.actions import make_sleutel

OPEN = [
    "/api/v1/knelpunten",
    "/api/v1/organisaties",
    "/api/v1/openapi.json",
    "/api/v1/knelpunten/{pk}",
    "/api/v1/knelpunten/{pk}/antwoorden",
]
SECURITY = {
    "API-Version": "1.0.0",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def answers(client, people) -> list:
    """One answer of every kind: success, not modified, and every problem a stranger can cause."""
    pk = make_public(people).pk
    good = [client.get(path.format(pk=pk)) for path in OPEN]
    return [
        *good,
        client.get(OPEN[0], headers={"if-none-match": good[0]["ETag"]}),
        client.get("/api/v1/knelpunten?onbekend=1"),
        client.get("/api/v1/signalen/1"),
        client.get("/api/v1/niets"),
        client.delete("/api/v1/knelpunten"),
        client.options("/api/v1/knelpunten"),
        client.get("/api/v1/knelpunten", headers={"accept": "text/html"}),
        client.post("/api/v1/signalen", "x", content_type="text/plain"),
    ]


def test_every_answer_names_the_version_and_has_the_security_headers(client, people):
    found = answers(client, people)

    assert [r.status_code for r in found] == [200, 200, 200, 200, 200, 304, 400, 401, 404, 405, 204, 406, 415]
    assert [{name: r.get(name) for name in SECURITY} for r in found] == [SECURITY] * len(found)


def test_every_problem_is_a_problem_document_and_is_not_kept(client, people):
    problems = [r for r in answers(client, people) if r.status_code >= 400]

    assert [r["Content-Type"] for r in problems] == ["application/problem+json"] * len(problems)
    assert [r["Cache-Control"] for r in problems] == ["no-store"] * len(problems)
    assert [r.json()["status"] for r in problems] == [r.status_code for r in problems]
    assert all(r.json()["title"] and r.json()["detail"] for r in problems)


def test_open_data_may_be_read_by_a_script_of_any_website_and_closed_data_not(client, people):
    pk = make_public(people).pk

    assert [client.get(path.format(pk=pk)).get("Access-Control-Allow-Origin") for path in OPEN] == ["*"] * len(OPEN)
    assert client.get("/api/v1/signalen/1").get("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/knelpunten/",
        "/api/v1/organisaties/",
        "/api/v1/knelpunten/1/",
        "/api/v1/",
        "/api/v1/openapi.json/",
        "/api/v1/knelpunten/abc",
        "/api/v1/knelpunten/99999999999999999999999",
    ],
)
def test_an_address_with_a_slash_at_its_end_or_that_is_unknown_is_not_found_and_not_redirected(client, db, path):
    response = client.get(path)

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("post", "/api/v1/knelpunten", "GET, HEAD, OPTIONS"),
        ("put", "/api/v1/knelpunten/1", "GET, HEAD, OPTIONS"),
        ("patch", "/api/v1/organisaties", "GET, HEAD, OPTIONS"),
        ("get", "/api/v1/signalen", "OPTIONS, POST"),
        ("delete", "/api/v1/signalen/1", "GET, HEAD, OPTIONS"),
    ],
)
def test_another_method_is_refused_with_what_is_allowed(client, db, method, path, allow):
    response = getattr(client, method)(path)

    assert (response.status_code, response["Allow"]) == (405, allow)


def test_head_gives_the_headers_of_get(client, people):
    make_public(people)
    got, asked = client.get("/api/v1/knelpunten"), client.head("/api/v1/knelpunten")

    assert (asked.status_code, asked["ETag"], asked.content) == (200, got["ETag"], b"")


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/*", "text/html, application/json;q=0.5"])
def test_who_can_read_json_is_served(client, db, accept):
    assert client.get("/api/v1/knelpunten", headers={"accept": accept}).status_code == 200


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("onbekend=1", {"onbekend"}),
        ("limit=0&onbekend=1&cursor=x", {"limit", "onbekend"}),
        ("limit=tien", {"limit"}),
        ("limit=101", {"limit"}),
        ("cursor=onzin", {"cursor"}),
        ("stand=onzin", {"stand"}),
        ("zoekterm=" + "a" * 201 + "&organisatie=" + "b" * 81, {"zoekterm", "organisatie"}),
    ],
)
def test_a_wrong_question_gets_every_fault_at_once(client, db, query, faults):
    response = client.get(f"/api/v1/knelpunten?{query}")

    assert response.status_code == 400
    assert {error["location"] for error in response.json()["errors"]} == faults
    assert {error["in"] for error in response.json()["errors"]} == {"query"}


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/knelpunten/{pk}?x=1",
        "/api/v1/knelpunten/{pk}/antwoorden?x=1",
        "/api/v1/organisaties?x=1",
        "/api/v1/signalen/1?x=1",
    ],
)
def test_an_unknown_query_key_is_refused_everywhere(client, people, path):
    pk = make_public(people).pk
    _sleutel, token = make_sleutel(people.uitvoerder, people.melder, naam="kassa", by=None, now=MONDAY)

    assert client.get(path.format(pk=pk), headers={"authorization": f"Bearer {token}"}).status_code == 400


def test_sentences_are_dutch_whatever_the_browser_asks(client, db):
    response = client.get("/api/v1/niets", headers={"accept-language": "en"})

    assert (response["Content-Language"], response.json()["title"]) == ("nl", "Niet gevonden")
