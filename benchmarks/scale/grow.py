"""A country in the database: two hundred organisations, few large and many small, and as many signalen as wanted."""

import time
from collections.abc import Iterator

import numpy as np

from scale.texts import HEADER, TRAILER, Source, copied, mixed

ORGANISATIES = 200

STAGE = "CREATE UNLOGGED TABLE made (number bigint, organisatie bigint, tekst text, vector halfvec(512))"

FILL = """
    INSERT INTO kern_termijn (id, regel, grondslag, omvang, starts_on, due_on)
    SELECT number, 'triage', 'instelling', '10 werkdagen', current_date - 14, current_date FROM made;

    INSERT INTO signalen_signaal (id, organisatie_id, eigenaar_id, tekst, maskeringen, regel, artikelen, frequentie,
        doelgroep, geautomatiseerd, herkomst, bron, inzending, submitted_at, termijn_id, stand, next_on, vector)
    SELECT number, organisatie, organisatie, tekst, '[]', '',
        CASE WHEN number % 10 = 0 THEN '[{"bwb_id": "BWBR0005537", "artikel": "4:84", "lid": ""}]'::jsonb ELSE '[]' END,
        '', '', '', 'api', 'uitvoering', gen_random_uuid(), now() - number % 3000 * interval '1 hour', number,
        CASE WHEN number % 33 = 0 THEN 'ingediend' ELSE 'geen_vervolg' END,
        CASE WHEN number % 33 = 0 THEN current_date + (number % 14)::int END, vector
    FROM made;

    INSERT INTO signalen_afzender (signaal_id, gebruiker_id)
    SELECT number, g.gebruiker_id FROM made
    JOIN kern_rolvervulling g ON g.organisatie_id = made.organisatie AND g.rol = 'professional';

    INSERT INTO kern_gebeurtenis (soort, at, namens_id, over, over_id, gegevens)
    SELECT 'signaal-ingediend', now(), organisatie, 'signaal', number, '{}' FROM made;

    INSERT INTO signalen_zoekrij (signaal_id, organisatie_id, vector, woorden)
    SELECT id, organisatie_id, vector, strip(zoek) || array_to_tsvector(ARRAY['#' || organisatie_id])
    FROM signalen_signaal WHERE id IN (SELECT number FROM made);
"""
"""The rows that the product's own actions would have written."""


def people() -> list[int]:
    """The organisations with a coordinator and a professional each; gives their ids, the largest first."""
    from django.utils import timezone

    from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol
    from weerklank.kern.enums import Rol

    now, made = timezone.now(), []
    for n in range(ORGANISATIES):
        place = add_organisatie(naam=f"Dienst {n} (fictief)", slug=f"dienst-{n}", soort="zbo", by=None, now=now)
        for rol in (Rol.COORDINATOR, Rol.PROFESSIONAL):
            email = f"{rol}-{n}@voorbeeld.invalid"
            who = add_gebruiker(email=email, naam=f"{rol} {n}", password=None, by=None, now=now)
            give_rol(who, rol, place, by=None, now=now)
        made.append(place.pk)
    return made


def chances(number: int) -> np.ndarray:
    """How the signalen fall to the organisations: the second largest has half of the largest, and so on (Zipf)."""
    weights = 1 / np.arange(1, number + 1)
    return weights / weights.sum()


def grow(known: Source, places: list[int], *, until: int) -> float:
    """Add signalen until there are that many, with the indexes of words and meaning as the product has them; gives the
    seconds that it took."""
    from django.db import connection

    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM signalen_signaal")
        first = cursor.fetchone()[0] + 1
        if first > until:
            return 0.0
        cursor.execute(STAGE)
        with cursor.copy("COPY made FROM STDIN (FORMAT binary)") as copy:
            for block in rows(known, places, first=first, until=until):
                copy.write(block)
        cursor.execute("ALTER TABLE signalen_signaal DISABLE TRIGGER USER; DROP INDEX zoekrij_woorden")
        cursor.execute(FILL)
        cursor.execute("ALTER TABLE signalen_signaal ENABLE TRIGGER USER; DROP TABLE made")
        cursor.execute("CREATE INDEX zoekrij_woorden ON signalen_zoekrij USING gin (woorden) WITH (fastupdate=off)")
        for table in ("signalen_signaal", "kern_termijn", "kern_gebeurtenis", "signalen_afzender"):
            cursor.execute(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")  # noqa: S608
        cursor.execute("VACUUM ANALYZE")
    return time.perf_counter() - begun


def rows(known: Source, places: list[int], *, first: int, until: int) -> Iterator[bytes]:
    chance, shares = np.random.default_rng(first), chances(len(places))
    yield HEADER
    number = first
    for texts, vectors in mixed(known, until - first + 1, seed=first):
        owners = chance.choice(places, size=len(texts), p=shares)
        yield b"".join(
            copied(number + n, int(owners[n]), text, vectors[n].astype(np.float16)) for n, text in enumerate(texts)
        )
        number += len(texts)
    yield TRAILER
