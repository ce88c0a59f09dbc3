"""Taking back a file that was read in: what nobody touched goes altogether, what somebody touched stays whole."""

import datetime as dt
from collections.abc import Callable
from uuid import UUID

import pytest

from tests.makers import MONDAY, TUESDAY, make_knelpunt, make_ministerie, make_signaal
from tests.people import People
from weerklank.berichten.models import Bericht
from weerklank.berichten.ontvangers import worth_telling
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis, Gebruiker, Termijn
from weerklank.kern.problems import Cannot, NotAllowed, Problem
from weerklank.knelpunten.aanvulling import reply
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Paaroordeel, Voorstel, VoorstelLid
from weerklank.loket.models import Regeltreffer, Routeregel, Vangnetplaatsing
from weerklank.pure.tables import Column, Table, open_table
from weerklank.signalen.actions import add_missing_vectors, close_without_follow_up, offer, reopen
from weerklank.signalen.enums import Bron, GeenVervolgGrond, Herkomst, SignaalStand
from weerklank.signalen.instroom import begin_import, import_signalen
from weerklank.signalen.models import (
    Afzender,
    Bulkinvoer,
    Bulkregel,
    Maskeringcorrectie,
    Signaal,
    Verwantschap,
    Zoekrij,
)
from weerklank.signalen.problems import NothingToUndo, StillBusy, TooLateToUndo, UndoneAlready
from weerklank.signalen.rules import LONGEST_BATCH, still_busy
from weerklank.signalen.terugdraaien import GOES, _referring, take_back, take_back_problems, untouched

ROWS = ("R-1;Het loket sluit te vroeg.", "R-2;De brief is te lang.", "R-3;De brug is te smal.", "R-4;")
HOUR = dt.timedelta(hours=1)


def table(*rows: str) -> Table:
    return open_table("\n".join(("nr;tekst", *(rows or ROWS))).encode())


def read(people: People, *rows: str, by: Gebruiker | None = None, now: dt.datetime = MONDAY) -> Bulkinvoer:
    said = {"organisatie": people.uitvoerder, "bron": Bron.UITVOERING, "by": by or people.coordinator, "now": now}
    return import_signalen(table(*rows), {Column.REFERENTIE: 0, Column.TEKST: 1}, **said)


def undo(run: Bulkinvoer, people: People, *, now: dt.datetime = MONDAY + HOUR) -> Bulkinvoer:
    return take_back(run, by=people.coordinator, now=now)


def refusal(run: Bulkinvoer, by: Gebruiker | None, now: dt.datetime = MONDAY + HOUR) -> list[Problem]:
    with pytest.raises(Cannot) as refused:
        take_back(run, by=by, now=now)
    return list(refused.value.problems)


def everything() -> list[int]:
    return [model.objects.count() for model in (Signaal, Afzender, Zoekrij, Termijn, Bulkregel)]


def test_what_nobody_touched_goes_with_all_that_belongs_to_it(people: People) -> None:
    before = everything()
    run = undo(read(people), people)

    assert everything() == [*before[:4], before[4] + 1]
    assert (run.nieuw, run.geweigerd, run.weggehaald, run.gebleven) == (3, 1, 3, 0)
    assert (run.undone_at, run.undone_by) == (MONDAY + HOUR, people.coordinator)
    event = Gebeurtenis.objects.get(soort=Happened.SIGNALEN_TAKEN_BACK)
    assert (event.over, event.over_id, event.by) == ("bulkinvoer", run.pk, people.coordinator)
    assert (event.namens, event.gegevens) == (people.uitvoerder, {"weggehaald": 3, "gebleven": 0})


def test_the_log_keeps_its_lines_and_nobody_is_told_of_what_is_gone(people: People) -> None:
    undo(read(people), people)
    lines = Gebeurtenis.objects.filter(soort=Happened.SIGNAAL_SUBMITTED)

    assert (lines.count(), worth_telling(lines)) == (3, [])


def test_the_same_file_can_be_read_in_again(people: People) -> None:
    undo(read(people), people)
    again = read(people, now=MONDAY + 2 * HOUR)

    assert (again.nieuw, again.bekend, Signaal.objects.count()) == (3, 0, 3)


def test_what_came_in_another_way_or_in_another_run_stays(people: People) -> None:
    alone = make_signaal(by=people.coordinator, organisatie=people.uitvoerder)
    earlier, run = read(people, "R-0;De trap is te steil."), read(people)
    undo(run, people)

    assert set(Signaal.objects.all()) == {alone, earlier.signalen.get()}


def test_what_machines_made_goes_too(people: People) -> None:
    run = read(people)
    add_missing_vectors()
    first = run.signalen.order_by("pk")[0]
    _in_proposal(first, people)
    _routed(first, people)

    assert (undo(run, people).weggehaald, VoorstelLid.objects.count(), Regeltreffer.objects.count()) == (3, 0, 0)


def _in_proposal(signaal: Signaal, people: People, *, gekozen: bool | None = None) -> Voorstel:
    values = {"soort": "bundelen", "aantal": 1, "likeness": 0.9, "started_at": MONDAY}
    voorstel = Voorstel.objects.create(organisatie=people.uitvoerder, **values)
    VoorstelLid.objects.create(voorstel=voorstel, signaal=signaal, gekozen=gekozen)
    return voorstel


def _routed(signaal: Signaal, people: People) -> None:
    owner = {"organisatie": people.uitvoerder, "eigenaar": people.coordinator, "naar": people.elders}
    regel = Routeregel.objects.create(**owner, naam="brug", volgorde=1, begrip="brug", made_at=MONDAY)
    Regeltreffer.objects.create(signaal=signaal, regel=regel, naar=people.elders, at=MONDAY)


def _bundled(signaal: Signaal, people: People) -> None:
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, now=MONDAY
    )
    bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)


def _closed(signaal: Signaal, people: People) -> None:
    grond = GeenVervolgGrond.EENMALIG
    close_without_follow_up(signaal, grond=grond, reden="Hersteld.", by=people.coordinator, now=MONDAY)


def _reopened(signaal: Signaal, people: People) -> None:
    _closed(signaal, people)
    reopen(signaal, by=people.coordinator, now=MONDAY)


def _offered(signaal: Signaal, people: People) -> None:
    offer(signaal, people.elders, reden="Van hen.", by=people.coordinator, now=MONDAY)


def _added_to(signaal: Signaal, people: People) -> None:
    reply(signaal, tekst="Nog iets.", herkomst=Herkomst.BALIE, inzending=UUID(int=7), by=people.coordinator, now=MONDAY)


def _hidden_more(signaal: Signaal, _people: People) -> None:
    Maskeringcorrectie.objects.create(signaal=signaal, weggehaald=True, regel="eigen", soort="PERSOON", at=MONDAY)


def _same_as_mine(signaal: Signaal, people: People) -> None:
    other = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    Verwantschap.objects.create(signaal=other, ander=signaal)


def _like_another(signaal: Signaal, people: People) -> None:
    other = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    Verwantschap.objects.create(signaal=signaal, ander=other)


def _judged(signaal: Signaal, people: People) -> None:
    other = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    said = {"zelfde": False, "by": people.coordinator, "started_at": MONDAY}
    Paaroordeel.objects.create(signaal=other, ander=signaal, **said)


def _judged_first(signaal: Signaal, people: People) -> None:
    other = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    said = {"zelfde": False, "by": people.coordinator, "started_at": MONDAY}
    Paaroordeel.objects.create(signaal=signaal, ander=other, **said)


def _decided_in_proposal(signaal: Signaal, people: People) -> None:
    _in_proposal(signaal, people, gekozen=False)


def _in_basket(signaal: Signaal, people: People) -> None:
    clock = Termijn.objects.create(
        regel="vangnet", grondslag="instelling", omvang="5 werkdagen", starts_on=MONDAY.date(), due_on=TUESDAY.date()
    )
    Vangnetplaatsing.objects.create(
        signaal=signaal, van=people.uitvoerder, bij=make_ministerie(), termijn=clock, weigeringen=3, at=MONDAY
    )


def _told(signaal: Signaal, people: People) -> None:
    event = Gebeurtenis.objects.filter(over="signaal", over_id=signaal.pk).latest("pk")
    Bericht.objects.create(
        gebruiker=people.coordinator, gebeurtenis=event, groep="eigen", signaal=signaal, at=MONDAY, wijze="nooit"
    )


def _taken_over(signaal: Signaal, people: People) -> None:
    Signaal.objects.filter(pk=signaal.pk).update(eigenaar=people.elders)


TOUCHES: dict[str, Callable[[Signaal, People], object]] = {
    "knelpunten.Bundeling.signaal": _bundled,
    "signalen.GeenVervolg.signaal": _closed,
    "signalen.Doorzending.signaal": _offered,
    "signalen.Aanvulling.signaal": _added_to,
    "signalen.Maskeringcorrectie.signaal": _hidden_more,
    "signalen.Verwantschap.signaal": _like_another,
    "signalen.Verwantschap.ander": _same_as_mine,
    "knelpunten.Paaroordeel.signaal": _judged_first,
    "knelpunten.Paaroordeel.ander": _judged,
    "knelpunten.VoorstelLid.signaal": _decided_in_proposal,
    "loket.Vangnetplaatsing.signaal": _in_basket,
    "berichten.Bericht.signaal": _told,
}
"""Per column that refers to a signaal how it comes that a person did something."""

MORE = {"heropend": _reopened, "van een ander": _taken_over}
"""Touched, as the signaal itself tells."""


@pytest.mark.parametrize("how", [*TOUCHES, *MORE])
def test_what_somebody_touched_stays_and_the_rest_goes(people: People, how: str) -> None:
    run = read(people)
    touched = run.signalen.order_by("pk")[1]
    (TOUCHES | MORE)[how](touched, people)
    run = undo(run, people)

    assert (run.weggehaald, run.gebleven, list(run.signalen.all())) == (2, 1, [touched])
    assert Afzender.objects.filter(signaal=touched).exists()


def test_every_reference_to_a_signaal_is_known_here() -> None:
    """A new table keeps signalen until it is put in GOES; which of the two it is has to be said, and tested above."""
    found = {f"{model._meta.label}.{name}" for model, name in _referring()}
    goes = {f"{label}.signaal" for label in GOES}

    assert found == goes | set(TOUCHES)


@pytest.mark.parametrize("stand", SignaalStand)
def test_only_what_stands_as_it_came_in_is_untouched(people: People, stand: SignaalStand) -> None:
    run = read(people, "R-1;De brug is te smal.")
    run.signalen.update(stand=stand)

    assert untouched(run.signalen.all()).exists() is (stand == SignaalStand.INGEDIEND)


@pytest.mark.parametrize("who", ["melder", "eigenaar", "beleid", "coordinator_elders"])
def test_only_whoever_may_read_in_takes_back(people: People, who: str) -> None:
    assert refusal(read(people), getattr(people, who)) == [NotAllowed()]
    assert Signaal.objects.count() == 3


def test_the_operator_takes_back_as_well(people: People) -> None:
    run = take_back(read(people), by=None, now=MONDAY + HOUR)
    assert (run.undone_by, run.weggehaald) == (None, 3)


def test_twice_is_refused(people: People) -> None:
    run = undo(read(people), people)
    assert refusal(run, people.coordinator) == [UndoneAlready()]
    assert Gebeurtenis.objects.filter(soort=Happened.SIGNALEN_TAKEN_BACK).count() == 1


def test_after_a_day_it_is_too_late(people: People) -> None:
    run = read(people)
    assert take_back_problems(run, people.coordinator, TUESDAY) == []
    assert refusal(run, people.coordinator, TUESDAY + dt.timedelta(seconds=1)) == [TooLateToUndo(24)]


def test_with_nothing_left_to_take_back_it_is_refused(people: People) -> None:
    run = read(people, "R-1;De brug is te smal.")
    _closed(run.signalen.get(), people)
    assert refusal(run, people.coordinator) == [NothingToUndo()]
    assert Bulkinvoer.objects.get().undone_at is None


def _begun(people: People, *rows: str, clock: Callable[[], dt.datetime] | None = None):  # noqa: ANN202
    said = {"organisatie": people.uitvoerder, "bron": Bron.UITVOERING, "by": people.coordinator, "now": MONDAY}
    return begin_import(table(*rows), {Column.REFERENTIE: 0, Column.TEKST: 1}, **said, clock=clock)


def test_while_it_is_read_it_cannot_be_taken_back(people: People) -> None:
    begun = _begun(people)
    assert refusal(begun.invoer, people.coordinator, MONDAY + LONGEST_BATCH) == [StillBusy()]
    assert refusal(begun.invoer, people.coordinator, MONDAY + LONGEST_BATCH * 2) == [NothingToUndo()]


def test_what_was_taken_back_meanwhile_stops_being_read(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weerklank.signalen.instroom.BATCH", 1)
    begun = _begun(people)
    run = begun.read(lambda rows: undo(begun.invoer, people) if rows == 2 else None)

    assert (run.weggehaald, run.finished_at, Signaal.objects.count()) == (2, None, 0)
    assert not Gebeurtenis.objects.filter(soort=Happened.SIGNALEN_IMPORTED).exists()


def test_a_run_is_busy_until_it_is_done_or_silent(people: People) -> None:
    moments = iter([MONDAY + HOUR, MONDAY + 2 * HOUR])
    begun = _begun(people, clock=lambda: next(moments))
    assert [still_busy(begun.invoer, MONDAY + LONGEST_BATCH * n) for n in (0, 1, 2)] == [True, True, False]
    seen: list[bool] = []
    run = begun.read(lambda _rows: seen.append(still_busy(Bulkinvoer.objects.get(), MONDAY + HOUR)))

    assert seen == [True]
    assert (run.batch_at, run.finished_at, still_busy(run, MONDAY)) == (MONDAY + HOUR, MONDAY + 2 * HOUR, False)
