"""The served document against the real application: many made-up requests, always the same ones."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    missing_required_header,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from tests.web.openbaar.world import make_answered, make_waiting
from weerklank.wsgi import application

pytestmark = pytest.mark.django_db(transaction=True)

CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    missing_required_header,
    unsupported_method,
]
"""Not positive_data_acceptance: whether a text is more than blanks, and a cursor ours, no schema can tell."""

BOUNDED = settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def schema(people, token):
    make_answered(people, artikel="art. 4:84 Awb")
    make_waiting(people)
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/knelpunten"),
        ("GET", "/knelpunten/{id}"),
        ("GET", "/knelpunten/{id}/antwoorden"),
        ("GET", "/organisaties"),
        ("POST", "/signalen"),
        ("GET", "/signalen/{id}"),
    ],
)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_application_does_what_its_document_says(schema, token, method, path, mode):
    operation = schema[path][method]

    @BOUNDED
    @given(case=operation.as_strategy(generation_mode=mode))
    def conforms(case):
        case.call_and_validate(headers={"Authorization": f"Bearer {token}"}, checks=CHECKS)

    conforms()
