"""What the database itself guards."""

import pytest
from django.db import IntegrityError

from tests.makers import MONDAY
from weerklank.documenten.models import Document, Lezing, Passage


def make_document(**values):
    return Document.objects.create(
        **{
            "titel": "Brief",
            "bestandsnaam": "x.txt",
            "formaat": "txt",
            "is_officieel": True,
            "tekst": "x",
            "hash": "a" * 64,
            "saved_at": MONDAY,
        }
        | values
    )


def test_an_official_document_stands_there_once(db):
    make_document()

    with pytest.raises(IntegrityError):
        make_document()


def test_an_own_document_has_an_organisation(db):
    with pytest.raises(IntegrityError):
        make_document(is_officieel=False)


def test_a_passage_has_a_length(db):
    lezing = Lezing.objects.create(document=make_document(), lezer="x", dekking="alles", read_at=MONDAY)

    with pytest.raises(IntegrityError):
        Passage.objects.create(lezing=lezing, begin=3, eind=3, soort="wet", regel="x", zekerheid="0.90")


def test_a_document_has_a_reference(db):
    first = make_document(nummer="kst-99999-7")
    second = make_document(hash="b" * 64)

    assert [first.kenmerk, second.kenmerk] == ["kst-99999-7", f"D-{second.pk:06d}"]
