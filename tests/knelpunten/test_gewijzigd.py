"""The law under a knelpunt changes: flag, task, and what the owner can say."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import MONDAY, TUESDAY, make_knelpunt, make_publicatie
from tests.people import People, make_people
from tests.wetten.makers import Cited, make_state, read_in
from weerklank.kern.actions import local_date
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.policy import terms
from weerklank.kern.problems import Cannot, NotAllowed, ReasonMissing
from weerklank.knelpunten.actions import anchor, lapse, remove_anchor
from weerklank.knelpunten.enums import KnelpuntStand, Wijzigingsoordeel
from weerklank.knelpunten.gewijzigd import lapsed_by_change, needs_editing, notice_changes, still_valid
from weerklank.knelpunten.models import Artikelwijziging, Knelpunt, KnelpuntVindplaats
from weerklank.knelpunten.problems import PlaceNotFound, WijzigingAnswered
from weerklank.knelpunten.queries import ankers_of, changed_law_of, open_wijzigingen, unnoticed_changes
from weerklank.publicatie.actions import refresh
from weerklank.publicatie.queries import current
from weerklank.pure.workdays import due_on
from weerklank.wetten.actions import make_vindplaats

pytestmark = pytest.mark.django_db

BWB = "BWBR9990002"
OLD = {"1": "De aanvraag gaat binnen vier weken naar het college.", "2": "Het college beslist zo snel als dat kan."}
NEW = "De aanvraag gaat binnen zes weken naar het college."


@pytest.fixture
def people() -> People:
    return make_people()


def tied(people: People, folder: Path, nummer: str = "1") -> Knelpunt:
    """A knelpunt on an article, as the law stood in 2020."""
    read_in(make_state(folder, "2020-01-01", OLD))
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=True
    )
    place = make_vindplaats(Cited(bwb_id=BWB, law="Proefwet", artikel=nummer), by=people.eigenaar, now=MONDAY)
    anchor(knelpunt, place, by=people.eigenaar, now=MONDAY)
    return knelpunt


def change(folder: Path, articles: dict[str, str], day: str = "2021-01-01") -> None:
    since = {nr: "2020-01-01" for nr, text in articles.items() if OLD.get(nr) == text}
    read_in(make_state(folder, day, articles, since=since))


def notice(now: dt.datetime = MONDAY) -> int:
    return notice_changes(now=now)


def the_task() -> Artikelwijziging:
    return Artikelwijziging.objects.select_related(
        "anker__knelpunt__organisatie", "herplaatsing__versie", "anker__vindplaats"
    ).get(ended_at=None)


def events(soort: Happened) -> int:
    return Gebeurtenis.objects.filter(soort=soort).count()


def test_a_changed_article_is_one_task_with_a_date(people: People, tmp_path: Path) -> None:
    tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})

    assert [notice(), notice(TUESDAY)] == [1, 0]
    assert the_task().next_on == due_on(local_date(MONDAY), terms()["artikel_gewijzigd"])
    assert events(Happened.ARTIKEL_CHANGED) == 1


def test_a_law_that_changed_elsewhere_is_no_task(people: People, tmp_path: Path) -> None:
    tied(people, tmp_path)
    change(tmp_path, OLD | {"2": "Het college beslist binnen een dag."})

    assert notice() == 0


def test_before_one_exempt_and_after_are_told_apart(people: People, tmp_path: Path) -> None:
    first, closed, last = (tied(people, tmp_path) for _ in range(3))
    lapse(closed, toelichting="Opgeheven.", by=people.eigenaar, now=MONDAY)
    change(tmp_path, OLD | {"1": NEW})

    assert notice() == 2
    assert {row.anker.knelpunt_id for row in changed_law_of(people.eigenaar)} == {first.pk, last.pk}


def test_a_place_taken_away_is_no_task_any_more(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()

    remove_anchor(the_task().anker, by=people.eigenaar, now=TUESDAY)

    assert (open_wijzigingen(knelpunt), list(changed_law_of(people.eigenaar))) == ({}, [])


def test_a_second_change_overtakes_the_first_and_keeps_its_date(people: People, tmp_path: Path) -> None:
    tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice(MONDAY)
    due = the_task().next_on
    change(tmp_path, OLD | {"1": NEW.replace("zes", "acht")}, "2022-01-01")

    assert notice(MONDAY + dt.timedelta(days=30)) == 1
    assert (the_task().next_on, "acht" in the_task().herplaatsing.tekst) == (due, True)
    assert Artikelwijziging.objects.get(ended_at__isnull=False).oordeel == Wijzigingsoordeel.INGEHAALD


def test_still_valid_ties_the_knelpunt_to_the_new_text_and_keeps_the_old_place(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()

    still_valid(the_task(), toelichting="", by=people.eigenaar, now=TUESDAY)

    assert [anker.vindplaats.versie.tekst for anker in ankers_of(knelpunt)] == [NEW]
    assert KnelpuntVindplaats.objects.filter(knelpunt=knelpunt, ended_at=TUESDAY).count() == 1
    row = Artikelwijziging.objects.get()
    assert (row.oordeel, row.by, row.ended_at) == (Wijzigingsoordeel.KLOPT_NOG, people.eigenaar, TUESDAY)
    assert (notice(TUESDAY), events(Happened.ARTIKEL_CHECKED)) == (0, 1)


def test_adjusting_ties_it_to_the_new_text_too(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()

    needs_editing(the_task(), toelichting="De termijn is langer.", by=people.eigenaar, now=TUESDAY)

    assert [anker.vindplaats.versie.tekst for anker in ankers_of(knelpunt)] == [NEW]
    assert Artikelwijziging.objects.get().oordeel == Wijzigingsoordeel.AANGEPAST


def test_a_change_that_takes_the_knelpunt_away_needs_a_reason_and_lapses_it(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()

    with pytest.raises(Cannot) as refused:
        lapsed_by_change(the_task(), toelichting="", by=people.eigenaar, now=TUESDAY)
    lapsed_by_change(the_task(), toelichting="De nieuwe termijn is ruim genoeg.", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [ReasonMissing()]
    knelpunt.refresh_from_db()
    assert (knelpunt.stand, Artikelwijziging.objects.get().oordeel) == (KnelpuntStand.VERVALLEN, "vervallen")


def test_an_article_that_is_gone_stays_quoted_and_needs_a_reason_to_stand(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, {"2": OLD["2"]})
    notice()

    with pytest.raises(Cannot) as refused:
        still_valid(the_task(), toelichting=" ", by=people.eigenaar, now=TUESDAY)
    still_valid(the_task(), toelichting="De beleidsregel zegt hetzelfde.", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [PlaceNotFound()]
    assert [anker.vindplaats.versie.tekst for anker in ankers_of(knelpunt)] == [OLD["1"]]
    assert notice(TUESDAY) == 0


def test_a_renumbered_article_is_told_and_tied_to_its_new_number(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    change(tmp_path, {"2": OLD["2"], "1a": OLD["1"]})
    notice()

    still_valid(the_task(), toelichting="", by=people.eigenaar, now=TUESDAY)

    assert [anker.vindplaats.artikel_nr for anker in ankers_of(knelpunt)] == ["1a"]


@pytest.mark.parametrize("who", ["melder", "beleid", "coordinator_elders"])
def test_only_who_may_edit_answers(people: People, tmp_path: Path, who: str) -> None:
    tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()

    with pytest.raises(Cannot) as refused:
        still_valid(the_task(), toelichting="", by=getattr(people, who), now=TUESDAY)

    assert NotAllowed() in refused.value.problems


def test_answering_twice_is_refused(people: People, tmp_path: Path) -> None:
    tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()
    task = the_task()
    still_valid(task, toelichting="", by=people.eigenaar, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        needs_editing(task, toelichting="", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [WijzigingAnswered()]


def test_a_reason_is_masked(people: People, tmp_path: Path) -> None:
    tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})
    notice()

    still_valid(the_task(), toelichting="Bel 06-12345678.", by=people.eigenaar, now=TUESDAY)

    assert "12345678" not in Artikelwijziging.objects.get().toelichting


def test_the_public_page_tells_it_until_the_owner_has_looked(people: People, tmp_path: Path) -> None:
    knelpunt = tied(people, tmp_path)
    make_publicatie(knelpunt, by=people.eigenaar)
    before = current(knelpunt.pk).publicatie
    change(tmp_path, OLD | {"1": NEW})
    notice(TUESDAY)
    refresh(knelpunt, by=None, now=TUESDAY)

    told = current(knelpunt.pk).publicatie.inhoud["artikelen"][0]
    still_valid(the_task(), toelichting="", by=people.eigenaar, now=TUESDAY)
    refresh(knelpunt, by=None, now=TUESDAY)
    after = current(knelpunt.pk).publicatie.inhoud["artikelen"][0]

    assert "gewijzigd" not in before.inhoud["artikelen"][0]
    assert (told["tekst"], told["gewijzigd"]["lot"]) == (OLD["1"], "gewijzigd")
    assert told["gewijzigd"]["verschil"]["regels"] == [
        [
            ["gelijk", "De aanvraag gaat binnen "],
            ["weg", "vier"],
            ["erbij", "zes"],
            ["gelijk", " weken naar het college."],
        ]
    ]
    assert (after["tekst"], "gewijzigd" in after) == (NEW, False)


def test_looking_for_changes_costs_the_same_for_one_and_for_many(people: People, tmp_path: Path) -> None:
    for _ in range(6):
        tied(people, tmp_path)
    change(tmp_path, OLD | {"1": NEW})

    with CaptureQueriesContext(connection) as queries:
        found = list(unnoticed_changes())

    assert (len(found), len(queries)) == (6, 1)
