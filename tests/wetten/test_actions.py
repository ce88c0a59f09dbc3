"""Reading law files into the register, and marking places in law text."""

import datetime as dt
import os
import signal
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wetten.makers import (
    DATA,
    NOW,
    Cited,
    make_state,
    periods,
    read_example,
    read_in,
    url_of_test_database,
)
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.pure.bwb.jci import Jci, parse_jci
from weerklank.wetten.actions import STAND_2012, Voortgang, import_regelingen, make_vindplaats
from weerklank.wetten.enums import Ankerstand, Uitkomst
from weerklank.wetten.models import (
    Artikel,
    Artikelversie,
    Invoer,
    Invoerbestand,
    Regeling,
    Verwijzing,
    Vindplaats,
)

pytestmark = pytest.mark.django_db


def counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Regeling, Artikel, Artikelversie, Verwijzing))


def texts_of(nummer: str) -> list[tuple[str, str, str]]:
    rows = Artikelversie.objects.filter(artikel__nummer=nummer).order_by("geldig_van", "id")
    return periods(rows.values_list("tekst", "geldig_van", "geldig_tot"))


def test_a_file_becomes_a_regulation_with_parts_texts_and_references() -> None:
    invoer = read_in(DATA / "voorbeeldwet-2012.xml")[0]
    assert (invoer.nieuw, invoer.onleesbaar, invoer.finished_at) == (1, 0, NOW)
    regeling = Regeling.objects.get()
    assert (regeling.bwb_id, regeling.naam, regeling.stand) == ("BWBR9990001", "Voorbeeldwet", STAND_2012)
    assert regeling.artikelen_aantal == 5
    assert counts() == (1, 9, 9, 3)
    versie = Artikelversie.objects.get(artikel__pad="/Hoofdstuk1/Artikel2a")
    assert (versie.geldig_van, versie.geldig_tot, versie.begin_bekend) == (STAND_2012, None, False)
    assert versie.blocks[1].soort == "tabel"


def test_the_run_is_one_line_in_the_log() -> None:
    invoer = read_in(DATA / "voorbeeldwet-2012.xml")[0]
    event = Gebeurtenis.objects.get(soort=Happened.WETTEN_IMPORTED)
    assert (event.over_id, event.gegevens["nieuw"]) == (invoer.pk, 1)


def test_the_same_file_twice_changes_nothing() -> None:
    read_example()
    before = counts(), list(Artikelversie.objects.order_by("id").values())
    again, forced = (
        read_in(DATA / "voorbeeldwet-2012.xml"),
        read_in(DATA / "voorbeeldwet-2012.xml", opnieuw=True),
    )
    assert [run[0].ongewijzigd for run in (again, forced)] == [1, 1]
    assert (counts(), list(Artikelversie.objects.order_by("id").values())) == before


def test_a_newer_state_closes_the_older_text_and_keeps_the_article() -> None:
    read_example("voorbeeldwet-2012.xml", "voorbeeldwet-toestand-2020.xml")
    rows = Artikelversie.objects.filter(artikel__pad="/Hoofdstuk1/Artikel1").order_by("geldig_van")
    assert [(str(row.geldig_van), str(row.geldig_tot or "")) for row in rows] == [
        ("2012-10-01", "2018-07-01"),
        ("2018-07-01", ""),
    ]


def test_a_text_seen_in_two_states_is_one_text_with_the_known_beginning() -> None:
    read_example("voorbeeldwet-2012.xml", "voorbeeldwet-toestand-2020.xml")
    row = Artikelversie.objects.get(artikel__pad="/Artikel3")
    assert (str(row.geldig_van), row.geldig_tot, row.begin_bekend, str(row.stand)) == (
        "2010-05-01",
        None,
        True,
        "2020-01-01",
    )


def test_what_a_newer_state_no_longer_has_ended_by_then(tmp_path: Path) -> None:
    read_in(
        make_state(tmp_path, "2020-01-01", {"1": "een", "2": "twee", "3": "drie"}),
        make_state(tmp_path, "2021-01-01", {"1": "een", "2": "twee"}, since={"1": "2020-01-01", "2": "2020-01-01"}),
    )
    assert texts_of("3") == [("drie", "2020-01-01", "2021-01-01")]
    assert texts_of("1") == [("een", "2020-01-01", "")]


def test_a_file_that_lacks_most_of_the_law_closes_nothing_and_says_so(tmp_path: Path) -> None:
    whole = make_state(tmp_path, "2020-01-01", {str(n): f"tekst {n}" for n in range(1, 6)})
    piece = make_state(tmp_path, "2021-01-01", {"1": "tekst 1"}, since={"1": "2020-01-01"})
    read_in(whole, piece)
    assert Invoerbestand.objects.get(naam=piece.name).meldingen == ["verkort"]
    assert Artikelversie.objects.filter(geldig_tot=None).count() == 5
    assert Regeling.objects.get().stand == dt.date(2020, 1, 1)


def test_a_piece_of_a_law_leaves_the_order_and_adds_what_is_new_at_the_end(tmp_path: Path) -> None:
    whole = make_state(tmp_path, "2020-01-01", {str(n): f"tekst {n}" for n in range(1, 6)})
    piece = make_state(tmp_path, "2021-01-01", {"9": "nieuw", "3": "anders"})
    read_in(whole, piece)
    ordered = Artikel.objects.order_by("volgorde", "id").values_list("nummer", flat=True)
    assert list(ordered) == ["1", "2", "3", "4", "5", "9"]
    assert [text for text, _, _ in texts_of("3")] == ["tekst 3", "anders"]


def test_an_article_that_only_an_older_state_has_ended_before_the_newer_one(tmp_path: Path) -> None:
    read_in(
        make_state(tmp_path, "2021-01-01", {"1": "een", "2": "twee"}, since={"1": "2020-01-01", "2": "2020-01-01"}),
        make_state(tmp_path, "2020-01-01", {"1": "een", "2": "twee", "3": "drie"}),
    )
    assert texts_of("3") == [("drie", "2020-01-01", "2021-01-01")]
    assert str(Artikel.objects.get(nummer="3").weg_op) == "2021-01-01"


def test_a_piece_before_the_whole_law_ends_nothing(tmp_path: Path) -> None:
    piece = make_state(tmp_path, "2021-01-01", {"3": "nieuw"})
    whole = make_state(tmp_path, "2020-01-01", {str(n): f"tekst {n}" for n in range(1, 6)})
    read_in(piece, whole)
    assert Artikelversie.objects.filter(geldig_tot=None).count() == 5
    assert texts_of("3") == [("tekst 3", "2020-01-01", "2021-01-01"), ("nieuw", "2021-01-01", "")]
    assert Regeling.objects.get().stand == dt.date(2020, 1, 1)
    ordered = Artikel.objects.order_by("volgorde", "id").values_list("nummer", flat=True)
    assert list(ordered) == ["1", "2", "3", "4", "5"]


def test_an_article_that_moved_to_another_chapter_stays_the_same_article(tmp_path: Path) -> None:
    old = make_state(tmp_path, "2020-01-01", {"1": "een", "2": "twee"})
    new = tmp_path / "nieuw.xml"
    new.write_text(
        make_state(tmp_path, "2021-01-01", {"1": "een", "2": "twee"}, since={"1": "2020-01-01", "2": "2020-01-01"})
        .read_text()
        .replace("'/Artikel2'", "'/Hoofdstuk9/Artikel2'")
    )
    read_in(old, new)
    assert list(Artikel.objects.order_by("id").values_list("pad", "weg_op")) == [
        ("/Artikel1", None),
        ("/Hoofdstuk9/Artikel2", None),
    ]


DAYS = st.sampled_from(["2019-01-01", "2020-01-01", "2021-01-01", "2022-01-01"])
STATES = st.lists(st.tuples(DAYS, DAYS, st.sampled_from(["een", "twee"])), min_size=1, max_size=4)


@given(STATES)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_states_in_any_order_never_give_two_texts_on_one_day(
    tmp_path: Path, states: list[tuple[str, str, str]]
) -> None:
    with transaction.atomic():
        for day, since, text in states:
            read_in(make_state(tmp_path, day, {"1": text}, since={"1": min(day, since)}))
        rows = list(Artikelversie.objects.order_by("geldig_van", "id"))
        for moment in (dt.date(year, 6, 1) for year in range(2018, 2024)):
            valid = [r for r in rows if r.geldig_van <= moment and (r.geldig_tot is None or moment < r.geldig_tot)]
            assert len(valid) <= 1
        newest = max(day for day, _, _ in states)
        told = {text for day, _, text in states if day == newest}
        assert Artikelversie.objects.get(geldig_tot=None).tekst in told
        transaction.set_rollback(True)


def test_what_cannot_be_read_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a-leeg.xml").write_bytes(b"")
    (tmp_path / "b-half.xml").write_bytes((DATA / "voorbeeldwet-2012.xml").read_bytes()[:2000])
    (tmp_path / "c-bom.xml").write_bytes(b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
    (tmp_path / "d-goed.xml").write_bytes((DATA / "voorbeeldwet-2012.xml").read_bytes())
    invoer = read_in(tmp_path)[0]
    assert (invoer.nieuw, invoer.onleesbaar) == (1, 3)
    assert list(invoer.bestanden.order_by("id").values_list("naam", "uitkomst", "reden")) == [
        ("a-leeg.xml", "onleesbaar", "leeg"),
        ("b-half.xml", "onleesbaar", "gebroken-xml"),
        ("c-bom.xml", "onleesbaar", "entiteit"),
        ("d-goed.xml", "nieuw", ""),
    ]


def test_progress_is_told_after_every_file(tmp_path: Path) -> None:
    for number in (1, 2):
        make_state(tmp_path, "2020-01-01", {"1": "een"}, bwb_id=f"BWBR999010{number}")
    told: list[Voortgang] = []
    import_regelingen(tmp_path, by=None, now=NOW, progress=told.append, processes=1)
    assert [step.aantallen[Uitkomst.NIEUW] for step in told] == [1, 2]
    assert told[-1].positie == told[-1].omvang


def test_absurdly_long_numbers_and_titles_are_stored(tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"9" * 5000: "een"}, titel="lang " * 2000))
    assert len(Artikel.objects.get().nummer) == 200
    assert len(Regeling.objects.get().naam) == 300


def test_a_text_larger_than_a_search_index_takes_is_stored(tmp_path: Path) -> None:
    words = " ".join(f"woord{n}" for n in range(150_000))
    read_in(make_state(tmp_path, "2020-01-01", {"1": words}))
    assert Artikelversie.objects.get().tekst == words


@pytest.mark.django_db(transaction=True)
def test_two_processes_read_an_archive_and_leave_nothing_behind(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, 30)
    invoer = import_regelingen(archive, by=None, now=NOW, processes=2)
    assert (invoer.nieuw, invoer.onleesbaar) == (30, 0)
    assert Artikel.objects.count() == 60


def make_archive(folder: Path, number: int) -> Path:
    path = folder / "wetten.tar.xz"
    with tarfile.open(path, "w:xz") as archive:
        for n in range(number):
            law = make_state(folder, "2020-01-01", {"1": f"tekst {n}", "2": "x" * 2000}, bwb_id=f"BWBR99{n:05d}")
            archive.add(law, f"xml/{law.name}")
    return path


@pytest.mark.django_db(transaction=True)
def test_a_run_that_is_killed_leaves_whole_regulations_and_the_next_run_goes_on(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, 400)
    process = subprocess.Popen(
        [sys.executable, "-m", "weerklank", "wetten", "importeer", str(archive)],
        env=os.environ | {"DATABASE_URL": url_of_test_database(), "WEERKLANK_DATA": str(tmp_path)},
        stdout=subprocess.DEVNULL,
    )
    while process.poll() is None and Regeling.objects.count() < 20:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    stored = Regeling.objects.count()
    assert 20 <= stored < 400
    assert Artikel.objects.count() == Artikelversie.objects.count() == 2 * stored
    assert Invoer.objects.get().finished_at is None
    again = import_regelingen(archive, by=None, now=NOW, processes=2)
    assert (again.nieuw, again.ongewijzigd) == (400 - stored, stored)
    assert Artikel.objects.count() == Artikelversie.objects.count() == 800


# Places


def place_of(vindplaats: Vindplaats) -> str:
    assert vindplaats.versie is not None
    return vindplaats.versie.tekst[vindplaats.van : vindplaats.tot]


@pytest.mark.parametrize(
    ("lid", "onderdeel", "words"),
    [
        ("2", "", "2 Het bepaalde in artikel 2a gaat voor."),
        ("1", "b", "b. tegenvoorbeeld: geen voorbeeld."),
        ("1", "a, 1°", "1°. groot;"),
        ("", "b", "b. tegenvoorbeeld: geen voorbeeld."),
    ],
)
def test_a_place_is_the_text_of_the_paragraph_or_part(lid: str, onderdeel: str, words: str) -> None:
    read_example()
    cited = Cited(law="Voorbeeldwet", artikel="1", lid=lid, onderdeel=onderdeel)
    vindplaats = make_vindplaats(cited, by=None, now=NOW)
    assert (place_of(vindplaats), vindplaats.stand) == (words, Ankerstand.GEVONDEN)


def test_a_quotation_is_found_with_what_stands_around_it() -> None:
    read_example()
    cited = Cited(bwb_id="BWBR9990001", artikel="1")
    vindplaats = make_vindplaats(cited, citaat="voorbeeld", voor="geen ", by=None, now=NOW)
    assert (place_of(vindplaats), vindplaats.stand) == ("voorbeeld", Ankerstand.GEVONDEN)
    assert vindplaats.voor.endswith("tegenvoorbeeld: geen ")
    assert vindplaats.na.startswith(".")


@pytest.mark.parametrize(
    ("cited", "citaat", "stand", "has_article"),
    [
        (Cited(bwb_id="BWBR9990001", artikel="1"), "voorbeeld", Ankerstand.MEERDERE, True),
        (Cited(bwb_id="BWBR9990001", artikel="1"), "Dit staat er helemaal niet in.", Ankerstand.LOS, True),
        (Cited(bwb_id="BWBR9990001", artikel="1", lid="9"), "", Ankerstand.LOS, True),
        (Cited(bwb_id="BWBR9990001", artikel="99"), "", Ankerstand.LOS, False),
        (Cited(law="Onbekende wet", artikel="1"), "iets", Ankerstand.LOS, False),
    ],
)
def test_a_place_that_is_not_found_for_sure_is_kept(
    cited: Cited, citaat: str, stand: Ankerstand, has_article: bool
) -> None:
    read_example()
    vindplaats = make_vindplaats(cited, citaat=citaat, by=None, now=NOW)
    assert (vindplaats.stand, vindplaats.artikel is not None, vindplaats.van) == (stand, has_article, None)


def test_the_same_place_twice_is_one_place() -> None:
    read_example()
    cited = Cited(bwb_id="BWBR9990001", artikel="1", lid="2")
    first, second = (make_vindplaats(cited, by=None, now=NOW) for _ in range(2))
    assert first.pk == second.pk


def test_a_place_keeps_the_text_it_was_made_on(tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"1": "oude tekst"}))
    cited = Cited(law="Proefwet", artikel="1")
    vindplaats = make_vindplaats(cited, by=None, now=NOW)
    read_in(make_state(tmp_path, "2021-01-01", {"1": "nieuwe tekst"}))
    vindplaats.refresh_from_db()
    assert place_of(vindplaats) == "oude tekst"


def test_no_place_is_ever_thrown_away() -> None:
    vindplaats = make_vindplaats(Cited(law="Weg", artikel="1"), by=None, now=NOW)
    with pytest.raises(Exception, match="never_discarded|Cannot delete"), transaction.atomic():
        vindplaats.delete()
    assert Vindplaats.objects.count() == 1


def test_a_found_place_without_its_text_is_refused_by_the_database() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Vindplaats.objects.create(
            bwb_id="BWBR9990001", stand=Ankerstand.GEVONDEN, sleutel=b"x" * 32, created_at=NOW, artikel_nr="1"
        )


@given(
    st.text(alphabet="0123456789abI:.", min_size=1, max_size=8),
    st.sampled_from(["", "1", "12a"]),
    st.sampled_from(["", "a", "a 2"]),
)
def test_the_official_link_of_a_place_reads_back_as_its_columns(artikel: str, lid: str, onderdeel: str) -> None:
    vindplaats = Vindplaats(bwb_id="BWBR0005537", artikel_nr=artikel, lid=lid, onderdeel=onderdeel)
    found = parse_jci(vindplaats.jci)
    assert isinstance(found, Jci)
    assert (found.bwb_id, found.artikel, found.deel("lid"), found.deel("o")) == (
        "BWBR0005537",
        artikel,
        lid,
        onderdeel,
    )


def test_files_stored_together_give_what_they_give_one_by_one(tmp_path: Path) -> None:
    states = [
        make_state(tmp_path, "2020-01-01", {"1": "een", "2": "twee"}),
        make_state(tmp_path, "2021-01-01", {"1": "een", "2": "anders"}, since={"1": "2020-01-01"}),
        make_state(tmp_path, "2020-01-01", {"1": "andere wet"}, bwb_id="BWBR9990003", titel="Andere wet"),
    ]
    (tmp_path / "BWBR9990002.WTI").write_bytes((DATA / "BWBR9990002.WTI").read_bytes())
    (tmp_path / "kapot.xml").write_text("<toestand")

    invoer = read_in(tmp_path)[0]

    assert (invoer.nieuw + invoer.gewijzigd, invoer.onleesbaar) == (4, 1)
    assert texts_of("2") == [("twee", "2020-01-01", "2021-01-01"), ("anders", "2021-01-01", "")]
    assert Invoerbestand.objects.count() == len(states) + 2
    together = counts()
    read_in(*states, opnieuw=True)
    assert counts() == together


def test_more_files_than_are_stored_together_are_all_stored(tmp_path: Path) -> None:
    for n in range(60):
        make_state(tmp_path, "2020-01-01", {"1": f"wet {n}"}, bwb_id=f"BWBR{9_980_000 + n}", titel=f"Wet {n}")

    told: list[Voortgang] = []
    invoer = read_in(tmp_path, progress=told.append)[0]

    assert (invoer.nieuw, len(told), told[-1].aantallen[Uitkomst.NIEUW]) == (60, 60, 60)
    assert (Regeling.objects.count(), Artikelversie.objects.count()) == (60, 60)
