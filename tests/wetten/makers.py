"""Law files for tests: the project's own small law in several states, and citations."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from weerklank.wetten.actions import import_regelingen
from weerklank.wetten.models import Invoer

DATA = Path(__file__).parents[1] / "data" / "bwb"
NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Cited:
    """A citation as the register asks for it."""

    law: str = ""
    name: str = ""
    bwb_id: str = ""
    artikel: str = ""
    lid: str = ""
    onderdeel: str = ""


def make_state(
    folder: Path,
    day: str,
    articles: dict[str, str],
    *,
    since: dict[str, str] | None = None,
    bwb_id: str = "BWBR9990002",
    titel: str = "Proefwet",
) -> Path:
    """A file in the current form: the state on a day, the text of each article and since when it holds."""
    body = "".join(
        f"<artikel bwb-ng-variabel-deel='/Artikel{nr}' inwerking='{(since or {}).get(nr, day)}' "
        f"label='Artikel {nr}'><kop><label>Artikel</label><nr>{nr}</nr></kop><al>{text}</al></artikel>"
        for nr, text in articles.items()
    )
    path = folder / f"{bwb_id}_{day}.xml"
    path.write_text(
        f"<toestand bwb-id='{bwb_id}' inwerkingtreding='{day}'><wetgeving soort='wet'>"
        f"<intitule>{titel}</intitule><citeertitel>{titel}</citeertitel>"
        f"<wet-besluit><wettekst>{body}</wettekst></wet-besluit></wetgeving></toestand>"
    )
    return path


def read_in(*paths: Path, **rest: object) -> list[Invoer]:
    """Import each path, in this process."""
    return [import_regelingen(path, by=None, now=NOW, processes=1, **rest) for path in paths]  # type: ignore[arg-type]


def read_example(*names: str) -> None:
    """Import files of tests/data/bwb."""
    read_in(*(DATA / name for name in names or ("voorbeeldwet-2012.xml",)))


def periods(rows: Iterable[tuple[str, dt.date, dt.date | None]]) -> list[tuple[str, str, str]]:
    """Texts with their first and last day as ISO text, for comparing."""
    return [(text, str(van), str(tot or "")) for text, van, tot in rows]


def url_of_test_database() -> str:
    """The address of the database of this test, for a process of its own."""
    values = connection.get_connection_params()
    host, port = values["host"], values.get("port", "")
    return f"postgresql://{values.get('user', '')}@/{values['dbname']}?host={host}" + (f"&port={port}" if port else "")
