"""Storing new signalen, one or many, with everything that belongs to them: one statement however many there are."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import numpy as np
import numpy.typing as npt
from django.db import connection

from weerklank.kern.actions import local_date, new_termijn
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Maskeringcorrectie, Signaal

_LOCK = 0x42_55


def take_turn(organisatie: Organisatie) -> None:
    """Let batches of one organisation wait for each other until the end of the transaction: each then sees what the
    other stored."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, organisatie.pk])


def fresh(melding: Melding, *, organisatie: Organisatie, now: dt.datetime, **rest: object) -> Signaal:
    """A signaal that came in, not stored yet; `rest` are its other columns."""
    told = {"pseudoniem": "", **melding.columns(), **rest}
    return Signaal(**told, organisatie=organisatie, eigenaar=organisatie, submitted_at=now)


@dataclass
class Along:
    """A question that goes to the database in one message with what is stored, and is answered before it.

    A way to the database and back costs more than a small question itself.
    """

    question: str
    values: dict[str, Any]
    rows: list[tuple[Any, ...]] = field(default_factory=list)


def store(
    signalen: Sequence[Signaal], *, by: Gebruiker | None, now: dt.datetime, along: Along | None = None
) -> list[Signaal]:
    """Write fresh signalen of one organisation with their clocks, their sender and their lines in the log, all or
    none; gives those that are new. What has the `inzending` of one that is there already is left out.

    The sender is kept apart, and the log says where a signaal came in, not from whom. One statement, which waits for
    another that writes the same `inzending` at this moment. The answer to `along` is put into it.
    """
    clock = new_termijn("triage", on=local_date(now))
    for signaal in signalen:
        signaal.next_on = clock.due_on
    said = {name: getattr(clock, name) for name in ("regel", "grondslag", "omvang", "starts_on", "due_on")}
    rows = json.dumps([_row(signaal) for signaal in signalen], default=_written)
    given = {**said, "rows": rows, "by": by.pk if by else None, "soort": Happened.SIGNAAL_SUBMITTED, "at": now}
    with connection.cursor() as cursor:
        if along is None:
            cursor.execute(_STORE, given)
        else:
            cursor.execute(f"{along.question};{_STORE}", along.values | given)
            along.rows = cursor.fetchall()
            cursor.nextset()
        stored = {inzending: (pk, termijn) for inzending, pk, termijn in cursor.fetchall()}
    new = [signaal for signaal in signalen if signaal.inzending in stored]
    for signaal in new:
        signaal.pk, signaal.termijn_id = stored[signaal.inzending]
        signaal._state.adding, signaal._state.db = False, connection.alias
    return new


_NAMES = [
    field.attname
    for field in Signaal._meta.concrete_fields
    if not (field.generated or field.primary_key or field.attname == "termijn_id")
]
"""What is given for each signaal; the rest is made by the database."""


def _row(signaal: Signaal) -> dict[str, object]:
    """The columns of a signaal as PostgreSQL reads them from JSON."""
    row = {name: getattr(signaal, name) for name in _NAMES}
    return row if signaal.vector is None else row | {"vector": _halves(signaal.vector)}


def _halves(vector: npt.ArrayLike) -> str:
    """A vector as pgvector reads it: five digits tell every 16-bit number apart (IEEE 754), and are read the faster."""
    numbers = np.asarray(vector, dtype=np.float16).tolist()
    return "[" + ",".join(["%.5g"] * len(numbers)) % tuple(numbers) + "]"


def _written(value: object) -> str:
    """Moments, days and UUIDs in JSON; anything else is no value of a column."""
    if isinstance(value, dt.date | UUID):
        return str(value)
    raise TypeError(type(value))


_COLUMNS = ", ".join(_NAMES)

_STORE = f"""
    WITH stored AS (
        INSERT INTO signalen_signaal (termijn_id, {_COLUMNS})
        SELECT nextval(pg_get_serial_sequence('kern_termijn', 'id')), {_COLUMNS}
        FROM json_populate_recordset(NULL::signalen_signaal, %(rows)s)
        ON CONFLICT (organisatie_id, inzending) DO NOTHING
        RETURNING id, termijn_id, inzending, organisatie_id
    ), clocks AS (
        INSERT INTO kern_termijn (id, regel, grondslag, omvang, starts_on, due_on)
        SELECT termijn_id, %(regel)s, %(grondslag)s, %(omvang)s, %(starts_on)s, %(due_on)s FROM stored
    ), senders AS (
        INSERT INTO signalen_afzender (signaal_id, gebruiker_id)
        SELECT id, %(by)s FROM stored WHERE %(by)s IS NOT NULL
    ), lines AS (
        INSERT INTO kern_gebeurtenis (soort, at, namens_id, over, over_id, gegevens)
        SELECT %(soort)s, %(at)s, organisatie_id, 'signaal', id, '{{}}' FROM stored
    )
    SELECT inzending, id, termijn_id FROM stored
"""  # noqa: S608 - the names of columns
"""The clock of a signaal gets its number first: each refers to the other in one statement, and PostgreSQL looks at
foreign keys at the end of the transaction."""


def remove(signalen: Sequence[int]) -> None:
    """Take signalen out again, by their ids, with their clocks. One statement; what else refers to them goes first.

    What still refers to one at the end of the transaction makes the database refuse all of it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_REMOVE, [list(signalen)])


_REMOVE = """
    WITH gone AS (DELETE FROM signalen_signaal WHERE id = ANY(%s) RETURNING termijn_id)
    DELETE FROM kern_termijn USING gone WHERE kern_termijn.id = gone.termijn_id
"""


def write_vectors(vectors: Mapping[int, npt.ArrayLike]) -> None:
    """Give signalen, by their id, the vectors that were made later. One statement."""
    if vectors:
        with connection.cursor() as cursor:
            cursor.execute(_WRITE, [list(vectors), [_halves(vector) for vector in vectors.values()]])


_WRITE = """
    UPDATE signalen_signaal SET vector = made.vector::halfvec
    FROM unnest(%s::bigint[], %s::text[]) AS made (id, vector) WHERE signalen_signaal.id = made.id
"""


def note_corrections(stored: Iterable[tuple[Signaal, Melding]], *, now: dt.datetime) -> None:
    """Keep what the reporters changed in the masking: rule, kind and shape, never the words. At most one query."""
    rows = [
        Maskeringcorrectie(
            signaal=signaal,
            weggehaald=bool(one["hidden"]),
            regel=str(one["rule"]),
            soort=str(one["type"]),
            vorm=one["shape"],
            at=now,
        )
        for signaal, melding in stored
        for one in melding.corrections
    ]
    if rows:
        Maskeringcorrectie.objects.bulk_create(rows)
