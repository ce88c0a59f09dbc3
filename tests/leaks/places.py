"""A person who does not exist, and every place where words about her could turn up."""

from io import StringIO

from django.core import mail
from django.db import connection

WORDS = ("111222333", "Veerman", "12345678", "annelies.v@voorbeeld")
"""Of a person who does not exist: a test number that passes the check of a BSN, a name, a phone number, an address."""

SECRET = "Mevrouw Annelies Veerman (BSN 111222333, tel. 06-12345678, annelies.v@voorbeeld.nl) wacht al weken."


def everywhere(word: str) -> list[str]:
    """Every column of every table, sessions, jobs and cache included, that holds a word; bytes are looked through too."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name, data_type FROM information_schema.columns JOIN information_schema.tables"
            " USING (table_schema, table_name) WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        )
        for table, column, kind in cursor.fetchall():
            text = f"encode(\"{column}\", 'escape')" if kind == "bytea" else f'"{column}"::text'
            cursor.execute(f'SELECT 1 FROM "{table}" WHERE {text} LIKE %s LIMIT 1', [f"%{word}%"])
            found += [f"{table}.{column}"] if cursor.fetchone() else []
    return found


def leaks(log: StringIO) -> list[str]:
    """Every place where a word turned up: columns, mails, log lines."""
    found = [f"{word} in {place}" for word in WORDS for place in everywhere(word)]
    found += [f"{word} in a mail" for word in WORDS for sent in mail.outbox if word in sent.subject + sent.body]
    return found + [
        f"{word} in the log: {line[:200]}" for line in log.getvalue().splitlines() for word in WORDS if word in line
    ]
