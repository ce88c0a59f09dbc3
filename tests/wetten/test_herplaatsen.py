"""What becomes of quoted places when a newer text of their law is read."""

from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.wetten.makers import NOW, Cited, make_state, read_in
from weerklank.wetten.actions import make_vindplaats
from weerklank.wetten.enums import Ankerlot
from weerklank.wetten.herplaatsen import follow_anchors
from weerklank.wetten.models import Artikel, Herplaatsing, Regeling, Vindplaats

pytestmark = pytest.mark.django_db

BWB = "BWBR9990002"
OLD = {
    "1": "De aanvraag wordt binnen vier weken ingediend bij het college.",
    "2": "Het college beslist binnen acht weken op de aanvraag.",
    "3": "Het bezwaar wordt behandeld door een commissie uit de raad.",
}


def pin(nummer: str, citaat: str = "") -> Vindplaats:
    return make_vindplaats(Cited(bwb_id=BWB, law="Proefwet", artikel=nummer), by=None, now=NOW, citaat=citaat)


def fates() -> list[tuple[str, str, str]]:
    """Article that was quoted, what became of the place, the words that stand there now."""
    rows = Herplaatsing.objects.select_related("versie", "vindplaats").order_by("id")
    return [(row.vindplaats.artikel_nr, row.lot, row.tekst) for row in rows]


def newer(folder: Path, changes: dict[str, str | None], day: str = "2021-01-01") -> Path:
    articles = {**OLD, **changes}
    kept = {nr: text for nr, text in articles.items() if text is not None}
    return make_state(folder, day, kept, since={nr: "2020-01-01" for nr in OLD if OLD[nr] == kept.get(nr)})


def read_old(folder: Path) -> None:
    read_in(make_state(folder, "2020-01-01", OLD))


def test_a_place_in_unchanged_text_gets_no_row(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("1")

    read_in(newer(tmp_path, {"2": "Het college beslist binnen zes weken op de aanvraag."}))

    assert fates() == []


def test_changed_text_is_followed_to_its_new_words(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("2")
    newest = "Het college beslist binnen zes weken op de aanvraag."

    read_in(newer(tmp_path, {"2": newest}))

    assert fates() == [("2", Ankerlot.GEWIJZIGD, newest)]


def test_quoted_words_that_stay_are_found_in_the_newer_text(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("2", "beslist binnen acht weken")

    read_in(newer(tmp_path, {"2": "Het college of de raad beslist binnen acht weken op elke aanvraag."}))

    assert fates() == [("2", Ankerlot.ZELFDE, "beslist binnen acht weken")]


def test_an_article_that_moved_to_another_number_is_found_there(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("3")

    read_in(newer(tmp_path, {"3": None, "3a": OLD["3"]}))

    assert fates() == [("3", Ankerlot.VERNUMMERD, OLD["3"])]
    assert Herplaatsing.objects.get().versie.artikel.nummer == "3a"


def test_an_article_that_is_gone_leaves_its_place_orphaned_and_kept(tmp_path: Path) -> None:
    read_old(tmp_path)
    place = pin("3")

    read_in(newer(tmp_path, {"3": None}))

    assert fates() == [("3", Ankerlot.LOS, "")]
    assert Vindplaats.objects.get().versie.tekst == OLD["3"]
    assert place.pk == Vindplaats.objects.get().pk


def test_an_article_that_now_stands_in_two_places_is_ambiguous(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("3")

    read_in(newer(tmp_path, {"3": None, "3a": OLD["3"], "3b": OLD["3"]}))

    assert fates() == [("3", Ankerlot.MEERDERE, "")]


def test_a_place_in_a_law_that_was_not_read_yet_is_found_after_all(tmp_path: Path) -> None:
    pin("2")

    read_old(tmp_path)

    assert fates() == [("2", Ankerlot.ALSNOG, OLD["2"])]


def test_reading_the_same_text_again_and_an_older_one_add_nothing(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("2")
    path = newer(tmp_path, {"2": "Het college beslist binnen zes weken."})
    read_in(path)
    before = fates()

    read_in(path, opnieuw=True)
    read_in(make_state(tmp_path, "2019-01-01", {**OLD, "2": "Ouder."}))

    assert fates() == before


def test_text_that_changes_back_is_told_too(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("2")
    read_in(newer(tmp_path, {"2": "Het college beslist binnen zes weken op de aanvraag."}))

    read_in(make_state(tmp_path, "2022-01-01", OLD, since={"1": "2020-01-01", "3": "2020-01-01"}))

    assert [lot for _, lot, _ in fates()] == [Ankerlot.GEWIJZIGD, Ankerlot.ZELFDE]


def test_places_of_another_law_are_left_alone(tmp_path: Path) -> None:
    read_old(tmp_path)
    read_in(make_state(tmp_path, "2020-01-01", OLD, bwb_id="BWBR9990003", titel="Andere wet"))
    make_vindplaats(Cited(bwb_id="BWBR9990003", artikel="2"), by=None, now=NOW)

    read_in(newer(tmp_path, {"2": None}))

    assert fates() == []


def test_the_work_does_not_grow_with_the_number_of_places(tmp_path: Path) -> None:
    words = " ".join(f"woord{n}" for n in range(60))
    read_in(make_state(tmp_path, "2020-01-01", {"1": words, "2": "Blijft zoals het is, ook later."}))
    pin("1")
    regeling = Regeling.objects.get()
    Artikel.objects.update(weg_op=None)

    with (
        transaction.atomic(),
        CaptureQueriesContext(
            connection,
        ) as few,
    ):
        follow_anchors(regeling, now=NOW)
    for n in range(40):
        pin("1", f"woord{n} woord{n + 1}")
    with transaction.atomic(), CaptureQueriesContext(connection) as many:
        follow_anchors(regeling, now=NOW)

    assert len(many) == len(few)


def test_a_place_and_what_became_of_it_cannot_be_rewritten(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("2")
    read_in(newer(tmp_path, {"2": "Het college beslist binnen zes weken."}))

    for rows in (Vindplaats.objects.all(), Herplaatsing.objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(van=1)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()


@pytest.mark.django_db(transaction=True)
def test_places_are_followed_in_the_transaction_of_the_text_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        follow_anchors(Regeling(bwb_id=BWB), now=NOW)


def test_text_whose_places_could_not_be_followed_is_not_stored_at_all(tmp_path: Path) -> None:
    read_old(tmp_path)
    pin("2")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE wetten_herplaatsing ADD CONSTRAINT full_disk CHECK (id < 0)")

    with pytest.raises(DatabaseError), transaction.atomic():
        read_in(newer(tmp_path, {"2": "Het college beslist binnen zes weken op de aanvraag."}))

    assert [versie.tekst for versie in Artikel.objects.get(nummer="2").versies.all()] == [OLD["2"]]
    assert fates() == []
