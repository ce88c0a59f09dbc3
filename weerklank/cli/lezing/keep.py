"""Keep what was read as a document in Weerklank."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from weerklank.cli.lezing.outcome import Outcome, Task, reason_for, row_of
from weerklank.cli.lezing.sources import opened
from weerklank.launch.language import either

if TYPE_CHECKING:
    from weerklank.pure.documents import DocumentText


@contextmanager
def database_ready() -> Iterator[None]:
    """The database, for as long as documents are kept."""
    from weerklank.launch.database import django_ready

    with django_ready("lees"):
        yield


def read_and_keep(source: str, given: date | None, *, official: bool | None, slug: str) -> Outcome:
    """Read one source and keep it; a document that may not be kept so is a problem with this source alone."""
    from weerklank.kern.problems import Cannot
    from weerklank.pure.documents import UnreadableDocumentError

    try:
        document = opened(source, given)
        row = row_of(document, Task(source))
        keep_document(source, document, official=official, slug=slug)
        return Outcome(source, row)
    except (UnreadableDocumentError, OSError) as problem:
        return Outcome(source, problem=reason_for(problem))
    except Cannot as problem:
        return Outcome(source, problem=str(problem))


def keep_document(source: str, document: "DocumentText", *, official: bool | None, slug: str) -> None:
    """Store the document in the database and say where it can be seen. The same content again says so."""
    from django.utils import timezone, translation

    from weerklank.documenten.actions import save_document
    from weerklank.kern.models import Organisatie
    from weerklank.pure.documents import is_official

    translation.activate(either("nl", "en"))
    kept, is_new = save_document(
        document,
        official=is_official(document) if official is None else official,
        organisatie=Organisatie.objects.filter(slug=slug).first() if slug else None,
        file_name=Path(source).name,
        by=None,
        now=timezone.now(),
    )
    said = either("bewaard als", "kept as") if is_new else either("was al bewaard als", "was kept already as")
    click.echo(f"{source}: {said} /documenten/{kept.pk}/", err=True)
