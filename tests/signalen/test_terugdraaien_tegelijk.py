"""Taking back at the same moment as something else, each on a connection of its own: whoever wins, nothing is half."""

from uuid import UUID

import pytest

from tests.makers import MONDAY, make_knelpunt, make_signaal
from tests.people import People, make_people
from tests.signalen.test_terugdraaien import HOUR, _in_proposal, _routed, read, undo
from tests.test_races import ROUNDS, own, race, refused
from weerklank.kern.models import Termijn
from weerklank.kern.problems import Cannot
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.groeperen import propose_new
from weerklank.knelpunten.models import Bundeling, Knelpunt, Paaroordeel, Voorstel
from weerklank.knelpunten.voorstellen import refuse
from weerklank.loket.models import Regeltreffer
from weerklank.loket.nacht import apply_regels
from weerklank.signalen.actions import add_missing_vectors, submit_signaal
from weerklank.signalen.melding import mask_melding
from weerklank.signalen.models import Afzender, Bulkinvoer, Signaal, Verwantschap, Zoekrij
from weerklank.signalen.problems import UndoneAlready

pytestmark = pytest.mark.django_db(transaction=True)

NOW = MONDAY + HOUR


@pytest.fixture
def crew(transactional_db: None) -> People:
    return make_people()


def whole(run: Bulkinvoer) -> Bulkinvoer:
    """What the run tells is what is there, each signaal with its clock, sender and row to search."""
    run = Bulkinvoer.objects.get(pk=run.pk)
    there = set(Signaal.objects.values_list("pk", flat=True))
    assert set(Afzender.objects.values_list("signaal", flat=True)) == there
    assert set(Zoekrij.objects.values_list("signaal", flat=True)) == there
    assert Termijn.objects.filter(pk__in=Signaal.objects.values("termijn")).count() == len(there)
    assert Termijn.objects.filter(regel="triage").count() == len(there)
    if run.undone_at:
        assert (run.weggehaald, run.gebleven) == (run.nieuw - run.signalen.count(), run.signalen.count())
    return run


def test_of_two_one_takes_it_back(crew: People) -> None:
    for number in range(ROUNDS):
        run = read(crew, f"R-{number};De brug is te smal.")
        got = race(*[lambda run=run: undo(Bulkinvoer.objects.get(pk=run.pk), crew)] * 2)
        assert refused(got) == 1
        assert [one.problems for one in got if isinstance(one, Cannot)] == [[UndoneAlready()]]
        assert (whole(run).weggehaald, Signaal.objects.count()) == (1, 0)


def test_a_signaal_that_is_bundled_at_that_moment_stays_or_is_gone(crew: People) -> None:
    for number in range(ROUNDS * 2):
        run = read(crew, *(f"R-{number}-{n};De brug nummer {n} is te smal." for n in range(3)))
        knelpunt = make_knelpunt(eigenaar=crew.eigenaar, organisatie=crew.uitvoerder, geadresseerde=crew.ministerie)
        signaal = run.signalen.order_by("pk")[1]
        got = race(
            lambda run=run: undo(run, crew),
            lambda s=signaal, k=knelpunt: bundle(s, Knelpunt.objects.get(pk=k.pk), by=own(crew.coordinator), now=NOW),
        )
        bundled = Bundeling.objects.filter(signaal=signaal.pk).count()
        assert refused(got) == 1 - bundled
        assert whole(run).gebleven == run.signalen.count() == bundled


def test_the_same_file_read_in_at_that_moment_is_whole(crew: People) -> None:
    for number in range(ROUNDS):
        rows = [f"R-{number}-{n};De brug nummer {n} is te smal." for n in range(20)]
        run = read(crew, *rows)
        got = race(lambda run=run: undo(run, crew), lambda rows=rows: read(crew, *rows, now=NOW))
        assert refused(got) == 0
        second = got[1]
        assert (second.nieuw, second.bekend) in [(20, 0), (0, 20)]
        assert (whole(run).weggehaald, second.signalen.count()) == (20, second.nieuw)


def test_a_proposal_that_is_refused_at_that_moment_leaves_nothing_half(crew: People) -> None:
    for number in range(ROUNDS * 2):
        run = read(crew, *(f"R-{number}-{n};De brug nummer {n} is te smal." for n in range(2)))
        first, second = run.signalen.order_by("pk")
        voorstel = _in_proposal(first, crew)
        voorstel.leden.create(signaal=second)
        got = race(
            lambda run=run: undo(run, crew),
            lambda v=voorstel: refuse(
                Voorstel.objects.get(pk=v.pk), reden="Dat is iets anders.", by=own(crew.coordinator), now=NOW
            ),
        )
        judged = Paaroordeel.objects.filter(signaal__in=[first.pk, second.pk]).exists()
        assert refused(got) == (1 if judged else 0)
        assert run.signalen.count() == (2 if judged else 0)
        whole(run)


def test_whoever_says_the_same_at_that_moment_is_kept(crew: People) -> None:
    for number in range(ROUNDS * 2):
        run = read(crew, f"R-{number};De brug is te smal.", f"R-{number}b;Het hek is stuk.")
        ander, before = run.signalen.order_by("pk")[0], Signaal.objects.count()
        mine = make_signaal(by=crew.melder, organisatie=crew.uitvoerder).inzending.int + 10_000 + number
        got = race(
            lambda run=run: undo(run, crew),
            lambda a=ander, key=mine: submit_signaal(
                mask_melding("Hier ook."), organisatie=crew.uitvoerder, inzending=UUID(int=key), by=own(crew.melder),
                now=NOW, same_as=[a],
            ),
        )  # fmt: skip
        same = Verwantschap.objects.filter(ander=ander.pk).count()
        assert refused(got) == 0
        assert whole(run).gebleven == same
        assert Signaal.objects.count() == before + 2 - (2 - same)


def test_what_workers_do_at_that_moment_fails_nobody(crew: People) -> None:
    for number in range(ROUNDS):
        rows = [f"R-{number}-{n};De brug over de vaart is te smal, nummer {n}." for n in range(30)]
        run = read(crew, *rows)
        if number == 0:
            add_missing_vectors()
            _routed(make_signaal(by=crew.melder, organisatie=crew.uitvoerder), crew)
        got = race(
            lambda run=run: undo(run, crew),
            add_missing_vectors,
            lambda: propose_new(now=NOW),
            lambda: apply_regels(since=None, now=NOW),
        )
        assert refused(got) == 0
        assert (whole(run).weggehaald, run.signalen.count()) == (30, 0)
        assert not Regeltreffer.objects.filter(at=NOW, signaal__invoer=run.pk).exists()
