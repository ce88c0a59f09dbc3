"""Two at the same moment, with two real connections: one record, one decision, one import."""

import pytest

from tests.makers import MONDAY, TUESDAY
from tests.people import People
from tests.test_races import crew, own, race, refused  # noqa: F401 - crew is a fixture
from tests.werkagenda.test_actions import accept, letter, passage_of
from tests.werkagenda.test_register import read, row
from weerklank.documenten.models import Passage
from weerklank.kern.problems import MoveNotPossible
from weerklank.werkagenda.acties import establish_actie, stop_actie
from weerklank.werkagenda.decisions import confirm, reject
from weerklank.werkagenda.models import Actie, Koppeling, Telling, Toezegging, Toezeggingversie

pytestmark = pytest.mark.django_db(transaction=True)


def test_accepting_a_passage_twice_at_once_is_one_toezegging(crew: People) -> None:  # noqa: F811
    passage = passage_of(letter(crew))
    got = race(*[lambda: accept(Passage.objects.get(pk=passage.pk), crew, by=own(crew.coordinator))] * 2)

    assert refused(got) == 0
    assert Toezegging.objects.count() == 1
    assert [row.aantal for row in Telling.objects.all()] == [1]


def test_of_two_who_decide_about_a_proposal_one_is_told_so(crew: People) -> None:  # noqa: F811
    read([row(1)])
    document, toezegging = letter(crew), Toezegging.objects.get()
    values = {"document": document, "begin": 0, "eind": 9, "soort": "zelfde", "score": 0.5, "proposed_at": MONDAY}
    koppeling = Koppeling.objects.create(toezegging=toezegging, **values)
    got = race(
        lambda: confirm(Koppeling.objects.get(pk=koppeling.pk), by=own(crew.beleid), now=TUESDAY),
        lambda: reject(koppeling, by=own(crew.directeur), now=TUESDAY),
    )
    stand = Koppeling.objects.get().stand

    assert refused(got) <= 1
    assert (Toezegging.objects.get().vak == "beide") is (stand == "bevestigd")


def test_two_imports_at_once_keep_each_record_once(crew: People) -> None:  # noqa: F811, ARG001
    rows = [row(n) for n in range(1, 30)]
    got = race(*[lambda: read(rows)] * 2)

    assert refused(got) == 0
    assert Toezegging.objects.count() == Toezeggingversie.objects.count() == 29
    assert sorted(run.nieuw for run in got) == [0, 29]


def test_of_two_who_move_an_action_one_is_told_so(crew: People) -> None:  # noqa: F811
    actie = accept(passage_of(letter(crew)), crew, soort="actie")
    got = race(
        lambda: establish_actie(Actie.objects.get(pk=actie.pk), next_on=None, by=own(crew.coordinator), now=TUESDAY),
        lambda: stop_actie(actie, toelichting="Geen geld.", by=own(crew.eigenaar), now=TUESDAY),
    )
    told = [one.problems for one in got if isinstance(one, Exception)]

    assert told in ([], [[MoveNotPossible()]])
    assert Actie.objects.get().stappen.count() == 3 - len(told)
