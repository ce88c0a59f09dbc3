"""How long the server works on the reading page of a long document: a letter of one page, and one of a megabyte.

Run it with `python benchmarks/reading_page.py`. It keeps two documents in a temporary database, judges part of the long
one, and asks each page REPEATS times as a coordinator; the time is that of the whole request inside one process, the
number of queries is counted. The peer in the same run is the health endpoint, which asks the database one thing.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from weerklank.launch.database import django_ready

REPEATS = 20
PARAGRAPH = (
    "Ik zal de Kamer binnen zes weken informeren over onderwerp {n}. Zie hiervoor artikel 4:84 van de Algemene wet "
    "bestuursrecht. De overleggen hierover lopen al enige tijd en de betrokken organisaties zijn gehoord; dat is in "
    "de bijlage na te lezen. Het gaat om mensen die werken, wonen en leren in het hele land, en om wie hen helpt. "
    "Ook de kosten zijn in beeld gebracht, per jaar en per regeling.\n\n"
)
SHORT, LONG = 6, 2_600
"""Paragraphs of one promise and one citation each: a letter of a page, and a document of about a megabyte."""

JUDGED = 200


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WEERKLANK_DATA"] = str(Path(folder) / "data")
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command

            call_command("migrate", verbosity=0)
            user = coordinator()
            short, long = (kept(count) for count in (SHORT, LONG))
            pages_of(user, short, long)
            judging(user, long)


def coordinator() -> Any:
    """Somebody who may judge everything here."""
    from django.utils import timezone

    from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol
    from weerklank.kern.enums import Rol

    now = timezone.now()
    home = add_organisatie(naam="Proef (fictief)", slug="proef", soort="zbo", by=None, now=now)
    user = add_gebruiker(email="proef@voorbeeld.invalid", naam="Proef", password=None, by=None, now=now)
    give_rol(user, Rol.COORDINATOR, home, by=None, now=now)
    return user


def kept(count: int) -> Any:
    """A document of so many paragraphs, with how long it took to read and keep it."""
    from django.utils import timezone

    from weerklank.documenten.actions import save_document
    from weerklank.documenten.queries import passages_of
    from weerklank.pure.documents import DocumentText, Format

    text = "".join((f"Onderdeel {n}\n\n" if n % 20 == 0 else "") + PARAGRAPH.format(n=n) for n in range(count))
    opened = DocumentText(text, Format.TEXT, title=f"Brief van {count} alinea's", coverage="volledige tekst")
    seconds, (document, _new) = timed(
        lambda: save_document(opened, official=True, file_name="b.txt", by=None, now=timezone.now())
    )
    print(f"kept: {len(text) / 1e6:.2f} MB, {passages_of(document).count()} passages in {seconds:.1f} s")
    return document


def pages_of(user: Any, short: Any, long: Any) -> None:
    """Time and queries of each page."""
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    half = len(long.tekst) // 2
    asked = {
        "health (peer)": "/gezondheid",
        "short letter": f"/documenten/{short.pk}/",
        "long, first part": f"/documenten/{long.pk}/",
        "long, in the middle": f"/documenten/{long.pk}/?bij={half}",
        "long, last part": f"/documenten/{long.pk}/?bij={2 * half}",
        "long, what waits": f"/documenten/{long.pk}/?toon=open",
        "accept together": f"/documenten/{long.pk}/alles-aanvaarden/",
        "list of documents": "/documenten/",
    }
    for name, path in asked.items():
        report(name, lambda path=path: client.get(path))


def judging(user: Any, long: Any) -> None:
    """Judging one by one, and reading the whole document again with the judgements carried over."""
    from django.test import Client
    from django.utils import timezone

    from weerklank.documenten.actions import reread
    from weerklank.documenten.queries import waiting_in

    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    waiting = iter(list(waiting_in(long)[: JUDGED + REPEATS]))
    report("accept one", lambda: client.post(f"/documenten/passages/{next(waiting).pk}/", {"verdict": "aanvaard"}))
    for passage in waiting:
        client.post(f"/documenten/passages/{passage.pk}/", {"verdict": "geweigerd"})
    seconds, _lezing = timed(lambda: reread(long, by=None, now=timezone.now(), lezer="nieuwer"))
    print(f"read again, {JUDGED} judgements carried over: {seconds:.1f} s")


def report(name: str, ask: Callable[[], Any]) -> None:
    """Print the 95th percentile and the most queries of REPEATS requests, a first one to warm up left out."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ask()
    times, queries = [], 0
    for _repeat in range(REPEATS):
        with CaptureQueriesContext(connection) as captured:
            seconds, answer = timed(ask)
        times.append(seconds * 1000)
        queries = max(queries, len(captured))
        assert answer.status_code in (200, 302), answer
    size = len(answer.content) / 1000
    print(f"{name:<22} {sorted(times)[int(REPEATS * 0.95) - 1]:7.1f} ms  {queries:3d} queries  {size:6.0f} kB")


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    done = act()
    return time.perf_counter() - start, done


if __name__ == "__main__":
    main()
