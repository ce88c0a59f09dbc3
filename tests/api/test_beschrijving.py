"""The points of the NL API Design Rules linter that bite, over the document that is served."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from weerklank.api.v1.namen import NAMES, api_name

CAMEL = re.compile(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*")
KEBAB = re.compile(r"[a-z\d-]+(\.json)?|\{[a-z][A-Za-z]*\}")


@pytest.fixture
def document(client, db) -> dict[str, Any]:
    response = client.get("/api/v1/openapi.json")
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    return response.json()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)


def properties(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for schema in document["components"]["schemas"].values():
        yield from schema.get("properties", {}).items()


def test_it_is_openapi_3_with_a_semantic_version_a_contact_and_the_major_version_in_the_address(document):
    assert re.fullmatch(r"3\.\d\.\d", document["openapi"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
    assert set(document["info"]["contact"]) == {"name", "url", "email"}
    assert all(re.search(r"/v\d+$", server["url"]) for server in document["servers"])


def test_the_served_addresses_are_the_described_ones(document):
    assert {path: sorted(methods) for path, methods in document["paths"].items()} == {
        "/knelpunten": ["get"],
        "/knelpunten/{id}": ["get"],
        "/knelpunten/{id}/antwoorden": ["get"],
        "/organisaties": ["get"],
        "/signalen": ["post"],
        "/signalen/reeks": ["post"],
        "/signalen/{id}": ["get"],
    }


def test_path_segments_are_kebab_case_without_a_slash_at_the_end(document):
    for path in document["paths"]:
        assert not path.endswith("/")
        assert all(KEBAB.fullmatch(part) for part in path.strip("/").split("/"))


def test_query_keys_and_fields_are_camel_case(document):
    keys = [p["name"] for _path, _method, o in operations(document) for p in o["parameters"] if p["in"] == "query"]
    names = [name for name, _schema in properties(document)]

    assert [name for name in [*keys, *names] if not CAMEL.fullmatch(name)] == []


def test_every_success_declares_the_version_header(document):
    for _path, _method, operation in operations(document):
        for status, answer in operation["responses"].items():
            assert "API-Version" in answer["headers"], status


def test_every_problem_has_the_problem_type_with_status_title_and_detail(document):
    schema = document["components"]["schemas"]["Probleem"]
    assert {"status", "title", "detail"} <= set(schema["required"])
    for _path, _method, operation in operations(document):
        for status, answer in operation["responses"].items():
            if status >= "400":
                assert list(answer["content"]) == ["application/problem+json"]
                assert answer["content"]["application/problem+json"]["schema"] == {
                    "$ref": "#/components/schemas/Probleem"
                }


def test_400_is_declared_where_there_is_input(document):
    for path, method, operation in operations(document):
        if operation["parameters"] or "requestBody" in operation:
            assert "400" in operation["responses"], (method, path)
        assert "422" not in operation["responses"]


def test_paged_lists_declare_the_link_header(document):
    paged = [path for path, _m, o in operations(document) if any(p["name"] == "cursor" for p in o["parameters"])]

    assert paged == ["/knelpunten", "/organisaties"]
    assert all("Link" in document["paths"][path]["get"]["responses"]["200"]["headers"] for path in paged)


def test_dates_are_dates_and_moments_are_moments(document):
    for name, schema in properties(document):
        formats = {node["format"] for node in nodes(schema) if "format" in node}
        assert formats <= {"date", "date-time", "uuid"}
        assert (name == "datum" or name.endswith("Datum")) == ("date" in formats), name
        assert name.endswith("Op") == ("date-time" in formats), name


def test_every_reference_resolves_and_schema_names_are_upper_camel_case(document):
    schemas = document["components"]["schemas"]

    for node in nodes(document):
        if "$ref" in node:
            assert node["$ref"].removeprefix("#/components/schemas/") in schemas
    assert [name for name in schemas if not re.fullmatch(r"([A-Z][a-z\d]*)+", name)] == []


def test_operation_ids_are_unique_and_everything_is_described_in_dutch(document):
    ids = [o["operationId"] for _p, _m, o in operations(document)]

    assert len(ids) == len(set(ids))
    assert all(o["summary"] and o["description"] for _p, _m, o in operations(document))


def test_only_signalen_need_a_token(document):
    closed = sorted((path, method) for path, method, o in operations(document) if o.get("security"))

    assert closed == [("/signalen", "post"), ("/signalen/reeks", "post"), ("/signalen/{id}", "get")]
    assert document["components"]["securitySchemes"]["Sleutel"] == {"type": "http", "scheme": "bearer"}


def test_no_two_names_of_one_schema_meet_in_the_api():
    from ninja import Schema

    from weerklank.api.v1 import schemas

    for schema in vars(schemas).values():
        if isinstance(schema, type) and issubclass(schema, Schema):
            aliases = [field.alias or name for name, field in schema.model_fields.items()]
            assert len(aliases) == len(set(aliases))


def test_a_name_of_two_parts_must_be_in_the_table():
    with pytest.raises(KeyError):
        api_name("nog_nooit_gezien")
    assert [name for name in NAMES.values() if not CAMEL.fullmatch(name)] == []
