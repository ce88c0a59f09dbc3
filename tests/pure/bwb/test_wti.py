"""What a WTI file says about a regulation."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.wti import WtiNaam, WtiWijziging, is_wti, read_wti

FILE = (Path(__file__).parents[2] / "data" / "bwb" / "BWBR9990002.WTI").read_bytes()


def test_the_names_come_with_their_kind_and_days() -> None:
    assert read_wti(FILE).namen == (
        WtiNaam("Proefwet", "citeertitel", dt.date(2010, 1, 1), None),
        WtiNaam("Wet op de proef", "citeertitel", dt.date(1998, 1, 1), dt.date(2010, 1, 1)),
        WtiNaam("Testwetje", "bijnaam"),
        WtiNaam("Pw-proef", "afkorting"),
        WtiNaam("PRW", "afkorting"),
    )
    assert read_wti(FILE).citeertitel == "Proefwet"


def test_the_ministry_fields_of_law_and_bases_are_of_the_whole_regulation() -> None:
    wti = read_wti(FILE)

    assert (wti.bwb_id, wti.soort, wti.ministerie) == ("BWBR9990002", "wet", "Sociale Zaken en Werkgelegenheid")
    assert wti.rechtsgebieden == (("Sociale zekerheid", "Bijstand"), ("Bestuursrecht", ""))
    assert (wti.domeinen, wti.grondslagen) == (("Werk en inkomen",), ("BWBR0001840",))


def test_the_changes_are_in_order_with_their_source() -> None:
    assert read_wti(FILE).wijzigingen == (
        WtiWijziging(dt.date(1998, 1, 1), "nieuwe-regeling", "Stb. 1997, 581"),
        WtiWijziging(dt.date(2010, 1, 1), "wijziging", "Stb. 2009, 501", "31000"),
    )


def test_a_file_with_nothing_but_its_id_is_read() -> None:
    wti = read_wti(b"<wetstechnische-informatie bwb-id='BWBR0000001'/>")

    assert (wti.bwb_id, wti.namen, wti.citeertitel, wti.ministerie) == ("BWBR0000001", (), "", "")


def test_it_is_recognised_by_its_first_element() -> None:
    assert is_wti(FILE)
    assert not is_wti(b"<toestand bwb-id='BWBR0000001'/>")


@pytest.mark.parametrize(
    ("data", "reden"),
    [
        (b"", problems.EmptyFile),
        (FILE[: len(FILE) // 2], problems.BrokenXml),
        (b"<wetstechnische-informatie bwb-id='iets'/>", problems.NotBwb),
        (
            b"<!DOCTYPE w [<!ENTITY a 'aaaa'>]><wetstechnische-informatie bwb-id='BWBR0000001'>&a;</wetstechnische-informatie>",
            problems.EntityRefused,
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reden: type[problems.UnreadableLaw]) -> None:
    with pytest.raises(reden):
        read_wti(data)


@given(st.binary(max_size=400), st.integers(0, len(FILE)))
def test_a_damaged_file_is_read_or_refused_and_never_crashes(noise: bytes, place: int) -> None:
    try:
        found = read_wti(FILE[:place] + noise + FILE[place:])
    except problems.UnreadableLaw:
        return
    assert found.bwb_id.startswith("BWB")


def test_thousands_of_related_articles_are_passed_over() -> None:
    many = b"<regelingelement><verwijzing-door><gerelateerde-regeling bwb-id='BWBR0000002'/></verwijzing-door></regelingelement>"
    whole = FILE.replace(b"<regelingelementen>", b"<regelingelementen>" + many * 20_000, 1)

    assert read_wti(whole) == read_wti(FILE)
