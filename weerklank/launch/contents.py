"""What is in a database, in a form that two databases can be compared by."""

from dataclasses import dataclass

import psycopg
from psycopg import sql

OWN_TABLES = """
    SELECT n.nspname, c.relname
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg_temp%%' AND n.nspname NOT LIKE 'pg_toast%%'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY 1, 2
"""
STORED_COLUMNS = """
    SELECT attname FROM pg_attribute
    WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
"""
SAME_TEXT = {
    "timezone": "UTC",
    "datestyle": "ISO",
    "intervalstyle": "iso_8601",
    "bytea_output": "hex",
    "extra_float_digits": "1",
}
"""Settings under which a row reads the same on every server."""


@dataclass(frozen=True)
class Table:
    """How many rows, and a sum over the SHA-256 of each row: the same for the same rows in any order."""

    rows: int
    checksum: str


def tables(connection: psycopg.Connection) -> dict[str, Table]:
    """Every table of ours with its contents. Columns that the server computes itself are left out.

    Reads each row once and keeps nothing, so a table of any size fits.
    """
    for name, value in SAME_TEXT.items():
        connection.execute("SELECT set_config(%s, %s, false)", [name, value])
    found = connection.execute(OWN_TABLES).fetchall()
    return {f"{schema}.{name}": measure(connection, sql.Identifier(schema, name)) for schema, name in found}


def measure(connection: psycopg.Connection, table: sql.Identifier) -> Table:
    columns = [sql.Identifier(name) for (name,) in connection.execute(STORED_COLUMNS, [table.as_string(connection)])]
    query = sql.SQL(
        "SELECT count(*), coalesce(sum(('x' || left(encode(sha256(convert_to(ROW({})::text, 'UTF8')), "
        "'hex'), 16))"
        "::bit(64)::bigint::numeric), 0) FROM ONLY {}"
    ).format(sql.SQL(", ").join(columns), table)
    row = connection.execute(query).fetchone() or (0, 0)
    return Table(rows=row[0], checksum=str(row[1]))


def is_empty(connection: psycopg.Connection) -> bool:
    """No table of ours at all."""
    return connection.execute(OWN_TABLES).fetchone() is None


def migrations(connection: psycopg.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
