"""The kinds a passage can have."""

from weerklank.documenten.enums import Formaat, PassageSoort
from weerklank.pure.citations import Kind
from weerklank.pure.documents import Format


def test_every_kind_of_citation_can_be_kept_but_those_read_inside_a_law_alone():
    assert {kind.value for kind in Kind} - set(PassageSoort.values) == {"verwijzing", "wetsdeel"}


def test_every_format_can_be_kept():
    assert {form.value for form in Format} == set(Formaat.values)
