"""Keeping what WTI files say."""

import datetime as dt
from pathlib import Path

import pytest

from tests.wetten.makers import DATA, make_state, read_in
from weerklank.wetten.enums import Uitkomst
from weerklank.wetten.models import Invoerbestand, Regeling, Regelingnaam
from weerklank.wetten.queries import search_regelingen

pytestmark = pytest.mark.django_db
WTI = DATA / "BWBR9990002.WTI"


def outcomes() -> list[str]:
    return list(Invoerbestand.objects.order_by("id").values_list("uitkomst", flat=True))


def test_metadata_completes_the_regulation_that_was_read(tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"1": "een"}), WTI)
    regeling = Regeling.objects.get()

    assert outcomes() == [Uitkomst.NIEUW, Uitkomst.GEWIJZIGD]
    assert (regeling.ministerie, regeling.artikelen_aantal) == ("Sociale Zaken en Werkgelegenheid", 1)
    assert regeling.rechtsgebieden == [["Sociale zekerheid", "Bijstand"], ["Bestuursrecht", ""]]
    assert (regeling.domeinen, regeling.grondslagen) == (["Werk en inkomen"], ["BWBR0001840"])
    assert [(row.datum.year, row.bron) for row in regeling.wijzigingen.order_by("datum")] == [
        (1998, "Stb. 1997, 581"),
        (2010, "Stb. 2009, 501"),
    ]


def test_names_have_their_kind_and_days(tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"1": "een"}), WTI)

    rows = Regelingnaam.objects.order_by("sleutel").values_list("sleutel", "soort", "geldig_tot")
    assert list(rows) == [
        ("proefwet", "citeertitel", None),
        ("prw", "afkorting", None),
        ("pw-proef", "afkorting", None),
        ("testwetje", "bijnaam", None),
        ("wet op de proef", "citeertitel", dt.date(2010, 1, 1)),
    ]


def test_a_regulation_of_which_only_metadata_is_known_is_found_and_filled_later(tmp_path: Path) -> None:
    read_in(WTI)
    assert [row.naam for row in search_regelingen("PRW")] == ["Proefwet"]
    assert Regeling.objects.get().formaat == "wti"

    read_in(make_state(tmp_path, "2020-01-01", {"1": "een"}))

    regeling = Regeling.objects.get()
    assert (outcomes(), regeling.artikelen_aantal, regeling.formaat) == (
        [Uitkomst.NIEUW, Uitkomst.NIEUW],
        1,
        "toestand-2016-1",
    )
    assert regeling.ministerie == "Sociale Zaken en Werkgelegenheid"


@pytest.mark.parametrize("words", ["PRW", "prw", "Pw-proef", "Wet op de proef", "testwetje", "Proefwet"])
def test_every_name_and_abbreviation_finds_the_regulation(words: str) -> None:
    read_in(WTI)

    assert [row.bwb_id for row in search_regelingen(words)] == ["BWBR9990002"]


def test_an_abbreviation_of_two_laws_finds_both(tmp_path: Path) -> None:
    other = tmp_path / "BWBR9990003.WTI"
    other.write_bytes(WTI.read_bytes().replace(b"BWBR9990002", b"BWBR9990003"))
    read_in(WTI, other)

    assert {row.bwb_id for row in search_regelingen("PRW")} == {"BWBR9990002", "BWBR9990003"}


def test_the_same_metadata_twice_changes_nothing() -> None:
    read_in(WTI)
    before = list(Regelingnaam.objects.order_by("id").values()), list(Regeling.objects.values("ministerie", "stand"))

    read_in(WTI, opnieuw=True)

    assert outcomes() == [Uitkomst.NIEUW, Uitkomst.ONGEWIJZIGD]
    assert before == (
        list(Regelingnaam.objects.order_by("id").values()),
        list(Regeling.objects.values("ministerie", "stand")),
    )


def test_a_broken_file_is_one_row_and_the_good_one_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.WTI").write_bytes(WTI.read_bytes()[:900])
    make_state(tmp_path, "2020-01-01", {"1": "een"})

    invoer = read_in(tmp_path)[0]

    assert (invoer.nieuw, invoer.onleesbaar) == (1, 1)
    assert Invoerbestand.objects.get(regeling=None).reden == "gebroken-xml"
