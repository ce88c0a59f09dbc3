"""Lists of near signalen for each large organisation, used by PostgreSQL by itself; every vector of a small one."""

import numpy as np
import pytest
from django.db import IntegrityError, connection

from tests.makers import make_signaal
from weerklank.kern.search import _by_meaning, _by_words, statement
from weerklank.signalen.models import Signaal, Zoekrij
from weerklank.signalen.queries import searched
from weerklank.signalen.zoekindex import NAME, make_missing

MANY = 3_000
THINGS = 300


CENTRES = np.random.default_rng(1).standard_normal((THINGS, 512))


def near(chance: np.random.Generator) -> list[float]:
    """A signaal about one of THINGS things: close to the others about it."""
    numbers = CENTRES[chance.integers(THINGS)] + chance.normal(0, 0.6, 512)
    return (numbers / np.linalg.norm(numbers)).tolist()


def indexes() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname FROM pg_indexes WHERE starts_with(indexname, %s) ORDER BY indexname",
            [NAME],
        )
        return [name for (name,) in cursor.fetchall()]


@pytest.fixture
def filled(transactional_db, people):
    """Many signalen of one organisation and some of another, stored as the product stores them."""
    chance = np.random.default_rng(3)
    for place, who, number in ((people.uitvoerder, people.melder, MANY), (people.elders, people.outsider, 40)):
        first = make_signaal(tekst="Het begin.", by=who, organisatie=place)
        made = [
            Signaal(
                organisatie=place,
                eigenaar=place,
                tekst=f"Het levensbewijs nummer {n} kwam te laat bij loket {n % 700}.",
                herkomst="api",
                inzending=f"00000000-0000-0000-{place.pk:04d}-{n:012d}",
                submitted_at=first.submitted_at,
                termijn=first.termijn,
                next_on=first.next_on,
                vector=near(chance),
            )
            for n in range(number)
        ]
        Signaal.objects.bulk_create(made, batch_size=500)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    yield people
    with connection.cursor() as cursor:
        for name in indexes():
            cursor.execute(f"DROP INDEX {name}")


def plan_of(asked) -> str:
    sql, params = asked
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + sql, params)
        return "\n".join(line for (line,) in cursor.fetchall())


def test_a_large_organisation_gets_lists_once_and_searching_reads_them(filled):
    large, small = filled.uitvoerder, filled.elders
    assert make_missing(large=1_000) == [large.pk]
    assert make_missing(large=1_000) == []
    vector, among = near(np.random.default_rng(9)), Signaal.objects.all()

    by_lists = plan_of(statement(_by_meaning(among, searched(large), vector)))
    whole = plan_of(statement(_by_meaning(among, searched(small), vector)))

    assert indexes() == [f"{NAME}{large.pk}_{MANY + 1}"]
    assert f"Index Scan using {NAME}{large.pk}_{MANY + 1}" in by_lists
    assert "zoekrij_of_organisatie" in whole
    assert ["Seq Scan" in plan for plan in (by_lists, whole)] == [False, False]


def test_the_lists_hold_what_comparing_every_vector_finds(filled):
    organisatie, among = filled.uitvoerder, Signaal.objects.all()
    chance = np.random.default_rng(5)
    vectors = [list(row.vector) for row in Zoekrij.objects.filter(organisatie=organisatie)[:20]]
    asked = [[number + chance.normal(0, 0.01) for number in vector] for vector in vectors]
    exact = [list(_by_meaning(among, searched(organisatie), vector)[:3]) for vector in asked]

    make_missing(large=1_000)
    found = [list(_by_meaning(among, searched(organisatie), vector)[:3]) for vector in asked]

    assert [one[0] for one in found] == [one[0] for one in exact]
    assert sum(len(set(one) & set(truth)) for one, truth in zip(found, exact, strict=True)) >= 57


def test_words_are_looked_up_in_the_index_within_the_organisation(filled):
    plan = plan_of(_by_words(searched(filled.uitvoerder), ["699"]))

    assert "Bitmap Index Scan on zoekrij_woorden" in plan
    assert "Seq Scan" not in plan
    assert plan.count(" on signalen_zoekrij ") == 1


def test_an_index_that_was_left_half_made_is_made_again(filled):
    name = f"{NAME}{filled.uitvoerder.pk}_5"
    with pytest.raises(IntegrityError), connection.cursor() as cursor:  # a break halfway leaves the same
        cursor.execute(f"CREATE UNIQUE INDEX CONCURRENTLY {name} ON signalen_zoekrij (organisatie_id)")
    assert indexes() == [name]

    assert make_missing(large=1_000) == [filled.uitvoerder.pk]
    assert indexes() == [f"{NAME}{filled.uitvoerder.pk}_{MANY + 1}"]


def test_new_centres_are_learned_when_an_organisation_has_twice_as_many(filled):
    place = filled.uitvoerder
    with connection.cursor() as cursor:
        for rows in (MANY // 2 + 1, MANY // 2):
            cursor.execute(
                f"CREATE INDEX {NAME}{place.pk}_{rows} ON signalen_zoekrij USING ivfflat (vector halfvec_ip_ops)"
                f" WITH (lists = 10) WHERE organisatie_id = {place.pk}"
            )
            made = make_missing(large=1_000)
            assert made == ([] if rows > MANY // 2 else [place.pk])
    assert indexes() == [f"{NAME}{place.pk}_{MANY + 1}"]


def test_a_graph_of_an_earlier_release_is_replaced(filled):
    place = filled.uitvoerder
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE INDEX {NAME}{place.pk} ON signalen_zoekrij USING hnsw (vector halfvec_ip_ops)"
            f" WHERE organisatie_id = {place.pk}"
        )
    assert make_missing(large=1_000) == [place.pk]
    assert indexes() == [f"{NAME}{place.pk}_{MANY + 1}"]


def test_signalen_without_a_vector_yet_do_not_make_an_organisation_large(filled):
    Signaal.objects.update(vector=None)
    assert make_missing(large=1_000) == []
