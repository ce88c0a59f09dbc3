"""Vectors of two models are never compared: another model's are dropped when the tables are updated."""

import pytest
from django.apps import apps
from django.db import connection

from tests.makers import make_knelpunt, make_signaal
from weerklank.kern.models import Taalmodel
from weerklank.kern.taalmodel import drop_of_others
from weerklank.knelpunten.models import Knelpunt
from weerklank.launch.vectors import are_of_another_model, of_this_model
from weerklank.signalen.melding import embedder
from weerklank.signalen.models import Signaal, Zoekrij
from weerklank.signalen.zoekindex import NAME, make_missing

pytestmark = pytest.mark.django_db
OLDER = "een-ouder-model"


def vectors(rows) -> list[bool]:
    return [vector is not None for vector in rows.objects.order_by("pk").values_list("vector", flat=True)]


def graphs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE starts_with(indexname, %s)", [NAME])
        return [name for (name,) in cursor.fetchall()]


def three_signalen(people) -> None:
    for tekst in ("Het loket sluit om vier uur.", "De brief komt te laat.", "Zonder DigiD kan niemand verder."):
        make_signaal(tekst=tekst, by=people.melder, organisatie=people.uitvoerder)


def test_every_table_with_vectors_remembers_its_model():
    of_this_model()

    with_vectors = [model for model in apps.get_models() if "vector" in {field.name for field in model._meta.fields}]
    kept = {model._meta.db_table for model in with_vectors if model is not Zoekrij}
    assert dict(Taalmodel.objects.values_list("tabel", "naam")) == dict.fromkeys(kept, embedder().name)


def test_the_vectors_of_another_model_go_once(people):
    three_signalen(people)
    make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    of_this_model()
    three_signalen(people)
    Taalmodel.objects.update(naam=OLDER)
    assert are_of_another_model() is True

    of_this_model()
    assert (vectors(Signaal), vectors(Zoekrij), vectors(Knelpunt)) == ([False] * 6, [False] * 6, [False])
    assert are_of_another_model() is False

    three_signalen(people)
    of_this_model()
    assert vectors(Signaal) == vectors(Zoekrij) == [False] * 6 + [True] * 3


def test_a_database_that_was_never_asked_has_no_vectors_of_another_model():
    assert are_of_another_model() is False


@pytest.mark.django_db(transaction=True)
def test_the_graphs_go_with_the_vectors_in_them(people):
    three_signalen(people)
    assert make_missing(large=3) == [people.uitvoerder.pk]
    assert graphs() == [f"{NAME}{people.uitvoerder.pk}"]

    of_this_model()

    assert graphs() == []


def test_what_must_happen_first_happens_while_the_vectors_are_there_and_once(people):
    three_signalen(people)
    seen: list[list[bool]] = []

    assert drop_of_others(Signaal, naam="nieuw", before=lambda: seen.append(vectors(Signaal))) is True
    assert drop_of_others(Signaal, naam="nieuw", before=lambda: seen.append(vectors(Signaal))) is False

    assert seen == [[True] * 3]
    assert vectors(Signaal) == [False] * 3
