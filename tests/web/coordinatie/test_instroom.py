"""The screen on which a person says which column is what."""

from tests.people import People
from weerklank.pure.tables import Column, open_table
from weerklank.web.coordinatie.instroom import InstroomForm, KolommenForm, preview_of

DATA = b"Kenmerk;Omschrijving van mevrouw De Vries;\nR-1;Mevrouw De Vries (BSN 111222333) wacht;x\n"


def test_the_preview_is_masked_header_included() -> None:
    preview = preview_of(open_table(DATA))
    assert "Vries" not in str(preview)
    assert preview.names == ["Kenmerk", "Omschrijving van [PERSOON-1]"]
    assert preview.total == 1


def test_the_proposal_is_filled_in_and_another_file_is_refused() -> None:
    table, other = open_table(b"nr;tekst\n1;een\n"), open_table(b"nr;tekst;bron\n1;een;x\n")
    form = KolommenForm(table)
    sent = {"koppen": form.initial["koppen"], "kolom_tekst": "1"}

    assert (form.initial["kolom_tekst"], form.initial["kolom_referentie"]) == (1, 0)
    assert KolommenForm(table, sent).is_valid()
    assert not KolommenForm(other, sent).is_valid()
    assert not KolommenForm(table, sent | {"kolom_bron": "1"}).is_valid()


def test_the_mapping_counts_from_zero() -> None:
    table = open_table(b"nr;tekst\n1;een\n")
    form = KolommenForm(table, {"koppen": KolommenForm(table).mark, "kolom_tekst": "1", "kolom_referentie": "0"})
    assert (form.is_valid(), form.mapping()) == (True, {Column.TEKST: 1, Column.REFERENTIE: 0})


def test_somebody_with_one_organisation_chooses_none(people: People) -> None:
    field = InstroomForm(user=people.coordinator)["organisatie"]
    assert (field.is_hidden, field.initial) == (True, people.uitvoerder.pk)
