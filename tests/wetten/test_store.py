"""Writing one regulation."""

import datetime as dt
from pathlib import Path

import pytest
from django.db.transaction import TransactionManagementError

from tests.wetten.makers import DATA, make_state, read_in
from weerklank.pure.bwb.flat import read_flat
from weerklank.wetten.models import Artikel, Regeling, Regelingnaam
from weerklank.wetten.store import Store, match_parts


@pytest.mark.django_db(transaction=True)
def test_a_regulation_is_never_stored_outside_a_transaction() -> None:
    flat = read_flat((DATA / "voorbeeldwet-2012.xml").read_bytes())
    with pytest.raises(TransactionManagementError):
        Store().store(flat, stand=dt.date(2012, 10, 1))
    assert Regeling.objects.count() == 0


@pytest.mark.django_db
def test_an_older_state_leaves_the_titles_of_the_newer_one(tmp_path: Path) -> None:
    read_in(
        make_state(tmp_path, "2021-01-01", {"1": "x"}, titel="Nieuwe naam"),
        make_state(tmp_path, "2020-01-01", {"1": "x"}, titel="Oude naam"),
    )
    assert (Regeling.objects.get().naam, Regeling.objects.get().stand) == ("Nieuwe naam", dt.date(2021, 1, 1))
    assert sorted(Regelingnaam.objects.values_list("sleutel", flat=True)) == ["nieuwe naam", "oude naam"]


def test_parts_match_by_path_then_by_a_number_that_only_one_has() -> None:
    delen = read_flat((DATA / "voorbeeldwet-2012.xml").read_bytes()).delen
    known = [
        Artikel(pad="/Hoofdstuk7/Artikel1", nummer="1", soort="artikel"),
        Artikel(pad="/Artikel3", nummer="3", soort="artikel"),
        Artikel(pad="/Hoofdstuk7/Artikel2", nummer="2", soort="artikel"),
        Artikel(pad="/Hoofdstuk8/Artikel2", nummer="2", soort="artikel"),
    ]
    found = {deel.pad: artikel.pad for deel, artikel in match_parts(known, delen) if artikel is not None}
    assert found == {"/Hoofdstuk1/Artikel1": "/Hoofdstuk7/Artikel1", "/Artikel3": "/Artikel3"}
