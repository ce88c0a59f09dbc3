"""A graph for each large organisation, used by PostgreSQL by itself; every vector of a small one."""

import random

import pytest
from django.db import connection

from tests.makers import make_signaal
from weerklank.kern.search import _by_meaning, _by_words, statement
from weerklank.signalen.models import Signaal, Zoekrij
from weerklank.signalen.queries import searched
from weerklank.signalen.zoekindex import NAME, make_missing

MANY = 3_000



def near(chance: random.Random) -> list[float]:
    numbers = [chance.gauss(0, 1) for _number in range(512)]
    length = sum(number * number for number in numbers) ** 0.5
    return [number / length for number in numbers]


@pytest.fixture
def filled(transactional_db, people):
    """Many signalen of one organisation and some of another, stored as the product stores them."""
    chance = random.Random(3)
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
    return people


def plan_of(asked) -> str:
    sql, params = asked
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + sql, params)
        return "\n".join(line for (line,) in cursor.fetchall())


def test_a_large_organisation_gets_a_graph_once_and_searching_walks_it(filled):
    large, small = filled.uitvoerder, filled.elders
    assert make_missing(large=1_000) == [large.pk]
    assert make_missing(large=1_000) == []
    vector, among = near(random.Random(9)), Signaal.objects.all()

    by_graph = plan_of(statement(_by_meaning(among, searched(large), vector)))
    whole = plan_of(statement(_by_meaning(among, searched(small), vector)))

    assert f"Index Scan using {NAME}{large.pk}" in by_graph
    assert "zoekrij_of_organisatie" in whole
    assert ["Seq Scan" in plan for plan in (by_graph, whole)] == [False, False]


def test_the_graph_finds_what_comparing_every_vector_finds(filled):
    organisatie, among = filled.uitvoerder, Signaal.objects.all()
    chance = random.Random(5)
    vectors = [list(row.vector) for row in Zoekrij.objects.filter(organisatie=organisatie)[:20]]
    asked = [[number + chance.gauss(0, 0.01) for number in vector] for vector in vectors]
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


def test_a_graph_that_was_left_half_made_is_made_again(filled):
    make_missing(large=1_000)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            " WHERE c.relname = %s AND i.indisvalid",
            [f"{NAME}{filled.uitvoerder.pk}"],
        )
        assert cursor.fetchone() == (1,)
        cursor.execute(f"DROP INDEX {NAME}{filled.uitvoerder.pk}")

    assert make_missing(large=1_000) == [filled.uitvoerder.pk]


def test_a_crowded_organisation_gets_a_wider_graph_in_place_of_the_first(filled):
    place = filled.uitvoerder
    assert make_missing(large=1_000) == [place.pk]
    assert make_missing(large=1_000, crowded=MANY) == [place.pk]
    assert make_missing(large=1_000, crowded=MANY) == []

    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE starts_with(indexname, %s)", [f"{NAME}{place.pk}"])
        made = [definition for (definition,) in cursor.fetchall()]
    assert [definition.split("WITH ")[1] for definition in made] == [
        f"(m='40', ef_construction='128') WHERE (organisatie_id = {place.pk})"
    ]
