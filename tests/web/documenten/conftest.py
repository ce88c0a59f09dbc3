"""A letter to judge."""

import datetime as dt

import pytest

from tests.makers import MONDAY
from weerklank.documenten.actions import save_document
from weerklank.documenten.models import Passage
from weerklank.pure.documents import DocumentText, Format

LETTER = (
    "Ik zal de Kamer voor 1 mei 2026 informeren over art. 4:84 Awb.\n\n"
    "De regels zijn voor medewerkers onduidelijk volgens art. 4:84 Awb.\n\n"
    "De directie telt de formulieren elke week.\n"
)


@pytest.fixture
def document(people):
    return save_document(
        DocumentText(LETTER, Format.TEXT, title="Brief", dated=dt.date(2026, 3, 2), coverage="volledige tekst"),
        official=False,
        organisatie=people.uitvoerder,
        file_name="brief.txt",
        by=None,
        now=MONDAY,
    )[0]


@pytest.fixture
def promise(document):
    return Passage.objects.get(soort="toezegging-gedaan")


@pytest.fixture
def obstacle(document):
    return Passage.objects.get(soort="knelpunt")
