"""Whether the tables are those of this version, answered without loading Django: that would cost a second
per start."""

import hashlib
from importlib.metadata import version
from pathlib import Path

import psycopg

from weerklank.environment import PACKAGE

WITH_TABLES = ("django", "django-allauth", "procrastinate", "django-pgtrigger")
"""The packages that bring tables or triggers of their own."""
DECIDING = (PACKAGE / "settings.py", PACKAGE / "pure" / "balietaal" / "embedder.py")
"""Files beside the migrations that decide what migrating does: the second names the model whose vectors are kept."""
DONE = "SELECT md5(string_agg(app || '.' || name, ',' ORDER BY app, name)) FROM django_migrations"


def are_current(data: Path, url: str) -> bool:
    """True only if this very code migrated a database with this very history before."""
    memory = memory_in(data)
    return memory.exists() and memory.read_text() == state(url)


def remember(data: Path, url: str) -> None:
    memory = memory_in(data)
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(state(url))


def memory_in(data: Path) -> Path:
    return data / "run" / "tables.txt"


def state(url: str) -> str:
    """What the code wants and what the database has had."""
    wanted = hashlib.sha256()
    for name in WITH_TABLES:
        wanted.update(f"{name} {version(name)}\n".encode())
    for path in [*DECIDING, *sorted(PACKAGE.glob("*/migrations/*.py"))]:
        wanted.update(path.read_bytes())
    return f"{wanted.hexdigest()} {history(url)}"


def history(url: str) -> str:
    with psycopg.connect(url) as connection:
        try:
            row = connection.execute(DONE).fetchone()
        except psycopg.errors.UndefinedTable:
            return "-"
    return str(row[0]) if row else "-"
