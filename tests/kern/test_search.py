"""Candidates by words and by meaning: which words are looked up, and that the database does a bounded amount of work."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import make_signaal
from weerklank.kern.search import (
    LOOKED_AT,
    TOO_COMMON,
    Frequencies,
    any_of,
    candidates,
    code_of,
    rarest,
    read_frequencies,
)
from weerklank.signalen.models import Signaal, Zoekrij
from weerklank.signalen.queries import searched

KEPT = Frequencies(1_000_000, {"brief": 0.015, "moet": 0.2, "laat": 0.01, "aow": 0.0002, "#1": 0.1}, 0.0001)


def test_the_rarest_words_are_looked_up_first_and_no_more_than_promise_enough_rows():
    assert rarest(["brief", "laat", "aow", "nergensgenoemd"], KEPT) == ["nergensgenoemd"]
    assert rarest(["brief", "laat", "aow"], KEPT, mark="#1") == ["aow"]
    assert rarest(["laat"], KEPT, mark="#1") == ["laat"]


def test_a_text_of_common_words_alone_is_not_looked_up_by_words():
    assert rarest(["moet"], KEPT) == []
    assert rarest([], KEPT) == []


def test_in_a_table_that_was_never_analysed_every_word_is_looked_up():
    assert rarest(["moet", "brief"], Frequencies(0.0, {}, 0.0)) == ["moet", "brief"]


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.floats(0, 1)), st.integers(0, 5_000_000))
def test_what_is_looked_up_is_bounded_in_any_table(known, rows):
    kept = Frequencies(rows, known, min(known.values(), default=0.0))
    chosen = rarest(list(known), kept)

    assert [stem for stem in chosen if known[stem] * rows > TOO_COMMON] == []
    assert sum(known[stem] * rows for stem in chosen[1:]) <= LOOKED_AT


@pytest.mark.parametrize("stem", ["it's", "a\\b", "#12", "m-biljet", "'", "x & y"])
def test_a_stem_is_asked_for_as_it_is(db, stem):
    query = any_of([stem])
    sql, params = query.as_sql(connection.ops.compiler("SQLCompiler")(None, connection, None), connection)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT array_to_tsvector(ARRAY[%s]) @@ {sql}, array_to_tsvector(ARRAY['b']) @@ {sql}", [stem, *params, *params])
        assert cursor.fetchone() == (True, False)


def test_the_code_has_the_signs_that_the_database_makes(db):
    vector = [0.5, -0.25, 0.0, 0.125, -0.001] + [0.01] * 507
    with connection.cursor() as cursor:
        cursor.execute("SELECT binary_quantize(%s::halfvec(512))::bit(512)::text", [str(vector)])
        assert cursor.fetchone() == (code_of(vector),)


def test_frequencies_are_those_that_the_database_keeps(people):
    for number in range(20):
        tekst = "De brief kwam te laat." if number % 2 else "Het loket was dicht."
        make_signaal(tekst=tekst, by=people.melder, organisatie=people.uitvoerder)
    assert read_frequencies("signalen_zoekrij", "woorden").known == {}

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE signalen_zoekrij")
    kept = read_frequencies("signalen_zoekrij", "woorden")

    assert (kept.rows, kept.share("brief"), kept.share(f"#{people.uitvoerder.pk}")) == (20, 0.5, 1.0)
    assert kept.share("nergensgenoemd") == kept.least / 3


def test_words_and_meaning_each_bring_rows_in_and_other_organisations_none(people):
    vector = [1.0] + [0.0] * 511
    by_words = make_signaal(tekst="Het levensbewijs uit Suriname.", by=people.melder, organisatie=people.uitvoerder)
    by_meaning = make_signaal(tekst="Heel iets anders.", by=people.melder, organisatie=people.uitvoerder)
    elsewhere = make_signaal(tekst="Het levensbewijs uit Suriname.", by=people.outsider, organisatie=people.elders)
    Signaal.objects.filter(pk__in=[by_words.pk, elsewhere.pk]).update(vector=None)
    Signaal.objects.filter(pk=by_meaning.pk).update(vector=vector)

    pool = searched(people.uitvoerder)
    found = candidates(Signaal.objects.filter(organisatie=people.uitvoerder), ["levensbewijs"], vector, pool=pool)

    assert {row.pk: (one.words, round(one.cosine, 3)) for row, one in found} == {
        by_words.pk: (1.0, 0.0),
        by_meaning.pk: (0.0, 1.0),
    }


def test_what_is_searched_follows_the_signaal(people):
    signaal = make_signaal(tekst="Oude woorden.", by=people.melder, organisatie=people.uitvoerder)
    Signaal.objects.filter(pk=signaal.pk).update(tekst="Nieuw levensbewijs.", vector=[1.0] + [0.0] * 511)

    kept = Zoekrij.objects.get(pk=signaal.pk)

    assert (kept.organisatie, list(kept.vector)[:2]) == (people.uitvoerder, [1.0, 0.0])
    assert set(kept.woorden.replace("'", "").split()) == {"nieuw", "levensbewijs", f"#{people.uitvoerder.pk}"}
